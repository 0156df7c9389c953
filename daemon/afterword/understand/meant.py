"""Which of a mail's times are meant: on offer or only asked for, the reader's or others', one or one a day."""

from __future__ import annotations

import re

from afterword.understand.signals import Signals
from afterword.understand.slots import Slot, by_day

_MANY = 2
_AGENDA = re.compile(r"\b(?:schedule|agenda|itinerary|programme?|ablauf|zeitplan|programma)\b")


def is_choice(s: Signals) -> bool:
    """Whether several different times are on offer rather than settled."""
    slots = s.slots.distinct
    if len(slots) < _MANY or (
        len({slot.day for slot in slots}) == 1 and any(_AGENDA.search(x.folded) for x in s.document.sentences if x.own)
    ):
        return False  # one time, or the rows of one day's programme
    offered = sum(slot.offered for slot in slots)
    if offered >= _MANY:
        return not s.live("move") or not s.live("commit")
    settled = any(slot.sentence in s.live("commit") for slot in slots)
    return bool(s.live("choice")) and not settled


def is_question(s: Signals, slot: Slot) -> bool:
    """Whether a time is only proposed."""
    sentence = s.document.sentences[slot.sentence] if slot.sentence >= 0 else None
    if sentence is None:
        return slot.offered
    if any("tentativ" in hit.words or "provision" in hit.words for hit in s.document.found.of("propose")):
        return True
    asked = slot.sentence in s.own("propose") and "?" in sentence.text
    if slot is s.agreed or (slot.sentence in s.invited and not asked and slot.sentence not in s.own("choice")):
        return False  # "we would like to invite you on Monday" asks for nothing
    return (asked or slot.offered) and slot.sentence not in s.live("commit") - s.own("propose")


def is_of_others(s: Signals) -> bool:
    """Whether interviews are spoken of only at large, as of all who applied."""
    return bool(s.general) and not s.live("interview", "your_interview", "invite") - s.general


def meets_at(s: Signals, slot: Slot) -> bool:
    """Whether the sentence with the time, or the subject or a neighbour, speaks of meeting."""
    first = slot.sentence
    while first - 1 in s.timed:  # a list of times belongs to the words that lead to it
        first -= 1
    near = {first - 2, first - 1, first, slot.sentence, slot.sentence + 1, s.subject}
    if s.in_thread and (slot is s.agreed or near & (s.live("commit") | s.own("settle"))):
        return True
    return bool(near & s.own("meeting", "interview", "your_interview", "invite"))


def days(s: Signals, slot: Slot) -> tuple[Slot, ...]:
    """The interview's slots: the best one, or the first of each day when a schedule covers several days."""
    groups = by_day(x for x in s.slots.said if not x.offered and x.sentence >= 0)
    listed = len({x.sentence for group in groups for x in group}) >= _MANY
    if len(groups) < _MANY or not listed or s.slots.old:
        return (slot,)
    if not any(
        "schedule" in x.folded or "itinerary" in x.folded or "agenda" in x.folded for x in s.document.sentences if x.own
    ):
        return (slot,)
    return tuple(group[0] for group in groups)
