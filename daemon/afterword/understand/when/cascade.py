"""The cascade: each rule in turn rewrites the symbols it matches, in one pass from left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from afterword.understand.when.symbols import Style, Sym

Build = Callable[[Sequence[Sym], Style], Sequence[Sym] | None]


class Rule(NamedTuple):
    """A pattern over categories, and what to put in the place of a match; None leaves it as it is."""

    name: str
    pattern: str
    build: Build


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Work:
    """The symbols under rewriting, with a count of the rule applications made (the measure of linearity)."""

    def __init__(self, symbols: list[Sym]) -> None:
        self.symbols = symbols
        self.cats = "".join([s.cat for s in symbols])
        self.applications = 0

    def apply(self, rules: Iterable[Rule], style: Style) -> None:
        """Rewrite with every rule in order."""
        for rule in rules:
            self._apply(rule, style)

    def _apply(self, rule: Rule, style: Style) -> None:
        pattern = _compiled(rule.pattern)
        done: list[Sym] = []
        cats: list[str] = []
        copied = position = 0
        while (match := pattern.search(self.cats, position)) is not None:
            self.applications += 1
            start, end = match.span()
            built = rule.build(self.symbols[start:end], style)
            if built is None:
                position = start + 1
                continue
            named = [s if s.rule else s._replace(rule=rule.name) for s in built]
            done += self.symbols[copied:start]
            done += named
            cats += (self.cats[copied:start], *(s.cat for s in named))
            copied = position = end
        if copied:
            self.symbols = done + self.symbols[copied:]
            self.cats = "".join((*cats, self.cats[copied:]))
