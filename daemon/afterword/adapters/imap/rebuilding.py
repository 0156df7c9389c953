"""A small RFC 5322 message made of a large one: its header and a few of its parts, the rest left on the server."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.model.message import PartOutline

# a field with its continuation lines (RFC 5322 §2.2.3)
_FIELD = re.compile(rb"^([!-9;-~]+)[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*", re.MULTILINE)
_UNSAFE = re.compile(r'[^\x20-\x7e]|["\\]')
_TOKEN = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,80}")
_ENCODINGS = frozenset({"7bit", "8bit", "binary", "base64", "quoted-printable"})


def rebuilt(header: bytes, parts: Sequence[tuple[PartOutline, bytes]]) -> bytes:
    """The message octets; every field that described the original's body is replaced."""
    kept = b"".join(match[0] for match in _FIELD.finditer(_with_crlf(header)) if not _describes_body(match[1]))
    kept += b"MIME-Version: 1.0\r\n"
    if not parts:
        return kept + b"\r\n"
    if len(parts) == 1:
        return kept + _part(*parts[0])
    contents = [_part(outline, content) for outline, content in parts]
    boundary = _boundary(contents)
    kinds = [outline.media_type for outline, _ in parts]
    subtype = b"alternative" if len(set(kinds)) == len(kinds) else b"mixed"
    kept += b'Content-Type: multipart/%s; boundary="%s"\r\n\r\n' % (subtype, boundary)
    body = b"".join(b"--%s\r\n%s\r\n" % (boundary, content) for content in contents)
    return kept + body + b"--%s--\r\n" % boundary


def _describes_body(name: bytes) -> bool:
    lowered = name.lower()
    return lowered.startswith(b"content-") or lowered == b"mime-version"


def _with_crlf(header: bytes) -> bytes:
    """The header with one kind of line end, ending in one."""
    lines = header.replace(b"\r\n", b"\n").rstrip(b"\n")
    return lines.replace(b"\n", b"\r\n") + b"\r\n" if lines else b""


def _part(outline: PartOutline, content: bytes) -> bytes:
    """One part with its own header, written anew so that nothing hostile in a parameter can end the header."""
    main, _, sub = outline.media_type.partition("/")
    safe = _TOKEN.fullmatch(main) and _TOKEN.fullmatch(sub)
    fields = f"Content-Type: {outline.media_type if safe else 'application/octet-stream'}"
    for name, value in outline.parameters:
        if name in {"charset", "method", "format", "delsp", "name", "component"} and len(value) < 200:
            fields += f'; {name}="{_UNSAFE.sub("", value)}"'
    encoding = outline.encoding if outline.encoding in _ENCODINGS else "8bit"
    fields += f"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return fields.encode("ascii", "replace") + content


def _boundary(contents: Sequence[bytes]) -> bytes:
    """A boundary that no part holds."""
    number = 0
    while any(b"--afterword-%d" % number in content for content in contents):
        number += 1
    return b"afterword-%d" % number
