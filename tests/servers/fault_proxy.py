"""A proxy between a client and a server that does to the link what links do: cuts it, starves it, crumbles it."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Cut the connection when the octets of one direction (as seen from the proxy) match.

    `after` is a text that must have gone by, `octets` how many more may pass after its end. With `quietly` the proxy
    goes on taking octets and passes none on, as a half-open connection does. `then` is called at the cut.
    """

    after: bytes
    octets: int = 0
    from_server: bool = False
    quietly: bool = False
    then: Callable[[], None] = lambda: None


@dataclass(kw_only=True)
class FaultProxy:
    """Listens on loopback for a server on loopback. Set `cut` or `crumbs` at any time; a cut happens once."""

    upstream: int
    cut: Cut | None = None
    crumbs: bool = False  # pass on one octet at a time
    port: int = 0
    happened: threading.Event = field(default_factory=threading.Event)
    _listener: socket.socket | None = None
    _links: list[tuple[socket.socket, socket.socket]] = field(default_factory=list)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._spawn(self._accept, self._listener)
        return self

    def __exit__(self, *_: object) -> None:
        assert self._listener is not None
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # ends accept()
        self._listener.close()
        self.break_all()
        for thread in self._threads:
            thread.join(5)
        for link in self._links:
            for end in link:
                end.close()

    def break_all(self) -> None:
        """End every connection, as a server that goes away does."""
        for link in self._links:
            for end in link:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def _spawn(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                server = socket.create_connection(("127.0.0.1", self.upstream))
                for end in (client, server):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._links.append((client, server))
                self._spawn(self._pump, client, server, False)  # noqa: FBT003
                self._spawn(self._pump, server, client, True)  # noqa: FBT003

    def _pump(self, source: socket.socket, target: socket.socket, from_server: bool) -> None:  # noqa: FBT001
        """Pass on what comes until the end or the cut."""
        passed = b""
        with suppress(OSError):
            while octets := source.recv(_CHUNK):
                cut = self.cut
                if cut is not None and cut.from_server is from_server:
                    place = (passed + octets).find(cut.after)
                    if place >= 0:
                        limit = place + len(cut.after) + cut.octets - len(passed)
                        if limit <= len(octets):
                            self._pass(target, octets[: max(0, limit)])
                            self._cut(cut, source, target)
                            return
                self._pass(target, octets)
                passed += octets
            target.shutdown(socket.SHUT_WR)

    def _pass(self, target: socket.socket, octets: bytes) -> None:
        if not self.crumbs:
            target.sendall(octets)
            return
        for place in range(len(octets)):
            target.sendall(octets[place : place + 1])

    def _cut(self, cut: Cut, source: socket.socket, target: socket.socket) -> None:
        """Break both directions with a reset, or fall silent."""
        self.cut = None
        cut.then()
        self.happened.set()
        if cut.quietly:
            while source.recv(_CHUNK):
                pass
            return
        for end in (source, target):
            with suppress(OSError):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                end.shutdown(socket.SHUT_RDWR)
