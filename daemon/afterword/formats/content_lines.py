"""RFC 5545 §3.1 content lines: unfolded, sorted into components, and split into the few properties that are used.

Lines are split by a reader of our own, because these bytes are an attacker's: icalendar builds every property of a file
(38 s for 100,000 events), keeps a VTIMEZONE by its TZID for the life of the process, so that one file changes how
another is read, and refuses lines that real producers write ("DTSTART;;VALUE=DATE-TIME:…", an unquoted TZID with a
colon). Here only wanted lines are looked at, each once and in linear time. Durations, recurrence rules and Windows zone
names are icalendar's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from afterword.formats.charsets import decode_octets

MAX_CALENDAR = 8_388_608  # octets
MAX_VALUE = 65_536  # characters of one property
MAX_EVENTS = 2_000  # of one file: the newest, for a whole calendar of many years begins with the oldest
MAX_SEEN = 30_000  # events that are looked at to find the newest
MAX_ZONES = 64
MAX_PARTS = 400  # STANDARD and DAYLIGHT of one zone; the most restless zone's whole history has about 250
MAX_PROPERTIES = 1_000  # of one component
MAX_DEPTH = 8

_FOLD = re.compile(r"\r?\n[ \t]|\r(?!\n)[ \t]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"\s*([A-Za-z0-9-]{1,64})\s*(?=[:;])")
_HEAD = re.compile(r"(?:[^\":]|\"[^\"]*\")*:")  # up to the first colon outside quotes
_PARAMETER = re.compile(r";\s*([A-Za-z0-9-]{1,64})\s*=((?:[^\";]|\"[^\"]*\")*)")
_ESCAPE = re.compile(r"\\([\\;,:\"nN])")
_CARET = re.compile(r"\^([n'^])")  # RFC 6868
_CARETS = {"n": "\n", "'": '"', "^": "^"}
# Where the value must begin, whatever the parameters hold: TZID=(UTC-03:00) unquoted has a colon of its own.
_DATE_VALUE = re.compile(r":(?=\s*\d{4}-?\d{2}-?\d{2})")
_MAILTO_VALUE = re.compile(r":(?=\s*mailto:)", re.IGNORECASE)
_VALUE_STARTS = dict.fromkeys(("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE"), _DATE_VALUE) | dict.fromkeys(
    ("ATTENDEE", "ORGANIZER"), _MAILTO_VALUE
)

_EVENT_PROPERTIES = frozenset(
    {
        "UID",
        "RECURRENCE-ID",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "URL",
        "ORGANIZER",
        "ATTENDEE",
        "DTSTART",
        "DTEND",
        "DURATION",
        "LAST-MODIFIED",
        "DTSTAMP",
        "RRULE",
        "RDATE",
        "TRANSP",
        "CONFERENCE",
        "X-ALT-DESC",
        "X-GOOGLE-CONFERENCE",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL",
        "X-MICROSOFT-CDO-ALLDAYEVENT",
    }
)
_ZONE_PROPERTIES = frozenset({"TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"})
_CALENDAR_PROPERTIES = frozenset({"METHOD", "X-WR-TIMEZONE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property: parameter names in upper case, the text value with its escapes resolved."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass(slots=True, kw_only=True)
class Component:
    """A component with the lines of it that are used; `wanted` are the names of their properties.

    Lines are kept as they are and split only when they are asked for: of a huge file most never are.
    """

    name: str
    wanted: frozenset[str] = frozenset()
    children: list[Component] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    _lines: dict[str, list[str]] = field(default_factory=dict)
    _count: int = 0

    def all(self, name: str) -> list[Property]:
        """Every property of that name, in order."""
        return [_property(name, rest) for rest in self._lines.get(name, ())]

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        lines = self._lines.get(name)
        return _property(name, lines[0]) if lines else None

    def text(self, name: str) -> str:
        """The value of the first property of that name; empty if there is none."""
        found = self.first(name)
        return found.value.strip() if found else ""

    def value_end(self, name: str) -> str:
        """What stands after the last colon of the first property of that name: enough to sort by, and cheap."""
        lines = self._lines.get(name)
        return lines[0].rpartition(":")[2] if lines else ""

    def __contains__(self, name: str) -> bool:
        return name in self._lines

    def add(self, line: str) -> None:
        """Keep a content line if it is wanted."""
        match = _NAME.match(line)
        if match is None or (name := match[1].upper()) not in self.wanted:
            return
        self._count += 1
        if self._count > MAX_PROPERTIES:
            if self._count == MAX_PROPERTIES + 1:
                self.defects.append(f"more than {MAX_PROPERTIES} properties")
            return
        if len(line) > MAX_VALUE:
            self.defects.append("a property of more than 64 KiB was cut")
        self._lines.setdefault(name, []).append(line[match.end() : MAX_VALUE])


@dataclass(slots=True, kw_only=True)
class Stream:
    """One VCALENDAR: its own properties, its events and its zones."""

    head: Component = field(default_factory=lambda: Component(name="VCALENDAR", wanted=_CALENDAR_PROPERTIES))
    events: list[Component] = field(default_factory=list)
    zones: list[Component] = field(default_factory=list)


def parse_streams(raw: bytes) -> Iterator[Stream]:
    """The VCALENDARs of a file in order; components outside of any belong to one without properties."""
    seen = 0
    stream = Stream()
    inside: list[Component] = []  # the components that are open, outermost first
    for line in _lines(raw):
        start = line[:6].upper()
        if start == "BEGIN:":
            name = line[6:50].strip().upper()
            if name == "VCALENDAR":
                if stream.events or stream.zones:
                    yield stream
                stream, inside = Stream(), []
            elif seen == MAX_SEEN:
                break
            else:
                seen += name == "VEVENT"
                _begin(name, stream, inside)
        elif start.startswith("END:"):
            _end(line[4:50].strip().upper(), inside)
        else:
            (inside[-1] if inside else stream.head).add(line)
    yield stream


def _begin(name: str, stream: Stream, inside: list[Component]) -> None:
    """Open a component: kept if it is an event or a zone, else only a place for its lines to fall into."""
    component = Component(name=name)
    parent = inside[-1] if inside else None
    if name == "VEVENT":
        component.wanted = _EVENT_PROPERTIES
        stream.events.append(component)
        inside.clear()  # an event begun inside another: the END of the outer one was lost
    elif name == "VTIMEZONE" and len(stream.zones) < MAX_ZONES:
        component.wanted = _ZONE_PROPERTIES
        stream.zones.append(component)
    elif name in {"STANDARD", "DAYLIGHT"} and parent is not None and parent.name == "VTIMEZONE":
        if len(parent.children) < MAX_PARTS:
            component.wanted = _ZONE_PROPERTIES
            parent.children.append(component)
        else:
            parent.defects.append("too many parts")
    if len(inside) < MAX_DEPTH:
        inside.append(component)


def _end(name: str, inside: list[Component]) -> None:
    """Close the innermost open component of that name, and what was left open in it."""
    if any(component.name == name for component in inside):
        while inside.pop().name != name:
            pass


def _lines(raw: bytes) -> Iterator[str]:
    """The unfolded content lines."""
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else None
    text = decode_octets(raw[:MAX_CALENDAR], encoding)[0]
    return (line for line in _LINE_END.split(_FOLD.sub("", text)) if line)


def _property(name: str, rest: str) -> Property:
    """The property whose line goes on with `rest`, from the first ";" or ":" on."""
    begins = _VALUE_STARTS.get(name)
    colon = (begins.search(rest) if begins else None) or _HEAD.match(rest)
    # A quote that never ends: the first colon must do.
    at = colon.end() if colon else rest.find(":") + 1
    return Property(
        name=name,
        parameters={
            match[1].upper(): _CARET.sub(lambda caret: _CARETS[caret[1]], match[2].replace('"', "").strip())
            for match in _PARAMETER.finditer(rest, 0, max(at - 1, 0))
        },
        value=_ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], rest[at:]),
    )
