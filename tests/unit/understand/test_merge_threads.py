"""Mails of one thread, read and merged: moves, second rounds, reminders and cancellations by the same person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import permutations

import pytest

from afterword.model.identifiers import AccountName, SourceId
from afterword.model.interview import Interview, Status, StoredReading
from afterword.model.reading import Evidence, Kind, Mode
from afterword.ports import ItemToRead
from afterword.read_item import read_item
from afterword.understand.identity import company_key, same_company
from afterword.understand.merge import merge
from builders.interviews import ME, ZONE, a_reading, a_sighting, an_answer_to, at, instant

MONDAY = "Monday, 23 November 2026, at 16:00 CET"
MOVE = "We need to reschedule your interview to Tuesday, 24 November at 10:00 CET."
SECOND_ROUND = "We would like to invite you to a second interview{} on Thursday, 26 November 2026, at 10:00 CET."
CANCEL = "Unfortunately we have to cancel the interview."


def a_mail(
    number: int,
    text: str,
    *,
    sender: str = "Ada Lind <ada@deltabits.example.com>",
    signed: str = "Ada Lind",
    answers: Sequence[int] = (),
) -> StoredReading:
    """What the program reads of the thread's mail with this number; each comes two hours after the one before."""
    sent = datetime(2026, 11, 20, 7 + 2 * number, tzinfo=UTC)
    thread = [f"<m{other}@example.com>" for other in answers]
    lines = [
        f"From: {sender}",
        f"To: Anna Example <{ME[0]}>",
        f"Subject: {'Re: ' if answers else ''}Our meeting",
        f"Date: {sent:%a, %d %b %Y %H:%M:%S} +0000",
        f"Message-ID: <m{number}@example.com>",
        *([f"In-Reply-To: {thread[-1]}", f"References: {' '.join(thread)}"] if thread else []),
        "Content-Type: text/plain; charset=utf-8",
        "",
        f"Hi Anna,\n\n{text}\n\nBest,\n{signed}\n",
    ]
    source = SourceId(f"imap:main:INBOX:1:{number}")
    item = ItemToRead(
        source=source,
        content="\n".join(lines).encode(),
        media="message/rfc822",
        received=sent,
        zone=ZONE,
        me=ME,
        my_name="Anna Example",
    )
    return StoredReading(source=source, account=AccountName("main"), reading=read_item(item), seen_at=sent)


def an_invitation(
    company: str = "Deltabits",
    *,
    sender: str = "Ada Lind <ada@deltabits.example.com>",
    people: str = "You will be speaking with me and Tom Fisher.",
) -> StoredReading:
    """The first mail of the thread: Monday at four for three quarters of an hour, on video, for a named role."""
    text = (
        "this confirms your interview for the Data Engineer role on Monday, 23 November 2026, from 16:00 to 16:45 CET"
        f" by video. {people}"
    )
    return a_mail(1, text, sender=sender, signed=f"Ada Lind\nHead of Data, {company}")


def merged(*readings: StoredReading) -> tuple[Interview, ...]:
    """The interviews, after a check that no order of the readings gives others."""
    results = {merge(order, words=(), aliases={}, me=ME, zone=ZONE) for order in permutations(readings)}
    assert len(results) == 1
    return results.pop()


def the_one(*readings: StoredReading) -> Interview:
    """The single interview they add up to."""
    interviews = merged(*readings)
    assert len(interviews) == 1, [i.start for i in interviews]
    return interviews[0]


def starts(interviews: Sequence[Interview]) -> list[datetime]:
    """When each interview is to begin."""
    return [i.start.at for i in interviews if i.start is not None and hasattr(i.start, "at")]


FIRST = instant("2026-11-23 16:00")
MOVED = instant("2026-11-24 10:00")
THURSDAY = instant("2026-11-26 10:00")


