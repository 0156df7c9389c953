"""The TOML text of a configuration, read into values; every problem is found before one is reported."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from datetime import time
from enum import StrEnum

from afterword.config import checks
from afterword.config.table import Table
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
from afterword.errors import ConfigError, Problem
from afterword.model.identifiers import AccountName, MailboxName
from afterword.model.letter import Highlight, Profile

_AN_ADDRESS = '["anna@example.org"]'
_A_PASSWORD = '{ command = "…" }, { credential = "…" }, { keyring = "…" } or { file = "…" }'  # noqa: S105 -- a hint
_IMAP_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.PLAINTEXT: 143}  # RFC 8314 §3.2, RFC 9051
_SMTP_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.PLAINTEXT: 25}  # RFC 8314 §3.3
_TOML_FAULT = re.compile(
    r"(?P<fault>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL
)


class _Tone(StrEnum):
    WARM = "warm"
    PLAIN = "plain"


class _Auth(StrEnum):
    PASSWORD = "password"  # noqa: S105 -- the name of a way to sign in
    OAUTH = "oauth"


class _AnyCalendar(StrEnum):
    ICS = "ics"
    CALDAV = "caldav"
    VDIR = "vdir"


def parse(text: str) -> Config:
    """The configuration that a TOML text describes. Raises ConfigError with all its problems at once."""
    problems: list[Problem] = []
    top = Table(_toml(text), section="", place="", problems=problems)
    me = _me(top)
    config = Config(
        me=me,
        accounts=_accounts(top, me),
        calendars=tuple(_calendars(top)),
        evening=_evening(top),
        profile=_profile(top, me),
        templates_dir=top.text("templates_dir", checks.path_or_none, instead=None),
        poll_seconds=top.whole("poll_seconds", low=30, high=600, instead=300),
    )
    if problems:
        raise ConfigError(tuple(problems))
    return config


def _toml(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError, a number of 5,000 digits, 1,000 nested lists
        match = _TOML_FAULT.fullmatch(str(error))
        line = f"line {match['line']}, column {match['column']}" if match and match["line"] else "the end"
        fault = match["fault"] if match else str(error)
        problem = Problem(place=line, fault=f"not TOML: {fault}", cure="see config.example.toml for how it is written")
        raise ConfigError((problem,)) from error


def _me(top: Table) -> Me:
    top.require("me", f'write [me] with name = "Anna Example" and addresses = {_AN_ADDRESS}')
    table = top.table("me")
    if table is None:
        return Me(name="", addresses=(), timezone=None)
    table.require("name", 'write the name you sign with, as in name = "Anna Example"')
    given = table.require("addresses", f"write every address that invitations may reach, as in {_AN_ADDRESS}")
    addresses = table.texts("addresses", checks.address, example=_AN_ADDRESS)
    if given and table.gives_nothing("addresses"):
        table.problem("addresses", "is empty", f"write every address that invitations may reach, as in {_AN_ADDRESS}")
    return Me(
        name=table.text("name", checks.filled, instead=""),
        addresses=addresses,
        timezone=table.text("timezone", checks.zone, instead=None),
    )


def _accounts(top: Table, me: Me) -> tuple[Account, ...]:
    if not top.says("account") or top.gives_nothing("account"):
        top.problem("account", "is missing", "write [[account]] and [account.imap] with host and password below")
    tables = top.tables("account")
    accounts = tuple(_account(table, me) for table in tables)
    for number, (table, account) in enumerate(zip(tables, accounts, strict=True)):
        if account.name in [earlier.name for earlier in accounts[:number]]:
            cure = "give each account a name of its own"
            table.problem("name", f"{checks.shown(account.name)} is the name of an earlier account", cure)
    return accounts


def _account(table: Table, me: Me) -> Account:
    addresses = table.texts("addresses", checks.address, example=_AN_ADDRESS) or me.addresses
    mine = {address.casefold() for address in me.addresses}
    for stranger in [address for address in addresses if mine and address.casefold() not in mine]:
        table.problem("addresses", f"{checks.shown(stranger)} is not among me.addresses", "add it there too")
    table.require("imap", "write [account.imap] with host and password")
    imap_table, smtp_table = table.table("imap"), table.table("smtp")
    user = next(iter(addresses), "")
    imap = _server(imap_table, ports=_IMAP_PORTS, user=user, password=None) if imap_table else None
    smtp = None
    if smtp_table is not None:
        inherited = (imap.user, imap.password) if imap else (user, None)
        smtp = _server(smtp_table, ports=_SMTP_PORTS, user=inherited[0], password=inherited[1])
    return Account(
        name=AccountName(table.text("name", checks.account_name, instead="main")),
        addresses=addresses,
        imap=imap or _NO_SERVER,
        smtp=smtp,
        mailboxes=_mailboxes(table),
    )


_NO_SERVER = Server(  # stands in while the other problems are found; it never leaves this module
    host="", port=0, security=Security.TLS, ca_file=None, user="", auth="password", password=None
)


def _server(table: Table, *, ports: dict[Security, int], user: str, password: SecretSource | None) -> Server:
    """A server; `user` and `password` are what stands in for those keys."""
    table.require("host", 'write the name of the server, as in host = "imap.example.org"')
    host = table.text("host", checks.host, instead="")
    security = table.choice("security", Security, instead=Security.TLS)
    if security is Security.PLAINTEXT and host and not checks.is_loopback(host):
        cure = 'write "tls" or "starttls"; plaintext is for a server on this machine, such as 127.0.0.1'
        table.problem("security", f"plaintext would show your password to the network on the way to {host}", cure)
    if table.choice("auth", _Auth, instead=_Auth.PASSWORD) is _Auth.OAUTH:
        table.problem("auth", '"oauth" is not available yet', 'write "password", with an app password of your provider')
    user = table.text("user", checks.filled, instead=user)
    return Server(
        host=host,
        port=table.whole("port", low=1, high=65535, instead=ports[security]),
        security=security,
        ca_file=table.text("ca_file", checks.path_or_none, instead=None),
        user=user,
        auth="password",
        password=_password(table, user=user, inherited=password),
    )


def _password(table: Table, *, user: str, inherited: SecretSource | None) -> SecretSource | None:
    """Where the password is found. What was written in its place is never shown: it may be the password."""
    if not table.says("password") and inherited is not None:
        return inherited
    if not table.require("password", f"write password = {_A_PASSWORD}"):
        return None
    if table.holds_text("password"):
        table.problem("password", "a password must not stand in this file", f"write {_A_PASSWORD}")
        return None
    source = table.table("password")
    if source is None:
        return None
    given = [kind for kind in SecretKind if source.says(kind)]
    if len(given) != 1:
        source.problem("", "must name one source", f"write {_A_PASSWORD}")
        return None
    [kind] = given
    match kind:
        case SecretKind.CREDENTIAL:
            value = source.text(kind, checks.credential_name, instead="")
        case SecretKind.FILE:
            value = source.text(kind, checks.path, instead="")
        case SecretKind.KEYRING | SecretKind.COMMAND:
            value = source.text(kind, checks.filled, instead="")
    return SecretSource(kind=kind, value=value, user=user)


def _mailboxes(account: Table) -> Mailboxes:
    table = account.section("mailboxes")
    watch = table.texts("watch", checks.filled, example='["INBOX"]')
    if table.gives_nothing("watch"):
        table.problem("watch", "is empty", 'write ["INBOX"]')
    return Mailboxes(
        watch=tuple(MailboxName(name) for name in watch),
        drafts=_mailbox(table, "drafts"),
        sent=_mailbox(table, "sent"),
        look_back_days=table.whole("look_back_days", low=1, high=730, instead=60),
    )


def _mailbox(table: Table, key: str) -> MailboxName | None:
    name = table.text(key, checks.filled, instead="auto")
    return None if name == "auto" else MailboxName(name)


def _calendars(top: Table) -> Sequence[Calendar]:
    calendars: list[Calendar] = []
    for table in top.tables("calendar", also="user password"):
        kind = table.choice("type", _AnyCalendar, instead=_AnyCalendar.ICS)
        if kind is not _AnyCalendar.ICS:
            cure = (
                'let vdirsyncer or your calendar program keep an .ics file, and write type = "ics" with its path as url'
            )
            table.problem("type", f'"{kind}" is not available yet', cure)
            continue
        for key in ("user", "password"):
            if table.says(key):
                table.problem(key, "is of no use for a calendar in a file", "remove it")
        if table.require("url", 'write the path of the file, as in url = "~/calendar.ics"'):
            url = table.text("url", checks.calendar_file, instead="")
            calendars.append(Calendar(type=CalendarType.ICS, url=url))
    return calendars


def _evening(top: Table) -> Evening:
    table = top.section("evening")
    return Evening(
        at=table.text("at", checks.clock, instead=time(18, 30)),
        late_after=table.text("late_after", checks.clock, instead=time(20, 0)),
        morning=table.text("morning", checks.clock, instead=time(7, 30)),
    )


def _profile(top: Table, me: Me) -> Profile:
    table = top.section("profile")
    return Profile(
        name=me.name,
        signature=table.texts("signature", checks.one_line, example='["+49 30 1234567"]'),
        highlights=tuple(_highlight(highlight) for highlight in table.tables("highlight")),
        tone=table.choice("tone", _Tone, instead=_Tone.WARM).value,
    )


def _highlight(table: Table) -> Highlight:
    table.require("text", 'write what you did, as in text = "cut our backfill from 31 hours to three"')
    return Highlight(
        text=table.text("text", checks.filled, instead=""),
        tags=table.texts("tags", checks.filled, example='["postgres"]'),
        evidence=table.text("evidence", checks.one_line, instead=""),
    )
