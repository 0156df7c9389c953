"""RFC 5545 calendar files to events: every VEVENT in file order, its times resolved to instants or the reason why not.

The zone of a time comes from, in this order: a "Z" or offset at the value; the TZID as an exact name of the tz
database; the VTIMEZONE of that TZID in the same file (§3.6.5); the TZID read as a Windows, prefixed, city or offset
name; X-WR-TIMEZONE for a floating time (§3.3.5). Where none of them settles it, the time is read in the reader's zone,
marked uncertain, and a defect says so. Recurrences are not expanded. Nothing here raises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from icalendar.prop import vDuration

from afterword.formats.addresses import normal_email
from afterword.formats.content_lines import (
    MAX_CALENDAR,
    MAX_EVENTS,
    MAX_SEEN,
    Component,
    Property,
    Stream,
    parse_streams,
)
from afterword.formats.html import to_text
from afterword.formats.tzid import Zone, iana_zone, named_zone
from afterword.formats.vtimezone import MAX_RULES, Observance, VTimezone, parse_offset, parse_rule
from afterword.model.event import Attendee, Event
from afterword.model.identifiers import EventUid
from afterword.model.message import Address
from afterword.model.moment import Day, Moment, When

MAX_ATTENDEES = 200
FIRST_YEAR, LAST_YEAR = 1900, 2200  # far from where an offset would leave the range of datetime

_DATE_TIME = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<(?:br|p|div|a|html|span|table|ul|b|i)\b[^>]{0,500}>", re.IGNORECASE)
_LINK_PROPERTIES = ("X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-GOOGLE-CONFERENCE", "CONFERENCE", "URL")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Zones:
    """What a VCALENDAR says of zones: its VTIMEZONEs by folded TZID, its X-WR-TIMEZONE, and the reader's zone."""

    own: dict[str, VTimezone]
    faulty: frozenset[str]
    calendar: Zone | None
    reader: Zone


def parse_calendar(raw: bytes, *, zone: str) -> tuple[Event, ...]:
    """Every VEVENT of a file, in file order (of more than 2,000 the newest); `zone` is the reader's IANA zone."""
    reader = iana_zone(zone) or Zone(info=UTC, name="UTC")
    streams = tuple(parse_streams(raw))
    defects = ["the file was cut at 8 MiB"] if len(raw) > MAX_CALENDAR else []
    kept = _newest(streams)
    if kept is not None:
        defects.append(f"only the {MAX_EVENTS} newest events were read")
    if sum(len(stream.events) for stream in streams) == MAX_SEEN:
        defects.append(f"nothing after the first {MAX_SEEN} events was looked at")
    events: list[Event] = []
    for stream in streams:
        chosen = [one for one in stream.events if kept is None or id(one) in kept]
        if chosen:
            zones = _zones(stream, reader)
            method = stream.head.text("METHOD").upper()[:20] or None
            events += [_event(component, method, zones, defects) for component in chosen]
    return tuple(events)


def _newest(streams: tuple[Stream, ...]) -> frozenset[int] | None:
    """Which event components are the newest by their DTSTART; None if there is room for all."""
    everything = [event for stream in streams for event in stream.events]
    if len(everything) <= MAX_EVENTS:
        return None
    everything.sort(key=lambda event: event.value_end("DTSTART"), reverse=True)
    return frozenset(map(id, everything[:MAX_EVENTS]))


# --- zones -------------------------------------------------------------------------------------------------------


def _key(tzid: str) -> str:
    """A TZID as it is compared: escapes, quotes, case and outer blanks do not count."""
    return tzid.replace("\\", "").strip().strip('"').strip().lower()


def _zones(stream: Stream, reader: Zone) -> _Zones:
    own: dict[str, VTimezone] = {}
    faulty: set[str] = set()
    for component in stream.zones:
        key = _key(component.text("TZID"))
        if key in own or not key:
            continue
        built = _vtimezone(component)
        if built is None:
            faulty.add(key)
        else:
            own[key] = built
    calendar = named_zone(stream.head.text("X-WR-TIMEZONE"))
    return _Zones(own=own, faulty=frozenset(faulty), calendar=calendar, reader=reader)


def _vtimezone(component: Component) -> VTimezone | None:
    """The rules of a VTIMEZONE; None if any part of it cannot be evaluated, for half of a rule set is a wrong one."""
    if not component.children or component.defects:
        return None
    observances = [_observance(child) for child in component.children]
    whole = tuple(one for one in observances if one is not None)
    if len(whole) < len(observances) or sum(one.rule is not None for one in whole) > MAX_RULES:
        return None
    return VTimezone(observances=whole)


def _observance(component: Component) -> Observance | None:
    onset = _wall(component.text("DTSTART"))
    after = parse_offset(component.text("TZOFFSETTO"))
    if onset is None or after is None:
        return None
    before = parse_offset(component.text("TZOFFSETFROM"))
    rrule = component.text("RRULE")
    rule = parse_rule(rrule, onset) if rrule else None
    values = [value for item in component.all("RDATE") for value in item.value.split(",")]
    rdates = [_wall(value) for value in values]
    if (rrule and rule is None) or component.defects or None in rdates:
        return None
    return Observance(
        onset=onset,
        before=after if before is None else before,
        after=after,
        rule=rule,
        rdates=tuple(at for at in rdates if at is not None),
    )


