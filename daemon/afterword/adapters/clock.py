"""The present and the system's zone: the only module that reads the clock, and the clock of `once --at`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

_ZONE_FOLDER = "zoneinfo/"


class SystemClock:
    """The machine's clock and zone; `environ` and `etc` are where the zone's settings are looked for."""

    def __init__(self, *, environ: Mapping[str, str] = os.environ, etc: Path = Path("/etc")) -> None:
        self._environ = environ
        self._etc = etc

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 -- this is the one place that reads the clock

    def system_zone(self) -> str:
        """The IANA name of the system's zone, read afresh: $TZ, the /etc/localtime link, /etc/timezone, else "UTC".

        The link comes before /etc/timezone because the C library obeys the link and the other file may be stale
        (localtime(5)).
        """
        candidates = (self._from_environment, self._from_link, self._from_file)
        return next((zone for find in candidates if (zone := find()) is not None), "UTC")

    def _from_environment(self) -> str | None:
        return _zone_in(self._environ.get("TZ", "").removeprefix(":"))

    def _from_link(self) -> str | None:
        try:
            target = str((self._etc / "localtime").readlink())
        except OSError:  # absent, or a copy of the zone's file rather than a link
            return None
        return _zone_in(target)

    def _from_file(self) -> str | None:
        try:
            text = (self._etc / "timezone").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        return _zone_in(text.partition("\n")[0].strip())


class FixedClock:
    """A clock that stands still at `now` (aware) in `zone`, for `once --at`."""

    def __init__(self, now: datetime, zone: str) -> None:
        self._now = now.astimezone(UTC)
        self._zone = zone

    def now(self) -> datetime:
        """The same moment at each call, in UTC."""
        return self._now

    def system_zone(self) -> str:
        """The zone it was given."""
        return self._zone


def _zone_in(text: str) -> str | None:
    """The IANA name that a setting or a path below a zoneinfo folder gives; None if it names no known zone."""
    name = text.rpartition(_ZONE_FOLDER)[2]
    if not name:
        return None
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # not found, not a zone's name, or a folder
        return None
    return name
