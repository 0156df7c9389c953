"""Which sentences stand in a letter: drawn by its key, none used before inside the company, little in common."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from afterword.compose.banks import BankSentence
from afterword.model.action import Family

DRAWS = 40
_MOST_INTEREST = 2  # the sum of `strength` a letter may have: interest is shown once
_SLOT = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")

Choice = tuple[tuple[str, BankSentence], ...]  # the moves in order, each with its sentence


def draws(pools: Sequence[tuple[str, Sequence[BankSentence]]], *, key: str, count: int = DRAWS) -> tuple[Choice, ...]:
    """Up to `count` distinct choices of one sentence a move, the same for the same key and banks."""
    sorted_pools = [(move, sorted(pool, key=lambda one: one.text)) for move, pool in pools]
    found: dict[Choice, None] = {}
    for number in range(count):
        choice = tuple((move, pool[_die(key, move, number) % len(pool)]) for move, pool in sorted_pools)
        if sum(sentence.strength for _, sentence in choice) <= _MOST_INTEREST:
            found[choice] = None
    return tuple(found)


def pools_for(  # noqa: PLR0913 - each is one condition on a sentence
    banks: Mapping[str, Sequence[BankSentence]],
    moves: Sequence[tuple[str, str]],
    *,
    family: Family,
    tone: str,
    present: frozenset[str],
    used: Sequence[str],
) -> tuple[tuple[str, tuple[BankSentence, ...]], ...]:
    """For each (move, bank) the sentences that fit and were not used before; a move without any is left out.

    Thanks is the one move a letter cannot be without: when every sentence of it was used, all of them are given, and
    the proofreader says so.
    """
    pools = []
    for move, bank in moves:
        fitting = tuple(one for one in banks.get(bank, ()) if one.fits(family, tone, present))
        fresh = tuple(one for one in fitting if not any(was_made_from(one.text, sentence) for sentence in used))
        pool = fresh or (fitting if move == "thanks" else ())
        if pool:
            pools.append((move, pool))
    return tuple(pools)


def was_made_from(template: str, sentence: str) -> bool:
    """Whether a finished sentence could be this template with its slots filled."""
    at = 0
    pieces = [" ".join(piece.split()) for piece in _SLOT.split(template)]
    if not sentence.startswith(pieces[0]) or not sentence.endswith(pieces[-1]):
        return False
    for piece in pieces:
        found = sentence.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def _die(key: str, move: str, number: int) -> int:
    """A throw fixed by the key, the move and its number; no generator with a state is touched."""
    return int.from_bytes(hashlib.sha256(f"{key}\0{move}\0{number}".encode()).digest()[:8], "big")
