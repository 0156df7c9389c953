"""What a time is for and how the text stands to it, from the words around it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from afterword.understand.when import role_words
from afterword.understand.when.model import MentionStance, Role

_BEFORE = 110  # characters of the sentence before a time that are read
_AFTER = 110
_SENTENCE = re.compile(r"(?<!\d)[.!?]\s+(?=[A-ZÀ-Þ\"(])")
_BLANK = re.compile(r"\n[ \t>]*\n")
_BULLETS = frozenset("-*•·")


class Around(NamedTuple):
    """The words before and after a time, within its sentence; `head` is the label or bullet that begins its line."""

    before: str
    after: str
    head: str


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def around(text: str, start: int, end: int) -> Around:
    """The words around a span, cut at blank lines, at the ends of sentences and at the line if a label begins it."""
    before = text[max(0, start - _BEFORE) : start]
    head_start = text.rfind("\n", 0, start) + 1
    head = text[head_start : min(start, head_start + 60)]
    cut = max(before.rfind("\n\n"), max((m.end() - 1 for m in _SENTENCE.finditer(before)), default=-1))
    if ":" in head[:30] or head[:1] in _BULLETS:
        cut = max(cut, before.rfind("\n"))
    after = text[end : end + _AFTER]
    stops = [m.start() for m in (_SENTENCE.search(after), _BLANK.search(after)) if m is not None]
    return Around(before[cut + 1 :], after[: min(stops, default=_AFTER)], head)


def role_of(words: Around, lead: Around) -> Role:
    """What the time is for; `lead` are the words around its clock alone."""
    if _re(role_words.SENT_HEAD).search(words.head):
        return Role.SENT
    flat = words.before.replace("\n", " ")
    if _re(role_words.SENT_BEFORE).search(flat):
        return Role.SENT
    if _re(role_words.ATTRIBUTION).search(words.head) and _re(role_words.SENT_AFTER).search(words.after):
        return Role.SENT
    if _re(role_words.DEADLINE).search(flat):
        return Role.DEADLINE
    beside = lead.before.rsplit("\n", 1)[-1].rstrip(" \t(:-@")
    if _re(role_words.SIDE_BEFORE).search(beside) or _re(role_words.SIDE_AFTER).search(words.after):
        return Role.OTHER
    return Role.START


def stance_of(words: Around) -> MentionStance:
    """How the text stands to the time."""
    flat = words.before.replace("\n", " ")
    moved = _re(role_words.MOVED_LATER).search(words.after) is not None  # German and Dutch put the verb at the end
    if _re(role_words.OLD).search(flat) or (moved and _re(role_words.FROM_END).search(flat)):
        return MentionStance.OLD
    struck = flat.endswith("~~") and words.after.startswith("~~")
    if struck or _re(role_words.DENIED).search(flat) or _re(role_words.GIVEN_UP).search(words.after):
        return MentionStance.OLD
    if _re(role_words.NEW).search(flat) or (moved and _re(role_words.TO_END).search(flat)):
        return MentionStance.NEW
    if _re(role_words.CANCEL).search(flat) or _re(role_words.CANCEL).search(words.after):
        return MentionStance.CANCEL
    if _re(role_words.OFFER).search(flat) or words.after.lstrip().startswith("?"):
        return MentionStance.OFFER
    return MentionStance.CONFIRM if _re(role_words.CONFIRM).search(flat) else MentionStance.PLAIN


def has_met(words: Around) -> bool:
    """Whether the sentence thanks for a meeting that has been."""
    return _re(role_words.MET).search(words.before.replace("\n", " ")) is not None


def is_past(words: Around) -> bool:
    """Whether the words before say that it has been."""
    return _re(role_words.PAST).search(words.before.replace("\n", " ")) is not None
