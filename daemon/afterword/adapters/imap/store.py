"""The MailStore port over IMAP: one account, one connection, opened when it is needed and dropped when it breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from imapclient.imap_utf7 import encode as encode_utf7

from afterword.adapters.imap import appending, asking, header_lines, idling, mailbox_names
from afterword.adapters.imap.internal_date import parse_internal_date
from afterword.adapters.imap.lean_fetch import fetch
from afterword.adapters.imap.listing import is_marked, with_marks
from afterword.adapters.imap.sequence_sets import batches
from afterword.adapters.imap.session import Patience, Session, open_session
from afterword.adapters.imap.wakeup import Wakeup
from afterword.adapters.imap.wire import Status, quoted
from afterword.config import Account
from afterword.errors import Unavailable
from afterword.formats.rfc5322 import parse_head
from afterword.model.identifiers import AccountName, MailboxName, MessageId, MessageUid
from afterword.model.message import MessageSummary, PartOutline
from afterword.ports import Appended, AppendResult, HeaderLine, MailboxPlan, MailboxState, Watermark

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
                raise asking.refusal(f"{self.account}: the list of mailboxes", done)
            listed = asking.listed_mailboxes(answers)
            if "SPECIAL-USE" in session.capabilities and not is_marked(listed):
                # RFC 6154 §2: a server may keep the marks for those who ask
                _, answers = session.wire.run(b'LIST (SPECIAL-USE) "" "*"')
                listed = with_marks(listed, asking.listed_mailboxes(answers))
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
                raise asking.refusal(f"{self.account}: {mailbox}", done)
            session.wire.run(b"SUBSCRIBE " + name)

    # --- reading -------------------------------------------------------------------------------------------------

    def summaries(
        self, mailbox: MailboxName, *, known: Watermark | None, not_before: datetime
    ) -> Iterator[MessageSummary]:
        """The cheap fields of every message in the window, ascending by UID, in batches read as they are asked for."""
        with self._opened(mailbox) as session:
            state = self._states[mailbox]
            if known is not None and known.validity == state.validity:
                uids = asking.uids_from(session, state, known.uid_next, not_before)
            else:
                uids = asking.uids_since(session, state, not_before)
        for batch in batches(uids, asking.BATCH):
            with self._opened(mailbox) as session:
                fetched = asking.fetch_all(session, batch, asking.SUMMARY_ITEMS)
            for item in fetched:
                received = parse_internal_date(item.date)
                if received is None or received >= not_before:
                    yield asking.summary_of(item, received or not_before)

    def raw_text(self, mailbox: MailboxName, uid: MessageUid, parts: Sequence[PartOutline]) -> bytes:
        """The message's header with only these parts; the whole message where a server hands out empty parts."""
        with self._opened(mailbox) as session:
            return asking.raw_text(session, f"{self.account}: {mailbox}: {uid}", uid, parts)

    def find_message_id(self, mailbox: MailboxName, message_id: MessageId) -> tuple[MessageUid, ...]:
        """The UIDs whose Message-ID really is this: SEARCH's hits and the newest messages, each looked at."""
        needle = quoted(b"<" + message_id.encode("utf-8", "replace") + b">")
        with self._opened(mailbox, afresh=True) as session:
            candidates = set(asking.search(session, b"HEADER Message-ID " + needle) or ())
            candidates.update(MessageUid(item.uid) for item in asking.recent(session, self._states[mailbox]))
            found = asking.fetch_all(session, sorted(candidates), b"(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        return tuple(MessageUid(item.uid) for item in found if parse_head(item.header).message_id == message_id)

    def headers_since(self, mailbox: MailboxName, since: datetime) -> tuple[HeaderLine, ...]:
        """The header lines of every message that arrived on that date, the day before it or later."""
        with self._opened(mailbox, afresh=True) as session:
            uids = asking.uids_since(session, self._states[mailbox], since - _DAY)
            return tuple(header_lines.parse(item) for item in asking.fetch_all(session, uids, header_lines.ITEMS))

    def headers_from(self, mailbox: MailboxName, first: MessageUid) -> tuple[HeaderLine, ...]:
        """The header lines of every message with a UID of `first` or above."""
        with self._opened(mailbox, afresh=True) as session:
            if not self._states[mailbox].exists:
                return ()
            done, found = fetch(session.wire, b"UID FETCH %d:* %s" % (first, header_lines.ITEMS))
            if done.status is not Status.OK:  # one damaged message among them is enough
                found = asking.fetch_all(session, asking.searched_from(session, first, done), header_lines.ITEMS)
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
            state = asking.examined(session, f"{self.account}: {mailbox}", quoted(encode_utf7(mailbox)))
            self._selected = mailbox
            self._states[mailbox] = state
            return state
