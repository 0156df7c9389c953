"""What a letter may state (its facts), the draft made from them, and what the proofreader finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from afterword.model.action import Family
from afterword.model.identifiers import AccountName, DraftKey, MessageId
from afterword.model.message import Address
from afterword.model.reading import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A piece of the user's background: an English verb phrase ("cut our backfill from 31 hours to three").

    `evidence` says where it comes from (a line of the CV); it is shown by `preview`, never written.
    """

    text: str
    tags: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the user lets a letter say of them. `signature` is one line each, below the name."""

    name: str
    signature: tuple[str, ...]
    highlights: tuple[Highlight, ...]
    tone: str  # "warm" | "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One interview as a letter may speak of it; everything is in the place's own wall time."""

    day: date
    company: str | None
    role: str | None
    mode: Mode | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """Every fact a letter to one person may use; what is not here cannot stand in it.

    `present` are the names of the other interviewers (for a relay: those to thank). `topics` are the user's own notes
    of what was discussed, already limited to this person. `private` are notes that must not leak. `other_names` and
    `other_companies` belong to other interviews of the ledger and must not appear. `thread_subject` None means a new
    mail. `advert` are the tags or needs taken from the job advert.
    """

    key: DraftKey
    family: Family
    to: Address
    present: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    topics: tuple[str, ...]
    private: tuple[str, ...]
    advert: str
    profile: Profile
    sender: Address
    user_addresses: tuple[str, ...]
    seen_addresses: tuple[str, ...]  # addresses seen in the mail or the event
    other_names: tuple[str, ...]
    other_companies: tuple[str, ...]
    used_sentences: tuple[str, ...]  # sentences of earlier drafts inside this company
    thread_subject: str | None
    in_reply_to: MessageId | None
    references: tuple[MessageId, ...]
    belated: bool
    dated: datetime  # aware; becomes the Date field


class Claim(StrEnum):
    """What a sentence claims."""

    NOTHING = "nothing"
    SENTIMENT = "sentiment"
    CONVERSATION = "conversation"  # needs a note of the user
    BACKGROUND = "background"  # needs a highlight


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a draft with what it claims and the facts it rests on ("role", "topic:…", "highlight:…")."""

    text: str
    move: str
    claims: Claim
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One letter, ready to be proofread and stored.

    `rfc5322` are the exact bytes to append (CRLF, no bare LF, no NUL); they are frozen with the row.
    """

    key: DraftKey
    account: AccountName
    family: Family
    message_id: MessageId
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    in_reply_to: MessageId | None
    references: tuple[MessageId, ...]
    body: str
    sentences: tuple[Sentence, ...]
    rfc5322: bytes


class Severity(StrEnum):
    """E blocks a draft, W lowers its score."""

    ERROR = "E"
    WARNING = "W"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the proofreader found: the rule, the words, and the cure."""

    rule: str  # "R06"
    severity: Severity
    place: str
    message: str
    cure: str
