"""The names an interview is known by, and its id: the one it had, else a short new one that can be typed."""

from __future__ import annotations

from base64 import b32encode
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC
from hashlib import sha256

from afterword.model.identifiers import InterviewId
from afterword.model.moment import Moment, When
from afterword.understand.case import Case
from afterword.understand.statements import Claim

LENGTH = 6


def aliases_of(cases: Sequence[Case]) -> list[tuple[str, ...]]:
    """Each case's own aliases, sorted: its events, its mails, and the times of a mail that speaks of several."""
    names = [_names(case) for case in cases]
    uses = Counter(name for mine in names for name in mine)
    return [
        tuple(sorted(name for name in mine if uses[name] == 1)) or _last_resort(case)
        for case, mine in zip(cases, names, strict=True)
    ]


def _names(case: Case) -> set[str]:
    return {name for claim in case.claims for name in _claim_names(claim)}


def _claim_names(claim: Claim) -> list[str]:
    if claim.source.startswith("user:"):
        return [f"id:{claim.source.removeprefix('user:')}"]
    names = [] if claim.event is None else [f"uid:{claim.event}"]
    head = claim.stored.reading.head
    mail = head.message_id if head is not None else None
    item = f"mid:{mail}" if mail else f"source:{claim.source}"
    if head is not None:
        names.append(item)
    if claim.sighting.start is not None and claim.event is None:
        names.append(f"{item}@{_stamp(claim.sighting.start)}")
    return names


def _stamp(when: When) -> str:
    return f"{when.at.astimezone(UTC):%Y%m%dT%H%MZ}" if isinstance(when, Moment) else f"{when.day:%Y%m%d}"


def _last_resort(case: Case) -> tuple[str, ...]:
    """Where every name is shared, the place of the first claim, which belongs to no other case."""
    first = min(case.claims, key=lambda claim: claim.order)
    return (f"{first.source}#{first.index}",)


def ids_of(aliases: Sequence[tuple[str, ...]], known: Mapping[str, InterviewId]) -> list[tuple[InterviewId, ...]]:
    """For each set of aliases its id, followed by other ids it was known by (whose words are about it too).

    An id is given to the one case that most of its aliases belong to; the others get a new one.
    """
    votes = [Counter(known[name] for name in names if name in known) for names in aliases]
    claims = sorted(
        (-count, names, id_, index)
        for index, (names, mine) in enumerate(zip(aliases, votes, strict=True))
        for id_, count in mine.items()
    )
    owner: dict[InterviewId, int] = {}
    for _, _, id_, index in claims:
        owner.setdefault(id_, index)
    mine_of: dict[int, list[InterviewId]] = {}
    for _, _, id_, index in claims:
        if owner[id_] == index:
            mine_of.setdefault(index, []).append(id_)
    taken = {*known.values()}
    result: list[tuple[InterviewId, ...]] = [()] * len(aliases)
    for index in sorted(range(len(aliases)), key=lambda index: aliases[index]):
        ids = mine_of.get(index) or [_new_id(aliases[index][0], taken)]
        taken.update(ids)
        result[index] = tuple(ids)
    return result


def _new_id(alias: str, taken: set[InterviewId]) -> InterviewId:
    round_ = 0
    while True:
        digest = b32encode(sha256(f"{alias}|{round_}".encode()).digest()).decode().lower()
        id_ = InterviewId(digest[:LENGTH])
        if id_ not in taken:
            return id_
        round_ += 1
