"""How word lists and cue tables are written down: as plain text, so that a person can read and extend them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, in no order."""
    return frozenset(text.split())


def phrases(text: str) -> dict[str, tuple[str, ...]]:
    """A cue table: a line ending in ":" names a topic, every other line is one of its phrases; "#" opens a remark."""
    found: dict[str, list[str]] = {}
    topic: list[str] = []
    for line in text.splitlines():
        plain = line.strip()
        if plain.endswith(":") and plain[:-1].isidentifier():
            topic = found.setdefault(plain[:-1], [])
        elif plain and not plain.startswith("#"):
            topic.append(plain)
    return {name: tuple(lines) for name, lines in found.items()}
