"""What a single value must look like; each check gives the value or raises Wrong with its fault and cure."""

from __future__ import annotations

import difflib
import ipaddress
import re
from datetime import time
from zoneinfo import ZoneInfo, available_timezones

MAX_TEXT = 1000
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_ALMOST_CLOCK = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2})?\s?([ap])?\.?m?\.?", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?")
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[\w-]+(?:\.[\w-]+)*")
_ACCOUNT_NAME = re.compile(r"\w[\w.@-]*")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


class Wrong(Exception):  # noqa: N818 -- it never leaves this package
    """A value that cannot be used: its fault, and the cure."""

    def __init__(self, fault: str, cure: str) -> None:
        self.fault = fault
        self.cure = cure
        super().__init__(f"{fault}; {cure}")


def one_line(text: str) -> str:
    """A text of one line without control characters, for it may end in a header or a log."""
    if _FORBIDDEN.search(text):
        raise Wrong("holds a line break or a control character", "write it on one line")
    if len(text) > MAX_TEXT:
        raise Wrong(f"has {len(text)} characters", f"write {MAX_TEXT} at most")
    return text


def filled(text: str) -> str:
    """A text of one line that is not empty."""
    if not text.strip():
        raise Wrong("is empty", "write something")
    return one_line(text)


def clock(text: str) -> time:
    """A wall time, "HH:MM"."""
    if match := _CLOCK.fullmatch(text):
        return time(int(match[1]), int(match[2]))
    raise Wrong(f"{shown(text)} is not a time", f'write "{_meant_clock(text)}"')


def zone(text: str) -> str | None:
    """An IANA zone name; the empty text is None, the system's zone."""
    if not text:
        return None
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):  # not found, not a name at all, a folder
        names = {name.casefold(): name for name in sorted(available_timezones())}
        near = difflib.get_close_matches(text.casefold().replace(" ", "_"), names, n=1, cutoff=0.6)
        cure = f'write "{names[near[0]]}"' if near else 'write an IANA name such as "Europe/Berlin"'
        raise Wrong(f"{shown(text)} is not a known zone", cure) from None
    return text


def address(text: str) -> str:
    """A bare mail address; its domain is lower-cased."""
    local, _, domain = text.rpartition("@")
    if len(text) > 254 or not _ADDRESS.fullmatch(text):
        raise Wrong(f"{shown(text)} is not a mail address", 'write the address alone, as in "anna@example.org"')
    return f"{local}@{domain.lower()}"


def host(text: str) -> str:
    """A host name or an IP address."""
    if is_ip(text) or (len(text) <= 253 and _HOST.fullmatch(text)):
        return text
    cure = 'write the name alone, as in "imap.example.org"; the port has a key of its own'
    raise Wrong(f"{shown(text)} is not a host name", cure)


def is_ip(text: str) -> bool:
    """Whether this is an IPv4 or IPv6 address."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def is_loopback(text: str) -> bool:
    """Whether this host is the machine itself."""
    return text.lower() == "localhost" or (is_ip(text) and ipaddress.ip_address(text).is_loopback)


def account_name(text: str) -> str:
    """A short word; it stands in the log and, before a colon, in the ledger."""
    if len(text) <= 64 and _ACCOUNT_NAME.fullmatch(text):
        return text
    raise Wrong(f"{shown(text)} is not a name for an account", 'write one word, as in "main"')


def path(text: str) -> str:
    """A path that means the same wherever the program is started: from / or from the home directory."""
    if one_line(text).startswith(("/", "~/")):
        return text
    raise Wrong(f"{shown(text)} depends on where afterword is started", 'write the path from "/" or "~/"')


def path_or_none(text: str) -> str | None:
    """A path; the empty text is None."""
    return path(text) if text else None


def calendar_file(text: str) -> str:
    """The path of a local calendar file."""
    scheme = text.partition("://")[0].lower()
    if scheme in {"http", "https", "webcal", "webcals"}:
        raise Wrong(
            "calendars on the web are not read yet",
            "let a program such as vdirsyncer or curl keep a copy, and write the path of that file",
        )
    if scheme == "file":
        raise Wrong(f"{shown(text)} is an address", "write the path alone")
    return path(text)


def credential_name(text: str) -> str:
    """The name of a systemd credential (systemd.exec(5)): a file name."""
    if "/" in filled(text) or text in {".", ".."}:
        raise Wrong(f"{shown(text)} is not the name of a credential", "write the name that LoadCredential= gives it")
    return text


def shown(text: str) -> str:
    """The text in quotation marks as a message shows it: escaped, and cut to a sensible length."""
    cut = text if len(text) <= 60 else f"{text[:57]}..."
    return '"' + cut.encode("unicode_escape").decode("ascii").replace('"', r"\"") + '"'


def nearest(text: str, known: list[str]) -> str | None:
    """The known word that this one was probably meant to be; None if none is near."""
    near = difflib.get_close_matches(text.casefold(), known, n=1, cutoff=0.6)
    return near[0] if near else None


def _meant_clock(text: str) -> str:
    """The time that was probably meant, for the cure; "18:30" if nothing can be made of it."""
    match = _ALMOST_CLOCK.fullmatch(text.strip())
    if match is None:
        return "18:30"
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return "18:30"
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else "18:30"
