"""The evening mail to the user: what is ready, what needs an answer, what could not be done and why; each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from afterword.model.action import Action, AskReview, Skip, SkipCode, Wait, WithdrawDraft, WriteDraft
from afterword.model.identifiers import InterviewId
from afterword.model.interview import Interview
from afterword.model.moment import Moment
from afterword.plan.evening import best_before
from afterword.ports import DraftRow, DraftState

LINE = 200  # text out of a mail is shown, never trusted with the layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A mail to the user; `keys` are remembered once it is sent, so that nothing is told twice."""

    subject: str
    body: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    title: str
    short: str  # for the subject: "2 drafts are ready"
    items: tuple[_Item, ...]


def report(  # noqa: PLR0913 - everything the user may be told about, each from its own place
    actions: Sequence[Action],
    rows: Sequence[DraftRow],
    failures: Sequence[tuple[str, str]],
    told: frozenset[str],
    *,
    now: datetime,
    zone: str,
    name: str,
    troubles: Sequence[tuple[str, str]] = (),
) -> Report | None:
    """What the user has not been told yet, or None.

    `failures` are (what it is about, why) of letters held back, `troubles` the same of what could not be read.
    """
    known = interviews_in(actions)
    place = ZoneInfo(zone)
    unwanted = {action.key for action in actions if isinstance(action, WithdrawDraft)}
    wanted = [row for row in rows if row.key not in unwanted]
    sections = [
        _ready(wanted, known, told, now=now, place=place),
        _questions(actions, told, place=place),
        _taken_back(actions, rows, told),
        _not_thanked(actions, told, place=place),
        _held_back(failures, known, told, place=place),
        _parked(rows, told),
        _not_read(troubles, told),
    ]
    news = [section for section in sections if section.items]
    if not news:
        return None
    greeting = f"Hello {_line(name)}," if name.strip() else "Hello,"
    blocks = [greeting, *("\n\n".join((s.title, *(item.text for item in s.items))) for s in news)]
    blocks.append("Afterword only ever writes drafts. You read them, change them and send them.")
    return Report(
        subject=f"Afterword: {', '.join(section.short for section in news)}",
        body="\n\n".join(blocks) + "\n",
        keys=tuple(sorted(item.key for section in news for item in section.items)),
    )


def interviews_in(actions: Iterable[Action]) -> Mapping[InterviewId, Interview]:
    """Every interview that the actions speak of."""
    found: dict[InterviewId, Interview] = {}
    for action in actions:
        match action:
            case WriteDraft(interviews=interviews):
                found.update({interview.id: interview for interview in interviews})
            case AskReview(interview=interview) | Wait(interview=interview) | Skip(interview=interview):
                found[interview.id] = interview
            case WithdrawDraft():
                pass
    return found


# --- the sections -------------------------------------------------------------------------------------------------


def _ready(
    rows: Iterable[DraftRow],
    known: Mapping[InterviewId, Interview],
    told: frozenset[str],
    *,
    now: datetime,
    place: ZoneInfo,
) -> _Section:
    items = []
    for row in rows:
        key = f"draft:{row.key}"
        if row.state is not DraftState.CONFIRMED or key in told:
            continue
        meetings = [known[id_] for id_ in row.interviews if id_ in known]
        lines = [f"  {_recipient(row, meetings)}{_about(meetings)}", f"    In {_where(row)}: {_line(row.subject)}"]
        ends = [meeting.over_at for meeting in meetings if meeting.over_at is not None]
        if ends:
            limit = best_before(max(ends))
            lines.append(
                f"    Best sent before {_time(limit, place)}." if limit > now else "    It is late; best sent at once."
            )
        items.append(_Item(key=key, text="\n".join(lines)))
    title = "This thank-you is ready for you:" if len(items) == 1 else "These thank-yous are ready for you:"
    return _Section(title=title, short=_count(len(items), "draft is ready", "drafts are ready"), items=tuple(items))


def _questions(actions: Iterable[Action], told: frozenset[str], *, place: ZoneInfo) -> _Section:
    items = []
    for action in actions:
        if not isinstance(action, AskReview):
            continue
        interview, id_ = action.interview, action.interview.id
        key = f"review:{id_}:{_mark(*(f'{doubt.field} {doubt.why}' for doubt in action.doubts))}"
        if key in told:
            continue
        lines = [f"  {_named(interview, place)}"]
        lines += [f"    Why: {_line(doubt.why)}." for doubt in action.doubts]
        lines += _answers(interview, place)
        items.append(_Item(key=key, text="\n".join(lines)))
    return _Section(
        title="Please tell me how it is; I write nothing about this until you do:",
        short=_count(len(items), "question", "questions"),
        items=tuple(items),
    )


def _answers(interview: Interview, place: ZoneInfo) -> list[str]:
    """The commands that settle it, ready to be copied; a time typed there is read in the user's zone."""
    id_ = interview.id
    example = (
        f"{interview.start.at.astimezone(place):%Y-%m-%dT%H:%M}"
        if isinstance(interview.start, Moment)
        else "YYYY-MM-DDTHH:MM"
    )
    right = [f"    It is right:      afterword confirm {id_}"] if isinstance(interview.start, Moment) else []
    return [
        *right,
        f"    Another time:     afterword correct {id_} --start {example}",
        f"    Write nothing:    afterword ignore {id_}",
    ]


