"""A draft delivered to a real Dovecot by a process that is killed at every step: one copy each time.

What is real: the server, the store, the ledger's file, SIGKILL. What is not: the clock, which is an argument.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, product
from pathlib import Path

import pytest

from afterword.delivery import Step
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.fault_proxy import Cut, FaultProxy

pytestmark = [pytest.mark.needs_dovecot, pytest.mark.needs_openssl]

DRIVER = Path(__file__).with_name("delivery_driver.py")
TESTS = Path(__file__).parents[1]
KEYS = count()

STRAIGHT = [
    Step.TAKEN,
    Step.OPENED,
    Step.LOOKED_FOR_ITSELF,
    Step.LOOKED_FOR_THANKS,
    Step.BEFORE_INTENT,
    Step.INTENT_COMMITTED,
    Step.BEFORE_APPEND,
    Step.ANSWERED,
    Step.BEFORE_APPENDED,
    Step.APPENDED_COMMITTED,
    Step.BEFORE_CONFIRM,
    Step.SEEN,
    Step.CONFIRMED_COMMITTED,
]
UNANSWERED = [
    Step.ANSWERED,
    Step.BEFORE_UNCERTAIN,
    Step.UNCERTAIN_COMMITTED,
    Step.RECOVERY_OPENED,
    Step.RECOVERY_LOOKED,
    Step.CONFIRMED_COMMITTED,
]
UNSENT = [Step.ANSWERED, Step.PUT_OFF_COMMITTED]

# Dovecot says "+ OK" when it asks for the message; one octet more and it has stored it.
LOST_OK = Cut(after=b"+ OK\r\n", octets=1, from_server=True)
LOST_LITERAL = Cut(after=b"thank you for the talk", octets=3)
LOST_COMMAND = Cut(after=b" APPEND ")
SILENCE = Cut(after=b"+ OK\r\n", octets=1, from_server=True, quietly=True)


@pytest.fixture(scope="module")
def server(certificates: Certificates) -> Iterator[Dovecot]:
    """One server for all, because every case has a key and a recipient of its own."""
    with Dovecot(certificates=certificates) as running:
        yield running


@dataclass(kw_only=True)
class Case:
    """One draft on its way to a real server, under a key that no other case has."""

    server: Dovecot
    link: FaultProxy
    place: Path
    key: str
    running: subprocess.Popen[str] | None = None

    def start(self, *kill: str, state: str = "state.sqlite") -> None:
        """Start a driver; `kill` are the step to die at and its passing."""
        self.running = subprocess.Popen(
            [sys.executable, str(DRIVER), str(self.place / state), str(self.link.port), self.key, *kill],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(TESTS)},
        )

    def kill(self) -> None:
        """Kill the driver now; it may be called before there is one to kill."""
        while self.running is None:
            time.sleep(0.001)
        self.running.kill()

    def end(self) -> tuple[int, str]:
        """How the driver ended: the return code and what it printed."""
        assert self.running is not None
        printed, complaints = self.running.communicate(timeout=60)
        code, self.running = self.running.returncode, None
        return code, printed or complaints

    def assert_killed_at(self, step: Step) -> None:
        """Run a driver that dies at this step."""
        self.start(step.value, "1")
        code, printed = self.end()
        assert code == -signal.SIGKILL, printed

    def assert_confirmed(self, state: str = "state.sqlite") -> None:
        """Run a driver to its end, which is a draft that lies in Drafts, once."""
        self.start(state=state)
        code, printed = self.end()
        assert (code, printed.split()[0]) == (0, "confirmed"), printed
        needle = f"Message-ID: <{self.key}@example.org>".encode()
        mailboxes = ("INBOX", "Drafts", "Sent", "Trash")
        assert sum(needle in raw for mailbox in mailboxes for raw in self.server.messages(mailbox)) == 1


@pytest.fixture
def case(server: Dovecot, tmp_path: Path) -> Iterator[Case]:
    """A case with a link of its own."""
    with FaultProxy(upstream=server.plain_port) as link:
        yield Case(server=server, link=link, place=tmp_path, key=f"key{os.getpid()}x{next(KEYS)}")


@pytest.mark.parametrize("step", STRAIGHT)
def test_a_kill_at_any_step_leaves_one_draft(step: Step, case: Case) -> None:
    """The next run finishes what the killed one began."""
    case.assert_killed_at(step)
    case.assert_confirmed()


@pytest.mark.parametrize("step", STRAIGHT)
def test_a_kill_and_a_lost_state_file_leave_one_draft(step: Step, case: Case) -> None:
    """A new state file knows nothing, and the draft is found in the mailbox."""
    case.assert_killed_at(step)
    case.assert_confirmed(state="another.sqlite")


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(LOST_OK, id="ok"),
        pytest.param(LOST_LITERAL, id="literal"),
        pytest.param(LOST_COMMAND, id="command"),
        pytest.param(SILENCE, id="silence"),
    ],
)
def test_a_link_that_breaks_within_an_append_leaves_one_draft(cut: Cut, case: Case) -> None:
    """Whatever part of the exchange is lost, one copy lies there in the end."""
    case.link.cut = cut

    case.assert_confirmed()

    assert case.link.happened.is_set()


@pytest.mark.parametrize(
    ("cut", "step"),
    [
        *(pytest.param(LOST_OK, step, id=f"ok-{step}") for step in UNANSWERED),
        *(pytest.param(LOST_LITERAL, step, id=f"literal-{step}") for step in UNSENT),
    ],
)
def test_a_broken_link_and_a_kill_leave_one_draft(cut: Cut, step: Step, case: Case) -> None:
    """The link breaks, and then the process dies while it finds out."""
    case.link.cut = cut
    case.assert_killed_at(step)
    case.assert_confirmed()


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(Cut(after=b" APPEND ", octets=20), id="within-the-command"),
        pytest.param(Cut(after=b"+ OK", from_server=True), id="within-the-invitation"),
        pytest.param(Cut(after=b"thank you for"), id="within-the-literal"),
        pytest.param(Cut(after=b"[APPENDUID ", octets=3, from_server=True), id="within-the-answer"),
    ],
)
def test_a_kill_on_the_wire_leaves_one_draft(cut: Cut, case: Case) -> None:
    """The process dies while an octet of its APPEND is on its way, at places no step can name."""
    case.link.cut = replace(cut, then=case.kill)
    case.start()
    code, printed = case.end()
    case.assert_confirmed()

    assert code == -signal.SIGKILL, printed


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_a_kill_at_every_octet_of_an_append_leaves_one_draft(case: Case) -> None:
    """Every seventh octet of the command and of the message, with the state file kept."""
    for octets in range(0, 500, 7):
        case.key = f"octet{octets}"
        case.link.cut = Cut(after=b" APPEND ", octets=octets, then=case.kill)
        case.start(state=f"{octets}.sqlite")
        case.end()
        case.link.cut = None
        case.assert_confirmed(state=f"{octets}.sqlite")


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("lost", ["state.sqlite", "another.sqlite"], ids=["kept", "lost"])
def test_a_kill_at_each_of_two_runs_leaves_one_draft(lost: str, case: Case) -> None:
    """Two kills in a row, at every pair of steps of a straight run, with the state file kept or lost between."""
    for first, second in product(STRAIGHT[4:], STRAIGHT[:11]):
        case.key = f"pair-{first}-{second}-{lost[:3]}"
        case.place = case.place.parent / case.key
        case.place.mkdir()
        case.assert_killed_at(first)
        case.start(second.value, "1", state=lost)
        case.end()
        case.assert_confirmed(state=lost)
