"""Refiners over the mentions of a text, in order: ends, old and new, shared zones, durations, lists of options."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from afterword.model.moment import Moment
from afterword.understand.when import role_words
from afterword.understand.when.model import Mention, MentionStance, Role
from afterword.understand.when.symbols import Sym
from afterword.understand.when.zones import Home, Zone, tz_of

_UNTIL_REACH = 160  # characters between a start and the "until" that ends it
_MOVED_REACH = 40
_TWIN_REACH = 12
_DURATION_AFTER = 110  # characters after a start in which its duration is looked for
_DURATION_BEFORE = 90
_ITEM = 12  # words that an item of a list may have beside its time
_ARROWS = frozenset({"->", "-->", "=>", "==>", "\u2192", "\u21d2", "\u279c", "\u279e", "\u2794", "\u27f6"})
_BULLET = re.compile(r"\n[ \t]*(?:[-*•·o]|\d{1,2}[.)]|[a-hA-H][.)]|option \d:?)?[ \t]*$", re.IGNORECASE)


class Page(NamedTuple):
    """The text, where its body begins, its durations, who reads it, and the zone it states for all its times."""

    text: str
    body_at: int
    durations: Sequence[Sym]
    home: Home
    zone: Zone | None

    def start(self, mention: Mention) -> int:
        """Where a mention begins in the whole text."""
        return mention.span[0] if mention.in_subject else mention.span[0] + self.body_at

    def end(self, mention: Mention) -> int:
        """Where a mention ends in the whole text."""
        return mention.span[1] if mention.in_subject else mention.span[1] + self.body_at

    def is_labelled(self, mention: Mention, label: str) -> bool:
        """Whether such a label begins the line of a mention."""
        start = self.text.rfind("\n", 0, self.start(mention)) + 1
        return re.match(label, self.text[start : start + 60], re.IGNORECASE) is not None

    def between(self, first: Mention, second: Mention) -> str:
        """The text between two mentions."""
        return self.text[self.end(first) : self.start(second)]


Refiner = Callable[[list[Mention], Page], list[Mention]]


def _link(text: str) -> str:
    """The words that link two times, without the ones that carry nothing; a line's end is kept."""
    words = re.sub(r"[(),.\]]", " ", text).lower().replace("\n", " \n ").split(" ")
    return " ".join(w for w in words if w and w not in role_words.EMPTY)


def _linked(mention: Mention, end: Moment) -> Mention:
    """The mention with this end, and with the end's zone if it stated none itself."""
    start = mention.start
    if isinstance(start, Moment) and mention.zone_text is None and end.zone_certain:
        start = Moment(at=start.at.replace(tzinfo=end.at.tzinfo), zone=end.zone, zone_certain=True)
    if isinstance(start, Moment) and end.at - start.at >= timedelta(days=1):  # a move without its verb, or no meeting
        doubt = f"begins on {start.day:%-d %B} and ends on {end.day:%-d %B}"
        return replace(
            mention, start=start, end=end, certainty=mention.certainty / 2, warnings=(*mention.warnings, doubt)
        )
    return replace(mention, start=start, end=end)


def ends(found: list[Mention], page: Page) -> list[Mention]:
    """A clock after "until", or after a dash, ends the one before it: "at 2 pm and discuss until 3 pm"."""
    made: list[Mention] = []
    for mention in found:
        last = made[-1] if made else None
        if last is None or not _may_end(last, mention):
            made.append(mention)
            continue
        gap = page.between(last, mention)
        before = _link(page.text[max(0, page.start(mention) - 24) : page.start(mention)].replace("\n", " "))
        told = len(gap) <= _UNTIL_REACH and before.endswith(role_words.UNTIL) and "\n\n" not in gap
        end = mention.start
        linked = len(gap) <= _MOVED_REACH and _link(gap) in role_words.LINKS
        if "/" in gap:  # an ISO 8601 interval, but two zones or two options without dates
            linked = linked and _day_of(last) != _day_of(mention)
        if isinstance(end, Moment) and (told or linked):
            made[-1] = _linked(last, end)
        else:
            made.append(mention)
    return made


def _day_of(mention: Mention) -> date:
    return mention.start.day


