"""`afterword preview`: what would be drafted this evening, on a copy of the state; nothing is written anywhere."""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import replace
from pathlib import Path

from afterword.adapters.clock import FixedClock
from afterword.adapters.ledger import SqliteLedger
from afterword.cli.assemble import open_workplace
from afterword.cli.passes import AccountWork, CalendarWork, morning_after
from afterword.cli.progress import progress
from afterword.cli.show import letter_json, letter_lines, waiting_lines
from afterword.errors import AfterwordError, CredentialsRefused, Unavailable
from afterword.model.action import WriteDraft
from afterword.pipeline import Written, already_thanked, compose, judge


def run_preview(args: argparse.Namespace) -> int:
    """Read, judge and compose as in the evening, on a copy of the ledger, and print the letters."""
    original = open_workplace(args)
    show, done = progress()
    failures: dict[str, AfterwordError] = {}
    with tempfile.TemporaryDirectory(prefix="afterword-preview-") as folder:
        copy = Path(folder) / "state.sqlite"
        original.ledger.copy_to(copy)
        when = original.now() if args.at else morning_after(original, original.now())
        workplace = replace(original, ledger=SqliteLedger(copy), clock=FixedClock(when, original.zone))
        works = [AccountWork(workplace=workplace, account=a, progress=show) for a in workplace.config.accounts]
        letters: list[tuple[Written, str | None]] = []
        try:
            for work in works:
                try:
                    work.read()
                except (Unavailable, CredentialsRefused) as error:
                    failures[work.name] = error
            CalendarWork(workplace=workplace).read(works[0].reader)
            desk = workplace.desk()
            judgement = judge(desk, now=workplace.now())
            by_name = {work.name: work for work in works if work.name not in failures}
            for action in judgement.actions:
                if isinstance(action, WriteDraft):
                    letter = compose(desk, action, judgement.interviews)
                    work = by_name.get(action.account)
                    thanked = None
                    if work is not None and work.mailboxes is not None:
                        thanked = already_thanked(letter, store=work.store, mailboxes=work.mailboxes)
                    letters.append((letter, thanked))
        finally:
            done()
            for work in works:
                work.close()
            workplace.ledger.close()
    if args.json:
        answer = {
            "at": when.isoformat(),
            "letters": [letter_json(letter, thanked) for letter, thanked in letters],
            "failures": {name: str(error) for name, error in failures.items()},
        }
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        for line in (*letter_lines(letters, workplace.zone), *waiting_lines(judgement, workplace.zone)):
            print(line)
        for name, error in failures.items():
            print(f"{name}: {error}; what it holds is not in this preview")
    return 1 if failures else 0
