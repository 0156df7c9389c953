"""What the evening mail says of mail that could not be read."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.plan.report import Report, report

NOW = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
TROUBLE = ("the message with UID 7 in INBOX of your account main", "it took more than 2 s")


def told_of(*troubles: tuple[str, str], told: frozenset[str] = frozenset()) -> Report | None:
    """The report when nothing else is new."""
    return report((), (), (), told, now=NOW, zone="UTC", name="Anna", troubles=troubles)


def test_a_mail_that_was_given_up_is_told_with_its_place_and_reason() -> None:
    """It may be the invitation, so the user is asked to look."""
    news = told_of(TROUBLE)
    assert news is not None
    assert "UID 7" in news.body
    assert "more than 2 s" in news.body
    assert "1 thing not read" in news.subject


def test_it_is_told_once() -> None:
    """What was told is not told again."""
    first = told_of(TROUBLE)
    assert first is not None
    assert told_of(TROUBLE, told=frozenset(first.keys)) is None
