"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable


def silent(_what: str, _done: int, _of: int | None) -> None:
    """Show nothing: the daemon and pipes."""


class TerminalProgress:
    """One line on stderr that is written over; at most one update a percent or 500 items."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open = False

    def __call__(self, what: str, done: int, of: int | None) -> None:
        """Show how far `what` is."""
        step = max(1, (of or 50_000) // 100)
        if done % step and done != of:
            return
        share = f"{done:,} of {of:,}" if of else f"{done:,}"
        with self._lock:
            sys.stderr.write(f"\r\033[K{what} {share}")
            sys.stderr.flush()
            self._open = True

    def end(self) -> None:
        """Clear the line."""
        with self._lock:
            if self._open:
                sys.stderr.write("\r\033[K")
                sys.stderr.flush()
                self._open = False


def progress() -> tuple[Callable[[str, int, int | None], None], Callable[[], None]]:
    """The way to show progress here, and what to call when the work is done."""
    if not sys.stderr.isatty():
        return silent, lambda: None
    shown = TerminalProgress()
    return shown, shown.end
