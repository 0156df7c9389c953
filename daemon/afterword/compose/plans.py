"""What one letter could say, fullest first: its family, its topics and its highlight; not the words for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from afterword.compose.match import Match, matching_highlights
from afterword.compose.view import verb_phrase
from afterword.model.action import Family
from afterword.model.letter import LetterFacts

_MOST_TOPICS_TRIED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one letter would say: its family, its topics ("" for none) and its highlight."""

    family: Family
    topic: str
    more: str
    match: Match | None


def plans(facts: LetterFacts) -> Iterator[Plan]:
    """What could be said, fullest first; topics and highlights not yet used inside the company come first."""
    used = " ".join(facts.used_sentences)
    topics = sorted(facts.topics, key=lambda topic: topic in used)[:_MOST_TOPICS_TRIED]
    roles = [meeting.role for meeting in facts.meetings if meeting.role]
    for at, topic in enumerate(topics):
        rest = [other for other in topics[at + 1 :] if other not in used]
        best = _highlight(facts, topics=(topic,), roles=roles)
        if rest and facts.family is Family.SINGLE:
            yield Plan(family=facts.family, topic=topic, more=rest[0], match=best)
        yield Plan(family=facts.family, topic=topic, more="", match=best)
        if best is not None:
            yield Plan(family=facts.family, topic=topic, more="", match=None)
    bare = Family.RELAY if facts.family is Family.RELAY else Family.THIN
    yield Plan(family=bare, topic="", more="", match=_highlight(facts, topics=(), roles=roles))
    yield Plan(family=bare, topic="", more="", match=None)


def _highlight(facts: LetterFacts, *, topics: tuple[str, ...], roles: Sequence[str]) -> Match | None:
    """The best matching highlight that no earlier letter inside the company has told."""
    told = " ".join(facts.used_sentences).casefold()
    matches = matching_highlights(facts.profile.highlights, topics=topics, roles=roles, advert=facts.advert)
    phrases = ((match, verb_phrase(match.highlight.text)) for match in matches)
    # "I 10 years of SQL" is no sentence: what follows "I" begins with a word.
    fresh = (match for match, phrase in phrases if phrase[:1].isalpha() and phrase.casefold() not in told)
    return next(fresh, None)
