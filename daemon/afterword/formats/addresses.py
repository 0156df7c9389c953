"""Address lists as mail really writes them (RFC 5322 §3.4), and encoded words (RFC 2047).

Lenient where senders are sloppy (an unquoted comma in a name, quotes around an address), strict in what comes out:
every address has one "@", no white space and no control character. Nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.formats.charsets import decode_base64, decode_octets, decode_quoted
from afterword.model.message import Address

MAX_FIELD = 65_536  # characters of one header field that are looked at
MAX_ADDRESSES = 500  # a mail to more people than this invites nobody in particular

_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BARE = re.compile(r"[^\s<>\"(),:;@\[\]]{1,128}@[^\s<>\"(),:;@\[\]]{1,255}")
_EMAIL = re.compile(r"[^\s<>@\x00-\x1f\x7f]{1,128}@[^\s<>@\x00-\x1f\x7f]{1,255}")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")


def decode_words(text: str) -> str:
    """The text with its encoded words decoded, unfolded, with each run of white space or controls as one blank."""
    if "=?" not in text:
        return _BLANK.sub(" ", text).strip()
    out: list[str] = []
    pending: list[bytes] = []  # adjacent words of one charset are joined first: senders split inside a character
    charset = ""
    end = 0
    for word in _ENCODED_WORD.finditer(text[:MAX_FIELD]):
        between = text[end : word.start()]
        end = word.end()
        name = word[1].partition("*")[0]  # RFC 2231 §5: a language may follow
        if pending and (between.strip() or name.lower() != charset):
            out.append(decode_octets(b"".join(pending), charset)[0])
            pending.clear()
        if between.strip() or (not out and not pending):
            out.append(between)
        charset = name.lower()
        data = word[3].encode("ascii", "ignore")
        pending.append(decode_base64(data) if word[2] in "bB" else decode_quoted(data.replace(b"_", b"=20")))
    if pending:
        out.append(decode_octets(b"".join(pending), charset)[0])
    out.append(text[end:])
    return _BLANK.sub(" ", "".join(out)).strip()


def normal_email(text: str) -> str | None:
    """The address with its domain in lower case; None if the text is not one address."""
    bare = text.strip().strip("'\"").removeprefix("mailto:").strip()
    if not _EMAIL.fullmatch(bare):
        return None
    local, _, domain = bare.rpartition("@")
    return f"{local}@{domain.lower().rstrip('.')}"


def parse_addresses(field: str) -> tuple[Address, ...]:
    """The addresses of a From, To, Cc or Reply-To field, in order; members of groups count, empty groups do not."""
    found: list[Address] = []
    waiting = ""  # a piece without an address: the first half of "Example, Anna <anna@example.org>"
    for piece in _pieces(field[:MAX_FIELD]):
        text = f"{waiting}, {piece}" if waiting else piece
        address = _address(text)
        if address is None:
            waiting = text if len(text) < 200 else ""
            continue
        waiting = ""
        found.append(address)
        if len(found) == MAX_ADDRESSES:
            break
    return tuple(found)


def _pieces(field: str) -> Iterator[str]:
    """The field cut at commas and semicolons outside quotes, comments and angle brackets; group names are dropped."""
    start = depth = 0
    quoted = angle = False
    skip = False
    for at, char in enumerate(field):
        if skip:
            skip = False
        elif char == "\\":
            skip = True
        elif char == '"' and not depth:
            quoted = not quoted
        elif quoted:
            continue
        elif char == "(":
            depth += 1
        elif char == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif char in "<>":
            angle = char == "<"
        elif char in ",;" and not angle:
            yield field[start:at]
            start = at + 1
        elif char == ":" and not angle and "@" not in field[start:at] and not field.startswith("//", at + 1):
            start = at + 1  # RFC 5322 §3.4: "group-name: members;"
    yield field[start:]


def _address(text: str) -> Address | None:
    """One address out of `Name <a@b>`, `a@b (Name)` or `a@b`; None if there is none."""
    opening, closing = text.rfind("<"), text.rfind(">")
    if 0 <= opening < closing:
        email = normal_email(text[opening + 1 : closing])
        name = text[:opening]
    else:
        bare = _BARE.search(text)
        email = normal_email(bare[0]) if bare else None
        comment = text.find("(")
        name = text[comment + 1 : text.rfind(")")] if comment >= 0 else ""
    if email is None:
        return None
    return Address(name=_clean_name(name, email), email=email)


def _clean_name(raw: str, email: str) -> str:
    """A display name without quotes and escapes; empty when it only repeats the address."""
    unquoted = raw.strip().strip('"').replace('\\"', '"').replace("\\\\", "\\")
    name = decode_words(unquoted).strip(" \t'\"")
    return "" if name.lower() == email.lower() else name[:200]
