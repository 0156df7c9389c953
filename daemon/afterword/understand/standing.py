"""Whether an interview that a mail names stands, and whether it is the reader's.

A denial counts where it is said outright and not where a sentence opens with a condition ("if we cannot meet"). A
sentence about interviews at large is nobody's interview as long as it does not address the reader.
"""

from __future__ import annotations

import re

from afterword.understand.document import Document
from afterword.understand.sentences import fold

_ELSEWHERE = re.compile(r"\b(?:video|remote(?:ly)?|online|zoom|teams|phone|telephone|virtual(?:ly)?)\b")
_DENIED = re.compile(
    r"(?:\b(?:can|may|could|might) be|\bnot|n't|\bnever|\bkeine?n?|\bnicht|\bpas|\bno|\bnon|\bnao|\bniet)"
    r"(?: (?:been|be|yet|have|has|worden|ete|sido|stato)){0,2}\s$"
)
_OTHER_CLAUSE = re.compile(r";|\b(?:whether|if)\b")
_REFUSES = re.compile(r"(?:can ?not|can't|unable|won't be able|not (?:be )?(?:able|available|free))")
_LEADS_TO = re.compile(
    r"[\s:,(]{0,3}(?:(?:is|will be|falls|on|at|the|of|ist|am|um|den|der|est|le|es|el|e|il|o|op"
    r"|das|a|noon|midnight)[\s:]{1,2}){0,4}"
)  # what stands between "closes" and its date
_TURNS = re.compile(r"\b(?:but|however|so|instead|though|would|could|let's)\b|[;.:]")
_YOURS = re.compile(
    r"(?:your|ihr|dein|votre|ton|su|tu|sua|il suo|je|uw)\b(?!.*\b(?:about|the|of|to)\b)"
    r"|interview(?:ing)? (?:you|with (?:us|our))|you(?:'ll| will) be"
)


def called_off(document: Document) -> frozenset[int]:
    """The sentences said now which say outright that what was arranged will not be."""
    stays = frozenset(i for i in outright(document, "stay_away") if not _held_elsewhere(document, i))
    return outright(document, "off") | stays


def outright(document: Document, topic: str) -> frozenset[int]:
    """The sentences said now in which a topic is neither denied nor said in case."""
    opened: dict[int, int] = {}
    for hit in document.found.of("in_case"):
        opened[hit.sentence] = min(hit.at, opened.get(hit.sentence, hit.at))
    return document.own(
        frozenset(
            hit.sentence
            for hit in document.found.of(topic)
            if hit.at < opened.get(hit.sentence, hit.at + 1)
            and not _DENIED.search(document.sentences[hit.sentence].folded[: hit.at])
        )
    )


def _held_elsewhere(document: Document, sentence: int) -> bool:
    """Whether the reader need not come only because it is held by video or telephone."""
    near = document.sentences[sentence : sentence + 2]
    return any(_ELSEWHERE.search(one.folded) for one in near)


def in_general(document: Document) -> frozenset[int]:
    """The sentences said now which speak of interviews at large and not to the reader."""
    found = document.found
    if document.own(_before_a_clause(document, "addressed")):
        return frozenset()
    return document.own(found.where("general") - _before_a_clause(document, "to_you"))


def _before_a_clause(document: Document, topic: str) -> frozenset[int]:
    """The sentences in which a topic stands before any second clause ("…; we tell you whether you are invited")."""
    return frozenset(
        hit.sentence
        for hit in document.found.of(topic)
        if not _OTHER_CLAUSE.search(document.sentences[hit.sentence].folded[: hit.at])
    )


def of_something_else(document: Document) -> frozenset[int]:
    """The sentences whose times belong to another event: a receipt, a closing date, a call with others."""
    found = document.found
    return (found.where("elsewhere") - found.where("invite") - _names_yours(document)) | found.where("prep")


def supposed(document: Document, sentence: int, quote: str) -> bool:
    """Whether a time hangs on being chosen first, or is when something closes or begins and no interview is held."""
    if sentence < 0:
        return False
    folded = document.sentences[sentence].folded
    stated = folded.find(fold(quote))
    if any(hit.sentence == sentence and hit.at < stated for hit in document.found.of("supposed", "uninvited")):
        return True
    ends = [hit.at + len(hit.words) for hit in document.found.of("closing") if hit.sentence == sentence]
    return any(end <= stated and _LEADS_TO.fullmatch(folded[end:stated]) for end in ends)


def refused(document: Document, sentence: int, quote: str) -> bool:
    """Whether the words before a time in its sentence say that it does not suit ("I can't do Monday at two")."""
    if sentence < 0:
        return False
    folded = document.sentences[sentence].folded
    stated = folded.find(fold(quote))
    return any(
        hit.sentence == sentence
        and hit.at < stated
        and not _TURNS.search(folded[hit.at : stated])
        and _REFUSES.match(hit.words)
        for hit in document.found.of("decline")
    )


def looking_back(document: Document) -> frozenset[int]:
    """The sentences whose times have been, unless they go on to arrange what comes."""
    arranging = [*document.found.of("commit", "invite")]
    return frozenset(
        hit.sentence
        for hit in document.found.of("after")
        if not any(other.sentence == hit.sentence and other.at >= hit.at + len(hit.words) for other in arranging)
    )


def is_of_reader(document: Document) -> bool:
    """Whether an interview is told as the reader's own, in words said now."""
    return bool(document.own(_names_yours(document)))


def _names_yours(document: Document) -> frozenset[int]:
    """The sentences that speak of the reader's interview by "your" or "interview you"."""
    return frozenset(hit.sentence for hit in document.found.of("your_interview") if _YOURS.match(hit.words))
