"""What readings add up to: one interview however often it is spoken of, at the newest time."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from afterword.model.identifiers import EventUid, InterviewId
from afterword.model.interview import Interview, Status, StoredReading
from afterword.model.message import Address
from afterword.model.moment import Day
from afterword.model.reading import Evidence, Kind, Person, Stance
from afterword.understand.merge import merge
from builders.interviews import (
    BOB,
    DANA,
    ME,
    RITA,
    ZONE,
    a_calendar,
    a_head,
    a_reading,
    a_sighting,
    an_answer_to,
    an_invitation,
    at,
)


def merged(*readings: StoredReading) -> tuple[Interview, ...]:
    """The interviews, after a check that no order of the readings gives others."""
    results = {merge(order, words=(), aliases={}, me=ME, zone=ZONE) for order in list(permutations(readings))[:24]}
    assert len(results) == 1
    return results.pop()


def the_one(*readings: StoredReading) -> Interview:
    """The single interview they add up to."""
    interviews = merged(*readings)
    assert len(interviews) == 1, [i.start for i in interviews]
    return interviews[0]


def test_a_later_sequence_replaces_the_time() -> None:
    """A rescheduled interview keeps one entry, at the newer time."""
    old = an_invitation(at("14:00"), sequence=0)
    new = an_invitation(at("16:30"), sequence=1, seen="2026-11-21 09:00")

    assert the_one(old, new).start == at("16:30")


def test_an_old_version_that_arrives_late_changes_nothing() -> None:
    """A lower SEQUENCE loses even if its mail is newer."""
    new = an_invitation(at("16:30"), sequence=1)
    late = an_invitation(at("14:00"), sequence=0, seen="2026-11-21 09:00")

    assert the_one(new, late).start == at("16:30")


def test_mail_thread_calendar_and_other_uids_are_one() -> None:
    """An invitation, a reminder in its thread, a calendar entry and a second UID are the same interview."""
    invitation = an_invitation(at("14:00"))
    reminder = a_reading(a_sighting(at("14:00")), head=an_answer_to(invitation), seen="2026-11-23 09:00")
    entry = a_calendar(a_sighting(at("14:00"), event_uid=EventUid("copy@calendar.example.org")))
    other = an_invitation(at("14:00"), uid="event-2@acme.example.com", seen="2026-11-22 09:00")

    assert the_one(invitation, reminder, entry, other).start == at("14:00")


def test_two_applications_at_one_company_stay_two() -> None:
    """Other role, other time: another interview."""
    first = an_invitation(at("14:00"), role="Backend Engineer")
    second = an_invitation(at("2026-11-26 10:00"), uid="event-2", role="Product Manager", interviewers=(BOB,))

    assert [i.role for i in merged(first, second)] == ["Backend Engineer", "Product Manager"]


def test_two_roles_at_the_same_time_stay_two() -> None:
    """Even at one hour two roles are two applications."""
    first = an_invitation(at("14:00"), role="Backend Engineer", interviewers=())
    second = an_invitation(at("14:00"), uid="event-2", role="Product Manager", interviewers=())

    assert len(merged(first, second)) == 2


def test_back_to_back_talks_are_one_visit_with_a_panel() -> None:
    """Two events one after the other at one company become one interview with both people."""
    first = an_invitation(at("14:00"), end=at("15:00"), interviewers=(DANA,))
    second = an_invitation(at("15:00"), uid="event-2", end=at("15:45"), interviewers=(BOB,))

    visit = the_one(first, second)

    assert (visit.start, visit.end) == (at("14:00"), at("15:45"))
    assert set(visit.interviewers) == {DANA, BOB}


def test_a_cancelled_part_of_a_visit_takes_its_person_along() -> None:
    """Who was cancelled was not met."""
    first = an_invitation(at("14:00"), end=at("15:00"), interviewers=(DANA,))
    second = an_invitation(at("15:00"), uid="event-2", interviewers=(BOB,))
    cancel = an_invitation(
        at("15:00"), uid="event-2", sequence=1, seen="2026-11-22 09:00", interviewers=(BOB,), stance=Stance.CANCELLED
    )

    standing = [i for i in merged(first, second, cancel) if i.status is Status.STANDING]

    assert [i.interviewers for i in standing] == [(DANA,)]


def test_a_cancellation_closes_and_a_later_request_reopens() -> None:
    """CANCEL closes the interview; a REQUEST after it opens it again."""
    invitation = an_invitation(at("14:00"))
    cancel = an_invitation(at("14:00"), sequence=1, seen="2026-11-21 09:00", stance=Stance.CANCELLED)
    again = an_invitation(at("16:00"), sequence=2, seen="2026-11-22 09:00")

    assert the_one(invitation, cancel).status is Status.CANCELLED
    assert (the_one(invitation, cancel, again).status, the_one(invitation, cancel, again).start) == (
        Status.STANDING,
        at("16:00"),
    )


def test_a_cancelling_mail_without_a_time_closes_its_thread() -> None:
    """A mail like "I have to cancel" in the thread is about the interview of the thread."""
    invitation = an_invitation(at("14:00"))
    mail = a_reading(kind=Kind.CANCEL, is_interview=False, head=an_answer_to(invitation), seen="2026-11-22 09:00")

    assert the_one(invitation, mail).status is Status.CANCELLED


def test_the_calendar_copy_of_a_cancelled_interview_does_not_reopen_it() -> None:
    """The user's own entry often just stays."""
    invitation = an_invitation(at("14:00"))
    mail = a_reading(kind=Kind.CANCEL, is_interview=False, head=an_answer_to(invitation), seen="2026-11-22 09:00")
    entry = a_calendar(a_sighting(at("14:00"), event_uid=EventUid("own@calendar.example.org")), seen="2026-11-23 09:00")

    assert the_one(invitation, mail, entry).status is Status.CANCELLED


