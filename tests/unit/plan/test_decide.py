"""What is done about each interview, and when; the same whatever the order of the evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from afterword.model.action import Action, AskReview, Family, Skip, SkipCode, Wait, WithdrawDraft, WriteDraft
from afterword.model.identifiers import AccountName, InterviewId, SourceId
from afterword.model.interview import Doubt, Interview, SourcedEvidence, Status
from afterword.model.moment import Day
from afterword.model.reading import Evidence, Person
from afterword.plan.decide import decide
from afterword.plan.restraint import draft_key, local_day
from afterword.ports import DraftRow, DraftState
from builders.interviews import (
    BOB,
    DANA,
    EVENING,
    ME,
    RITA,
    ZONE,
    a_row,
    an_account,
    an_interview,
    at,
    instant,
)

DAY = instant("14:00").date()
KEY = draft_key(DANA.email or "", DAY, 0)


def decided(*interviews: Interview, now: str = "18:31", rows: tuple[DraftRow, ...] = ()) -> tuple[Action, ...]:
    """The actions, after a check that no order of interviews and rows gives others."""
    results = {
        decide(
            order,
            drafts=some,
            now=instant(now),
            me=ME,
            zone=ZONE,
            evening=EVENING,
            accounts=(an_account(), an_account("other", ("anna@work.example.org",))),
        )
        for order in permutations(interviews)
        for some in (rows, rows[::-1])
    }
    assert len(results) == 1
    return results.pop()


def the_letter(*interviews: Interview, now: str = "18:31", rows: tuple[DraftRow, ...] = ()) -> WriteDraft:
    """The only action, which is a letter."""
    (action,) = decided(*interviews, now=now, rows=rows)
    assert isinstance(action, WriteDraft)
    return action


def test_the_letter_of_the_evening() -> None:
    """After the interview, at the evening's hour, one letter to the interviewer."""
    letter = the_letter(an_interview())

    assert (letter.to, letter.family, letter.key, letter.generation) == (DANA, Family.SINGLE, KEY, 0)
    assert (letter.account, letter.sender) == (AccountName("main"), ME[0])
    assert (letter.ready_at, letter.best_before) == (instant("18:30"), instant("2026-11-25 15:00"))
    assert not letter.belated


@pytest.mark.parametrize("now", ["2026-11-20 10:00", "14:30", "18:29"])
def test_before_the_evening_it_waits(now: str) -> None:
    """Neither before nor during nor right after the interview is anything written."""
    (action,) = decided(an_interview(), now=now)

    assert isinstance(action, Wait)
    assert action.until == instant("18:30")


def test_a_day_later_it_is_belated_and_after_three_it_is_told() -> None:
    """The daemon may have been off."""
    assert the_letter(an_interview(), now="2026-11-25 16:00").belated
    (late,) = decided(an_interview(), now="2026-11-28 16:00")
    (forgotten,) = decided(an_interview(), now="2026-12-28 16:00")

    assert isinstance(late, Skip)
    assert (late.code, late.tell) == (SkipCode.TOO_LATE, True)
    assert isinstance(forgotten, Skip)
    assert (forgotten.code, forgotten.tell) == (SkipCode.TOO_LATE, False)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (Status.CANCELLED, SkipCode.CANCELLED),
        (Status.DECLINED, SkipCode.DECLINED),
        (Status.OFFERED, SkipCode.NOT_COMMITTED),
    ],
)
def test_what_does_not_take_place_is_skipped(status: Status, code: SkipCode) -> None:
    """A cancelled, declined or merely offered interview gets no letter."""
    (action,) = decided(an_interview(status=status))

    assert isinstance(action, Skip)
    assert (action.code, action.tell) == (code, False)


def test_the_users_ignore_is_final() -> None:
    """Whatever else holds."""
    (action,) = decided(an_interview(ignored=True))

    assert isinstance(action, Skip)
    assert action.code is SkipCode.IGNORED


# --- rows ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [state for state in DraftState if state is not DraftState.WITHDRAWN])
def test_a_row_in_any_state_keeps_a_second_letter_away(state: DraftState) -> None:
    """Exactly once, even while it is uncertain whether it was stored."""
    (action,) = decided(an_interview(), rows=(a_row(KEY, state=state),))

    assert isinstance(action, Skip)
    assert action.code is (SkipCode.THANKED if state is DraftState.THANKED else SkipCode.DRAFTED)


def test_after_a_withdrawal_the_generation_rises() -> None:
    """A reinstated interview gets a new letter, under a new key."""
    rows = (a_row(KEY, state=DraftState.WITHDRAWN),)

    letter = the_letter(an_interview(), rows=rows)

    assert (letter.generation, letter.key) == (1, draft_key(DANA.email or "", DAY, 1))


def test_the_key_is_the_same_with_the_state_lost_and_the_id_changed() -> None:
    """Only the recipient, the day and the generation make it."""
    assert the_letter(an_interview(id=InterviewId("zzz777"), aliases=())).key == the_letter(an_interview()).key


