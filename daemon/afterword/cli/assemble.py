"""Putting the program together from a configuration: which adapter serves which port."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from afterword.adapters.clock import FixedClock, SystemClock
from afterword.adapters.config_file import find_config, read_config
from afterword.adapters.credentials import password
from afterword.adapters.ics_file import IcsFile
from afterword.adapters.imap.store import ImapMailStore
from afterword.adapters.ledger import SqliteLedger
from afterword.adapters.reader import ProcessReader
from afterword.adapters.smtp import SmtpNotifier
from afterword.adapters.state import state_dir
from afterword.adapters.templates import load_templates
from afterword.cli.moments import parse_instant
from afterword.compose.write import validate_templates
from afterword.config import Account, Config, SecretSource
from afterword.errors import ConfigError, Problem
from afterword.intake import Addressee
from afterword.pipeline import Desk
from afterword.ports import Clock

STATE_FILE = "state.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """Everything a command works with; adapters that hold a connection are made one for each thread."""

    config: Config
    config_path: Path
    state: Path
    clock: Clock
    ledger: SqliteLedger
    templates: Mapping[str, str]

    @property
    def zone(self) -> str:
        """The user's IANA zone: the configured one, else the system's at this moment."""
        return self.config.me.timezone or self.clock.system_zone()

    def now(self) -> datetime:
        """The present, or the moment given by --at."""
        return self.clock.now()

    def desk(self) -> Desk:
        """What a pass works with."""
        return Desk(config=self.config, ledger=self.ledger, templates=self.templates, zone=self.zone)

    def addressee(self) -> Addressee:
        """Who the mail is for."""
        return Addressee(addresses=self.config.me.addresses, name=self.config.me.name, zone=self.zone)


def open_workplace(args: argparse.Namespace) -> Workplace:
    """Read the configuration, the templates and the ledger. Raises ConfigError or StateUnusable."""
    path = find_config(args.config, os.environ)
    config = read_config(path)
    clock: Clock = SystemClock()
    at = getattr(args, "at", None)
    if at is not None:
        zone = config.me.timezone or clock.system_zone()
        clock = FixedClock(parse_instant(at, zone=zone, option="--at"), zone)
    templates = load_templates(config.templates_dir)
    validate_templates(templates)
    state = state_dir(os.environ)
    return Workplace(
        config=config,
        config_path=path,
        state=state,
        clock=clock,
        ledger=SqliteLedger(state / STATE_FILE),
        templates=templates,
    )


def mail_store(account: Account) -> ImapMailStore:
    """The account's mailboxes; nothing connects before the first call."""
    source = account.imap.password
    if source is None:
        raise _no_password(f"account {account.name}: imap.password")
    return ImapMailStore(account, lambda: _secret(source))


def calendars(config: Config) -> tuple[IcsFile, ...]:
    """Every configured calendar."""
    return tuple(IcsFile(calendar.url) for calendar in config.calendars)


def reader() -> ProcessReader:
    """The reading process; it starts with the first item."""
    return ProcessReader()


def notifier(config: Config) -> SmtpNotifier | None:
    """The way to the user's own inbox, by the first account that has one; None means journal and `status` only."""
    return next(filter(None, (smtp_notifier(account, config) for account in config.accounts)), None)


def smtp_notifier(account: Account, config: Config) -> SmtpNotifier | None:
    """The way to the user's own inbox by this account's submission server, if it has one."""
    if account.smtp is None:
        return None
    source = account.smtp.password
    if source is None:
        raise _no_password(f"account {account.name}: smtp.password")
    return SmtpNotifier(
        account.smtp,
        lambda: _secret(source),
        to=account.addresses[0],
        allowed=config.me.addresses,
        name=config.me.name,
    )


def _secret(source: SecretSource) -> str:
    return password(source, environ=os.environ)


def _no_password(place: str) -> ConfigError:
    return ConfigError((Problem(place=place, fault="is missing", cure='write password = { command = "…" }'),))
