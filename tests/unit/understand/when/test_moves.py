"""Old times and new ones: what a move leaves behind and what it leads to, in the seven languages."""

from __future__ import annotations

import pytest

from afterword.understand.when.model import MentionStance
from builders.times import proposed, times_in


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Can we move it from Tue 24 November at 10 am to Thu 26 November at 3 pm?"),
        ("en", "WAS: Tuesday, November 24, 10:00 AM\nNOW: Thursday, November 26, 3:00 PM"),
        ("en", "Old time: Tue Nov 24, 10am\nNew time: Thu Nov 26, 3pm"),
        ("en", "New time: Thu Nov 26, 3pm\nOld time: Tue Nov 24, 10am"),
        ("en", "Tue Nov 24 10:00am \u2192 Thu Nov 26 3:00pm"),
        ("en", "It is not on Tuesday, Nov 24 at 10am but on Thursday, Nov 26 at 3pm."),
        ("en", "Thursday, Nov 26 at 3pm instead of Tuesday, Nov 24 at 10am"),
        ("en", "Rescheduled from: Tue 24 Nov 10:00\nRescheduled to: Thu 26 Nov 15:00"),
        ("en", "Tuesday 24 November 10am becomes Thursday 26 November 3pm."),
        ("en", "Tuesday 24 November, 10am no longer works. Could we do Thursday 26 November, 3pm?"),
        ("de", "Dienstag 24.11. um 10 Uhr passt leider nicht. Donnerstag 26.11. um 15 Uhr?"),
        ("en", "We had to bring forward your interview from Tue 1 December at 9 to Thu 26 November at 15:00."),
        ("en", "The time has changed. Old: 24 November 10:00. New: 26 November 15:00."),
        ("en", "I can't do Tuesday at 10 but could do Thursday 26 November at 3."),
        ("de", "Den Termin am 24.11. um 10 Uhr muss ich absagen. Neuer Vorschlag: 26.11. um 15 Uhr."),
        ("en", "~~Tue 24 Nov 10:00~~ Thu 26 Nov 15:00"),
        ("de", "Statt Dienstag, 24.11. um 10 Uhr lieber Donnerstag, 26.11. um 15 Uhr."),
        ("de", "Bisher: 24.11.2026, 10:00 Uhr\nNeu: 26.11.2026, 15:00 Uhr"),
        ("de", "nicht am Dienstag um 10 Uhr, sondern am Donnerstag, 26.11. um 15 Uhr"),
        ("fr", "Au lieu de mardi \u00e0 10h, je propose le jeudi 26 novembre \u00e0 15h."),
        ("fr", "Le rendez-vous du mardi 24 novembre \u00e0 10h est report\u00e9 au jeudi 26 novembre \u00e0 15h."),
        ("es", "La cita pasa del martes 24 a las 10:00 al jueves 26 a las 15:00."),
        ("es", "Antes: martes 24, 10:00\nAhora: jueves 26, 15:00"),
        ("it", "Invece di marted\u00ec alle 10, gioved\u00ec 26 novembre alle 15."),
        ("pt", "Em vez de ter\u00e7a \u00e0s 10h, quinta-feira, 26/11, \u00e0s 15h."),
        ("nl", "In plaats van dinsdag 10 uur wordt het donderdag 26 november 15 uur."),
    ],
)
def test_the_new_time_is_proposed(lang: str, text: str) -> None:
    """However the two are told apart, and whichever stands first."""
    assert proposed(text, lang=lang) == "2026-11-26T15:00"


def test_a_move_within_a_day_is_no_stretch() -> None:
    """Behind a verb of moving the first clock is old and the second new."""
    mentions = times_in("We pushed the call back from 2pm to 3pm on Thursday.").mentions
    assert [m.stance for m in mentions] == [MentionStance.OLD, MentionStance.NEW]
    assert proposed("We pushed the call back from 2pm to 3pm on Thursday.") == "2026-11-19T15:00"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The interview runs from 2pm to 3pm on Thursday."),
        ("en", "It moved to Thursday from 2pm to 3pm."),
        ("fr", "L'entretien se passe jeudi de 14h \u00e0 15h."),
    ],
)
def test_a_stretch_stays_one(lang: str, text: str) -> None:
    """Only what is moved has an old time."""
    assert proposed(text, lang=lang) == "2026-11-19T14:00"
    assert MentionStance.OLD not in {m.stance for m in times_in(text, lang=lang).mentions}


def test_a_stretch_over_days_is_doubted() -> None:
    """No interview lasts from Tuesday to Thursday; it may be a move whose verb stands elsewhere."""
    mention = times_in("Tue 24 November at 2 pm to Thu 26 November at 4 pm").mentions[0]
    assert mention.certainty <= 0.5
    assert mention.warnings
