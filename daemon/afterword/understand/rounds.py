"""Which later round of talks some words name: the second, the third, the final one, or just another.

A first round is not told from a talk that is not counted at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterword.understand.identity import folded

ANOTHER = "another"  # a later round without a number
_ORDINALS = {
    "second": "second 2nd zweit(?:e|en|es|er) deuxieme seconde? segund[ao] second[ao] tweede",
    "third": "third 3rd dritt(?:e|en|es|er) troisieme tercer[ao]? terz[ao] terceir[ao] derde",
    "fourth": "fourth 4th viert(?:e|en|es|er) quatrieme cuart[ao] quart[ao] vierde",
    "final": "final finale[nrs]? finales abschliessende[nrs]? finaux laatste",
    ANOTHER: "another next additional further weitere[nrs]? nachste[nrs]? prochaine? autre siguiente proxim[ao]"
    " otr[ao] prossim[ao] altr[ao] outr[ao] volgende",
}
_TALK = (
    r"(?:technical |phone |video |onsite )?(?:interviews?|rounds?|stage|calls?|conversation|meeting|talk"
    r"|runde|gesprach|vorstellungsgesprach|interviewrunde|gesprachsrunde|entretien|tour|entrevista|ronda|fase"
    r"|colloquio|gesprek|ronde)"
)
_ROUNDS = {
    name: re.compile(rf"\b(?:{'|'.join(forms.split())})(?: and final)? {_TALK}\b") for name, forms in _ORDINALS.items()
}


def rounds_in(quotes: Iterable[str]) -> frozenset[str]:
    """The later rounds that these words name, by their English names and `ANOTHER`."""
    said = [folded(quote) for quote in quotes]
    return frozenset(name for name, pattern in _ROUNDS.items() if any(pattern.search(text) for text in said))


def is_later_round(new: frozenset[str], known: frozenset[str]) -> bool:
    """Whether the new words name a round that the known ones cannot mean."""
    return bool(new) and not new & known and not (known and ANOTHER in new | known)
