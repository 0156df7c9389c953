"""An RFC 5545 VEVENT as the understanding sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.model.identifiers import EventUid
from afterword.model.message import Address
from afterword.model.moment import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """An ATTENDEE or ORGANIZER (RFC 5545 §3.8.4.1); enumerated parameters are upper-cased, empty when absent."""

    address: Address
    partstat: str
    role: str
    cutype: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One VEVENT with its times resolved, or the reason why they could not be.

    `start` None means that the file states none that can be resolved; `defects` then says why. `tzid` is the raw TZID
    of DTSTART, empty when absent.
    """

    uid: EventUid | None
    recurrence_id: str | None
    sequence: int
    method: str | None
    status: str | None
    summary: str
    description: str
    location: str
    url: str | None
    organizer: Attendee | None
    attendees: tuple[Attendee, ...]
    start: When | None
    end: When | None
    tzid: str
    changed_at: datetime | None  # LAST-MODIFIED, else DTSTAMP; aware
    recurring: bool
    transparent: bool
    defects: tuple[str, ...] = ()
