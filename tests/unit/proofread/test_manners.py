"""R09, R12, R13, R19 to R22, R24: thanks, tone, and what must never be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.model.letter import Meeting
from afterword.proofread.check import Rule
from afterword.proofread.manners import (
    measured_praise,
    no_invented_feeling,
    no_machine_tells,
    no_pressure,
    no_stock_phrase,
    not_all_about_me,
    nothing_unspeakable,
    thanks_come_first,
)
from builders.letters import a_letter, written
from builders.proofs import accepts_good_drafts, adding, finds

RULES = (
    thanks_come_first, no_pressure, no_invented_feeling, no_stock_phrase, measured_praise, no_machine_tells,
    not_all_about_me, nothing_unspeakable,
)  # fmt: skip


def saying(paragraph: str) -> str:
    """A whole body with this one paragraph."""
    return f"Dear Dana,\n\n{paragraph}\n\nBest regards,\nAnna Example\n"


def test_thanks_that_come_late_or_too_often_are_found() -> None:
    """R09 bites on a letter that begins otherwise, and on three thanks."""
    draft = written(a_letter())
    late = replace(draft, body=saying("It was a talk. It was a day. Thank you."))
    assert finds(thanks_come_first, (late, a_letter())) == ["first paragraph"]
    often = replace(draft, body=saying("Thank you. I thank you. Many thanks."))
    assert finds(thanks_come_first, (often, a_letter())) == ["body"]


@pytest.mark.parametrize(
    "sentence",
    ["I look forward to hearing from you.", "Please reply.", "I need this job.", "Please consider me.",
     "Let me know by Friday.", "I hope to hear from you soon.", "I am desperate."],
)  # fmt: skip
def test_pressure_is_found(sentence: str) -> None:
    """R12 bites on begging and on asking for an answer."""
    assert finds(no_pressure, adding(sentence))


def test_a_topic_may_hold_a_word_that_would_press() -> None:
    """The topic "how you meet each deadline" is the user's note."""
    facts = a_letter(topics=("how you meet each deadline",))
    assert "deadline" in written(facts).body
    assert finds(no_pressure, (written(facts), facts)) == []


@pytest.mark.parametrize("sentence", ["I was thrilled.", "I am excited about it.", "I enjoyed our talk."])
def test_a_feeling_nobody_reported_is_found(sentence: str) -> None:
    """R13 bites on delight."""
    assert finds(no_invented_feeling, adding(sentence))


@pytest.mark.parametrize(
    "sentence",
    ["I am a team player.", "Please do not hesitate to write.", "It reaffirmed my interest.", "Let us touch base."],
)
def test_a_stock_phrase_is_found(sentence: str) -> None:
    """R19 bites on what every such letter says."""
    assert finds(no_stock_phrase, adding(sentence))


def test_superlatives_and_a_heap_of_intensifiers_are_found() -> None:
    """R20 bites; "Best regards" is no superlative."""
    assert finds(measured_praise, adding("It was the best talk."))
    assert finds(measured_praise, adding("It was very, very good and truly useful."))
    assert finds(measured_praise, adding("With best regards to the team.")) == []


def test_a_programs_leavings_are_found() -> None:
    """R21 bites on rows of dashes and on words said to the user."""
    assert finds(no_machine_tells, adding("It was good \N{EM DASH} so good \N{EM DASH} to talk."))
    assert finds(no_machine_tells, adding("Here is your draft."))


def test_a_letter_all_about_me_is_found() -> None:
    """R22 bites when more than six sentences in ten begin with "I" or "My"."""
    body = saying("I thank you. I was there. My talk was fine. It helped.")
    assert finds(not_all_about_me, (replace(written(a_letter()), body=body), a_letter())) == ["body"]


@pytest.mark.parametrize(
    "sentence",
    ["My salary expectation stands.", "I was on sick leave.", "That was unfair.", "My old boss knows.",
     "I have a competing offer.", "I was laid off."],
)  # fmt: skip
def test_what_must_not_be_said_is_found(sentence: str) -> None:
    """R24 bites on money, health and complaints."""
    assert finds(nothing_unspeakable, adding(sentence))


def test_a_role_may_hold_such_a_word() -> None:
    """A Compensation Analyst has to be called one."""
    meeting = Meeting(day=a_letter().meetings[0].day, company=None, role="Compensation Analyst", mode=None)
    facts = a_letter(meetings=(meeting,))
    assert finds(nothing_unspeakable, (written(facts), facts)) == []


def test_a_private_note_that_shows_is_found() -> None:
    """R24 bites in other words too, as long as the telling ones are there; a note on other things does not matter."""
    private = ("the reorganisation of their sales team in spring",)
    assert finds(nothing_unspeakable, adding("The sales reorganisation in spring is news.", private=private))
    assert finds(nothing_unspeakable, adding("The spring is near.", private=private)) == []


def test_a_topic_that_would_tell_a_private_note_is_not_written() -> None:
    """The writer takes another topic, or none."""
    facts = a_letter(topics=("your reorganisation", "the audit"), private=("the reorganisation",))
    assert "the audit" in written(facts).body
    assert "reorganisation" not in written(facts).body


@pytest.mark.parametrize("rule", RULES)
def test_good_drafts_pass(rule: Rule) -> None:
    """None fires on what the writer writes."""
    assert accepts_good_drafts(rule)
