"""Reading what is new in mailboxes and calendars into the ledger, through the reading process.

Nothing is decided here. A message is read once: the watermark moves, in the same transaction, with the readings it
covers. An item that fails holds its mailbox's watermark for up to three tries and is then left alone, with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from afterword.config import Account
from afterword.errors import Unreadable
from afterword.model.identifiers import MailboxName, MessageUid, SourceId, UidValidity
from afterword.model.interview import StoredReading
from afterword.model.message import MessageSummary, PartOutline
from afterword.model.reading import Reading
from afterword.ports import (
    CalendarStore,
    ItemToRead,
    Ledger,
    MailboxPlan,
    MailStore,
    Progress,
    Reader,
    Watermark,
)
from afterword.understand.relevance import is_candidate

MAX_TRIES = 3
BATCH = 50  # readings a transaction
TEXT_TYPES = ("text/plain", "text/html", "text/calendar", "application/ics")
MAX_TEXT_PARTS = 12  # what a person wrote stands in the first few; the rest is a bomb


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Who the mail is for, and the zone that zoneless times are read in."""

    addresses: tuple[str, ...]
    name: str
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What one reading did: messages looked at, read in full, and set aside for now."""

    seen: int = 0
    read: int = 0
    set_aside: int = 0

    def __add__(self, other: Intake) -> Intake:
        return Intake(
            seen=self.seen + other.seen, read=self.read + other.read, set_aside=self.set_aside + other.set_aside
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReader:
    """Reads one account's new mail into the ledger."""

    account: Account
    store: MailStore
    ledger: Ledger
    reader: Reader
    addressee: Addressee
    progress: Progress

    def read(self, plan: MailboxPlan, *, now: datetime) -> Intake:
        """Read every mailbox of the plan; drafts are never input. Raises Unavailable or CredentialsRefused."""
        total = Intake()
        uses = [(mailbox, False) for mailbox in (*plan.watch, *plan.archive)]
        uses += [(mailbox, True) for mailbox in plan.sent]
        for mailbox, use_sent in uses:
            place = f"mailbox:{self.account.name}/{mailbox}"
            try:
                total += self._mailbox(mailbox, now=now, use_sent=use_sent)
            except Unreadable as error:
                self.ledger.set_status(place, f"it cannot be read: {error.why}", now)
            else:
                self.ledger.clear_status(place)
        return total

    def _mailbox(self, mailbox: MailboxName, *, now: datetime, use_sent: bool) -> Intake:
        state = self.store.examine(mailbox)
        known = self.ledger.watermark(self.account.name, mailbox)
        if known is not None and known.validity == state.validity and known.uid_next == state.uid_next:
            return Intake()
        fresh = known is None or known.validity != state.validity
        start = Watermark(validity=state.validity, uid_next=MessageUid(1)) if fresh or known is None else known
        not_before = now - timedelta(days=self.account.mailboxes.look_back_days)
        seen, highest, wanted = 0, start.uid_next - 1, []
        for summary in self.store.summaries(mailbox, known=None if fresh else known, not_before=not_before):
            seen += 1
            highest = max(highest, summary.uid)
            self.progress(f"{self.account.name}/{mailbox}: looking", seen, state.exists if fresh else None)
            if is_candidate(summary, use_sent=use_sent, me=self.addressee.addresses) is not None:
                wanted.append(summary)
        if fresh and not seen:
            return Intake()  # nothing in the window: no mark, in case the clock is wrong and the window with it
        wanted.sort(key=lambda summary: summary.uid)
        end = Watermark(validity=state.validity, uid_next=MessageUid(max(highest + 1, state.uid_next or 0)))
        intake = self._read_all(mailbox, wanted, start=start, end=end, now=now)
        return Intake(seen=seen, read=intake.read, set_aside=intake.set_aside)

    def _read_all(
        self,
        mailbox: MailboxName,
        wanted: Sequence[MessageSummary],
        *,
        start: Watermark,
        end: Watermark,
        now: datetime,
    ) -> Intake:
        """Read the candidates in batches; the watermark stops below the first that is to be tried again."""
        have = {stored.source for stored in self.ledger.readings()} if wanted else set()
        read = failed = 0
        held: MessageUid | None = None
        for first in range(0, len(wanted), BATCH):
            batch = wanted[first : first + BATCH]
            stored = []
            for summary in batch:
                source = message_source(self.account, mailbox, end.validity, summary.uid)
                if source in have:
                    continue
                outcome = self._read_one(mailbox, summary, source, now=now)
                if isinstance(outcome, Reading):
                    stored.append(
                        StoredReading(
                            source=source, account=self.account.name, reading=outcome, seen_at=summary.internal_date
                        )
                    )
                    read += 1
                else:
                    failed += 1
                    held = held if held is not None or outcome >= MAX_TRIES else summary.uid
            self.progress(f"{self.account.name}/{mailbox}: reading", min(first + BATCH, len(wanted)), len(wanted))
            reached = MessageUid(batch[-1].uid + 1) if held is None else held
            mark = Watermark(validity=end.validity, uid_next=max(start.uid_next, reached))
            self.ledger.record_readings(stored, account=self.account.name, mailbox=mailbox, watermark=mark)
        if held is None:
            self.ledger.record_readings((), account=self.account.name, mailbox=mailbox, watermark=end)
        return Intake(read=read, set_aside=failed)

    def _read_one(
        self, mailbox: MailboxName, summary: MessageSummary, source: SourceId, *, now: datetime
    ) -> Reading | int:
        """The reading of one message, or how often it has failed by now."""
        try:
            reading = self.reader.read(
                ItemToRead(
                    source=source,
                    content=self.store.raw_text(mailbox, summary.uid, text_parts(summary)),
                    media="message/rfc822",
                    received=summary.internal_date,
                    zone=self.addressee.zone,
                    me=self.addressee.addresses,
                    my_name=self.addressee.name,
                )
            )
        except Unreadable as error:
            return self.ledger.set_aside(source, error.why, now).tries
        if reading.error is not None:
            return self.ledger.set_aside(source, reading.error, now).tries
        self.ledger.clear_set_aside(source)
        return reading


