"""Clocks, stretches of them, lists and durations."""

from __future__ import annotations

import pytest

from builders.times import proposed, proposed_stretch, starts


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2pm", "14:00"),
        ("2 p.m.", "14:00"),
        ("2.30 pm", "14:30"),
        ("14:00", "14:00"),
        ("at 1430", "14:30"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("12:15am", "00:15"),
        ("half past two", "14:30"),
        ("a quarter to three", "14:45"),
        ("ten past 2pm", "14:10"),
        ("two o'clock", "14:00"),
        ("ten thirty am", "10:30"),
        ("3p", "15:00"),
        ("8 in the evening", "20:00"),
        ("0705am", "07:05"),
        ("14h30", "14:30"),
    ],
)
def test_the_forms_of_a_clock(text: str, clock: str) -> None:
    """Digits, words and hour marks are read beside a day."""
    assert proposed(f"tomorrow {text}") == f"2026-11-19T{clock}"


@pytest.mark.parametrize(
    ("text", "clock"),
    [("at 3", "15:00"), ("at 3:30", "15:30"), ("at 9", "09:00"), ("at 11:30", "11:30"), ("at 08:30", "08:30")],
)
def test_one_to_seven_without_meridiem_is_the_afternoon(text: str, clock: str) -> None:
    """Working life has no appointments at three in the night."""
    assert proposed(f"Tuesday {text}") == f"2026-11-24T{clock}"


def test_a_text_that_counts_to_24_means_what_it_writes() -> None:
    """Where 15:00 is written, 6:30 is the morning."""
    assert starts("Tuesday 6:30, Thursday 15:00") == ["2026-11-24T06:30", "2026-11-19T15:00"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("10-11am", "10:00", "11:00"),
        ("11-1pm", "11:00", "13:00"),
        ("3:30-6 p.m.", "15:30", "18:00"),
        ("9am-5", "09:00", "17:00"),
        ("from 2 to 4pm", "14:00", "16:00"),
        ("between 9:30 and 11:00", "09:30", "11:00"),
        ("10:00 - 10:45", "10:00", "10:45"),
        ("0935-1101", "09:35", "11:01"),
        ("at 2 pm until 3 pm", "14:00", "15:00"),
        ("2:00 PM to 2:45 PM", "14:00", "14:45"),
        ("at 2 pm for 45 minutes", "14:00", "14:45"),
        ("at 2 pm (30 min)", "14:00", "14:30"),
        ("at 2 pm. It will take about an hour", "14:00", None),
        ("15:00, 1.5 hours", "15:00", "16:30"),
        ("12:30-1:15", "12:30", "13:15"),
    ],
)
def test_stretches_and_durations(text: str, start: str, end: str | None) -> None:
    """Am and pm are carried to the bound that lacks them; a duration gives the end."""
    expected = (f"2026-11-24T{start}", None if end is None else f"2026-11-24T{end}")
    assert proposed_stretch(f"Tuesday {text}") == expected


def test_a_stretch_over_midnight_ends_on_the_next_day() -> None:
    """11pm to 1am is two hours."""
    assert proposed_stretch("Tuesday 11pm-1am") == ("2026-11-24T23:00", "2026-11-25T01:00")


def test_a_stretch_between_two_dated_clocks() -> None:
    """Both bounds may have a day of their own."""
    text = "11/24/2026 2:00 PM - 11/25/2026 4:00 PM"
    assert proposed_stretch(text) == ("2026-11-24T14:00", "2026-11-25T16:00")


def test_a_meridiem_is_shared_by_a_list() -> None:
    """Both are in the afternoon."""
    assert starts("Tuesday at 2 and 4pm") == ["2026-11-24T14:00", "2026-11-24T16:00"]


def test_a_clock_is_shared_by_a_list_of_days() -> None:
    """One clock behind two days makes two options."""
    assert starts("November 24th or 25th at 3PM") == ["2026-11-24T15:00", "2026-11-25T15:00"]


def test_waits_and_breaks_are_no_durations_of_a_meeting() -> None:
    """Ten minutes early are not the length of the call."""
    assert proposed_stretch("Tuesday at 2pm; please arrive 10 minutes early") == ("2026-11-24T14:00", None)


@pytest.mark.parametrize(
    ("lang", "text", "clock"),
    [
        ("en", "Tuesday at 9.30.", "09:30"),
        ("en", "Let's say 4 on Tuesday.", "16:00"),
        ("en", "Nine thirty on Tuesday, please.", "09:30"),
        ("en", "at 4-ish on Tuesday", "16:00"),
        ("en", "at 1 for lunch on Tuesday", "13:00"),
        ("es", "a las 10 en vez de a las 9 el martes", "10:00"),
        ("nl", "di 24-11 van 14:30 tot 15:15", "14:30"),
        ("de", "Dienstag der 24. um 11", "11:00"),
        ("en", "Tuesday 10 sharp", "10:00"),
        ("en", "Tuesday, 3:00\u22c5London", "15:00"),
        ("de", "Dienstag, drei viertel vier", "15:45"),
        ("de", "Dienstag um drei Uhr", "15:00"),
        ("de", "Dienstag um 2 Uhr", "14:00"),
        ("de", "Dienstag um 3 Uhr nachts", "03:00"),
        ("nl", "dinsdag om 2 uur", "14:00"),
        ("it", "marted\u00ec 24/11 h 14.30", "14:30"),
        ("fr", "mardi 24/11 \u00e0 14h00 au 12 rue des Exemples", "14:00"),
        ("fr", "mardi \u00e0 trois heures moins le quart", "14:45"),
        ("es", "el martes a las tres menos cuarto de la tarde", "14:45"),
        ("es", "el martes a la una del mediod\u00eda", "13:00"),
        ("nl", "dinsdag om kwart over drie", "15:15"),
    ],
)
def test_clocks_beside_a_weekday(lang: str, text: str, clock: str) -> None:
    """Spoken and shortened ways to say a clock."""
    assert proposed(text, lang=lang) == f"2026-11-24T{clock}"


def test_a_stretch_in_words_takes_the_day_of_its_sentence() -> None:
    """A day that stands some words away makes two bare numbers clocks."""
    assert proposed_stretch("On Tuesday we expect you from 10 until 12.") == ("2026-11-24T10:00", "2026-11-24T12:00")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Das Gespr\u00e4ch am Dienstag um 10 Uhr dauert 1 h."),
        ("fr", "Dur\u00e9e : 1h\nmardi \u00e0 10h"),
        ("fr", "mardi \u00e0 10h (1h)"),
        ("es", "Duraci\u00f3n: 1 h\nmartes a las 10"),
        ("nl", "dinsdag om 10 uur, duurt 1 uur"),
    ],
)
def test_an_hour_mark_may_measure(lang: str, text: str) -> None:
    """Behind a word for length, or alone in brackets, "1 h" is no time of day."""
    stretch = proposed_stretch(text, lang=lang)
    assert stretch == ("2026-11-24T10:00", "2026-11-24T11:00")
