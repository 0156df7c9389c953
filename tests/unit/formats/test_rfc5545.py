"""Calendar files: when an event is, in whose zone, and what happens to broken and hostile ones."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.formats.content_lines import MAX_CALENDAR, MAX_EVENTS
from afterword.formats.rfc5545 import parse_calendar
from afterword.model.event import Event
from afterword.model.moment import Day, Moment
from builders.calendars import BERLIN, a_calendar, a_zone, an_event


def starts(event: Event) -> tuple[str, str | None, bool]:
    """The start as (UTC, zone name, certain)."""
    assert isinstance(event.start, Moment)
    return event.start.utc.strftime("%Y-%m-%dT%H:%MZ"), event.start.zone, event.start.zone_certain


@pytest.mark.parametrize(
    ("tzid", "utc", "zone"),
    [
        ("America/New_York", "2026-10-01T14:00Z", "America/New_York"),
        ("/Europe/Stockholm", "2026-10-01T08:00Z", "Europe/Stockholm"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Oslo", "2026-10-01T08:00Z", "Europe/Oslo"),
        ("posix/Europe/Vaduz", "2026-10-01T08:00Z", "Europe/Vaduz"),
        ("europe/paris", "2026-10-01T08:00Z", "Europe/Paris"),
        ("Pacific Standard Time", "2026-10-01T17:00Z", "America/Los_Angeles"),
        ("W. Europe Standard Time", "2026-10-01T08:00Z", "Europe/Berlin"),
        ("FLE", "2026-10-01T07:00Z", "Europe/Kiev"),
        ("Eastern Daylight Time", "2026-10-01T14:00Z", "America/New_York"),
        ('"Kuala Lumpur, Singapore"', "2026-10-01T02:00Z", "Asia/Kuala_Lumpur"),
        ('"Pacific Time (US & Canada), Tijuana"', "2026-10-01T17:00Z", "America/Los_Angeles"),
        ('"(UTC+01:00) Amsterdam, Berlin, Rome"', "2026-10-01T08:00Z", "Europe/Amsterdam"),
        ("UTC+11", "2026-09-30T23:00Z", None),
        ("GMT-0300", "2026-10-01T13:00Z", None),
        ("GMT", "2026-10-01T10:00Z", "UTC"),
    ],
)
def test_a_zone_is_known_by_every_name_that_programs_write(tzid: str, utc: str, zone: str | None) -> None:
    """IANA, prefixed, Windows, city and offset names give the instant, without a VTIMEZONE."""
    event = an_event(f"DTSTART;TZID={tzid}:20261001T100000")

    assert starts(event) == (utc, zone, True)


@pytest.mark.parametrize("tzid", ["Customized Time Zone", "CUSTOM_tzid", '"(UTC-03:00) Nowhere"', "", "IST-ish"])
def test_an_unknown_zone_is_never_guessed_silently(tzid: str) -> None:
    """Where nothing determines the zone the time is marked uncertain and a defect says why."""
    event = an_event(f"DTSTART;TZID={tzid}:20261001T100000")

    assert not starts(event)[2]
    assert event.defects


def test_an_abbreviation_is_certain_only_while_its_meanings_agree() -> None:
    """EST is the zone or the offset: the same in January, not in July."""
    assert starts(an_event("DTSTART;TZID=EST:20260115T100000")) == ("2026-01-15T15:00Z", "America/New_York", True)
    assert not starts(an_event("DTSTART;TZID=EST:20260715T100000"))[2]


def test_the_rules_of_the_file_define_a_zone_of_its_own() -> None:
    """A TZID that no database knows is read by the VTIMEZONE, in summer and in winter."""
    outside = a_zone("House Time", standard="+0545", daylight="+0645")

    assert starts(an_event("DTSTART;TZID=House Time:20260701T100000", outside=outside))[0] == "2026-07-01T03:15Z"
    assert starts(an_event("DTSTART;TZID=House Time:20261201T100000", outside=outside))[0] == "2026-12-01T04:15Z"


def test_a_zone_may_follow_its_use_and_hold_a_colon() -> None:
    """A VTIMEZONE below the event counts, and so does an unquoted TZID with a colon."""
    zone = a_zone("(UTC-03:00) Somewhere", standard="-0300", daylight="-0300")
    start = "DTSTART;TZID=(UTC-03:00) Somewhere:20260511T133000"
    raw = "\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", start, "END:VEVENT", *zone))

    (event,) = parse_calendar(raw.encode(), zone=BERLIN)

    assert starts(event) == ("2026-05-11T16:30Z", None, True)


def test_one_file_never_changes_how_another_is_read() -> None:
    """Two senders' "Customized Time Zone" stay apart, and a third without rules stays unknown."""
    line = "DTSTART;TZID=Customized Time Zone:20261201T100000"
    first = an_event(line, outside=a_zone("Customized Time Zone", standard="+0100"))
    second = an_event(line, outside=a_zone("Customized Time Zone", standard="-0500"))

    assert starts(first)[0] == "2026-12-01T09:00Z"
    assert starts(second)[0] == "2026-12-01T15:00Z"
    assert not starts(an_event(line))[2]


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        ("20261025T023000", "2026-10-25T00:30Z"),  # exists twice: the first
        ("20260329T023000", "2026-03-29T01:30Z"),  # exists never: by the offset before the gap
    ],
)
def test_gaps_and_repeated_hours_follow_rfc_5545(wall: str, utc: str) -> None:
    """The database's zone and the file's own rules agree on both."""
    by_name = an_event(f"DTSTART;TZID=Europe/Berlin:{wall}")
    by_file = an_event(f"DTSTART;TZID=House:{wall}", outside=a_zone("House"))

    assert starts(by_name)[0] == starts(by_file)[0] == utc


