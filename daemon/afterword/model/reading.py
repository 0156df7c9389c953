"""What reading one item gave: its kind, the interviews it speaks of, and the evidence for each fact.

A Reading is what comes back from the reading process; `formats.reading_json` is its wire form and a superset of the
JSON that `afterword extract` prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from afterword.model.identifiers import EventUid
from afterword.model.message import MessageHead
from afterword.model.moment import Moment, When


class Kind(StrEnum):
    """What kind of mail or event this is."""

    INVITE = "invite"
    RESCHEDULE = "reschedule"
    CANCEL = "cancel"
    AVAILABILITY_REQUEST = "availability_request"
    REJECTION = "rejection"
    APPLICATION_ACK = "application_ack"
    OUTREACH = "outreach"
    OFFER = "offer"
    OTHER = "other"


class Stance(StrEnum):
    """How an item speaks of an interview at a time."""

    COMMITTED = "committed"  # it takes place then
    OFFERED = "offered"  # one of several options, or a question
    ACCEPTED = "accepted"  # the user's own answer names this time
    CANCELLED = "cancelled"  # it will not take place (start may be absent: the one of this thread or event)
    DECLINED = "declined"  # the user declined it (PARTSTAT=DECLINED)


class Mode(StrEnum):
    """Where an interview is held."""

    PHONE = "phone"
    VIDEO = "video"
    ONSITE = "onsite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named in an item; `email` None means that no address of theirs was seen."""

    name: str
    email: str | None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim with its source: which field, the words that prove it, and the rule that read them."""

    field: str
    quote: str
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One interview as one item speaks of it.

    `previous` is the time it was moved from, when the item says so. `sequence` is 0 outside calendar files.
    `changed_at` is the time of the calendar object's last change, else None. `confidence` is between 0 and 1.
    """

    stance: Stance
    start: When | None
    end: When | None
    previous: When | None = None
    tentative: bool = False
    company: str | None = None
    role: str | None = None
    mode: Mode | None = None
    interviewers: tuple[Person, ...] = ()
    organizer: Person | None = None  # who coordinates; never thanked as an interviewer
    agency: str | None = None  # a staffing agency between the candidate and the company
    event_uid: EventUid | None = None
    recurrence_id: str | None = None
    sequence: int = 0
    changed_at: datetime | None = None
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The understanding of one item.

    `head` is None for calendar files and bare texts. `error` is the reason why the item could not be read, else None.
    `from_user` is True when the user wrote the item: then it can accept or decline, and is never an invitation.
    """

    kind: Kind
    is_interview: bool
    confidence: float
    reason: str
    sightings: tuple[Sighting, ...]
    head: MessageHead | None
    received: datetime | None
    from_user: bool = False
    error: str | None = None

    @property
    def start(self) -> Moment | None:
        """The start of the first interview with a clock, if there is one."""
        return next((s.start for s in self.sightings if isinstance(s.start, Moment)), None)


def unread(received: datetime | None, why: str) -> Reading:
    """The reading of an item that could not be read, with the reason."""
    return Reading(
        kind=Kind.OTHER,
        is_interview=False,
        confidence=0.0,
        reason="it could not be read",
        sightings=(),
        head=None,
        received=received,
        error=why,
    )
