"""The time zone that stands after a clock, as an IANA name or an offset, and whether it is certain."""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from typing import NamedTuple

from afterword.understand.when.zone_names import ABBREVIATIONS, AMBIGUOUS, PLACES

# Small letters: some abbreviations are no words in any language read here; others count right behind am or pm only,
# as "est", "et" and "cet" are French; the rest ("ist", "art", "eat") never.
_NO_WORD = "utc|gmt|edt|cst|cdt|mdt|pst|pdt|cest|aest|aedt"
_SMALL = "est|mst|et|ct|mt|pt|bst|cet"
_GIVEN_NAMES = frozenset({"Adelaide", "Jersey", "Paris", "Regina", "Santiago", "Sydney"})
_WORDS = (
    "AT|BUT|CHAT|EXIT|GET|JUST|LAST|LET|LIST|MEET|MUST|NEXT|NOT|OUT|PORT|POST|SET|TEXT|THAT|TEST|VISIT|MIT|IST|FAST"
)


class Zone(NamedTuple):
    """A zone as the text states it; `name` and `offset` are both None when it is unknown or the reader's own."""

    text: str
    end: int
    name: str | None = None
    offset: timedelta | None = None
    readers: bool = False
    certain: bool = True
    warning: str | None = None


class Home(NamedTuple):
    """Where the reader and the sender are: the reader's IANA zone, the sender's country (ISO 3166) if known."""

    zone: str
    country: str | None


@cache
def _pattern() -> re.Pattern[str]:
    short = "|".join(sorted((*ABBREVIATIONS, *AMBIGUOUS), key=len, reverse=True))
    area = "Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Etc"
    whose = "your|our|my|their|his|her|local|ihrer|unserer|deiner"
    return re.compile(
        r"\.?[ \t]{0,3}[,;]?[ \t]{0,2}[(\[]?[ \t]{0,2}(?:"
        rf"(?P<iana>(?:{area})/[A-Za-z_+-]{{2,30}}(?:/[A-Za-z_]{{2,30}})?\d{{0,2}})"
        r"|(?P<base>UTC|GMT|utc|gmt)[ ]?(?P<offset>[+-]\d{1,2}(?::?\d\d)?)\b"
        r"|(?P<plain>[+-]\d\d:?\d\d)\b"
        r"|(?P<zulu>(?<=\d)Z)\b"
        rf"|(?P<short>{short}|{_NO_WORD}"
        rf"|(?:(?<=[AaPp][Mm])|(?<=[Mm][. ])|(?<=[Mm]\.[ ])|(?<=[Mm][ ]\()|(?<=\d[ap][ ]))(?:{_SMALL}))(?![\w'-])"
        r"|(?P<us>(?i:(?:U\.?S\.?[ ])?(?:eastern|central|mountain|pacific)"
        r"(?![ /](?:europ|africa|asia|america|indonesia|australia|auckland))"
        r"(?:[ ]{1,2}(?:standard|daylight))?(?:[ ]{1,2}time)?))\b"
        rf"|(?P<whose>(?i:(?:{whose})(?:[ ]local|[ ]own)?)[ ]{{1,2}}(?i:time|zeit|timezone|time[ ]zone))\b"
        r"|(?P<ort>Ortszeit|hora local|heure locale|ora locale|lokale tijd)\b"
        rf"|(?P<unknown>(?!(?:{_WORDS})\b)[A-Z]{{2,4}}T)(?![\w'-])"
        r"|(?P<place>[A-Za-zÀ-ÿ.]{2,14}(?:[ ][A-Za-zÀ-ÿ]{2,12}){0,2}?)"
        r"(?:[ ](?i:standard|daylight|summer))?[ ](?i:time|zeit|tijd)\b"
        r"|(?<=[ (])(?P<city>[A-Z][a-zà-ÿ]{2,12}(?:[ ][A-Z][a-zà-ÿ]{2,8})?)(?=[ ]{0,2}(?:[/|)]|\n|\Z))"
        r"|(?i:hora de|heure de|ora di|horário de|hora|heure d')[ ]?"
        r"(?P<lugar>[A-Za-zÀ-ÿ]{2,14}(?:[ ][A-Za-zÀ-ÿ]{2,12})?)\b"
        r")"
    )


@cache
def _cities() -> dict[str, str]:
    """The last part of every IANA name, as it is spoken, to the name."""
    return {
        name.rsplit("/", 1)[-1].replace("_", " ").lower(): name
        for name in sorted(zoneinfo.available_timezones())
        if "/" in name
    }


