"""Calendar objects as evidence: which events are a job interview of the user, when, with whom (RFC 5545, RFC 5546)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from afterword.formats.rfc5545 import parse_calendar
from afterword.model.event import Attendee, Event
from afterword.model.moment import Moment, When
from afterword.model.reading import Evidence, Kind, Mode, Person, Reading, Sighting, Stance
from afterword.understand.invitation_title import Title, read_title
from afterword.understand.invitation_words import (
    CANCELLED_TITLE,
    HIRING,
    INTERVIEW,
    INTERVIEWER_SIDE,
    MEETING,
    NO_INTERVIEW,
    ONSITE_WORD,
    PHONE_NUMBER,
    PHONE_WORD,
    TENTATIVE_TITLE,
    VIDEO_LINK,
    VIDEO_WORD,
)
from afterword.understand.names import of_header, people_at, same_person
from afterword.understand.people_words import DESK_LOCAL, NOBODY_LOCAL
from afterword.understand.schedulers import company_label, is_scheduler
from afterword.understand.sentences import fold

CERTAIN = 0.95
LIKELY = 0.75
UNLIKELY = 0.3
MAX_TEXT = 8_000  # characters of a description that are read
_LINE = re.compile(r"\r?\n")
_LINK = re.compile(r"https?://\S{1,2000}")
_ROOM = re.compile(
    r"@(?:resource|group)\.calendar\.google\.com$|\b(?:room|raum|salle|sala|meeting room|conference room)\b"
)
_LABEL = re.compile(
    r"^\W{0,3}(?P<what>interviewers?|your interviewers?|panel|panelists?|interview(?:ed)? (?:by|with)|meet(?:ing)? with|you will (?:meet|speak)"
    r"(?:ing)? with|gesprachspartner(?:in|innen)?|interview mit|teilnehmer|intervieweur(?:s)?|avec|entrevistador(?:a|es)?|con"
    r"|intervistator[ei]|gesprek met|met|who|role|position|job|title|stelle|poste|puesto|ruolo|functie|vaga"
    r"|company|unternehmen|firma|entreprise|empresa|azienda|bedrijf)\s?(?::|-)?\s+"
)
_ROLE_LABELS = frozenset(["role", "position", "job", "title", "stelle", "poste", "puesto", "ruolo", "functie", "vaga"])
_COMPANY_LABELS = frozenset(["company", "unternehmen", "firma", "entreprise", "empresa", "azienda", "bedrijf"])


def is_job_interview_event(event: Event, me: tuple[str, ...], my_name: str) -> tuple[bool, float, str]:
    """Whether an event is a job interview of the user, how sure that is (0 to 1), and why, in a sentence."""
    title = fold(CANCELLED_TITLE.sub("", fold(event.summary)).strip())
    text = fold(event.description[:MAX_TEXT])
    if match := NO_INTERVIEW.search(title):
        return False, UNLIKELY / 3, f'its title speaks of "{match[0].strip()}"'
    if why := _other_side(event, title, text, me, my_name):
        return False, UNLIKELY / 2, why
    if event.recurring:
        return False, UNLIKELY / 2, "it repeats, as an interview does not"
    if match := INTERVIEW.search(title):
        return True, CERTAIN, f'its title says "{match[0].strip()}"'
    hiring = HIRING.search(title) or HIRING.search(text)
    from_tool = any(is_scheduler(one.address.email) for one in _everybody(event) if one.address.email)
    if match := INTERVIEW.search(text):
        if NO_INTERVIEW.search(text) and not hiring:
            return False, UNLIKELY, "its description speaks of an interview that is not for a job"
        sure = CERTAIN - 0.1 if hiring or from_tool else LIKELY - 0.1
        return True, sure, f'its description says "{match[0].strip()}"'
    if (MEETING.search(title) or _pairs(event, me, my_name)) and (hiring or from_tool):
        said = f'speaks of hiring ("{hiring[0].strip()}")' if hiring else "comes from a hiring tool"
        return True, LIKELY, f"it is a conversation and {said}"
    return False, UNLIKELY, "nothing in it says that it is a job interview"


def read_events(
    events: tuple[Event, ...], *, method: str | None, me: tuple[str, ...], my_name: str
) -> tuple[Sighting, ...]:
    """One sighting for each event, in order; `method` is that of the Content-Type, None to go by the file's own.

    The confidence of a sighting is how sure it is that the event is a job interview: below 0.5 it is none.
    """
    return tuple(_sighting(event, method or event.method, me, my_name) for event in events)


def read_calendar(raw: bytes, *, zone: str, me: tuple[str, ...], my_name: str, received: datetime | None) -> Reading:
    """The reading of a calendar file: every event is a sighting; `zone` is where zoneless times are read."""
    events = parse_calendar(raw, zone=zone)
    sightings = read_events(events, method=None, me=me, my_name=my_name)
    verdicts = [is_job_interview_event(event, me, my_name) for event in events]
    best = max(range(len(events)), key=lambda at: verdicts[at][1], default=None)
    if best is None:
        reason = "there is no event in it"
        return Reading(
            kind=Kind.OTHER,
            is_interview=False,
            confidence=1.0,
            reason=reason,
            sightings=(),
            head=None,
            received=received,
        )
    event, sighting, (is_interview, confidence, why) = events[best], sightings[best], verdicts[best]
    kind = _kind(event, sighting) if is_interview else Kind.OTHER
    stands = is_interview and sighting.stance is Stance.COMMITTED and sighting.start is not None
    return Reading(
        kind=kind,
        is_interview=stands,
        confidence=confidence if is_interview else 1 - confidence,
        reason=_reason(kind, sighting, why, is_interview=is_interview),
        sightings=sightings,
        head=None,
        received=received,
    )


def _kind(event: Event, sighting: Sighting) -> Kind:
    if sighting.stance is Stance.CANCELLED:
        return Kind.CANCEL
    return Kind.RESCHEDULE if event.sequence > 0 and event.method == "REQUEST" else Kind.INVITE


def _reason(kind: Kind, sighting: Sighting, why: str, *, is_interview: bool) -> str:
    if not is_interview:
        return why
    if sighting.stance is Stance.CANCELLED:
        return f"the event is cancelled; {why}"
    if sighting.stance is Stance.DECLINED:
        return f"you declined the event; {why}"
    if sighting.start is None:
        return f"the event states no time that can be read; {why}"
    return f"the event was changed; {why}" if kind is Kind.RESCHEDULE else why


# --- one event ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Guests:
    """Who is invited: the people beside the user, the organizer among them or not, and the user's own answer."""

    people: tuple[Person, ...]
    organizer: Person | None
    answer: str


