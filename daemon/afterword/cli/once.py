"""`afterword once`: a single pass over mail and calendar."""

from __future__ import annotations

import argparse

from afterword.adapters.state import hold_lock
from afterword.cli.assemble import notifier, open_workplace
from afterword.cli.lines import tell, tell_json
from afterword.cli.passes import AccountWork, CalendarWork, evening_report, judge_and_plan, send_report
from afterword.cli.progress import progress
from afterword.cli.show import once_json, once_lines
from afterword.errors import AfterwordError, CredentialsRefused, Unavailable
from afterword.ports import DraftRow


def run_once(args: argparse.Namespace) -> int:
    """One pass: read every account and calendar, judge once, deliver, tell. One failing account holds up no other."""
    workplace = open_workplace(args)
    show, done = progress()
    failures: dict[str, AfterwordError] = {}
    rows: list[DraftRow] = []
    with hold_lock(workplace.state):
        works = [AccountWork(workplace=workplace, account=a, progress=show) for a in workplace.config.accounts]
        try:
            for work in works:
                try:
                    work.read()
                except (Unavailable, CredentialsRefused) as error:
                    failures[work.name] = error
                    workplace.ledger.set_status(f"account:{work.name}", str(error), workplace.now())
            CalendarWork(workplace=workplace).read(works[0].reader)
            judgement = judge_and_plan(workplace)
            for work in works:
                if work.name not in failures:
                    try:
                        rows.extend(work.deliver())
                    except (Unavailable, CredentialsRefused) as error:
                        failures[work.name] = error
        finally:
            done()
            for work in works:
                work.close()
        workplace.ledger.set_status("pass", "finished", workplace.now())
        told = evening_report(workplace)
        said = send_report(workplace, told, notifier(workplace.config)) if told is not None else None
    if args.json:
        tell_json(once_json(judgement, rows, failures, said))
    else:
        for line in once_lines(judgement, rows, failures, said, workplace.zone):
            tell(line)
    if failures and all(isinstance(error, CredentialsRefused) for error in failures.values()):
        raise CredentialsRefused("; ".join(f"{name}: {error}" for name, error in failures.items()))
    return 1 if failures else 0
