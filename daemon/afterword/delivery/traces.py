"""What a mailbox shows of a draft of ours, and of thanks the user wrote themselves; only reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from afterword.errors import Unreadable
from afterword.model.identifiers import MailboxName, MessageId, MessageUid
from afterword.ports import DraftRow, DraftState, HeaderLine, MailboxPlan, MailboxState, MailStore

MOST_ACCOUNTED_FOR = 1000  # with more new messages than this in Drafts, nothing is proved by counting them


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Where a draft of ours lies, and the terminal state that follows from the place."""

    state: DraftState
    mailbox: MailboxName
    uid: MessageUid
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """The looking part of a delivery: one store and the plan of its mailboxes."""

    store: MailStore
    plan: MailboxPlan

    def anywhere(self, row: DraftRow) -> Trace | None:
        """The draft wherever it can be seen; a mailbox that is gone holds nothing."""
        try:
            opened = self.store.examine(intended(row))
        except Unreadable:
            return self.by_message_id(row, self._elsewhere(row))
        return self.since_intent(row, opened)

    def since_intent(self, row: DraftRow, opened: MailboxState) -> Trace | None:
        """The draft among the messages that came after its intent, else by its Message-ID, there and elsewhere."""
        mailbox = intended(row)
        if opened.validity == row.validity:
            first = row.uid_next if row.uid_next is not None else MessageUid(1)
            for line in self._lines(mailbox, first):
                if _is_of(row, line):
                    return Trace(state=DraftState.CONFIRMED, mailbox=mailbox, uid=line.uid, why="")
        return self.by_message_id(row, (mailbox, *self._elsewhere(row)))

    def by_message_id(self, row: DraftRow, mailboxes: Iterable[MailboxName]) -> Trace | None:
        """The draft in the first of these mailboxes that holds its Message-ID."""
        for mailbox in dict.fromkeys(mailboxes):
            if uids := self.store.find_message_id(mailbox, row.message_id):
                thrown = mailbox in self.plan.trash
                return Trace(
                    state=DraftState.THANKED if thrown else DraftState.CONFIRMED,
                    mailbox=mailbox,
                    uid=uids[0],
                    why=f"you threw it away: {mailbox}" if thrown else f"it was there already: {mailbox}",
                )
        return None

    def prove_nothing_stored(self, row: DraftRow, opened: MailboxState) -> bool:
        """Whether every UID given out since the intent is still there, so that none of them can have been the draft.

        The caller has looked already and found no trace. UIDs are given out in ascending order (RFC 3501 §2.3.1.1).
        """
        if opened.validity != row.validity or row.uid_next is None or opened.uid_next is None:
            return False
        new = range(row.uid_next, opened.uid_next)
        if opened.uid_next < row.uid_next or len(new) > MOST_ACCOUNTED_FOR:
            return False
        present = {line.uid for line in self._lines(intended(row), row.uid_next)} if new else set()
        return present.issuperset(new)

    def _lines(self, mailbox: MailboxName, first: MessageUid) -> tuple[HeaderLine, ...]:
        """The header lines from a UID on; none where they cannot be read, which proves nothing."""
        try:
            return self.store.headers_from(mailbox, first)
        except Unreadable:
            return ()

    def _elsewhere(self, row: DraftRow) -> tuple[MailboxName, ...]:
        """Where a draft may have gone from its mailbox: sent, thrown away or filed."""
        places = (*self.plan.sent, *self.plan.trash, *self.plan.archive)
        return tuple(place for place in places if place != row.mailbox)


def thanks_seen(  # noqa: PLR0913 - all named at the call
    store: MailStore,
    plan: MailboxPlan,
    *,
    recipient: str,
    since: datetime,
    until: datetime | None = None,
    own: frozenset[str] = frozenset(),
    besides: frozenset[MessageId] = frozenset(),
) -> str | None:
    """Why the user needs no draft: they wrote to that person since (aware), sent it or threw it away; None if not.

    In Trash only mail from one of `own` (lower-cased) counts, because the mail of others lies there too. Mail dated
    after `until` and the messages `besides` do not count.
    """
    wanted = recipient.lower()
    places = [(mailbox, "you wrote to them") for mailbox in plan.sent]
    places += [(plan.drafts, "a draft of yours to them is there")] if plan.drafts is not None else []
    places += [(mailbox, "you threw away a mail to them") for mailbox in plan.trash]
    for mailbox, why in places:
        for line in store.headers_since(mailbox, since):
            if (
                wanted in line.to
                and line.message_id not in besides
                and line.sent_at is not None
                and since <= line.sent_at
                and (until is None or line.sent_at <= until)
                and (mailbox not in plan.trash or not line.from_ or own.intersection(line.from_))
            ):
                return f"{why}: {mailbox}, {line.sent_at:%Y-%m-%d %H:%M}"
    return None


def intended(row: DraftRow) -> MailboxName:
    """The mailbox of the row's intent."""
    if row.mailbox is None:
        raise Unreadable(row.key, f"a draft in state {row.state} without its mailbox")
    return row.mailbox


def _is_of(row: DraftRow, line: HeaderLine) -> bool:
    """Whether this is the row's draft: by Message-ID, or by person and subject where something has replaced that."""
    return line.message_id == row.message_id or (row.recipient.lower() in line.to and line.subject == row.subject)