def text_parts(summary: MessageSummary) -> tuple[PartOutline, ...]:
    """The parts of a message that are worth fetching: its text and its calendar objects, never an attachment."""
    return tuple(
        part
        for part in summary.parts
        if part.media_type in TEXT_TYPES or (part.filename or "").lower().endswith(".ics")
    )[:MAX_TEXT_PARTS]


def message_source(account: Account, mailbox: MailboxName, validity: UidValidity, uid: MessageUid) -> SourceId:
    """The source of a reading that came by IMAP."""
    return SourceId(f"imap:{account.name}:{mailbox}:{validity}:{uid}")


def read_calendar(
    store: CalendarStore, *, ledger: Ledger, reader: Reader, addressee: Addressee, now: datetime
) -> Intake:
    """Read one calendar afresh into the ledger.

    A calendar that is suddenly empty or broken has not cancelled everything: what was known of it stays.
    """
    prefix = f"ics:{store.name}#"  # closed, so that one name never begins another
    before = {item.source: item for item in ledger.readings() if item.source.startswith(prefix)}
    stored, failed = [], 0
    for source, content in store.read():
        reading = reader.read(
            ItemToRead(
                source=source,
                content=content,
                media="text/calendar",
                received=None,
                zone=addressee.zone,
                me=addressee.addresses,
                my_name=addressee.name,
            )
        )
        if reading.error is not None:
            ledger.set_aside(source, reading.error, now)
            failed += 1
        else:
            ledger.clear_set_aside(source)
            old = before.get(source)
            unchanged = old is not None and old.reading == reading
            seen_at = old.seen_at if old is not None and unchanged else now
            stored.append(StoredReading(source=source, account=None, reading=reading, seen_at=seen_at))
    if any(item.reading.sightings for item in stored):
        ledger.replace_readings(prefix, stored)
    return Intake(seen=len(stored) + failed, read=len(stored), set_aside=failed)
