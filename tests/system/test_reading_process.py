"""The reading process, for real: hostile items end their own child, the others are read, nothing is raised."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from afterword.adapters.reader import READING_PROCESS, Limits, ProcessReader
from afterword.errors import Unavailable
from afterword.model.identifiers import SourceId
from afterword.model.moment import Moment
from afterword.model.reading import Reading
from afterword.ports import ItemToRead
from builders.calendars import a_calendar

START = "DTSTART;TZID=Europe/Berlin:20261124T100000"


def an_item(content: bytes, media: str = "message/rfc822") -> ItemToRead:
    """An item that came in November 2026 to a reader in Berlin."""
    return ItemToRead(
        source=SourceId("test:1"),
        content=content,
        media=media,
        received=datetime(2026, 11, 20, 9, tzinfo=UTC),
        zone="Europe/Berlin",
        me=("anna@example.org",),
        my_name="Anna Example",
    )


def a_good_item() -> ItemToRead:
    """A calendar file with one interview."""
    return an_item(a_calendar(START, "SUMMARY:Interview at Northwind"), "text/calendar")


def is_good(reading: Reading) -> bool:
    """Whether it is the reading of the good item."""
    return reading.error is None and reading.is_interview and isinstance(reading.sightings[0].start, Moment)


@pytest.fixture(scope="module")
def reader() -> Iterator[ProcessReader]:
    """The real process with the real limits, the same one for every item."""
    with ProcessReader() as process:
        yield process


# Programs that stand in for a child gone wrong, started the way the real one is.
SPEAKS = 'import sys; print("{}", flush=True); line = sys.stdin.readline();'


def a_reader_of(program: str, **limits: int) -> ProcessReader:
    """A reader whose process is this program; the options that it is given are ignored."""
    return ProcessReader((sys.executable, "-c", program), Limits(wall_seconds=1, start_seconds=20, **limits))


def test_mail_calendar_html_and_text_are_read(reader: ProcessReader) -> None:
    """Each media type goes to its own reader, in one process."""
    mail = b"From: Bob Roe <bob@northwind.example>\nTo: anna@example.org\nSubject: Interview\n\n"
    text = b"Hi Anna,\n\nyour interview is confirmed for November 24, 2026 at 10:00 am CET.\n\nBob Roe"

    readings = [
        reader.read(a_good_item()),
        reader.read(an_item(mail + text)),
        reader.read(an_item(b"Subject: Interview\n\n" + text, "text/plain")),
        reader.read(an_item(b"<p>" + text.replace(b"\n\n", b"</p><p>") + b"</p>", "text/html")),
    ]

    assert [reading.error for reading in readings] == [None] * 4
    assert {reading.start.utc.isoformat() for reading in readings if reading.start} == {"2026-11-24T09:00:00+00:00"}


def hostile_items() -> dict[str, ItemToRead]:
    """Items made to break a reader."""
    zone = "BEGIN:VTIMEZONE\r\nTZID:Z\r\n" + "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nEND:STANDARD\r\n" * 50_000
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(2_000)
    )
    return {
        "nested parts": an_item(nested),
        "nested elements": an_item(b"Content-Type: text/html\n\n" + b"<div>" * 200_000),
        "unknown charset": an_item(b"Content-Type: text/plain; charset=x-none\n\n\xff\xfe hello"),
        "no header": an_item(b"\0" * 1000 + b"hello"),
        "empty": an_item(b""),
        "broken calendar": an_item(b"BEGIN:VEVENT\nDTSTART:NEVER\nEND", "text/calendar"),
        "secondly": an_item(a_calendar(START, "RRULE:FREQ=SECONDLY", "SUMMARY:x"), "text/calendar"),
        "giant zone": an_item(zone.encode() + a_calendar("DTSTART;TZID=Z:20261124T100000"), "text/calendar"),
        "many events": an_item(a_calendar(START) * 30_000, "text/calendar"),
        "long line": an_item(a_calendar(START, "DESCRIPTION:" + "x" * 10_000_000), "text/calendar"),
        "unknown media": an_item(b"x", "application/pdf"),
        "unknown zone": ItemToRead(
            source=SourceId("x"),
            content=b"at 3 pm",
            media="text/plain",
            received=None,
            zone="No/Where",
            me=(),
            my_name="",
        ),
    }


@pytest.mark.parametrize("name", hostile_items())
def test_after_a_hostile_item_the_next_is_read(reader: ProcessReader, name: str) -> None:
    """Each gives a reading, with or without an error, never an exception; the next item is as if it had not been."""
    reading = reader.read(hostile_items()[name])

    assert reading.error is None or reading.error
    assert is_good(reader.read(a_good_item()))


def test_an_item_that_takes_too_much_cpu_is_ended() -> None:
    """Twenty enclosed calendars full of misnested markup: the child is killed, the reason said, the next item read."""
    event = a_calendar(START, "SUMMARY:Interview", "DESCRIPTION:<br>" + "<b><p></b>" * 5_000)
    part = b"--b\nContent-Type: text/calendar\n\n" + event * 20
    mail = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"".join(part + b"\nX-N:%d\n" % n for n in range(20))
    with ProcessReader(limits=Limits(cpu_seconds=1, wall_seconds=60)) as reader:
        reading = reader.read(an_item(mail))
        after = reader.read(a_good_item())

    assert reading.error == "reading it took more than 1 s of CPU"
    assert is_good(after)


def test_an_item_that_takes_too_much_memory_is_ended() -> None:
    """An item larger than what its child may hold is refused by the child."""
    with ProcessReader(limits=Limits(memory=96 * 1024 * 1024)) as reader:
        reading = reader.read(an_item(b"Subject: a\n\n" + b"x" * 40_000_000))
        after = reader.read(a_good_item())

    assert reading.error == "reading it took more than 96 MiB"
    assert is_good(after)


def test_a_process_that_dies_over_an_item_is_replaced() -> None:
    """A process killed from outside is started again for the same item."""
    with ProcessReader() as reader:
        assert is_good(reader.read(a_good_item()))
        os.kill(children_of(os.getpid())[-1], signal.SIGKILL)

        assert is_good(reader.read(a_good_item()))


def test_an_idle_process_ends_by_itself_and_is_started_again() -> None:
    """It leaves when nothing has come for a while, and nobody notices."""
    before = set(children_of(os.getpid()))
    with ProcessReader(limits=Limits(idle_seconds=1)) as reader:
        assert is_good(reader.read(a_good_item()))
        while set(children_of(os.getpid())) != before:
            time.sleep(0.05)

        assert is_good(reader.read(a_good_item()))


def test_close_leaves_no_process() -> None:
    """Ended and reaped; a closed reader reads again if asked."""
    before = set(children_of(os.getpid()))
    reader = ProcessReader()
    reader.read(a_good_item())
    reader.close()
    reader.close()

    assert set(children_of(os.getpid())) == before


def test_a_process_that_cannot_start_is_unavailable() -> None:
    """The one thing that is raised, with the reason."""
    with pytest.raises(Unavailable, match="cannot be started"):
        ProcessReader(("/nonexistent/python",)).read(a_good_item())
    with pytest.raises(Unavailable, match="No module named"):
        ProcessReader((sys.executable, "-m", "no_such_module")).read(a_good_item())


@pytest.mark.parametrize(
    ("program", "why"),
    [
        (SPEAKS + 'print("no json", flush=True); sys.stdin.readline()', "gave no reading"),
        (SPEAKS + 'print("[1]", flush=True); sys.stdin.readline()', "gave no reading"),
        (SPEAKS + 'print("[" * 100000, flush=True); sys.stdin.readline()', "gave no reading"),
        (SPEAKS + "sys.exit(3)", "broke off"),
        (SPEAKS + 'sys.stdout.write("x" * 10_000_000); sys.stdout.flush(); sys.stdin.readline()', "too large"),
    ],
    ids=["nonsense", "another value", "deep", "exit", "flood"],
)
def test_a_process_gone_wrong_gives_an_error(program: str, why: str) -> None:
    """Whatever it answers, the caller gets a reading that says so."""
    with a_reader_of(program) as reader:
        reading = reader.read(a_good_item())

    assert reading.error is not None
    assert why in reading.error


def test_the_child_may_neither_write_nor_keep_what_it_inherits(tmp_path: Path) -> None:
    """The process has no descriptor but its pipes, and nothing of the environment but the language."""
    with (tmp_path / "secret").open("w") as secret:
        os.set_inheritable(secret.fileno(), True)  # noqa: FBT003 -- its signature
        with ProcessReader() as reader:
            reader.read(a_good_item())
            pid = children_of(os.getpid())[-1]
            links = [str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir()]
            environment = Path(f"/proc/{pid}/environ").read_bytes()

    assert not any("secret" in link for link in links)
    assert environment.strip(b"\0") == b"LANG=C.UTF-8"


def test_the_default_command_is_isolated() -> None:
    """Neither the working directory nor PYTHONPATH decides what code it runs."""
    assert "-I" in READING_PROCESS


def children_of(pid: int) -> list[int]:
    """The processes started by this one, oldest first, without those that have ended."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    alive = []
    for child in map(int, listed):
        state = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0]
        if state not in {"Z", "X"}:
            alive.append(child)
    return alive
