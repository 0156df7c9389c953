"""Back-to-back talks at one company on one day, made one visit with several people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from afterword.model.interview import Status
from afterword.model.moment import Moment
from afterword.understand.case import Case, fits, say_when
from afterword.understand.identity import same_company
from afterword.understand.statements import Claim

LUNCH = timedelta(hours=1)  # the longest gap inside one visit


def join_panels(cases: Iterable[Case]) -> list[Case]:
    """Back-to-back talks at one company on one day are one visit with several people."""
    standing = [c for c in cases if c.status is Status.STANDING and isinstance(c.start, Moment)]
    others = [c for c in cases if c not in standing]
    standing.sort(key=lambda c: (c.start.at if isinstance(c.start, Moment) else c.claims[0].said_at, c.claims[0].order))
    visits: list[Case] = []
    for case in standing:
        host = next((visit for visit in visits if _adjoins(visit, case)), None)
        if host is None:
            visits.append(case)
        else:
            _extend(host, case)
    return [*others, *visits]


def _adjoins(visit: Case, case: Case) -> bool:
    over, start, first = visit.over_at(), case.start, visit.start
    if over is None or not isinstance(start, Moment) or not isinstance(first, Moment):
        return False
    if start.at.astimezone(first.at.tzinfo).date() != first.day or start.at - over > LUNCH:
        return False
    return all(fits(visit, claim) for claim in case.claims) and any(_same_house(visit, claim) for claim in case.claims)


def _same_house(visit: Case, claim: Claim) -> bool:
    return any(
        same_company(other.company, claim.company)
        or bool(other.hosts & claim.hosts)
        or (claim.conversation is not None and other.conversation == claim.conversation)
        for other in visit.claims
    )


def _extend(visit: Case, case: Case) -> None:
    over, ends = visit.over_at(), case.over_at()
    if over is not None and ends is not None and ends > over:
        start = case.start
        zone = start.zone if isinstance(start, Moment) else None
        visit.end = case.end or Moment(
            at=ends, zone=zone, zone_certain=isinstance(start, Moment) and start.zone_certain
        )
    visit.claims = sorted([*visit.claims, *case.claims], key=lambda claim: claim.order)
    visit.doubts = list(dict.fromkeys([*visit.doubts, *case.doubts]))
    visit.history = [*visit.history, *case.history]
    visit.history.append((case.claims[0].said_at, f"The talk of {say_when(case.start)} belongs to the same visit."))
    turns = [turn for turn in (visit.turned_at, case.turned_at) if turn is not None]
    visit.turned_at = max(turns, default=None)
