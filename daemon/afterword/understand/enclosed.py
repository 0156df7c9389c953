"""The calendar objects a mail encloses, read together with what its text says.

The object knows the time and the guests, the text knows the company, the role and who is who: facts of the text fill
what the object leaves open and never replace its time. When the two name different times, neither is sure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from afterword.formats.rfc5545 import parse_calendar
from afterword.model.event import Event
from afterword.model.message import CalendarPart
from afterword.model.moment import Moment
from afterword.model.reading import Evidence, Person, Sighting, Stance
from afterword.understand.invitation import is_job_interview_event, read_events
from afterword.understand.names import same_person

_DENIED = 0.2  # an event below this says itself that it is no interview
_BY_TEXT = 0.88  # an event whose own title is silent, in a mail that speaks of the interview


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """One event of a mail: how it stands, how sure it is that it is an interview of the user, and why."""

    event: Event
    sighting: Sighting
    is_interview: bool
    confidence: float
    why: str

    @property
    def denied(self) -> bool:
        """Whether the event itself says that it is no interview of the user."""
        return not self.is_interview and self.confidence < _DENIED


def read_enclosed(
    calendars: Sequence[CalendarPart], *, zone: str, me: tuple[str, ...], my_name: str
) -> tuple[Enclosed, ...]:
    """Every different event of a mail's calendar parts; tools enclose the same object twice."""
    found: dict[tuple[object, ...], Enclosed] = {}
    for part in calendars:
        events = parse_calendar(part.content, zone=zone)
        for event, sighting in zip(
            events, read_events(events, method=part.method, me=me, my_name=my_name), strict=True
        ):
            is_interview, confidence, why = is_job_interview_event(event, me, my_name)
            enclosed = Enclosed(
                event=event, sighting=sighting, is_interview=is_interview, confidence=confidence, why=why
            )
            found.setdefault((event.recurrence_id, sighting.start, sighting.end, event.summary), enclosed)
    return tuple(found.values())


def interviews_of(enclosed: Sequence[Enclosed], *, text_names_interview: bool) -> tuple[Enclosed, ...]:
    """The events that are interviews: by themselves, or because the text speaks of one and they do not deny it."""
    certain = tuple(one for one in enclosed if one.is_interview)
    if certain or not text_names_interview:
        return certain
    return tuple(
        replace(one, is_interview=True, confidence=_BY_TEXT, why="the mail it came in speaks of an interview")
        for one in enclosed
        if not one.denied
    )


def joined(one: Enclosed, said: Sighting, *, said_start: Moment | None, is_reader: Callable[[str], bool]) -> Sighting:
    """The sighting of an event with the facts that the mail's text adds.

    `said_start` is the time the text names; `is_reader` tells the reader's name, which calendars list among guests.
    """
    event = one.sighting
    confidence = max(one.confidence, event.confidence)
    evidence = [*event.evidence, *said.evidence]
    if (
        said_start is not None
        and isinstance(event.start, Moment)
        and event.stance is Stance.COMMITTED
        and said_start.utc != event.start.utc
    ):
        confidence = min(confidence, 0.6)
        evidence.append(
            Evidence(field="doubt", quote="the calendar object and the text name different times", rule="enclosed")
        )
    organizer = said.organizer or event.organizer
    guests = tuple(person for person in event.interviewers if not is_reader(person.name))
    by_domain = any(e.field == "company" and e.rule.endswith("-domain") for e in said.evidence)
    return replace(
        event,
        tentative=event.tentative or (said.tentative and event.start is None),
        company=(event.company if by_domain else None) or said.company or event.company,
        role=said.role or event.role,
        mode=event.mode or said.mode,
        interviewers=_together(guests, said.interviewers, organizer),
        organizer=organizer,
        agency=said.agency or event.agency,
        previous=event.previous or said.previous,
        confidence=confidence,
        evidence=tuple(evidence),
    )


def _together(of_event: Sequence[Person], said: Sequence[Person], organizer: Person | None) -> tuple[Person, ...]:
    """The interviewers of both; a guest who only coordinates is left out once the text names who interviews."""
    people: list[Person] = []
    for person in (*said, *of_event):
        guest = person not in said
        if guest and said and organizer is not None and same_person(person.name, organizer.name):
            continue
        at = next((i for i, other in enumerate(people) if same_person(other.name, person.name)), None)
        if at is None:
            people.append(person)
        else:
            known = people[at]
            people[at] = Person(
                name=max(known.name, person.name, key=len),
                email=known.email or person.email,
                title=known.title or person.title,
            )
    return tuple(people)
