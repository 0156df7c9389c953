"""What the user wrote: accepting a time, declining one, offering times of their own. Never an invitation.

The time accepted may stand in the user's own words ("Tuesday the 3rd at two works") or only in the mail quoted below;
the latter counts only if exactly one time is on offer there.
"""

from __future__ import annotations

from afterword.model.reading import Evidence, Kind, Sighting, Stance
from afterword.understand.signals import Signals
from afterword.understand.slots import Slot


def read_answer(signals: Signals) -> tuple[Kind, str, float, tuple[Sighting, ...]]:
    """The kind, a sentence, a confidence and the sightings of a mail that the user sent."""
    accepts = signals.own("accept") - signals.own("decline")
    declines = signals.own("decline", "cancel")
    said = signals.slots.distinct
    if declines and not (accepts & signals.timed):
        gone = next(iter((*signals.slots.old, *said, *_only(signals.slots.quoted))), None)
        quote = signals.quote("decline", "cancel")
        kind = Kind.RESCHEDULE if signals.own("move") else Kind.CANCEL
        sighting = _sighting(Stance.CANCELLED, gone, quote, 0.8)
        return kind, "You wrote that you cannot make it.", 0.8, (sighting,)
    thanks = bool(signals.own("thanks_of_candidate", "after"))
    if not said and (thanks or not accepts):
        reason = "You thanked after an interview." if thanks else "You wrote it, and it names no time."
        return Kind.OTHER, reason, 0.85, ()
    if len(said) == 1 and (accepts or not signals.own("propose", "choice")):
        quote = signals.document.sentences[said[0].sentence].text if said[0].sentence >= 0 else said[0].quote
        sighting = _sighting(Stance.ACCEPTED, said[0], quote, 0.9 if accepts else 0.7)
        return Kind.OTHER, "You agreed to a time.", 0.9 if accepts else 0.7, (sighting,)
    if said:
        offered = tuple(_sighting(Stance.OFFERED, slot, slot.quote, 0.8) for slot in said)
        return Kind.OTHER, "You named times that suit you.", 0.8, offered
    quoted = _only(signals.slots.quoted)
    if quoted:
        sighting = _sighting(Stance.ACCEPTED, quoted[0], signals.quote("accept"), 0.75)
        return Kind.OTHER, "You agreed to the time in the quoted mail.", 0.75, (sighting,)
    return Kind.OTHER, "You agreed to something, and no single time stands in the mail.", 0.6, ()


def _only(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The one clocked slot of these, or nothing when there are several or none."""
    starts = {slot.start: slot for slot in slots if slot.has_clock}
    return tuple(starts.values()) if len(starts) == 1 else ()


def _sighting(stance: Stance, slot: Slot | None, quote: str, confidence: float) -> Sighting:
    return Sighting(
        stance=stance,
        start=slot.start if slot else None,
        end=slot.end if slot else None,
        confidence=confidence,
        evidence=(Evidence(field="start" if slot else "kind", quote=quote[:200], rule="answers"),),
    )
