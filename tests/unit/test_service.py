"""When the service makes a pass, backs off, reports and ends; over fakes of its two ports, with short waits."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from afterword.errors import CredentialsRefused, Unavailable
from afterword.model.identifiers import AccountName
from afterword.service import Outcome, Service, Waits

QUICK = Waits(
    poll=30.0,
    pass_deadline=5.0,
    backoff_first=0.01,
    backoff_most=0.05,
    refused=30.0,
    tick=0.01,
    rest=10.0,
    stop=0.5,
)
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@dataclass
class FakeAccount:
    """An account whose passes do what a script says."""

    name: AccountName
    script: Callable[[int], int] = lambda _number: 0
    passes: int = 0
    rests: int = 0
    closed: bool = False
    woken: threading.Event = field(default_factory=threading.Event)
    mail: bool = False

    def make_pass(self) -> int:
        self.passes += 1
        return self.script(self.passes)

    def wait(self, seconds: float) -> bool:
        if self.woken.wait(seconds):
            self.woken.clear()
        arrived, self.mail = self.mail, False
        return arrived

    def wake(self) -> None:
        self.woken.set()

    def rest(self) -> None:
        self.rests += 1

    def close(self) -> None:
        self.closed = True


@dataclass
class FakeHome:
    """A clock that is set by hand, and a record of everything the service said."""

    time: datetime = NOON
    due: datetime = NOON + timedelta(days=1)
    reports: int = 0
    said: list[str] = field(default_factory=list)
    beats: int = 0
    states: dict[str, str] = field(default_factory=dict)
    traced: list[Exception] = field(default_factory=list)

    def now(self) -> datetime:
        return self.time

    def next_due(self) -> datetime:
        return self.due

    def send_report(self) -> str | None:
        self.reports += 1
        self.due = self.time + timedelta(days=1)
        return None

    def ready(self, status: str) -> None:
        self.said.append(f"ready: {status}")

    def status(self, text: str) -> None:
        self.said.append(text)

    def alive(self) -> None:
        self.beats += 1

    def log(self, text: str, *, important: bool = False) -> None:
        self.said.append(f"{'! ' if important else ''}{text}")

    def trace(self, error: Exception) -> None:
        self.traced.append(error)

    def account_state(self, account: AccountName, text: str) -> None:
        self.states[account] = text


async def until(condition: Callable[[], bool]) -> None:
    """Let the service work until the condition holds; the test's own limit ends a hopeless wait."""
    while not condition():
        await asyncio.sleep(0.005)


async def serve(service: Service, while_running: Callable[[], Awaitable[None]]) -> Outcome:
    """Run the service, wait for what `while_running` awaits, and end it."""
    running = asyncio.create_task(service.run())
    await while_running()
    service.end(Outcome.STOPPED)
    return await asyncio.wait_for(running, 5)


def a_service(*accounts: FakeAccount, home: FakeHome, waits: Waits = QUICK, watchdog: float | None = None) -> Service:
    """A service over these fakes, without jitter."""
    return Service(accounts=accounts, home=home, waits=waits, jitter=lambda: 1.0, watchdog_seconds=watchdog)


async def test_a_pass_is_made_at_once_and_the_account_is_closed_at_the_end() -> None:
    """The service is ready before its first pass and logs out when it is stopped."""
    account, home = FakeAccount(AccountName("main")), FakeHome()
    outcome = await serve(a_service(account, home=home), lambda: until(lambda: account.passes == 1))
    assert outcome is Outcome.STOPPED
    assert account.closed
    assert home.said[0] == "ready: watching 1 account(s)"


async def test_new_mail_brings_another_pass() -> None:
    """A change in the mailbox ends the wait and starts a pass."""
    account, home = FakeAccount(AccountName("main")), FakeHome()

    async def mail_comes() -> None:
        await until(lambda: account.passes == 1)
        account.mail = True
        account.wake()
        await until(lambda: account.passes == 2)

    await serve(a_service(account, home=home), mail_comes)
    assert account.passes == 2


async def test_the_evening_makes_every_account_pass_and_then_reports_once() -> None:
    """When something falls due, each account passes before the user is told, once."""
    first, second, home = FakeAccount(AccountName("a")), FakeAccount(AccountName("b")), FakeHome()

    async def evening_comes() -> None:
        await until(lambda: home.reports == 1)
        home.time = home.due
        await until(lambda: home.reports == 2)

    await serve(a_service(first, second, home=home), evening_comes)
    assert (first.passes, second.passes, home.reports) == (2, 2, 2)


async def test_what_was_missed_while_off_is_told_after_the_first_pass() -> None:
    """A laptop switched on after the evening tells what is open, without waiting for the next one."""
    account, home = FakeAccount(AccountName("main")), FakeHome()
    await serve(a_service(account, home=home), lambda: until(lambda: home.reports == 1))
    assert account.passes == 1


