"""What a delivery waits for, what it takes for the user's own thanks, and what it says when it stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from afterword.delivery import Step, Waits, deliver, redo, thanks_seen
from afterword.errors import Unavailable
from afterword.model.identifiers import DraftKey, MessageId
from afterword.ports import DraftRow, DraftState, MailboxPlan
from builders.draft_rows import RECIPIENT, SENDER, DraftLedger, draft_octets, planned_row
from builders.fake_mail import DRAFTS, PLAN, SENT, START, TRASH, FakeServer, FakeStore, Fault

MINUTE = timedelta(minutes=1)


def one_pass(
    server: FakeServer, ledger: DraftLedger, *, plan: MailboxPlan = PLAN, own: frozenset[str] = frozenset()
) -> DraftRow:
    """One delivery of the ledger's only row, at the server's time."""
    (row,) = ledger.drafts()
    return deliver(row, store=FakeStore(server), ledger=ledger, plan=plan, now=server.now, own=own)


def a_world(*faults: Fault) -> tuple[FakeServer, DraftLedger]:
    """A server that will do this, and a ledger with one planned draft."""
    return FakeServer(now=START, faults=list(faults)), DraftLedger([planned_row(START)])


def mail(sender: str, recipient: str, sent_at: datetime) -> bytes:
    """A mail of somebody's."""
    return (
        f"Message-ID: <other@example.org>\r\nFrom: {sender}\r\nTo: {recipient}\r\nSubject: Another\r\n"
        f"Date: {sent_at:%a, %d %b %Y %H:%M:%S +0000}\r\n\r\nHello\r\n"
    ).encode()


# --- the straight way ------------------------------------------------------------------------------------------------


def test_a_planned_draft_is_confirmed_in_one_pass() -> None:
    """The ledger has the intent before the message leaves, and the UID after it was seen."""
    server, ledger = a_world()

    row = one_pass(server, ledger)

    assert [moved.state for moved in ledger.history] == [
        DraftState.INTENT,
        DraftState.APPENDED,
        DraftState.CONFIRMED,
    ]
    assert (row.state, row.mailbox, row.uid) == (DraftState.CONFIRMED, DRAFTS, 1)
    assert ledger.drafts() == (row,)


def test_the_frozen_octets_are_what_is_stored() -> None:
    """Not one octet is made anew."""
    server, ledger = a_world()

    row = one_pass(server, ledger)

    assert server.boxes[DRAFTS].messages[0].rfc5322 == row.rfc5322


@pytest.mark.parametrize("state", [DraftState.CONFIRMED, DraftState.PARKED, DraftState.THANKED, DraftState.WITHDRAWN])
def test_a_settled_draft_is_left_alone_for_ever(state: DraftState) -> None:
    """Whatever the user does with it: deleted, edited, sent."""
    server, ledger = a_world()
    row = replace(planned_row(START), state=state)
    ledger.move_draft(row)
    server.advance(1e6)

    assert one_pass(server, ledger) == row
    assert server.appends == 0


# --- waiting ---------------------------------------------------------------------------------------------------------


def test_an_open_end_is_left_alone_for_two_minutes_and_tried_again_after_three() -> None:
    """A late commit has its time; then one more look; then the next try."""
    server, ledger = a_world(Fault.LOST_COMMAND)
    seen: dict[int, tuple[DraftState, int]] = {}
    for second in range(0, 241, 10):
        seen[second] = (one_pass(server, ledger).state, server.appends)
        server.advance(10)

    assert seen[0] == (DraftState.UNCERTAIN, 1)
    assert seen[170] == (DraftState.UNCERTAIN, 1)
    assert seen[180] == (DraftState.CONFIRMED, 2)


def test_an_open_end_is_not_judged_before_its_time() -> None:
    """What cannot be told is not called a gap while a late commit may still close it."""
    server, ledger = a_world(Fault.REBUILT_AND_LOST)
    states = []
    for _ in range(14):
        states.append(one_pass(server, ledger).state)
        server.advance(10)

    assert states[:12] == [DraftState.UNCERTAIN] * 12
    assert states[12] is DraftState.PARKED


def test_a_late_commit_is_found_and_not_repeated() -> None:
    """Ninety seconds after the link died the server stores it after all."""
    server, ledger = a_world(Fault.LATE_COMMIT)
    for _ in range(30):
        row = one_pass(server, ledger)
        server.advance(10)

    assert (row.state, server.appends, server.stored) == (DraftState.CONFIRMED, 1, 1)


