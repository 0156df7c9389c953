"""RFC 5322 messages and MIME (RFC 2045-2047) from octets; only text, HTML and calendar parts are ever decoded.

MIME is split here rather than by `email.parser`, which recurses into nested parts and stops reading a header at its
first malformed line. Everything is bounded; what had to be survived stands in `Message.defects`. Nothing here raises
but Unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.message import Message as Field
from email.utils import parsedate_tz

from afterword.errors import Unreadable
from afterword.formats.addresses import MAX_FIELD, decode_words, parse_addresses
from afterword.formats.charsets import decode_base64, decode_octets, decode_quoted
from afterword.model.identifiers import MessageId
from afterword.model.message import CalendarPart, Message, MessageHead

MAX_HEADER = 262_144  # octets of one header
MAX_PART = 1_048_576  # octets of one decoded part
MAX_PARTS = 200
MAX_DEPTH = 30
MAX_REFERENCES = 200

_HEADER_LINE = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_MESSAGE_ID = re.compile(r"<\s*([^<>\s]{1,400})\s*>")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_TEXT_HEADER = re.compile(
    r"(subject|from|to|cc|bcc|date|sent|reply-to|sender|message-id|in-reply-to|references|content-[a-z-]{1,30}"
    r"|mime-version|importance|delivered-to|received|x-[a-z-]{1,40})[ \t]*:",
    re.IGNORECASE,
)
_CALENDAR_TYPES = frozenset({"text/calendar", "application/ics", "text/x-vcalendar", "text/vcalendar"})


def parse_head(header: bytes) -> MessageHead:
    """The header fields that anything here uses, decoded; octets after the first empty line are ignored."""
    return _head(_fields(_split(header)[0]))


def parse_message(raw: bytes, *, received: datetime) -> Message:
    """The message in these octets. Raises Unreadable when they hold neither a header nor a body."""
    if not raw.strip(b"\0 \t\r\n"):
        raise Unreadable("message", "it is empty")
    header, body = _split(raw)
    fields = _fields(header)
    parts = _Parts(plain=[], html=[], calendars=[], defects=[])
    for part in _leaves(fields, body, parts.defects):
        parts.take(part)
    return Message(
        head=_head(fields),
        received=received,
        plain="\n\n".join(parts.plain) if parts.plain else None,
        html="\n".join(parts.html) if parts.html else None,
        calendars=tuple(parts.calendars),
        defects=tuple(dict.fromkeys(parts.defects)),
    )


def parse_text(raw: bytes, received: datetime) -> Message:
    """A bare text as a message: leading "Subject:"-like lines are its header, the rest is its plain body."""
    text, defect = decode_octets(raw[: MAX_PART + MAX_HEADER], None)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n").split("\n")
    cut = 0
    while cut < len(lines) and (_TEXT_HEADER.match(lines[cut]) or (cut and lines[cut][:1] in {" ", "\t"})):
        cut += 1
    header = "\n".join(lines[:cut])
    # "Date: Monday" and "To: bring a laptop" begin lists in bodies; a mail's header has a subject or a sender.
    if not re.search(r"^(subject|from)[ \t]*:", header, re.IGNORECASE | re.MULTILINE):
        header, cut = "", 0
    if re.search(r"^(mime-version|content-type)[ \t]*:", header, re.IGNORECASE | re.MULTILINE):
        return parse_message(raw, received=received)
    body = "\n".join(lines[cut:]).strip("\n")
    if not body and header.count("\n") == 0:  # archives keep a whole mail on one line, with two blanks for a line break
        header, _, body = header.partition("  ")
    return Message(
        head=parse_head(header.encode()),
        received=received,
        plain=body[:MAX_PART],
        html=None,
        calendars=(),
        defects=(defect,) if defect else (),
    )


# --- the header --------------------------------------------------------------------------------------------------


def _split(raw: bytes) -> tuple[bytes, bytes]:
    """Header and body; a first line that is no header field means that there is no header at all."""
    raw = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    first = raw[:MAX_FIELD].split(b"\n", 1)[0]
    if not _HEADER_LINE.match(first) and not first.startswith((b"From ", b">From ")):
        return b"", raw
    end = _HEADER_END.search(raw, 0, MAX_HEADER)
    if end is None:
        return raw[:MAX_HEADER], raw[MAX_HEADER:]
    return raw[: end.start()], raw[end.end() :]


def _fields(header: bytes) -> dict[str, list[str]]:
    """Field bodies by lower-case name, in order, unfolded; lines that are no field are passed over (RFC 5322 §2.2)."""
    fields: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in header.split(b"\n"):
        text = decode_octets(line.rstrip(b"\r")[:MAX_FIELD], None)[0]
        if line[:1] in {b" ", b"\t"}:
            if lines is not None and len(lines[-1]) < MAX_FIELD:
                lines[-1] += text
        elif match := _HEADER_LINE.match(line):
            lines = fields.setdefault(match[1].decode("ascii").lower(), [])
            lines.append(text.partition(":")[2].strip())
        else:
            lines = None
    return fields


def _head(fields: Mapping[str, list[str]]) -> MessageHead:
    """The head made of these fields."""

    def first(name: str) -> str | None:
        return next(iter(fields.get(name, ())), None)

    def addresses(name: str) -> str:
        return ", ".join(fields.get(name, ()))

    message_id = _message_ids(first("message-id") or "")
    auto, precedence = first("auto-submitted"), first("precedence")
    return MessageHead(
        message_id=message_id[0] if message_id else None,
        in_reply_to=_message_ids(first("in-reply-to") or ""),
        references=_message_ids(first("references") or ""),
        subject=decode_words(first("subject") or ""),
        from_=parse_addresses(addresses("from")),
        reply_to=parse_addresses(addresses("reply-to")),
        to=parse_addresses(addresses("to")),
        cc=parse_addresses(addresses("cc")),
        sent_at=parse_date(first("date") or ""),
        list_id=first("list-id"),
        automatic=(auto is not None and not auto.lower().startswith("no"))
        or (precedence or "").strip().lower() in {"bulk", "list", "junk"},
    )


def _message_ids(field: str) -> tuple[MessageId, ...]:
    """The Message-IDs of a field without their brackets; a bare one counts if it is all there is (RFC 5322 §3.6.4)."""
    found = _MESSAGE_ID.findall(field[:MAX_FIELD])
    if not found and "@" in field and " " not in field.strip():
        found = [field.strip().strip("<>")[:400]]
    if len(found) > MAX_REFERENCES:
        found = [found[0], *found[-(MAX_REFERENCES - 1) :]]  # the root and the nearest are what threading needs
    return tuple(MessageId(one) for one in found)


def parse_date(field: str) -> datetime | None:
    """The Date field (RFC 5322 §3.3), aware; "-0000" and a missing zone count as UTC. None if unreadable."""
    try:
        parts = parsedate_tz(field[:200])
        if parts is None or not 1900 < parts[0] < 2200:
            return None
        offset = parts[9]
        zone = UTC if not offset else timezone(timedelta(seconds=offset))
        return datetime(*parts[:5], min(parts[5], 59), tzinfo=zone)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):  # all seen from hostile dates
        return None


# --- the body ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    """A leaf: its media type, the parameters that count, and its octets, still encoded."""

    media: str
    content_type: Field
    encoding: str
    octets: bytes

    @property
    def filename(self) -> str:
        """The name it would be saved under, lower-cased; empty if none."""
        name = self.content_type.get_filename("")
        return name.lower() if isinstance(name, str) else ""

    @property
    def attached(self) -> bool:
        """Whether it is an attachment rather than part of what is shown (RFC 2183 §2.2)."""
        return (self.content_type.get("content-disposition") or "").strip().lower().startswith("attachment")

    def parameter(self, name: str) -> str | None:
        """A parameter of the Content-Type."""
        value = self.content_type.get_param(name)
        if isinstance(value, tuple):  # RFC 2231: charset, language, value
            value = value[2]
        return value.strip() if isinstance(value, str) and value.strip() else None


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the leaves add up to."""

    plain: list[str]
    html: list[str]
    calendars: list[CalendarPart]
    defects: list[str]

    def take(self, part: _Part) -> None:
        """Decode a leaf if it is text, HTML or a calendar; leave every other one alone."""
        if part.media in _CALENDAR_TYPES or part.filename.endswith((".ics", ".vcs", ".ical")):
            method = part.parameter("method")
            content = self._octets(part)
            if all(content.split() != other.content.split() for other in self.calendars):
                self.calendars.append(CalendarPart(content=content, method=method.upper()[:20] if method else None))
        elif part.media == "text/plain" and not part.attached:
            self.plain.append(_unflowed(self._text(part), part))
        elif part.media == "text/html" and not part.attached:
            self.html.append(self._text(part))

    def _octets(self, part: _Part) -> bytes:
        """The decoded octets, at most MAX_PART."""
        if part.encoding == "base64":
            octets = decode_base64(part.octets[: MAX_PART * 3 // 2])
        elif part.encoding == "quoted-printable":
            octets = decode_quoted(part.octets[: MAX_PART * 3])
        else:
            octets = part.octets
        if len(octets) > MAX_PART:
            self.defects.append(f"a part of more than 1 MiB was cut ({part.media})")
        return octets[:MAX_PART]

    def _text(self, part: _Part) -> str:
        """The decoded text with LF line ends."""
        octets = self._octets(part)
        charset = part.parameter("charset")
        if charset is None and part.media == "text/html" and (meta := _META_CHARSET.search(octets, 0, 4096)):
            charset = meta[1].decode("ascii")
        text, defect = decode_octets(octets, charset)
        if defect:
            self.defects.append(defect)
        return text.replace("\r\n", "\n").replace("\r", "\n")


def _leaves(fields: Mapping[str, list[str]], body: bytes, defects: list[str]) -> Iterator[_Part]:
    """The leaves of a MIME tree in order, walked without recursion, at most MAX_PARTS and MAX_DEPTH deep."""
    waiting = [(fields, body, 0)]
    seen = 0
    while waiting:
        fields, body, depth = waiting.pop()
        part = _part(fields, body)
        if not part.media.startswith("multipart/"):
            yield part
            continue
        if depth == MAX_DEPTH or seen == MAX_PARTS:
            defects.append("too many parts, or nested too deep")
            continue
        boundary = part.parameter("boundary")
        sections = _sections(body, boundary, MAX_PARTS - seen) if boundary else ()
        if not sections:
            defects.append("a multipart without parts")
            yield _Part(media="text/plain", content_type=Field(), encoding=part.encoding, octets=body)
        seen += len(sections)
        children = [_split_part(section) for section in sections]
        waiting.extend((head, octets, depth + 1) for head, octets in reversed(children))


def _part(fields: Mapping[str, list[str]], body: bytes) -> _Part:
    """The part these MIME fields describe; text/plain where they say nothing usable (RFC 2045 §5.2)."""
    content_type = Field()
    for name in ("content-type", "content-disposition"):
        value = next(iter(fields.get(name, ())), "")
        if value:
            content_type[name] = value[:4096].replace("\r", " ").replace("\n", " ")
    media = (content_type.get("content-type") or "text/plain").partition(";")[0].strip().lower()
    encoding = next(iter(fields.get("content-transfer-encoding", ())), "").strip().lower()
    return _Part(
        media=media if "/" in media else "text/plain", content_type=content_type, encoding=encoding, octets=body
    )


def _sections(body: bytes, boundary: str, limit: int) -> tuple[bytes, ...]:
    """The octets between the delimiter lines (RFC 2046 §5.1.1); a missing closing delimiter is survived."""
    delimiter = b"--" + boundary.rstrip().encode("utf-8", "surrogateescape")
    sections: list[bytes] = []
    start = -1
    at = body.find(delimiter)
    while at >= 0 and len(sections) < limit:
        line_end = body.find(b"\n", at)
        line_end = len(body) if line_end < 0 else line_end
        tail = body[at + len(delimiter) : min(line_end, at + len(delimiter) + 200)].strip()
        begins_line = at == 0 or body[at - 1 : at] == b"\n"
        if begins_line and tail in {b"", b"--"}:
            if start >= 0:
                sections.append(body[start:at].removesuffix(b"\n").removesuffix(b"\r"))
            start = -1 if tail else line_end + 1
            if tail:
                return tuple(sections)
        at = body.find(delimiter, at + len(delimiter))
    if start >= 0 and len(sections) < limit:
        sections.append(body[start:])
    return tuple(sections)


def _split_part(section: bytes) -> tuple[dict[str, list[str]], bytes]:
    """The MIME fields of a body part and its octets; a part may have no header at all (RFC 2046 §5.1)."""
    if section.startswith((b"\n", b"\r\n")):
        return {}, section.lstrip(b"\r\n")
    header, body = _split(section)
    return _fields(header), body


def _unflowed(text: str, part: _Part) -> str:
    """The text with soft line breaks joined, if it is format=flowed (RFC 3676 §4)."""
    if (part.parameter("format") or "").lower() != "flowed":
        return text
    delsp = (part.parameter("delsp") or "").lower() == "yes"
    out: list[str] = []
    soft: str | None = None  # the quote prefix of a line that goes on
    for line in text.split("\n"):
        bare = line.lstrip(">")
        quote = line[: len(line) - len(bare)]
        bare = bare.removeprefix(" ")
        flows = bare.endswith(" ") and bare != "-- "
        kept = bare[:-1] if flows and delsp else bare
        if soft == quote and out and bare != "-- ":
            out[-1] += kept
        else:
            out.append(f"{quote} {kept}" if quote else kept)
        soft = quote if flows else None
    return "\n".join(out)
