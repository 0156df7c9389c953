"""The form of a log line: one line a record, nothing forged, nothing of a mail outside debugging."""

from __future__ import annotations

import io
import logging
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import pytest

from afterword.adapters.journal import escape, leads_to_journal, set_up_logging

logger = logging.getLogger("afterword.test")


@pytest.fixture
def log_to() -> Iterator[Callable[..., None]]:
    """`set_up_logging`, undone afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("afterword")
    handlers, levels = tuple(root.handlers), (root.level, ours.level)

    def set_up(stream: TextIO, *, debug: bool = False, environ: dict[str, str] | None = None) -> None:
        set_up_logging(debug=debug, stream=stream, environ=environ or {})

    yield set_up
    root.handlers[:] = handlers
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain, with Łęcka and 東京", "plain, with Łęcka and 東京"),
        ("two\nlines\r\n", r"two\nlines\r\n"),
        ("a\tb\x1b[2Jc\x00", r"a\tb\x1b[2Jc\x00"),
        ("right\u202eto left", r"right\u202eto left"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("next\x85line\u2028and", r"next\x85line\u2028and"),
        ("half \ud800", r"half \ud800"),
        ("non-breaking\u00a0space", "non-breaking\u00a0space"),
    ],
)
def test_what_cannot_be_seen_is_escaped(text: str, escaped: str) -> None:
    """Controls and invisible characters are written out; letters of every script stay."""
    assert escape(text) == escaped


def test_a_record_is_one_line(log_to: Callable[..., None]) -> None:
    """A line feed in an argument cannot forge a second record."""
    stream = io.StringIO()
    log_to(stream)

    logger.info("mailbox %s read", "INBOX\n2026-01-01 00:00:00 ERROR forged")

    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d info    mailbox INBOX\\n2026-01-01 00:00:00 ERROR forged read\n",
        stream.getvalue(),
    )


def test_debugging_is_off_unless_asked_for(log_to: Callable[..., None]) -> None:
    """DEBUG may tell of a mail, so it is silent by default."""
    quiet, wordy = io.StringIO(), io.StringIO()

    log_to(quiet)
    logger.debug("a detail")
    log_to(wordy, debug=True)
    logger.debug("a detail")

    assert quiet.getvalue() == ""
    assert "a detail" in wordy.getvalue()


def test_other_libraries_are_kept_to_warnings(log_to: Callable[..., None]) -> None:
    """An IMAP library logs what it sends at DEBUG and INFO."""
    stream = io.StringIO()
    log_to(stream, debug=True)

    logging.getLogger("imapclient").info("LOGIN anna secret")
    logging.getLogger("imapclient").warning("odd answer")

    assert "secret" not in stream.getvalue()
    assert "odd answer" in stream.getvalue()


def test_the_journal_gets_priorities(tmp_path: Path, log_to: Callable[..., None]) -> None:
    """Under systemd a line begins with its priority, and time is the journal's."""
    with (tmp_path / "journal").open("w+", encoding="utf-8") as stream:
        place = os.fstat(stream.fileno())
        log_to(stream, debug=True, environ={"JOURNAL_STREAM": f"{place.st_dev}:{place.st_ino}"})
        for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
            logger.log(level, "said")
        stream.seek(0)

        assert stream.read().splitlines() == ["<7>said", "<6>said", "<4>said", "<3>said", "<2>said"]


def test_a_stream_that_is_not_the_journals_is_a_terminal(tmp_path: Path) -> None:
    """JOURNAL_STREAM names one stream; output redirected elsewhere is read by people."""
    with (tmp_path / "elsewhere").open("w", encoding="utf-8") as stream:
        assert not leads_to_journal(stream, {"JOURNAL_STREAM": "1:1"})
        assert not leads_to_journal(stream, {})
    assert not leads_to_journal(io.StringIO(), {"JOURNAL_STREAM": "1:1"})


def test_an_exception_is_told_without_its_text(log_to: Callable[..., None]) -> None:
    """The text of an exception may quote a mail; its type and place do not."""
    stream = io.StringIO()
    log_to(stream)

    try:
        int("canary from a mail")
    except ValueError:
        logger.exception("reading failed")

    assert "canary" not in stream.getvalue()
    assert re.search(r"reading failed \(ValueError at test_journal\.py:\d+\)\n$", stream.getvalue())


def test_debugging_shows_the_whole_exception_on_one_line(log_to: Callable[..., None]) -> None:
    """With --debug the traceback is there, escaped."""
    stream = io.StringIO()
    log_to(stream, debug=True)

    try:
        int("canary")
    except ValueError:
        logger.exception("reading failed")

    assert stream.getvalue().count("\n") == 1
    assert r"\nTraceback" in stream.getvalue()
    assert "canary" in stream.getvalue()
