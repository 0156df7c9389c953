"""The daemon's loop: one worker per account, the evening's timer, readiness and the watchdog.

It knows when to make a pass and nothing of what a pass does: `AccountPasses` is handed in. All blocking work runs in
one thread per account; waits are arguments, so that tests run hours at once. A thread that is stuck when the service
ends is abandoned: everything it does may be cut off at any point and be repeated.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from afterword.errors import AfterwordError, CredentialsRefused, Unavailable
from afterword.model.identifiers import AccountName


class AccountPasses(Protocol):
    """One account's blocking work; every method runs in the account's own thread, but `wake` may come from any."""

    @property
    def name(self) -> AccountName:
        """Which account this is."""

    def make_pass(self) -> int:
        """Read what is new, judge, write and deliver what is due; the number of drafts delivered.

        Raises Unavailable or CredentialsRefused.
        """

    def wait(self, seconds: float) -> bool:
        """Block until the mailbox may have changed (True), or for so long, or until woken (False)."""

    def wake(self) -> None:
        """End a wait at once."""

    def rest(self) -> None:
        """Let go of what an idle account does not need (the reading process)."""

    def close(self) -> None:
        """Log out."""


class Home(Protocol):
    """What the service asks of the rest: the time, the timer, the evening mail, and systemd."""

    def now(self) -> datetime:
        """The present, aware."""

    def next_due(self) -> datetime:
        """The next instant at which a draft or the evening mail falls due."""

    def send_report(self) -> str | None:
        """Tell the user what is new; a line for the journal if something was told. Blocks; runs in its own thread."""

    def ready(self, status: str) -> None:
        """Configuration, lock and ledger are good."""

    def status(self, text: str) -> None:
        """Say in a few words how things stand."""

    def alive(self) -> None:
        """Every account finishes its attempts by their deadline."""

    def log(self, text: str, *, important: bool = False) -> None:
        """Write a line to the journal."""

    def trace(self, error: Exception) -> None:
        """Write where a fault of our own happened to the journal."""

    def account_state(self, account: AccountName, text: str) -> None:
        """Keep how an account stands, for `status`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Every wait of the service, in seconds."""

    poll: float = 300.0  # re-IDLE, and a reconciling pass
    pass_deadline: float = 900.0  # a pass that takes longer is stuck: no watchdog ping
    backoff_first: float = 5.0
    backoff_most: float = 600.0
    refused: float = 1200.0  # at most three tries an hour
    tick: float = 30.0  # how often the wall clock is compared, so that a suspend or a set clock is noticed
    rest: float = 60.0  # idle for so long: the reading process is ended
    stop: float = 4.0  # what a running pass gets to finish after SIGTERM


class Outcome(StrEnum):
    """Why the service ended."""

    STOPPED = "stopped"
    RELOAD = "reload"
    REFUSED = "refused"  # every account was refused at its first try


@dataclass(slots=True, kw_only=True)
class Service:
    """One run of the daemon over one configuration."""

    accounts: Sequence[AccountPasses]
    home: Home
    waits: Waits = field(default_factory=Waits)
    jitter: Callable[[], float] = random.random
    watchdog_seconds: float | None = None
    _ending: asyncio.Event = field(default_factory=asyncio.Event)
    _outcome: Outcome = Outcome.STOPPED
    _deadlines: dict[AccountName, float] = field(default_factory=dict)
    _due: dict[AccountName, asyncio.Event] = field(default_factory=dict)
    _done: dict[AccountName, asyncio.Event] = field(default_factory=dict)
    _refused: set[AccountName] = field(default_factory=set)
    _reporter: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "report"))
    _succeeded: bool = False

    def end(self, outcome: Outcome) -> None:
        """Ask the service to end; called from the event loop (a signal handler). The first word holds."""
        if self._ending.is_set():
            return
        self._outcome = outcome
        self._ending.set()
        for account in self.accounts:
            account.wake()

    async def run(self) -> Outcome:
        """Serve until `end` is called, or until every account was refused at its first try."""
        for account in self.accounts:
            self._due[account.name] = asyncio.Event()
            self._done[account.name] = asyncio.Event()
        self.home.ready(f"watching {len(self.accounts)} account(s)")
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._account(account)) for account in self.accounts]
            tasks.append(group.create_task(self._evening()))
            if self.watchdog_seconds is not None:
                tasks.append(group.create_task(self._watchdog(self.watchdog_seconds)))
            await self._ending.wait()
            _, running = await asyncio.wait(tasks, timeout=self.waits.stop)
            for task in running:
                task.cancel()
        self._reporter.shutdown(wait=False, cancel_futures=True)
        return self._outcome

    async def _account(self, account: AccountPasses) -> None:
        """Pass, wait, pass again, in the account's own thread."""
        thread = ThreadPoolExecutor(1, f"account-{account.name}")
        failures = 0
        try:
            while not self._ending.is_set():
                failures = await self._attempt(account, thread, failures)
            await asyncio.get_running_loop().run_in_executor(thread, account.close)
        finally:
            thread.shutdown(wait=False, cancel_futures=True)

    async def _attempt(self, account: AccountPasses, thread: ThreadPoolExecutor, failures: int) -> int:
        """One pass and the wait after it; the number of failures in a row. They never touch another account."""
        try:
            await self._pass(account, thread)
            await self._watch(account, thread)
        except CredentialsRefused as error:
            self._note(account, f"credentials refused: {error}")
            self._refuse(account)
            await self._pause(account, thread, self.waits.refused)
            return 0
        except Unavailable as error:
            self._note(account, f"unavailable: {error}")
        except AfterwordError as error:
            self._note(account, f"the pass failed: {error}")
        except Exception as error:  # noqa: BLE001 - the one place: a fault of our own must not make the daemon deaf
            self._note(account, f"a fault in Afterword itself, please report it: {error!r}")
            self.home.trace(error)
        else:
            return 0
        wait = min(self.waits.backoff_first * 2 ** min(failures, 20), self.waits.backoff_most)
        await self._pause(account, thread, wait * (0.5 + self.jitter() / 2))
        return failures + 1

    async def _pass(self, account: AccountPasses, thread: ThreadPoolExecutor) -> None:
        loop = asyncio.get_running_loop()
        self._deadlines[account.name] = loop.time() + self.waits.pass_deadline
        due = self._due[account.name].is_set()
        self._due[account.name].clear()
        delivered = await loop.run_in_executor(thread, account.make_pass)
        self._succeeded = True
        self._refused.discard(account.name)
        self.home.account_state(account.name, "watching")
        if delivered:
            self.home.log(f"{account.name}: {delivered} draft(s) put into Drafts", important=True)
            if not due:
                await self._report()
        if not self._due[account.name].is_set():  # else it fell due meanwhile, and the next pass is the evening's
            self._done[account.name].set()

    async def _watch(self, account: AccountPasses, thread: ThreadPoolExecutor) -> None:
        """Wait until there is a reason for the next pass: new mail, the evening, or the reconciling poll."""
        loop = asyncio.get_running_loop()
        end = loop.time() + self.waits.poll
        rested = False
        while not self._ending.is_set() and not self._due[account.name].is_set():
            left = end - loop.time()
            if left <= 0:
                return
            seconds = left if rested else min(left, self.waits.rest)
            self._deadlines[account.name] = loop.time() + seconds + self.waits.pass_deadline
            if await loop.run_in_executor(thread, account.wait, seconds):
                return
            if not rested:
                await loop.run_in_executor(thread, account.rest)
                rested = True

    async def _pause(self, account: AccountPasses, thread: ThreadPoolExecutor, seconds: float) -> None:
        """Stay away from a server for so long, or until the end; a refused one is not even asked in the evening."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(thread, account.rest)
        self._deadlines[account.name] = loop.time() + seconds + self.waits.pass_deadline
        self._done[account.name].set()
        waits = [asyncio.ensure_future(self._ending.wait())]
        if account.name not in self._refused:
            waits.append(asyncio.ensure_future(self._due[account.name].wait()))
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    def _note(self, account: AccountPasses, text: str) -> None:
        self.home.account_state(account.name, text)
        self.home.log(f"{account.name}: {text}", important=True)

    def _refuse(self, account: AccountPasses) -> None:
        """Every account refused before any succeeded: nothing here can work, so the service ends."""
        self._refused.add(account.name)
        if not self._succeeded and len(self._refused) == len(self.accounts):
            self.end(Outcome.REFUSED)

    async def _evening(self) -> None:
        """Start a pass of every account when something falls due, then tell the user; at the start, what was missed."""
        await self._all_done(self.accounts)
        await self._report()
        while await self._until_due():
            asked = [account for account in self.accounts if account.name not in self._refused]
            for account in asked:
                self._done[account.name].clear()
                self._due[account.name].set()
                account.wake()
            await self._all_done(asked)
            await self._report()

    async def _all_done(self, accounts: Sequence[AccountPasses]) -> None:
        """Wait until each of these has finished an attempt, for as long as a pass may take, or until the end."""
        done = asyncio.gather(*(self._done[account.name].wait() for account in accounts))
        ending = asyncio.ensure_future(self._ending.wait())
        await asyncio.wait((done, ending), timeout=self.waits.pass_deadline, return_when=asyncio.FIRST_COMPLETED)
        done.cancel()
        ending.cancel()

    async def _until_due(self) -> bool:
        """Sleep until something falls due (True) or the service ends (False); the clock is compared at every tick."""
        due = self.home.next_due()
        while not self._ending.is_set():
            left = (due - self.home.now()).total_seconds()
            if left <= 0:
                return True
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), min(left, self.waits.tick))
            due = min(due, self.home.next_due())
        return False

    async def _report(self) -> None:
        if self._ending.is_set():
            return
        told = await asyncio.get_running_loop().run_in_executor(self._reporter, self.home.send_report)
        if told:
            self.home.log(told, important=True)

    async def _watchdog(self, interval: float) -> None:
        """Tell systemd that all is well while no account has overrun its deadline."""
        loop = asyncio.get_running_loop()
        while not self._ending.is_set():
            if all(loop.time() < deadline for deadline in self._deadlines.values()):
                self.home.alive()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), interval / 2)
