"""Days of passes, an hour apart: whatever happens to the interviews, each is thanked for once and in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.model.action import WithdrawDraft, WriteDraft
from afterword.model.identifiers import DraftKey, InterviewId, MessageId
from afterword.model.interview import Interview, Status
from afterword.model.moment import Moment
from afterword.plan.decide import decide
from afterword.plan.restraint import local_day
from afterword.ports import DraftRow, DraftState
from builders.interviews import BOB, DANA, EVENING, ME, RITA, ZONE, a_row, an_account, an_interview, instant

FIRST = instant("2026-10-23 00:00")  # the clocks go back in Europe on the 25th
DAYS = 6
runs = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def interviews(draw: st.DrawFn) -> list[Interview]:
    """A few interviews of four days, in several zones, no two of which begin at the same instant."""
    made = []
    halves = draw(st.lists(st.integers(0, 4 * 48), min_size=1, max_size=4, unique=True))
    for number, half in enumerate(halves):
        zone = draw(st.sampled_from([ZONE, "America/New_York", "Asia/Tokyo"]))
        begins = FIRST + timedelta(minutes=30 * half)
        start = Moment(at=begins.astimezone(ZoneInfo(zone)), zone=zone, zone_certain=True)
        end = replace(start, at=start.at + timedelta(minutes=draw(st.sampled_from([30, 60, 120]))))
        people = draw(st.sampled_from([(DANA,), (DANA, BOB), (RITA,)]))
        made.append(an_interview(start, end=end, id=InterviewId(f"int{number}"), interviewers=people))
    return made


def as_row(action: WriteDraft, now: datetime) -> DraftRow:
    """The row of a letter that went straight into Drafts."""
    starts = [interview.start.at for interview in action.interviews if isinstance(interview.start, Moment)]
    return a_row(
        action.key,
        generation=action.generation,
        interviews=tuple(interview.id for interview in action.interviews),
        recipient=action.to.email,
        message_id=MessageId(f"{action.key}@example.org"),
        met_at=min(starts),
        since=now,
    )


def live_through(
    known: list[Interview], changes: dict[int, tuple[int, Status]] | None = None
) -> tuple[dict[DraftKey, DraftRow], list[tuple[datetime, WriteDraft]]]:
    """Every row and every letter of the days; `changes` say at which hour which interview changes its status."""
    rows: dict[DraftKey, DraftRow] = {}
    written = []
    for hour in range(DAYS * 24):
        now = FIRST + timedelta(hours=hour)
        if changes and hour in changes:
            index, status = changes[hour]
            known = [replace(item, status=status) if n == index else item for n, item in enumerate(known)]
        order = known if hour % 2 else known[::-1]
        actions = decide(
            order, drafts=tuple(rows.values()), now=now, me=ME, zone=ZONE, evening=EVENING, accounts=(an_account(),)
        )
        for action in actions:
            if isinstance(action, WriteDraft):
                assert action.key not in rows
                rows[action.key] = as_row(action, now)
                written.append((now, action))
            elif isinstance(action, WithdrawDraft) and hour % 3 == 0:
                rows[action.key] = replace(rows[action.key], state=DraftState.WITHDRAWN)
    return rows, written


@runs
@given(known=interviews())
def test_everybody_is_thanked_once_and_in_time(known: list[Interview]) -> None:
    """One letter per person and day, never before the last of the day's talks is over, and within the day."""
    rows, written = live_through(known)
    wanted = {
        (person.email, local_day(interview.start, zone=ZONE))
        for interview in known
        for person in interview.interviewers
        if isinstance(interview.start, Moment)
    }

    assert len(written) == len(rows) == len(wanted)
    for now, letter in written:
        ends = [interview.over_at for interview in letter.interviews if interview.over_at]
        assert max(ends) <= now <= max(ends) + timedelta(hours=24)
        assert not letter.belated


@runs
@given(
    known=interviews(),
    changes=st.dictionaries(
        st.integers(0, DAYS * 24 - 1),
        st.tuples(st.integers(0, 3), st.sampled_from([Status.CANCELLED, Status.STANDING, Status.DECLINED])),
        max_size=6,
    ),
)
def test_cancelled_and_reinstated_interviews_never_have_two_live_letters(
    known: list[Interview], changes: dict[int, tuple[int, Status]]
) -> None:
    """Whatever is cancelled, reinstated and withdrawn, at most one letter to a person and day is alive."""
    rows, written = live_through(known, changes)
    live = [row for row in rows.values() if row.state is not DraftState.WITHDRAWN]
    days = [
        (letter.to.email, local_day(letter.interviews[0].start, zone=ZONE))
        for _, letter in written
        if letter.key in {row.key for row in live} and isinstance(letter.interviews[0].start, Moment)
    ]

    assert len(set(days)) == len(days)
    assert all(interview.status is Status.STANDING for _, letter in written for interview in letter.interviews)


@runs
@given(known=interviews())
def test_losing_the_state_gives_the_same_keys(known: list[Interview]) -> None:
    """A second life without any rows would write the very same letters, which delivery then recognises."""
    first, _ = live_through(known)
    renamed = [replace(item, id=InterviewId(f"new{n}")) for n, item in enumerate(known)]
    second, _ = live_through(renamed[::-1])

    assert set(first) == set(second)
