"""Waiting for a mailbox to change: IDLE (RFC 2177) over our own buffer, else a NOOP from time to time.

A line split over packets is just an unfinished line here, and the end of the stream is an error and never a quiet
mailbox. IDLE is renewed often, so that a dead link is noticed and a server that only pretends to push is still asked.
"""

from __future__ import annotations

import socket
import time
from enum import Enum, auto

from afterword.adapters.imap.session import Patience, Session
from afterword.adapters.imap.wire import Ready, Status, Wire


class _Woken(Enum):
    CHANGED = auto()
    CALLED = auto()
    QUIET = auto()
    REFUSED = auto()  # the server advertises IDLE and will not have it


def wait_for_news(session: Session, wakeup: socket.socket, *, seconds: float, patience: Patience) -> bool:
    """True once the selected mailbox may have grown; False when the time is up or `wakeup` became readable."""
    wire = session.wire
    until = time.monotonic() + seconds
    pushes = "IDLE" in session.capabilities
    while not wire.news:
        left = until - time.monotonic()
        if left <= 0:
            return False
        if pushes:
            woken = _idle(wire, wakeup, min(left, patience.renew_idle))
        else:
            woken = _CALLED[wire.wait(wakeup, min(left, patience.poll))]
        if woken is _Woken.CALLED:
            return False
        pushes = pushes and woken is not _Woken.REFUSED
        if not wire.news:
            wire.run(b"NOOP", seconds=patience.read)
    wire.news = False
    return True


_CALLED = {Ready.WAKE: _Woken.CALLED, Ready.TIME: _Woken.QUIET, Ready.INPUT: _Woken.QUIET}


def _idle(wire: Wire, wakeup: socket.socket, seconds: float) -> _Woken:
    """One IDLE from its command to its tagged answer."""
    tag = wire.begin(b"IDLE", seconds=wire.read_seconds)
    while not (line := wire.line()).startswith(b"+"):
        if (done := wire.done(tag, line)) is not None:
            return _Woken.QUIET if done.status is Status.OK else _Woken.REFUSED
    until = time.monotonic() + seconds
    woken = _Woken.QUIET
    while woken is _Woken.QUIET and (left := until - time.monotonic()) > 0:
        match wire.wait(wakeup, left):
            case Ready.WAKE:
                woken = _Woken.CALLED
            case Ready.TIME:
                break
            case Ready.INPUT:
                if _take(wire, tag):
                    return _Woken.QUIET  # the server ended IDLE by itself
                woken = _Woken.CHANGED if wire.news else _Woken.QUIET
    wire.allow(wire.read_seconds)
    wire.send(b"DONE\r\n")
    while wire.done(tag, wire.line()) is None:
        pass
    return _Woken.CHANGED if wire.news and woken is not _Woken.CALLED else woken


def _take(wire: Wire, tag: bytes) -> bool:
    """Read what has come, without waiting for a line to be finished; True if it was the tagged answer."""
    if wire.buffer.find(b"\r\n", wire.at) < 0:
        wire.receive_ready()
    return any(wire.done(tag, line) is not None for line in wire.complete_lines())
