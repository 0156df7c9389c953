"""Octets to text: character sets with fallbacks, damaged base64 and quoted-printable. Nothing here raises."""

from __future__ import annotations

import binascii
import codecs
from functools import lru_cache

# Superset of what is declared: what senders of the left name really send (WHATWG Encoding Standard §4.2).
_REALLY = {
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-9": "cp1254",
    "unicode-1-1-utf-7": "utf-7",
    "utf-8": "utf-8",
    "utf8": "utf-8",
}
# Codecs that are no character set of mail, some of them slow on hostile input.
_NO_CHARSET = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NOT_BASE64 = bytes(octet for octet in range(256) if octet not in _BASE64)


@lru_cache(maxsize=256)
def _codec(charset: str) -> str | None:
    """The name of Python's codec for a declared charset; None if there is none that is a character set."""
    name = _REALLY.get(charset, charset)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    # `_is_text_encoding` is how bytes.decode itself tells "hex" or "zip" from a character set.
    return None if found.name in _NO_CHARSET or not getattr(found, "_is_text_encoding", True) else found.name


def decode_octets(octets: bytes, charset: str | None) -> tuple[str, str | None]:
    """The text without NUL, and the defect survived, if any: an unknown charset, or octets that are not of it."""
    if octets.startswith(codecs.BOM_UTF8):
        octets, charset = octets[3:], "utf-8"
    declared = (charset or "").strip().strip("\"'").lower()
    codec = _codec(declared) if declared else "utf-8"
    for attempt in dict.fromkeys((codec, "utf-8")):
        if attempt is None:
            continue
        try:
            text = octets.decode(attempt)
        except ValueError:  # UnicodeDecodeError is one
            continue
        return text.replace("\0", ""), None if codec is not None else f'unknown charset "{declared[:40]}"'
    # What is no UTF-8 and says nothing else is Windows text; a declared multi-byte set keeps what can be read.
    last = "cp1252" if codec in {None, "utf-8"} else codec or "cp1252"
    text = octets.decode(last, "replace").replace("\0", "")
    return text, f'octets that are not "{declared[:40] or "utf-8"}"'


def decode_base64(data: bytes) -> bytes:
    """The octets of base64 text; foreign characters are passed over, a torn end is cut off (RFC 2045 §6.8)."""
    letters = data.translate(None, _NOT_BASE64)
    whole = len(letters) - (len(letters) % 4 == 1)  # a single letter holds no octet
    return binascii.a2b_base64(letters[:whole] + b"=" * (-whole % 4))


def decode_quoted(data: bytes) -> bytes:
    """The octets of quoted-printable text; what is no valid escape stays as it is (RFC 2045 §6.7)."""
    return binascii.a2b_qp(data)