def test_without_its_wait_a_late_commit_would_be_a_second_draft() -> None:
    """The model notices a second draft, so that its silence means something."""
    server, ledger = a_world(Fault.LATE_COMMIT)
    hasty = Waits(late_commit=timedelta(0), look_again=timedelta(0))
    for _ in range(30):
        deliver(ledger.drafts()[0], store=FakeStore(server), ledger=ledger, plan=PLAN, now=server.now, waits=hasty)
        server.advance(10)

    assert server.stored == 2


def test_a_full_mailbox_is_no_storm() -> None:
    """One try a minute, six in all, then the user is told with the server's words."""
    server, ledger = a_world(*[Fault.OVER_QUOTA] * 50)
    for _ in range(200):
        row = one_pass(server, ledger)
        server.advance(5)

    assert server.appends == 6
    assert row.state is DraftState.PARKED
    assert "over-quota" in row.why


def test_a_clock_set_back_begins_the_wait_anew() -> None:
    """A `since` in the future would wait for days."""
    server, ledger = a_world(Fault.LOST_OK)
    one_pass(server, ledger)
    server.now -= timedelta(days=1)
    reset = one_pass(server, ledger)
    server.advance(125)

    assert reset.since == server.now - timedelta(seconds=125)
    assert one_pass(server, ledger).state is DraftState.CONFIRMED
    assert server.stored == 1


@pytest.mark.parametrize("days", [1, -1])
def test_a_clock_set_a_day_off_makes_no_second_draft(days: int) -> None:
    """Whichever way it jumps, the draft is looked for before anything is repeated."""
    server, ledger = a_world(Fault.LOST_OK)
    one_pass(server, ledger)
    server.now += timedelta(days=days)
    for _ in range(20):
        row = one_pass(server, ledger)
        server.advance(30)

    assert (row.state, server.stored) == (DraftState.CONFIRMED, 1)


def test_a_full_disk_sends_nothing() -> None:
    """Without a committed intent there is no APPEND."""
    server, ledger = a_world()
    ledger.full = True

    with pytest.raises(OSError, match="space"):
        one_pass(server, ledger)

    assert server.appends == 0


def test_an_intent_of_another_process_is_not_crossed() -> None:
    """A row that was moved while this delivery looked is left to who moved it."""
    server, ledger = a_world()
    planned = ledger.drafts()[0]
    moved = replace(planned, state=DraftState.INTENT, mailbox=DRAFTS)

    def meanwhile(step: Step) -> None:
        if step is Step.LOOKED_FOR_THANKS:
            ledger.move_draft(moved)

    row = deliver(planned, store=FakeStore(server), ledger=ledger, plan=PLAN, now=server.now, reached=meanwhile)

    assert row == moved
    assert server.appends == 0


def test_a_link_that_is_down_goes_through_to_the_caller() -> None:
    """The service backs off; the row stands at its intent and is looked after later."""
    server, ledger = a_world(Fault.LINK_DOWN_BEFORE)

    with pytest.raises(Unavailable):
        one_pass(server, ledger)

    assert ledger.drafts()[0].state is DraftState.INTENT


# --- mailboxes -------------------------------------------------------------------------------------------------------


def test_without_a_drafts_mailbox_the_row_says_why() -> None:
    """It stays planned, and goes on when the user has named one."""
    server, ledger = a_world()
    nowhere = replace(PLAN, drafts=None, explained=("INBOX: configured", "no mailbox for drafts: A, B could all be it"))

    waiting = one_pass(server, ledger, plan=nowhere)
    again = one_pass(server, ledger, plan=nowhere)

    assert (waiting.state, waiting.why) == (DraftState.PLANNED, "no mailbox for drafts: A, B could all be it")
    assert (again, len(ledger.history)) == (waiting, 1)
    assert one_pass(server, ledger).state is DraftState.CONFIRMED


def test_a_configured_mailbox_that_is_missing_is_created_once() -> None:
    """The user named it, so it is made; nothing else ever is."""
    server, ledger = a_world()
    del server.boxes[DRAFTS]

    assert one_pass(server, ledger).state is DraftState.CONFIRMED
    assert set(server.boxes) == {DRAFTS, SENT, TRASH, "All Mail"}


def test_trycreate_creates_and_tries_again_at_once() -> None:
    """RFC 3501 §6.3.11: the server says what to do."""
    server, ledger = a_world(Fault.TRY_CREATE)

    row = one_pass(server, ledger)

    assert (row.state, row.attempts, server.appends) == (DraftState.CONFIRMED, 1, 2)


