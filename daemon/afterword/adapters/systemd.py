"""Word to the service manager: sd_notify(3) and the watchdog, in the few lines of the protocol that are needed.

Outside systemd (no NOTIFY_SOCKET) every function does nothing. Logging is in `journal`, credentials in `credentials`.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Mapping


def notify_ready(status: str, *, environ: Mapping[str, str] = os.environ) -> None:
    """The service is up, or done with a reload; `status` is one line for `systemctl status`."""
    _send(environ, "READY=1", _status(status))


def notify_status(text: str, *, environ: Mapping[str, str] = os.environ) -> None:
    """What the service is doing, in one line for `systemctl status`; it names no person and no company."""
    _send(environ, _status(text))


def notify_watchdog(*, environ: Mapping[str, str] = os.environ) -> None:
    """The service is alive; due at least every `watchdog_seconds`, better every third of them."""
    _send(environ, "WATCHDOG=1")


def notify_reloading(*, environ: Mapping[str, str] = os.environ) -> None:
    """The configuration is being read again; `notify_ready` ends it.

    MONOTONIC_USEC tells systemd 253 and later which of two reloads this belongs to.
    """
    _send(environ, "RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")


def notify_stopping(*, environ: Mapping[str, str] = os.environ) -> None:
    """The service is going down on its own or by request."""
    _send(environ, "STOPPING=1")


def watchdog_seconds(environ: Mapping[str, str] = os.environ) -> float | None:
    """How many seconds the watchdog waits before it kills the service; None if there is none for this process.

    WATCHDOG_PID names the process it is meant for (sd_watchdog_enabled(3)), so that a child does not answer for it.
    """
    microseconds = environ.get("WATCHDOG_USEC", "")
    meant_for = environ.get("WATCHDOG_PID", "")
    if not microseconds.isdecimal() or int(microseconds) == 0:
        return None
    if meant_for and meant_for != str(os.getpid()):
        return None
    return int(microseconds) / 1_000_000


def _status(text: str) -> str:
    # A line feed would begin another assignment of the protocol.
    return "STATUS=" + " ".join(text.split())


def _send(environ: Mapping[str, str], *assignments: str) -> None:
    address = environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):  # the abstract namespace, unix(7)
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as link:
            link.connect(address)
            link.sendall("\n".join(assignments).encode())
    except OSError:
        # A manager that does not listen is no reason to stop: it will find out by the watchdog.
        return
