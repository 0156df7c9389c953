"""The protocols between the pipeline and the world; adapters implement them, tests fake them.

All methods block, and a port is used by one thread. Errors: Unavailable (retry later), CredentialsRefused (stop),
Unreadable (this item only).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from afterword.model.identifiers import (
    AccountName,
    DraftKey,
    InterviewId,
    MailboxName,
    MessageId,
    MessageUid,
    SourceId,
    UidValidity,
)
from afterword.model.interview import Interview, StoredReading
from afterword.model.letter import Draft
from afterword.model.message import MessageSummary, PartOutline
from afterword.model.reading import Reading
from afterword.model.word import Note, Word

# --- the clock ---------------------------------------------------------------------------------------------------


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """The present, aware, in UTC."""

    def system_zone(self) -> str:
        """The IANA name of the system's zone, read afresh at each call."""


# --- mail --------------------------------------------------------------------------------------------------------


class MailboxUse(StrEnum):
    """What a mailbox is read for."""

    WATCH = "watch"  # invitations arrive here
    ARCHIVE = "archive"  # so did they once
    SENT = "sent"
    DRAFTS = "drafts"
    TRASH = "trash"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxPlan:
    """Which mailbox serves which use, and why (`explained`, one sentence a mailbox).

    `drafts` None means that none could be told apart; `explained` then says what the user can do.
    """

    watch: tuple[MailboxName, ...]
    archive: tuple[MailboxName, ...]
    sent: tuple[MailboxName, ...]
    drafts: MailboxName | None
    trash: tuple[MailboxName, ...]
    explained: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watermark:
    """How far a mailbox has been read: every UID below `uid_next` under this UIDVALIDITY is known."""

    validity: UidValidity
    uid_next: MessageUid


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxState:
    """What SELECT or EXAMINE answered; `uid_next` None when the server does not say (RFC 3501 §7.1)."""

    validity: UidValidity
    uid_next: MessageUid | None
    exists: int


class AppendResult(StrEnum):
    """How an APPEND ended."""

    STORED = "stored"  # tagged OK
    NO_ANSWER = "no-answer"  # the link broke or the deadline passed after the literal was offered
    NOT_SENT = "not-sent"  # the link broke before the literal's last octet could have arrived: certainly not stored
    OVER_QUOTA = "over-quota"
    TRY_CREATE = "try-create"
    THROTTLED = "throttled"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """The outcome of one APPEND; `validity` and `uid` are APPENDUID's (RFC 4315), None without it."""

    result: AppendResult
    validity: UidValidity | None
    uid: MessageUid | None
    server_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLine:
    """What a header scan gives of a message, for recognising a draft or the user's own thanks."""

    uid: MessageUid
    message_id: MessageId | None
    to: tuple[str, ...]  # To, Cc and Bcc, lower-cased
    from_: tuple[str, ...]
    sent_at: datetime | None  # the Date field, aware; INTERNALDATE where it is absent
    subject: str


