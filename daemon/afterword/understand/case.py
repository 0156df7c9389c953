"""One interview in the making: what was said of it, where it stands, and what belongs to it.

The questions here look at one case and one claim; `course` hears all claims in order and decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from afterword.model.interview import Doubt, Status
from afterword.model.moment import Moment, When
from afterword.understand.identity import roles_differ, same_company, same_time
from afterword.understand.statements import Claim

USUAL_LENGTH = timedelta(hours=1)


@dataclass(slots=True, kw_only=True, eq=False)  # two cases are never equal, only one
class Case:
    """One interview in the making. `slots` are the times offered, `left` those it was moved away from."""

    claims: list[Claim]
    status: Status
    start: When | None = None
    end: Moment | None = None
    length: timedelta | None = None  # as long as was last said, whatever the time
    slots: list[Claim] = field(default_factory=list)
    left: list[When] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    history: list[tuple[datetime, str]] = field(default_factory=list)
    turned_at: datetime | None = None  # when the time or the status last changed after it was first known
    closed_by: Claim | None = None

    def stood_at(self, time: When) -> bool:
        """Whether it stands, stood or was offered at this time."""
        if self.start is not None and same_time(self.start, time):
            return True
        offered = (claim.sighting.start for claim in self.slots)
        return any(known is not None and same_time(known, time) for known in (*self.left, *offered))

    def over_at(self) -> datetime | None:
        """When it is over, as far as is known (aware)."""
        if self.end is not None:
            return self.end.at
        return self.start.at + USUAL_LENGTH if isinstance(self.start, Moment) else None

    def ahead(self, at: datetime) -> bool:
        """Whether it was still to come at `at`; a day or an unknown time counts as ahead."""
        over = self.over_at()
        if over is not None:
            return over > at
        return self.start is None or self.start.day >= at.date()

    def converses(self, claim: Claim) -> bool:
        """Whether the claim stands in one of its conversations."""
        return claim.conversation is not None and any(c.conversation == claim.conversation for c in self.claims)

    def includes_event(self, claim: Claim) -> bool:
        """Whether the claim is a version of one of its events."""
        return claim.event is not None and any(c.event == claim.event for c in self.claims)

    def doubt(self, field_: str, why: str) -> None:
        """Remember that the user must be asked."""
        if (doubt := Doubt(field=field_, why=why)) not in self.doubts:
            self.doubts.append(doubt)

    def settled(self, *fields: str) -> None:
        """Drop what a newer statement has answered."""
        self.doubts = [doubt for doubt in self.doubts if doubt.field not in fields]


def repeats(case: Case, claim: Claim) -> bool:
    """Whether the claim only copies a version of its event that is known: the same time under no higher SEQUENCE.

    A mail with a newer time of change is a new statement; a calendar's entry changes with every note put into it.
    """
    start = claim.sighting.start
    return claim.event is not None and any(
        other is not claim
        and (claim.from_calendar or _changed(other) >= _changed(claim))
        and other.event == claim.event
        and other.sighting.stance is claim.sighting.stance
        and other.sighting.sequence >= claim.sighting.sequence
        and other.sighting.start is not None
        and start is not None
        and same_time(other.sighting.start, start)
        for other in case.claims
    )


def _changed(claim: Claim) -> datetime:
    return claim.sighting.changed_at or claim.said_at


def is_stale(case: Case, claim: Claim) -> bool:
    """Whether a newer version of the same event is known (RFC 5546 §2.1.5: SEQUENCE, then the time of change)."""
    if claim.event is None:
        return False
    version = _version(claim)
    return any(other.event == claim.event and _version(other) > version for other in case.claims)


def related(case: Case, claim: Claim) -> bool:
    """Whether the claim shares a conversation, event, company, person or company's domain with the case."""
    return any(
        (claim.conversation is not None and other.conversation == claim.conversation)
        or (claim.event is not None and other.event == claim.event)
        or same_company(other.company, claim.company)
        or bool(other.people & claim.people)
        or bool(other.hosts & claim.hosts)
        for other in case.claims
    )


