"""The other languages, each found from the text itself."""

from __future__ import annotations

import pytest

from builders.times import proposed, proposed_stretch, times_in


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ihr Gespräch findet am Dienstag, den 24.11.2026 um 14:30 Uhr statt."),
        ("de", "Wir sehen uns am Dienstag, 24. November, 14.30 Uhr."),
        ("de", "Wir treffen uns am Dienstagnachmittag um 2:30 Uhr."),
        ("de", "Passt es Ihnen nächsten Dienstag um halb drei?"),
        ("de", "Termin: Di, 24.11., 14:30 Uhr, bitte bringen Sie Ihre Unterlagen mit"),
        ("fr", "Votre entretien aura lieu le mardi 24 novembre à 14h30."),
        ("fr", "Nous vous attendons mardi prochain à 14 h 30 dans nos bureaux."),
        ("es", "La entrevista será el martes 24 de noviembre a las 14:30."),
        ("es", "Nos vemos el martes 24 de noviembre a las 2:30 de la tarde."),
        ("it", "Il colloquio è fissato per martedì 24 novembre alle ore 14:30."),
        ("pt", "A sua entrevista será na terça-feira, 24 de novembro, às 14h30."),
        ("nl", "Het gesprek is op dinsdag 24 november om 14.30 uur."),
    ],
)
def test_an_interview_in_each_language(language: str, text: str) -> None:
    """Weekday, date and clock as people write them there."""
    assert times_in(text).language == language
    assert proposed(text, zone="Europe/Berlin") == "2026-11-24T14:30"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Dienstag von 14 bis 15 Uhr", "de"),
        ("Dienstag 14-15 Uhr", "de"),
        ("mardi de 14h à 15h", "fr"),
        ("martes de 14:00 a 15:00", "es"),
        ("martedì dalle 14 alle 15", "it"),
        ("terça-feira das 14h às 15h", "pt"),
        ("dinsdag van 14 tot 15 uur", "nl"),
    ],
)
def test_stretches_in_each_language(text: str, lang: str) -> None:
    """From … to … with the words of the language."""
    assert proposed_stretch(text, lang=lang, zone="Europe/Berlin") == ("2026-11-24T14:00", "2026-11-24T15:00")


def test_a_german_move_has_its_verb_at_the_end() -> None:
    """Vom … auf den … verschoben."""
    text = "Der Termin wurde vom 24.11. um 14 Uhr auf den 26.11. um 16 Uhr verschoben."
    assert proposed(text, zone="Europe/Berlin") == "2026-11-26T16:00"


def test_a_german_deadline() -> None:
    """Bis spätestens is no appointment."""
    text = "Bitte antworten Sie bis spätestens Freitag, 12 Uhr. Wir treffen uns am Montag um 10 Uhr."
    assert proposed(text, zone="Europe/Berlin") == "2026-11-23T10:00"


@pytest.mark.parametrize(
    "text", ["Es ist ein gutes Angebot, so wie die anderen.", "Das kostet 12,50 Euro in Raum 3.12 bei uns."]
)
def test_ordinary_german_gives_no_time(text: str) -> None:
    """Short weekdays are words as well."""
    assert times_in(text).mentions == ()
