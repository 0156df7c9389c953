"""Rules that make days: numeric dates, dates with month names, weekdays, relative days, and their combinations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from afterword.understand.when.cascade import Rule
from afterword.understand.when.symbols import DAY, WEEK, DayRef, Style, Sym

_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _glued(syms: Sequence[Sym]) -> bool:
    return all(a.end == b.start for a, b in pairwise(syms))


def _date(year: int | None, month: int, day: int, *, swappable: bool = False) -> DayRef | None:
    """The day, or None if no calendar has it."""
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST[month - 1]:
        return None
    if year is not None:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if not 1900 <= year <= 2100 or (month == 2 and day == 29 and not leap):
            return None
    return DayRef(year=year, month=month, day=day, swappable=swappable)


def _year(sym: Sym, style: Style) -> int | None:
    """The year a number stands for; two digits lie between 80 years ago and 20 years ahead."""
    if sym.cat == "f":
        return sym.value if 1900 <= sym.value <= 2100 else None
    if sym.end - sym.start != 2:
        return None
    year = style.sent_year - style.sent_year % 100 + sym.value
    if year > style.sent_year + 20:
        year -= 100
    return year


def _make(syms: Sequence[Sym], day: DayRef | None, cat: str = "Y") -> list[Sym] | None:
    return None if day is None else [Sym(cat, syms[0].start, syms[-1].end, day=day)]


def _only(syms: Sequence[Sym], cats: str) -> list[Sym]:
    return [s for s in syms if s.cat in cats]


def _iso(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    if not _glued(syms) or syms[1].cat != syms[3].cat:
        return None
    return _make(syms, _date(syms[0].value, syms[2].value, syms[4].value))


def _compact(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    n = syms[0].value
    return _make(syms[:1], _date(n // 10_000, n // 100 % 100, n % 100))


def _numeric(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """d.m.y and d/m/y; dots with a full year are always day first."""
    first, sign, second, sign2, last = syms[:5]
    if (
        sign.cat != sign2.cat
        or (sign.cat != "." and last.cat != "f" and not _glued(syms))
        or (last.cat != "f" and sign.end - first.start > 4)
    ):
        return None
    if last.cat == "d" and not _glued(syms):
        return None  # "18.07. 09.55": a date and a clock
    year = _year(last, style)
    if year is None and not (last.cat == "t" and last.value // 10 == 20):
        return None
    month_first = style.month_first and not (sign.cat == "." and last.cat == "f")
    made = _ordered(syms, first.value, second.value, year, month_first=month_first)
    if made is not None and sign.cat == "." and last.cat == "d" and style.month_first:
        return [made[0]._replace(cat="y")]  # in America 1.2.13 is a version before it is a day
    return made


def _ordered(syms: Sequence[Sym], a: int, b: int, year: int | None, *, month_first: bool) -> list[Sym] | None:
    month, day = (a, b) if month_first else (b, a)
    swappable = 1 <= a <= 12 and 1 <= b <= 12 and (syms[1].cat != "." or month_first)
    found = _date(year, month, day, swappable=swappable)
    if found is None and (month_first or syms[1].cat != "."):
        found = _date(year, day, month)
    return _make(syms, found)


def _short(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """23.08. and 4/25: weak, as 1/2 is a fraction as well."""
    parts = _only(syms, "d")
    slash = syms[1].cat == "/"
    if not _glued(syms[:3]):
        return None
    made = _ordered(syms, parts[0].value, parts[1].value, None, month_first=slash and style.month_first)
    return None if made is None else [made[0]._replace(cat="y" if slash or syms[-1].cat != "." else "Y")]


def _short_after_word(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """On 4/25: the word before makes it a date."""
    made = _short(syms[1:], style)
    if made is None or syms[0].word in {"of", "the"}:
        return None
    return [syms[0], made[0]._replace(cat="Y")]


def _beside_weekday(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Sonntag 10.09, 18.07 abends: no clock, as its second number is a month and no round minute."""
    month = syms[2]
    if style.month_first or month.end - month.start != 2:
        return None
    made = _short(syms, style)
    return None if made is None else [made[0]._replace(cat="Y")]


