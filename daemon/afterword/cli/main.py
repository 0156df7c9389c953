"""`afterword`: the parser, the exit codes, and one line of error for a person.

Exit codes: 0 done, 1 failed, 2 usage, 77 credentials refused, 78 configuration wrong (systemd restarts on neither).
Each command lives in a module that is imported only when it runs, so that none pays for another's dependencies; what it
accepts stands in `cli.options`.
"""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version

from afterword.cli.lines import tell
from afterword.cli.options import COMMANDS
from afterword.cli.usage import WrongUse
from afterword.errors import AfterwordError, ConfigError, CredentialsRefused

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_REFUSED = 77  # EX_NOPERM of sysexits.h
EXIT_CONFIG = 78  # EX_CONFIG
EXIT_INTERRUPTED = 130


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = argparse.ArgumentParser(
        prog="afterword",
        description="Puts a personal thank-you draft into your Drafts on the evening of a job interview.",
        epilog="Exit codes: 0 done, 1 failed, 2 usage, 77 credentials refused, 78 configuration wrong.",
    )
    parser.add_argument("--version", action="version", version=f"afterword {version('afterword')}")
    parser.add_argument("--debug", action="store_true", help="show tracebacks, and log in detail")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, dest="command")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        for option in command.options:
            option(sub)
        sub.set_defaults(runs=command.runs)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    args = build_parser().parse_args(argv)
    if args.command == "run" and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # until the daemon's own handler is there, a moment from now
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an ASCII terminal shows what it can
    module, _, function = args.runs.partition(":")
    try:
        code: int = getattr(import_module(module), function)(args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe went away (`afterword status | head`): nothing to say, and nowhere to say it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except AfterwordError as error:
        if args.debug:
            traceback.print_exc()
        for line in str(error).splitlines():
            tell(f"afterword: {line}", to=sys.stderr)
        return _exit_code(error)
    except Exception as error:
        if args.debug:
            raise
        kind = type(error).__name__
        tell(f"afterword: a fault in Afterword itself ({kind}); run it again with --debug and report it", to=sys.stderr)
        return EXIT_FAILED
    return code


def _exit_code(error: AfterwordError) -> int:
    match error:
        case WrongUse():
            return EXIT_USAGE
        case ConfigError():
            return EXIT_CONFIG
        case CredentialsRefused():
            return EXIT_REFUSED
        case _:
            return EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main())
