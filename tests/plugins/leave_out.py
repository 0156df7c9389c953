"""A pytest plugin: tests that need a program this machine lacks are left out, and counted where everybody reads it.

`AFTERWORD_LEAVE_OUT="dovecot systemd"` deselects the tests marked `needs_dovecot` or `needs_systemd`; `make test` sets
it from what tests/setup/servers.sh could not install. With CI set a program can be installed, so that leaving it out is
an error; a machine that the kernel does not let us boot is no program.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

ALLOWED_IN_CI = {"machine"}
LEFT_OUT = pytest.StashKey[Counter[str]]()
WORKER_KEY = "afterword_left_out"


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to leave anything out in CI."""
    config.stash[LEFT_OUT] = Counter()
    if set(names_to_leave_out()) - ALLOWED_IN_CI and os.environ.get("CI"):
        raise pytest.UsageError("AFTERWORD_LEAVE_OUT is set, but CI leaves nothing out")


def names_to_leave_out() -> tuple[str, ...]:
    """The names of the missing programs."""
    return tuple(os.environ.get("AFTERWORD_LEAVE_OUT", "").split())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the tests that need a missing program, and count them by program."""
    kept: list[pytest.Item] = []
    dropped: list[pytest.Item] = []
    for item in items:
        lacks = next((name for name in names_to_leave_out() if item.get_closest_marker(f"needs_{name}")), None)
        if lacks is None:
            kept.append(item)
        else:
            dropped.append(item)
            config.stash[LEFT_OUT][lacks] += 1
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the count of an xdist worker to the process that prints the summary."""
    output: dict[str, object] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        counts = session.config.stash[LEFT_OUT]
        output[WORKER_KEY] = dict(counts)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Take over a worker's count; every worker collects all tests, so the counts are the same, not parts of a sum."""
    output: dict[str, dict[str, int]] = getattr(node, "workeroutput", {})
    config: pytest.Config = node.config  # type: ignore[attr-defined]  # xdist's WorkerController, which has no types
    of_worker: Counter[str] = Counter(output.get(WORKER_KEY, {}))
    config.stash[LEFT_OUT] |= of_worker


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say how many tests were left out, and for want of what."""
    for name, count in sorted(config.stash[LEFT_OUT].items()):
        terminalreporter.write_line(f"LEFT OUT: {count} tests that need {name}, not to be had here", yellow=True)
