"""Calendar events as evidence: is it an interview of the user, how does it stand, with whom."""

from __future__ import annotations

import pytest

from afterword.model.moment import Moment
from afterword.model.reading import Kind, Mode, Reading, Sighting, Stance
from afterword.understand.invitation import is_job_interview_event, read_calendar, read_events
from builders.calendars import BERLIN, a_calendar, an_event

ME = ("anna@example.org",)
NAME = "Anna Example"
START = "DTSTART:20261124T100000Z"
ANN = "ATTENDEE;CN=Anna Example;PARTSTAT=NEEDS-ACTION:mailto:anna@example.org"
BOB = "ORGANIZER;CN=Bob Roe:mailto:bob.roe@northwind.example"
EVE = "ATTENDEE;CN=Eve Stone:mailto:eve.stone@northwind.example"


def seen(*lines: str, method: str | None = None) -> Sighting:
    """The sighting of an event with these lines."""
    (sighting,) = read_events((an_event(START, *lines, method=method),), method=None, me=ME, my_name=NAME)
    return sighting


def is_interview(*lines: str) -> bool:
    """The verdict on an event with these lines."""
    return is_job_interview_event(an_event(START, *lines), ME, NAME)[0]


def a_reading(*lines: str, method: str | None = None) -> Reading:
    """The reading of a file with one event."""
    return read_calendar(a_calendar(START, *lines, method=method), zone=BERLIN, me=ME, my_name=NAME, received=None)


@pytest.mark.parametrize(
    "title",
    [
        "Interview: Data Engineer at Northwind",
        "Phone Screen - Northwind",
        "Recruiter call with Northwind",
        "Vorstellungsgespräch bei Nordwind",
        "Bewerbungsgespräch Nordwind GmbH",
        "Entretien d'embauche - Vent du Nord",
        "Entrevista con Viento Norte",
        "Colloquio con Vento del Nord",
        "Entrevista de emprego - Vento Norte",
        "Sollicitatiegesprek Noordenwind",
        "Final round: Anna / Northwind",
    ],
)
def test_a_title_names_an_interview_in_seven_languages(title: str) -> None:
    """The word in the title is enough."""
    assert is_interview(f"SUMMARY:{title}", BOB, ANN)


@pytest.mark.parametrize(
    "title",
    [
        "Dentist",
        "Podcast interview with Eve",
        "User interview: Northwind app",
        "Mock interview with Eve",
        "Interview debrief: Joe Bloggs",
        "Interview prep call",
        "Exit interview",
        "Visa interview",
        "All-hands",
        "Webinar: how to pass any interview",
        "Entretien annuel",
        "Interviewing: Joe Bloggs",
        "Entretien voiture",
    ],
)
def test_other_interviews_and_what_surrounds_one_are_none(title: str) -> None:
    """Podcasts, research, preparation, debriefs, embassies and cars."""
    assert not is_interview(f"SUMMARY:{title}", BOB, ANN)


def test_a_call_is_an_interview_when_it_speaks_of_hiring() -> None:
    """A bare call is none, one about the application is; a company that the title pairs with the user may be one."""
    assert not is_interview("SUMMARY:Call with Bob", BOB, ANN)
    assert is_interview("SUMMARY:Call with Bob", "DESCRIPTION:About your application for the role", BOB, ANN)
    verdict, confidence, _ = is_job_interview_event(an_event(START, "SUMMARY:Northwind <> Anna", BOB, ANN), ME, NAME)
    assert verdict
    assert 0.5 <= confidence < 0.6


def test_the_user_s_own_interviewing_is_none() -> None:
    """A host with guests, or who is sent a scorecard, sits on the other side; a note without guests is for oneself."""
    host = "ORGANIZER;CN=Anna Example:mailto:anna@example.org"

    assert not is_interview("SUMMARY:Interview with Joe", host, "ATTENDEE;CN=Joe Bloggs:mailto:joe@example.com")
    assert not is_interview("SUMMARY:Interview", "DESCRIPTION:Please submit your feedback in the scorecard", BOB, ANN)
    assert is_interview("SUMMARY:Interview at Northwind", host)


def test_a_weekly_meeting_is_no_interview() -> None:
    """Interviews do not recur."""
    assert not is_interview("SUMMARY:Interview sync", "RRULE:FREQ=WEEKLY", BOB, ANN)


@pytest.mark.parametrize(
    ("lines", "method", "stance"),
    [
        (("SUMMARY:Interview",), "REQUEST", Stance.COMMITTED),
        (("SUMMARY:Interview",), "CANCEL", Stance.CANCELLED),
        (("SUMMARY:Interview", "STATUS:CANCELLED"), None, Stance.CANCELLED),
        (("SUMMARY:Abgesagt: Interview",), None, Stance.CANCELLED),
        (("SUMMARY:Interview", "ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.org"), None, Stance.DECLINED),
        (("SUMMARY:Interview",), "COUNTER", Stance.OFFERED),
    ],
)
def test_the_method_the_status_and_the_answer_give_the_stance(
    lines: tuple[str, ...], method: str | None, stance: Stance
) -> None:
    """RFC 5546's methods, RFC 5545's STATUS, and the user's own PARTSTAT."""
    assert seen(*lines, BOB, method=method).stance is stance


