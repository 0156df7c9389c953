"""When a letter is ready: that evening in the user's own zone, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.config import Evening
from afterword.model.action import Wait
from afterword.plan.evening import best_before, evening_of, next_due, ready_at, too_late
from builders.interviews import EVENING, ZONE, an_interview, instant


@pytest.mark.parametrize(
    ("over", "ready"),
    [
        ("10:00", "18:30"),
        ("18:30", "18:30"),
        ("18:31", "19:01"),
        ("20:00", "20:30"),
        ("20:01", "2026-11-25 07:30"),
        ("23:59", "2026-11-25 07:30"),
        ("00:30", "07:30"),  # past midnight it is still the evening before
        ("07:30", "18:30"),
    ],
)
def test_the_evening_of_an_interview(over: str, ready: str) -> None:
    """Early ones are ready in the evening, late ones half an hour after or the next morning."""
    assert ready_at(instant(over), zone=ZONE, evening=EVENING) == instant(ready)


def test_an_interview_in_america_is_ready_in_the_users_evening() -> None:
    """Four in the afternoon in Los Angeles is past midnight in Berlin: ready the next morning there."""
    over = instant("16:00", "America/Los_Angeles")

    assert ready_at(over, zone=ZONE, evening=EVENING) == instant("2026-11-25 07:30")


def test_either_side_of_the_date_line() -> None:
    """The same instant has its evening on the user's own date."""
    over = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)

    assert ready_at(over, zone="Pacific/Kiritimati", evening=EVENING) == instant("18:30", "Pacific/Kiritimati")
    assert ready_at(over, zone="Pacific/Pago_Pago", evening=EVENING) == instant("2026-11-23 18:30", "Pacific/Pago_Pago")


def test_an_evening_that_the_clocks_skip_is_taken_after_the_gap() -> None:
    """02:30 does not exist on 29 March 2026 in Berlin."""
    night = Evening(at=time(2, 30), late_after=time(20, 0), morning=time(0, 30))

    ready = ready_at(instant("2026-03-29 01:00"), zone=ZONE, evening=night)

    assert ready.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert ready.time() == time(3, 30)


def test_an_evening_that_comes_twice_is_taken_once_it_is_over() -> None:
    """02:30 comes twice on 25 October 2026; an interview over between the two is ready at the second."""
    night = Evening(at=time(2, 30), late_after=time(20, 0), morning=time(0, 30))
    over = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)  # 02:10, the second time

    assert ready_at(over, zone=ZONE, evening=night).astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


instants = st.integers(0, 15 * 366 * 24 * 3600).map(lambda s: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=s))
zones = st.sampled_from(
    [ZONE, "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "UTC"]
)


@given(over=instants, zone=zones)
def test_ready_is_never_before_the_end_and_within_a_day(over: datetime, zone: str) -> None:
    """Nobody is thanked before the interview is over, and always while it still counts as in time."""
    ready = ready_at(over, zone=zone, evening=EVENING)

    assert over <= ready <= best_before(over)


@given(over=instants, minutes=st.integers(0, 600), zone=zones)
def test_a_later_end_is_never_ready_much_earlier(over: datetime, minutes: int, zone: str) -> None:
    """The order of ends is the order of letters, but for the breath after an evening's end."""
    later = over + timedelta(minutes=minutes)

    assert ready_at(over, zone=zone, evening=EVENING) <= ready_at(later, zone=zone, evening=EVENING)


def test_three_days_are_too_late() -> None:
    """After 72 hours a thank-you is told, not written."""
    over = instant("15:00")

    assert not too_late(over, now=over + timedelta(hours=72))
    assert too_late(over, now=over + timedelta(hours=72, seconds=1))


def test_the_timer_takes_the_next_instant() -> None:
    """The service wakes for the earliest thing to come, and for nothing past."""
    waits = [
        Wait(interview=an_interview(), until=instant(until), why="it is not over")
        for until in ("18:30", "2026-11-25 18:30", "2026-11-23 18:30")
    ]

    assert next_due(waits, now=instant("12:00")) == instant("18:30")
    assert next_due(reversed(waits), now=instant("12:00")) == instant("18:30")
    assert next_due(waits, now=instant("2026-11-26 12:00")) is None


def test_the_evening_of_a_day() -> None:
    """The configured hour of that day, on the user's wall."""
    assert evening_of(instant("12:00").date(), zone=ZONE, evening=EVENING) == instant("18:30")
