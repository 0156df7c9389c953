"""Rules that make clocks: digits, hour marks, am and pm, noon, words such as "half past two", and parts of the day."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.understand.when import symbols
from afterword.understand.when.cascade import Rule
from afterword.understand.when.symbols import Clock, Style, Sym
from afterword.understand.when.words_hour import AFTER_HOUR, ARTICLES


def clock_at(hour: int, minute: int, *, pm: int | None = None, fixed: bool = False, bare: bool = False) -> Clock | None:
    """The clock, or None if there is no such time; `pm` is 1 for pm, 0 for am, None when the text has neither."""
    if not 0 <= minute < 60 or not 0 <= hour <= 24 or (hour == 24 and minute):
        return None
    if pm is not None and 1 <= hour <= 12:
        return Clock(hour % 12 + 12 * pm, minute, fixed=True, said=True)
    if pm == 0 and hour > 12:
        return None
    of_24 = pm is None and hour > 12
    return Clock(hour, minute, fixed=fixed or hour > 12 or hour == 0 or pm is not None, bare=bare, of_24=of_24)


def _made(syms: Sequence[Sym], clock: Clock | None, cat: str = "C") -> list[Sym] | None:
    return None if clock is None else [Sym(cat, syms[0].start, syms[-1].end, clock=clock)]


def _pm(syms: Sequence[Sym]) -> int | None:
    last = syms[-1]
    return last.value if last.cat in "Al" else None


def _colon(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """14:00, 9:30 pm, 10:12:59; a leading zero means the clock of 24 hours."""
    hour, minute = syms[0], syms[2]
    if minute.end - minute.start != 2 or minute.cat != "d":
        return None
    seconds = [s for s in syms[3:] if s.cat == "d"]
    if seconds and seconds[0].value > 59:
        return None
    pm = _pm(syms)
    fixed = pm is None and (hour.word.startswith("0") or style.language != "en")
    clock = clock_at(hour.value, minute.value, pm=pm, fixed=fixed)
    if clock is not None and seconds and seconds[0].value:
        clock = clock._replace(stamp=True, of_24=False)
    return _made(syms, clock)


def _dotted(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    hour, minute = syms[0], syms[2]
    if syms[-1].word in {"hours", "hour"}:
        return None  # "1.25 hours" is a duration
    spaced = minute.start != syms[1].end and syms[-1].cat not in "Al"
    if minute.end - minute.start != 2 or spaced or (hour.value == 0 and syms[-1].cat == "d"):
        return None
    pm = _pm(syms)
    fixed = pm is None and (hour.word.startswith("0") or style.language != "en" or syms[-1].cat == "h")
    return _made(syms, clock_at(hour.value, minute.value, pm=pm, fixed=fixed))


def _line_of_its_own(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """15.30 alone in a line or a cell, where the language writes clocks with a dot."""
    if style.language == "en" or 1 <= syms[2].value <= 12:  # 6.12 may be a day
        return None
    return _dotted(syms, style)


def _dotted_weak(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    found = _dotted(syms[:3], style)
    return None if found is None else [found[0]._replace(cat="c")]


_SMALL_HOURS = frozenset("12345")  # "um 2 Uhr" is the afternoon in working life, "um 02:00 Uhr" the night


def _marked(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """16h, 16h30, 9 Uhr 15, 2 o'clock; "2 hours" is a duration, which comes after."""
    hour, mark = syms[0], syms[1]
    if mark.word in {"hours", "hour", "hrs", "hr", "horas", "hora"} and style.language not in {"pt", "es"}:
        return None
    minutes = [s for s in syms[2:] if s.cat in "du"]
    if mark.word == "h" and style.language in {"en", "it"} and mark.start != hour.end:
        return None  # Italian "12/3 h 14.30" has the mark before
    if minutes and (minutes[0].value < 5 if minutes[0].cat == "u" else minutes[0].end - minutes[0].start != 2):
        return None
    fixed = hour.cat != "u" and (mark.word not in {"o'clock", "oclock", "sharp", "on"} or hour.word.startswith("0"))
    if hour.cat == "f":
        return _made(syms, clock_at(hour.value // 100, hour.value % 100, fixed=True))
    small = mark.word in {"uhr", "uur"} and not minutes and hour.word in _SMALL_HOURS
    bare = hour.cat == "u" or small
    minute = minutes[0].value if minutes else 0
    return _made(syms, clock_at(hour.value, minute, pm=_pm(syms), fixed=fixed and not bare, bare=bare))


def _hour_meridiem(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """2pm, 0705am, 1920pm."""
    number, pm = syms[0], syms[-1].value
    hour, minute = (number.value // 100, number.value % 100) if number.cat in "tf" else (number.value, 0)
    if number.cat == "u" and number.value > 12:
        return None
    return _made(syms, clock_at(hour, minute, pm=pm), "c" if syms[-1].cat == "l" else "C")


def _named(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    sym = syms[-1]
    return _made(syms, Clock(sym.value, 0, fixed=True))


def _twelve_noon(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """12:00 noon."""
    clock = syms[0].clock
    if clock is None or clock.hour % 12:
        return None
    return [syms[0]._replace(end=syms[1].end, clock=clock._replace(hour=syms[1].value, fixed=True, said=True), rule="")]


def _shifted(clock: Clock, minutes: int) -> Clock:
    total = clock.hour * 60 + clock.minute + minutes
    return clock._replace(hour=total // 60 % 24, minute=total % 60)


def _part(sym: Sym) -> int:
    """How many minutes "half", "quarter" or a number stand for."""
    return sym.value or {"k": 30, "j": 15}.get(sym.cat, 0)


def _base(sym: Sym) -> Clock | None:
    return sym.clock if sym.clock is not None else clock_at(sym.value, 0, bare=True)


def _past_or_to(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Half past two, ten to three, Viertel nach drei, 20 minutes to 2pm."""
    amount = _part(syms[0])
    base = _base(next(s for s in reversed(syms) if s.cat in "duCc"))
    sign = next(s for s in syms[1:] if s.cat in "p>bEBI")
    if base is None or not 1 <= amount < 60 or (base.hour > 12 and not base.fixed):
        return None
    if sign.cat == "I" and (sign.word != "over" or style.language != "nl"):
        return None
    united = any(s.cat == "U" for s in syms)
    if syms[0].cat in "du" and not united and (amount % 5 or (syms[0].cat == "d" and sign.cat in "bE")):
        return None  # "10 to 12" is a stretch
    if syms[0].cat == "d" and not united and sign.cat in ">B" and style.language not in {"de", "nl"}:
        return None
    made = _shifted(base, amount if sign.cat in "p>I" else -amount)
    return _made(syms, made)


def _half_before(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Halb drei is half past two, drei viertel vier a quarter to four; English "half two" is not read."""
    base = _base(syms[1])
    if syms[0].cat == "j" and syms[0].value != 45:
        return None
    if base is None or not style.half_before or not 1 <= base.hour <= 12:
        return None
    return _made(syms, _shifted(Clock(base.hour, 0, bare=True), _part(syms[0]) - 60))


def _ore(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Italian "ore 15", "h 15"."""
    if syms[0].word not in {"ore", "ora"} and (syms[0].word, style.language) != ("h", "it"):
        return None
    return _made(syms, clock_at(syms[1].value, 0, fixed=syms[1].value > 7, bare=True))


def _and_part(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Trois heures et quart, midi et demi, las tres y media."""
    base = syms[0].clock
    last = syms[-1]
    if base is None or base.minute:
        return None
    return [
        syms[0]._replace(end=last.end, clock=_shifted(base, -last.value if last.cat == "b" else _part(last)), rule="")
    ]


def _military(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """0935, 1430: weak, as most numbers of four digits are something else."""
    sym = syms[-1]
    found = _made(syms[-1:], clock_at(sym.value // 100, sym.value % 100, fixed=True), "c")
    return None if found is None else [*syms[:-1], *found]


def _half_past(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """At half three: the British half hour."""
    base = _base(syms[-1])
    return (
        _made(syms, base._replace(minute=30))
        if base is not None and 1 <= base.hour <= 12 and not style.half_before
        else None
    )


def _spoken(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Ten thirty am, at three fifteen, at 3 15."""
    start = syms if syms[0].cat in "du" else syms[1:]
    hour, minute = start[0], start[1]
    if minute.value < 10 or minute.value % 5 or not 1 <= hour.value <= 12 or (hour.cat, minute.cat) == ("u", "d"):
        return None
    made = _made(start, clock_at(hour.value, minute.value, pm=_pm(syms)))
    return None if made is None else [*syms[: len(syms) - len(start)], *made]


def _spoken_weak(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """Nine thirty: weak without "at" before it."""
    found = _spoken(syms, style)
    return None if found is None else [found[0]._replace(cat="c")]


def _military_at(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """At 1430: the word before makes it a clock, unless it could be a year."""
    made = None if 1950 <= syms[1].value < 2050 else _military(syms, style)
    return None if made is None else [made[0], made[1]._replace(cat="C")]


def _lettered(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """At 3p."""
    return [syms[0], syms[1]._replace(cat="C")] if syms[1].rule == "hour and meridiem" else None


def is_counted(syms: Sequence[Sym]) -> bool:
    """Whether a number, the first symbol, counts things: "3 people", "one of our offices"."""
    if len(syms) == 1:
        return False
    number, following = syms[0], syms[1]
    if following.cat == "i":
        return number.cat == "u" and following.word in {"of", "der", "des"}
    return following.cat == "x" and following.word.partition("'")[0] not in AFTER_HOUR


def _bare(syms: Sequence[Sym], style: Style) -> list[Sym] | None:
    """At 3, um 8: a number after the word for "at"; weak until a day or a part of the day stands beside it.

    Spanish "a las 10" and Italian "alle 10" say nothing but clocks.
    """
    place = next(i for i, s in enumerate(syms) if s.cat in "du")
    sym, at = syms[place], syms[place - 1]
    sure = style.language in {"es", "it"} and at.end - at.start >= len("alle")
    if is_counted(syms[place:]) or (sym.word in ARTICLES and not (sure and sym.word == "una")):
        return None
    found = _made([sym], clock_at(sym.value, 0, bare=True), "C" if sure else "c")
    if found is None or (sym.cat == "u" and sym.value > 12):
        return None
    return [*syms[:place], *found, *syms[place + 1 :]]


def with_part(clock: Clock, part: int) -> Clock:
    """The clock read in the given part of the day."""
    if clock.said or clock.hour > 12 or clock.hour == 0:
        return clock._replace(part=part)
    hour = clock.hour
    match part:
        case symbols.MORNING:
            hour %= 12
        case symbols.MIDDAY | symbols.AFTERNOON if hour < 12:
            hour += 12
        case symbols.EVENING:
            hour = hour + 12 if hour < 12 else 24
        case symbols.NIGHT if hour >= 6:
            hour = hour + 12 if hour < 12 else 24
        case _:
            pass
    return clock._replace(hour=hour, fixed=True, part=part, bare=False)


def _clock_part(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    sym = next(s for s in syms if s.clock is not None)
    part = next(s for s in syms if s.cat == "Q").value
    clock = sym.clock
    if clock is None or clock.said or clock.hour > 12:
        return None
    until = None if sym.until is None else with_part(sym.until, part)
    cat = {"c": "C", "r": "X"}.get(sym.cat, sym.cat)
    return [sym._replace(cat=cat, start=syms[0].start, end=syms[-1].end, clock=with_part(clock, part), until=until)]


def _year_after(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """Thu Oct 26 11:00:09 2023: the year behind the clock."""
    day, year = syms[0].day, syms[-1].value
    if day is None or day.year is not None or not 1900 <= year <= 2100:
        return None
    until = None if day.until is None else day.until._replace(year=year)
    return [syms[0]._replace(day=day._replace(year=year, until=until)), *syms[1:-1]]


def _hour_and_day_part(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """8 tonight, 9 tomorrow morning."""
    day = syms[1].day
    clock = clock_at(syms[0].value, 0, bare=True)
    if clock is None or not 1 <= clock.hour <= 12 or day is None or day.part is None or day.offset is None:
        return None
    return [Sym("C", syms[0].start, syms[0].end, clock=with_part(clock, day.part)), syms[1]]


_ADVERBS = frozenset(
    {
        "in",
        "at",
        "de",
        "du",
        "del",
        "da",
        "s",
        "por",
        "am",
        "di",
        "of",
        "nel",
        "morgens",
        "abends",
        "nachts",
        "vormittags",
        "nachmittags",
    }
)


def _hour_and_part(syms: Sequence[Sym], _: Style) -> list[Sym] | None:
    """6 in the morning, 8 abends: the words after the number make it a clock."""
    number = syms[0]
    hour, minute = divmod(number.value, 100) if number.cat == "t" else (number.value, 0)
    clock = clock_at(hour, minute, bare=True)
    if clock is None or not 1 <= clock.hour <= 12 or syms[1].word not in _ADVERBS:
        return None
    return _made(syms, with_part(clock, syms[1].value))


RULES = (
    Rule("half before", r"[kj][du]h?(?![:.]d)", _half_before),
    Rule("colon clock", r"d:d(?::d(?:[.,][dtfn](?=[^d:]|\Z))?)?h?[Al]?(?!:)", _colon),
    Rule("dotted clock", r"d\.d(?:h|[Al])", _dotted),
    Rule("dotted clock", r"(?<=[@~h])d\.d(?!\.?[d%])|(?<=[F>E])d\.d(?![.d%])", _dotted),
    Rule("year after the clock", r"Y,?C(?:-C)?f", _year_after),
    Rule("dotted clock", r"(?:(?<=\n)|\A)d\.d(?=\n|\Z)", _line_of_its_own),
    Rule("hour mark", r"[duf]h(?:d(?!:|\.d|h)|u(?=[^a-zA-Z]|\Z)|(?!d:))A?", _marked),
    Rule("hour and meridiem", r"(?:[dtfu])[Al]", _hour_meridiem),
    Rule("noon", r"CH", _twelve_noon),
    Rule("noon", r"(?:d(?=H))?H", _named),
    Rule("past or to", r"(?<![FD])(?:[dukj]U?|j)[p>bEBI][duCc](?![:.]d)", _past_or_to),
    Rule("half past", r"(?<=@)k[du]", _half_past),
    Rule("and a part", r"C&?[kj]|Cb", _and_part),
    Rule("dotted weak", r"(?<![dfnt]\.)(?<![dfnt])d\.d(?![.d%:])", _dotted_weak),
    Rule("spoken clock", r"(?:[@~]|\A)[du][ud](?![.:/dfntUM%x])|uuA", _spoken),
    Rule("spoken clock", r"(?<![duUkj.,-])uu(?![.:/dufntUM%x])", _spoken_weak),
    Rule("military", r"[@~]f(?!x)", _military_at),
    Rule("military", r"f", _military),
    Rule("hour and meridiem", r"@c", _lettered),
    Rule("bare hour", r"[@~]{1,2}[du](?!\.d|[:/dU%Mfnt]|-[fnt])[xi]?", _bare),
    Rule("and a part", r"[Cc]&?[kj]|[Cc]b", _and_part),
    Rule("hour mark", r"[Uh][du](?!\.d|[:/dU%Mfnt]|-[fnt])", _ore),
)

PART_RULES = (
    Rule("clock and part", r"[CcXr][.,]?i{0,2}'?Q", _clock_part),
    Rule("hour and part", r"[dut]Q", _hour_and_part),
    Rule("hour and part", r"(?<![-/.:,$])[du]Y", _hour_and_day_part),
    Rule("part and clock", r"Q[,.(]?[@~>]{0,2}[CcXr]", _clock_part),
)
