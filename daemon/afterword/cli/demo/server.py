"""An IMAP server inside this process, on loopback, in memory (pymap, in the `demo` extra)."""

from __future__ import annotations

import asyncio
import socket
import threading
from argparse import ArgumentParser
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from afterword.errors import ConfigError, Problem, Unavailable

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

START_SECONDS = 15.0


class EmbeddedServer:
    """A pymap server for one user; a context manager. `port` is free and on 127.0.0.1."""

    def __init__(self, *, user: str, password: str) -> None:
        self._user = user
        self._password = password
        self._loop = asyncio.new_event_loop()
        self._up = threading.Event()
        self._failure: BaseException | None = None
        self._serving: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="pymap", daemon=True)
        self.port = _free_port()

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._up.wait(START_SECONDS):
            raise Unavailable("the embedded IMAP server did not start in time; run the demo again")
        if isinstance(self._failure, ImportError):
            raise ConfigError(
                (
                    Problem(
                        place="afterword demo",
                        fault=f"the embedded IMAP server is not installed ({self._failure.name})",
                        cure='install the extra: pip install "afterword[demo]"',
                    ),
                )
            )
        if self._failure is not None:
            raise Unavailable(f"the embedded IMAP server did not start: {self._failure}") from self._failure
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._serving is not None:
            self._loop.call_soon_threadsafe(self._serving.cancel)
        self._thread.join(START_SECONDS)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._serving = self._loop.create_task(self._serve())
        try:
            self._loop.run_until_complete(self._serving)
        except asyncio.CancelledError:
            pass
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            self._failure = error
            self._up.set()
        finally:
            self._loop.close()

    async def _serve(self) -> None:
        # Imported here because only the demo needs it, and it may be missing: that is told as a value.
        from pymap.backend.dict import DictBackend  # noqa: PLC0415
        from pymap.imap import IMAPService  # noqa: PLC0415

        parser = ArgumentParser()
        DictBackend.add_subparser("dict", parser.add_subparsers(dest="backend")).set_defaults(backend_type=DictBackend)
        IMAPService.add_arguments(parser)
        parser.set_defaults(skip_services=[], passlib_cfg=None, debug=False)
        address = ["--host", "127.0.0.1", "--port", str(self.port), "--no-tls"]
        login = ["dict", "--demo-user", self._user, "--demo-password", self._password]
        backend, config = await DictBackend.init(parser.parse_args([*address, *login]))
        config.apply_context()
        async with AsyncExitStack() as stack:
            await backend.start(stack)
            await IMAPService(backend, config).start(stack)
            self._up.set()
            await asyncio.Event().wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