@cache
def zone_info(name: str) -> zoneinfo.ZoneInfo | None:
    """The rules of an IANA zone, or None if there is no such zone."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _offset(text: str) -> timedelta | None:
    digits = re.sub(r"\D", "", text)
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hours > 14 or minutes > 59:
        return None
    total = timedelta(hours=hours, minutes=minutes)
    return total if text[0] == "+" else -total


def _same_time(one: str, other: str) -> bool:
    return one == other or one.split("/", maxsplit=1)[0] == other.split("/", maxsplit=1)[0] != "Asia"


def _short(text: str, end: int, home: Home) -> Zone:
    name = text.upper()
    if name in ABBREVIATIONS:
        return Zone(text, end, name=ABBREVIATIONS[name])
    candidates, dominant = AMBIGUOUS[name]
    for zone, country in candidates:
        if home.country == country:
            return Zone(text, end, name=zone)
    for zone, _ in candidates:
        if home.zone == zone or (not home.country and _same_time(home.zone, zone) and home.zone.startswith("America/")):
            return Zone(text, end, name=zone)
    zone = candidates[0][0]
    if dominant:
        return Zone(text, end, name=zone)
    return Zone(text, end, name=zone, certain=False, warning=f"{text} has several meanings; read as {zone}")


def _place(text: str, end: int) -> Zone | None:
    """The zone of a place; the words before it are dropped one by one ("at Houston", "is New York")."""
    words = text.lower().split()
    for start in range(len(words)):
        spoken = " ".join(words[start:])
        found = PLACES.get(spoken) or (_cities().get(spoken) if text.split()[start][:1].isupper() else None)
        if found:
            return Zone(text, end, name=found)
    return None


def zone_at(text: str, position: int, home: Home) -> Zone | None:
    """The zone stated at this place of the text, or None if none is."""
    found = _pattern().match(text, position)
    if found is None:
        return None
    numbered = _by_number(found)
    if numbered is not None and text[numbered.end : numbered.end + 1] == ")":  # "(UTC-05:00) Eastern Time"
        named = zone_at(text, numbered.end + 1, home)
        if named is not None and named.name is not None:
            return named
    return numbered or _by_name(found, home)


def _by_number(found: re.Match[str]) -> Zone | None:
    end, said = found.end(), found.group().strip(" \t,;([")
    if amount := found["offset"] or found["plain"]:
        offset = _offset(amount)
        return None if offset is None else Zone(said, end, offset=offset)
    return Zone(said, end, name="UTC") if found["zulu"] else None


def _by_name(found: re.Match[str], home: Home) -> Zone | None:
    end, said = found.end(), found.group().strip(" \t,;([")
    if name := found["iana"]:
        if zone_info(name) is None:
            return Zone(name, end, certain=False, warning=f"{name} is no time zone")
        return Zone(name, end, name=name)
    if short := found["short"]:
        return _short(short, end, home)
    if unknown := found["unknown"]:
        return Zone(unknown, end, certain=False, warning=f"{unknown} is an unknown time zone")
    return _by_words(found, end, said)


def _city(found: re.Match[str], end: int, said: str) -> Zone | None:
    """The zone of a city right behind a clock: "9am London / 10am Berlin"."""
    if found["city"] in _GIVEN_NAMES and not found.string[end : end + 3].strip(" \n"):
        return None  # "10:00 Sydney" in an agenda is a person
    name = _cities().get(found["city"].lower())
    return None if name is None else Zone(said, end, name=name)


def _by_words(found: re.Match[str], end: int, said: str) -> Zone | None:
    if us := found["us"]:
        key = re.sub(r"(?i)^u\.?s\.? |\s+(?:standard|daylight)|\s+time", "", us).strip().lower()
        return Zone(said, end, name=PLACES.get(key))
    if whose := found["whose"] or found["ort"]:
        if whose.lower().startswith(("your", "ihr", "dein")):
            return Zone(said, end, readers=True)
        return Zone(said, end, certain=False, warning=f"whose time “{said}” is stays open")
    if found["city"]:
        return _city(found, end, said)
    place = found["place"] or found["lugar"] or ""
    known = _place(place, end)
    if known is None and "(" in found.group():
        return Zone(said, end, certain=False, warning=f"“{said}” is an unknown time zone")
    return known


@cache
def _governing() -> re.Pattern[str]:
    return re.compile(
        r"(?i:time[ ]?zone|zeitzone|fuseau horaire|zona horaria|fuso orario|fuso horário|tijdzone)[ \t]*[:=][ \t]*"
        r"|(?i:all (?:the )?times (?:are |listed |shown |given ){0,2}(?:in )?(?:the )?)"
        r"|\d(?:[ ]?[AaPp]\.?[Mm]\.?)?[ \t]*\n[ \t]*(?=[A-Z][A-Za-z ]{3,30}[Tt]ime\b|[A-Z][a-z]+/[A-Z]|\((?:GMT|UTC))",
    )


def stated_zone(text: str, home: Home) -> Zone | None:
    """The zone that a label, a sentence or the line below the times gives for all times of the text."""
    for found in _governing().finditer(text):
        zone = zone_at(text, found.end(), home)
        if zone is not None and (zone.name is not None or zone.offset is not None):
            return zone
    return None


def tz_of(zone: Zone | None, home: Home) -> tuple[tzinfo, str | None]:
    """The rules to read a clock by, and the IANA name; the reader's zone where the text states none."""
    if zone is not None and zone.offset is not None:
        return timezone(zone.offset), None
    name = home.zone if zone is None or zone.name is None else zone.name
    info = zone_info(name)
    return (info, name) if info is not None else (UTC, "UTC")
