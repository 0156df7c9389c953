"""Which highlight of the user's background fits this letter: tags, stems and a small BM25; below the bar, none."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from afterword.formats.words import content_stems, has_sequence, stems
from afterword.model.letter import Highlight

_BAR = 1.5  # by words alone: three rare ones of a short highlight
_TAG_IN_TOPIC, _TAG_IN_ROLE, _TAG_IN_ADVERT = 3.0, 2.0, 2.0
_LEAST_SHARED = 3  # words an advert and an untagged highlight must share: two may be chance
_K1, _B = 1.2, 0.75  # the usual parameters of Okapi BM25


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A highlight with its score; `on_topic` says that a tag of it stands in a note.

    `need` is a tag that the advert names too and the highlight's text does not ("SQL …: I trained analysts in SQL").
    """

    highlight: Highlight
    score: float
    need: str | None
    on_topic: bool


def matching_highlights(
    highlights: Sequence[Highlight], *, topics: Sequence[str], roles: Sequence[str], advert: str
) -> tuple[Match, ...]:
    """The highlights that fit, those on a topic first, then the best.

    Without an advert only those fit that have a tag in a topic or the role.
    """
    talked, sought = " . ".join(topics), " . ".join(roles)
    weights = _bm25([_words(highlight) for highlight in highlights], f"{talked} {sought} {advert}")
    texts = [(text, stems(text)) for text in (talked, sought, advert)]
    advertised = content_stems(advert)
    found = []
    for highlight, weight in zip(highlights, weights, strict=True):
        in_topic, in_role, in_advert = (_tags_in(highlight, *text) for text in texts)
        tagged = _TAG_IN_TOPIC * len(in_topic) + _TAG_IN_ROLE * len(in_role) + _TAG_IN_ADVERT * len(in_advert)
        shared = len(content_stems(highlight.text) & advertised)
        if tagged > 0 or (shared >= _LEAST_SHARED and weight >= _BAR):
            need = next((tag for tag in in_advert if not has_sequence(stems(tag), stems(highlight.text))), None)
            found.append(Match(highlight=highlight, score=tagged + weight, need=need, on_topic=bool(in_topic)))
    return tuple(sorted(found, key=lambda match: (not match.on_topic, -match.score)))


def _words(highlight: Highlight) -> list[str]:
    return [word for text in (highlight.text, *highlight.tags) for word in stems(text) if word in content_stems(text)]


def _tags_in(highlight: Highlight, text: str, inside: tuple[str, ...]) -> tuple[str, ...]:
    """The tags whose stems stand `inside` a text's on end; one of two letters must match the text's capitals too."""
    return tuple(
        tag
        for tag in highlight.tags
        if has_sequence(stems(tag), inside)
        and (len(tag) > 2 or re.search(rf"(?<![\w&]){re.escape(tag)}(?![\w&])", text) is not None)
    )


def _bm25(documents: Sequence[Sequence[str]], query: str) -> list[float]:
    """The Okapi BM25 weight of each document for the query's distinct words."""
    wanted = content_stems(query)
    counts = [Counter(document) for document in documents]
    average = sum(len(document) for document in documents) / max(1, len(documents))
    weights = []
    for document, count in zip(documents, counts, strict=True):
        weight = 0.0
        for word in sorted(wanted & count.keys()):
            holding = sum(1 for other in counts if word in other)
            rarity = math.log(1 + (len(counts) - holding + 0.5) / (holding + 0.5))
            length = _K1 * (1 - _B + _B * len(document) / average)
            weight += rarity * count[word] * (_K1 + 1) / (count[word] + length)
        weights.append(weight)
    return weights
