"""IMAP's two date forms (RFC 3501 §9): INTERNALDATE's date-time, and the date of a SEARCH."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBERS = {name.encode(): number for number, name in enumerate(_MONTHS, 1)}
_DATE_TIME = re.compile(rb"[ 0]?(\d{1,2})-([A-Z][a-z]{2})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")


def parse_internal_date(text: bytes) -> datetime | None:
    """The aware time of an INTERNALDATE such as `17-Jul-2026 02:44:25 -0700`; None if it is none."""
    match = _DATE_TIME.fullmatch(text)
    if match is None or match[2] not in _NUMBERS:
        return None
    offset = timedelta(hours=int(match[8]), minutes=int(match[9]))
    day, year, hour, minute, second = (int(match[group]) for group in (1, 3, 4, 5, 6))
    try:
        zone = UTC if not offset else timezone(-offset if match[7] == b"-" else offset)
        return datetime(year, _NUMBERS[match[2]], day, hour, minute, min(second, 59), tzinfo=zone)
    except ValueError:
        return None


def imap_date(moment: datetime) -> bytes:
    """The calendar date of this moment, in its own zone, as SEARCH SINCE wants it: `17-Jul-2026`."""
    return f"{moment.day}-{_MONTHS[moment.month - 1]}-{moment.year:04}".encode()
