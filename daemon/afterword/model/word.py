"""The user's own word, which outranks all evidence: confirm, correct, ignore, add, and notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from afterword.model.identifiers import InterviewId
from afterword.model.moment import Moment
from afterword.model.reading import Mode, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """It takes (or took) place as shown."""

    interview: InterviewId
    said_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """It is no interview of mine, or I want nothing written."""

    interview: InterviewId
    said_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """These facts are so; None means that the user said nothing of that fact.

    `interviewers` replaces the whole list.
    """

    interview: InterviewId
    said_at: datetime
    start: Moment | None = None
    end: Moment | None = None
    company: str | None = None
    role: str | None = None
    mode: Mode | None = None
    interviewers: tuple[Person, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """An interview that stands in no mail or calendar."""

    interview: InterviewId
    said_at: datetime
    start: Moment
    end: Moment | None
    company: str | None
    role: str | None
    mode: Mode | None
    interviewers: tuple[Person, ...]


Word = Confirmed | Ignored | Corrected | Added


class NoteClass(StrEnum):
    """What a note of the user is about."""

    TOPIC = "topic"  # what was discussed
    PRIVATE = "private"  # never leaves this machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What the user noted after an interview; `person` None means for everybody who was there.

    `text` for a topic is a noun phrase that can follow "talking about" ("the move to Postgres 17").
    """

    interview: InterviewId
    noted_at: datetime
    text: str
    note_class: NoteClass
    person: str | None = None
