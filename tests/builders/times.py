"""Short ways to read the times of an invented text, written on Wednesday 18 November 2026 at 09:00."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.model.moment import Moment, When
from afterword.understand.when import read_times
from afterword.understand.when.model import Times

WRITTEN = "2026-11-18T09:00"


def times_in(
    text: str,
    *,
    subject: str = "",
    written: str = WRITTEN,
    zone: str = "America/New_York",
    lang: str | None = None,
    country: str | None = None,
) -> Times:
    """The times of the text, read by somebody in `zone`."""
    sent_at = datetime.fromisoformat(written)
    if sent_at.tzinfo is None:
        sent_at = sent_at.replace(tzinfo=ZoneInfo(zone))
    return read_times(text, subject=subject, sent_at=sent_at, zone=zone, lang=lang, country=country)


def wall(when: When | None) -> str | None:
    """The wall time to the minute, or the day, as ISO 8601 text."""
    if when is None:
        return None
    return when.at.isoformat()[:16] if isinstance(when, Moment) else when.day.isoformat()


def proposed(text: str, **options: str) -> str | None:
    """The start of the proposal; None if there is none."""
    times = times_in(text, **options)
    return None if times.proposal is None else wall(times.proposal.start)


def proposed_stretch(text: str, **options: str) -> tuple[str | None, str | None]:
    """The start and end of the proposal."""
    times = times_in(text, **options)
    return (None, None) if times.proposal is None else (wall(times.proposal.start), wall(times.proposal.end))


def starts(text: str, **options: str) -> list[str | None]:
    """The starts of all mentions in order."""
    return [wall(m.start) for m in times_in(text, **options).mentions]
