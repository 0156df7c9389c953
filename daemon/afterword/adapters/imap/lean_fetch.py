"""FETCH answers (RFC 3501 §7.4.2) without a general parser: a regex for the common line, a slow path for the rest.

A general parser takes some fifteen times as long, and a first scan reads every message of half a year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from afterword.adapters.imap.wire import Done, Untagged, Wire

_FAST = re.compile(
    rb'\* \d+ FETCH \(UID (\d+) INTERNALDATE "([^"\r\n]*)" RFC822\.SIZE (\d+) '
    rb"BODY\[HEADER\.FIELDS \([^)\r\n]*\)\] \{(\d{1,6})\}\r\n"
)
_STRUCTURE = b" BODYSTRUCTURE ("
_FETCH = re.compile(rb"\* \d+ FETCH \(", re.IGNORECASE)
_NAME = re.compile(rb"\s*([A-Za-z0-9.]+(?:\[[^\]\r\n]*\](?:<\d+>)?)?) ?")
_VALUE = re.compile(rb'"((?:[^"\\]|\\.)*)"|~?\{\d+\+?\}|[^\s()"{]+', re.DOTALL)
_SKIP = re.compile(rb'[^"(){]+')
_LITERAL = re.compile(rb"~?\{\d+\+?\}")
_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)


@dataclass(slots=True, kw_only=True)
class Fetched:
    """What one FETCH answer holds of a message; `structure` is the raw BODYSTRUCTURE, `sections` by upper-case name.

    Values that did not come are 0 or empty; a section that came as NIL is absent from `sections`.
    """

    uid: int = 0
    date: bytes = b""
    octets: int = 0
    structure: bytes = b""
    sections: dict[bytes, bytes] = field(default_factory=dict)

    @property
    def header(self) -> bytes:
        """The header fields that came, however the server spelled their section."""
        return next((text for name, text in self.sections.items() if name.startswith(b"HEADER")), b"")


def fetch(wire: Wire, command: bytes) -> tuple[Done, list[Fetched]]:
    """Send a FETCH command and read every answer to its end; answers without a UID are left out."""
    tag = wire.begin(command)
    found: dict[int, Fetched] = {}
    while True:
        start, end = wire.line_bounds()
        match = _FAST.match(wire.buffer, start, end + 2)
        if match is not None and match.end() == end + 2:
            _keep(found, _fast(wire, match))
            continue
        line = bytes(wire.buffer[start:end])
        if (done := wire.done(tag, line)) is not None:
            return done, list(found.values())
        item = parse_fetch(wire.whole(line))
        if item is not None and item.uid:
            _keep(found, item)


def _keep(found: dict[int, Fetched], item: Fetched) -> None:
    """Add an answer; a server may speak of one message several times, for flags for instance."""
    kept = found.setdefault(item.uid, item)
    if kept is not item:
        kept.date = kept.date or item.date
        kept.octets = kept.octets or item.octets
        kept.structure = kept.structure or item.structure
        kept.sections = item.sections | kept.sections


def _fast(wire: Wire, match: re.Match[bytes]) -> Fetched:
    """The message whose first line has just been read: a header literal, then BODYSTRUCTURE to the end of the line."""
    item = Fetched(uid=int(match[1]), date=match[2], octets=int(match[3]))
    item.sections[b"HEADER"] = wire.literal(int(match[4]))
    line = wire.line()
    if line.startswith(_STRUCTURE) and line.endswith(b"))"):
        item.structure = line[len(_STRUCTURE) - 1 : -1]
    else:
        rest = wire.whole(line)
        _Slow(rest.line.lstrip(), rest.literals).read_into(item)
    return item


def parse_fetch(answer: Untagged) -> Fetched | None:
    """A FETCH answer in any order and with literals anywhere; None if it is another kind of answer."""
    match = _FETCH.match(answer.line)
    if match is None:
        return None
    item = Fetched()
    _Slow(answer.line[match.end() :], answer.literals).read_into(item)
    return item


class _Slow:
    """A cursor over the items of one FETCH answer."""

    def __init__(self, text: bytes, literals: tuple[bytes, ...]) -> None:
        self._text = text
        self._literals = iter(literals)
        self._at = 0

    def read_into(self, item: Fetched) -> None:
        """Take every `name value` up to the closing parenthesis; stop at the first thing that is neither."""
        while (match := _NAME.match(self._text, self._at)) is not None:
            self._at = match.end()
            name = match[1].upper()
            if self._text[self._at : self._at + 1] == b"(":
                raw = self._group()
                if name in {b"BODYSTRUCTURE", b"BODY"}:
                    item.structure = raw
                continue
            value = self._scalar()
            if name == b"UID":
                item.uid = _number(value)
            elif name == b"RFC822.SIZE":
                item.octets = _number(value)
            elif name == b"INTERNALDATE":
                item.date = value or b""
            elif name.startswith(b"BODY[") and value is not None:
                item.sections[name[5 : name.rindex(b"]")]] = value

    def _scalar(self) -> bytes | None:
        """A number, atom, quoted string or literal; None for NIL."""
        match = _VALUE.match(self._text, self._at)
        if match is None:
            return None
        self._at = match.end()
        if match[1] is not None:
            return _ESCAPE.sub(rb"\1", match[1])
        if _LITERAL.fullmatch(match[0]):
            return next(self._literals, b"")
        return None if match[0].upper() == b"NIL" else match[0]

    def _group(self) -> bytes:
        """A parenthesised value as it came, literals inside it turned into quoted strings."""
        out, depth = bytearray(), 0
        while self._at < len(self._text):
            octet = self._text[self._at : self._at + 1]
            if octet == b"(" or octet == b")":  # noqa: PLR1714 - a set lookup is no clearer for one octet
                depth += 1 if octet == b"(" else -1
                out += octet
                self._at += 1
                if not depth:
                    break
                continue
            match = _VALUE.match(self._text, self._at) if octet in {b'"', b"{", b"~"} else None
            if match is not None and _LITERAL.fullmatch(match[0]):
                content = next(self._literals, b"")
                out += b'"' + content.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
                self._at = match.end()
                continue
            if match is None:
                match = _SKIP.match(self._text, self._at)
            if match is None:
                break
            out += match[0]
            self._at = match.end()
        return bytes(out)


def _number(value: bytes | None) -> int:
    return int(value) if value is not None and value.isdigit() and len(value) < 20 else 0
