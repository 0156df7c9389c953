"""What the service tells systemd, as it arrives on a real datagram socket."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from afterword.adapters.systemd import (
    notify_ready,
    notify_reloading,
    notify_status,
    notify_stopping,
    notify_watchdog,
    watchdog_seconds,
)

Listen = Callable[[], str]


@pytest.fixture(params=["path", "abstract"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[dict[str, str], Listen]]:
    """A listening manager under both kinds of address, with the environment that names it."""
    address = str(tmp_path / "notify")
    if request.param == "abstract":
        address = f"@afterword-test-{os.getpid()}-{time.monotonic_ns()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind("\0" + address[1:] if address.startswith("@") else address)
        listener.settimeout(5)
        yield {"NOTIFY_SOCKET": address}, lambda: listener.recv(4096).decode()


def test_readiness_comes_with_a_status(manager: tuple[dict[str, str], Listen]) -> None:
    """READY and STATUS arrive in one datagram."""
    environ, listen = manager

    notify_ready("watching 2 accounts", environ=environ)

    assert listen() == "READY=1\nSTATUS=watching 2 accounts"


def test_each_word_is_one_datagram(manager: tuple[dict[str, str], Listen]) -> None:
    """Status, watchdog and stopping are said in their own assignments."""
    environ, listen = manager

    notify_status("reading", environ=environ)
    notify_watchdog(environ=environ)
    notify_stopping(environ=environ)

    assert [listen(), listen(), listen()] == ["STATUS=reading", "WATCHDOG=1", "STOPPING=1"]


def test_a_status_cannot_forge_another_assignment(manager: tuple[dict[str, str], Listen]) -> None:
    """A line feed in a status would begin a new assignment, so it becomes a space."""
    environ, listen = manager

    notify_status("reading\nMAINPID=1", environ=environ)

    assert listen() == "STATUS=reading MAINPID=1"


def test_a_reload_says_when_it_began(manager: tuple[dict[str, str], Listen]) -> None:
    """MONOTONIC_USEC is the clock systemd compares with."""
    environ, listen = manager
    before = time.monotonic_ns() // 1000

    notify_reloading(environ=environ)

    reloading, _, began = listen().partition("\nMONOTONIC_USEC=")
    assert reloading == "RELOADING=1"
    assert before <= int(began) <= time.monotonic_ns() // 1000


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "/nonexistent/notify"}])
def test_nothing_happens_without_a_listening_manager(environ: dict[str, str]) -> None:
    """From a shell, or when the manager is gone, the service goes on."""
    notify_ready("watching", environ=environ)
    notify_watchdog(environ=environ)


@pytest.mark.parametrize(
    ("environ", "seconds"),
    [
        ({"WATCHDOG_USEC": "120000000"}, 120.0),
        ({"WATCHDOG_USEC": "600000", "WATCHDOG_PID": str(os.getpid())}, 0.6),
        ({"WATCHDOG_USEC": "600000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_the_watchdog_is_the_one_meant_for_this_process(environ: dict[str, str], seconds: float | None) -> None:
    """WATCHDOG_USEC counts only where WATCHDOG_PID is absent or this process."""
    assert watchdog_seconds(environ) == seconds
