"""From what the text says to a calendar day and a moment, given the day of writing."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from afterword.understand.when.rules_clock import with_part
from afterword.understand.when.symbols import Clock, DayRef

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A date without a year that lies so many days back is still this year's; one further back is next year's.
_LOOK_BACK = 60
_AFTERNOON_UNTIL = 7  # 1 to 7 without am or pm is the afternoon in working life


class Found(NamedTuple):
    """A calendar day with the doubts about it; `certainty` is a factor between 0 and 1."""

    day: date
    certainty: float = 1.0
    warnings: tuple[str, ...] = ()


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shift(day: date, days: int) -> date:
    """The day so many days away, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _nearest_year(month: int, day: int, sent: date) -> date | None:
    """The date without a year: the coming one, unless it has just passed."""
    years = [d for y in (sent.year - 1, sent.year, sent.year + 1) if 0 < y <= 9999 and (d := _safe(y, month, day))]
    ahead = [d for d in years if (d - sent).days >= -_LOOK_BACK]
    return ahead[0] if ahead else None  # the 29th of February of no near year is a slip


def _weekday(ref: DayRef, weekday: int, sent: date, *, ahead: bool) -> Found:
    distance = (weekday - sent.weekday()) % 7
    if ref.week is None and distance == 0:
        # On the day itself people write "today", so that its name means the next one.
        return Found(_shift(sent, 7), 0.75, (f"“{_WEEKDAYS[weekday]}” may mean the day of writing",))
    if ref.week is None:
        return Found(_shift(sent, distance))
    if ref.week < 0:
        return Found(_shift(sent, distance - 7))
    if ref.week == 0:
        return Found(_shift(sent, distance if distance or ahead else 7))
    monday = _shift(sent, 7 * ref.week - sent.weekday())
    found = _shift(monday, weekday)
    if ref.week == 1 and distance > 0 and sent.weekday() < weekday <= 4 and distance >= 2:
        nearer = _shift(sent, distance)
        return Found(found, 0.8, (f"“next {_WEEKDAYS[weekday]}” may mean {nearer:%-d %B} as well",))
    return Found(found)


def _day_of_month(ref: DayRef, day: int, sent: date) -> Found | None:
    """Only the day of the month: the next such day, by preference one that falls on the stated weekday."""
    months = [
        d
        for step in range(13)
        if (d := _safe(sent.year + (sent.month - 1 + step) // 12, (sent.month - 1 + step) % 12 + 1, day)) and d >= sent
    ]
    if ref.weekday is not None:
        for found in months:
            if found.weekday() == ref.weekday:
                return Found(found, 0.9 if (found - sent).days > 62 else 1.0)
    return Found(months[0], 0.9) if months else None


def _is_soon(day: date, sent: date) -> bool:
    """Whether a day lies in the weeks for which appointments are made."""
    return 0 <= (day - sent).days <= 31


def _is_near(day: date, sent: date) -> bool:
    return abs((day - sent).days) <= 62


def _dated(ref: DayRef, month: int, day: int, sent: date) -> Found | None:
    found = _safe(ref.year, month, day) if ref.year is not None else _nearest_year(month, day, sent)
    if found is None:
        return None
    if ref.swappable and day <= 12:
        other = _safe(ref.year, day, month) if ref.year is not None else _nearest_year(day, month, sent)
        if other is not None and other != found:
            if (ref.weekday is not None and other.weekday() == ref.weekday != found.weekday()) or (
                ref.offset is not None and other == _shift(sent, ref.offset)
            ):
                return Found(other)
            if ref.weekday is None and ref.offset is None and _is_soon(other, sent) and not _is_near(found, sent):
                return Found(other, 0.8, (f"read as {other:%-d %B %Y}, as {found:%-d %B %Y} is far away",))
            if ref.weekday is None and ref.offset is None:
                return Found(found, 0.9, (f"day and month may be the other way round: {other:%-d %B %Y}",))
    if ref.weekday is not None and found.weekday() != ref.weekday:
        said, real = _WEEKDAYS[ref.weekday], _WEEKDAYS[found.weekday()]
        return Found(found, 0.7, (f"the text says {said}, but {found:%-d %B %Y} is a {real}",))
    return Found(found)


def _relative(ref: DayRef, offset: int, sent: date) -> Found:
    found = _shift(sent, offset)
    if ref.weekday is not None and offset >= 7 and offset % 7 == 0:  # "Wednesday in a week"
        return Found(_shift(found, (ref.weekday - sent.weekday()) % 7))
    if ref.weekday is not None and found.weekday() != ref.weekday:
        return Found(found, 0.7, (f"{found:%-d %B %Y} is no {_WEEKDAYS[ref.weekday]}",))
    return Found(found)


def resolve_day(ref: DayRef, sent: date, *, ahead: bool) -> Found | None:
    """The calendar day; `ahead` tells whether the clock beside it is still to come on the day of writing."""
    match ref:
        case DayRef(month=int(month), day=int(day)):
            return _dated(ref, month, day, sent)
        case DayRef(day=int(day)):
            return _day_of_month(ref, day, sent)
        case DayRef(offset=int(offset)):
            return _relative(ref, offset, sent)
        case DayRef(weekday=int(weekday)):
            return _weekday(ref, weekday, sent, ahead=ahead)
        case _:
            return None


def hour_of(clock: Clock, part: int | None, *, twelve_hours: bool) -> Clock:
    """The clock with morning or afternoon settled by the part of the day, else by the hours of working life."""
    if part is not None and clock.part is None and not clock.said:
        return with_part(clock, part)
    if clock.fixed:
        return clock
    if (twelve_hours or clock.bare) and 1 <= clock.hour <= _AFTERNOON_UNTIL - int(clock.bare):
        return clock._replace(hour=clock.hour + 12)
    return clock


def moment(day: date, clock: Clock, rules: tzinfo) -> datetime | None:
    """The aware datetime on the wall of that zone; hour 24 is the midnight that ends the day."""
    try:
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- the zone is put on in the next line
        wall = midnight + timedelta(hours=clock.hour, minutes=clock.minute)
        aware = wall.replace(tzinfo=rules)
        aware.utcoffset()
        aware.astimezone(tz=rules)
    except (OverflowError, ValueError):
        return None
    return aware
