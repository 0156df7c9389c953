"""An IMAP server that says what a test wants it to say, for the manners that no real server at hand shows."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

CLOSE = b"*close*"  # as an answer: end the connection
GREETING = b"* OK ready\r\n"
CAPABILITY = b"* CAPABILITY IMAP4rev1 IDLE UIDPLUS SPECIAL-USE\r\n"


@dataclass(kw_only=True)
class ScriptedImap:
    r"""A server in a thread, with one answer a command.

    `answers` maps a pattern of the command (without its tag) to the octets to send, `%T` standing for the tag; the
    first match wins. A line without a tag (DONE, or the answer to a challenge) has the tag before it. What is not in
    it is answered with a plain OK. A command's literals are asked for and kept in `literals`. `answers` may be changed
    while the server runs.
    """

    answers: dict[str, bytes] = field(default_factory=dict)
    greeting: bytes = GREETING
    port: int = 0
    commands: list[str] = field(default_factory=list)
    literals: list[bytes] = field(default_factory=list)
    connections: int = 0
    _listener: socket.socket | None = None
    _clients: list[socket.socket] = field(default_factory=list)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._spawn(self._accept, self._listener)
        return self

    def __exit__(self, *_: object) -> None:
        assert self._listener is not None
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for client in self._clients:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def say(self, octets: bytes) -> None:
        """Send this on the newest connection, unasked."""
        self._clients[-1].sendall(octets)

    def _spawn(self, target: object, argument: socket.socket) -> None:
        thread = threading.Thread(target=target, args=(argument,), daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                self.connections += 1
                self._clients.append(client)
                self._spawn(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError), client, client.makefile("rb") as lines:
            client.sendall(self.greeting)
            tag = b"*"
            for line in lines:
                command = line.rstrip(b"\r\n")
                if b" " in command:
                    tag, _, command = command.partition(b" ")
                self.commands.append(command.decode("latin-1"))
                while (literal := re.search(rb"\{(\d+)\}$", command)) is not None:
                    answer = self._answer(command + b" literal?")
                    client.sendall(answer.replace(b"%T", tag) if answer is not None else b"+ go on\r\n")
                    if answer is not None:
                        break
                    self.literals.append(lines.read(int(literal[1])))
                    command = lines.readline().rstrip(b"\r\n")
                else:
                    answer = self._answer(self.commands[-1].encode("latin-1"))
                    if answer is None:
                        answer = CAPABILITY * command.upper().startswith(b"CAPABILITY") + b"%T OK done\r\n"
                    if answer == CLOSE:
                        client.shutdown(socket.SHUT_RDWR)
                        return
                    client.sendall(answer.replace(b"%T", tag))

    def _answer(self, command: bytes) -> bytes | None:
        found = (answer for pattern, answer in self.answers.items() if re.fullmatch(pattern.encode(), command))
        return next(found, None)