def _sighting(event: Event, method: str | None, me: tuple[str, ...], my_name: str) -> Sighting:
    guests = _guests(event, me, my_name)
    title = read_title(
        event.summary,
        is_reader=lambda text: _is_me(text, "", me, my_name),
        names=tuple(person.name for person in (*guests.people, *([guests.organizer] if guests.organizer else []))),
    )
    labelled = _labels(event.description)
    interviewers, organizer, said = _who(guests, title, labelled, me, my_name)
    company, company_evidence = _company(title, labelled, event, me)
    role = labelled.role or title.role
    mode, mode_evidence = _mode(event)
    stance, stance_evidence = _stance(event, method, guests)
    evidence = [*_time_evidence(event), *stance_evidence, *said, *company_evidence, *mode_evidence]
    if role:
        evidence.append(Evidence(field="role", quote=labelled.role_quote or event.summary[:160], rule="event.title"))
    is_interview, confidence, why = is_job_interview_event(event, me, my_name)
    evidence.append(Evidence(field="is_interview", quote=event.summary[:160], rule=f"event: {why}"))
    return Sighting(
        stance=stance,
        start=event.start,
        end=event.end,
        tentative=event.status == "TENTATIVE" or TENTATIVE_TITLE.search(fold(event.summary)) is not None,
        company=company,
        role=role,
        mode=mode,
        interviewers=interviewers,
        organizer=organizer,
        event_uid=event.uid,
        recurrence_id=event.recurrence_id,
        sequence=event.sequence,
        changed_at=event.changed_at,
        confidence=confidence if is_interview else min(confidence, UNLIKELY),
        evidence=tuple(evidence),
    )


def _time_evidence(event: Event) -> list[Evidence]:
    """What was read as the start and the end, and whatever was doubtful about it."""
    found = []
    if event.start is not None:
        zone = f" ({event.tzid})" if event.tzid else ""
        found.append(Evidence(field="start", quote=f"DTSTART{zone}: {_show(event.start)}", rule="rfc5545"))
    if event.end is not None:
        found.append(Evidence(field="end", quote=f"DTEND: {_show(event.end)}", rule="rfc5545"))
    doubts = [Evidence(field="doubt", quote=defect, rule="rfc5545") for defect in event.defects[:5]]
    return found + doubts


