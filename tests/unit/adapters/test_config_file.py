"""Where the configuration is looked for, and how a fault is placed in its file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from afterword.adapters.config_file import MAX_OCTETS, find_config, read_config
from afterword.errors import ConfigError

FULL = """
templates_dir = "~/letters"
[me]
name = "Zoë Example"
addresses = ["zoe@example.org"]
[[account]]
[account.imap]
host = "imap.example.org"
ca_file = "~/own.pem"
password = { file = "~/.imap" }
[account.smtp]
host = "smtp.example.org"
ca_file = "/etc/ssl/own.pem"
[[calendar]]
url = "~/calendar.ics"
"""


def an_empty_file(path: Path) -> Path:
    """The file, with its folders."""
    path.parent.mkdir(parents=True)
    path.write_text("")
    return path


def test_the_file_that_was_named_is_taken(tmp_path: Path) -> None:
    """Even if it is not there: reading it says so."""
    named = tmp_path / "named.toml"

    assert find_config(str(named), {"XDG_CONFIG_HOME": str(tmp_path)}) == named


def test_the_users_file_comes_before_the_systems(tmp_path: Path) -> None:
    """$XDG_CONFIG_HOME, else ~/.config, else /etc."""
    system_wide = an_empty_file(tmp_path / "etc" / "config.toml")
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "xdg"), "HOME": str(tmp_path / "home")}
    in_home = tmp_path / "home" / ".config" / "afterword" / "config.toml"
    in_xdg = tmp_path / "xdg" / "afterword" / "config.toml"

    found = [find_config(None, environ, system_wide=system_wide)]
    found.append(find_config(None, environ | {"XDG_CONFIG_HOME": str(an_empty_file(in_xdg).parents[1])}))
    an_empty_file(in_home)
    found.append(find_config(None, {"HOME": environ["HOME"]}, system_wide=system_wide))
    found.append(find_config(None, environ | {"XDG_CONFIG_HOME": "relative"}, system_wide=system_wide))

    assert found == [system_wide, in_xdg, in_home, in_home]


def test_no_configuration_at_all_is_one_problem_with_its_cure(tmp_path: Path) -> None:
    """Both places that were looked at are named, and what to do."""
    system_wide = tmp_path / "etc" / "config.toml"

    with pytest.raises(ConfigError) as caught:
        find_config(None, {"HOME": str(tmp_path)}, system_wide=system_wide)

    assert str(caught.value) == (
        f"{tmp_path}/.config/afterword/config.toml: there is no configuration, nor is there one in {system_wide}; "
        "copy config.example.toml there and fill in who you are and one account"
    )


def test_a_configuration_is_read_with_the_home_directory_in_its_paths(tmp_path: Path) -> None:
    """What opens certificates and templates later knows nothing of "~"; a password's file is expanded when opened."""
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf" + FULL.encode())
    home = os.path.expanduser("~")  # noqa: PTH111 -- strings are compared

    config = read_config(path)

    [account] = config.accounts
    assert config.me.name == "Zoë Example"
    assert config.templates_dir == f"{home}/letters"
    assert account.imap.ca_file == f"{home}/own.pem"
    assert account.smtp is not None
    assert account.smtp.ca_file == "/etc/ssl/own.pem"
    assert [calendar.url for calendar in config.calendars] == [f"{home}/calendar.ics"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"[me]\nname = \n", "line 2, column 8: not TOML: "),
        (b"[me]\nname = 'Zo\xeb'\n", "line 2: is not UTF-8; save the file as UTF-8"),
        (FULL.encode().replace(b'host = "imap', b'hst = "imap'), "account[1].imap.hst: is an unknown key; "),
        (b"#" * (MAX_OCTETS + 1), "is longer than 1 MiB; "),
    ],
)
def test_a_fault_is_placed_in_its_file(tmp_path: Path, content: bytes, place: str) -> None:
    """The file, then the line or the key."""
    path = tmp_path / "config.toml"
    path.write_bytes(content)

    with pytest.raises(ConfigError) as caught:
        read_config(path)

    assert str(caught.value).startswith(f"{path}: {place}")


def test_every_problem_of_a_file_is_placed(tmp_path: Path) -> None:
    """Each line of the message can be followed by itself."""
    path = tmp_path / "config.toml"
    path.write_text("")

    with pytest.raises(ConfigError) as caught:
        read_config(path)

    assert [problem.place for problem in caught.value.problems] == [f"{path}: me", f"{path}: account"]


@pytest.mark.parametrize(("name", "fault"), [("absent.toml", "No such file or directory"), (".", "Is a directory")])
def test_a_file_that_cannot_be_read_is_one_problem(tmp_path: Path, name: str, fault: str) -> None:
    """The system's own reason is given."""
    with pytest.raises(ConfigError, match=f"cannot be read: {fault}; check its name and owner"):
        read_config(tmp_path / name)
