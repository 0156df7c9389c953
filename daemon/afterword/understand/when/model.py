"""What the time grammar gives: mentions, and the one best proposal among them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from afterword.model.moment import Moment, When


class Role(StrEnum):
    """What a time is for."""

    START = "start"
    DEADLINE = "deadline"  # "by Friday", "no later than"
    SENT = "sent"  # the date of a quoted message
    PAST = "past"  # something that happened already
    OTHER = "other"  # opening hours, a birthday, a date of publication


class MentionStance(StrEnum):
    """How the text stands to a time."""

    PLAIN = "plain"
    OFFER = "offer"  # one of several options, or a question whether it suits
    CONFIRM = "confirm"
    OLD = "old"  # the time something was moved from
    NEW = "new"  # the time it was moved to
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One time that a text states.

    `span` are character offsets into the body (or the subject, if `in_subject`). `known` are the fields the text itself
    states ("year", "month", "day", "weekday", "hour", "minute", "zone", "relative"); every other field is implied.
    `group` is the same number for options of one list. `quote_level` is 0 outside quoted text. `certainty` is 0 to 1.
    """

    span: tuple[int, int]
    text: str
    start: When
    end: When | None
    has_time: bool
    role: Role
    stance: MentionStance
    rule: str
    known: frozenset[str]
    zone_text: str | None = None
    group: int | None = None
    in_subject: bool = False
    quote_level: int = 0
    certainty: float = 1.0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The best reading of a text as an appointment; `mentions` are indexes of those it rests on."""

    start: When
    end: Moment | None
    certainty: float
    mentions: tuple[int, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Every mention in order, and the proposal if the text can be read as one appointment."""

    mentions: tuple[Mention, ...]
    proposal: Proposal | None
    language: str
