"""The errors of the project; each says what its catcher does.

AfterwordError
├── ConfigError(problems)      stop, exit 78; systemd does not restart
├── CredentialsRefused         stop asking, tell the person, exit 77
├── Unavailable                wait and retry (also a ConnectionError)
├── StateUnusable              write nothing anywhere, tell the person, exit 1
└── Unreadable(source, why)    record, skip this item, go on
"""

# ruff: noqa: N818 -- the names say what happened and what the catcher does; "Error" would add nothing

from __future__ import annotations

from dataclasses import dataclass


class AfterwordError(Exception):
    """The root: everything this project raises on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault of the configuration: where it stands, what it is and how it is cured."""

    place: str
    fault: str
    cure: str

    def __str__(self) -> str:
        return f"{self.place}: {self.fault}; {self.cure}"


class ConfigError(AfterwordError):
    """The configuration is wrong; `problems` holds every fault at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class CredentialsRefused(AfterwordError):
    """A server refused the user's credentials; asking again would only lock the account."""


class Unavailable(AfterwordError, ConnectionError):
    """A server or a link is away for now; wait and retry."""


class StateUnusable(AfterwordError):
    """The state file cannot be used; without it nothing may be written, for nothing could be remembered."""

    def __init__(self, *, place: str, fault: str, cure: str) -> None:
        self.place = place
        self.fault = fault
        self.cure = cure
        super().__init__(f"{place}: {fault}; {cure}")


class Unreadable(AfterwordError):
    """One item cannot be read; it is recorded with the reason and the others go on."""

    def __init__(self, source: str, why: str) -> None:
        self.source = source
        self.why = why
        super().__init__(f"{source}: {why}")
