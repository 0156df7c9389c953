"""`afterword extract`: what is understood from mail and calendar files, for people and for scripts (`--batch`)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.adapters.clock import SystemClock
from afterword.adapters.reader import ProcessReader
from afterword.cli.extract_text import describe
from afterword.cli.usage import WrongUse
from afterword.formats.reading_json import to_json
from afterword.model.identifiers import SourceId
from afterword.model.reading import Reading, unread
from afterword.ports import ItemToRead, Reader

MAX_OCTETS = 24 * 1024 * 1024  # of one item; what a mail says stands in its first part
_MEDIA = {
    ".eml": "message/rfc822",
    ".mail": "message/rfc822",
    ".ics": "text/calendar",
    ".ical": "text/calendar",
    ".vcs": "text/calendar",
    ".html": "text/html",
    ".htm": "text/html",
    ".txt": "text/plain",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """One item of a file or folder: what it is called, its octets, and the time of the file they came from."""

    name: str
    path: Path
    content: bytes
    media: str


def run(args: argparse.Namespace) -> int:
    """Run the command; 0 if every item could be read, 1 if not."""
    system_zone = SystemClock().system_zone()
    with ProcessReader() as reader:
        if args.batch:
            if args.files:
                raise WrongUse("extract: --batch reads what it is to read from standard input; name no FILE")
            _batch(sys.stdin, sys.stdout, reader, system_zone)
            return 0
        if not args.files:
            raise WrongUse("extract: there is no FILE; name one, or use --batch")
        zone = args.timezone or system_zone
        if not _is_zone(zone):
            raise WrongUse(f"extract: --timezone: {zone} is no time zone; write a name such as Europe/Berlin")
        return _files(args.files, reader, zone=zone, me=tuple(args.me or ()), as_json=args.json)


def _files(names: Sequence[str], reader: Reader, *, zone: str, me: tuple[str, ...], as_json: bool) -> int:
    """Show what is understood from each item of these files and folders."""
    code = 0
    for name in names:
        try:
            for piece in _pieces(Path(name)):
                reading = _read(reader, piece, received=None, zone=zone, me=me)
                code = code or (1 if reading.error else 0)
                _show(piece.name, reading, as_json=as_json)
        except OSError as error:
            code = 1
            _show(name, unread(None, _why(name, error)), as_json=as_json)
    return code


def _show(name: str, reading: Reading, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(to_json(reading, name)), flush=True)
    else:
        print(describe(name, reading, colour=sys.stdout.isatty()), flush=True)


# --- batch -------------------------------------------------------------------------------------------------------


def _batch(lines: TextIO, out: TextIO, reader: Reader, system_zone: str) -> None:
    """Answer every line with one line, in order, flushed at once; a line that cannot be understood is answered, too."""
    for line in lines:
        if not line.strip():
            continue
        id_, reading = _answer(line, reader, system_zone)
        out.write(json.dumps(to_json(reading, id_)) + "\n")
        out.flush()


def _answer(line: str, reader: Reader, system_zone: str) -> tuple[Any, Reading]:
    """The id of a request and the reading that answers it."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return None, unread(None, 'the line is no JSON; write {"id": "x", "path": "a.eml"}')
    if not isinstance(asked, dict) or not isinstance(asked.get("path"), str):
        return asked.get("id") if isinstance(asked, dict) else None, unread(None, '"path" is missing; name a file')
    zone = asked.get("timezone") or system_zone
    if not isinstance(zone, str) or not _is_zone(zone):
        return asked.get("id"), unread(None, f'timezone: "{zone}" is no time zone; write a name such as Europe/Berlin')
    try:
        received = _received(asked.get("received"), zone)
    except (ValueError, TypeError, OverflowError):
        return asked.get("id"), unread(
            None, f'received: "{asked["received"]}" is no date; write 2026-11-20T09:00:00+01:00'
        )
    me = asked.get("me") or ()
    addresses = (me,) if isinstance(me, str) else tuple(str(one) for one in me) if isinstance(me, list) else ()
    path = Path(asked["path"])
    try:
        piece = _piece(path, _octets(path))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        return asked.get("id"), unread(None, _why(asked["path"], error))
    return asked.get("id"), _read(reader, piece, received=received, zone=zone, me=addresses)


