"""`afterword why`: every decision or silence about an interview or a mail, explained."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from afterword.cli.assemble import Workplace, open_workplace
from afterword.cli.find import find_interview, judge_now, named
from afterword.cli.lines import tell, tell_json
from afterword.cli.moments import iso, show_instant
from afterword.cli.show import action_json, draft_json, draft_line, interview_json, interview_line
from afterword.formats.reading_json import to_json
from afterword.model.interview import Interview, StoredReading
from afterword.pipeline import Judgement


def run_why(args: argparse.Namespace) -> int:
    """The facts with their quotes, how it came to be so, what was decided when; or why a mail was left alone."""
    workplace = open_workplace(args)
    judgement = judge_now(workplace)
    if not named(args.interview, judgement.interviews):
        mails = matching_mails(args.interview, workplace.ledger.readings())
        if mails:
            return _explain_mails(mails, workplace, as_json=args.json)
    interview = find_interview(args.interview, judgement.interviews)
    return _explain_interview(interview, judgement, workplace, as_json=args.json)


def matching_mails(wanted: str, readings: Iterable[StoredReading]) -> tuple[StoredReading, ...]:
    """The readings whose subject or Message-ID holds these words."""
    words = wanted.casefold()
    return tuple(
        stored
        for stored in readings
        if stored.reading.head is not None
        and (
            words in stored.reading.head.subject.casefold()
            or words.strip("<>") == (stored.reading.head.message_id or "").casefold()
        )
    )


def place_of(stored: StoredReading) -> str:
    """Where a reading stands, as its reader would call it: a mail by its subject and sender, else a calendar."""
    head = stored.reading.head
    if head is None:
        return f"the calendar {stored.source.removeprefix('ics:').rstrip('#')}"
    sender = next((address.name or address.email for address in head.from_), "nobody")
    return f"“{head.subject}” from {sender}"


def _explain_mails(mails: Sequence[StoredReading], workplace: Workplace, *, as_json: bool) -> int:

    if as_json:
        rows = [to_json(stored.reading, stored.source) | {"seen_at": iso(stored.seen_at)} for stored in mails]
        tell_json(rows)
        return 0
    for stored in mails:
        reading = stored.reading
        subject = reading.head.subject if reading.head else stored.source
        tell(f"“{subject}” ({show_instant(stored.seen_at, workplace.zone)}, {stored.source})")
        tell(f"  read as: {reading.kind}; {reading.reason}")
        for sighting in reading.sightings:
            for item in sighting.evidence:
                tell(f"  {item.field}: “{item.quote}”" + (f" [{item.rule}]" if item.rule else ""))
    return 0


def _explain_interview(interview: Interview, judgement: Judgement, workplace: Workplace, *, as_json: bool) -> int:

    ledger, zone = workplace.ledger, workplace.zone
    decisions = ledger.decisions(interview.id)
    rows = [row for row in ledger.drafts() if interview.id in row.interviews]
    now = [a for a in map(action_json, judgement.actions) if a["interview"] == interview.id]
    if as_json:
        answer = {
            "interview": interview_json(interview),
            "now": now,
            "drafts": [draft_json(row) for row in rows],
            "log": [{"at": iso(d.at), "decision": d.code, "why": d.why} for d in decisions],
        }
        tell_json(answer)
        return 0
    places = {stored.source: place_of(stored) for stored in ledger.readings()}
    tell(interview_line(interview, zone))
    if interview.end_implied and interview.end:
        tell("  the end is nowhere stated; an hour is assumed")
    tell("\nWhat is known, and what proves it:")
    for item in interview.evidence:
        rule = f" [{item.evidence.rule}]" if item.evidence.rule else ""
        tell(f"  {item.evidence.field}: “{item.evidence.quote}”{rule}")
        tell(f"      in {places.get(item.source, 'your own word')}, {show_instant(item.seen_at, zone)}")
    for heading, lines in (
        ("How it came to be so:", interview.history),
        ("Needs your word:", tuple(f"{doubt.field}: {doubt.why}" for doubt in interview.doubts)),
        ("Now:", tuple(f"{a['decision']}: {a['why']}" for a in now)),
        ("Drafts:", tuple(draft_line(row) for row in rows)),
        ("Decided:", tuple(f"{show_instant(d.at, zone)}  {d.code}: {d.why}" for d in decisions)),
    ):
        if lines:
            tell(f"\n{heading}")
            for line in lines:
                tell(f"  {line}")
    return 0
