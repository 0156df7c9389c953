"""Names of time zones as calendars write them, to zones of the tz database: IANA, Windows, prefixed, cities, offsets.

What a name cannot settle is said to be uncertain; nothing is guessed silently.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from afterword.formats.vtimezone import parse_offset

# Abbreviations that US programs write as a TZID. In summer "EST" may be meant as the zone or as the offset, so both are
# asked, and only where they agree is the answer certain.
_ABBREVIATIONS = {
    "est": ("America/New_York", "Etc/GMT+5"),
    "edt": ("America/New_York", "Etc/GMT+4"),
    "cdt": ("America/Chicago", "Etc/GMT+5"),
    "mst": ("America/Denver", "Etc/GMT+7"),
    "mdt": ("America/Denver", "Etc/GMT+6"),
    "pst": ("America/Los_Angeles", "Etc/GMT+8"),
    "pdt": ("America/Los_Angeles", "Etc/GMT+7"),
    "bst": ("Europe/London", "Etc/GMT-1"),
    "cst": ("America/Chicago", "Asia/Shanghai"),
}
_US_TIMES = {"eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver"} | {
    "pacific": "America/Los_Angeles"
}
_OFFSET_PREFIX = re.compile(r"\(?(?:UTC|GMT|Z)?\s?([+-]\d{1,2})(?::?(\d{2}))?\)?", re.IGNORECASE)
_PLAIN_UTC = frozenset({"z", "utc", "gmt", "(utc)", "(gmt)", "coordinated universal time", "zulu"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A zone that a name stands for. `name` is the IANA name, None for a bare offset.

    `rivals` are other zones the name may stand for: where one of them gives another offset, it settles nothing.
    """

    info: tzinfo
    name: str | None
    rivals: tuple[tzinfo, ...] = ()

    def certain_at(self, wall: datetime) -> bool:
        """Whether every zone the name may stand for gives a naive wall time the same offset."""
        offset = wall.replace(tzinfo=self.info).utcoffset()
        return all(wall.replace(tzinfo=rival).utcoffset() == offset for rival in self.rivals)


UNIVERSAL = Zone(info=UTC, name="UTC")


@cache
def _database() -> dict[str, str]:
    """Every name of the tz database by its lower-case form."""
    names = resources.files("tzdata").joinpath("zones").read_text("utf-8").split("\n")
    return {name.lower(): name for name in names if name}


@cache
def _cities() -> dict[str, str]:
    """Zones by the folded name of their city ("amsterdam"); cities named in two zones are left out."""
    found: dict[str, str] = {}
    for name in _database().values():
        area, _, city = name.partition("/")
        if city and area in {"Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}:
            key = _folded(city.rpartition("/")[2])
            found[key] = "" if key in found else name
    return {key: name for key, name in found.items() if name}


@cache
def _windows() -> dict[str, str]:
    """Windows names by their lower-case form, without "Standard Time"."""
    return {name.lower().removesuffix(" standard time"): iana for name, iana in WINDOWS_TO_OLSON.items()}


def _folded(text: str) -> str:
    """Lower case without accents, with blanks for underscores."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).replace("_", " ").strip().lower()


def iana_zone(name: str) -> Zone | None:
    """The zone of exactly this IANA name (in any case); None for no such name or one of doubtful meaning ("EST")."""
    known = _database().get(name.strip().lower())
    if known is None or known == "Factory" or known.lower() in _ABBREVIATIONS:
        return None
    if known.lower().removeprefix("etc/") in {"utc", "uct", "zulu", "universal", "gmt", "greenwich", "gmt0"}:
        return UNIVERSAL
    try:
        return Zone(info=ZoneInfo(known), name=known)
    except (ZoneInfoNotFoundError, ValueError):
        return None


@lru_cache(maxsize=512)
def named_zone(tzid: str) -> Zone | None:
    """The zone that a TZID, Windows name or display name stands for; None if it stands for none we know."""
    name = tzid.strip().strip("\"'").strip()[:200]
    folded = name.lower()
    if not name:
        return None
    if folded in _PLAIN_UTC:
        return UNIVERSAL
    if folded in _ABBREVIATIONS:
        zone, *others = (ZoneInfo(one) for one in _ABBREVIATIONS[folded])
        return Zone(info=zone, name=_ABBREVIATIONS[folded][0], rivals=tuple(others))
    return iana_zone(name) or _prefixed(name) or _windows_zone(folded) or _display_name(name)


def _prefixed(name: str) -> Zone | None:
    """The longest suffix that is a zone: "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin"."""
    parts = [part for part in name.split("/") if part]
    for start in range(len(parts)):
        zone = iana_zone("/".join(parts[start:]))
        if zone is not None:
            return zone
    return None


def _windows_zone(folded: str) -> Zone | None:
    """A zone by its Windows name, also shortened ("FLE") or in its summer form ("Eastern Daylight Time")."""
    short = folded
    for ending in (" standard time", " daylight time", " summer time", " time"):
        short = short.removesuffix(ending)
    iana = _windows().get(short)
    return iana_zone(iana) if iana else None


def _display_name(name: str) -> Zone | None:
    """A zone by what programs show: "(UTC-03:00) Brasília", "Kuala Lumpur, Singapore", "UTC+11", "Pacific Time"."""
    prefix = _OFFSET_PREFIX.match(name)
    offset = parse_offset(f"{prefix[1][0]}{prefix[1][1:]:0>2}{prefix[2] or '00'}") if prefix else None
    rest = name[prefix.end() :].strip() if prefix else name
    place = _place(rest)
    if offset is None:
        return place
    fixed = timezone(offset)
    if place is None:
        # A bare offset is an answer. With a name of something unknown beside it, it may be the winter offset only.
        doubt = (timezone(offset + timedelta(hours=1)),) if rest else ()
        return Zone(info=fixed, name=None, rivals=doubt)
    standard = datetime(2020, 1, 1, tzinfo=place.info), datetime(2020, 7, 1, tzinfo=place.info)
    return (
        place
        if offset in {moment.utcoffset() for moment in standard}
        else Zone(info=fixed, name=None, rivals=(place.info,))
    )


def _place(text: str) -> Zone | None:
    """The zone of the first city named, or of a US zone's usual name."""
    folded = _folded(text)
    us = _US_TIMES.get(folded.partition(" time")[0])
    if us is not None:
        return iana_zone(us)
    for piece in re.split(r"[,;/()]", folded):
        if (iana := _cities().get(piece.strip())) is not None:
            return iana_zone(iana)
    return None
