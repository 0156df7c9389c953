"""Logging set-up: one line a record, to stderr, in the form that the journal or a terminal wants.

What may be said is the callers' duty: no subject, body, address or secret at INFO or above. What is made safe here is
the form: a control character in a record cannot forge a second line or move a terminal's cursor.
"""

from __future__ import annotations

import logging
import os
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import PurePath
from typing import TextIO

# Controls, bidirectional and zero-width formats, surrogates, line and paragraph separators.
ESCAPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def escape(text: str) -> str:
    r"""The text on one line, every control, format or undisplayable character written as \n, \t, \xNN or \uNNNN."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(character) for character in text)


def set_up_logging(
    *, debug: bool = False, stream: TextIO | None = None, environ: Mapping[str, str] = os.environ
) -> logging.Handler:
    """Send records of INFO (DEBUG with `debug`) and above to `stream` (stderr if None), and give the handler.

    Other libraries are kept to warnings even then: below that, some of them log what they send.
    """
    target = sys.stderr if stream is None else stream
    handler = logging.StreamHandler(target)
    handler.setFormatter(JournalFormatter() if leads_to_journal(target, environ) else TerminalFormatter())
    root = logging.getLogger()
    for former in tuple(root.handlers):
        root.removeHandler(former)
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("afterword").setLevel(logging.DEBUG if debug else logging.INFO)
    return handler


def leads_to_journal(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether the stream is the one JOURNAL_STREAM names by device and inode (systemd.exec(5))."""
    try:
        place = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return environ.get("JOURNAL_STREAM") == f"{place.st_dev}:{place.st_ino}"


class LineFormatter(logging.Formatter):
    """A record on one line; an exception as its type and place, and in full only when DEBUG is logged.

    An exception's text may quote a mail, so it is told at DEBUG only.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The record's message with what an exception adds, escaped."""
        text = record.getMessage()
        if record.exc_info and record.exc_info[0] is not None:
            if logging.getLogger("afterword").isEnabledFor(logging.DEBUG):
                text = f"{text}\n{self.formatException(record.exc_info)}"
            else:
                text = f"{text} ({_place_of(record.exc_info[1])})"
        return escape(text)


class JournalFormatter(LineFormatter):
    """With the priority of sd-daemon(3) in front; the journal adds time and name itself."""

    def format(self, record: logging.LogRecord) -> str:
        """The line with its priority: <3> error, <4> warning, <6> information, <7> debugging."""
        return f"<{_priority(record.levelno)}>{super().format(record)}"


class TerminalFormatter(LineFormatter):
    """With the local time and the level in front."""

    def format(self, record: logging.LogRecord) -> str:
        """The line with time and level."""
        moment = self.formatTime(record, "%Y-%m-%d %H:%M:%S")
        return f"{moment} {record.levelname.lower():<8}{super().format(record)}"


def _escaped(character: str) -> str:
    if unicodedata.category(character) not in ESCAPED_CATEGORIES:
        return character
    match character:
        case "\n":
            return r"\n"
        case "\t":
            return r"\t"
        case "\r":
            return r"\r"
        case _:
            code = ord(character)
            return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _priority(level: int) -> int:
    if level >= logging.CRITICAL:
        return 2
    if level >= logging.ERROR:
        return 3
    if level >= logging.WARNING:
        return 4
    return 6 if level >= logging.INFO else 7


def _place_of(error: BaseException | None) -> str:
    """The exception's type and the line that raised it."""
    frame = error.__traceback__ if error is not None else None
    if frame is None:
        return type(error).__name__
    while frame.tb_next is not None:
        frame = frame.tb_next
    return f"{type(error).__name__} at {PurePath(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}"
