"""`afterword preview`: what would be drafted this evening, on a copy of the state; nothing is written anywhere."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from afterword.adapters.clock import FixedClock
from afterword.adapters.ledger import SqliteLedger
from afterword.cli.assemble import STATE_FILE, Workplace, open_workplace
from afterword.cli.lines import tell, tell_json
from afterword.cli.once import ACCOUNT_FAULTS
from afterword.cli.passes import AccountWork, CalendarWork, morning_after
from afterword.cli.progress import progress
from afterword.cli.show import letter_json, letter_lines, waiting_lines
from afterword.model.action import WriteDraft
from afterword.pipeline import Judgement, Unwritable, Written, already_thanked, compose, judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the evening would bring. `letters` come with the sentence that says why one would not be stored, if any."""

    judgement: Judgement
    letters: tuple[tuple[Written, str | None], ...]
    unwritable: tuple[Unwritable, ...]
    failures: tuple[tuple[str, str], ...]


def run_preview(args: argparse.Namespace) -> int:
    """Read, judge and compose as in the evening, on a copy of the ledger, and print the letters."""
    original = open_workplace(args)
    when = original.now() if args.at else morning_after(original, original.now())
    show, done = progress()
    with tempfile.TemporaryDirectory(prefix="afterword-preview-") as folder:
        copy = Path(folder) / STATE_FILE
        original.ledger.copy_to(copy)
        workplace = replace(original, ledger=SqliteLedger(copy), clock=FixedClock(when, original.zone))
        works = [AccountWork(workplace=workplace, account=a, progress=show) for a in workplace.config.accounts]
        try:
            preview = look_ahead(workplace, works)
        finally:
            done()
            for work in works:
                work.close()
            workplace.ledger.close()
    if args.json:
        tell_json(preview_json(preview) | {"at": when.isoformat()})
    else:
        for line in preview_lines(preview, workplace.zone):
            tell(line)
    return 1 if preview.failures else 0


def look_ahead(workplace: Workplace, works: Sequence[AccountWork]) -> Preview:
    """Read what is new, judge, and write every letter that is due, without delivering any."""
    failures = []
    for work in works:
        try:
            work.read()
        except ACCOUNT_FAULTS as error:
            failures.append((work.name, str(error)))
    CalendarWork(workplace=workplace).read(works[0].reader)
    desk = workplace.desk()
    judgement = judge(desk, now=workplace.now())
    written = [compose(desk, a, judgement.interviews) for a in judgement.actions if isinstance(a, WriteDraft)]
    letters = [letter for letter in written if isinstance(letter, Written)]
    down = {name for name, _ in failures}
    able = {work.name: work for work in works if work.name not in down}
    return Preview(
        judgement=judgement,
        letters=tuple((letter, _thanked(workplace, letter, able.get(letter.action.account))) for letter in letters),
        unwritable=tuple(letter for letter in written if isinstance(letter, Unwritable)),
        failures=tuple(failures),
    )


def preview_json(preview: Preview) -> dict[str, object]:
    """The preview for a program."""
    return {
        "letters": [letter_json(letter, thanked) for letter, thanked in preview.letters],
        "unwritable": [
            {"interviews": [interview.id for interview in letter.action.interviews], "why": letter.why}
            for letter in preview.unwritable
        ],
        "failures": dict(preview.failures),
    }


def preview_lines(preview: Preview, zone: str) -> list[str]:
    """The preview for a person."""
    lines = [*letter_lines(preview.letters, zone), *waiting_lines(preview.judgement, zone)]
    lines.extend(
        f"No letter to {letter.action.to.name or letter.action.to.email} can be written: {letter.why}"
        for letter in preview.unwritable
    )
    lines.extend(f"{name}: {why}; what it holds is not in this preview" for name, why in preview.failures)
    return lines


def _thanked(workplace: Workplace, letter: Written, work: AccountWork | None) -> str | None:
    """The sentence that says that the user has written to this person since, as far as their mail can be asked."""
    if work is None or work.mailboxes is None:
        return None
    return already_thanked(workplace.desk(), letter, store=work.store, mailboxes=work.mailboxes, now=workplace.now())
