"""A private Dovecot 2.3 on loopback in a directory of its own, fresh for each test; as root or as any user."""

from __future__ import annotations

import grp
import imaplib
import os
import pwd
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

from servers.certificates import Certificates

SERVER = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
START_SECONDS = 20

CONFIGURATION = """\
base_dir = {place}/run
state_dir = {place}/run
log_path = {place}/log
auth_failure_delay = 0
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
auth_mechanisms = plain login
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
first_valid_uid = 0
mail_uid = {uid}
mail_gid = {gid}
mail_home = {place}/mail/%u
mail_location = sdbox:{place}/mail/%u/sdbox
mail_max_userip_connections = 100
mail_fsync = never
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {place}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={place}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
  mailbox Drafts {{
    special_use = \\Drafts
    auto = subscribe
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = subscribe
  }}
  mailbox Trash {{
    special_use = \\Trash
    auto = create
  }}
}}
service imap-login {{
  {chroot}
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    port = {plain_port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  {chroot}
  # otherwise a refused sign-in makes the next ones wait
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  {chroot}
}}
service auth {{
  user = {auth}
}}
service auth-worker {{
  user = {auth}
}}
{extra}
"""


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxShape:
    """Everything about a mailbox that a reader must not change."""

    validity: str
    messages: tuple[str, ...]  # "uid flags modseq" of each


