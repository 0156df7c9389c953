"""config.example.toml and the man page tell of every option there is, at the default the parser gives it."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from afterword.config import Config, SecretKind, parse
from afterword.config.options import OPTIONS

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
MAN_PAGE = (ROOT / "daemon" / "man" / "afterword.toml.5").read_text(encoding="utf-8")
MINIMAL = """
[me]
name = "Anna Example"
addresses = ["anna@example.org"]
[[account]]
[account.imap]
host = "imap.example.org"
password = { command = "pass imap" }
"""
PASSWORDS = ("account.imap.password", "account.smtp.password")
WITH_DEFAULT = [
    (section, key) for section, options in OPTIONS.items() for key, default in options.items() if default is not None
]


def uncommented(text: str) -> str:
    """The example with every option in force: "#" directly before a key or a table is removed, a sentence stays."""
    return re.sub(r"^#(?=[a-z\[])", "", text, flags=re.MULTILINE)


def table(values: dict[str, Any], section: str) -> dict[str, Any]:
    """The first table of this name."""
    for name in filter(None, section.split(".")):
        below = values[name]
        values = below[0] if isinstance(below, list) else below
    return values


def sections(values: dict[str, Any], name: str = "") -> dict[str, set[str]]:
    """Every table below these values with its keys."""
    found = {name: set(values)}
    for key, value in values.items():
        for below in value if isinstance(value, list) else [value]:
            if isinstance(below, dict):
                for section, keys in sections(below, f"{name}.{key}".strip(".")).items():
                    found[section] = found.get(section, set()) | keys
    return found


def test_the_example_is_a_configuration_as_it_is_shipped() -> None:
    """Whoever copies it has to fill in what only they know, and nothing more: it means what its required lines mean."""
    assert parse(EXAMPLE) == parse(MINIMAL)


def test_the_example_is_a_configuration_with_every_option_in_force() -> None:
    """Removing every "#" gives the defaults, together with the optional server, calendar and highlight."""
    config = parse(uncommented(EXAMPLE))
    shipped = parse(EXAMPLE)

    def without_the_optional(config: Config) -> Config:
        accounts = tuple(replace(account, smtp=None) for account in config.accounts)
        return replace(config, accounts=accounts, calendars=(), profile=replace(config.profile, highlights=()))

    assert config.accounts[0].smtp is not None
    assert config.calendars
    assert config.profile.highlights
    assert without_the_optional(config) == shipped


def test_the_example_holds_every_option_and_no_other() -> None:
    """An option that the parser knows and the example does not, or the other way round, is a fault."""
    there = sections(tomllib.loads(uncommented(EXAMPLE)))
    for section in PASSWORDS:  # one source is in force, the others can only be told of
        assert there[section] <= set(OPTIONS[section])
        there[section] = {kind.value for kind in SecretKind if f"{{ {kind} = " in EXAMPLE}

    assert there == {section: set(options) for section, options in OPTIONS.items()}


@pytest.mark.parametrize(("section", "key"), WITH_DEFAULT)
def test_every_value_of_the_example_is_the_default(section: str, key: str) -> None:
    """What the example shows is what holds without it."""
    shown = table(tomllib.loads(uncommented(EXAMPLE)), section)[key]
    default = OPTIONS[section][key]

    assert shown == (list(default) if isinstance(default, tuple) else default)


@pytest.mark.parametrize(("section", "key"), WITH_DEFAULT)
def test_every_default_is_what_the_parser_gives(section: str, key: str) -> None:
    """Stating a default changes nothing: neither in the fullest configuration nor in any table of it."""
    full = uncommented(EXAMPLE)
    line = re.compile(rf"^{key} = .*\n", re.MULTILINE)
    name = re.escape(f"[{section}]")
    start = re.search(rf"^\[?{name}\]?\n", full, re.MULTILINE).end() if section else 0  # type: ignore[union-attr]
    without = full[:start] + line.sub("", full[start:], count=1)

    assert without != full
    assert parse(without) == parse(full)


def test_every_option_of_the_example_has_its_sentence() -> None:
    """A key or a table comes after a comment; keys that follow each other may share one."""
    lines = EXAMPLE.splitlines()
    bare = [
        line
        for before, line in zip(["", *lines], lines, strict=False)
        if re.match(r"#?\[", line) and not before.startswith("# ") and line != "[me]"
    ]

    assert bare == []


def man_page_options() -> dict[str, dict[str, str]]:
    """Each table of the man page with its options, and the first line that is said of each."""
    found: dict[str, dict[str, str]] = {}
    options: dict[str, str] = {}
    lines = iter(MAN_PAGE.splitlines())
    for line in lines:
        if match := re.fullmatch(r'\.SS (?:"At the top of the file"|\[*([a-z.]+)\]*)', line):
            options = found.setdefault(match[1] or "", {})
        elif line.startswith(".SH"):
            options = {}
        elif line == ".TP":
            key = next(lines).removeprefix(".B ")
            options[key] = next(lines)
    return found


def test_the_man_page_holds_every_option_and_no_other() -> None:
    """Each table has a section, and each option in it an entry; a key that holds a table is told of as that section."""
    told = {section: set(options) for section, options in man_page_options().items()}
    for section in PASSWORDS:
        told[section] = told["password"]
    del told["password"]
    assert told["account.smtp"] == set()  # "the same keys as [account.imap]"
    told["account.smtp"] = told["account.imap"]

    assert told == {
        section: {key for key in options if f"{section}.{key}".strip(".") not in told or key == "password"}
        for section, options in OPTIONS.items()
    }


@pytest.mark.parametrize(("section", "key"), WITH_DEFAULT)
def test_the_man_page_tells_every_default(section: str, key: str) -> None:
    """The entry of an option begins with its default as it would stand in the file."""
    default = OPTIONS[section][key]
    shown = json.dumps(default, ensure_ascii=False)  # strings, numbers and lists are written alike in TOML and JSON

    told = man_page_options()["account.imap" if section == "account.smtp" else section]

    assert told[key] == f"Default: {shown}."
