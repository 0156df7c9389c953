"""What to do about each interview now: the only place that says "write".

The outcome depends on the interviews, the rows and the instant alone, never on the order in which anything came.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.config import Account, Evening
from afterword.model.action import Action, AskReview, Family, Skip, SkipCode, Wait, WithdrawDraft, WriteDraft
from afterword.model.identifiers import AccountName, DraftKey
from afterword.model.interview import Doubt, Interview, Status
from afterword.model.moment import Moment
from afterword.model.reading import Person
from afterword.plan.evening import best_before, evening_of, forgotten, ready_at, too_late
from afterword.plan.recipients import Letter, Refusal, addressees
from afterword.plan.restraint import Slot, local_day, slot_for, still_speaks_of
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What every decision looks at."""

    rows: Mapping[DraftKey, DraftRow]
    now: datetime
    me: tuple[str, ...]
    zone: str
    evening: Evening
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Due:
    """One interview that stands, with the letters it asks for and when they are ready."""

    interview: Interview
    over_at: datetime
    ready_at: datetime
    letters: tuple[Letter, ...]
    refused: tuple[Refusal, ...]


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
    desk = _Desk(rows=rows, now=now, me=me, zone=zone, evening=evening, accounts=accounts)
    ordered = sorted(interviews, key=lambda interview: (_begins(interview, zone), interview.id))
    actions: list[Action] = [*_withdrawals(ordered, desk)]
    due: list[_Due] = []
    for interview in ordered:
        outcome = _look_at(interview, desk)
        if isinstance(outcome, _Due):
            due.append(outcome)
        else:
            actions.append(outcome)
    return (*actions, *_letters(due, desk))


def _begins(interview: Interview, zone: str) -> datetime:
    match interview.start:
        case None:
            return datetime.max.replace(tzinfo=ZoneInfo("UTC"))
        case Moment(at=at):
            return at
        case day:
            return datetime.combine(day.day, datetime.min.time(), ZoneInfo(zone))


# --- one interview ------------------------------------------------------------------------------------------------


def _look_at(interview: Interview, desk: _Desk) -> Action | _Due:
    """What follows from the interview itself, before its letters are looked at."""
    if interview.ignored:
        return _skip(interview, SkipCode.IGNORED, "you said that nothing is to be written")
    if interview.status is Status.CANCELLED:
        return _skip(interview, SkipCode.CANCELLED, _last_word(interview, "it was cancelled"))
    if interview.status is Status.DECLINED:
        return _skip(interview, SkipCode.DECLINED, _last_word(interview, "you declined it"))
    if interview.doubts or not isinstance(interview.start, Moment) or interview.over_at is None:
        return _review(interview, interview.doubts, desk)
    if interview.status is Status.OFFERED:
        return _skip(interview, SkipCode.NOT_COMMITTED, "times were offered and none was agreed on")
    return _due(interview, interview.over_at, desk)


def _due(interview: Interview, over_at: datetime, desk: _Desk) -> Action | _Due:
    chosen = addressees(interview, me=desk.me)
    if len(chosen.letters) > LARGEST_PANEL and not interview.confirmed:
        crowd = f"{len(chosen.letters)} people stand on the invitation; say whom you met"
        return _review(interview, (Doubt(field="interviewers", why=crowd),), desk)
    ready = ready_at(over_at, zone=desk.zone, evening=desk.evening)
    if not chosen.letters:
        if desk.now < ready:
            return Wait(interview=interview, until=ready, why="it is not over, or its evening has not come")
        return _skip(interview, SkipCode.NOBODY, _nobody(chosen.refused), tell=not forgotten(over_at, now=desk.now))
    return _Due(interview=interview, over_at=over_at, ready_at=ready, letters=chosen.letters, refused=chosen.refused)


def _review(interview: Interview, doubts: tuple[Doubt, ...], desk: _Desk) -> Action:
    """Ask, but only when it is near: people answer best on the day itself."""
    if interview.status is Status.OFFERED and not doubts:
        return _skip(interview, SkipCode.NOT_COMMITTED, "times were offered and none was agreed on")
    asked = doubts or (Doubt(field="start", why="no exact time is known"),)
    near, past = _near(interview, asked, desk)
    if past is not None and too_late(past, now=desk.now):
        why = "it was more than three days ago and what was not certain was never settled"
        return _skip(interview, SkipCode.TOO_LATE, why, tell=not forgotten(past, now=desk.now))
    if near is not None and desk.now < near:
        why = "something is not certain and will be asked then"
        return Wait(interview=interview, until=near, why=why)
    return AskReview(interview=interview, doubts=asked)


