"""From facts to the best clean draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from afterword.compose.write import validate_templates, write
from afterword.errors import ConfigError
from afterword.model.action import Family
from afterword.model.letter import Claim, Draft, Finding, Highlight, LetterFacts, Meeting, Severity
from afterword.model.message import Address
from builders.letters import HIGHLIGHTS, MAIN, PROFILE, TEMPLATES, a_letter, written

GONE_LETTER = "en/letters/ty_relay.txt.j2"


def claims(draft: Draft) -> set[Claim]:
    """What the sentences of a draft claim."""
    return {sentence.claims for sentence in draft.sentences}


def fault(severity: Severity) -> Finding:
    """A finding of this severity."""
    return Finding(rule="R99", severity=severity, place="body", message="is wrong", cure="leave it out")


def test_a_letter_has_thanks_role_day_topic_and_background() -> None:
    """Everything the facts give, and the signature."""
    draft = written(a_letter())
    for wanted in (
        "Dear Dana,", "Data Engineer", "Tuesday, November 24", "your move to nightly data pipelines",
        "cut our longest backfill from 31 hours to three", "Anna Example\n+49 30 5550100\n",
    ):  # fmt: skip
        assert wanted in draft.body
    assert draft.family is Family.SINGLE


def test_without_a_topic_the_letter_is_the_thin_one() -> None:
    """It claims no conversation, and speaks of background only where role or advert call for it."""
    thin = written(a_letter(topics=(), advert="You know SQL."))
    assert thin.family is Family.THIN
    assert Claim.CONVERSATION not in claims(thin)
    assert "trained 12 new analysts in SQL" in thin.body
    assert claims(written(a_letter(topics=()))) <= {Claim.NOTHING, Claim.SENTIMENT}


def test_a_single_letter_speaks_of_two_topics_and_a_panel_letter_of_one() -> None:
    """A panel's letters share the notes among them."""
    topics = ("the audit", "a first month")
    single, panel = (written(a_letter(topics=topics, family=family)) for family in (Family.SINGLE, Family.PANEL))
    assert all(topic in single.body for topic in topics)
    assert sum(topic in panel.body for topic in topics) == 1


def test_a_topic_told_to_a_colleague_gives_way_to_another() -> None:
    """As long as there is another."""
    used = ("It was good to talk with you about the audit.",)
    body = written(a_letter(topics=("the audit", "a first month"), family=Family.PANEL, used_sentences=used)).body
    assert "a first month" in body


def test_a_highlight_told_to_a_colleague_is_not_told_again() -> None:
    """The next best is taken, or none."""
    first = written(a_letter())
    second = written(a_letter(used_sentences=tuple(sentence.text for sentence in first.sentences)))
    assert HIGHLIGHTS[0].text in first.body
    assert HIGHLIGHTS[0].text not in second.body


def test_a_letter_to_a_coordinator_names_those_to_be_thanked() -> None:
    """And thanks the coordinator for arranging."""
    body = written(a_letter(family=Family.RELAY, present=("Tom Ball", "Li Wei"))).body
    assert "Tom Ball and Li Wei" in body


def test_a_late_letter_says_so_first() -> None:
    """In one sentence, before the thanks."""
    late = written(a_letter(belated=True))
    assert [sentence.move for sentence in late.sentences][:2] == ["belated", "thanks"]
    assert "belated" not in {sentence.move for sentence in written(a_letter()).sentences}


def test_two_roles_of_one_day_are_both_named() -> None:
    """At one employer in one breath, at two with each one's name."""
    first = a_letter().meetings[0]
    second = replace(first, role="Analyst")
    assert "Data Engineer and Analyst roles" in _both(written(a_letter(meetings=(first, second))).body)
    elsewhere = replace(second, company="Yonder")
    body = _both(written(a_letter(meetings=(first, elsewhere))).body)
    assert "Data Engineer role at Lindqvist Freight and the Analyst role at Yonder" in body


def _both(body: str) -> str:
    return body.replace("position", "role")


@pytest.mark.parametrize("role", ["Analyst", "Deputy Head of Regional Warehouse Operations", "x" * 79, None])
def test_a_subject_has_at_most_seventy_characters(role: str | None) -> None:
    """With the role wherever that fits."""
    meeting = Meeting(day=date(2026, 9, 30), company=None, role=role, mode=None)
    subject = written(a_letter(meetings=(meeting,))).subject
    assert len(subject) <= 70
    assert role is None or len(role) > 70 or role in subject


def test_an_answer_keeps_the_subject_of_its_thread() -> None:
    """Whatever stands in it."""
    assert written(a_letter(thread_subject="Re: Interview (m/w/d)")).subject == "Re: Interview (m/w/d)"


