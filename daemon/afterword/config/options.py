"""Every option there is, with its default; the parser, the example file and the man page are held to this table."""

from __future__ import annotations

from collections.abc import Mapping

# A table's key, its options, and the default of each as it would stand in the TOML file. None: the option has no fixed
# default, because it must be given, holds a table, or follows from another option (then parse.py says from which).
Default = str | int | tuple[str, ...] | None

_SERVER: Mapping[str, Default] = {
    "host": None,
    "port": None,
    "security": "tls",
    "ca_file": "",
    "user": None,
    "auth": "password",
    "password": None,
}
_PASSWORD: Mapping[str, Default] = {"credential": None, "keyring": None, "command": None, "file": None}

OPTIONS: Mapping[str, Mapping[str, Default]] = {
    "": {
        "templates_dir": "",
        "poll_seconds": 300,
        "me": None,
        "account": None,
        "calendar": None,
        "evening": None,
        "profile": None,
    },
    "me": {"name": None, "addresses": None, "timezone": ""},
    "account": {"name": "main", "addresses": None, "imap": None, "smtp": None, "mailboxes": None},
    "account.imap": _SERVER,
    "account.imap.password": _PASSWORD,
    "account.smtp": _SERVER,
    "account.smtp.password": _PASSWORD,
    "account.mailboxes": {"watch": ("INBOX",), "drafts": "auto", "sent": "auto", "look_back_days": 60},
    "calendar": {"type": "ics", "url": None},
    "evening": {"at": "18:30", "late_after": "20:00", "morning": "07:30"},
    "profile": {"signature": (), "tone": "warm", "highlight": None},
    "profile.highlight": {"text": None, "tags": (), "evidence": ""},
}
