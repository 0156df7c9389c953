"""The evening mail to the user: a Notifier that submits by SMTP (RFC 6409), and only ever to the user's own address.

What the mail says is composed elsewhere. aiosmtplib costs 13 MB, so it is imported when a mail is sent.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import formatdate
from typing import TYPE_CHECKING

from afterword.config import Security, Server
from afterword.config.checks import is_loopback
from afterword.errors import AfterwordError, ConfigError, CredentialsRefused, Problem, Unavailable
from afterword.model.identifiers import MessageId

if TYPE_CHECKING:
    import aiosmtplib

SENDER_NAME = "Afterword"
FAREWELL_SECONDS = 5.0
MECHANISMS = ("PLAIN", "LOGIN", "CRAM-MD5")  # over TLS the order hardly matters; PLAIN is the one all servers get right


class SmtpNotifier:
    """A Notifier for one account. `password` is asked for at each mail; `seconds` limits the whole submission.

    Raises ConfigError if `to` is not one of `allowed`, or if a password or a mail would cross a network in the clear.
    """

    def __init__(  # noqa: PLR0913 - the deadline is an argument so that a test need not wait for it
        self,
        server: Server,
        password: Callable[[], str],
        *,
        to: str,
        allowed: tuple[str, ...],
        name: str,
        seconds: float = 60.0,
    ) -> None:
        problems = [problem for problem in (_wrong_recipient(to, allowed), _in_the_clear(server)) if problem]
        if problems:
            raise ConfigError(tuple(problems))
        self._server = server
        self._password = password
        self._to = to
        self._name = name
        self._seconds = seconds

    def tell(self, *, subject: str, body: str, message_id: MessageId) -> None:
        """Send it to the user; a repeat has the same Message-ID. Raises Unavailable or CredentialsRefused.

        To be called from a thread without a running event loop.
        """
        message = mail_to_self(to=self._to, name=self._name, subject=subject, body=body, message_id=message_id)
        asyncio.run(self._submit(message))

    def check(self) -> None:
        """Sign in and leave again without a mail. Raises Unavailable or CredentialsRefused."""
        asyncio.run(self._submit(None))

    async def _submit(self, message: EmailMessage | None) -> None:
        """Sign in, and send `message` if there is one."""
        import aiosmtplib  # noqa: PLC0415 - 57 ms and 13 MB that the idle daemon does without

        client = aiosmtplib.SMTP(
            hostname=self._server.host,
            port=self._server.port,
            local_hostname="[127.0.0.1]",  # a literal (RFC 5321 §4.1.3): the machine's name is nobody's business
            use_tls=self._server.security is Security.TLS,
            start_tls=False,  # _open does it, and insists on it
            tls_context=_tls_context(self._server),
            timeout=self._seconds,
        )
        try:
            async with asyncio.timeout(self._seconds), self._open(client):
                await self._sign_in(client)
                if message is not None:
                    await client.send_message(message, sender=self._to, recipients=[self._to])
        except AfterwordError:
            raise
        except TimeoutError as error:
            raise Unavailable(f"{self._place}: no answer within {self._seconds:g} s") from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Unavailable(f"{self._place}: {_said(error)}") from error

    @asynccontextmanager
    async def _open(self, client: aiosmtplib.SMTP) -> AsyncIterator[None]:
        """A session, encrypted unless it is plaintext by configuration; a server without STARTTLS gets none."""
        import aiosmtplib  # noqa: PLC0415 - see _submit

        try:
            await client.connect()
            if self._server.security is Security.STARTTLS:
                await client.starttls()
            yield
            # The mail is accepted by now; an error of the farewell must not look as if it were not.
            with suppress(aiosmtplib.SMTPException, OSError):
                await client.execute_command(b"QUIT", timeout=FAREWELL_SECONDS)
        finally:
            if isinstance(client.transport, asyncio.WriteTransport):
                client.transport.abort()
            client.close()
            await asyncio.sleep(0)  # one round of the loop, in which the transport really closes

    async def _sign_in(self, client: aiosmtplib.SMTP) -> None:
        """One try with one mechanism: a second one would count as a second wrong password."""
        import aiosmtplib  # noqa: PLC0415 - see _submit

        if not self._server.user:
            return
        await client.ehlo()  # what is offered now, after STARTTLS (RFC 3207 §4.2)
        offered = {name.upper() for name in client.server_auth_methods}
        mechanism = next((name for name in MECHANISMS if name in offered), None)
        if mechanism is None:
            raise Unavailable(f"{self._place}: the server offers none of {', '.join(MECHANISMS)} to sign in with")
        signing_in = {"PLAIN": client.auth_plain, "LOGIN": client.auth_login, "CRAM-MD5": client.auth_crammd5}
        try:
            await signing_in[mechanism](self._server.user, self._password())
        except aiosmtplib.SMTPAuthenticationError as error:
            if 400 <= error.code < 500:  # RFC 4954 §6: 454 is a temporary failure
                raise Unavailable(f"{self._place}: {_said(error)}") from error
            raise CredentialsRefused(f"{self._place}: the server refused the password of the account") from error

    @property
    def _place(self) -> str:
        return f"{self._server.host}:{self._server.port}"


def mail_to_self(*, to: str, name: str, subject: str, body: str, message_id: MessageId) -> EmailMessage:
    """The mail from the user to the user, marked as written by a program (RFC 3834 §5)."""
    mine = Address(display_name=name, addr_spec=to)
    message = EmailMessage(policy=SMTP_POLICY)
    message["From"] = Address(display_name=SENDER_NAME, addr_spec=to)
    message["To"] = mine
    message["Subject"] = " ".join(subject.split())  # a line feed would end the field
    # The moment of sending, which is the submission's own, not the pass's `now`.
    message["Date"] = formatdate(localtime=True)
    message["Message-ID"] = f"<{message_id}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body)
    return message


def _wrong_recipient(to: str, allowed: tuple[str, ...]) -> Problem | None:
    if to.casefold() not in {address.casefold() for address in allowed}:
        return Problem(
            place="account.smtp",
            fault="the evening mail would go to an address that is not yours",
            cure="name it in me.addresses, or leave it out",
        )
    try:
        Address(addr_spec=to)
    except (HeaderParseError, ValueError, IndexError):
        return Problem(place="me.addresses", fault=f"{to!r} is not an address", cure="write name@example.org")
    return None


def _in_the_clear(server: Server) -> Problem | None:
    if server.security is not Security.PLAINTEXT or is_loopback(server.host):
        return None
    return Problem(
        place="account.smtp.security",
        fault=f'"plaintext" would send the password to {server.host} in the clear',
        cure='write "tls" or "starttls"',
    )


def _tls_context(server: Server) -> ssl.SSLContext | None:
    if server.security is Security.PLAINTEXT:
        return None
    try:
        return ssl.create_default_context(cafile=server.ca_file)
    except (OSError, ssl.SSLError) as error:
        raise Unavailable(f"account.smtp.ca_file: {server.ca_file}: {error.strerror or error}") from error


def _said(error: BaseException) -> str:
    """What went wrong, without what the server said after its code: that may quote an address."""
    import aiosmtplib  # noqa: PLC0415 - see _submit

    match error:
        case aiosmtplib.SMTPRecipientsRefused():
            codes = ", ".join(str(refused.code) for refused in error.recipients)
            return f"the server refused the recipient ({codes})"
        case aiosmtplib.SMTPResponseException():
            return f"the server answered {error.code} ({type(error).__name__})"
        case aiosmtplib.SMTPException():
            return error.message
        case _:
            return str(error) or type(error).__name__
