"""Templates: the shipped ones, overridden by name from the user's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.adapters.templates import load_templates
from afterword.errors import ConfigError


def test_the_shipped_templates_are_found() -> None:
    """Letters and banks by their path below templates/."""
    names = set(load_templates(None))
    assert {f"en/letters/{family}.txt.j2" for family in ("ty_single", "ty_panel", "ty_relay", "ty_thin")} <= names
    assert {"en/banks/thanks.toml", "en/banks/close.toml"} <= names


def test_a_file_of_the_user_replaces_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    """The others stay; line ends of another system become plain ones; hidden and other files are left alone."""
    own = tmp_path / "en" / "letters"
    own.mkdir(parents=True)
    (own / "ty_thin.txt.j2").write_bytes(b"\xef\xbb\xbf{{ greeting }}\r\n")
    (own / ".ty_single.txt.j2.swp").write_bytes(b"\xff")
    (own / "notes.txt").write_text("mine")
    shipped, templates = load_templates(None), load_templates(str(tmp_path))
    assert templates["en/letters/ty_thin.txt.j2"] == "{{ greeting }}\n"
    assert templates.keys() == shipped.keys()
    assert templates["en/banks/thanks.toml"] == shipped["en/banks/thanks.toml"]


def test_a_folder_that_is_not_there_is_a_problem_of_the_option(tmp_path: Path) -> None:
    """With its place and its cure."""
    with pytest.raises(ConfigError, match=r'templates_dir: ".*nowhere" is not a folder; create it'):
        load_templates(str(tmp_path / "nowhere"))


def test_a_name_that_overrides_nothing_is_told(tmp_path: Path) -> None:
    """All of them at once, each with the name that was meant if there is one like it."""
    (tmp_path / "thanks.toml").write_text("")
    (tmp_path / "ty_thankyou.txt.j2").write_text("")
    with pytest.raises(ConfigError) as caught:
        load_templates(str(tmp_path))
    cures = {problem.place: problem.cure for problem in caught.value.problems}
    assert cures["templates_dir/thanks.toml"] == 'call it "en/banks/thanks.toml"'
    assert "templates_dir/ty_thankyou.txt.j2" in cures


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """No UTF-8, or larger than any template."""
    own = tmp_path / "en" / "banks"
    own.mkdir(parents=True)
    (own / "thanks.toml").write_bytes(b"\xff\xfe")
    (own / "close.toml").write_bytes(b"x" * 300_000)
    with pytest.raises(ConfigError) as caught:
        load_templates(str(tmp_path))
    assert [problem.place for problem in caught.value.problems] == [
        "templates/en/banks/close.toml",
        "templates/en/banks/thanks.toml",
    ]
