"""Zones: abbreviations, names, places, offsets, ambiguous and unknown ones."""

from __future__ import annotations

import pytest

from afterword.model.moment import Moment
from builders.times import times_in


def _start(text: str, **options: str) -> Moment:
    start = times_in(text, **options).mentions[0].start
    assert isinstance(start, Moment)
    return start


@pytest.mark.parametrize(
    ("stated", "zone"),
    [
        ("EST", "America/New_York"),
        ("ET", "America/New_York"),
        ("PT", "America/Los_Angeles"),
        ("Pacific Time", "America/Los_Angeles"),
        ("Pacific", "America/Los_Angeles"),
        ("(Eastern Standard Time)", "America/New_York"),
        ("Houston time", "America/Chicago"),
        ("California time", "America/Los_Angeles"),
        ("az time", "America/Phoenix"),
        ("CET", "Europe/Paris"),
        ("MEZ", "Europe/Berlin"),
        ("UK time", "Europe/London"),
        ("Berlin time", "Europe/Berlin"),
        ("(Europe/Madrid)", "Europe/Madrid"),
        ("UTC", "UTC"),
        ("(Israel Time)", "Asia/Jerusalem"),
        ("AEST", "Australia/Sydney"),
        ("(hora de Ecuador)", "America/Guayaquil"),
    ],
)
def test_a_stated_zone_is_known(stated: str, zone: str) -> None:
    """Abbreviations, regions, places and IANA names give an IANA zone, and certainty."""
    start = _start(f"Tuesday at 2pm {stated}", zone="Asia/Tokyo")

    assert (start.zone, start.zone_certain) == (zone, True)


def test_est_in_july_is_the_eastern_zone() -> None:
    """People write EST the whole year; the clock they mean is New York's."""
    start = _start("July 14 at 2pm EST", written="2026-07-01T09:00")

    assert start.at.isoformat() == "2026-07-14T14:00:00-04:00"


@pytest.mark.parametrize(
    ("stated", "offset"), [("GMT+1", "+01:00"), ("(UTC-05:00)", "-05:00"), ("+0530", "+05:30"), ("UTC+2", "+02:00")]
)
def test_an_offset_has_no_name(stated: str, offset: str) -> None:
    """Only the offset is known, so that the zone is None and still certain."""
    start = _start(f"24 November 2026 14:00 {stated}")

    assert start.at.isoformat().endswith(offset)
    assert (start.zone, start.zone_certain) == (None, True)


def test_without_a_zone_the_readers_own_is_taken_and_said_to_be_uncertain() -> None:
    """The moment is on the reader's wall."""
    start = _start("Tuesday at 2pm", zone="Europe/Berlin")

    assert (start.zone, start.zone_certain) == ("Europe/Berlin", False)


@pytest.mark.parametrize(
    ("abbreviation", "options", "zone"),
    [
        ("CST", {"country": "CN"}, "Asia/Shanghai"),
        ("CST", {"zone": "America/Chicago"}, "America/Chicago"),
        ("IST", {"country": "IL"}, "Asia/Jerusalem"),
        ("IST", {"zone": "Asia/Kolkata"}, "Asia/Kolkata"),
        ("IST", {"country": "IE"}, "Europe/Dublin"),
        ("BST", {"zone": "Europe/London"}, "Europe/London"),
        ("PST", {"zone": "Asia/Manila"}, "Asia/Manila"),
    ],
)
def test_ambiguous_abbreviations_follow_the_country_or_the_reader(
    abbreviation: str, options: dict[str, str], zone: str
) -> None:
    """CST, IST, BST and PST have homes on several continents."""
    start = _start(f"Tuesday at 2pm {abbreviation}", **options)

    assert (start.zone, start.zone_certain) == (zone, True)


def test_ist_without_any_hint_is_uncertain() -> None:
    """India is likeliest, and the doubt is said."""
    mention = times_in("Tuesday at 2pm IST", zone="UTC").mentions[0]

    assert isinstance(mention.start, Moment)
    assert (mention.start.zone, mention.start.zone_certain) == ("Asia/Kolkata", False)
    assert "IST" in mention.warnings[0]


def test_an_unknown_zone_is_said() -> None:
    """The reader's zone stands in, uncertain, with a warning."""
    mention = times_in("Tuesday at 2pm XQT").mentions[0]

    assert isinstance(mention.start, Moment)
    assert not mention.start.zone_certain
    assert "XQT" in mention.warnings[0]


