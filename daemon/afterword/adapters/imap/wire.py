"""The octets of one signed-in IMAP connection: tagged commands, lines and literals, each with a deadline and a limit.

One reader owns the socket from sign-in on, because two buffers over one socket lose what the other one read, and
because every wait needs a total deadline and not one for each packet. What an answer means is for the callers.
"""

from __future__ import annotations

import contextlib
import re
import select
import socket
import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from afterword.errors import Unavailable

LONGEST_LINE = 16 << 20  # a SEARCH answer of a million UIDs has eight million octets
LARGEST_LITERAL = 64 << 20  # above this the server is broken or hostile, and the link is dropped
KEPT_OF_LITERAL = (1 << 20) + 4096  # nothing asked for is longer; the rest of a longer literal is read and thrown away

_CHUNK = 1 << 18
_LITERAL = re.compile(rb"~?\{(\d{1,20})\+?\}$")
_STATUS = re.compile(rb"\* (?:OK|NO|BAD|BYE|PREAUTH)\b", re.IGNORECASE)
_EXISTS = re.compile(rb"\* \d+ EXISTS", re.IGNORECASE)
_BYE = re.compile(rb"\* BYE\b ?(.*)", re.IGNORECASE | re.DOTALL)
_TAGGED = re.compile(rb"[A-Za-z0-9]+ (OK|NO|BAD)\b ?(.*)", re.IGNORECASE | re.DOTALL)


class Status(Enum):
    """How a tagged answer ended its command (RFC 3501 §7.1)."""

    OK = "OK"
    NO = "NO"
    BAD = "BAD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A tagged answer: its status and the text after it, which may be empty."""

    status: Status
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Untagged:
    """One untagged answer: `line` holds `{n}` where the n-th of `literals` stood."""

    line: bytes
    literals: tuple[bytes, ...]


class Ready(Enum):
    """What ended a wait for input."""

    INPUT = auto()
    WAKE = auto()
    TIME = auto()