def _may_end(last: Mention, mention: Mention) -> bool:
    if last.in_subject != mention.in_subject or last.end is not None or mention.end is not None:
        return False
    if last.stance in {MentionStance.OLD, MentionStance.NEW} or mention.role is Role.SENT or last.role is Role.SENT:
        return False
    start, end = last.start, mention.start
    if not isinstance(start, Moment) or not isinstance(end, Moment):
        return False
    begins = start.at.replace(tzinfo=end.at.tzinfo) if last.zone_text is None else start.at
    return timedelta() < end.at - begins < timedelta(days=400)


def old_and_new(found: list[Mention], page: Page) -> list[Mention]:
    """What follows an old time after "to" is the new one, and so is the day behind an arrow."""
    made = list(found)
    for index in range(1, len(made)):
        last, mention = made[index - 1], made[index]
        gap = page.between(last, mention)
        if last.stance is MentionStance.OLD and _link(gap) in role_words.TOWARDS:
            made[index] = replace(mention, stance=MentionStance.NEW)
        elif last.has_time and mention.has_time and _is_turned(last, mention, page):
            made[index - 1] = replace(last, stance=MentionStance.OLD)
            made[index] = replace(mention, stance=MentionStance.NEW)
    return made


def _is_turned(last: Mention, mention: Mention, page: Page) -> bool:
    """Whether an arrow or a verb says that the first time has become the second."""
    if page.between(last, mention).strip() in _ARROWS:
        return _day_of(last) != _day_of(mention)
    near = page.start(mention) - page.end(last) <= _MOVED_REACH
    said = page.text[page.start(last) : page.end(mention)]
    return near and re.search(role_words.BECOMES, said, re.IGNORECASE) is not None


def labelled(found: list[Mention], page: Page) -> list[Mention]:
    """Of two lines that labels tell apart ("Was: …", "Now: …") the one holds the old time, the other the new."""
    made = list(found)
    for index in range(1, len(made)):
        last, mention = made[index - 1], made[index]
        if page.is_labelled(last, role_words.LABEL_OLD) and page.is_labelled(mention, role_words.LABEL_NEW):
            made[index - 1] = replace(last, stance=MentionStance.OLD)
            made[index] = replace(mention, stance=MentionStance.NEW)
    return made


def moved_within_a_day(found: list[Mention], page: Page) -> list[Mention]:
    """Behind a verb of moving "from 2pm to 3pm" is no stretch: the first clock is the old time, the second the new."""
    made: list[Mention] = []
    for mention in found:
        if isinstance(mention.end, Moment) and mention.stance is not MentionStance.NEW and _is_move(mention, page):
            made.append(replace(mention, end=None, stance=MentionStance.OLD))
            made.append(replace(mention, start=mention.end, end=None, stance=MentionStance.NEW))
        else:
            made.append(mention)
    return made


def _is_move(mention: Mention, page: Page) -> bool:
    if re.search(role_words.FROM, mention.text, re.IGNORECASE) is None:
        return False
    start = page.start(mention)
    before = page.text[max(0, start - 90) : start].replace("\n", " ")
    return re.search(role_words.BEHIND_MOVE, before, re.IGNORECASE) is not None


def _is_zoned(mention: Mention) -> bool:
    """Whether the mention names a zone, rather than whose time it is."""
    return mention.zone_text is not None and re.match(role_words.WHOSE, mention.zone_text, re.IGNORECASE) is None


def in_the_readers_time(found: list[Mention], page: Page) -> list[Mention]:
    """Before "(4:30pm your time)" a clock without a zone is the sender's, and only the reader's is known."""
    made = list(found)
    for index in range(1, len(made)):
        last, mention = made[index - 1], made[index]
        yours = mention.zone_text is not None and re.match(role_words.YOURS, mention.zone_text, re.IGNORECASE)
        if yours and last.has_time and last.zone_text is None and len(page.between(last, mention)) <= _MOVED_REACH:
            made[index - 1] = replace(
                last, role=Role.OTHER, warnings=(*last.warnings, f"the reader's time is “{mention.text}”")
            )
    return made


