"""Where the state lies, and the lock that keeps a second daemon off it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from afterword.errors import StateUnusable

_LOCK_FILE = "lock"


def state_dir(environ: Mapping[str, str]) -> Path:
    """The folder of the state: $STATE_DIRECTORY (systemd.exec(5)), else $XDG_STATE_HOME/afterword, else below ~/.local.

    A relative $XDG_STATE_HOME is ignored, as the XDG base directory specification demands.
    """
    if given := environ.get("STATE_DIRECTORY"):
        return Path(given.partition(":")[0])  # systemd lists several with colons; ours is the first
    xdg = Path(environ.get("XDG_STATE_HOME", ""))
    if xdg.is_absolute():
        return xdg / "afterword"
    home = environ.get("HOME") or os.path.expanduser("~")  # noqa: PTH111 -- falls back to the password database
    return Path(home) / ".local" / "state" / "afterword"


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, unless it is there. Raises StateUnusable."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StateUnusable(
            place=str(folder),
            fault=f"the folder cannot be made: {error.strerror}",
            cure="make it and give it to the user that runs afterword, or name another in $STATE_DIRECTORY",
        ) from error


@contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Hold the state folder for this process alone; the kernel lets go when the process ends, however it ends.

    Raises StateUnusable at once if another process holds it.
    """
    make_private_folder(folder)
    path = folder / _LOCK_FILE
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StateUnusable(
            place=str(path), fault=f"the lock cannot be opened: {error.strerror}", cure="check the folder's owner"
        ) from error
    try:
        _lock(descriptor, path)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(descriptor)  # closing lets go; the file stays, for removing it would race with the next holder


def _lock(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip() or "unknown"
        raise StateUnusable(
            place=str(path),
            fault=f"another afterword works on this state (process {holder})",
            cure="stop it first, or give this one a state folder of its own in $STATE_DIRECTORY",
        ) from error
