"""The MailStore port over IMAP: one account, one connection, opened when it is needed and dropped when it breaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from imapclient.imap_utf7 import encode as encode_utf7

from afterword.adapters.imap import appending, header_lines, idling, mailbox_names
from afterword.adapters.imap.bodystructure import outlines
from afterword.adapters.imap.internal_date import imap_date, parse_internal_date
from afterword.adapters.imap.lean_fetch import Fetched, fetch
from afterword.adapters.imap.listing import is_marked, parse_list, with_marks
from afterword.adapters.imap.rebuilding import rebuilt
from afterword.adapters.imap.sequence_sets import batches, collapse
from afterword.adapters.imap.session import Patience, Session, is_for_now, open_session
from afterword.adapters.imap.wakeup import Wakeup
from afterword.adapters.imap.wire import Done, Status, Untagged, quoted
from afterword.config import Account
from afterword.errors import Unavailable, Unreadable
from afterword.formats.rfc5322 import parse_head
from afterword.model.identifiers import AccountName, MailboxName, MessageId, MessageUid, UidValidity
from afterword.model.message import MessageSummary, PartOutline
from afterword.ports import Appended, AppendResult, HeaderLine, MailboxPlan, MailboxState, Watermark

BATCH = 500
RECENT = 500  # how many of the newest messages are looked at by hand, because SEARCH may lie
LARGEST_PART = 1 << 20  # octets of a part, or of a whole message, that are ever fetched

_SUMMARY_ITEMS = (
    b"(UID INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (FROM TO CC REPLY-TO SUBJECT DATE MESSAGE-ID IN-REPLY-TO"
    b" REFERENCES LIST-ID AUTO-SUBMITTED PRECEDENCE)] BODYSTRUCTURE)"
)
_SECTION = re.compile(r"[0-9][0-9.]{0,200}")
_NUMBER = re.compile(rb"\d{1,10}")
_STATUS_UIDNEXT = re.compile(rb"\bUIDNEXT (\d{1,10})", re.IGNORECASE)
_CODE = re.compile(rb"\* OK \[(UIDVALIDITY|UIDNEXT) (\d{1,10})\]", re.IGNORECASE)
_EXISTS = re.compile(rb"\* (\d{1,10}) EXISTS", re.IGNORECASE)
_SEARCH = re.compile(rb"\* SEARCH\b", re.IGNORECASE)
_DAY = timedelta(days=1)


class ImapMailStore:
    """One account's mailboxes, read by EXAMINE and BODY.PEEK only; `append` and `create` are all it ever writes."""

    def __init__(self, account: Account, password: Callable[[], str], patience: Patience | None = None) -> None:
        self._account = account
        self._password = password
        self._patience = patience or Patience()
        self._session: Session | None = None
        self._selected: MailboxName | None = None
        self._states: dict[MailboxName, MailboxState] = {}  # as of the last EXAMINE
        self._told: dict[MailboxName, MailboxState] = {}  # as the caller knows them
        self._flags = appending.FLAGS
        self._wakeup = Wakeup()

    @property
    def account(self) -> AccountName:
        """Which account this is."""
        return self._account.name

    # --- mailboxes -----------------------------------------------------------------------------------------------

    def plan_mailboxes(self) -> MailboxPlan:
        """Which mailbox is which, by LIST; see `mailbox_names`."""
        with self._linked() as session:
            done, answers = session.wire.run(b'LIST "" "*"')
            if done.status is not Status.OK:
                raise _refusal(f"{self.account}: the list of mailboxes", done)
            listed = _listed(answers)
            if "SPECIAL-USE" in session.capabilities and not is_marked(listed):
                # RFC 6154 §2: a server may keep the marks for those who ask
                _, answers = session.wire.run(b'LIST (SPECIAL-USE) "" "*"')
                listed = with_marks(listed, _listed(answers))
        return mailbox_names.plan(listed, self._account.mailboxes)

    def examine(self, mailbox: MailboxName) -> MailboxState:
        """Open a mailbox read-only and give its state afresh; a kept connection that has died is replaced once."""
        kept = self._session is not None
        try:
            state = self._examine(mailbox)
        except Unavailable:
            if not kept or self._session is not None:
                raise
            state = self._examine(mailbox)
        self._told[mailbox] = state
        return state

    def create(self, mailbox: MailboxName) -> None:
        """Create and subscribe a mailbox; one that is there already is fine."""
        name = quoted(encode_utf7(mailbox))
        with self._linked() as session:
            done, _ = session.wire.run(b"CREATE " + name)
            if done.status is not Status.OK and "exist" not in done.text.lower():
                raise _refusal(f"{self.account}: {mailbox}", done)
            session.wire.run(b"SUBSCRIBE " + name)

    # --- reading -------------------------------------------------------------------------------------------------

    def summaries(
        self, mailbox: MailboxName, *, known: Watermark | None, not_before: datetime
    ) -> Iterator[MessageSummary]:
        """The cheap fields of every message in the window, ascending by UID, in batches read as they are asked for."""
        with self._opened(mailbox) as session:
            state = self._states[mailbox]
            if known is not None and known.validity == state.validity:
                uids = _uids_from(session, state, known.uid_next, not_before)
            else:
                uids = _uids_since(session, state, not_before)
        for batch in batches(uids, BATCH):
            with self._opened(mailbox) as session:
                fetched = _fetch_all(session, batch, _SUMMARY_ITEMS)
            for item in fetched:
                received = parse_internal_date(item.date)
                if received is None or received >= not_before:
                    yield _summary(item, received or not_before)

    def raw_text(self, mailbox: MailboxName, uid: MessageUid, parts: Sequence[PartOutline]) -> bytes:
        """The message's header with only these parts; the whole message where a server hands out empty parts."""
        with self._opened(mailbox) as session:
            return _raw_text(session, f"{self.account}: {mailbox}: {uid}", uid, parts)

    def find_message_id(self, mailbox: MailboxName, message_id: MessageId) -> tuple[MessageUid, ...]:
        """The UIDs whose Message-ID really is this: SEARCH's hits and the newest messages, each looked at."""
        needle = quoted(b"<" + message_id.encode("utf-8", "replace") + b">")
        with self._opened(mailbox, afresh=True) as session:
            candidates = set(_search(session, b"HEADER Message-ID " + needle) or ())
            candidates.update(MessageUid(item.uid) for item in _recent(session, self._states[mailbox]))
            found = _fetch_all(session, sorted(candidates), b"(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        return tuple(MessageUid(item.uid) for item in found if parse_head(item.header).message_id == message_id)

    def headers_since(self, mailbox: MailboxName, since: datetime) -> tuple[HeaderLine, ...]:
        """The header lines of every message that arrived on that date, the day before it or later."""
        with self._opened(mailbox, afresh=True) as session:
            uids = _uids_since(session, self._states[mailbox], since - _DAY)
            return tuple(header_lines.parse(item) for item in _fetch_all(session, uids, header_lines.ITEMS))

    def headers_from(self, mailbox: MailboxName, first: MessageUid) -> tuple[HeaderLine, ...]:
        """The header lines of every message with a UID of `first` or above."""
        with self._opened(mailbox, afresh=True) as session:
            if not self._states[mailbox].exists:
                return ()
            done, found = fetch(session.wire, b"UID FETCH %d:* %s" % (first, header_lines.ITEMS))
            if done.status is not Status.OK:  # one damaged message among them is enough
                found = _fetch_all(session, _searched_from(session, first, done), header_lines.ITEMS)
            # `n:*` gives the newest message even if its UID is below n (RFC 3501 §9)
            return tuple(header_lines.parse(item) for item in found if item.uid >= first and item.date)

    # --- writing -------------------------------------------------------------------------------------------------

    def append(self, mailbox: MailboxName, rfc5322: bytes) -> Appended:
        r"""Append once with `\Draft \Seen`; see MailStore.

        Flags refused after the message has left are dropped from the next APPEND, which is the caller's: they look
        first whether the refused message is there all the same.
        """
        try:
            with self._linked() as session:
                outcome = appending.append(
                    session.wire, encode_utf7(mailbox), rfc5322, flags=self._flags, seconds=self._patience.append
                )
        except Unavailable as error:  # there is no connection at all
            return Appended(result=AppendResult.NOT_SENT, validity=None, uid=None, server_text=str(error))
        if appending.refuses_flags(outcome):
            self._flags = b""
        return outcome

    # --- waiting -------------------------------------------------------------------------------------------------

    def wait_for_change(self, mailbox: MailboxName, *, seconds: float) -> bool:
        """Block until the mailbox may have grown since its state was given (True), or the time is up (False)."""
        with self._wakeup.waiting() as wakeup, self._opened(mailbox) as session:
            state = self._states[mailbox]
            before, self._told[mailbox] = self._told.get(mailbox, state), state
            if before != state:
                return True
            return idling.wait_for_news(session, wakeup, seconds=seconds, patience=self._patience)

    def wake(self) -> None:
        """End a running or the next wait at once."""
        self._wakeup.call()

    def close(self) -> None:
        """Log out if possible; the next call connects anew."""
        if self._session is not None:
            self._session.close()
        self._session = None
        self._selected = None

    # --- the connection ------------------------------------------------------------------------------------------

    @contextmanager
    def _linked(self) -> Iterator[Session]:
        """The session, opened if need be; dropped when a command was left without its answer."""
        if self._session is None:
            self._session = open_session(self._account.imap, self._password, self._patience)
        session = self._session
        try:
            yield session
        finally:
            if session.wire.busy:
                self.close()

    @contextmanager
    def _opened(self, mailbox: MailboxName, *, afresh: bool = False) -> Iterator[Session]:
        """The session with this mailbox open; Unavailable if its UIDs are no longer those the caller knows."""
        with self._linked() as session:
            if afresh or self._selected != mailbox:
                self._examine(mailbox)
            state = self._states[mailbox]
            if self._told.get(mailbox, state).validity != state.validity:
                del self._told[mailbox]
                raise Unavailable(f"{self.account}: {mailbox}: its UIDVALIDITY has changed; it is read anew")
            yield session

    def _examine(self, mailbox: MailboxName) -> MailboxState:
        with self._linked() as session:
            self._selected = None
            state = _examined(session, f"{self.account}: {mailbox}", quoted(encode_utf7(mailbox)))
            self._selected = mailbox
            self._states[mailbox] = state
            return state


def _examined(session: Session, source: str, name: bytes) -> MailboxState:
    """EXAMINE's answer; a missing or impossible UIDNEXT is corrected by the newest message's UID."""
    done, answers = session.wire.run(b"EXAMINE " + name)
    if done.status is not Status.OK:
        raise _refusal(source, done)
    codes = {match[1].upper(): int(match[2]) for answer in answers if (match := _CODE.match(answer.line))}
    counts = [int(match[1]) for answer in answers if (match := _EXISTS.match(answer.line))]
    if b"UIDVALIDITY" not in codes:
        raise Unreadable(source, "the server gives no UIDVALIDITY, so its messages cannot be told apart")
    uid_next = codes.get(b"UIDNEXT")
    if counts and counts[-1]:
        _, newest = fetch(session.wire, b"UID FETCH * (UID)")
        uid_next = max([uid_next or 0, *(item.uid + 1 for item in newest)]) or None
    elif uid_next is None:
        _, answers = session.wire.run(b"STATUS %s (UIDNEXT)" % name)
        found = [int(match[1]) for answer in answers if (match := _STATUS_UIDNEXT.search(answer.line))]
        uid_next = found[0] if found else None
    session.wire.news = False
    return MailboxState(
        validity=UidValidity(codes[b"UIDVALIDITY"]),
        uid_next=MessageUid(uid_next) if uid_next is not None else None,
        exists=counts[-1] if counts else 0,
    )


def _listed(answers: Sequence[Untagged]) -> list[mailbox_names.Listed]:
    return [box for answer in answers if (box := parse_list(answer)) is not None]


def _refusal(source: str, done: Done) -> Unavailable | Unreadable:
    """A tagged NO or BAD as the error that says what to do."""
    return Unavailable(f"{source}: {done.text}") if is_for_now(done.text) else Unreadable(source, done.text)


# --- messages --------------------------------------------------------------------------------------------------------


def _uids_since(session: Session, state: MailboxState, since: datetime) -> list[MessageUid]:
    """The UIDs of what arrived since: by SEARCH with a day to spare for zones, and the newest looked at by hand."""
    if not state.exists:
        return []
    found = _search(session, b"SINCE " + imap_date(since.astimezone(UTC) - _DAY))
    if found is None:
        done, items = fetch(session.wire, b"UID FETCH 1:* (UID INTERNALDATE)")
        if done.status is not Status.OK:
            raise Unavailable(f"neither SEARCH nor FETCH says what is there: {done.text}")
        return _arrived(items, since)
    return sorted({*found, *_arrived(_recent(session, state), since)})


def _uids_from(session: Session, state: MailboxState, first: MessageUid, not_before: datetime) -> list[MessageUid]:
    """The UIDs from `first` on of what arrived not before."""
    if not state.exists or (state.uid_next is not None and state.uid_next <= first):
        return []
    done, items = fetch(session.wire, b"UID FETCH %d:* (UID INTERNALDATE)" % first)
    if done.status is not Status.OK:
        return _searched_from(session, first, done)
    return [uid for uid in _arrived(items, not_before) if uid >= first]


def _searched_from(session: Session, first: MessageUid, refusal: Done) -> list[MessageUid]:
    """The UIDs from `first` on by SEARCH, after a refused FETCH."""
    found = _search(session, b"UID %d:*" % first)
    if found is None:
        raise Unavailable(f"neither FETCH nor SEARCH says what is there: {refusal.text}")
    return sorted({uid for uid in found if uid >= first})


def _recent(session: Session, state: MailboxState) -> list[Fetched]:
    """The UIDs and dates of the newest messages."""
    if not state.exists:
        return []
    _, items = fetch(session.wire, b"FETCH %d:* (UID INTERNALDATE)" % max(1, state.exists - RECENT + 1))
    return items


def _arrived(items: Sequence[Fetched], since: datetime) -> list[MessageUid]:
    """The UIDs of those that arrived since; one whose date cannot be read counts as new."""
    dated = ((MessageUid(item.uid), parse_internal_date(item.date)) for item in items if item.date)
    return sorted(uid for uid, received in dated if received is None or received >= since)


def _search(session: Session, criteria: bytes) -> list[MessageUid] | None:
    """SEARCH's UIDs; None when the server refuses."""
    done, answers = session.wire.run(b"UID SEARCH " + criteria)
    if done.status is not Status.OK:
        return None
    lines = [answer.line for answer in answers if _SEARCH.match(answer.line)]
    return [MessageUid(int(number)) for line in lines for number in _NUMBER.findall(line)]


def _fetch_all(session: Session, uids: Sequence[MessageUid], items: bytes) -> list[Fetched]:
    """These items of these messages, ascending by UID; one that is gone, or that the server chokes on, is left out."""
    found: list[Fetched] = []
    todo = list(batches(uids, BATCH))[::-1]
    while todo:
        batch = todo.pop()
        done, answers = fetch(session.wire, b"UID FETCH %s %s" % (collapse(batch), items))
        if done.status is Status.OK:
            wanted = set(batch)
            found += [item for item in answers if item.uid in wanted]
        elif is_for_now(done.text) and "[SERVERBUG]" not in done.text:  # which one damaged message can cause
            raise Unavailable(done.text)
        elif len(batch) > 1:
            middle = len(batch) // 2
            todo += [batch[middle:], batch[:middle]]
    return sorted(found, key=lambda item: item.uid)


def _summary(item: Fetched, received: datetime) -> MessageSummary:
    return MessageSummary(
        uid=MessageUid(item.uid),
        internal_date=received,
        octets=item.octets,
        head=parse_head(item.header),
        parts=outlines(item.structure),
    )


def _raw_text(session: Session, source: str, uid: MessageUid, parts: Sequence[PartOutline]) -> bytes:
    sections = [part.section for part in parts if _SECTION.fullmatch(part.section)]
    items = b" ".join(b"BODY.PEEK[%s]<0.%d>" % (section.encode(), LARGEST_PART) for section in sections)
    done, found = fetch(session.wire, b"UID FETCH %d (UID BODY.PEEK[HEADER] %s)" % (uid, items))
    item = next((one for one in found if one.uid == uid), None)
    if item is None:
        raise Unreadable(source, done.text if done.status is not Status.OK else "the message is gone")
    header = item.sections.get(b"HEADER", b"")
    contents = [(part, item.sections.get(part.section.encode(), b"")) for part in parts]
    if header.strip() and all(content or not part.octets for part, content in contents):
        return rebuilt(header, contents)
    # iCloud answers some requests for a part with an empty string, and gives the whole when asked for it
    _, found = fetch(session.wire, b"UID FETCH %d (UID BODY.PEEK[]<0.%d>)" % (uid, LARGEST_PART))
    whole = next((one.sections.get(b"", b"") for one in found if one.uid == uid), b"")
    if not whole.strip():
        raise Unreadable(source, "the server gives no text for this message")
    return whole
