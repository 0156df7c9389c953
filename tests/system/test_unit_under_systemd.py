"""The shipped unit under a real systemd: it starts, reads mail inside its sandbox, reloads, and is watched."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from builders.household import a_mail
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.machine import PYTHON, Machine, make_tree

pytestmark = [
    pytest.mark.long,
    pytest.mark.needs_machine,
    pytest.mark.needs_dovecot,
    pytest.mark.timeout(600),
    pytest.mark.xdist_group("machine"),
]

ROOT = Path(__file__).parents[2]
UNIT = "afterword.service"
PATIENCE = 60.0  # seconds; a hopeless wait ends the test
LAUNCHER_PATH = "/usr/local/bin/afterword"
LAUNCHER = '#!/bin/sh\nexec /usr/bin/python3 -m afterword "$@"\n'
PACKAGES_OF_PYTHON = f"/usr/local/lib/python{PYTHON}/dist-packages"
DROP_IN = "[Service]\nLoadCredential=imap:/etc/afterword/imap.password\nWatchdogSec=2\nRestartSec=0\n"
AS_THE_SERVICE = (
    "--property=DynamicUser=yes",
    "--property=User=afterword",
    "--property=StateDirectory=afterword",
    "--property=StateDirectoryMode=0700",
    "--property=UMask=0077",
)
CONFIGURATION = """\
[me]
name = "Nora Lindqvist"
addresses = ["anna@example.org"]
timezone = "Europe/Berlin"
[[account]]
name = "main"
[account.imap]
host = "localhost"
port = {port}
ca_file = "/etc/afterword/authority.pem"
user = "anna"
password = {{ credential = "imap" }}
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Debian with the built wheel and its dependencies, as README installs it."""
    place = tmp_path_factory.mktemp("machine")
    tree = make_tree(place)
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", place, ROOT],
        check=True,
        capture_output=True,
    )
    [wheel] = place.glob("*.whl")
    pip = [sys.executable, "-m", "pip"] if importlib.util.find_spec("pip") else ["uv", "pip"]
    target = ("--target", str(tree / "opt/afterword"), "--python-version", PYTHON, "--only-binary=:all:")
    done = subprocess.run([*pip, "install", "--quiet", *target, wheel], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return tree


@pytest.fixture
def machine(tree: Path, dovecot: Dovecot, certificates: Certificates, tmp_path: Path) -> Iterator[Machine]:
    """A booted machine with the unit installed and configured, not started."""
    with Machine(tree, log=tmp_path / "machine.log") as machine:
        machine.write("/etc/hosts", "127.0.0.1 localhost\n")
        machine.write(f"{PACKAGES_OF_PYTHON}/afterword.pth", "/opt/afterword\n")
        machine.write(LAUNCHER_PATH, LAUNCHER, mode=0o755)
        machine.write("/etc/afterword/config.toml", CONFIGURATION.format(port=dovecot.tls_port))
        machine.write("/etc/afterword/authority.pem", certificates.authority.read_text())
        machine.write("/etc/afterword/imap.password", "secret\n", mode=0o600)
        machine.write(f"/etc/systemd/system/{UNIT}", (ROOT / "daemon/units/system" / UNIT).read_text())
        machine.write(f"/etc/systemd/system/{UNIT}.d/test.conf", DROP_IN)
        machine.run("systemctl", "daemon-reload")
        yield machine


def wait_until(condition: Callable[[], bool], *, machine: Machine) -> None:
    """Ask until it is so."""
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, machine.journal(UNIT)
        time.sleep(0.1)


def start(machine: Machine) -> None:
    """Start the unit; Type=notify makes this wait for its readiness."""
    started = machine.run("systemctl", "start", UNIT, check=False)
    assert started.returncode == 0, started.stderr + machine.journal(UNIT)


def status(machine: Machine) -> Any:
    """What `afterword status` says, run as README says: with the service's user and state."""
    answer = machine.run(
        "systemd-run", "--quiet", "--pipe", "--wait", *AS_THE_SERVICE, LAUNCHER_PATH, "status", "--json"
    )
    return json.loads(answer.stdout)


def test_it_starts_reads_mail_and_stops(machine: Machine, dovecot: Dovecot) -> None:
    """Inside the sandbox it gets its credential, keeps its state to itself and forks the reading process."""
    now = datetime.now(UTC)  # noqa: TID251 - the machine lives in the real present
    day = (now + timedelta(days=2)).strftime("%A, %d %B %Y")
    body = f"Dear Nora,\n\nyour interview for the role of Data Engineer is confirmed for {day} at 14:00.\n\nDana"
    dovecot.put("INBOX", a_mail(body, sent_at=now, message_id="invitation@acme.example.org"))

    start(machine)

    wait_until(lambda: bool(status(machine)["interviews"]), machine=machine)
    assert machine.run("stat", "--format=%a", "/var/lib/private/afterword").stdout.strip() == "700"
    machine.run("systemctl", "stop", UNIT)
    assert machine.properties(UNIT, "Result", "ActiveState") == {"Result": "success", "ActiveState": "inactive"}


def test_a_reload_keeps_the_process(machine: Machine) -> None:
    """SIGHUP reads the configuration again; a wrong one is reported and the service goes on."""
    start(machine)
    before = machine.properties(UNIT, "MainPID")

    machine.run("systemctl", "reload", UNIT)
    wait_until(lambda: machine.journal(UNIT).count("ready, ") == 2, machine=machine)
    machine.write("/etc/afterword/config.toml", "[me]\n")
    machine.run("systemctl", "reload", UNIT)
    wait_until(lambda: "the configuration stays as it was" in machine.journal(UNIT), machine=machine)

    assert machine.properties(UNIT, "MainPID", "ActiveState") == {**before, "ActiveState": "active"}


def test_a_frozen_service_is_started_again(machine: Machine) -> None:
    """The watchdog notices a service that does nothing any more."""
    start(machine)

    machine.run("systemctl", "kill", "--signal=STOP", UNIT)

    wait_until(lambda: machine.properties(UNIT, "NRestarts")["NRestarts"] == "1", machine=machine)
    wait_until(lambda: machine.properties(UNIT, "ActiveState")["ActiveState"] == "active", machine=machine)


@pytest.mark.parametrize(("config", "password", "code"), [("[me]\n", "secret", "78"), (None, "wrong", "77")])
def test_what_needs_a_person_is_not_started_again(
    config: str | None, password: str, code: str, machine: Machine
) -> None:
    """A wrong configuration ends with 78 and a refused password with 77, once."""
    machine.write("/etc/afterword/imap.password", password, mode=0o600)
    if config is not None:
        machine.write("/etc/afterword/config.toml", config)

    machine.run("systemctl", "start", UNIT, check=False)

    wait_until(lambda: machine.properties(UNIT, "ActiveState")["ActiveState"] == "failed", machine=machine)
    assert machine.properties(UNIT, "ExecMainStatus", "NRestarts") == {"ExecMainStatus": code, "NRestarts": "0"}
