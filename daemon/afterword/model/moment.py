"""When something takes place: a moment with its zone, or a whole day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An instant that keeps the wall time and the zone it was stated in.

    `at` is always aware. `zone` is the IANA name when one is known and None when only an offset is. `zone_certain` is
    False when the zone was not stated and had to be taken from the reader's settings.
    """

    at: datetime
    zone: str | None
    zone_certain: bool

    @property
    def utc(self) -> datetime:
        """The instant in UTC."""
        return self.at.astimezone(UTC)

    @property
    def day(self) -> date:
        """The calendar date on the wall where it takes place."""
        return self.at.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A whole day without a clock (an RFC 5545 DATE value)."""

    day: date


When = Moment | Day
