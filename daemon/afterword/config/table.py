"""One table of the TOML file, read key by key; what is wrong is noted with its place and reading goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from afterword.config.checks import Wrong, nearest, one_line, shown
from afterword.config.options import OPTIONS
from afterword.errors import Problem

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

_KINDS: Mapping[type, str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number with a fraction",
    list: "a list",
    dict: "a table",
}


class Table:
    """A table of the file: `section` is its name in OPTIONS, `place` where it stands ("account[1].imap").

    A key that is wrong or missing is noted in `problems`, and a stand-in is given so that the rest is checked too.
    """

    def __init__(
        self, values: Mapping[str, object], *, section: str, place: str, problems: list[Problem], also: str = ""
    ) -> None:
        self._values = values
        self._section = section
        self._options = OPTIONS[section]
        self._place = place
        self._problems = problems
        for key in values:
            if key not in self._options and key not in also.split():
                self._unknown(key)

    def says(self, key: str) -> bool:
        """Whether the file gives this key."""
        return key in self._values

    def gives_nothing(self, key: str) -> bool:
        """Whether the file gives an empty list for this key."""
        return self._values.get(key) == []

    def holds_text(self, key: str) -> bool:
        """Whether the file gives a string for this key."""
        return isinstance(self._values.get(key), str)

    def problem(self, key: str, fault: str, cure: str) -> None:
        """Note what is wrong with a key, or with the table itself if the key is empty."""
        self._problems.append(Problem(place=self._at(key), fault=fault, cure=cure))

    def text(self, key: str, check: Callable[[str], Value], *, instead: Value) -> Value:
        """A string that passes the check; without the key its default, and `instead` if that is missing or wrong."""
        value = self._given(key)
        if value is None:
            return instead
        if not isinstance(value, str):
            self._wrong_kind(key, value, "a string", 'write it in quotation marks, as in "…"')
            return instead
        try:
            one_line(value)
            return check(value)
        except Wrong as wrong:
            self.problem(key, wrong.fault, wrong.cure)
            return instead

    def texts(self, key: str, check: Callable[[str], Value], *, example: str) -> tuple[Value, ...]:
        """A list of strings that pass the check, each once; `example` is what a right list looks like."""
        value = self._given(key)
        if value is None:
            return ()
        if not isinstance(value, list | tuple):
            self._wrong_kind(key, value, "a list", f"write {example}")
            return ()
        checked: list[Value] = []
        for number, item in enumerate(value, start=1):
            if not isinstance(item, str):
                self._wrong_kind(f"{key}[{number}]", item, "a string", f"write {example}")
                continue
            try:
                checked.append(check(one_line(item)))
            except Wrong as wrong:
                self.problem(f"{key}[{number}]", wrong.fault, wrong.cure)
        return tuple(dict.fromkeys(checked))

    def whole(self, key: str, *, low: int, high: int, instead: int) -> int:
        """A whole number from `low` to `high`; without the key its default, else `instead`."""
        value = self._given(key)
        if value is None:
            return instead
        if isinstance(value, bool) or not isinstance(value, int):
            meant = value if isinstance(value, str) and value.isascii() and value.isdigit() else str(instead)
            self._wrong_kind(key, value, "a whole number", f"write {meant[:9]}")
        elif not low <= value <= high:
            self.problem(key, f"{value} is out of range", f"write a number from {low} to {high}")
        else:
            return value
        return instead

    def choice(self, key: str, kind: type[Choice], *, instead: Choice) -> Choice:
        """One word of a closed set."""
        words = [member.value for member in kind]

        def check(text: str) -> Choice:
            if text in words:
                return kind(text)
            near = nearest(text, words)
            cure = f'write "{near}"' if near else "write " + " or ".join(f'"{word}"' for word in words)
            raise Wrong(f"{shown(text)} is unknown", cure)

        return self.text(key, check, instead=instead)

    def table(self, key: str) -> Table | None:
        """The table below a key; None if it is not given, or no table."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, dict):
            return self._below(key, value)
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            self.problem(key, "stands in double brackets, but there is one only", f"write [{self._name(key)}]")
        else:
            self._wrong_kind(key, value, "a table", f"write [{self._name(key)}] and its keys below")
        return None

    def section(self, key: str) -> Table:
        """The table below a key that may be left out: then it is an empty one, and its options have their defaults."""
        return self.table(key) or self._below(key, {})

    def tables(self, key: str, *, also: str = "") -> tuple[Table, ...]:
        """The tables of a list of tables; keys in `also` are passed over without a word."""
        value = self._values.get(key)
        if value is None:
            return ()
        if isinstance(value, dict):
            self.problem(key, "stands in single brackets, but there may be several", f"write [[{self._name(key)}]]")
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._wrong_kind(key, value, "a list of tables", f"write [[{self._name(key)}]] and its keys below")
            return ()
        return tuple(self._below(f"{key}[{number}]", item, also=also) for number, item in enumerate(value, start=1))

    def require(self, key: str, cure: str) -> bool:
        """Whether the key is given; if not, that is noted."""
        if not self.says(key):
            self.problem(key, "is missing", cure)
        return self.says(key)

    def _below(self, key: str, values: Mapping[str, object], *, also: str = "") -> Table:
        return Table(
            values, section=self._name(key.partition("[")[0]), place=self._at(key), problems=self._problems, also=also
        )

    def _given(self, key: str) -> object:
        return self._values.get(key, self._options[key])

    def _at(self, key: str) -> str:
        return ".".join(filter(None, (self._place, key)))

    def _name(self, key: str) -> str:
        return ".".join(filter(None, (self._section, key)))

    def _wrong_kind(self, key: str, value: object, wanted: str, cure: str) -> None:
        self.problem(key, f"is {_kind(value)}, not {wanted}", cure)

    def _unknown(self, key: str) -> None:
        near = nearest(key, list(self._options))
        elsewhere = [name for name, options in OPTIONS.items() if key in options and name != self._section]
        if near is not None:
            cure = f'write "{near}"'
        elif elsewhere:
            cure = "it belongs " + " or ".join(f"below {_header(name)}" if name else "at the top" for name in elsewhere)
        else:
            cure = "remove it; known here are " + ", ".join(self._options)
        self.problem(key if key.isprintable() and key else shown(key), "is an unknown key", cure)


def _header(section: str) -> str:
    return f"[[{section}]]" if section in {"account", "calendar", "profile.highlight"} else f"[{section}]"


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a date or a time")
