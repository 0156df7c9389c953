"""R05 to R08: dates, placeholders, hard facts and claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.model.letter import Claim, Sentence
from afterword.proofread.check import Rule
from afterword.proofread.truth import (
    claims_rest_on_facts,
    dates_are_true,
    hard_facts_are_given,
    nothing_to_fill_in,
)
from builders.letters import a_letter, written
from builders.proofs import accepts_good_drafts, adding, finds, with_text


@pytest.mark.parametrize(
    "sentence",
    [
        "We met today.", "We met yesterday.", "See you tomorrow.", "It was good to talk this morning.",
        "We met on Wednesday.", "We met on Tuesday, November 25.", "We met on Monday, November 24.",
        "We met on November 23.", "We met on 23 November.", "We talk again next week.",
    ],
)  # fmt: skip
def test_a_date_that_is_not_the_interviews_is_found(sentence: str) -> None:
    """R05 bites on wrong weekdays and dates, and on words that are wrong tomorrow."""
    assert finds(dates_are_true, adding(sentence))


def test_a_note_may_hold_a_weekday_or_today() -> None:
    """The words "your Monday meetings" are a topic, not a date; "yesterday" is stale wherever it stands."""
    for topic in ("your Monday meetings", "how the team works today"):
        facts = a_letter(topics=(topic,))
        assert topic in written(facts).body
    assert "yesterday" not in written(a_letter(topics=("the outage of yesterday",))).body


@pytest.mark.parametrize(
    "sentence",
    ["I like [company].", "I like {{ company }}.", "I like <b>it</b>.", "I like None.", "I like nan.", "TODO.",
     "I like your company.", "I like ... it.", "I like {it}."],
)  # fmt: skip
def test_something_left_to_fill_in_is_found(sentence: str) -> None:
    """R06 bites on brackets, markup and the words a program writes for nothing."""
    assert finds(nothing_to_fill_in, adding(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "I saved 40 percent.", "I did it in seven weeks.", "See https://example.org.", "Write to me@example.org.",
        "I hold a PhD.", "I am a certified nurse.", "I once met Marie Curie.", "I know Trondheim well.",
    ],
)  # fmt: skip
def test_a_hard_fact_from_nowhere_is_found(sentence: str) -> None:
    """R07 bites on numbers, links, credentials and names that no fact holds."""
    assert finds(hard_facts_are_given, adding(sentence, profile=replace(a_letter().profile, highlights=())))


def test_a_conversation_without_a_note_is_found() -> None:
    """R08 bites on the words, whoever put them into a template."""
    assert finds(claims_rest_on_facts, adding("You mentioned a new warehouse."))
    assert finds(claims_rest_on_facts, adding("We discussed the audit."))


@pytest.mark.parametrize(
    ("claim", "facts"),
    [
        (Claim.CONVERSATION, ()),
        (Claim.CONVERSATION, ("topic:a thing nobody noted",)),
        (Claim.BACKGROUND, ()),
        (Claim.BACKGROUND, ("highlight:flew to the moon",)),
    ],
)
def test_a_claim_on_nothing_or_on_no_fact_is_found(claim: Claim, facts: tuple[str, ...]) -> None:
    """R08 bites on the sentence's own account of what it rests on."""
    sentence = Sentence(text="We spoke.", move="detail", claims=claim, facts=facts)
    draft = replace(written(a_letter()), sentences=(sentence,))
    assert "detail" in finds(claims_rest_on_facts, (draft, a_letter()))


def test_a_topic_changed_in_the_text_is_found() -> None:
    """What the sentence rests on must stand in it word for word."""
    draft, facts = with_text("your move to nightly data pipelines", "your move to data pipelines")
    spoiled = tuple(replace(one, text=one.text.replace("nightly ", "")) for one in draft.sentences)
    assert "detail" in finds(claims_rest_on_facts, (replace(draft, sentences=spoiled), facts))


@pytest.mark.parametrize("rule", [dates_are_true, nothing_to_fill_in, hard_facts_are_given, claims_rest_on_facts])
def test_good_drafts_pass(rule: Rule) -> None:
    """None fires on what the writer writes."""
    assert accepts_good_drafts(rule)
