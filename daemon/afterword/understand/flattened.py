"""Mail whose line breaks and spacing were lost in an archive ("1 : 00 pm , a . b @ example . com"), set right again.

Some archives and exports tokenise mail: every mark of punctuation stands alone and a double space is what is left of a
line break. Reading it as written would see no time and no address.
"""

from __future__ import annotations

import re

_LONE_MARK = re.compile(r"\w [,.:] ")
_RULES = (
    (re.compile(r" {2,}"), "\n"),
    (re.compile(r"(?<=\d) ?: ?(?=\d\d\b)"), ":"),
    (re.compile(r"(?<=\w) ([@/]) (?=\w)"), r"\1"),
    (re.compile(r"(?<=[\w@]) \. (?=(?:com|org|net|edu|ac|co|de|uk|au|fr|ca)\b)"), "."),
    (re.compile(r"\b([ap]) \. m \."), r"\1.m."),
    (re.compile(r"(?<=\w) (['\u2019]) (?=(?:s|t|re|ve|ll|d|m)\b)"), r"\1"),
    (re.compile(r"(?<=\w) - (?=mail\b)"), "-"),
    (re.compile(r"(?<=\b\d) (?=(?:st|nd|rd|th)\b)|(?<=\b\d\d) (?=(?:st|nd|rd|th)\b)"), ""),
    (re.compile(r"(?<=\S) ([,.;?!:)])"), r"\1"),
    (re.compile(r"\( "), "("),
    (re.compile(r"(?:(?<=-) (?=-))"), ""),
    (re.compile(r"\b(re|fw|fwd)(?: :|:) ", re.IGNORECASE), r"\1: "),
)
_LOCAL_PART = re.compile(r"\b(\w+)\. (\w+)(?:\. (\w+))?@")


def is_flattened(text: str) -> bool:
    """Whether punctuation stands alone as often as it does only in tokenised text."""
    marks = len(_LONE_MARK.findall(text[:4000]))
    return marks >= 4 and marks * 160 >= min(len(text), 4000)


def unflatten(text: str) -> str:
    """The text with line breaks and closed-up punctuation."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return _LOCAL_PART.sub(lambda m: ".".join(part for part in m.groups() if part) + "@", text)