@pytest.mark.parametrize(
    ("company", "domain", "signature"),
    [
        ("Alpha Bits", "alphabits.example", ""),
        ("Alpha Bits", "alphabits.example", "\nAlphabits GmbH"),
        ("Alpha Bits GmbH", "alphabits.example", "\nAlpha-Bits"),
        ("Acme Rail GmbH", "acme.example", ""),
        ("Acme Rail GmbH", "acme.example", "\nAcme Ltd."),
        ("Acme Rail GmbH", "arg.example", ""),
        ("Fernweh Analytics", "fernwehanalytics.example", ""),
    ],
)
@pytest.mark.parametrize("move", [MOVE, "I have to move our interview to Tuesday, 24 November at 10:00 CET."])
def test_a_move_in_the_thread_is_known_however_the_company_is_spelt(
    company: str, domain: str, signature: str, move: str
) -> None:
    """The interview that was moved did not take place, so one is left, under the name that somebody wrote."""
    sender = f"Ada Lind <ada@{domain}>"
    invitation = an_invitation(company, sender=sender)
    moved = a_mail(2, move, sender=sender, signed=f"Ada Lind{signature}", answers=(1,))

    interview = the_one(invitation, moved)

    assert starts([interview]) == [MOVED]
    assert interview.doubts == ()


def test_a_move_signed_with_another_firms_name_moves_and_is_asked_about() -> None:
    """The same person in the same thread moves what she set; for whom is asked."""
    moved = a_mail(2, MOVE, signed="Ada Lind\nOmega Works Inc.", answers=(1,))

    interview = the_one(an_invitation(), moved)

    assert starts([interview]) == [MOVED]
    assert [doubt.field for doubt in interview.doubts] == ["company"]


def test_the_name_somebody_wrote_outranks_the_domain_of_an_address() -> None:
    """A letter must not call the house what its domain is called, whichever mail came last."""
    sender = "Ada Lind <ada@alphabits.example>"
    bare = a_mail(2, f"A reminder of your interview on {MONDAY}.", sender=sender, answers=(1,))
    again = a_mail(3, f"One more reminder of your interview on {MONDAY}.", sender=sender, answers=(1, 2))

    interview = the_one(an_invitation("Alpha Bits", sender=sender), bare, again)

    assert (interview.company, interview.doubts) == ("Alpha Bits", ())


def test_a_second_round_takes_its_spelling_from_the_same_house() -> None:
    """A mail that names no company is from the house whose people have named it before."""
    sender = "Ada Lind <ada@alphabits.example>"
    second = a_mail(2, SECOND_ROUND.format(" with Mary Hill"), sender=sender, answers=(1,))

    interviews = merged(an_invitation("Alpha Bits", sender=sender), second)

    assert [i.company for i in interviews] == ["Alpha Bits", "Alpha Bits"]


@pytest.mark.parametrize(
    "text",
    [
        SECOND_ROUND.format(" with our CTO Mary Hill"),
        SECOND_ROUND.format(""),
        "Your interview with Mary Hill is on Thursday, 26 November 2026, at 10:00 CET.",
        "The next round is on Thursday, 26 November 2026, at 10:00 CET.",
        "Wir laden Sie zu einem zweiten Vorstellungsgespräch am Donnerstag, 26. November 2026, um 10:00 Uhr ein.",
    ],
)
def test_a_second_round_set_before_the_first_took_place_is_another_interview(text: str) -> None:
    """Nobody said that the first was moved: it counts, or it names other people."""
    interviews = merged(an_invitation(), a_mail(2, text, answers=(1,)))

    assert starts(interviews) == [FIRST, THURSDAY]
    assert {i.status for i in interviews} == {Status.STANDING}


def test_a_round_that_is_named_again_at_another_time_is_the_same() -> None:
    """Two mails on the second interview speak of one; the last word in the thread holds."""
    first = a_mail(1, SECOND_ROUND.format(" with Mary Hill"))
    again = a_mail(
        2, "To correct myself: your second interview is on Friday, 27 November 2026, at 9:00 CET.", answers=(1,)
    )

    assert starts([the_one(first, again)]) == [instant("2026-11-27 09:00")]


