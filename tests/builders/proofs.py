"""Good drafts, and the same with one thing spoiled, for the proofreader's tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from afterword.model.action import Family
from afterword.model.letter import Draft, LetterFacts
from afterword.proofread.anatomy import Findings
from builders.letters import a_letter, written

GOOD = (
    a_letter(),
    a_letter(topics=("your move to nightly data pipelines", "how you share on-call"), advert="You know SQL."),
    a_letter(family=Family.PANEL, topics=("why you chose Kubernetes",), belated=True),
    a_letter(family=Family.RELAY, present=("Tom Ball", "Li Wei")),
    a_letter(topics=(), advert="You know SQL."),
)


def with_text(old: str, new: str, **facts: Any) -> tuple[Draft, LetterFacts]:
    """A good draft in which one piece of the body was replaced by another."""
    given = a_letter(**facts)
    draft = written(given)
    assert old in draft.body
    return replace(draft, body=draft.body.replace(old, new)), given


def adding(sentence: str, **facts: Any) -> tuple[Draft, LetterFacts]:
    """A good draft with one sentence more in its last paragraph."""
    given = a_letter(**facts)
    draft = written(given)
    last = draft.body.rsplit("\n\n", 2)[1]
    return replace(draft, body=draft.body.replace(last, f"{last} {sentence}")), given


def finds(rule: Callable[[Draft, LetterFacts], Findings], proof: tuple[Draft, LetterFacts]) -> list[str]:
    """The places a rule names in a draft."""
    return [finding.place for finding in rule(*proof)]


def accepts_good_drafts(rule: Callable[[Draft, LetterFacts], Findings]) -> bool:
    """Whether a rule finds nothing in any good draft."""
    return all(finds(rule, (written(facts), facts)) == [] for facts in GOOD)
