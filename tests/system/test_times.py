"""`afterword times` as it is typed and as scripts drive it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

COMMAND = (sys.executable, "-m", "afterword", "times")
HEAD = ("--at", "2026-11-18T09:00", "--timezone", "Europe/Berlin")


def run(*args: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """The finished command."""
    return subprocess.run((*COMMAND, *args), input=text, capture_output=True, text=True, check=False, timeout=100)


def answers(*questions: object) -> list[dict[str, Any]]:
    """What `--jsonl` answers to each line; a text is sent as it stands."""
    lines = [q if isinstance(q, str) else json.dumps(q) for q in questions]
    return [json.loads(line) for line in run("--jsonl", text="\n".join(lines) + "\n").stdout.splitlines()]


def test_a_text_on_the_command_line_is_shown_to_a_person() -> None:
    """Each time with its role, then the best reading."""
    result = run(*HEAD, "Interview on Tuesday at 2pm")

    assert result.returncode == 0
    assert "2026-11-24T14:00:00+01:00" in result.stdout
    assert "Tuesday at 2pm" in result.stdout
    assert "best reading" in result.stdout


def test_json_from_standard_input() -> None:
    """The dash reads standard input."""
    result = json.loads(run(*HEAD, "--json", "-", text="Tuesday 2-3pm").stdout)

    assert result["proposal"]["start"] == "2026-11-24T14:00:00+01:00"
    assert result["proposal"]["end"] == "2026-11-24T15:00:00+01:00"


def test_a_text_without_times_says_so() -> None:
    """Nothing found is an answer, not an error."""
    result = run(*HEAD, "Thank you for your mail.")

    assert (result.returncode, result.stdout) == (0, "no appointment\n")


def test_an_unknown_zone_is_a_usage_error() -> None:
    """Exit code 2, and the cure in one line."""
    result = run("--timezone", "Mars/Olympus", "tomorrow 3pm")

    assert result.returncode == 2
    assert "Europe/Berlin" in result.stderr


def test_one_answer_a_line_in_order() -> None:
    """Subject, zone and language are taken from the line."""
    first, second = answers(
        {
            "id": "a",
            "text": "We start at 2 pm.",
            "subject": "Call on Nov 24",
            "sent_at": "2026-11-18T09:00:00",
            "timezone": "UTC",
        },
        {"id": "b", "text": "um 14 Uhr am 24.11.", "sent_at": "2026-11-18T09:00:00", "timezone": "UTC", "lang": "de"},
    )

    assert (first["id"], second["id"]) == ("a", "b")
    assert first["proposal"]["start"] == second["proposal"]["start"] == "2026-11-24T14:00:00+00:00"
    clock = next(m for m in first["mentions"] if m["has_time"])
    assert (clock["text"], clock["span"], clock["role"]) == ("2 pm", [12, 16], "start")


def test_bad_lines_are_answered_and_do_not_stop_the_others() -> None:
    """Each fault has its line, with the id where there is one."""
    nested = "[" * 100_000
    found = answers(
        "{", "[]", nested, {"id": "x"}, {"id": "y", "text": "3pm", "timezone": "No/Where"}, {"id": "z", "text": 3}
    )

    assert [a["id"] for a in found] == [None, None, None, "x", "y", "z"]
    assert all(a["error"] and a["proposal"] is None and a["mentions"] == [] for a in found)


def test_bytes_that_are_no_utf8_are_a_fault_of_their_line() -> None:
    """The next line is answered."""
    lines = b'{"text": "\xff"}\n{"id": "next", "text": "tomorrow 3pm", "timezone": "UTC"}\n'
    result = subprocess.run((*COMMAND, "--jsonl"), input=lines, capture_output=True, check=False, timeout=100)

    assert ["error" in json.loads(line) for line in result.stdout.splitlines()] == [True, False]


def test_half_a_surrogate_pair_is_answered() -> None:
    """JSON can carry what UTF-8 cannot."""
    line = '{"id": "s", "text": "tomorrow \\ud83d 3pm", "sent_at": "2026-11-18T09:00:00", "timezone": "UTC"}'

    assert [a["proposal"]["start"] for a in answers(line)] == ["2026-11-19T15:00:00+00:00"]
