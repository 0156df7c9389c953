"""Sentence banks: read whole, checked whole, large enough and distinct."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from afterword.compose.banks import BankSentence, read_banks
from afterword.compose.view import FACTS, View
from afterword.errors import ConfigError
from afterword.formats.words import ngrams, tokens
from afterword.model.action import Family
from builders.letters import TEMPLATES

SLOT = re.compile(r"\{\{ \w+ \}\}")
LARGEST_PANEL = 5
BANKS = read_banks(TEMPLATES, language="en")
# What each bank can rely on at the least and at the most: the facts in a letter vary between these.
BARE = frozenset({"date", "talk"})
ROLE = BARE | {"title", "role", "position"}
TALKED = ROLE | {"topic"}


def fitting(bank: str, family: Family, tone: str, present: frozenset[str]) -> list[BankSentence]:
    """The sentences of a bank that such a letter can draw from."""
    return [one for one in BANKS[bank] if one.fits(family, tone, present)]


@pytest.mark.parametrize("tone", ["warm", "plain"])
@pytest.mark.parametrize(
    ("bank", "family", "present"),
    [
        ("thanks", Family.PANEL, BARE),
        ("thanks", Family.PANEL, ROLE),
        ("thanks", Family.THIN, ROLE | {"company"}),
        ("detail", Family.PANEL, TALKED),
        ("also", Family.SINGLE, TALKED | {"more"}),
        ("evidence", Family.PANEL, TALKED | {"highlight"}),
        ("evidence", Family.PANEL, TALKED | {"highlight", "echo"}),
        ("evidence", Family.THIN, ROLE | {"highlight", "need"}),
        ("close", Family.PANEL, TALKED),
        ("close", Family.RELAY, ROLE),
        ("belated", Family.PANEL, BARE),
    ],
)
def test_a_bank_serves_twice_the_largest_panel(bank: str, family: Family, tone: str, present: frozenset[str]) -> None:
    """Whatever facts are there, nobody of a panel of five needs a sentence that a colleague got."""
    assert len(fitting(bank, family, tone, present)) >= 2 * LARGEST_PANEL


def test_every_letter_to_a_coordinator_finds_its_sentences() -> None:
    """With and without a role, names and a topic."""
    for present in (BARE, ROLE, ROLE | {"names"}, ROLE | {"names", "topic"}):
        assert fitting("relay_thanks", Family.RELAY, "plain", frozenset(present))
        assert fitting("relay_pass_on", Family.RELAY, "plain", frozenset(present))
    assert fitting("relay_detail", Family.RELAY, "plain", frozenset({*ROLE, "topic"}))


@pytest.mark.parametrize("bank", ["thanks", "detail", "evidence", "close", "belated"])
def test_sentences_for_a_panel_have_no_turn_of_phrase_in_common(bank: str) -> None:
    """Two sentences for the same situation share no run of five words, every slot taken as the same word."""
    for one, other in combinations(BANKS[bank], 2):
        if one.without == other.without:
            assert not ngrams(words(one)) & ngrams(words(other)), (one.text, other.text)


def words(sentence: BankSentence) -> tuple[str, ...]:
    """The words of a sentence; what stands for a role or a fact is one word."""
    text = sentence.text.replace("{{ title }} interview", "fact").replace("{{ talk }}", "talk")
    return tokens(SLOT.sub("fact", text))


def test_no_sentence_stands_in_a_bank_twice() -> None:
    """A sentence given twice would be drawn twice as often."""
    texts = [one.text for sentences in BANKS.values() for one in sentences]
    assert len(texts) == len(set(texts))


def test_every_fact_that_a_bank_may_name_is_in_the_view() -> None:
    """The whitelist of slots and the documented class are one."""
    assert set(FACTS) <= set(View(date="d", talk="t").everything())


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('text = "Hello {{ salary }}."\nneeds = ["salary"]', "salary is no fact"),
        ('text = "Hello {{ role }}."', "uses role without needing it"),
        ('text = "Hello {{ role."\nneeds = ["role"]', "does not render"),
        ('text = "We talked."\nclaims = "conversation"', "rests on no fact"),
        ('text = "I did it."\nclaims = "background"', "rests on no fact"),
        ('text = "Hello."\nregister = "loud"', "loud is no register"),
        ('text = "Hello."\nmood = "gay"', "mood is not known"),
        ('text = "Hello."\nclaims = "wonders"', "wonders"),
        ('text = "Hello."\nfamilies = ["ty_joint"]', "ty_joint"),
        ("claims = 'nothing'", "has no text"),
    ],
)
def test_a_wrong_sentence_is_named_with_its_place(entry: str, fault: str) -> None:
    """The error says which file, which sentence, what is wrong and what to do."""
    with pytest.raises(ConfigError) as caught:
        read_banks({"en/banks/thanks.toml": f'[[sentence]]\ntext = "Fine."\n[[sentence]]\n{entry}'}, language="en")
    (problem,) = caught.value.problems
    assert problem.place.startswith("en/banks/thanks.toml, sentence 2")
    assert fault in problem.fault
    assert problem.cure


def test_all_faulty_files_are_named_at_once() -> None:
    """A file that is no TOML and one without a sentence are two problems of one error."""
    broken = {"en/banks/a.toml": "][", "en/banks/b.toml": "x = 1", "en/letters/c.txt.j2": "not a bank"}
    with pytest.raises(ConfigError) as caught:
        read_banks(broken, language="en")
    assert [problem.place for problem in caught.value.problems] == ["en/banks/a.toml", "en/banks/b.toml"]
