"""The words of one language as a table from a first word to the phrases that begin with it; built when first used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from afterword.understand.when import words_de, words_en, words_nl, words_romance

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
# A word in two categories takes the first of this order; the rules accept the other where it fits.
_ORDER = "RVQHKhUJNTLkjguIFE&|@i~>BDpb"
_SHARED = frozenset("MWwHRV")  # English names of months and days stand in mails of every language
_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[^\w\s]")
_MARKS = {ord(a): b for a, b in zip("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy", strict=True)}


class Phrase(NamedTuple):
    """The words after the first one, and what the whole stands for."""

    rest: tuple[str, ...]
    cat: str
    value: int


Lexicon = Mapping[str, Sequence[Phrase]]


def normalised(word: str) -> str:
    """The word in lower case and without accents."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).casefold().translate(_MARKS)


class _Words(NamedTuple):
    months: Sequence[str]
    weekdays: Sequence[str]
    short: Sequence[str]
    numbers: Sequence[str]
    ordinals: Sequence[str]
    phrases: Mapping[tuple[str, int], str]


def _words(language: str) -> _Words:
    r, de, nl, en = words_romance, words_de, words_nl, words_en
    of = {
        "de": (de.MONTHS, de.WEEKDAYS, de.WEEKDAYS_SHORT, de.NUMBERS, de.ORDINALS, de.PHRASES),
        "nl": (nl.MONTHS, nl.WEEKDAYS, nl.WEEKDAYS_SHORT, nl.NUMBERS, nl.ORDINALS, nl.PHRASES),
        "fr": (r.FR_MONTHS, r.FR_WEEKDAYS, r.FR_WEEKDAYS_SHORT, r.FR_NUMBERS, r.FR_ORDINALS, r.FR_PHRASES),
        "es": (r.ES_MONTHS, r.ES_WEEKDAYS, r.ES_WEEKDAYS_SHORT, r.ES_NUMBERS, r.ES_ORDINALS, r.ES_PHRASES),
        "it": (r.IT_MONTHS, r.IT_WEEKDAYS, r.IT_WEEKDAYS_SHORT, r.IT_NUMBERS, r.IT_ORDINALS, r.IT_PHRASES),
        "pt": (r.PT_MONTHS, r.PT_WEEKDAYS, r.PT_WEEKDAYS_SHORT, r.PT_NUMBERS, r.PT_ORDINALS, r.PT_PHRASES),
    }
    return _Words(*of.get(language, (en.MONTHS, en.WEEKDAYS, en.WEEKDAYS_SHORT, en.NUMBERS, en.ORDINALS, en.PHRASES)))


def names_of(language: str) -> frozenset[str]:
    """The months, weekdays and relative days of a language."""
    words = _words(language)
    relative = [phrases for (cat, _), phrases in words.phrases.items() if cat in "RVQ"]
    spellings = [s for group in (words.months, words.weekdays, relative) for names in group for s in names.split("|")]
    return frozenset(normalised(s) for s in spellings if len(s) > 3)


def _senses(words: _Words) -> Iterator[tuple[str, str, int]]:
    for cat, names, first in (
        ("W", words.weekdays, 0),
        ("M", words.months, 1),
        ("w", words.short, 0),
    ):
        for value, spellings in enumerate(names, first):
            yield from ((s, cat, value) for s in spellings.split("|"))
    for (cat, value), spellings in sorted(words.phrases.items(), key=lambda item: _ORDER.index(item[0][0])):
        yield from ((s, cat, value) for s in spellings.split("|"))
    for cat, names in (("u", words.numbers), ("O", words.ordinals)):
        for value, spellings in enumerate(names, 1):
            yield from ((s, cat, value) for s in spellings.split("|"))


@cache
def lexicon(language: str) -> Lexicon:
    """The table of one language, longest phrases first, with the English names of months and days beside its own."""
    known: dict[tuple[str, ...], tuple[str, int]] = {}
    for spelling, cat, value in _senses(_words(language)):
        known.setdefault(tuple(_PIECE.findall(normalised(spelling))), (cat, value))
    for value, spellings in enumerate(_words(language).weekdays):  # Freitagvormittag
        for part in {"de": words_de.DAY_PARTS, "nl": words_nl.DAY_PARTS}.get(language, ()):
            known.setdefault((spellings.split("|")[0] + part,), ("W", value))
    if language != "en":
        for spelling, cat, value in _senses(_words("en")):
            if cat in _SHARED:
                known.setdefault(tuple(_PIECE.findall(spelling)), (cat, value))
    table: dict[str, list[Phrase]] = {}
    for pieces, (cat, value) in known.items():
        table.setdefault(pieces[0], []).append(Phrase(pieces[1:], cat, value))
    return {first: tuple(sorted(p, key=lambda x: -len(x.rest))) for first, p in table.items()}