def test_cancelling_the_old_event_of_a_moved_interview_keeps_it() -> None:
    """A tool sends a new event first and cancels the old one after it."""
    old = an_invitation(at("14:00"))
    new = an_invitation(
        at("2026-11-25 16:00"), uid="event-2", head=an_answer_to(old), seen="2026-11-21 09:00", sequence=0
    )
    cancel = an_invitation(at("14:00"), sequence=1, seen="2026-11-21 09:30", stance=Stance.CANCELLED)

    interview = the_one(old, new, cancel)

    assert (interview.status, interview.start) == (Status.STANDING, at("2026-11-25 16:00"))


def test_a_reschedule_mail_replaces_the_threads_time() -> None:
    """A sentence in the thread moves the interview."""
    invitation = an_invitation(at("14:00"))
    moved = a_reading(
        a_sighting(at("2026-11-26 10:00"), company=None, role=None),
        kind=Kind.RESCHEDULE,
        head=an_answer_to(invitation),
        seen="2026-11-22 09:00",
    )

    interview = the_one(invitation, moved)

    assert interview.start == at("2026-11-26 10:00")
    assert any("moved it from Tuesday 24 November 2026, 14:00" in sentence for sentence in interview.history)


def test_a_missed_interview_is_moved_after_its_time() -> None:
    """A mail like "sorry I missed our call, can we do Thursday" moves what did not happen."""
    invitation = an_invitation(at("14:00"))
    moved = a_reading(
        a_sighting(at("2026-11-26 10:00"), previous=at("14:00")),
        kind=Kind.RESCHEDULE,
        head=an_answer_to(invitation),
        seen="2026-11-24 15:30",
    )

    assert the_one(invitation, moved).start == at("2026-11-26 10:00")


def test_a_second_round_in_the_thread_is_a_second_interview() -> None:
    """An invitation that comes after the first interview took place does not move it."""
    first = an_invitation(at("14:00"))
    second = a_reading(
        a_sighting(at("2026-12-01 10:00"), interviewers=(BOB,)), head=an_answer_to(first), seen="2026-11-26 09:00"
    )

    assert [i.start for i in merged(first, second)] == [at("14:00"), at("2026-12-01 10:00")]


def test_a_wish_to_move_without_a_time_is_a_doubt() -> None:
    """Nothing is known of the new time, so the user is asked."""
    invitation = an_invitation(at("14:00"))
    mail = a_reading(kind=Kind.RESCHEDULE, is_interview=False, head=an_answer_to(invitation), seen="2026-11-23 09:00")

    interview = the_one(invitation, mail)

    assert [doubt.field for doubt in interview.doubts] == ["start"]


def test_a_rejection_closes_what_lies_ahead() -> None:
    """After a rejection in the thread the next interview will not take place."""
    invitation = an_invitation(at("14:00"))
    rejection = a_reading(
        kind=Kind.REJECTION, is_interview=False, head=an_answer_to(invitation), seen="2026-11-23 09:00"
    )

    interview = the_one(invitation, rejection)

    assert interview.status is Status.CANCELLED
    assert "rejection" in interview.history[-1]


