"""Whether a reading is complete and consistent; what is not lowers its confidence, with the reason.

Nothing is corrected here: a doubt is passed on to the person, who knows.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from afterword.model.moment import Day, Moment, When
from afterword.model.reading import Evidence, Sighting, Stance

_SURE = 0.9  # from here on a reading is acted on without asking
_LONGEST = timedelta(hours=12)
_FAR = timedelta(days=200)
_LATE = timedelta(hours=1)  # by which a mail may lag behind what it announces
_SAME_DAY = timedelta(hours=18)  # before which what began is another day's, in whatever zone


def validate(sighting: Sighting, *, received: datetime | None, warnings: tuple[str, ...] = ()) -> Sighting:
    """The sighting with its confidence lowered for every doubt, each doubt kept as evidence of the field "doubt"."""
    doubts = [*_doubts(sighting, received), *((warning, 0.85) for warning in warnings)]
    if not doubts:
        return sighting
    confidence = sighting.confidence
    for _, factor in doubts:
        confidence *= factor
    kept = sighting
    if isinstance(sighting.start, Moment) and sighting.end is not None and _ends_early(sighting.start, sighting.end):
        kept = replace(sighting, end=None)
    return replace(
        kept,
        confidence=round(min(confidence, _SURE - 0.01), 3),
        evidence=(*kept.evidence, *(Evidence(field="doubt", quote=why, rule="validate") for why, _ in doubts)),
    )


def is_over(sighting: Sighting, *, received: datetime, repeated: bool) -> bool:
    """Whether what a mail announces began before it was received, so that it announces nothing.

    `repeated` says that the mail is a reminder or encloses a calendar object, which may still come on the same day.
    """
    start = sighting.start
    if sighting.stance is not Stance.COMMITTED or start is None:
        return False
    if isinstance(start, Day):
        return start.day < (received - _SAME_DAY).date()
    return start.at < received - (_SAME_DAY if repeated else _LATE)


def _doubts(sighting: Sighting, received: datetime | None) -> list[tuple[str, float]]:
    """Each reason to doubt a committed time, with the factor its confidence is multiplied by."""
    if sighting.stance is not Stance.COMMITTED:
        return []
    doubts: list[tuple[str, float]] = []
    start = sighting.start
    if start is None:
        return [("no time is stated", 0.5)]
    if isinstance(start, Day):
        doubts.append(("a day is stated and no time of day", 0.8))
        if received is not None and start.day < received.date() - timedelta(days=1):
            doubts.append(("the day is before the mail was received", 0.5))
        return doubts
    if received is not None and start.at < received - _LATE:
        doubts.append(("the time is before the mail was received", 0.5))
    if received is not None and start.at > received + _FAR:
        doubts.append(("the time is more than half a year away", 0.7))
    if sighting.end is not None and _ends_early(start, sighting.end):
        doubts.append(("it would end before it starts, or last for half a day", 0.8))
    return doubts


def _ends_early(start: Moment, end: When) -> bool:
    """Whether an end cannot be the end of what starts then."""
    return isinstance(end, Moment) and not timedelta(0) < end.at - start.at <= _LONGEST
