"""Text to symbols: numbers, the words of the language, signs, the ends of lines; everything else is one category."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from afterword.understand.when.lexicon import Lexicon, Phrase, lexicon, normalised
from afterword.understand.when.symbols import Sym

# Web and mail addresses, prices, telephone numbers, percentages and dotted versions never hold a time.
_JUNK = (
    r"(?:https?://|www\.)\S+"
    r"|(?:(?<=:\d\d:\d\d)|(?<=:\d\d[ ])|(?<=[AaPp][Mm][ ]))[+-](?:\d{4}|\d\d:\d\d)\b"  # an offset from UTC
    r"|(?:UTC|GMT)[ ]?[+-]\d{1,2}(?::?\d\d)?\b"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}"
    r"|(?:[$€£¥#§]|(?:USD|EUR|GBP|Rs)\b\.?)[ ]?\d[\d.,]{0,20}[kKmM]?"
    r"|\d[\d.,]{0,20}[ ]?(?:[%€£°]|(?:USD|EUR|GBP|CHF)\b|euros?\b|dollars?\b)"
    r"|\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}\b|\b\d{3}[-.]\d{4}\b|\+\d[\d ()/.-]{6,20}\d"
    r"|\d{1,4}(?:\.\d{1,6}){3,8}|\b[vV]\.?\d{1,4}(?:\.\d{1,6}){0,6}"
)
_NUMBER = {1: "d", 2: "d", 3: "t", 4: "f"}
_GLUE = frozenset("E@i&|F~>BDNTLI,")  # a line that ends in one of these goes on in the next
_LONG_LINE = 58  # characters; mail is wrapped at 60-78, and a line as long as that was wrapped
_WHOLE = frozenset(
    {
        "about",
        "around",
        "march",
        "april",
        "may",
        "june",
        "july",
        "mai",
        "juni",
        "juli",
        "mars",
        "avril",
        "juin",
        "aout",
        "mayo",
        "enero",
    }
)
_DOUBTFUL = frozenset({"may", "mar", "march"})
_AFTER_DATE = frozenset({"st", "nd", "rd", "th", ",", "at", "@", "from", "-", "(", ":", "\n"})
_ORDINAL = frozenset({"st", "nd", "rd", "th", "ste", "er", "te", "ten", "ter", "ª", "º", "°", "o"})
_OPENING = frozenset('t>"*[{<|!?\u201c\u201e\u00ab\u2192\u2013')  # what may stand right before a time
_MERIDIEM_AFTER = frozenset("dtfu")
_SIGNS = {c: c for c in ".,:/()&|@;-'"} | {
    "~": "-",
    "`": "'",
    "\u00b7": ",",
    "\u2022": ",",
    "\u22c5": ",",
    "\u2219": ",",
    "\u2027": ",",
}
# Signs that look alike become one; each is one character, so that spans stay true.
_ALIKE = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212\u2018\u2019\u00a0\u202f\u2009\r", "------''    ")


@cache
def _scanner() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<junk>{_JUNK})"
        r"|(?P<number>\d+)"
        r"|(?P<meridiem>[AaPp](?:[ ]?\.[ ]?|[ ])?[Mm]\b(?:[ ]?\.(?![ \t]*(?:[A-Z\n]|$)))?)"
        r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
        r"|(?P<line>\n[ \t>]*)"
        r"|(?P<sign>[^\s])"
    )


def plain(text: str) -> str:
    """The text with one sign for all dashes, one for all apostrophes and one for all spaces; its length stays."""
    return text.translate(_ALIKE)


def _suffix(number: str) -> str:
    """The English ending of an ordinal; none for 1, 21 and 31, as "st" is a street and a saint as well."""
    if number[-2:] in {"11", "12", "13"}:
        return "th"
    return {"1": "", "2": "nd", "3": "rd"}.get(number[-1:], "th")


def _is_year(piece: str) -> bool:
    return len(piece) == 4 and piece[:2] in {"19", "20"} and piece.isdigit()


def _phrase_at(pieces: Sequence[str], index: int, known: Sequence[Phrase]) -> Phrase | None:
    for phrase in known:
        size = len(phrase.rest)
        if not size or tuple(pieces[index + 1 : index + 1 + size]) == phrase.rest:
            return phrase
    return None


def symbols_of(text: str, language: str) -> list[Sym]:
    """The symbols of the text in order; their spans are offsets into it."""
    matches = list(_scanner().finditer(text))
    pieces = [normalised(m.group()) if m.lastgroup in {"word", "meridiem"} else m.group() for m in matches]
    return _Reader(text, language, matches, pieces).read()


class _Reader:
    """One walk over the pieces of a text; kept apart so that the state of the walk has names."""

    def __init__(self, text: str, language: str, matches: list[re.Match[str]], pieces: list[str]) -> None:
        self.text = text
        self.language = language
        self.matches = matches
        self.pieces = pieces
        self.table: Lexicon = lexicon(language)
        self.symbols: list[Sym] = []
        self.line_start = 0

    def read(self) -> list[Sym]:
        index = 0
        while index < len(self.matches):
            match self.matches[index].lastgroup:
                case "number":
                    index = self._number(index)
                case "word" if self._is_plain(index):
                    first = self.matches[index]
                    self.symbols.append(Sym("x", first.start(), first.end(), self.pieces[index]))
                    index += 1
                case "word":
                    index = self._word(index)
                case "meridiem":
                    index = self._meridiem(index)
                case "line":
                    index = self._line(index)
                case "sign":
                    self._put(index, _SIGNS.get(self.pieces[index], "!"))
                    index += 1
                case _:
                    self._put(index, "x")
                    index += 1
        return self.symbols

    def _is_plain(self, index: int) -> bool:
        """Whether a word is none of time, as most are, and stands apart from a number."""
        piece = self.pieces[index]
        return piece not in self.table and "'" not in piece and not (index and self.pieces[index - 1][-1:].isdigit())

    def _put(self, index: int, cat: str, value: int = 0, last: int | None = None) -> None:
        first = self.matches[index]
        end = first.end() if last is None else self.matches[last].end()
        self.symbols.append(Sym(cat, first.start(), end, self.pieces[index], value))

    def _glued(self, index: int) -> bool:
        """Whether nothing stands between this piece and the one before it."""
        return index > 0 and self.matches[index - 1].end() == self.matches[index].start()

    def _number(self, index: int) -> int:
        piece = self.pieces[index]
        cat = _NUMBER.get(len(piece), "e" if len(piece) == 8 else "n")
        before = self.symbols[-1] if self.symbols else None
        if (
            before is not None
            and self._glued(index)
            and before.cat in "xn!"
            and (before.cat == "n" or before.word[-1:] not in _OPENING)
        ):
            cat = "n"  # a room, a version, an article number
        following = self.pieces[index + 1] if index + 1 < len(self.pieces) else ""
        spaced = following == _suffix(piece) and self.language == "en"  # "17 th" of texts that were taken apart
        if cat == "d" and following in _ORDINAL and (spaced or self._glued(index + 1)):
            self._put(index, "o", int(piece), index + 1)
            return index + 2
        self._put(index, cat, int(piece) if cat != "n" else 0)
        return index + 1

    def _meridiem(self, index: int) -> int:
        """Am and pm count after a number only; German "am" there is "on" unless the evening or morning follows."""
        before = self.symbols[-1] if self.symbols else None
        follows_number = before is not None and before.cat in _MERIDIEM_AFTER | {"h", "H"}
        raw = self.matches[index].group()
        if follows_number and not (self.language == "de" and raw == "am"):
            self._put(index, "A", int(raw[0] in "pP"))
            return index + 1
        return self._word(index)

    def _word(self, index: int) -> int:
        piece = self.pieces[index]
        glued_number = self._glued(index) and bool(self.symbols) and self.symbols[-1].cat in "dtfn"
        if glued_number and piece in {"a", "p"}:
            self._put(index, "l", int(piece == "p"))
            return index + 1
        phrase = _phrase_at(self.pieces, index, self.table.get(piece, ())) or self._elided(index)
        if phrase is None:
            if glued_number and self.symbols[-1].cat == "d" and piece not in {"t", "z", "ish"}:
                self.symbols[-1] = self.symbols[-1]._replace(cat="n")
            self._put(index, "x")
            return index + 1
        if not self._plausible(index, phrase):
            self._put(index, "v" if phrase.cat == "w" else "x", phrase.value)
            return index + 1
        last = index + len(phrase.rest)
        if (
            phrase.cat in "~MWw"
            and len(piece) <= 6
            and piece not in _WHOLE
            and self.pieces[last + 1 : last + 2] == ["."]
        ):
            last += 1  # the full stop of an abbreviation
        self._put(index, phrase.cat, phrase.value, last)
        return last + 1

    def _plausible(self, index: int, phrase: Phrase) -> bool:
        """Whether a name that is also a word ("sat", "may") is written like a name or beside what makes it one."""
        if phrase.cat == "w" and self.language in {"en", "de"}:
            return not self.matches[index].group().islower()
        if (
            phrase.cat != "M"
            or self.language != "en"
            or self.pieces[index] not in _DOUBTFUL
            or not self.matches[index].group().islower()
        ):
            return True
        pieces = self.pieces[index + 1 : index + 3]
        before = self.symbols[-1].cat if self.symbols else ""
        if before in {"d", "o", "i"} or not pieces:
            return before in {"d", "o", "i"}
        following = pieces[1] if len(pieces) == 2 else "\n"
        spoken = any(p.cat == "O" for p in self.table.get(pieces[0], ()))
        return spoken or (
            pieces[0].isdigit() and (following[:1] in _AFTER_DATE or following in _AFTER_DATE or _is_year(following))
        )

    def _elided(self, index: int) -> Phrase | None:
        """The word after an elided article ("l'11 marzo", "d'avril") or before a possessive ("Monday's")."""
        piece = self.pieces[index]
        head, sign, tail = piece.partition("'")
        if not sign:
            return None
        known = self.table.get(head if tail == "s" else tail, ())
        return next((p for p in known if not p.rest and p.cat in "MWRQHd"), None)

    def _line(self, index: int) -> int:
        """The end of a line, unless the sentence plainly goes on in the next one."""
        match = self.matches[index]
        length = match.start() - self.line_start
        self.line_start = match.end()
        goes_on = bool(self.symbols) and self.symbols[-1].cat in _GLUE
        blank = index + 1 < len(self.matches) and self.matches[index + 1].lastgroup == "line"
        if blank or not (goes_on or length >= _LONG_LINE):
            self.symbols.append(Sym("\n", match.start(), match.end(), "\n"))
        return index + 1
