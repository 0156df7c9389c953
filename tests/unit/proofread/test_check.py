"""All rules together, R23, the score, and the parts of a body."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.model.letter import Finding, LetterFacts, Severity
from afterword.proofread.anatomy import anatomy, without_facts
from afterword.proofread.check import RULES, blocking, check, score
from afterword.proofread.distinct import distinct_inside_the_company
from builders.letters import a_letter, written
from builders.proofs import GOOD, accepts_good_drafts, adding, finds


def a_finding(severity: Severity) -> Finding:
    """A finding of this severity."""
    return Finding(rule="R99", severity=severity, place="body", message="is wrong", cure="leave it out")


@pytest.mark.parametrize("facts", GOOD)
def test_a_good_draft_has_no_finding(facts: LetterFacts) -> None:
    """And the full score."""
    findings = check(written(facts), facts)
    assert findings == ()
    assert score(findings) == 100


def test_the_score_falls_by_twenty_and_by_four() -> None:
    """Errors block, warnings only count."""
    findings = (a_finding(Severity.ERROR), a_finding(Severity.WARNING), a_finding(Severity.WARNING))
    assert score(findings) == 72
    assert blocking(findings) == findings[:1]


def test_every_finding_names_place_fault_and_cure() -> None:
    """A person who reads it knows what to do."""
    draft, facts = adding("I was thrilled to meet you yesterday at [company] , with a a salary of 5 euros!!")
    findings = check(draft, facts)
    assert {"R05", "R06", "R07", "R13", "R17", "R24", "R30"} <= {finding.rule for finding in findings}
    assert all(finding.place and finding.message and finding.cure for finding in findings)


def test_the_rules_stand_in_one_list_once() -> None:
    """None is left out by mistake."""
    assert len(RULES) == len(set(RULES)) == 26


def test_a_sentence_or_highlight_a_colleague_got_is_found() -> None:
    """R23 bites, also when only the facts in the sentence differ."""
    draft = written(a_letter())
    for sentence in draft.sentences:
        facts = a_letter(used_sentences=(sentence.text,))
        assert sentence.move in finds(distinct_inside_the_company, (draft, facts))
    retold = ("For years I cut our longest backfill from 31 hours to three.",)
    assert "evidence" in finds(distinct_inside_the_company, (draft, a_letter(used_sentences=retold)))


def test_turns_of_phrase_in_common_are_found() -> None:
    """R23 bites above a tenth of the five-word runs; the facts and the close do not count."""
    draft = written(a_letter())
    alike = tuple(f"Also, {sentence.text}" for sentence in draft.sentences)
    assert "body" in finds(distinct_inside_the_company, (draft, a_letter(used_sentences=alike)))
    close = tuple(f"Also, {sentence.text}" for sentence in draft.sentences if sentence.move == "close")
    assert finds(distinct_inside_the_company, (draft, a_letter(used_sentences=close))) == []
    assert accepts_good_drafts(distinct_inside_the_company)


def test_a_body_is_taken_apart() -> None:
    """Greeting, paragraphs and signature; a body without them has empty ends."""
    draft = written(a_letter())
    parts = anatomy(draft, a_letter())
    assert parts.greeting == "Dear Dana,"
    assert parts.signature == ("Anna Example", "+49 30 5550100")
    assert not any("Anna" in paragraph or "Dear" in paragraph for paragraph in parts.paragraphs)
    bare = anatomy(replace(draft, body="Just words.\n"), a_letter())
    assert (bare.greeting, bare.paragraphs, bare.signature) == ("", ("Just words.",), ())


def test_facts_are_masked_longest_first() -> None:
    """A role inside a longer topic does not leave half of it to be judged."""
    facts = a_letter(topics=("the Data Engineer team",))
    assert without_facts("About the Data Engineer team.", facts) == "About 0fact0."
