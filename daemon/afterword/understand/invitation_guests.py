"""Who is in a calendar event: the user, the interviewers, the coordinator; never rooms, tools and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.model.event import Attendee, Event
from afterword.model.reading import Evidence, Person
from afterword.understand.invitation_title import Title
from afterword.understand.names import of_header, people_at, same_person
from afterword.understand.people_words import DESK_LOCAL, NOBODY_LOCAL
from afterword.understand.schedulers import is_scheduler
from afterword.understand.sentences import fold

MAX_TEXT = 8_000  # characters of a description that are read
_ROOM = re.compile(
    r"@(?:resource|group)\.calendar\.google\.com$|\b(?:room|raum|salle|sala|meeting room|conference room)\b"
)
_INTERVIEWER_LABELS = (
    "interviewers?|your interviewers?|panel|panelists?|interview(?:ed)? (?:by|with)|meet(?:ing)? with"
    "|you will (?:meet|speak)(?:ing)? with|gesprachspartner(?:in|innen)?|interview mit|teilnehmer|intervieweurs?|avec"
    "|entrevistador(?:a|es)?|con|intervistator[ei]|gesprek met|met|who"
)
_ROLE_LABELS = "role|position|job|title|stelle|poste|puesto|ruolo|functie|vaga"
_COMPANY_LABELS = "company|unternehmen|firma|entreprise|empresa|azienda|bedrijf"
_LABEL = re.compile(
    rf"^\W{{0,3}}(?:(?P<people>{_INTERVIEWER_LABELS})|(?P<role>{_ROLE_LABELS})|(?P<company>{_COMPANY_LABELS}))\s?[:-]?\s+"
)

_MEETING = re.compile(
    r"(?i:\byou(?:'ll| will| are going to) (?:be )?(?:meet|see|speak|talk|interview)(?:ing|ed)?"
    r"|\bsie (?:sprechen|treffen)|\bvous (?:rencontrerez|serez reçue?)|\bje spreekt|\bte (?:entrevistar|recibir)án?"
    r"|\bincontrer(?:à|ai))\s(?:(?i:with|to|by|mit|par|met|auf)\s)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guests:
    """Who is invited: the people beside the user, the organizer among them or not, and the user's own answer."""

    people: tuple[Person, ...]
    organizer: Person | None
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """What lines such as "Interviewer: …" of a description say."""

    people: tuple[Person, ...] = ()
    people_quote: str = ""
    role: str | None = None
    role_quote: str = ""
    company: str | None = None
    company_quote: str = ""


def labels_of(description: str) -> Labelled:
    """What the labelled lines of a description say."""
    people: list[Person] = []
    people_quote = role_quote = company_quote = ""
    role = company = None
    for line in description[:MAX_TEXT].split("\n")[:200]:
        text = line.strip(" \t*_\u2022\u2013-")[:300]
        match = _LABEL.match(fold(text))
        if match is None or len(fold(text)) != len(text):
            for said in _MEETING.finditer(text):
                met = [one for one in people_at(text, said.end()) if one.supported]
                people += [Person(name=one.name, email=one.email, title=one.title) for one in met]
                people_quote = people_quote or (text if met else "")
            continue
        rest = text[match.end() :].strip()
        if match["role"]:
            role, role_quote = role or rest[:80] or None, role_quote or text
        elif match["company"]:
            company, company_quote = company or rest[:80] or None, company_quote or text
        elif found := people_at(rest):
            people += [Person(name=one.name, email=one.email, title=one.title) for one in found]
            people_quote = people_quote or text
    return Labelled(
        people=tuple(dict.fromkeys(people)),
        people_quote=people_quote[:160],
        role=role,
        role_quote=role_quote[:160],
        company=company,
        company_quote=company_quote[:160],
    )


def guests_of(event: Event, me: tuple[str, ...], my_name: str) -> Guests:
    """The people of an event but the user; who declined is not coming."""
    own = [one for one in event.attendees if is_me(one.address.name, one.address.email, me, my_name)]
    people = [
        person
        for one in event.attendees
        if one not in own and (person := person_of(one)) is not None and one.partstat != "DECLINED"
    ]
    organizer = None
    if event.organizer and not is_me(event.organizer.address.name, event.organizer.address.email, me, my_name):
        organizer = person_of(event.organizer)
    if not me and not own and organizer is not None:
        # Nobody said who the user is: the one guest an organizer invites is.
        others = [person for person in people if person.email != organizer.email]
        people = [person for person in people if len(others) > 1 or person not in others]
    answer = next((one.partstat for one in own if one.partstat), "")
    return Guests(people=tuple(dict.fromkeys(people)), organizer=organizer, answer=answer)


