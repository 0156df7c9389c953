"""A machine of its own: Debian 12 with systemd as PID 1, booted by systemd-nspawn; needs root and the network.

The machine shares the network with the tests, so that it reaches their servers on loopback. What it writes goes to a
tmpfs and is gone when it ends.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

SUITE = "bookworm"
PACKAGES = "systemd,systemd-sysv,dbus,procps,python3"
PYTHON = "3.11"  # what SUITE has
BOOT_SECONDS = 60.0
POWER_OFF = signal.SIGRTMIN + 4  # systemd(1): start poweroff.target


def make_tree(place: Path) -> Path:
    """A minimal Debian to boot machines from."""
    tree = place / "tree"
    command = ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={PACKAGES}", SUITE, str(tree)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return tree


class Machine:
    """A booted machine; `with Machine(tree, log=…) as machine:` starts it and powers it off."""

    def __init__(self, tree: Path, *, log: Path) -> None:
        self._tree = tree
        self._log = log
        self._name = f"afterword-test-{os.getpid()}"
        self._groups: list[Path] = []
        self._nspawn: subprocess.Popen[bytes] | None = None
        self._init = 0

    @property
    def root(self) -> Path:
        """The machine's file system, as seen from here."""
        return Path(f"/proc/{self._init}/root")

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command inside, as root."""
        done = subprocess.run(
            ["nsenter", f"--target={self._init}", "--all", *command],
            env={"PATH": "/usr/local/bin:/usr/bin:/usr/sbin", "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert not check or done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done

    def write(self, path: str, text: str, *, mode: int = 0o644) -> None:
        """Write a file inside."""
        target = self.root / path.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
        target.chmod(mode)

    def properties(self, unit: str, *names: str) -> dict[str, str]:
        """What systemctl shows of a unit."""
        shown = self.run("systemctl", "show", unit, f"--property={','.join(names)}").stdout
        return dict(line.split("=", 1) for line in shown.splitlines())

    def journal(self, unit: str) -> str:
        """What a unit has logged."""
        return self.run("journalctl", f"--unit={unit}", "--no-pager", "--output=cat").stdout

    def __enter__(self) -> Self:
        # In a group of its own, or nspawn would put its groups into the root of the hierarchy.
        self._groups = [group / self._name for group in control_groups()]
        for group in self._groups:
            group.mkdir(exist_ok=True)
        with self._log.open("wb") as log:
            self._nspawn = subprocess.Popen(
                ["sh", "-c", 'for group in $GROUPS_TO_ENTER; do echo $$ >"$group/cgroup.procs"; done; exec "$@"', "sh",
                 "systemd-nspawn", "--quiet", "--boot", "--register=no", "--keep-unit", "--console=pipe",
                 "--volatile=overlay", f"--machine={self._name}", f"--directory={self._tree}"],
                env={**os.environ, "GROUPS_TO_ENTER": " ".join(str(group) for group in self._groups)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )  # fmt: skip
        try:
            self._wait_until_booted()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _wait_until_booted(self) -> None:
        assert self._nspawn is not None
        until = time.monotonic() + BOOT_SECONDS
        while time.monotonic() < until and self._nspawn.poll() is None:
            self._init = self._init or init_below(self._nspawn.pid)
            if self._init:
                state = self.run("systemctl", "is-system-running", check=False).stdout.strip()
                if state in {"running", "degraded"}:
                    return
            time.sleep(0.05)
        raise AssertionError(f"the machine did not boot: {self._log.read_text(errors='replace')}")

    def __exit__(self, *_: object) -> None:
        assert self._nspawn is not None
        if self._init:
            with suppress(ProcessLookupError):
                os.kill(self._init, POWER_OFF)
        try:
            self._nspawn.wait(20)
        except subprocess.TimeoutExpired:
            if self._init:
                with suppress(ProcessLookupError):
                    os.kill(self._init, signal.SIGKILL)  # first, or it would outlive nspawn
            self._nspawn.kill()
            self._nspawn.wait()
        for group in self._groups:
            for child in sorted((path for path in group.rglob("*") if path.is_dir()), reverse=True):
                with suppress(OSError):
                    child.rmdir()
            with suppress(OSError):
                group.rmdir()


def control_groups() -> list[Path]:
    """The hierarchies that processes are put into: several of version 1, or the one of version 2."""
    place = Path("/sys/fs/cgroup")
    several = [place / name for name in ("systemd", "unified", "pids")]
    return [group for group in several if (group / "cgroup.procs").exists()] or [place]


def init_below(nspawn: int) -> int:
    """The process id of the systemd that nspawn started; 0 if it is not there yet."""
    with suppress(OSError):
        for child in Path(f"/proc/{nspawn}/task/{nspawn}/children").read_text().split():
            if Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                return int(child)
    return 0