async def test_a_pass_that_began_before_the_evening_is_not_the_evening_s() -> None:
    """The report waits for a pass that began when the letters were due."""
    hang, home = threading.Event(), FakeHome()
    passes_at_report: list[int] = []

    def slow_second(number: int) -> int:
        if number == 2:
            hang.wait(5)
        return 0

    account = FakeAccount(AccountName("main"), slow_second)
    tell = home.send_report
    home.send_report = lambda: (passes_at_report.append(account.passes), tell())[1]  # type: ignore[method-assign]

    async def evening_comes() -> None:
        await until(lambda: home.reports == 1)
        account.mail = True
        account.wake()
        await until(lambda: account.passes == 2)
        home.time = home.due
        await asyncio.sleep(0.1)
        hang.set()
        await until(lambda: home.reports == 2)

    await serve(a_service(account, home=home), evening_comes)
    assert passes_at_report == [1, 3]


async def test_one_failing_account_does_not_hold_up_the_other() -> None:
    """An unavailable server is retried; the other account reads on."""

    def down(_number: int) -> int:
        raise Unavailable("imap.example.org: connection refused")

    bad, good, home = FakeAccount(AccountName("bad"), down), FakeAccount(AccountName("good")), FakeHome()
    await serve(a_service(bad, good, home=home), lambda: until(lambda: bad.passes >= 4 and good.passes == 1))
    assert home.states["good"] == "watching"
    assert home.states["bad"].startswith("unavailable")


async def test_failures_back_off_and_a_good_pass_resets_them() -> None:
    """After two failures and a good pass the account watches again."""

    def twice(number: int) -> int:
        if number <= 2:
            raise Unavailable("throttled")
        return 0

    account, home = FakeAccount(AccountName("main"), twice), FakeHome()
    await serve(a_service(account, home=home), lambda: until(lambda: home.states.get("main") == "watching"))
    assert account.passes == 3


async def test_the_service_ends_when_every_account_is_refused_at_first() -> None:
    """With no account that can sign in there is nothing to serve."""

    def refused(_number: int) -> int:
        raise CredentialsRefused("wrong password")

    account, home = FakeAccount(AccountName("main"), refused), FakeHome()
    outcome = await asyncio.wait_for(a_service(account, home=home).run(), 5)
    assert outcome is Outcome.REFUSED
    assert account.passes == 1


async def test_a_refused_account_is_not_even_asked_in_the_evening() -> None:
    """At most three tries an hour: the evening waits only for the accounts that work."""

    def refused(_number: int) -> int:
        raise CredentialsRefused("wrong password")

    bad, good, home = FakeAccount(AccountName("bad"), refused), FakeAccount(AccountName("good")), FakeHome()

    async def evening_comes() -> None:
        await until(lambda: home.reports == 1)
        home.time = home.due
        await until(lambda: home.reports == 2)

    await serve(a_service(bad, good, home=home), evening_comes)
    assert (bad.passes, good.passes) == (1, 2)


async def test_a_fault_of_our_own_does_not_make_the_daemon_deaf() -> None:
    """An unexpected exception is traced, and the next pass is made."""

    def broken_once(number: int) -> int:
        if number == 1:
            raise ZeroDivisionError
        return 0

    account, home = FakeAccount(AccountName("main"), broken_once), FakeHome()
    await serve(a_service(account, home=home), lambda: until(lambda: account.passes == 2))
    assert [type(error) for error in home.traced] == [ZeroDivisionError]


async def test_the_watchdog_is_fed_while_a_server_is_down() -> None:
    """An outage is no reason for systemd to restart the service."""

    def down(_number: int) -> int:
        raise Unavailable("no route")

    account, home = FakeAccount(AccountName("main"), down), FakeHome()
    await serve(a_service(account, home=home, watchdog=0.02), lambda: until(lambda: home.beats >= 3))
    assert home.beats >= 3


async def test_the_watchdog_starves_when_a_pass_never_ends() -> None:
    """A pass over its deadline is stuck, and systemd may restart the service."""
    hang = threading.Event()

    def stuck(_number: int) -> int:
        hang.wait(10)
        return 0

    account, home = FakeAccount(AccountName("main"), stuck), FakeHome()
    waits = Waits(pass_deadline=0.05, tick=0.01, stop=0.05)

    async def starve() -> None:
        await until(lambda: account.passes == 1)
        await asyncio.sleep(0.1)
        fed = home.beats
        await asyncio.sleep(0.1)
        assert home.beats == fed

    await serve(a_service(account, home=home, waits=waits, watchdog=0.02), starve)
    hang.set()


async def test_the_reading_process_rests_when_nothing_comes() -> None:
    """An idle account lets go of what it does not need, once."""
    account, home = FakeAccount(AccountName("main")), FakeHome()
    waits = Waits(rest=0.02, tick=0.01, stop=0.5, poll=30.0)
    await serve(a_service(account, home=home, waits=waits), lambda: until(lambda: account.rests == 1))
    assert account.passes == 1


async def test_a_draft_outside_the_evening_is_reported_at_once() -> None:
    """A late pass that put a draft into Drafts tells the user without waiting for tomorrow."""
    account, home = FakeAccount(AccountName("main"), lambda number: 1 if number == 1 else 0), FakeHome()
    await serve(a_service(account, home=home), lambda: until(lambda: home.reports >= 1))
    assert "! main: 1 draft(s) put into Drafts" in home.said