# --- what the user did -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mailbox", "sender", "settled"),
    [
        (SENT, SENDER, True),
        (SENT, "anna.other@example.net", True),
        (DRAFTS, SENDER, True),
        (TRASH, SENDER, True),
        (TRASH, "Anna.Other@example.net", True),
        (TRASH, "kim@example.com", False),
    ],
)
def test_mail_of_the_user_to_the_person_counts_as_thanks(mailbox: str, sender: str, settled: bool) -> None:  # noqa: FBT001
    """Sent, begun or thrown away; but what others wrote to each other and the user threw away is not theirs."""
    server, ledger = a_world()
    server.boxes[mailbox].put(mail(sender, RECIPIENT.upper(), START - MINUTE), START - MINUTE)

    row = one_pass(server, ledger, own=frozenset({"anna.other@example.net"}))

    assert (row.state is DraftState.THANKED) is settled
    assert (server.appends == 0) is settled
    if settled:
        assert mailbox in row.why


@pytest.mark.parametrize(
    ("recipient", "sent_at"),
    [(RECIPIENT, START - timedelta(hours=6)), ("sam@example.com", START - MINUTE)],
    ids=["before-the-interview", "to-somebody-else"],
)
def test_other_mail_is_no_thanks(recipient: str, sent_at: datetime) -> None:
    """Only mail to that person since the interview began."""
    server, ledger = a_world()
    server.boxes[SENT].put(mail(SENDER, recipient, sent_at), sent_at)

    assert one_pass(server, ledger).state is DraftState.CONFIRMED


def test_our_draft_of_another_interview_is_no_thanks() -> None:
    """Monday's letter, sent on Tuesday after the second interview, does not swallow Tuesday's."""
    server, ledger = a_world()
    monday = replace(
        planned_row(START), key=DraftKey("k0"), message_id=MessageId("k0@example.org"), state=DraftState.CONFIRMED
    )
    server.boxes[SENT].put(draft_octets("k0@example.org", dated=START - MINUTE), START - MINUTE)
    tuesday = ledger.drafts()[0]
    both = DraftLedger([monday, tuesday])

    row = deliver(tuesday, store=FakeStore(server), ledger=both, plan=PLAN, now=server.now)

    assert row.state is DraftState.CONFIRMED
    assert server.stored == 1


def test_mail_after_the_given_time_does_not_count() -> None:
    """A preview of yesterday evening does not know today's mail."""
    server, _ = a_world()
    server.boxes[SENT].put(mail(SENDER, RECIPIENT, START + MINUTE), START + MINUTE)
    since = START - timedelta(hours=5)

    assert thanks_seen(FakeStore(server), PLAN, recipient=RECIPIENT, since=since) is not None
    assert thanks_seen(FakeStore(server), PLAN, recipient=RECIPIENT, since=since, until=START) is None


@pytest.mark.parametrize(
    ("mailbox", "state"),
    [(DRAFTS, DraftState.CONFIRMED), (SENT, DraftState.CONFIRMED), (TRASH, DraftState.THANKED)],
)
def test_a_draft_that_is_there_already_is_adopted(mailbox: str, state: DraftState) -> None:
    """A new state file finds the old draft by its Message-ID, where it lies, was sent from or thrown to."""
    server, ledger = a_world()
    server.boxes[mailbox].put(ledger.drafts()[0].rfc5322, START)

    row = one_pass(server, ledger)

    assert (row.state, server.appends) == (state, 0)
    assert mailbox in row.why


# --- the user's word -------------------------------------------------------------------------------------------------


def test_redo_plans_a_parked_draft_again() -> None:
    """A reported gap is closed when the user says so."""
    server, ledger = a_world(*[Fault.REFUSED] * 6)
    for _ in range(8):
        parked = one_pass(server, ledger)
        server.advance(61)
    ledger.move_draft(redo(parked, now=server.now))

    row = one_pass(server, ledger)

    assert parked.state is DraftState.PARKED
    assert (row.state, server.stored) == (DraftState.CONFIRMED, 1)


def test_redo_of_a_draft_that_is_there_makes_no_second_one() -> None:
    """The user may be mistaken about the gap."""
    server, ledger = a_world(Fault.REBUILT_AND_LOST)
    for _ in range(6):
        parked = one_pass(server, ledger)
        server.advance(61)
    server.boxes[DRAFTS].put(parked.rfc5322, server.now)
    ledger.move_draft(redo(parked, now=server.now))

    row = one_pass(server, ledger)

    assert parked.state is DraftState.PARKED
    assert (row.state, server.stored) == (DraftState.CONFIRMED, 0)


def test_redo_of_anything_else_changes_nothing() -> None:
    """Only a parked draft can be planned again."""
    row = replace(planned_row(START), state=DraftState.CONFIRMED)

    assert redo(row, now=START + MINUTE) == row
