"""A password is fetched from its source, and a source that gives none says why without showing anything secret."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import keyring
import keyring.backend
import pytest
from keyring.errors import KeyringLocked, PasswordSetError

from afterword.adapters.credentials import Secret, fetch, password
from afterword.config import SecretKind, SecretSource
from afterword.errors import ConfigError

ENVIRON = {"PATH": os.environ["PATH"]}


def source(kind: SecretKind, value: object, user: str = "anna") -> SecretSource:
    """A source of the password of anna."""
    return SecretSource(kind=kind, value=str(value), user=user)


def script(folder: Path, *lines: str) -> Path:
    """A program of these lines."""
    path = folder / "a password program"
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o700)
    return path


def refusal(wanted: SecretSource, environ: dict[str, str] | None = None) -> str:
    """The message when this source gives no password."""
    with pytest.raises(ConfigError) as caught:
        password(wanted, environ=ENVIRON if environ is None else environ)
    assert len(caught.value.problems) == 1
    return str(caught.value)


def test_a_secret_shows_itself_to_nobody() -> None:
    """Neither repr nor str nor a format gives it away."""
    secret = Secret("hunter2")

    assert {repr(secret), str(secret), f"{secret}", f"{secret!r}", f"{[secret]}"} == {"Secret(***)", "[Secret(***)]"}
    assert secret.value == "hunter2"


# --- a command ---------------------------------------------------------------------------------------------------


def test_a_command_gives_its_first_line(tmp_path: Path) -> None:
    """What `pass` prints after the first line is not the password; spaces and UTF-8 belong to it."""
    program = script(tmp_path, "printf ' p\u00e4ss word \\r\\nuser: anna\\n'")

    assert password(source(SecretKind.COMMAND, f"'{program}' show imap"), environ=ENVIRON) == " p\u00e4ss word "


def test_a_command_is_run_without_a_shell(tmp_path: Path) -> None:
    """A "$" or ";" is an argument like any other."""
    program = script(tmp_path, 'echo "$# $1 $2"')

    assert password(source(SecretKind.COMMAND, f"'{program}' $HOME ';id'"), environ=ENVIRON) == "2 $HOME ;id"


def test_a_command_has_the_environment_it_is_given(tmp_path: Path) -> None:
    """A password store finds its key by it."""
    program = script(tmp_path, 'echo "$STORE"')

    assert password(source(SecretKind.COMMAND, f"'{program}'"), environ=ENVIRON | {"STORE": "here"}) == "here"


def test_a_command_that_fails_is_told_with_its_own_words(tmp_path: Path) -> None:
    """Its stderr explains, and its stdout is never shown."""
    program = script(tmp_path, "echo hunter2", "echo 'no such\tentry\u202e' >&2", "exit 3")

    message = refusal(source(SecretKind.COMMAND, f"'{program}'"))

    assert message.endswith("ended with status 3 and said: no such entry?; run it by hand to see")
    assert "hunter2" not in message


def test_a_command_that_hangs_is_ended(tmp_path: Path) -> None:
    """Waiting has a limit, and what was printed by then is not shown."""
    program = script(tmp_path, "echo hunter2", "exec sleep 60")

    with pytest.raises(ConfigError) as caught:
        fetch(source(SecretKind.COMMAND, f"'{program}'"), environ=ENVIRON, command_seconds=0.2)

    assert str(caught.value).endswith("did not end within 0.2 s; run it by hand to see what it waits for")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ("/nonexistent/program", "cannot be run: No such file or directory; check the program's name and path"),
        ("echo 'half", "cannot be split into words: No closing quotation; close its quotation marks"),
        ("", "is empty; write a command that prints the password"),
        ("true", "gives an empty password; store the password there"),
        (r"printf 'a\000b'", "gives control characters; store the password alone, as text"),
        (r"printf '\377secret'", "gives octets that are not UTF-8; store the password as text"),
        ("head -c 70000 /dev/zero", "gives a line too long for a password; store the password alone"),
    ],
)
def test_a_command_that_gives_no_password_is_told(command: str, fault: str) -> None:
    """Each way to fail has its own words."""
    assert refusal(source(SecretKind.COMMAND, command)) == f'password from command "{command}": {fault}'


def test_no_error_carries_the_octets_of_a_password() -> None:
    """Neither the message nor the errors behind it hold what was read."""
    with pytest.raises(ConfigError) as caught:
        password(source(SecretKind.COMMAND, r"printf '\377secret'"), environ=ENVIRON)

    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


# --- a file ------------------------------------------------------------------------------------------------------


def a_file(folder: Path, content: bytes = b"hunter2\nmore\n", mode: int = 0o600) -> Path:
    """A password file of this mode."""
    path = folder / "imap password"
    path.write_bytes(content)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_private_file_gives_its_first_line(tmp_path: Path, mode: int) -> None:
    """Mode 0600 or stricter."""
    assert password(source(SecretKind.FILE, a_file(tmp_path, mode=mode)), environ={}) == "hunter2"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_file_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    """The cure can be pasted into a shell."""
    path = a_file(tmp_path, mode=mode)

    assert refusal(source(SecretKind.FILE, path)) == (
        f'password from file "{path}": others may read it (mode 0{mode:o}); '
        f"run `chmod 600 '{path}'`, and change the password if others could log in"
    )


def test_a_file_of_another_user_is_refused(tmp_path: Path) -> None:
    """Its owner could put any password there, and learn when it is used."""
    path = Path("/etc/passwd")  # belongs to root
    if os.geteuid() == path.stat().st_uid:
        path = a_file(tmp_path)
        os.chown(path, os.geteuid() + 1, -1)

    assert f"belongs to another user; run `chown {os.geteuid()} {shlex.quote(str(path))}`" in refusal(
        source(SecretKind.FILE, path)
    )


def test_a_file_below_the_home_directory_is_found() -> None:
    """The home directory stands for "~", and the message shows it as the user wrote it."""
    message = refusal(source(SecretKind.FILE, "~/no-such-file-of-afterword"))

    assert message.startswith('password from file "~/no-such-file-of-afterword": cannot be read: No such file')


def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    """Opening it would otherwise wait for a writer for ever."""
    path = tmp_path / "fifo"
    os.mkfifo(path, 0o600)

    assert "is no ordinary file; name a file that holds the password" in refusal(source(SecretKind.FILE, path))


# --- a systemd credential ----------------------------------------------------------------------------------------


def test_a_credential_is_read_from_where_systemd_put_it(tmp_path: Path) -> None:
    """Its folder is guarded by systemd, so the mode of the file is its own affair."""
    (tmp_path / "imap").write_text("hunter2\n")
    (tmp_path / "imap").chmod(0o440)

    assert (
        password(source(SecretKind.CREDENTIAL, "imap"), environ={"CREDENTIALS_DIRECTORY": str(tmp_path)}) == "hunter2"
    )


def test_a_credential_outside_systemd_is_told(tmp_path: Path) -> None:
    """Both what is missing and the other ways are named."""
    wanted = source(SecretKind.CREDENTIAL, "imap")

    assert "($CREDENTIALS_DIRECTORY is not set); start afterword by its systemd unit" in refusal(wanted, {})
    assert "systemd handed over no credential of this name; add LoadCredential=imap:" in refusal(
        wanted, {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    )
    assert "cannot be read: Is a directory" in refusal(
        source(SecretKind.CREDENTIAL, "."), {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    )


# --- the keyring -------------------------------------------------------------------------------------------------


class Drawer(keyring.backend.KeyringBackend):
    """A keyring in memory, with one password in it; the service "locked" cannot be asked."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """The password of anna under "imap"."""
        if service == "locked":
            raise KeyringLocked("the collection is locked")
        return "hunter2" if (service, username) == ("imap", "anna") else None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Nothing can be put in."""
        raise PasswordSetError(f"{service}/{username}: {len(password)} characters refused")


