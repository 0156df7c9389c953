"""R23: nobody inside a company reads the same sentence, highlight or turn of phrase that a colleague got."""

from __future__ import annotations

from afterword.formats.words import masked, named_day, overlap
from afterword.model.letter import Draft, LetterFacts
from afterword.proofread.anatomy import Findings, error, fact_values

_MOST_IN_COMMON = 0.10


def distinct_inside_the_company(draft: Draft, facts: LetterFacts) -> Findings:
    """R23: no sentence and no highlight of an earlier letter, and at most 10 % of five-word runs in common."""
    known = shared_by_right(facts)
    used = {_bare(sentence, known) for sentence in facts.used_sentences}
    for sentence in draft.sentences:
        if _bare(sentence.text, known) in used:
            yield error("R23", sentence.move, "a colleague got the same sentence", "say it in other words")
        for fact in sentence.facts:
            told = fact.removeprefix("highlight:")
            if told != fact and any(told in earlier for earlier in facts.used_sentences):
                yield error("R23", sentence.move, "a colleague got the same highlight", "tell another one")
    body = " ".join(sentence.text for sentence in draft.sentences if sentence.move != "close")
    common = overlap(body, facts.used_sentences, facts=known)
    if common > _MOST_IN_COMMON:
        yield error("R23", "body", f"{common:.0%} of it stands in earlier letters", "say it in other words")


def shared_by_right(facts: LetterFacts) -> tuple[str, ...]:
    """The facts to be masked: what two letters on the same interview must share says nothing of their wording."""
    days = {named_day(meeting.day) for meeting in facts.meetings}
    posts = {f"{m.role} {noun}" for m in facts.meetings if m.role for noun in ("role", "position", "interview")}
    return tuple(sorted(fact_values(facts) | days | posts))


def _bare(sentence: str, known: tuple[str, ...]) -> str:
    return " ".join(masked(sentence, known).casefold().split())
