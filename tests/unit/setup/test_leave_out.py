"""A test that needs what this machine lacks is left out, and never silently."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
SAMPLE = """\
import pytest

@pytest.mark.needs_dovecot
def test_one() -> None: ...

@pytest.mark.needs_dovecot
def test_two() -> None: ...

@pytest.mark.needs_machine
def test_three() -> None: ...

def test_four() -> None: ...
"""
MARKERS = "[pytest]\nmarkers =\n  needs_dovecot\n  needs_machine\n"


def run_pytest(place: Path, *options: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A test run of its own over the sample."""
    (place / "test_sample.py").write_text(SAMPLE)
    (place / "pytest.ini").write_text(MARKERS)
    inherited = {key: value for key, value in os.environ.items() if key not in {"CI", "AFTERWORD_LEAVE_OUT"}}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "plugins.leave_out", "-p", "no:cacheprovider", *options],
        cwd=place,
        env={**inherited, "PYTHONPATH": str(TESTS), **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    """The number and the reason stand at the end, though worker processes did the leaving out."""
    run = run_pytest(tmp_path, "-n", "1", AFTERWORD_LEAVE_OUT="dovecot")

    assert run.returncode == 0
    assert "2 passed" in run.stdout
    assert "LEFT OUT: 2 tests that need dovecot" in run.stdout


def test_in_ci_no_program_is_left_out(tmp_path: Path) -> None:
    """What can be installed has to be."""
    run = run_pytest(tmp_path, CI="1", AFTERWORD_LEAVE_OUT="dovecot")

    assert run.returncode != 0
    assert "CI leaves nothing out" in run.stderr


def test_in_ci_a_kernels_refusal_is_counted(tmp_path: Path) -> None:
    """No package lets a machine boot where the kernel forbids it."""
    run = run_pytest(tmp_path, CI="1", AFTERWORD_LEAVE_OUT="machine")

    assert run.returncode == 0
    assert "LEFT OUT: 1 tests that need machine" in run.stdout