@pytest.fixture
def drawer() -> None:
    """The keyring of this test process."""
    keyring.set_keyring(Drawer())


@pytest.mark.usefixtures("drawer")
def test_the_keyring_is_asked_by_service_and_user() -> None:
    """One service may hold the passwords of several users."""
    assert password(source(SecretKind.KEYRING, "imap"), environ={}) == "hunter2"
    assert refusal(source(SecretKind.KEYRING, "imap", user="bob")) == (
        'password from keyring "imap": the keyring holds no password of bob under this name; '
        "store it with `keyring set imap bob`"
    )


@pytest.mark.usefixtures("drawer")
def test_a_locked_keyring_is_told() -> None:
    """The keyring's own reason is given."""
    assert "the keyring cannot be asked: the collection is locked; unlock" in refusal(
        source(SecretKind.KEYRING, "locked")
    )


def test_a_keyring_that_is_not_installed_is_told() -> None:
    """The package is an extra; without it the message says how to get it."""
    code = """
import sys
sys.modules["keyring"] = None  # as if it were not installed
from afterword.adapters.credentials import password
from afterword.config import SecretKind, SecretSource
from afterword.errors import ConfigError
try:
    password(SecretSource(kind=SecretKind.KEYRING, value="imap", user="anna"), environ={})
except ConfigError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.startswith(
        'password from keyring "imap": the keyring package is not installed; install afterword with its extra'
    )
