"""A planned draft as the pipeline hands it to a delivery, and a ledger in memory that keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from afterword.model.identifiers import AccountName, DraftKey, InterviewId, MessageId
from afterword.ports import DraftRow, DraftState

RECIPIENT = "priya@example.com"
SENDER = "anna@example.org"


def draft_octets(message_id: str = "k1@example.org", *, dated: datetime, recipient: str = RECIPIENT) -> bytes:
    """A small letter with CRLF line ends and octets above 127."""
    return (
        f"From: Anna Example <{SENDER}>\r\nTo: Priya Example <{recipient}>\r\nSubject: Thank you\r\n"
        f"Date: {dated:%a, %d %b %Y %H:%M:%S +0000}\r\nMessage-ID: <{message_id}>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        "Dear Priya,\r\n\r\nthank you for the talk about caf\u00e9 software.\r\n\r\nAnna\r\n"
    ).encode()


def planned_row(now: datetime, *, key: str = "k1", recipient: str = RECIPIENT) -> DraftRow:
    """A row as it is planned at `now`, for an interview that began five hours before."""
    return DraftRow(
        key=DraftKey(key),
        generation=1,
        interviews=(InterviewId("i1"),),
        account=AccountName("main"),
        recipient=recipient,
        message_id=MessageId(f"{key}@example.org"),
        subject="Thank you",
        rfc5322=draft_octets(f"{key}@example.org", dated=now, recipient=recipient),
        met_at=now - timedelta(hours=5),
        state=DraftState.PLANNED,
        since=now,
    )


class DraftLedger:
    """The drafts table of a ledger, in memory; `full` makes every write fail as a full disk does."""

    def __init__(self, rows: Iterable[DraftRow] = ()) -> None:
        self.rows = {row.key: row for row in rows}
        self.history: list[DraftRow] = []
        self.full = False

    def drafts(self) -> tuple[DraftRow, ...]:
        """Every row."""
        return tuple(self.rows.values())

    def draft(self, key: DraftKey) -> DraftRow | None:
        """The row of a key."""
        return self.rows.get(key)

    def move_draft(self, row: DraftRow) -> None:
        """Overwrite a row."""
        if self.full:
            raise OSError("No space left on device")
        self.history.append(row)
        self.rows[row.key] = row