def test_a_rejection_after_the_interview_is_a_doubt() -> None:
    """It took place, but thanks after a rejection are the user's to decide."""
    invitation = an_invitation(at("14:00"))
    rejection = a_reading(
        kind=Kind.REJECTION, is_interview=False, head=an_answer_to(invitation), seen="2026-11-24 17:00"
    )

    interview = the_one(invitation, rejection)

    assert (interview.status, [d.field for d in interview.doubts]) == (Status.STANDING, ["status"])


def test_a_declined_event_is_declined() -> None:
    """PARTSTAT=DECLINED in the user's calendar closes the interview."""
    invitation = an_invitation(at("14:00"))
    entry = a_calendar(
        a_sighting(
            at("14:00"),
            stance=Stance.DECLINED,
            event_uid=EventUid("event-1@acme.example.com"),
            changed_at=at("2026-11-21 09:00").at,
        )
    )

    assert the_one(invitation, entry).status is Status.DECLINED


# --- offers -------------------------------------------------------------------------------------------------------


def an_offer() -> StoredReading:
    """Two times to choose from."""
    slots = [a_sighting(at(time), stance=Stance.OFFERED) for time in ("14:00", "2026-11-25 15:00")]
    return a_reading(*slots, kind=Kind.AVAILABILITY_REQUEST, is_interview=False)


def test_an_unanswered_offer_stays_an_offer() -> None:
    """Nobody has agreed on anything."""
    interview = the_one(an_offer())

    assert (interview.status, interview.start) == (Status.OFFERED, None)


def test_the_users_answer_commits_the_slot_it_names() -> None:
    """An answer like "Wednesday 3 works for me" in the Sent mailbox settles it."""
    offer = an_offer()
    answer = a_reading(
        a_sighting(at("2026-11-25 15:00", certain=False), stance=Stance.ACCEPTED, company=None, role=None),
        kind=Kind.OTHER,
        is_interview=False,
        from_user=True,
        head=an_answer_to(offer),
        seen="2026-11-21 08:00",
    )

    interview = the_one(offer, answer)

    assert (interview.status, interview.start, interview.doubts) == (Status.STANDING, at("2026-11-25 15:00"), ())


def test_an_answer_in_the_users_own_wall_time_finds_the_slot_in_its_zone() -> None:
    """Who writes "2 pm works" means the hour that was offered, wherever it was offered for."""
    offer = a_reading(
        a_sighting(at("14:00", "America/New_York"), stance=Stance.OFFERED),
        a_sighting(at("16:00", "America/New_York"), stance=Stance.OFFERED),
        kind=Kind.AVAILABILITY_REQUEST,
        is_interview=False,
    )
    answer = a_reading(
        a_sighting(at("14:00", certain=False), stance=Stance.ACCEPTED),
        from_user=True,
        is_interview=False,
        head=an_answer_to(offer),
        seen="2026-11-21 08:00",
    )

    assert the_one(offer, answer).start == at("14:00", "America/New_York")


def test_an_answer_that_fits_no_slot_is_a_doubt() -> None:
    """A time that was not offered is not guessed to be one that was."""
    offer = an_offer()
    answer = a_reading(
        a_sighting(at("2026-11-27 09:00"), stance=Stance.ACCEPTED),
        from_user=True,
        is_interview=False,
        head=an_answer_to(offer),
        seen="2026-11-21 08:00",
    )

    interview = the_one(offer, answer)

    assert (interview.status, [d.field for d in interview.doubts]) == (Status.OFFERED, ["start"])


def test_a_calendar_entry_commits_an_offer_nobody_answered() -> None:
    """The user put one of the offered times into the calendar."""
    entry = a_calendar(
        a_sighting(at("2026-11-25 15:00"), event_uid=EventUid("own@calendar.example.org"), confidence=0.2),
        a_sighting(at("2026-11-25 09:00"), company=None, event_uid=EventUid("dentist"), confidence=0.0),
        is_interview=False,
    )

    interview = the_one(an_offer(), entry)

    assert (interview.status, interview.start) == (Status.STANDING, at("2026-11-25 15:00"))


