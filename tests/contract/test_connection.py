"""The link to a real Dovecot: how it is protected, what passwords it carries, and what happens when it breaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from afterword.adapters.imap.session import Patience
from afterword.adapters.imap.store import ImapMailStore
from afterword.config import Security
from afterword.errors import Unavailable
from afterword.model.identifiers import MailboxName
from afterword.ports import AppendResult
from builders.accounts import BRISK, imap_account
from builders.draft_rows import draft_octets
from builders.mails import INVITATION, plain_mail
from servers.certificates import Certificates, make_certificates
from servers.dovecot import Dovecot
from servers.fault_proxy import Cut, FaultProxy

pytestmark = [pytest.mark.needs_dovecot, pytest.mark.needs_openssl]

INBOX, DRAFTS = MailboxName("INBOX"), MailboxName("Drafts")
DAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BEFORE = DAY - timedelta(days=30)
IMPATIENT = Patience(connect=2, read=0.5, command=1, append=1, renew_idle=0.3, poll=0.1)


@pytest.fixture
def store(proxy: FaultProxy) -> Iterator[ImapMailStore]:
    """A store that reaches Dovecot through the fault proxy."""
    opened = ImapMailStore(imap_account(proxy.port), lambda: "secret", BRISK)
    yield opened
    opened.close()


# --- protection ------------------------------------------------------------------------------------------------------


def test_starttls_protects_the_sign_in(dovecot: Dovecot) -> None:
    """A plain port becomes a protected one before the password goes over it."""
    account = imap_account(dovecot.plain_port, security=Security.STARTTLS, ca_file=dovecot.ca_file)
    store = ImapMailStore(account, lambda: "secret", BRISK)

    assert store.examine(INBOX).exists == 0
    store.close()

    (login,) = [line for line in dovecot.log().splitlines() if "Login: user=<anna>" in line]
    assert login.count("TLS") == 1


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_of_an_unknown_authority_is_refused(dovecot: Dovecot, security: Security) -> None:
    """Without `ca_file` only the system's authorities count."""
    port = dovecot.tls_port if security is Security.TLS else dovecot.plain_port
    store = ImapMailStore(imap_account(port, security=security), lambda: "secret", BRISK)

    with pytest.raises(Unavailable, match=r"(?i)certificate"):
        store.examine(INBOX)


def test_a_certificate_for_another_host_is_refused(tmp_path: Path) -> None:
    """A valid certificate of somebody else is no proof of identity."""
    foreign = make_certificates(tmp_path, names=("DNS:mail.example.net",))
    with Dovecot(certificates=foreign) as server:
        account = imap_account(server.tls_port, security=Security.TLS, ca_file=server.ca_file)
        store = ImapMailStore(account, lambda: "secret", BRISK)

        with pytest.raises(Unavailable, match=r"(?i)mismatch"):
            store.examine(INBOX)


@pytest.mark.parametrize("password", ["with space", 'qu"ote', "back\\slash", "pässwörd", "(paren){7}", "*%&"])
def test_any_password_signs_in(certificates: Certificates, password: str) -> None:
    """Quoting and characters beyond ASCII are no reason to be refused."""
    with Dovecot(certificates=certificates, users={"anna": password}) as server:
        store = ImapMailStore(imap_account(server.plain_port), lambda: password, BRISK)

        assert store.examine(INBOX).exists == 0
        store.close()


# --- a link that crumbles or breaks -----------------------------------------------------------------------------------


def test_a_link_of_single_octets_gives_the_same(dovecot: Dovecot, proxy: FaultProxy, store: ImapMailStore) -> None:
    """Reading and writing do not depend on how packets are cut."""
    dovecot.put("INBOX", INVITATION, received=DAY)
    proxy.crumbs = True

    (summary,) = store.summaries(INBOX, known=None, not_before=BEFORE)
    raw = store.raw_text(INBOX, summary.uid, summary.parts[:2])
    outcome = store.append(DRAFTS, draft_octets(dated=DAY))

    assert b"Greetings" in raw
    assert outcome.result is AppendResult.STORED
    assert store.plan_mailboxes().drafts == "Drafts"


def test_a_link_that_breaks_anywhere_while_reading_is_taken_up_again(
    dovecot: Dovecot, proxy: FaultProxy, store: ImapMailStore
) -> None:
    """Wherever the answer is cut, the call ends in Unavailable and the next one gives everything."""
    for number in range(3):
        dovecot.put("INBOX", plain_mail(number), received=DAY)
    whole = [summary.head.message_id for summary in store.summaries(INBOX, known=None, not_before=BEFORE)]
    assert len(whole) == 3

    for octets in range(0, 900, 90):
        store.close()
        proxy.cut = Cut(after=b"READ-ONLY", octets=octets, from_server=True)
        with pytest.raises(Unavailable):
            list(store.summaries(INBOX, known=None, not_before=BEFORE))

        again = [summary.head.message_id for summary in store.summaries(INBOX, known=None, not_before=BEFORE)]
        assert again == whole


def test_a_half_open_link_is_noticed_while_idling(proxy: FaultProxy, dovecot: Dovecot) -> None:
    """Octets go out and none come back: the next renewal of IDLE finds out."""
    store = ImapMailStore(imap_account(proxy.port), lambda: "secret", IMPATIENT)
    store.examine(INBOX)
    proxy.cut = Cut(after=b"idling", from_server=True, quietly=True)

    with pytest.raises(Unavailable):
        store.wait_for_change(INBOX, seconds=60)

    assert store.examine(INBOX).exists == 0
    store.close()
    assert "Login: user=<anna>" in dovecot.log()


def test_a_server_that_goes_away_while_idling_is_noticed_at_once(proxy: FaultProxy, store: ImapMailStore) -> None:
    """The end of the stream ends the wait, however long it was to be."""
    store.examine(INBOX)
    proxy.cut = Cut(after=b"idling\r\n", from_server=True)

    with pytest.raises(Unavailable):
        store.wait_for_change(INBOX, seconds=3600)


# --- a full mailbox --------------------------------------------------------------------------------------------------

QUOTA = """\
mail_plugins = quota
plugin {
  quota = count:User quota
  quota_rule = *:storage=1K
  quota_vsizes = yes
}
"""


def test_a_full_mailbox_is_told_apart(certificates: Certificates) -> None:
    """Dovecot's own words for a full mailbox are understood, and nothing is stored."""
    with Dovecot(certificates=certificates, extra=QUOTA) as server:
        store = ImapMailStore(imap_account(server.plain_port), lambda: "secret", BRISK)
        large = draft_octets(dated=DAY) + b"x" * 70 + b"\r\n" + (b"y" * 70 + b"\r\n") * 40

        assert store.append(DRAFTS, large).result is AppendResult.OVER_QUOTA
        assert store.examine(DRAFTS).exists == 0
        store.close()
