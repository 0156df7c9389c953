"""A mail server in memory whose APPEND can go wrong in every way that is known, and a store that speaks to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from afterword.errors import Unavailable, Unreadable
from afterword.formats.rfc5322 import parse_head
from afterword.model.identifiers import AccountName, MailboxName, MessageId, MessageUid, UidValidity
from afterword.model.message import MessageSummary, PartOutline
from afterword.ports import Appended, AppendResult, HeaderLine, MailboxPlan, MailboxState, Watermark

DRAFTS, SENT, TRASH, ALL_MAIL = (MailboxName(name) for name in ("Drafts", "Sent", "Trash", "All Mail"))
PLAN = MailboxPlan(
    watch=(MailboxName("INBOX"),), archive=(ALL_MAIL,), sent=(SENT,), drafts=DRAFTS, trash=(TRASH,), explained=()
)


class Fault(StrEnum):
    """What happens at an APPEND, or right after it."""

    NONE = "none"
    OK_WITHOUT_UID = "ok-without-uid"
    OK_WITH_WRONG_UID = "ok-with-wrong-uid"
    OK_WITH_WRONG_VALIDITY = "ok-with-wrong-validity"
    LOST_OK = "lost-ok"
    LOST_LITERAL = "lost-literal"
    LOST_COMMAND = "lost-command"  # no answer, and nothing was stored
    LATE_COMMIT = "late-commit"  # no answer, and stored 90 s later
    LINK_DOWN_BEFORE = "link-down-before"
    LINK_DOWN_AFTER = "link-down-after"  # stored, then an error instead of an outcome
    REFUSED = "refused"
    REFUSED_BUT_STORED = "refused-but-stored"
    OVER_QUOTA = "over-quota"
    THROTTLED = "throttled"
    TRY_CREATE = "try-create"
    REBUILT_BEFORE = "rebuilt-before"  # UIDVALIDITY changes, then the message is stored
    REBUILT_AFTER = "rebuilt-after"
    REBUILT_AND_LOST = "rebuilt-and-lost"  # UIDVALIDITY changes, no answer, nothing stored
    NEIGHBOUR_FIRST = "neighbour-first"  # another draft is stored just before
    NEIGHBOUR_AND_LOST_OK = "neighbour-and-lost-ok"
    NEIGHBOUR_AND_LOST_COMMAND = "neighbour-and-lost-command"
    IDENTITY_STRIPPED = "identity-stripped"  # the server gives the message another Message-ID
    EDITED_AFTER = "edited-after"  # the user saves it anew: other UID, other Message-ID
    SENT_AFTER = "sent-after"
    THROWN_AWAY_AFTER = "thrown-away-after"
    ERASED_AFTER = "erased-after"
    ERASED_AND_LOST_OK = "erased-and-lost-ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A message in a mailbox."""

    line: HeaderLine
    received: datetime
    rfc5322: bytes


@dataclass(kw_only=True)
class Box:
    """A mailbox."""

    validity: int
    uid_next: int = 1
    messages: list[Stored] = field(default_factory=list)

    def put(self, rfc5322: bytes, received: datetime) -> int:
        """Store a message; its UID."""
        head = parse_head(rfc5322)
        line = HeaderLine(
            uid=MessageUid(self.uid_next),
            message_id=head.message_id,
            to=tuple(address.email.lower() for address in (*head.to, *head.cc)),
            from_=tuple(address.email.lower() for address in head.from_),
            sent_at=head.sent_at or received,
            subject=head.subject,
        )
        self.messages.append(Stored(line=line, received=received, rfc5322=rfc5322))
        self.uid_next += 1
        return line.uid

    def rebuild(self) -> None:
        """Give every message a new UID under a new UIDVALIDITY."""
        old, self.messages = self.messages, []
        self.validity += 1000
        self.uid_next = 1
        for message in old:
            self.put(message.rfc5322, message.received)