def test_a_founding_calendar_entry_takes_the_offer_in() -> None:
    """A calendar entry that shows an interview and the offer it answers are one, whichever was seen first."""
    entry = a_calendar(a_sighting(at("2026-11-25 15:00"), event_uid=EventUid("own@calendar.example.org")))

    assert the_one(an_offer(), entry).start == at("2026-11-25 15:00")


def test_confirming_one_slot_settles_the_offer() -> None:
    """The coordinator's confirmation in the thread is enough."""
    offer = an_offer()
    confirmation = a_reading(a_sighting(at("14:00")), head=an_answer_to(offer), seen="2026-11-22 09:00")

    assert (the_one(offer, confirmation).status, the_one(offer, confirmation).start) == (Status.STANDING, at("14:00"))


def test_an_offer_to_move_puts_the_time_in_question() -> None:
    """New options for a standing interview mean that the old time no longer holds."""
    invitation = an_invitation(at("14:00"))
    mail = a_reading(
        a_sighting(at("2026-11-26 10:00"), stance=Stance.OFFERED),
        a_sighting(at("2026-11-27 10:00"), stance=Stance.OFFERED),
        kind=Kind.RESCHEDULE,
        is_interview=False,
        head=an_answer_to(invitation),
        seen="2026-11-22 09:00",
    )

    assert the_one(invitation, mail).status is Status.OFFERED


# --- a calendar is not all interviews -----------------------------------------------------------------------------


def test_other_calendar_entries_make_no_interviews() -> None:
    """A dentist in the file that also holds an interview stays a dentist."""
    entry = a_calendar(
        a_sighting(at("14:00"), event_uid=EventUid("own")),
        a_sighting(at("16:00"), company=None, role=None, event_uid=EventUid("dentist"), confidence=0.1),
    )

    assert the_one(entry).start == at("14:00")


def test_ids_are_kept_by_alias_and_never_collide() -> None:
    """An interview keeps the id under which it is known; a new one takes another."""
    known = an_invitation(at("14:00"))
    new = an_invitation(at("2026-11-30 09:00"), uid="event-9", role="Product Manager", head=a_head(subject="Hello"))
    id_ = InterviewId("known1")

    first, second = merge((new, known), words=(), aliases={"uid:event-1@acme.example.com": id_}, me=ME, zone=ZONE)

    assert first.id == id_
    assert second.id != id_
    assert len(second.id) == 6


def test_the_coordinator_is_no_interviewer() -> None:
    """Who writes the mail arranges it; the interviewers are those who are named."""
    interview = the_one(an_invitation(at("14:00")))

    assert (interview.interviewers, interview.coordinator) == ((DANA,), RITA)


# --- what must not move or reopen ---------------------------------------------------------------------------------


def test_a_calendar_copy_changed_later_neither_moves_back_nor_reopens() -> None:
    """The user puts a note into an entry whose interview was moved, or cancelled, by mail."""
    invitation = an_invitation(at("14:00"))
    moved = a_reading(
        a_sighting(at("2026-11-26 10:00")), kind=Kind.RESCHEDULE, head=an_answer_to(invitation), seen="2026-11-22 09:00"
    )
    cancel = a_reading(kind=Kind.CANCEL, is_interview=False, head=an_answer_to(invitation), seen="2026-11-22 09:00")
    same_event = EventUid("event-1@acme.example.com")
    for uid in (same_event, EventUid("own@calendar.example.org")):
        entry = a_calendar(a_sighting(at("14:00"), event_uid=uid, changed_at=at("2026-11-23 09:00").at))

        assert the_one(invitation, moved, entry).start == at("2026-11-26 10:00")
        assert the_one(invitation, cancel, entry).status is Status.CANCELLED


def test_a_request_reopens_even_where_sequences_are_never_counted() -> None:
    """Some tools send every version as SEQUENCE 0; then the time of change decides."""
    invitation = an_invitation(at("14:00"))
    cancel = an_invitation(at("14:00"), seen="2026-11-21 09:00", stance=Stance.CANCELLED)
    again = an_invitation(at("14:00"), seen="2026-11-22 09:00")

    assert the_one(invitation, cancel, again).status is Status.STANDING


def test_a_mail_that_contradicts_the_invitation_without_moving_it_is_a_doubt() -> None:
    """A misread sentence must not silently outweigh a calendar object."""
    invitation = an_invitation(at("14:00"))
    mail = a_reading(a_sighting(at("2026-11-25 15:00")), head=an_answer_to(invitation), seen="2026-11-22 09:00")

    interview = the_one(invitation, mail)

    assert [doubt.field for doubt in interview.doubts] == ["start"]


