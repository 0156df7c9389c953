"""`afterword status`: is it alive, what did it see, what will it do, what failed."""

from __future__ import annotations

import argparse

from afterword.cli.assemble import open_workplace
from afterword.cli.find import judge_now
from afterword.cli.lines import tell, tell_json
from afterword.cli.moments import iso, show_instant
from afterword.cli.show import action_json, draft_json, draft_line, interview_json, interview_line


def run_status(args: argparse.Namespace) -> int:
    """Accounts, interviews, drafts, what was set aside, and what comes next."""
    workplace = open_workplace(args)
    ledger, zone = workplace.ledger, workplace.zone
    judgement = judge_now(workplace)
    statuses, rows, aside = ledger.statuses(), ledger.drafts(), ledger.all_set_aside()
    if args.json:
        answer = {
            "status": {key: {"text": text, "at": iso(at)} for key, (text, at) in statuses.items()},
            "interviews": [interview_json(interview) for interview in judgement.interviews],
            "decisions": [action_json(action) for action in judgement.actions],
            "drafts": [draft_json(row) for row in rows],
            "set_aside": [{"source": item.source, "tries": item.tries, "why": item.why} for item in aside],
        }
        tell_json(answer)
        return 0
    if not statuses:
        tell("Afterword has not made a pass yet; start it with `afterword run` or `afterword once`.")
    for key, (text, at) in sorted(statuses.items()):
        if key != "report":
            tell(f"{key}: {text} ({show_instant(at, zone)})")
    tell(f"\nInterviews ({len(judgement.interviews)}):")
    for interview in judgement.interviews:
        tell(f"  {interview_line(interview, zone)}")
    tell(f"\nDrafts ({len(rows)}):")
    for row in rows:
        tell(f"  {draft_line(row)}")
    if aside:
        tell(f"\nCould not be read ({len(aside)}):")
        for item in aside:
            tell(f"  {item.source}: {item.why} (tried {item.tries} times)")
    if "report" in statuses:
        tell(f"\nTold in the evening of {show_instant(statuses['report'][1], zone)}:\n")
        tell(statuses["report"][0])
    return 0