class MailStore(Protocol):
    """One account's mailboxes. Reading is by EXAMINE and BODY.PEEK only; the one thing it ever writes is `append`."""

    @property
    def account(self) -> AccountName:
        """Which account this is."""

    def plan_mailboxes(self) -> MailboxPlan:
        """Which mailbox is which: configured, else by special use (RFC 6154), else by the table of localised names."""

    def examine(self, mailbox: MailboxName) -> MailboxState:
        """Open a mailbox read-only and give its state afresh."""

    def summaries(
        self, mailbox: MailboxName, *, known: Watermark | None, not_before: datetime
    ) -> Iterator[MessageSummary]:
        """The cheap fields of every message that arrived since `not_before` and is not below the watermark.

        Batches are read lazily; with an unknown or changed UIDVALIDITY everything in the window is given.
        """

    def raw_text(self, mailbox: MailboxName, uid: MessageUid, parts: Sequence[PartOutline]) -> bytes:
        """A message made of the original's header and only the given parts (each at most 1 MiB), as RFC 5322 octets.

        Raises Unreadable if the message is gone or its structure cannot be used.
        """

    def find_message_id(self, mailbox: MailboxName, message_id: MessageId) -> tuple[MessageUid, ...]:
        """The UIDs whose Message-ID is this: by SEARCH, and by a scan of recent headers, because SEARCH may lie."""

    def headers_since(self, mailbox: MailboxName, since: datetime) -> tuple[HeaderLine, ...]:
        """The header lines of every message whose INTERNALDATE is on or after that date (the day before, for zones)."""

    def headers_from(self, mailbox: MailboxName, first: MessageUid) -> tuple[HeaderLine, ...]:
        """The header lines of every message with a UID of `first` or above."""

    def append(self, mailbox: MailboxName, rfc5322: bytes) -> Appended:
        r"""Append once with `\Draft \Seen`, as a synchronising literal, within 60 s; never repeats by itself."""

    def create(self, mailbox: MailboxName) -> None:
        """Create and subscribe a mailbox the server asked for with TRYCREATE."""

    def wait_for_change(self, mailbox: MailboxName, *, seconds: float) -> bool:
        """Block until the mailbox may have changed (True), the time is up or `wake` was called (False)."""

    def wake(self) -> None:
        """End a running or the next wait_for_change at once; the one method another thread may call."""

    def close(self) -> None:
        """Log out if possible and drop the connection; the next call connects anew."""


class CalendarStore(Protocol):
    """One calendar, read-only."""

    @property
    def name(self) -> str:
        """The calendar's name for people."""

    def version(self) -> str:
        """A mark that changes when the calendar does."""

    def read(self) -> tuple[tuple[SourceId, bytes], ...]:
        """Every calendar object (RFC 5545 stream) with its source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemToRead:
    """One item for the reading process. `received` and `zone` are what relative and zoneless times are read by.

    `media` is "message/rfc822", "text/calendar", "text/html" or "text/plain".
    """

    source: SourceId
    content: bytes
    media: str
    received: datetime | None
    zone: str
    me: tuple[str, ...]
    my_name: str


class Reader(Protocol):
    """The reading process."""

    def read(self, item: ItemToRead) -> Reading:
        """The reading of one item; a hostile or broken one gives a Reading with `error` set."""

    def close(self) -> None:
        """End the process."""


class Notifier(Protocol):
    """A mail to the user themselves, and to nobody else."""

    def tell(self, *, subject: str, body: str, message_id: MessageId) -> None:
        """Send it; the Message-ID makes a repeat recognisable. Raises Unavailable or CredentialsRefused."""


# --- the ledger --------------------------------------------------------------------------------------------------


class DraftState(StrEnum):
    """Where a draft is in the delivery protocol."""

    PLANNED = "planned"
    INTENT = "intent"
    UNCERTAIN = "uncertain"
    APPENDED = "appended"
    CONFIRMED = "confirmed"  # terminal: it lay in Drafts
    PARKED = "parked"  # it may or may not be there; the user was told
    THANKED = "thanked"  # terminal: the user wrote (or threw away) a mail to that person since
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """One row of the drafts table.

    `since` is when `state` began; `mailbox`, `validity` and `uid_next` are the intent's.
    """

    key: DraftKey
    generation: int
    interviews: tuple[InterviewId, ...]
    account: AccountName
    recipient: str
    message_id: MessageId
    subject: str
    rfc5322: bytes
    met_at: datetime  # when the (first) interview began: mail to the person since then counts as thanks
    state: DraftState
    since: datetime
    attempts: int = 0
    mailbox: MailboxName | None = None
    validity: UidValidity | None = None
    uid_next: MessageUid | None = None
    uid: MessageUid | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the decision log: what was decided of what, when and why. `about` is an InterviewId or a SourceId."""

    about: str
    at: datetime
    code: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """An item that could not be read. After three tries it is left alone."""

    source: SourceId
    tries: int
    why: str
    at: datetime