@dataclass(kw_only=True)
class FakeServer:
    """The server: it outlives every crash of its clients. `now` is its clock; `faults` are taken one an APPEND."""

    now: datetime
    faults: list[Fault] = field(default_factory=list)
    search_lies: bool = False  # finding by Message-ID finds nothing
    states_uid_next: bool = True
    boxes: dict[str, Box] = field(default_factory=dict)
    appends: int = 0
    stored: int = 0  # how often a client's draft was stored, ever
    late: list[tuple[datetime, str, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, name in enumerate((DRAFTS, SENT, TRASH, ALL_MAIL), 1):
            self.boxes.setdefault(name, Box(validity=number))

    def advance(self, seconds: float) -> None:
        """Let time pass, and with it whatever was still under way."""
        self.now += timedelta(seconds=seconds)
        due = [item for item in self.late if item[0] <= self.now]
        self.late = [item for item in self.late if item[0] > self.now]
        for _, mailbox, rfc5322 in due:
            self.keep(mailbox, rfc5322)

    def keep(self, mailbox: str, rfc5322: bytes) -> int:
        """Store a client's draft."""
        self.stored += 1
        return self.boxes[mailbox].put(rfc5322, self.now)

    def copies(self, message_id: MessageId) -> int:
        """How many messages with this Message-ID lie anywhere."""
        return sum(m.line.message_id == message_id for box in self.boxes.values() for m in box.messages)


NEIGHBOUR = (
    b"Message-ID: <neighbour@example.org>\r\nFrom: anna@example.org\r\nTo: carol@example.net\r\n"
    b"Date: Tue, 03 Mar 2026 19:00:00 +0100\r\nSubject: Saturday\r\n\r\nHello\r\n"
)


class FakeStore:
    """The MailStore port over a FakeServer, as far as a delivery uses it."""

    def __init__(self, server: FakeServer) -> None:
        self.server = server

    @property
    def account(self) -> AccountName:
        """The one account."""
        return AccountName("main")

    def plan_mailboxes(self) -> MailboxPlan:
        """The fixed plan."""
        return PLAN

    def examine(self, mailbox: MailboxName) -> MailboxState:
        """The state of a mailbox."""
        box = self._box(mailbox)
        return MailboxState(
            validity=UidValidity(box.validity),
            uid_next=MessageUid(box.uid_next) if self.server.states_uid_next or box.messages else None,
            exists=len(box.messages),
        )

    def summaries(
        self, mailbox: MailboxName, *, known: Watermark | None, not_before: datetime
    ) -> Iterator[MessageSummary]:
        """Nothing: a delivery reads no mail."""
        raise NotImplementedError

    def raw_text(self, mailbox: MailboxName, uid: MessageUid, parts: Sequence[PartOutline]) -> bytes:
        """Nothing: a delivery reads no mail."""
        raise NotImplementedError

    def find_message_id(self, mailbox: MailboxName, message_id: MessageId) -> tuple[MessageUid, ...]:
        """The UIDs of a Message-ID, or a lie."""
        found = [m.line.uid for m in self._box(mailbox).messages if m.line.message_id == message_id]
        return () if self.server.search_lies else tuple(found)

    def headers_since(self, mailbox: MailboxName, since: datetime) -> tuple[HeaderLine, ...]:
        """The messages that came since the day before."""
        messages = self._box(mailbox).messages
        return tuple(m.line for m in messages if m.received >= since - timedelta(days=1))

    def headers_from(self, mailbox: MailboxName, first: MessageUid) -> tuple[HeaderLine, ...]:
        """The messages from a UID on."""
        return tuple(m.line for m in self._box(mailbox).messages if m.line.uid >= first)

    def append(self, mailbox: MailboxName, rfc5322: bytes) -> Appended:
        """One APPEND, with the next fault."""
        self.server.appends += 1
        fault = self.server.faults.pop(0) if self.server.faults else Fault.NONE
        return _Append(server=self.server, mailbox=mailbox, rfc5322=rfc5322).end(fault)

    def create(self, mailbox: MailboxName) -> None:
        """Create a mailbox."""
        self.server.boxes.setdefault(mailbox, Box(validity=len(self.server.boxes) + 50))

    def wait_for_change(self, mailbox: MailboxName, *, seconds: float) -> bool:
        """Nothing: a delivery never waits."""
        raise NotImplementedError

    def wake(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing to close."""

    def _box(self, mailbox: MailboxName) -> Box:
        if mailbox not in self.server.boxes:
            raise Unreadable(mailbox, "Mailbox doesn't exist")
        return self.server.boxes[mailbox]


@dataclass(frozen=True, kw_only=True)
class _Append:
    """One APPEND on its way into trouble."""

    server: FakeServer
    mailbox: MailboxName
    rfc5322: bytes

    @property
    def box(self) -> Box:
        return self.server.boxes[self.mailbox]

    def end(self, fault: Fault) -> Appended:  # noqa: PLR0911 - one end a fault
        """Do what the fault says and give the client its view of it."""
        if self.mailbox not in self.server.boxes or fault is Fault.TRY_CREATE:
            self.server.boxes.pop(self.mailbox, None)
            return _outcome(AppendResult.TRY_CREATE)
        if fault in _REFUSALS:
            return _outcome(_REFUSALS[fault])
        if fault in _BEFORE:
            _BEFORE[fault](self)
        if fault in _NOT_STORED:
            return self._unanswered(fault)
        uid = self.server.keep(self.mailbox, self.rfc5322)
        outcome = _outcome(AppendResult.STORED, validity=self.box.validity, uid=uid)
        if fault in _AFTER:
            _AFTER[fault](self)
        match fault:
            case Fault.OK_WITHOUT_UID:
                return _outcome(AppendResult.STORED)
            case Fault.OK_WITH_WRONG_UID:
                return replace(outcome, uid=MessageUid(uid + 7))
            case Fault.OK_WITH_WRONG_VALIDITY:
                return replace(outcome, validity=UidValidity(999))
            case Fault.LINK_DOWN_AFTER:
                raise Unavailable("the link is down")
            case Fault.REFUSED_BUT_STORED:
                return _outcome(AppendResult.REFUSED)
            case Fault.LOST_OK | Fault.NEIGHBOUR_AND_LOST_OK | Fault.ERASED_AND_LOST_OK:
                return _outcome(AppendResult.NO_ANSWER)
        return outcome

    def _unanswered(self, fault: Fault) -> Appended:
        if fault is Fault.LINK_DOWN_BEFORE:
            raise Unavailable("the link is down")
        if fault is Fault.LATE_COMMIT:
            self.server.late.append((self.server.now + timedelta(seconds=90), self.mailbox, self.rfc5322))
        return _outcome(AppendResult.NOT_SENT if fault is Fault.LOST_LITERAL else AppendResult.NO_ANSWER)

    def rebuild(self) -> None:
        self.box.rebuild()

    def neighbour(self) -> None:
        self.box.put(NEIGHBOUR, self.server.now)

    def strip(self) -> None:
        stored = self.box.messages[-1]
        line = replace(stored.line, message_id=MessageId("given-by-the-server@example.com"))
        self.box.messages[-1] = replace(stored, line=line)

    def edit(self) -> None:
        self.box.put(self.box.messages.pop().rfc5322, self.server.now)
        self.strip()

    def erase(self) -> None:
        self.box.messages.pop()

    def move(self, target: MailboxName) -> None:
        self.server.boxes[target].put(self.box.messages.pop().rfc5322, self.server.now)


_REFUSALS = {
    Fault.REFUSED: AppendResult.REFUSED,
    Fault.OVER_QUOTA: AppendResult.OVER_QUOTA,
    Fault.THROTTLED: AppendResult.THROTTLED,
}
_NOT_STORED = frozenset(
    {
        Fault.LOST_LITERAL,
        Fault.LOST_COMMAND,
        Fault.LATE_COMMIT,
        Fault.LINK_DOWN_BEFORE,
        Fault.REBUILT_AND_LOST,
        Fault.NEIGHBOUR_AND_LOST_COMMAND,
    }
)
_BEFORE: dict[Fault, Callable[[_Append], None]] = {
    Fault.REBUILT_BEFORE: _Append.rebuild,
    Fault.REBUILT_AND_LOST: _Append.rebuild,
    Fault.NEIGHBOUR_FIRST: _Append.neighbour,
    Fault.NEIGHBOUR_AND_LOST_OK: _Append.neighbour,
    Fault.NEIGHBOUR_AND_LOST_COMMAND: _Append.neighbour,
}
_AFTER: dict[Fault, Callable[[_Append], None]] = {
    Fault.REBUILT_AFTER: _Append.rebuild,
    Fault.IDENTITY_STRIPPED: _Append.strip,
    Fault.EDITED_AFTER: _Append.edit,
    Fault.SENT_AFTER: lambda append: append.move(SENT),
    Fault.THROWN_AWAY_AFTER: lambda append: append.move(TRASH),
    Fault.ERASED_AFTER: _Append.erase,
    Fault.ERASED_AND_LOST_OK: _Append.erase,
}


def _outcome(result: AppendResult, *, validity: int | None = None, uid: int | None = None) -> Appended:
    return Appended(
        result=result,
        validity=UidValidity(validity) if validity is not None else None,
        uid=MessageUid(uid) if uid is not None else None,
        server_text=result.value,
    )


START = datetime(2026, 3, 3, 18, 30, tzinfo=UTC)
