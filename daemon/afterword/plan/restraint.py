"""Not too often: one letter per person and day, whatever became of it. Which rows already speak to a person.

The identity of a letter is made of the recipient's address, the interview's local date and a generation alone, so that
it comes out the same whatever evidence came first and after the state is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.model.identifiers import DraftKey
from afterword.model.interview import Interview
from afterword.model.moment import Moment
from afterword.ports import DraftRow, DraftState

_NO_PLACE = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu", "Etc/UCT"})  # how files write instants


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where the letter to a person for a day stands: its identity, and the row that is already there, if any."""

    key: DraftKey
    generation: int
    row: DraftRow | None


def draft_key(recipient: str, day: date, generation: int) -> DraftKey:
    """K of the delivery protocol."""
    text = f"{recipient.strip().lower()}|{day.isoformat()}|{generation}"
    return DraftKey(sha256(text.encode()).hexdigest()[:32])


def local_day(start: Moment, *, zone: str) -> date:
    """The date of an interview where it takes place, or in the user's zone where that is not known for certain."""
    if start.zone_certain and start.zone not in _NO_PLACE:
        if start.zone is None:
            return start.at.date()
        try:
            return start.at.astimezone(ZoneInfo(start.zone)).date()
        except (ZoneInfoNotFoundError, ValueError):
            return start.at.date()
    return start.at.astimezone(ZoneInfo(zone)).date()


def slot_for(recipient: str, day: date, interviews: Iterable[Interview], rows: Mapping[DraftKey, DraftRow]) -> Slot:
    """The slot of the letter for these interviews of a day; the generation rises only over withdrawn rows."""
    generation = 0
    while (row := rows.get(draft_key(recipient, day, generation))) is not None and row.state is DraftState.WITHDRAWN:
        generation += 1
    if row is None:
        row = _same_meeting(recipient, interviews, rows.values())
    return Slot(key=draft_key(recipient, day, generation), generation=generation, row=row)


def _same_meeting(recipient: str, interviews: Iterable[Interview], rows: Iterable[DraftRow]) -> DraftRow | None:
    """A live row for the very instant: better knowledge of the zone may change the date, and never the letter."""
    starts = {interview.start.utc for interview in interviews if isinstance(interview.start, Moment)}
    live = (row for row in rows if row.state is not DraftState.WITHDRAWN)
    return next(
        (row for row in live if row.recipient.lower() == recipient.lower() and _utc(row.met_at) in starts), None
    )


def _utc(instant: datetime) -> datetime:
    return instant.astimezone(ZoneInfo("UTC"))


def still_speaks_of(row: DraftRow, interview: Interview, *, zone: str) -> bool:
    """Whether a row's letter is for the day on which the interview now stands."""
    if not isinstance(interview.start, Moment):
        return True
    if interview.start.utc == _utc(row.met_at):
        return True
    return draft_key(row.recipient, local_day(interview.start, zone=zone), row.generation) == row.key
