"""The CalendarStore port over one local .ics file (RFC 5545)."""

from __future__ import annotations

from pathlib import Path

from afterword.errors import Unavailable
from afterword.model.identifiers import SourceId

MAX_OCTETS = 20 * 1024 * 1024


class IcsFile:
    """A calendar in one file; `~` in its path is the home directory."""

    def __init__(self, path: str) -> None:
        self._path = Path(path).expanduser()

    @property
    def name(self) -> str:
        """The path, as the calendar's name for people."""
        return str(self._path)

    def version(self) -> str:
        """A mark that changes when the file does; Unavailable if it is not there."""
        try:
            stat = self._path.stat()
        except OSError as error:
            raise Unavailable(f"{self._path}: {error.strerror}; put the calendar there or remove it") from error
        return f"{stat.st_mtime_ns}:{stat.st_size}:{stat.st_ino}"

    def read(self) -> tuple[tuple[SourceId, bytes], ...]:
        """The whole file as one calendar object."""
        try:
            with self._path.open("rb") as file:
                content = file.read(MAX_OCTETS + 1)
        except OSError as error:
            raise Unavailable(f"{self._path}: {error.strerror}; put the calendar there or remove it") from error
        if len(content) > MAX_OCTETS:
            raise Unavailable(f"{self._path}: larger than {MAX_OCTETS} octets; export a shorter period")
        return ((SourceId(f"ics:{self._path}#"), content),)