def own_name(event: Event, me: tuple[str, ...]) -> str:
    """The name under which the event invites the user; empty when it gives none."""
    mine = {address.lower() for address in me}
    named = (one.address.name for one in everybody(event) if one.address.email.lower() in mine and one.address.name)
    return next((name for name in named if of_header(name)), "")


def everybody(event: Event) -> tuple[Attendee, ...]:
    """The attendees and then the organizer."""
    return (*event.attendees, event.organizer) if event.organizer else event.attendees


def is_me(name: str, email: str, me: tuple[str, ...], my_name: str) -> bool:
    """Whether a name or an address is the user's."""
    if email and email.lower() in {address.lower() for address in me}:
        return True
    words, mine = set(fold(name).replace(",", " ").split()), set(fold(my_name).split())
    return bool(words) and bool(mine) and (words == mine or (len(words) == 1 and words <= mine))


def person_of(one: Attendee) -> Person | None:
    """The human behind a calendar address; None for rooms, tools, lists and addresses nobody reads."""
    name, email = one.address.name, one.address.email
    local = email.split("@", 1)[0].lower()
    if one.cutype in {"ROOM", "RESOURCE", "GROUP"} or one.role == "NON-PARTICIPANT":
        return None
    if _ROOM.search(f"{fold(name)} {email.lower()}") or (email and is_scheduler(email)):
        return None
    if local in NOBODY_LOCAL or "noreply" in local or "no-reply" in local:
        return None
    human = of_header(name)
    if human is None and local in DESK_LOCAL:
        return None
    if human is None and not name and re.fullmatch(r"[a-z]{2,20}\.[a-z]{2,20}", local):
        human = " ".join(part.capitalize() for part in local.split("."))
    if human is None and (not name or len(name.split()) > 3):
        return None
    return Person(name=human or name, email=email or None)


def who(
    guests: Guests, title: Title, labelled: Labelled, me: tuple[str, ...], my_name: str
) -> tuple[tuple[Person, ...], Person | None, list[Evidence]]:
    """Interviewers, the coordinator, and what shows it.

    Named in title or description, or invited beside the organizer. An organizer alone with the user is the interviewer.
    """
    organizer = guests.organizer
    invited = [person for person in guests.people if organizer is None or person.email != organizer.email]
    named = [
        _with_address(person, guests)
        for person in (*labelled.people, *(Person(name=name, email=None) for name in title.people))
        if not is_me(person.name, person.email or "", me, my_name)
    ]
    evidence = []
    interviewers: list[Person] = []
    for person in (*named, *invited):
        if not any(_one(person, other) for other in interviewers):
            interviewers.append(person)
    if named:
        quote = labelled.people_quote or ", ".join(person.name for person in named)
        evidence.append(Evidence(field="interviewers", quote=quote, rule="event.named"))
    if invited:
        quote = ", ".join(f"ATTENDEE {person.name}" for person in invited)[:160]
        evidence.append(Evidence(field="interviewers", quote=quote, rule="rfc5545"))
    if organizer is not None:
        if not interviewers:
            interviewers.append(organizer)
        meets = any(_one(organizer, person) for person in interviewers)
        field = "interviewers" if meets else "organizer"
        evidence.append(Evidence(field=field, quote=f"ORGANIZER {organizer.name}", rule="rfc5545"))
        organizer = None if meets else organizer
    return tuple(interviewers), organizer, evidence


def _one(person: Person, other: Person) -> bool:
    return (person.email is not None and person.email == other.email) or same_person(person.name, other.name)


def _with_address(person: Person, guests: Guests) -> Person:
    """A person named in the text with the address that an attendee of that name has."""
    if person.email is not None:
        return person
    pool = (*guests.people, *([guests.organizer] if guests.organizer else []))
    same = [one for one in pool if same_person(one.name, person.name)]
    return Person(name=same[0].name, email=same[0].email, title=person.title) if len(same) == 1 else person
