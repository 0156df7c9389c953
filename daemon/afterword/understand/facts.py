"""What holds of an interview by the best evidence: company, role, mode, end, people; and what of it is doubtful."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.model.identifiers import InterviewId
from afterword.model.interview import Doubt, Interview, SourcedEvidence, Status, StoredReading
from afterword.model.moment import Day, Moment, When
from afterword.model.reading import Evidence, Sighting, Stance
from afterword.understand.case import USUAL_LENGTH, Case, is_stale, lasting
from afterword.understand.doubts import JOBLESS
from afterword.understand.identity import company_key, role_key, roles_differ, same_company, same_time
from afterword.understand.people import cast
from afterword.understand.reply import account_of, invitation_of, invited_as_of, thread_of
from afterword.understand.statements import UNKNOWN_AGE, Claim

SURE_ENOUGH = 0.6  # below this the user is asked whether it is an interview at all
CONTRADICTED = 0.8  # what a contradiction leaves of the confidence
ZONE_FIELDS = frozenset({"zone", "timezone"})
ZONE_WORDS = ("zone", "tzid", "several meanings", "whose time")  # how readings word a doubt about a zone
NOT_STATED = "no zone is stated"
DOUBT = "doubt"  # the field under which a reading keeps what it holds against itself


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    value: str | None
    rivals: tuple[str, ...]  # other values that cannot both be true


def interview_of(  # noqa: PLR0913 - a case, its names, and what every interview is seen against
    case: Case,
    *,
    id_: InterviewId,
    aliases: tuple[str, ...],
    conversations: Mapping[str, Sequence[StoredReading]],
    me: Sequence[str],
    zone: ZoneInfo,
) -> Interview:
    """The interview that a case shows, with a doubt for each fact not to be relied on; `zone` dates its history."""
    current = _grounded(case, current_claims(case), conversations)
    people = cast(current, case.claims, me=me)
    agency = next((c.sighting.agency for c in reversed(case.claims) if c.sighting.agency), None)
    company = _company(case.claims, agency)
    role = _role(case.claims)
    confidence = _confidence(current) * (CONTRADICTED if company.rivals or role.rivals else 1.0)
    invitation = invitation_of(case.claims)
    doubts = case.doubts if case.status in (Status.STANDING, Status.OFFERED) else []
    if case.status is Status.STANDING:
        clashes = [*_clash("company", company), *_clash("role", role), *people.doubts]
        doubts = [*doubts, *_time_doubts(case, current), *clashes, *_doubtful(confidence)]
    return Interview(
        id=id_,
        aliases=aliases,
        status=case.status,
        start=shown_start(case),
        end=_end(case),
        end_implied=case.end is None and isinstance(case.start, Moment),
        company=company.value,
        role=role.value,
        mode=next((c.sighting.mode for c in reversed(current) if c.sighting.mode), None)
        or next((c.sighting.mode for c in reversed(case.claims) if c.sighting.mode), None),
        interviewers=people.interviewers,
        coordinator=people.coordinator,
        agency=agency,
        account=account_of(case.claims, invitation),
        invited_as=invited_as_of(invitation, me),
        thread=thread_of(invitation, conversations, me),
        confidence=round(confidence, 4),
        confirmed=False,
        doubts=tuple(dict.fromkeys(doubts)),
        history=tuple(dict.fromkeys(_dated(said_at, sentence, zone) for said_at, sentence in case.history)),
        evidence=tuple(
            SourcedEvidence(source=source, seen_at=claim.stored.seen_at, evidence=evidence)
            for claim in case.claims
            for source in (claim.source, *claim.also_in)
            for evidence in claim.sighting.evidence
        ),
    )


def _dated(said_at: datetime, sentence: str, zone: ZoneInfo) -> str:
    return sentence if said_at == UNKNOWN_AGE else f"{said_at.astimezone(zone):%Y-%m-%d}: {sentence}"


def current_claims(case: Case) -> list[Claim]:
    """The claims that speak of the interview as it now stands: no old version, no time it was moved away from."""
    return [
        claim
        for claim in case.claims
        if claim.sighting.stance not in (Stance.CANCELLED, Stance.DECLINED)
        and not is_stale(case, claim)
        and not _left_behind(case, claim.sighting.start)
    ]


def _grounded(
    case: Case, current: Sequence[Claim], conversations: Mapping[str, Sequence[StoredReading]]
) -> list[Claim]:
    """The claims; those that only do not speak of a job are as sure as what they go on about, if that does."""
    if not any(_is_jobless(claim.sighting) for claim in current):
        return list(current)
    talks = {claim.conversation for claim in case.claims if claim.conversation is not None}
    said = [claim.stored for claim in case.claims] + [item for talk in talks for item in conversations.get(talk, ())]
    sure = [
        item.reading.confidence
        for item in said
        if item.reading.is_interview
        and not item.reading.from_user
        and not any(map(_is_jobless, item.reading.sightings))
    ]
    return [_with_ground(claim, max(sure)) if sure and _is_jobless(claim.sighting) else claim for claim in current]


def _is_jobless(sighting: Sighting) -> bool:
    return any(e.field == DOUBT and e.quote.startswith(JOBLESS) for e in sighting.evidence)


def _with_ground(claim: Claim, confidence: float) -> Claim:
    """The claim without the doubt that what it goes on about has answered; what it asks it still asks."""
    evidence = tuple(e for e in claim.sighting.evidence if not (e.field == DOUBT and e.quote.startswith(JOBLESS)))
    asks = claim.sighting.tentative and any("?" in e.quote for e in evidence if e.field == "kind")
    sighting = replace(claim.sighting, tentative=asks, confidence=confidence, evidence=evidence)
    return replace(claim, sighting=sighting)


def _left_behind(case: Case, start: When | None) -> bool:
    if start is None or (case.start is not None and same_time(case.start, start)):
        return False
    return any(same_time(left, start) for left in case.left)


def shown_start(case: Case) -> When | None:
    """The time it stands at; for an offer its one slot, None where there are several."""
    if case.start is not None:
        return case.start
    offered = {slot.sighting.start for slot in case.slots if slot.sighting.start is not None}
    return offered.pop() if len(offered) == 1 else None


def _end(case: Case) -> Moment | None:
    start = shown_start(case)
    if not isinstance(start, Moment):
        return None
    if case.end is not None and case.end.at > start.at:
        return case.end
    return lasting(start, USUAL_LENGTH)


# --- company, role ------------------------------------------------------------------------------------------------


def _company(claims: Sequence[Claim], agency: str | None) -> _Choice:
    """The company most evidence names, in its fullest form; an agency is never taken for the company it works for.

    The domain of an address counts only where nothing else names a company: it is the weakest sign, and no spelling.
    """
    middleman = company_key(agency)
    said = [(c, c.sighting.company) for c in claims if c.sighting.company and not c.from_user]
    said = [(c, name) for c, name in said if not (middleman and same_company(middleman, c.company))]
    # What closes or questions it may speak of another; what sets it does not.
    said = [(c, name) for c, name in said if c.sighting.stance not in (Stance.CANCELLED, Stance.DECLINED)] or said
    said = [(c, name) for c, name in said if not c.company_guessed] or said
    if not said:
        return _Choice(value=None, rivals=())
    weights: dict[tuple[str, ...], float] = {}
    for claim, _ in said:
        weights[claim.company] = weights.get(claim.company, 0.0) + certainty(claim)
    totals = {key: sum(w for other, w in weights.items() if same_company(key, other)) for key in weights}
    best = max(totals, key=lambda key: (totals[key], weights[key], len(key), key))
    names = [name for claim, name in said if claim.company == best]
    rivals = {name for claim, name in said if not same_company(claim.company, best)}
    return _Choice(value=names[-1], rivals=tuple(sorted(rivals)))


def _role(claims: Sequence[Claim]) -> _Choice:
    """The role said last among the surest; a shorter form of it is no contradiction."""
    said = [(c, c.sighting.role) for c in claims if c.sighting.role and not c.from_user]
    if not said:
        return _Choice(value=None, rivals=())
    chosen, value = max(said, key=lambda pair: (certainty(pair[0]), pair[0].order))
    rivals = {role for _, role in said if roles_differ(role_key(role), chosen.role)}
    return _Choice(value=value, rivals=tuple(sorted(rivals)))


def _clash(field: str, choice: _Choice) -> list[Doubt]:
    if not choice.rivals:
        return []
    return [Doubt(field=field, why=f"it is {choice.value} in one place and {', '.join(choice.rivals)} in another")]


def certainty(claim: Claim) -> float:
    """How sure the reading was of this sighting (0 to 1); an item's own figure is that of its least certain one."""
    return claim.sighting.confidence or claim.stored.reading.confidence


