"""Rendering in the sandbox: text from mails is a value and never a template."""

from __future__ import annotations

import pytest

from afterword.compose.render import environment, render_letter, render_sentence
from afterword.compose.view import View
from afterword.errors import ConfigError

VIEW = View(date="Tuesday, November 24", talk="conversation", topic="{{7*7}} and {0.__class__}")


def test_a_value_that_looks_like_a_template_stays_literal() -> None:
    """Seven times seven is not computed, and no attribute is looked up."""
    assert render_sentence("About {{ topic }}.", VIEW) == "About {{7*7}} and {0.__class__}."


def test_a_fact_that_ends_with_a_stop_ends_the_sentence() -> None:
    """No second stop follows "Inc."."""
    view = View(date="d", talk="t", company="Acme Inc.")
    assert render_sentence("I spoke with {{ company }}.", view) == "I spoke with Acme Inc."


def test_a_slot_without_a_fact_is_an_error_and_never_a_gap() -> None:
    """The role is absent here."""
    with pytest.raises(ConfigError, match="role"):
        render_sentence("The {{ role }}.", VIEW)


@pytest.mark.parametrize(
    "template",
    ["{{ ''.__class__.__mro__ }}", "{{ topic.__class__ }}", "{{ signature.append('x') }}", "{{ cycler.__init__ }}"],
)
def test_a_template_cannot_leave_the_sandbox(template: str) -> None:
    """Even a template of the user's own reaches no Python object."""
    with pytest.raises(ConfigError):
        render_letter(environment({"en/letters/x.txt.j2": template}), "en/letters/x.txt.j2", VIEW)


def test_blank_lines_are_gathered_and_nothing_is_escaped() -> None:
    """A paragraph that was left out leaves no hole, and plain text keeps its ampersand."""
    sandbox = environment({"en/letters/x.txt.j2": "Dear {{ topic }},  \n\n\n{{ thanks }}\n\n \n{{ name }}\n\n"})
    view = View(date="d", talk="t", topic="A & B", name="Anna")
    assert render_letter(sandbox, "en/letters/x.txt.j2", view) == "Dear A & B,\n\nAnna\n"


def test_a_missing_letter_is_a_problem_of_the_configuration() -> None:
    """The error names the template and says how to get it back."""
    with pytest.raises(ConfigError, match=r"templates/en/letters/x\.txt\.j2: is missing"):
        render_letter(environment({}), "en/letters/x.txt.j2", VIEW)
