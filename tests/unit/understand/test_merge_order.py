"""Merging gives the same whatever the order of its inputs, and what holds of every result."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.model.identifiers import AccountName, EventUid, InterviewId, MessageId, SourceId
from afterword.model.interview import Status, StoredReading
from afterword.model.message import Address, MessageHead
from afterword.model.moment import Day, Moment
from afterword.model.reading import Kind, Person, Reading, Sighting, Stance
from afterword.model.word import Confirmed, Corrected, Ignored, Word
from afterword.understand.merge import merge
from builders.interviews import BOB, DANA, ME, RITA, ZONE

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
hours = st.integers(0, 60).map(lambda hour: MONDAY + timedelta(hours=hour))
moments = st.builds(Moment, at=hours, zone=st.sampled_from(["UTC", ZONE, None]), zone_certain=st.booleans())
whens = st.one_of(st.none(), moments, moments, hours.map(lambda hour: Day(day=hour.date())))
people = st.sampled_from([DANA, BOB, RITA, Person(name="Dana", email=None), Person(name="Anna", email=ME[0])])
sightings = st.builds(
    Sighting,
    stance=st.sampled_from(Stance),
    start=whens,
    end=st.one_of(st.none(), moments),
    previous=st.one_of(st.none(), moments),
    tentative=st.booleans(),
    company=st.sampled_from([None, "Acme", "Acme Inc.", "Bolt Works"]),
    role=st.sampled_from([None, "Engineer", "Senior Engineer", "Designer"]),
    interviewers=st.lists(people, max_size=2).map(tuple),
    organizer=st.one_of(st.none(), people),
    agency=st.sampled_from([None, "Bridge Staffing"]),
    event_uid=st.sampled_from([None, EventUid("one"), EventUid("two")]),
    sequence=st.integers(0, 2),
    changed_at=st.one_of(st.none(), hours),
    confidence=st.sampled_from([0.0, 0.5, 0.95]),
)


@st.composite
def heads(draw: st.DrawFn) -> MessageHead:
    """Headers of a few mails that may answer each other."""
    ids = [MessageId(f"m{number}@acme.example.com") for number in range(5)]
    sender = draw(st.sampled_from([RITA, DANA, Person(name="", email="jobs@greenhouse.io")]))
    return MessageHead(
        message_id=draw(st.one_of(st.none(), st.sampled_from(ids))),
        in_reply_to=tuple(draw(st.lists(st.sampled_from(ids), max_size=1))),
        references=tuple(draw(st.lists(st.sampled_from(ids), max_size=2))),
        subject=draw(st.sampled_from(["Interview", "Re: Interview", "Hello", ""])),
        from_=(Address(name=sender.name, email=sender.email or ""),),
        reply_to=(),
        to=(Address(name="Anna", email=ME[0]),),
        cc=(),
        sent_at=None,
        list_id=None,
        automatic=False,
    )


readings = st.builds(
    Reading,
    kind=st.sampled_from(Kind),
    is_interview=st.booleans(),
    confidence=st.sampled_from([0.4, 0.9]),
    reason=st.just("it is so"),
    sightings=st.lists(sightings, max_size=3).map(tuple),
    head=st.one_of(st.none(), heads(), heads(), heads()),
    received=st.none(),
    from_user=st.sampled_from([False, False, True]),
    error=st.sampled_from([None, None, None, "broken"]),
)
mailboxes = st.lists(st.tuples(readings, hours), max_size=6).map(
    lambda items: [
        StoredReading(source=SourceId(f"imap:main:INBOX:1:{n}"), account=AccountName("main"), reading=r, seen_at=seen)
        for n, (r, seen) in enumerate(items)
    ]
)
ids = st.sampled_from([InterviewId("aaa111"), InterviewId("bbb222")])
words = st.lists(
    st.one_of(
        st.builds(Confirmed, interview=ids, said_at=hours),
        st.builds(Ignored, interview=ids, said_at=hours),
        st.builds(Corrected, interview=ids, said_at=hours, start=moments, company=st.sampled_from([None, "Acme"])),
    ),
    max_size=3,
)
runs = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ALIASES = {
    "uid:one": InterviewId("aaa111"),
    "uid:two": InterviewId("bbb222"),
    "mid:m1@acme.example.com": InterviewId("aaa111"),
}


@runs
@given(mailbox=mailboxes, said=words, data=st.data())
def test_no_order_of_any_input_changes_anything(
    mailbox: list[StoredReading], said: list[Word], data: st.DataObject
) -> None:
    """Readings, words and aliases reversed and shuffled add up to the same interviews."""
    expected = merge(mailbox, words=said, aliases=ALIASES, me=ME, zone=ZONE)
    shuffled = data.draw(st.permutations(mailbox))
    backwards = dict(reversed(list(ALIASES.items())))

    assert merge(mailbox[::-1], words=said[::-1], aliases=backwards, me=ME, zone=ZONE) == expected
    assert merge(shuffled, words=data.draw(st.permutations(said)), aliases=ALIASES, me=ME, zone=ZONE) == expected


@runs
@given(mailbox=mailboxes, said=words)
def test_what_holds_of_every_interview(mailbox: list[StoredReading], said: list[Word]) -> None:
    """Ids and aliases are never shared, nobody is the user, and what stands has a time or a doubt."""
    interviews = merge(mailbox, words=said, aliases=ALIASES, me=ME, zone=ZONE)
    aliases = [alias for interview in interviews for alias in interview.aliases]

    assert len({interview.id for interview in interviews}) == len(interviews)
    assert len(set(aliases)) == len(aliases)
    for interview in interviews:
        assert interview.aliases
        assert ME[0] not in {person.email for person in interview.interviewers}
        assert 0 <= interview.confidence <= 1
        if interview.status is Status.STANDING and not interview.doubts:
            assert isinstance(interview.start, Moment)
            assert interview.end is not None
            assert interview.end.at > interview.start.at


@runs
@given(mailbox=mailboxes)
def test_an_interview_keeps_its_id_in_the_next_pass(mailbox: list[StoredReading]) -> None:
    """The aliases that a pass remembers find the same ids again."""
    first = merge(mailbox, words=(), aliases={}, me=ME, zone=ZONE)
    remembered = {alias: interview.id for interview in first for alias in interview.aliases}

    again = merge(mailbox, words=(), aliases=remembered, me=ME, zone=ZONE)

    assert [i.id for i in again] == [i.id for i in first]


@runs
@given(mailbox=mailboxes)
def test_a_mail_that_lies_in_two_mailboxes_counts_once(mailbox: list[StoredReading]) -> None:
    """INBOX and All Mail hold the same message."""
    mails = [item for item in mailbox if item.reading.head is not None and item.reading.head.message_id]
    copies = [
        StoredReading(
            source=SourceId(f"{item.source}:copy"), account=item.account, reading=item.reading, seen_at=item.seen_at
        )
        for item in mails
    ]

    once = merge(mails, words=(), aliases={}, me=ME, zone=ZONE)
    twice = merge([*mails, *copies], words=(), aliases={}, me=ME, zone=ZONE)

    assert len(twice) == len(once)
