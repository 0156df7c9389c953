"""The mail itself: headers, threading, format=flowed, and the same octets every time."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

import pytest

from afterword.compose.draft import build_draft, flowed, is_address, message_id
from afterword.errors import Unreadable
from afterword.model.action import Family
from afterword.model.identifiers import AccountName, DraftKey, MessageId
from afterword.model.letter import Draft, LetterFacts
from afterword.model.message import Address
from builders.letters import a_letter, written


def parsed(draft: Draft) -> EmailMessage:
    """The draft as a mail program reads it."""
    return email.message_from_bytes(draft.rfc5322, policy=email.policy.default)


def built(facts: LetterFacts, *, subject: str = "Thank you", body: str = "Dear Dana,\n\nThanks.\n\nAnna\n") -> Draft:
    """A draft with this subject and body."""
    return build_draft(
        facts, account=AccountName("main"), family=Family.SINGLE, subject=subject, body=body, sentences=()
    )


def unflowed(text: str) -> str:
    """The paragraphs of a format=flowed text put together again (RFC 3676 §4.1)."""
    lines = [line.removeprefix(" ") for line in text.split("\n")]
    return "".join(line if line.endswith(" ") else f"{line}\n" for line in lines).rstrip("\n") + "\n"


def test_only_the_fields_of_a_plain_letter_are_there() -> None:
    """One From, one To, no Cc, no User-Agent and no branded field."""
    assert sorted(name.lower() for name in parsed(written(a_letter()))) == [
        "content-transfer-encoding", "content-type", "date", "from", "message-id", "mime-version", "subject", "to",
    ]  # fmt: skip


def test_the_same_facts_give_the_same_octets() -> None:
    """The delivery protocol freezes them and looks for their Message-ID."""
    assert written(a_letter()).rfc5322 == written(a_letter()).rfc5322


def test_the_message_id_follows_from_the_key_at_the_senders_domain() -> None:
    """Another key is another id; the key itself cannot be read from it."""
    one = message_id(DraftKey("key-1"), "anna@Example.org")
    assert one.endswith("@example.org")
    assert one != message_id(DraftKey("key-2"), "anna@example.org")
    assert "key" not in one
    assert parsed(written(a_letter()))["message-id"] == f"<{one}>"


def test_the_date_is_when_the_draft_was_due_in_its_own_zone() -> None:
    """It does not depend on when the pass ran."""
    assert parsed(written(a_letter()))["date"] == "Tue, 24 Nov 2026 18:30:00 +0100"


def test_a_reply_quotes_the_whole_chain_however_long_its_ids_are() -> None:
    """Ids of a hundred characters are folded between, never inside (and never as encoded words)."""
    chain = tuple(MessageId(f"{'x' * 90}{number}@mail.example.com") for number in range(12))
    draft = built(a_letter(thread_subject="Re: Hello", in_reply_to=chain[-1], references=chain))
    assert parsed(draft)["references"].split() == [f"<{one}>" for one in chain]
    assert parsed(draft)["in-reply-to"] == f"<{chain[-1]}>"
    assert b"=?" not in draft.rfc5322
    assert max(len(line) for line in draft.rfc5322.split(b"\r\n")) < 200


def test_names_and_subjects_in_any_script_survive() -> None:
    """They are encoded in the header (RFC 2047) and come out as they went in."""
    facts = a_letter(
        to=Address(name="Łukasz Wójcik", email="l@example.com"),
        sender=Address(name="Jörg, Anna", email="a@example.org"),
    )
    mail = parsed(built(facts, subject="Re: Gespräch über die Stelle als Datenbankentwickler in Zürich am Dienstag"))
    assert mail["to"].addresses[0].display_name == "Łukasz Wójcik"
    assert mail["from"].addresses[0].display_name == "Jörg, Anna"
    assert mail["subject"] == "Re: Gespräch über die Stelle als Datenbankentwickler in Zürich am Dienstag"
    assert built(facts).rfc5322.isascii()


@pytest.mark.parametrize("subject", ["a\r\nBcc: x@example.net", "a\nb", "a\0b", "=?utf-8?q?=0D=0ABcc:_x?=", "a\u202eb"])
def test_a_subject_that_could_break_the_header_is_refused(subject: str) -> None:
    """The mail library would decode an encoded word given as text, line ends and all."""
    with pytest.raises(Unreadable):
        built(a_letter(), subject=subject)


@pytest.mark.parametrize("name", ["Dana\r\nBcc: x", "=?utf-8?q?=0D=0ABcc:_x?=", "Da\0na"])
def test_a_name_that_could_break_the_header_is_refused(name: str) -> None:
    """It is checked here again, whoever made the facts."""
    with pytest.raises(Unreadable):
        built(a_letter(to=Address(name=name, email="dana@example.com")))


@pytest.mark.parametrize(
    ("email", "good"),
    [
        ("dana.reyes+x@mail.example.com", True),
        ("dana@example.com\r\nBcc: x@example.net", False),
        ("dana", False), ("dana@", False), ("@example.com", False), ("da..na@example.com", False),
        ("dana@exa mple.com", False), ("<dana@example.com>", False), ("a@b@c.example", False),
        ("x" * 250 + "@example.com", False),
    ],
)  # fmt: skip
def test_only_a_plain_address_is_written_to(email: str, good: bool) -> None:  # noqa: FBT001
    """What is no addr-spec is refused with a word on it."""
    assert is_address(email) is good
    if not good:
        with pytest.raises(Unreadable, match="address"):
            built(a_letter(to=Address(name="Dana Reyes", email=email)))


def test_long_lines_are_broken_softly_and_come_together_again() -> None:
    """No line is over 78 columns, and a reader that knows format=flowed shows whole paragraphs."""
    body = "Dear Dana,\n\n" + "word " * 60 + "end.\n\nAnna\n"
    text = flowed(body)
    assert max(len(line) for line in text.split("\n")) <= 78
    assert unflowed(text) == body


def test_lines_that_would_be_misread_are_stuffed() -> None:
    """A space goes before "From ", ">" and a leading space (RFC 3676 §4.4)."""
    assert flowed("From here\n> said\n x\n").split("\n")[:3] == [" From here", " > said", "  x"]


@pytest.mark.parametrize("body", ["Dear Dana,\n\nThanks.\n", "Dear Zoë,\n\nThanks \u2013 and so on.\n"])
def test_line_ends_are_crlf_and_the_octets_seven_bit(body: str) -> None:
    """No bare CR or LF whatever the encoding, and flowed spaces survive it."""
    draft = built(a_letter(), body=body + "word " * 40 + "\n")
    rest = draft.rfc5322.replace(b"\r\n", b"")
    assert b"\n" not in rest
    assert b"\r" not in rest
    assert draft.rfc5322.isascii()
    assert parsed(draft)["content-type"].params["format"] == "flowed"
    assert unflowed(parsed(draft).get_content().replace("\r\n", "\n")).split("\n")[0] == body.split("\n", maxsplit=1)[0]


def test_the_sender_is_the_address_the_invitation_came_to() -> None:
    """Its name is the profile's."""
    draft = built(replace(a_letter(), sender=Address(name="Anna Example", email="anna@example.net")))
    assert parsed(draft)["from"] == "Anna Example <anna@example.net>"
    assert draft.message_id.endswith("@example.net")
