"""The daemon as systemd runs it: readiness, new mail by IDLE, reload and end, against a real Dovecot."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from builders.household import Household, a_mail
from servers.dovecot import Dovecot

pytestmark = pytest.mark.needs_dovecot

PATIENCE = 60.0  # seconds; a hopeless wait ends the test


class Daemon:
    """A running `afterword run` and what it told systemd."""

    def __init__(self, process: subprocess.Popen[bytes], channel: socket.socket) -> None:
        self.process = process
        self._channel = channel
        self.said: list[str] = []

    def wait_for(self, word: str) -> str:
        """The first notification with this word that has not been waited for."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self._channel.settimeout(max(0.1, until - time.monotonic()))
            message = self._channel.recv(4096).decode()
            self.said.append(message)
            if word in message:
                return message
        raise AssertionError(f"no {word} in {self.said}")


@contextmanager
def daemon(home: Household) -> Iterator[Daemon]:
    """Start the daemon with a notification socket, and end it whatever happens."""
    address = home.place / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.bind(str(address))
        process = subprocess.Popen(
            [sys.executable, "-m", "afterword", "run", "--config", str(home.config)],
            env={**home.environment, "NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": "2000000"},
            stderr=subprocess.PIPE,
        )
        try:
            yield Daemon(process, channel)
        finally:
            process.kill()
            process.communicate()
            address.unlink()


@pytest.fixture
def home(tmp_path: Path, dovecot: Dovecot) -> Household:
    """A configured user whose zone has late morning just now, so that the evening is far away."""
    household = Household(place=tmp_path, server=dovecot)
    household.configure(zone=late_morning(), more='[evening]\nat = "00:01"')
    return household


def late_morning() -> str:
    """A zone of whole hours where it is about eleven o'clock now."""
    ahead = (11 - datetime.now(UTC).hour) % 24  # noqa: TID251 - the test lives in the real present
    return f"Etc/GMT-{ahead}" if ahead <= 14 else f"Etc/GMT+{24 - ahead}"


def invitation(over_since: timedelta) -> bytes:
    """An invitation to an interview of half an hour that was over so long ago."""
    now = datetime.now(UTC)  # noqa: TID251 - the test lives in the real present
    end = now - over_since
    start = end - timedelta(minutes=30)
    body = (
        f"Dear Nora,\n\nyour interview for the Data Engineer position at Acme Rail is confirmed for "
        f"{start:%A, %B} {start.day}, {start:%Y}, from {start:%H:%M} to {end:%H:%M} UTC. You will speak with me.\n\n"
        "Best regards,\nDana Reyes\nHead of Data, Acme Rail\n"
    )
    return a_mail(body, sent_at=start - timedelta(days=1), message_id="one@acme.example.org")


def invite(home: Household) -> None:
    """Put an invitation that came yesterday into the inbox, to an interview that has been over for 45 minutes."""
    yesterday = datetime.now(UTC) - timedelta(days=1)  # noqa: TID251 - the test lives in the real present
    home.server.put("INBOX", invitation(timedelta(minutes=45)), received=yesterday)


def drafts_after(home: Household, count: int) -> int:
    """How many drafts there are, once there are `count` or patience ends."""
    until = time.monotonic() + PATIENCE
    while (found := len(home.server.messages("Drafts"))) < count and time.monotonic() < until:
        time.sleep(0.1)
    return found


def test_new_mail_of_an_interview_that_is_over_brings_its_draft_at_once(home: Household) -> None:
    """IDLE tells of the mail; the draft is due already, so nobody waits for a timer."""
    with daemon(home) as running:
        running.wait_for("READY=1")
        running.wait_for("watching")
        invite(home)
        assert drafts_after(home, 1) == 1


def test_sigterm_ends_it_cleanly_within_seconds(home: Household) -> None:
    """The service ends with 0 and says STOPPING, while it waits in IDLE."""
    with daemon(home) as running:
        running.wait_for("watching")
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(10) == 0
        running.wait_for("STOPPING=1")


def test_sighup_reads_the_configuration_again(home: Household) -> None:
    """A good file is taken over; the daemon reloads and is ready again."""
    with daemon(home) as running:
        running.wait_for("watching")
        running.process.send_signal(signal.SIGHUP)
        running.wait_for("RELOADING=1")
        running.wait_for("READY=1")
        assert running.process.poll() is None


def test_sighup_with_a_broken_file_keeps_the_old_one(home: Household) -> None:
    """The reason is logged and the daemon goes on as it was."""
    with daemon(home) as running:
        running.wait_for("watching")
        good = home.config.read_text()
        home.config.write_text(good + "\nnonsense = 1\n")
        running.process.send_signal(signal.SIGHUP)
        running.wait_for("WATCHDOG=1")
        invite(home)
        assert drafts_after(home, 1) == 1
        assert not any("RELOADING" in said for said in running.said)


def test_it_is_ready_and_fed_while_the_server_is_down(home: Household) -> None:
    """It boots offline: an outage is neither a failed start nor a reason to restart."""
    home.server.stop()
    with daemon(home) as running:
        running.wait_for("READY=1")
        running.wait_for("WATCHDOG=1")
        running.wait_for("unavailable")
        assert running.process.poll() is None


def test_a_second_daemon_on_the_same_state_says_so(home: Household) -> None:
    """Two daemons on one ledger would race; the second refuses to start."""
    with daemon(home) as running:
        running.wait_for("READY=1")
        assert "state" in home.run("once", expect=1)


def test_it_ends_with_77_when_every_account_is_refused(home: Household) -> None:
    """Systemd does not restart on 77, so the account is not locked by retries."""
    home.configure(zone=late_morning(), password="wrong")
    with daemon(home) as running:
        assert running.process.wait(30) == 77


def test_sigkill_at_any_moment_leaves_a_state_that_works(home: Household) -> None:
    """Killed in its first pass and started again: one draft."""
    invite(home)
    for wait in (0.2, 0.5, 0.8):
        with daemon(home) as running:
            time.sleep(wait)
            os.kill(running.process.pid, signal.SIGKILL)
    with daemon(home) as running:
        running.wait_for("watching")
        assert drafts_after(home, 1) == 1
