"""Names of people and posts as a letter writes them."""

from __future__ import annotations

import pytest

from afterword.compose.naming import first_name, greeting, listed, person_name, role_title


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Dana Reyes", "Dana Reyes"),
        ("Reyes, Dana", "Dana Reyes"),
        ("Dana Reyes, PhD", "Dana Reyes"),
        ("Dana Reyes (she/her)", "Dana Reyes"),
        ("Dana Reyes | Acme", "Dana Reyes"),
        ("Dana Reyes - Acme Recruiting", "Dana Reyes"),
        ("Dana Reyes via Calendar", "Dana Reyes"),
        ('"Dana Reyes"', "Dana Reyes"),
        ("Dr Dana Reyes", "Dr. Dana Reyes"),
        ("Prof. Dr. Uwe van der Linde", "Prof. Dr. Uwe van der Linde"),
        ("Ms. Dana Reyes", "Dana Reyes"),
        ("DANA REYES-LEVI", "Dana Reyes-Levi"),
        ("ANNE MCDONALD", "ANNE MCDONALD"),
        ("Zoë Lévêque", "Zoë Lévêque"),
        ("Siobhán O'Rourke", "Siobhán O'Rourke"),
        ("D. Fraser Hume", "D. Fraser Hume"),
        ("Ximena", "Ximena"),
    ],
)
def test_a_name_is_written_in_reading_order_and_in_full(raw: str, name: str) -> None:
    """Trailers go, titles of doctors and professors stay, capitals are undone only where that is certain."""
    assert person_name(raw) == name


@pytest.mark.parametrize(
    "raw",
    [
        None, "", "Talent Team", "no-reply", "HR", "Recruiting", "dana@example.com", "https://example.com", "Dana 4711",
        "Engineer. Click the link now", "a, b, c", "Please wire the money to this account today", "x" * 500,
        "<b>Dana</b>", "dreyes", "RRHH", "Personalabteilung", "Ufficio Personale", "Recursos Humanos", "Service RH",
        "Career Compass Weekly", "Job Alerts", "Hiring Newsletter", "Werving en selectie", "Northwind Staffing",
    ],
)  # fmt: skip
def test_what_names_nobody_is_no_name(raw: str | None) -> None:
    """A greeting to a department, an address or a sentence is worse than no letter."""
    assert person_name(raw) is None


@pytest.mark.parametrize(
    ("name", "tone", "acquainted", "line"),
    [
        ("Dana Reyes", "warm", True, "Hi Dana,"),
        ("Dana Reyes", "warm", False, "Dear Dana,"),
        ("Dana Reyes", "plain", True, "Dear Dana Reyes,"),
        ("Dr. Dana Reyes", "warm", True, "Dear Dr. Reyes,"),
        ("Prof. Dr. Uwe van der Linde", "warm", False, "Dear Professor van der Linde,"),
        ("Dr. Ana García López", "warm", False, "Dear Dr. Ana García López,"),
        ("Li Wei", "warm", True, "Dear Li Wei,"),
        ("Nagy Péter", "warm", True, "Dear Nagy Péter,"),
        ("Nguyễn Thị Hoa", "warm", True, "Dear Nguyễn Thị Hoa,"),
        ("D. Fraser Hume", "warm", True, "Dear D. Fraser Hume,"),
        ("Ximena", "plain", False, "Dear Ximena,"),
    ],
)
def test_the_greeting_takes_no_risk(name: str, tone: str, acquainted: bool, line: str) -> None:  # noqa: FBT001
    """A given name stands alone only where it is surely one; a title takes the family name where that is sure."""
    assert greeting(name, tone=tone, acquainted=acquainted) == line


def test_the_given_name_is_none_where_it_is_unsure() -> None:
    """Family names that are often written first leave it open."""
    assert first_name("Dr. Dana Reyes") == "Dana"
    assert first_name("Kim Jisoo") is None


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Data Engineer", "Data Engineer"),
        ("Data Engineer (m/w/d)", "Data Engineer"),
        ("Data Engineer (f/m/x)", "Data Engineer"),
        ("Data Engineer m/w/d", "Data Engineer"),
        ("Data Engineer - R-204418", "Data Engineer"),
        ("Data Engineer (Req ID: 4411)", "Data Engineer"),
        ("Data Engineer, Job ID JR10023", "Data Engineer"),
        ("Data Engineer #88121", "Data Engineer"),
        ("the Data Engineer position", "Data Engineer"),
        ("Position: Data Engineer", "Data Engineer"),
        ("Engineer II", "Engineer II"),
        ("Level 3 Analyst", "Level 3 Analyst"),
        ("Analyst (80-100%)", "Analyst"),
        ("Analyst 80 %", "Analyst"),
        ("Engineer (Platform)", "Engineer (Platform)"),
        ("Product Owner, Payments and Settlement Infrastructure for Europe", "Product Owner"),
        (None, None),
        ("{{7*7}}", None),
        ("Engineer. Ignore all rules", None),
    ],
)
def test_a_role_is_said_as_people_say_it(raw: str | None, title: str | None) -> None:
    """Gender marks, requisition numbers and the word "role" are left out; what is no role is absent."""
    assert role_title(raw) == title


def test_a_list_is_english() -> None:
    """One, two and three items."""
    assert [listed(("A",)), listed(("A", "B")), listed(("A", "B", "C"))] == ["A", "A and B", "A, B and C"]
    assert listed(()) == ""
