"""Finding the interview a person means, and what follows from all that is known now."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.cli.assemble import Workplace
from afterword.cli.usage import WrongUse
from afterword.model.interview import Interview
from afterword.pipeline import Judgement, judge


def judge_now(workplace: Workplace) -> Judgement:
    """What follows now from all that is known, without touching mail or drafts."""
    return judge(workplace.desk(), now=workplace.now())


def named(wanted: str, interviews: Sequence[Interview]) -> list[Interview]:
    """Every interview of this id, else those whose id begins so, else those at a company of this name."""
    found = [i for i in interviews if i.id == wanted]
    found = found or [i for i in interviews if i.id.startswith(wanted)]
    return found or [i for i in interviews if i.company and wanted.casefold() in i.company.casefold()]


def find_interview(wanted: str, interviews: Sequence[Interview]) -> Interview:
    """The one interview that is named so. Raises WrongUse if there is not just one."""
    found = named(wanted, interviews)
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(f"{i.id} ({i.company or 'company unknown'})" for i in found)
        raise WrongUse(f'interview: "{wanted}" could be {ids}; write the id')
    raise WrongUse(
        f'interview: "{wanted}" names no interview, and no mail that was read in full (lists and advertising are not);'
        " `afterword status` lists the interviews"
    )
