"""Every sighting of every item as a claim: when it was said, in which conversation, about which event and company.

Nothing is decided here; `course` hears the claims one after another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from afterword.model.identifiers import SourceId
from afterword.model.interview import StoredReading
from afterword.model.message import MessageHead
from afterword.model.moment import Moment, When
from afterword.model.reading import Kind, Sighting, Stance
from afterword.understand.identity import (
    company_host,
    company_key,
    is_automatic,
    is_mine,
    role_key,
    same_company,
    subject_key,
)

UNKNOWN_AGE = datetime(1970, 1, 1, tzinfo=UTC)  # a calendar entry that does not say when it was changed came first
DOMAIN_RULES = frozenset({"employer.sender-domain", "employer.address-domain", "event.domain"})
IMPLIED_RULES = frozenset({"who.first-person"})  # "our call": whoever arranges it writes that, too
FOUNDING_CONFIDENCE = 0.5  # a calendar holds dentists too: below this an entry never makes an interview by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One sighting in its place.

    `said_at` is when it was said (aware): a mail's arrival, a calendar entry's last change. `conversation` and `event`
    are None where there is none. `founding` is True when it may make an interview by itself; otherwise it only adds to
    one that is known.
    """

    stored: StoredReading
    sighting: Sighting
    said_at: datetime
    conversation: str | None
    event: str | None
    company: tuple[str, ...]
    company_guessed: bool  # nothing but the domain of an address names it
    role: frozenset[str]
    people: frozenset[str]
    hosts: frozenset[str]
    founding: bool
    index: int
    also_in: tuple[SourceId, ...]  # other mailboxes that hold the same message

    @property
    def source(self) -> SourceId:
        """Where it stands."""
        return self.stored.source

    @property
    def kind(self) -> Kind:
        """The kind of its item."""
        return self.stored.reading.kind

    @property
    def from_user(self) -> bool:
        """Whether the user wrote it."""
        return self.stored.reading.from_user

    @property
    def from_calendar(self) -> bool:
        """Whether it is an entry of the user's calendar."""
        return self.stored.reading.head is None and not self.stored.source.startswith("user:")

    @property
    def writer(self) -> str | None:
        """The address of the person who wrote the mail; None for a program's, the user's own and calendars."""
        head = self.stored.reading.head
        if head is None or self.from_user or not head.from_ or is_automatic(head.from_[0].email):
            return None
        return head.from_[0].email.lower()

    @property
    def names_people(self) -> bool:
        """Whether it names interviewers in so many words, not just the writer by writing of "our call"."""
        rules = {evidence.rule for evidence in self.sighting.evidence if evidence.field == "interviewers"}
        return bool(self.sighting.interviewers) and not (rules and rules <= IMPLIED_RULES)

    @property
    def order(self) -> tuple[datetime, str, int]:
        """The order in which claims are heard: as they were said, calendar and mail alike."""
        return self.said_at, self.stored.source, self.index


def claims_of(readings: Iterable[StoredReading], *, me: Sequence[str]) -> tuple[Claim, ...]:
    """Every sighting of the readable items as a claim, in the order they were said, whatever the input's order."""
    readable = [item for item in readings if item.reading.error is None]
    conversations = conversations_of(readable)
    claims = [
        _claim(copies, index, sighting, conversations.get(copies[0].source), me)
        for copies in _copies(readable)
        for index, sighting in enumerate(_sightings(copies[0]))
    ]
    return tuple(sorted(_respelt(_bearing(claims)), key=lambda claim: claim.order))