def test_between_mails_the_newer_one_wins() -> None:
    """Without any calendar object the last word in the thread holds."""
    first = a_reading(a_sighting(at("14:00")))
    second = a_reading(a_sighting(at("2026-11-25 15:00")), head=an_answer_to(first), seen="2026-11-22 09:00")

    interview = the_one(first, second)

    assert (interview.start, interview.doubts) == (at("2026-11-25 15:00"), ())


def test_a_cancellation_from_a_shared_host_names_nobodys_interview() -> None:
    """Mail through a hiring tool says nothing of which company cancels."""
    invitation = an_invitation(at("14:00"))
    stranger = a_reading(
        kind=Kind.CANCEL,
        is_interview=False,
        head=a_head(subject="Cancelled", from_=(Address(name="Tool", email="jobs@greenhouse.io"),)),
        seen="2026-11-22 09:00",
    )

    assert the_one(invitation, stranger).status is Status.STANDING


def test_one_of_several_offered_times_can_be_turned_down() -> None:
    """The others stay on offer."""
    offer = an_offer()
    answer = a_reading(
        a_sighting(at("14:00"), stance=Stance.CANCELLED, company=None, role=None),
        kind=Kind.CANCEL,
        is_interview=False,
        from_user=True,
        head=an_answer_to(offer),
        seen="2026-11-21 08:00",
    )

    interview = the_one(offer, answer)

    assert (interview.status, interview.start) == (Status.OFFERED, at("2026-11-25 15:00"))


def test_the_users_own_cancellation_declines() -> None:
    """A mail like "I have to withdraw" is the user's decision."""
    invitation = an_invitation(at("14:00"))
    mail = a_reading(
        a_sighting(stance=Stance.CANCELLED, company=None, role=None),
        kind=Kind.CANCEL,
        is_interview=False,
        from_user=True,
        head=an_answer_to(invitation),
        seen="2026-11-21 08:00",
    )

    assert the_one(invitation, mail).status is Status.DECLINED


def test_a_time_inside_a_long_slot_is_committed_as_answered() -> None:
    """Between two and five was offered; three was answered."""
    offer = a_reading(
        a_sighting(at("14:00"), end=at("17:00"), stance=Stance.OFFERED),
        kind=Kind.AVAILABILITY_REQUEST,
        is_interview=False,
    )
    answer = a_reading(
        a_sighting(at("15:00"), stance=Stance.ACCEPTED, company=None, role=None),
        is_interview=False,
        from_user=True,
        head=an_answer_to(offer),
        seen="2026-11-21 08:00",
    )

    assert the_one(offer, answer).start == at("15:00")


# --- zones, doubts ------------------------------------------------------------------------------------------------


def test_a_certain_zone_replaces_an_assumed_one() -> None:
    """The mail says "14:00", its calendar object in which zone."""
    mail = a_reading(a_sighting(at("14:00", certain=False), end=at("14:45", certain=False)))
    event = an_invitation(at("14:00", "America/New_York"), head=an_answer_to(mail), seen="2026-11-21 09:00")

    interview = the_one(mail, event)

    assert interview.start == at("14:00", "America/New_York")
    assert interview.end is not None
    assert interview.end.at == at("14:45", "America/New_York").at


def test_a_zone_that_is_merely_not_stated_is_no_doubt() -> None:
    """Most mails between neighbours state none."""
    assert the_one(a_reading(a_sighting(at("14:00", certain=False)))).doubts == ()


def test_a_sign_of_another_zone_is_a_doubt() -> None:
    """A time like "14:00 IST" may be in one of several places."""
    evidence = (Evidence(field="doubt", quote="IST has several meanings; read as Asia/Kolkata", rule="validate"),)
    interview = the_one(a_reading(a_sighting(at("14:00", certain=False), evidence=evidence)))

    assert [doubt.field for doubt in interview.doubts] == ["timezone"]


def test_what_a_reading_doubts_is_doubted_until_another_one_says_the_same() -> None:
    """A weekday that does not fit its date is asked; the calendar object settles it."""
    evidence = (Evidence(field="doubt", quote="24 November 2026 is no Monday", rule="validate"),)
    unsure = a_reading(a_sighting(at("14:00"), evidence=evidence))
    event = an_invitation(at("14:00"), head=an_answer_to(unsure))

    assert [doubt.why for doubt in the_one(unsure).doubts] == ["24 November 2026 is no Monday"]
    assert the_one(unsure, event).doubts == ()


