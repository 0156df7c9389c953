"""An English text as words, stems, sentences and n-grams, by rules alone.

The letter writer and the proofreader both compare texts and never import each other, so what counts as a word stands
here, once. Nothing here knows what a letter is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

# A run of letters and digits with inner apostrophes; "C++" and "C#" keep their signs. No nested quantifier.
_TOKEN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*[+#]{0,2}")
_END = re.compile(r"[.!?]+[\"'\u201d\u2019)]?\s+(?=[\"'\u201c\u2018(]?[A-Z\d])")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:Dr|Prof|Mr|Ms|Mrs|Mx|St|Sr|Jr|Inc|Ltd|Co|No|vs|e\.g|i\.e|approx|[A-Z])\.$")

_MASK = "0fact0"  # a word that no text holds
_SMALL_WORDS = """
    a about above after again against all also am an and any are as at be because been before being below between
    both but by can could did do does doing down during each few for from further had has have having he her here
    hers him his how i if in into is it its itself just me more most my no nor not of off on once only or other our
    ours out over own same she should so some such than that the their theirs them then there these they this those
    through to too under until up us very was we were what when where which while who whom why will with would you
    your yours we'll you'll i'm it's don't shall may might must let get got per via etc one two new
"""
# English names of their own, because strftime follows the locale of the machine.
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
STOPWORDS = frozenset(_SMALL_WORDS.split())


def named_day(day: date) -> str:
    """The day as a letter names it: "Tuesday, November 24"."""
    return f"{DAYS[day.weekday()]}, {named_month_day(day)}"


def named_month_day(day: date) -> str:
    """The day without its weekday: "November 24"."""
    return f"{MONTHS[day.month - 1]} {day.day}"


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text in order, casefolded, with typographic apostrophes made plain."""
    return tuple(match.group().casefold().replace("\u2019", "'") for match in _TOKEN.finditer(text))


def stem(word: str) -> str:
    """A casefolded word without its commonest English endings, so that "migrations" meets "migrating"."""
    word = word.casefold().removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending, least in (("ing", 6), ("ed", 5), ("ion", 6), ("ment", 8)):
        if len(word) >= least and word.endswith(ending):
            word = word.removesuffix(ending)
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


def stems(text: str) -> tuple[str, ...]:
    """The stems of every word of a text, in order."""
    return tuple(stem(token) for token in tokens(text))


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(token) for token in tokens(text) if token not in STOPWORDS)


def has_sequence(wanted: tuple[str, ...], within: tuple[str, ...]) -> bool:
    """Whether one sequence of words stands inside another without a gap; an empty one never does."""
    width = len(wanted)
    return width > 0 and any(within[at : at + width] == wanted for at in range(len(within) - width + 1))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of one paragraph; "Dr. Reyes" and "J. Smith" do not end one."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        head = text[start : end.start() + 1]
        if _ABBREVIATED.search(head[-8:]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)


def masked(text: str, facts: Iterable[str]) -> str:
    """The text with every fact replaced by one sign, so that two letters are compared by their own words only."""
    for fact in sorted(set(facts), key=lambda fact: (-len(fact), fact)):
        if fact:
            text = text.replace(fact, f" {_MASK} ")
    return text


def ngrams(words: tuple[str, ...], width: int = 5) -> frozenset[tuple[str, ...]]:
    """Every run of `width` words."""
    return frozenset(words[at : at + width] for at in range(len(words) - width + 1))


def phrases(text: str, *, facts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The five-word runs of a text, facts masked."""
    return ngrams(tokens(masked(text, facts)))


def repetition(texts: Sequence[str], *, facts: Iterable[str]) -> int:
    """How many telling words of these sentences were said in another of them before, facts masked."""
    known = tuple(facts)
    said = [content_stems(masked(text, known)) - {_MASK} for text in texts]
    return sum(len(words) for words in said) - len(frozenset[str]().union(*said))


def overlap(text: str, others: Iterable[str], *, facts: Iterable[str]) -> float:
    """The share of this text's five-word runs that the others, read on end, have too, facts masked (0.0 to 1.0)."""
    known = tuple(facts)
    own = phrases(text, facts=known)
    return len(own & phrases(" ".join(others), facts=known)) / len(own) if own else 0.0