class Ledger(Protocol):
    """What is known, planned and written. Every method commits (WAL, synchronous=FULL) before it returns."""

    # mail and calendar
    def watermark(self, account: AccountName, mailbox: MailboxName) -> Watermark | None:
        """How far this mailbox has been read; None if never."""

    def record_readings(
        self,
        readings: Iterable[StoredReading],
        *,
        account: AccountName,
        mailbox: MailboxName,
        watermark: Watermark,
    ) -> None:
        """Store a batch of readings and move the watermark, in one transaction."""

    def replace_readings(self, prefix: str, readings: Iterable[StoredReading]) -> None:
        """Replace every reading whose source begins with `prefix` (a calendar) by these, in one transaction."""

    def readings(self) -> tuple[StoredReading, ...]:
        """Every stored reading, by seen_at and then source."""

    def set_aside(self, source: SourceId, why: str, at: datetime) -> SetAside:
        """Count a failed try to read an item."""

    def all_set_aside(self) -> tuple[SetAside, ...]:
        """Every item that could not be read so far."""

    def clear_set_aside(self, source: SourceId) -> None:
        """The item was read after all."""

    # interviews and the user's word
    def aliases(self) -> Mapping[str, InterviewId]:
        """Every alias an interview is known by."""

    def remember_interviews(self, interviews: Iterable[Interview]) -> None:
        """Store the aliases of these interviews."""

    def words(self) -> tuple[Word, ...]:
        """What the user said, oldest first."""

    def add_word(self, word: Word) -> None:
        """Store the user's word."""

    def notes(self, interview: InterviewId) -> tuple[Note, ...]:
        """The user's notes on an interview, oldest first."""

    def add_note(self, note: Note) -> None:
        """Store a note."""

    def advert(self, interview: InterviewId) -> str:
        """The job advert's text; empty if none was given."""

    def set_advert(self, interview: InterviewId, text: str) -> None:
        """Store the job advert's text."""

    # drafts
    def drafts(self) -> tuple[DraftRow, ...]:
        """Every draft row, oldest first."""

    def draft(self, key: DraftKey) -> DraftRow | None:
        """The row of this key."""

    def plan_draft(self, row: DraftRow) -> bool:
        """Insert the row in state PLANNED; False (and nothing changed) if the key is there already."""

    def move_draft(self, row: DraftRow) -> None:
        """Overwrite the row of row.key: state, since, attempts, mailbox, validity, uid_next, uid, why."""

    def sentences(self) -> Mapping[DraftKey, tuple[str, tuple[str, ...]]]:
        """Company (casefolded) and sentences of each draft written, so that no sentence is used twice inside one."""

    def remember_sentences(self, draft: Draft, company: str) -> None:
        """Store the sentences of a draft."""

    # decisions, and what was told
    def record_decision(self, decision: Decision) -> None:
        """Append to the decision log, unless the newest one about the same thing says exactly the same."""

    def decisions(self, about: str | None = None) -> tuple[Decision, ...]:
        """The log, oldest first; all of it, or about one thing."""

    def told(self) -> frozenset[str]:
        """The keys of everything the user was told already."""

    def remember_told(self, keys: Iterable[str], at: datetime) -> None:
        """The user has been told these."""

    def set_status(self, key: str, value: str, at: datetime) -> None:
        """Keep a line for `status` ("pass", "account:main", "next")."""

    def clear_status(self, key: str) -> None:
        """Drop a line for `status`."""

    def statuses(self) -> Mapping[str, tuple[str, datetime]]:
        """Every status line with its time."""

    def forget(self, interview: InterviewId | None) -> int:
        """Erase an interview's words, notes, advert and readings (or, for None, everything); the number of rows.

        The keys of drafts stay, without their text, so that nothing is written twice.
        """

    def close(self) -> None:
        """Close the file."""


Progress = Callable[[str, int, int | None], None]  # what, done, of (None when unknown)
