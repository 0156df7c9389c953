"""Identifiers, one NewType each, so that a UID of one kind is never taken for another."""

from __future__ import annotations

from typing import NewType

AccountName = NewType("AccountName", str)  # [[account]] name
MailboxName = NewType("MailboxName", str)  # RFC 3501 mailbox, decoded from modified UTF-7
UidValidity = NewType("UidValidity", int)  # RFC 3501 §2.3.1.1
MessageUid = NewType("MessageUid", int)  # meaningless without UidValidity
MessageId = NewType("MessageId", str)  # RFC 5322 §3.6.4, without the angle brackets
EventUid = NewType("EventUid", str)  # RFC 5545 §3.8.4.7
InterviewId = NewType("InterviewId", str)  # ours; short enough to type
DraftKey = NewType("DraftKey", str)  # K of the delivery protocol: recipient, local date, generation
SourceId = NewType(
    "SourceId", str
)  # where a reading came from: "imap:account:mailbox:validity:uid", "ics:path", "user:…"
