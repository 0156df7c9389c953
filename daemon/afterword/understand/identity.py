"""What makes two sightings the same interview: their events, conversations, companies, people and times.

Everything here compares; what then holds is decided in `course`. Keys are normalised so that spelling, reply prefixes
and legal forms do not part what belongs together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from afterword.model.identifiers import SourceId
from afterword.model.interview import StoredReading
from afterword.model.message import MessageHead
from afterword.model.moment import Moment, When
from afterword.model.reading import Kind, Sighting, Stance

UNKNOWN_AGE = datetime(1970, 1, 1, tzinfo=UTC)  # a calendar entry that does not say when it was changed came first
FOUNDING_CONFIDENCE = 0.5  # a calendar holds dentists too: below this an entry never makes an interview by itself
MAX_NAME = 300

# Addresses at these hosts say nothing about the company; mail of everybody comes from them.
_SHARED = """
    aol.com ashbyhq.com calendly.com fastmail.com gmail.com gmx.at gmx.ch gmx.de gmx.net goodtime.io googlemail.com
    greenhouse-mail.io greenhouse.io hotmail.com icims.com icloud.com indeed.com jobvite.com lever.co linkedin.com
    live.com mail.com me.com mailbox.org msn.com myworkday.com outlook.com personio.com personio.de posteo.de proton.me
    protonmail.com recruitee.com smartrecruiters.com t-online.de teamtailor.com web.de workable.com yahoo.com
    yahoo.de zoom.us
"""
SHARED_HOSTS = frozenset(_SHARED.split())
_LEGAL = """
    ab ag aps as asa bv co company corp corporation gmbh inc incorporated kg kgaa limited llc llp ltd mbh nv oy plc
    pty sa sarl sas se spa srl ug
"""
LEGAL_FORMS = frozenset(_LEGAL.split())
SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_AUTOMATED = re.compile(r"no-?_?reply|do-?not-?reply|notification|mailer|calendar|invitation|bounce")
_REPLY = re.compile(
    r"(?:(?:re|fwd?|aw|wg|antw|sv|vs|tr|rv|res|r|updated invitation|invitation|accepted|declined|tentative"
    r"|cancell?ed event|cancell?ed|einladung|abgesagt|zusage|absage|invitación) ?:|\[[^\[\]]{1,20}\]:?) ?"
)


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
    role: frozenset[str]
    people: frozenset[str]
    hosts: frozenset[str]
    founding: bool
    index: int

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
    def order(self) -> tuple[datetime, str, int]:
        """The order in which claims are heard: as they were said, calendar and mail alike."""
        return self.said_at, self.stored.source, self.index


def claims_of(readings: Iterable[StoredReading], *, me: Sequence[str]) -> tuple[Claim, ...]:
    """Every sighting of the readable items as a claim, in the order they were said, whatever the input's order."""
    stored = sorted({item.source: item for item in sorted(readings, key=repr)}.values(), key=lambda item: item.source)
    readable = [item for item in stored if item.reading.error is None]
    conversations = conversations_of(readable)
    claims = [
        _claim(item, index, sighting, conversations.get(item.source), me)
        for item in readable
        for index, sighting in enumerate(_sightings(item))
    ]
    return tuple(sorted(claims, key=lambda claim: claim.order))


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


def _claim(item: StoredReading, index: int, sighting: Sighting, conversation: str | None, me: Sequence[str]) -> Claim:
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
        role=role_key(sighting.role),
        people=frozenset(email for email in emails if not is_mine(email, me)),
        hosts=frozenset(host for email in others if (host := company_host(email))),
        founding=_founding(item, sighting),
        index=index,
    )


def _founding(item: StoredReading, sighting: Sighting) -> bool:
    reading = item.reading
    if reading.from_user or sighting.stance in (Stance.CANCELLED, Stance.DECLINED):
        return False
    if sighting.stance is Stance.OFFERED and reading.kind is Kind.AVAILABILITY_REQUEST:
        return True
    if not reading.is_interview:
        return False
    # A calendar file is one item with many entries; only the entry's own confidence tells the interview from the rest.
    return reading.head is not None or len(reading.sightings) == 1 or sighting.confidence >= FOUNDING_CONFIDENCE


# --- keys ---------------------------------------------------------------------------------------------------------


def folded(text: str) -> str:
    """The text without case, diacritics and punctuation, its words parted by single spaces."""
    plain = unicodedata.normalize("NFKD", text[:MAX_NAME]).casefold()
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def company_key(name: str | None) -> tuple[str, ...]:
    """The words of a company's name without its legal form; empty if unknown."""
    words = folded(name).split() if name else []
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return tuple(words)


def same_company(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether both are known and one is the other or its beginning ("Acme" and "Acme Robotics")."""
    shorter, longer = sorted((a, b), key=len)
    return bool(shorter) and longer[: len(shorter)] == shorter


def role_key(role: str | None) -> frozenset[str]:
    """The words of a role without gender markers; empty if unknown."""
    return frozenset(word for word in folded(role).split() if len(word) > 1) if role else frozenset()


def roles_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both are known and neither is a shorter form of the other."""
    return bool(a) and bool(b) and not (a <= b or b <= a)


def company_host(email: str) -> str | None:
    """The registered domain of a person's address at work; None for shared hosts and automatic senders."""
    local, _, host = email.lower().rpartition("@")
    labels = host.split(".")
    if not local or len(labels) < 2 or is_automatic(email):
        return None
    size = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 2
    registered = ".".join(labels[-size:])
    return None if registered in SHARED_HOSTS else registered


def is_automatic(email: str) -> bool:
    """Whether a program sends from this address."""
    return _AUTOMATED.search(email.lower().rpartition("@")[0][:MAX_NAME]) is not None


def is_mine(email: str, me: Sequence[str]) -> bool:
    """Whether the address is the user's, a "+tag" of one included (RFC 5233)."""
    return _untagged(email) in {_untagged(mine) for mine in me}


def _untagged(email: str) -> str:
    local, _, host = email.strip().lower().rpartition("@")
    return f"{local.partition('+')[0]}@{host}"


def subject_key(subject: str) -> str:
    """The subject without reply prefixes, list tags and a calendar's " @ date" tail."""
    rest = " ".join(subject[:MAX_NAME].casefold().split())
    while (prefix := _REPLY.match(rest)) is not None:
        rest = rest[prefix.end() :]
    return folded(rest.partition(" @ ")[0])


def same_time(a: When, b: When) -> bool:
    """Whether two times can be the same: one instant, one wall clock where a zone was only assumed, or one day."""
    if isinstance(a, Moment) and isinstance(b, Moment):
        if a.utc == b.utc:
            return True
        assumed = not (a.zone_certain and b.zone_certain)
        return assumed and a.at.replace(tzinfo=None) == b.at.replace(tzinfo=None)
    return a.day == b.day


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