def _wall(text: str) -> datetime | None:
    """A naive wall time, midnight for a date."""
    parsed = _parse_value(text)
    if isinstance(parsed, datetime):
        return parsed.replace(tzinfo=None)
    return None if parsed is None else datetime.combine(parsed, time())


# --- times -------------------------------------------------------------------------------------------------------


def _parse_value(text: str) -> datetime | date | None:
    """A DATE or DATE-TIME value (RFC 5545 §3.3.4, §3.3.5), aware only with "Z" or an offset; None if it is neither."""
    match = _DATE_TIME.fullmatch(text.strip()[:40])
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if match[4] is None:
            return day
        # :60 is a leap second; no meeting depends on it.
        wall = datetime.combine(day, time(int(match[4]), int(match[5]), min(int(match[6] or 0), 59)))
    except ValueError:
        return None
    suffix = match[7]
    if suffix is None:
        return wall
    offset = timedelta() if suffix in "Zz" else parse_offset(suffix)
    if offset is None:
        return None
    return wall.replace(tzinfo=timezone(offset) if offset else UTC)


def _resolve(item: Property, zones: _Zones, defects: list[str]) -> When | None:
    """The time of a DTSTART, DTEND or RECURRENCE-ID property; None (and a defect) if it states none."""
    parsed = _parse_value(item.value)
    if parsed is None:
        defects.append(f"{item.name} states no time: {item.value[:40]!r}")
        return None
    if not FIRST_YEAR <= parsed.year <= LAST_YEAR:
        defects.append(f"{item.name} is out of range")
        return None
    if not isinstance(parsed, datetime):
        return Day(day=parsed)
    return _moment(parsed, item.parameters.get("TZID", ""), zones, defects)


def _moment(at: datetime, tzid: str, zones: _Zones, defects: list[str]) -> Moment:
    """The moment of a DATE-TIME with this TZID (empty if it has none)."""
    if at.tzinfo is not None:
        if tzid:
            defects.append("a TZID together with an offset; the offset counts")
        shown = (named_zone(tzid) if tzid else None) or zones.calendar
        if shown is not None and shown.name is not None and not shown.rivals:
            return Moment(at=at.astimezone(shown.info), zone=shown.name, zone_certain=True)
        return Moment(at=at, zone="UTC" if at.tzinfo is UTC else None, zone_certain=True)
    if not _key(tzid):
        if zones.calendar is not None:
            return _in_zone(at, zones.calendar, defects)
        defects.append("no zone is stated; the time is read in the reader's")
        return _uncertain(at, zones.reader)
    exact = iana_zone(tzid.strip())
    own = zones.own.get(_key(tzid))
    if exact is None and own is not None:
        return _by_file(at, own, named_zone(tzid))
    if exact is None and _key(tzid) in zones.faulty:
        defects.append("the file's own time zone rules cannot be used")
    named = exact or named_zone(tzid)
    if named is None:
        defects.append(f"the zone {tzid[:60]!r} is not known; the time is read in the reader's")
    return _in_zone(at, named, defects) if named else _uncertain(at, zones.reader)


def _in_zone(at: datetime, zone: Zone, defects: list[str]) -> Moment:
    certain = zone.certain_at(at)
    if not certain:
        defects.append("the name of the zone can mean more than one")
    return Moment(at=_on_clock(at, zone), zone=zone.name, zone_certain=certain)


def _by_file(at: datetime, own: VTimezone, named: Zone | None) -> Moment:
    """By the file's own rules; the zone's name is kept where its rules agree."""
    offset = own.offset(at)
    if named is not None and at.replace(tzinfo=named.info).utcoffset() == offset:
        return Moment(at=_on_clock(at, named), zone=named.name, zone_certain=True)
    return Moment(at=at.replace(tzinfo=timezone(offset)), zone=None, zone_certain=True)


def _uncertain(at: datetime, reader: Zone) -> Moment:
    return Moment(at=_on_clock(at, reader), zone=reader.name, zone_certain=False)


def _on_clock(wall: datetime, zone: Zone) -> datetime:
    """The wall time in the zone; one that clocks skip is moved to the instant it stands for (§3.3.5)."""
    return wall.replace(tzinfo=zone.info).astimezone(UTC).astimezone(zone.info)


