"""The grammar of people's names in running text, lists and headers: where one begins and ends, which title follows.

Two capitalised words are not enough: companies, job titles and places look the same. So a word that names a company, a
title or a thing is never part of a name, and `is_known` tells whether a name begins with one that people carry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.understand.given_names import GIVEN_NAMES
from afterword.understand.people_words import (
    COMPANY_WORDS,
    HONORIFICS,
    PARTICLES,
    PLAIN_WORDS,
    SUFFIXES,
    TITLE_WORDS,
)
from afterword.understand.rarer_given_names import RARER_GIVEN_NAMES
from afterword.understand.role_words import ROLE_HEADS
from afterword.understand.sentences import fold

_TITLES = TITLE_WORDS | ROLE_HEADS
_NEVER = COMPANY_WORDS | TITLE_WORDS | PLAIN_WORDS
_MONTHS_AND_NAMES = frozenset({"april", "may", "june", "august", "mei", "mai", "jan", "julio", "will"})
_TOKEN = re.compile(r"[^\W\d_][\w'\u2019.\-]{0,30}")
_INITIAL = re.compile(r"[A-Z]\.?$")
_SEPARATOR = re.compile(
    r"\s{0,3}(?:(?:,\s{0,3})?(?:and|und|et|y|e|en|&|\+|/|as well as|along with|together with|sowie|plus"
    r"|or)\s|[,;/|])\s{0,3}",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:me and|myself and|me,|mich und|moi et|both|with|our|the|my|your|one of our|unser(?:e[mnrs]?)?|notre"
    r"|nuestr[oa]|nostr[oa]|nosso|nossa|onze|a|an"
    r"|ihre[mn]?|dem|der|il|la|le|el)\s+|l['\u2019]){1,3}",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s{0,3}[(\[]([^()\[\]\n]{1,60})[)\]]")
_AFTER_COMMA = re.compile(
    r"\s{0,3}[,\u2013—-]\s{1,3}([^,;.()\n]{2,70}?)(?=\s?(?:,|;|\.|\(|$|\s[-\u2013—]\s|\sand\s|\sund\s|\set\s"
    r"|\swho\b|\son\b|\sat\s\d|\sfrom\b"
    r"|\sfor\b))"
)
_ADDRESS = re.compile(r"\s{0,3}[,:]?\s?[<(\[]?\s?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})\s?[>)\]]?")
_SOME_OF = re.compile(r"(?:one|two|three|four|some|several|both|zwei|drei|deux|dos|due|twee)\b", re.IGNORECASE)
_ADVERBS = frozenset({"next", "then", "today", "tomorrow", "first", "again", "instead"})  # "meet our CTO next, Ann"
_MOST = 8  # people of one list


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name as written (without honorific), its title and address if they stand beside it, and where it ends."""

    name: str
    title: str | None
    email: str | None
    end: int
    honoured: bool = False  # an honorific stood before it

    @property
    def supported(self) -> bool:
        """Whether something beside its capitals says that it is a person."""
        return self.honoured or self.title is not None or self.email is not None or is_known(self.name)


def is_known(name: str) -> bool:
    """Whether the name begins with a given name: a common one, or a rarer one with another name behind it."""
    folded = fold(name).split(" ")
    first = folded[0].split("-")[0]
    return first in GIVEN_NAMES or (len(folded) > 1 and first in RARER_GIVEN_NAMES)


