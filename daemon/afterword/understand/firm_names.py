"""The sender's own firm: by its display name, and by its domain as the mail itself writes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from afterword.understand.desks import DESK_WORDS, TOOLS, is_tool, person_behind, without_desk
from afterword.understand.document import Document, is_nobody
from afterword.understand.labels import Said
from afterword.understand.names import is_known
from afterword.understand.people_words import COMPANY_WORDS, PLAIN_WORDS, TITLE_WORDS
from afterword.understand.regions import Place
from afterword.understand.role import has_role_head
from afterword.understand.schedulers import company_label, is_board, is_scheduler, registrable
from afterword.understand.sentences import fold
from afterword.understand.tables import words

_RUN = re.compile(r"[A-Za-z0-9À-ÿ&][\w&'\u2019+.]{0,30}(?: [\w&'\u2019+.]{1,31}){0,60}")
_JOINING = words("of and & de la le do da dos das del della di der die das des du the van von fur for y e et")
_AGENCY_LABEL = re.compile(r"recruit|search|staffing|talent|headhunt|interim|personal|resourc|vermittl|uitzend|hunter")
_BOOKED = re.compile(r"@(?:[\w-]{1,40}\.)?(?:calendly|cal|savvycal|youcanbook|zoom|google)\.")
_SENT_BY = re.compile(
    r"\b(?:powered by|sent (?:by|via|with|from)|delivered by|versendet (?:von|mit|uber)|envoye par)\b"
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_MOST_LINES = 120
_WIDEST = 6  # words of a firm's name
_LAST = 5  # lines at the end of a mail that sign it


def own_names(document: Document) -> Iterator[Said]:
    """The sender's own firm, surest first: its domain as the mail writes it, then its display name.

    A machine's own name counts only where the mail speaks of it, else it may be the tool that sends for another.
    """
    sender = document.sender
    if sender is None:
        return
    label = own_label(document)
    shown = _display(document)
    machine = is_nobody(sender)
    written = as_written(document, label) if label else None
    if written and (not machine or _is_spoken_of(document, written[0])):
        yield Said(value=written[0], quote=written[1], rule="domain-written")
    if shown and (not machine or _is_spoken_of(document, shown)):
        yield Said(value=shown, quote=sender.name, rule="sender-name")


def _is_spoken_of(document: Document, name: str) -> bool:
    """Whether the subject or the text names a firm, other than as what sends the mail."""
    lines = (line.text for line in document.regions.lines if line.level == 0 and line.place is not Place.HEAD)
    return any(fold(name) in fold(text) and not _SENT_BY.search(fold(text)) for text in (document.subject, *lines))


def own_label(document: Document) -> str | None:
    """The label of the sender's domain that may name the firm, without a desk's part ("jobs-example")."""
    sender = document.sender
    label = company_label(sender.email) if sender and sender.email and not is_board(sender.email) else None
    if sender is None or label is None:
        return None
    parts = [part for part in label.split("-") if part not in DESK_WORDS]
    label = "-".join(parts)
    if label in TOOLS and (is_nobody(sender) or is_tool(sender.name) or not person_behind(sender)):
        return None
    return label or None


def recruits_for_others(document: Document) -> bool:
    """Whether the sender's domain is called like an agency's."""
    label = company_label(document.sender.email) if document.sender else None
    return bool(label and _AGENCY_LABEL.search(label))


def is_booked(document: Document) -> bool:
    """Whether a booking tool sends, whose meetings are with a person."""
    return document.sender is not None and _BOOKED.search(document.sender.email) is not None


def _display(document: Document) -> str | None:
    """The firm that a display name names; None for people, tools and desks without a firm."""
    sender = document.sender
    if sender is None or not sender.name or "@" in sender.name or person_behind(sender) is not None:
        return None
    firm = without_desk(sender.name)
    if is_board(sender.email) or (is_scheduler(sender.email) and _is_of_tool(firm, sender.email)):
        return None
    if len(firm) < 2 or is_tool(firm) or not re.match(r"[A-ZÀ-Þ0-9]", firm) or is_known(firm):
        return None
    lone = " " not in firm and firm == sender.name and not is_nobody(sender)
    return None if lone and fold(firm) in sender.email.split("@")[0].lower() else firm


def _is_of_tool(firm: str, email: str) -> bool:
    """Whether a display name is that of the tool whose domain sends."""
    joined = re.sub(r"[^a-z0-9]", "", fold(firm))
    return joined in re.sub(r"[^a-z0-9]", "", registrable(email.rsplit("@", maxsplit=1)[-1]))


def as_written(document: Document, label: str) -> tuple[str, str] | None:
    """A domain label as the mail writes it in words, and the line that does; the signature's spelling comes first."""
    wanted = label.replace("-", "")
    found = [(rank, -len(name), name, line) for rank, line in _lines(document) for name in spelt_in(line, wanted)]
    return min(found)[2:] if found else None


