"""The steps of one delivery, in the order of the states; `traces` does the looking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from afterword.delivery.steps import DEFAULT_WAITS, Step, Waits
from afterword.delivery.traces import Trace, Traces, intended, thanks_seen
from afterword.errors import Unreadable
from afterword.formats.rfc5322 import parse_head
from afterword.model.identifiers import MailboxName
from afterword.ports import Appended, AppendResult, DraftRow, DraftState, Ledger, MailboxPlan, MailboxState, MailStore

TERMINAL = frozenset({DraftState.CONFIRMED, DraftState.PARKED, DraftState.THANKED, DraftState.WITHDRAWN})


def deliver(  # noqa: PLR0913 - one port or value each, all named at the call
    row: DraftRow,
    *,
    store: MailStore,
    ledger: Ledger,
    plan: MailboxPlan,
    now: datetime,
    waits: Waits = DEFAULT_WAITS,
    own: frozenset[str] = frozenset(),
    reached: Callable[[Step], None] = lambda _: None,
) -> DraftRow:
    """The row taken as far as it can go at `now` (aware), as the ledger has it; never sleeps.

    `own` are the user's addresses, lower-cased; the sender of the draft is always one. What the store or the ledger
    raises goes through: the row then stands where it was last committed, and the next call goes on from there.
    """
    if row.state in TERMINAL:
        return row
    delivery = _Delivery(store=store, ledger=ledger, plan=plan, now=now, waits=waits, own=own, reached=reached)
    reached(Step.TAKEN)
    if row.since > now:
        row = delivery.commit(row)  # the clock was set back: waits begin anew
    match row.state:
        case DraftState.PLANNED:
            return delivery.begin(row)
        case DraftState.APPENDED:
            return delivery.confirm(row)
        case _:
            return delivery.recover(row)


def redo(row: DraftRow, *, now: datetime) -> DraftRow:
    """A parked row as it is to be planned again, because the user says so; any other row unchanged."""
    if row.state is not DraftState.PARKED:
        return row
    return replace(
        row,
        state=DraftState.PLANNED,
        since=now,
        attempts=0,
        mailbox=None,
        validity=None,
        uid_next=None,
        uid=None,
        why="",
    )


@dataclass(slots=True, kw_only=True)
class _Delivery:
    """One call of `deliver`."""

    store: MailStore
    ledger: Ledger
    plan: MailboxPlan
    now: datetime
    waits: Waits
    own: frozenset[str]
    reached: Callable[[Step], None]
    created: bool = False

    @property
    def traces(self) -> Traces:
        """The looking part."""
        return Traces(store=self.store, plan=self.plan)

    # --- from PLANNED to INTENT ----------------------------------------------------------------------------------

    def begin(self, row: DraftRow) -> DraftRow:
        """Try a planned row, unless its last try was just now."""
        if row.attempts and self.now - row.since < self.waits.retry:
            return row
        return self.attempt(row)

    def attempt(self, row: DraftRow) -> DraftRow:
        """Look whether the draft or the user's own thanks are there; if not, commit the intent and append."""
        if self.plan.drafts is None:
            return self.no_mailbox(row)
        try:
            opened = self.open(self.plan.drafts)
            settled = self.look(row, self.plan.drafts, opened)
        except Unreadable as error:
            return self.put_off(row, str(error))
        if settled is not None:
            return settled
        standing = self.ledger.draft(row.key)
        if standing is None or (standing.state, standing.attempts) != (row.state, row.attempts):
            return standing or row  # it was moved or erased meanwhile, so this intent is out of date
        self.reached(Step.BEFORE_INTENT)
        row = replace(row, state=DraftState.INTENT, uid=None, why="")
        row = self.commit(_located(row, self.plan.drafts, opened))
        self.reached(Step.INTENT_COMMITTED)
        return self.append(row)

    def no_mailbox(self, row: DraftRow) -> DraftRow:
        """The row left planned, with what the user can do about it."""
        why = next((line for line in self.plan.explained if "for drafts" in line), "there is no mailbox for drafts")
        return row if row.why == why else self.commit(replace(row, why=why))

    def open(self, drafts: MailboxName) -> MailboxState:
        """Examine Drafts; one that is configured and missing is created, once."""
        try:
            opened = self.store.examine(drafts)
        except Unreadable:
            self.create(drafts)
            opened = self.store.examine(drafts)
        self.reached(Step.OPENED)
        return opened

    def create(self, mailbox: MailboxName) -> None:
        """Create a mailbox, at most once in a delivery."""
        if self.created:
            raise Unreadable(mailbox, "it was created and is still not there")
        self.created = True
        self.store.create(mailbox)
        self.reached(Step.MAILBOX_CREATED)

    def look(self, row: DraftRow, drafts: MailboxName, opened: MailboxState) -> DraftRow | None:
        """The row settled by what lies in the mailboxes already; None if nothing does."""
        trace = self.traces.by_message_id(row, (drafts, *self.plan.sent, *self.plan.trash))
        self.reached(Step.LOOKED_FOR_ITSELF)
        if trace is not None:
            return self.settle(_located(row, drafts, opened), trace)
        why = thanks_seen(
            self.store,
            self.plan,
            recipient=row.recipient,
            since=row.met_at,
            own=self.own | {address.email.lower() for address in parse_head(row.rfc5322).from_},
            besides=frozenset(other.message_id for other in self.ledger.drafts() if other.key != row.key),
        )
        self.reached(Step.LOOKED_FOR_THANKS)
        return None if why is None else self.thanked(row, why)

    # --- the one APPEND ------------------------------------------------------------------------------------------

    def append(self, row: DraftRow) -> DraftRow:
        """Append the row's frozen octets and take the answer for what it proves."""
        self.reached(Step.BEFORE_APPEND)
        outcome = self.store.append(intended(row), row.rfc5322)
        self.reached(Step.ANSWERED)
        match outcome.result:
            case AppendResult.STORED:
                uid = outcome.uid if outcome.validity == row.validity else None
                self.reached(Step.BEFORE_APPENDED)
                row = self.commit(replace(row, state=DraftState.APPENDED, uid=uid))
                self.reached(Step.APPENDED_COMMITTED)
                return self.confirm(row)
            case AppendResult.NO_ANSWER:
                self.reached(Step.BEFORE_UNCERTAIN)
                row = self.commit(replace(row, state=DraftState.UNCERTAIN, why=outcome.server_text))
                self.reached(Step.UNCERTAIN_COMMITTED)
                return row
            case AppendResult.NOT_SENT:
                return self.put_off(row, outcome.server_text)
            case AppendResult.OVER_QUOTA | AppendResult.THROTTLED | AppendResult.REFUSED | AppendResult.TRY_CREATE:
                return self.refused(row, outcome)

    def refused(self, row: DraftRow, outcome: Appended) -> DraftRow:
        """After a NO or BAD: look whether the message is there all the same, else create, wait or give up."""
        trace = self.traces.anywhere(row)
        self.reached(Step.REFUSAL_LOOKED)
        if trace is not None:
            return self.settle(row, trace)
        row = self.put_off(row, f"the server refused the draft: {outcome.server_text}")
        if outcome.result is AppendResult.TRY_CREATE and row.state is DraftState.PLANNED and not self.created:
            try:
                self.create(intended(row))
            except Unreadable as error:
                return self.commit(replace(row, why=str(error)))
            return self.attempt(row)
        return row

    # --- after an OK ---------------------------------------------------------------------------------------------

    def confirm(self, row: DraftRow) -> DraftRow:
        """See the appended message with our own eyes; after an OK nothing is ever appended for this key."""
        self.reached(Step.BEFORE_CONFIRM)
        trace = self.traces.anywhere(row)
        if trace is not None:
            self.reached(Step.SEEN)
            return self.settle(row, trace)
        if self.now - row.since < self.waits.settled:
            return row
        return self.park(row, "the server said that it stored the draft, and it is nowhere to be found")

    # --- after no answer -----------------------------------------------------------------------------------------

    def recover(self, row: DraftRow) -> DraftRow:
        """Settle an APPEND of unknown end, when a late commit can hardly come any more."""
        waited = self.now - row.since
        if waited < self.waits.late_commit:
            return row
        try:
            opened = self.store.examine(intended(row))
        except Unreadable as error:
            trace = self.traces.anywhere(row)
            return self.settle(row, trace) if trace is not None else self.park(row, str(error))
        self.reached(Step.RECOVERY_OPENED)
        trace = self.traces.since_intent(row, opened)
        nothing_stored = trace is None and self.traces.prove_nothing_stored(row, opened)
        self.reached(Step.RECOVERY_LOOKED)
        if trace is not None:
            return self.settle(row, trace)
        if not nothing_stored:
            return self.park(row, "it cannot be told whether the draft was stored; look for it before `afterword redo`")
        return row if waited < self.waits.settled else self.once_more(row)

    def once_more(self, row: DraftRow) -> DraftRow:
        """Try again what was proved not to be stored."""
        row = self.put_off(row, row.why or "the draft did not reach the mailbox")
        return row if row.state in TERMINAL else self.attempt(row)

    # --- committing ----------------------------------------------------------------------------------------------

    def settle(self, row: DraftRow, trace: Trace) -> DraftRow:
        """Commit what was found."""
        if trace.state is DraftState.THANKED:
            return self.thanked(row, trace.why)
        row = self.commit(replace(row, state=trace.state, mailbox=trace.mailbox, uid=trace.uid, why=trace.why))
        self.reached(Step.CONFIRMED_COMMITTED)
        return row

    def thanked(self, row: DraftRow, why: str) -> DraftRow:
        """Commit that the user needs no draft."""
        row = self.commit(replace(row, state=DraftState.THANKED, why=why))
        self.reached(Step.THANKED_COMMITTED)
        return row

    def put_off(self, row: DraftRow, why: str) -> DraftRow:
        """Commit a failed try that certainly stored nothing; park the row after too many of them."""
        row = replace(row, attempts=row.attempts + 1)
        if row.attempts > self.waits.most_retries:
            return self.park(row, why)
        row = self.commit(replace(row, state=DraftState.PLANNED, why=why))
        self.reached(Step.PUT_OFF_COMMITTED)
        return row

    def park(self, row: DraftRow, why: str) -> DraftRow:
        """Commit that nothing more is done until the user says so."""
        row = self.commit(replace(row, state=DraftState.PARKED, why=why))
        self.reached(Step.PARKED_COMMITTED)
        return row

    def commit(self, row: DraftRow) -> DraftRow:
        """Store the row as it is to stand from now on."""
        row = replace(row, since=self.now)
        self.ledger.move_draft(row)
        return row


def _located(row: DraftRow, mailbox: MailboxName, opened: MailboxState) -> DraftRow:
    """The row with the mailbox, UIDVALIDITY and UIDNEXT it is delivered against."""
    return replace(row, mailbox=mailbox, validity=opened.validity, uid_next=opened.uid_next)