class Wire:
    """The reader and writer of one connection.

    `busy` is True from the sending of a command to its tagged answer: a connection left busy must not be used again.
    `news` turns True when an untagged EXISTS goes by.
    """

    def __init__(self, sock: socket.socket, *, read_seconds: float, command_seconds: float) -> None:
        self.sock = sock
        self.buffer = bytearray()
        self.at = 0
        self.busy = False
        self.news = False
        self.command_seconds = command_seconds
        self.read_seconds = read_seconds
        self._until = 0.0
        self._tags = 0
        self._chunk = bytearray(_CHUNK)
        self._view = memoryview(self._chunk)

    # --- commands ------------------------------------------------------------------------------------------------

    def begin(self, command: bytes, *, seconds: float | None = None) -> bytes:
        """Send a command line and give its tag; the answer must be complete within `seconds` from now."""
        self._tags += 1
        tag = b"W%d" % self._tags
        self.allow(self.command_seconds if seconds is None else seconds)
        self.busy = True
        self.send(tag + b" " + command + b"\r\n")
        return tag

    def allow(self, seconds: float) -> None:
        """Everything read or sent from now on must be over within `seconds`."""
        self._until = time.monotonic() + seconds

    def run(self, command: bytes, *, seconds: float | None = None) -> tuple[Done, list[Untagged]]:
        """Send a command and read it to its end: the tagged answer and every untagged one before it."""
        tag = self.begin(command, seconds=seconds)
        answers: list[Untagged] = []
        while True:
            line = self.line()
            if (done := self.done(tag, line)) is not None:
                return done, answers
            answers.append(self.whole(line))

    def done(self, tag: bytes, line: bytes) -> Done | None:
        """The tagged answer if this line is one; raises Unavailable at BYE and at an answer to no command of ours."""
        if line.startswith(tag + b" "):
            self.busy = False
            match = _TAGGED.match(line)
            if match is None:
                raise Unavailable(f"the server answered out of protocol: {shown(line)}")
            return Done(status=Status(match[1].decode().upper()), text=shown(match[2]))
        if (bye := _BYE.match(line)) is not None:
            raise Unavailable(f"the server said goodbye: {shown(bye[1])}")
        if _EXISTS.match(line):
            self.news = True
        return None

    def whole(self, line: bytes) -> Untagged:
        """The untagged answer that begins with this line, with all its literals."""
        if _STATUS.match(line):
            return Untagged(line=line, literals=())  # its text may end in braces without meaning a literal
        literals: list[bytes] = []
        text = line
        while (match := _LITERAL.search(line)) is not None:
            literals.append(self.literal(int(match[1])))
            line = self.line()
            text += line
        return Untagged(line=text, literals=tuple(literals))

    # --- input ---------------------------------------------------------------------------------------------------

    def line(self) -> bytes:
        """The next line without its CRLF."""
        start, end = self.line_bounds()
        return bytes(self.buffer[start:end])

    def line_bounds(self) -> tuple[int, int]:
        """Where the next line lies in `buffer`, without its CRLF; valid until the next reading call."""
        seen = 0
        while True:
            end = self.buffer.find(b"\r\n", self.at + seen)
            if end >= 0:
                start, self.at = self.at, end + 2
                return start, end
            seen = max(0, len(self.buffer) - self.at - 1)
            if seen > LONGEST_LINE:
                raise Unavailable("the server sent a line without an end")
            self.receive()

    def complete_lines(self) -> Iterator[bytes]:
        """Every line that is wholly here, without waiting for more."""
        while self.buffer.find(b"\r\n", self.at) >= 0:
            yield self.line()

    def need(self, octets: int) -> None:
        """Read until that many octets lie in the buffer from `at` on."""
        while len(self.buffer) - self.at < octets:
            self.receive()

    def literal(self, octets: int) -> bytes:
        """The literal of that length, cut to what is kept; raises Unavailable if it is over the limit."""
        if octets > LARGEST_LITERAL:
            raise Unavailable(f"the server announced a literal of {octets} octets, which is refused")
        kept = min(octets, KEPT_OF_LITERAL)
        self.need(kept)
        content = bytes(self.buffer[self.at : self.at + kept])
        self.at += kept
        left = octets - kept
        while left:
            if self.at == len(self.buffer):
                self.receive()
            step = min(left, len(self.buffer) - self.at)
            self.at += step
            left -= step
        return content

    def receive(self) -> None:
        """Wait for octets and put them into the buffer; raises Unavailable at the end of the stream or the time."""
        self._receive(self._time_left())

    def receive_ready(self) -> None:
        """Take what has come without waiting, which over TLS may be a ticket or half a record and no octet yet."""
        with contextlib.suppress(BlockingIOError, ssl.SSLWantReadError):
            self._receive(0.0)

    def _receive(self, seconds: float) -> None:
        if self.at == len(self.buffer) or self.at > _CHUNK:
            del self.buffer[: self.at]
            self.at = 0
        try:
            self.sock.settimeout(seconds)
            count = self.sock.recv_into(self._chunk)
        except (BlockingIOError, ssl.SSLWantReadError):
            raise
        except OSError as error:
            raise Unavailable(f"the connection broke: {error}") from error
        if not count:
            raise Unavailable("the server closed the connection")
        self.buffer += self._view[:count]

    def wait(self, wakeup: socket.socket, seconds: float) -> Ready:
        """Wait for input here or at `wakeup`."""
        if self.buffer.find(b"\r\n", self.at) >= 0 or (isinstance(self.sock, ssl.SSLSocket) and self.sock.pending()):
            return Ready.INPUT
        poll = select.poll()
        poll.register(wakeup, select.POLLIN)
        poll.register(self.sock, select.POLLIN)
        ready = {descriptor for descriptor, _ in poll.poll(max(0.0, seconds) * 1000)}
        if wakeup.fileno() in ready:
            return Ready.WAKE
        return Ready.INPUT if ready else Ready.TIME

    # --- output --------------------------------------------------------------------------------------------------

    def send(self, octets: bytes) -> None:
        """Send all of it; raises Unavailable if the connection does not take the last octet."""
        try:
            self.sock.settimeout(self._time_left())
            self.sock.sendall(octets)
        except OSError as error:
            raise Unavailable(f"the connection broke: {error}") from error

    def _time_left(self) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise Unavailable("the server did not answer in time")
        return min(left, self.read_seconds)


def shown(text: bytes) -> str:
    """A server's words for people: at most 200 characters, without control characters."""
    return "".join(c if c.isprintable() else " " for c in text[:200].decode("utf-8", "replace")).strip()


def quoted(text: bytes) -> bytes:
    """An IMAP quoted string (RFC 3501 §4.3); CR, LF and NUL cannot stand in one and are left out."""
    clean = re.sub(rb"[\r\n\x00]", b"", text)
    return b'"' + clean.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
