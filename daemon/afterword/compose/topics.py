"""The user's notes as phrases that can follow "talking about"; a note that cannot be one is left out, not bent."""

from __future__ import annotations

import re

from afterword.compose.clean import LONGEST_NOTE, clean_value
from afterword.compose.naming import first_name

_PIECES = re.compile(r"[;\n\r]|[.!?]\s+")
_LEAD_IN = re.compile(
    r"^(?:(?:with\s+\S+\s+)?(?:i|we)\s+(?:mostly\s+|mainly\s+|also\s+)?)?"
    r"(?:talked|spoke|chatted|discussed|covered|talking|discussing)\s+(?:mostly\s+|mainly\s+|a\s+lot\s+)?"
    r"(?:about\s+|on\s+|of\s+)?|^about\s+|^[-*•]\s+",
    re.IGNORECASE,
)
# A phrase that begins so is a sentence, and "talking about I told them" is not English.
_SENTENCE = re.compile(
    r"^(?:i|we|he|she|they|you|it|there|this is|that is|that was|this was|please|yes|no)\b", re.IGNORECASE
)
_SMALL_WORDS = """
    the a an how what why when where whether which who your their our my his her its this these those some more
    moving building running using scaling hiring working making getting
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_THEIRS = re.compile(r"^(?:their|his|her)\s+", re.IGNORECASE)
_THEY = re.compile(r"^(how|what|why|when|where|whether)\s+they\b(?!')", re.IGNORECASE)
_TOLD = "said|told|mentioned|explained|described|asked|showed|raised|built|led|wrote|brought|had|did|made|gave"


def topics_of(note: str, *, recipient: str | None) -> tuple[str, ...]:
    """The topics a note names, as phrases addressed to the recipient ("their backlog" becomes "your backlog").

    `recipient` None means that the letter goes to somebody else: then the phrases stay as they were noted.
    """
    if len(note) > 20 * LONGEST_NOTE:
        return ()
    found = (_topic(piece, recipient) for piece in _PIECES.split(note))
    return tuple(topic for topic in found if topic is not None)


def _topic(piece: str, recipient: str | None) -> str | None:
    line = clean_value(_LEAD_IN.sub("", " ".join(piece.split())), longest=LONGEST_NOTE)
    if line is None or _SENTENCE.match(line):
        return None
    line = line.rstrip(" .!?,:")
    addressed = line if recipient is None else _addressed(line, recipient)
    if addressed is None:
        return None
    first, _, rest = addressed.partition(" ")
    if first.casefold() in _SMALL:
        addressed = f"{first.casefold()} {rest}"
    return addressed.strip() or None


def _addressed(line: str, recipient: str) -> str | None:
    """The line with the recipient's own name turned into "you" or "your"; None where that cannot be done surely."""
    line = _THEY.sub(r"\1 you", _THEIRS.sub("your ", line))
    for name in (recipient, first_name(recipient) or recipient):
        line = re.sub(rf"\b{re.escape(name)}['\u2019]s\b", "your", line)
        line = re.sub(rf"\b(with|to|from|by|for|of)\s+{re.escape(name)}\b(?!['\u2019])", r"\1 you", line)
        line = re.sub(rf"\b{re.escape(name)}(?=\s+(?:{_TOLD})\b)", "you", line)
        if re.search(rf"\b{re.escape(name)}\b", line):
            return None
    return re.sub(r"\s+(?:with|by)\s+you$", "", line)
