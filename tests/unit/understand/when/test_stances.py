"""Roles and stances: deadlines, side times, options, moves, cancellations."""

from __future__ import annotations

import pytest

from afterword.understand.when.model import MentionStance, Role
from builders.times import proposed, times_in, wall


@pytest.mark.parametrize(
    "text",
    [
        "Please confirm by Friday at 5pm.",
        "Reply no later than Friday 5pm.",
        "Please respond before Friday, 5pm.",
        "Deadline: Friday, 5pm",
        "RSVP by Friday 5pm",
    ],
)
def test_deadlines(text: str) -> None:
    """A time to answer by is no appointment."""
    assert [m.role for m in times_in(text).mentions] == [Role.DEADLINE]


def test_a_deadline_never_beats_an_appointment() -> None:
    """The interview is proposed, wherever the deadline stands."""
    text = "Please confirm by Friday 5pm. The interview is on Tuesday, December 1 at 9:30 am."
    assert proposed(text) == "2026-12-01T09:30"


def test_a_lone_deadline_is_proposed_with_little_certainty() -> None:
    """It may be all the text has; nobody should act on it."""
    times = times_in("Please confirm by Friday 5pm.")

    assert times.proposal is not None
    assert times.proposal.certainty <= 0.3


def test_coffee_before_the_talk_is_a_side_time() -> None:
    """Refreshments do not start the appointment."""
    assert proposed("Tuesday at 4:30 pm. Coffee at 4:15 pm.") == "2026-11-24T16:30"


def test_a_machines_stamp_is_no_appointment() -> None:
    """Seconds other than zero are written by machines."""
    assert [m.role for m in times_in("Generated 2026-11-17 10:12:59").mentions] == [Role.OTHER]


@pytest.mark.parametrize(
    "text",
    [
        "We moved your interview from Tuesday 2pm to Thursday 4pm.",
        "Your interview was rescheduled from November 24 at 2pm to November 26 at 4pm.",
        "Old time: Tuesday, 2pm\nNew time: Thursday, November 26, 4pm",
        "Instead of Tuesday at 2pm we will now meet on Thursday, November 26 at 4pm.",
    ],
)
def test_old_and_new_are_stances_and_never_a_stretch(text: str) -> None:
    """The new time is proposed; the old one is kept as old."""
    times = times_in(text)
    stances = {m.stance: m for m in times.mentions if m.has_time}

    assert MentionStance.OLD in stances
    assert all(m.end is None for m in times.mentions)
    assert times.proposal is not None
    assert wall(times.proposal.start) in {"2026-11-26T16:00", "2026-11-19T16:00"}


def test_options_form_a_group() -> None:
    """Bullets below a question are offers of one list, and the proposal is uncertain."""
    items = ("Monday, Nov 23 at 10am", "Tuesday, Nov 24 at 11am", "Thursday, Nov 26 at 3pm")
    text = "Which of these would suit you?\n" + "".join(f"- {item}\n" for item in items)
    times = times_in(text)

    assert [m.stance for m in times.mentions] == [MentionStance.OFFER] * 3
    assert len({m.group for m in times.mentions}) == 1
    assert times.mentions[0].group is not None
    assert times.proposal is not None
    assert times.proposal.certainty < 0.7


def test_options_in_a_sentence_form_a_group() -> None:
    """Commas and "or" make a list."""
    times = times_in("Monday at 9, Tuesday at 10 or Friday at 11?")

    assert {m.group for m in times.mentions} == {1}


def test_a_cancelled_time_is_marked() -> None:
    """The mention says so, and the proposal is nearly worthless."""
    times = times_in("The interview on Friday at 3pm is cancelled.")

    assert times.mentions[0].stance is MentionStance.CANCEL
    assert times.proposal is not None
    assert times.proposal.certainty < 0.5


def test_a_window_in_some_week_is_no_appointment() -> None:
    """Between 9 and 5 next week names no day."""
    assert [m.role for m in times_in("We can do any time between 9am and 5pm next week.").mentions] == [Role.OTHER]


def test_yesterday_is_past() -> None:
    """What has been is no start."""
    assert [m.role for m in times_in("We spoke yesterday at 3pm.").mentions] == [Role.PAST]


def test_an_implied_day_lowers_the_certainty() -> None:
    """A clock without any day is today's at best."""
    times = times_in("Call me at 3pm.")

    assert times.proposal is not None
    assert times.proposal.certainty < 0.5


def test_office_hours_are_no_appointment() -> None:
    """Monday to Friday, 9 to 5, is said of every week."""
    assert (
        proposed("We are open Monday to Friday, 9am - 5pm. Your appointment: Tue 24 Nov, 10:20.") == "2026-11-24T10:20"
    )


def test_a_weekday_that_the_text_thanks_for_is_past() -> None:
    """Great talking to you on Monday: the one before."""
    mention = times_in("It was great talking to you on Monday.").mentions[0]

    assert (mention.role, wall(mention.start)) == (Role.PAST, "2026-11-16")


def test_a_new_time_with_the_old_one_in_brackets() -> None:
    """(was Tuesday at 2pm) is the old time."""
    assert proposed("New time: Wednesday, November 25, 4:00-4:30pm (was Tuesday at 2pm).") == "2026-11-25T16:00"


@pytest.mark.parametrize("text", ["Could you come by at 10:30 on Friday?", "Please stop by Friday at 10:30."])
def test_coming_by_is_no_deadline(text: str) -> None:
    """The word "by" belongs to the verb."""
    assert [m.role for m in times_in(text).mentions] == [Role.START]


@pytest.mark.parametrize(
    "text",
    [
        "At 2:57 PM on 11/12/26, Sam Muster wrote:\n",
        "posted by sam on Friday November 13, 2026 @14:06",
        "The server failed on 2026-11-10 at 16:35.",
    ],
)
def test_what_has_been_is_no_appointment(text: str) -> None:
    """Headers of quotes, notes of machines and dates that are over."""
    assert {m.role for m in times_in(text).mentions} <= {Role.SENT, Role.PAST, Role.OTHER}


def test_last_years_number_in_january_is_a_slip() -> None:
    """Who still writes the old year means the coming day."""
    times = times_in("Your interview is on January 20, 2026 at 10am.", written="2027-01-11T09:00")
    assert [m.role for m in times.mentions] == [Role.START]
