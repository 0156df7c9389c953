"""The times of a mail as slots of an appointment: which sentence each stands in, and which of them are meant.

What a time means comes from `when`; here the times that are deadlines, the past, quoted, or the old one of a move are
put aside, and what is left is told apart into one appointment, several on offer, and an itinerary over several days.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from afterword.model.moment import Day, Moment, When
from afterword.understand.document import Document
from afterword.understand.moves import moved_from, moved_ranges
from afterword.understand.regions import Place
from afterword.understand.sentences import fold
from afterword.understand.standing import in_general, looking_back, of_something_else, outright, refused, supposed
from afterword.understand.when.model import Mention, MentionStance, Role

_RESTATES = re.compile(r"\b(?:your|my|our|local) (?:local )?time\b")  # "9 am Pacific (6 pm your time)"
_UNSURE = 0.35  # certainty below which a mention is no slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A time that may be the appointment's, the words that state it, and the index of its sentence (-1: none).

    `offered` says that it is one of several or asked for, `renewed` that something was moved to it.
    """

    start: When
    end: Moment | None
    quote: str
    sentence: int
    offered: bool
    renewed: bool
    certainty: float
    warnings: tuple[str, ...] = ()

    @property
    def has_clock(self) -> bool:
        """Whether it states a time of day."""
        return isinstance(self.start, Moment)

    @property
    def day(self) -> date:
        """Its calendar date."""
        return self.start.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """The slots said now in order, the one best reading, the times that were moved or cancelled, and quoted ones."""

    said: tuple[Slot, ...] = ()
    best: Slot | None = None
    old: tuple[Slot, ...] = ()
    quoted: tuple[Slot, ...] = ()

    @property
    def likely(self) -> Slot | None:
        """The best reading, else what something was moved to, else the first with a clock, else the first day."""
        order = sorted(self.said, key=lambda slot: (not slot.renewed, not slot.has_clock))
        return self.best or next(iter(order), None)

    @property
    def distinct(self) -> tuple[Slot, ...]:
        """The slots with different starts; a bare day is dropped when a clock time of that day stands as well."""
        clocked = {slot.day for slot in self.said if slot.has_clock}
        seen: dict[When, Slot] = {}
        for slot in self.said:
            if slot.has_clock or slot.day not in clocked:
                seen.setdefault(_key(slot.start), slot)
        return tuple(seen.values())


def read_slots(document: Document) -> Slots:
    """The slots of a document whose times have been read; empty without times."""
    times = document.times
    if times is None:
        return Slots()
    said: list[Slot] = []
    old: list[Slot] = []
    quoted: list[Slot] = []
    own_of: dict[int, Slot] = {}
    proposed = set(times.proposal.mentions) if times.proposal else set()
    plain = {
        index: mention
        for index, mention in enumerate(times.mentions)
        if mention.role is Role.START
        and mention.quote_level == 0
        and mention.stance not in (MentionStance.OLD, MentionStance.CANCEL)
    }
    given_up, ranges = moved_from(document, plain), moved_ranges(document, plain)
    denied = document.found.where("cancel", "in_case") - outright(document, "cancel") - outright(document, "off")
    beside = looking_back(document) | of_something_else(document) | in_general(document)
    for index, mention in enumerate(times.mentions):
        where = sentence_of(document, mention)
        slot = _slot(mention, where)
        own = document.sentences[where].own if where >= 0 else mention.quote_level == 0
        cancelled = mention.stance is MentionStance.CANCEL and where not in denied
        if mention.stance is MentionStance.OLD or cancelled or index in given_up:
            old.append(slot)
        elif index in ranges and slot.end is not None:
            old.append(replace(slot, end=None))
            said.append(replace(slot, start=slot.end, end=None, renewed=True))
        elif (
            where in beside
            or refused(document, where, mention.text)
            or supposed(document, where, mention.text)
            or mention.certainty < _UNSURE
            or (mention.role is not Role.START and not (mention.role is Role.OTHER and index in proposed))
        ):
            continue
        elif own and not (_RESTATES.search(fold(slot.quote)) and said and said[-1].sentence == where):
            said.append(slot)
            own_of[index] = slot
        elif where >= 0 and document.sentences[where].level > 0:
            quoted.append(slot)
    return Slots(said=tuple(said), best=_best(document, own_of), old=tuple(old), quoted=tuple(quoted))


def _best(document: Document, own_of: dict[int, Slot]) -> Slot | None:
    """The proposal as a slot, if it rests on something said now."""
    proposal = document.times.proposal if document.times else None
    if proposal is None:
        return None
    based = [own_of[index] for index in proposal.mentions if index in own_of]
    if not based:
        return None
    anchor = next((slot for slot in based if slot.has_clock), based[0])
    return Slot(
        start=proposal.start,
        end=proposal.end,
        quote="; ".join(dict.fromkeys(slot.quote for slot in based)),
        sentence=anchor.sentence,
        offered=anchor.offered,
        renewed=anchor.renewed,
        certainty=proposal.certainty,
        warnings=proposal.warnings,
    )


def sentence_of(document: Document, mention: Mention) -> int:
    """The index of the sentence a mention stands in, or -1."""
    first = 1 if document.sentences and document.sentences[0].place is Place.SUBJECT else 0
    if mention.in_subject:
        return 0 if first else -1
    index = bisect_right(document.sentences, mention.span[0], lo=first, key=lambda sentence: sentence.start) - 1
    return index if index >= first and mention.span[0] < document.sentences[index].end else -1


def _slot(mention: Mention, sentence: int) -> Slot:
    return Slot(
        start=mention.start,
        end=mention.end if isinstance(mention.end, Moment) else None,
        quote=mention.text,
        sentence=sentence,
        offered=mention.stance is MentionStance.OFFER,
        renewed=mention.stance is MentionStance.NEW,
        certainty=mention.certainty,
        warnings=mention.warnings,
    )


def _key(start: When) -> When:
    """What makes two starts one: the instant, or the day."""
    return Moment(at=start.utc, zone=None, zone_certain=True) if isinstance(start, Moment) else start


def by_day(slots: Iterable[Slot]) -> list[list[Slot]]:
    """Clocked slots grouped by their calendar date, in order of time."""
    groups: dict[date, list[Slot]] = {}
    for slot in slots:
        if slot.has_clock:
            groups.setdefault(slot.day, []).append(slot)
    return [sorted(groups[day], key=starts_at) for day in sorted(groups)]


def starts_at(slot: Slot) -> datetime:
    """The instant of a clocked slot, aware."""
    if isinstance(slot.start, Day):
        raise TypeError("a day has no instant")
    return slot.start.utc