def _received(text: str | None, zone: str) -> datetime | None:
    """When the item arrived; a naive time is in the zone."""
    if text is None:
        return None
    at = datetime.fromisoformat(text)
    return at if at.tzinfo is not None else at.replace(tzinfo=ZoneInfo(zone))


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


# --- one item ----------------------------------------------------------------------------------------------------


def _read(reader: Reader, piece: _Piece, *, received: datetime | None, zone: str, me: tuple[str, ...]) -> Reading:
    """The reading of a piece; without a known arrival its Date field counts, and without that the file's time."""
    item = ItemToRead(
        source=SourceId(piece.name),
        content=piece.content,
        media=piece.media,
        received=received,
        zone=zone,
        me=me,
        my_name="",
    )
    if received is not None:
        return reader.read(item)
    if piece.media != "text/calendar":
        reading = reader.read(item)
        if reading.error is not None or (reading.head is not None and reading.head.sent_at is not None):
            return reading
    return reader.read(replace(item, received=datetime.fromtimestamp(piece.path.stat().st_mtime, UTC)))


def _why(name: str, error: OSError | ValueError) -> str:
    return f"{name}: {(error.strerror if isinstance(error, OSError) else None) or error}"


# --- files -------------------------------------------------------------------------------------------------------


def _pieces(path: Path) -> Iterator[_Piece]:
    """The items of a file, an mbox, a Maildir or another folder, in order of their names. Raises OSError."""
    if path.is_dir():
        folders = [path / "new", path / "cur"] if (path / "cur").is_dir() else [path]
        for folder in folders:
            for file in sorted(folder.iterdir()) if folder.is_dir() else ():
                if file.is_file() and not file.name.startswith("."):
                    yield _piece(file, _octets(file), folder_of_mail=folder is not path)
        return
    with path.open("rb") as opened:
        is_mbox = path.suffix.lower() not in _MEDIA and opened.read(5) == b"From "
    if is_mbox:
        for number, content in enumerate(_mbox(path), start=1):
            yield _Piece(name=f"{path}#{number}", path=path, content=content, media="message/rfc822")
    else:
        yield _piece(path, _octets(path))


def _octets(path: Path) -> bytes:
    """The first MAX_OCTETS of a file."""
    with path.open("rb") as file:
        return file.read(MAX_OCTETS)


def _piece(path: Path, content: bytes, *, folder_of_mail: bool = False) -> _Piece:
    media = "message/rfc822" if folder_of_mail else _MEDIA.get(path.suffix.lower()) or _media_of(content)
    return _Piece(name=str(path), path=path, content=content, media=media)


def _media_of(content: bytes) -> str:
    """What a file without a telling name is, by how it begins."""
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"begin:v"):
        return "text/calendar"
    if start.startswith((b"<!doctype", b"<html", b"<head", b"<body")):
        return "text/html"
    first = start.split(b"\n", 1)[0]
    names = (b"from", b"return-path", b"received", b"delivered-to", b"date", b"message-id", b"mime-version", b"subject")
    return "message/rfc822" if first.split(b":", 1)[0] in names or first.startswith(b"from ") else "text/plain"


def _mbox(path: Path) -> Iterator[bytes]:
    """The messages of an mbox (RFC 4155), with ">From " unquoted."""
    lines: list[bytes] = []
    size = 0
    after_blank = True
    with path.open("rb") as file:
        for line in file:
            if after_blank and line.startswith(b"From "):
                if lines:
                    yield b"".join(lines)
                lines, size = [], 0
            elif size < MAX_OCTETS:
                lines.append(line[1:] if line.lstrip(b">").startswith(b"From ") and line[:1] == b">" else line)
                size += len(line)
            after_blank = not line.strip()
    if lines:
        yield b"".join(lines)
