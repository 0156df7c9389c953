"""The user's word: confirm, correct, ignore, add, note, redo and forget. It outranks all evidence."""

from __future__ import annotations

import argparse
from email.utils import parseaddr
from hashlib import sha256
from pathlib import Path

from afterword.cli.assemble import Workplace, open_workplace
from afterword.cli.find import find_interview, judge_now
from afterword.cli.lines import tell, tell_json
from afterword.cli.moments import iso, parse_moment, show_when
from afterword.cli.show import interview_json, interview_line
from afterword.cli.usage import WrongUse
from afterword.delivery import redo
from afterword.model.identifiers import InterviewId
from afterword.model.interview import Interview
from afterword.model.moment import Moment
from afterword.model.reading import Mode, Person
from afterword.model.word import Added, Confirmed, Corrected, Ignored, Note, NoteClass
from afterword.ports import DraftState

MAX_ADVERT = 100_000  # characters; no job advert is longer


def run_confirm(args: argparse.Namespace) -> int:
    """It takes (or took) place as shown."""
    workplace = open_workplace(args)
    interview = find_interview(args.interview, judge_now(workplace).interviews)
    workplace.ledger.add_word(Confirmed(interview=interview.id, said_at=workplace.now()))
    return _show(args, workplace, interview.id)


def run_ignore(args: argparse.Namespace) -> int:
    """Nothing is to be written about it."""
    workplace = open_workplace(args)
    interview = find_interview(args.interview, judge_now(workplace).interviews)
    workplace.ledger.add_word(Ignored(interview=interview.id, said_at=workplace.now()))
    return _show(args, workplace, interview.id)


def run_correct(args: argparse.Namespace) -> int:
    """These facts are so; what is not named stays as it was."""
    workplace = open_workplace(args)
    interview = find_interview(args.interview, judge_now(workplace).interviews)
    start, end = _moments(args, workplace)
    begins = start or interview.start
    if end is not None and isinstance(begins, Moment) and end.at <= begins.at:
        raise WrongUse(f"--end: {args.end} is not after the start, {show_when(begins)}")
    given = (start, end, args.company, args.role, args.mode, args.interviewer)
    if all(value is None for value in given):
        raise WrongUse("correct: nothing to correct; name a fact, e.g. --start 2026-11-24T14:00")
    workplace.ledger.add_word(
        Corrected(
            interview=interview.id,
            said_at=workplace.now(),
            start=start,
            end=end,
            company=args.company,
            role=args.role,
            mode=Mode(args.mode) if args.mode else None,
            interviewers=_people(args.interviewer) if args.interviewer else None,
        )
    )
    return _show(args, workplace, interview.id)


def run_add(args: argparse.Namespace) -> int:
    """An interview that stands in no mail or calendar."""
    workplace = open_workplace(args)
    start, end = _moments(args, workplace)
    if start is None:
        raise WrongUse("add: --start is missing; write e.g. --start 2026-11-24T14:00")
    if not args.interviewer:
        raise WrongUse('add: --interviewer is missing; write e.g. --interviewer "Dana Reyes <dana@example.com>"')
    seed = f"{start.utc.isoformat()} {args.company} {' '.join(args.interviewer)}"
    name = InterviewId("u" + sha256(seed.encode()).hexdigest()[:6])
    workplace.ledger.add_word(
        Added(
            interview=name,
            said_at=workplace.now(),
            start=start,
            end=end,
            company=args.company,
            role=args.role,
            mode=Mode(args.mode) if args.mode else None,
            interviewers=_people(args.interviewer),
        )
    )
    return _show(args, workplace, name)


