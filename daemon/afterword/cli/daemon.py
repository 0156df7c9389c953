"""`afterword run`: the service over the real adapters, its signals, and its end."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import FrameType

from afterword.adapters.journal import set_up_logging
from afterword.adapters.state import hold_lock
from afterword.adapters.systemd import (
    notify_ready,
    notify_reloading,
    notify_status,
    notify_stopping,
    notify_watchdog,
    watchdog_seconds,
)
from afterword.cli.assemble import Workplace, notifier, open_workplace
from afterword.cli.passes import (
    AccountWork,
    CalendarWork,
    delivered,
    evening_report,
    judge_and_plan,
    next_evening,
    send_report,
)
from afterword.cli.progress import silent
from afterword.errors import AfterwordError, CredentialsRefused, StateUnusable
from afterword.model.action import Action
from afterword.model.identifiers import AccountName
from afterword.plan.evening import next_due
from afterword.service import Outcome, Service, Waits

logger = logging.getLogger("afterword")

RETRY_REPORT = timedelta(minutes=15)
FIRST_ROUND = 120.0  # seconds that the accounts wait for one another when the service starts


class Reloads:
    """SIGHUP from the first line to the last: asyncio's own handlers are gone between two runs of a loop."""

    def __init__(self) -> None:
        self._reload: Callable[[], object] | None = None
        self._pending = False
        signal.signal(signal.SIGHUP, self._arrived)

    def go_to(self, reload: Callable[[], object] | None) -> None:
        """From now on SIGHUP calls this; one that came when there was nobody to call is delivered now."""
        self._reload = reload
        if reload is not None and self._pending:
            self._pending = False
            reload()

    def _arrived(self, _number: int, _frame: FrameType | None) -> None:
        if self._reload is None:
            self._pending = True
        else:
            self._reload()


