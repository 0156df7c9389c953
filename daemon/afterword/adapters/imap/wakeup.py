"""A call from another thread that ends a wait on sockets."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Wakeup:
    """`call` ends the running `waiting`, or the next one; a wait that is over has used up every call before it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._called = False
        self._sender: socket.socket | None = None

    def call(self) -> None:
        """End a wait; any thread may call this."""
        with self._lock:
            self._called = True
            if self._sender is not None:
                with suppress(OSError):
                    self._sender.send(b"!")

    @contextmanager
    def waiting(self) -> Iterator[socket.socket]:
        """A socket that becomes readable when somebody calls, or at once if somebody has."""
        receiver, sender = socket.socketpair()
        with receiver, sender:
            with self._lock:
                self._sender = sender
                if self._called:
                    sender.send(b"!")
            try:
                yield receiver
            finally:
                with self._lock:
                    self._sender = None
                    self._called = False