def name_at(text: str, start: int, *, caseless: bool = False, given: frozenset[str] = frozenset()) -> Named | None:
    """The name that begins exactly here, without looking at what follows it.

    `caseless` is for text without capitals; `given` are folded given names that the mail's headers make known.
    """
    at, honoured = start, False
    tokens: list[str] = []
    while match := _TOKEN.match(text, at):
        token = match[0].rstrip(".-'\u2019,") if not _INITIAL.match(match[0]) else match[0]
        word = fold(token)
        if word in HONORIFICS and not tokens:
            honoured = True
        elif word in ("e", "y", "i") and tokens and _is_and(text, match.end()):
            break
        elif word in PARTICLES and token[0].islower() and (tokens or honoured):
            tokens.append(token)
        elif (word in _NEVER and not _opens_a_name(word, text, match.end(), tokens)) or not (
            token[0].isupper() or caseless
        ):
            break
        else:
            tokens.append(token)
        at = match.start() + len(token) if word not in HONORIFICS else match.end()
        if len(tokens) >= 5 or at >= len(text):
            break
        gap = re.compile(r"[ \u00a0]+").match(text, at)
        if gap is None:
            break
        at = gap.end()
    _shorten(tokens, before_number=re.match(r" ?\d", text[at : at + 2]) is not None, caseless=caseless)
    lone = len(tokens) == 1 and fold(tokens[0]) in given
    if not lone and not _plausible(tokens, honoured=honoured, caseless=caseless):
        return None
    end = start
    for token in tokens:
        end = text.index(token, end) + len(token)
    if len(tokens) == 1 and not honoured and re.match(r"\.? ?\d", text[end : end + 3]):
        return None  # "Jun 25" is a day
    name = " ".join(token.title() if len(token) > 2 and token.isupper() else token for token in tokens)
    return Named(name=name, title=None, email=None, end=end, honoured=honoured)


def _shorten(tokens: list[str], *, before_number: bool, caseless: bool) -> None:
    """Drop degrees and particles from the end, and a building's code before the number of a room."""
    while tokens and fold(tokens[-1]) in PARTICLES | SUFFIXES:
        tokens.pop()
    if before_number and len(tokens) > 2 and (caseless or (tokens[-1].isupper() and not tokens[-2].isupper())):
        tokens.pop()


def _is_and(text: str, end: int) -> bool:
    """Whether a particle that also means "and" joins another person here: a given name follows."""
    following = _TOKEN.match(text, end + 1)
    return following is not None and fold(following[0]) in GIVEN_NAMES | RARER_GIVEN_NAMES


def _opens_a_name(word: str, text: str, end: int, tokens: list[str]) -> bool:
    """Whether a month's name is a person's here: a capitalised word follows, or a given name is before it."""
    if word not in _MONTHS_AND_NAMES or len(tokens) > 1:
        return False
    if tokens:
        return (
            fold(tokens[0]) in GIVEN_NAMES
            and text[end - 1].islower()
            and not re.match(r" ?\d| (?:and )?I\b", text[end:])
        )
    following = re.compile(r" ([A-ZÀ-Þ][a-zà-ÿ'\u2019-]{2,})").match(text, end)
    return following is not None and fold(following[1]) not in _NEVER


def _plausible(tokens: list[str], *, honoured: bool, caseless: bool) -> bool:
    """Whether these words can be a person's name by their shape."""
    real = [token for token in tokens if fold(token) not in PARTICLES]
    if not real or len(real) > 4 or len("".join(real)) < 3:
        return False
    if any(any(c.isdigit() for c in token) for token in real):
        return False
    if any(len(token) > 2 and token.isupper() for token in real) and not any(fold(t) in GIVEN_NAMES for t in real):
        return False  # an acronym beside a capitalised word; a surname in capitals comes with a given name
    if len(real) == 1:
        return honoured or (fold(real[0]) in GIVEN_NAMES)
    return not caseless or fold(real[0]) in GIVEN_NAMES or len(real) <= 3


def people_at(text: str, start: int = 0, *, caseless: bool = False, given: frozenset[str] = frozenset()) -> list[Named]:
    """The list of people that begins here: names with titles and addresses, joined by commas and "and"."""
    found: list[Named] = []
    at = start
    while len(found) < _MOST:
        named = _one(text, at, caseless=caseless, given=given)
        if named is None:
            break
        if found and found[-1].title and text[found[-1].end :][:1] == "," and not named.supported:
            break  # "Ann Example, Team Lead, Motion Control": the second comma leads to more of the title
        found.append(named)
        separator = _SEPARATOR.match(text, named.end)
        if separator is None:
            break
        at = separator.end()
    return found


