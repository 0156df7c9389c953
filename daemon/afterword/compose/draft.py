"""The finished mail: headers, threading, a Message-ID that follows from the key, and format=flowed text.

The same facts give the same octets, so that the delivery protocol can freeze them and know them again.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from email.headerregistry import Address as HeaderAddress
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy

from afterword.compose.clean import ENCODED_WORD, plain_line
from afterword.errors import Unreadable
from afterword.model.action import Family
from afterword.model.identifiers import AccountName, DraftKey, MessageId
from afterword.model.letter import Draft, LetterFacts, Sentence
from afterword.model.message import Address

_FLOWED_WIDTH = 72  # RFC 3676 §4.2 recommends 72 and allows 78
_ADDR_SPEC = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,9}")


class _MessageIds(UnstructuredHeader, BaseHeader):
    """References and In-Reply-To folded between the ids: the library would cut a long id into encoded words."""

    max_count = 1

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {(policy.linesep + ' ').join(str(self).split())}{policy.linesep}"


def _policy() -> Policy:
    registry = HeaderRegistry()
    for name in ("message-id", "in-reply-to", "references"):
        registry.map_to_type(name, _MessageIds)
    return SMTP.clone(header_factory=registry)


_POLICY = _policy()


def is_address(email: str) -> bool:
    """Whether this is a plain addr-spec (RFC 5322 §3.4.1) of at most 254 octets, fit for a header."""
    return len(email) <= 254 and ".." not in email and _ADDR_SPEC.fullmatch(email) is not None


def message_id(key: DraftKey, sender: str) -> MessageId:
    """The Message-ID of a draft, without angle brackets: a hash of its key at the sender's domain."""
    return MessageId(f"{hashlib.sha256(key.encode()).hexdigest()[:32]}@{sender.rpartition('@')[2].lower()}")


def build_draft(  # noqa: PLR0913 - the parts of a mail
    facts: LetterFacts,
    *,
    account: AccountName,
    family: Family,
    subject: str,
    body: str,
    sentences: tuple[Sentence, ...],
) -> Draft:
    """The draft with its octets; Unreadable if an address, a name or the subject cannot stand in a header."""
    for address in (facts.sender, facts.to):
        if not is_address(address.email):
            raise Unreadable(f"draft {facts.key}", "an address of it is not a plain mail address")
    if any(ENCODED_WORD in text or plain_line(text) != text for text in (subject, facts.sender.name, facts.to.name)):
        raise Unreadable(f"draft {facts.key}", "its subject or a name of it cannot stand in a header")
    own_id = message_id(facts.key, facts.sender.email)
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = _mailbox(facts.sender)
    mail["To"] = _mailbox(facts.to)
    mail["Subject"] = subject
    mail["Date"] = facts.dated
    mail["Message-ID"] = f"<{own_id}>"
    if facts.in_reply_to is not None:
        mail["In-Reply-To"] = f"<{facts.in_reply_to}>"
        mail["References"] = " ".join(f"<{reference}>" for reference in facts.references)
    mail.set_content(
        flowed(body),
        cte="7bit" if body.isascii() else "quoted-printable",
        params={"format": "flowed"},
    )
    return Draft(
        key=facts.key,
        account=account,
        family=family,
        message_id=own_id,
        sender=facts.sender,
        to=(facts.to,),
        cc=(),
        subject=subject,
        in_reply_to=facts.in_reply_to,
        references=facts.references,
        body=body,
        sentences=sentences,
        rfc5322=mail.as_bytes(),
    )


def flowed(body: str) -> str:
    """The body as format=flowed (RFC 3676): long lines broken softly, lines space-stuffed where §4.4 says so."""
    lines: list[str] = []
    for line in body.splitlines():
        pieces = textwrap.wrap(
            line.rstrip(), _FLOWED_WIDTH - 2, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
        ) or [""]
        stuffed = [f" {piece}" if piece.startswith((" ", ">", "From ")) else piece for piece in pieces]
        lines.extend(f"{piece} " for piece in stuffed[:-1])
        lines.append(stuffed[-1])
    return "\n".join(lines) + "\n"


def _mailbox(address: Address) -> HeaderAddress:
    return HeaderAddress(display_name=address.name, addr_spec=address.email)
