"""A whole message: prose and calendar together, odd input, and what is never claimed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.model.message import Address, CalendarPart, Message, MessageHead
from afterword.model.moment import Day, Moment
from afterword.model.reading import Kind, Reading, Sighting, Stance
from afterword.understand.message import body_of, read_message
from afterword.understand.validate import validate

ZONE = "Europe/Berlin"
RECEIVED = datetime(2026, 3, 2, 8, tzinfo=UTC)
ME = ("anna@example.org",)


def a_message(
    body: str | None,
    *,
    subject: str = "",
    sender: str = "dana@northbeam.example",
    name: str = "",
    html: str | None = None,
    calendars: tuple[CalendarPart, ...] = (),
) -> Message:
    """One mail to the user."""
    head = MessageHead(
        message_id=None,
        in_reply_to=(),
        references=(),
        subject=subject,
        from_=(Address(name=name, email=sender),) if sender else (),
        reply_to=(),
        to=(Address(name="Anna Berg", email="anna@example.org"),),
        cc=(),
        sent_at=None,
        list_id=None,
        automatic=False,
    )
    return Message(head=head, received=RECEIVED, plain=body, html=html, calendars=calendars)


def read(message: Message) -> Reading:
    """The reading of a mail to the user."""
    return read_message(message, zone=ZONE, me=ME, my_name="Anna Berg")


INTERVIEW = (
    "Hi Anna,\n\nyour interview is confirmed for Thursday, 5 March 2026 at 14:00 with {who}.\n\nBest,\nDana Reyes"
)


def an_event(start: str, *, summary: str, method: str = "REQUEST") -> CalendarPart:
    """A calendar part with one event of half an hour."""
    lines = (
        "BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", "BEGIN:VEVENT", "UID:e1@northbeam.example",
        "DTSTAMP:20260301T080000Z", f"DTSTART:{start}", "DURATION:PT30M", f"SUMMARY:{summary}", "END:VEVENT",
        "END:VCALENDAR", "",
    )  # fmt: skip
    return CalendarPart(content="\r\n".join(lines).encode(), method=method)


def test_a_named_interviewer_is_told_from_the_one_who_signs() -> None:
    """The coordinator signs; the interviewer is in the sentence."""
    reading = read(a_message(INTERVIEW.format(who="Tom Okafor, our CTO"), name="Dana Reyes"))

    sighting = reading.sightings[0]
    assert [person.name for person in sighting.interviewers] == ["Tom Okafor"]
    assert sighting.organizer is not None
    assert (sighting.organizer.name, sighting.organizer.email) == ("Dana Reyes", "dana@northbeam.example")
    assert sighting.interviewers[0].email is None


def test_with_me_is_the_sender() -> None:
    """A sender who says "with me" interviews."""
    reading = read(a_message(INTERVIEW.format(who="me"), name="Dana Reyes"))

    assert [person.email for person in reading.sightings[0].interviewers] == ["dana@northbeam.example"]


def test_nobody_is_made_up() -> None:
    """A team, a title and the company are no people."""
    reading = read(a_message(INTERVIEW.format(who="the hiring team at Northbeam"), name="Northbeam Talent"))

    assert reading.sightings[0].interviewers == ()


def test_an_enclosed_event_gives_the_time_and_the_text_the_rest() -> None:
    """The object knows when; the text knows the role."""
    event = an_event("20260305T130000Z", summary="Interview")
    reading = read(a_message("Hi Anna, here is the invite for the Data Engineer position.", calendars=(event,)))

    sighting = reading.sightings[0]
    assert (reading.kind, reading.is_interview, sighting.role) == (Kind.INVITE, True, "Data Engineer")
    assert isinstance(sighting.start, Moment)
    assert sighting.start.utc == datetime(2026, 3, 5, 13, tzinfo=UTC)
    assert sighting.event_uid == "e1@northbeam.example"


def test_two_times_make_neither_sure() -> None:
    """When the text and the object disagree, the person is to say."""
    event = an_event("20260306T130000Z", summary="Interview")
    reading = read(a_message(INTERVIEW.format(who="me"), calendars=(event,)))

    assert reading.confidence < 0.9
    assert any(evidence.field == "doubt" for evidence in reading.sightings[0].evidence)


def test_the_same_object_twice_is_one_interview() -> None:
    """Tools enclose an invitation as a part and as an attachment."""
    event = an_event("20260305T130000Z", summary="Interview")

    assert len(read(a_message("See the invite.", calendars=(event, event))).sightings) == 1


def test_a_cancelled_object_cancels() -> None:
    """METHOD:CANCEL ends it (RFC 5546 section 3.2.5)."""
    event = an_event("20260305T130000Z", summary="Interview", method="CANCEL")
    reading = read(a_message("", calendars=(event,)))

    assert (reading.kind, reading.is_interview) == (Kind.CANCEL, False)
    assert reading.sightings[0].stance is Stance.CANCELLED


def test_markup_in_the_plain_part_is_read_as_text() -> None:
    """Some senders put HTML into text/plain."""
    message = a_message("<p>Your interview</p><p>is on Thursday</p>")

    assert "<p>" not in body_of(message)


def test_the_html_part_is_read_when_the_plain_one_is_empty() -> None:
    """A plain part that only says to use another program is none."""
    message = a_message("Use HTML.", html=f"<p>{'Your interview is confirmed. ' * 5}</p>")

    assert "confirmed" in body_of(message)


def test_an_empty_me_takes_the_addressee_for_the_user() -> None:
    """Without addresses nothing is taken for the user's own mail."""
    message = a_message(INTERVIEW.format(who="Tom Okafor"), sender="anna@example.org")

    assert not read_message(message, zone=ZONE, me=(), my_name="").from_user
    assert read(message).from_user


