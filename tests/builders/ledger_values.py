"""Values as the ledger stores them, each with every field filled in, and the interviews and drafts around them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.model.action import Family
from afterword.model.identifiers import (
    AccountName,
    DraftKey,
    EventUid,
    InterviewId,
    MailboxName,
    MessageId,
    MessageUid,
    SourceId,
    UidValidity,
)
from afterword.model.interview import Interview, SourcedEvidence, Status, StoredReading, Thread
from afterword.model.letter import Claim, Draft, Sentence
from afterword.model.message import Address, MessageHead
from afterword.model.moment import Day, Moment
from afterword.model.reading import Evidence, Kind, Mode, Person, Reading, Sighting, Stance
from afterword.ports import DraftRow, DraftState, Watermark

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MAIN = AccountName("main")
INBOX = MailboxName("INBOX")
TALK = InterviewId("i1")
BERLIN = Moment(
    at=datetime(2026, 3, 3, 14, 0, tzinfo=ZoneInfo("Europe/Berlin")), zone="Europe/Berlin", zone_certain=True
)
PRIYA = Person(name="Priya Example", email="priya@example.com", title="Engineering Manager")


def a_mark(uid_next: int, validity: int = 7) -> Watermark:
    """A watermark."""
    return Watermark(validity=UidValidity(validity), uid_next=MessageUid(uid_next))


def a_reading(
    source: str = "imap:main:INBOX:7:1", *, seen_at: datetime = NOON, mail: str = "one@example.com"
) -> StoredReading:
    """A reading with every field filled in, among them text that SQL, JSON or UTF-8 might stumble over."""
    head = MessageHead(
        message_id=MessageId(mail),
        in_reply_to=(MessageId("zero@example.com"),),
        references=(MessageId("zero@example.com"),),
        subject="Your interview: 'Tuesday' \"3 pm\" \\ \u2014 \U0001f600",
        from_=(Address(name="Priya Example", email="priya@example.com"),),
        reply_to=(),
        to=(Address(name="", email="anna@example.org"),),
        cc=(),
        sent_at=NOON,
        list_id=None,
        automatic=False,
    )
    sighting = Sighting(
        stance=Stance.COMMITTED,
        start=BERLIN,
        end=Moment(at=BERLIN.at + timedelta(hours=1), zone="Europe/Berlin", zone_certain=True),
        previous=Day(day=date(2026, 3, 1)),
        tentative=True,
        company="Lumen Example",
        role="Data Engineer",
        mode=Mode.VIDEO,
        interviewers=(PRIYA, Person(name="Sam Example", email=None)),
        organizer=Person(name="Kim Example", email="kim@example.com"),
        agency="Agency Example",
        event_uid=EventUid("e1@example.com"),
        recurrence_id="20260303T130000Z",
        sequence=2,
        changed_at=NOON,
        confidence=0.93,
        evidence=(Evidence(field="start", quote="Tuesday at 2 pm", rule="weekday-clock"),),
    )
    reading = Reading(
        kind=Kind.INVITE,
        is_interview=True,
        confidence=0.93,
        reason="an invitation names a time",
        sightings=(sighting,),
        head=head,
        received=NOON,
        from_user=False,
    )
    return StoredReading(source=SourceId(source), account=MAIN, reading=reading, seen_at=seen_at)


def an_interview(
    id_: InterviewId = TALK,
    *,
    aliases: tuple[str, ...] = ("uid:e1@example.com",),
    sources: tuple[str, ...] = (),
    mails: tuple[str, ...] = (),
) -> Interview:
    """A standing interview that rests on these sources, in a conversation of these mails."""
    thread = Thread(
        last=MessageId((*mails, "")[0]),
        references=tuple(MessageId(mail) for mail in mails[1:]),
        subject="Interview",
        participants=(),
        last_from=None,
    )
    return Interview(
        id=id_,
        aliases=aliases,
        status=Status.STANDING,
        start=BERLIN,
        end=None,
        end_implied=True,
        company="Lumen Example",
        role=None,
        mode=None,
        interviewers=(PRIYA,),
        coordinator=None,
        agency=None,
        account=MAIN,
        invited_as="anna@example.org",
        thread=thread if mails else None,
        confidence=0.9,
        confirmed=False,
        doubts=(),
        history=(),
        evidence=tuple(
            SourcedEvidence(source=SourceId(s), seen_at=NOON, evidence=Evidence(field="start", quote="2 pm"))
            for s in sources
        ),
    )


def a_row(key: str = "k1", *, interviews: tuple[InterviewId, ...] = (TALK,)) -> DraftRow:
    """A planned draft."""
    return DraftRow(
        key=DraftKey(key),
        generation=1,
        interviews=interviews,
        account=MAIN,
        recipient="priya@example.com",
        message_id=MessageId(f"{key}@example.org"),
        subject="Thank you",
        rfc5322=b"Subject: Thank you\r\n\r\nDear Priya,\r\n\x80\xff",
        met_at=BERLIN.at,
        state=DraftState.PLANNED,
        since=NOON,
    )


def a_draft(key: str = "k1", *sentences: str) -> Draft:
    """A letter that consists of these sentences."""
    return Draft(
        key=DraftKey(key),
        account=MAIN,
        family=Family.SINGLE,
        message_id=MessageId(f"{key}@example.org"),
        sender=Address(name="Anna Example", email="anna@example.org"),
        to=(Address(name="Priya Example", email="priya@example.com"),),
        cc=(),
        subject="Thank you",
        in_reply_to=None,
        references=(),
        body="\n".join(sentences),
        sentences=tuple(Sentence(text=text, move="thanks", claims=Claim.SENTIMENT, facts=()) for text in sentences),
        rfc5322=b"",
    )
