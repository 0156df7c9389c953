"""pymap, an IMAP server in Python, in a thread of this process: a second opinion beside Dovecot."""

from __future__ import annotations

import asyncio
import imaplib
import re
import threading
from argparse import ArgumentParser
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from pymap.backend.dict import DictBackend
from pymap.imap import IMAPService

from servers.dovecot import MailboxShape, free_port


@dataclass(kw_only=True)
class Pymap:
    """One server without TLS, with mailboxes in memory; `with Pymap() as server:` starts and ends it."""

    user: str = "anna"
    password: str = "secret"
    port: int = 0
    mailboxes: tuple[str, ...] = ("Drafts", "Sent", "Trash")
    _ready: threading.Event = field(default_factory=threading.Event)
    _ended: asyncio.Event | None = None
    _loop: asyncio.AbstractEventLoop | None = None
    _thread: threading.Thread | None = None
    _fault: BaseException | None = None

    def start(self) -> Self:
        """Start the thread, wait until it listens, and make the usual mailboxes."""
        self.port = free_port()
        self._thread = threading.Thread(target=self._run, name="pymap")
        self._thread.start()
        assert self._ready.wait(20)
        if self._fault is not None:
            raise RuntimeError("pymap did not start") from self._fault
        with self.client() as client:
            for mailbox in self.mailboxes:
                client.create(mailbox)
        return self

    def stop(self) -> None:
        """End the server and its thread."""
        assert self._thread is not None
        if self._loop is not None and self._ended is not None:
            self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(10)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def client(self) -> imaplib.IMAP4:
        """A signed-in client of the standard library, for looking from outside."""
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        client.login(self.user, self.password)
        return client

    def put(self, mailbox: str, rfc5322: bytes, *, received: datetime | None = None, flags: str = "") -> int:
        """Append a message with this INTERNALDATE; its UID."""
        with self.client() as client:
            when = imaplib.Time2Internaldate(received) if received is not None else ""
            kind, answer = client.append(mailbox, flags, when, rfc5322)
        assert kind == "OK", answer
        match = re.search(rb"APPENDUID \d+ (\d+)", answer[0])
        assert match is not None
        return int(match[1])

    def snapshot(self) -> dict[str, MailboxShape]:
        """UIDVALIDITY, UIDs and flags of every mailbox."""
        shapes: dict[str, MailboxShape] = {}
        with self.client() as client:
            for name in ("INBOX", *self.mailboxes):
                _, count = client.select(name, readonly=True)
                validity = client.response("UIDVALIDITY")[1][0]
                _, answer = client.fetch("1:*", "(UID FLAGS)") if count != [b"0"] else ("OK", [])
                messages = tuple(item.decode() for item in answer if isinstance(item, bytes))
                shapes[name] = MailboxShape(validity=str(validity), messages=messages)
        return shapes

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001 - handed to the thread that waits in start()
            self._fault = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        arguments = self._arguments()
        parser = ArgumentParser()
        backend_type = DictBackend.add_subparser("dict", parser.add_subparsers(dest="backend"))
        backend_type.set_defaults(backend_type=DictBackend)
        IMAPService.add_arguments(parser)
        parser.set_defaults(skip_services=[], passlib_cfg=None, debug=False)
        backend, config = await DictBackend.init(parser.parse_args(arguments))
        config.apply_context()
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        async with AsyncExitStack() as stack:
            await backend.start(stack)
            await IMAPService(backend, config).start(stack)
            self._ready.set()
            await self._ended.wait()

    def _arguments(self) -> list[str]:
        listen = ["--host", "127.0.0.1", "--port", str(self.port), "--no-tls"]
        return [*listen, "dict", "--demo-user", self.user, "--demo-password", self.password]
