"""A model of the delivery: every fault of an APPEND times a crash at every step times what became of the state file.

Whatever happens, the server is handed at most one copy, and where there is none the ledger says why.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

import pytest

from afterword.delivery import TERMINAL, Step, deliver
from afterword.errors import Unavailable
from afterword.ports import DraftRow, DraftState
from builders.draft_rows import DraftLedger, planned_row
from builders.fake_mail import PLAN, START, FakeServer, FakeStore, Fault

PASS_SECONDS = 45
MOST_PASSES = 60


class Crash(BaseException):
    """The process ends here."""


class Fate(StrEnum):
    """What becomes of the state file at the crash."""

    KEPT = "kept"
    LOST = "lost"
    BACKUP = "backup"  # an old copy is put back: the row as it was planned


@dataclass(kw_only=True)
class Run:
    """One draft from its planning to a terminal state, through the crashes given as (step, its n-th passing)."""

    server: FakeServer
    crashes: list[tuple[Step, int]] = field(default_factory=list)
    fate: Fate = Fate.KEPT
    passed: list[Step] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.row = planned_row(START)
        self.ledger = DraftLedger([self.row])

    def reached(self, step: Step) -> None:
        """Crash if this is the place."""
        self.passed.append(step)
        if self.crashes and self.crashes[0] == (step, self.passed.count(step)):
            self.crashes.pop(0)
            raise Crash

    def one_pass(self) -> None:
        """What the daemon does in one pass, and what is left of it after a crash."""
        row = self.ledger.rows[self.row.key]
        try:
            deliver(
                row,
                store=FakeStore(self.server),
                ledger=self.ledger,
                plan=PLAN,
                now=self.server.now,
                reached=self.reached,
            )
        except Unavailable:
            pass
        except Crash:
            if self.fate is not Fate.KEPT:
                self.ledger.rows[self.row.key] = self.row

    def to_the_end(self) -> DraftRow:
        """The row in its terminal state, which it must reach and never leave."""
        for _ in range(MOST_PASSES):
            self.one_pass()
            self.server.advance(PASS_SECONDS)
        end = self.ledger.rows[self.row.key]
        assert end.state in TERMINAL
        return end

    def assert_one_copy_or_a_reason(self) -> DraftRow:
        """The promise."""
        end = self.to_the_end()
        assert self.server.stored <= 1 or self.fate is not Fate.KEPT
        assert self.server.copies(end.message_id) <= 1
        if not self.server.stored:
            assert end.state is DraftState.PARKED
            assert end.why
        if end.state is DraftState.PARKED:
            assert end.why
        return end


GONE_AFTERWARDS = {Fault.ERASED_AFTER, Fault.ERASED_AND_LOST_OK}
# A late commit while the state file is lost as well is two disasters within two minutes, and out of any client's hands.
UNDER_WAY = {Fault.LATE_COMMIT}
# Of a mailbox that vanished or was rebuilt around a crash, nobody can tell what was in it.
MAY_PARK = {Fault.REBUILT_AND_LOST, Fault.TRY_CREATE, *GONE_AFTERWARDS}


def faults_with(fate: Fate) -> list[Fault]:
    """The faults that can be told apart from a second draft under this fate."""
    spared = set() if fate is Fate.KEPT else UNDER_WAY | GONE_AFTERWARDS
    return [fault for fault in Fault if fault not in spared]


@pytest.mark.parametrize("search_lies", [False, True], ids=["search", "search-lies"])
@pytest.mark.parametrize("fate", Fate)
def test_no_crash_and_no_fault_makes_a_second_draft_or_loses_one(fate: Fate, search_lies: bool) -> None:  # noqa: FBT001
    """Every fault, crossed with a crash at every step on its first or second passing, ends in one copy or a reason."""
    pairs = 0
    for fault, step, nth in product(faults_with(fate), Step, (1, 2)):
        server = FakeServer(now=START, faults=[fault], search_lies=search_lies)
        run = Run(server=server, crashes=[(step, nth)], fate=fate)
        try:
            end = run.assert_one_copy_or_a_reason()
        except AssertionError as error:
            raise AssertionError(f"{fault} with a crash at {step}, passing {nth}") from error
        if fault not in MAY_PARK and not search_lies:
            assert end.state in {DraftState.CONFIRMED, DraftState.THANKED}, (fault, step, nth, end.why)
            assert server.stored == 1, (fault, step, nth)
        pairs += 1
    assert pairs >= len(Step) * 2 * 20


@pytest.mark.parametrize("fault", Fault)
def test_without_uidnext_there_is_never_a_second_draft(fault: Fault) -> None:
    """A server that states no UIDNEXT of an empty mailbox costs certainty, and never a second copy."""
    for step in Step:
        server = FakeServer(now=START, faults=[fault], states_uid_next=False)

        Run(server=server, crashes=[(step, 1)]).assert_one_copy_or_a_reason()


@pytest.mark.parametrize("seed", range(20))
def test_several_faults_and_several_crashes_make_no_second_draft(seed: int) -> None:
    """A bad week: up to five faults in a row, up to four crashes, at random."""
    chance = random.Random(seed)  # noqa: S311 - a seeded choice of cases
    for _ in range(100):
        faults = chance.choices(list(Fault), k=chance.randint(1, 5))
        crashes = [(chance.choice(list(Step)), chance.randint(1, 3)) for _ in range(chance.randint(0, 4))]
        server = FakeServer(now=START, faults=list(faults))
        try:
            Run(server=server, crashes=list(crashes)).assert_one_copy_or_a_reason()
        except AssertionError as error:
            raise AssertionError(f"{faults} with {crashes}") from error


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_hundred_thousand_weeks_make_no_second_draft() -> None:
    """The same at length."""
    chance = random.Random(1)  # noqa: S311 - a seeded choice of cases
    for _ in range(100_000):
        faults = chance.choices(list(Fault), k=chance.randint(1, 5))
        crashes = [(chance.choice(list(Step)), chance.randint(1, 3)) for _ in range(chance.randint(0, 4))]
        server = FakeServer(now=START, faults=list(faults))
        try:
            Run(server=server, crashes=list(crashes)).assert_one_copy_or_a_reason()
        except AssertionError as error:
            raise AssertionError(f"{faults} with {crashes}") from error
