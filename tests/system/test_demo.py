"""The demonstration, as a stranger runs it: the program in its own process, over an embedded IMAP server."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest


@pytest.fixture(scope="module")
def answer() -> dict[str, Any]:
    """What `afterword demo --json` prints; the two passes of the real program are made once for this module."""
    done = subprocess.run(
        [sys.executable, "-m", "afterword", "demo", "--json"], capture_output=True, text=True, check=False, timeout=110
    )
    assert done.returncode == 0, done.stderr + done.stdout
    shown: dict[str, Any] = json.loads(done.stdout)
    return shown


def test_everybody_who_is_to_be_thanked_has_one_draft(answer: dict[str, Any]) -> None:
    """Both interviewers of the invitation, the coordinator who passes thanks on, the founder, the panel of three."""
    assert sorted(draft["to"] for draft in answer["drafts"]) == [
        "Aisha Rahman <aisha.rahman@kestrelgrid.example.org>",
        "Daniel Okonjo <daniel.okonjo@harborlight.example.org>",
        "Grace Mbeki <grace.mbeki@kestrelgrid.example.org>",
        "Helen Brandt <helen.brandt@tidewater.example.org>",
        "Ines Carvalho <ines@fernhill.example.org>",
        "Priya Venkataraman <priya.venkataraman@harborlight.example.org>",
        "Tomasz Zieliński <tomasz.zielinski@kestrelgrid.example.org>",
    ]


def test_every_draft_names_its_person_role_and_day(answer: dict[str, Any]) -> None:
    """The greeting has the recipient's name, and the text the day and the role."""
    roles = {
        "kestrelgrid": "Principal Data Engineer",
        "harborlight": "Senior Data Engineer",
        "tidewater": "Analytics Engineer",
        "fernhill": "Data Platform Lead",
    }
    for draft in answer["drafts"]:
        name, _, address = draft["to"].partition(" <")
        text = " ".join(draft["body"].split())
        assert name.split()[0] in draft["body"].splitlines()[0]
        assert "October 8" in text
        assert roles[address.split("@")[1].split(".")[0]] in text


def test_the_drafts_are_marked_as_drafts(answer: dict[str, Any]) -> None:
    r"""Each carries \Draft and \Seen, as a mail client's own drafts do."""
    assert {tuple(draft["flags"]) for draft in answer["drafts"]} == {("\\Draft", "\\Seen")}


def test_every_silence_has_its_reason(answer: dict[str, Any]) -> None:
    """What is cancelled, moved, thanked already, unanswered, late or without an address is named with the reason."""
    decisions = {row["interview"].rpartition(" at ")[2]: row["why"].partition(":")[0] for row in answer["not_written"]}
    assert decisions["Solstice Maps"] == "cancelled"
    assert decisions["Millstone Labs"] == "wait"
    assert decisions["Nightjar Radio"] == "wait"
    assert decisions["Lumen Payroll"] == "nobody"
    assert decisions["Oak & Sail"] == "not-committed"
    assert decisions["Bluebarn Foods"] == "thanked"


def test_look_alikes_are_left_alone_with_a_reason(answer: dict[str, Any]) -> None:
    """A newsletter's live session, a podcast, a user interview, an assessment and a dentist bring no interview."""
    alone = {row["subject"]: row["why"] for row in answer["left_alone"]}
    for subject in (
        "Your coding assessment for Corvid Systems",
        "Podcast interview on Thursday",
        "Your user interview with Inkwell",
        "You are interviewing a candidate on Thursday",
        "Reminder: your appointment on Thursday",
        "Webinar: Hiring data teams in 2027",
        "Your application at Alder & Finch",
    ):
        assert alone[subject]


def test_a_mail_that_gives_orders_gets_nothing(answer: dict[str, Any]) -> None:
    """Text that tells the program what to write is only text."""
    assert not any("grayfield" in json.dumps(draft) for draft in answer["drafts"])
    assert not any("49" in draft["body"] for draft in answer["drafts"])
