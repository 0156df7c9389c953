"""Where an answer to an interview's invitation belongs: the account, the user's address and the conversation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from afterword.model.identifiers import AccountName, MessageId
from afterword.model.interview import StoredReading, Thread
from afterword.model.message import Address
from afterword.model.reading import Kind, Stance
from afterword.understand.identity import is_mine
from afterword.understand.statements import Claim


def invitation_of(claims: Sequence[Claim]) -> Claim | None:
    """The newest mail of somebody else that sets or offers a time."""
    mails = [c for c in claims if c.stored.reading.head is not None and not c.from_user]
    inviting = [c for c in mails if c.sighting.stance in (Stance.COMMITTED, Stance.OFFERED)]
    kept = inviting or [c for c in mails if c.kind is not Kind.REJECTION]
    return kept[-1] if kept else None


def account_of(claims: Sequence[Claim], invitation: Claim | None) -> AccountName | None:
    """The account the invitation came to, else that of the newest mail; None if no mail speaks of it."""
    if invitation is not None and invitation.stored.account is not None:
        return invitation.stored.account
    return next((c.stored.account for c in reversed(claims) if c.stored.account is not None), None)


def invited_as_of(invitation: Claim | None, me: Sequence[str]) -> str | None:
    """The address of the user the invitation is addressed to; None if it names none of them."""
    head = invitation.stored.reading.head if invitation is not None else None
    if head is None:
        return None
    addressed = [address.email for address in (*head.to, *head.cc)]
    exact = [mine for email in addressed for mine in me if mine.lower() == email.lower()]
    tagged = [mine for email in addressed for mine in me if is_mine(email, (mine,))]
    return next(iter([*exact, *tagged]), None)


def thread_of(
    invitation: Claim | None, conversations: Mapping[str, Sequence[StoredReading]], me: Sequence[str]
) -> Thread | None:
    """The conversation of the invitation, with the newest message of it that the user received."""
    if invitation is None or invitation.conversation is None:
        return None
    items = sorted(conversations.get(invitation.conversation, ()), key=lambda item: (item.seen_at, item.source))
    heads = [(item.reading.head, item.reading.from_user) for item in items]
    received = [head for head, from_user in heads if head is not None and head.message_id and not from_user]
    if not received:
        return None
    last = received[-1]
    people: dict[str, Address] = {}
    for head, _ in heads:
        for address in (*head.from_, *head.to, *head.cc) if head is not None else ():
            if not is_mine(address.email, me):
                people.setdefault(address.email.lower(), address)
    return Thread(
        last=last.message_id or MessageId(""),
        references=last.references or last.in_reply_to[:1],
        subject=last.subject,
        participants=tuple(people.values()),
        last_from=last.from_[0] if last.from_ else None,
    )