def _show(when: When) -> str:
    return when.at.isoformat() if isinstance(when, Moment) else when.day.isoformat()


def _stance(event: Event, method: str | None, guests: _Guests) -> tuple[Stance, list[Evidence]]:
    """How the event stands (RFC 5546 §3.2): cancelled, declined by the user, a counter-proposal, or taking place."""
    if method == "CANCEL" or event.status == "CANCELLED":
        said = "METHOD:CANCEL" if method == "CANCEL" else "STATUS:CANCELLED"
        return Stance.CANCELLED, [Evidence(field="stance", quote=said, rule="rfc5546")]
    if CANCELLED_TITLE.search(fold(event.summary)):
        return Stance.CANCELLED, [Evidence(field="stance", quote=event.summary[:160], rule="event.title")]
    if guests.answer == "DECLINED":
        return Stance.DECLINED, [Evidence(field="stance", quote="PARTSTAT=DECLINED", rule="rfc5545")]
    if method in {"COUNTER", "DECLINECOUNTER", "REFRESH"} or (method == "REPLY" and not guests.answer):
        return Stance.OFFERED, [Evidence(field="stance", quote=f"METHOD:{method}", rule="rfc5546")]
    return Stance.COMMITTED, []


def _everybody(event: Event) -> tuple[Attendee, ...]:
    return (*event.attendees, event.organizer) if event.organizer else event.attendees


def _guests(event: Event, me: tuple[str, ...], my_name: str) -> _Guests:
    own = [one for one in event.attendees if _is_me(one.address.name, one.address.email, me, my_name)]
    people = [
        person
        for one in event.attendees
        if one not in own and (person := _person(one)) is not None and one.partstat != "DECLINED"
    ]
    organizer = None
    if event.organizer and not _is_me(event.organizer.address.name, event.organizer.address.email, me, my_name):
        organizer = _person(event.organizer)
    if not me and not own and organizer is not None:
        # Nobody said who the user is: the one guest an organizer invites is.
        others = [person for person in people if person.email != organizer.email]
        people = [person for person in people if len(others) > 1 or person not in others]
    answer = next((one.partstat for one in own if one.partstat), "")
    return _Guests(people=tuple(dict.fromkeys(people)), organizer=organizer, answer=answer)


def _is_me(name: str, email: str, me: tuple[str, ...], my_name: str) -> bool:
    """Whether a name or an address is the user's."""
    if email and email.lower() in {address.lower() for address in me}:
        return True
    words, mine = set(fold(name).replace(",", " ").split()), set(fold(my_name).split())
    return bool(words) and bool(mine) and (words == mine or (len(words) == 1 and words <= mine))


def _person(one: Attendee) -> Person | None:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labelled:
    """What lines such as "Interviewer: …" of a description say."""

    people: tuple[Person, ...] = ()
    people_quote: str = ""
    role: str | None = None
    role_quote: str = ""
    company: str | None = None
    company_quote: str = ""


def _labels(description: str) -> _Labelled:
    people: list[Person] = []
    people_quote = role_quote = company_quote = ""
    role = company = None
    for line in _LINE.split(description[:MAX_TEXT])[:200]:
        text = line.strip(" \t*_•-–")[:300]
        match = _LABEL.match(fold(text))
        if match is None or len(fold(text)) != len(text):
            continue
        what, rest = match["what"], text[match.end() :].strip()
        if what in _ROLE_LABELS:
            role, role_quote = role or rest[:80] or None, role_quote or text
        elif what in _COMPANY_LABELS:
            company, company_quote = company or rest[:80] or None, company_quote or text
        elif found := people_at(rest):
            people += [Person(name=one.name, email=one.email, title=one.title) for one in found]
            people_quote = people_quote or text
    return _Labelled(
        people=tuple(dict.fromkeys(people)),
        people_quote=people_quote[:160],
        role=role,
        role_quote=role_quote[:160],
        company=company,
        company_quote=company_quote[:160],
    )