def _respelt(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each company that only a domain names spelt as somebody of the same house writes it."""
    written: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.company and not claim.company_guessed and not claim.from_user:
            for host in claim.hosts:
                written.setdefault(host, []).append(claim)
    return [_spelt_as(claim, written) if claim.company_guessed else claim for claim in claims]


def _spelt_as(claim: Claim, written: Mapping[str, Sequence[Claim]]) -> Claim:
    own = [c for host in claim.hosts for c in written.get(host, ()) if same_company(c.company, claim.company)]
    if not own:
        return claim
    best = max(own, key=lambda other: (other.sighting.confidence, other.order))
    return replace(claim, company=best.company, sighting=replace(claim.sighting, company=best.sighting.company))


def _copies(readings: Iterable[StoredReading]) -> list[list[StoredReading]]:
    """Each item with its copies in other mailboxes and accounts, the first that came leading (Gmail's All Mail)."""
    groups: dict[object, list[StoredReading]] = {}
    for item in sorted(readings, key=lambda item: (item.seen_at, item.source)):
        reading, head = item.reading, item.reading.head
        mail = head.message_id if head is not None else None
        # A Message-ID alone proves nothing: anybody can reuse it.
        name = (mail, reading.kind, reading.from_user, reading.sightings) if mail else item.source
        groups.setdefault(name, []).append(item)
    return list(groups.values())


def _bearing(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without the many calendar entries that share neither event nor time with anything else."""
    others = [claim for claim in claims if claim.founding or not claim.from_calendar]
    events = {claim.event for claim in others} - {None}
    times = [claim.sighting.start for claim in others if claim.sighting.start is not None]
    marks = {mark for time in times for mark in _marks(time)}
    days = {time.day for time in times}
    whole_days = {time.day for time in times if not isinstance(time, Moment)}

    def bears(claim: Claim) -> bool:
        start = claim.sighting.start
        if claim.event in events or start is None:
            return claim.event in events
        if not isinstance(start, Moment):
            return start.day in days
        return start.day in whole_days or not marks.isdisjoint(_marks(start))

    return [claim for claim in claims if claim.founding or not claim.from_calendar or bears(claim)]


def _marks(time: When) -> tuple[datetime, ...]:
    """What two moments have in common that `same_time` may call the same: the instant or the wall clock."""
    return (time.utc, time.at.replace(tzinfo=UTC)) if isinstance(time, Moment) else ()


def _sightings(item: StoredReading) -> tuple[Sighting, ...]:
    """What an item says; a rejection, cancellation or wish to move without a time still speaks of its conversation."""
    reading = item.reading
    first = reading.sightings[0] if reading.sightings else None
    match reading.kind:
        case Kind.REJECTION:
            return (
                Sighting(
                    stance=Stance.CANCELLED,
                    start=None,
                    end=None,
                    company=first.company if first else None,
                    role=first.role if first else None,
                    evidence=first.evidence if first else (),
                ),
            )
        case Kind.CANCEL if first is None:
            return (Sighting(stance=Stance.CANCELLED, start=None, end=None),)
        case Kind.RESCHEDULE if first is None:
            return (Sighting(stance=Stance.OFFERED, start=None, end=None),)
        case _:
            return reading.sightings


def _claim(
    copies: Sequence[StoredReading], index: int, sighting: Sighting, conversation: str | None, me: Sequence[str]
) -> Claim:
    item = copies[0]
    reading = item.reading
    people = [*sighting.interviewers, *([sighting.organizer] if sighting.organizer else [])]
    emails = {person.email.lower() for person in people if person.email}
    senders = () if reading.head is None or reading.from_user else tuple(a.email for a in reading.head.from_)
    others = {email for email in {*emails, *senders} if not is_mine(email, me)}
    aged = sighting.changed_at if reading.head is None else item.seen_at
    if item.source.startswith("user:"):
        aged = item.seen_at
    event = None
    if sighting.event_uid:
        event = f"{sighting.event_uid}#{sighting.recurrence_id}" if sighting.recurrence_id else str(sighting.event_uid)
    return Claim(
        stored=item,
        sighting=sighting,
        said_at=aged or UNKNOWN_AGE,
        conversation=conversation,
        event=event,
        company=company_key(sighting.company),
        company_guessed=_is_guessed(sighting),
        role=role_key(sighting.role),
        people=frozenset(email for email in emails if not is_mine(email, me)),
        hosts=frozenset(host for email in others if (host := company_host(email))),
        founding=_founding(item, sighting),
        index=index,
        also_in=tuple(copy.source for copy in copies[1:]),
    )


def _is_guessed(sighting: Sighting) -> bool:
    """Whether the company is no more than the domain of an address: it may be an agency's, and is spelt anyhow."""
    rules = {evidence.rule for evidence in sighting.evidence if evidence.field == "company"}
    return bool(rules) and rules <= DOMAIN_RULES


def _founding(item: StoredReading, sighting: Sighting) -> bool:
    reading = item.reading
    if reading.from_user or sighting.stance in (Stance.CANCELLED, Stance.DECLINED):
        return False
    if sighting.stance is Stance.OFFERED and reading.kind in (Kind.AVAILABILITY_REQUEST, Kind.RESCHEDULE, Kind.INVITE):
        return True
    if not reading.is_interview:
        return False
    # A calendar file is one item with many entries; only the entry's own confidence tells the interview from the rest.
    return reading.head is not None or len(reading.sightings) == 1 or sighting.confidence >= FOUNDING_CONFIDENCE


# --- conversations ------------------------------------------------------------------------------------------------


def conversations_of(readings: Iterable[StoredReading]) -> dict[SourceId, str]:
    """The conversation of each mail: joined by References and In-Reply-To (RFC 5322 §3.6.4).

    Weaker, and only for mails that answer nothing: the same subject about the same company.
    """
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(first: str, second: str) -> None:
        low, high = sorted((root(first), root(second)))
        parent[high] = low

    first_names: dict[SourceId, str] = {}
    for item in readings:
        head = item.reading.head
        if head is None:
            continue
        names = [f"mid:{name}" for name in message_ids(head)] or [f"source:{item.source}"]
        first_names[item.source] = names[0]
        for name in names:
            join(names[0], name)
        for weak in _weak_names(item, head):
            join(names[0], weak)
    return {source: root(name) for source, name in first_names.items()}


def message_ids(head: MessageHead) -> tuple[str, ...]:
    """The message's own id, then those it answers."""
    return tuple(dict.fromkeys((*([head.message_id] if head.message_id else []), *head.in_reply_to, *head.references)))


def _weak_names(item: StoredReading, head: MessageHead) -> list[str]:
    subject = subject_key(head.subject)
    if not subject or head.in_reply_to or head.references or item.reading.from_user:
        return []
    companies = {company_key(sighting.company) for sighting in item.reading.sightings} - {()}
    hosts = {host for address in head.from_ if (host := company_host(address.email))}
    return sorted(
        [f"weak:{subject}|{' '.join(company)}" for company in companies] + [f"weak:{subject}|@{host}" for host in hosts]
    )
