"""Invented calendar files with what must be understood from each; one without an expectation fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from afterword.formats.reading_json import to_json
from afterword.understand.invitation import read_calendar

CORPUS = Path(__file__).parents[2] / "corpus" / "ics"
FILES = sorted(CORPUS.glob("*.ics"))
FIELDS = ("start", "end", "timezone", "timezone_certain", "all_day", "company", "role", "mode", "stance")


def understood(path: Path) -> dict[str, Any]:
    """What is compared: the reading without its quotes."""
    reading = read_calendar(
        path.read_bytes(), zone="Europe/Berlin", me=("anna@example.org",), my_name="Anna Example", received=None
    )
    answer = to_json(reading, path.stem)
    return {
        "kind": answer["kind"],
        "is_interview": answer["is_interview"],
        "interviews": [
            {
                **{field: entry[field] for field in FIELDS},
                "interviewers": [f"{one['name']} <{one['email']}>" for one in entry["interviewers"]],
                "organizer": entry["organizer"] and entry["organizer"]["name"],
                "is_one": entry["confidence"] >= 0.5,
            }
            for entry in answer["interviews"]
        ],
    }


def test_there_is_a_corpus() -> None:
    """An empty folder would make every other test here pass."""
    assert len(FILES) >= 9


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_calendar_file_is_understood_as_expected(path: Path) -> None:
    """Kind, times, zones, company, role, people and stance of every event."""
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    assert understood(path) == expected
