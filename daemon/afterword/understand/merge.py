"""What all evidence adds up to: readings of mail and calendars, and the user's word, as interviews.

The result does not depend on the order of any input. `identity` says what is the same, `course` how each interview came
to stand, `people` and `facts` what holds of it, `naming` what it is called, `words` what the user said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from afterword.model.identifiers import InterviewId
from afterword.model.interview import Interview, StoredReading
from afterword.model.moment import Moment
from afterword.model.word import Added, Word
from afterword.understand.course import follow
from afterword.understand.facts import interview_of
from afterword.understand.naming import aliases_of, ids_of
from afterword.understand.statements import claims_of, conversations_of
from afterword.understand.words import added_readings, apply, in_order


def merge(
    readings: Sequence[StoredReading],
    *,
    words: Sequence[Word],
    aliases: Mapping[str, InterviewId],
    me: tuple[str, ...],
    zone: str,
) -> tuple[Interview, ...]:
    """Every interview that the readings and the user's words speak of, by start; `zone` is the user's."""
    said = in_order(words)
    everything = (*readings, *added_readings(said))
    claims = claims_of(everything, me=me)
    cases = follow(claims, zone=zone)
    conversations = _conversations(everything)
    names = aliases_of(cases)
    known = {**aliases, **{f"id:{word.interview}": word.interview for word in said if isinstance(word, Added)}}
    interviews = []
    for case, mine, ids in zip(cases, names, ids_of(names, known), strict=True):
        interview = interview_of(
            case, id_=ids[0], aliases=mine, conversations=conversations, me=me, zone=ZoneInfo(zone)
        )
        own = [word for word in said if word.interview in ids]
        interviews.append(apply(interview, own, turned_at=case.turned_at))
    return tuple(sorted(interviews, key=lambda interview: _when(interview, zone)))


def _conversations(readings: Iterable[StoredReading]) -> dict[str, list[StoredReading]]:
    readable = sorted({item.source: item for item in readings if item.reading.error is None}.values(), key=_source)
    found: dict[str, list[StoredReading]] = {}
    names = conversations_of(readable)
    for item in readable:
        if item.source in names:
            found.setdefault(names[item.source], []).append(item)
    return found


def _source(item: StoredReading) -> str:
    return item.source


def _when(interview: Interview, zone: str) -> tuple[datetime, str]:
    start = interview.start
    if isinstance(start, Moment):
        return start.utc, interview.id
    if start is None:
        return datetime.max.replace(tzinfo=ZoneInfo("UTC")), interview.id
    return datetime.combine(start.day, time(), ZoneInfo(zone)), interview.id