def run_note(args: argparse.Namespace) -> int:
    """What was discussed, or the job advert, of an interview."""
    workplace = open_workplace(args)
    interview = find_interview(args.interview, judge_now(workplace).interviews)
    text = " ".join((args.text or "").split())
    person = _present(args.person, interview) if args.person else None
    if args.advert is not None:
        workplace.ledger.set_advert(interview.id, _read_advert(args.advert))
    if not text:
        if args.advert is not None:
            return _show(args, workplace, interview.id)
        raise WrongUse('note: there is no text; write what was discussed, e.g. "the move to Postgres 17"')
    workplace.ledger.add_note(
        Note(
            interview=interview.id,
            noted_at=workplace.now(),
            text=text,
            note_class=NoteClass.PRIVATE if args.private else NoteClass.TOPIC,
            person=person,
        )
    )
    return _show(args, workplace, interview.id)


def run_redo(args: argparse.Namespace) -> int:
    """Put the parked drafts of an interview again, at the next pass."""
    workplace = open_workplace(args)
    interview = find_interview(args.interview, judge_now(workplace).interviews)
    parked = [
        row for row in workplace.ledger.drafts() if interview.id in row.interviews and row.state is DraftState.PARKED
    ]
    if not parked:
        raise WrongUse(f"redo: no draft of {interview.id} is parked; `afterword status` shows where drafts are")
    for row in parked:
        workplace.ledger.move_draft(redo(row, now=workplace.now()))
    return _show(args, workplace, interview.id)


def run_forget(args: argparse.Namespace) -> int:
    """Erase what is known of one interview, or of all."""
    workplace = open_workplace(args)
    if args.all == bool(args.interview):
        raise WrongUse("forget: name one INTERVIEW, or --all")
    known = None if args.all else find_interview(args.interview, judge_now(workplace).interviews).id
    rows = workplace.ledger.forget(known)
    if args.json:
        tell_json({"erased": rows})
    else:
        tell(f"{rows} row(s) erased; what was read is not read again, and no draft is written twice")
    return 0


def _moments(args: argparse.Namespace, workplace: Workplace) -> tuple[Moment | None, Moment | None]:
    zone = args.timezone or workplace.zone
    start = parse_moment(args.start, zone=zone, option="--start") if args.start else None
    end = parse_moment(args.end, zone=zone, option="--end") if args.end else None
    if start and end and end.at <= start.at:
        raise WrongUse(f"--end: {args.end} is not after --start {args.start}")
    return start, end


def _people(given: list[str]) -> tuple[Person, ...]:
    """People as typed: "Dana Reyes <dana@example.com>", or only a name."""
    people = []
    for text in given:
        name, email = parseaddr(text) if "@" in text else (text.strip(), "")
        if not name:
            raise WrongUse(f'--interviewer: "{text}" has no name; write "Dana Reyes <dana@example.com>"')
        people.append(Person(name=name, email=email or None))
    return tuple(people)


def _present(name: str, interview: Interview) -> str:
    """The full name of the one interviewer who is meant. Raises WrongUse if nobody, or more than one, is."""
    names = [person.name for person in interview.interviewers]
    if interview.coordinator is not None:
        names.append(interview.coordinator.name)
    names = list(dict.fromkeys(names))
    found = [known for known in names if name.casefold() == known.casefold()]
    found = found or [known for known in names if name.casefold() in known.casefold()]
    if len(found) != 1:
        known = ", ".join(names) or "nobody; `afterword correct` names people"
        raise WrongUse(f'--person: "{name}" is not one of those who were there: {known}')
    return found[0]


def _read_advert(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")[:MAX_ADVERT]
    except OSError as error:
        raise WrongUse(f"--advert: {path}: {error.strerror}; name a text file") from error


def _show(args: argparse.Namespace, workplace: Workplace, name: InterviewId) -> int:
    """Print the interview as it stands after the user's word."""
    interview = next((i for i in judge_now(workplace).interviews if i.id == name), None)
    if args.json:
        shown = None if interview is None else interview_json(interview)
        tell_json({"interview": shown, "at": iso(workplace.now())})
    elif interview is not None:
        tell(interview_line(interview, workplace.zone))
    return 0
