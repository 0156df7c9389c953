"""`afterword demo`: the sample mailbox on an embedded server, one evening pass of the real program, and what it left.

It exits 0 only if the drafts really lie in Drafts and a second pass adds nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from imapclient import IMAPClient

from afterword.adapters.ledger import SqliteLedger
from afterword.cli.assemble import STATE_FILE
from afterword.cli.demo.server import EmbeddedServer
from afterword.cli.lines import tell, tell_json

USER = "nora"
ZONE = "America/New_York"
EVENING = "2026-10-08T18:30:00-04:00"
MAILBOXES = ("INBOX", "Sent", "Archive", "Drafts")
SAMPLES = Path(__file__).parent / "mailbox"

CONFIG = """\
[me]
name = "Nora Lindqvist"
addresses = ["nora.lindqvist@example.org"]
timezone = "{zone}"

[[account]]
name = "demo"
[account.imap]
host = "127.0.0.1"
port = {port}
security = "plaintext"
user = "{user}"
password = {{ file = "{secret}" }}

[[calendar]]
type = "ics"
url = "{calendar}"

[evening]
at = "18:30"

[profile]
signature = ["+1 617 555 0142"]

[[profile.highlight]]
text = "cut our longest backfill from 31 hours to three"
tags = ["data", "pipelines", "engineer"]
evidence = "CV, page 1"

[[profile.highlight]]
text = "moved forty dashboards to one tested set of metrics"
tags = ["analytics", "metrics", "dashboards"]
evidence = "CV, page 2"

[[profile.highlight]]
text = "led a platform team of five through a change of cloud provider"
tags = ["lead", "platform", "team"]
evidence = "CV, page 1"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A draft as it lies in Drafts."""

    to: str
    subject: str
    flags: tuple[str, ...]
    body: str


def run_demo(args: argparse.Namespace) -> int:
    """Fill the server, make the passes, and show what lies in Drafts and why the rest was left alone."""
    password = secrets.token_urlsafe(12)
    with (
        tempfile.TemporaryDirectory(prefix="afterword-demo-") as folder,
        EmbeddedServer(user=USER, password=password) as server,
    ):
        home = Path(folder)
        config = write_config(home, server.port, password)
        count = fill(server.port, password)
        say(args, f"An IMAP server with {count} messages is up on 127.0.0.1:{server.port}; it is {EVENING[:16]} there.")
        say(args, "Afterword makes its evening pass …\n")
        first = one_pass(home, config)
        drafts = look_into_drafts(server.port, password)
        second = one_pass(home, config)
        again = look_into_drafts(server.port, password)
        problem = what_is_wrong(first, second, drafts, again)
        if args.json:
            tell_json(as_json(drafts, home, first, problem))
        else:
            show(drafts, home, first)
            print("\nA second pass added nothing." if problem is None else f"\nThe demo failed: {problem}")
        if args.keep:
            keep(server.port, password, config, home)
        return 0 if problem is None else 1


def write_config(home: Path, port: int, password: str) -> Path:
    """The demo's configuration file, with its password in a file of mode 0600."""
    secret = home / "password"
    secret.touch(mode=0o600)
    secret.write_text(password, encoding="utf-8")
    config = home / "config.toml"
    calendar = SAMPLES / "calendar.ics"
    config.write_text(
        CONFIG.format(zone=ZONE, port=port, user=USER, secret=secret, calendar=calendar), encoding="utf-8"
    )
    return config


def fill(port: int, password: str) -> int:
    """Put every sample message where it belongs, as of its own Date; the number of messages."""
    count = 0
    with sign_in(port, password) as client:
        for mailbox in MAILBOXES:
            if mailbox != "INBOX":
                client.create_folder(mailbox)
            for path in sorted((SAMPLES / mailbox).glob("*.eml")):
                raw = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
                sent_at = parsedate_to_datetime(message_from_bytes(raw)["Date"])
                client.append(mailbox, raw, (), sent_at)
                count += 1
    return count


def sign_in(port: int, password: str) -> IMAPClient:
    """A plain mail client's view of the embedded server."""
    client = IMAPClient("127.0.0.1", port, ssl=False, timeout=15)
    client.login(USER, password)
    return client


