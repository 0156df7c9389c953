"""Names of people in lists, sentences and headers, and what only looks like one."""

from __future__ import annotations

import pytest

from afterword.understand.names import name_at, of_header, people_at, same_person


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Dana Reyes, VP Engineering, and Tom Okafor", [("Dana Reyes", "VP Engineering"), ("Tom Okafor", None)]),
        ("Ines (EM), Karl (SWE), and Mona (PM).", [("Ines", "EM"), ("Karl", "SWE"), ("Mona", "PM")]),
        ("our head of sales, Mr Noah Lind, on Monday", [("Noah Lind", "head of sales")]),
        ("our CTO Leela Raman", [("Leela Raman", "CTO")]),
        ("Jan van der Berg and María de la Cruz", [("Jan van der Berg", None), ("María de la Cruz", None)]),
        ("Dr. Jane O'Neil and Prof. Karl Voß", [("Jane O'Neil", None), ("Karl Voß", None)]),
        ("Marie DUPONT", [("Marie Dupont", None)]),
        ("April Jones", [("April Jones", None)]),
        ("il nostro direttore tecnico, ing. Marta Bellini", [("Marta Bellini", "direttore tecnico")]),
    ],
)
def test_people_of_a_list(text: str, people: list[tuple[str, str | None]]) -> None:
    """Names with honorifics, particles, accents and titles before or after them."""
    assert [(named.name, named.title) for named in people_at(text)] == people


@pytest.mark.parametrize(
    "text",
    [
        "the engineering team",
        "Horizon Labs on Monday",
        "Microsoft Teams",
        "Senior Analytics Manager",
        "Thursday, March 5",
        "Hiring Manager",
        "Zoom",
        "the VP of Engineering.",
        "",
        "   ",
        "42",
    ],
)
def test_what_is_no_name(text: str) -> None:
    """Companies, titles, tools and dates are nobody."""
    assert people_at(text) == []


def test_an_address_beside_a_name_belongs_to_it() -> None:
    """Only what stands beside a name is taken as its address."""
    people = people_at("Dana Reyes <dana@northbeam.example> and Tom Okafor")

    assert [named.email for named in people] == ["dana@northbeam.example", None]


def test_a_lone_first_name_needs_a_reason() -> None:
    """An unknown single word is a name only if a header makes it known."""
    assert name_at("Samirah will call", 0) is None
    assert name_at("Samirah will call", 0, given=frozenset({"samirah"})) is not None


@pytest.mark.parametrize(
    ("display", "person"),
    [
        ("Adeyemi, Bola", "Bola Adeyemi"),
        ("Bola Adeyemi (Northbeam)", "Bola Adeyemi"),
        ("Jordan from Northbeam", "Jordan"),
        ("Nora Stone via Greenhouse", "Nora Stone"),
        ("Max Lee, Recruiter", "Max Lee"),
        ("mira", "Mira"),
        ("Northbeam Recruiting", None),
        ("Talent Team", None),
        ("HR", None),
        ("", None),
    ],
)
def test_the_person_behind_a_display_name(display: str, person: str | None) -> None:
    """Display names carry companies, tools and reversed names."""
    assert of_header(display) == person


def test_one_person_under_two_names() -> None:
    """A first name is the full name's person; a shared first name is not enough to be another's."""
    assert same_person("Dana", "Dana Reyes")
    assert same_person("J. Müller", "Jana Muller") is True
    assert not same_person("Dana Reyes", "Dana Adeyemi")
