"""R01 to R03: the right person, rightly spelled, at the right company."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from afterword.model.message import Address
from afterword.proofread.check import Rule
from afterword.proofread.people import allowed_names, greeting_is_exact, no_near_miss_of_a_name, right_company_only
from builders.letters import a_letter, written
from builders.proofs import accepts_good_drafts, adding, finds, with_text

ZOE = Address(name="Zoë Müller", email="dana.reyes@example.com")


@pytest.mark.parametrize(
    "greeting", ["Dear Diana,", "Hi Reyes,", "Dear Ms. Reyes,", "Hello there,", "Dear Dr. Reyes,", "Dear dana,", "Dana"]
)
def test_another_name_or_form_is_no_greeting(greeting: str) -> None:
    """R01 bites on misspelt, bare, gendered, titled and missing names."""
    assert finds(greeting_is_exact, with_text("Dear Dana,", greeting)) == ["greeting"]


def test_a_lost_diacritic_is_another_name() -> None:
    """Zoe is not Zoë."""
    assert finds(greeting_is_exact, with_text("Dear Zoë,", "Dear Zoe,", to=ZOE)) == ["greeting"]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Dana Reyes", {"Dana Reyes", "Dana"}),
        ("Dr. Dana Reyes", {"Dr. Dana Reyes", "Dr. Reyes"}),
        ("Prof. Dr. Uwe van der Linde", {"Professor Uwe van der Linde", "Professor van der Linde"}),
        ("Dr. Ana García López", {"Dr. Ana García López"}),
    ],
)
def test_the_allowed_forms_follow_from_the_name(name: str, forms: set[str]) -> None:
    """A title is neither lost nor split from its name."""
    assert allowed_names(name) == forms


@pytest.mark.parametrize("word", ["Reyess", "Rayes"])
def test_a_near_miss_of_a_name_is_found(word: str) -> None:
    """R02 bites one or two letters away."""
    assert finds(no_near_miss_of_a_name, adding(f"I wrote to {word}.")) == [f'"{word}"']


def test_the_other_spelling_of_a_name_is_found() -> None:
    """Sophia is not Sofia, though three people in four would not notice."""
    sofia = Address(name="Sofia Marques", email="dana.reyes@example.com")
    assert finds(no_near_miss_of_a_name, with_text("Dear Sofia,", "Dear Sophia,", to=sofia)) == ['"Sophia"']


def test_ordinary_words_and_facts_are_no_near_misses() -> None:
    """A role's "Data" is not a misspelt "Dana", and a sentence may begin with "Thank" for a Mr. Frank."""
    assert accepts_good_drafts(no_near_miss_of_a_name)
    frank = a_letter(to=Address(name="Hank Marsh", email="dana.reyes@example.com"), topics=("the audit in March",))
    assert finds(no_near_miss_of_a_name, (written(frank), frank)) == []
    in_march = replace(frank, meetings=(replace(frank.meetings[0], day=date(2026, 3, 3)),), topics=("the audit",))
    assert finds(no_near_miss_of_a_name, (written(in_march), in_march)) == []


def test_another_employer_or_its_people_are_found() -> None:
    """R03 bites on names of the ledger's other interviews, in the body and in the subject."""
    facts = {"other_companies": ("Falk Bros",), "other_names": ("Hugo Imre",)}
    assert finds(right_company_only, adding("I know Falk Bros well.", **facts)) == ['"Falk Bros"']
    assert finds(right_company_only, adding("I met Hugo Imre.", **facts)) == ['"Hugo Imre"']


def test_a_name_that_belongs_here_too_is_no_other() -> None:
    """A role or a highlight may hold it, and an ordinary word may open a sentence."""
    assert finds(right_company_only, adding("Indeed, it helped.", other_companies=("Indeed", "Kubernetes"))) == []
    kubernetes = a_letter(topics=("why you like containers",), advert="platform work", other_companies=("Kubernetes",))
    assert finds(right_company_only, (written(kubernetes), kubernetes)) == []


@pytest.mark.parametrize("rule", [greeting_is_exact, right_company_only])
def test_good_drafts_pass(rule: Rule) -> None:
    """Neither fires on what the writer writes."""
    assert accepts_good_drafts(rule)
