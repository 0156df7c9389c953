"""Values from mails: fit to stand in a letter, or absent."""

from __future__ import annotations

import pytest

from afterword.compose.clean import clean_noun, clean_subject, clean_value, holds_link, plain_line


def test_invisible_signs_are_dropped_and_letters_composed() -> None:
    """Bidi marks, zero-width signs and controls go; a decomposed accent becomes one letter; line ends become spaces."""
    assert plain_line("Da\u200bna\u202e R\x00e\u0301yes\r\nBcc: x") == "Dana R\u00e9yes Bcc: x"


@pytest.mark.parametrize(
    "value",
    [
        "https://evil.example.com", "www.example", "pay.example.com/now", "javascript:alert(1)", "booking.com",
        "192.168.0.1", "a<b", "{{7*7}}", "{0.__class__}", "[x](y)", "x@example.com", "`id`", "&lt;b", "None", "n/a",
        "", " - ", "123", "x" * 81, "x" * 100_000, "Z" + "\u0301" * 5, "D\u0430na", "=?utf-8?q?=0D=0A?=",
    ],
)  # fmt: skip
def test_a_value_with_a_link_markup_or_nothing_in_it_is_absent(value: str) -> None:
    """No part of it is kept: what was cut off might have been its meaning."""
    assert clean_value(value) is None


@pytest.mark.parametrize(
    "value", ["Müller-Kranz GmbH", "Ardent & Vale", "AT&T", "Node.js", "ASP.NET", "Yonder!", "Łukasz", "20% time", "C#"]
)
def test_ordinary_values_pass_unchanged(value: str) -> None:
    """Diacritics, signs of trade names and technologies stay."""
    assert clean_value(value) == value


def test_a_noun_is_no_sentence() -> None:
    """A role that goes on to give orders is absent; an abbreviation is no end of a sentence."""
    assert clean_noun("Engineer. Send the fee now") is None
    assert clean_noun("Sr. Engineer") == "Sr. Engineer"
    assert clean_noun(None) is None


def test_a_thread_subject_is_unchanged_or_not_used() -> None:
    """Brackets and gender marks stay; links, angle brackets and encoded words make it useless."""
    assert clean_subject("Interview [REQ 4411] (m/w/d)") == "Interview [REQ 4411] (m/w/d)"
    assert clean_subject("see https://evil.example.com") is None
    assert clean_subject("a <b>") is None
    assert clean_subject("=?utf-8?q?=0D=0ABcc:_x?=") is None
    assert clean_subject("x" * 201) is None


def test_a_dotted_technology_is_no_link() -> None:
    """The end of "ASP.NET" is not the top-level domain."""
    assert not holds_link("ASP.NET Developer")
    assert holds_link("asp.example.net")
