"""Whatever octets a server sends, the readers raise nothing but what they declare."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.adapters.imap import header_lines
from afterword.adapters.imap.appending import FLAGS, append
from afterword.adapters.imap.bodystructure import outlines
from afterword.adapters.imap.internal_date import parse_internal_date
from afterword.adapters.imap.lean_fetch import Fetched, fetch
from afterword.adapters.imap.listing import parse_list
from afterword.adapters.imap.rebuilding import rebuilt
from afterword.adapters.imap.wire import Untagged, Wire
from afterword.errors import Unavailable
from afterword.ports import AppendResult
from builders.scripted_socket import ScriptedSocket

# Words of the protocol in any order find more than random octets do.
WORDS = st.sampled_from(
    [
        b"* 1 FETCH (", b"UID 5 ", b"UID ", b"FLAGS (", b")", b"(", b'"', b"\\", b"{3}\r\n", b"{3", b"}", b"\r\n",
        b"NIL ", b"BODYSTRUCTURE ", b'("text" "plain" ("a" "b") NIL NIL "7bit" 3 1)', b"BODY[1]", b"BODY[", b"]",
        b"<0> ", b'INTERNALDATE "17-Jul-2026 02:44:25 -0700" ', b"RFC822.SIZE 9 ",
        b"BODY[HEADER.FIELDS (TO)] {4}\r\nTo:x",
        b"* 9 EXISTS\r\n", b"* BYE\r\n", b"* OK [", b"* LIST () ", b'"/" ', b"&AP-", b"W1 OK\r\n", b"W1 NO x\r\n",
        b"+ ", b"[APPENDUID 1 2]", b"\x00", b"\xff\xfe", b" ", b"99999999999999999999",
    ]
)  # fmt: skip
OCTETS = st.lists(WORDS | st.binary(max_size=4), max_size=30).map(b"".join)


@given(OCTETS)
@settings(max_examples=600)
def test_fetch_answers_end_or_are_unavailable(octets: bytes) -> None:
    """A FETCH gives messages or says that the link is no good."""
    with suppress(Unavailable):
        _, found = fetch(Wire(ScriptedSocket([octets, b"\r\nW1 OK\r\n"]), read_seconds=5, command_seconds=5), b"FETCH")
        for item in found:
            assert item.uid > 0
            outlines(item.structure)
            header_lines.parse(item)
            parse_internal_date(item.date)


@given(OCTETS)
@settings(max_examples=300)
def test_an_append_always_has_an_outcome(octets: bytes) -> None:
    """And it is only called stored if the message was sent and an OK came."""
    sock = ScriptedSocket([octets])
    outcome = append(Wire(sock, read_seconds=5, command_seconds=5), b"Drafts", b"the message", flags=FLAGS, seconds=5)

    if outcome.result is AppendResult.STORED:
        assert b"the message" in sock.sent
        assert b" OK" in octets


@given(OCTETS | st.binary(max_size=200))
@settings(max_examples=600)
def test_structures_names_and_parts_raise_nothing(octets: bytes) -> None:
    """Each reader of a piece stands on its own."""
    parts = outlines(octets)
    parse_list(Untagged(line=octets, literals=(octets,)))
    parse_internal_date(octets)
    header_lines.parse(Fetched(uid=1, date=octets, sections={b"HEADER": octets}))
    rebuilt(octets, [(part, octets) for part in parts])
