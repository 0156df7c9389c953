"""The configuration: frozen values, and parse(text), which reports every problem of a TOML text at once.

Nothing here reads a file or a secret; `adapters.config_file` and `adapters.credentials` do.
"""

from __future__ import annotations

from afterword.config.parse import parse
from afterword.config.values import (
    Account,
    Calendar,
    CalendarType,
    Config,
    Evening,
    Mailboxes,
    Me,
    SecretKind,
    SecretSource,
    Security,
    Server,
)

__all__ = [
    "Account",
    "Calendar",
    "CalendarType",
    "Config",
    "Evening",
    "Mailboxes",
    "Me",
    "SecretKind",
    "SecretSource",
    "Security",
    "Server",
    "parse",
]
