"""When "that evening" is: the instants at which a letter is ready, late, and too late.

Wall times are the user's own. A wall time that a clock change skips is taken after the gap; one that it repeats, the
first time that is not before the interview's end.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.config import Evening
from afterword.model.action import Action, Wait, WriteDraft

BREATH = timedelta(minutes=30)  # after an interview that ends in the evening itself
SAME_DAY = timedelta(hours=24)  # a thank-you belongs within a day
TOO_LATE = timedelta(hours=72)  # after that it is told, and not written
FORGOTTEN = timedelta(days=30)  # older ones are not even told


def ready_at(over_at: datetime, *, zone: str, evening: Evening) -> datetime:
    """When the letter for an interview that is over at `over_at` is to lie in Drafts (aware, in `zone`).

    That evening; half an hour after an interview that ends later; the next morning after one that ends late at night.
    """
    place = ZoneInfo(zone)
    over = over_at.astimezone(place)
    wall = over.time()
    if wall < evening.morning:  # past midnight it is still the evening before
        return _on_wall(over.date(), evening.morning, place, not_before=over_at)
    if wall <= evening.at:
        return _on_wall(over.date(), evening.at, place, not_before=over_at)
    if wall <= evening.late_after:
        return (over_at.astimezone(UTC) + BREATH).astimezone(place)
    return _on_wall(over.date() + timedelta(days=1), evening.morning, place, not_before=over_at)


def evening_of(day: date, *, zone: str, evening: Evening) -> datetime:
    """The configured evening of a day (aware, in `zone`)."""
    place = ZoneInfo(zone)
    return _on_wall(day, evening.at, place, not_before=None)


def best_before(over_at: datetime) -> datetime:
    """Until when a thank-you is in time (aware)."""
    return over_at + SAME_DAY


def too_late(over_at: datetime, *, now: datetime) -> bool:
    """Whether a thank-you would come so late that it is told instead of written."""
    return now > over_at + TOO_LATE


def forgotten(over_at: datetime, *, now: datetime) -> bool:
    """Whether an interview is so long ago that not even its missing letter is news."""
    return now > over_at + FORGOTTEN


def next_due(actions: Iterable[Action], *, now: datetime) -> datetime | None:
    """The next instant after `now` at which something becomes due, or a letter stops being in time; None for none."""
    instants: list[datetime] = []
    for action in actions:
        match action:
            case Wait(until=until):
                instants.append(until)
            case WriteDraft(best_before=before):
                instants.append(before)
            case _:
                pass
    return min((instant for instant in instants if instant > now), default=None)


def _on_wall(day: date, wall: time, place: ZoneInfo, *, not_before: datetime | None) -> datetime:
    first, second = (
        datetime.combine(day, wall, place).replace(fold=fold).astimezone(UTC).astimezone(place) for fold in (0, 1)
    )
    if not_before is None or first.astimezone(UTC) >= not_before.astimezone(UTC):
        return first
    return max(second.astimezone(UTC), not_before.astimezone(UTC)).astimezone(place)