def test_the_address_in_capitals_is_the_same_person() -> None:
    """Case does not make a second letter."""
    shouting = Person(name="Dana Lee", email="Dana.Lee@Acme.Example.com")

    assert the_letter(an_interview(interviewers=(shouting,))).key == KEY


def test_better_knowledge_of_the_zone_makes_no_second_letter() -> None:
    """The date may change with the zone; the meeting is the same instant."""
    start = at("2026-11-25 00:30")
    day = local_day(start, zone=ZONE)
    row = a_row(draft_key(DANA.email or "", day, 0), met_at=start.at)
    elsewhere = at("18:30", "America/New_York")
    assert elsewhere.utc == start.utc

    (action,) = decided(an_interview(elsewhere), now="2026-11-25 09:00", rows=(row,))

    assert isinstance(action, Skip)
    assert action.code is SkipCode.DRAFTED


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.DECLINED])
def test_the_draft_of_a_cancelled_interview_is_withdrawn(status: Status) -> None:
    """It must not be sent."""
    actions = decided(an_interview(status=status), rows=(a_row(KEY),))

    assert [a.key for a in actions if isinstance(a, WithdrawDraft)] == [KEY]


def test_the_draft_of_an_interview_moved_to_another_day_is_withdrawn() -> None:
    """And the new day waits for its own letter."""
    moved = an_interview(at("2026-11-26 10:00"))

    withdrawal, wait = decided(moved, rows=(a_row(KEY),))

    assert isinstance(withdrawal, WithdrawDraft)
    assert isinstance(wait, Wait)


def test_a_move_inside_the_day_leaves_the_draft_alone() -> None:
    """One person, one day, one draft."""
    (action,) = decided(an_interview(at("16:00")), now="20:00", rows=(a_row(KEY),))

    assert isinstance(action, Skip)
    assert action.code is SkipCode.DRAFTED


def test_a_sent_or_withdrawn_draft_is_not_withdrawn_again() -> None:
    """What the user has dealt with is left alone."""
    for state in (DraftState.THANKED, DraftState.WITHDRAWN):
        actions = decided(an_interview(status=Status.CANCELLED), rows=(a_row(KEY, state=state),))

        assert not any(isinstance(action, WithdrawDraft) for action in actions)


# --- one person, one day ------------------------------------------------------------------------------------------


def test_two_talks_with_one_person_on_a_day_make_one_letter() -> None:
    """It names both, and is ready when both are over."""
    morning = an_interview(at("10:00"), id=InterviewId("aaaaaa"))
    evening = an_interview(at("18:00"), id=InterviewId("bbbbbb"), role="Product Manager")

    waits = decided(morning, evening, now="18:31")
    letter = the_letter(morning, evening, now="19:31")

    assert all(isinstance(action, Wait) for action in waits)
    assert [i.id for i in letter.interviews] == [InterviewId("aaaaaa"), InterviewId("bbbbbb")]
    assert letter.ready_at == instant("19:30")


def test_an_uncertain_second_talk_does_not_hold_the_letter_back() -> None:
    """What is doubtful is asked, and the certain one is thanked for."""
    sure = an_interview(at("10:00"), id=InterviewId("aaaaaa"))
    unsure = an_interview(at("12:00"), id=InterviewId("bbbbbb"), doubts=(Doubt(field="company", why="two names"),))

    actions = decided(sure, unsure)

    assert [type(action) for action in actions] == [AskReview, WriteDraft]


def test_the_day_is_the_one_on_the_wall_of_the_interview() -> None:
    """A late afternoon in Los Angeles is still that day, although it is the next in Berlin."""
    far = an_interview(at("16:00", "America/Los_Angeles"))

    letter = the_letter(far, now="2026-11-25 07:31")

    assert letter.key == KEY
    assert letter.ready_at == instant("2026-11-25 07:30")


def test_an_assumed_zone_counts_by_the_users_day() -> None:
    """What is not certain cannot move the date."""
    assert local_day(at("23:30", "America/New_York", certain=False), zone=ZONE) == instant("2026-11-25 05:30").date()


def test_an_instant_in_utc_names_no_place() -> None:
    """Files write instants in UTC; the date is then the user's."""
    assert local_day(at("23:30", "UTC"), zone=ZONE) == instant("2026-11-25 00:30").date()


# --- nobody, doubts -----------------------------------------------------------------------------------------------


def test_nobody_to_write_to_is_told_once_it_is_over() -> None:
    """The user hears why, and not before the evening."""
    nobody = an_interview(interviewers=(), coordinator=None)
    (wait,) = decided(nobody, now="12:00")
    (skip,) = decided(nobody)

    assert isinstance(wait, Wait)
    assert isinstance(skip, Skip)
    assert (skip.code, skip.tell) == (SkipCode.NOBODY, True)


