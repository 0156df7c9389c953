"""Accounts that point at a test server."""

from __future__ import annotations

from afterword.adapters.imap.session import Patience
from afterword.config import Account, Mailboxes, Security, Server
from afterword.model.identifiers import AccountName, MailboxName

BRISK = Patience(connect=5, read=5, command=10, append=5, renew_idle=240, poll=0.2)


def imap_account(
    port: int,
    *,
    security: Security = Security.PLAINTEXT,
    ca_file: str | None = None,
    host: str = "localhost",
    user: str = "anna",
    drafts: str | None = None,
) -> Account:
    """An account of that server, with every mailbox found by itself unless `drafts` names one."""
    return Account(
        name=AccountName("main"),
        addresses=("anna@example.org",),
        imap=Server(
            host=host, port=port, security=security, ca_file=ca_file, user=user, auth="password", password=None
        ),
        smtp=None,
        mailboxes=Mailboxes(
            watch=(MailboxName("INBOX"),),
            drafts=MailboxName(drafts) if drafts is not None else None,
            sent=None,
            look_back_days=60,
        ),
    )