def fits(case: Case, claim: Claim) -> bool:
    """Whether nothing in the claim speaks of another application: no other company, no other role.

    A company that only an address's domain names speaks of none: an agency's own name, or a spelling of the same.
    """
    companies = [other.company for other in case.claims if other.company and not other.company_guessed]
    stated = bool(claim.company) and not claim.company_guessed
    if stated and companies and not any(same_company(company, claim.company) for company in companies):
        return False
    return fits_role(case, claim)


def names_alike(case: Case, claim: Claim) -> bool:
    """Whether the claim states no company or the one of the case."""
    stated = claim.company and not claim.company_guessed
    return not stated or any(same_company(other.company, claim.company) for other in case.claims)


def fits_role(case: Case, claim: Claim) -> bool:
    """Whether the claim names no other role."""
    roles = [other.role for other in case.claims if other.role]
    return not (claim.role and roles and all(roles_differ(role, claim.role) for role in roles))


def goes_on(case: Case, claim: Claim) -> bool:
    """Whether a person who wrote of it goes on writing in the same conversation; how they sign may then differ."""
    return claim.writer is not None and any(
        other.writer == claim.writer and other.conversation == claim.conversation for other in case.claims
    )


def is_bare(claims: Iterable[Claim]) -> bool:
    """Whether nothing is said of whom it is with."""
    return not any(claim.company or claim.people or claim.hosts for claim in claims)


def accepts(slot: Claim, start: When | None) -> bool:
    """Whether the user's answer names this slot: its start, its day, or a time inside a long one."""
    offered, end = slot.sighting.start, slot.sighting.end
    if start is None or offered is None:
        return start is None
    if same_time(offered, start):
        return True
    if isinstance(offered, Moment) and isinstance(start, Moment) and isinstance(end, Moment):
        return offered.at < start.at < end.at and end.at - offered.at > USUAL_LENGTH
    return False


def absorb(case: Case, other: Case) -> None:
    """Make one interview of two; the one that stands, then the one heard last, gives time and status."""
    other_leads = (other.status is Status.STANDING, _last(other)) > (case.status is Status.STANDING, _last(case))
    lead, rest = (other, case) if other_leads else (case, other)
    left = [*case.left, *other.left]
    if rest.status is Status.STANDING and rest.start and lead.start and not same_time(rest.start, lead.start):
        left.append(rest.start)
    doubts = list(lead.doubts if lead.status is Status.STANDING else dict.fromkeys([*case.doubts, *other.doubts]))
    case.claims = sorted([*case.claims, *other.claims], key=lambda claim: claim.order)
    case.slots = [*case.slots, *other.slots]
    case.history = sorted([*case.history, *other.history])
    case.left, case.doubts = left, doubts
    case.status, case.start, case.end = lead.status, lead.start, lead.end
    case.length = lead.length or rest.length
    case.turned_at, case.closed_by = lead.turned_at, lead.closed_by


def _version(claim: Claim) -> tuple[int, datetime, datetime]:
    return claim.sighting.sequence, claim.sighting.changed_at or claim.said_at, claim.said_at


def precision(when: When) -> int:
    """How much a time says: a day, a moment in an assumed zone, one in UTC or at an offset, one in a place's zone."""
    if not isinstance(when, Moment):
        return 0
    if not when.zone_certain:
        return 1
    return 2 if when.zone in (None, "UTC", "Etc/UTC") else 3


def lasting(start: Moment, length: timedelta) -> Moment:
    """The moment that much real time later, on the same wall."""
    over = (start.at.astimezone(UTC) + length).astimezone(start.at.tzinfo)
    return Moment(at=over, zone=start.zone, zone_certain=start.zone_certain)


def _last(case: Case) -> tuple[datetime, str, int]:
    return max(claim.order for claim in case.claims)


def say_when(when: When | None) -> str:
    """A time in words, at the place it is stated for."""
    match when:
        case None:
            return "no certain time"
        case Moment(at=at, zone=zone, zone_certain=certain):
            return f"{at:%A %-d %B %Y, %H:%M}" + (f" ({zone or at.strftime('UTC%z')})" if certain else "")
        case _:
            return f"{when.day:%A %-d %B %Y}"
