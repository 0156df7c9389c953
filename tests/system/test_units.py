"""The shipped systemd units: accepted by systemd without a word, and locked down."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

UNITS = Path(__file__).parents[2] / "daemon" / "units"
EXPOSURE_LIMIT = "11"  # tenths: 1.1

pytestmark = pytest.mark.needs_systemd


def installed_unit(kind: str, place: Path) -> Path:
    """A copy of the unit whose ExecStart names a program that exists here."""
    text = (UNITS / kind / "afterword.service").read_text()
    lines = [f"ExecStart={sys.executable} run" if line.startswith("ExecStart=") else line for line in text.splitlines()]
    unit = place / "afterword.service"
    unit.write_text("\n".join(lines) + "\n")
    return unit


def systemd_analyze(*arguments: str | Path, place: Path) -> subprocess.CompletedProcess[str]:
    """What systemd-analyze says, with a runtime directory of its own (the user's need not exist)."""
    place.chmod(0o700)
    return subprocess.run(
        ["systemd-analyze", "--no-pager", *arguments],
        env=os.environ | {"XDG_RUNTIME_DIR": str(place)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("kind", "option"), [("system", "--system"), ("user", "--user")])
def test_systemd_accepts_the_unit(kind: str, option: str, tmp_path: Path) -> None:
    """No unknown key, no wrong value, nothing ignored."""
    unit = installed_unit(kind, tmp_path)

    result = systemd_analyze(option, "verify", "--man=no", "--recursive-errors=yes", unit, place=tmp_path)

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_the_system_unit_is_locked_down(tmp_path: Path) -> None:
    """The exposure that systemd-analyze computes stays at 1.1 of 10 or below."""
    unit = installed_unit("system", tmp_path)

    result = systemd_analyze("security", "--offline=true", f"--threshold={EXPOSURE_LIMIT}", unit, place=tmp_path)

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("kind", ["system", "user"])
def test_a_wrong_password_or_configuration_is_not_restarted(kind: str) -> None:
    """77 and 78 need a person; a restart would lock the account."""
    lines = (UNITS / kind / "afterword.service").read_text().splitlines()

    assert "Restart=on-failure" in lines
    assert "RestartPreventExitStatus=77 78" in lines


def test_the_user_unit_leaves_the_state_where_the_commands_look() -> None:
    """A StateDirectory in a user unit would lie elsewhere than `afterword status` reads."""
    lines = (UNITS / "user" / "afterword.service").read_text().splitlines()

    assert not [line for line in lines if line.startswith("StateDirectory=")]
