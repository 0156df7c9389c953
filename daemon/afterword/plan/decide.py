"""What to do about each interview now: the only place that says "write".

The outcome depends on the interviews, the rows and the instant alone, never on the order in which anything came.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.config import Account, Evening
from afterword.model.action import Action, AskReview, SkipCode, Wait, WithdrawDraft
from afterword.model.interview import Doubt, Interview, Status
from afterword.model.moment import Moment
from afterword.plan.evening import evening_of, forgotten, ready_at, too_late
from afterword.plan.letters import Desk, Due, already, letters, nobody, skip
from afterword.plan.recipients import addressees
from afterword.plan.restraint import still_speaks_of
from afterword.ports import DraftRow, DraftState

UNCERTAIN_START = frozenset({"start", "timezone"})
LARGEST_PANEL = 8  # more people on an invitation are an audience; the user says whom they met
DELIVERABLE = frozenset(
    {
        DraftState.PLANNED,
        DraftState.INTENT,
        DraftState.UNCERTAIN,
        DraftState.APPENDED,
        DraftState.CONFIRMED,
        DraftState.PARKED,
    }
)  # a draft in one of these states lies in Drafts, or may come to lie there


def decide(  # noqa: PLR0913 - everything a decision depends on stands here, and nothing else
    interviews: Sequence[Interview],
    *,
    drafts: Sequence[DraftRow],
    now: datetime,
    me: tuple[str, ...],
    zone: str,
    evening: Evening,
    accounts: tuple[Account, ...],
) -> tuple[Action, ...]:
    """One action an interview, and one a letter where there are letters to write; withdrawals come first."""
    rows = {row.key: row for row in sorted(drafts, key=lambda row: row.key)}
    desk = Desk(rows=rows, now=now, me=me, zone=zone, evening=evening, accounts=accounts)
    ordered = sorted(interviews, key=lambda interview: (_begins(interview, zone), interview.id))
    actions: list[Action] = [*_withdrawals(ordered, desk)]
    due: list[Due] = []
    for interview in ordered:
        outcome = _look_at(interview, desk)
        if isinstance(outcome, Due):
            due.append(outcome)
        else:
            actions.append(outcome)
    return (*actions, *letters(due, desk))


def _begins(interview: Interview, zone: str) -> datetime:
    match interview.start:
        case None:
            return datetime.max.replace(tzinfo=ZoneInfo("UTC"))
        case Moment(at=at):
            return at
        case day:
            return datetime.combine(day.day, datetime.min.time(), ZoneInfo(zone))


# --- one interview ------------------------------------------------------------------------------------------------


def _look_at(interview: Interview, desk: Desk) -> Action | Due:
    """What follows from the interview itself, before its letters are looked at."""
    if interview.ignored:
        return skip(interview, SkipCode.IGNORED, "you said that nothing is to be written")
    if interview.status is Status.CANCELLED:
        return skip(interview, SkipCode.CANCELLED, _last_word(interview, "it was cancelled"))
    if interview.status is Status.DECLINED:
        return skip(interview, SkipCode.DECLINED, _last_word(interview, "you declined it"))
    if interview.doubts or not isinstance(interview.start, Moment) or interview.over_at is None:
        row = _row_of(interview, desk)
        return already(interview, row) if row is not None else _review(interview, interview.doubts, desk)
    if interview.status is Status.OFFERED:
        return skip(interview, SkipCode.NOT_COMMITTED, "times were offered and none was agreed on")
    return _due(interview, interview.over_at, desk)


def _row_of(interview: Interview, desk: Desk) -> DraftRow | None:
    """The letter that was written for it before it became doubtful: asking now would be too late."""
    live = (row for row in desk.rows.values() if row.state is not DraftState.WITHDRAWN)
    return next(
        (row for row in live if interview.id in row.interviews and still_speaks_of(row, interview, zone=desk.zone)),
        None,
    )


def _due(interview: Interview, over_at: datetime, desk: Desk) -> Action | Due:
    chosen = addressees(interview, me=desk.me)
    if len(chosen.letters) > LARGEST_PANEL and not interview.confirmed:
        crowd = f"{len(chosen.letters)} people stand on the invitation; say whom you met"
        return _review(interview, (Doubt(field="interviewers", why=crowd),), desk)
    ready = ready_at(over_at, zone=desk.zone, evening=desk.evening)
    if not chosen.letters:
        if desk.now < ready:
            return Wait(interview=interview, until=ready, why="it is not over, or its evening has not come")
        return skip(interview, SkipCode.NOBODY, nobody(chosen.refused), tell=not forgotten(over_at, now=desk.now))
    return Due(interview=interview, over_at=over_at, ready_at=ready, letters=chosen.letters, refused=chosen.refused)


def _review(interview: Interview, doubts: tuple[Doubt, ...], desk: Desk) -> Action:
    """Ask, but only when it is near: people answer best on the day itself."""
    if interview.status is Status.OFFERED and not doubts:
        return skip(interview, SkipCode.NOT_COMMITTED, "times were offered and none was agreed on")
    asked = doubts or (Doubt(field="start", why="no exact time is known"),)
    near, past = _near(interview, asked, desk)
    if past is not None and too_late(past, now=desk.now):
        why = "it was more than three days ago and what was not certain was never settled"
        return skip(interview, SkipCode.TOO_LATE, why, tell=not forgotten(past, now=desk.now))
    if near is not None and desk.now < near:
        why = "something is not certain and will be asked then"
        return Wait(interview=interview, until=near, why=why)
    return AskReview(interview=interview, doubts=asked)


def _near(interview: Interview, doubts: tuple[Doubt, ...], desk: Desk) -> tuple[datetime | None, datetime | None]:
    """From when the user is asked, and when it was over; None where the time is not known at all."""
    start = interview.start
    if start is None:
        heard = max((evidence.seen_at for evidence in interview.evidence), default=None)
        return None, heard if heard is not None and forgotten(heard, now=desk.now) else None
    place = ZoneInfo(desk.zone)
    if isinstance(start, Moment):
        day = start.at.astimezone(place).date()
        over = interview.over_at or start.at
        on_the_day = ready_at(over, zone=desk.zone, evening=desk.evening)
    else:
        day = start.day
        over = on_the_day = evening_of(day, zone=desk.zone, evening=desk.evening)
    if any(doubt.field in UNCERTAIN_START for doubt in doubts):
        return evening_of(day - timedelta(days=1), zone=desk.zone, evening=desk.evening), over
    return on_the_day, over


def _last_word(interview: Interview, otherwise: str) -> str:
    return interview.history[-1] if interview.history else otherwise


# --- withdrawals --------------------------------------------------------------------------------------------------


def _withdrawals(interviews: Sequence[Interview], desk: Desk) -> list[WithdrawDraft]:
    """The drafts whose interview was cancelled, declined or moved to another day."""
    by_id = {interview.id: interview for interview in interviews}
    found = []
    for row in desk.rows.values():
        if row.state not in DELIVERABLE:
            continue
        for id_ in row.interviews:
            why = _gone(row, by_id[id_], desk) if id_ in by_id else None
            if why is not None:
                found.append(WithdrawDraft(key=row.key, interview=id_, why=why))
                break
    return found


def _gone(row: DraftRow, interview: Interview, desk: Desk) -> str | None:
    if interview.ignored:
        return None
    if interview.status is Status.CANCELLED:
        return _last_word(interview, "the interview was cancelled")
    if interview.status is Status.DECLINED:
        return _last_word(interview, "you declined the interview")
    if interview.doubts or still_speaks_of(row, interview, zone=desk.zone):
        return None
    return _last_word(interview, "the interview was moved to another day")
