"""`afterword once`: a single pass over mail and calendar."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field

from afterword.adapters.state import hold_lock
from afterword.cli.assemble import Workplace, notifier, open_workplace
from afterword.cli.lines import tell, tell_json
from afterword.cli.passes import AccountWork, CalendarWork, evening_report, judge_and_plan, send_report
from afterword.cli.progress import progress
from afterword.cli.show import once_json, once_lines
from afterword.errors import AfterwordError, ConfigError, CredentialsRefused, StateUnusable, Unavailable, Unreadable
from afterword.pipeline import Judgement
from afterword.ports import DraftRow

ACCOUNT_FAULTS = (Unavailable, CredentialsRefused, Unreadable, ConfigError)  # what may be wrong with one account alone


@dataclass(slots=True, kw_only=True)
class Pass:
    """What one pass did: the drafts it took further, and what failed, by account."""

    judgement: Judgement
    rows: list[DraftRow] = field(default_factory=list)
    failures: dict[str, AfterwordError]


def run_once(args: argparse.Namespace) -> int:
    """One pass: read every account and calendar, judge once, deliver, tell. One failing account holds up no other."""
    workplace = open_workplace(args)
    show, done = progress()
    with hold_lock(workplace.state):
        works = [AccountWork(workplace=workplace, account=a, progress=show) for a in workplace.config.accounts]
        try:
            made = make_pass(workplace, works)
        finally:
            done()
            for work in works:
                work.close()
        said = tell_user(workplace, made)
    if args.json:
        tell_json(once_json(made.judgement, made.rows, made.failures, said))
    else:
        for line in once_lines(made.judgement, made.rows, made.failures, said, workplace.zone):
            tell(line)
    refused = [error for error in made.failures.values() if isinstance(error, CredentialsRefused)]
    if len(refused) == len(works):
        raise CredentialsRefused("every account refused its credentials; see `afterword check`")
    return 1 if made.failures else 0


def make_pass(workplace: Workplace, works: Sequence[AccountWork]) -> Pass:
    """Read everything, judge, and take the drafts of the accounts that can be reached as far as they go."""
    failures: dict[str, AfterwordError] = {}
    for work in works:
        try:
            work.read()
        except ACCOUNT_FAULTS as error:
            failures[work.name] = error
    CalendarWork(workplace=workplace).read(works[0].reader)
    made = Pass(judgement=judge_and_plan(workplace), failures=failures)
    for work in works:
        if work.name not in failures:
            try:
                made.rows.extend(work.deliver(made.judgement))
            except ACCOUNT_FAULTS as error:
                failures[work.name] = error
    for name, failure in failures.items():
        workplace.ledger.set_status(f"account:{name}", str(failure), workplace.now())
    workplace.ledger.set_status("pass", "finished, with failures" if failures else "finished", workplace.now())
    return made


def tell_user(workplace: Workplace, made: Pass) -> str | None:
    """Send the evening mail if there is news; if that fails, what the pass did is shown all the same."""
    try:
        told = evening_report(workplace)
        return send_report(workplace, told, notifier(workplace.config)) if told is not None else None
    except StateUnusable:
        raise
    except AfterwordError as error:
        made.failures["the evening mail"] = error
        return None
