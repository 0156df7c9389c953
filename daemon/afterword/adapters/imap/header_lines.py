"""What is fetched to recognise a message by: its identity, its people, its date and its subject."""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterword.adapters.imap.internal_date import parse_internal_date
from afterword.adapters.imap.lean_fetch import Fetched
from afterword.formats.rfc5322 import parse_head
from afterword.model.identifiers import MessageUid
from afterword.model.message import Address
from afterword.ports import HeaderLine

ITEMS = b"(UID INTERNALDATE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID FROM TO CC BCC DATE SUBJECT)])"

_BCC = re.compile(rb"^Bcc[ \t]*:", re.IGNORECASE | re.MULTILINE)


def parse(item: Fetched) -> HeaderLine:
    """The header line of one fetched message."""
    head = parse_head(item.header)
    blind: tuple[Address, ...] = ()
    if (bcc := _BCC.search(item.header)) is not None:
        blind = parse_head(b"To:" + item.header[bcc.end() :]).to
    return HeaderLine(
        uid=MessageUid(item.uid),
        message_id=head.message_id,
        to=_emails((*head.to, *head.cc, *blind)),
        from_=_emails(head.from_),
        sent_at=head.sent_at or parse_internal_date(item.date),
        subject=head.subject,
    )


def _emails(addresses: Iterable[Address]) -> tuple[str, ...]:
    return tuple(address.email.lower() for address in addresses)
