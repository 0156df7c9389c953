"""Moments as a person types and reads them on the command line."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from afterword.cli.usage import WrongUse
from afterword.model.moment import Day, Moment, When

YEARS = range(1970, 2200)  # outside them an offset may leave the range of datetime


def parse_instant(text: str, *, zone: str, option: str) -> datetime:
    """The aware instant of an ISO 8601 text; without an offset it is wall time in `zone`."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f'{option}: "{text}" is not a time; write it like 2026-11-24T18:30'
        raise WrongUse(message) from None
    if moment.year not in YEARS:
        raise WrongUse(f'{option}: "{text}" is not in a year that can be meant; write it like 2026-11-24T18:30')
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone_named(zone))


def zone_named(name: str) -> ZoneInfo:
    """The zone of this IANA name. Raises WrongUse if there is none."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:
        raise WrongUse(f'--timezone: "{name}" is no time zone; write a name such as Europe/Berlin') from error


def parse_moment(text: str, *, zone: str, option: str) -> Moment:
    """The Moment of an ISO 8601 text in `zone`, certain because the user said so."""
    at = parse_instant(text, zone=zone, option=option)
    return Moment(at=at.astimezone(zone_named(zone)), zone=zone, zone_certain=True)


def show_when(when: When | None) -> str:
    """A start as a person reads it, with its zone."""
    match when:
        case Moment():
            return f"{when.at:%a %Y-%m-%d %H:%M} {when.zone or when.at.tzname()}"
        case Day():
            return f"{when.day:%a %Y-%m-%d} (no clock)"
        case None:
            return "no time"


def show_instant(at: datetime, zone: str) -> str:
    """An instant in the user's zone."""
    return f"{at.astimezone(ZoneInfo(zone)):%a %Y-%m-%d %H:%M}"


def iso(at: datetime | None) -> str | None:
    """An instant for JSON, in UTC."""
    return None if at is None else at.astimezone(UTC).isoformat()
