"""Who coordinates: the one who signs the mail, else the human it comes from; never a desk, a tool or the reader."""

from __future__ import annotations

import re
from dataclasses import replace

from afterword.model.reading import Person
from afterword.understand.desks import is_desk, person_behind
from afterword.understand.document import Document, is_nobody
from afterword.understand.names import Named, is_known, name_at, people_at, same_person
from afterword.understand.people_words import DESK_LOCAL
from afterword.understand.regions import after_valediction
from afterword.understand.sentences import fold


def organizer_of(document: Document) -> Person | None:
    """Who signs the mail, else the human who sent it; None for desks, tools and the reader."""
    sender = document.sender
    shown = person_behind(sender) if sender else None
    if shown and len(shown.split()) == 1 and not is_known(shown):
        shown = None
    signed = _signer(document)
    if signed is not None and (document.is_reader(signed.name) or _is_firm(document, signed, shown)):
        signed = None
    name = signed.name if signed else shown
    if name is None or (sender is not None and document.is_mine(sender.email)):
        return None
    title = signed.title if signed else None
    email = None
    if sender is not None and sender.email and not is_nobody(sender):
        local = sender.email.split("@")[0].lower()
        if shown and same_person(shown, name):
            name = max(name, shown, key=len)
            email = sender.email
        elif shown is None and (local in DESK_LOCAL or fold(name).split()[0] in re.split(r"[._-]", local)):
            email = sender.email
    if name.islower():
        name = name.title()
    return Person(name=name, email=email, title=title)


def _is_firm(document: Document, signed: Named, shown: str | None) -> bool:
    """Whether what signs is the sender's firm or a desk rather than a person, the header's own name known."""
    if is_desk(signed.name):
        return True
    if is_known(signed.name) or (shown is not None and same_person(shown, signed.name)):
        return False
    domain = document.sender.email.partition("@")[2] if document.sender else ""
    joined = re.sub(r"[^a-z0-9]", "", fold(signed.name))
    display = fold(document.sender.name).split() if document.sender else []
    return joined in re.sub(r"[^a-z0-9]", "", domain) or (
        shown is None and set(fold(signed.name).split()) <= set(display)
    )


def _signer(document: Document) -> Named | None:
    """The name a mail is signed with: below its closing words, else alone on its last line."""
    for text in document.signature[:5]:
        rest = after_valediction(text)
        plain = (text if rest is None else rest).lstrip("-\u2013—*~ ")
        if not plain or document.is_reader(plain):
            continue
        start = name_at(plain, 0, caseless=document.caseless) or _lone_name(plain)
        if start is not None and re.match(r"\s*(?:$|[,|(\u2013—-])", plain[start.end :]):
            people = people_at(plain, 0)
            title = people[0].title if people else None
            return replace(start, title=title or _title_line(document, text))
    lines = [line.text for line in document.own_lines if line.text]
    if lines and not document.signature and len(lines) > 1:
        plain = lines[-1].lstrip("-\u2013—~* ")
        start = name_at(plain, 0) or _lone_name(plain)
        if start is not None and not plain[start.end :].strip(" .,"):
            return start
    return None


def _lone_name(text: str) -> Named | None:
    """A single capitalised word alone on a line, which below closing words is a name."""
    if re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ'\u2019-]{1,20}", text) and name_at(f"Mr {text}", 0) is not None:
        return Named(name=text, title=None, email=None, end=len(text))
    return None


def _title_line(document: Document, text: str) -> str | None:
    """The line below the signer's name, when it reads as a job title."""
    lines = document.signature
    below = lines[lines.index(text) + 1 : lines.index(text) + 2]
    if below and len(below[0]) < 60 and people_at(f"X, {below[0]}") == [] and not re.search(r"[@\d]", below[0]):
        marked = people_at(f"Mr Xaver, {below[0]}")
        return marked[0].title if marked else None
    return None
