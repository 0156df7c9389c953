"""Days: relative, weekdays, dates in names and numbers, and what happens when they disagree."""

from __future__ import annotations

import pytest

from builders.times import proposed, starts, times_in, wall


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("See you today at 4pm", "2026-11-18T16:00"),
        ("Shall we say tomorrow at 10am?", "2026-11-19T10:00"),
        ("The day after tomorrow, 10:15 am", "2026-11-20T10:15"),
        ("On Friday at 2pm", "2026-11-20T14:00"),
        ("Next Tuesday at 2pm", "2026-11-24T14:00"),
        ("Tuesday next week at 2pm", "2026-11-24T14:00"),
        ("Friday of next week at 9am", "2026-11-27T09:00"),
        ("In two weeks at 3pm", "2026-12-02T15:00"),
        ("Five days from now at 3pm", "2026-11-23T15:00"),
    ],
)
def test_relative_days_are_counted_from_the_day_of_writing(text: str, start: str) -> None:
    """Today, tomorrow, a weekday and "in two weeks" are read from the sent date."""
    assert proposed(text) == start


@pytest.mark.parametrize(
    "text",
    [
        "Nov 24, 2026 at 2pm",
        "24 November 2026, 14:00",
        "November 24th at 2 p.m.",
        "the 24th of November at 2pm",
        "Tue, Nov 24, 2:00 PM",
        "Tuesday the 24th at 2pm",
        "Tuesday 24 at 2pm",
        "2:00 pm on Tuesday, 24 November",
        "24-Nov-2026 14:00",
        "24Nov26 14:00",
        "2026-11-24 14:00",
        "2026-11-24T14:00:00",
        "2026/11/24 14:00",
        "11/24/2026 2:00 PM",
        "11/24 at 2pm",
        "24.11.2026 14:00",
        "24.11. 14:00",
        "Tuesday, November 24, 2026 | 2:00 PM",
        "Tuesday , november 24 - 2 : 00 pm",
    ],
)
def test_the_forms_of_a_date_give_the_same_moment(text: str) -> None:
    """Names, numbers and ISO forms of one date are read alike."""
    assert proposed(text) == "2026-11-24T14:00"


def test_a_date_without_year_is_the_coming_one() -> None:
    """January, written in November, is next year's."""
    assert proposed("Jan 5 at 9am") == "2027-01-05T09:00"


def test_a_date_without_year_that_has_just_passed_stays_in_the_past() -> None:
    """A date a few days back is not next year's."""
    assert starts("We met on Nov 12 at 9am") == ["2026-11-12T09:00"]


def test_the_order_of_day_and_month_follows_the_country() -> None:
    """4/5 is the fifth of April in the United States, the fourth of May in Britain."""
    assert proposed("Interview 12/1/2026 at 2pm", country="US") == "2026-12-01T14:00"
    assert proposed("Interview 1/12/2026 at 2pm", country="GB") == "2026-12-01T14:00"
    assert proposed("Interview 1/12/2026 at 2pm", zone="Europe/London") == "2026-12-01T14:00"


def test_a_weekday_settles_the_order_of_day_and_month() -> None:
    """A Friday that only one order gives decides for that order."""
    assert proposed("Friday 11/12/2026 at 2pm") == "2026-12-11T14:00"


def test_a_weekday_that_contradicts_the_date_is_a_warning_and_never_another_year() -> None:
    """The date stands, the certainty sinks, and the contradiction is said."""
    times = times_in("Monday, November 24 at 2pm")

    assert times.proposal is not None
    assert wall(times.proposal.start) == "2026-11-24T14:00"
    assert times.proposal.certainty < 0.8
    assert "Monday" in times.proposal.warnings[0]


def test_next_friday_said_early_in_the_week_is_in_doubt() -> None:
    """The words may mean this week's; the doubt is a warning."""
    times = times_in("Next Friday at 2pm")

    assert wall(times.mentions[0].start) == "2026-11-27T14:00"
    assert times.mentions[0].warnings


def test_a_weekday_on_its_own_day_means_the_next_one() -> None:
    """On the day itself people write "today"."""
    assert proposed("Wednesday at 2pm") == "2026-11-25T14:00"


@pytest.mark.parametrize("text", ["31 June 2026", "30 February at 3", "2026-13-40", "32/13/2026", "November 31"])
def test_days_of_no_calendar_are_not_read(text: str) -> None:
    """An impossible date gives no mention of a day."""
    assert starts(text) == []


def test_a_day_without_a_clock_is_a_whole_day() -> None:
    """No hour is invented for a bare date."""
    times = times_in("The interview is on 24 November.")

    assert [m.has_time for m in times.mentions] == [False]
    assert times.proposal is not None
    assert wall(times.proposal.start) == "2026-11-24"


def test_known_fields_are_only_those_the_text_states() -> None:
    """The year of "Nov 24" is implied, the day is known."""
    mention = times_in("Tue, Nov 24, 2pm ET").mentions[0]

    assert mention.known == {"month", "day", "weekday", "hour", "minute", "zone"}


@pytest.mark.parametrize("text", ["November 24, 25 and 26 at 10am", "24th, 25th or 26th of November at 10am"])
def test_each_day_of_a_list_is_a_day(text: str) -> None:
    """The month stands once, the clock as well."""
    assert starts(text) == ["2026-11-24T10:00", "2026-11-25T10:00", "2026-11-26T10:00"]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Friday week at 10am", "2026-11-27"),
        ("en", "a week from today at 10:00", "2026-11-25"),
        ("de", "am Freitag in einer Woche um 10 Uhr", "2026-11-27"),
    ],
)
def test_a_week_after_a_day(lang: str, text: str, day: str) -> None:
    """Seven days after the coming weekday, or after today."""
    assert proposed(text, lang=lang) == f"{day}T10:00"
