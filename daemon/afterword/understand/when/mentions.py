"""Ties of clocks and days become mentions: resolved, with zone, end, role and stance."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from afterword.model.moment import Day, Moment, When
from afterword.understand.when.model import Mention, Role
from afterword.understand.when.refine import REFINERS, Page
from afterword.understand.when.resolve import Found, hour_of, moment, resolve_day
from afterword.understand.when.roles import Around, around, has_met, is_past, role_of, stance_of
from afterword.understand.when.scope import Scope, Tie
from afterword.understand.when.symbols import Clock, DayRef, Style, Sym
from afterword.understand.when.zones import Home, Zone, stated_zone, tz_of, zone_at

_CERTAIN = {
    "beside": 1.0,
    "shared": 1.0,
    "above": 0.9,
    "below": 0.7,
    "line": 0.9,
    "weak": 0.6,
    "sent": 0.4,
    "alone": 1.0,
}
_MOST_DURATIONS = 50
_SLIP = 62  # days ahead within which last year's number is taken for a slip
_JOINED = 60  # characters between a day and its clock up to which the mention spans both


class Letter(NamedTuple):
    """A text as a whole: its characters as stated, where the body begins, who reads it, when it was sent."""

    stated: str
    body_at: int
    style: Style
    home: Home
    sent: datetime


class _Span(NamedTuple):
    start: int
    end: int


def _strength(tie: Tie) -> float:
    """Less for a number that only its neighbours make a clock: "Wed, 4-12" may be a date."""
    return 0.6 if tie.clock is not None and tie.clock.cat == "r" else 1.0


def _is_bare_weekday(tie: Tie) -> bool:
    """Whether the text gives a weekday and nothing else."""
    day = tie.day.day if tie.day is not None else None
    return day is not None and day == DayRef(weekday=day.weekday) and day.weekday is not None


def _is_bygone(day: date, sent: date) -> bool:
    """Whether a day with its year is over, and not the slip of somebody who still writes the old year."""
    if (sent - day).days <= 1:
        return False
    return not (day.year == sent.year - 1 and 0 <= (day + timedelta(days=365) - sent).days <= _SLIP)


class Reader:
    """Reads the ties of one text; the reference day of each quote level is found on the way."""

    def __init__(self, scope: Scope, letter: Letter) -> None:
        self.scope = scope
        self.text = scope.text
        self.stated = letter.stated
        self.home = letter.home
        self.sent = letter.sent
        self.offset = letter.body_at
        self.sent_by_level: dict[int, datetime] = {}
        self.twelve_hours = letter.style.language == "en" and not any(
            c is not None and c.of_24 for s in scope.symbols if s.cat in "CX" for c in (s.clock, s.until)
        )

    def mentions(self) -> list[Mention]:
        """Every mention in the order of the text."""
        found: list[Mention] = []
        for tie in self.scope.ties():
            made = self._mention(tie)
            if made is not None:
                found.append(made)
        durations = [s for s in self.scope.symbols if s.cat == "G"][:_MOST_DURATIONS]
        page = Page(self.text, self.offset, durations, self.home, stated_zone(self.text, self.home))
        for refine in REFINERS:
            found = refine(found, page)
        return found

    def _reference(self, tie: Tie) -> tuple[datetime, bool]:
        """The day of writing for this region, and whether this tie stands in the line that says it."""
        region = self.scope.regions[tie.region]
        sym = tie.clock or tie.day
        in_header = region.sent is not None and sym is not None and region.sent[0] <= sym.start < region.sent[1]
        for level in range(region.level, 0 if region.sent is None else -1, -1):
            if level in self.sent_by_level and not in_header:
                return self.sent_by_level[level], in_header
        return self.sent, in_header

    def _mention(self, tie: Tie) -> Mention | None:
        sent, in_header = self._reference(tie)
        found = self._day(tie, sent)
        if found is None:
            return None
        span = self._span(tie)
        words = around(self.text, span.start, span.end)
        if tie.clock is None and found.day > sent.date() and _is_bare_weekday(tie) and has_met(words):
            found = found._replace(day=found.day - timedelta(days=7))  # "great talking to you on Monday"
        zone = self._zone(tie, span)
        if zone is not None and zone.end > span.end:
            said = self.text[span.start : zone.end]
            closed = self.text[zone.end : zone.end + 1] == ")" and said.count("(") > said.count(")")
            span = span._replace(end=zone.end + int(closed))
        ref = tie.day.day if tie.day is not None else None
        start, end = self._start_and_end(tie, found, ref, zone)
        if start is None:
            return None
        region = self.scope.regions[tie.region]
        if in_header:
            self.sent_by_level.setdefault(region.level, self._as_reference(start))
        in_subject = span.start < self.offset
        shift = 0 if in_subject else self.offset
        return Mention(
            span=(span.start - shift, span.end - shift),
            text=self.stated[span.start : span.end],
            start=start,
            end=end,
            has_time=tie.clock is not None,
            role=Role.SENT if in_header else self._role(tie, words, found.day, sent),
            stance=stance_of(words),
            rule=" + ".join(s.rule for s in (tie.day, tie.clock) if s is not None) + f" ({tie.how})",
            known=self._known(ref, tie.clock, zone),
            zone_text=None if zone is None else zone.text,
            in_subject=in_subject,
            quote_level=region.level,
            certainty=round(found.certainty * _CERTAIN[tie.how] * _strength(tie), 3),
            warnings=found.warnings if zone is None or zone.warning is None else (*found.warnings, zone.warning),
        )

    def _as_reference(self, start: When) -> datetime:
        """The moment a quoted message was sent at; noon if its header has no clock."""
        match start:
            case Moment(at=at):
                return at
            case Day(day=day):
                return datetime(day.year, day.month, day.day, 12, tzinfo=self.sent.tzinfo)

    def _role(self, tie: Tie, words: Around, day: date, sent: datetime) -> Role:
        lead = words if tie.clock is None else around(self.text, tie.clock.start, tie.clock.end)
        role = role_of(words, lead)
        if role is not Role.START:
            return role
        clock = tie.clock.clock if tie.clock is not None else None
        if clock is not None and (clock.stamp or (tie.how == "sent" and self.scope.in_vague_week(tie))):
            return Role.OTHER  # a machine's stamp; "between 9 and 5 next week"
        ref = tie.day.day if tie.day is not None else None
        if ref is None:
            return role
        if ref.recurring and ref.until is not None:
            return Role.OTHER  # "Monday to Friday, 9 to 5"
        if ref.year is not None and _is_bygone(day, sent.date()):
            return Role.PAST
        before = day < sent.date() and (is_past(words) or (clock is None and _is_bare_weekday(tie)))
        return Role.PAST if before or (ref.offset or 0) < 0 or (ref.week or 0) < 0 else role

    def _day(self, tie: Tie, sent: datetime) -> Found | None:
        if tie.day is None or tie.day.day is None:
            return Found(sent.date(), 0.8)
        clock = tie.clock.clock if tie.clock is not None else None
        part = tie.day.day.part
        if clock is None and part is not None and sent.hour >= (12, 15, 18, 24, 24)[part]:
            return resolve_day(tie.day.day, sent.date(), ahead=False)
        ahead = clock is not None and (clock.hour, clock.minute) > (sent.hour, sent.minute)
        if clock is not None and not clock.fixed and clock.hour <= 7:
            ahead = ahead or (clock.hour + 12, clock.minute) > (sent.hour, sent.minute)
        return resolve_day(tie.day.day, sent.date(), ahead=ahead or clock is None)

    def _span(self, tie: Tie) -> _Span:
        if tie.clock is None or tie.day is None:
            only = tie.clock or tie.day
            return _Span(only.start, only.end) if only is not None else _Span(0, 0)
        start, end = min(tie.clock.start, tie.day.start), max(tie.clock.end, tie.day.end)
        between = max(tie.clock.start, tie.day.start) - min(tie.clock.end, tie.day.end)
        gap = self.text[min(tie.clock.end, tie.day.end) : max(tie.clock.start, tie.day.start)]
        if tie.how == "beside" and between <= _JOINED and (". " not in gap or not gap.strip(" .")):
            return _Span(start, end)
        return _Span(tie.clock.start, tie.clock.end)

    def _zone(self, tie: Tie, span: _Span) -> Zone | None:
        if tie.clock is None:
            return None
        zone = zone_at(self.text, tie.clock.end, self.home)
        return zone if zone is not None or span.end == tie.clock.end else zone_at(self.text, span.end, self.home)

    def _start_and_end(
        self, tie: Tie, found: Found, ref: DayRef | None, zone: Zone | None
    ) -> tuple[When | None, When | None]:
        last = None
        if ref is not None and ref.until is not None:
            last = resolve_day(ref.until._replace(year=ref.until.year or found.day.year), found.day, ahead=True)
        if tie.clock is None or tie.clock.clock is None:
            return Day(day=found.day), None if last is None else Day(day=last.day)
        part = ref.part if ref is not None else None
        rules, name = tz_of(zone, self.home)
        certain = (
            zone is not None and zone.certain and (zone.name is not None or zone.offset is not None or zone.readers)
        )
        first, until = self._hours(tie.clock, part)
        if tie.how == "sent" and first.hour == first.minute == 0 and until is None:
            first = first._replace(hour=24)  # "midnight" without a day is the end of this one
        start_at = moment(found.day, first, rules)
        if start_at is None:
            return None, None
        start = Moment(at=start_at, zone=name, zone_certain=certain)
        end_at = None
        if until is not None:
            end_at = moment(last.day if last is not None else found.day, until, rules)
            if end_at is not None and end_at <= start_at and last is None:
                end_at = moment(found.day + timedelta(days=1), until, rules)
                if end_at is not None and end_at - start_at > timedelta(hours=14):
                    end_at = None
        elif last is not None:
            end_at = moment(last.day, first, rules)
        return start, None if end_at is None else Moment(at=end_at, zone=name, zone_certain=certain)

    def _hours(self, sym: Sym, part: int | None) -> tuple[Clock, Clock | None]:
        first = hour_of(sym.clock or Clock(0), part, twelve_hours=self.twelve_hours)
        if sym.until is None:
            return first, None
        until = hour_of(sym.until, part, twelve_hours=self.twelve_hours)
        at, to = (first.hour, first.minute), (until.hour, until.minute)
        if not sym.until.said and to <= at < (to[0] + 12, to[1]) and to[0] < 12:
            until = until._replace(hour=until.hour + 12)
        return first, until

    def _known(self, ref: DayRef | None, clock: Sym | None, zone: Zone | None) -> frozenset[str]:
        known: set[str] = set()
        if ref is not None:
            names = ("year", "month", "day", "weekday")
            known |= {n for n, v in zip(names, ref[:4], strict=True) if v is not None}
            if ref.offset is not None or ref.week is not None:
                known.add("relative")
        if clock is not None:
            known |= {"hour", "minute"}
        if zone is not None:
            known.add("zone")
        return frozenset(known)
