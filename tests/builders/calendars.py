"""Calendar files and events, invented, for tests."""

from __future__ import annotations

from afterword.formats.rfc5545 import parse_calendar
from afterword.model.event import Event

BERLIN = "Europe/Berlin"


def a_calendar(*lines: str, method: str | None = None, outside: tuple[str, ...] = ()) -> bytes:
    """A VCALENDAR with one VEVENT of these content lines; `outside` are lines beside the event."""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", *([f"METHOD:{method}"] if method else []), *outside)
    return "\r\n".join((*head, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", "")).encode()


def an_event(*lines: str, method: str | None = None, outside: tuple[str, ...] = (), zone: str = BERLIN) -> Event:
    """The one event of such a file."""
    (event,) = parse_calendar(a_calendar(*lines, method=method, outside=outside), zone=zone)
    return event


def a_zone(tzid: str, *, standard: str = "+0100", daylight: str = "+0200") -> tuple[str, ...]:
    """A VTIMEZONE with the rules of the European Union between two offsets."""
    return (
        "BEGIN:VTIMEZONE",
        f"TZID:{tzid}",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        f"TZOFFSETFROM:{standard}",
        f"TZOFFSETTO:{daylight}",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        f"TZOFFSETFROM:{daylight}",
        f"TZOFFSETTO:{standard}",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
    )