def _confidence(claims: Sequence[Claim]) -> float:
    return max((certainty(claim) for claim in claims if claim.founding), default=0.0)


# --- doubts -------------------------------------------------------------------------------------------------------


def _time_doubts(case: Case, current: Sequence[Claim]) -> list[Doubt]:
    start = case.start
    doubts = []
    if start is None:
        doubts.append(Doubt(field="start", why="no time is known"))
    elif isinstance(start, Day):
        doubts.append(Doubt(field="start", why=f"only the day is known, {start.day:%A %-d %B %Y}"))
    else:
        dated = [c for c in current if c.sighting.start is not None and same_time(c.sighting.start, start)]
        doubts += _zone_doubts(dated, start)
        doubts += _reading_doubts(dated)
    if current and all(claim.sighting.tentative for claim in current if claim.sighting.start is not None):
        doubts.append(Doubt(field="status", why="it is only pencilled in"))
    return doubts


def _zone_doubts(dated: Sequence[Claim], start: Moment) -> list[Doubt]:
    """The words that speak of a zone although none could be made certain; a zone merely not stated is the user's."""
    if start.zone_certain:
        return []
    signs = [e.quote for c in dated for e in c.sighting.evidence if e.field in ZONE_FIELDS or _is_about_zone(e)]
    signs = [sign for sign in signs if not sign.startswith(NOT_STATED)]
    return [Doubt(field="timezone", why=f"the time zone is not certain: {sign}") for sign in signs[:1]]


