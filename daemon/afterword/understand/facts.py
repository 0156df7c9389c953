"""What holds of an interview by the best evidence (company, role, mode, end, account, thread), and what is doubtful."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta

from afterword.model.identifiers import AccountName, InterviewId, MessageId
from afterword.model.interview import Doubt, Interview, SourcedEvidence, Status, StoredReading, Thread
from afterword.model.message import Address
from afterword.model.moment import Day, Moment, When
from afterword.model.reading import Kind, Stance
from afterword.understand.case import USUAL_LENGTH, Case, is_stale
from afterword.understand.identity import Claim, company_key, is_mine, role_key, roles_differ, same_company, same_time
from afterword.understand.people import cast

SURE_ENOUGH = 0.6  # below this the user is asked whether it is an interview at all
CONTRADICTED = 0.8  # what a contradiction leaves of the confidence
ZONE_FIELDS = frozenset({"zone", "timezone"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    value: str | None
    rivals: tuple[str, ...]  # other values that cannot both be true


def interview_of(
    case: Case,
    *,
    id_: InterviewId,
    aliases: tuple[str, ...],
    conversations: Mapping[str, Sequence[StoredReading]],
    me: Sequence[str],
) -> Interview:
    """The interview that a case shows, with a doubt for each fact that cannot be relied on."""
    current = current_claims(case)
    people = cast(current, case.claims, me=me)
    agency = next((c.sighting.agency for c in reversed(case.claims) if c.sighting.agency), None)
    company = _company(case.claims, agency)
    role = _role(case.claims)
    confidence = _confidence(current) * (CONTRADICTED if company.rivals or role.rivals else 1.0)
    invitation = _invitation(case.claims)
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
        account=_account(case.claims, invitation),
        invited_as=_invited_as(invitation, me),
        thread=_thread(invitation, conversations, me),
        confidence=round(confidence, 4),
        confirmed=False,
        doubts=tuple(dict.fromkeys(doubts)),
        history=tuple(f"{said_at:%Y-%m-%d}: {sentence}" for said_at, sentence in dict.fromkeys(case.history)),
        evidence=tuple(
            SourcedEvidence(source=claim.source, seen_at=claim.stored.seen_at, evidence=evidence)
            for claim in case.claims
            for evidence in claim.sighting.evidence
        ),
    )


def current_claims(case: Case) -> list[Claim]:
    """The claims that speak of the interview as it now stands: no old version, no time it was moved away from."""
    return [
        claim
        for claim in case.claims
        if claim.sighting.stance not in (Stance.CANCELLED, Stance.DECLINED)
        and not is_stale(case, claim)
        and not _left_behind(case, claim.sighting.start)
    ]


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


def lasting(start: Moment, length: timedelta) -> Moment:
    """The moment that much real time later, on the same wall."""
    over = (start.at.astimezone(UTC) + length).astimezone(start.at.tzinfo)
    return Moment(at=over, zone=start.zone, zone_certain=start.zone_certain)


# --- company, role ------------------------------------------------------------------------------------------------


def _company(claims: Sequence[Claim], agency: str | None) -> _Choice:
    """The company most evidence names, in its fullest form; an agency is never taken for the company it works for."""
    middleman = company_key(agency)
    said = [(c, c.sighting.company) for c in claims if c.sighting.company and not c.from_user]
    said = [(c, name) for c, name in said if not (middleman and same_company(middleman, c.company))]
    if not said:
        return _Choice(value=None, rivals=())
    weights: dict[tuple[str, ...], float] = {}
    for claim, _ in said:
        weights[claim.company] = weights.get(claim.company, 0.0) + certainty(claim)
    totals = {key: sum(w for other, w in weights.items() if same_company(key, other)) for key in weights}
    best = max(totals, key=lambda key: (totals[key], weights[key], key))
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
    """How sure the reading was of this sighting (0 to 1)."""
    whole, own = claim.stored.reading.confidence, claim.sighting.confidence
    return min(whole, own) if own > 0 and claim.stored.reading.head is not None else own or whole


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
    elif not start.zone_certain and (sign := _sign_of_another_zone(current, start)) is not None:
        doubts.append(Doubt(field="timezone", why=f'the time zone is not certain: "{sign}"'))
    dated = [c for c in current if c.sighting.start is not None]
    if dated and all(claim.sighting.tentative for claim in dated):
        doubts.append(Doubt(field="status", why="it is only pencilled in"))
    return doubts


def _sign_of_another_zone(claims: Sequence[Claim], start: Moment) -> str | None:
    """The words that speak of a zone although none could be made certain; None where nothing does."""
    return next(
        (
            evidence.quote
            for claim in claims
            if claim.sighting.start is not None and same_time(claim.sighting.start, start)
            for evidence in claim.sighting.evidence
            if evidence.field in ZONE_FIELDS
        ),
        None,
    )


def _doubtful(confidence: float) -> list[Doubt]:
    if confidence >= SURE_ENOUGH:
        return []
    return [Doubt(field="interview", why=f"it is only {confidence:.0%} certain that this is an interview of yours")]


# --- account, thread ----------------------------------------------------------------------------------------------


def _invitation(claims: Sequence[Claim]) -> Claim | None:
    """The newest mail of somebody else that sets or offers a time."""
    mails = [c for c in claims if c.stored.reading.head is not None and not c.from_user]
    inviting = [c for c in mails if c.sighting.stance in (Stance.COMMITTED, Stance.OFFERED)]
    kept = inviting or [c for c in mails if c.kind is not Kind.REJECTION]
    return kept[-1] if kept else None


def _account(claims: Sequence[Claim], invitation: Claim | None) -> AccountName | None:
    if invitation is not None and invitation.stored.account is not None:
        return invitation.stored.account
    return next((c.stored.account for c in reversed(claims) if c.stored.account is not None), None)


def _invited_as(invitation: Claim | None, me: Sequence[str]) -> str | None:
    head = invitation.stored.reading.head if invitation is not None else None
    if head is None:
        return None
    addressed = [address.email for address in (*head.to, *head.cc)]
    exact = [mine for email in addressed for mine in me if mine.lower() == email.lower()]
    tagged = [mine for email in addressed for mine in me if is_mine(email, (mine,))]
    return next(iter([*exact, *tagged]), None)


def _thread(
    invitation: Claim | None, conversations: Mapping[str, Sequence[StoredReading]], me: Sequence[str]
) -> Thread | None:
    """The conversation of the invitation, with the newest message of it that the user received."""
    if invitation is None or invitation.conversation is None:
        return None
    items = sorted(conversations.get(invitation.conversation, ()), key=lambda item: (item.seen_at, item.source))
    heads = [(item.reading.head, item.reading.from_user) for item in items]
    received = [head for head, from_user in heads if head is not None and head.message_id and not from_user]
    if not received:
        return None
    last = received[-1]
    people: dict[str, Address] = {}
    for head, _ in heads:
        for address in (*head.from_, *head.to, *head.cc) if head is not None else ():
            if not is_mine(address.email, me):
                people.setdefault(address.email.lower(), address)
    return Thread(
        last=last.message_id or MessageId(""),
        references=last.references or last.in_reply_to[:1],
        subject=last.subject,
        participants=tuple(people.values()),
        last_from=last.from_[0] if last.from_ else None,
    )