def _lines(document: Document) -> Iterable[tuple[int, str]]:
    """The lines that may write the firm's name, each with its rank."""
    if document.sender is not None:
        yield 0, without_desk(document.sender.name)
    own = [line for line in document.regions.lines if line.level == 0 and line.place is not Place.HEAD and line.text]
    end = len(own) - _LAST
    for index, line in enumerate(own[:_MOST_LINES]):
        yield (1 if index >= end or line.place is Place.SIGNATURE else 3), line.text[:300]
    yield 2, document.subject[:300]
    quoted = [line for line in document.regions.lines if line.level > 0 and line.place is not Place.HEAD and line.text]
    yield from ((4, line.text[:300]) for line in quoted[:_MOST_LINES])


def spelt_in(line: str, wanted: str) -> Iterator[str]:
    """Every name in a line whose words, written together, are the wanted label, with the words that belong to it."""
    for run in _RUN.finditer(line):
        parts = run[0].split(" ")
        for begin in range(len(parts)):
            if not wanted.startswith(re.sub(r"[^a-z0-9]", "", fold(parts[begin])) or "&"):
                continue
            for end in range(begin + 1, min(begin + _WIDEST, len(parts)) + 1):
                if _joined(tuple(parts[begin:end])) & {wanted} and "." not in parts[begin][:-1]:
                    closes = run.end() == len(line) or line[run.end()] in ".,;:!?)|/\u2013—-( "
                    yield _widened(parts, begin, end, closes=closes)


def _joined(parts: tuple[str, ...]) -> frozenset[str]:
    """The ways in which a domain writes these words together."""
    plain = [fold(part).strip(".,'") for part in parts]
    ways = (
        plain,
        [fold(part.lower().translate(_UMLAUTS)) for part in parts],
        ["and" if part == "&" else part for part in plain],
        [part for part in plain if part not in _JOINING],
    )
    joined = (re.sub(r"[^a-z0-9]", "", "".join(way)) for way in ways)
    ends = plain[0] not in _JOINING and plain[-1] not in _JOINING
    return frozenset(way for way in joined if len(way) > 1) if ends else frozenset()


def _widened(parts: list[str], begin: int, end: int, *, closes: bool) -> str:
    """The name with the capitalised words around it that belong to it ("Example" in "Example Fish Farms")."""
    right = end
    while right < len(parts) and _belongs(parts[right]):
        right += 1
    whole = right == len(parts) and closes
    if right > end and (not whole or has_role_head(" ".join(parts[end:right]))):
        right = end
    left = begin
    while left > 0 and _belongs(parts[left - 1]):
        left -= 1
    joined = left > 1 and left == begin and fold(parts[left - 1]) in _JOINING
    if joined and fold(parts[left - 2]) in COMPANY_WORDS - DESK_WORDS and parts[left - 2][0].isupper():
        left -= 2
    if has_role_head(" ".join(parts[left:begin])) or begin - left > 2:
        left = begin
    name = " ".join(parts[left:right]).strip(" .,'\u2019-")
    return name if any(c.isupper() for c in name) else name.title()


def _belongs(word: str) -> bool:
    """Whether a word beside a firm's name can be part of it."""
    plain = fold(word).strip(".,'")
    never = plain in PLAIN_WORDS | DESK_WORDS | (TITLE_WORDS - COMPANY_WORDS) | _JOINING
    return word[0].isupper() and not never and not is_known(word) and not plain.isdigit() and plain != "campus"
