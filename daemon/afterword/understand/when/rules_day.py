"""Rules that make days: relative days, weekdays, and the combinations of both with dates."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.understand.when.cascade import Rule
from afterword.understand.when.rules_date import day_symbols, only
from afterword.understand.when.symbols import DAY, WEEK, DayRef, Style, Sym


def _stretch_of_days(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Oct 10 - Oct 12, 2026: the year behind the last day is the first one's too."""
    a, b = syms[0].day, syms[-1].day
    if a is None or b is None or a.month is None or b.month is None or a.until or b.until:
        return None
    return day_symbols(syms, a._replace(year=a.year if a.year is not None else b.year, until=b))


def _days_of_every_week(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Monday to Friday: office hours rather than an appointment."""
    a, b = syms[0].day, syms[-1].day
    if a is None or b is None or a[:3] != (None, None, None) or b[:3] != (None, None, None):
        return None
    if a.weekday is None or b.weekday is None or a.week is not None or b.week is not None:
        return None
    return day_symbols(syms, a._replace(until=b, recurring=True))


def _relative(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    sym = syms[0]
    if sym.cat == "R":
        return day_symbols(syms, DayRef(offset=sym.value))
    return day_symbols(syms, DayRef(offset=sym.value // 10, part=sym.value % 10))


def _in_some_days(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    unit = syms[2].value
    if unit not in {DAY, WEEK} or not 1 <= syms[1].value <= 60:
        return None
    return day_symbols(syms, DayRef(offset=syms[1].value * (7 if unit == WEEK else 1)))


# Freitagvormittag, donderdagmiddag
_ENDINGS = (
    ("vormittag", 0),
    ("morgen", 0),
    ("ochtend", 0),
    ("nachmittag", 2),
    ("middag", 2),
    ("abend", 3),
    ("avond", 3),
)


def _some_days_from_now(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    unit = syms[1].value
    if unit not in {DAY, WEEK} or not 1 <= syms[0].value <= 60:
        return None
    return day_symbols(syms, DayRef(offset=syms[0].value * (7 if unit == WEEK else 1) * syms[2].value))


def _weekday(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """A weekday, perhaps with next, this or last, or with the week it lies in."""
    name = only(syms, "Wwv")[0]
    week = next((s.value for s in syms if s.cat in "NTLK"), None)
    if week == 1 and style.language != "en" and any(s.cat == "N" for s in syms):
        week = None  # "nächsten Freitag" is the coming one
    recurring = (
        syms[0].cat == "J"
        or name.word.endswith("days")
        or name.word
        in {
            "montags",
            "dienstags",
            "mittwochs",
            "donnerstags",
            "freitags",
        }
    )
    if name.cat == "w" and len(syms) > 1 and syms[0] is not name and syms[0].cat == "L":
        return None
    part = next((p for ending, p in _ENDINGS if name.word.endswith(ending)), None)
    found = day_symbols(syms, DayRef(weekday=name.value, week=week, part=part, recurring=recurring))
    return found if len(syms) > 1 or name.cat == "W" or found is None else [found[0]._replace(cat="y")]


def _week_after(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Friday week: a week after the coming Friday, as the British say."""
    if style.language != "en" or syms[1].word != "week":
        return None
    return day_symbols(syms, DayRef(weekday=syms[0].value, offset=7))


def _either(a: int | None, b: int | None) -> int | None:
    return a if a is not None else b


def _small_weekday(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """On wed, next fri: a short name in small letters counts after such a word."""
    made = _weekday(syms if syms[0].cat != "i" else syms[1:], style)
    return None if made is None else [*syms[: int(syms[0].cat == "i")], *made]


def _merged(a: DayRef, b: DayRef) -> DayRef | None:
    """Both days as one, if neither says twice what the other says."""
    for mine, other in zip(a[:5], b[:5], strict=True):
        if mine is not None and other is not None and mine != other:
            return None
    if (a.recurring or b.recurring) or (a.weekday is not None and b.weekday is not None):
        return None
    return DayRef(
        year=_either(a.year, b.year),
        month=_either(a.month, b.month),
        day=_either(a.day, b.day),
        weekday=_either(a.weekday, b.weekday),
        offset=_either(a.offset, b.offset),
        week=_either(a.week, b.week),
        part=_either(a.part, b.part),
        until=a.until or b.until,
        swappable=a.swappable or b.swappable,
    )


def _two_as_one(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    days = [s.day for s in syms if s.day is not None]
    day = _merged(days[0], days[1])
    cat = "Y" if any(s.cat == "Y" for s in syms) or day is None or day.weekday is not None else "y"
    return day_symbols(syms, day, cat)


def _weekday_number(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Tuesday 19, Friday the 3rd: the day of a month that the resolver finds by the weekday."""
    day = syms[0].day
    number = only(syms, "doOu")[0].value
    if day is None or day.day is not None or day.weekday is None or not 1 <= number <= 31:
        return None
    return day_symbols(syms, day._replace(day=number, week=None))


def _lone_ordinal(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    number = only(syms, "do")[0]
    return (
        [*syms[:-1], Sym("y", number.start, number.end, day=DayRef(day=number.value))]
        if 1 <= number.value <= 31
        else None
    )


def _with_part(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    day = syms[0].day
    if day is None or day.part is not None:
        return None
    return [syms[0]._replace(end=syms[-1].end, day=day._replace(part=syms[-1].value), rule="")]


RULES = (
    Rule("relative day", r"[RV]", _relative),
    Rule("in some days", r"I[du]U", _in_some_days),
    Rule("some days from now", r"[du]Ug", _some_days_from_now),
    Rule("weekday a week on", r"W(?<!NW)(?<!LW)U", _week_after),
    Rule("weekday of a week", r"[NTLJ]W|[NTLJ]w(?!x)|[Ww][,.]?i?[KNL]|K[,.]?i?W|W", _weekday),
    Rule("weekday of a week", r"[NTi]v", _small_weekday),
    Rule("weekday", r"w|(?<=[Al])v|v(?=,?@?d(?::d)?[Al])", _weekday),
    Rule("weekday and date", r"[Yy][.,]{0,2}[(-]?i{0,2}[Yy]\)?", _two_as_one),
    Rule(
        "weekday and number",
        r"[Yy][.,]{0,2}(?:i{0,2}[oO]|i{0,2}d(?![:.hA/UE&|-]|l)|i{1,2}d\.(?!d)|i?u(?!h))",
        _weekday_number,
    ),
    Rule("ordinal alone", r"i{1,2}(?:o|d(?=[@E]d|\.?[@~>]{1,2}d))", _lone_ordinal),
    Rule("stretch of days", r"Y-Y", _stretch_of_days),
    Rule("days of every week", r"(?<!F)[Yy][-E][Yy]", _days_of_every_week),
    Rule("part of day", r"[Yy][.,]{0,2}i?-?[Qi]?Q", _with_part),
)
