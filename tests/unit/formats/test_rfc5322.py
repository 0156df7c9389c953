"""Messages from octets: what is decoded, what is survived, what is left alone."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.errors import Unreadable
from afterword.formats.rfc5322 import MAX_PART, parse_date, parse_head, parse_message, parse_text

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def a_multipart(*parts: bytes, kind: bytes = b"mixed") -> bytes:
    """A multipart message of these parts, each with its own header."""
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
    return b"Content-Type: multipart/" + kind + b'; boundary="b"\r\n\r\n' + body + b"--b--\r\n"


def test_the_header_fields_are_decoded() -> None:
    """Encoded words, folding, threading fields, lists of addresses and the date."""
    head = parse_head(
        b"From: =?utf-8?q?J=C3=BCrgen?= Example <J.Example@EXAMPLE.org>\r\n"
        b'To: "Example, Anna" <anna@example.org>, Team: bob@example.org;\r\n'
        b"Cc: Example, Eve <eve@example.org>\r\n"
        b"Reply-To: undisclosed-recipients:;\r\n"
        b"Subject: Your\r\n interview =?iso-8859-1?Q?f=FCr?= =?utf-8?B?IFNpZQ==?=\r\n"
        b"Message-ID: <a@example.org>\r\nReferences: <r1@example.org>\r\n <r2@example.org>\r\n"
        b"In-Reply-To: <r2@example.org>\r\nDate: Fri, 20 Nov 2026 09:00:00 +0100 (CET)\r\n"
        b"List-Id: <jobs.example.org>\r\nPrecedence: bulk\r\n"
    )

    assert [(one.name, one.email) for one in head.from_] == [("Jürgen Example", "J.Example@example.org")]
    assert [(one.name, one.email) for one in head.to] == [
        ("Example, Anna", "anna@example.org"),
        ("", "bob@example.org"),
    ]
    assert [one.name for one in head.cc] == ["Example, Eve"]
    assert head.reply_to == ()
    assert head.subject == "Your interview für Sie"
    assert (head.message_id, head.references) == ("a@example.org", ("r1@example.org", "r2@example.org"))
    assert head.in_reply_to == ("r2@example.org",)
    assert head.sent_at == datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    assert (head.list_id, head.automatic) == ("<jobs.example.org>", True)


@pytest.mark.parametrize("field", ["Auto-Submitted: no", "Precedence: first-class", "X-Nothing: at all"])
def test_a_person_s_mail_is_not_automatic(field: str) -> None:
    """Only RFC 3834's marks make a mail automatic."""
    assert not parse_head(field.encode()).automatic
    assert parse_head(b"Auto-Submitted: auto-generated").automatic