def test_a_whole_day_is_a_doubt_until_the_time_is_known() -> None:
    """Only the day is known, then the hour."""
    day = a_reading(replace(a_sighting(), start=Day(day=at("14:00").day)))
    hour = an_invitation(at("14:00"), head=an_answer_to(day), seen="2026-11-21 09:00")

    assert [doubt.field for doubt in the_one(day).doubts] == ["start"]
    assert (the_one(day, hour).start, the_one(day, hour).doubts) == (at("14:00"), ())


def test_low_confidence_and_pencilled_in_are_doubts() -> None:
    """Neither is acted on."""
    assert [d.field for d in the_one(a_reading(a_sighting(at("14:00"), confidence=0.5))).doubts] == ["interview"]
    assert [d.field for d in the_one(a_reading(a_sighting(at("14:00"), tentative=True))).doubts] == ["status"]


def test_two_companies_in_one_event_are_a_doubt() -> None:
    """The same calendar object under two names."""
    first = an_invitation(at("14:00"), company="Acme")
    second = an_invitation(at("14:00"), company="Bolt Works", seen="2026-11-21 09:00")

    interview = the_one(first, second)

    assert [doubt.field for doubt in interview.doubts] == ["company"]
    assert interview.confidence < 0.95


def test_spellings_of_one_company_are_no_contradiction() -> None:
    """Legal form and fuller name are the same house."""
    first = an_invitation(at("14:00"), company="ACME, Inc.")
    second = an_invitation(at("14:00"), company="Acme", seen="2026-11-21 09:00")

    assert the_one(first, second).doubts == ()


# --- people, thread -----------------------------------------------------------------------------------------------


def test_a_name_in_prose_gets_the_address_of_the_attendee() -> None:
    """The mail names Dana Lee, somebody of that name is in Cc."""
    dana = Address(name="Lee, Dana", email="dana.lee@acme.example.com")
    mail = a_reading(
        a_sighting(at("14:00"), interviewers=(Person(name="Dana Lee", email=None),)), head=a_head(cc=(dana,))
    )

    assert the_one(mail).interviewers == (DANA,)


def test_an_address_without_a_name_is_matched_by_its_local_part() -> None:
    """An attendee often is a bare address."""
    cc = (Address(name="", email="dlee@acme.example.com"),)
    mail = a_reading(a_sighting(at("14:00"), interviewers=(Person(name="Dana Lee", email=None),)), head=a_head(cc=cc))

    assert the_one(mail).interviewers == (Person(name="Dana Lee", email="dlee@acme.example.com"),)


def test_between_two_addresses_no_one_is_guessed() -> None:
    """Two Danas in Cc leave the name without an address."""
    cc = (
        Address(name="Dana Lee", email="dana.lee@acme.example.com"),
        Address(name="Dana Fox", email="dana.fox@acme.example.com"),
    )
    mail = a_reading(a_sighting(at("14:00"), interviewers=(Person(name="Dana", email=None),)), head=a_head(cc=cc))

    assert the_one(mail).interviewers == (Person(name="Dana", email=None),)


def test_an_address_of_nothing_but_a_foreign_reply_to_is_not_used() -> None:
    """Anybody can write anything into Reply-To."""
    dana = Person(name="Dana Lee", email="dana.lee@elsewhere.example.net")
    head = a_head(reply_to=(Address(name="Dana Lee", email="dana.lee@elsewhere.example.net"),))

    assert the_one(a_reading(a_sighting(at("14:00"), interviewers=(dana,)), head=head)).interviewers == (
        Person(name="Dana Lee", email=None),
    )


def test_one_address_under_two_names_is_a_doubt() -> None:
    """Whom to greet is then not known."""
    people = (
        Person(name="Dana Lee", email="team@acme.example.com"),
        Person(name="Bob Fox", email="team@acme.example.com"),
    )

    assert [d.field for d in the_one(an_invitation(at("14:00"), interviewers=people)).doubts] == ["interviewers"]


def test_the_user_is_never_an_interviewer() -> None:
    """ATTENDEE holds the candidate too, perhaps under a tagged address."""
    people = (DANA, Person(name="Anna Example", email="anna+jobs@example.org"))

    assert the_one(an_invitation(at("14:00"), interviewers=people)).interviewers == (DANA,)


