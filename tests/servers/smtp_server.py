"""A submission server on loopback: aiosmtpd with TLS, STARTTLS and AUTH, keeping what it is given."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HOST = "localhost"


@dataclass(kw_only=True)
class Submitted:
    """One accepted mail: from whom, to whom, its text, and how the session stood."""

    sender: str
    recipients: list[str]
    message: EmailMessage
    encrypted: bool
    signed_in: bool


@dataclass(kw_only=True)
class SmtpServer:
    """A running server. Set `answer_to_recipient` or `answer_to_password` to make it refuse."""

    port: int = 0
    user: str = "anna"
    password: str = "secret"
    submitted: list[Submitted] = field(default_factory=list)
    password_tries: int = 0
    answer_to_recipient: str = "250 OK"
    answer_to_password: str | None = None

    async def handle_RCPT(  # noqa: N802 - aiosmtpd finds its hooks by these names
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Accept the recipient, or refuse as told."""
        if self.answer_to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer_to_recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - see above
        """Keep the mail."""
        assert isinstance(envelope.content, bytes)
        assert envelope.mail_from is not None
        message = BytesParser(policy=default).parsebytes(envelope.content)
        assert isinstance(message, EmailMessage)
        self.submitted.append(
            Submitted(
                sender=envelope.mail_from,
                recipients=list(envelope.rcpt_tos),
                message=message,
                encrypted=server.transport is not None and server.transport.get_extra_info("sslcontext") is not None,
                signed_in=bool(session.authenticated),
            )
        )
        return "250 2.0.0 queued"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, login: Any
    ) -> AuthResult:
        """Compare with the one user there is."""
        self.password_tries += 1
        if self.answer_to_password is not None:
            return AuthResult(success=False, handled=False, message=self.answer_to_password)
        right = isinstance(login, LoginPassword) and (login.login, login.password) == (
            self.user.encode(),
            self.password.encode(),
        )
        return AuthResult(success=right, handled=False)


class AnyPortController(Controller):
    """A Controller for port 0; aiosmtpd's own start-up check would connect to that number."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd has no types here


@contextmanager
def running_smtp_server(
    *, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None, require_auth: bool = True
) -> Iterator[SmtpServer]:
    """A server over implicit TLS, with STARTTLS, or in plaintext, on a free port of loopback."""
    server = SmtpServer()
    controller = AnyPortController(
        server,
        hostname=HOST,
        port=0,
        ssl_context=tls,
        tls_context=starttls,
        require_starttls=starttls is not None,
        auth_required=require_auth and starttls is not None,  # aiosmtpd knows of STARTTLS only
        auth_require_tls=starttls is not None,
        authenticator=server.authenticate,
    )
    controller.start()
    try:
        server.port = controller.port
        yield server
    finally:
        controller.stop()
