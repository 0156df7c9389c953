"""The evening mail reaches the user, over TLS, and nobody else."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from afterword.adapters.smtp import SmtpNotifier
from afterword.config import SecretKind, SecretSource, Security, Server
from afterword.errors import ConfigError, CredentialsRefused, Unavailable
from afterword.model.identifiers import MessageId
from servers.certificates import Certificates
from servers.smtp_server import HOST, SmtpServer, running_smtp_server

ANNA = "anna@example.org"
pytestmark = pytest.mark.needs_openssl


@pytest.fixture
def starttls_server(certificates: Certificates) -> Iterator[SmtpServer]:
    """A submission server as most providers run it: STARTTLS, then AUTH."""
    with running_smtp_server(starttls=certificates.server_context()) as server:
        yield server


def a_server(port: int, *, security: Security, ca_file: Path | None = None, user: str = "anna") -> Server:
    """The configuration of a server on loopback."""
    return Server(
        host=HOST,
        port=port,
        security=security,
        ca_file=None if ca_file is None else str(ca_file),
        user=user,
        auth="password",
        password=SecretSource(kind=SecretKind.CREDENTIAL, value="smtp"),
    )


def a_notifier(
    server: Server, *, password: str = "secret", to: str = ANNA, allowed: tuple[str, ...] = (ANNA,), seconds: float = 20
) -> SmtpNotifier:
    """A notifier for Anna."""
    return SmtpNotifier(server, lambda: password, to=to, allowed=allowed, name="Anna Example", seconds=seconds)


def tell(notifier: SmtpNotifier, *, subject: str = "Two drafts are ready", body: str = "They lie in Drafts.\n") -> None:
    """Send one mail from a worker thread, as the service does."""
    message_id = MessageId("evening-1@example.org")
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(notifier.tell, subject=subject, body=body, message_id=message_id).result()


def test_a_mail_goes_over_starttls_with_a_password(starttls_server: SmtpServer, certificates: Certificates) -> None:
    """The session is encrypted and signed in, and the mail goes from the user to the user."""
    tell(a_notifier(a_server(starttls_server.port, security=Security.STARTTLS, ca_file=certificates.authority)))

    [mail] = starttls_server.submitted
    assert (mail.encrypted, mail.signed_in) == (True, True)
    assert (mail.sender, mail.recipients) == (ANNA, [ANNA])
    assert mail.message["To"] == "Anna Example <anna@example.org>"
    assert mail.message["From"] == "Afterword <anna@example.org>"
    assert mail.message["Message-ID"] == "<evening-1@example.org>"
    assert mail.message["Auto-Submitted"] == "auto-generated"
    assert mail.message["Date"].datetime.tzinfo is not None
    assert mail.message.get_content().splitlines() == ["They lie in Drafts."]


def test_a_mail_goes_over_implicit_tls(certificates: Certificates) -> None:
    """Port 465 style submission works too."""
    with running_smtp_server(tls=certificates.server_context()) as server:
        tell(a_notifier(a_server(server.port, security=Security.TLS, ca_file=certificates.authority)))

    assert [mail.encrypted for mail in server.submitted] == [True]


def test_plaintext_is_good_enough_on_loopback() -> None:
    """A mail server of one's own on the same machine needs neither TLS nor a password."""
    with running_smtp_server(require_auth=False) as server:
        tell(a_notifier(a_server(server.port, security=Security.PLAINTEXT, user="")))

    assert [mail.recipients for mail in server.submitted] == [[ANNA]]


def test_plaintext_is_refused_across_a_network() -> None:
    """A password never crosses a network in the clear, whatever the configuration says."""
    server = Server(
        host="smtp.example.org",
        port=25,
        security=Security.PLAINTEXT,
        ca_file=None,
        user="anna",
        auth="password",
        password=None,
    )

    with pytest.raises(ConfigError, match="in the clear"):
        a_notifier(server)


def test_a_server_without_starttls_gets_neither_password_nor_mail() -> None:
    """When STARTTLS is stripped on the way, the session ends before anything private is said."""
    with running_smtp_server(require_auth=False) as server, pytest.raises(Unavailable, match="STARTTLS"):
        tell(a_notifier(a_server(server.port, security=Security.STARTTLS)))

    assert (server.submitted, server.password_tries) == ([], 0)


def test_a_server_that_answers_no_to_starttls_gets_neither_password_nor_mail() -> None:
    """STARTTLS that is offered and then refused ends the session as well."""
    lines = (b"220 hi\r\n", b"250-hi\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n", b"454 not now\r\n")
    with talking_server(*lines) as link, pytest.raises(Unavailable, match="454"):
        tell(a_notifier(a_server(link.port, security=Security.STARTTLS)))

    assert [line.split()[0].upper() for line in link.heard if line.strip()] == [b"EHLO", b"STARTTLS"]