def run_daemon(args: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT; SIGHUP reads the configuration again, or keeps the old one with the reason."""
    reloads = Reloads()
    set_up_logging(debug=args.debug)
    workplace = open_workplace(args)
    with hold_lock(workplace.state):
        while True:
            outcome = asyncio.run(_serve(workplace, args, reloads))
            match outcome:
                case Outcome.RELOAD:
                    workplace.ledger.close()
                    workplace = open_workplace(args)
                case Outcome.REFUSED:
                    raise CredentialsRefused("every account refused its credentials; see `afterword check`")
                case Outcome.STOPPED:
                    break
    logger.info("stopped")
    if any(thread.name.startswith(("account-", "report")) for thread in threading.enumerate()):
        # A thread hangs in a dead connection. All it does may be cut off anywhere, so the process does not wait for it.
        logging.shutdown()
        os._exit(0)
    return 0


async def _serve(workplace: Workplace, args: argparse.Namespace, reloads: Reloads) -> Outcome:
    service = _service(workplace)
    loop = asyncio.get_running_loop()

    def stop() -> None:
        notify_stopping()
        service.end(Outcome.STOPPED)

    def reload() -> None:
        try:
            open_workplace(args).ledger.close()
        except AfterwordError as error:
            for line in str(error).splitlines():
                logger.error("the configuration stays as it was: %s", line)  # noqa: TRY400 - the reason says it all
            return
        notify_reloading()
        service.end(Outcome.RELOAD)

    loop.add_signal_handler(signal.SIGTERM, stop)
    loop.add_signal_handler(signal.SIGINT, stop)
    reloads.go_to(lambda: loop.call_soon_threadsafe(reload))
    try:
        return await service.run()
    finally:
        reloads.go_to(None)


def _service(workplace: Workplace) -> Service:
    accounts = workplace.config.accounts
    home = DaemonHome(workplace=workplace, untried={account.name for account in accounts})
    calendars = CalendarWork(workplace=workplace)
    workers = [
        Worker(
            work=AccountWork(workplace=workplace, account=account, progress=silent),
            calendars=calendars if index == 0 else None,
            home=home,
        )
        for index, account in enumerate(accounts)
    ]
    return Service(
        accounts=workers,
        home=home,
        waits=Waits(poll=float(workplace.config.poll_seconds)),
        watchdog_seconds=watchdog_seconds(os.environ),
    )


@dataclass(slots=True, kw_only=True)
class Worker:
    """`service.AccountPasses` over the real adapters."""

    work: AccountWork
    calendars: CalendarWork | None  # read by the first account's thread only
    home: DaemonHome

    @property
    def name(self) -> AccountName:
        """Which account this is."""
        return self.work.name

    def make_pass(self) -> int:
        """Read, judge, write, deliver; the number of drafts put into Drafts."""
        try:
            if self.calendars is not None:
                self.calendars.read(self.work.reader)
            self.work.read()
        finally:
            self.home.has_tried(self.name)
        self.home.wait_for_the_others()
        judgement = judge_and_plan(self.work.workplace)
        rows = self.work.deliver(judgement)
        self.home.judged(judgement.actions)
        return delivered(rows)

    def wait(self, seconds: float) -> bool:
        """Block until the first watched mailbox may have changed."""
        return self.work.store.wait_for_change(self.work.account.mailboxes.watch[0], seconds=seconds)

    def wake(self) -> None:
        """End a wait at once."""
        self.work.store.wake()

    def rest(self) -> None:
        """End the reading process until there is something to read."""
        self.work.reader.close()

    def close(self) -> None:
        """Log out."""
        self.work.close()


@dataclass(slots=True, kw_only=True)
class DaemonHome:
    """`service.Home` over the real adapters."""

    workplace: Workplace
    untried: set[AccountName]
    all_tried: threading.Event = field(default_factory=threading.Event)
    last_fired: datetime | None = None
    due: datetime | None = None

    def has_tried(self, account: AccountName) -> None:
        """An account was read for the first time in this run, or could not be."""
        self.untried.discard(account)
        if not self.untried:
            self.all_tried.set()

    def wait_for_the_others(self) -> None:
        """Wait until every account was tried once, or two minutes: what one says may be taken back in another."""
        self.all_tried.wait(FIRST_ROUND)

    def now(self) -> datetime:
        """The present, aware."""
        return self.workplace.now()

    def judged(self, actions: Sequence[Action]) -> None:
        """Remember when the next letter falls due, as the newest judgement says."""
        self.due = next_due(actions, now=self.now())
        text = "nothing planned" if self.due is None else f"next at {self.due.isoformat()}"
        self.workplace.ledger.set_status("next", text, self.now())

    def next_due(self) -> datetime:
        """The next letter's time or this evening, whichever is sooner; always in the future of the last one."""
        now = self.now()
        after = now if self.last_fired is None else max(now, self.last_fired)
        evening = next_evening(self.workplace, after)
        if self.due is not None and (self.last_fired is None or self.due > self.last_fired):
            return min(self.due, evening)
        return evening

    def send_report(self) -> str | None:
        """Tell the user what is new, if anything is."""
        self.last_fired = self.now()
        try:
            told = evening_report(self.workplace)
            return None if told is None else send_report(self.workplace, told, notifier(self.workplace.config))
        except AfterwordError as error:
            self.due = self.now() + RETRY_REPORT
            return f"the evening mail could not be sent and will be tried again: {error}"

    def ready(self, status: str) -> None:
        """Tell systemd that configuration, lock and ledger are good."""
        notify_ready(status)
        self.log(f"ready, {status}")

    def status(self, text: str) -> None:
        """Show how things stand in `systemctl status`."""
        notify_status(text)

    def alive(self) -> None:
        """Feed the watchdog."""
        notify_watchdog()

    def log(self, text: str, *, important: bool = False) -> None:
        """Write a line to the journal."""
        logger.log(logging.WARNING if important else logging.INFO, "%s", text)

    def trace(self, error: Exception) -> None:
        """Write where a fault of our own happened to the journal."""
        logger.error("a fault of our own", exc_info=error)

    def account_state(self, account: AccountName, text: str) -> None:
        """Keep how an account stands, for `status`; a full disk must not end the service."""
        try:
            self.workplace.ledger.set_status(f"account:{account}", text, self.now())
        except StateUnusable as error:
            self.log(str(error), important=True)
        self.status(f"{account}: {text}")
