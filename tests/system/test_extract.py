"""`afterword extract` as it is typed and as scripts drive it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from builders.calendars import a_calendar

COMMAND = (sys.executable, "-m", "afterword", "extract")
MAIL = """\
From: Bob Roe <bob.roe@northwind.example>
To: Anna Example <anna@example.org>
Subject: Your interview at Northwind
Date: Fri, 20 Nov 2026 09:00:00 +0100
Message-ID: <one@northwind.example>

Hi Anna,

your interview for the Data Engineer position is confirmed for Tuesday, November 24, 2026 at 3:00 pm CET.
Please join by Zoom.

Best regards,
Bob Roe
"""
TOMORROW = "Subject: Interview\n\nHi Anna,\n\nyour job interview is confirmed for tomorrow at 3 pm.\n\nBob Roe\n"
PUBLIC = {"id", "kind", "is_interview", "confidence", "reason", "interviews", "error"}


def run(*args: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """The finished command."""
    return subprocess.run((*COMMAND, *args), input=text, capture_output=True, text=True, check=False, timeout=100)


def batch(*asked: dict[str, Any] | str) -> list[dict[str, Any]]:
    """The answers to these lines."""
    lines = [line if isinstance(line, str) else json.dumps(line) for line in asked]
    done = run("--batch", text="\n".join(lines) + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def asked(path: Path, **more: Any) -> dict[str, Any]:
    """A request with everything it may say."""
    return {"id": path.name, "path": str(path), "received": None, "timezone": "Europe/Berlin", "me": None, **more}


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """A mail with an interview."""
    path = tmp_path / "invite.eml"
    path.write_text(MAIL)
    return path


def starts(answers: Sequence[dict[str, Any]]) -> list[str | None]:
    """The first start of each answer."""
    return [answer["interviews"][0]["start"] if answer["interviews"] else None for answer in answers]


def test_every_line_is_answered_in_order(tmp_path: Path, mail: Path) -> None:
    """Good, missing, broken and impossible requests: one documented object each, never a traceback."""
    calendar = tmp_path / "event.ics"
    calendar.write_bytes(a_calendar("DTSTART:20261124T140000Z", "SUMMARY:Interview at Northwind"))
    empty = tmp_path / "empty.eml"
    empty.write_bytes(b"")

    answers = batch(
        asked(mail),
        asked(tmp_path / "nowhere.eml"),
        asked(calendar),
        "this is no JSON",
        "[1, 2]",
        {"id": 7},
        asked(tmp_path),
        {"id": "nul", "path": "a\0b", "timezone": "UTC"},
        asked(mail, timezone="Mars/Phobos") | {"id": "zone"},
        asked(mail, received="yesterday") | {"id": "received"},
        asked(empty),
        {"id": "short", "path": str(mail)},
    )

    ids = ["invite.eml", "nowhere.eml", "event.ics", None, None, 7, tmp_path.name, "nul", "zone", "received"]
    assert [answer["id"] for answer in answers] == [*ids, "empty.eml", "short"]
    assert all(answer.keys() >= PUBLIC for answer in answers)
    assert [bool(answer["error"]) for answer in answers] == [False, True, False, *[True] * 8, False]
    assert starts([answers[0], answers[2]]) == ["2026-11-24T15:00:00+01:00", "2026-11-24T14:00:00+00:00"]
    assert all(not answer["is_interview"] for answer in answers if answer["error"])


def test_each_answer_comes_before_the_next_question(mail: Path) -> None:
    """A script may wait for a line before it sends the next."""
    with subprocess.Popen((*COMMAND, "--batch"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps(asked(mail, id=number)) + "\n")
            process.stdin.flush()

            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()


def test_relative_times_count_from_the_arrival(tmp_path: Path) -> None:
    """As given, naive in the zone of the request; else by the Date field; else by the file's time."""
    bare, dated = tmp_path / "bare.txt", tmp_path / "dated.eml"
    bare.write_text(TOMORROW)
    dated.write_text("Date: Tue, 8 Dec 2026 09:00:00 +0100\nFrom: bob@northwind.example\n" + TOMORROW)
    then = datetime(2026, 11, 2, 12, tzinfo=UTC).timestamp()
    for path in (bare, dated):
        os.utime(path, (then, then))

    answers = batch(
        asked(bare, received="2026-11-20T23:30:00", timezone="America/New_York"),
        asked(bare, received="2026-11-20T23:30:00+01:00"),
        asked(dated),
        asked(bare),
    )

    assert [start and start[:16] for start in starts(answers)] == [
        "2026-11-21T15:00",
        "2026-11-21T15:00",
        "2026-12-09T15:00",
        "2026-11-03T15:00",
    ]


def test_html_is_read(tmp_path: Path) -> None:
    """A page saved from a browser."""
    path = tmp_path / "mail.html"
    path.write_text("<p>Hi Anna,</p><p>your job interview is confirmed for November 24, 2026 at 3 pm CET.</p>")

    assert starts(batch(asked(path, received="2026-11-20T09:00:00"))) == ["2026-11-24T15:00:00+01:00"]


def test_a_person_sees_every_fact_with_its_words(mail: Path) -> None:
    """Kind, verdict, reason, facts and quotes; no colour where there is no terminal."""
    done = run(str(mail), "--timezone", "Europe/Berlin", "--me", "anna@example.org")

    assert done.returncode == 0
    assert "invite: a job interview of yours" in done.stdout
    assert "Tue 24 Nov 2026 15:00" in done.stdout
    assert "November 24, 2026 at 3:00 pm CET" in done.stdout
    assert "\x1b" not in done.stdout


def test_what_an_item_says_does_not_steer_the_terminal(tmp_path: Path) -> None:
    """Control characters of a mail are not printed."""
    path = tmp_path / "a.ics"
    path.write_bytes(a_calendar("DTSTART:20261124T140000Z", "SUMMARY:Interview \x1b[2J\x07 at Northwind"))

    done = run(str(path))

    assert done.returncode == 0
    assert not {"\x1b", "\x07"} & set(done.stdout)


def test_mbox_and_maildir_give_each_of_their_mails(tmp_path: Path) -> None:
    """Named by number or by file; ">From " is unquoted and does not begin a mail."""
    mbox = tmp_path / "archive"
    mbox.write_text(f"From a@example.org Fri Nov 20\n{MAIL}\n>From here on\n\nFrom b@example.org Fri Nov 20\n{MAIL}")
    maildir = tmp_path / "Maildir"
    for folder in ("cur", "new", "tmp"):
        (maildir / folder).mkdir(parents=True)
    (maildir / "new" / "1").write_text(MAIL)
    (maildir / "cur" / "2:2,S").write_text(MAIL)
    (maildir / "tmp" / "3").write_text(MAIL)

    answers = [json.loads(line) for line in run(str(mbox), str(maildir), "--json").stdout.splitlines()]

    names = [f"{mbox}#1", f"{mbox}#2", str(maildir / "new" / "1"), str(maildir / "cur" / "2:2,S")]
    assert [answer["id"] for answer in answers] == names
    assert starts(answers) == ["2026-11-24T15:00:00+01:00"] * 4


def test_the_exit_code_tells_how_it_went(tmp_path: Path, mail: Path) -> None:
    """0 read, 1 something could not be read, 2 wrong use; the rest is still read."""
    partly = run(str(tmp_path / "nowhere"), str(mail))

    assert partly.returncode == 1
    assert "No such file" in partly.stdout
    assert "a job interview of yours" in partly.stdout
    for wrong in ((), ("--batch", str(mail)), (str(mail), "--timezone", "Mars/Phobos")):
        done = run(*wrong)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1
