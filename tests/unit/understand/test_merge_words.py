"""The user's word outranks all evidence that was there when it was said."""

from __future__ import annotations

from itertools import permutations

from afterword.model.identifiers import InterviewId
from afterword.model.interview import Interview, Status, StoredReading
from afterword.model.reading import Kind, Person, Stance
from afterword.model.word import Added, Confirmed, Corrected, Ignored, Word
from afterword.understand.merge import merge
from builders.interviews import BOB, DANA, ME, ZONE, a_reading, a_sighting, an_answer_to, an_invitation, at, instant

ID = InterviewId("abc234")
KNOWN = {"uid:event-1@acme.example.com": ID}


def the_one(*readings: StoredReading, words: tuple[Word, ...]) -> Interview:
    """The single interview, after a check that no order of readings and words gives another."""
    results = {
        merge(order, words=said, aliases=KNOWN, me=ME, zone=ZONE)
        for order in permutations(readings)
        for said in permutations(words)
    }
    assert len(results) == 1
    (interview,) = results.pop()
    return interview


def confirmed(said: str = "2026-11-22 12:00") -> Confirmed:
    """The user confirms it."""
    return Confirmed(interview=ID, said_at=instant(said))


def test_confirming_clears_every_doubt() -> None:
    """It takes place as shown."""
    unsure = an_invitation(at("14:00"), tentative=True)

    interview = the_one(unsure, words=(confirmed(),))

    assert (interview.confirmed, interview.doubts, interview.confidence) == (True, (), 1.0)


def test_confirming_a_cancelled_interview_reinstates_it() -> None:
    """The user knows better than the mail that was there."""
    invitation = an_invitation(at("14:00"))
    cancel = an_invitation(at("14:00"), sequence=1, seen="2026-11-21 09:00", stance=Stance.CANCELLED)

    assert the_one(invitation, cancel, words=(confirmed(),)).status is Status.STANDING


def test_a_cancellation_after_the_confirmation_holds() -> None:
    """What was confirmed was what was shown then."""
    invitation = an_invitation(at("14:00"))
    cancel = an_invitation(at("14:00"), sequence=1, seen="2026-11-23 09:00", stance=Stance.CANCELLED)

    interview = the_one(invitation, cancel, words=(confirmed(),))

    assert (interview.status, interview.confirmed) == (Status.CANCELLED, False)


def test_an_offer_cannot_be_confirmed_without_a_time() -> None:
    """Nothing is shown that could take place."""
    offer = a_reading(
        a_sighting(at("14:00"), stance=Stance.OFFERED),
        a_sighting(at("16:00"), stance=Stance.OFFERED),
        kind=Kind.AVAILABILITY_REQUEST,
        is_interview=False,
    )
    (shown,) = merge((offer,), words=(), aliases={}, me=ME, zone=ZONE)
    said = Confirmed(interview=shown.id, said_at=instant("2026-11-22 12:00"))

    interview = the_one(offer, words=(said,))

    assert (interview.confirmed, [d.field for d in interview.doubts]) == (False, ["start"])


def test_ignoring_and_confirming_later() -> None:
    """The later word holds."""
    invitation = an_invitation(at("14:00"))
    ignored = Ignored(interview=ID, said_at=instant("2026-11-22 11:00"))

    assert the_one(invitation, words=(ignored,)).ignored
    assert not the_one(invitation, words=(ignored, confirmed())).ignored


def test_a_corrected_start_keeps_the_length_and_settles_the_time() -> None:
    """Only what was said changes."""
    invitation = an_invitation(at("14:00"), end=at("14:45"))
    said = Corrected(interview=ID, said_at=instant("2026-11-22 12:00"), start=at("16:00"))

    interview = the_one(invitation, words=(said,))

    assert (interview.start, interview.end, interview.company) == (at("16:00"), at("16:45"), "Acme")


def test_a_corrected_offer_stands() -> None:
    """The user names the time that was agreed by telephone."""
    offer = a_reading(
        a_sighting(at("14:00"), stance=Stance.OFFERED), kind=Kind.AVAILABILITY_REQUEST, is_interview=False
    )
    (shown,) = merge((offer,), words=(), aliases={}, me=ME, zone=ZONE)
    said = Corrected(interview=shown.id, said_at=instant("2026-11-22 12:00"), start=at("17:00"))

    interview = the_one(offer, words=(said,))

    assert (interview.status, interview.start) == (Status.STANDING, at("17:00"))


def test_a_move_after_a_correction_is_asked() -> None:
    """The user's time stays, and the contradiction is shown."""
    invitation = an_invitation(at("14:00"))
    said = Corrected(interview=ID, said_at=instant("2026-11-22 12:00"), start=at("16:00"))
    moved = a_reading(
        a_sighting(at("2026-11-26 10:00")), kind=Kind.RESCHEDULE, head=an_answer_to(invitation), seen="2026-11-23 09:00"
    )

    interview = the_one(invitation, moved, words=(said,))

    assert interview.start == at("16:00")
    assert [doubt.field for doubt in interview.doubts] == ["start"]


def test_corrected_people_replace_the_list() -> None:
    """Who was really there."""
    said = Corrected(interview=ID, said_at=instant("2026-11-22 12:00"), interviewers=(BOB,))

    assert the_one(an_invitation(at("14:00")), words=(said,)).interviewers == (BOB,)


def an_addition(**fields: object) -> Added:
    """An interview the user adds."""
    facts = {
        "interview": InterviewId("u12345"),
        "said_at": instant("2026-11-22 12:00"),
        "start": at("14:00"),
        "end": None,
        "company": "Acme",
        "role": None,
        "mode": None,
        "interviewers": (DANA,),
    }
    return Added(**{**facts, **fields})  # type: ignore[arg-type] # the facts above, some replaced


def test_an_added_interview_stands() -> None:
    """It needs no other evidence."""
    interview = the_one(words=(an_addition(),))

    assert (interview.id, interview.status, interview.start, interview.interviewers, interview.doubts) == (
        InterviewId("u12345"),
        Status.STANDING,
        at("14:00"),
        (DANA,),
        (),
    )


def test_an_added_interview_that_mail_speaks_of_too_is_one() -> None:
    """Added by hand, and then the invitation was found."""
    bare = an_invitation(
        at("14:00"), uid="event-7@acme.example.com", interviewers=(Person(name="Dana Lee", email=None),)
    )

    interview = the_one(bare, words=(an_addition(),))

    assert (interview.id, interview.interviewers) == (InterviewId("u12345"), (DANA,))


def test_words_on_an_id_that_was_merged_away_still_hold() -> None:
    """Two ids became one interview; what was said of either is said of it."""
    first = an_invitation(at("14:00"))
    second = an_invitation(at("14:00"), uid="event-2", seen="2026-11-21 09:00")
    other = InterviewId("zzz777")
    said = Ignored(interview=other, said_at=instant("2026-11-22 12:00"))

    (interview,) = merge((first, second), words=(said,), aliases={**KNOWN, "uid:event-2": other}, me=ME, zone=ZONE)

    assert interview.ignored


def test_words_on_something_unknown_change_nothing() -> None:
    """Its evidence was erased."""
    said = Ignored(interview=InterviewId("gone00"), said_at=instant("2026-11-22 12:00"))

    assert not the_one(an_invitation(at("14:00")), words=(said,)).ignored