def test_what_cannot_be_written_without_an_error_is_left_out() -> None:
    """A topic that names another employer is dropped, at last for the thin letter; the other topic is used first."""
    bad = "your move away from Falk Bros"
    facts = a_letter(topics=(bad, "the audit"), other_companies=("Falk Bros",))
    assert "the audit" in written(facts).body
    assert bad not in written(facts).body
    assert written(replace(facts, topics=(bad,))).family is Family.THIN


def test_a_candidate_with_warnings_is_taken_when_there_is_no_better() -> None:
    """And an error everywhere gives the best candidate, for the caller to see what is wrong."""
    warned = write(a_letter(), account=MAIN, templates=TEMPLATES, check=lambda *_: (fault(Severity.WARNING),))
    assert warned.family is Family.SINGLE
    assert write(a_letter(), account=MAIN, templates=TEMPLATES, check=lambda *_: (fault(Severity.ERROR),)).rfc5322


def test_the_first_clean_candidate_is_taken() -> None:
    """One in which the proofreader finds something is passed over."""
    spoiled = written(a_letter()).sentences[0].text

    def check(draft: Draft, facts: LetterFacts) -> tuple[Finding, ...]:
        assert facts.to.name == "Dana Reyes"
        return (fault(Severity.WARNING),) if draft.sentences[0].text == spoiled else ()

    assert write(a_letter(), account=MAIN, templates=TEMPLATES, check=check).sentences[0].text != spoiled


def test_every_sentence_says_what_it_rests_on() -> None:
    """The topic and the highlight word for word."""
    facts = {fact for sentence in written(a_letter()).sentences for fact in sentence.facts}
    assert "topic:your move to nightly data pipelines" in facts
    assert "highlight:cut our longest backfill from 31 hours to three" in facts


def test_a_highlight_follows_i_whatever_its_capital() -> None:
    """The profile's "Led the move of 40 services to Kubernetes." becomes "I led …" without its full stop."""
    body = written(a_letter(topics=("why you chose Kubernetes",))).body
    assert "I led the move of 40 services to Kubernetes." in body


def test_what_cannot_follow_i_is_not_told() -> None:
    """The words "10 years of SQL" are no verb phrase."""
    odd = (Highlight(text="10 years of SQL", tags=("SQL",), evidence="CV"),)
    body = written(a_letter(topics=("your SQL reports",), profile=replace(PROFILE, highlights=odd))).body
    assert "10 years" not in body


def test_the_users_own_banks_are_used() -> None:
    """An overridden bank replaces the shipped one."""
    own = {**TEMPLATES, "en/banks/close.toml": '[[sentence]]\ntext = "Yours to ask."'}
    assert "Yours to ask." in write(a_letter(), account=MAIN, templates=own, check=lambda *_: ()).body


def test_banks_without_thanks_are_a_problem_of_the_configuration() -> None:
    """No letter goes without thanks."""
    own = {name: text for name, text in TEMPLATES.items() if not name.endswith("/thanks.toml")}
    with pytest.raises(ConfigError, match="thanks"):
        write(a_letter(), account=MAIN, templates=own, check=lambda *_: ())


def test_the_plain_tone_greets_by_the_full_name() -> None:
    """And has none of the warm sentences."""
    body = written(
        a_letter(profile=replace(PROFILE, tone="plain"), to=Address(name="Dr. Zoë Å", email="z@example.com"))
    ).body
    assert body.startswith("Dear Dr. Å,")
    assert "Warm" not in body


def test_the_shipped_templates_are_valid() -> None:
    """Every letter renders and no bank is missing."""
    validate_templates(TEMPLATES)


def test_all_faults_of_the_users_templates_are_told_at_once() -> None:
    """A letter that does not render, one that is not there and a bank that is not there."""
    own = {name: text for name, text in TEMPLATES.items() if name not in {GONE_LETTER, "en/banks/close.toml"}}
    own["en/letters/ty_thin.txt.j2"] = "{{ salutation }}"
    with pytest.raises(ConfigError) as caught:
        validate_templates(own)
    assert sorted(problem.place for problem in caught.value.problems) == [
        "templates/en/banks/close.toml",
        f"templates/{GONE_LETTER}",
        "templates/en/letters/ty_thin.txt.j2",
    ]


def test_a_bank_of_farewells_that_fits_nobody_leaves_a_plain_one() -> None:
    """The user's own bank has none for this tone."""
    own = {**TEMPLATES, "en/banks/farewell.toml": '[[sentence]]\ntext = "Yours,"\nregister = "plain"'}
    assert "\nBest regards,\nAnna" in write(a_letter(), account=MAIN, templates=own, check=lambda *_: ()).body
