"""Rules that make dates: numbers in every order, month names, stretches and lists of days of a month."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from afterword.understand.when.cascade import Rule
from afterword.understand.when.symbols import DayRef, Style, Sym

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


def day_symbols(syms: Sequence[Sym], day: DayRef | None, cat: str = "Y") -> list[Sym] | None:
    """The matched symbols as one day; None if there is no such day."""
    return None if day is None else [Sym(cat, syms[0].start, syms[-1].end, day=day)]


def only(syms: Sequence[Sym], cats: str) -> list[Sym]:
    """The symbols of these categories."""
    return [s for s in syms if s.cat in cats]


def _iso(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    if not _glued(syms) or syms[1].cat != syms[3].cat:
        return None
    return day_symbols(syms, _date(syms[0].value, syms[2].value, syms[4].value))


def _compact(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    n = syms[0].value
    return day_symbols(syms[:1], _date(n // 10_000, n // 100 % 100, n % 100))


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
    if made is None and style.month_first:
        made = _ordered(syms, first.value, second.value, year, month_first=True)
    if made is not None and sign.cat == "." and last.cat == "d" and style.month_first:
        return [made[0]._replace(cat="y")]  # in America 1.2.13 is a version before it is a day
    return made


def _ordered(syms: Sequence[Sym], a: int, b: int, year: int | None, *, month_first: bool) -> list[Sym] | None:
    month, day = (a, b) if month_first else (b, a)
    swappable = 1 <= a <= 12 and 1 <= b <= 12 and (syms[1].cat != "." or month_first)
    found = _date(year, month, day, swappable=swappable)
    if found is None and (month_first or syms[1].cat != "."):
        found = _date(year, day, month)
    return day_symbols(syms, found)


def _short(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """23.08. and 4/25: weak, as 1/2 is a fraction as well."""
    parts = only(syms, "d")
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
    numbers = only(syms, "d")
    if style.language != "de":
        return None
    a, b = _date(None, numbers[1].value, numbers[0].value), _date(None, numbers[3].value, numbers[2].value)
    return None if a is None or b is None else day_symbols(syms, a._replace(until=b))


def _dash_pair(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """01-04 after a word such as "on": a date with dashes and no year."""
    first, _, second = syms[1:4]
    if not _glued(syms[1:4]) or second.end - second.start != 2 or first.end - first.start != 2:
        return None
    made = _ordered(syms[1:4], first.value, second.value, None, month_first=style.month_first)
    return None if made is None else [syms[0], made[0]]


def _dutch(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Do 12-3 om 14:30: the Dutch date with a dash, between its weekday and its clock."""
    if style.language != "nl" or not _glued(syms[1:]):
        return None
    made = day_symbols(syms[1:], _date(None, syms[3].value, syms[1].value))
    return None if made is None else [syms[0], *made]


def _named(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """A day and a month name in either order, with or without a year."""
    month = only(syms, "M")[0]
    number = only(syms, "doOu")[0]
    years = [s for s in syms[2:] if s.cat in "fd" and s is not number]
    year = None
    if years:
        year = _year(years[-1], style)
        if year is None:
            return None
        if years[-1].cat == "d" and not (_glued(syms[-3:]) or syms[-2].cat == "'"):
            return None
        if syms[-2].cat == "-" and not _glued(syms):
            return None  # "9. März, 9-10 Uhr": hours
    found = day_symbols(syms, _date(year, month.value, number.value))
    if found is None and year is not None:  # 31 June 2026: no day at all, rather than one of another year
        return [Sym("x", syms[0].start, syms[-1].end)]
    return found


def _listed_days(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Nov 24, 25 and 26; 24., 25. und 26. November: each a day."""
    month = only(syms, "M")[0].value
    years = only(syms, "f")
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
    return None if year is None or not _glued(syms) else day_symbols(syms, _date(year, syms[2].value, syms[4].value))


def _days_of_month(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """22-23 Feb, July 4th or 5th: a stretch of days, or each of two."""
    month = only(syms, "M")[0]
    first, last = only(syms, "do")[:2]
    years = only(syms, "f")
    year = _year(years[-1], style) if years else None
    if years and year is None:
        return None
    a, b = _date(year, month.value, first.value), _date(year, month.value, last.value)
    if a is None or b is None:
        return None
    link = next(s for s in syms if s.cat in "-E&|/,")
    if link.cat in "-E":
        return day_symbols(syms, a._replace(until=b)) if b.day > a.day else None  # type: ignore[operator]
    start, stop = (syms[0].start, first.end) if month.start < first.start else (first.start, first.end)
    rest = syms[-1].end
    return [Sym("Y", start, stop, day=a), link, Sym("Y", last.start, rest, day=b)]


def _numeric_days(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """14.-15.10. and 14./15.10.2026."""
    first, last, month = only(syms, "d")
    year = syms[-1].value if syms[-1].cat == "f" else None
    if year is not None and not 1900 <= year <= 2100:
        return None
    dotted = syms[1].cat == "." or syms[-1].cat in ".f"
    a, b = _date(year, month.value, first.value), _date(year, month.value, last.value)
    if a is None or b is None or not dotted or first.value >= last.value:
        return None
    return day_symbols(syms, a._replace(until=b))


def _tuesday(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """French, Spanish and Italian "mar" before a date is Tuesday, not March."""
    return [Sym("w", syms[0].start, syms[-1].end, "mar", 1)] if syms[0].word == "mar" else None


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
    Rule("days of a month", r"[do]\.?(?:-|E|&|\|)i?[do]\.?i?M\.?(?!,?[do](?![:.hA]))(?:,?f)?", _days_of_month),
    Rule("day, month, year", rf"(?:d|o|O|u)[.-]?[iF]{{0,2}}-?M\.?{_YEAR}", _named),
    Rule("day, month, year", r"dMd|d[/-]M[/-][fd]", _named),
    Rule("year, month, day", r"f[/-]M[/-]d", _year_first),
    Rule("month, day, year", rf"M[.,]?i{{0,2}}(?:d|o|O){_YEAR}(?!:d)", _named),
    Rule("day and month", r"(?:d|o|O|u)\.?-?M\.?|[doOu]\.?[iF]{1,2}M(?!\.?[do])", _named),
    Rule("month and day", rf"M[.,]?i{{0,2}}(?:[oO]|d{_NOT_CLOCK})", _named),
    Rule("day.month.", r"d\.d\.(?!d[^:.hd])", _short),
    Rule("day/month", r"[iD]d/d(?![/h])", _short_after_word),
    Rule("day/month", r"d/d(?!/|h(?!d))", _short),
    Rule("day.month", r"(?<=[Ww])d\.d(?![.dhA:%])|(?<=[Ww],)d\.d(?![.dhA:%])|d[./]d(?=Q)", _beside_weekday),
    Rule("stretch of days", r"F?d\.d[E-]d\.d(?![.dhA:%])", _german_stretch),
    Rule("day.month", r"(?<=:d)d\.d(?![.dAh])", _short),
    Rule("day.month", r"d\.d(?=,?[@~>(F]{0,2}d(?:[:.h]|\Z)|,?[@~>(F]{1,2}d)", _short),
    Rule("day.month", r"(?<=i)d\.d(?![.dhA])", _short),
    Rule("day-month", r"[iD]d-d(?![-.:\d])", _dash_pair),
    Rule("day-month", r"[Ww]d-d(?=,?[@~F>(]{1,2}d)", _dutch),
)
