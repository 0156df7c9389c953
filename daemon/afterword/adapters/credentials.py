"""Passwords, fetched from where the configuration says at the moment they are needed; none is kept or shown.

A source that gives no password is a fault of the configuration. Whether the password is right, only a server can say.
"""

from __future__ import annotations

import importlib
import os
import shlex
import stat
import subprocess
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from afterword.config import SecretKind, SecretSource
from afterword.errors import ConfigError, Problem

COMMAND_SECONDS = 30.0
_MAX_OCTETS = 1 << 16  # an OAuth token has some 4 KiB; a file of this size is no password
_SHOWN_OF_STDERR = 300


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret that no log, traceback or repr shows by accident."""

    value: str

    def __repr__(self) -> str:
        return "Secret(***)"

    def __str__(self) -> str:
        return "Secret(***)"


def password(source: SecretSource, *, environ: Mapping[str, str]) -> str:
    """The password that this source gives now. Raises ConfigError with place, fault and cure if it gives none."""
    return fetch(source, environ=environ).value


def fetch(source: SecretSource, *, environ: Mapping[str, str], command_seconds: float = COMMAND_SECONDS) -> Secret:
    """The secret of a source, fetched afresh; a command may take `command_seconds`. Raises ConfigError."""
    match source.kind:
        case SecretKind.CREDENTIAL:
            text = _from_credential(source.value, environ)
        case SecretKind.KEYRING:
            text = _from_keyring(source.value, source.user)
        case SecretKind.COMMAND:
            text = _from_command(source.value, environ, command_seconds)
        case SecretKind.FILE:
            text = _from_file(source.value)
    if not text:
        raise _refused(source.kind, source.value, "gives an empty password", "store the password there")
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise _refused(source.kind, source.value, "gives control characters", "store the password alone, as text")
    return Secret(text)


def _from_credential(name: str, environ: Mapping[str, str]) -> str:
    """The credential that systemd handed over (systemd.exec(5), LoadCredential=)."""
    folder = environ.get("CREDENTIALS_DIRECTORY")
    kind = SecretKind.CREDENTIAL
    if not folder:
        cure = "start afterword by its systemd unit, or take the password from a command, a keyring or a file"
        raise _refused(kind, name, "systemd handed over no credentials ($CREDENTIALS_DIRECTORY is not set)", cure)
    try:
        with (Path(folder) / name).open("rb") as file:
            return _first_line(kind, name, file.read(_MAX_OCTETS + 1))
    except FileNotFoundError as error:
        cure = f"add LoadCredential={name}:/path/to/it to the unit (`systemctl edit afterword`)"
        raise _refused(kind, name, "systemd handed over no credential of this name", cure) from error
    except OSError as error:
        cure = "check the LoadCredential= lines of the unit"
        raise _refused(kind, name, f"cannot be read: {error.strerror}", cure) from error


def _from_keyring(service: str, user: str) -> str:
    """The password of this user under this service in the desktop's keyring."""
    kind = SecretKind.KEYRING
    try:
        # Loaded by need: the package is an extra, and it costs a D-Bus connection.
        keyring = importlib.import_module("keyring")
        errors = importlib.import_module("keyring.errors")
    except ImportError as error:
        cure = "install afterword with its extra `keyring`, or take the password from a command"
        raise _refused(kind, service, "the keyring package is not installed", cure) from error
    try:
        found = keyring.get_password(service, user)
    except errors.KeyringError as error:
        cure = "unlock or set up the keyring (`keyring diagnose` shows it), or take the password from a command"
        raise _refused(kind, service, f"the keyring cannot be asked: {error}", cure) from error
    if found is None:
        cure = f"store it with `keyring set {shlex.quote(service)} {shlex.quote(user)}`"
        raise _refused(kind, service, f"the keyring holds no password of {user} under this name", cure)
    return str(found)


def _from_command(command: str, environ: Mapping[str, str], seconds: float) -> str:
    """The first line that the command prints; it is run without a shell, and may ask its question on the terminal."""
    kind = SecretKind.COMMAND
    by_hand = "run it by hand to see"
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise _refused(kind, command, f"cannot be split into words: {error}", "close its quotation marks") from error
    if not words:
        raise _refused(kind, command, "is empty", "write a command that prints the password")
    try:
        # The command is the user's own, from a file only the user writes.
        done = subprocess.run(words, capture_output=True, check=False, timeout=seconds, env=dict(environ))  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise _refused(kind, command, f"did not end within {seconds:g} s", f"{by_hand} what it waits for") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise _refused(kind, command, f"cannot be run: {reason}", "check the program's name and path") from error
    if done.returncode != 0:
        said = " ".join(done.stderr[:_SHOWN_OF_STDERR].decode("utf-8", "replace").split())
        said = "".join(c if c.isprintable() else "?" for c in said) or "nothing on stderr"
        raise _refused(kind, command, f"ended with status {done.returncode} and said: {said}", by_hand)
    return _first_line(kind, command, done.stdout)


def _from_file(name: str) -> str:
    """The first line of a file that belongs to this user, and that nobody else may read."""
    kind = SecretKind.FILE
    path = Path(name).expanduser()
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            _require_private(name, os.fstat(file.fileno()))
            return _first_line(kind, name, file.read(_MAX_OCTETS + 1))
    except OSError as error:
        raise _refused(kind, name, f"cannot be read: {error.strerror}", "check its name and owner") from error


def _open_without_waiting(path: str, flags: int) -> int:
    """Open a file; a FIFO would otherwise block until somebody writes to it."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)


def _require_private(name: str, status: os.stat_result) -> None:
    kind, quoted = SecretKind.FILE, shlex.quote(name)
    if not stat.S_ISREG(status.st_mode):
        raise _refused(kind, name, "is no ordinary file", "name a file that holds the password")
    if status.st_uid != os.geteuid():
        raise _refused(kind, name, "belongs to another user", f"run `chown {os.geteuid()} {quoted}`")
    if status.st_mode & 0o077:
        fault = f"others may read it (mode {stat.S_IMODE(status.st_mode):04o})"
        raise _refused(kind, name, fault, f"run `chmod 600 {quoted}`, and change the password if others could log in")


def _first_line(kind: SecretKind, value: str, content: bytes) -> str:
    line = content.partition(b"\n")[0].removesuffix(b"\r")
    if len(line) > _MAX_OCTETS:
        raise _refused(kind, value, "gives a line too long for a password", "store the password alone")
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        fault = "gives octets that are not UTF-8"
    raise _refused(kind, value, fault, "store the password as text")  # outside: the error would carry the octets


def _refused(kind: SecretKind, value: str, fault: str, cure: str) -> ConfigError:
    return ConfigError((Problem(place=f'password from {kind} "{value}"', fault=fault, cure=cure),))
