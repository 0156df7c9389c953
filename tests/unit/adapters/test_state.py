"""Where the state lies, and that one process alone works on it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.adapters.state import hold_lock, state_dir
from afterword.errors import StateUnusable

HOLDER = "import sys, time; from pathlib import Path; from afterword.adapters.state import hold_lock\n"
HOLD = HOLDER + "with hold_lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"STATE_DIRECTORY": "/var/lib/afterword", "XDG_STATE_HOME": "/x"}, "/var/lib/afterword"),
        ({"STATE_DIRECTORY": "/var/lib/afterword:/var/lib/other"}, "/var/lib/afterword"),
        ({"XDG_STATE_HOME": "/x", "HOME": "/home/anna"}, "/x/afterword"),
        ({"XDG_STATE_HOME": "relative", "HOME": "/home/anna"}, "/home/anna/.local/state/afterword"),
        ({"STATE_DIRECTORY": "", "XDG_STATE_HOME": "", "HOME": "/home/anna"}, "/home/anna/.local/state/afterword"),
    ],
)
def test_the_state_lies_where_the_environment_says(environ: dict[str, str], folder: str) -> None:
    """The folder systemd made, else the XDG one, else the default of the XDG specification."""
    assert state_dir(environ) == Path(folder)


def test_the_state_lies_in_the_home_directory_without_any_environment() -> None:
    """The password database knows the home directory when $HOME does not."""
    assert state_dir({}).parts[-3:] == (".local", "state", "afterword")


def test_a_second_process_is_refused_and_told_who_is_there(tmp_path: Path) -> None:
    """Two daemons on one state would write two drafts, so the second says which process is the first."""
    folder = tmp_path / "state"

    with hold_lock(folder):
        second = subprocess.run(
            [sys.executable, "-c", HOLD, str(folder)], capture_output=True, text=True, check=False, timeout=60
        )

    assert second.returncode == 1
    assert f"{folder}/lock: another afterword works on this state (process {os.getpid()}); stop it" in second.stderr
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_lock_can_be_taken_again(tmp_path: Path) -> None:
    """Whoever ends, by an error or not, leaves the state to the next."""
    with pytest.raises(RuntimeError, match="a fault"), hold_lock(tmp_path):
        raise RuntimeError("a fault")

    with hold_lock(tmp_path), pytest.raises(StateUnusable, match="another afterword"), hold_lock(tmp_path):
        pass
    with hold_lock(tmp_path):
        pass


def test_a_killed_process_leaves_no_lock(tmp_path: Path) -> None:
    """The kernel lets go; no file has to be removed by hand."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(StateUnusable, match=rf"\(process {holder.pid}\)"), hold_lock(tmp_path):
        pass

    holder.send_signal(signal.SIGKILL)
    holder.wait(60)
    holder.stdout.close()

    with hold_lock(tmp_path):
        pass


def test_a_state_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """A file in the folder's place is told with the system's reason."""
    (tmp_path / "file").write_text("")
    (tmp_path / "lock").mkdir()

    with (
        pytest.raises(StateUnusable, match="file: the folder cannot be made: File exists"),
        hold_lock(tmp_path / "file"),
    ):
        pass
    with pytest.raises(StateUnusable, match="lock: the lock cannot be opened: Is a directory"), hold_lock(tmp_path):
        pass
