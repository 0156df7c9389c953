"""HTML of a mail to the text a reader sees: selectolax parses, a short walker of ours decides what becomes a line.

No recursion and no unbounded nesting: everything in a mail is an attacker's, and an HTML parser needs quadratic time on
deeply nested elements. Links are never looked at; only their visible text counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_HTML = 1_048_576  # characters
MAX_NESTING = 1_000  # elements; ordinary mail stays below 60
MAX_BUFFERS = 40  # nested cells and quotes with a buffer of their own; beyond, their text joins the outer one

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})")


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Elements that cannot nest into themselves without another container, or have no end tag at all.
_FLAT = _names(
    "p li tr td th dd dt option br img hr meta link input col wbr area base embed source param html head body tbody"
)
_INVISIBLE = _names("script style title head template noscript select textarea object svg audio video iframe")
_BLOCK = _names(
    "address article aside center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol "
    "p pre section table tbody tfoot thead tr ul caption details summary"
)
_SPACED = _names("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre")  # set off by an empty line
_BUFFERED = _names("td th blockquote tr")
_HIDDEN_STYLE = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all", re.IGNORECASE
)
_FONT_SIZE = re.compile(r"font-size\s{0,9}:\s{0,9}([0-9.]{1,10})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_FILLER = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f"))  # pads previews; nobody sees it
_EMPTY_LINES = re.compile(r"\n{3,}")


def to_text(html: str) -> str:
    """The visible text: a table row is one line (a tab between cells), quotes begin with "> ", list items with "- "."""
    walker = _Walker()
    root = LexborHTMLParser(_shallow(html[:MAX_HTML])).root
    if root is not None:
        walker.walk(root)
    lines = [line.rstrip() for line in walker.text().split("\n")]
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def _shallow(html: str) -> str:
    """The markup up to the point where elements nest more than MAX_NESTING deep."""
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_NESTING:
            return html[: tag.start()]
    return html


@dataclass(slots=True)
class _Buffer:
    """The text of one cell, row, quote or of the whole document, as it grows."""

    out: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)  # of a row
    breaks: int = 0  # line breaks due before the next text
    blank: bool = False  # a blank is due before the next text
    bullet: bool = False  # a list item's mark was written and its text is due

    def write(self, text: str) -> None:
        """Append visible text, with the breaks or the blank that are due before it."""
        if self.out:
            self.out.append("\n" * self.breaks if self.breaks else " " * self.blank)
        self.breaks, self.blank, self.bullet = 0, False, False
        self.out.append(text)

    def lines(self, count: int) -> None:
        """At least so many line breaks are due; none between a list item's mark and its text."""
        if not self.bullet:
            self.breaks = max(self.breaks, count)


class _Walker:
    """A walk over the tree in document order that keeps one buffer for each open cell, row and quote."""

    def __init__(self) -> None:
        self._buffers = [_Buffer()]

    def text(self) -> str:
        """What was written."""
        return "".join(self._buffers[0].out)

    def walk(self, root: LexborNode) -> None:
        """Visit every node; `small` is whether the innermost stated font size is zero, `pre` keeps line breaks."""
        stack: list[tuple[LexborNode, bool, bool, str | None]] = [(root, False, False, None)]
        while stack:
            node, small, pre, left = stack.pop()
            tag = node.tag or ""
            if left is not None:
                self._leave(left)
            elif tag == "-text":
                if not small:
                    self._write(node.text_content or "", pre=pre)
            elif not tag.startswith(("-", "!")) and tag not in _INVISIBLE:
                hidden, small = _style(node, small=small)
                if hidden:
                    continue
                stack.append((node, small, pre, self._enter(tag)))
                child = node.last_child
                while child is not None:
                    stack.append((child, small, pre or tag == "pre", None))
                    child = child.prev

    def _write(self, raw: str, *, pre: bool) -> None:
        buffer = self._buffers[-1]
        visible = raw.translate(_FILLER)
        if pre:
            buffer.write(visible.replace("\r\n", "\n").strip("\n"))
            return
        text = _BLANKS.sub(" ", visible)
        if text.startswith(" "):
            buffer.blank = True
        if words := text.strip(" "):
            buffer.write(words)
            buffer.blank = text.endswith(" ")

    def _enter(self, tag: str) -> str:
        """Begin an element and say what its end is to be treated as."""
        buffer = self._buffers[-1]
        if tag == "br":
            buffer.breaks = min(buffer.breaks + 1, 2)
        elif tag in _BUFFERED:
            if len(self._buffers) > MAX_BUFFERS:
                return "div"
            self._buffers.append(_Buffer())
        elif tag in _BLOCK:
            buffer.lines(2 if tag in _SPACED else 1)
            if tag == "li":
                buffer.write("-")
                buffer.blank = buffer.bullet = True
        return tag

    def _leave(self, tag: str) -> None:
        """End an element: a block breaks the line, a cell goes into its row, a row and a quote become lines."""
        if tag not in _BUFFERED:
            if tag in _BLOCK:
                self._buffers[-1].bullet = False
                self._buffers[-1].lines(2 if tag in _SPACED else 1)
            return
        done = self._buffers.pop()
        outer = self._buffers[-1]
        text = "".join(done.out).strip("\n")
        if tag in {"td", "th"}:
            if text.strip():
                outer.cells.append(text)
        elif tag == "tr":
            cells = [*done.cells, text] if text.strip() else done.cells
            if cells:
                outer.lines(1)
                outer.write(("\n" if any("\n" in cell for cell in cells) else "\t").join(cells))
                outer.lines(1)
        elif text.strip():
            outer.lines(2)
            outer.write("\n".join(f"> {line}".rstrip() for line in text.split("\n")))
            outer.lines(2)


def _style(node: LexborNode, *, small: bool) -> tuple[bool, bool]:
    """Whether an element is hidden, and whether its text has no size.

    A size of zero is inherited but not final: mail templates set it on cells and a real one inside.
    """
    attributes = node.attributes
    style = attributes.get("style") or ""
    if "hidden" in attributes or _HIDDEN_STYLE.search(style):
        return True, small
    size = _FONT_SIZE.search(style)
    return False, small if size is None else not size[1].strip("0.")
