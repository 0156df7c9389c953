"""R28: one person, whose address was seen, and only the fields of a plain letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.model.letter import Draft, LetterFacts
from afterword.model.message import Address
from afterword.proofread.check import Rule
from afterword.proofread.envelope import one_right_recipient, only_plain_fields
from builders.letters import a_letter, written
from builders.proofs import accepts_good_drafts, finds


def to(email: str, *, seen: bool = True) -> tuple[Draft, LetterFacts]:
    """A good draft to this address."""
    facts = a_letter(seen_addresses=(email,) if seen else ("somebody@example.com",))
    return replace(written(a_letter()), to=(Address(name="Dana Reyes", email=email),)), facts


@pytest.mark.parametrize(
    "email",
    [
        "no-reply@example.com", "noreply@example.com", "do_not_reply@example.com", "notifications@example.com",
        "dana@calendly.com", "x@mail.greenhouse.io", "anna@example.org", "Anna@Example.org", "scheduling@example.com",
        "c_abc@group.calendar.google.com",
    ],
)  # fmt: skip
def test_a_machine_or_the_user_is_no_recipient(email: str) -> None:
    """Even if the address was seen in the mail."""
    assert finds(one_right_recipient, to(email)) == ["To"]


def test_an_address_that_was_not_seen_is_found() -> None:
    """An address made up of a name is a guess."""
    assert finds(one_right_recipient, to("dana.reyes@example.com", seen=False)) == ["To"]
    assert finds(one_right_recipient, to("Dana.Reyes@example.com")) == []


def test_a_second_recipient_is_found() -> None:
    """One To and no Cc."""
    draft = written(a_letter())
    assert finds(one_right_recipient, (replace(draft, cc=draft.to), a_letter())) == ["To"]
    assert finds(one_right_recipient, (replace(draft, to=()), a_letter())) == ["To"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b"MIME-Version", b"Bcc: x@example.net\r\nMIME-Version", "header"),
        (b"MIME-Version", b"X-Mailer: y\r\nMIME-Version", "header"),
        (b"MIME-Version", b"To: x@example.net\r\nMIME-Version", "header"),
        (b"Dear", b"Dear\n", "octets"),
        (b"Dear", b"Dear\0", "octets"),
        (b"Dear", b"Dear" + b"x" * 1000, "octets"),
    ],
)
def test_octets_that_no_plain_letter_has_are_found(old: bytes, new: bytes, place: str) -> None:
    """R28 looks at what will be stored, not at what was meant."""
    draft = written(a_letter())
    assert finds(only_plain_fields, (replace(draft, rfc5322=draft.rfc5322.replace(old, new, 1)), a_letter())) == [place]


@pytest.mark.parametrize("rule", [one_right_recipient, only_plain_fields])
def test_good_drafts_pass(rule: Rule) -> None:
    """Neither fires on what the writer writes."""
    assert accepts_good_drafts(rule)
