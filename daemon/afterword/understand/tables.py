"""How word lists and cue tables are written down: as plain text, so that a person can read and extend them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, in no order."""
    return frozenset(text.split())


def phrases(text: str) -> dict[str, tuple[str, ...]]:
    """A cue table: a line that is not indented names a topic ("topic:"), an indented one is one of its phrases."""
    found: dict[str, list[str]] = {}
    topic: list[str] = []
    for line in text.splitlines():
        if line and not line[0].isspace():
            topic = found.setdefault(line.rstrip(": "), [])
        elif line.strip():
            topic.append(line.strip())
    return {name: tuple(lines) for name, lines in found.items()}
