"""The facts of a letter: what comes from the action, the notes and the other interviews, and what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.errors import Unreadable
from afterword.model.action import Family
from afterword.model.identifiers import InterviewId, MessageId
from afterword.model.interview import Thread
from afterword.model.message import Address
from afterword.model.moment import Day
from afterword.model.reading import Person
from afterword.model.word import NoteClass
from builders.interviews import BOB, DANA, ME, RITA, an_interview, at
from builders.letters import a_note, an_action, facts_of

THREAD = Thread(
    last=MessageId("last@example.com"),
    references=(MessageId("first@example.com"), MessageId("second@example.com")),
    subject="Your interview at Acme",
    participants=(
        Address(name=RITA.name, email=RITA.email or ""),
        Address(name=DANA.name, email="Dana.Lee@acme.example.com"),
    ),
    last_from=None,
)


def test_the_day_is_the_one_on_the_wall_of_the_place() -> None:
    """Late in New York is the same day there, whatever day it is for the user."""
    late = an_interview(at("2026-11-24 22:00", "America/New_York"))
    assert str(facts_of(an_action(late, to=DANA)).meetings[0].day) == "2026-11-24"


def test_a_whole_day_is_a_day() -> None:
    """An interview without a clock has its date."""
    meeting = facts_of(an_action(replace(an_interview(), start=Day(day=at("14:00").day)), to=DANA)).meetings[0]
    assert (str(meeting.day), meeting.company, meeting.role) == ("2026-11-24", "Acme", "Engineer")


def test_a_participant_of_the_thread_gets_an_answer_in_it() -> None:
    """The subject is kept behind "Re:", the chain is quoted; case in the address does not matter."""
    facts = facts_of(an_action(an_interview(thread=THREAD), to=DANA))
    assert facts.thread_subject == "Re: Your interview at Acme"
    assert facts.in_reply_to == "last@example.com"
    assert facts.references == ("first@example.com", "second@example.com", "last@example.com")


@pytest.mark.parametrize("subject", ["Re: Hello", "AW: Gespräch", "RE: Hello", "Re[2]: Hello"])
def test_a_subject_that_answers_already_is_unchanged(subject: str) -> None:
    """In any language's mark."""
    assert facts_of(an_action(an_interview(thread=replace(THREAD, subject=subject)), to=DANA)).thread_subject == subject


def test_somebody_who_was_never_in_the_thread_gets_a_new_mail() -> None:
    """Bob did not write and was not written to."""
    facts = facts_of(an_action(an_interview(thread=THREAD), to=BOB))
    assert (facts.thread_subject, facts.in_reply_to, facts.references) == (None, None, ())


@pytest.mark.parametrize(
    "thread",
    [
        replace(THREAD, subject="see https://evil.example.com"),
        replace(THREAD, last=MessageId("a b@example.com")),
        replace(THREAD, last=MessageId("x>\r\nBcc: y@example.com")),
    ],
)
def test_a_thread_that_cannot_be_quoted_is_not_answered(thread: Thread) -> None:
    """A new mail with a subject of our own is safe."""
    facts = facts_of(an_action(an_interview(thread=thread), to=DANA))
    assert (facts.thread_subject, facts.in_reply_to, facts.references) == (None, None, ())


def test_a_long_chain_keeps_its_first_and_its_newest() -> None:
    """As RFC 5322 §3.6.4 has it."""
    long = replace(THREAD, references=tuple(MessageId(f"m{number}@example.com") for number in range(60)))
    references = facts_of(an_action(an_interview(thread=long), to=DANA)).references
    assert len(references) == 20
    assert (references[0], references[-1]) == ("m0@example.com", "last@example.com")


def test_notes_on_a_person_come_first_and_those_on_others_not_at_all() -> None:
    """By the whole name, the given name or the address; a note on nobody is on everybody."""
    notes = (
        a_note("the budget"),
        a_note("the audit", person="Bob Stone"),
        a_note("their backlog", person="dana"),
        a_note("a first month", person="dana.lee@acme.example.com"),
        a_note("something else", interview=InterviewId("other9")),
    )
    assert facts_of(an_action(to=DANA), notes=notes).topics == ("your backlog", "a first month", "the budget")


def test_a_coordinator_is_told_what_was_discussed_with_the_others() -> None:
    """Unturned: their backlog is not the coordinator's."""
    action = an_action(to=RITA, family=Family.RELAY, present=(DANA, Person(name="Team", email=None)))
    facts = facts_of(
        action, notes=(a_note("their backlog", person="Dana Lee"), a_note("the audit", person="Bob Stone"))
    )
    assert facts.topics == ("their backlog",)
    assert facts.present == ("Dana Lee",)


def test_private_notes_are_kept_apart() -> None:
    """They are known only so that nothing of them is said."""
    facts = facts_of(an_action(to=DANA), notes=(a_note("the reorganisation", note_class=NoteClass.PRIVATE),))
    assert (facts.topics, facts.private) == ((), ("the reorganisation",))


def test_names_of_other_interviews_are_known_as_others() -> None:
    """But not this company under a longer name, nor somebody who was here too."""
    elsewhere = an_interview(
        id=InterviewId("other9"), company="Falk Bros", agency="Hire & Co", interviewers=(BOB, DANA), coordinator=None
    )
    same = an_interview(id=InterviewId("other8"), company="acme", interviewers=(), coordinator=None)
    facts = facts_of(an_action(to=DANA), others=(elsewhere, same))
    assert facts.other_companies == ("Falk Bros", "Hire & Co")
    assert facts.other_names == ("Bob Stone",)


def test_addresses_seen_are_those_of_these_interviews() -> None:
    """Interviewers, the coordinator and the people of the thread."""
    assert set(facts_of(an_action(an_interview(thread=THREAD), to=DANA)).seen_addresses) == {
        "dana.lee@acme.example.com",
        "rita.moss@acme.example.com",
    }


def test_two_talks_with_one_person_on_a_day_are_two_meetings() -> None:
    """They become one letter that speaks of both."""
    second = an_interview(at("16:00"), id=InterviewId("second"), role="Analyst")
    facts = facts_of(an_action(an_interview(), second, to=DANA))
    assert [meeting.role for meeting in facts.meetings] == ["Engineer", "Analyst"]


@pytest.mark.parametrize(
    "to",
    [
        Person(name="Talent Team", email="dana@example.com"),
        Person(name="", email="dana@example.com"),
        Person(name="Dana Lee", email=None),
        Person(name="Dana Lee", email="dana at example.com"),
    ],
)
def test_without_a_name_or_an_address_there_is_no_letter(to: Person) -> None:
    """The reason is in the error."""
    with pytest.raises(Unreadable, match="recipient"):
        facts_of(an_action(to=to))


def test_without_a_day_there_is_no_letter() -> None:
    """A letter that cannot name the day would have to say "recently"."""
    with pytest.raises(Unreadable, match="day"):
        facts_of(an_action(replace(an_interview(), start=None), to=DANA))


def test_the_sender_is_the_address_the_action_names() -> None:
    """With the profile's name; the user's addresses are known so that nobody writes to them."""
    facts = facts_of(an_action(to=DANA, sender="anna.two@example.org"))
    assert facts.sender == Address(name="Anna Example", email="anna.two@example.org")
    assert facts.user_addresses == ME
