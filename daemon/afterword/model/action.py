"""What the planner decides: one action per interview, or per interview and person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from afterword.model.identifiers import AccountName, DraftKey, InterviewId
from afterword.model.interview import Doubt, Interview
from afterword.model.reading import Person


class Family(StrEnum):
    """The kind of letter (its banks and templates carry this name)."""

    SINGLE = "ty_single"
    PANEL = "ty_panel"  # one of several people met, each with a letter of their own
    RELAY = "ty_relay"  # to the human coordinator, who is asked to pass the thanks on
    THIN = "ty_thin"  # to an interviewer, when no notes came


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteDraft:
    """Write this letter now. `interviews` are all of that day with this person, in order of time.

    `to.email` is never None. `present` are the other interviewers; for a relay, the people to thank.
    `ready_at` and `best_before` (24 h after the end) are aware; `belated` is True past the latter.
    """

    key: DraftKey
    generation: int
    interviews: tuple[Interview, ...]
    family: Family
    to: Person
    present: tuple[Person, ...]
    account: AccountName
    sender: str  # the address of the user it is sent from
    ready_at: datetime
    best_before: datetime
    belated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDraft:
    """The interview behind a delivered draft was cancelled or moved: withdraw it, or tell the user."""

    key: DraftKey
    interview: InterviewId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskReview:
    """The user must say how it is; nothing is written until then."""

    interview: Interview
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Nothing yet: it is due at `until` (aware)."""

    interview: Interview
    until: datetime
    why: str


class SkipCode(StrEnum):
    """Why nothing is written, in closed form."""

    CANCELLED = "cancelled"
    DECLINED = "declined"
    IGNORED = "ignored"
    NOT_COMMITTED = "not-committed"
    THANKED = "thanked"
    DRAFTED = "drafted"
    TOO_LATE = "too-late"  # the user is told
    NOBODY = "nobody"  # no address of a human; the user is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Nothing is written, and this is why. `tell` says whether the evening mail mentions it."""

    interview: Interview
    code: SkipCode
    why: str
    tell: bool


Action = WriteDraft | WithdrawDraft | AskReview | Wait | Skip