def _who(
    guests: _Guests, title: Title, labelled: _Labelled, me: tuple[str, ...], my_name: str
) -> tuple[tuple[Person, ...], Person | None, list[Evidence]]:
    """Interviewers, the coordinator, and what shows it.

    Named in title or description, or invited beside the organizer. An organizer alone with the user is the interviewer.
    """
    organizer = guests.organizer
    invited = [person for person in guests.people if organizer is None or person.email != organizer.email]
    named = [
        _with_address(person, guests)
        for person in (*labelled.people, *(Person(name=name, email=None) for name in title.people))
        if not _is_me(person.name, person.email or "", me, my_name)
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
        evidence.append(Evidence(field="organizer", quote=f"ORGANIZER {organizer.name}", rule="rfc5545"))
        if not interviewers:
            interviewers.append(organizer)
        if any(_one(organizer, person) for person in interviewers):
            organizer = None
    return tuple(interviewers), organizer, evidence


def _one(person: Person, other: Person) -> bool:
    return (person.email is not None and person.email == other.email) or same_person(person.name, other.name)


def _with_address(person: Person, guests: _Guests) -> Person:
    """A person named in the text with the address that an attendee of that name has."""
    if person.email is not None:
        return person
    pool = (*guests.people, *([guests.organizer] if guests.organizer else []))
    same = [one for one in pool if same_person(one.name, person.name)]
    return Person(name=same[0].name, email=same[0].email, title=person.title) if len(same) == 1 else person


def _company(title: Title, labelled: _Labelled, event: Event, me: tuple[str, ...]) -> tuple[str | None, list[Evidence]]:
    """The company by a label, by the title, else by the domain of the organizer or of the attendees."""
    if labelled.company:
        return labelled.company, [Evidence(field="company", quote=labelled.company_quote, rule="event.label")]
    if title.company:
        return title.company, [Evidence(field="company", quote=event.summary[:160], rule="event.title")]
    mine = {address.lower() for address in me}
    for one in reversed(_everybody(event)):
        email = one.address.email
        if email and email.lower() not in mine and (label := company_label(email)):
            name = label.replace("-", " ").title()
            return name, [Evidence(field="company", quote=email, rule="event.domain")]
    return None, []


def _mode(event: Event) -> tuple[Mode | None, list[Evidence]]:
    """Phone, video or on site: by the title's word, then the place, then any link of a video service."""
    title, place = fold(event.summary), fold(event.location)
    text = f"{place} {(event.url or '').lower()} {fold(event.description[:MAX_TEXT])}"
    for source, words, mode in (
        (title, PHONE_WORD, Mode.PHONE),
        (title, ONSITE_WORD, Mode.ONSITE),
        (title, VIDEO_WORD, Mode.VIDEO),
        (place, VIDEO_LINK, Mode.VIDEO),
        (place, VIDEO_WORD, Mode.VIDEO),
        (place.strip(), PHONE_NUMBER, Mode.PHONE),
        (place, PHONE_WORD, Mode.PHONE),
    ):
        if match := words.search(source):
            return mode, [Evidence(field="mode", quote=match[0].strip()[:160], rule="event.mode")]
    if len(place) > 3 and not _LINK.search(place) and not place.startswith(("tba", "tbd")):
        return Mode.ONSITE, [Evidence(field="mode", quote=f"LOCATION: {event.location[:140]}", rule="event.place")]
    if match := VIDEO_LINK.search(text):
        return Mode.VIDEO, [Evidence(field="mode", quote=match[0][:160], rule="event.link")]
    return None, []


def _pairs(event: Event, me: tuple[str, ...], my_name: str) -> bool:
    """Whether the title sets the user beside somebody else ("Example <> Anna")."""
    pieces = re.split(r"<->|<>|[&×|/]|\s[x-]\s|\sand\s|\sund\s|\set\s|\sy\s|:", event.summary[:200])
    return len(pieces) > 1 and any(_is_me(piece.strip(), "", me, my_name) for piece in pieces)


def _other_side(event: Event, title: str, text: str, me: tuple[str, ...], my_name: str) -> str | None:
    """Why the user is the one who interviews, in a sentence; None if not."""
    if match := INTERVIEWER_SIDE.search(title) or INTERVIEWER_SIDE.search(text):
        return f'"{match[0].strip()}" is said to those who interview'
    organizer = event.organizer
    if organizer is None or not organizer.address.email:
        return None
    if organizer.address.email.lower() not in {address.lower() for address in me}:
        return None
    others = [
        one
        for one in event.attendees
        if not _is_me(one.address.name, one.address.email, me, my_name) and _person(one) is not None
    ]
    # An entry that the user made alone is a note of their own interview; guests make it one that they hold.
    return "you organise it and invite others" if others and INTERVIEW.search(title) else None
