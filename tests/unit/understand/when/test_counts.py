"""Numbers that count things and articles that look like numbers are no hours."""

from __future__ import annotations

import pytest

from builders.times import times_in


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Wir bitten um ein Gespräch am Dienstag."),
        ("de", "Es geht um eine Stelle, Dienstag passt."),
        ("nl", "Het gaat om een gesprek op dinsdag 24 november."),
        ("fr", "Venez à une réunion mardi."),
        ("fr", "Merci de venir à un entretien mardi 24 novembre."),
        ("pt", "para uma entrevista na terça-feira"),
        ("en", "at one of our offices on Tuesday"),
        ("en", "for 3 people on Tuesday"),
        ("en", "say two things on Tuesday"),
        ("en", "about 20 people come on Tuesday"),
        ("es", "a las 3 personas del equipo"),
    ],
)
def test_no_clock(lang: str, text: str) -> None:
    """The day stands without a time."""
    assert [m.text for m in times_in(text, lang=lang).mentions if m.has_time] == []


@pytest.mark.parametrize("text", ["Tuesday at 4 with Anna", "at 4 works on Tuesday", "at one on Tuesday"])
def test_hours_before_words_that_name_no_thing(text: str) -> None:
    """A number is an hour where the next word cannot be counted."""
    assert [m.has_time for m in times_in(text).mentions] == [True]
