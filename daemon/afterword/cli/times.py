"""`afterword times`: the times a text states."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from afterword.adapters.clock import SystemClock
from afterword.cli.moments import parse_instant
from afterword.cli.usage import WrongUse
from afterword.model.moment import Moment, When
from afterword.understand.when import read_times
from afterword.understand.when.model import Mention, Proposal, Times
from afterword.understand.when.zones import Home, tz_of, zone_info


def run(args: argparse.Namespace) -> int:
    """Answer for one text, or for each line of standard input. Raises WrongUse for an unknown zone or a bad date."""
    if args.jsonl:
        _answer_lines(sys.stdin.buffer)
        return 0
    clock = SystemClock()
    zone = args.timezone or clock.system_zone()
    if zone_info(zone) is None:
        raise WrongUse(f'--timezone: "{zone}" is no time zone; write a name such as Europe/Berlin')
    sent_at = parse_instant(args.at, zone=zone, option="--at") if args.at else clock.now()
    text = sys.stdin.read() if args.text in ([], ["-"]) else " ".join(args.text)
    times = read_times(text, subject=args.subject, sent_at=sent_at, zone=zone, lang=args.lang)
    if args.json:
        print(json.dumps(_as_json(times)))
    else:
        _print_table(times)
    return 0


def _aware(text: str, zone: str) -> datetime:
    when = datetime.fromisoformat(text)
    return when if when.tzinfo is not None else when.replace(tzinfo=tz_of(None, Home(zone, None))[0])


def _answer_lines(lines: Iterable[bytes]) -> None:
    """One answer a line, in order, flushed at once; a line that cannot be read is answered with the reason."""
    for line in lines:
        if line.strip():
            print(json.dumps(_answer(line)), flush=True)  # in ASCII, as half a surrogate pair cannot be encoded


def _answer(line: bytes) -> dict[str, Any]:
    empty: dict[str, Any] = {"proposal": None, "mentions": []}
    try:
        question = json.loads(line)
    except (ValueError, RecursionError) as fault:
        return {"id": None, "error": f"not JSON: {fault}"} | empty
    if not isinstance(question, dict):
        return {"id": None, "error": "not a JSON object"} | empty
    number = question.get("id")
    try:
        return {"id": number} | _as_json(_read(question))
    except (ValueError, TypeError) as fault:
        return {"id": number, "error": str(fault)} | empty


def _read(question: dict[str, Any]) -> Times:
    for key in ("text", "subject", "sent_at", "timezone", "lang"):
        if not isinstance(question.get(key, ""), str | None):
            raise TypeError(f"{key}: not a string")
    if question.get("text") is None:
        raise ValueError("text: missing")
    zone = question.get("timezone") or SystemClock().system_zone()
    if zone_info(zone) is None:
        raise ValueError(f"timezone: {zone} is no time zone")
    sent_at = _aware(question["sent_at"], zone) if question.get("sent_at") else SystemClock().now()
    return read_times(
        question["text"], subject=question.get("subject") or "", sent_at=sent_at, zone=zone, lang=question.get("lang")
    )


def _iso(when: When | None) -> str | None:
    if when is None:
        return None
    return when.at.isoformat() if isinstance(when, Moment) else when.day.isoformat()


def _zone_of(when: When) -> str | None:
    return when.zone if isinstance(when, Moment) else None


def _as_json(times: Times) -> dict[str, Any]:
    return {
        "proposal": _proposal(times.proposal),
        "mentions": [_mention(m) for m in times.mentions],
        "language": times.language,
    }


def _proposal(proposal: Proposal | None) -> dict[str, Any] | None:
    if proposal is None:
        return None
    start = proposal.start
    return {
        "start": _iso(start),
        "end": _iso(proposal.end),
        "timezone": _zone_of(start),
        "timezone_certain": isinstance(start, Moment) and start.zone_certain,
        "certainty": proposal.certainty,
        "mentions": list(proposal.mentions),
        "warnings": list(proposal.warnings),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": _iso(mention.start),
        "end": _iso(mention.end),
        "span": list(mention.span),
        "text": mention.text,
        "has_time": mention.has_time,
        "role": mention.role.value,
        "stance": mention.stance.value,
        "timezone": _zone_of(mention.start),
        "in_subject": mention.in_subject,
        "group": mention.group,
        "quote_level": mention.quote_level,
        "certainty": mention.certainty,
        "rule": mention.rule,
        "warnings": list(mention.warnings),
    }


def _print_table(times: Times) -> None:
    for mention in times.mentions:
        quote = " ".join(mention.text.split())
        end = f" to {_iso(mention.end)}" if mention.end is not None else ""
        print(f"{_iso(mention.start)}{end}  {mention.role.value}, {mention.stance.value}  “{quote}”")
        for warning in mention.warnings:
            print(f"    {warning}")
    if times.proposal is None:
        print("no appointment")
        return
    zone = _zone_of(times.proposal.start)
    end = f" to {_iso(times.proposal.end)}" if times.proposal.end is not None else ""
    print(f"best reading: {_iso(times.proposal.start)}{end} {zone or ''} (certainty {times.proposal.certainty:.2f})")
