"""What words mean in a job seeker's mail, per language, as data; and the search for them.

Each language module holds `CUES`: a topic with its phrases. A phrase is a regular expression over folded text
(`sentences.fold`), in which `~` stands for at most eighty characters of the same sentence. A phrase is only tried on a
text that holds its longest literal run, so a long table costs little. `FUNCTION_WORDS` tell the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from afterword.understand.cues import contexts, de, en, es, fr, it, nl, pt, standing
from afterword.understand.sentences import Sentence

_MODULES: Mapping[str, ModuleType] = {"en": en, "de": de, "fr": fr, "es": es, "it": it, "pt": pt, "nl": nl}
_ENGLISH = "en"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_SAMPLE = 4_000  # folded characters that tell the language
_GROUP = re.compile(r"\([^()]*\)[?*]?")
_NOT_LITERAL = re.compile(r"\[[^\]]*\]|\\.|.[?*]|\{[^}]*\}|[~.+^$|()\\?*]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One cue found: the sentence's index and the words, folded, with their place in the folded sentence."""

    topic: str
    sentence: int
    words: str
    at: int


class Found:
    """The cues of a mail, by topic."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._by_topic: dict[str, list[Hit]] = {}
        for hit in hits:
            self._by_topic.setdefault(hit.topic, []).append(hit)

    def of(self, *topics: str) -> list[Hit]:
        """Every hit of these topics, in order of the topics."""
        return [hit for topic in topics for hit in self._by_topic.get(topic, ())]

    def has(self, *topics: str) -> bool:
        """Whether any of these topics was found."""
        return any(topic in self._by_topic for topic in topics)

    def where(self, *topics: str) -> frozenset[int]:
        """The indexes of the sentences in which any of these topics was found."""
        return frozenset(hit.sentence for hit in self.of(*topics))


def language_of(folded: str, default: str = _ENGLISH) -> str:
    """The language whose function words are most frequent in a folded text; the default when there are hardly any."""
    words = _WORD.findall(folded[:_SAMPLE])
    scores = {lang: sum(word in module.FUNCTION_WORDS for word in words) for lang, module in _MODULES.items()}
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] > scores[default] else default


def find(sentences: Sequence[Sentence], language: str) -> Found:
    """The cues of a language and of English (which tools and subjects use everywhere) in these sentences."""
    text = "\n".join(sentence.folded.replace("\n", " ") for sentence in sentences)
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence.folded) + 1)
    hits: list[Hit] = []
    for name in dict.fromkeys((language, _ENGLISH)):
        for topic, phrases in _tables(name):
            for anchor, phrase in phrases:
                if anchor in text:
                    hits += _search(phrase, topic, text, starts)
    return Found(hits)


def matches(topic: str, folded: str) -> str | None:
    """The first words of a topic, in any language, in a folded text; None when there are none."""
    for name in _MODULES:
        for phrases in (phrases for other, phrases in _tables(name) if other == topic):
            for anchor, phrase in phrases:
                if anchor in folded and (match := _compiled(phrase).search(folded)):
                    return match[0]
    return None


def _search(phrase: str, topic: str, text: str, starts: list[int]) -> list[Hit]:
    """The hits of one phrase, each in its sentence."""
    hits: list[Hit] = []
    sentence = 0
    for match in _compiled(phrase).finditer(text):
        while starts[sentence + 1] <= match.start():
            sentence += 1
        hits.append(Hit(topic=topic, sentence=sentence, words=match[0], at=match.start() - starts[sentence]))
    return hits


@cache
def _tables(language: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """A language's phrases with their anchors."""
    cues: Mapping[str, tuple[str, ...]] = _MODULES[language].CUES
    return tuple(
        (topic, tuple((_anchor(one), one) for phrase in phrases for one in _alternatives(phrase)))
        for topic, phrases in (*cues.items(), *standing.CUES[language].items(), *contexts.CUES[language].items())
    )


def _alternatives(phrase: str) -> list[str]:
    """The alternatives of a phrase, and of a group it begins with: the longer the literals, the fewer are tried."""
    found: list[str] = []
    for part in _split(phrase):
        inner = _first_group(part)
        if inner is None:
            found.append(part)
        else:
            found += [word + part[len(inner) + 4 :] for word in _split(inner)]
    return found


def _split(phrase: str) -> list[str]:
    """A phrase at the bars that stand outside all brackets."""
    parts, depth = [""], 0
    for char in phrase:
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _first_group(phrase: str) -> str | None:
    """What stands in the group that a phrase begins with, if it must stand there once."""
    if not phrase.startswith("(?:"):
        return None
    depth = 0
    for at, char in enumerate(phrase):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return None if phrase[at + 1 : at + 2] in {"?", "*", "{"} else phrase[3:at]
    return None


def _anchor(phrase: str) -> str:
    """The longest run of plain letters that every match of a phrase must hold; empty if there is none."""
    flat = phrase
    while (inner := _GROUP.sub("\0", flat)) != flat:
        flat = inner
    return max(_NOT_LITERAL.sub("\0", flat).split("\0"), key=len)


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    """The regular expression of a phrase."""
    return re.compile(r"(?<![a-z])(?:" + phrase.replace("~", r"[^\n]{0,80}?") + ")")
