"""The table of Windows zone names against the one that icalendar ships."""

from __future__ import annotations

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from afterword.formats.tzid import iana_zone
from afterword.formats.windows_zones import WINDOWS_ZONES


def test_the_table_is_that_of_cldr() -> None:
    """Every name that a well-kept library knows is known here, as the same zone."""
    assert WINDOWS_TO_OLSON.items() <= WINDOWS_ZONES.items()


def test_every_zone_of_the_table_exists() -> None:
    """No row names a zone that the tz database does not have."""
    assert [name for name, zone in WINDOWS_ZONES.items() if iana_zone(zone) is None] == []