def test_who_is_left_out_is_told_beside_the_others_letters() -> None:
    """Bob's address is missing; Dana's letter names him and the user is told."""
    bob = replace(BOB, email=None)

    letter, skip = decided(an_interview(interviewers=(DANA, bob)))

    assert isinstance(letter, WriteDraft)
    assert letter.present == (bob,)
    assert isinstance(skip, Skip)
    assert skip.tell
    assert "Bob Stone: no address of theirs was seen" in skip.why


def test_one_line_an_interview_whatever_became_of_its_letters() -> None:
    """Two drafts lying there make one decision, so that the log does not alternate."""
    rows = (a_row(KEY), a_row(draft_key(BOB.email or "", DAY, 0), recipient=BOB.email))

    (action,) = decided(an_interview(interviewers=(DANA, BOB)), rows=rows)

    assert isinstance(action, Skip)
    assert action.code is SkipCode.DRAFTED


@pytest.mark.parametrize(
    ("field", "asked_from"), [("company", "18:30"), ("start", "2026-11-23 18:30"), ("timezone", "2026-11-23 18:30")]
)
def test_a_doubt_is_asked_only_when_it_is_near(field: str, asked_from: str) -> None:
    """An uncertain fact in the evening of the day, an uncertain time the evening before."""
    doubtful = an_interview(doubts=(Doubt(field=field, why="it is not certain"),))
    (early,) = decided(doubtful, now=str((instant(asked_from) - timedelta(minutes=1)).replace(tzinfo=None)))
    (near,) = decided(doubtful, now=str(instant(asked_from).replace(tzinfo=None)))

    assert isinstance(early, Wait)
    assert early.until == instant(asked_from)
    assert isinstance(near, AskReview)


def test_a_whole_day_is_asked_the_evening_before() -> None:
    """Without a clock nothing can be due."""
    whole = an_interview(start=Day(day=DAY), end=None, doubts=(Doubt(field="start", why="only the day is known"),))
    (early,) = decided(whole, now="2026-11-23 18:29")
    (near,) = decided(whole, now="2026-11-23 18:30")
    (late,) = decided(whole, now="2026-11-28 18:30")

    assert isinstance(early, Wait)
    assert isinstance(near, AskReview)
    assert isinstance(late, Skip)
    assert late.code is SkipCode.TOO_LATE


def test_a_crowd_on_the_invitation_is_asked_about() -> None:
    """Thirty attendees are not thirty interviewers."""
    crowd = tuple(Person(name=f"Guest {n}", email=f"guest{n}@acme.example.com") for n in range(30))
    (asked,) = decided(an_interview(interviewers=crowd))

    assert isinstance(asked, AskReview)
    assert len(decided(an_interview(interviewers=crowd, confirmed=True))) == 30


# --- sender -------------------------------------------------------------------------------------------------------


def test_the_letter_comes_from_the_address_that_was_invited() -> None:
    """And lies in the account that owns it."""
    letter = the_letter(an_interview(account=None, invited_as="anna@work.example.org"))

    assert (letter.account, letter.sender) == (AccountName("other"), "anna@work.example.org")


def test_without_any_hint_the_first_account_sends() -> None:
    """An interview out of a calendar knows no account."""
    letter = the_letter(an_interview(account=None, invited_as=None))

    assert (letter.account, letter.sender) == (AccountName("main"), ME[0])


def test_a_relay_and_a_meeting_with_the_same_person_are_one_letter_in_person() -> None:
    """Rita arranged one talk and held the other."""
    arranged = an_interview(at("10:00"), id=InterviewId("aaaaaa"), interviewers=(replace(DANA, email=None),))
    held = an_interview(at("14:00"), id=InterviewId("bbbbbb"), interviewers=(RITA,))

    letter = the_letter(arranged, held)

    assert (letter.to, letter.family) == (RITA, Family.SINGLE)
    assert [person.name for person in letter.present] == ["Dana Lee"]


def test_a_doubt_that_comes_after_the_draft_is_not_asked() -> None:
    """The letter lies there; whether to send it is the user's own decision."""
    doubtful = an_interview(doubts=(Doubt(field="status", why="a rejection seems to speak of it"),))

    (action,) = decided(doubtful, now="2026-11-25 10:00", rows=(a_row(KEY),))

    assert isinstance(action, Skip)
    assert action.code is SkipCode.DRAFTED


def test_an_old_offer_with_an_open_question_is_forgotten() -> None:
    """An answer that fitted no slot two months ago is no news."""
    evidence = SourcedEvidence(
        source=SourceId("imap:main:INBOX:1:1"),
        seen_at=instant("2026-09-20 10:00"),
        evidence=Evidence(field="start", quote="Tuesday at two"),
    )
    old = an_interview(
        status=Status.OFFERED, start=None, end=None, doubts=(Doubt(field="start", why="none"),), evidence=(evidence,)
    )
    fresh = replace(old, evidence=(replace(evidence, seen_at=instant("2026-11-20 10:00")),))

    (forgotten,) = decided(replace(old, start=None))
    (asked,) = decided(replace(fresh, start=None))

    assert isinstance(forgotten, Skip)
    assert not forgotten.tell
    assert isinstance(asked, AskReview)
