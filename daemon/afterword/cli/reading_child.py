"""The reading process: preloads the readers, then forks one limited child for each item it is sent.

Not a command of its own; `adapters.reader` starts it. Requests come as JSON lines on stdin, answers go as JSON lines to
stdout, after a first line that says it is ready. The parent never decodes an item's content.
"""

from __future__ import annotations

import argparse
import base64
import gc
import itertools
import json
import os
import resource
import select
import signal
import sys
from collections.abc import Iterator
from datetime import datetime
from time import monotonic
from typing import Any, NoReturn

from afterword.formats.reading_json import to_json
from afterword.model.identifiers import SourceId
from afterword.model.reading import unread
from afterword.ports import ItemToRead
from afterword.read_item import read_item
from afterword.understand.cues import de, en, es, fr, it, nl, pt

_CHUNK = 1 << 16
_SLICE = 40  # phrases of a rehearsal: some 30 ms
_FILES = 32  # open files of a child: pipes, and the tz database's
_MAIL = b"""\
From: Ann Example <ann@example.org>
Subject: Your interview for the Data Engineer position
Date: Fri, 20 Nov 2026 09:00:00 +0100
Content-Type: text/html

<p>Hi Ben,</p><p>thank you for your application. Your interview with Eve Example, CTO, is confirmed for Tuesday,
November 24, 2026 at 3:00 pm EST (not next Monday, 10-11am). Please join by Zoom, or call us to reschedule.</p>
<p>Best regards,<br>Ann Example<br>Recruiter, Example Ltd</p>
"""
_EVENT = b"""\
BEGIN:VEVENT
DTSTART;TZID=Berlin:20261124T150000
SUMMARY:Interview: Data Engineer at Example
DESCRIPTION:Interviewer: Eve Example
ORGANIZER;CN=Ann Example:mailto:ann@example.org
END:VEVENT
"""


def main() -> int:
    """Serve until stdin ends or nothing has come for a while."""
    limits = _arguments()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the command that started this process
    _preload()
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nothing, stream)  # whatever a library prints must not become an answer
    answers.write(b'{"ready": true}\n')
    requests = _Lines(sys.stdin.fileno(), limits.idle_seconds)
    rehearsals = _rehearsals()
    while (line := requests.next()) is not None:
        request = json.loads(line)
        answers.write(_answer(request, limits) + b"\n")
        if request["media"] != "text/calendar":
            for text in itertools.islice(rehearsals, 1):
                _rehearse("text/plain", text)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name in ("--memory", "--cpu-seconds", "--wall-seconds", "--answer", "--idle-seconds"):
        parser.add_argument(name, type=int, required=True)
    return parser.parse_args()


def _preload() -> None:
    """Do once, before any fork, what every child would do again: imports, tables, compiled patterns."""
    _rehearse("message/rfc822", _MAIL)
    _rehearse("text/calendar", _EVENT)
    gc.collect()
    gc.freeze()  # children share these pages as long as nothing writes to them


def _rehearsals() -> Iterator[bytes]:
    """Texts that make the parent compile the cues of each language, some at a time.

    A child's compiled patterns end with it. Compiling all of them at the start would make a single mail wait for a
    second, so the parent does a slice after each item: many items soon find everything ready.
    """
    for language in (en, de, fr, es, it, pt, nl):
        phrases = [phrase for topic in language.CUES.values() for phrase in topic]
        for first in range(0, len(phrases), _SLICE):
            lines = (*sorted(language.FUNCTION_WORDS), *phrases[first : first + _SLICE])
            yield "\n".join(("Subject: 24.11.2026 15:00", "", *lines)).encode()
    gc.freeze()


def _rehearse(media: str, content: bytes) -> None:
    read_item(
        ItemToRead(
            source=SourceId("rehearsal"),
            content=content,
            media=media,
            received=None,
            zone="Europe/Berlin",
            me=(),
            my_name="",
        )
    )


