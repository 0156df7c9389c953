"""What looks like a time and is none."""

from __future__ import annotations

import pytest

from builders.times import starts, times_in


@pytest.mark.parametrize(
    "text",
    [
        "The price is $12.50 or 3.75 EUR, 20% off.",
        "Version 2.40 replaces 2.4.1 and v1.30.",
        "Call 555-123-4567 or +1 (415) 555 1234, ext. 1430.",
        "The ratio was 3:2 in a field of 24/7 support.",
        "Room 1430, 12 Example Street, Suite 1100, IL 60601",
        "You may need 2 of them; the second one sat on the sun deck.",
        "They march 4 miles and may 5 times a day.",
        "He sat 3 rows behind; mon ami, wed in white.",
        "There are 3 ways to do it at 2 locations for 9 people.",
        "Lines 3-5, pages 10-12, chapter 7, section 4.2",
        "A4 paper, B12, 3D, 4K, 150ms, 16GB",
        "https://example.org/2026/11/24/14:00 anna@10am.example.org",
        "192.168.1.10:8080",
        "between 3 and 5 people",
        "at 650-650-6500",
        "5 h ago",
        "this one, the last one, next steps",
        "Order 20261 was 1:1",
        "I am 25 and he is 30",
    ],
)
def test_ordinary_text_gives_no_time(text: str) -> None:
    """Prices, versions, numbers and words that are also names are left alone."""
    assert starts(text) == []


def test_no_clock_is_claimed_where_none_is_written() -> None:
    """Parts of a day and weeks give days at most, never an hour."""
    times = times_in("Tomorrow morning or next week, by the end of the day, on Friday afternoon.")

    assert not any(m.has_time for m in times.mentions)


@pytest.mark.parametrize("text", ["8:62", "25:12", "12:60 pm", "13am"])
def test_impossible_clocks_are_not_read(text: str) -> None:
    """There is no minute 62 and no hour 25."""
    assert starts(text) == []