def twins(found: list[Mention], page: Page) -> list[Mention]:
    """Of two clocks in two zones beside each other the second means the same instant: "10:30 ET / 7:30 PT"."""
    made = list(found)
    for index in range(1, len(made)):
        last, mention = made[index - 1], made[index]
        if last.zone_text is None or mention.zone_text is None or len(page.between(last, mention)) > _TWIN_REACH:
            continue
        if not isinstance(last.start, Moment) or not isinstance(mention.start, Moment):
            continue
        if abs(mention.start.at - last.start.at) == timedelta(hours=12):
            at = mention.start.at - timedelta(hours=12) * (1 if mention.start.at > last.start.at else -1)
            made[index] = replace(mention, start=replace(mention.start, at=at))
    return made


def shared_zone(found: list[Mention], page: Page) -> list[Mention]:
    """A time without a zone takes the one of its neighbour in the line, else the only one that the text states."""
    stated = [m for m in found if _is_zoned(m) and isinstance(m.start, Moment) and m.role is not Role.SENT]
    single = stated[0] if stated and len({_zone_key(m) for m in stated}) == 1 else None
    made = []
    for index, mention in enumerate(found):
        if mention.zone_text is None and isinstance(mention.start, Moment) and mention.role is not Role.SENT:
            near = _zoned_neighbour(found, index, page)
            if near is not None:
                mention = _in_zone_of(mention, near, certain=True)  # noqa: PLW2901 -- the mention as it goes on
            elif page.zone is not None:
                mention = _in_stated_zone(mention, page)  # noqa: PLW2901
            elif single is not None and single.quote_level == mention.quote_level:
                mention = _in_zone_of(mention, single, certain=_same_wall(mention, single))  # noqa: PLW2901
        made.append(mention)
    return made


def _same_wall(a: Mention, b: Mention) -> bool:
    """Whether both state the same wall time, as a subject and a body do."""
    one, other = a.start, b.start
    if not isinstance(one, Moment) or not isinstance(other, Moment):
        return False
    return one.at.replace(tzinfo=None) == other.at.replace(tzinfo=None)


def _zone_key(mention: Mention) -> object:
    match mention.start:
        case Moment(zone=str(zone)):
            return zone
        case Moment(at=at):
            return at.utcoffset()
        case _:
            return None


def _zoned_neighbour(found: Sequence[Mention], index: int, page: Page) -> Mention | None:
    """The next mention of the same line that states its zone, with little between them."""
    for step in (1, -1):
        other = index + step
        while 0 <= other < len(found) and abs(other - index) <= 3:
            low, high = sorted((index, other))
            gap = page.between(found[low], found[high])
            if "\n" in gap or len(gap) > 60 * abs(other - index):
                break
            if _is_zoned(found[other]) and isinstance(found[other].start, Moment):
                return found[other]
            other += step
    return None


def _in_zone_of(mention: Mention, other: Mention, *, certain: bool) -> Mention:
    source = other.start
    if not isinstance(source, Moment):
        return mention
    sure = certain and source.zone_certain
    warnings = mention.warnings if certain else (*mention.warnings, f"zone taken from “{other.text}”")

    def moved(moment: Moment) -> Moment:
        return Moment(at=moment.at.replace(tzinfo=source.at.tzinfo), zone=source.zone, zone_certain=sure)

    end = moved(mention.end) if isinstance(mention.end, Moment) else mention.end
    start = moved(mention.start) if isinstance(mention.start, Moment) else mention.start
    return replace(mention, start=start, end=end, warnings=warnings)


def _in_stated_zone(mention: Mention, page: Page) -> Mention:
    rules, name = tz_of(page.zone, page.home)
    sure = page.zone is not None and page.zone.certain

    def moved(moment: Moment) -> Moment:
        return Moment(at=moment.at.replace(tzinfo=rules), zone=name, zone_certain=sure)

    end = moved(mention.end) if isinstance(mention.end, Moment) else mention.end
    start = moved(mention.start) if isinstance(mention.start, Moment) else mention.start
    return replace(mention, start=start, end=end, zone_text=None if page.zone is None else page.zone.text)


def durations(found: list[Mention], page: Page) -> list[Mention]:
    """A time without an end takes the duration that its sentence, its list or a label gives."""
    starts = [m for m in found if m.role is Role.START and m.has_time and m.end is None]
    made = []
    for mention in found:
        minutes = _duration_of(mention, page) if mention.has_time and mention.end is None else None
        if minutes is None and mention in starts and len({m.start for m in starts}) == 1:
            minutes = _labelled_duration(page)
        if minutes is not None and isinstance(mention.start, Moment):
            start = mention.start
            end = Moment(at=start.at + timedelta(minutes=minutes), zone=start.zone, zone_certain=start.zone_certain)
            made.append(replace(mention, end=end))
        else:
            made.append(mention)
    return made


