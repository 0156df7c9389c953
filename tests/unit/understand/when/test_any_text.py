"""Whatever the text: no exception, true spans, work linear in its length."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.understand.when import read_times
from afterword.understand.when.cascade import Work
from afterword.understand.when.rules_clock import PART_RULES
from afterword.understand.when.rules_clock import RULES as CLOCK_RULES
from afterword.understand.when.rules_date import RULES as DATE_RULES
from afterword.understand.when.rules_day import RULES as DAY_RULES
from afterword.understand.when.rules_range import DURATION_RULES
from afterword.understand.when.rules_range import RULES as RANGE_RULES
from afterword.understand.when.symbols import Style
from afterword.understand.when.tokens import symbols_of

_PIECES = [
    *("9", "12", "31", "2026", "0930", "24:00", "12:60", ":", ".", "-", "/", ",", "(", ")", "am", "pm", "Uhr"),
    *("noon", "tomorrow", "next", "last", "Tue", "Nov", "may", "Sat", "30", "29 February", "of", "to", "until", "from"),
    *("and", "or", "half", "past", "quarter", "week", "in 500 days", "9999", "1900", "12/31/9999", "99999999"),
    *("GMT+25", "UTC+14", "EST", ">", "at", "@", "3p", "um", "halb", "demain", "à", "14h", "3pm", "45 min", "'s"),
    *("o'clock", "1.1.1", "24.12.", "11/12", "midnight", "20261131", "hours"),
]
_PIECES += ["\n", "\n> ", "\nOn Mon wrote:\n", "\nFrom: a\nSent: Monday 3pm\nTo: b\n", "\x00", "\u2028", "🕑", "İ", "ß"]

dense = st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join)
glued = st.lists(st.sampled_from(_PIECES), max_size=15).map("".join)
written = st.datetimes(timezones=st.timezones())


@given(body=st.one_of(st.text(), dense, glued), subject=st.one_of(st.text(), dense), sent_at=written)
def test_no_text_makes_it_raise_and_spans_are_true(body: str, subject: str, sent_at: datetime) -> None:
    """Every mention stands where it says, with an aware start before its end."""
    times = read_times(body, subject=subject, sent_at=sent_at, zone="Europe/Berlin")

    for mention in times.mentions:
        source = subject if mention.in_subject else body
        assert source[slice(*mention.span)] == mention.text
        assert 0.0 <= mention.certainty <= 1.0


@given(zone=st.text(max_size=20), lang=st.text(max_size=5))
def test_unknown_zones_and_languages_are_survived(zone: str, lang: str) -> None:
    """A zone that does not exist is read as UTC."""
    times = read_times("tomorrow 3pm", sent_at=datetime(2026, 11, 18, tzinfo=UTC), zone=zone, lang=lang)

    assert len(times.mentions) == 1


def _applications(text: str) -> int:
    work = Work(symbols_of(text, "en"))
    style = Style("en", month_first=True, half_before=False, sent_year=2026)
    for rules in (DATE_RULES, DAY_RULES, CLOCK_RULES, DURATION_RULES, RANGE_RULES, PART_RULES):
        work.apply(rules, style)
    return work.applications


@pytest.mark.parametrize(
    "unit",
    [
        "12:00 ",
        "1 ",
        "1:",
        "a.",
        "Nov 3 ",
        "3pm, ",
        "- ",
        "> \n",
        "half past ",
        "next Tue of ",
        "1/2/",
        "3-",
        "at 5 or ",
    ],
)
def test_twice_the_text_is_at_most_twice_the_work(unit: str) -> None:
    """The number of rule applications grows with the text, not with its square."""
    once, twice = _applications(unit * 400), _applications(unit * 800)

    assert twice <= 2 * once + 20


def test_a_text_beyond_the_limit_is_cut() -> None:
    """Only the first 60,000 characters are read."""
    times = read_times(" " * 60_000 + "tomorrow 3pm", sent_at=datetime(2026, 11, 18, tzinfo=UTC), zone="UTC")

    assert times.mentions == ()
