"""R04, R10, R11, R15 to R18, R30: what belongs into a letter, how long it is, and slips at the seams."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.model.letter import Severity
from afterword.proofread.check import Rule
from afterword.proofread.shape import (
    a_detail_is_there,
    few_highlights,
    length_is_right,
    no_slip_at_a_seam,
    role_is_named,
    shape_is_plain,
    signature_is_full,
    subject_is_right,
)
from builders.letters import a_letter, written
from builders.proofs import accepts_good_drafts, adding, finds, with_text

RULES = (
    role_is_named, a_detail_is_there, few_highlights, signature_is_full, length_is_right, shape_is_plain,
    subject_is_right, no_slip_at_a_seam,
)  # fmt: skip


def test_a_letter_without_the_role_is_found() -> None:
    """R04 bites when neither subject nor first paragraph has it; without a role there is nothing to name."""
    draft, facts = with_text("Data Engineer", "new")
    assert finds(role_is_named, (replace(draft, subject="Thank you"), facts)) == ["first paragraph"]
    meeting = replace(facts.meetings[0], role=None)
    assert finds(role_is_named, (draft, replace(facts, meetings=(meeting,)))) == []


def test_a_letter_without_a_detail_is_found() -> None:
    """R10 bites on a letter that could have been written before the interview, unless it is the thin one."""
    assert finds(a_detail_is_there, with_text("your move to nightly data pipelines", "things")) == ["body"]


def test_three_highlights_are_too_many() -> None:
    """R11 bites on a letter that becomes a CV."""
    draft = written(a_letter())
    told = tuple(one for one in draft.sentences if one.move == "evidence")
    assert finds(few_highlights, (replace(draft, sentences=told * 3), a_letter())) == ["body"]


def test_a_letter_without_the_users_name_is_found() -> None:
    """R15 bites when the sign-off is gone."""
    assert finds(signature_is_full, with_text("Anna Example", "A.")) == ["signature"]


@pytest.mark.parametrize(("words", "severity"), [(120, Severity.WARNING), (210, Severity.ERROR)])
def test_a_long_letter_is_found(words: int, severity: Severity) -> None:
    """R16 warns above the family's length and blocks above two hundred words."""
    assert [finding.severity for finding in length_is_right(*adding("Word. " * words))] == [severity]


@pytest.mark.parametrize(
    "sentence",
    ["Oh! Ah!", "One" + " more" * 40 + " word.", "\n\na.\n\nb.\n\nc.\n\nd.", "**Bold** words.", "R&amp;D is good."],
)
def test_another_shape_is_found(sentence: str) -> None:
    """R17 bites on shouting, long sentences, many paragraphs and markup."""
    assert finds(shape_is_plain, adding(sentence))


@pytest.mark.parametrize(
    "subject", ["", "x" * 71, "Data Engineer (m/w/d): thank you", "Thank you: Data Engineer REQ-4411", "Thank you"]
)
def test_another_subject_is_found(subject: str) -> None:
    """R18 bites on empty, long, cluttered and roleless subjects."""
    assert "subject" in finds(subject_is_right, (replace(written(a_letter()), subject=subject), a_letter()))


def test_the_subject_of_a_thread_is_left_alone() -> None:
    """R18 bites only on a change of it."""
    facts = a_letter(thread_subject="Re: Interview (m/w/d) " + "x" * 90)
    draft = written(facts)
    assert finds(subject_is_right, (draft, facts)) == []
    assert finds(subject_is_right, (replace(draft, subject="Thank you"), facts)) == ["subject"]


@pytest.mark.parametrize(
    "sentence",
    ["I saw the the plan.", "I saw it , too.", "I saw it..", "I saw it.Then I left.", "It was a audit.",
     "I saw an plan.", "So i think."],
)  # fmt: skip
def test_a_slip_at_a_seam_is_found(sentence: str) -> None:
    """R30 bites on doubled words, stray stops and the wrong article."""
    assert finds(no_slip_at_a_seam, adding(sentence))


@pytest.mark.parametrize("sentence", ["It took an hour.", "It is a university.", "I was an SRE.", "Use a UX lab."])
def test_an_article_goes_by_sound(sentence: str) -> None:
    """R30 leaves alone what only looks wrong."""
    assert finds(no_slip_at_a_seam, adding(sentence)) == []


@pytest.mark.parametrize("rule", RULES)
def test_good_drafts_pass(rule: Rule) -> None:
    """None fires on what the writer writes."""
    assert accepts_good_drafts(rule)
