"""What a command prints: lines that cannot steer a terminal, and JSON in ASCII. What a mail says may stand in both."""

from __future__ import annotations

import json
import sys
from typing import TextIO

from afterword.adapters.journal import escape


def tell(text: str = "", *, to: TextIO | None = None) -> None:
    """Print the lines of a text, every control or format character of them written out."""
    stream = to or sys.stdout
    for line in text.split("\n"):
        print(escape(line), file=stream)


def tell_json(answer: object) -> None:
    """Print a value as JSON."""
    print(json.dumps(answer, indent=2))
