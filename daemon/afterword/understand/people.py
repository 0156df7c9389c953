"""Who the interviewers and the coordinator of an interview are, with the addresses that other sources give.

An address is only ever taken from an item; a name is matched to one, never to one of two. A Reply-To of another domain
than the sender's is no source of addresses: anybody can write anything there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from afterword.model.interview import Doubt
from afterword.model.reading import Person
from afterword.understand.identity import company_host, folded, is_automatic, is_mine
from afterword.understand.statements import Claim

FORMS_OF_ADDRESS = frozenset(
    {"dr", "prof", "professor", "herr", "frau", "mr", "mrs", "ms", "mx", "dipl", "ing", "phd", "mme", "sr", "sra"}
)
_LOCAL_PARTS = re.compile(r"[._\-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people of an interview; `doubts` are about addresses that stand under two names."""

    interviewers: tuple[Person, ...]
    coordinator: Person | None
    doubts: tuple[Doubt, ...]


def cast(current: Sequence[Claim], everything: Sequence[Claim], *, me: Sequence[str]) -> Cast:
    """The people whom `current` claims name, with addresses out of `everything` that was said of the interview."""
    directory = _directory(everything, me)
    spoken = [claim for claim in current if claim.names_people]
    earlier = [claim for claim in everything if claim.names_people]
    # Who moves "our call" need not be the only one in it.
    named = _named(current if spoken or not earlier else earlier, me) or _named(everything, me)
    filled = [_with_address(person, directory) for person in named]
    interviewers, doubts = _united(filled, directory)
    coordinator = _coordinator(everything, interviewers, directory, me)
    return Cast(interviewers=interviewers, coordinator=coordinator, doubts=doubts)


def _named(claims: Iterable[Claim], me: Sequence[str]) -> list[Person]:
    return [
        trusted
        for claim in claims
        for person in claim.sighting.interviewers
        if (trusted := _trusted(person, claim)) and not (trusted.email and is_mine(trusted.email, me))
    ]


def _trusted(person: Person, claim: Claim) -> Person:
    """The person, without an address that stands in nothing but a Reply-To of another domain."""
    head = claim.stored.reading.head
    if person.email is None or head is None or claim.event is not None:
        return person
    email = person.email.lower()
    seen = {address.email.lower() for address in (*head.from_, *head.to, *head.cc)}
    if email in seen or email not in {address.email.lower() for address in head.reply_to}:
        return person
    hosts = {company_host(address.email) for address in head.from_}
    return person if company_host(email) in hosts - {None} else replace(person, email=None)


def _directory(claims: Iterable[Claim], me: Sequence[str]) -> dict[str, list[str]]:
    """Every address of a human that was seen, with the names it stood under, oldest first."""
    directory: dict[str, list[str]] = {}

    def enter(name: str, email: str) -> None:
        if not is_mine(email, me) and not is_automatic(email):
            names = directory.setdefault(email.lower(), [])
            if is_name(name, email):
                names.append(name)

    for claim in claims:
        sighting, head = claim.sighting, claim.stored.reading.head
        for person in (*sighting.interviewers, *([sighting.organizer] if sighting.organizer else [])):
            trusted = _trusted(person, claim)
            if trusted.email:
                enter(trusted.name, trusted.email)
        for address in () if head is None else (*head.from_, *head.to, *head.cc):
            enter(address.name, address.email)
    return directory


def _with_address(person: Person, directory: dict[str, list[str]]) -> Person:
    if person.email is not None:
        return person
    words = name_words(person.name)
    if not words:
        return person
    formal = folded(person.name).split()[0] in FORMS_OF_ADDRESS  # "Dr Lee" is a surname, "Dana" a first name
    for matches in (_same_name, _same_local_part, _same_surname if formal else _same_first_name):
        found = [email for email, names in directory.items() if matches(words, names, email)]
        if found:
            return replace(person, email=found[0]) if len(found) == 1 else person
    return person


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without forms of address."""
    return tuple(word for word in folded(name).split() if word not in FORMS_OF_ADDRESS)


def _same_name(words: tuple[str, ...], names: Sequence[str], _email: str) -> bool:
    return any(sorted(name_words(name)) == sorted(words) for name in names)


def _same_local_part(words: tuple[str, ...], names: Sequence[str], email: str) -> bool:
    """Whether "dana.lee@" or "dlee@" is Dana Lee's; an address that stands under another name is not."""
    if len(words) < 2 or any(not set(name_words(name)) & set(words) for name in names):
        return False
    local = email.rpartition("@")[0]
    first, last = words[0], words[-1]
    parts = tuple(folded(part) for part in _LOCAL_PARTS.split(local) if part)
    return parts in ((first, last), (last, first)) or local in (first + last, first[0] + last, last + first)