def test_a_malformed_line_hides_nothing_below_it() -> None:
    """A header goes on after a line that is no field; raw eight-bit text is read."""
    head = parse_head("Subject: Grüße\nthis is no field\n>From x\nFrom: ann@example.org\n".encode("cp1252"))

    assert head.subject == "Grüße"
    assert [one.email for one in head.from_] == ["ann@example.org"]


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("Fri, 20 Nov 2026 09:00:00 -0500", "2026-11-20T14:00"),
        ("20 Nov 2026 09:00 GMT", "2026-11-20T09:00"),
        ("Fri, 20 Nov 2026 09:00:00 -0000", "2026-11-20T09:00"),
        ("Fri, 20 Nov 2026 09:00:00 +9999", None),
        ("Fri, 32 Nov 2026 25:00:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_aware_or_absent(text: str, utc: str | None) -> None:
    """Every readable Date is an instant; an unreadable one is None."""
    date = parse_date(text)

    assert (date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") if date else None) == utc


@pytest.mark.parametrize(
    ("header", "octets", "text"),
    [
        (b"text/plain; charset=utf-8", "Grüße".encode(), "Grüße"),
        (b"text/plain", "Grüße".encode("cp1252"), "Grüße"),
        (b"text/plain; charset=x-unknown", "Grüße".encode(), "Grüße"),
        (b"text/plain; charset=us-ascii", "Grüße".encode(), "Grüße"),
        (b"text/plain; charset=iso-8859-1", b"\x80 5", "€ 5"),
        (b"text/plain; charset=idna", b"abc", "abc"),
        (b"text/plain; charset=hex", b"abc", "abc"),
        (b'text/plain; charset="utf-8', b"a\0b", "ab"),
    ],
)
def test_any_charset_gives_text(header: bytes, octets: bytes, text: str) -> None:
    """Unknown, wrong and dangerous charsets fall back; NUL is dropped."""
    message = parse_message(b"Content-Type: " + header + b"\n\n" + octets, received=NOW)

    assert message.plain == text


@pytest.mark.parametrize("encoding", [b"base64", b"Quoted-Printable"])
def test_damaged_transfer_encodings_give_what_is_left(encoding: bytes) -> None:
    """A torn end or a foreign character does not lose the part."""
    body = base64.b64encode(b"interview at three")[:-1] + b"\n!" if encoding == b"base64" else b"interview=20at three=Z"

    message = parse_message(b"Content-Transfer-Encoding: " + encoding + b"\n\n" + body, received=NOW)

    assert message.plain is not None
    assert message.plain.startswith("interview at thre")


def test_only_text_and_calendars_are_decoded() -> None:
    """Plain, HTML and every shape of calendar part; attachments of other kinds and attached texts are left alone."""
    event = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR"
    message = parse_message(
        a_multipart(
            b"Content-Type: text/plain\r\n\r\nhello",
            b"Content-Type: text/html\r\n\r\n<p>hello</p>",
            b"Content-Type: text/calendar; method=request;; charset=UTF-8\r\n\r\n" + event,
            b"Content-Type: application/ics; name=a.ics\r\n\r\n" + event.replace(b"\r\n", b"\n"),
            b'Content-Type: application/octet-stream; name="B.ICS"\r\nContent-Disposition: attachment\r\n\r\nBEGIN:X',
            b"Content-Type: application/pdf\r\n\r\n%PDF",
            b"Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nnotes",
            b"Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ninner",
        ),
        received=NOW,
    )

    assert (message.plain, message.html) == ("hello", "<p>hello</p>")
    calendars = [(part.method, part.content[:7]) for part in message.calendars]
    assert calendars == [
        ("REQUEST", b"BEGIN:V"),
        (None, b"BEGIN:X"),
    ]


def test_flowed_text_is_joined() -> None:
    """RFC 3676: soft breaks join lines of one quote level; the signature's dashes stay."""
    raw = b"Content-Type: text/plain; format=flowed\n\nOn Monday \nat three.\n> we \n> meet\n-- \nAnn"

    assert parse_message(raw, received=NOW).plain == "On Monday at three.\n> we meet\n-- \nAnn"


def test_nested_and_endless_parts_are_bounded() -> None:
    """Two thousand nested multiparts, and ten thousand siblings, cost little and lose only themselves."""
    nested = b"Content-Type: multipart/mixed; boundary=b0\n\n" + b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(2_000)
    )
    siblings = a_multipart(*[b"\r\nx"] * 10_000)

    assert parse_message(nested, received=NOW).defects
    text = parse_message(siblings, received=NOW).plain
    assert text is not None
    assert len(text) < 2_000


@pytest.mark.parametrize(
    "raw",
    [
        b"Content-Type: multipart/mixed\n\nhello",
        b"Content-Type: multipart/mixed; boundary=x\n\nhello",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nhello",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n--x--\n--x\n\nnot this",
        b"Content-Type: nonsense\n\nhello",
        b"\n\nhello",
        b"hello",
        b"From x@y Fri Nov 20\nSubject: a\n\nhello",
    ],
)
def test_broken_structure_still_gives_the_text(raw: bytes) -> None:
    """Missing boundaries, delimiters and headers."""
    assert (parse_message(raw, received=NOW).plain or "").strip() == "hello"


def test_large_parts_are_cut_and_said_to_be() -> None:
    """At most 1 MiB of a part is decoded."""
    raw = b"Content-Transfer-Encoding: base64\n\n" + base64.b64encode(b"x" * (3 * MAX_PART))
    message = parse_message(raw, received=NOW)

    assert message.plain is not None
    assert len(message.plain) == MAX_PART
    assert message.defects


def test_an_empty_item_is_unreadable() -> None:
    """Nothing is not a message."""
    with pytest.raises(Unreadable):
        parse_message(b"\r\n\0 ", received=NOW)


@pytest.mark.parametrize(
    ("text", "subject", "body"),
    [
        ("Subject: Hello\nSee you on Monday", "Hello", "See you on Monday"),
        ("From: ann@example.org\nSubject: Hello\n\nSee you", "Hello", "See you"),
        ("See you\nSubject: no header here", "", "See you\nSubject: no header here"),
        ("Date: Monday\nTo: bring your laptop\n\nSee you", "", "Date: Monday\nTo: bring your laptop\n\nSee you"),
    ],
)
def test_a_bare_text_may_have_a_header_or_none(text: str, subject: str, body: str) -> None:
    """Leading mail fields are the header only if a subject or a sender is among them."""
    message = parse_text(text.encode(), NOW)

    assert (message.head.subject, message.plain) == (subject, body)


PIECES = (
    b"Content-Type: multipart/mixed; boundary=",
    b"Content-Transfer-Encoding: base64\n",
    *(b"x", b"\n", b"\r\n", b"--", b"\n--x\n", b"From: ", b"<a@b.c>", b"=?utf-8?q?=", b"?=", b'"', b"(", b"\\"),
    *(b":", b";", b"\0", b"Date: ", b"\xff", b"charset="),
)


@given(st.binary(max_size=2_000) | st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
def test_no_octets_raise_anything_undeclared(raw: bytes) -> None:
    """Whatever comes, there is a message or Unreadable."""
    try:
        parse_message(raw, received=NOW)
    except Unreadable:
        assert not raw.strip(b"\0 \t\r\n")
    parse_text(raw, NOW)
