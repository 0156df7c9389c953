"""What is read of a mailbox, when, and how often: a real Dovecot and ledger, and a reader that can be made to fail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from afterword.adapters.imap.store import ImapMailStore
from afterword.adapters.ledger import SqliteLedger
from afterword.config import Security
from afterword.intake import MAX_TRIES, Addressee, Intake, MailReader
from afterword.model.reading import Reading, unread
from afterword.ports import ItemToRead
from afterword.read_item import read_item
from builders.accounts import imap_account
from builders.household import a_mail
from servers.dovecot import Dovecot

pytestmark = pytest.mark.needs_dovecot

NOW = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
ME = Addressee(addresses=("anna@example.org",), name="Anna Example", zone="Europe/Berlin")


@dataclass
class FakeReader:
    """Reads in this process, but cannot read a mail that speaks of a bomb."""

    read_items: list[str] = field(default_factory=list)

    def read(self, item: ItemToRead) -> Reading:
        self.read_items.append(item.source.rpartition(":")[2])
        return unread(item.received, "it took too long") if b"bomb" in item.content else read_item(item)

    def close(self) -> None:
        """Nothing to end."""


@dataclass
class Desk:
    """An account's intake over a server, with what it keeps between readings."""

    server: Dovecot
    ledger: SqliteLedger
    reader: FakeReader = field(default_factory=FakeReader)

    def put(self, number: int, text: str = "Your interview is on Tuesday at 2 pm.", mailbox: str = "INBOX") -> None:
        mail = a_mail(text, sent_at=NOW - timedelta(days=2), message_id=f"{number}@example.org", to="anna@example.org")
        self.server.put(mailbox, mail, received=NOW - timedelta(days=2))

    def read(self) -> tuple[Intake, list[str]]:
        """Read once; what it did, and the UIDs that were read in full."""
        account = imap_account(self.server.tls_port, security=Security.TLS, ca_file=self.server.ca_file)
        store = ImapMailStore(account, lambda: "secret")
        self.reader.read_items.clear()
        reader = MailReader(
            account=account,
            store=store,
            ledger=self.ledger,
            reader=self.reader,
            addressee=ME,
            progress=lambda _what, _done, _of: None,
        )
        try:
            return reader.read(store.plan_mailboxes(), now=NOW), list(self.reader.read_items)
        finally:
            store.close()


@pytest.fixture
def desk(dovecot: Dovecot, tmp_path: Path) -> Desk:
    """An intake over an empty mailbox."""
    return Desk(server=dovecot, ledger=SqliteLedger(tmp_path / "state" / "state.sqlite"))


def test_a_second_reading_reads_only_what_is_new(desk: Desk) -> None:
    """Each message is read once."""
    desk.put(1)
    desk.put(2)
    assert desk.read()[1] == ["1", "2"]
    assert desk.read() == (Intake(), [])
    desk.put(3)
    assert desk.read()[1] == ["3"]


def test_an_unreadable_message_is_tried_three_times_and_the_others_once(desk: Desk) -> None:
    """The failing one holds the watermark, is set aside with its reason, and is then left alone."""
    desk.put(1)
    desk.put(2, "a bomb on Tuesday at 2 pm")
    desk.put(3)
    assert desk.read()[1] == ["1", "2", "3"]
    for _ in range(MAX_TRIES - 1):
        assert desk.read()[1] == ["2"]
    assert desk.read()[1] == []
    [aside] = desk.ledger.all_set_aside()
    assert (aside.tries, aside.why) == (MAX_TRIES, "it took too long")
    assert len(desk.ledger.readings()) == 2


def test_a_new_uidvalidity_is_read_afresh(desk: Desk) -> None:
    """After the server numbered its messages anew nothing is missed."""
    desk.put(1, "Tuesday works for me, re: your interview.", mailbox="Sent")
    assert desk.read()[1] == ["1"]
    desk.server.rebuild("Sent")
    assert desk.read()[1] == ["1"]
    assert desk.read()[1] == []


def test_mail_before_the_window_is_not_looked_at(desk: Desk) -> None:
    """The look-back ends at the configured day."""
    old = a_mail("Your interview is on Tuesday.", sent_at=NOW - timedelta(days=90), message_id="old@example.org")
    desk.server.put("INBOX", old, received=NOW - timedelta(days=90))
    desk.put(1)
    intake, read = desk.read()
    assert (intake.seen, read) == (1, ["2"])


def test_what_the_user_sent_is_read_too(desk: Desk) -> None:
    """An answer of the user can commit a slot, so Sent is read."""
    answer = a_mail(
        "Tuesday at 2 pm works for me.",
        sender="Anna Example <anna@example.org>",
        to="dana@acme.example.org",
        subject="Re: Interview",
        sent_at=NOW - timedelta(days=1),
        message_id="s@example.org",
        answers="1@example.org",
    )
    desk.server.put("Sent", answer, received=NOW - timedelta(days=1))
    desk.read()
    [stored] = desk.ledger.readings()
    assert stored.reading.from_user


def test_drafts_are_never_input(desk: Desk) -> None:
    """What lies in Drafts is nobody's message yet."""
    desk.put(1, mailbox="Drafts")
    assert desk.read() == (Intake(), [])