def _times(component: Component, zones: _Zones, defects: list[str]) -> tuple[When | None, When | None]:
    """Start and end. A whole day's end is its last day, None if it is the only one (DTEND is exclusive, §3.6.1)."""
    stated = component.first("DTSTART")
    start = _resolve(stated, zones, defects) if stated else None
    if start is None:
        return None, None
    stated_end = component.first("DTEND")
    if stated_end is None:
        end = _after(start, component.text("DURATION"), defects)
    else:
        end = _inclusive(_resolve(stated_end, zones, defects))
    whole_days = component.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE"
    if isinstance(start, Moment) and whole_days:
        start = Day(day=start.day)
        end = _inclusive(Day(day=end.day)) if isinstance(end, Moment) else end
    match start, end:
        case Day(), Day():
            return start, end if end.day > start.day else None
        case Moment(), Moment() if end.at >= start.at:
            return start, end if end.at > start.at else None
        case _, None:
            return start, None
    defects.append("the end does not follow the start")
    return start, None


def _inclusive(end: When | None) -> When | None:
    """The last day of a DTEND that is a date, and so exclusive."""
    return Day(day=end.day - timedelta(days=1)) if isinstance(end, Day) else end


def _after(start: When, duration: str, defects: list[str]) -> When | None:
    """The end that a DURATION gives (RFC 5545 §3.3.6): days by the wall, hours by the clock."""
    if not duration:
        return None
    try:
        length = vDuration.from_ical(duration[:40].replace(" ", "").upper())
    except ValueError:
        length = timedelta(-1)
    if length < timedelta():
        defects.append("a DURATION that is none")
        return None
    if isinstance(start, Day):
        return Day(day=start.day + timedelta(days=length.days - 1)) if length.days > 1 else None
    by_wall = start.at + timedelta(days=length.days)
    moved = by_wall.astimezone(UTC) + timedelta(seconds=length.seconds)
    return Moment(at=moved.astimezone(start.at.tzinfo), zone=start.zone, zone_certain=start.zone_certain)


# --- events ------------------------------------------------------------------------------------------------------


def _event(component: Component, method: str | None, zones: _Zones, of_file: list[str]) -> Event:
    defects = [*of_file, *component.defects]
    start, end = _times(component, zones, defects)
    if start is None and "DTSTART" not in component:
        defects.append("no DTSTART")
    stated = component.first("DTSTART")
    organizer = component.first("ORGANIZER")
    changed = _parse_value(component.text("LAST-MODIFIED") or component.text("DTSTAMP"))
    sequence = component.text("SEQUENCE")
    return Event(
        uid=EventUid(component.text("UID")[:500]) if component.text("UID") else None,
        recurrence_id=_recurrence_id(component, zones),
        sequence=int(sequence) if sequence.isascii() and sequence.isdigit() and len(sequence) < 10 else 0,
        method=method,
        status=component.text("STATUS").upper()[:20] or None,
        summary=_plain(component.text("SUMMARY"))[:1000],
        description=_plain(component.text("DESCRIPTION") or component.text("X-ALT-DESC")),
        location=_plain(component.text("LOCATION"))[:2000],
        url=next((link for name in _LINK_PROPERTIES if (link := component.text(name)[:2000])), None),
        organizer=_attendee(organizer) if organizer else None,
        attendees=tuple(_attendee(item) for item in component.all("ATTENDEE")[:MAX_ATTENDEES]),
        start=start,
        end=end,
        tzid=stated.parameters.get("TZID", "")[:200] if stated else "",
        changed_at=_aware(changed),
        recurring="RRULE" in component or "RDATE" in component,
        transparent=component.text("TRANSP").upper() == "TRANSPARENT",
        defects=tuple(dict.fromkeys(defects)),
    )


def _recurrence_id(component: Component, zones: _Zones) -> str | None:
    """Which occurrence is meant (§3.8.4.4), in UTC or as a date, so that two spellings of one are equal."""
    stated = component.first("RECURRENCE-ID")
    if stated is None:
        return None
    match _resolve(stated, zones, []):
        case Moment() as moment:
            return moment.utc.strftime("%Y%m%dT%H%M%SZ")
        case Day() as day:
            return day.day.strftime("%Y%m%d")
        case None:
            return stated.value[:60]


def _aware(stamp: datetime | date | None) -> datetime | None:
    """LAST-MODIFIED and DTSTAMP are in UTC (§3.8.7), whether they say so or not."""
    if not isinstance(stamp, datetime):
        return None
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)


def _plain(text: str) -> str:
    """Text without markup, which calendars put into plain properties, and with LF line ends."""
    if _MARKUP.search(text):
        return to_text(text.replace("\n", "<br>"))
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _attendee(item: Property) -> Attendee:
    """An ATTENDEE or ORGANIZER; the address is empty where the value is none (RFC 5545 §3.3.3)."""
    value = item.value.strip()
    bare = value[7:] if value[:7].lower() == "mailto:" else value
    email = normal_email(bare) or normal_email(item.parameters.get("EMAIL", "")) or ""
    name = re.sub(r"\s+", " ", item.parameters.get("CN", "")).strip(" '\"")[:200]
    return Attendee(
        address=Address(name="" if name.lower() == email.lower() else name, email=email),
        partstat=item.parameters.get("PARTSTAT", "").upper()[:20],
        role=item.parameters.get("ROLE", "").upper()[:20],
        cutype=item.parameters.get("CUTYPE", "").upper()[:20],
    )
