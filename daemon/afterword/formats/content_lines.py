"""RFC 5545 §3.1 content lines: unfolded, split into components and the few properties that anything here uses.

icalendar splits a line into name, parameters and value. Its component and time zone layers are not used: they build every
property of a file and keep a VTIMEZONE by its TZID for the life of the process, so that one file would change how another
is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from icalendar.parser import Contentline

from afterword.formats.charsets import decode_octets

MAX_CALENDAR = 8_388_608  # octets
MAX_VALUE = 65_536  # characters of one property
MAX_EVENTS = 2_000  # of one file
MAX_ZONES = 64
MAX_PROPERTIES = 1_000  # of one component

_FOLD = re.compile(r"\r?\n[ \t]|\r(?!\n)[ \t]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"[A-Za-z0-9-]{1,64}")
_EMPTY_PARAMETERS = re.compile(r"^([A-Za-z0-9-]{1,64});[;\s]*(?=[;:A-Za-z])")

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
_CALENDAR_PROPERTIES = frozenset({"METHOD", "X-WR-TIMEZONE", "PRODID"})
_WANTED = {
    "VCALENDAR": _CALENDAR_PROPERTIES,
    "VEVENT": _EVENT_PROPERTIES,
    "VTIMEZONE": _ZONE_PROPERTIES,
    "STANDARD": _ZONE_PROPERTIES,
    "DAYLIGHT": _ZONE_PROPERTIES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property: parameter names in upper case, the text value with its escapes resolved."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass(slots=True, kw_only=True)
class Component:
    """A VEVENT, VTIMEZONE, STANDARD or DAYLIGHT with the properties that are used, in order."""

    name: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    children: list[Component] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    count: int = 0

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next(iter(self.properties.get(name, ())), None)

    def text(self, name: str) -> str:
        """The value of the first property of that name; empty if there is none."""
        found = self.first(name)
        return found.value.strip() if found else ""

    def add(self, line: str) -> None:
        """Keep a content line's property; one that cannot be read is a defect."""
        self.count += 1
        if self.count > MAX_PROPERTIES:
            if self.count == MAX_PROPERTIES + 1:
                self.defects.append(f"more than {MAX_PROPERTIES} properties")
            return
        if len(line) > MAX_VALUE:
            self.defects.append("a property of more than 64 KiB was cut")
        parsed = _property(line[:MAX_VALUE])
        if parsed is None:
            self.defects.append(f"a line that cannot be read: {line[:40]!r}")
        else:
            self.properties.setdefault(parsed.name, []).append(parsed)


@dataclass(slots=True, kw_only=True)
class Stream:
    """One VCALENDAR: its own properties, its events and its zones; `unread` counts events beyond the cap."""

    head: Component
    events: list[Component] = field(default_factory=list)
    zones: list[Component] = field(default_factory=list)
    unread: int = 0


def parse_streams(raw: bytes) -> Iterator[Stream]:
    """The VCALENDARs of a file in order; components outside of any belong to one without properties."""
    kept = 0
    stream = _new_stream()
    open_: list[Component] = []
    for line in _lines(raw):
        word, _, rest = line.partition(":")
        word = word.strip().upper()
        if word == "BEGIN":
            name = rest.strip().upper()
            if name == "VCALENDAR":
                if stream.events or stream.zones or stream.unread:
                    yield stream
                stream, open_ = _new_stream(), []
                continue
            if name == "VEVENT":
                open_ = []  # an event begun inside another: the END of the outer one was lost
                if kept == MAX_EVENTS:
                    stream.unread += 1
                else:
                    kept += 1
                    stream.events.append(Component(name=name))
                open_.append(Component(name="VEVENT") if stream.unread else stream.events[-1])
            else:
                open_.append(_begin(name, stream, open_[-1] if open_ else None))
        elif word == "END":
            name = rest.strip().upper()
            if any(component.name == name for component in open_):
                while open_.pop().name != name:
                    pass
        else:
            component = open_[-1] if open_ else stream.head
            if not (stream.unread and component.name == "VEVENT") and _wanted(line, component.name):
                component.add(line)
    yield stream


def _new_stream() -> Stream:
    return Stream(head=Component(name="VCALENDAR"))


def _begin(name: str, stream: Stream, parent: Component | None) -> Component:
    """A component that begins: kept if it is a zone or a part of one, else only a place for its lines to fall into."""
    component = Component(name=name[:40])
    if name == "VTIMEZONE" and len(stream.zones) < MAX_ZONES:
        stream.zones.append(component)
    elif name in {"STANDARD", "DAYLIGHT"} and parent is not None and len(parent.children) <= MAX_PROPERTIES:
        parent.children.append(component)
    return component


def _lines(raw: bytes) -> Iterator[str]:
    """The unfolded content lines; an unfinished last one of a cut file is dropped."""
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else None
    text = decode_octets(raw[:MAX_CALENDAR], encoding)[0]
    for line in _LINE_END.split(_FOLD.sub("", text)):
        if line.strip():
            yield line


def _wanted(line: str, component: str) -> bool:
    """Whether the property of a line is one that is used in such a component."""
    names = _WANTED.get(component)
    match = _NAME.match(line.lstrip()[:70])
    return names is not None and match is not None and match[0].upper() in names


def _property(line: str) -> Property | None:
    """The line as a property; None if it has no name and value."""
    line = line.lstrip()
    try:
        name, parameters, value = Contentline(line).parts()
    except ValueError:
        try:  # "DTSTART;;VALUE=DATE-TIME:…" of careless producers: without the empty parameters
            name, parameters, value = Contentline(_EMPTY_PARAMETERS.sub(r"\1;", line).replace(";:", ":")).parts()
        except ValueError:
            return None
    return Property(
        name=str(name).upper(),
        parameters={
            str(key).upper(): ",".join(map(str, item)) if isinstance(item, list | tuple) else str(item)
            for key, item in parameters.items()
        },
        value=str(value),
    )
