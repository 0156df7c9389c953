"""Company, role and names out of an event's title: "Interview: Data Engineer at Example", "Example <> Anna"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from afterword.understand.invitation_words import EMPTY_WORDS
from afterword.understand.names import is_known, name_at
from afterword.understand.people_words import TITLE_WORDS
from afterword.understand.sentences import fold

_CUT = re.compile(
    r"\s*(?:<->|<>|<=>|\u2194|\u00d7)\s*|\s+[-\u2013\u2014|/&+]\s+|\s+[x]\s+|\s*[:;()\[\]\u2022\u00b7|]\s*|,\s+|\n"
    r"|\s+(?:and|und|et|y)\s+|\b(?P<lead>at|bei|chez|presso|@|with|w/|mit|avec|con|com|met|for|f\u00fcr|pour|para|per|als|as|voor|bij)"
    r"(?=\s)\s*|\b(?P<in>(?-i:en|na|em))\s+(?=(?-i:[A-ZÀ-Þ]))|(?P<sign>@)\s*",
    re.IGNORECASE,
)
_TOOL = re.compile(r"\bgoogle (?:meet|hangouts)\b|\bmicrosoft teams\b|\bhiring manager\b", re.IGNORECASE)
_COMPANY_LEADS = frozenset({"at", "bei", "chez", "presso", "@", "bij", "en", "na", "em"})
_MEETING_LEADS = frozenset({"with", "w/", "mit", "avec", "con", "com", "met"})
_ROLE_LEADS = frozenset({"for", "für", "pour", "para", "per", "als", "as", "voor"})
_PAIR = re.compile(r"<->|<>|<=>|[\u2194\u00d7&+]|\s(?:x|and|und|et|y|/|\|)\s", re.IGNORECASE)
MAX_TITLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What a title says: the company and the role, each None when not said, and the people it names beside the user."""

    company: str | None
    role: str | None
    people: tuple[str, ...]


def read_title(summary: str, *, is_reader: Callable[[str], bool], names: tuple[str, ...], inviter: str | None) -> Title:
    """Company, role and people of a title.

    `names` are those of the attendees, `is_reader` knows the user's own; `inviter` is the domain label of the company
    that invites, if it is known.
    """
    company = role = None
    maybe = None
    people: list[str] = []
    paired = _PAIR.search(summary) is not None
    for lead, piece in _pieces(summary[:MAX_TITLE]):
        if is_reader(piece):
            continue
        bare = _without_empty(_TOOL.sub(" ", piece))
        if not bare or is_reader(bare):
            continue
        known = next((name for name in names if _same(name, piece)), None)
        name = name_at(bare, 0) if lead in _MEETING_LEADS or paired or is_known(bare) else None
        if known is not None or (name is not None and name.supported and lead not in _COMPANY_LEADS):
            people.append(known or (name.name if name else bare))
        elif name is not None and lead in _MEETING_LEADS and _is_ambiguous(bare):
            # "with Wei Chen" and "with Blue Bottle" look alike. Whoever invites settles it; else neither is claimed.
            if inviter is not None and inviter.replace("-", "") not in re.sub(r"[^a-z0-9]", "", fold(bare)):
                people.append(name.name)
        elif _is_role(bare) or (lead in _ROLE_LEADS and len(bare.split()) > 1):
            role = role or bare
        elif lead in _COMPANY_LEADS | _MEETING_LEADS:
            company = company or bare
        else:
            maybe = maybe or (bare if _is_name(bare) else None)
    return Title(company=company or maybe, role=role, people=tuple(dict.fromkeys(people)))


def _pieces(summary: str) -> list[tuple[str, str]]:
    """The parts between separators, each with the word that led to it (folded; empty if it was a sign)."""
    found, at, lead = [], 0, ""
    for cut in _CUT.finditer(summary):
        found.append((lead, summary[at : cut.start()].strip(" .,'\"!?")))
        at, lead = cut.end(), (cut["lead"] or cut["in"] or cut["sign"] or "").lower()
    found.append((lead, summary[at:].strip(" .,'\"!?")))
    return [(lead, piece) for lead, piece in found if piece]


def _without_empty(piece: str) -> str:
    """The piece without words at its ends that say nothing of who or what."""
    words = piece.split()
    while words and fold(words[0]).strip("#.,") in EMPTY_WORDS:
        words.pop(0)
    while words and fold(words[-1]).strip("#.,") in EMPTY_WORDS:
        words.pop()
    bare = " ".join(words)
    return bare if re.search(r"[^\W\d_]{2}", bare) else ""


def _is_role(text: str) -> bool:
    """Whether it ends like a job title, or begins like one ("Head of Data", "Data Engineer II")."""
    words = [word.strip("()./") for word in fold(text).split()]
    return any(word in TITLE_WORDS for word in (words[0], *words[-2:]) if len(word) > 2) and len(words) > 1


def _is_ambiguous(text: str) -> bool:
    """Whether it may be a person or a company: two or three capitalised words and nothing else."""
    words = text.split()
    return 2 <= len(words) <= 3 and all(word[:1].isupper() for word in words)


def _is_name(text: str) -> bool:
    """Whether it is written like a name: it begins with a capital or a digit and is short."""
    return len(text.split()) <= 4 and (text[0].isupper() or text[0].isdigit() or text[1:2].isupper())


def _same(name: str, piece: str) -> bool:
    """Whether a piece of a title is somebody's name or first name."""
    theirs, words = fold(name).replace(",", " ").split(), fold(piece).replace(",", " ").split()
    return bool(theirs and words) and (set(words) <= set(theirs))
