"""Sentence banks: TOML under templates/<language>/banks, one file a move, read and checked whole.

[[sentence]]
text = "Thank you for our {{ talk }} on {{ date }} about the {{ role }}."
needs = ["role"]           # facts of the View that must be there; every slot of the text but date and talk
without = ["company"]      # facts that must be absent (default: none)
claims = "nothing"         # nothing | sentiment | conversation | background
register = "any"           # any | warm | plain: the tone it belongs to
strength = 0               # how much interest it shows: 0 none, 1 some, 2 plain; a letter's sum is limited
families = ["ty_single"]   # letters it may stand in (default: every family that has the move)
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from afterword.compose.render import slots_of
from afterword.compose.view import ALWAYS_THERE, FACTS
from afterword.errors import ConfigError, Problem
from afterword.model.action import Family
from afterword.model.letter import Claim

_KEYS = {"text", "needs", "without", "claims", "register", "strength", "families"}
_REGISTERS = ("any", "warm", "plain")
_RESTS_ON = {
    Claim.CONVERSATION: frozenset({"topic", "more"}),
    Claim.BACKGROUND: frozenset({"highlight", "echo"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BankSentence:
    """One sentence of a bank with what it needs and what it claims; `text` is a template with slots."""

    text: str
    needs: frozenset[str]
    without: frozenset[str]
    claims: Claim
    register: str
    strength: int
    families: frozenset[Family]

    def fits(self, family: Family, tone: str, present: frozenset[str]) -> bool:
        """Whether it may stand in a letter of this family and tone with these facts."""
        return (
            family in self.families
            and self.register in {"any", tone}
            and self.needs <= present
            and not self.without & present
        )


def read_banks(templates: Mapping[str, str], *, language: str) -> Mapping[str, tuple[BankSentence, ...]]:
    """The banks of a language by name of the file; ConfigError names every fault at once."""
    prefix = f"{language}/banks/"
    files = sorted(item for item in templates.items() if item[0].startswith(prefix) and item[0].endswith(".toml"))
    return _read(tuple(files))


@lru_cache(maxsize=4)  # the same few files are read for every letter of a pass
def _read(files: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[BankSentence, ...]]:
    banks: dict[str, tuple[BankSentence, ...]] = {}
    problems: list[Problem] = []
    for name, text in files:
        try:
            entries = tomllib.loads(text).get("sentence")
        except tomllib.TOMLDecodeError as error:
            problems.append(Problem(place=name, fault=f"is not TOML ({error})", cure="correct it or remove it"))
            continue
        if not isinstance(entries, list) or not entries:
            problems.append(Problem(place=name, fault="holds no [[sentence]]", cure="add one or remove the file"))
            continue
        read = [_sentence(entry, f"{name}, sentence {at}") for at, entry in enumerate(entries, 1)]
        problems.extend(problem for problem in read if isinstance(problem, Problem))
        banks[name.rpartition("/")[2].removesuffix(".toml")] = tuple(
            sentence for sentence in read if isinstance(sentence, BankSentence)
        )
    if problems:
        raise ConfigError(tuple(problems))
    return MappingProxyType(banks)


def _sentence(entry: Any, place: str) -> BankSentence | Problem:
    """One entry read, or the first thing that is wrong with it."""
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        return Problem(place=place, fault="has no text", cure='write text = "…"')
    if unknown := sorted(entry.keys() - _KEYS):
        return Problem(place=place, fault=f"{unknown[0]} is not known", cure=f"use {', '.join(sorted(_KEYS))}")
    try:
        sentence = BankSentence(
            text=entry["text"],
            needs=frozenset(entry.get("needs", ())),
            without=frozenset(entry.get("without", ())),
            claims=Claim(entry.get("claims", "nothing")),
            register=str(entry.get("register", "any")),
            strength=int(entry.get("strength", 0)),
            families=frozenset(Family(name) for name in entry.get("families", tuple(Family))),
        )
    except (ValueError, TypeError) as error:
        return Problem(place=place, fault=str(error), cure="compare it with a shipped bank")
    return _fault(sentence, place) or sentence


def _fault(sentence: BankSentence, place: str) -> Problem | None:
    slots = slots_of(sentence.text, place)
    if unknown := sorted((slots | sentence.needs | sentence.without) - set(FACTS)):
        return Problem(place=place, fault=f"{unknown[0]} is no fact", cure=f"use {', '.join(FACTS)}")
    if missing := sorted(slots - sentence.needs - ALWAYS_THERE):
        return Problem(place=place, fault=f"uses {missing[0]} without needing it", cure=f'add "{missing[0]}" to needs')
    if sentence.register not in _REGISTERS:
        return Problem(place=place, fault=f"{sentence.register} is no register", cure=f"use {', '.join(_REGISTERS)}")
    rests_on = _RESTS_ON.get(sentence.claims)
    if rests_on is not None and not rests_on & sentence.needs:
        return Problem(
            place=place,
            fault=f"claims {sentence.claims} and rests on no fact",
            cure=f"let it need {' or '.join(sorted(rests_on))}",
        )
    return None
