"""A whole message read: its calendars and its prose together, as one Reading.

This composes; what words, times, names and calendar objects mean is decided in the modules it calls.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC

from afterword.formats.html import to_text
from afterword.model.message import Message
from afterword.model.moment import Moment
from afterword.model.reading import Evidence, Kind, Reading, Sighting, Stance
from afterword.understand.answers import read_answer
from afterword.understand.document import Document, prepare
from afterword.understand.employer import Employer, read_employer
from afterword.understand.enclosed import Enclosed, interviews_of, joined, read_enclosed
from afterword.understand.grounds import tested
from afterword.understand.mode import read_mode
from afterword.understand.prose import Verdict, judge
from afterword.understand.regions import MAX_BODY
from afterword.understand.signals import Signals
from afterword.understand.slots import Slot, read_slots
from afterword.understand.validate import is_over, validate
from afterword.understand.when import read_times
from afterword.understand.who import People, read_people

_MARKUP = re.compile(r"</?(?:p|div|br|table|html|body|span|td|li|b|a)\b[^>]{0,200}>", re.IGNORECASE)
_STUB = 40  # characters below which a plain part beside an HTML part is only a notice


def read_message(message: Message, *, zone: str, me: tuple[str, ...], my_name: str) -> Reading:
    """What a message says of interviews of the user, with the evidence; no content makes it raise.

    `zone` is the user's IANA zone, used where the mail states none. `me` are the user's addresses, `my_name` the user's
    name; with an empty `me` the addressee is taken to be the user.
    """
    document = prepare(message.head, body_of(message), me=me, my_name=my_name)
    times = read_times(document.body, subject=document.subject, sent_at=message.received, zone=zone)
    document = replace(document, times=times)
    signals = Signals(document=document, slots=read_slots(document), received=message.received)
    if message.head.from_ and all(document.is_mine(address.email) for address in message.head.from_):
        return _answer(message, signals)
    verdict = tested(judge(signals), signals)
    enclosed = read_enclosed(message.calendars, zone=zone, me=me, my_name=my_name)
    interviews = interviews_of(enclosed, text_names_interview=signals.names_interview)
    if interviews and not verdict.denies:
        return _of_events(message, document, verdict, interviews)
    if enclosed and all(one.denied for one in enclosed) and not signals.is_yours:
        verdict = Verdict(kind=Kind.OTHER, reason=f"A calendar event, but {enclosed[0].why}.", confidence=0.85)
    return _of_verdict(message, signals, verdict)


def body_of(message: Message) -> str:
    """The text to read: the plain part, or the HTML part where the plain one is missing, empty or itself markup."""
    plain = (message.plain or "").replace("\r\n", "\n")
    if message.html and len(plain.strip()) < _STUB <= len(message.html) and len(_MARKUP.findall(message.html[:20_000])):
        html = to_text(message.html)
        if len(html) > 2 * len(plain.strip()):
            return html[:MAX_BODY]
    if len(_MARKUP.findall(plain[:4000])) >= 2:
        return to_text(plain)[:MAX_BODY]
    return plain[:MAX_BODY]


def _answer(message: Message, signals: Signals) -> Reading:
    """The reading of a mail the user sent."""
    kind, reason, confidence, sightings = read_answer(signals)
    return Reading(
        kind=kind,
        is_interview=False,
        confidence=confidence,
        reason=reason,
        sightings=sightings,
        head=message.head,
        received=message.received,
        from_user=True,
    )


def _of_verdict(message: Message, signals: Signals, verdict: Verdict) -> Reading:
    """The reading of a mail the user received, its people and employer added when it speaks of an interview."""
    document = signals.document
    sightings: list[Sighting] = []
    if verdict.is_interview or verdict.offered or verdict.ends or verdict.kind is Kind.AVAILABILITY_REQUEST:
        employer = read_employer(document)
        people = read_people(document, company=employer.company)
        base = _base(document, verdict, employer, people)
        sightings = [
            validate(one, received=message.received.astimezone(UTC), warnings=warnings)
            for one, warnings in _sightings(verdict, base)
        ]
        verdict, sightings = _without_past(message, signals, verdict, sightings)
    committed = [sighting.confidence for sighting in sightings if sighting.stance is Stance.COMMITTED]
    return Reading(
        kind=verdict.kind,
        is_interview=verdict.is_interview,
        confidence=min(committed, default=verdict.confidence),
        reason=verdict.reason,
        sightings=tuple(sightings),
        head=message.head,
        received=message.received,
    )


def _without_past(
    message: Message, signals: Signals, verdict: Verdict, sightings: list[Sighting]
) -> tuple[Verdict, list[Sighting]]:
    """The verdict and its sightings without the interviews that were over when the mail was received."""
    received = message.received.astimezone(UTC)
    repeated = bool(signals.own("reminder")) or verdict.kind is Kind.RESCHEDULE
    ahead = [one for one in sightings if not is_over(one, received=received, repeated=repeated)]
    if len(ahead) == len(sightings) or any(one.stance is Stance.COMMITTED for one in ahead):
        return verdict, ahead
    kind = Kind.REJECTION if signals.own("reject") - signals.conditions else Kind.OTHER
    reason = "The time it names was over before it was received."
    return Verdict(kind=kind, reason=reason, confidence=0.8, evidence=verdict.evidence), ahead


def _of_events(message: Message, document: Document, verdict: Verdict, interviews: tuple[Enclosed, ...]) -> Reading:
    """The reading of a mail that encloses interviews as calendar objects."""
    employer = read_employer(document)
    base = _base(document, verdict, employer, read_people(document, company=employer.company))
    slot = verdict.slots[0].start if verdict.slots else None
    said = slot if isinstance(slot, Moment) and len(interviews) == 1 else None
    sightings = tuple(
        validate(
            joined(one, base, said_start=said, is_reader=document.is_reader), received=message.received.astimezone(UTC)
        )
        for one in interviews
    )
    first = interviews[0]
    received = message.received.astimezone(UTC)
    stands = any(
        s.stance is Stance.COMMITTED and s.start is not None and not is_over(s, received=received, repeated=True)
        for s in sightings
    )
    if all(s.stance is Stance.CANCELLED for s in sightings):
        kind, reason = Kind.CANCEL, "The calendar event of the interview is cancelled."
    elif verdict.kind is Kind.RESCHEDULE or (first.event.sequence > 0 and first.event.method == "REQUEST"):
        kind, reason = Kind.RESCHEDULE, "The calendar event of the interview was changed."
    else:
        kind, reason = Kind.INVITE, f"It encloses a calendar event of an interview: {first.why}."
    return Reading(
        kind=kind,
        is_interview=stands,
        confidence=min(sighting.confidence for sighting in sightings),
        reason=reason,
        sightings=sightings,
        head=message.head,
        received=message.received,
    )


def _base(document: Document, verdict: Verdict, employer: Employer, people: People) -> Sighting:
    """What all sightings of a mail share."""
    mode, mode_evidence = read_mode(document)
    return Sighting(
        stance=Stance.COMMITTED,
        start=None,
        end=None,
        tentative=verdict.tentative,
        company=employer.company,
        role=employer.role,
        mode=mode,
        interviewers=people.interviewers,
        organizer=people.organizer,
        agency=employer.agency,
        confidence=verdict.confidence,
        evidence=(*verdict.evidence, *employer.evidence, *people.evidence, *mode_evidence),
    )


def _sightings(verdict: Verdict, base: Sighting) -> list[tuple[Sighting, tuple[str, ...]]]:
    """Each sighting of a verdict with the warnings of its time."""
    previous = verdict.previous.start if verdict.previous else None
    found = [(replace(_at(base, slot, Stance.COMMITTED), previous=previous), slot.warnings) for slot in verdict.slots]
    found += [(_at(base, slot, Stance.OFFERED), slot.warnings) for slot in verdict.offered]
    if verdict.kind is Kind.AVAILABILITY_REQUEST and not verdict.offered:
        found.append((replace(base, stance=Stance.OFFERED), ()))
    if verdict.ends:
        gone = replace(base, stance=Stance.CANCELLED, tentative=False)
        found.append((_at(gone, verdict.previous, Stance.CANCELLED) if verdict.previous else gone, ()))
    return found


def _at(base: Sighting, slot: Slot, stance: Stance) -> Sighting:
    """The sighting at a slot, with the words that state it."""
    evidence = Evidence(field="start", quote=slot.quote[:200], rule="when")
    return replace(base, stance=stance, start=slot.start, end=slot.end, evidence=(evidence, *base.evidence))
