"""A user's home for the real program: a configuration, a state folder, and their mail on a real server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from servers.dovecot import Dovecot

ME = "Nora Lindqvist <anna@example.org>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Where the configuration and the state lie, and the server the mail is on."""

    place: Path
    server: Dovecot

    @property
    def config(self) -> Path:
        """The configuration file."""
        return self.place / "config.toml"

    @property
    def environment(self) -> dict[str, str]:
        """What the program's process is given: the state folder, and no configuration of the tester's own."""
        return {**os.environ, "STATE_DIRECTORY": str(self.place / "state"), "XDG_CONFIG_HOME": str(self.place)}

    def configure(self, *, zone: str = "Europe/Berlin", more: str = "", password: str = "secret") -> None:
        """Write the configuration; `more` is further TOML after the account's table."""
        secret = self.place / "password"
        secret.write_text(password)
        secret.chmod(0o600)
        self.config.write_text(
            f'[me]\nname = "Nora Lindqvist"\naddresses = ["anna@example.org"]\ntimezone = "{zone}"\n'
            f'[[account]]\nname = "main"\n[account.imap]\nhost = "localhost"\nport = {self.server.tls_port}\n'
            f'ca_file = "{self.server.ca_file}"\nuser = "anna"\npassword = {{ file = "{secret}" }}\n{more}\n'
        )

    def run(self, *arguments: str, expect: int = 0, channel: str = "") -> str:
        """One command of the program in its own process; what it printed, or its errors if it is to fail."""
        done = subprocess.run(
            [sys.executable, "-m", "afterword", *arguments, "--config", str(self.config)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=110,
        )
        assert done.returncode == expect, done.stderr + done.stdout
        return done.stdout if (channel or ("stderr" if expect else "stdout")) == "stdout" else done.stderr

    def ask(self, *arguments: str) -> Any:
        """One command's JSON answer."""
        return json.loads(self.run(*arguments, "--json"))

    def lose_state(self) -> None:
        """Delete the state, as if the disk had been lost."""
        shutil.rmtree(self.place / "state")


def a_mail(
    body: str,
    *,
    sender: str = "Dana Reyes <dana.reyes@acme.example.org>",
    to: str = ME,
    subject: str = "Your interview",
    sent_at: datetime,
    message_id: str,
    answers: str | None = None,
) -> bytes:
    """A plain text message, as a person sends it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(sent_at)
    message["Message-ID"] = f"<{message_id}>"
    if answers is not None:
        message["In-Reply-To"] = message["References"] = f"<{answers}>"
    message.set_content(body)
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
