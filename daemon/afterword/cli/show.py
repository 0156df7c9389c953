"""Interviews, letters and drafts as a person reads them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from afterword.cli.moments import iso, show_instant, show_when
from afterword.model.action import Action, AskReview, Skip, Wait, WithdrawDraft, WriteDraft
from afterword.model.interview import Interview, Status
from afterword.model.moment import Day, Moment, When
from afterword.model.reading import Person
from afterword.pipeline import Judgement, Written, decision_on
from afterword.ports import DraftRow

_EPOCH = datetime.fromtimestamp(0, UTC)  # a decision shown here is not logged, so its time does not matter


def when_json(when: When | None) -> dict[str, object] | None:
    """A start or end: wall time with offset, zone and UTC."""
    match when:
        case Moment():
            return {
                "at": when.at.isoformat(),
                "timezone": when.zone,
                "timezone_certain": when.zone_certain,
                "utc": iso(when.at),
            }
        case Day():
            return {"day": when.day.isoformat()}
        case None:
            return None


def person_json(person: Person) -> dict[str, object]:
    """A person with the address that was seen, if any."""
    return {"name": person.name, "email": person.email, "title": person.title}


def interview_json(interview: Interview) -> dict[str, object]:
    """Everything that is known of an interview, with the evidence."""
    return {
        "id": interview.id,
        "status": interview.status.value,
        "start": when_json(interview.start),
        "end": when_json(interview.end),
        "end_implied": interview.end_implied,
        "company": interview.company,
        "role": interview.role,
        "mode": interview.mode.value if interview.mode else None,
        "interviewers": [person_json(person) for person in interview.interviewers],
        "coordinator": person_json(interview.coordinator) if interview.coordinator else None,
        "agency": interview.agency,
        "confidence": interview.confidence,
        "confirmed": interview.confirmed,
        "ignored": interview.ignored,
        "needs_review": [{"field": doubt.field, "why": doubt.why} for doubt in interview.doubts],
        "history": list(interview.history),
        "evidence": [
            {
                "field": item.evidence.field,
                "quote": item.evidence.quote,
                "rule": item.evidence.rule,
                "source": item.source,
                "seen_at": iso(item.seen_at),
            }
            for item in interview.evidence
        ],
    }


def draft_json(row: DraftRow) -> dict[str, object]:
    """Where a draft is, without its text."""
    return {
        "key": row.key,
        "state": row.state.value,
        "since": iso(row.since),
        "interviews": list(row.interviews),
        "account": row.account,
        "to": row.recipient,
        "subject": row.subject,
        "message_id": row.message_id,
        "mailbox": row.mailbox,
        "uid": row.uid,
        "why": row.why,
    }


def action_json(action: Action) -> dict[str, object]:
    """What was decided, and why."""
    decision = decision_on(action, now=_EPOCH)
    return {"interview": decision.about, "decision": decision.code, "why": decision.why}


def letter_json(letter: Written, thanked: str | None) -> dict[str, object]:
    """A letter with the fact behind each sentence and what the proofreader found."""
    return {
        "key": letter.action.key,
        "interviews": [interview.id for interview in letter.action.interviews],
        "ready_at": letter.action.ready_at.isoformat(),
        "send_before": letter.action.best_before.isoformat(),
        "belated": letter.action.belated,
        "blocked": bool(letter.blocked),
        "thanked_already": thanked,
        "family": letter.draft.family.value,
        "account": letter.action.account,
        "from": letter.draft.sender.email,
        "to": [address.email for address in letter.draft.to],
        "subject": letter.draft.subject,
        "body": letter.draft.body,
        "sentences": [
            {"text": s.text, "move": s.move, "claims": s.claims.value, "facts": list(s.facts)}
            for s in letter.draft.sentences
        ],
        "findings": [
            {"rule": f.rule, "severity": f.severity.value, "place": f.place, "message": f.message, "cure": f.cure}
            for f in letter.findings
        ],
    }


def title(interview: Interview) -> str:
    """An interview in a few words: what, where."""
    what = interview.role or "interview"
    return f"{what} at {interview.company}" if interview.company else what


def interview_line(interview: Interview, zone: str) -> str:
    """One line: id, when, what, with whom, and how it stands."""
    people = ", ".join(person.name for person in interview.interviewers) or "nobody named"
    state = interview.status.value
    if interview.ignored:
        state = "ignored"
    elif interview.doubts and interview.status is Status.STANDING:
        state = "needs review"
    start = interview.start
    local = ""
    if isinstance(start, Moment) and start.at.astimezone(ZoneInfo(zone)).utcoffset() != start.at.utcoffset():
        local = f" = {show_instant(start.at, zone)} here"
    return f"{interview.id}  {show_when(start)}{local}  {title(interview)}  ({people})  [{state}]"


def draft_line(row: DraftRow) -> str:
    """One line on where a draft is."""
    where = f" in {row.mailbox}" if row.mailbox else ""
    why = f": {row.why}" if row.why else ""
    return f"draft to {row.recipient}: {row.state}{where}, “{row.subject}”{why}"


def letter_lines(letters: Sequence[tuple[Written, str | None]], zone: str) -> Iterable[str]:
    """Each letter as it will look, with what stands behind its sentences."""
    if not letters:
        yield "No draft is due by then."
    for letter, thanked in letters:
        to = letter.draft.to[0]
        yield ""
        yield f"── to {to.name} <{to.email}>, ready {show_instant(letter.action.ready_at, zone)} ──"
        yield f"Subject: {letter.draft.subject}"
        yield ""
        yield from letter.draft.body.rstrip().splitlines()
        yield ""
        for sentence in letter.draft.sentences:
            if sentence.facts:
                yield f"  · “{sentence.text}” rests on {', '.join(sentence.facts)}"
        for finding in letter.findings:
            yield f"  {finding.severity} {finding.rule} {finding.place}: {finding.message}; {finding.cure}"
        if letter.blocked:
            yield "  It would NOT be stored: see the E findings."
        if thanked:
            yield f"  It would NOT be stored: {thanked}"


def waiting_lines(judgement: Judgement, zone: str) -> Iterable[str]:
    """Why nothing is written for the others."""
    others = [action for action in judgement.actions if not isinstance(action, WriteDraft)]
    if others:
        yield ""
        yield "Not written:"
    for action in others:
        match action:
            case AskReview() | Wait() | Skip():
                yield f"  {interview_line(action.interview, zone)}"
                yield f"      {decision_on(action, now=_EPOCH).why}"
            case WithdrawDraft():
                yield f"  {action.interview}: a draft is to be withdrawn: {action.why}"


def once_json(
    judgement: Judgement, rows: Sequence[DraftRow], failures: Mapping[str, Exception], said: str | None
) -> dict[str, object]:
    """What one pass did."""
    return {
        "interviews": [interview_json(interview) for interview in judgement.interviews],
        "decisions": [action_json(action) for action in judgement.actions],
        "drafts": [draft_json(row) for row in rows],
        "failures": {name: str(error) for name, error in failures.items()},
        "told": said,
    }


def once_lines(
    judgement: Judgement, rows: Sequence[DraftRow], failures: Mapping[str, Exception], said: str | None, zone: str
) -> Iterable[str]:
    """What one pass did, for a person."""
    yield from (draft_line(row) for row in rows)
    if not rows:
        yield "No draft was due."
    yield from waiting_lines(judgement, zone)
    if said:
        yield said
    yield from (f"{name}: {error}" for name, error in failures.items())