def _near(interview: Interview, doubts: tuple[Doubt, ...], desk: _Desk) -> tuple[datetime | None, datetime | None]:
    """From when the user is asked, and when it was over; None where the time is not known at all."""
    start = interview.start
    if start is None:
        return None, None
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


def _nobody(refused: Sequence[Refusal]) -> str:
    if not refused:
        return "no interviewer and no coordinator with an address is known"
    return "; ".join(f"{refusal.person.name or 'somebody'}: {refusal.why}" for refusal in refused)


def _last_word(interview: Interview, otherwise: str) -> str:
    return interview.history[-1] if interview.history else otherwise


def _skip(interview: Interview, code: SkipCode, why: str, *, tell: bool = False) -> Skip:
    return Skip(interview=interview, code=code, why=why, tell=tell)


# --- letters ------------------------------------------------------------------------------------------------------


def _letters(due: Sequence[_Due], desk: _Desk) -> list[Action]:
    """One letter per person and day; an interview whose letters need nothing more gets one line that says why."""
    groups: dict[tuple[str, str], list[tuple[_Due, Letter]]] = {}
    for item in due:
        for letter in item.letters:
            day = local_day(_moment(item.interview), zone=desk.zone).isoformat()
            groups.setdefault((_address(letter.to), day), []).append((item, letter))
    written: list[Action] = []
    remarks: dict[str, list[Skip | Wait]] = {item.interview.id: [] for item in due}
    for (address, _), group in groups.items():
        outcome = _letter(address, group, desk)
        if isinstance(outcome, WriteDraft):
            written.append(outcome)
        else:
            for item, _ in group:
                remarks[item.interview.id].append(outcome_of(outcome, item.interview))
    for item in due:
        left_out = _left_out(item, desk)
        written.extend(_one_line(item, remarks[item.interview.id], left_out))
    return written


def outcome_of(outcome: Skip | Wait, interview: Interview) -> Skip | Wait:
    """The same outcome, said of this interview."""
    if isinstance(outcome, Wait):
        return Wait(interview=interview, until=outcome.until, why=outcome.why)
    return Skip(interview=interview, code=outcome.code, why=outcome.why, tell=outcome.tell)


def _letter(address: str, group: Sequence[tuple[_Due, Letter]], desk: _Desk) -> WriteDraft | Skip | Wait:
    items = [item for item, _ in group]
    interviews = tuple(item.interview for item in items)
    slot = slot_for(address, local_day(_moment(interviews[0]), zone=desk.zone), interviews, desk.rows)
    if slot.row is not None:
        return _already(interviews[0], slot.row)
    over_at = max(item.over_at for item in items)
    ready = max(item.ready_at for item in items)
    if desk.now < over_at or desk.now < ready:
        return Wait(interview=interviews[0], until=ready, why="it is not over, or its evening has not come")
    if too_late(over_at, now=desk.now):
        why = f"more than three days have passed, too late for a thank-you to {_called(group[0][1].to)}"
        return _skip(interviews[0], SkipCode.TOO_LATE, why, tell=not forgotten(over_at, now=desk.now))
    return _write(group, slot, over_at=over_at, ready=ready, desk=desk)


def _write(
    group: Sequence[tuple[_Due, Letter]], slot: Slot, *, over_at: datetime, ready: datetime, desk: _Desk
) -> WriteDraft:
    interviews = tuple(item.interview for item, _ in group)
    letters = [letter for _, letter in group]
    account, sender = _sender(interviews[-1], desk)
    return WriteDraft(
        key=slot.key,
        generation=slot.generation,
        interviews=interviews,
        family=_family(letters),
        to=max((letter.to for letter in letters), key=lambda person: len(person.name)),
        present=_present(letters),
        account=account,
        sender=sender,
        ready_at=ready,
        best_before=best_before(over_at),
        belated=desk.now > best_before(over_at),
    )