def test_the_method_of_the_mail_outranks_the_file_s() -> None:
    """The Content-Type's method is what the mail was sent for."""
    event = an_event(START, "SUMMARY:Interview", method="REQUEST")

    (sighting,) = read_events((event,), method="CANCEL", me=ME, my_name=NAME)

    assert sighting.stance is Stance.CANCELLED


def test_a_hold_is_tentative() -> None:
    """STATUS:TENTATIVE, or a title that says so."""
    assert seen("SUMMARY:Interview", "STATUS:TENTATIVE").tentative
    assert seen("SUMMARY:[HOLD] Interview").tentative
    assert not seen("SUMMARY:Interview").tentative


def test_guests_interview_and_the_organizer_coordinates() -> None:
    """Rooms, tools, lists, decliners and the user are no interviewers."""
    sighting = seen(
        "SUMMARY:Interview",
        BOB,
        ANN,
        EVE,
        "ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:room4@northwind.example",
        "ATTENDEE;CN=Booking:mailto:no-reply@northwind.example",
        "ATTENDEE;CN=Talent Team:mailto:recruiting@northwind.example",
        "ATTENDEE;CN=Max Gone;PARTSTAT=DECLINED:mailto:max@northwind.example",
        "ATTENDEE;CN=Tool:mailto:x@mail.greenhouse.io",
    )

    assert [(one.name, one.email) for one in sighting.interviewers] == [("Eve Stone", "eve.stone@northwind.example")]
    assert sighting.organizer is not None
    assert sighting.organizer.name == "Bob Roe"


def test_an_organizer_alone_with_the_user_is_the_interviewer() -> None:
    """Nobody else is there to be met; so there is no coordinator."""
    sighting = seen("SUMMARY:Interview", BOB, ANN)

    assert [one.name for one in sighting.interviewers] == ["Bob Roe"]
    assert sighting.organizer is None


def test_the_description_and_the_title_name_interviewers() -> None:
    """A labelled line gives titles; a name gets the address of the guest who bears it."""
    sighting = seen("SUMMARY:Interview", "DESCRIPTION:Interviewer: Eve Stone\\, Head of Data\\nZoom", BOB, ANN, EVE)

    (eve,) = sighting.interviewers
    assert (eve.name, eve.email) == ("Eve Stone", "eve.stone@northwind.example")
    assert eve.title == "Head of Data"
    assert [one.name for one in seen("SUMMARY:Interview with Eve Stone", BOB, ANN).interviewers] == ["Eve Stone"]


def test_a_sentence_of_the_description_names_interviewers() -> None:
    """Whom the text says one will be speaking to is met; the organizer then only arranges."""
    said = "DESCRIPTION:Hello!\\nThis is round two. You'll be speaking to Eve Stone (Head of Data).\\nZoom"
    sighting = seen("SUMMARY:Interview", said, BOB, ANN)

    assert [(one.name, one.title) for one in sighting.interviewers] == [("Eve Stone", "Head of Data")]
    assert sighting.organizer is not None
    assert sighting.organizer.name == "Bob Roe"


@pytest.mark.parametrize(
    ("title", "company", "role"),
    [
        ("Interview: Data Engineer at Southwind", "Southwind", "Data Engineer"),
        ("Southwind <> Anna", "Southwind", None),
        ("Anna Example & Southwind Ltd - Phone Screen", "Southwind Ltd", None),
        ("Vorstellungsgespräch Anna Example - Data Analyst - Südwind GmbH", "Südwind GmbH", "Data Analyst"),
        ("Entrevista: Ingeniera de datos en Vientosur", "Vientosur", "Ingeniera de datos"),
        ("[HOLD] Interview - Product Manager @ Southwind", "Southwind", "Product Manager"),
        ("Technical interview", "Northwind", None),
    ],
)
def test_the_title_names_company_and_role(title: str, company: str, role: str | None) -> None:
    """Pieces of a title are told apart; without a company there, the organizer's domain names it."""
    sighting = seen(f"SUMMARY:{title}", BOB, ANN)

    assert (sighting.company, sighting.role) == (company, role)


