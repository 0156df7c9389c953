"""Every command with its options: the table that the parser, the man page's test and `main` share."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass

Option = Callable[[ArgumentParser], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command: what it is called, what it does, where it runs ("module:function") and what it accepts."""

    name: str
    help: str
    runs: str
    options: tuple[Option, ...] = ()


def _config(parser: ArgumentParser) -> None:
    parser.add_argument("--config", metavar="FILE", help="the configuration file")


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def _at(parser: ArgumentParser) -> None:
    parser.add_argument("--at", metavar="ISO", help="act as if it were then, e.g. 2026-11-24T18:30")


def _interview(parser: ArgumentParser) -> None:
    parser.add_argument("interview", metavar="INTERVIEW", help="an id as `afterword status` shows it, or a company")


def _facts(parser: ArgumentParser) -> None:
    parser.add_argument("--start", metavar="ISO", help="when it begins, e.g. 2026-11-24T14:00 (your zone)")
    parser.add_argument("--end", metavar="ISO", help="when it is over")
    parser.add_argument("--timezone", metavar="ZONE", help="the zone of --start and --end, e.g. America/New_York")
    parser.add_argument("--company", metavar="NAME")
    parser.add_argument("--role", metavar="TITLE")
    parser.add_argument("--mode", choices=("phone", "video", "onsite"))
    parser.add_argument(
        "--interviewer",
        metavar='"NAME <ADDRESS>"',
        action="append",
        help="who interviews; once for each person",
    )


def _why(parser: ArgumentParser) -> None:
    parser.add_argument("interview", metavar="INTERVIEW", help="an id, a company, or words of a mail's subject")


def _extract(parser: ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", help=".eml, .ics, .txt, .html, an mbox or a Maildir")
    parser.add_argument("--batch", action="store_true", help="JSON lines on stdin, one JSON line each on stdout")
    parser.add_argument("--timezone", metavar="ZONE", help="the reader's zone (default: the system's)")
    parser.add_argument("--me", metavar="ADDRESS", action="append", help="the user's address; once for each")


def _times(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="*", help="the text; - or nothing: standard input")
    parser.add_argument("--jsonl", action="store_true", help="JSON lines on stdin, one JSON line each on stdout")
    parser.add_argument("--timezone", metavar="ZONE", help="the reader's zone (default: the system's)")
    parser.add_argument("--subject", metavar="TEXT", default="", help="the subject of the mail the text stands in")
    parser.add_argument("--lang", metavar="LANG", help="the language, e.g. en (default: found out)")


def _note(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="?", help='what was discussed, e.g. "the move to Postgres 17"')
    parser.add_argument("--person", metavar="NAME", help="with whom; without it, with everybody there")
    parser.add_argument("--private", action="store_true", help="keep it out of every letter")
    parser.add_argument("--advert", metavar="FILE", help="the text of the job advert instead of a note")


def _redo(parser: ArgumentParser) -> None:
    parser.add_argument("interview", metavar="INTERVIEW", help="the interview whose parked draft is to be put again")


def _forget(parser: ArgumentParser) -> None:
    parser.add_argument("interview", metavar="INTERVIEW", nargs="?", help="erase what is known of this one")
    parser.add_argument("--all", action="store_true", help="erase everything but what prevents a second draft")


def _demo(parser: ArgumentParser) -> None:
    parser.add_argument("--keep", action="store_true", help="leave the server up, and say how to look at it")


COMMANDS: tuple[Command, ...] = (
    Command(
        name="run",
        help="the daemon: watch mail and calendar, and write drafts in the evening",
        runs="afterword.cli.daemon:run_daemon",
        options=(_config,),
    ),
    Command(
        name="once",
        help="one pass over mail and calendar, then exit",
        runs="afterword.cli.once:run_once",
        options=(_config, _at, _json),
    ),
    Command(
        name="preview",
        help="what would be drafted this evening; writes nothing anywhere",
        runs="afterword.cli.preview:run_preview",
        options=(_config, _at, _json),
    ),
    Command(
        name="extract",
        help="what is understood from a mail or calendar file, with the evidence",
        runs="afterword.cli.extract:run",
        options=(_extract, _json),
    ),
    Command(
        name="times",
        help="the times a text states",
        runs="afterword.cli.times:run",
        options=(_times, _at, _json),
    ),
    Command(
        name="status",
        help="interviews, drafts and their fate; is it alive, what comes next",
        runs="afterword.cli.status:run_status",
        options=(_config, _at, _json),
    ),
    Command(
        name="why",
        help="every decision or silence about an interview or a mail, explained",
        runs="afterword.cli.why:run_why",
        options=(_why, _config, _at, _json),
    ),
    Command(
        name="check",
        help="read the configuration, log in everywhere, and show what is wrong and its cure",
        runs="afterword.cli.check:run_check",
        options=(_config, _json),
    ),
    Command(
        name="confirm",
        help="it takes (or took) place as shown",
        runs="afterword.cli.say:run_confirm",
        options=(_interview, _config, _json),
    ),
    Command(
        name="correct",
        help="these facts of it are so",
        runs="afterword.cli.say:run_correct",
        options=(_interview, _facts, _config, _json),
    ),
    Command(
        name="ignore",
        help="no interview of mine, or nothing is to be written",
        runs="afterword.cli.say:run_ignore",
        options=(_interview, _config, _json),
    ),
    Command(
        name="add",
        help="an interview that stands in no mail or calendar",
        runs="afterword.cli.say:run_add",
        options=(_facts, _config, _json),
    ),
    Command(
        name="note",
        help="what was discussed, or the job advert",
        runs="afterword.cli.say:run_note",
        options=(_interview, _note, _config, _json),
    ),
    Command(
        name="redo",
        help="put a parked draft again",
        runs="afterword.cli.say:run_redo",
        options=(_redo, _config, _json),
    ),
    Command(
        name="forget",
        help="erase what is known",
        runs="afterword.cli.say:run_forget",
        options=(_forget, _config, _json),
    ),
    Command(
        name="demo",
        help="the main job on an embedded server with a sample mailbox",
        runs="afterword.cli.demo.command:run_demo",
        options=(_demo, _json),
    ),
)
