"""An interview: what all the evidence of mail, calendar and the user's own word adds up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from afterword.model.identifiers import AccountName, InterviewId, MessageId, SourceId
from afterword.model.message import Address
from afterword.model.moment import Moment, When
from afterword.model.reading import Evidence, Mode, Person, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReading:
    """A reading with where it came from; `seen_at` is when the item entered the mailbox or calendar (aware)."""

    source: SourceId
    account: AccountName | None  # None for a calendar or the user's own word
    reading: Reading
    seen_at: datetime


class Status(StrEnum):
    """Where an interview stands by all evidence."""

    STANDING = "standing"
    OFFERED = "offered"  # slots were proposed and nobody has committed to one
    CANCELLED = "cancelled"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedEvidence:
    """A piece of evidence, the item it stands in and when that item came (aware)."""

    source: SourceId
    seen_at: datetime
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why an interview needs the user's word before anything is written: the field, and a sentence."""

    field: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The conversation an interview was agreed in, so that a thank-you can answer it.

    `last` is the newest message in it that the user received; `references` are its ancestors, oldest first;
    `participants` are all addresses in From, To or Cc of its messages, without the user's.
    """

    last: MessageId
    references: tuple[MessageId, ...]
    subject: str
    participants: tuple[Address, ...]
    last_from: Address | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One interview of the user.

    `aliases` are every name it is known by ("uid:…", "mid:…", "thread:…"); they find the id again in a later pass.
    `end_implied` is True when no source states the end and it was taken as start plus the usual hour.
    A non-empty `doubts` means: needs review, no draft is written from it. `confirmed` is the user's word that it
    took place as shown. `history` are sentences on how it came to be as it is, oldest first.
    """

    id: InterviewId
    aliases: tuple[str, ...]
    status: Status
    start: When | None
    end: Moment | None
    end_implied: bool
    company: str | None
    role: str | None
    mode: Mode | None
    interviewers: tuple[Person, ...]
    coordinator: Person | None
    agency: str | None
    account: AccountName | None
    invited_as: str | None  # the address of the user the invitation came to
    thread: Thread | None
    confidence: float
    confirmed: bool
    doubts: tuple[Doubt, ...]
    history: tuple[str, ...]
    evidence: tuple[SourcedEvidence, ...]
    ignored: bool = False

    @property
    def over_at(self) -> datetime | None:
        """When it is over (aware): its end, else its start plus an hour; None for a whole day or an unknown time."""
        if self.end is not None:
            return self.end.at
        if isinstance(self.start, Moment):
            return self.start.at + timedelta(hours=1)
        return None
