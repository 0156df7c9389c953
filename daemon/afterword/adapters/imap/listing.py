"""LIST answers (RFC 3501 §7.2.2) and the marks of special use in them (RFC 6154)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from imapclient.imap_utf7 import decode as decode_utf7

from afterword.adapters.imap.mailbox_names import Listed
from afterword.adapters.imap.wire import Untagged
from afterword.model.identifiers import MailboxName

_LIST = re.compile(
    rb'\* LIST \(([^()\r\n]*)\) (?:"((?:[^"\\]|\\.))"|NIL) (?:"((?:[^"\\]|\\.)*)"|(~?\{\d+\+?\})|([^\s"(){]+))',
    re.IGNORECASE,
)
_ESCAPE = re.compile(rb"\\(.)")
_MARKS = frozenset({"\\drafts", "\\sent", "\\trash", "\\all", "\\archive"})


def parse_list(answer: Untagged) -> Listed | None:
    """One listed mailbox; None for another kind of answer and for a name that is not modified UTF-7."""
    match = _LIST.match(answer.line)
    if match is None:
        return None
    if match[3] is not None:
        raw = _ESCAPE.sub(rb"\1", match[3])
    else:
        raw = match[5] if match[5] is not None else b"".join(answer.literals[:1])
    try:
        name = str(decode_utf7(raw))
        name.encode()  # half a surrogate pair can be decoded and never be sent again
    except (ValueError, LookupError):
        return None
    separator = _ESCAPE.sub(rb"\1", match[2]).decode("latin-1") if match[2] is not None else ""
    attributes = frozenset(word.decode("latin-1").lower() for word in match[1].split())
    return Listed(name=MailboxName(name), separator=separator, attributes=attributes)


def is_marked(listed: Sequence[Listed]) -> bool:
    """Whether any of these carries a mark of special use."""
    return any(box.attributes & _MARKS for box in listed)


def with_marks(listed: Sequence[Listed], marked: Sequence[Listed]) -> list[Listed]:
    """The first list with the attributes that the second one adds."""
    extra = {box.name: box.attributes for box in marked}
    return [replace(box, attributes=box.attributes | extra.get(box.name, frozenset())) for box in listed]
