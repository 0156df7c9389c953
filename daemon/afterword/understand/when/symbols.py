r"""The symbols that the cascade of rules rewrites: one character a category, with what each stands for.

Every token of the text gets a category of one character, so that a rule is a short regular expression over the string
of categories. No rule has an unbounded repetition; one pass of a rule is therefore linear in the number of tokens.

    d t f n   a number of 1-2, 3, 4 digits; any other number        o O   an ordinal in digits, in words
    u         a number in words                                     M     a month
    W w v     a weekday; its short name; that in small letters      R V   a relative day; the same with a part of day
    Q         a part of the day                                     K     a week ("next week")
    e         a number of 8 digits                                  , . : / ( ) ; '   themselves
    H         noon, midnight                                        A l   am or pm; the same as a single letter
    h         the hour mark ("Uhr", "o'clock", "h")                 U     a unit of time
    N T L J   next, this, last, every                               k j   half, quarter
    p b       past, to (in "quarter to")                            I g   in (as in "in two weeks"); from now, ago
    F E -     from, until, a dash                                   & |   and, or
    @ i ~     at; on, the, of; about                                > B D after; before; by (a deadline)
    Y y       a day; one that counts only beside other evidence     C c   a clock, likewise
    X r       a stretch of two clocks; a weak one                   G     a duration
    x ! \n    another word, another sign, the end of a line
"""

from __future__ import annotations

from typing import NamedTuple

MORNING, MIDDAY, AFTERNOON, EVENING, NIGHT = range(5)
MINUTE, HOUR, DAY, WEEK, MONTH = range(1, 6)


class DayRef(NamedTuple):
    """A day as the text gives it; None means that the text does not say.

    `weekday` counts from Monday = 0, `offset` is in days from the day of writing, `week` in calendar weeks from it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    week: int | None = None
    part: int | None = None
    until: DayRef | None = None
    recurring: bool = False
    swappable: bool = False


class Clock(NamedTuple):
    """A time of day as the text gives it; `fixed` means that morning or afternoon is not open.

    `bare` is a number without minutes or a mark; `said` has am or pm beside it; `of_24` is one that only the
    clock of 24 hours has; `stamp` has seconds, as machines write.
    """

    hour: int
    minute: int = 0
    fixed: bool = False
    bare: bool = False
    part: int | None = None
    said: bool = False
    of_24: bool = False
    stamp: bool = False


class Sym(NamedTuple):
    """One symbol: its category, its span in the text, and what it stands for."""

    cat: str
    start: int
    end: int
    word: str = ""
    value: int = 0
    day: DayRef | None = None
    clock: Clock | None = None
    until: Clock | None = None
    rule: str = ""


class Style(NamedTuple):
    """How the writer of this text writes numbers."""

    language: str
    month_first: bool
    half_before: bool
    sent_year: int
