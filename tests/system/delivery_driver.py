"""A process that delivers one draft over the real store and the real ledger, and may kill itself on the way.

Usage: delivery_driver.py STATE PORT KEY [STEP NTH]. Passes are a minute apart by the clock they are given, so no time
is spent waiting. Prints the state the row ends in. SIGKILL leaves no chance to tidy up, as a power cut does.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from afterword.adapters.imap.store import ImapMailStore
from afterword.adapters.ledger import SqliteLedger
from afterword.delivery import TERMINAL, Step, deliver
from afterword.errors import Unavailable
from builders.accounts import BRISK, imap_account
from builders.draft_rows import planned_row
from builders.fake_mail import START

MOST_PASSES = 30


def main(state: str, port: str, key: str, *kill: str) -> None:
    """Deliver the draft `key`, and die at the named step when it is passed for the n-th time."""
    passed: list[Step] = []

    def reached(step: Step) -> None:
        passed.append(step)
        if kill and step == kill[0] and passed.count(step) == int(kill[1]):
            os.kill(os.getpid(), signal.SIGKILL)

    ledger = SqliteLedger(Path(state))
    store = ImapMailStore(imap_account(int(port)), lambda: "secret", BRISK)
    row = planned_row(START, key=key, recipient=f"{key}@example.com")
    ledger.plan_draft(row)
    row = ledger.draft(row.key) or row
    now = max(START, row.since)
    for _ in range(MOST_PASSES):
        try:
            row = deliver(row, store=store, ledger=ledger, plan=store.plan_mailboxes(), now=now, reached=reached)
        except Unavailable as error:
            sys.stderr.write(f"unavailable: {error}\n")
            row = ledger.draft(row.key) or row
        if row.state in TERMINAL:
            break
        now += timedelta(minutes=1)
    store.close()
    ledger.close()
    sys.stdout.write(f"{row.state} {row.why}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