def _family(letters: Sequence[Letter]) -> Family:
    """A relay only if every part of it is one; who was met in person is thanked in person."""
    met = [letter.family for letter in letters if letter.family is not Family.RELAY]
    if not met:
        return Family.RELAY
    return Family.PANEL if Family.PANEL in met else Family.SINGLE


def _present(letters: Sequence[Letter]) -> tuple[Person, ...]:
    people: dict[str, Person] = {}
    for letter in letters:
        for person in letter.present:
            people.setdefault((person.email or person.name).lower(), person)
    return tuple(person for key, person in people.items() if key != _address(letters[0].to))


def _already(interview: Interview, row: DraftRow) -> Skip:
    match row.state:
        case DraftState.THANKED:
            return _skip(interview, SkipCode.THANKED, f"you have written to {row.recipient} since")
        case DraftState.PARKED:
            why = f"a draft to {row.recipient} may or may not lie in Drafts; `afterword redo {row.key}` writes it again"
            return _skip(interview, SkipCode.DRAFTED, why)
        case DraftState.APPENDED | DraftState.CONFIRMED:
            return _skip(interview, SkipCode.DRAFTED, f"the draft to {row.recipient} was put into Drafts")
        case _:
            return _skip(interview, SkipCode.DRAFTED, f"the draft to {row.recipient} is on its way into Drafts")


def _left_out(item: _Due, desk: _Desk) -> Skip | None:
    """Who of the people met gets no letter although others do; said once the letters are due."""
    if not item.refused or desk.now < item.ready_at:
        return None
    tell = not too_late(item.over_at, now=desk.now)
    return _skip(item.interview, SkipCode.NOBODY, f"not written to: {_nobody(item.refused)}", tell=tell)


def _one_line(item: _Due, remarks: Sequence[Skip | Wait], left_out: Skip | None) -> list[Action]:
    """What is said of an interview beside the letters being written: one action, so that the log has one line."""
    waits = [remark for remark in remarks if isinstance(remark, Wait)]
    skips = [remark for remark in remarks if isinstance(remark, Skip)]
    if waits:
        return [min(waits, key=lambda wait: wait.until)]
    told = [*skips, *([left_out] if left_out is not None else [])]
    if not told:
        return []
    why = "; ".join(dict.fromkeys(skip.why for skip in told))
    code = next((skip.code for skip in told if skip.tell), told[0].code)
    return [_skip(item.interview, code, why, tell=any(skip.tell for skip in told))]


def _sender(interview: Interview, desk: _Desk) -> tuple[AccountName, str]:
    """The account the invitation came to, else the one that owns the address, else the first; and the address."""
    invited = (interview.invited_as or "").lower()
    by_name = next((a for a in desk.accounts if a.name == interview.account), None)
    by_address = next((a for a in desk.accounts if invited in {address.lower() for address in a.addresses}), None)
    account = by_name or by_address or desk.accounts[0]
    mine = {address.lower() for address in (*desk.me, *account.addresses)}
    if interview.invited_as is not None and invited in mine:
        return account.name, interview.invited_as
    return account.name, next(iter((*account.addresses, *desk.me)))


def _moment(interview: Interview) -> Moment:
    if not isinstance(interview.start, Moment):
        raise TypeError("a letter is only planned for an interview with an exact time")
    return interview.start


def _address(person: Person) -> str:
    return (person.email or "").strip().lower()


def _called(person: Person) -> str:
    return person.name or person.email or "somebody"


# --- withdrawals --------------------------------------------------------------------------------------------------


def _withdrawals(interviews: Sequence[Interview], desk: _Desk) -> list[WithdrawDraft]:
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


def _gone(row: DraftRow, interview: Interview, desk: _Desk) -> str | None:
    if interview.ignored:
        return None
    if interview.status is Status.CANCELLED:
        return _last_word(interview, "the interview was cancelled")
    if interview.status is Status.DECLINED:
        return _last_word(interview, "you declined the interview")
    if interview.doubts or still_speaks_of(row, interview, zone=desk.zone):
        return None
    return _last_word(interview, "the interview was moved to another day")