def test_a_time_that_clocks_skip_is_shown_as_clocks_show_it() -> None:
    """Half past two in the night that summer time begins is half past three."""
    event = an_event("DTSTART;TZID=Europe/Berlin:20260329T023000")

    assert isinstance(event.start, Moment)
    assert event.start.at.isoformat() == "2026-03-29T03:30:00+02:00"


def test_half_a_rule_set_is_not_evaluated() -> None:
    """A zone with a rule that no zone needs is said to be unusable, not read without it."""
    zone = tuple(line.replace("FREQ=YEARLY", "FREQ=SECONDLY") for line in a_zone("Odd"))

    event = an_event("DTSTART;TZID=Odd:20260701T100000", outside=zone)

    assert not starts(event)[2]
    assert any("cannot be used" in defect for defect in event.defects)


def test_utc_and_floating_times() -> None:
    """Z counts even beside a TZID; X-WR-TIMEZONE settles a floating time; else the reader's zone is only assumed."""
    assert starts(an_event("DTSTART:20261001T100000Z")) == ("2026-10-01T10:00Z", "UTC", True)
    contradiction = an_event("DTSTART;TZID=America/New_York:20261001T100000Z")
    assert starts(contradiction) == ("2026-10-01T10:00Z", "America/New_York", True)
    assert contradiction.defects
    calendar = ("X-WR-TIMEZONE:Europe/Brussels",)
    assert starts(an_event("DTSTART:20261001T100000", outside=calendar)) == (
        "2026-10-01T08:00Z",
        "Europe/Brussels",
        True,
    )
    assert starts(an_event("DTSTART:20261001T100000", zone="Asia/Tokyo")) == ("2026-10-01T01:00Z", "Asia/Tokyo", False)


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (("DTEND:20261001T110000Z",), "2026-10-01T11:00Z"),
        (("DURATION:PT1H30M",), "2026-10-01T11:30Z"),
        (("DURATION:-PT1H",), None),
        (("DTEND:20260901T110000Z",), None),
        ((), None),
    ],
)
def test_the_end_is_stated_or_follows_from_the_duration(lines: tuple[str, ...], end: str | None) -> None:
    """An end before the start is dropped."""
    event = an_event("DTSTART:20261001T100000Z", *lines)

    shown = event.end.utc.strftime("%Y-%m-%dT%H:%MZ") if isinstance(event.end, Moment) else None
    assert shown == end