def _reading_doubts(dated: Sequence[Claim]) -> list[Doubt]:
    """What the reading of an item held against its time, unless something else states the same time without doubt."""
    setting = [claim for claim in dated if claim.sighting.stance is not Stance.OFFERED]
    doubted = {claim.event for claim in setting if _held_against(claim)} - {None}
    if any(not _held_against(claim) and claim.event not in doubted for claim in setting):
        return []
    reasons = [reason for claim in setting for reason in _held_against(claim)]
    return [Doubt(field="start", why=reason) for reason in dict.fromkeys(reasons)]


def _held_against(claim: Claim) -> list[str]:
    """The doubts of a reading about its time; what a calendar file got wrong beside its zone is harmless."""
    doubts = [evidence for evidence in claim.sighting.evidence if evidence.field == DOUBT]
    return [doubt.quote for doubt in doubts if doubt.rule != "rfc5545" and not _is_about_zone(doubt)]


def _is_about_zone(evidence: Evidence) -> bool:
    return evidence.field == DOUBT and any(word in evidence.quote.lower() for word in ZONE_WORDS)


def _doubtful(confidence: float) -> list[Doubt]:
    if confidence >= SURE_ENOUGH:
        return []
    return [Doubt(field="interview", why=f"it is only {confidence:.0%} certain that this is an interview of yours")]
