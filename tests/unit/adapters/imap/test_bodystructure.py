"""BODYSTRUCTURE gives the leaves with their sections, and nothing when it is broken or absurd."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.imap.bodystructure import DEEPEST, MOST_PARTS, outlines

TEXT = b'("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "QUOTED-PRINTABLE" 120 4)'
HTML = b'("text" "html" ("charset" "utf-8") NIL NIL "base64" 400 9 NIL NIL NIL NIL)'
INVITE = b'("text" "calendar" ("method" "REQUEST" "charset" "utf-8") NIL NIL "base64" 900 20 NIL NIL NIL NIL)'
PDF = b'("application" "pdf" NIL NIL NIL "base64" 5000 NIL ("attachment" ("filename" "map.pdf")) NIL NIL)'
MESSAGE = (
    b'("message" "rfc822" NIL NIL NIL "7bit" 900 ("Fri" "subject" NIL NIL NIL NIL NIL NIL NIL "<a@example.com>") '
    + TEXT
    + b" 30 NIL NIL NIL NIL)"
)


def sections(raw: bytes) -> list[tuple[str, str]]:
    """Section and media type of each leaf."""
    return [(part.section, part.media_type) for part in outlines(raw)]


def test_a_single_part_is_section_one() -> None:
    """RFC 3501 §6.4.5: a message that is not multipart has its body in part 1."""
    (part,) = outlines(TEXT)

    assert (part.section, part.media_type, part.encoding, part.octets) == ("1", "text/plain", "quoted-printable", 120)
    assert part.parameters == (("charset", "utf-8"),)


def test_nested_multiparts_are_numbered_by_level() -> None:
    """The usual invitation: mixed(alternative(plain, html, calendar), pdf)."""
    alternative = b"(" + TEXT + HTML + INVITE + b' "alternative" ("boundary" "b") NIL NIL NIL)'

    assert sections(b"(" + alternative + PDF + b' "mixed" ("boundary" "a") NIL NIL NIL)') == [
        ("1.1", "text/plain"),
        ("1.2", "text/html"),
        ("1.3", "text/calendar"),
        ("2", "application/pdf"),
    ]


def test_a_message_in_a_message_is_one_leaf() -> None:
    """What somebody else wrote is not this message's text."""
    assert sections(b"(" + TEXT + MESSAGE + b' "mixed")') == [("1", "text/plain"), ("2", "message/rfc822")]


@pytest.mark.parametrize(
    ("parameters", "filename"),
    [
        (b'("name" "plain.ics")', "plain.ics"),
        (b'("name*" "utf-8\'\'Gespr%C3%A4ch.ics")', "Gespräch.ics"),
        (b'("name*0" "a long " "name*1" "name.ics")', "a long name.ics"),
        (b'("name*1*" "%C3%A9.ics" "name*0*" "iso-8859-1\'\'caf")', "cafÃ©.ics"),
        (b'("name*" "no-such-charset\'\'x.ics")', "x.ics"),
        (b'("name" "quote\\"and\\\\backslash")', 'quote"and\\backslash'),
        (b'("name")', None),
        (b"NIL", None),
    ],
)
def test_file_names_are_decoded(parameters: bytes, filename: str | None) -> None:
    """A name may be plain, RFC 2231 in one piece or in several, or missing."""
    (part,) = outlines(b'("text" "calendar" ' + parameters + b' NIL NIL "7bit" 9 1)')

    assert part.filename == filename


def test_the_disposition_names_the_file_before_the_type_does() -> None:
    """RFC 2183: filename is what the sender wants it called."""
    (part,) = outlines(
        b'("text" "calendar" ("name" "type.ics") NIL NIL "7bit" 9 1 NIL ("attachment" ("filename" "wanted.ics")))'
    )

    assert part.filename == "wanted.ics"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"NIL",
        b"(",
        b")",
        b"()",
        b"(())",
        b'("text")',
        b'("text" "plain',
        b'("text" "plain" NIL NIL NIL "7bit"',
        b'"text" "plain"',
        b"((((",
        b"\x00\xff",
        TEXT[:-1],
    ],
)
def test_a_broken_structure_has_no_parts(raw: bytes) -> None:
    """Nothing is guessed from half a structure."""
    assert outlines(raw) == ()


WORDS = st.sampled_from(["text", "plain", "x-(odd)", "caf\u00e9", "", "NIL", "a\tb"])


@given(
    st.recursive(
        st.lists(WORDS, min_size=7, max_size=7),
        lambda children: st.lists(children, min_size=1, max_size=3).map(lambda parts: [*parts, "mixed"]),
        max_leaves=8,
    )
)
def test_a_backslash_changes_how_it_is_read_and_not_what(tree: list[object]) -> None:
    """The quick reading and the patient one, which a backslash asks for, agree on every structure."""

    def written(node: object) -> str:
        return "(" + " ".join(map(written, node)) + ")" if isinstance(node, list) else f'"{node}"'

    quick = outlines(written(tree).encode())
    patient = outlines(written([*tree, "a\\\\b"]).encode())

    assert quick == patient


def test_an_impossible_size_counts_as_none() -> None:
    """Octets that are no number are zero, and the part is kept."""
    (part,) = outlines(b'("text" "plain" NIL NIL NIL NIL many 1)')

    assert (part.octets, part.encoding) == (0, "")


def test_deep_nesting_is_cut_and_ends() -> None:
    """Ten thousand multiparts in each other are not followed to the bottom."""
    assert outlines(b"(" * 10_000 + TEXT + b' "mixed")' * 10_000) == ()
    assert sections(b"(" * (DEEPEST - 1) + TEXT + b' "mixed")' * (DEEPEST - 1)) != []


def test_many_parts_are_cut() -> None:
    """A message of twenty thousand parts gives the first few hundred."""
    assert len(outlines(b"(" + TEXT * 10_000 + b' "mixed")')) == MOST_PARTS
