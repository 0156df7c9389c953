"""The configuration's file: where it is, and its text handed to the parser; nothing is checked here but the reading."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from afterword.config import Account, Calendar, Config, Server, parse
from afterword.errors import ConfigError, Problem

MAX_OCTETS = 1 << 20  # the parser is quadratic in places, and no configuration is that long
_SYSTEM_WIDE = Path("/etc/afterword/config.toml")


def find_config(explicit: str | None, environ: Mapping[str, str], *, system_wide: Path = _SYSTEM_WIDE) -> Path:
    """The configuration: the file that was named, else the user's, else the system's; ConfigError if none is there.

    The user's is $XDG_CONFIG_HOME/afterword/config.toml, where a relative $XDG_CONFIG_HOME is ignored, as the XDG base
    directory specification demands, and ~/.config stands in for it.
    """
    if explicit is not None:
        return Path(explicit).expanduser()
    xdg = Path(environ.get("XDG_CONFIG_HOME", ""))
    base = xdg if xdg.is_absolute() else _home(environ) / ".config"
    candidates = (base / "afterword" / "config.toml", system_wide)
    for candidate in candidates:
        if _is_there(candidate):
            return candidate
    raise _problem(
        str(candidates[0]),
        f"there is no configuration, nor is there one in {system_wide}",
        "copy config.example.toml there and fill in who you are and one account",
    )


def read_config(path: Path) -> Config:
    """The configuration in this file, with `~` as the home directory. Raises ConfigError, each place with the file."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_OCTETS + 1)
    except OSError as error:
        raise _problem(str(path), f"cannot be read: {error.strerror}", "check its name and owner") from error
    if len(content) > MAX_OCTETS:
        raise _problem(str(path), "is longer than 1 MiB", "name a configuration of afterword")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _problem(f"{path}: line {line}", "is not UTF-8", "save the file as UTF-8") from error
    try:
        config = parse(text)
    except ConfigError as error:
        raise ConfigError(tuple(replace(p, place=f"{path}: {p.place}") for p in error.problems)) from error
    return _at_home(config)


def _at_home(config: Config) -> Config:
    """The configuration with every `~` of a path replaced; TLS and template loaders take a path as it is written."""
    return replace(
        config,
        accounts=tuple(_account_at_home(account) for account in config.accounts),
        calendars=tuple(_calendar_at_home(calendar) for calendar in config.calendars),
        templates_dir=_expanded(config.templates_dir),
    )


def _account_at_home(account: Account) -> Account:
    smtp = None if account.smtp is None else _server_at_home(account.smtp)
    return replace(account, imap=_server_at_home(account.imap), smtp=smtp)


def _server_at_home(server: Server) -> Server:
    return replace(server, ca_file=_expanded(server.ca_file))


def _calendar_at_home(calendar: Calendar) -> Calendar:
    return replace(calendar, url=_expanded(calendar.url) or calendar.url)


def _expanded(path: str | None) -> str | None:
    return None if path is None else os.path.expanduser(path)  # noqa: PTH111 -- the value stays a string


def _home(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("HOME") or os.path.expanduser("~"))  # noqa: PTH111 -- falls back to the password database


def _is_there(path: Path) -> bool:
    """Whether the file is there; one that may not be looked at counts, so that reading it says why."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _problem(place: str, fault: str, cure: str) -> ConfigError:
    return ConfigError((Problem(place=place, fault=fault, cure=cure),))
