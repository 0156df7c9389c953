"""What every mail store must do, over real servers: Dovecot with TLS, Dovecot below `INBOX.`, and pymap."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest

from afterword.adapters.imap.store import ImapMailStore
from afterword.config import Security
from afterword.errors import CredentialsRefused, Unavailable, Unreadable
from afterword.formats.rfc5322 import parse_message
from afterword.model.identifiers import MailboxName, MessageId, MessageUid, UidValidity
from afterword.ports import AppendResult, MailStore, Watermark
from builders.accounts import BRISK, imap_account
from builders.draft_rows import draft_octets
from builders.mails import INVITATION, plain_mail
from servers.dovecot import Dovecot, MailboxShape
from servers.pymap_server import Pymap

INBOX = MailboxName("INBOX")
DAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BEFORE = DAY - timedelta(days=30)
NEEDS_DOVECOT = (pytest.mark.needs_dovecot, pytest.mark.needs_openssl)


class RunningServer(Protocol):
    """What the tests need of a server."""

    def put(self, mailbox: str, rfc5322: bytes, *, received: datetime | None = None, flags: str = "") -> int:
        """Store a message."""

    def snapshot(self) -> dict[str, MailboxShape]:
        """Everything that must not change."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """A server, a store of it and how its mailboxes are called."""

    server: RunningServer
    store: ImapMailStore
    prefix: str

    def box(self, name: str) -> MailboxName:
        """A mailbox as the server names it."""
        return MailboxName(self.prefix + name)


def over_tls(server: Dovecot) -> Site:
    """Dovecot through its TLS port."""
    account = imap_account(server.tls_port, security=Security.TLS, ca_file=server.ca_file)
    return Site(server=server, store=ImapMailStore(account, lambda: "secret", BRISK), prefix=server.prefix)


def over_plaintext(server: Pymap) -> Site:
    """Pymap on loopback."""
    account = imap_account(server.port, host="127.0.0.1")
    return Site(server=server, store=ImapMailStore(account, lambda: "secret", BRISK), prefix="")


@pytest.fixture(
    params=[
        pytest.param(("dovecot", over_tls), id="dovecot", marks=NEEDS_DOVECOT),
        pytest.param(("dotted_dovecot", over_tls), id="dovecot-below-inbox", marks=NEEDS_DOVECOT),
        pytest.param(("pymap", over_plaintext), id="pymap"),
    ]
)
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """Each of the servers in turn."""
    name, open_site = request.param
    opened: Callable[..., Site] = open_site
    place = opened(request.getfixturevalue(name))
    yield place
    place.store.close()


def test_it_is_a_mail_store(site: Site) -> None:
    """The adapter is what the port asks for."""
    store: MailStore = site.store

    assert store.account == "main"


def test_drafts_sent_and_trash_are_found(site: Site) -> None:
    """The plan names each mailbox as the server does, with a sentence for each."""
    plan = site.store.plan_mailboxes()

    assert plan.drafts == site.box("Drafts")
    assert plan.sent == (site.box("Sent"),)
    assert plan.trash == (site.box("Trash"),)
    assert plan.watch == (INBOX,)
    assert len(plan.explained) == 4


def test_a_mailbox_without_mail_gives_nothing(site: Site) -> None:
    """An empty mailbox is no error anywhere."""
    state = site.store.examine(INBOX)

    assert state.exists == 0
    assert list(site.store.summaries(INBOX, known=None, not_before=BEFORE)) == []
    assert site.store.headers_since(INBOX, BEFORE) == ()
    assert site.store.headers_from(INBOX, MessageUid(1)) == ()
    assert site.store.find_message_id(INBOX, MessageId("nobody@example.org")) == ()


def test_the_state_counts_what_is_there(site: Site) -> None:
    """Examining gives the next UID and the number of messages, afresh each time."""
    before = site.store.examine(INBOX)
    uid = site.server.put(INBOX, plain_mail(), received=DAY)
    after = site.store.examine(INBOX)

    assert after.exists == before.exists + 1
    assert after.uid_next == uid + 1
    assert after.validity == before.validity


def test_a_missing_mailbox_is_unreadable(site: Site) -> None:
    """A mailbox that does not exist is one item that cannot be read, and the store goes on."""
    with pytest.raises(Unreadable):
        site.store.examine(site.box("Nowhere"))

    assert site.store.examine(INBOX).exists == 0


def test_summaries_hold_the_cheap_fields(site: Site) -> None:
    """A summary tells who, what, when and which parts, without the text."""
    uid = site.server.put(INBOX, INVITATION, received=DAY)

    (summary,) = site.store.summaries(INBOX, known=None, not_before=BEFORE)

    assert summary.uid == uid
    assert summary.internal_date == DAY
    assert summary.head.subject == "Gespräch"
    assert summary.head.message_id == "invitation@example.com"
    assert summary.head.references == ("zero@example.org", "one@example.org")
    assert [part.media_type for part in summary.parts] == [
        "text/plain", "text/html", "text/calendar", "application/pdf",
    ]  # fmt: skip
    assert summary.parts[3].filename == "directions.pdf"
    assert dict(summary.parts[2].parameters)["method"] == "REQUEST"


def test_a_watermark_hides_what_is_below_it(site: Site) -> None:
    """Only what came after the watermark is given, and nothing when nothing came."""
    site.server.put(INBOX, plain_mail(1), received=DAY)
    known = _mark(site)
    nothing = list(site.store.summaries(INBOX, known=known, not_before=BEFORE))
    second = site.server.put(INBOX, plain_mail(2), received=DAY)
    site.store.examine(INBOX)

    assert nothing == []
    assert [s.uid for s in site.store.summaries(INBOX, known=known, not_before=BEFORE)] == [second]


def test_a_watermark_of_another_uidvalidity_is_worth_nothing(site: Site) -> None:
    """After a change of UIDVALIDITY everything in the window is given again."""
    site.server.put(INBOX, plain_mail(1), received=DAY)
    known = _mark(site)
    stale = Watermark(validity=UidValidity(known.validity + 1), uid_next=known.uid_next)

    assert len(list(site.store.summaries(INBOX, known=stale, not_before=BEFORE))) == 1


def test_mail_from_before_the_window_is_left_out(site: Site) -> None:
    """The window is by arrival, to the second."""
    site.server.put(INBOX, plain_mail(1), received=DAY - timedelta(seconds=1))
    second = site.server.put(INBOX, plain_mail(2), received=DAY)

    assert [s.uid for s in site.store.summaries(INBOX, known=None, not_before=DAY)] == [second]


def test_the_text_holds_the_chosen_parts_only(site: Site) -> None:
    """The rebuilt message reads like the original without its attachment."""
    site.server.put(INBOX, INVITATION, received=DAY)
    (summary,) = site.store.summaries(INBOX, known=None, not_before=BEFORE)

    raw = site.store.raw_text(INBOX, summary.uid, summary.parts[:3])
    message = parse_message(raw, received=DAY)

    assert message.head == parse_message(INVITATION, received=DAY).head
    assert message.plain is not None
    assert message.plain.strip() == "Grüße"
    assert message.html is not None
    assert "Greetings" in message.html
    assert message.calendars[0].content.startswith(b"BEGIN:VCALENDAR")
    assert message.calendars[0].method == "REQUEST"
    assert b"directions.pdf" not in raw


def test_a_message_that_is_gone_is_unreadable(site: Site) -> None:
    """A message expunged between summary and text is skipped, not waited for."""
    site.server.put(INBOX, INVITATION, received=DAY)
    (summary,) = site.store.summaries(INBOX, known=None, not_before=BEFORE)

    with pytest.raises(Unreadable):
        site.store.raw_text(INBOX, MessageUid(summary.uid + 50), summary.parts[:1])


def test_reading_changes_nothing(site: Site) -> None:
    """After every reading call each flag, UID, MODSEQ and UIDVALIDITY is what it was."""
    for number in range(3):
        site.server.put(INBOX, plain_mail(number), received=DAY)
    site.server.put(site.box("Sent"), plain_mail(9), received=DAY, flags=r"(\Seen \Answered)")
    before = site.server.snapshot()

    site.store.plan_mailboxes()
    for mailbox in (INBOX, site.box("Sent")):
        site.store.examine(mailbox)
        for summary in site.store.summaries(mailbox, known=None, not_before=BEFORE):
            site.store.raw_text(mailbox, summary.uid, summary.parts)
        site.store.headers_since(mailbox, BEFORE)
        site.store.headers_from(mailbox, MessageUid(1))
        site.store.find_message_id(mailbox, MessageId("mail-1@example.com"))
        site.store.wait_for_change(mailbox, seconds=0.1)

    assert site.server.snapshot() == before


def test_an_appended_draft_is_found_by_every_means(site: Site) -> None:
    """APPENDUID, search by Message-ID, and header scans agree on the one copy."""
    drafts = site.box("Drafts")
    before = site.store.examine(drafts)
    octets = draft_octets("k1@example.org", dated=DAY)

    outcome = site.store.append(drafts, octets)

    assert outcome.result is AppendResult.STORED
    assert outcome.validity == before.validity
    assert outcome.uid == before.uid_next
    assert outcome.uid is not None
    assert site.store.find_message_id(drafts, MessageId("k1@example.org")) == (outcome.uid,)
    (line,) = site.store.headers_from(drafts, outcome.uid)
    assert site.store.headers_since(drafts, BEFORE) == (line,)
    assert (line.message_id, line.to, line.from_) == (
        "k1@example.org", ("priya@example.com",), ("anna@example.org",),
    )  # fmt: skip
    assert line.sent_at == DAY
    assert set(site.server.snapshot()[drafts].messages[0].split("FLAGS (")[1].split(")")[0].split()) >= {
        "\\Draft",
        "\\Seen",
    }


def test_a_part_of_a_message_id_is_not_that_message(site: Site) -> None:
    """SEARCH looks for substrings; the store does not believe it."""
    drafts = site.box("Drafts")
    site.store.append(drafts, draft_octets("k1@example.org.example.com", dated=DAY))

    assert site.store.find_message_id(drafts, MessageId("k1@example.org")) == ()


def test_blind_copies_count_as_recipients(site: Site) -> None:
    """A header line names everybody a mail went to, lower-cased."""
    mail = b"Bcc: Carol <CAROL@example.net>,\r\n dan@example.net\r\n" + plain_mail(to="Bob@Example.com")
    site.server.put(site.box("Sent"), mail, received=DAY)

    (line,) = site.store.headers_since(site.box("Sent"), DAY)

    assert set(line.to) == {"bob@example.com", "carol@example.net", "dan@example.net"}


def test_a_missing_drafts_mailbox_asks_to_be_created(site: Site) -> None:
    """TRYCREATE is an outcome; after create the same APPEND goes through."""
    elsewhere = site.box("Later")

    first = site.store.append(elsewhere, draft_octets(dated=DAY))
    site.store.create(elsewhere)
    site.store.create(elsewhere)
    second = site.store.append(elsewhere, draft_octets(dated=DAY))

    assert first.result is AppendResult.TRY_CREATE
    assert second.result is AppendResult.STORED
    assert site.store.examine(elsewhere).exists == 1


def test_names_beyond_ascii_go_both_ways(site: Site) -> None:
    """A mailbox name survives modified UTF-7, quotes and ampersands."""
    name = site.box("Entwürfe & Co")
    site.store.create(name)

    assert site.store.append(name, draft_octets(dated=DAY)).result is AppendResult.STORED
    assert site.store.examine(name).exists == 1


def test_new_mail_ends_a_wait(site: Site) -> None:
    """A message that comes while waiting is noticed."""
    site.store.examine(INBOX)
    sender = threading.Timer(0.3, site.server.put, args=(INBOX, plain_mail()), kwargs={"received": DAY})
    sender.start()

    changed = site.store.wait_for_change(INBOX, seconds=20)
    sender.join()

    assert changed
    assert site.store.examine(INBOX).exists == 1


def test_mail_that_came_before_the_wait_ends_it_at_once(site: Site) -> None:
    """What came after the state was given is not slept over, even when another mailbox was read since."""
    site.store.examine(INBOX)
    site.server.put(INBOX, plain_mail(), received=DAY)
    site.store.examine(site.box("Sent"))

    assert site.store.wait_for_change(INBOX, seconds=20)
    assert not site.store.wait_for_change(INBOX, seconds=0.2)


def test_a_wake_up_ends_a_wait(site: Site) -> None:
    """Another thread can end a running wait, and one that has not begun."""
    site.store.examine(INBOX)
    site.store.wake()
    before = site.store.wait_for_change(INBOX, seconds=60)
    caller = threading.Timer(0.3, site.store.wake)
    caller.start()
    during = site.store.wait_for_change(INBOX, seconds=60)
    caller.join()

    assert (before, during) == (False, False)


def test_a_closed_store_opens_again(site: Site) -> None:
    """After close the next call connects anew."""
    site.store.examine(INBOX)
    site.store.close()

    assert site.store.examine(INBOX).exists == 0


def test_a_wrong_password_is_refused_and_not_unavailable(site: Site) -> None:
    """The difference decides whether the user is told or the store waits."""
    account = site.store._account  # noqa: SLF001 - the same server with another password
    stranger = ImapMailStore(account, lambda: "wrong", BRISK)

    with pytest.raises(CredentialsRefused):
        stranger.examine(INBOX)


@pytest.mark.needs_dovecot
@pytest.mark.needs_openssl
def test_a_mailbox_that_is_rebuilt_meanwhile_is_not_read_by_old_uids(dovecot: Dovecot) -> None:
    """UIDs of one UIDVALIDITY are never used under another."""
    store = over_tls(dovecot).store
    drafts = MailboxName("Drafts")
    dovecot.put("Drafts", plain_mail(), received=DAY)
    store.examine(drafts)
    store.close()
    dovecot.rebuild("Drafts")

    with pytest.raises(Unavailable):
        store.headers_from(drafts, MessageUid(1))

    assert len(store.headers_from(drafts, MessageUid(1))) == 1
    store.close()


@pytest.mark.needs_dovecot
@pytest.mark.needs_openssl
def test_more_messages_than_a_batch_come_in_order_and_once(dovecot: Dovecot) -> None:
    """Twelve hundred messages are read in batches, none twice and none left out."""
    with dovecot.client() as client:
        for number in range(1200):
            client.append("INBOX", "", '"20-Nov-2026 10:00:00 +0100"', plain_mail(number))
    store = over_tls(dovecot).store

    uids = [summary.uid for summary in store.summaries(INBOX, known=None, not_before=BEFORE)]
    store.close()

    assert uids == list(range(1, 1201))


def _mark(site: Site) -> Watermark:
    state = site.store.examine(INBOX)
    assert state.uid_next is not None
    return Watermark(validity=state.validity, uid_next=state.uid_next)
