"""VTIMEZONE (RFC 5545 §3.6.5): which offset from UTC a wall time has by the rules a file itself gives.

A small evaluator of our own: only yearly rules occur in time zones, and a library's general recurrence engine can be
kept busy for minutes by a hostile one. Each question costs a fixed amount of work for each rule.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from icalendar.prop import vRecur

MAX_RULE = 500  # characters of one rule
MAX_RULES = 40  # of one zone; a whole history of rules with UNTIL has about 20

_OFFSET = re.compile(r"([+-]?)(\d{2}):?(\d{2}):?(\d{2})?")
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN_PARTS = frozenset({"FREQ", "UNTIL", "COUNT", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY", "WKST"})
_TIME_PARTS = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})  # repeat what DTSTART says


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyRule:
    """A yearly RRULE. `days` are (which, weekday) with 0 for every such weekday; `month_days` bound or give the day."""

    month: int
    days: tuple[tuple[int, int], ...]
    month_days: tuple[int, ...]
    interval: int
    last_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """A STANDARD or DAYLIGHT part: from each onset (wall time by `before`) the offset is `after`."""

    onset: datetime  # naive
    before: timedelta
    after: timedelta
    rule: YearlyRule | None
    rdates: tuple[datetime, ...]  # naive

    def latest_onset(self, wall: datetime) -> datetime | None:
        """The last onset at or before a naive wall time; None if it had not begun."""
        if wall < self.onset:
            return None
        best = max(at for at in (self.onset, *self.rdates) if at <= wall)
        if self.rule is not None:
            best = max([best, *self._by_rule(self.rule, wall)])
        return best

    def _by_rule(self, rule: YearlyRule, wall: datetime) -> Iterator[datetime]:
        """The onsets of the two last years of the rule that are not after the wall time."""
        newest = min(wall.year, rule.last_year)
        newest -= (newest - self.onset.year) % rule.interval
        for year in (newest, newest - rule.interval):
            if year < self.onset.year:
                continue
            day = _day_of(rule, year, self.onset.day)
            if day is not None:
                at = datetime.combine(day, self.onset.time())
                if self.onset <= at <= wall:
                    yield at


@dataclass(frozen=True, slots=True, kw_only=True)
class VTimezone:
    """The observances of one VTIMEZONE; never empty."""

    observances: tuple[Observance, ...]

    def offset(self, wall: datetime) -> timedelta:
        """The offset of a naive wall time: of a time that exists twice the first, in a gap the one before it."""
        onsets = [(at, one) for one in self.observances if (at := one.latest_onset(wall)) is not None]
        if not onsets:
            return min(self.observances, key=lambda one: one.onset).before
        at, last = max(onsets, key=lambda pair: pair[0])
        in_gap = wall - at < last.after - last.before
        return last.before if in_gap else last.after


def parse_offset(text: str) -> timedelta | None:
    """A UTC-OFFSET value (RFC 5545 §3.3.14) of less than a day; None if it is not one."""
    match = _OFFSET.fullmatch(text.strip())
    if match is None or int(match[2]) > 15 or int(match[3]) > 59:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0))
    return -size if match[1] == "-" else size


def parse_rule(text: str, onset: datetime) -> YearlyRule | None:
    """The yearly rule of an observance; None if it is one that no time zone needs, and so is not evaluated."""
    try:
        parts = vRecur.from_ical(text.upper().replace(" ", "").strip(";")[:MAX_RULE])
    except ValueError:
        return None
    if parts.get("FREQ") != ["YEARLY"] or set(parts) - _KNOWN_PARTS - _TIME_PARTS:
        return None
    interval = parts.get("INTERVAL", [1])[0]
    month = int(parts.get("BYMONTH", [onset.month])[0])
    month_days = tuple(parts.get("BYMONTHDAY", ()))[:31]
    last_year = parts["UNTIL"][0].year if "UNTIL" in parts else 9998
    if "COUNT" in parts:
        last_year = min(last_year, onset.year + (parts["COUNT"][0] - 1) * interval)
    days = [_BYDAY.fullmatch(one) for one in parts.get("BYDAY", ())[:7]]
    if not 1 <= month <= 12 or interval < 1 or any(not 1 <= abs(one) <= 31 for one in month_days) or None in days:
        return None
    return YearlyRule(
        month=month,
        days=tuple((int(day[1] or 0), _WEEKDAYS.index(day[2])) for day in days if day is not None),
        month_days=month_days,
        interval=interval,
        last_year=last_year,
    )


@lru_cache(maxsize=1024)
def _day_of(rule: YearlyRule, year: int, onset_day: int) -> date | None:
    """The first day of a year that the rule names; None if it names none."""
    length = monthrange(year, rule.month)[1]
    allowed = {day if day > 0 else length + 1 + day for day in rule.month_days} or None
    if not rule.days:
        days = sorted(allowed) if allowed else [onset_day]
        return next((date(year, rule.month, day) for day in days if 1 <= day <= length), None)
    found = []
    for which, weekday in rule.days:
        first = 1 + (weekday - date(year, rule.month, 1).weekday()) % 7
        same = [day for day in range(first, length + 1, 7) if allowed is None or day in allowed]
        if which == 0:
            found += same[:1]
        elif abs(which) <= len(same):
            found.append(same[which - 1 if which > 0 else which])
    return date(year, rule.month, min(found)) if found else None
