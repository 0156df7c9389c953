"""Who coordinates although a machine sends: the person a mail says to write to, else the only human in copy."""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterword.model.reading import Evidence, Person
from afterword.understand.desks import person_behind
from afterword.understand.document import Document, is_nobody
from afterword.understand.names import Named, people_at, same_person, starts_of_names
from afterword.understand.people_words import DESK_LOCAL

_CONTACT = re.compile(
    r"\b(?:coordinator|(?:point of )?contact(?: person)?|recruiter|recruiting (?:contact|partner)|scheduler"
    r"|reach(?: out to)?|write(?: to)?|e-?mail|get in touch with|questions?[^.!?\n]{0,40}? to|call|let"
    r"|ansprechpartner(?:in)?|wenden sie sich(?: bitte)? an|kontakt(?:person|ieren sie)?|r(?:ü"
    r"|u)ckfragen[^.!?\n]{0,40}? an"
    r"|contactez|contacter|joindre|(?:é|e)crire (?:à|a)|interlocut(?:eur|rice)|contact(?:a|e|ar)(?: con)?"
    r"|persona de contacto|escr(?:i|í)b[ea](?:le)? a|contattare|referente|scrivere a|scriva a|contat(?:e|ar|o)"
    r"|contactpersoon|contact op(?:nemen)? met|mail(?:en)? naar)\b[\s,:]{1,3}",
    re.IGNORECASE,
)
_BETWEEN = 45  # characters that may stand before the name: "is", "your coordinator,"


def coordinator_in(document: Document, *, interviewers: Iterable[Person]) -> tuple[Person, Evidence] | None:
    """The coordinator whom the text names or the header copies, with the words; never the reader or an interviewer."""
    others = tuple(interviewers)
    named = [found for found in _named(document) if not _is_other(document, found[0], others)]
    if named:
        one, quote = max(named, key=lambda found: found[0].email is not None)
        email = one.email or _address_of(document, one.name)
        person = Person(name=one.name, email=email, title=one.title)
        return person, Evidence(field="organizer", quote=quote[:200], rule="who.contact")
    if document.sender is None or not (is_nobody(document.sender) or _is_desk(document.sender.email)):
        return None
    copied = [
        (name, address.email)
        for address in document.head.cc
        if (name := person_behind(address)) and not document.is_mine(address.email) and not is_nobody(address)
    ]
    copied = [
        (n, e) for n, e in copied if not document.is_reader(n) and not any(same_person(n, o.name) for o in others)
    ]
    if len(copied) != 1:
        return None
    name, email = copied[0]
    return Person(name=name, email=email), Evidence(field="organizer", quote=f"Cc: {name} <{email}>", rule="who.copied")


def _named(document: Document) -> Iterable[tuple[Named, str]]:
    """The people whom sentences name as those to write to."""
    for sentence in document.sentences:
        if sentence.level:
            continue
        for match in _CONTACT.finditer(sentence.text):
            stretch = sentence.text[match.end() : match.end() + _BETWEEN]
            for start in starts_of_names(stretch):
                people = people_at(sentence.text, match.end() + start, given=document.given_names)
                if people and people[0].supported:
                    yield people[0], sentence.text
                    break


def _is_other(document: Document, named: Named, others: tuple[Person, ...]) -> bool:
    """Whether a name is the reader's or an interviewer's."""
    return document.is_reader(named.name) or any(same_person(named.name, other.name) for other in others)


def _address_of(document: Document, name: str) -> str | None:
    """The address of the one header that carries this name."""
    headers = (*document.head.from_, *document.head.reply_to, *document.head.cc)
    found = {
        address.email
        for address in headers
        if (shown := person_behind(address)) and same_person(shown, name) and not document.is_mine(address.email)
    }
    return found.pop() if len(found) == 1 else None


def _is_desk(email: str) -> bool:
    """Whether an address is a shared desk's."""
    return email.partition("@")[0].lower() in DESK_LOCAL
