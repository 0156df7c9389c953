"""Rules over clocks: stretches ("10-11am", "from 2 to 4"), lists ("2 and 4pm"), durations."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.understand.when.cascade import Rule
from afterword.understand.when.rules_clock import clock_at, is_counted
from afterword.understand.when.rules_date import only
from afterword.understand.when.symbols import HOUR, MINUTE, Clock, Style, Sym
from afterword.understand.when.words_hour import ARTICLES


def _as_clock(sym: Sym) -> Clock | None:
    if sym.clock is not None:
        return sym.clock
    if sym.cat in "tf":
        return clock_at(sym.value // 100, sym.value % 100, fixed=True)
    return clock_at(sym.value, 0, bare=True)


def spread(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Both clocks with am or pm carried from the one that has it to the other, so that the first comes before."""
    if last.fixed and not first.fixed and first.hour <= 12:
        for hour in (first.hour % 12 + 12, first.hour % 12):
            if (hour, first.minute) < (last.hour or 24, last.minute):
                return first._replace(hour=hour, fixed=True, bare=False), last
    if first.fixed and not last.fixed and last.hour <= 12:
        for hour in (last.hour % 12, last.hour % 12 + 12):
            if (hour, last.minute) > (first.hour, first.minute):
                return first, last._replace(hour=hour, fixed=True, bare=False)
        if first.hour >= 18:  # "11pm-3" ends in the night
            return first, last._replace(hour=last.hour % 12, fixed=True, bare=False)
    return first, last


def _order_of(sym: Sym) -> tuple[int, int]:
    """Hour and minute, to compare two clocks by."""
    return (sym.clock.hour, sym.clock.minute) if sym.clock is not None else (0, 0)


def _stretch(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    ends = [s for s in syms if s.cat in "Ccdtfu"]
    if len(syms) == 2 and (ends[0].rule, ends[1].rule) != ("colon clock", "colon clock"):
        return None  # two cells of a table, else nothing
    if len(syms) == 2 and _order_of(ends[0]) >= _order_of(ends[1]):
        return None
    a, b = _as_clock(ends[0]), _as_clock(ends[1])
    if a is None or b is None or (ends[1].cat == "d" and any(s.word == "au" for s in syms)):
        return None  # French "14h au 12 rue …": at that house
    strong = any(s.cat == "C" for s in ends)
    mixed = any(s.cat == "t" for s in ends) and not all(s.cat in "tc" for s in ends)
    if mixed or (not strong and {ends[0].cat, ends[1].cat} == {"d", "c"} and not (a.bare and b.bare)):
        return None
    lettered = syms[-1].cat == "l" or any(s.rule == "hour and meridiem" for s in ends)
    cat = "X" if strong or lettered else "r"
    a, b = spread(a, b)
    return [Sym(cat, syms[0].start, syms[-1].end, clock=a, until=b)]


def _list(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """2 and 4pm; 10, 11 or 12 o'clock: each number becomes a clock of its own."""
    last = syms[-1].clock
    if last is None or not (last.fixed or syms[-1].cat == "C"):
        return None
    made: list[Sym] = []
    for sym in syms[:-1]:
        if sym.cat not in "dc":
            made.append(sym)
            continue
        clock = _as_clock(sym)
        if clock is None:
            return None
        made.append(Sym("C", sym.start, sym.end, clock=spread(clock, last)[0]))
    return [*made, syms[-1]]


def _starting(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """From 9, after 9, around 5: a number that a word makes a clock; weak."""
    place = next(i for i, s in enumerate(syms) if s.cat in "du")
    sym = syms[place]
    clock = clock_at(sym.value, 0, bare=True)
    if clock is None or (sym.cat == "u" and sym.value > 12) or sym.word in ARTICLES or is_counted(syms[place:]):
        return None
    return [*syms[:place], Sym("c", sym.start, sym.end, clock=clock), *syms[place + 1 :]]


_LONGEST_IN_HOURS = 8
_MARKS = frozenset({"h", "uhr", "o'clock", "oclock", "u", "sharp", "on"})  # of clocks, never of hours


def _duration(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    unit = next(s for s in reversed(syms) if s.cat in "Uh")
    factor = {MINUTE: 1, HOUR: 60}.get(unit.value if unit.cat == "U" else HOUR)
    if factor is None or (unit.cat == "h" and unit.word in _MARKS):
        return None
    numbers = [s for s in syms if s.cat in "duck"]
    if numbers[0].cat == "k":
        minutes = 30 if factor == 60 else 0
    elif numbers[0].cat == "c":
        clock = numbers[0].clock
        minutes = 0 if clock is None else clock.hour * 60 + clock.minute * 60 // 100
    else:
        minutes = numbers[-1].value * factor
        if len(numbers) > 1 and any(s.cat == "." for s in syms):
            digits = numbers[1].end - numbers[1].start
            minutes = numbers[0].value * factor + numbers[1].value * factor // 10**digits
    if unit.cat == "h" and style.language != "en" and minutes > 4 * 60:
        return None  # "11 heures" is a time of day
    return [Sym("G", syms[0].start, syms[-1].end, value=minutes)] if 5 <= minutes <= 12 * 60 else None


_LASTS = frozenset(
    "dauer dauert lang duree dure durera duracion dura durara durata duracao duur duurt".split()  # noqa: SIM905 -- shorter
)


def _labelled_duration(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Durée : 1h30, (1 h): behind such a word, or alone in brackets, an hour mark measures."""
    numbers = only(syms, "du")
    if (syms[0].cat == "x" and syms[0].word not in _LASTS) or numbers[0].value > _LONGEST_IN_HOURS:
        return None
    minutes = numbers[0].value * 60 + (numbers[1].value if len(numbers) > 1 else 0)
    mark = next(i for i, s in enumerate(syms) if s is numbers[0])
    last = len(syms) - int(syms[-1].cat == ")")
    made = Sym("G", numbers[0].start, syms[last - 1].end, value=minutes)
    return [*syms[:mark], made, *syms[last:]]


_CLOCK = r"[Ccdtfu]"
LABELLED_RULES = (Rule("duration", r"x:?[~i@]{0,2}[du]h(?:d(?!:))?|\([du]h(?:d(?!:))?\)", _labelled_duration),)
DURATION_RULES = (
    Rule("duration", r"(?<!f)(?<!d:)(?:[du](?:\.d)?|k[xi]?|c)-?(?:[-E](?:[du]|c)-?)?[Uh](?!:)", _duration),
)
RULES = (
    Rule("stretch in words", r"F[@~]?[du]E[@~]?[du](?=[.,;)\n?i&]|\Z)", _stretch),
    Rule("stretch of clocks", rf"F[~@i]{{0,2}}{_CLOCK}[@,]?[-E&@B>][~@i]{{0,2}}{_CLOCK}[Al]?(?![:.]d|/d)", _stretch),
    Rule("stretch of clocks", r"[Ccdf][,]?[-E][~@i]{0,2}[Ccdf](?![:.]d|/d|-?[dfnt]|U|M)", _stretch),
    Rule("stretch of clocks", r"[Ccd]/C|CC", _stretch),
    Rule("list of clocks", r"[dc](?:,[dc]){0,3},?[&|]@?C", _list),
    Rule("starting hour", r"[>~FB]{1,2}@?[du](?!\.d|[:/dU%MfnthA-])[xi]?", _starting),
)
