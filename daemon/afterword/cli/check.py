"""`afterword check`: log in everywhere, show which mailbox is which, what is wrong and the cure."""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass

from afterword.adapters.ics_file import IcsFile
from afterword.cli.assemble import calendars, mail_store, open_workplace, smtp_notifier
from afterword.cli.lines import tell, tell_json
from afterword.config import Account, Config
from afterword.errors import AfterwordError, CredentialsRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How the check of one account or calendar went; `fault` None means: all is well."""

    name: str
    lines: tuple[str, ...]
    fault: str | None
    refused: bool = False


def run_check(args: argparse.Namespace) -> int:
    """Try everything the daemon needs, change nothing, and say how it went."""
    workplace = open_workplace(args)
    accounts = [_check_account(account, workplace.config) for account in workplace.config.accounts]
    checked = [*accounts, *(_check_calendar(store) for store in calendars(workplace.config))]
    about = {
        "configuration": str(workplace.config_path),
        "state": str(workplace.state),
        "timezone": workplace.zone,
        "evening": f"{workplace.config.evening.at:%H:%M}",
    }
    if args.json:
        tell_json(about | {"checked": [asdict(row) for row in checked]})
    else:
        for key, value in about.items():
            tell(f"{key:14} {value}")
        for row in checked:
            tell(f"\n{row.name}: {row.fault or 'ok'}")
            for line in row.lines:
                tell(f"  {line}")
    if all(row.refused for row in accounts):
        raise CredentialsRefused("every account refused its credentials; see above")
    return 1 if any(row.fault for row in checked) else 0


def _check_account(account: Account, config: Config) -> Checked:
    """Log in, find the mailboxes, count what lies in those that are watched, and log in where mail is submitted."""
    name = f"account {account.name}"
    lines: list[str] = []
    store = mail_store(account)
    try:
        plan = store.plan_mailboxes()
        lines.extend(plan.explained)
        lines.extend(f"{mailbox}: {store.examine(mailbox).exists:,} messages" for mailbox in plan.watch)
        lines.append(_try_smtp(account, config))
    except CredentialsRefused as error:
        return Checked(name=name, lines=tuple(lines), fault=str(error), refused=True)
    except AfterwordError as error:
        return Checked(name=name, lines=tuple(lines), fault=str(error))
    finally:
        store.close()
    fault = None
    if plan.drafts is None:
        fault = "no mailbox can be told to be Drafts; name it in account.mailboxes.drafts"
    return Checked(name=name, lines=tuple(lines), fault=fault)


def _try_smtp(account: Account, config: Config) -> str:
    """How the user is told, after signing in where that needs a server. Raises Unavailable or CredentialsRefused."""
    notifier = smtp_notifier(account, config)
    if notifier is None:
        return "no SMTP server: the news of the evening stands in `afterword status` and the journal"
    notifier.check()
    return f"signed in for the evening mail to {account.addresses[0]}"


def _check_calendar(store: IcsFile) -> Checked:
    """Read the calendar's file."""
    try:
        octets = sum(len(content) for _, content in store.read())
    except AfterwordError as error:
        return Checked(name=f"calendar {store.name}", lines=(), fault=str(error))
    return Checked(name=f"calendar {store.name}", lines=(f"{octets:,} octets",), fault=None)