def test_your_time_is_the_readers() -> None:
    """Of "our time" and "your time" the second is the reader's."""
    text = "We will call at 7:00 am your time on Thursday, that is 5:00 pm our time."
    first, second = (m.start for m in times_in(text, zone="Australia/Sydney").mentions)

    assert isinstance(first, Moment)
    assert isinstance(second, Moment)
    assert (first.zone, first.zone_certain) == ("Australia/Sydney", True)
    assert not second.zone_certain


def test_one_instant_in_two_zones_is_one_proposal() -> None:
    """2 PM ET / 11 AM PT is not a choice."""
    times = times_in("Tuesday at 2 PM ET / 11 AM PT")

    assert times.proposal is not None
    assert times.proposal.mentions == (0, 1)
    assert times.proposal.certainty > 0.8


def test_the_zone_at_the_end_of_a_line_serves_the_whole_line() -> None:
    """10am or 2pm ET: both are Eastern."""
    zones = [m.start.zone for m in times_in("Tuesday 10am or 2pm PT").mentions if isinstance(m.start, Moment)]

    assert zones == ["America/Los_Angeles"] * 2


def test_a_label_gives_the_zone_of_all_times() -> None:
    """Time zone: … governs the times above it."""
    start = _start("Date: 24 November 2026\nTime: 14:00\nTime zone: Europe/Lisbon\n")

    assert (start.zone, start.zone_certain) == ("Europe/Lisbon", True)


def test_an_hour_that_the_clocks_skip_is_still_a_moment() -> None:
    """02:30 on the night of the change has an offset and does not raise."""
    start = _start("March 8, 2026 at 2:30 am ET", written="2026-03-01T09:00")

    assert start.at.utcoffset() is not None


def test_two_clocks_in_two_zones_are_one_instant() -> None:
    """10:30 Eastern / 7:30 Pacific: the second takes its half of the day from the first."""
    times = times_in("Tuesday 10:30 Eastern / 7:30 Pacific")

    assert [m.start.utc.hour for m in times.mentions if isinstance(m.start, Moment)] == [15, 15]


def test_the_readers_time_in_brackets_outranks_a_clock_without_zone() -> None:
    """9:30am (4:30pm your time) takes place at 4:30 pm on the reader's wall."""
    times = times_in("Thursday at 9:30am (4:30pm your time).", zone="Europe/Berlin")

    assert times.proposal is not None
    assert isinstance(times.proposal.start, Moment)
    assert times.proposal.start.at.isoformat() == "2026-11-19T16:30:00+01:00"


def test_the_end_of_a_stretch_gives_its_zone_to_the_start() -> None:
    """The zone stands once, behind the last clock."""
    start = _start("Data: 24/11/2026\nHorário: 14h30 às 15h30 (horário de Brasília)")

    assert (start.zone, start.zone_certain) == ("America/Sao_Paulo", True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "mardi \u00e0 14h est report\u00e9"),
        ("de", "Am Dienstag um 14 Uhr ist es soweit"),
        ("de", "Dienstag 14 Uhr mit Frau Muster"),
        ("en", "Tuesday at 14:00 eat first"),
        ("en", "TUESDAY AT 2 PM MEET US"),
    ],
)
def test_words_are_no_zones(lang: str, text: str) -> None:
    """An abbreviation in small letters is a word, unless it is one in no language."""
    assert [m.zone_text for m in times_in(text, lang=lang).mentions] == [None]


@pytest.mark.parametrize("text", ["Tuesday at 2pm est", "Tuesday, 2 p.m. et", "Tuesday 14:00 utc", "Tuesday 2:00 pst"])
def test_small_letters_behind_a_clock(text: str) -> None:
    """Right behind am or pm they are a zone."""
    assert times_in(text).mentions[0].zone_text is not None


def test_two_cities_tell_one_instant() -> None:
    """A city right behind a clock is its zone, and the same instant told twice is one proposal."""
    times = times_in("Tuesday, 24 November, 9am London / 10am Berlin")

    assert times.proposal is not None
    assert times.proposal.mentions == (0, 1)


def test_a_given_name_behind_a_clock_is_a_person() -> None:
    """In an agenda "10:00 Sydney" tells who comes; beside another city it is the place."""
    assert [m.zone_text for m in times_in("Tuesday 10:00 Sydney\n").mentions] == [None]
    assert times_in("Tuesday 9am Sydney / 11am Auckland").mentions[0].zone_text == "Sydney"
