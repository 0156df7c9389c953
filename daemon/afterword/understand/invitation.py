"""Calendar objects as evidence: which events are a job interview of the user, when, with whom (RFC 5545, RFC 5546)."""

from __future__ import annotations

import re
from datetime import datetime

from afterword.formats.rfc5545 import parse_calendar
from afterword.model.event import Event
from afterword.model.moment import Moment, When
from afterword.model.reading import Evidence, Kind, Mode, Reading, Sighting, Stance
from afterword.understand.firm_names import spelt_in
from afterword.understand.invitation_guests import (
    MAX_TEXT,
    Guests,
    Labelled,
    everybody,
    guests_of,
    is_me,
    labels_of,
    own_name,
    who,
)
from afterword.understand.invitation_title import Title, read_title
from afterword.understand.invitation_verdict import UNLIKELY, Verdict, is_job_interview_event
from afterword.understand.invitation_words import (
    CANCELLED_TITLE,
    ONSITE_WORD,
    PHONE_NUMBER,
    PHONE_WORD,
    TENTATIVE_TITLE,
    VIDEO_LINK,
    VIDEO_WORD,
)
from afterword.understand.schedulers import company_label
from afterword.understand.sentences import fold

__all__ = ["is_job_interview_event", "read_calendar", "read_events"]

MANY = 50  # events from which a file is somebody's whole calendar, whose other entries are nobody's business here
_LINK = re.compile(r"https?://\S{1,2000}")


def read_events(
    events: tuple[Event, ...], *, method: str | None, me: tuple[str, ...], my_name: str
) -> tuple[Sighting, ...]:
    """One sighting for each event, in order; `method` is that of the Content-Type, None to go by the file's own.

    The confidence of a sighting is how sure it is that the event is a job interview: below 0.5 it is none.
    """
    return tuple(
        _sighting(event, method or event.method, is_job_interview_event(event, me, my_name), me, my_name)
        for event in events
    )


def read_calendar(raw: bytes, *, zone: str, me: tuple[str, ...], my_name: str, received: datetime | None) -> Reading:
    """The reading of a calendar file: every event is a sighting; `zone` is where zoneless times are read."""
    events = parse_calendar(raw, zone=zone)
    verdicts = [is_job_interview_event(event, me, my_name) for event in events]
    sightings = tuple(
        _sighting(event, event.method, verdict, me, my_name)
        if verdict[0] or len(events) <= MANY
        else _bare(event, verdict)
        for event, verdict in zip(events, verdicts, strict=True)
    )
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


def _bare(event: Event, verdict: Verdict) -> Sighting:
    """The sighting of an entry of a whole calendar that is no interview: its time and its name only."""
    return Sighting(
        stance=Stance.COMMITTED,
        start=event.start,
        end=event.end,
        event_uid=event.uid,
        recurrence_id=event.recurrence_id,
        sequence=event.sequence,
        changed_at=event.changed_at,
        confidence=min(verdict[1], UNLIKELY),
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


def _sighting(event: Event, method: str | None, verdict: Verdict, me: tuple[str, ...], my_name: str) -> Sighting:
    my_name = my_name or own_name(event, me)
    guests = guests_of(event, me, my_name)
    # What its title denies to be a job interview names no employer either.
    denied = not verdict[0] and verdict[1] < UNLIKELY
    title = read_title(
        "" if denied else event.summary,
        is_reader=lambda text: is_me(text, "", me, my_name),
        names=tuple(person.name for person in (*guests.people, *([guests.organizer] if guests.organizer else []))),
        inviter=next((label for email in _others(event, me) if (label := company_label(email))), None),
    )
    labelled = labels_of(event.description)
    interviewers, organizer, said = who(guests, title, labelled, me, my_name)
    company, company_evidence = _company(title, labelled, event, me)
    role = labelled.role or title.role
    mode, mode_evidence = _mode(event)
    stance, stance_evidence = _stance(event, method, guests)
    evidence = [*_time_evidence(event), *stance_evidence, *said, *company_evidence, *mode_evidence]
    if role:
        evidence.append(Evidence(field="role", quote=labelled.role_quote or event.summary[:160], rule="event.title"))
    is_interview, confidence, why = verdict
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


def _stance(event: Event, method: str | None, guests: Guests) -> tuple[Stance, list[Evidence]]:
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


def _company(title: Title, labelled: Labelled, event: Event, me: tuple[str, ...]) -> tuple[str | None, list[Evidence]]:
    """The company by a label, by the title, else by the domain of the organizer or of the attendees."""
    if labelled.company:
        return labelled.company, [Evidence(field="company", quote=labelled.company_quote, rule="event.label")]
    if title.company:
        return title.company, [Evidence(field="company", quote=event.summary[:160], rule="event.title")]
    for email in _others(event, me):
        if label := company_label(email):
            for line in (event.description[:MAX_TEXT] + "\n" + event.summary).split("\n")[:200]:
                if written := next(spelt_in(line[:300], label.replace("-", "")), None):
                    return written, [Evidence(field="company", quote=line[:160], rule="event.domain-written")]
            name = label.replace("-", " ").title()
            return name, [Evidence(field="company", quote=email, rule="event.domain")]
    return None, []


def _others(event: Event, me: tuple[str, ...]) -> list[str]:
    """The addresses beside the user's own, the organizer's first."""
    mine = {address.lower() for address in me}
    emails = [one.address.email for one in reversed(everybody(event))]
    return [email for email in emails if email and email.lower() not in mine]


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