def _german_stretch(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Vom 18.09 bis 19.09: days, where the language puts "Uhr" behind clocks."""
    numbers = _only(syms, "d")
    if style.language != "de":
        return None
    a, b = _date(None, numbers[1].value, numbers[0].value), _date(None, numbers[3].value, numbers[2].value)
    return None if a is None or b is None else _make(syms, a._replace(until=b))


def _dash_pair(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """01-04 after a word such as "on": a date with dashes and no year."""
    first, _, second = syms[1:4]
    if not _glued(syms[1:4]) or second.end - second.start != 2 or first.end - first.start != 2:
        return None
    made = _ordered(syms[1:4], first.value, second.value, None, month_first=style.month_first)
    return None if made is None else [syms[0], made[0]]


def _named(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """A day and a month name in either order, with or without a year."""
    month = _only(syms, "M")[0]
    number = _only(syms, "doOu")[0]
    years = [s for s in syms[2:] if s.cat in "fd" and s is not number]
    year = None
    if years:
        year = _year(years[-1], style)
        if year is None:
            return None
        if years[-1].cat == "d" and not (_glued(syms[-3:]) or syms[-2].cat == "'"):
            return None
    found = _make(syms, _date(year, month.value, number.value))
    if found is None and year is not None:  # 31 June 2026: no day at all, rather than one of another year
        return [Sym("x", syms[0].start, syms[-1].end)]
    return found


def _listed_days(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Nov 24, 25 and 26; 24., 25. und 26. November: each a day."""
    month = _only(syms, "M")[0].value
    years = _only(syms, "f")
    year = _year(years[-1], style) if years else None
    made: list[Sym] = []
    for sym in syms:
        if sym.cat in "do":
            day = _date(year, month, sym.value)
            if day is None:
                return None
            made.append(Sym("Y", sym.start, sym.end, day=day))
        elif sym.cat in ",&|" and made and made[-1].cat == "Y":
            made.append(sym)
    return made[:-1] if made[-1].cat != "Y" else made


def _year_first(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """2026-Nov-24."""
    year = _year(syms[0], style)
    return None if year is None or not _glued(syms) else _make(syms, _date(year, syms[2].value, syms[4].value))


def _days_of_month(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """22-23 Feb, July 4th or 5th: a stretch of days, or each of two."""
    month = _only(syms, "M")[0]
    first, last = _only(syms, "do")[:2]
    years = _only(syms, "f")
    year = _year(years[-1], style) if years else None
    if years and year is None:
        return None
    a, b = _date(year, month.value, first.value), _date(year, month.value, last.value)
    if a is None or b is None:
        return None
    link = next(s for s in syms if s.cat in "-E&|/,")
    if link.cat in "-E":
        return _make(syms, a._replace(until=b)) if b.day > a.day else None  # type: ignore[operator]
    start, stop = (syms[0].start, first.end) if month.start < first.start else (first.start, first.end)
    rest = syms[-1].end
    return [Sym("Y", start, stop, day=a), link, Sym("Y", last.start, rest, day=b)]


def _numeric_days(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """14.-15.10. and 14./15.10.2026."""
    first, last, month = _only(syms, "d")
    year = syms[-1].value if syms[-1].cat == "f" else None
    if year is not None and not 1900 <= year <= 2100:
        return None
    dotted = syms[1].cat == "." or syms[-1].cat in ".f"
    a, b = _date(year, month.value, first.value), _date(year, month.value, last.value)
    if a is None or b is None or not dotted or first.value >= last.value:
        return None
    return _make(syms, a._replace(until=b))


def _stretch_of_days(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Oct 10 - Oct 12, 2026: the year behind the last day is the first one's too."""
    a, b = syms[0].day, syms[-1].day
    if a is None or b is None or a.month is None or b.month is None or a.until or b.until:
        return None
    return _make(syms, a._replace(year=a.year if a.year is not None else b.year, until=b))


def _days_of_every_week(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Monday to Friday: office hours rather than an appointment."""
    a, b = syms[0].day, syms[-1].day
    if a is None or b is None or a[:3] != (None, None, None) or b[:3] != (None, None, None):
        return None
    if a.weekday is None or b.weekday is None or a.week is not None or b.week is not None:
        return None
    return _make(syms, a._replace(until=b, recurring=True))


def _tuesday(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """French, Spanish and Italian "mar" before a date is Tuesday, not March."""
    return [Sym("w", syms[0].start, syms[-1].end, "mar", 1)] if syms[0].word == "mar" else None


def _relative(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    sym = syms[0]
    if sym.cat == "R":
        return _make(syms, DayRef(offset=sym.value))
    return _make(syms, DayRef(offset=sym.value // 10, part=sym.value % 10))


def _in_some_days(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    unit = syms[2].value
    if unit not in {DAY, WEEK} or not 1 <= syms[1].value <= 60:
        return None
    return _make(syms, DayRef(offset=syms[1].value * (7 if unit == WEEK else 1)))


def _some_days_from_now(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    unit = syms[1].value
    if unit not in {DAY, WEEK} or not 1 <= syms[0].value <= 60:
        return None
    return _make(syms, DayRef(offset=syms[0].value * (7 if unit == WEEK else 1) * syms[2].value))


def _weekday(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """A weekday, perhaps with next, this or last, or with the week it lies in."""
    name = _only(syms, "Wwv")[0]
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
    found = _make(syms, DayRef(weekday=name.value, week=week, recurring=recurring))
    return found if len(syms) > 1 or name.cat == "W" or found is None else [found[0]._replace(cat="y")]


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
    return _make(syms, day, cat)


def _weekday_number(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Tuesday 19, Friday the 3rd: the day of a month that the resolver finds by the weekday."""
    day = syms[0].day
    number = _only(syms, "doOu")[0].value
    if day is None or day.day is not None or day.weekday is None or not 1 <= number <= 31:
        return None
    return _make(syms, day._replace(day=number, week=None))


def _lone_ordinal(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    number = _only(syms, "do")[0]
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


_NOT_CLOCK = r"(?!\.d|[Ahl]|:d(?!:))"
_YEAR = r"(?:[.,]{0,2}[iF]?f|[.,]?'d|-d)"

RULES = (
    Rule("weekday", r"M\.?(?=,?d\.?[iF]?M)", _tuesday),
    Rule("iso date", r"f[-/.]d[-/.]d", _iso),
    Rule("compact date", r"e(?=x?d|$|\n|[,.])", _compact),
    Rule("days of a month", r"(?<![.:/d-])d\.?[-/&|E]d\.d\.?f?(?![:dh])", _numeric_days),
    Rule("numeric date", r"d[./-]d[./-][fdt](?!:d(?!:))", _numeric),
    Rule("days of a month", r"(?:[do]\.?,){1,4}[do]\.?,?[&|]i{0,2}[do]\.?i?M(?:,?f)?", _listed_days),
    Rule("days of a month", r"Mi?(?:[do],){1,4}[do],?[&|]i{0,2}[do](?![:.hA])(?:,?f)?", _listed_days),
    Rule("days of a month", rf"M\.?i?[do](?:-|E|&|\||,\|)i?[do]{_NOT_CLOCK}(?:,?f)?", _days_of_month),
    Rule("days of a month", r"[do]\.?(?:-|E|&|\|)i?[do]\.?i?M\.?(?:,?f)?", _days_of_month),
    Rule("day, month, year", rf"(?:d|o|O|u)[.-]?[iF]{{0,2}}-?M\.?{_YEAR}", _named),
    Rule("day, month, year", r"dMd|d[/-]M[/-][fd]", _named),
    Rule("year, month, day", r"f[/-]M[/-]d", _year_first),
    Rule("month, day, year", rf"M[.,]?i{{0,2}}(?:d|o|O){_YEAR}(?!:d)", _named),
    Rule("day and month", r"(?:d|o|O|u)\.?-?M\.?|[doOu]\.?[iF]{1,2}M(?!\.?[do])", _named),
    Rule("month and day", rf"M[.,]?i{{0,2}}(?:[oO]|d{_NOT_CLOCK})", _named),
    Rule("day.month.", r"d\.d\.(?!d[^:.hd])", _short),
    Rule("day/month", r"[iD]d/d(?![/h])", _short_after_word),
    Rule("day/month", r"d/d(?![/h])", _short),
    Rule("day.month", r"(?<=[Ww])d\.d(?![.dhA:%])|(?<=[Ww],)d\.d(?![.dhA:%])|d[./]d(?=Q)", _beside_weekday),
    Rule("stretch of days", r"F?d\.d[E-]d\.d(?![.dhA:%])", _german_stretch),
    Rule("day.month", r"(?<=:d)d\.d(?![.dAh])", _short),
    Rule("day.month", r"d\.d(?=,?[@~>(F]{0,2}d(?:[:.h]|\Z)|,?[@~>(F]{1,2}d)", _short),
    Rule("day.month", r"(?<=i)d\.d(?![.dhA])", _short),
    Rule("day-month", r"[iD]d-d(?![-.:\d])", _dash_pair),
    Rule("relative day", r"[RV]", _relative),
    Rule("in some days", r"I[du]U", _in_some_days),
    Rule("some days from now", r"[du]Ug", _some_days_from_now),
    Rule("weekday of a week", r"[NTLJ]W|[NTLJ]w(?!x)|[Ww][,.]?i?[KNL]|K[,.]?i?W|W", _weekday),
    Rule("weekday of a week", r"[NTi]v", _small_weekday),
    Rule("weekday", r"w|(?<=[Al])v|v(?=,?@?d(?::d)?[Al])", _weekday),
    Rule("weekday and date", r"[Yy][.,]{0,2}[(-]?i{0,2}[Yy]\)?", _two_as_one),
    Rule("weekday and number", r"[Yy][.,]{0,2}(?:i{0,2}[oO]|i{0,2}d(?![:.hA/UE&|-]|l)|i?u(?!h))", _weekday_number),
    Rule("ordinal alone", r"i{1,2}(?:o|d(?=[@E]d|\.?[@~>]{1,2}d))", _lone_ordinal),
    Rule("stretch of days", r"Y-Y", _stretch_of_days),
    Rule("days of every week", r"(?<!F)[Yy][-E][Yy]", _days_of_every_week),
    Rule("part of day", r"[Yy][.,]{0,2}i?-?[Qi]?Q", _with_part),
)
