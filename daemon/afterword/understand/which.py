"""Which interview a claim is about: by event, by time with anything else in common, by conversation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from afterword.model.interview import Status
from afterword.model.reading import Kind, Person, Stance
from afterword.understand.case import Case, fits, fits_role, goes_on, is_bare, names_alike, related
from afterword.understand.identity import same_time
from afterword.understand.people import name_words
from afterword.understand.rounds import is_later_round, rounds_in
from afterword.understand.statements import Claim

ONE_BATCH = timedelta(minutes=15)  # mails of one schedule are sent together; none of them moves another
STILL_THE_SAME = timedelta(days=7)  # a missed interview is moved, or a rejection speaks of it, within a week


def about(cases: Sequence[Case], claim: Claim) -> Sequence[Case]:
    """The cases that this claim is about: by event, or by time and anything else in common."""
    start = claim.sighting.start
    by_event = [case for case in cases if case.includes_event(claim)]
    if start is None:
        return by_event
    at_time = [case for case in cases if case.stood_at(start)]
    closing = claim.sighting.stance in (Stance.CANCELLED, Stance.DECLINED)
    by_time = [
        case
        for case in at_time
        if case not in by_event
        and (fits(case, claim) or (goes_on(case, claim) and fits_role(case, claim)))
        and (related(case, claim) if claim.founding or closing else case.converses(claim))
    ]
    found = bool(by_event or by_time)
    if claim.founding and not found and len(at_time) == 1 and _one_is_bare(at_time[0], claim):
        return at_time  # nobody is in two interviews at once, and one side says nothing of whom it is with
    return [*by_event, *by_time]


def upcoming(cases: Sequence[Case], claim: Claim) -> list[Case]:
    """What lies ahead in the claim's conversation; without one, what lies ahead at its company."""
    possible = [
        case
        for case in cases
        if case.status in (Status.STANDING, Status.OFFERED) and (case.ahead(claim.said_at) or _missed(case, claim))
    ]
    live = _of_one_application(possible, claim)
    talked = _soonest([case for case in live if case.converses(claim)], claim)
    return talked or [case for case in live if related(case, claim) and case.ahead(claim.said_at)]


def in_question(cases: Sequence[Case], claim: Claim) -> list[Case]:
    """What lies ahead in the claim's conversation whatever company or role it names: the user is asked about it."""
    live = [c for c in cases if c.status in (Status.STANDING, Status.OFFERED) and c.converses(claim)]
    others = [case for case in live if all(other.source != claim.source for other in case.claims)]
    return [case for case in others if case.start is not None and case.ahead(claim.said_at)]


def _of_one_application(cases: Sequence[Case], claim: Claim) -> list[Case]:
    """The cases that the claim fits; those whose writer goes on, too, if it names no company of its conversation."""
    fitting = [case for case in cases if fits(case, claim)]
    if any(case.converses(claim) and names_alike(case, claim) for case in fitting):
        return fitting
    return fitting + [c for c in cases if c not in fitting and goes_on(c, claim) and fits_role(c, claim)]


def _soonest(cases: list[Case], claim: Claim) -> list[Case]:
    """What is still to come; only where nothing is, what has just been missed."""
    return [case for case in cases if case.ahead(claim.said_at)] or cases


def moved_by(cases: Sequence[Case], claim: Claim) -> list[Case]:
    """The interviews that this one may take the place of; it does if there is exactly one."""
    previous = claim.sighting.previous
    possible = [
        case
        for case in cases
        if case.status is not Status.OFFERED
        and case.start is not None
        and all(other.source != claim.source for other in case.claims)
    ]
    said = claim.kind is Kind.RESCHEDULE or previous is not None
    if said:
        others = _of_one_application(possible, claim)
    else:
        others = [case for case in possible if case.converses(claim) and fits(case, claim)]
    talked = [case for case in others if case.converses(claim)]
    if previous is not None:
        named = [c for c in others if c.start and same_time(c.start, previous) and (c in talked or related(c, claim))]
        if len(named) == 1:
            return named
    if claim.kind is Kind.RESCHEDULE:
        near = _soonest([c for c in talked if c.ahead(claim.said_at) or _missed(c, claim)], claim)
        if not near and claim.founding and not claim.from_calendar:
            near = [c for c in others if related(c, claim) and c.ahead(claim.said_at)]
    else:
        near = [c for c in talked if c.ahead(claim.said_at) and not _beside(c, claim)]
    return [c for c in near if c.status is Status.STANDING] or near


def _beside(case: Case, claim: Claim) -> bool:
    """Whether the claim is another talk of the same schedule rather than the same talk at another time."""
    mine = {person.email.lower() for person in claim.sighting.interviewers if person.email}
    theirs = {person.email.lower() for other in case.claims for person in other.sighting.interviewers if person.email}
    if mine and theirs and not mine & theirs:
        return True
    if is_later_round(_rounds([claim]), _rounds(case.claims)) or _others_meet(case, claim):
        return True
    return claim.event is not None and any(
        other.event is not None and other.event != claim.event and abs(other.said_at - claim.said_at) <= ONE_BATCH
        for other in case.claims
    )


def _others_meet(case: Case, claim: Claim) -> bool:
    """Whether both name interviewers in so many words, and none of them shares a word or an address."""
    mine = claim.sighting.interviewers if claim.names_people else ()
    theirs = [person for other in case.claims if other.names_people for person in other.sighting.interviewers]
    return bool(mine) and bool(theirs) and not any(_marks_of(a) & _marks_of(b) for a in mine for b in theirs)


def _marks_of(person: Person) -> frozenset[str]:
    return frozenset({*name_words(person.name), *([person.email.lower()] if person.email else [])})


def _rounds(claims: Iterable[Claim]) -> frozenset[str]:
    return rounds_in(e.quote for claim in claims for e in claim.sighting.evidence if e.field in ("kind", "start"))


def _one_is_bare(case: Case, claim: Claim) -> bool:
    return is_bare([claim]) or is_bare(case.claims)


def _missed(case: Case, claim: Claim) -> bool:
    over = case.over_at()
    return over is not None and over <= claim.said_at <= over + STILL_THE_SAME
