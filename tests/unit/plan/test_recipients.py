"""Who is written to, and who is refused for which reason."""

from __future__ import annotations

import pytest

from afterword.model.action import Family
from afterword.model.message import Address
from afterword.model.reading import Person
from afterword.plan.recipients import addressees, refusal
from builders.interviews import BOB, DANA, ME, RITA, an_interview


def test_each_interviewer_gets_a_letter_that_names_the_others() -> None:
    """Two people met, two letters."""
    chosen = addressees(an_interview(interviewers=(DANA, BOB)), me=ME)

    assert [(letter.to, letter.present, letter.family) for letter in chosen.letters] == [
        (DANA, (BOB,), Family.PANEL),
        (BOB, (DANA,), Family.PANEL),
    ]


def test_one_interviewer_is_thanked_alone() -> None:
    """The coordinator is not an interviewer."""
    chosen = addressees(an_interview(), me=ME)

    assert [(letter.to, letter.present, letter.family) for letter in chosen.letters] == [(DANA, (), Family.SINGLE)]


def test_without_any_address_the_coordinator_passes_it_on() -> None:
    """The relay names whom to thank."""
    nameless = Person(name="Dana Lee", email=None)

    chosen = addressees(an_interview(interviewers=(nameless,)), me=ME)

    assert [(letter.to, letter.present, letter.family) for letter in chosen.letters] == [
        (RITA, (nameless,), Family.RELAY)
    ]


def test_who_has_no_address_is_named_in_the_others_letters() -> None:
    """And the user is told."""
    nameless = Person(name="Bob Stone", email=None)

    chosen = addressees(an_interview(interviewers=(DANA, nameless)), me=ME)

    assert [(letter.to, letter.present) for letter in chosen.letters] == [(DANA, (nameless,))]
    assert [(r.person, r.why) for r in chosen.refused] == [(nameless, "no address of theirs was seen")]


def test_an_agency_gets_the_only_letter() -> None:
    """Through an agency nobody at the company is written to, even if an address was seen."""
    chosen = addressees(an_interview(agency="Bridge Staffing"), me=ME)

    assert [(letter.to, letter.present, letter.family) for letter in chosen.letters] == [(RITA, (DANA,), Family.RELAY)]


def test_the_agencys_recruiter_whom_one_met_is_thanked_in_person() -> None:
    """A screening by the agency itself is an interview with the recruiter."""
    chosen = addressees(an_interview(agency="Bridge Staffing", interviewers=(RITA,)), me=ME)

    assert [(letter.to, letter.family) for letter in chosen.letters] == [(RITA, Family.SINGLE)]


def test_an_agency_without_an_address_means_nobody() -> None:
    """Refuse rather than go behind the agency's back."""
    assert addressees(an_interview(agency="Bridge Staffing", coordinator=None), me=ME).letters == ()


@pytest.mark.parametrize(
    "email",
    [
        "no-reply@acme.example.com",
        "noreply@acme.example.com",
        "no_reply+jobs@acme.example.com",
        "do-not-reply@acme.example.com",
        "DoNotReply@acme.example.com",
        "notifications@acme.example.com",
        "jobs-notification@acme.example.com",
        "calendar-notification@acme.example.com",
        "scheduling@acme.example.com",
        "mailer-daemon@acme.example.com",
        "dana@calendly.com",
        "x123@us.greenhouse-mail.io",
        "c_188abc@resource.calendar.google.com",
        "room-4.12@acme.example.com",
        "meeting-room3@acme.example.com",
        "all@acme.example.com",
        "jobs-request@acme.example.com",
        "anna@example.org",
        "Anna+jobs@Example.org",
        "dana",
        "dana@localhost",
        "dana lee@acme.example.com",
        "dana@acme..com",
        "dana@acme.example.com\r\nBcc: x@y.example",
        "d\u0430na@\u0430cme.com",
        "",
    ],
)
def test_addresses_that_are_never_written_to(email: str) -> None:
    """Programs, lists, rooms, booking tools, the user and what is no address at all."""
    assert refusal(Person(name="Dana", email=email), me=ME) is not None


def test_an_address_without_a_name_is_not_greeted() -> None:
    """A bare address is no "Dear Team"; the coordinator passes the thanks on."""
    bare = Person(name="dana.lee@acme.example.com", email="dana.lee@acme.example.com")

    chosen = addressees(an_interview(interviewers=(bare,)), me=ME)

    assert [letter.to for letter in chosen.letters] == [RITA]


@pytest.mark.parametrize(
    "email",
    [
        "dana.lee@acme.example.com",
        "jobs@acme.example.com",
        "anna.raum@acme.example.com",
        "friedrich.list@acme.example.com",
        "maria.sala@acme.example.com",
        "j.robot@acme.example.com",
        "dana@1and1.example",
        "dana@m\u00fcller.example",
        "dana@xn--mller-kva.example",
    ],
)
def test_addresses_of_people_are_written_to(email: str) -> None:
    """A surname that is also a word, a digit or an umlaut in a domain is no reason to refuse."""
    assert refusal(Person(name="Dana", email=email), me=ME) is None


@pytest.mark.parametrize(
    ("forged", "real"),
    [("bob@acme-1abs.com", "dana@acme-labs.com"), ("bob@g0od.com", "dana@good.com")],
)
def test_a_look_alike_of_a_seen_domain_is_refused_and_the_real_one_is_not(forged: str, real: str) -> None:
    """The one that is not made of plain letters is the forgery, whichever came first."""
    people = (Person(name="Dana Lee", email=real), Person(name="Bob Stone", email=forged))
    for order in (people, people[::-1]):
        chosen = addressees(an_interview(interviewers=order, coordinator=None, thread=None), me=ME)

        assert [letter.to.email for letter in chosen.letters] == [real]


def test_when_either_could_be_the_forgery_both_are_refused() -> None:
    """Between "modern" and "modem" nothing tells which is real."""
    people = (Person(name="Dana Lee", email="dana@modern.com"), Person(name="Bob Stone", email="bob@modem.com"))

    chosen = addressees(an_interview(interviewers=people, coordinator=None, thread=None), me=ME)

    assert chosen.letters == ()
    assert len(chosen.refused) == 2


def test_punycode_of_a_look_alike_is_refused() -> None:
    """What a mail program would show as a familiar name is read as it would be shown."""
    forged = "\u0430cme.com".encode("idna").decode()

    assert refusal(Person(name="Dana", email=f"dana@{forged}"), me=ME) is not None


def test_the_threads_domains_count_as_seen() -> None:
    """A forged interviewer's domain is compared with everybody in the conversation."""
    real = Address(name="Rita Moss", email="rita@good.com")
    interview = an_interview(interviewers=(Person(name="Dana Lee", email="dana@g00d.com"),), coordinator=None)
    assert interview.thread is not None
    thread = type(interview.thread)(
        last=interview.thread.last, references=(), subject="", participants=(real,), last_from=real
    )

    assert (
        addressees(an_interview(interviewers=interview.interviewers, coordinator=None, thread=thread), me=ME).letters
        == ()
    )
