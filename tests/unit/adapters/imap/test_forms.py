"""Sequence sets, IMAP dates, and the message rebuilt of parts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.imap.internal_date import imap_date, parse_internal_date
from afterword.adapters.imap.rebuilding import rebuilt
from afterword.adapters.imap.sequence_sets import batches, collapse
from afterword.formats.rfc5322 import parse_message
from afterword.model.identifiers import MessageUid
from afterword.model.message import PartOutline

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
HEADER = (
    b"From: Priya <priya@example.com>\r\nSubject: Talk\r\nContent-Type: multipart/mixed;\r\n boundary=old\r\n"
    b"MIME-Version: 1.0\r\ncontent-transfer-encoding: base64\r\nReferences: <a@example.com>\r\n <b@example.com>\r\n\r\n"
)


def outline(media_type: str, *parameters: tuple[str, str], encoding: str = "8bit") -> PartOutline:
    """A part as BODYSTRUCTURE tells of it."""
    return PartOutline(
        section="1", media_type=media_type, parameters=parameters, encoding=encoding, octets=10, filename=None
    )


@given(st.sets(st.integers(min_value=1, max_value=200)))
def test_a_sequence_set_names_exactly_the_uids(numbers: set[int]) -> None:
    """Whatever the UIDs, the set expands to them and repeats none."""
    expanded: list[int] = []
    for piece in filter(None, collapse(MessageUid(number) for number in numbers).split(b",")):
        first, _, last = piece.partition(b":")
        expanded += range(int(first), int(last or first) + 1)

    assert expanded == sorted(numbers)


def test_a_hundred_thousand_neighbours_are_one_range() -> None:
    """A long run does not make a long command."""
    assert collapse(MessageUid(number) for number in range(1, 100_001)) == b"1:100000"
    assert collapse(MessageUid(number) for number in (7, 3, 1, 2, 7)) == b"1:3,7"


def test_batches_cover_everything_in_order() -> None:
    """The last batch may be short."""
    uids = [MessageUid(number) for number in range(7)]

    assert [list(batch) for batch in batches(uids, 3)] == [[0, 1, 2], [3, 4, 5], [6]]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        (b"17-Jul-2026 02:44:25 -0700", datetime(2026, 7, 17, 9, 44, 25, tzinfo=UTC)),
        (b" 7-Jan-2026 00:00:00 +0000", datetime(2026, 1, 7, tzinfo=UTC)),
        (b"07-Jan-2026 05:30:00 +0530", datetime(2026, 1, 7, tzinfo=UTC)),
        (b"31-Dec-2026 23:59:60 +0000", datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (b"31-Feb-2026 00:00:00 +0000", None),
        (b"01-Foo-2026 00:00:00 +0000", None),
        (b"01-Jan-2026 00:00:00 +9900", None),
        (b"01-Jan-2026", None),
        (b"", None),
    ],
)
def test_internal_dates_are_aware_or_nothing(text: bytes, moment: datetime | None) -> None:
    """A date that cannot be is no date."""
    assert parse_internal_date(text) == moment


def test_a_search_date_is_the_day_in_the_moments_own_zone() -> None:
    """SEARCH knows no zones, so the caller chooses one."""
    late = datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))

    assert imap_date(late) == b"1-Mar-2026"
    assert imap_date(late.astimezone(UTC)) == b"2-Mar-2026"


def test_one_part_is_a_message_without_multipart() -> None:
    """The header stays, what described the old body goes."""
    raw = rebuilt(HEADER, [(outline("text/plain", ("charset", "utf-8")), "Grüße".encode())])
    message = parse_message(raw, received=NOON)

    assert message.plain == "Grüße"
    assert message.head.references == ("a@example.com", "b@example.com")
    assert raw.lower().count(b"content-type:") == 1
    assert raw.lower().count(b"mime-version:") == 1
    assert b"boundary" not in raw


def test_a_message_without_parts_has_a_header_and_no_body() -> None:
    """A mail of attachments only is still read by its header."""
    message = parse_message(rebuilt(HEADER, []), received=NOON)

    assert message.head.subject == "Talk"
    assert message.plain is None or not message.plain.strip()


def test_a_part_cannot_end_the_message_around_it() -> None:
    """A part that guesses the boundary gets another one."""
    hostile = b"text\r\n--afterword-0\r\nContent-Type: text/plain\r\n\r\nforged\r\n--afterword-0--\r\n--afterword-1\r\n"
    raw = rebuilt(HEADER, [(outline("text/plain"), hostile), (outline("text/html"), b"<p>true</p>")])
    message = parse_message(raw, received=NOON)

    assert message.plain is not None
    assert "--afterword-0--" in message.plain
    assert message.html == "<p>true</p>"


@pytest.mark.parametrize(
    "part",
    [
        outline("text/plain", ("charset", 'utf-8"\r\nSubject: forged')),
        outline("text/plain", ("charset\r\nSubject", "forged")),
        outline("text/plain\r\nSubject: forged\r\nx/y"),
        outline("text/plain", encoding="8bit\r\nSubject: forged"),
    ],
)
def test_a_parameter_cannot_end_the_header(part: PartOutline) -> None:
    """Nothing that a server says of a part makes a header field."""
    message = parse_message(rebuilt(HEADER, [(part, b"text")]), received=NOON)

    assert message.head.subject == "Talk"
    assert b"\r\nSubject: forged" not in rebuilt(HEADER, [(part, b"text")])


@pytest.mark.parametrize("header", [b"", b"\r\n", b"Subject: x", b"Subject: x\n\n", b"garbage\r\n\r\n"])
def test_any_header_makes_a_readable_message(header: bytes) -> None:
    """Bare line feeds, no end, no field at all."""
    assert parse_message(rebuilt(header, [(outline("text/plain"), b"text")]), received=NOON).plain == "text"