def _same_first_name(words: tuple[str, ...], names: Sequence[str], email: str) -> bool:
    return _single_word_at(0, words, names, email)


def _same_surname(words: tuple[str, ...], names: Sequence[str], email: str) -> bool:
    return _single_word_at(-1, words, names, email)


def _single_word_at(place: int, words: tuple[str, ...], names: Sequence[str], email: str) -> bool:
    """Whether a name of one word is the first (0) or last (-1) of an address's name, or of a bare address's own."""
    if len(words) > 1:
        return False
    if names:
        return any((of := name_words(name)) and of[place] == words[0] for name in names)
    parts = [folded(part) for part in _LOCAL_PARTS.split(email.rpartition("@")[0]) if part]
    return bool(parts) and parts[place] == words[0]


def _united(people: Sequence[Person], directory: dict[str, list[str]]) -> tuple[tuple[Person, ...], tuple[Doubt, ...]]:
    """Each person once: by address, and without one by name."""
    by_email: dict[str, list[Person]] = {}
    unaddressed: dict[tuple[str, ...], Person] = {}
    for person in people:
        if person.email:
            by_email.setdefault(person.email.lower(), []).append(person)
        else:
            unaddressed[name_words(person.name)] = person
    doubts = []
    united = []
    for email, mentions in by_email.items():
        mentioned = [m.name for m in mentions if is_name(m.name, email)]
        seen = directory.get(email, [])
        names = [*(name for name in seen if any(_contains(name, said) for said in mentioned)), *mentioned] or seen
        clash = _clash(mentioned)
        if clash is not None:
            doubts.append(Doubt(field="interviewers", why=f"one address stands under two names, {clash}"))
        titles = [m.title for m in mentions if m.title]
        united.append(Person(name=_fullest(names), email=mentions[-1].email, title=titles[-1] if titles else None))
    known = [name_words(person.name) for person in united]
    for words, person in unaddressed.items():
        longer = [*known, *(other for other in unaddressed if len(other) > len(words))]
        if words and not any(words == other[: len(words)] or sorted(words) == sorted(other) for other in longer):
            united.append(person)
    return tuple(united), tuple(doubts)


def is_name(name: str, email: str) -> bool:
    """Whether it is a name and not the address again, in whole or as "dlee"."""
    return bool(name) and "@" not in name and (name != name.lower() or name != email.rpartition("@")[0].lower())


def _contains(name: str, part: str) -> bool:
    return set(name_words(part)) <= set(name_words(name))


def _fullest(names: Sequence[str]) -> str:
    """The name with the most words; of equals the one said last."""
    best = ""
    for name in names:
        if len(name_words(name)) >= len(name_words(best)):
            best = name
    return best


def _clash(names: Sequence[str]) -> str | None:
    for name in names:
        for other in names:
            if not set(name_words(name)) & set(name_words(other)):
                return f"{name} and {other}"
    return None


def _coordinator(
    claims: Sequence[Claim], interviewers: Sequence[Person], directory: dict[str, list[str]], me: Sequence[str]
) -> Person | None:
    """Who arranged it: the organizer named last, a human if there is one; else who wrote the newest mail."""
    invitations = [claim for claim in claims if not claim.from_user]
    organizers = [_trusted(c.sighting.organizer, c) for c in invitations if c.sighting.organizer]
    organizers = [
        p for p in (_with_address(p, directory) for p in organizers) if not (p.email and is_mine(p.email, me))
    ]
    humans = [person for person in organizers if person.email and not is_automatic(person.email)]
    if humans or organizers:
        chosen = (humans or organizers)[-1]
        names = [p.name for p in organizers if p.email == chosen.email and p.name] or directory.get(
            chosen.email or "", []
        )
        return replace(chosen, name=_fullest(names) or chosen.name)
    interviewing = {person.email.lower() for person in interviewers if person.email}
    senders = [
        Person(name=address.name, email=address.email)
        for claim in invitations
        if (head := claim.stored.reading.head) is not None
        for address in head.from_
        if not is_automatic(address.email) and not is_mine(address.email, me)
    ]
    last = senders[-1] if senders else None
    return None if last is None or (last.email or "").lower() in interviewing else last
