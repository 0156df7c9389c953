"""Readings, interviews and configuration values with sensible defaults; a test states only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from afterword.config import Account, Evening, Mailboxes, Security, Server
from afterword.model.identifiers import AccountName, DraftKey, EventUid, InterviewId, MailboxName, MessageId, SourceId
from afterword.model.interview import Interview, Status, StoredReading, Thread
from afterword.model.message import Address, MessageHead
from afterword.model.moment import Moment
from afterword.model.reading import Kind, Person, Reading, Sighting, Stance
from afterword.ports import DraftRow, DraftState

ME = ("anna@example.org",)
ZONE = "Europe/Berlin"
EVENING = Evening(at=time(18, 30), late_after=time(20, 0), morning=time(7, 30))
DANA = Person(name="Dana Lee", email="dana.lee@acme.example.com")
BOB = Person(name="Bob Stone", email="bob.stone@acme.example.com")
RITA = Person(name="Rita Moss", email="rita.moss@acme.example.com")

_numbers = count(1)


def instant(text: str, zone: str = ZONE) -> datetime:
    """An aware datetime: "2026-11-24 14:00", or "14:00" for Tuesday 24 November 2026."""
    full = text if "-" in text else f"2026-11-24 {text}"
    return datetime.fromisoformat(full).replace(tzinfo=ZoneInfo(zone))


def at(text: str, zone: str = ZONE, *, certain: bool = True) -> Moment:
    """A moment at that wall time, as `instant` reads it."""
    return Moment(at=instant(text, zone), zone=zone, zone_certain=certain)


def a_head(**fields: Any) -> MessageHead:
    """The header of a mail from the coordinator to the user."""
    base = MessageHead(
        message_id=MessageId(f"m{next(_numbers)}@acme.example.com"),
        in_reply_to=(),
        references=(),
        subject="Your interview at Acme",
        from_=(Address(name=RITA.name, email=RITA.email or ""),),
        reply_to=(),
        to=(Address(name="Anna Example", email=ME[0]),),
        cc=(),
        sent_at=None,
        list_id=None,
        automatic=False,
    )
    return replace(base, **fields)


def an_answer_to(reading: StoredReading, **fields: Any) -> MessageHead:
    """The header of a mail in the same thread."""
    head = reading.reading.head
    assert head is not None
    assert head.message_id is not None
    defaults = {"in_reply_to": (head.message_id,), "references": (*head.references, head.message_id)}
    return a_head(**{"subject": f"Re: {head.subject}", **defaults, **fields})


def a_sighting(starts: Moment | None = None, **fields: Any) -> Sighting:
    """An interview at Acme as one item states it."""
    base = Sighting(stance=Stance.COMMITTED, start=starts, end=None, company="Acme", role="Engineer", confidence=0.95)
    return replace(base, **fields)


def a_reading(*sightings: Sighting, seen: str = "2026-11-20 09:00", **fields: Any) -> StoredReading:
    """A stored mail that invites; fields of the Reading, and `source`, `account` and `head`, may be given."""
    number = next(_numbers)
    source = fields.pop("source", SourceId(f"imap:main:INBOX:1:{number}"))
    account = fields.pop("account", AccountName("main"))
    base = Reading(
        kind=Kind.INVITE,
        is_interview=True,
        confidence=0.95,
        reason="it invites to an interview",
        sightings=sightings,
        head=fields.pop("head", None) or a_head(),
        received=instant(seen),
    )
    return StoredReading(source=source, account=account, reading=replace(base, **fields), seen_at=instant(seen))


def an_invitation(
    starts: Moment,
    *,
    sequence: int = 0,
    uid: str | None = "event-1@acme.example.com",
    seen: str = "2026-11-20 09:00",
    **fields: Any,
) -> StoredReading:
    """A mail with a calendar object for this time."""
    head = fields.pop("head", None)
    people = fields.pop("interviewers", (DANA,))
    kind = fields.pop("kind", Kind.INVITE)
    sighting = a_sighting(
        starts,
        interviewers=people,
        event_uid=EventUid(uid) if uid else None,
        sequence=sequence,
        changed_at=instant(seen),
        **fields,
    )
    return a_reading(sighting, seen=seen, head=head, kind=kind)


def a_calendar(*sightings: Sighting, seen: str = "2026-11-21 09:00", **fields: Any) -> StoredReading:
    """The user's calendar file with these entries."""
    reading = a_reading(*sightings, seen=seen, source=SourceId("ics:/calendar.ics"), account=None, **fields)
    return replace(reading, reading=replace(reading.reading, head=None, received=None))


def an_interview(starts: Moment | None = None, **fields: Any) -> Interview:
    """A standing interview with Dana at Acme on Tuesday 24 November 2026 at 14:00, an hour long."""
    start = starts or at("14:00")
    base = Interview(
        id=InterviewId("abc234"),
        aliases=("mid:m0@acme.example.com",),
        status=Status.STANDING,
        start=start,
        end=replace(start, at=start.at + timedelta(hours=1)),
        end_implied=True,
        company="Acme",
        role="Engineer",
        mode=None,
        interviewers=(DANA,),
        coordinator=RITA,
        agency=None,
        account=AccountName("main"),
        invited_as=ME[0],
        thread=Thread(
            last=MessageId("m0@acme.example.com"),
            references=(),
            subject="Your interview at Acme",
            participants=(Address(name=RITA.name, email=RITA.email or ""),),
            last_from=Address(name=RITA.name, email=RITA.email or ""),
        ),
        confidence=0.95,
        confirmed=False,
        doubts=(),
        history=(),
        evidence=(),
    )
    return replace(base, **fields)


def an_account(name: str = "main", addresses: Sequence[str] = ME) -> Account:
    """A mail account."""
    server = Server(
        host="imap.example.org",
        port=993,
        security=Security.TLS,
        ca_file=None,
        user="anna",
        auth="password",
        password=None,
    )
    boxes = Mailboxes(watch=(MailboxName("INBOX"),), drafts=None, sent=None, look_back_days=60)
    return Account(name=AccountName(name), addresses=tuple(addresses), imap=server, smtp=None, mailboxes=boxes)


def a_row(key: DraftKey, **fields: Any) -> DraftRow:
    """A draft to Dana that lies in Drafts."""
    base = DraftRow(
        key=key,
        generation=0,
        interviews=(InterviewId("abc234"),),
        account=AccountName("main"),
        recipient=DANA.email or "",
        message_id=MessageId("d1@example.org"),
        subject="Thank you for today",
        rfc5322=b"",
        met_at=instant("14:00").astimezone(UTC),
        state=DraftState.CONFIRMED,
        since=instant("18:31"),
        mailbox=MailboxName("Drafts"),
    )
    return replace(base, **fields)
