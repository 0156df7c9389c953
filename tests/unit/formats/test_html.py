"""HTML of a mail to the text that a reader sees."""

from __future__ import annotations

import pytest

from afterword.formats.html import to_text


def test_a_table_row_stays_on_one_line() -> None:
    """Cells are apart by a tab, also when each holds a paragraph."""
    html = "<table><tr><td><p>Date</p></td><td><p>Monday</p></td></tr><tr><th>Time<td>3 pm</table>"

    assert to_text(html) == "Date\tMonday\nTime\t3 pm"


def test_a_layout_table_is_no_row() -> None:
    """A cell of several lines keeps them."""
    html = "<table><tr><td><p>Hi Anna,</p><p>see you.</p></td><td>Example Ltd</td></tr></table>"

    assert to_text(html) == "Hi Anna,\n\nsee you.\nExample Ltd"


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display: none">no</div>',
        '<span style="VISIBILITY:hidden">no</span>',
        '<p style="font-size:0px">no</p>',
        "<p hidden>no</p>",
        "<style>no</style><script>no</script><title>no</title><!-- no -->",
        "<template><p>no</p></template>",
    ],
)
def test_hidden_text_is_dropped(hidden: str) -> None:
    """What a reader does not see cannot be evidence."""
    assert to_text(f"<body>yes {hidden}</body>") == "yes"


def test_a_size_inside_outranks_a_zero_size_outside() -> None:
    """Templates set zero on a cell against gaps, and a real size on the text in it."""
    assert to_text('<div style="font-size:0">gap<b style="font-size:14px">yes</b></div>') == "yes"


def test_quotes_lists_and_links() -> None:
    """Blockquotes nest as "> ", items begin with "- ", of a link only its words count."""
    html = (
        '<p>See <a href="https://example.org/x">our office</a></p><ul><li>one</li><li><p>two</p></li></ul>'
        "On Monday Ann wrote:<blockquote>new<blockquote>old<br>older</blockquote></blockquote>"
    )

    assert to_text(html) == ("See our office\n\n- one\n- two\n\nOn Monday Ann wrote:\n\n> new\n>\n> > old\n> > older")


def test_blanks_collapse_and_fillers_vanish() -> None:
    """White space as a browser shows it; zero-width padding of previews is gone; <pre> keeps its lines."""
    assert to_text("a\n  b&nbsp;&zwnj;&#847;c<br><br><br><br>d") == "a b c\n\nd"
    assert to_text("<pre>one\n  two</pre>") == "one\n  two"


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "x",
        "<table><tr><td>" * 50_000 + "x",
        "<blockquote>x" * 50_000,
        "<b><p></b>" * 20_000,
        "<" * 500_000,
        "<!--" * 100_000,
        "&" * 500_000,
    ],
)
def test_hostile_markup_gives_bounded_text(html: str) -> None:
    """Depth and size cost neither the stack nor more text than came in."""
    assert len(to_text(html)) <= 2 * len(html) + 100


def test_text_without_markup_is_itself() -> None:
    """Plain text passes, its line breaks read as HTML reads them."""
    assert to_text("no markup\nat all") == "no markup at all"
    assert to_text("") == ""
