"""The one error of the command line itself: what was typed cannot be meant."""

from __future__ import annotations

from afterword.errors import AfterwordError


class WrongUse(AfterwordError):  # noqa: N818 - named for what the user did, like the other errors
    """An argument names nothing or cannot be read; the exit code is 2."""