def test_a_duration_counts_days_by_the_wall() -> None:
    """A day over the end of summer time has 25 hours."""
    event = an_event("DTSTART;TZID=Europe/Berlin:20261024T100000", "DURATION:P1D")

    assert isinstance(event.end, Moment)
    assert event.end.at.strftime("%d %H:%M") == "25 10:00"


def test_whole_days_are_no_moments() -> None:
    """A DATE is a Day; DTEND is exclusive, so one day has no end and three end on the third."""
    assert an_event("DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261002").start == Day(day=date(2026, 10, 1))
    assert an_event("DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261002").end is None
    assert an_event("DTSTART:20261001", "DTEND:20261004").end == Day(day=date(2026, 10, 3))
    outlook = ("DTSTART:20261001T000000Z", "DTEND:20261002T000000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    assert an_event(*outlook).start == Day(day=date(2026, 10, 1))


def test_a_cancellation_needs_no_start() -> None:
    """METHOD, UID, SEQUENCE and the time of change are there although DTSTART is not."""
    event = an_event("UID:a@example.org", "SEQUENCE:3", "DTSTAMP:20260901T080000Z", method="CANCEL")

    assert (event.method, event.uid, event.sequence, event.start) == ("CANCEL", "a@example.org", 3, None)
    assert event.changed_at is not None
    assert event.changed_at.isoformat() == "2026-09-01T08:00:00+00:00"


def test_people_keep_their_answer_and_kind() -> None:
    """CN, PARTSTAT and CUTYPE are read through folding, quotes and upper-case schemes."""
    event = an_event(
        'ORGANIZER;CN="Example, Ann":MAILTO:Ann@Example.ORG',
        "ATTENDEE;CN=Room 4;CUTYPE=ROOM;PARTSTAT=ACCEPTED",
        " ;RSVP=FALSE:mailto:room4@example.org",
        "ATTENDEE;PARTSTAT=declined:invalid:nomail",
    )

    assert event.organizer is not None
    assert (event.organizer.address.name, event.organizer.address.email) == ("Example, Ann", "Ann@example.org")
    room, nobody = event.attendees
    assert (room.address.email, room.cutype, room.partstat) == ("room4@example.org", "ROOM", "ACCEPTED")
    assert (nobody.address.email, nobody.partstat) == ("", "DECLINED")


def test_text_is_unescaped_and_markup_becomes_text() -> None:
    """Backslashes, folded lines and the HTML that calendars put into DESCRIPTION."""
    event = an_event("SUMMARY:Talk\\, then tea\\; at", "  five", "DESCRIPTION:First<br>line\\nand <b>bold</b>")

    assert event.summary == "Talk, then tea; at five"
    assert event.description == "First\nline\nand bold"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nEND:VCALENDAR",
        b"BEGIN:VEVENT",
        b"BEGIN:VEVENT\nDTSTART:INVALID\nEND:VEVENT",
        b"BEGIN:VEVENT\nDTSTART:99999999T999999\nDTEND\n;;;:::\n",
        b"BEGIN:VEVENT\nDTSTART;TZID=Pacific/Kiritimati:00010101T000000\nEND:VEVENT",
        b"BEGIN:VEVENT\nDTSTART:99991231T235959\nDURATION:P99999W\nEND:VEVENT",
        b"END:VEVENT\nBEGIN:VALARM\nBEGIN:VEVENT\nBEGIN:VEVENT\n",
        bytes(range(256)) * 8,
    ],
)
def test_broken_files_give_events_without_a_time(raw: bytes) -> None:
    """Whatever cannot be read is a defect, never an exception and never a made-up certain time."""
    for event in parse_calendar(raw, zone=BERLIN):
        assert event.start is None or not isinstance(event.start, Moment) or not event.start.zone_certain


