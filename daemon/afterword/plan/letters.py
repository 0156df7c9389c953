"""The letters of the interviews that stand: one per person and day, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from afterword.config import Account, Evening
from afterword.model.action import Action, Family, Skip, SkipCode, Wait, WriteDraft
from afterword.model.identifiers import AccountName, DraftKey
from afterword.model.interview import Interview
from afterword.model.moment import Moment
from afterword.model.reading import Person
from afterword.plan.evening import best_before, forgotten, too_late
from afterword.plan.recipients import Letter, Refusal
from afterword.plan.restraint import Slot, local_day, slot_for
from afterword.ports import DraftRow, DraftState


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every decision looks at."""

    rows: Mapping[DraftKey, DraftRow]
    now: datetime
    me: tuple[str, ...]
    zone: str
    evening: Evening
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One interview that stands, with the letters it asks for and when they are ready."""

    interview: Interview
    over_at: datetime
    ready_at: datetime
    letters: tuple[Letter, ...]
    refused: tuple[Refusal, ...]


def letters(due: Sequence[Due], desk: Desk) -> list[Action]:
    """One letter per person and day; an interview whose letters need nothing more gets one line that says why."""
    groups: dict[tuple[str, str], list[tuple[Due, Letter]]] = {}
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
                remarks[item.interview.id].append(_said_of(outcome, item.interview))
    for item in due:
        left_out = _left_out(item, desk)
        written.extend(_one_line(item, remarks[item.interview.id], left_out))
    return written


def _said_of(outcome: Skip | Wait, interview: Interview) -> Skip | Wait:
    """The same outcome, said of this interview."""
    if isinstance(outcome, Wait):
        return Wait(interview=interview, until=outcome.until, why=outcome.why)
    return Skip(interview=interview, code=outcome.code, why=outcome.why, tell=outcome.tell)


def _letter(address: str, group: Sequence[tuple[Due, Letter]], desk: Desk) -> WriteDraft | Skip | Wait:
    items = [item for item, _ in group]
    interviews = tuple(item.interview for item in items)
    slot = slot_for(address, local_day(_moment(interviews[0]), zone=desk.zone), interviews, desk.rows)
    if slot.row is not None:
        return already(interviews[0], slot.row)
    over_at = max(item.over_at for item in items)
    ready = max(item.ready_at for item in items)
    if desk.now < over_at or desk.now < ready:
        return Wait(interview=interviews[0], until=ready, why="it is not over, or its evening has not come")
    if too_late(over_at, now=desk.now):
        why = f"more than three days have passed, too late for a thank-you to {_called(group[0][1].to)}"
        return skip(interviews[0], SkipCode.TOO_LATE, why, tell=not forgotten(over_at, now=desk.now))
    return _write(group, slot, over_at=over_at, ready=ready, desk=desk)


def _write(
    group: Sequence[tuple[Due, Letter]], slot: Slot, *, over_at: datetime, ready: datetime, desk: Desk
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


def already(interview: Interview, row: DraftRow) -> Skip:
    """What became of the letter that a row stands for."""
    match row.state:
        case DraftState.THANKED:
            return skip(interview, SkipCode.THANKED, f"you have written to {row.recipient} since")
        case DraftState.PARKED:
            why = f"a draft to {row.recipient} may or may not lie in Drafts; `afterword redo {interview.id}`"
            return skip(interview, SkipCode.DRAFTED, why)
        case DraftState.APPENDED | DraftState.CONFIRMED:
            return skip(interview, SkipCode.DRAFTED, f"the draft to {row.recipient} was put into Drafts")
        case _:
            return skip(interview, SkipCode.DRAFTED, f"the draft to {row.recipient} is on its way into Drafts")


def _left_out(item: Due, desk: Desk) -> Skip | None:
    """Who of the people met gets no letter although others do; said once the letters are due."""
    if not item.refused or desk.now < item.ready_at:
        return None
    tell = not too_late(item.over_at, now=desk.now)
    return skip(item.interview, SkipCode.NOBODY, f"not written to: {nobody(item.refused)}", tell=tell)


def _one_line(item: Due, remarks: Sequence[Skip | Wait], left_out: Skip | None) -> list[Action]:
    """What is said of an interview beside the letters being written: one action, so that the log has one line."""
    waits = [remark for remark in remarks if isinstance(remark, Wait)]
    skips = [remark for remark in remarks if isinstance(remark, Skip)]
    if waits:
        return [min(waits, key=lambda wait: wait.until)]
    said = [*skips, *([left_out] if left_out is not None else [])]
    # What the user is told must read the same at every pass, so that it is told once: it stands alone.
    said = [skip for skip in said if skip.tell] or said
    if not said:
        return []
    why = "; ".join(dict.fromkeys(skip.why for skip in said))
    return [skip(item.interview, said[0].code, why, tell=said[0].tell)]


def _sender(interview: Interview, desk: Desk) -> tuple[AccountName, str]:
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


def nobody(refused: Sequence[Refusal]) -> str:
    """Why nobody, or not everybody, is written to."""
    if not refused:
        return "no interviewer and no coordinator with an address is known"
    return "; ".join(f"{refusal.person.name or 'somebody'}: {refusal.why}" for refusal in refused)


def skip(interview: Interview, code: SkipCode, why: str, *, tell: bool = False) -> Skip:
    """Nothing is written of this interview, and why."""
    return Skip(interview=interview, code=code, why=why, tell=tell)
