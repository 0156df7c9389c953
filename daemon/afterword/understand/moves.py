"""Which of the times of a mail is the one that an interview was moved from, where a sentence or a pair of labels tells.

What the words right beside a time tell is known already from `when`; here two times are looked at together: "from A to
B", "it was A, now it is B", and lines that are labelled as before and after.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from afterword.understand.document import Document
from afterword.understand.sentences import fold
from afterword.understand.when.model import Mention, MentionStance

_LABEL_OLD = re.compile(
    r"^\W{0,4}(?:was|old|previous(?:ly)?|before|original(?:ly)?|former(?:ly)?|from|alt(?:er)?"
    r"|bisher(?:ig\w{1,2})?|vorher|zuvor|avant|ancien(?:ne)?|initial(?:ement)?|antes|anterior|antigu[ao]|prima|era|vecchi[oa]|precedente"
    r"|oud|eerst|was het)"
    r"(?: [a-z]+){0,3}\s?[:=\u2013-]"
)
_BACK = re.compile(
    r"\b(?:instead of|rather than|in place of|not|anstatt|statt|au lieu|en lugar|en vez|invece|anziche"
    r"|em vez|in plaats)\b"
)
_TOWARDS = re.compile(
    r"(?:\b(?:to|until|now|auf|jetzt|nun|a|al|au|pour|para|ahora|agora|ora|adesso|naar|op|nu"
    r"|becomes|instead|pasamos|passons|spostiamo|nouve\w{1,2}|nuev\w|nuov\w|neu\w{0,2})\b|->|=>|\u2192)"
)
_FROM = re.compile(r"\b(?:from|von|vom|de|du|del|della|da|dal|do|van)\b")
_NOUN = re.compile(
    r"\b(?:interview|call|chat|meeting|conversation|screen|appointment|slot|gesprach|termin|\w{0,14}gesprach|entretien"
    r"|rendez-vous|entrevista|cita|colloquio|appuntamento|gesprek|afspraak)"
    r"(?: (?:of|on|at|this|next|due|from|am|vom|von|du|de|del|della|di|da|do|van|op|le|el|scheduled for|planned for"
    r"|set for|arranged for|scheduled on|planned on|the|den|im)){0,3}\s?$"
)
_ASKED = re.compile(r"\?|\b(?:now|instead)\b")
_NEAR = 25  # characters before the new time in which the word for "to" stands
_FAR = 160  # characters between the old time and the new one


def moved_ranges(document: Document, mentions: Mapping[int, Mention]) -> frozenset[int]:
    """The times that read like a range and are a move within the day: "push it back from eleven to a quarter past"."""
    moving = document.found.of("move")
    found: set[int] = set()
    for index, mention in mentions.items():
        where = _sentence(document, mention)
        text = fold(mention.text)
        if mention.end is None or where < 0 or (opens := _FROM.search(text)) is None:
            continue
        sentence = document.sentences[where].folded
        stated = sentence.find(text) + opens.start()
        verbs = [hit.at + len(hit.words) for hit in moving if hit.sentence == where and hit.at < stated]
        if verbs and not re.search(r"\b(?:to|auf|au|al|para|naar|on)\b", sentence[max(verbs) : stated]):
            found.add(index)
    return frozenset(found)


def moved_from(document: Document, mentions: Mapping[int, Mention]) -> frozenset[int]:
    """The times that were given up for a later one in the text; `mentions` are those said now, by their index."""
    moving = document.found.where("move")
    order = sorted((m.span[0], index) for index, m in mentions.items() if not m.in_subject)
    found: set[int] = set()
    for (_, first), (_, second) in pairwise(order):
        old, new = mentions[first], mentions[second]
        if old.stance is MentionStance.NEW or old.start == new.start or new.span[0] - old.span[1] > _FAR:
            continue
        between = fold(document.body[old.span[1] : new.span[0]])
        line = fold(document.body[document.body.rfind("\n", 0, old.span[0]) + 1 : old.span[0]])
        near = {_sentence(document, old), _sentence(document, new)} & moving
        if _BACK.search(between):
            continue
        if (_LABEL_OLD.match(line) and "\n" in between) or (
            near and _TOWARDS.search(between[-_NEAR:]) and "?" not in between
        ):
            found.add(first)
    return frozenset(found)


def is_object(document: Document, sentence: int, quote: str) -> bool:
    """Whether a time only says which appointment is moved: "we must postpone your interview of Thursday, 2 pm"."""
    if sentence < 0:
        return False
    folded, words = document.sentences[sentence].folded, fold(quote)
    stated = folded.find(words)
    verbs = [
        hit.at + len(hit.words) for hit in document.found.of("move") if hit.sentence == sentence and hit.at < stated
    ]
    if (
        stated < 0
        or not verbs
        or re.search(r"[:;]", folded[max(verbs) : stated])
        or _TOWARDS.search(folded[max(verbs) : stated])
        or _ASKED.search(folded)
    ):
        return False
    return "'s " in words or _NOUN.search(folded[:stated]) is not None


def _sentence(document: Document, mention: Mention) -> int:
    """The index of the sentence of the body in which a time stands, or -1."""
    for index, sentence in enumerate(document.sentences):
        if not mention.in_subject and sentence.own and index and sentence.start <= mention.span[0] < sentence.end:
            return index
    return -1