def test_two_clients_of_one_recruiter_stay_two_in_one_thread() -> None:
    """Other companies are no spellings of one, whoever writes."""
    sender = "Rae Moor <rae@hirewell.example>"
    text = "your interview at {} is confirmed for {}, 2026, at 16:00 CET."
    first = a_mail(1, text.format("Acme Corp", "Monday, 23 November"), sender=sender, signed="Rae Moor\nHirewell")
    second = a_mail(
        2, text.format("Globex Ltd", "Tuesday, 24 November"), sender=sender, signed="Rae Moor\nHirewell", answers=(1,)
    )

    assert [i.company for i in merged(first, second)] == ["Acme Corp", "Globex Ltd"]


def test_a_move_that_names_nobody_keeps_all_the_rest() -> None:
    """People, role, company, mode and length hold until somebody says otherwise."""
    interview = the_one(an_invitation(), a_mail(2, MOVE, answers=(1,)))

    assert starts([interview]) == [MOVED]
    assert {person.name for person in interview.interviewers} == {"Ada Lind", "Tom Fisher"}
    assert (interview.role, interview.company, interview.mode) == ("Data Engineer", "Deltabits", Mode.VIDEO)
    assert interview.end is not None
    assert interview.end.at == instant("2026-11-24 10:45")
    assert not interview.end_implied


def test_a_move_of_our_interview_keeps_the_others_who_take_part() -> None:
    """Whoever arranges it writes "our", too; only names replace names."""
    moved = a_mail(2, "I have to move our interview to Tuesday, 24 November at 10:00 CET.", answers=(1,))

    assert {p.name for p in the_one(an_invitation(), moved).interviewers} == {"Ada Lind", "Tom Fisher"}


def test_a_move_states_what_it_changes() -> None:
    """A new interviewer and a new length replace the old ones; the role stays."""
    text = (
        "We need to reschedule your interview to Tuesday, 24 November 2026, from 10:00 to 11:30 CET."
        " You will be speaking with Mary Hill."
    )

    interview = the_one(an_invitation(people="You will be speaking with Tom Fisher."), a_mail(2, text, answers=(1,)))

    assert [person.name for person in interview.interviewers] == ["Mary Hill"]
    assert interview.end is not None
    assert (interview.end.at, interview.role) == (instant("2026-11-24 11:30"), "Data Engineer")


def test_a_reminder_that_names_nobody_keeps_all_the_rest() -> None:
    """Less said later takes nothing away."""
    reminder = a_mail(2, f"A reminder of your interview on {MONDAY}.", answers=(1,))

    interview = the_one(an_invitation(), reminder)

    assert {person.name for person in interview.interviewers} == {"Ada Lind", "Tom Fisher"}
    assert (interview.role, interview.mode) == ("Data Engineer", Mode.VIDEO)
    assert interview.end is not None
    assert interview.end.at == instant("2026-11-23 16:45")


@pytest.mark.parametrize("signed", ["Ada Lind", "Ada Lind\nDelta-Bits", "Ada Lind\nOmega Works Inc."])
def test_a_cancellation_without_a_date_closes_the_threads_one_interview(signed: str) -> None:
    """There is nothing else it could mean, however the sender signs."""
    interview = the_one(an_invitation(), a_mail(2, CANCEL, signed=signed, answers=(1,)))

    assert interview.status is Status.CANCELLED


def test_a_colleague_may_cancel_in_the_thread() -> None:
    """The thread says which interview it is."""
    cancel = a_mail(2, CANCEL, sender="Bo Berg <bo@deltabits.example.com>", signed="Bo Berg", answers=(1,))

    assert the_one(an_invitation(), cancel).status is Status.CANCELLED


@pytest.mark.parametrize("signed", ["Ada Lind", "Ada Lind\nOmega Works Inc."])
@pytest.mark.parametrize("text", [CANCEL, "We need to reschedule your interview."])
def test_what_may_mean_either_of_two_interviews_is_asked_of_both(text: str, signed: str) -> None:
    """Two lie ahead in the thread, and the mail does not say which one it calls off or moves."""
    second = a_mail(2, SECOND_ROUND.format(" with Mary Hill"), answers=(1,))
    unclear = a_mail(3, text, signed=signed, answers=(1, 2))

    interviews = merged(an_invitation(), second, unclear)

    assert starts(interviews) == [FIRST, THURSDAY]
    assert all("status" in [doubt.field for doubt in i.doubts] for i in interviews)
    assert [i.company for i in interviews] == ["Deltabits", "Deltabits"]


