"""Opening a connection: TLS, STARTTLS, sign-in and capabilities by imapclient, whose exceptions end here.

After sign-in the socket belongs to our Wire and imapclient is only kept to close it.
"""

from __future__ import annotations

import contextlib
import logging
import math
import re
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import imapclient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from afterword.adapters.imap.wire import Wire, shown
from afterword.config import Security, Server
from afterword.config.checks import is_loopback
from afterword.errors import CredentialsRefused, Unavailable

# What imapclient logs below this level holds passwords.
logging.getLogger("imapclient").setLevel(logging.WARNING)

_GOODBYE_SECONDS = 3.0

# A refusal for now, in the response codes of RFC 5530 and in the words of large providers.
_FOR_NOW = re.compile(
    r"\[(?:unavailable|inuse|serverbug|limit|overquota)\b|authenticated but not connected|suggested backoff"
    r"|throttl|too many|temporar|try again|rate limit|overload|maximum number of connections",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long each wait may take, in seconds."""

    connect: float = 20.0
    read: float = 30.0  # between two packets
    command: float = 180.0  # from a command to its tagged answer
    append: float = 60.0
    renew_idle: float = 240.0  # a dead link is noticed at the next renewal, so within five minutes
    poll: float = 60.0  # between two NOOPs where IDLE is missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A signed-in connection. `capabilities` are upper-case."""

    wire: Wire
    capabilities: frozenset[str]
    client: Any  # imapclient has no type hints

    def close(self) -> None:
        """Log out if the server still listens, and close the socket."""
        if not self.wire.busy:
            with contextlib.suppress(Unavailable):
                self.wire.run(b"LOGOUT", seconds=_GOODBYE_SECONDS)
        with contextlib.suppress(OSError, IMAPClientError):
            self.client.shutdown()


def open_session(server: Server, password: Callable[[], str], patience: Patience) -> Session:
    """A signed-in session; raises CredentialsRefused or Unavailable."""
    client = _connect(server, patience)
    try:
        _sign_in(client, server.user, password())
        capabilities = frozenset(item.decode("ascii", "replace") for item in client.capabilities())
        sock: socket.socket = client.socket()
        if isinstance(sock, _TimedSocket):
            sock.until = math.inf
    except CredentialsRefused:
        _drop(client)
        raise
    except (OSError, IMAPClientError, ValueError) as error:
        _drop(client)
        raise Unavailable(f"{server.host}:{server.port}: {_words(error)}") from error
    except BaseException:
        _drop(client)
        raise
    wire = Wire(sock, read_seconds=patience.read, command_seconds=patience.command)
    return Session(wire=wire, capabilities=capabilities, client=client)


def is_for_now(text: str) -> bool:
    """Whether a refusal says that it will pass by itself."""
    return _FOR_NOW.search(text) is not None


def _connect(server: Server, patience: Patience) -> Any:
    """A connected client, protected as configured; never weaker than that."""
    if server.security is Security.PLAINTEXT and not is_loopback(server.host):
        raise Unavailable(f"{server.host}: plaintext is for loopback only; set security to tls or starttls")
    timeout = imapclient.SocketTimeout(connect=patience.connect, read=patience.read)
    try:
        context = None if server.security is Security.PLAINTEXT else _context(server, patience)
        direct = server.security is Security.TLS
        client = imapclient.IMAPClient(
            server.host, server.port, ssl=direct, ssl_context=context if direct else None, timeout=timeout
        )
    except ssl.SSLCertVerificationError as error:
        cure = "name the authority in imap.ca_file, or the host by the name in its certificate"
        raise Unavailable(f"{server.host}:{server.port}: {error.verify_message}; {cure}") from error
    except (OSError, IMAPClientError) as error:
        cure = "check imap.host, imap.port and imap.security, and that the network is up"
        raise Unavailable(f"{server.host}:{server.port}: {_words(error)}; {cure}") from error
    if server.security is Security.STARTTLS:
        try:
            client.starttls(context)  # refuses a server that offers none, one that says NO, and PREAUTH
        except (OSError, IMAPClientError) as error:
            _drop(client)
            raise Unavailable(f"{server.host}:{server.port}: STARTTLS failed: {_words(error)}") from error
    return client


class _TimedSocket(ssl.SSLSocket):
    """A socket that stops reading at `until` (monotonic), however slowly its server trickles."""

    until = math.inf

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        """Read, or raise TimeoutError when the time is up."""
        if time.monotonic() > self.until:
            raise TimeoutError("the server took too long to let us in")
        return super().recv_into(*args, **kwargs)


def _context(server: Server, patience: Patience) -> ssl.SSLContext:
    """A context that checks certificate and host name, for one connection to be signed in within its time."""
    until = time.monotonic() + patience.connect + patience.command
    try:
        context = ssl.create_default_context(cafile=server.ca_file)
    except (OSError, ssl.SSLError) as error:
        fault = error.strerror or "no certificate stands in it"
        raise Unavailable(f"imap.ca_file: {server.ca_file}: {fault}; name a PEM file of authorities") from error
    context.sslsocket_class = type("_TimedSocket", (_TimedSocket,), {"until": until})
    return context


def _sign_in(client: Any, user: str, password: str) -> None:
    """LOGIN, or AUTHENTICATE PLAIN where LOGIN is disabled or cannot carry the password."""
    if re.search(r"[\r\n\x00]", user + password):
        raise CredentialsRefused("the user name or password holds a line break, which IMAP cannot carry")
    plain_only = client.has_capability("LOGINDISABLED") or not (user + password).isascii()
    try:
        if plain_only and client.has_capability("AUTH=PLAIN"):
            client.plain_login(user, password)
        else:
            client.login(user, password)
    except LoginError as error:
        # imapclient wraps a broken link in a LoginError too, so the cause decides
        if isinstance(error.__context__, IMAPClientAbortError) or is_for_now(str(error)):
            raise
        raise CredentialsRefused(f"the server refused the sign-in: {_words(error)}") from error


def _drop(client: Any) -> None:
    with contextlib.suppress(OSError, IMAPClientError):
        client.shutdown()


def _words(error: BaseException) -> str:
    """A third party's error for people; imaplib's come as the text of a bytes literal."""
    text = str(error).removeprefix("b'").removesuffix("'")
    return shown(text.encode("utf-8", "replace")) or type(error).__name__
