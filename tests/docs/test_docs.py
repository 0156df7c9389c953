"""The documents say what is there: the commands, the options, and the files they link to."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from afterword.cli.main import build_parser

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("**/*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
CODE_BLOCK = re.compile(r"^(?: {4}.*|```.*)$", re.MULTILINE)


def subcommands() -> dict[str, argparse.ArgumentParser]:
    """Every command's parser by name."""
    [commands] = [action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001 - argparse gives no other way to list them
    return dict(commands.choices)


def man_page() -> str:
    """The man page as plain text, its escapes and font requests removed."""
    text = (ROOT / "daemon" / "man" / "afterword.1").read_text()
    text = re.sub(r"^\.(?:B|I|BR|BI|RB|RI|SS|SH) ", "", text, flags=re.MULTILINE)
    return text.replace(r"\-", "-").replace(r"\fI", "").replace(r"\fR", "").replace('"', "")


def described_commands() -> dict[str, str]:
    """The man page's paragraph on each command by name."""
    entries = re.split(r"^\.TP\n", man_page().partition("COMMANDS")[2].partition("OPTIONS")[0], flags=re.MULTILINE)[1:]
    return {entry.split()[0]: entry for entry in entries}


def test_the_readme_begins_with_the_two_commands() -> None:
    """Who opens the README sees how to try it on the first screen."""
    first_screen = "\n".join((ROOT / "README.md").read_text().splitlines()[:40])

    assert "make demo" in first_screen
    assert "make test" in first_screen
    assert "Debian 12" in first_screen


def test_the_make_targets_that_documents_name_exist() -> None:
    """`make x` in a document is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    named = {
        name for path in DOCUMENTS for name in re.findall(r"(?:^ {4}|`)make ([a-z-]+)", path.read_text(), re.MULTILINE)
    }

    assert {"demo", "test", "long", "lint"} <= named <= targets


def test_the_man_page_has_every_command_and_no_other() -> None:
    """A command and its paragraph arrive, and go, together."""
    assert set(described_commands()) == set(subcommands())


@pytest.mark.parametrize("command", sorted(subcommands()))
def test_the_man_page_names_every_option_of_a_command(command: str) -> None:
    """Options common to several commands may be described once, as FACTS are."""
    options = {
        option
        for action in subcommands()[command]._actions  # noqa: SLF001 - see subcommands
        for option in action.option_strings
        if option.startswith("--") and option != "--help"
    }
    text = described_commands()[command]
    if "FACTS" in text:
        text += man_page().partition("\nFACTS\n")[2].partition("Drafts and data")[0]

    assert {option for option in options if not re.search(rf"{re.escape(option)}\b", text)} == set()


def test_the_readme_names_every_command() -> None:
    """The table is complete."""
    table = (ROOT / "README.md").read_text().partition("## Commands")[2].partition("\n## ")[0]

    assert {name for name in subcommands() if not re.search(rf"\b{name}\b", table)} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_inside_the_repository_lead_somewhere(document: Path) -> None:
    """A relative link names a file or folder that exists."""
    text = CODE_BLOCK.sub("", document.read_text())
    inside = [target for target in LINK.findall(text) if not re.match(r"[a-z]+:", target)]

    assert [target for target in inside if not (document.parent / target).exists()] == []


def test_the_paths_that_documents_name_exist() -> None:
    """A path of the source tree in backquotes is there."""
    named = {
        path
        for document in DOCUMENTS
        for path in re.findall(r"`((?:daemon|tests|templates|docs|\.ci)/[\w./-]*)`", document.read_text())
    }

    assert named
    assert {path for path in named if not (ROOT / path).exists()} == set()