def test_a_double_semicolon_is_survived() -> None:
    """The empty parameter of careless producers does not hide the time."""
    assert starts(an_event("DTSTART;;VALUE=DATE-TIME:20261001T100000"))[0] == "2026-10-01T08:00Z"


@pytest.mark.parametrize(
    "raw",
    [
        a_calendar("DTSTART:20261001T100000Z") * 20_000,
        b"BEGIN:VEVENT\r\n" * 100_000,
        a_calendar("DTSTART:20261001T100000Z", "DESCRIPTION:" + "x" * 9_000_000),
        a_calendar("DTSTART:20261001T100000Z", *["ATTENDEE;" * 30 + ":mailto:a@example.org"] * 5_000),
        b"BEGIN:X\r\n" * 60_000 + b"END:Y\r\n" * 60_000,
        b"BEGIN:VCALENDAR\r\n" * 200_000,
        b"\r\n" * 2_000_000,
    ],
    ids=["many events", "never ending", "long text", "many people", "deep", "many calendars", "nothing"],
)
def test_what_is_kept_of_a_huge_file_is_bounded(raw: bytes) -> None:
    """Events, text and people stay below the caps."""
    events = parse_calendar(raw, zone=BERLIN)

    assert len(events) <= MAX_EVENTS
    assert all(len(event.description) <= 65_536 and len(event.attendees) <= 200 for event in events)


def test_of_too_many_events_the_newest_are_kept() -> None:
    """A calendar of many years begins with the oldest; the order of the file stays, and what is left out is said."""
    old = a_calendar("DTSTART:20061001T100000Z") * MAX_EVENTS
    new = a_calendar("DTSTART:20261001T100000Z", "SUMMARY:new")

    events = parse_calendar(old[: len(old) // 2] + new + old[len(old) // 2 :], zone=BERLIN)

    assert len(events) == MAX_EVENTS
    assert [event.summary for event in events].count("new") == 1
    assert any("newest" in defect for defect in events[0].defects)


def test_a_cut_file_is_said_to_be() -> None:
    """A defect tells of octets beyond the cap."""
    raw = a_calendar("DTSTART:20261001T100000Z") + b"X-PADDING:" + b"x" * MAX_CALENDAR

    (event,) = parse_calendar(raw, zone=BERLIN)

    assert any("was cut" in defect for defect in event.defects)


def test_a_zone_with_too_many_parts_is_not_used() -> None:
    """Neither its size nor its silence makes a hostile zone count."""
    part = a_zone("Big")[2:-1]
    event = an_event(
        "DTSTART;TZID=Big:20261001T100000", outside=("BEGIN:VTIMEZONE", "TZID:Big", *part * 900, "END:VTIMEZONE")
    )

    assert not starts(event)[2]


def test_an_occurrence_is_named_alike_in_every_spelling() -> None:
    """RECURRENCE-ID is kept in UTC."""
    local = an_event("DTSTART:20261001T100000Z", "RECURRENCE-ID;TZID=Europe/Berlin:20261001T120000")
    utc = an_event("DTSTART:20261001T100000Z", "RECURRENCE-ID:20261001T100000Z")

    assert local.recurrence_id == utc.recurrence_id == "20261001T100000Z"


def test_lower_case_and_utf_16_are_read() -> None:
    """Names have no case (RFC 5545 §2), and Windows saves UTF-16."""
    raw = "begin:vcalendar\r\nbegin:vevent\r\ndtstart:20261001t100000z\r\nsummary:Grüße\r\nend:vevent\r\n"

    for encoded in (raw.encode(), raw.encode("utf-16")):
        (event,) = parse_calendar(encoded, zone=BERLIN)
        assert (starts(event)[0], event.summary) == ("2026-10-01T10:00Z", "Grüße")
