"""How a mail spreads its times: subject and body, labels, agendas, quoted history."""

from __future__ import annotations

from afterword.understand.when.model import Role
from builders.times import proposed, proposed_stretch, starts, times_in, wall


def test_the_subject_has_the_date_and_the_body_the_clock() -> None:
    """Both together are one appointment."""
    assert proposed("We start at 2 pm sharp.", subject="Interview on Tuesday") == "2026-11-24T14:00"


def test_labels_in_lines_of_their_own() -> None:
    """Date, time and duration stand below each other."""
    text = "Date: Tuesday, 24 November 2026\nTime: 14:00\nPlace: Example Hall\nDuration: 45 minutes\n"
    assert proposed_stretch(text) == ("2026-11-24T14:00", "2026-11-24T14:45")


def test_the_time_may_stand_above_the_date() -> None:
    """The order of the labels does not matter, even where another day stands before."""
    text = "Let us know on Monday whether it suits.\n\nTime: 3:30 pm\nDate: Tuesday, November 24\n"
    assert "2026-11-24T15:30" in starts(text)


def test_a_date_line_governs_the_clocks_below_it() -> None:
    """Each clock belongs to the nearest date line above."""
    text = "Monday, November 23\n  9:00 am Kim\n  11:00 am Lee\nTuesday, November 24\n  2:00 pm Ada\n"
    with_clock = [wall(m.start) for m in times_in(text).mentions if m.has_time]
    assert with_clock == ["2026-11-23T09:00", "2026-11-23T11:00", "2026-11-24T14:00"]


def test_an_agenda_is_one_appointment() -> None:
    """From the first start to the last end."""
    text = (
        "Agenda for Tuesday, November 24:\n9:00 - 9:45 Hiring manager\n9:45 - 10:30 System design\n"
        "10:30 - 10:45 Break\n10:45 - 12:00 Team\n"
    )
    assert proposed_stretch(text) == ("2026-11-24T09:00", "2026-11-24T12:00")


def test_a_header_of_a_calendar_is_read() -> None:
    """When: with date, stretch and zone."""
    text = "When: Tue Nov 24, 2026 3:00pm - 4:00pm (EST)\nWhere: a link\n"
    assert proposed_stretch(text) == ("2026-11-24T15:00", "2026-11-24T16:00")


def test_a_wrapped_line_goes_on() -> None:
    """A break after "until" or a long line does not part what belongs together."""
    assert proposed_stretch("On Tuesday we meet at 2pm and talk until\n3pm.") == (
        "2026-11-24T14:00",
        "2026-11-24T15:00",
    )


QUOTED = """Tuesday at 3pm is fine.

On Mon, 2 Nov 2026 at 10:12, Kim Example <kim@example.org> wrote:
> Would tomorrow at 11am suit you?
"""


def test_quoted_history_has_its_own_day_of_writing() -> None:
    """Tomorrow in a quoted mail is the day after that mail."""
    times = times_in(QUOTED)

    assert [(wall(m.start), m.quote_level) for m in times.mentions] == [
        ("2026-11-24T15:00", 0),
        ("2026-11-02T10:12", 1),
        ("2026-11-03T11:00", 1),
    ]
    assert times.mentions[1].role is Role.SENT


def test_the_newest_level_is_proposed() -> None:
    """The old time in the quoted history loses against the new one."""
    assert proposed(QUOTED) == "2026-11-24T15:00"


def test_a_pasted_header_begins_a_quoted_message() -> None:
    """Outlook's block of From, Sent, To and Subject has the sent date."""
    text = (
        "Works for me!\n\n-----Original Message-----\nFrom: Kim Example\nSent: Monday, November 16, 2026 4:05 PM\n"
        "To: Anna Example\nSubject: call\n\nHow about tomorrow at 10:30am?\n"
    )
    times = times_in(text)

    assert [m.role for m in times.mentions] == [Role.SENT, Role.START]
    assert times.proposal is not None
    assert wall(times.proposal.start) == "2026-11-17T10:30"


def test_spans_point_into_the_body_or_the_subject() -> None:
    """The text of a mention is what stands at its span."""
    subject, body = "Call on Nov 24", "We talk at 2 \u2013 3 pm then."
    for mention in times_in(body, subject=subject).mentions:
        source = subject if mention.in_subject else body
        assert source[slice(*mention.span)] == mention.text


def test_a_forwarded_mail_has_its_own_day_of_writing() -> None:
    """Tomorrow in a forwarded mail is the day after that one."""
    text = (
        "---------- Forwarded message ---------\nFrom: Kim <kim@example.org>\nDate: Mon, Nov 16, 2026 at 2:00 PM\n"
        "Subject: Interview\nTo: Anna <anna@example.org>\n\nYour interview is tomorrow at 3pm.\n"
    )
    assert proposed(text) == "2026-11-17T15:00"


def test_options_in_one_line_keep_their_days() -> None:
    """Each stretch belongs to the day before it, though the next day is as near."""
    text = "Mon 11/23 2:00pm-2:45pm, Tue 11/24 9:00am-9:45am, Wed 11/25 1:30pm-2:15pm"
    assert starts(text) == ["2026-11-23T14:00", "2026-11-24T09:00", "2026-11-25T13:30"]


def test_a_series_gives_way_to_the_date_of_this_time() -> None:
    """Every Tuesday at 4pm, this time on the first of December."""
    assert proposed("We meet every Tuesday at 4pm. The next talk is on December 1.") == "2026-12-01T16:00"


def test_start_and_end_on_lines_of_their_own() -> None:
    """Labels for both bounds make one stretch."""
    text = "Start: 11/24/2026 2:00 PM\nEnd: 11/24/2026 3:00 PM\nTime Zone: (UTC-05:00) Eastern Time (US & Canada)\n"
    assert proposed_stretch(text) == ("2026-11-24T14:00", "2026-11-24T15:00")


def test_a_date_above_its_times_governs_to_the_next_date() -> None:
    """A clock in the line above a date is not taken by it where dates lead."""
    text = "Date: 11/24/2026\nStart Time: 10:00 AM\nEnd Time: 10:45 AM\nDate: 11/25/2026\nStart Time: 11:00 AM"
    assert proposed_stretch(text) == ("2026-11-24T10:00", "2026-11-24T10:45")


def test_a_date_below_its_time_governs_it() -> None:
    """Blank lines part entries whose time comes first."""
    text = "Time: 10:00 AM\nDate: 11/24/2026\n\nTime: 11:00 AM\nDate: 11/25/2026"
    assert starts(text) == ["2026-11-24T10:00", "2026-11-25T11:00"]