def test_a_move_that_names_another_interviewer_replaces_the_first() -> None:
    """Who was to come at the old time was not met."""
    invitation = an_invitation(at("14:00"), interviewers=(DANA,))
    moved = an_invitation(
        at("2026-11-26 10:00"), sequence=1, seen="2026-11-22 09:00", interviewers=(BOB,), kind=Kind.RESCHEDULE
    )

    assert the_one(invitation, moved).interviewers == (BOB,)


def test_a_move_that_names_nobody_keeps_the_people() -> None:
    """They are the same unless somebody says otherwise."""
    invitation = an_invitation(at("14:00"))
    moved = a_reading(
        a_sighting(at("2026-11-26 10:00")), kind=Kind.RESCHEDULE, head=an_answer_to(invitation), seen="2026-11-22 09:00"
    )

    assert the_one(invitation, moved).interviewers == (DANA,)


def test_the_thread_ends_with_the_newest_message_received() -> None:
    """The thank-you answers it; the user's own mail is not answered."""
    invitation = an_invitation(at("14:00"))
    remark = a_reading(kind=Kind.OTHER, is_interview=False, head=an_answer_to(invitation), seen="2026-11-22 09:00")
    own = a_reading(
        kind=Kind.OTHER,
        is_interview=False,
        from_user=True,
        head=an_answer_to(remark, from_=(Address(name="Anna", email=ME[0]),)),
        seen="2026-11-23 09:00",
    )

    interview = the_one(invitation, remark, own)

    assert interview.thread is not None
    assert remark.reading.head is not None
    assert interview.thread.last == remark.reading.head.message_id
    assert [address.email for address in interview.thread.participants] == [RITA.email]
    assert (interview.account, interview.invited_as) == ("main", ME[0])


def test_a_floating_calendar_time_is_the_users_and_an_unknown_zone_is_asked() -> None:
    """A file that states no zone at all gives no sign of another one; an unreadable TZID does."""
    floating = (Evidence(field="doubt", quote="no zone is stated; the time is read in the reader's", rule="rfc5545"),)
    unknown = (
        Evidence(field="doubt", quote="the zone 'FLE' is not known; it is read in the reader's", rule="rfc5545"),
    )

    assert the_one(an_invitation(at("14:00", certain=False), evidence=floating)).doubts == ()
    assert [d.field for d in the_one(an_invitation(at("14:00", certain=False), evidence=unknown)).doubts] == [
        "timezone"
    ]


def test_a_copy_of_a_doubtful_object_settles_nothing() -> None:
    """The mail contradicts its own calendar object; the user's calendar only holds the same object."""
    evidence = (
        Evidence(field="doubt", quote="the calendar object and the text name different times", rule="enclosed"),
    )
    invitation = an_invitation(at("14:00"), evidence=evidence)
    entry = a_calendar(a_sighting(at("14:00"), event_uid=EventUid("event-1@acme.example.com")))

    assert [doubt.field for doubt in the_one(invitation, entry).doubts] == ["start"]


def test_a_first_name_in_prose_becomes_the_full_name_of_its_address() -> None:
    """The greeting needs the name as the person writes it."""
    dana = Address(name="Dana Lee", email="dana.lee@acme.example.com")
    mail = a_reading(a_sighting(at("14:00"), interviewers=(Person(name="Dana", email=None),)), head=a_head(cc=(dana,)))

    assert the_one(mail).interviewers == (DANA,)


def test_a_form_of_address_makes_it_a_surname() -> None:
    """Frau Lee is Dana Lee, not Lee Chen who is in Cc too."""
    cc = (
        Address(name="Lee Chen", email="lee.chen@acme.example.com"),
        Address(name="Dana Lee", email="dana.lee@acme.example.com"),
    )
    frau = Person(name="Frau Lee", email=None)
    mail = a_reading(a_sighting(at("14:00"), interviewers=(frau,)), head=a_head(cc=cc))

    assert [person.email for person in the_one(mail).interviewers] == [DANA.email]


def test_a_calendars_own_short_form_of_an_address_is_no_second_name() -> None:
    """Some calendars put the local part where the name belongs."""
    people = (
        Person(name="dlee", email="dlee@acme.example.com"),
        Person(name="Dana Lee", email="dlee@acme.example.com"),
    )

    interview = the_one(an_invitation(at("14:00"), interviewers=people))

    assert (interview.interviewers, interview.doubts) == ((Person(name="Dana Lee", email="dlee@acme.example.com"),), ())