def _one(text: str, at: int, *, caseless: bool, given: frozenset[str]) -> Named | None:
    """One person of a list: a title may stand before the name, a title or an address after it."""
    lead = _LEAD.match(text, at)
    begin = lead.end() if lead else at
    named = name_at(text, begin, caseless=caseless, given=given)
    before: str | None = None
    if named is None:
        before, begin = _title_before(text, begin)
        named = name_at(text, begin, caseless=caseless, given=given) if before else None
    if named is None:
        return None
    before = None if before and _SOME_OF.match(before) else before
    title, end = (None, named.end) if before else _title_after(text, named.end)
    email = None
    if address := _ADDRESS.match(text, end):
        email, end = address[1], address.end()
        if title is None:
            title, end = _title_after(text, end)
    return Named(name=named.name, title=before or title, email=email, end=end, honoured=named.honoured)


def _title_before(text: str, at: int) -> tuple[str | None, int]:
    """A title that leads to a name ("head of HR, Mr Example", "CTO Ann Example"), and where the name begins."""
    words: list[str] = []
    position = at
    for match in re.compile(r"[\w&/\u2019'.-]+").finditer(text, at, at + 80):
        between = text[position : match.start()]
        if re.search(r"[.;:!?()\n]", between):
            break
        word = match[0]
        if words and (word[0].isupper() or fold(word).rstrip(".") in HONORIFICS) and _is_title(" ".join(words)):
            candidate = name_at(text, match.start())
            if candidate is not None and "," not in " ".join(words):
                while fold(words[-1]) in _ADVERBS:
                    words.pop()
                return " ".join(words).strip(" ,"), match.start()
        if "," in between and words and _is_title(" ".join(words)):
            return None, at
        words.append(word)
        position = match.end()
    return None, at


def _title_after(text: str, at: int) -> tuple[str | None, int]:
    """A title that follows a name in brackets or after a comma, and where it ends."""
    if (match := _BRACKETED.match(text, at)) and "@" not in match[1]:
        return (match[1].strip(), match.end()) if _is_title(match[1]) or len(match[1]) <= 4 else (None, match.end())
    if (match := _AFTER_COMMA.match(text, at)) and not match[1].startswith("who ") and _is_title(match[1]):
        said = match[1].strip()
        lead = _LEAD.match(said)
        return said[lead.end() if lead else 0 :], match.end(1)
    return None, at


def _is_title(text: str) -> bool:
    """Whether a phrase reads as a job title."""
    words = re.split(r"[\s/,&-]+", fold(text))
    return len(words) <= 9 and any(word in _TITLES or word.removesuffix("s") in _TITLES for word in words)


def starts_of_names(text: str) -> list[int]:
    """Where a name might begin: at every capitalised word that does not continue another name."""
    return [match.start() for match in re.finditer(r"(?<![\w@.'\u2019/-])[A-ZÀ-ÖØ-Þ][\w'\u2019.-]*", text)]


def of_header(display: str) -> str | None:
    """The person behind a display name ("Example, Ann", "Ann Example (Company)", "Ann via Tool"), or None."""
    plain = re.sub(r"\s*[(\[|].*$", "", display.strip().strip("\"'")).strip()
    plain = re.split(r"\s+(?:via|from|at|@|von|de chez|bei|chez|/|\u2013|—|-)\s+", plain, maxsplit=1)[0]
    if match := re.fullmatch(r"([^,]{2,40}),\s*([^,]{2,40})", plain):
        rest = match[2].split()
        flipped = fold(rest[-1]) not in SUFFIXES and not _is_title(match[2])
        plain = f"{match[2]} {match[1]}" if flipped else match[1]
    named = name_at(plain.title() if plain.islower() else plain, 0)
    if named is None or len(plain) - named.end > 4:
        return None
    return named.name


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person: the words of one are all in the other, initials and accents aside."""
    a, b = _words(one), _words(other)
    return bool(a and b) and (a <= b or b <= a)


def _words(name: str) -> set[str]:
    return {word for word in re.split(r"[\s.'-]+", fold(name)) if len(word) > 1 and word not in HONORIFICS}