def one_pass(home: Path, config: Path) -> dict[str, object]:
    """`afterword once` as its own process, at that evening; its JSON answer, or an error under "error"."""
    command = [sys.executable, "-m", "afterword", "once", "--config", str(config), "--at", EVENING, "--json"]
    environment = {**os.environ, "STATE_DIRECTORY": str(home / "state")}
    done = subprocess.run(  # noqa: S603 - our own program, no shell
        command, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    if not done.stdout.strip():
        return {"error": done.stderr.strip() or f"afterword once ended with {done.returncode}"}
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def look_into_drafts(port: int, password: str) -> tuple[Found, ...]:
    """Every message in Drafts, as a mail client sees it."""
    with sign_in(port, password) as client:
        client.select_folder("Drafts", readonly=True)
        found = []
        for _, data in sorted(client.fetch(client.search("ALL"), ["BODY.PEEK[]", "FLAGS"]).items()):
            message = message_from_bytes(data[b"BODY[]"], policy=policy.default)
            flags = tuple(sorted(flag.decode() for flag in data[b"FLAGS"]))
            found.append(
                Found(to=str(message["To"]), subject=str(message["Subject"]), flags=flags, body=message.get_content())
            )
        return tuple(found)


def what_is_wrong(
    first: dict[str, object], second: dict[str, object], drafts: Sequence[Found], again: Sequence[Found]
) -> str | None:
    """Why the demo did not show the main job; None if it did."""
    for answer in (first, second):
        if "error" in answer:
            return str(answer["error"])
        if answer.get("failures"):
            return str(answer["failures"])
    if not drafts:
        return "no draft lies in Drafts"
    if len(again) != len(drafts):
        return f"a second pass changed Drafts from {len(drafts)} to {len(again)} messages"
    return None


def left_alone(home: Path) -> tuple[tuple[str, str], ...]:
    """Each mail that was read and is no interview of the user, with the reason."""
    ledger = SqliteLedger(home / "state" / STATE_FILE)
    try:
        return tuple(
            (stored.reading.head.subject, stored.reading.reason)
            for stored in ledger.readings()
            if stored.reading.head is not None and not stored.reading.is_interview and not stored.reading.from_user
        )
    finally:
        ledger.close()


def show(drafts: Sequence[Found], home: Path, answer: dict[str, object]) -> None:
    """Print the drafts, then every silence with its reason."""
    tell(f"{len(drafts)} drafts lie in Drafts:")
    for draft in drafts:
        tell(f"\n── To: {draft.to}   [{' '.join(draft.flags)}]\n   Subject: {draft.subject}\n")
        for line in draft.body.rstrip().splitlines():
            tell(f"   {line}")
    tell("\nInterviews for which nothing was written:")
    for title, why in silences(answer):
        tell(f"  · {title}\n      {why}")
    tell("\nMail that was left alone:")
    for subject, why in left_alone(home):
        tell(f"  · {subject}\n      {why}")


def silences(answer: dict[str, object]) -> tuple[tuple[str, str], ...]:
    """Each interview without a draft, with the reason, out of the answer of `afterword once --json`."""
    names = {
        row["id"]: f"{row['role'] or 'interview'} at {row['company'] or 'no company'}"
        for row in rows_of(answer, "interviews")
    }
    silent = [
        (row["interview"], f"{row['decision']}: {row['why']}")
        for row in rows_of(answer, "decisions")
        if row["decision"] != "write"
    ]
    silent += [
        (row["interviews"][0], f"{row['state']}: {row['why']}")
        for row in rows_of(answer, "drafts")
        if row["state"] != "confirmed"
    ]
    return tuple((names.get(name, name), why) for name, why in silent)


def rows_of(answer: dict[str, object], key: str) -> list[dict[str, Any]]:
    """A list of the JSON answer; empty if it is missing."""
    rows = answer.get(key)
    return rows if isinstance(rows, list) else []


def as_json(drafts: Sequence[Found], home: Path, answer: dict[str, object], problem: str | None) -> dict[str, object]:
    """What `show` prints, for a program."""
    return {
        "drafts": [{"to": d.to, "subject": d.subject, "flags": list(d.flags), "body": d.body} for d in drafts],
        "not_written": [{"interview": title, "why": why} for title, why in silences(answer)],
        "left_alone": [{"subject": subject, "why": why} for subject, why in left_alone(home)],
        "problem": problem,
    }


def keep(port: int, password: str, config: Path, home: Path) -> None:
    """Leave the server up until Ctrl-C, and say how to look at it."""
    print(
        f"\nThe server stays up until you press Ctrl-C. Look at it with any mail client:\n"
        f"  IMAP server 127.0.0.1, port {port}, no encryption, user {USER}, password {password}\n"
        f"  e.g. neomutt -f imap://{USER}@127.0.0.1:{port}/Drafts\n"
        f"or ask Afterword about it:\n"
        f"  STATE_DIRECTORY={home / 'state'} {sys.executable} -m afterword status --config {config} --at {EVENING}"
    )
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        print("\nstopped")


def say(args: argparse.Namespace, text: str) -> None:
    """A line for a person; not in JSON."""
    if not args.json:
        print(text, flush=True)