class _Lines:
    """Lines of a pipe; None at its end, or when nothing comes for a while."""

    def __init__(self, descriptor: int, idle_seconds: int) -> None:
        self._descriptor = descriptor
        self._idle = idle_seconds
        self._got = bytearray()

    def next(self) -> bytes | None:
        """The next line without its end."""
        seen = 0
        while (end := self._got.find(b"\n", seen)) < 0:
            seen = len(self._got)
            readable, _, _ = select.select([self._descriptor], [], [], self._idle)
            chunk = os.read(self._descriptor, _CHUNK) if readable else b""
            if not chunk:
                return None
            self._got += chunk
        line = bytes(self._got[:end])
        del self._got[: end + 1]
        return line


def _answer(request: dict[str, Any], limits: argparse.Namespace) -> bytes:
    """Fork a child for one item, and give its answer or the reason why there is none."""
    back, out = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(back)
        _be_child(request, out, limits)
    os.close(out)
    answer, why = _collect(back, limits)
    os.close(back)
    if why is not None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if why is None:
        why = _why_it_ended(status, limits)
    if why is None and (not answer or b"\n" in answer):
        why = "reading it gave nothing"
    return _dumps(to_json(unread(None, why), "")) if why is not None else answer


def _collect(back: int, limits: argparse.Namespace) -> tuple[bytes, str | None]:
    """What a child writes until it closes its pipe, and why it must be ended, if so."""
    got = bytearray()
    deadline = monotonic() + limits.wall_seconds
    while True:
        readable, _, _ = select.select([back], [], [], max(0.0, deadline - monotonic()))
        if not readable:
            return b"", f"reading it took more than {limits.wall_seconds} s"
        chunk = os.read(back, _CHUNK)
        if not chunk:
            return bytes(got), None
        got += chunk
        if len(got) > limits.answer:
            return b"", f"its reading is larger than {limits.answer // 1024} KiB"


def _why_it_ended(status: int, limits: argparse.Namespace) -> str | None:
    """Why a child gave no answer, by its wait status; None if it ended well."""
    if not os.WIFSIGNALED(status):
        return None if os.WEXITSTATUS(status) == 0 else "reading it failed"
    if os.WTERMSIG(status) in {signal.SIGXCPU, signal.SIGKILL}:
        return f"reading it took more than {limits.cpu_seconds} s of CPU"
    return f"reading it crashed (signal {os.WTERMSIG(status)})"


def _be_child(request: dict[str, Any], out: int, limits: argparse.Namespace) -> NoReturn:
    """Read one item under the limits, write its reading, and end without any clean-up of the parent's."""
    code = 1
    try:
        _limit(limits)
        os.close(0)
        answer = _read(request, limits)
        while answer:
            answer = answer[os.write(out, answer) :]
        code = 0
    finally:
        os._exit(code)


def _limit(limits: argparse.Namespace) -> None:
    """Hold this process to its memory, CPU and files, and let it write none."""
    cpu = limits.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES, _FILES))


def _read(request: dict[str, Any], limits: argparse.Namespace) -> bytes:
    """The reading of a request as JSON, or the reason why there is none."""
    received = None
    try:
        item = _item(request)
        received = item.received
        return _dumps(to_json(read_item(item), item.source))
    except MemoryError:
        why = f"reading it took more than {limits.memory // 1024 // 1024} MiB"
    except Exception as error:  # noqa: BLE001 -- the outermost frame of a process that exists to survive any item
        why = f"reading it failed ({type(error).__name__})"
    return _dumps(to_json(unread(received, why), ""))


def _item(request: dict[str, Any]) -> ItemToRead:
    received = request["received"]
    return ItemToRead(
        source=SourceId(request["source"]),
        content=base64.b64decode(request["content"]),
        media=request["media"],
        received=None if received is None else datetime.fromisoformat(received),
        zone=request["zone"],
        me=tuple(request["me"]),
        my_name=request["my_name"],
    )


def _dumps(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer).encode()


if __name__ == "__main__":
    sys.exit(main())
