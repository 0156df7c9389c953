"""The prefilter lets through whatever may speak of an interview, and drops only what is plainly sent to many."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.model.identifiers import MessageId, MessageUid
from afterword.model.message import Address, MessageHead, MessageSummary, PartOutline
from afterword.understand.relevance import is_candidate

ME = ("anna@example.org",)


def a_summary(
    *,
    sender: str = "dana@northbeam.example",
    subject: str = "Chat?",
    list_id: str | None = None,
    automatic: bool = False,
    parts: tuple[PartOutline, ...] = (),
) -> MessageSummary:
    """The cheap fields of one message to the user."""
    head = MessageHead(
        message_id=MessageId("m1@mail.example"),
        in_reply_to=(),
        references=(),
        subject=subject,
        from_=(Address(name="", email=sender),),
        reply_to=(),
        to=(Address(name="", email="anna@example.org"),),
        cc=(),
        sent_at=None,
        list_id=list_id,
        automatic=automatic,
    )
    when = datetime(2026, 3, 2, 9, tzinfo=UTC)
    return MessageSummary(uid=MessageUid(1), internal_date=when, octets=900, head=head, parts=parts)


def a_part(media_type: str, filename: str | None = None) -> PartOutline:
    """One leaf of a message's structure."""
    return PartOutline(
        section="2", media_type=media_type, parameters=(), encoding="base64", octets=500, filename=filename
    )


@pytest.mark.parametrize("subject", ["Next Steps", "Chat?", "Quick call", "Hello", "Thursday", ""])
def test_what_a_person_writes_passes_whatever_its_subject(subject: str) -> None:
    """A first contact may have any subject."""
    assert is_candidate(a_summary(subject=subject), use_sent=True, me=ME)


@pytest.mark.parametrize(
    "subject",
    [
        "Interview confirmed",
        "Einladung zum Vorstellungsgespräch",
        "Convocation à un entretien",
        "Citación para entrevista",
        "Colloquio conoscitivo",
        "Convite para entrevista",
        "Uitnodiging kennismakingsgesprek",
        "[Updated] Your schedule",
        "Cancelled event: Tech talk",
    ],
)
def test_words_of_interviews_pass_even_in_automatic_mail(subject: str) -> None:
    """Tools write invitations in seven languages."""
    summary = a_summary(sender="no-reply@tool.example", subject=subject, automatic=True, list_id="<all.tool.example>")

    assert is_candidate(summary, use_sent=True, me=ME)


@pytest.mark.parametrize("sender", ["no-reply@greenhouse.io", "x@hire.lever.co", "n@us.greenhouse-mail.io"])
def test_hiring_tools_pass(sender: str) -> None:
    """Whatever a tracking system sends is read."""
    assert is_candidate(a_summary(sender=sender, subject="Hello", automatic=True), use_sent=True, me=ME)


@pytest.mark.parametrize(
    "part", [a_part("text/calendar"), a_part("application/ics"), a_part("application/octet-stream", "Invite.ICS")]
)
def test_calendar_parts_pass(part: PartOutline) -> None:
    """An invitation as an attachment is one, whatever type its sender gave it."""
    summary = a_summary(subject="Hello", list_id="<x.example>", automatic=True, parts=(part,))

    assert is_candidate(summary, use_sent=True, me=ME)


def test_a_reply_in_a_conversation_passes() -> None:
    """What answers something may settle what was asked."""
    summary = a_summary(subject="Hello", automatic=True)
    answer = replace(summary, head=replace(summary.head, in_reply_to=(MessageId("m0@mail.example"),)))

    assert is_candidate(answer, use_sent=True, me=ME)


@pytest.mark.parametrize("subject", ["Spring sale", "Your invoice", "This week in databases"])
def test_mail_to_many_is_dropped(subject: str) -> None:
    """A list without a word of an interview costs nothing."""
    assert is_candidate(a_summary(subject=subject, list_id="<all.shop.example>"), use_sent=True, me=ME) is None
    assert is_candidate(a_summary(subject=subject, automatic=True), use_sent=True, me=ME) is None


def test_own_mail_counts_only_when_asked_and_only_answers() -> None:
    """Sent mail is evidence when it answers or speaks of an interview, and only if its use is on."""
    fresh = a_summary(sender="Anna@example.org", subject="Holiday photos")
    answer = a_summary(sender="anna@example.org", subject="Re: Thursday")

    assert is_candidate(fresh, use_sent=True, me=ME) is None
    assert is_candidate(answer, use_sent=True, me=ME)
    assert is_candidate(answer, use_sent=False, me=ME) is None
