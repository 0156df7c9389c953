"""Which lines of a body are quoted, how deep, and in which line each quoted message says when it was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_WROTE = re.compile(
    r"(?:wrote|writes|schrieb|schrieben|a écrit|escribió|escreveu|ha scritto|schreef)\b[^\n]{0,80}$", re.IGNORECASE
)
_ON = re.compile(r"[ \t>]{0,12}(?:On|Am|Le|El|Il|Em|Op|Il giorno)\b", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"[ \t>]{0,12}-{2,20}[ \t]{0,4}(?:original message|original appointment|ursprüngliche nachricht|message d'origine"
    r"|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht)",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"[ \t>]{0,12}-{0,30}[ \t]{0,4}(?:begin forwarded message|forwarded message|forwarded by|forwarded:"
    r"|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada)",
    re.IGNORECASE,
)
_FROM = re.compile(r"[ \t>*|]{0,12}(?:From|Von|De|Da|Van):", re.IGNORECASE)
_SENT = re.compile(
    r"[ \t>*|]{0,12}(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Data|Fecha|Verzonden)[*]?:", re.IGNORECASE
)
_OTHER = re.compile(
    r"[ \t>*|]{0,12}(?:To|Subject|Cc|An|Betreff|À|Objet|Para|Asunto|A|Oggetto|Assunto|Aan|Onderwerp|Reply-To"
    r"|Message-Id)[*]?:",
    re.IGNORECASE,
)
_BLOCK = 8  # lines of a pasted header that are looked at


class Region(NamedTuple):
    """A run of lines of one quote level; `sent` is the span of the line with the date of that level's message."""

    start: int
    end: int
    level: int
    sent: tuple[int, int] | None
    forwarded: bool


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    depth: int


def _lines(body: str) -> Iterator[_Line]:
    position = 0
    for line in body.split("\n"):
        depth = 0
        for sign in line[:40]:
            if sign == ">":
                depth += 1
            elif sign not in " \t":
                break
        yield _Line(position, position + len(line), line, depth)
        position += len(line) + 1


def _header_at(lines: list[_Line], index: int) -> tuple[int, tuple[int, int]] | None:
    """How many lines a pasted header takes from here, and the span of its date; None if this is no such header."""
    if not _is_header(lines[index].text):
        return None
    sent, sender, others, size = None, False, 0, 1
    for offset, line in enumerate(lines[index : index + _BLOCK]):
        if not line.text.strip(" \t>"):
            break
        if _SENT.match(line.text):
            sent = (line.start, line.end)
        elif _FROM.match(line.text):
            sender = True
        elif _OTHER.match(line.text):
            others += 1
        else:
            continue
        size = offset + 1
    return (size, sent) if sent and sender and others else None


def _is_header(text: str) -> bool:
    return ":" in text[:24] and any(p.match(text) for p in (_FROM, _SENT, _OTHER))


def _attribution_at(lines: list[_Line], index: int) -> tuple[int, tuple[int, int]] | None:
    """How many lines "On …, X wrote:" takes from here, and its span."""
    line = lines[index]
    if line.text.rstrip().endswith(":") and _WROTE.search(line.text[-120:]) and _ON.match(line.text):
        return 1, (line.start, line.end)
    if _ON.match(line.text) and index + 1 < len(lines):
        following = lines[index + 1]
        if following.text.rstrip().endswith(":") and len(following.text) < 160 and _WROTE.search(following.text):
            return 2, (line.start, following.end)
    return None


def regions_of(body: str) -> list[Region]:
    """The regions of the body in order; together they cover it."""
    lines = list(_lines(body))
    found: list[Region] = []
    base, forwarded, sent_by_level, seen, index = 0, False, dict[int, tuple[int, int]](), False, 0
    while index < len(lines):
        line, size, announced = lines[index], 1, 0
        if line.text:
            if _ORIGINAL.match(line.text):
                base, forwarded = base + 1, False
            elif _FORWARD.match(line.text):
                forwarded = True
            elif (header := _header_at(lines, index)) is not None:
                size, span = header
                already = index > 0 and any(_ORIGINAL.match(x.text) for x in lines[max(0, index - 3) : index])
                base += int(seen and not forwarded and not already and not line.depth)
                sent_by_level[base + line.depth] = span
            elif (wrote := _attribution_at(lines, index)) is not None:
                size, span = wrote
                below = int(any(x.depth > line.depth for x in lines[index + size : index + size + 3]))
                base += 1 - below
                sent_by_level[base + line.depth + below] = span
                announced = below
            seen = seen or bool(line.text.strip())
        level = base + line.depth + announced
        end = lines[index + size - 1].end
        sent = sent_by_level.get(level)
        if found and found[-1][2:] == (level, sent, forwarded):
            found[-1] = found[-1]._replace(end=end + 1)
        else:
            found.append(Region(line.start, end + 1, level, sent, forwarded))
        index += size
    return found
