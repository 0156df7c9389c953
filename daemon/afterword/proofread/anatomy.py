"""A draft's body taken apart: greeting, paragraphs, signature; and the facts' own words, which rules must not judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.formats.words import sentences
from afterword.model.letter import Draft, Finding, LetterFacts, Severity

_BLANK = re.compile(r"\n\s*\n")
_MASK = "0fact0"  # a word no letter holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """The parts of a body. `signature` begins with the user's name; both ends are empty if they are not there."""

    greeting: str
    paragraphs: tuple[str, ...]
    signature: tuple[str, ...]

    @property
    def text(self) -> str:
        """The paragraphs, without greeting and close."""
        return "\n\n".join(self.paragraphs)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Every sentence of the paragraphs, in order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in sentences(paragraph))

    @property
    def word_count(self) -> int:
        """How many words the paragraphs have."""
        return len(self.text.split())


def anatomy(draft: Draft, facts: LetterFacts) -> Anatomy:
    """The parts of the draft's body; the sign-off is the last block that holds the user's name on a line of its own."""
    blocks = [block.strip("\n") for block in _BLANK.split(draft.body) if block.strip()]
    greeting = ""
    if blocks and "\n" not in blocks[0] and blocks[0].rstrip().endswith((",", ":")):
        greeting = blocks.pop(0).strip()
    signature: tuple[str, ...] = ()
    for at in range(len(blocks) - 1, -1, -1):
        lines = [line.strip() for line in blocks[at].split("\n")]
        if facts.sender.name in lines:
            signature = (*lines[lines.index(facts.sender.name) :], *blocks[at + 1 :])
            del blocks[at:]
            break
    return Anatomy(
        greeting=greeting, paragraphs=tuple(" ".join(block.split()) for block in blocks), signature=signature
    )


def own_subject(draft: Draft, facts: LetterFacts) -> str:
    """The subject if it is the draft's own, and nothing if it is a thread's, which stays as it came."""
    return "" if facts.thread_subject is not None else draft.subject


def without_facts(text: str, facts: LetterFacts) -> str:
    """The text with topics, highlights, roles, companies and names masked: rules on wording judge our words only."""
    for value in sorted(fact_values(facts), key=lambda value: (-len(value), value)):
        text = text.replace(value, _MASK)
        if value[:1].isupper():
            text = text.replace(value[0].lower() + value[1:], _MASK)
    return text


def fact_values(facts: LetterFacts) -> frozenset[str]:
    """Every value of the facts that may stand in a letter word for word."""
    values = [*facts.topics, *facts.present, facts.to.name]
    values.extend(
        " ".join(highlight.text.split()).rstrip(" .;,").removeprefix("I ") for highlight in facts.profile.highlights
    )
    values.extend(tag for highlight in facts.profile.highlights for tag in highlight.tags)
    values.extend(value for meeting in facts.meetings for value in (meeting.role, meeting.company) if value)
    return frozenset(value for value in values if value)


def error(rule: str, place: str, message: str, cure: str) -> Finding:
    """A finding that blocks the draft."""
    return Finding(rule=rule, severity=Severity.ERROR, place=place, message=message, cure=cure)


def warning(rule: str, place: str, message: str, cure: str) -> Finding:
    """A finding that lowers the draft's score."""
    return Finding(rule=rule, severity=Severity.WARNING, place=place, message=message, cure=cure)


Findings = Iterator[Finding]
