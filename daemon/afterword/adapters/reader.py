"""The Reader port over a separate process, because every byte of a mail or an .ics is an attacker's.

A preloaded parent is started with the first item; it forks one child for each, with limits on memory and CPU, and ends
by itself when it is idle. Requests and answers are JSON lines over pipes. Whatever an item does to its child, or to the
parent, becomes a Reading with `error`; the next item finds a fresh process.
"""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from types import TracebackType
from typing import Self

from afterword.errors import Unavailable
from afterword.formats.reading_json import from_json
from afterword.model.reading import Reading, unread
from afterword.ports import ItemToRead

READING_PROCESS = (sys.executable, "-I", "-m", "afterword.cli.reading_child")
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one item may use: octets of memory, seconds of CPU and of waiting, octets of its answer.

    `idle_seconds` is how long the process waits for another item, `start_seconds` how long its start may take.
    """

    memory: int = 256 * 1024 * 1024
    cpu_seconds: int = 2
    wall_seconds: int = 20
    answer: int = 4 * 1024 * 1024
    idle_seconds: int = 60
    start_seconds: int = 30


class _BrokenOffError(Exception):
    """The process went away in the middle of an exchange."""


class _NoAnswerError(Exception):
    """The process is there but does not answer in time, or answers too much."""


class ProcessReader:
    """Reads items in the reading process; used by one thread."""

    def __init__(self, argv: Sequence[str] = READING_PROCESS, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._argv = (*argv, *_options(self._limits))
        self._process: subprocess.Popen[bytes] | None = None
        self._pending = b""  # what was read beyond the last answer's line

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, item: ItemToRead) -> Reading:
        """The reading of one item, with `error` set if it cannot be read. Raises Unavailable if nothing starts."""
        request = _request(item)
        for _attempt in range(2):  # an idle process may end just when it is asked
            process = self._started()
            try:
                answer = self._exchange(process, request)
            except _BrokenOffError:
                self.close()
            except _NoAnswerError as error:
                self.close()
                return unread(item.received, str(error))
            else:
                return _reading(item, answer)
        return unread(item.received, "the reading process broke off over it")

    def close(self) -> None:
        """End the process, if it runs."""
        process, self._process, self._pending = self._process, None, b""
        if process is None:
            return
        with suppress(OSError):
            process.kill()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        """The running process, started and ready."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        try:
            process = subprocess.Popen(  # noqa: S603 -- argv is ours, nothing in it comes from an item
                self._argv,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                env={"LANG": "C.UTF-8"},
                start_new_session=True,
            )
        except OSError as error:
            raise Unavailable(f"the reading process cannot be started: {error}; reinstall afterword") from error
        self._process = process
        for pipe in (process.stdin, process.stdout):
            os.set_blocking(_fd(pipe), False)
        try:
            self._line(process, b"", monotonic() + self._limits.start_seconds)
        except (_BrokenOffError, _NoAnswerError) as error:
            why = _last_words(process)
            self.close()
            raise Unavailable(f"the reading process does not start: {why}; reinstall afterword") from error
        return process

    def _exchange(self, process: subprocess.Popen[bytes], request: bytes) -> bytes:
        """Send a request and give the line that answers it."""
        return self._line(process, request, monotonic() + self._limits.wall_seconds + 5)

    def _line(self, process: subprocess.Popen[bytes], to_send: bytes, deadline: float) -> bytes:
        """Write what is to be sent and read until a whole line is there."""
        unsent, got = memoryview(to_send), bytearray(self._pending)
        out, back = _fd(process.stdin), _fd(process.stdout)
        while b"\n" not in got[-_CHUNK:]:
            left = deadline - monotonic()
            readable, writable, _ = select.select([back], [out] if unsent else [], [], max(left, 0))
            if not readable and not writable:
                raise _NoAnswerError("the reading process does not answer")
            try:
                if writable:
                    unsent = unsent[os.write(out, unsent[:_CHUNK]) :]
                if readable:
                    chunk = os.read(back, _CHUNK)
                    if not chunk:
                        raise _BrokenOffError
                    got += chunk
            except (BrokenPipeError, ConnectionResetError) as error:
                raise _BrokenOffError from error
            if len(got) > self._limits.answer + _CHUNK:
                raise _NoAnswerError("its reading is too large")
        line, _, rest = bytes(got).partition(b"\n")
        self._pending = rest
        return line


def _options(limits: Limits) -> tuple[str, ...]:
    """The limits as the process takes them."""
    return (
        f"--memory={limits.memory}",
        f"--cpu-seconds={limits.cpu_seconds}",
        f"--wall-seconds={limits.wall_seconds}",
        f"--answer={limits.answer}",
        f"--idle-seconds={limits.idle_seconds}",
    )


def _fd(pipe: object) -> int:
    fileno = getattr(pipe, "fileno", None)
    if fileno is None:
        raise _BrokenOffError
    descriptor: int = fileno()
    return descriptor


def _request(item: ItemToRead) -> bytes:
    """The item as one JSON line."""
    fields = {
        "source": item.source,
        "content": base64.b64encode(item.content).decode("ascii"),
        "media": item.media,
        "received": item.received.isoformat() if item.received else None,
        "zone": item.zone,
        "me": item.me,
        "my_name": item.my_name,
    }
    return json.dumps(fields).encode() + b"\n"


def _reading(item: ItemToRead, line: bytes) -> Reading:
    """The reading in an answer; the child that wrote it is not trusted to have written one."""
    try:
        return from_json(json.loads(line))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return unread(item.received, "the reading process gave no reading")


def _last_words(process: subprocess.Popen[bytes]) -> str:
    """The last line a process that does not start wrote to stderr."""
    process.kill()
    errors = process.stderr.read() if process.stderr else b""
    lines = errors.decode("utf-8", "replace").strip().split("\n")
    return lines[-1][:200] or "it says nothing"