@pytest.mark.parametrize(
    ("lines", "mode"),
    [
        (("SUMMARY:Interview", "LOCATION:https://example.zoom.us/j/1"), Mode.VIDEO),
        (("SUMMARY:Interview", "LOCATION:Microsoft Teams"), Mode.VIDEO),
        (("SUMMARY:Interview", "DESCRIPTION:Join https://meet.google.com/abc"), Mode.VIDEO),
        (("SUMMARY:Phone interview", "DESCRIPTION:Join https://meet.google.com/abc"), Mode.PHONE),
        (("SUMMARY:Interview", "LOCATION:+49 30 1234567"), Mode.PHONE),
        (("SUMMARY:Interview", "LOCATION:12 Example Street", "DESCRIPTION:https://meet.google.com/abc"), Mode.ONSITE),
        (("SUMMARY:Interview", "LOCATION:https://meet.example/abc"), None),
        (("SUMMARY:Interview",), None),
    ],
)
def test_the_mode_follows_title_place_and_link(lines: tuple[str, ...], mode: Mode | None) -> None:
    """A link that every event gets does not outrank a street."""
    assert seen(*lines).mode is mode


def test_every_fact_has_its_evidence() -> None:
    """Each field that is set is quoted, with the rule that read it."""
    sighting = seen(
        "SUMMARY:Interview: Data Engineer at Southwind", "LOCATION:Zoom", "DTEND:20261124T110000Z", BOB, ANN, EVE
    )

    fields = {item.field for item in sighting.evidence}
    assert {"start", "end", "company", "role", "mode", "interviewers", "organizer", "is_interview"} <= fields
    assert all(item.quote and item.rule for item in sighting.evidence)


@pytest.mark.parametrize(
    ("lines", "method", "kind", "stands"),
    [
        (("SUMMARY:Interview", BOB), "REQUEST", Kind.INVITE, True),
        (("SUMMARY:Interview", "SEQUENCE:2", BOB), "REQUEST", Kind.RESCHEDULE, True),
        (("SUMMARY:Interview", BOB), "CANCEL", Kind.CANCEL, False),
        (("SUMMARY:Dentist",), "PUBLISH", Kind.OTHER, False),
    ],
)
def test_a_file_is_an_invitation_a_change_a_cancellation_or_nothing(
    lines: tuple[str, ...],
    method: str,
    kind: Kind,
    stands: bool,  # noqa: FBT001 -- a parameter of the table above
) -> None:
    """The kind of the reading, and whether an interview stands by it."""
    reading = a_reading(*lines, method=method)

    assert (reading.kind, reading.is_interview) == (kind, stands)
    assert reading.head is None
    assert reading.reason


def test_every_event_is_a_sighting_in_file_order() -> None:
    """The interview among other entries decides the reading, and its confidence tells it from them."""
    raw = b"".join(
        a_calendar(START, f"SUMMARY:{title}", f"UID:{title}")
        for title in ("Dentist", "Interview at Northwind", "Lunch")
    )

    reading = read_calendar(raw, zone=BERLIN, me=ME, my_name=NAME, received=None)

    assert [one.event_uid for one in reading.sightings] == ["Dentist", "Interview at Northwind", "Lunch"]
    assert [one.confidence >= 0.5 for one in reading.sightings] == [False, True, False]
    assert reading.is_interview


def test_of_a_whole_calendar_only_interviews_are_told_in_full() -> None:
    """The other entries keep their time, not their guests."""
    lunch = a_calendar(START, "SUMMARY:Lunch", BOB, EVE) * 60
    reading = read_calendar(
        lunch + a_calendar(START, "SUMMARY:Interview", BOB, EVE), zone=BERLIN, me=ME, my_name=NAME, received=None
    )

    assert len(reading.sightings) == 61
    assert reading.sightings[0].start is not None
    assert [bool(one.interviewers) for one in reading.sightings] == [False] * 60 + [True]


def test_a_cancellation_without_a_time_still_speaks_of_its_event() -> None:
    """UID and stance are enough for the one that is known."""
    raw = a_calendar("UID:a@example.org", "SUMMARY:Interview", method="CANCEL")

    (sighting,) = read_calendar(raw, zone=BERLIN, me=ME, my_name=NAME, received=None).sightings

    assert (sighting.stance, sighting.start, sighting.event_uid) == (Stance.CANCELLED, None, "a@example.org")


def test_a_file_without_events_says_so() -> None:
    """No sighting, and a reason."""
    reading = read_calendar(b"BEGIN:VCALENDAR\nEND:VCALENDAR", zone=BERLIN, me=ME, my_name=NAME, received=None)

    assert (reading.kind, reading.sightings) == (Kind.OTHER, ())
    assert "no event" in reading.reason


def test_without_known_addresses_the_one_guest_is_the_user() -> None:
    """`me` empty means that the addressee is the user; who was invited alone is nobody to be thanked."""
    event = an_event(START, "SUMMARY:Interview", BOB, ANN)

    (sighting,) = read_events((event,), method=None, me=(), my_name="")

    assert [one.name for one in sighting.interviewers] == ["Bob Roe"]
    assert isinstance(sighting.start, Moment)
