"""The system's clock and zone, and the clock that stands still."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from afterword.adapters.clock import FixedClock, SystemClock
from afterword.ports import Clock


def test_the_present_is_aware_and_in_utc() -> None:
    """What the clock gives never lacks a zone."""
    clock: Clock = SystemClock()

    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize("value", ["Europe/Berlin", ":Europe/Berlin", "/usr/share/zoneinfo/Europe/Berlin"])
def test_tz_outranks_every_file(tmp_path: Path, value: str) -> None:
    """$TZ in each of the forms that POSIX and glibc know decides."""
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Asia/Tokyo")

    assert SystemClock(environ={"TZ": value}, etc=tmp_path).system_zone() == "Europe/Berlin"


@pytest.mark.parametrize("value", ["", "CET-1CEST", "Mars/Olympus", "../../etc/passwd", "Europe", "Europe/Ber\0lin"])
def test_a_tz_that_names_no_zone_leaves_it_to_the_link(tmp_path: Path, value: str) -> None:
    """A rule string, a path or nonsense in $TZ is no IANA name."""
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/America/Argentina/Buenos_Aires")

    assert SystemClock(environ={"TZ": value}, etc=tmp_path).system_zone() == "America/Argentina/Buenos_Aires"


def test_the_link_outranks_the_timezone_file(tmp_path: Path) -> None:
    """The C library obeys the link, and /etc/timezone may be stale."""
    (tmp_path / "localtime").symlink_to("../usr/share/zoneinfo/Europe/Paris")
    (tmp_path / "timezone").write_text("Europe/Rome\n")

    assert SystemClock(environ={}, etc=tmp_path).system_zone() == "Europe/Paris"


def test_the_timezone_file_serves_where_localtime_is_a_copy(tmp_path: Path) -> None:
    """A copied localtime carries no name."""
    (tmp_path / "localtime").write_bytes(b"TZif2")
    (tmp_path / "timezone").write_text("Europe/Rome\n")

    assert SystemClock(environ={}, etc=tmp_path).system_zone() == "Europe/Rome"


def test_a_changed_zone_is_seen_at_the_next_call(tmp_path: Path) -> None:
    """Somebody who travels need not restart the daemon."""
    clock = SystemClock(environ={}, etc=tmp_path)
    (tmp_path / "timezone").write_text("Europe/Rome\n")
    before = clock.system_zone()
    (tmp_path / "timezone").write_text("Asia/Seoul\n")

    assert (before, clock.system_zone()) == ("Europe/Rome", "Asia/Seoul")


def test_a_system_without_settings_is_in_utc(tmp_path: Path) -> None:
    """The C library says so too."""
    assert SystemClock(environ={}, etc=tmp_path).system_zone() == "UTC"


def test_a_fixed_clock_stands_still() -> None:
    """It gives the same moment in UTC and the zone it was made with."""
    moment = datetime(2026, 3, 2, 18, 30, tzinfo=timezone(timedelta(hours=1)))
    clock: Clock = FixedClock(moment, "Europe/Berlin")

    assert [clock.now(), clock.now()] == [datetime(2026, 3, 2, 17, 30, tzinfo=UTC)] * 2
    assert clock.system_zone() == "Europe/Berlin"
