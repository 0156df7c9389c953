"""Values taken from mails, made fit to stand in a letter or refused.

Everything in a mail is an attacker's. A value passes whole or not at all: nothing is shortened or repaired beyond
Unicode normalisation, and a refused value counts as absent.
"""

from __future__ import annotations

import re
import unicodedata

TRIMMED = " ,;:-\N{EN DASH}\N{EM DASH}"  # no value begins or ends so
LONGEST = 80  # characters of a value that comes from a mail
LONGEST_NOTE = 120  # the user's own words may be longer
LONGEST_SUBJECT = 200  # the subject of a thread stays as it is

_TOP_LEVEL = (
    "com|org|net|io|ai|co|de|at|ch|uk|fr|es|it|nl|eu|info|biz|ru|cn|xyz|app|dev|me|link|click|top|site|online|shop|ly|gl"
    "|to|cc|us|ca|in|jp|br|au|pl|se|no|dk|fi|be|cz|page|zip|mov|live|club|store|tech|example|test|invalid"
)
# A scheme, "www.", a path after a dotted name, or a dotted name under a usual top-level domain.
_LINK = re.compile(
    rf"[a-z][a-z0-9+.-]{{1,15}}:/|\b(?:javascript|data|mailto|tel|file|vbscript):|\bwww\.|\.[a-z]{{2,24}}/"
    rf"|[a-z0-9-]\.(?:{_TOP_LEVEL})\b|\d{{1,3}}\.\d{{1,3}}\.\d{{1,3}}\.\d{{1,3}}",
    re.IGNORECASE,
)
_DOT_NET = re.compile(r"\b(?:ASP|VB|ADO)\.NET\b", re.IGNORECASE)  # technologies, not places
_FORBIDDEN = frozenset("<>{}[]|\\^`~@*=$\u2028\u2029")
_MARKS_IN_A_ROW = 3
_NOTHING = frozenset({"none", "null", "nil", "nan", "undefined", "n/a", "na", "tbd", "tba", "unknown", "string"})
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|nbsp|apos|#\w)", re.IGNORECASE)
_LOOKALIKE_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
ENCODED_WORD = "=?"  # opens an RFC 2047 encoded word, in which the mail library would decode line ends
_SENTENCE_INSIDE = re.compile(r"[.!?:;]\s")
_SHORTENED = re.compile(r"\b(?:Sr|Jr|Dr|St|Inc|Ltd|Co|Corp|No|vs|Dept|Assoc|Asst|Eng|Mgr)\.\s", re.IGNORECASE)


def plain_line(text: str) -> str:
    """One line in NFC: line ends and tabs become spaces; controls, bidi marks and zero-width signs are dropped."""
    kept = []
    for sign in unicodedata.normalize("NFC", text):
        category = unicodedata.category(sign)
        if sign in "\t\r\n\v\f\x85" or category in {"Zl", "Zp", "Zs"}:
            kept.append(" ")
        elif category[0] != "C":
            kept.append(sign)
    return " ".join("".join(kept).split())


def holds_link(text: str) -> bool:
    """Whether a mail program could make a link of a part of this text."""
    return _LINK.search(_DOT_NET.sub("", text)) is not None


def clean_value(text: str | None, *, longest: int = LONGEST) -> str | None:
    """The value as it may stand in a letter; None if it is empty, too long, a link, or holds a sign of markup."""
    if text is None or len(text) > 10 * longest:
        return None
    line = plain_line(text).strip(TRIMMED)
    if not line or len(line) > longest or _FORBIDDEN.intersection(line) or holds_link(line):
        return None
    if line.casefold() in _NOTHING or _ENTITY.search(line) or not any(sign.isalpha() for sign in line):
        return None
    return None if _stacks_marks(line) or _mixes_scripts(line) else line


def clean_noun(text: str | None) -> str | None:
    """A company's or a role's name: a clean value that does not hold a sentence of its own."""
    line = clean_value(text)
    if line is None or _SENTENCE_INSIDE.search(_SHORTENED.sub(" ", line)) or line.count('"') % 2:
        return None
    return line


def clean_subject(text: str) -> str | None:
    """The subject of a thread, unchanged but for invisible signs; None if it cannot be taken over."""
    line = plain_line(text)
    if not line or len(line) > LONGEST_SUBJECT or any(sign in line for sign in ("<", ">", ENCODED_WORD)):
        return None
    return None if holds_link(line) or _stacks_marks(line) else line


def _mixes_scripts(text: str) -> bool:
    """Whether a word has letters of two alphabets that look alike, as in an imitated name."""
    for word in text.split():
        alphabets = {unicodedata.name(sign, "").partition(" ")[0] for sign in word if sign.isalpha()}
        if len(alphabets & _LOOKALIKE_ALPHABETS) > 1:
            return True
    return False


def _stacks_marks(text: str) -> bool:
    """Whether combining marks are piled up until they cover other lines."""
    row = 0
    for sign in text:
        row = row + 1 if unicodedata.combining(sign) else 0
        if row >= _MARKS_IN_A_ROW:
            return True
    return False