def _is_length(sym: Sym, page: Page) -> bool:
    """Whether the words around a duration make it the length of a meeting, not a wait, a walk or a break."""
    after = page.text[sym.end : sym.end + 28].lower()
    if re.match(role_words.NO_LENGTH, after):
        return False
    before = page.text[max(0, sym.start - 24) : sym.start].lower()
    return bool(re.search(role_words.LENGTH_BEFORE, before) or re.match(role_words.LENGTH_AFTER, after))


def _duration_of(mention: Mention, page: Page) -> int | None:
    start, end = page.start(mention), page.end(mention)
    for sym in page.durations:
        if 0 <= sym.start - end <= _DURATION_AFTER:
            gap = page.text[end : sym.start]
            bare = gap.strip(" ,;:(-|/\t)") == "" and not re.match(
                role_words.NO_LENGTH, page.text[sym.end :][:28].lower()
            )
            if bare or ("\n\n" not in gap and not re.search(r"\d[:.]\d\d", gap) and _is_length(sym, page)):
                return sym.value
        elif 0 <= start - sym.end <= _DURATION_BEFORE:
            gap = page.text[sym.end : start]
            if ". " not in gap and "\n" not in gap and _is_length(sym, page):
                return sym.value
    return None


def _labelled_duration(page: Page) -> int | None:
    fitting = {s.value for s in page.durations if _is_length(s, page)}
    return fitting.pop() if len(fitting) == 1 else None


def options(found: list[Mention], page: Page) -> list[Mention]:
    """Options of one list get one number and count as offered."""
    made, group = list(found), 0
    for index in range(1, len(made)):
        a, b = made[index - 1], made[index]
        if not _both_starts(a, b):
            continue
        gap = page.between(a, b).lower() if b.span[0] > a.span[1] else ""
        words = re.sub(r"[,?;:|/()]", " ", gap).split()
        offered = MentionStance.OFFER in {a.stance, b.stance}
        listed = _is_item(a, page) and _is_item(b, page) and len(words) <= _ITEM and (offered or _is_led(a, page))
        if listed or (len(words) <= 6 and (offered or role_words.OR & set(words))):
            if a.group is None:
                group += 1
            number = a.group if a.group is not None else group
            made[index - 1] = replace(a, group=number, stance=MentionStance.OFFER)
            made[index] = replace(b, group=number, stance=MentionStance.OFFER)
    for index in range(len(made) - 1, 0, -1):  # the ones before "or" in "A, B or C"
        a, b = made[index - 1], made[index]
        if b.group is not None and a.group is None and _both_starts(a, b) and page.between(a, b).strip(" ,;") == "":
            made[index - 1] = replace(a, group=b.group, stance=MentionStance.OFFER)
    return made


def _is_item(mention: Mention, page: Page) -> bool:
    """Whether the mention begins its line, perhaps after a bullet."""
    start = page.start(mention)
    return _BULLET.search(page.text[max(0, start - 14) : start]) is not None


def _is_led(mention: Mention, page: Page) -> bool:
    """Whether the line above the mention's speaks of choosing."""
    line = page.text.rfind("\n", 0, page.start(mention))
    lead = page.text[max(0, line - 160) : max(line, 0)].rstrip()
    return re.search(role_words.LEAD, lead, re.IGNORECASE) is not None


def _both_starts(a: Mention, b: Mention) -> bool:
    moved = {MentionStance.OLD, MentionStance.NEW, MentionStance.CANCEL} & {a.stance, b.stance}
    same = a.in_subject == b.in_subject and a.quote_level == b.quote_level
    return a.has_time and b.has_time and same and a.role is b.role is Role.START and not moved and a.start != b.start


REFINERS: tuple[Refiner, ...] = (
    moved_within_a_day,
    labelled,
    old_and_new,
    in_the_readers_time,
    twins,
    ends,
    shared_zone,
    durations,
    options,
)
