"""The user's own word applied last: it outranks all evidence that was there when it was said.

A confirmation speaks of what was shown then; a cancellation or a move that came afterwards holds again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from afterword.model.identifiers import SourceId
from afterword.model.interview import Doubt, Interview, Status, StoredReading
from afterword.model.moment import Moment
from afterword.model.reading import Evidence, Kind, Reading, Sighting, Stance
from afterword.model.word import Added, Confirmed, Corrected, Ignored, Word
from afterword.understand.case import USUAL_LENGTH, lasting, say_when
from afterword.understand.identity import same_time


def in_order(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words as they were said, whatever the input's order."""
    return tuple(sorted(words, key=lambda word: (word.said_at, repr(word))))


def added_readings(words: Sequence[Word]) -> tuple[StoredReading, ...]:
    """Each interview the user added, as a reading beside the others; of two words on one interview the newer."""
    return tuple({word.interview: _reading(word) for word in words if isinstance(word, Added)}.values())


def _reading(word: Added) -> StoredReading:
    sighting = Sighting(
        stance=Stance.COMMITTED,
        start=word.start,
        end=word.end,
        company=word.company,
        role=word.role,
        mode=word.mode,
        interviewers=word.interviewers,
        confidence=1.0,
        evidence=(Evidence(field="start", quote="you added it", rule="word"),),
    )
    return StoredReading(
        source=SourceId(f"user:{word.interview}"),
        account=None,
        reading=Reading(
            kind=Kind.INVITE,
            is_interview=True,
            confidence=1.0,
            reason="you added it",
            sightings=(sighting,),
            head=None,
            received=word.said_at,
        ),
        seen_at=word.said_at,
    )


def apply(interview: Interview, words: Sequence[Word], *, turned_at: datetime | None) -> Interview:
    """The interview as the user's words on it, in order, leave it; `turned_at` is its last turn by evidence (aware)."""
    for word in words:
        newer = turned_at is not None and turned_at > word.said_at
        match word:
            case Ignored():
                interview = replace(interview, ignored=True)
            case Confirmed():
                interview = _said(interview, word, "You confirmed it.")
                interview = interview if newer else _confirmed(interview)
            case Corrected():
                interview = _corrected(interview, word, newer=newer)
            case Added():
                correction = Corrected(
                    interview=word.interview,
                    said_at=word.said_at,
                    start=word.start,
                    end=word.end,
                    company=word.company,
                    role=word.role,
                    mode=word.mode,
                    interviewers=word.interviewers or None,
                )
                interview = _corrected(interview, correction, newer=newer)
    return interview


def _said(interview: Interview, word: Word, sentence: str) -> Interview:
    return replace(interview, history=(*interview.history, f"{word.said_at:%Y-%m-%d}: {sentence}"), ignored=False)


def _confirmed(interview: Interview) -> Interview:
    """Nothing is doubted any more, but a time must be known to be confirmed."""
    if not isinstance(interview.start, Moment):
        open_doubts = [doubt for doubt in interview.doubts if doubt.field == "start"]
        asked = open_doubts or [Doubt(field="start", why="the exact time is not known; it cannot be confirmed without")]
        return replace(interview, doubts=tuple(asked))
    return replace(interview, status=Status.STANDING, confirmed=True, doubts=(), confidence=1.0)


def _corrected(interview: Interview, word: Corrected, *, newer: bool) -> Interview:
    stated = {
        name: value
        for name in ("start", "end", "company", "role", "mode", "interviewers")
        if (value := getattr(word, name)) is not None
    }
    settled = {*stated, *(("timezone", "status") if "start" in stated else ())}
    doubts = tuple(doubt for doubt in interview.doubts if doubt.field not in settled)
    evident = interview.start
    interview = _said(replace(interview, doubts=doubts), word, f"You corrected {', '.join(stated) or 'nothing'}.")
    if word.start is not None:
        interview = _restarted(interview, word.start)
        if newer and evident is not None and not same_time(evident, word.start):
            why = f"you said {say_when(word.start)}, and a later message says {say_when(evident)}"
            interview = replace(interview, doubts=(*interview.doubts, Doubt(field="start", why=why)))
        elif not newer:
            interview = replace(interview, status=Status.STANDING)
    if word.end is not None:
        interview = replace(interview, end=word.end, end_implied=False)
    return replace(
        interview,
        company=word.company or interview.company,
        role=word.role or interview.role,
        mode=word.mode or interview.mode,
        interviewers=interview.interviewers if word.interviewers is None else word.interviewers,
    )


def _restarted(interview: Interview, start: Moment) -> Interview:
    """The interview at another time, as long as before."""
    old, end = interview.start, interview.end
    length = end.utc - old.utc if end is not None and isinstance(old, Moment) else USUAL_LENGTH
    return replace(interview, start=start, end=lasting(start, length), end_implied=interview.end_implied or old is None)