@pytest.mark.parametrize(
    "body",
    [
        None,
        "",
        "\0\0\0",
        ">" * 5_000,
        "> " * 5_000 + "interview",
        "a" * 70_000,
        "interview " * 7_000,
        "On " * 9_000 + "wrote:",
        "From: x\nTo: y\nSubject: z\n" * 2_000,
        "Interviewer: " + "Ann Example, " * 5_000,
        "((((" * 5_000,
        "10:00 " * 8_000,
        "\u202e\u0000\ufeff Ünï côdé 🎉 interview at 10:00 tomorrow with Dr. " + "Ä" * 9_000,
        "-----Original Message-----\n" * 3_000,
    ],
    ids=lambda body: repr(body)[:12],
)
def test_odd_text_never_raises(body: str | None) -> None:
    """Everything in a mail is an attacker's."""
    assert read(a_message(body, subject=(body or "")[:900])).reason


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*INTERVIEW.split(), "\n", ">", "From:", "Re:", "On", "wrote:", "?"]), max_size=60))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    """Scrambled mail is read as something, with a confidence that is one."""
    reading = read(a_message(" ".join(words)))

    assert 0 <= reading.confidence <= 1


def test_a_time_in_the_past_is_doubted() -> None:
    """An interview before its invitation came is not acted on without asking."""
    past = Moment(at=RECEIVED - timedelta(days=2), zone=ZONE, zone_certain=True)
    sighting = validate(Sighting(stance=Stance.COMMITTED, start=past, end=past, confidence=0.95), received=RECEIVED)

    assert sighting.confidence < 0.6
    assert sighting.end is None
    assert {e.field for e in sighting.evidence} == {"doubt"}


def test_a_warning_lowers_a_sure_reading() -> None:
    """A weekday that does not fit its date keeps the time and loses the certainty."""
    later = Moment(at=RECEIVED + timedelta(days=2), zone=ZONE, zone_certain=True)
    sure = Sighting(stance=Stance.COMMITTED, start=later, end=None, confidence=0.95)

    assert validate(sure, received=RECEIVED) == sure
    assert validate(sure, received=RECEIVED, warnings=("the weekday does not fit",)).confidence < 0.9
    day = Sighting(stance=Stance.COMMITTED, start=Day(day=later.day), end=None, confidence=0.95)
    assert validate(day, received=RECEIVED).confidence < 0.9
