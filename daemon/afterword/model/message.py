"""An RFC 5322 message as the understanding sees it, and the cheap summary a mailbox scan gives first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.model.identifiers import MessageId, MessageUid


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A mailbox address (RFC 5322 §3.4); `email` is lower-cased in its domain, `name` may be empty."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHead:
    """The header fields that anything here uses, decoded (RFC 2047) and unfolded.

    `sent_at` is the Date field, aware; None means absent or unreadable. `list_id` None means no List-Id field.
    `automatic` is True for Auto-Submitted other than "no" or Precedence bulk/list/junk (RFC 3834).
    """

    message_id: MessageId | None
    in_reply_to: tuple[MessageId, ...]
    references: tuple[MessageId, ...]
    subject: str
    from_: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    sent_at: datetime | None
    list_id: str | None
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPart:
    """A text/calendar part: its bytes and the method its Content-Type names (RFC 5546), upper-cased."""

    content: bytes
    method: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message, decoded; `received` is aware and is what relative dates are counted from.

    `plain` and `html` are the decoded bodies, None when the message has no such part. `defects` are the faults that
    were survived while parsing.
    """

    head: MessageHead
    received: datetime
    plain: str | None
    html: str | None
    calendars: tuple[CalendarPart, ...]
    defects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOutline:
    """One leaf of BODYSTRUCTURE (RFC 3501 §7.4.2): where it is and what it costs."""

    section: str
    media_type: str  # lower case, "text/calendar"
    parameters: tuple[tuple[str, str], ...]  # names lower-cased
    encoding: str  # lower case, "base64"
    octets: int
    filename: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSummary:
    """The cheap fields of one message: enough to tell whether its text is worth fetching.

    `internal_date` is the server's INTERNALDATE, aware.
    """

    uid: MessageUid
    internal_date: datetime
    octets: int
    head: MessageHead
    parts: tuple[PartOutline, ...]
