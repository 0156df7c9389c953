"""A mail as sentences: the unit in which a cue, a time and a name belong together.

Each sentence is kept twice: as written, with its offsets, and folded (lower case, no accents, plain quotes) for the
cue tables.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from afterword.understand.regions import Line, Place, Regions

_END = re.compile(r"(?<![.!?…])[.!?…]{1,20}[)\"'”»]?\s{1,20}(?=[\"'“«¿¡(\[]?[A-ZÀ-ÖØ-Þ0-9a-z¿¡<])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|jr|sr|vs|no|nr|inc|ltd|co|corp|e\.g|i\.e|approx|ca|bzw|z\.b|hr|fr|sra?"
    r"|dña|dott|ing|sig|mme|mlle|m"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|a\.m|p\.m|dept"
    r"|tel|ext|u\.s|etc)"
    r"|\b[a-z]|\b\d{1,2})\.\s+$",
    re.IGNORECASE,
)
_ENDS_ANYWAY = re.compile(  # "on June 22. If", "at 10. Please": no ordinal as in "22. Juni"
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2}|[\d:]\d\d|\b(?:at|um) \d{1,2})\.\s+$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^(?:[-*•·\u2013—▪◦►]|\d{1,2}[.)]|[A-Za-zÀ-ÿ /&]{2,30}\s?:|\W{0,3}\d{1,2}[:h.]\d\d)")
_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|all|your|system)\b.{0,20}"
    r"\b(?:instructions?|prompts?|rules|messages?|directions)\b|\b(?:system|assistant|developer)\s?(?:prompt|override|mode)\b"
    r"|\b(?:assistant|system|ai|llm)\s?:\s",
    re.IGNORECASE,
)
_WRAPPED_AT = 44  # a line at least this long without a full stop continues on the next one


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence or list line; `start` and `end` are offsets into the body, or into the subject for its sentence."""

    text: str
    folded: str
    start: int
    end: int
    level: int
    place: Place

    @property
    def own(self) -> bool:
        """Whether the sender says it now: the subject or an unquoted sentence of the body."""
        return self.level == 0 and self.place in (Place.SUBJECT, Place.BODY)


_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "“": '"', "”": '"', "\u2013": "-", "—": "-", "\u00a0": " ", "\u202f": " ", "ß": "ss"}
)


def fold(text: str) -> str:
    """Lower case without accents, with plain quotes and hyphens; the form in which cues are written."""
    plain = text.translate(_QUOTES).lower()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def sentences(subject: str, regions: Regions, body: str) -> tuple[Sentence, ...]:
    """The subject and then every sentence of the body in order, quoted ones included."""
    found = [
        Sentence(text=subject, folded=fold(subject), start=0, end=len(subject), level=0, place=Place.SUBJECT)
    ] if subject else []  # fmt: skip
    run: list[Line] = []
    ordered = False
    for line in (*regions.lines, None):
        if run and (line is None or not _continues(run[-1], line)):
            found += _without_orders(_of_run(run, body), ordered=ordered)
            ordered = bool(line and line.text) and found[-1].place is Place.FOOTER and (ordered or _orders(found[-1]))
            run = []
        if line is not None and line.text:
            run.append(line)
    return tuple(found)


def _orders(sentence: Sentence) -> bool:
    """Whether a sentence gives orders to a program that reads mail."""
    return _ORDERS.search(sentence.text) is not None


def _without_orders(run: list[Sentence], *, ordered: bool) -> list[Sentence]:
    """The sentences with those that give orders to a program, and what follows them in a paragraph, as small print."""
    found: list[Sentence] = []
    for sentence in run:
        ordered = ordered or _orders(sentence)
        found.append(replace(sentence, place=Place.FOOTER) if ordered else sentence)
    return found


def _continues(before: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if not line.text or (before.level, before.place) != (line.level, line.place) or line.place is Place.HEAD:
        return False
    if before.place is Place.SIGNATURE or before.text.endswith(":") or _LISTED.match(line.text):
        return False
    if _LISTED.match(before.text) and line.text[0].isupper():
        return False
    return len(before.text) >= _WRAPPED_AT or (line.text[0].islower() and not before.text[0].islower())


def _of_run(run: list[Line], body: str) -> list[Sentence]:
    """The sentences of lines that belong together."""
    text = " ".join(line.text for line in run)
    starts: list[tuple[int, int]] = []  # offset in `text`, offset in body
    at = 0
    for line in run:
        starts.append((at, line.start))
        at += len(line.text) + 1
    found: list[Sentence] = []
    begin = 0
    ends = [m.end() for m in _END.finditer(text) if _ends(text[max(0, m.end() - 16) : m.end()])]
    for end in [*ends, len(text)]:
        words = " ".join(text[begin:end].split())
        if words:
            first, last = _in_body(starts, begin), _in_body(starts, end - 1) + 1
            found.append(
                Sentence(
                    text=words,
                    folded=fold(words),
                    start=first,
                    end=min(last, len(body)),
                    level=run[0].level,
                    place=run[0].place,
                )
            )
        begin = end
    return found


def _ends(before: str) -> bool:
    """Whether a sentence ends with these words rather than an abbreviation or an ordinal."""
    return not _ABBREVIATION.search(before[-12:]) or _ENDS_ANYWAY.search(before) is not None


def _in_body(starts: list[tuple[int, int]], offset: int) -> int:
    """The body offset of an offset in the joined text."""
    joined, body = next(pair for pair in reversed(starts) if pair[0] <= offset)
    return body + offset - joined
