"""Notes of the user as phrases that can follow "talking about"."""

from __future__ import annotations

import pytest

from afterword.compose.topics import topics_of


@pytest.mark.parametrize(
    ("note", "topics"),
    [
        ("the move to Postgres 17", ("the move to Postgres 17",)),
        ("The move to Postgres 17.", ("the move to Postgres 17",)),
        ("Postgres 17", ("Postgres 17",)),
        ("We talked mostly about the audit", ("the audit",)),
        ("With Dana I mostly talked about the audit", ("the audit",)),
        ("- how they share on-call", ("how you share on-call",)),
        ("their backlog; a first month", ("your backlog", "a first month")),
        ("Dana's team", ("your team",)),
        ("what Dana said about testing", ("what you said about testing",)),
        ("the migration with Dana Reyes", ("the migration",)),
        ("a question for Dana about testing", ("a question for you about testing",)),
        ("how Dana runs the team", ()),
        ("I told them about my thesis", ()),
        ("It went well", ()),
        ("see https://example.com", ()),
        ("x" * 121, ()),
        ("", ()),
    ],
)
def test_a_note_is_turned_to_the_recipient_or_left_out(note: str, topics: tuple[str, ...]) -> None:
    """Pronouns and the recipient's own name become "you" where the grammar allows it; sentences are no topics."""
    assert topics_of(note, recipient="Dana Reyes") == topics


def test_a_note_told_to_somebody_else_stays_as_it_is() -> None:
    """To the coordinator, "their backlog" is not "your backlog"."""
    assert topics_of("their backlog", recipient=None) == ("their backlog",)
