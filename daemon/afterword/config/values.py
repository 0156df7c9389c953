"""The frozen values of a configuration; `parse` makes them, and everything else only reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from afterword.model.identifiers import AccountName, MailboxName
from afterword.model.letter import Profile


class Security(StrEnum):
    """How a connection is protected; plaintext is accepted on loopback only."""

    TLS = "tls"
    STARTTLS = "starttls"
    PLAINTEXT = "plaintext"


class SecretKind(StrEnum):
    """Where a secret is taken from."""

    CREDENTIAL = "credential"  # systemd LoadCredential: a file name under $CREDENTIALS_DIRECTORY
    KEYRING = "keyring"  # the service name in the desktop's keyring
    COMMAND = "command"  # the first line that a command prints
    FILE = "file"  # a file of mode 0600


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretSource:
    """Where a password is found; never the password itself. `user` is whose it is, which a keyring asks for."""

    kind: SecretKind
    value: str
    user: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """An IMAP or SMTP server and how to sign in. `ca_file` None means the system's authorities."""

    host: str
    port: int
    security: Security
    ca_file: str | None
    user: str
    auth: str  # "password"; "oauth" comes later
    password: SecretSource | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailboxes:
    """Which mailboxes are read. `drafts` and `sent` None mean: find them ("auto")."""

    watch: tuple[MailboxName, ...]
    drafts: MailboxName | None
    sent: MailboxName | None
    look_back_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One mail account. `addresses` are those whose invitations come here; `smtp` None means: tell by journal."""

    name: AccountName
    addresses: tuple[str, ...]
    imap: Server
    smtp: Server | None
    mailboxes: Mailboxes


class CalendarType(StrEnum):
    """How a calendar is reached; caldav and vdir come later."""

    ICS = "ics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A calendar: for `ics`, `url` is a path of a local file (`~` is the home directory)."""

    type: CalendarType
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """When that evening is, as wall times in the user's zone.

    A draft is ready `at`, or when the interview is over if that is later; one over after `late_after` is ready at
    `morning` of the next day.
    """

    at: time
    late_after: time
    morning: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The user. `timezone` None means the system's, read at each pass."""

    name: str
    addresses: tuple[str, ...]
    timezone: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The whole configuration. `templates_dir` None means the shipped ones only.

    `poll_seconds` is how long a server without IDLE, or a quiet one, is left unasked.
    """

    me: Me
    accounts: tuple[Account, ...]
    calendars: tuple[Calendar, ...]
    evening: Evening
    profile: Profile
    templates_dir: str | None
    poll_seconds: int