@dataclass(kw_only=True)
class Dovecot:
    """One server; `with Dovecot(certificates=…) as server:` starts and ends it."""

    certificates: Certificates
    users: dict[str, str] = field(default_factory=lambda: {"anna": "secret", "ben": "secret"})
    separator: str = "/"
    prefix: str = ""
    extra: str = ""  # further lines of configuration
    plain_port: int = 0
    tls_port: int = 0
    place: Path = Path()
    _process: subprocess.Popen[bytes] | None = None

    @property
    def ca_file(self) -> str:
        """The authority that its certificate is signed by."""
        return str(self.certificates.authority)

    def start(self) -> Self:
        """Write the configuration, start the server and wait for its greeting."""
        assert SERVER is not None, "dovecot is not installed"
        self.place = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self.place.chmod(0o755)  # the sign-in and mail processes run as other users
        self.plain_port, self.tls_port = free_port(), free_port()
        configuration = self._configure()
        with (self.place / "stderr").open("wb") as stderr:
            self._process = subprocess.Popen(
                [SERVER, "-F", "-c", configuration], stdout=stderr, stderr=stderr, start_new_session=True
            )
        until = time.monotonic() + START_SECONDS
        while not self._greets():
            if self._process.poll() is not None or time.monotonic() > until:
                said = (self.place / "stderr").read_text() + self.log()
                self.stop()
                raise RuntimeError(f"dovecot did not start: {said}")
            time.sleep(0.01)
        return self

    def stop(self) -> None:
        """Kill the whole process tree (an orderly end takes a second) and remove the directory."""
        if self._process is not None:
            for pid in self._tree():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            self._process.wait()
            self._process = None
        shutil.rmtree(self.place, ignore_errors=True)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def log(self) -> str:
        """What the server logged so far."""
        path = self.place / "log"
        return path.read_text() if path.exists() else ""

    # --- what is in it, and putting things there -------------------------------------------------------------------

    def client(self, user: str = "anna") -> imaplib.IMAP4:
        """A signed-in client of the standard library, for looking from outside."""
        client = imaplib.IMAP4_SSL(
            "localhost", self.tls_port, ssl_context=ssl.create_default_context(cafile=self.ca_file), timeout=10
        )
        client.login(user, self.users[user])
        return client

    def put(
        self, mailbox: str, rfc5322: bytes, *, received: datetime | None = None, flags: str = "", user: str = "anna"
    ) -> int:
        """Append a message with this INTERNALDATE; its UID."""
        with self.client(user) as client:
            when = imaplib.Time2Internaldate(received) if received is not None else ""
            kind, answer = client.append(f'"{mailbox}"', flags, when, rfc5322)
        assert kind == "OK", answer
        match = re.search(rb"APPENDUID \d+ (\d+)", answer[0])
        assert match is not None
        return int(match[1])

    def messages(self, mailbox: str, user: str = "anna") -> list[bytes]:
        """The octets of every message in a mailbox, oldest first."""
        with self.client(user) as client:
            kind, count = client.select(f'"{mailbox}"', readonly=True)
            assert kind == "OK"
            _, answer = client.fetch("1:*", "(BODY.PEEK[])") if count != [b"0"] else ("OK", [])
        return [item[1] for item in answer if isinstance(item, tuple)]

    def flags(self, mailbox: str, user: str = "anna") -> list[set[str]]:
        r"""The flags of every message in a mailbox but `\Recent`, oldest first."""
        shape = self.snapshot(user)[mailbox]
        found = [re.search(r"FLAGS \(([^)]*)\)", line) for line in shape.messages]
        return [set(match[1].split()) - {"\\Recent"} for match in found if match is not None]

    def delete_all(self, mailbox: str, user: str = "anna") -> None:
        """Delete and expunge every message of a mailbox."""
        with self.client(user) as client:
            client.select(f'"{mailbox}"')
            client.store("1:*", "+FLAGS", "(\\Deleted)")
            client.expunge()

    def move_all(self, source: str, target: str, user: str = "anna") -> None:
        """Move every message of a mailbox to another."""
        with self.client(user) as client:
            client.select(f'"{source}"')
            kind, answer = client._simple_command("MOVE", "1:*", f'"{target}"')  # noqa: SLF001 - imaplib lacks MOVE
            assert kind == "OK", answer

    def rebuild(self, mailbox: str, user: str = "anna") -> None:
        """Copy a mailbox out and back, so that it has the same messages under another UIDVALIDITY."""
        with self.client(user) as client:
            aside, quoted = f'"{self.prefix}aside"', f'"{mailbox}"'
            for command, arguments in (("create", (aside,)), ("select", (quoted,)), ("copy", ("1:*", aside))):
                getattr(client, command)(*arguments)
            client.close()
            client.delete(quoted)
            client.rename(aside, quoted)

    def snapshot(self, user: str = "anna") -> dict[str, MailboxShape]:
        """UIDVALIDITY, UIDs, flags and MODSEQ of every mailbox."""
        shapes: dict[str, MailboxShape] = {}
        with self.client(user) as client:
            _, listed = client.list()
            for line in listed:
                assert isinstance(line, bytes)
                name = line.decode().rpartition(f' "{self.separator}" ')[2].strip('"')
                kind, count = client.select(f'"{name}"', readonly=True)
                if kind != "OK":
                    continue  # a level of the hierarchy that holds no messages
                validity = client.response("UIDVALIDITY")[1][0]
                assert validity is not None
                _, answer = client.fetch("1:*", "(UID FLAGS MODSEQ)") if count != [b"0"] else ("OK", [])
                messages = tuple(item.decode() for item in answer if isinstance(item, bytes))
                shapes[name] = MailboxShape(validity=validity.decode(), messages=messages)
        return shapes

    # --- starting it ---------------------------------------------------------------------------------------------

    def _configure(self) -> Path:
        """Write everything the server reads; where its configuration lies."""
        root = os.geteuid() == 0
        user, group = pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name
        nobody = pwd.getpwnam("nobody")
        uid, gid = (nobody.pw_uid, nobody.pw_gid) if root else (os.geteuid(), os.getegid())
        for name in ("run", "mail"):
            (self.place / name).mkdir(mode=0o755)
        if root:
            os.chown(self.place / "mail", uid, gid)  # Dovecot refuses to read mail as root
        lines = [f"{name}:{{PLAIN}}{password}\n" for name, password in self.users.items()]
        (self.place / "users").write_text("".join(lines))
        path = self.place / "dovecot.conf"
        path.write_text(
            CONFIGURATION.format(
                place=self.place,
                certificate=self.certificates.certificate,
                key=self.certificates.key,
                internal="dovecot" if root else user,
                internal_group="dovecot" if root else group,
                login="dovenull" if root else user,
                auth="$default_internal_user" if root else user,
                chroot="" if root else "chroot =",
                uid=uid,
                gid=gid,
                separator=self.separator,
                prefix=self.prefix,
                plain_port=self.plain_port,
                tls_port=self.tls_port,
                extra=self.extra,
            )
        )
        return path

    def _greets(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.plain_port), 5) as probe:
                probe.settimeout(5)
                return probe.recv(100).startswith(b"* OK")
        except OSError:
            return False

    def _tree(self) -> list[int]:
        """The process ids of the server and everything below it."""
        assert self._process is not None
        found, todo = [], [self._process.pid]
        while todo:
            pid = todo.pop()
            found.append(pid)
            with suppress(OSError):
                todo += map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
        return found
