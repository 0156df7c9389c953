"""FETCH answers are read the same however they are cut, ordered or wrapped; what is broken ends in Unavailable."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator
from itertools import repeat

import pytest

from afterword.adapters.imap.bodystructure import outlines
from afterword.adapters.imap.lean_fetch import Fetched, fetch
from afterword.adapters.imap.wire import KEPT_OF_LITERAL, Status, Wire
from afterword.errors import Unavailable
from builders.scripted_socket import ScriptedSocket

HEADER = b"Subject: one\r\n\r\n"
FIELDS = b"BODY[HEADER.FIELDS (SUBJECT FROM)]"
PLAIN = b'("text" "plain" ("charset" "utf-8") NIL NIL "7bit" 12 1 NIL NIL NIL NIL)'
DATED = b'INTERNALDATE "17-Jul-2026 02:44:25 -0700"'

ANSWERS = b"".join(
    [
        # as asked for: the fast path
        b"* 1 FETCH (UID 11 %s RFC822.SIZE 812 %s {16}\r\n%s BODYSTRUCTURE %s)\r\n" % (DATED, FIELDS, HEADER, PLAIN),
        b"* 9 EXISTS\r\n",
        # a literal in the structure
        b'* 2 FETCH (UID 12 %s RFC822.SIZE 900 %s {16}\r\n%s BODYSTRUCTURE ("text" "plain" ("name" {9}\r\na"b\\c) (d)'
        b' NIL NIL "7bit" 3 1))\r\n' % (DATED, FIELDS, HEADER),
        # another order, other cases, a quoted header, further items
        b'* 3 fetch (flags (\\Seen $Junk) Uid 13 BODYSTRUCTURE %s Modseq (77) body[header.fields ("SUBJECT")]'
        b' "Subject: \\"two\\"" rfc822.size 4 %s)\r\n' % (PLAIN, DATED),
        # flags of a message spoken of before, and one without a UID
        b"* 1 FETCH (UID 11 FLAGS (\\Seen))\r\n",
        b"* 4 FETCH (FLAGS ())\r\n",
        # text that only looks like a literal
        b"* OK a remark ending in {7}\r\n",
        # an empty section, a missing one and a part
        b'* 5 FETCH (UID 15 BODY[1]<0> {3}\r\n)\r\n BODY[2] "" BODY[3.MIME] NIL)\r\n',
        b"W1 OK done\r\n",
    ]
)


def wire_over(chunks: Iterable[bytes]) -> Wire:
    """A wire whose server says this."""
    return Wire(ScriptedSocket(chunks), read_seconds=5, command_seconds=5)


def read(chunks: Iterable[bytes]) -> list[Fetched]:
    """What a FETCH gives when the server says this."""
    done, found = fetch(wire_over(chunks), b"UID FETCH 1:* ALL")
    assert done.status is Status.OK
    return found


def test_every_shape_of_answer_is_read() -> None:
    """Order, case, literals, quoted strings, NIL and unasked answers are all understood."""
    one, two, three, five = read([ANSWERS])

    assert (one.uid, one.octets, one.date, one.header) == (11, 812, b"17-Jul-2026 02:44:25 -0700", HEADER)
    assert outlines(one.structure)[0].octets == 12
    assert outlines(two.structure)[0].filename == 'a"b\\c) (d'
    assert (three.uid, three.octets, three.header) == (13, 4, b'Subject: "two"')
    assert three.structure == PLAIN
    assert five.sections == {b"1": b")\r\n", b"2": b""}


def test_an_answer_split_at_any_octet_reads_the_same() -> None:
    """Packets may end anywhere."""
    whole = read([ANSWERS])

    for place in range(1, len(ANSWERS)):
        assert read([ANSWERS[:place], ANSWERS[place:]]) == whole, ANSWERS[:place][-20:]


def test_single_octets_read_the_same() -> None:
    """Even a server that sends one octet at a time is understood."""
    assert read(ANSWERS[place : place + 1] for place in range(len(ANSWERS))) == read([ANSWERS])


def test_an_end_of_the_stream_anywhere_is_unavailable() -> None:
    """A connection that ends before the tagged answer gives nothing, and never hangs."""
    for place in range(len(ANSWERS) - 1):
        with pytest.raises(Unavailable):
            read([ANSWERS[:place]])


def test_a_goodbye_is_unavailable() -> None:
    """BYE ends the session whatever else was promised."""
    with pytest.raises(Unavailable, match="too many connections"):
        read([ANSWERS[: ANSWERS.index(b"* 9 EXISTS")], b"* BYE too many connections\r\n"])


def test_a_giant_literal_is_refused_before_it_is_read() -> None:
    """A literal of four gigabytes is not waited for."""
    wire = wire_over([b"* 1 FETCH (UID 1 BODY[1] {4294967295}\r\n"])

    with pytest.raises(Unavailable, match="4294967295"):
        fetch(wire, b"UID FETCH 1 (BODY.PEEK[1])")

    assert wire.busy


def test_a_long_literal_is_cut_and_the_next_answer_still_read() -> None:
    """More than was asked for is read past, not kept."""
    pieces = 3 * KEPT_OF_LITERAL // 1024
    announced = b"* 1 FETCH (UID 1 BODY[1] {%d}\r\n" % (pieces * 1024)
    rest = b")\r\n* 2 FETCH (UID 2 BODY[1] {2}\r\nhi)\r\nW1 OK\r\n"

    one, two = read([announced, *repeat(b"x" * 1024, pieces), rest])

    assert len(one.sections[b"1"]) == KEPT_OF_LITERAL
    assert two.sections[b"1"] == b"hi"


def test_a_line_without_an_end_is_unavailable() -> None:
    """A server that never ends its line is not read for ever."""
    with pytest.raises(Unavailable):
        read(repeat(b"x" * 65536))


def test_a_tagged_answer_without_text_is_enough() -> None:
    """Some servers say just OK."""
    assert read([b"W1 OK\r\n"]) == []


@pytest.mark.parametrize("line", [b"W1 MAYBE\r\n", b"W1 \r\n"])
def test_a_tagged_answer_of_no_kind_is_unavailable(line: bytes) -> None:
    """What is no IMAP is not guessed at."""
    with pytest.raises(Unavailable):
        read([line])


@pytest.mark.parametrize(
    "line",
    [
        b"* 1 FETCH (",
        b"* 1 FETCH (UID",
        b"* 1 FETCH (UID x)",
        b"* 1 FETCH (UID 99999999999999999999999)",
        b'* 1 FETCH (UID 5 BODY[1] "unfinished)',
        b"* 1 FETCH (UID 5 BODYSTRUCTURE ((((((",
        b"* 1 FETCH (UID 5 BODY[ 7)",
        b"* 1 FETCH )",
        b"* FETCH",
        b"*",
        b"",
    ],
)
def test_a_broken_line_spoils_only_itself(line: bytes) -> None:
    """The good answer after it is read."""
    found = read([line + b"\r\n* 2 FETCH (UID 7 RFC822.SIZE 3)\r\nW1 OK\r\n"])

    assert [item.octets for item in found if item.uid == 7] == [3]


def test_a_server_that_says_nothing_is_given_up() -> None:
    """Every command has a deadline."""

    def nothing() -> Iterator[bytes]:
        raise TimeoutError("timed out")
        yield b""

    with pytest.raises(Unavailable):
        read(nothing())


def test_a_command_that_is_over_time_is_given_up() -> None:
    """A trickle of octets does not put the deadline off."""
    wire = Wire(ScriptedSocket(repeat(b"* OK still here\r\n")), read_seconds=5, command_seconds=0.05)

    with pytest.raises(Unavailable, match="in time"):
        fetch(wire, b"UID FETCH 1:* ALL")


def test_a_socket_that_only_seemed_ready_gives_nothing_and_goes_on() -> None:
    """Over TLS a socket may be readable for a ticket; that is neither octets nor an end."""
    near, far = socket.socketpair()
    with near, far:
        wire = Wire(near, read_seconds=5, command_seconds=5)
        wire.receive_ready()
        far.sendall(b"* 4 EXISTS\r\n* 5 EX")
        wire.receive_ready()

        assert list(wire.complete_lines()) == [b"* 4 EXISTS"]

        far.close()
        with pytest.raises(Unavailable):
            wire.receive_ready()