@pytest.mark.parametrize("signed", ["Ada Lind", "Ada Lind\nOmega Works Inc."])
def test_a_new_time_that_may_be_for_either_of_two_interviews_is_asked_of_both(signed: str) -> None:
    """Neither old time may be relied on, and the new one stands."""
    second = a_mail(2, SECOND_ROUND.format(" with Mary Hill"), answers=(1,))
    unclear = a_mail(3, MOVE, signed=signed, answers=(1, 2))

    interviews = merged(an_invitation(), second, unclear)

    assert starts(interviews) == [FIRST, MOVED, THURSDAY]
    assert [[d.field for d in i.doubts if d.field == "start"] for i in interviews] == [["start"], [], ["start"]]


def test_a_cancellation_of_another_role_in_the_thread_is_asked() -> None:
    """It names what nobody has set, so it may mean the one that is there."""
    text = "Unfortunately we have to cancel your interview for the Product Designer role."

    interview = the_one(an_invitation(), a_mail(2, text, answers=(1,)))

    assert (interview.status, [doubt.field for doubt in interview.doubts][:1]) == (Status.STANDING, ["status"])


def test_a_colleagues_move_keeps_the_fuller_spelling() -> None:
    """Of two written names of the same house the letter takes the one with its words apart."""
    text = "Ada is ill, so we need to reschedule your interview to Tuesday, 24 November at 10:00 CET."
    moved = a_mail(2, text, sender="Bo Berg <bo@alphabits.example>", signed="Bo Berg\nAlphabits GmbH", answers=(1,))

    interview = the_one(an_invitation("Alpha Bits", sender="Ada Lind <ada@alphabits.example>"), moved)

    assert (starts([interview]), interview.company, interview.doubts) == ([MOVED], "Alpha Bits", ())


@pytest.mark.parametrize(
    ("text", "status", "start"),
    [(MOVE, Status.STANDING, MOVED), ("Unfortunately I have to cancel our interview.", Status.CANCELLED, FIRST)],
)
def test_a_new_thread_of_the_same_person_is_about_the_one_that_lies_ahead(
    text: str, status: Status, start: datetime
) -> None:
    """A move or cancellation under a new subject reaches the only interview set at that house."""
    sender = "Ada Lind <ada@alphabits.example>"

    interview = the_one(an_invitation("Alpha Bits", sender=sender), a_mail(2, text, sender=sender))

    assert (interview.status, starts([interview])) == (status, [start])


def test_a_thread_about_a_job_answers_that_one_of_its_mails_does_not_speak_of_one() -> None:
    """A short mail need not repeat what it is about; alone it is asked about."""
    doubt = Evidence(field="doubt", quote="nothing in it speaks of a job", rule="grounds")
    first = a_reading(a_sighting(at("14:00")))
    moved = a_reading(
        a_sighting(at("2026-11-26 10:00"), tentative=True, confidence=0.55, evidence=(doubt,)),
        kind=Kind.RESCHEDULE,
        confidence=0.55,
        head=an_answer_to(first),
        seen="2026-11-22 09:00",
    )

    assert (the_one(first, moved).start, the_one(first, moved).doubts) == (at("2026-11-26 10:00"), ())
    assert {doubt.field for doubt in the_one(moved).doubts} == {"start", "status", "interview"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Alpha Bits", "alphabits GmbH", True),
        ("The Acme Company", "ACME", True),
        ("Alpha-Bits Research", "Alphabits", True),
        ("Acme Rail GmbH", "Acme", True),
        ("Alpha", "Alphabet", False),
        ("Alpha Bits", "Beta Bits", False),
        ("", "Acme", False),
    ],
)
def test_companies_are_the_same_by_their_leading_words_written_together(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table's column
    """Spaces, hyphens, articles and legal forms part nothing; a name inside a word is another name."""
    pair = company_key(one), company_key(other)

    assert same_company(*pair) is same_company(*pair[::-1]) is same
