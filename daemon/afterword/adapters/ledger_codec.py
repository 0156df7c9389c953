"""The model's values as columns of the ledger, and back, without loss.

A time is stored in UTC at a fixed width, so that text order is the order of time. A moment keeps its wall time and
zone as well.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from afterword.formats.reading_json import from_json, to_json
from afterword.model.identifiers import (
    AccountName,
    DraftKey,
    InterviewId,
    MailboxName,
    MessageId,
    MessageUid,
    SourceId,
    UidValidity,
)
from afterword.model.interview import StoredReading
from afterword.model.moment import Moment
from afterword.model.reading import Mode, Person
from afterword.model.word import Added, Confirmed, Corrected, Ignored, Note, NoteClass, Word
from afterword.ports import Decision, DraftRow, DraftState, SetAside

Facts = Mapping[str, Any]
ReadingColumns = tuple[str, str | None, str | None, str, str]


def time_column(moment: datetime) -> str:
    """The instant in UTC as sortable text; ValueError for a naive datetime."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} lacks a zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def time_value(text: str) -> datetime:
    """The aware datetime, in UTC, of a time column."""
    return datetime.fromisoformat(text)


def text_column(text: str) -> str:
    r"""The text as UTF-8 can hold it: a lone surrogate (an undecodable octet of a mail) becomes its `\udcNN` escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def reading_columns(stored: StoredReading) -> ReadingColumns:
    """Source, account, Message-ID, seen_at and the reading as JSON."""
    head = stored.reading.head
    return (
        text_column(stored.source),
        stored.account,
        None if head is None or head.message_id is None else text_column(head.message_id),
        time_column(stored.seen_at),
        json.dumps(to_json(stored.reading, stored.source)),
    )


def reading_value(row: sqlite3.Row) -> StoredReading:
    """The stored reading of a row of `reading`."""
    return StoredReading(
        source=SourceId(row["source"]),
        account=None if row["account"] is None else AccountName(row["account"]),
        reading=from_json(json.loads(row["reading"])),
        seen_at=time_value(row["seen_at"]),
    )


def word_columns(word: Word) -> tuple[str, str, str, str]:
    """Interview, said_at, kind and the facts as JSON."""
    kind: str
    facts: Facts
    match word:
        case Confirmed():
            kind, facts = "confirmed", {}
        case Ignored():
            kind, facts = "ignored", {}
        case Corrected():
            kind, facts = "corrected", _facts_json(word)
        case Added():
            kind, facts = "added", _facts_json(word)
    return word.interview, time_column(word.said_at), kind, json.dumps(facts)


def word_value(row: sqlite3.Row) -> Word:
    """The user's word of a row of `word`; ValueError for a kind that is unknown."""
    interview, said_at = InterviewId(row["interview"]), time_value(row["said_at"])
    facts: Facts = json.loads(row["facts"])
    match row["kind"]:
        case "confirmed":
            return Confirmed(interview=interview, said_at=said_at)
        case "ignored":
            return Ignored(interview=interview, said_at=said_at)
        case "corrected":
            return Corrected(
                interview=interview,
                said_at=said_at,
                start=_moment(facts["start"]),
                end=_moment(facts["end"]),
                company=facts["company"],
                role=facts["role"],
                mode=_mode(facts["mode"]),
                interviewers=None if facts["interviewers"] is None else _people(facts["interviewers"]),
            )
        case "added":
            start = _moment(facts["start"])
            if start is None:
                raise ValueError("an added interview without a start")
            return Added(
                interview=interview,
                said_at=said_at,
                start=start,
                end=_moment(facts["end"]),
                company=facts["company"],
                role=facts["role"],
                mode=_mode(facts["mode"]),
                interviewers=_people(facts["interviewers"]),
            )
        case unknown:
            raise ValueError(f"{unknown!r} is no kind of word")


def note_value(row: sqlite3.Row) -> Note:
    """The note of a row of `note`."""
    return Note(
        interview=InterviewId(row["interview"]),
        noted_at=time_value(row["noted_at"]),
        text=row["text"],
        note_class=NoteClass(row["note_class"]),
        person=row["person"],
    )


def draft_columns(row: DraftRow) -> dict[str, object]:
    """The columns of `draft`; the interviews stand in a table of their own."""
    return {
        "key": row.key,
        "generation": row.generation,
        "account": row.account,
        "recipient": row.recipient,
        "message_id": row.message_id,
        "subject": text_column(row.subject),
        "rfc5322": row.rfc5322,
        "met_at": time_column(row.met_at),
        "state": row.state.value,
        "since": time_column(row.since),
        "attempts": row.attempts,
        "mailbox": row.mailbox,
        "validity": row.validity,
        "uid_next": row.uid_next,
        "uid": row.uid,
        "why": text_column(row.why),
    }


def draft_value(row: sqlite3.Row) -> DraftRow:
    """The draft of a row of `draft` with a column `interviews`, their ids as a JSON list."""
    return DraftRow(
        key=DraftKey(row["key"]),
        generation=row["generation"],
        interviews=tuple(InterviewId(interview) for interview in json.loads(row["interviews"])),
        account=AccountName(row["account"]),
        recipient=row["recipient"],
        message_id=MessageId(row["message_id"]),
        subject=row["subject"],
        rfc5322=row["rfc5322"],
        met_at=time_value(row["met_at"]),
        state=DraftState(row["state"]),
        since=time_value(row["since"]),
        attempts=row["attempts"],
        mailbox=None if row["mailbox"] is None else MailboxName(row["mailbox"]),
        validity=None if row["validity"] is None else UidValidity(row["validity"]),
        uid_next=None if row["uid_next"] is None else MessageUid(row["uid_next"]),
        uid=None if row["uid"] is None else MessageUid(row["uid"]),
        why=row["why"],
    )


def decision_value(row: sqlite3.Row) -> Decision:
    """The line of the decision log of a row of `decision`."""
    return Decision(about=row["about"], at=time_value(row["at"]), code=row["code"], why=row["why"])


def set_aside_value(row: sqlite3.Row) -> SetAside:
    """The item of a row of `set_aside`."""
    return SetAside(source=SourceId(row["source"]), tries=row["tries"], why=row["why"], at=time_value(row["at"]))


def _facts_json(word: Corrected | Added) -> dict[str, object]:
    return {
        "start": _moment_json(word.start),
        "end": _moment_json(word.end),
        "company": word.company,
        "role": word.role,
        "mode": None if word.mode is None else word.mode.value,
        "interviewers": None
        if word.interviewers is None
        else [{"name": p.name, "email": p.email, "title": p.title} for p in word.interviewers],
    }


def _moment_json(moment: Moment | None) -> dict[str, object] | None:
    if moment is None:
        return None
    return {"at": moment.at.isoformat(), "zone": moment.zone, "zone_certain": moment.zone_certain}


def _moment(facts: Facts | None) -> Moment | None:
    if facts is None:
        return None
    at, zone = datetime.fromisoformat(facts["at"]), facts["zone"]
    if zone is not None:
        local = at.astimezone(ZoneInfo(zone))
        # A zone's rules may have changed since; then the wall time that was said counts, with its old offset.
        at = local if local.replace(tzinfo=None) == at.replace(tzinfo=None) else at
    return Moment(at=at, zone=zone, zone_certain=facts["zone_certain"])


def _mode(value: str | None) -> Mode | None:
    return None if value is None else Mode(value)


def _people(facts: list[Facts]) -> tuple[Person, ...]:
    return tuple(Person(name=p["name"], email=p["email"], title=p["title"]) for p in facts)