def _taken_back(actions: Iterable[Action], rows: Iterable[DraftRow], told: frozenset[str]) -> _Section:
    by_key = {row.key: row for row in rows}
    items = []
    for action in actions:
        if isinstance(action, WithdrawDraft) and (key := f"withdraw:{action.key}") not in told:
            row = by_key.get(action.key)
            if row is None or row.state in (DraftState.PLANNED, DraftState.WITHDRAWN):
                continue  # nothing of it was stored, or nothing is left of it
            text = f"  The draft to {_line(row.recipient)} in {_where(row)}\n    Why: {_line(action.why)}"
            items.append(_Item(key=key, text=text))
    return _Section(
        title="Please do not send this, and delete it if it still lies there:",
        short=_count(len(items), "draft not to send", "drafts not to send"),
        items=tuple(items),
    )


def _not_thanked(actions: Iterable[Action], told: frozenset[str], *, place: ZoneInfo) -> _Section:
    items = []
    for action in actions:
        if not isinstance(action, Skip) or not action.tell:
            continue
        key = f"skip:{action.interview.id}:{action.code}:{_mark(action.why)}"
        if key not in told:
            text = f"  {_named(action.interview, place)}\n    Why: {_line(action.why)}.{_cure(action)}"
            items.append(_Item(key=key, text=text))
    return _Section(
        title="Nobody, or not everybody, could be thanked here:",
        short=_count(len(items), "interview without thanks", "interviews without thanks"),
        items=tuple(items),
    )


def _cure(action: Skip) -> str:
    if action.code is not SkipCode.NOBODY:
        return ""
    return f"\n    You know the address: afterword correct {action.interview.id} --interviewer 'Name <address>'"


def _held_back(
    failures: Iterable[tuple[str, str]],
    known: Mapping[InterviewId, Interview],
    told: frozenset[str],
    *,
    place: ZoneInfo,
) -> _Section:
    items = []
    for about, why in failures:
        key = f"failure:{about}:{_mark(why)}"
        if key not in told:
            interview = known.get(InterviewId(about))
            what = _named(interview, place) if interview is not None else _line(about)
            items.append(_Item(key=key, text=f"  {what}\n    Why: {_line(why)}"))
    return _Section(
        title="A letter was written here, and I held it back because it was not good enough:",
        short=_count(len(items), "letter held back", "letters held back"),
        items=tuple(items),
    )


def _not_read(troubles: Iterable[tuple[str, str]], told: frozenset[str]) -> _Section:
    items = []
    for what, why in troubles:
        key = f"trouble:{what}:{_mark(why)}"
        if key not in told:
            items.append(_Item(key=key, text=f"  {_line(what)}\n    Why: {_line(why)}"))
    return _Section(
        title="I could not read this. If an interview of yours may stand in it, please look at it yourself:",
        short=_count(len(items), "thing not read", "things not read"),
        items=tuple(items),
    )


def _parked(rows: Iterable[DraftRow], told: frozenset[str]) -> _Section:
    items = []
    for row in rows:
        key = f"parked:{row.key}:{row.since:%Y%m%dT%H%M%S}"
        if row.state is DraftState.PARKED and key not in told:
            why = f"\n    Why: {_line(row.why)}" if row.why else ""
            again = f"afterword redo {row.interviews[0] if row.interviews else row.key}"
            text = f"  The draft to {_line(row.recipient)}{why}\n    If it is not there: {again}"
            items.append(_Item(key=key, text=text))
    return _Section(
        title="I cannot tell whether this draft was stored; please look into your Drafts:",
        short=_count(len(items), "draft to look for", "drafts to look for"),
        items=tuple(items),
    )


# --- words --------------------------------------------------------------------------------------------------------


def _recipient(row: DraftRow, meetings: Iterable[Interview]) -> str:
    people = [p for m in meetings for p in (*m.interviewers, *([m.coordinator] if m.coordinator else []))]
    names = [p.name for p in people if p.email and p.email.lower() == row.recipient.lower() and p.name]
    return f"To {_line(names[0])} <{_line(row.recipient)}>" if names else f"To {_line(row.recipient)}"


def _about(meetings: Sequence[Interview]) -> str:
    companies = list(dict.fromkeys(m.company for m in meetings if m.company))
    return f", {_line(' and '.join(companies))}" if companies else ""


def _where(row: DraftRow) -> str:
    return f"{_line(row.mailbox or 'Drafts')} of your account {_line(row.account)}"


def _named(interview: Interview, place: ZoneInfo) -> str:
    company = _line(interview.company) if interview.company else "an unnamed company"
    match interview.start:
        case None:
            return f"{company} ({interview.id})"
        case Moment(at=at):
            return f"{company}, {_time(at, place)} ({interview.id})"
        case day:
            return f"{company}, {day.day:%A %-d %B %Y} ({interview.id})"


def _time(instant: datetime, place: ZoneInfo) -> str:
    return f"{instant.astimezone(place):%A %-d %B %Y, %H:%M}"


def _line(text: str) -> str:
    """The text on one line, without controls, at a bearable length."""
    kept = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(kept.split())[:LINE]


def _mark(*texts: str) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()[:12]


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
