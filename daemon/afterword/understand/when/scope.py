"""Which day a clock belongs to: beside it in the line, above it, below it, in the subject, else the day of writing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from afterword.understand.when.regions import Region
from afterword.understand.when.symbols import Sym

# How much each category between a clock and a day loosens their tie.
_WEIGHT = {
    "x": 1.0,
    ",": 0.6,
    ".": 0.8,
    "\n": 6.0,
    ";": 2.5,
    "&": 1.2,
    "E": 1.5,
    "D": 1.5,
    "|": 1.2,
    "Y": 4.0,
    "y": 1.0,
    "C": 1.0,
    "X": 1.0,
}
_LIGHT = "@iF~>()-':/Q"
_SENTENCE = 6.0  # a full stop before a capital letter
_BESIDE = 2.6  # a weak day or clock counts only with a partner as near as this
# A clock as weak as these needs a day as near; "from 10 until 12." takes one in its sentence.
_REACH = {"bare hour": 2.5, "military": 0.95, "stretch of clocks": 0.95, "stretch in words": 6.0}
_PARAGRAPH = 60  # symbols of a paragraph that are looked back over
_NEAR = 40.0  # a tie as loose as this is no tie within a sentence any more


_MOST = 400  # clocks, and days, that are read in one text; one with more is a log or a timetable


class Tie(NamedTuple):
    """A clock with its day.

    `how` says where the day was found: beside, in the line (with another clock between), above, below, sent (nowhere:
    the day of writing), weak (a day that could be something else), shared (with the days listed before). `at` is the
    index of the clock, else of the day, among the symbols.
    """

    clock: Sym | None
    day: Sym | None
    region: int
    how: str
    at: int


def _weights(symbols: Sequence[Sym], text: str) -> list[float]:
    weights = []
    for index, sym in enumerate(symbols):
        weight = _WEIGHT.get(sym.cat, 0.2 if sym.cat in _LIGHT else 1.0)
        if sym.cat == "." and index + 1 < len(symbols) and text[symbols[index + 1].start].isupper():
            weight = _SENTENCE if symbols[index + 1].cat == "x" else 2.0
        elif sym.cat == "." and index and symbols[index - 1].cat in "~MWYy":
            weight = 0.2
        weights.append(weight)
    return weights


def _place(tie: Tie) -> tuple[int, int]:
    """Where a tie stands in the text: by its clock, then by its day."""
    clock, day = tie.clock or tie.day, tie.day or tie.clock
    return (clock.start if clock is not None else 0, day.start if day is not None else 0)


class Scope:
    """The symbols with their places; gives every clock a day."""

    def __init__(self, symbols: Sequence[Sym], text: str, regions: Sequence[Region]) -> None:
        self.symbols = symbols
        self.text = text
        self.regions = regions
        self._starts = [r.start for r in regions]
        self._sums = [0.0, *accumulate(_weights(symbols, text))]
        self._lines = [0, *accumulate(int(s.cat == "\n") for s in symbols)]
        self.days = [i for i, s in enumerate(symbols) if s.cat == "Y"]
        self.weak_days = [i for i, s in enumerate(symbols) if s.cat == "y"]

    def region_of(self, sym: Sym) -> int:
        """The index of the region the symbol lies in."""
        return max(bisect_right(self._starts, sym.start) - 1, 0)

    def cost(self, a: int, b: int) -> float:
        """How loose the tie between two symbols is."""
        low, high = min(a, b), max(a, b)
        return self._sums[high] - self._sums[low + 1]

    def same_line(self, a: int, b: int) -> bool:
        """Whether no end of a line stands between two symbols."""
        return self._lines[a] == self._lines[b]

    def in_vague_week(self, tie: Tie) -> bool:
        """Whether the clock's line speaks of a week rather than a day."""
        low = max(0, tie.at - 12)
        return any(
            s.cat == "K" and s.value >= 1 and self.same_line(i, tie.at)
            for i, s in enumerate(self.symbols[low : tie.at + 12], low)
        )

    def ties(self) -> list[Tie]:
        """Every clock with its day, and every day that no clock took, in the order of the text."""
        found: list[Tie] = []
        taken: set[int] = set()
        clocks = [(i, s) for i, s in enumerate(self.symbols) if s.cat in "CXcr"]
        for index, sym in clocks[:_MOST]:
            tie, day = self._tie(index, weak=sym.cat in "cr")
            if tie is None:
                continue
            found.append(tie)
            if day is not None:
                taken.add(day)
                found += self._shared(day, tie, taken)
        for index in self.days[:_MOST]:
            if index not in taken:
                sym = self.symbols[index]
                found.append(Tie(None, sym, self.region_of(sym), "alone", index))
        return sorted(found, key=_place)

    def _tie(self, index: int, *, weak: bool) -> tuple[Tie | None, int | None]:
        sym = self.symbols[index]
        region = self.region_of(sym)
        day, how = self._day_for(index, region)
        cost = self.cost(index, day) if day is not None else 99.0
        if weak:
            labelled = self._labelled(index)
            reach = _REACH.get(sym.rule, 1.3)
            if not labelled and (day is None or cost > reach or not self.same_line(index, day)):
                return None, None
        return Tie(sym, None if day is None else self.symbols[day], region, how, index), day

    def _labelled(self, index: int) -> bool:
        before = self.symbols[max(0, index - 2) : index]
        return (
            len(before) == 2
            and before[1].cat == ":"
            and before[0].word in {"time", "when", "uhrzeit", "heure", "hora", "ora", "tijd"}
        )

    def _day_for(self, index: int, region: int) -> tuple[int | None, str]:
        level = self.regions[region].level
        near, weak = self._beside(index, self.days), self._beside(index, self.weak_days)
        if weak is not None and self.cost(weak, index) <= (_BESIDE if near is None else self.cost(near, index) - 2.0):
            near = weak
        if near is not None and self._is_recurring(near):
            near = self._dated(level) or near
        if near is not None:
            low, high = sorted((near, index))
            return near, "line" if any(s.cat in "CX" for s in self.symbols[low + 1 : high]) else "beside"
        mine = [d for d in self._around(index, level) if not self._is_recurring(d)]
        above = [d for d in mine if d < index]
        below = [d for d in mine if d > index]
        if above:
            nearer_below = (
                below
                and self._date_line(below[0])
                and self.cost(index, below[0]) < self.cost(index, above[-1])
                and not self._dates_lead(index)
            )
            if not nearer_below:
                return above[-1], "above"
        if below:
            return below[0], "below"
        slack = [
            d for d in self.weak_days if self.symbols[d].rule in {"day/month", "weekday", "day.month", "numeric date"}
        ]
        return (slack[0], "weak") if slack else (None, "sent")

    def _dated(self, level: int) -> int | None:
        """The first day with a date that has no clock of its own: "Tuesdays at 4; this week November 24"."""
        for index in self.days[:_MOST]:
            day = self.symbols[index].day
            dated = day is not None and day.month is not None and day.until is None
            if dated and self.regions[self.region_of(self.symbols[index])].level == level:
                return None if self._has_clock(index, 1) or self._has_clock(index, -1) else index
        return None

    def _around(self, index: int, level: int) -> list[int]:
        """The nearest days of the same level on both sides; the subject counts as the top level."""
        spot = bisect_right(self.days, index)
        nearest = self.days[max(0, spot - 12) : spot + 6]
        return [d for d in nearest if self.regions[self.region_of(self.symbols[d])].level == level]

    def _is_recurring(self, index: int) -> bool:
        day = self.symbols[index].day
        return day is not None and (day.recurring or (day.week or 0) < 0 or (day.offset or 0) < 0)

    def _dates_lead(self, index: int) -> bool:
        """Whether the paragraph of this clock puts the date before its times."""
        leads = False
        for here in range(index - 1, max(index - _PARAGRAPH, 0), -1):
            cat = self.symbols[here].cat
            if cat == "\n" == self.symbols[here - 1].cat:
                break
            leads = cat == "Y" if cat in "YCXcr" else leads
        return leads

    def _date_line(self, index: int) -> bool:
        """Whether a label such as "Date:" begins the line of this day."""
        start = self.text.rfind("\n", 0, self.symbols[index].start) + 1
        return ":" in self.text[start : self.symbols[index].start][:24]

    def _beside(self, index: int, days: Sequence[int]) -> int | None:
        """The day in the same line that is nearest; the one before wins when both are as near."""
        spot = bisect_right(days, index)
        before = days[spot - 1] if spot else None
        after = days[spot] if spot < len(days) else None
        if before is not None and (not self.same_line(before, index) or self.cost(before, index) > _NEAR):
            before = None
        if after is not None and (not self.same_line(after, index) or self.cost(index, after) > 8.0):
            after = None
        if before is not None and after is not None:
            if self._has_clock(after, 1) and not self._has_clock(before, -1):
                return before
            return after if self.cost(index, after) < self.cost(before, index) else before
        return before if before is not None else after

    def _has_clock(self, day: int, step: int) -> bool:
        """Whether a clock stands right after (step 1) or right before (step -1) this day."""
        here = day + step
        while 0 <= here < len(self.symbols) and self.symbols[here].cat in "@i,(~F>" and abs(here - day) < 4:
            here += step
        return 0 <= here < len(self.symbols) and self.symbols[here].cat in "CX"

    def _shared(self, day: int, tie: Tie, taken: set[int]) -> list[Tie]:
        """The same clock on the days listed right before: "Monday or Tuesday at 3"."""
        made: list[Tie] = []
        here = day
        if tie.clock is None or tie.how != "beside" or tie.clock.start < self.symbols[day].start:
            return made
        while (
            here >= 2
            and self.symbols[here - 1].cat in "&|,/"
            and self.symbols[here - 2].cat in "Yy"
            and here - 2 not in taken
        ):
            here -= 2
            taken.add(here)
            made.append(Tie(tie.clock, self.symbols[here], tie.region, "shared", tie.at))
        return made
