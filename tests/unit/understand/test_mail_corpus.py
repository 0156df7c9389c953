"""Every invented mail of the corpus is read as its expected file says; a mail without one fails."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from afterword.formats.rfc5322 import parse_message
from afterword.model.identifiers import MessageUid
from afterword.model.message import MessageSummary
from afterword.model.moment import Moment, When
from afterword.model.reading import Reading, Stance
from afterword.understand.message import read_message
from afterword.understand.relevance import is_candidate

CORPUS = Path(__file__).parents[2] / "corpus" / "mail"
MAILS = sorted(CORPUS.glob("*.eml"))
LEAST = 100


def read(mail: Path) -> tuple[Reading, dict[str, Any]]:
    """The reading of a mail and what is expected of it."""
    case = json.loads(mail.with_suffix(".json").read_text(encoding="utf-8"))
    message = parse_message(mail.read_bytes(), received=datetime.fromisoformat(case["received"]))
    reading = read_message(message, zone=case["zone"], me=tuple(case["me"]), my_name=case["my_name"])
    return reading, case["expected"]


def same(expected: str | None, found: When | None) -> bool:
    """Whether a time is the expected one: the same instant, or the same day without a clock."""
    if expected is None or found is None:
        return expected is None and found is None
    if isinstance(found, Moment):
        return "T" in expected and datetime.fromisoformat(expected) == found.at
    return expected == found.day.isoformat()


def starts(reading: Reading, stance: Stance) -> list[When | None]:
    """The starts of all sightings with a stance."""
    return [sighting.start for sighting in reading.sightings if sighting.stance is stance]


def test_the_corpus_is_there() -> None:
    """An empty folder would make every other test of this file pass."""
    assert len(MAILS) >= LEAST
    assert {mail.stem for mail in MAILS} == {file.stem for file in CORPUS.glob("*.json")}


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_what_a_mail_is(mail: Path) -> None:
    """The kind, whether an interview of the reader stands, and whether the user wrote it."""
    reading, expected = read(mail)

    assert (reading.kind.value, reading.is_interview, reading.from_user) == (
        expected["kind"],
        expected["is_interview"],
        expected.get("from_user", False),
    ), reading.reason
    assert reading.reason
    assert 0 <= reading.confidence <= 1


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_when_it_is(mail: Path) -> None:
    """The times that stand, were moved, are on offer, were accepted or are cancelled."""
    reading, expected = read(mail)
    committed = [s for s in reading.sightings if s.stance is Stance.COMMITTED]

    if "start" in expected:
        assert same(expected["start"], committed[0].start), committed[0].start
        assert committed[0].tentative is expected.get("tentative", False)
    if "end" in expected:
        assert same(expected["end"], committed[0].end)
    if "previous" in expected:
        assert same(expected["previous"], committed[0].previous)
    if "offered" in expected:
        offered = starts(reading, Stance.OFFERED)
        assert len(offered) == len(expected["offered"])
        assert all(map(same, expected["offered"], offered))
    for stance in (Stance.ACCEPTED, Stance.CANCELLED):
        if stance.value in expected:
            assert same(expected[stance.value], starts(reading, stance)[0])


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_who_it_is_with(mail: Path) -> None:
    """Everybody who interviews and nobody else; addresses only where one was seen."""
    reading, expected = read(mail)
    people = {person.name: person for sighting in reading.sightings for person in sighting.interviewers}

    if "interviewers" in expected:
        assert sorted(people) == sorted(expected["interviewers"])
    elif expected["is_interview"]:
        assert not people
    for name, email in expected.get("emails", {}).items():
        assert people[name].email == email
    if "organizer" in expected:
        assert {s.organizer.name for s in reading.sightings if s.organizer} == {expected["organizer"]}


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_what_it_is_for(mail: Path) -> None:
    """The company, the role, the agency and where it is held, as far as the mail says."""
    reading, expected = read(mail)

    for field in ("company", "role", "agency", "mode"):
        if field in expected:
            assert {getattr(sighting, field) for sighting in reading.sightings} == {expected[field]}, field


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_the_prefilter_is_no_narrower_than_the_reader(mail: Path) -> None:
    """Whatever the reader finds something in, the prefilter would have fetched by its header alone."""
    reading, _ = read(mail)
    assert reading.head is not None
    assert reading.received is not None
    summary = MessageSummary(uid=MessageUid(1), internal_date=reading.received, octets=1, head=reading.head, parts=())

    if reading.sightings:
        me = tuple(json.loads(mail.with_suffix(".json").read_text(encoding="utf-8"))["me"])
        assert is_candidate(summary, use_sent=True, me=me)


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_every_fact_has_its_evidence(mail: Path) -> None:
    """Whatever is claimed can be shown: the words and the rule that read them."""
    reading, _ = read(mail)

    for sighting in reading.sightings:
        proven = {evidence.field for evidence in sighting.evidence if evidence.quote}
        claimed = {
            field
            for field in ("start", "company", "role", "mode", "interviewers", "organizer")
            if getattr(sighting, field)
        }
        assert claimed <= proven