def test_a_certificate_of_an_unknown_authority_is_refused(starttls_server: SmtpServer) -> None:
    """Without `ca_file` only the system's authorities count."""
    with pytest.raises(Unavailable, match="certificate"):
        tell(a_notifier(a_server(starttls_server.port, security=Security.STARTTLS)))

    assert starttls_server.password_tries == 0


def test_a_wrong_password_is_tried_once(starttls_server: SmtpServer, certificates: Certificates) -> None:
    """Every try counts against the account, so there is one, with one mechanism."""
    server = a_server(starttls_server.port, security=Security.STARTTLS, ca_file=certificates.authority)

    with pytest.raises(CredentialsRefused):
        tell(a_notifier(server, password="wrong"))

    assert (starttls_server.password_tries, starttls_server.submitted) == (1, [])


def test_a_server_that_cannot_check_a_password_now_is_asked_later(
    starttls_server: SmtpServer, certificates: Certificates
) -> None:
    """454 says nothing about the password (RFC 4954, section 6)."""
    starttls_server.answer_to_password = "454 4.7.0 Temporary authentication failure"
    server = a_server(starttls_server.port, security=Security.STARTTLS, ca_file=certificates.authority)

    with pytest.raises(Unavailable):
        tell(a_notifier(server))


def test_a_refusal_is_told_without_the_address(starttls_server: SmtpServer, certificates: Certificates) -> None:
    """What the server says may quote the address, and the error ends up in the journal."""
    starttls_server.answer_to_recipient = f"450 4.2.0 <{ANNA}> greylisted"
    server = a_server(starttls_server.port, security=Security.STARTTLS, ca_file=certificates.authority)

    with pytest.raises(Unavailable, match="450") as refused:
        tell(a_notifier(server))

    assert ANNA not in str(refused.value)


@pytest.mark.parametrize("stranger", ["recruiter@example.com", "anna@example.org.example.com", ""])
def test_nobody_but_the_user_is_ever_written_to(stranger: str) -> None:
    """An address that is not one of the user's is refused before there is a connection."""
    with pytest.raises(ConfigError, match="not yours"):
        a_notifier(a_server(1, security=Security.TLS), to=stranger)


def test_the_users_address_may_be_written_in_capitals(starttls_server: SmtpServer, certificates: Certificates) -> None:
    """Addresses are compared as mail systems do, without regard to case."""
    server = a_server(starttls_server.port, security=Security.STARTTLS, ca_file=certificates.authority)

    tell(a_notifier(server, to="Anna@Example.org"))

    assert starttls_server.submitted[0].recipients == ["Anna@Example.org"]


def test_a_line_feed_in_a_subject_adds_no_field(starttls_server: SmtpServer, certificates: Certificates) -> None:
    """A company's name comes from a stranger's mail and may try to write headers."""
    server = a_server(starttls_server.port, security=Security.STARTTLS, ca_file=certificates.authority)

    tell(a_notifier(server), subject="Interview at Evil\r\nBcc: victim@example.com")

    [mail] = starttls_server.submitted
    assert mail.message["Bcc"] is None
    assert mail.message["Subject"] == "Interview at Evil Bcc: victim@example.com"
    assert mail.recipients == [ANNA]


def test_letters_beyond_ascii_arrive(starttls_server: SmtpServer, certificates: Certificates) -> None:
    """Names keep their diacritics in subject and body."""
    server = a_server(starttls_server.port, security=Security.STARTTLS, ca_file=certificates.authority)

    tell(a_notifier(server), subject="Entwurf für Zoë Łęcka", body="Zoë Łęcka, Škoda\n.\nEnde\n")

    [mail] = starttls_server.submitted
    assert mail.message["Subject"] == "Entwurf für Zoë Łęcka"
    assert mail.message.get_content().splitlines() == ["Zoë Łęcka, Škoda", ".", "Ende"]


def test_a_server_that_is_away_is_unavailable() -> None:
    """A refused connection is a thing to retry."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(Unavailable):
            tell(a_notifier(a_server(port, security=Security.TLS)))


def test_a_silent_server_ends_at_the_deadline() -> None:
    """A server that accepts and says nothing is given up."""
    with talking_server() as link, pytest.raises(Unavailable):
        tell(a_notifier(a_server(link.port, security=Security.STARTTLS), seconds=0.2))


class TalkingServer:
    """A server that says its lines, one after each line it hears, and then is silent."""

    def __init__(self, lines: tuple[bytes, ...]) -> None:
        self.heard: list[bytes] = []
        self._lines = iter(lines)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._talk)
        self._thread.start()

    def _talk(self) -> None:
        link, _ = self._listener.accept()
        with link, link.makefile("rb") as heard:
            for line in self._lines:
                link.sendall(line)
                self.heard.append(heard.readline())
            while heard.readline():
                pass

    def close(self) -> None:
        """Wait for the client to hang up."""
        self._thread.join(10)
        self._listener.close()


@contextmanager
def talking_server(*lines: bytes) -> Iterator[TalkingServer]:
    """A TalkingServer that is closed at the end."""
    server = TalkingServer(lines)
    try:
        yield server
    finally:
        server.close()
