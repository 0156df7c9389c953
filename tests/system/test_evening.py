"""The main job against a real Dovecot over TLS, by the real program in its own process."""

from __future__ import annotations

import base64
import json
import os
import pty
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from builders.household import Household, a_mail
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.smtp_server import running_smtp_server

pytestmark = pytest.mark.needs_dovecot

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
EVENING = "2026-11-24T18:30"

INVITATION = """\
Dear Nora,

your interview for the Data Engineer position at Acme Rail is confirmed for Tuesday, November 24, 2026, from 2:00 pm to
3:00 pm CET, by video. You will speak with me.

Best regards,
Dana Reyes
Head of Data, Acme Rail
"""


@pytest.fixture
def home(tmp_path: Path, dovecot: Dovecot) -> Household:
    """A configured user on a fresh server."""
    household = Household(place=tmp_path, server=dovecot)
    household.configure()
    return household


def invite(home: Household, *, message_id: str = "one@acme.example.org", body: str = INVITATION) -> None:
    """Put the invitation into the inbox, as it came on Monday."""
    home.server.put("INBOX", a_mail(body, sent_at=MONDAY, message_id=message_id), received=MONDAY)


def recipients(home: Household) -> list[str]:
    """Whom the drafts in Drafts are addressed to."""
    drafts = [message_from_bytes(raw, policy=policy.default) for raw in home.server.messages("Drafts")]
    return sorted(str(draft["To"]) for draft in drafts)


def test_an_invitation_becomes_one_draft_that_evening(home: Household) -> None:
    """The draft answers the thread, names the person, and is marked as a draft."""
    invite(home)
    home.run("once", "--at", EVENING)
    [raw] = home.server.messages("Drafts")
    draft = message_from_bytes(raw, policy=policy.default)
    assert draft["To"] == "Dana Reyes <dana.reyes@acme.example.org>"
    assert draft["From"] == "Nora Lindqvist <anna@example.org>"
    assert draft["In-Reply-To"] == "<one@acme.example.org>"
    assert "November 24" in draft.get_content()
    assert home.server.flags("Drafts") == [{"\\Draft", "\\Seen"}]
    assert not [name for name in draft if name.lower().startswith("x-")]


def test_nothing_else_of_the_account_is_changed(home: Household) -> None:
    """Flags, UIDs, UIDVALIDITY and MODSEQ of every other mailbox are the same before and after."""
    invite(home)
    home.server.put("Sent", a_mail("Hello", sent_at=MONDAY, message_id="s@example.org"), received=MONDAY)
    before = home.server.snapshot()
    home.run("once", "--at", EVENING)
    after = home.server.snapshot()
    assert before.pop("Drafts") != after.pop("Drafts")
    assert before == after


def test_a_second_pass_and_a_lost_state_add_no_draft(home: Household) -> None:
    """Once is once: a repeat finds the row, and a lost state finds the draft itself."""
    invite(home)
    for _ in range(2):
        home.run("once", "--at", EVENING)
    home.lose_state()
    home.run("once", "--at", EVENING)
    assert recipients(home) == ["Dana Reyes <dana.reyes@acme.example.org>"]


def test_a_draft_that_was_sent_is_not_written_again(home: Household) -> None:
    """The user sent it from Drafts, and the state was lost: the mail in Sent is found."""
    invite(home)
    home.run("once", "--at", EVENING)
    home.server.move_all("Drafts", "Sent")
    home.lose_state()
    home.run("once", "--at", EVENING)
    assert recipients(home) == []


def test_who_was_thanked_already_gets_no_draft(home: Household) -> None:
    """A mail of the user to the interviewer since the interview began counts as thanks."""
    invite(home)
    thanks = a_mail(
        "Thank you for today.",
        sender="Nora Lindqvist <anna@example.org>",
        to="dana.reyes@acme.example.org",
        sent_at=MONDAY + timedelta(days=1, hours=6),
        message_id="t@example.org",
    )
    home.server.put("Sent", thanks, received=MONDAY + timedelta(days=1, hours=6))
    home.run("once", "--at", EVENING)
    assert recipients(home) == []
    assert "thank" in home.run("why", "Acme", "--at", EVENING).lower()


def test_a_cancelled_interview_brings_no_draft(home: Household) -> None:
    """The cancellation came in the same thread."""
    invite(home)
    body = "Dear Nora,\n\nI am sorry, but we have to cancel your interview on Tuesday.\n\nDana Reyes\nAcme Rail\n"
    cancel = a_mail(
        body,
        subject="Re: Your interview",
        sent_at=MONDAY + timedelta(hours=5),
        message_id="two@acme.example.org",
        answers="one@acme.example.org",
    )
    home.server.put("INBOX", cancel, received=MONDAY + timedelta(hours=5))
    home.run("once", "--at", EVENING)
    assert recipients(home) == []
    assert "cancel" in home.run("why", "Acme", "--at", EVENING).lower()


def test_the_draft_waits_for_the_evening(home: Household) -> None:
    """At five there is nothing; at half past six there is the draft."""
    invite(home)
    home.run("once", "--at", "2026-11-24T17:00")
    assert recipients(home) == []
    home.run("once", "--at", EVENING)
    assert len(recipients(home)) == 1


def test_what_was_missed_for_too_long_is_told_and_not_written(home: Household) -> None:
    """After three days a thank-you does harm; the user is told."""
    invite(home)
    home.run("once", "--at", "2026-11-28T09:00")
    assert recipients(home) == []
    assert "Acme Rail" in home.run("status", "--at", "2026-11-28T09:00")


def test_preview_shows_the_letter_and_writes_nothing(home: Household) -> None:
    """Neither the mailbox nor the state knows of a preview."""
    invite(home)
    shown = home.ask("preview", "--at", EVENING)
    assert [letter["to"] for letter in shown["letters"]] == [["dana.reyes@acme.example.org"]]
    assert recipients(home) == []
    assert home.ask("status", "--at", EVENING)["interviews"] == []


def test_the_user_may_ignore_correct_and_add(home: Household) -> None:
    """Their word outranks all evidence."""
    invite(home)
    home.run("once", "--at", "2026-11-24T12:00")
    home.run("ignore", "Acme")
    home.run(
        "add", "--start", "2026-11-24T10:00", "--end", "2026-11-24T11:00", "--company", "Birch Labs",
        "--role", "Data Engineer", "--interviewer", "Tom Okafor <tom@birch.example.org>",
    )  # fmt: skip
    home.run("once", "--at", EVENING)
    assert recipients(home) == ["Tom Okafor <tom@birch.example.org>"]


def test_a_note_becomes_the_detail_of_the_letter(home: Household) -> None:
    """What the user noted stands in the letter; what they keep private does not."""
    invite(home)
    home.run("once", "--at", "2026-11-24T16:00")
    home.run("note", "Acme", "the move of the timetable to Postgres 17")
    home.run("note", "Acme", "they seem to be short of money", "--private")
    home.run("once", "--at", EVENING)
    [raw] = home.server.messages("Drafts")
    body = " ".join(message_from_bytes(raw, policy=policy.default).get_content().split())
    assert "the move of the timetable to Postgres 17" in body
    assert "money" not in body


def test_hostile_and_broken_mail_is_set_aside_and_the_rest_is_drafted(home: Household) -> None:
    """Malformed MIME, unknown charsets, deep nesting, a broken .ics and a huge attachment hold nothing up."""
    for number, raw in enumerate(bad_mails()):
        home.server.put("INBOX", raw, received=MONDAY + timedelta(minutes=number))
    invite(home)
    home.run("once", "--at", EVENING)
    assert recipients(home) == ["Dana Reyes <dana.reyes@acme.example.org>"]


def bad_mails() -> list[bytes]:
    """Mails that break parsers, addressed to the user with subjects that make them candidates."""
    head = b"From: x@example.org\r\nTo: anna@example.org\r\nSubject: Interview on Tuesday\r\nMessage-ID: <%d@b>\r\n"
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level) for level in range(2000)
    )
    big = base64.encodebytes(b"\0" * 3_000_000).replace(b"\n", b"\r\n")
    calendar = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTART:nonsense\r\nRRULE:FREQ=SECONDLY\r\n"
    return [
        head % 1 + b'Content-Type: text/plain; charset="x-klingon"\r\n\r\nInterview \xff\xfe on Tuesday at 2 pm\r\n',
        head % 2 + b"Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\nhello\r\n",
        head % 3 + b"MIME-Version: 1.0\r\n" + nested,
        head % 4 + b'Content-Type: text/calendar; method=REQUEST;; charset="utf-8"\r\n\r\n' + calendar,
        head % 5
        + b'Content-Type: multipart/mixed; boundary="q"\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nHello\r\n'
        + b"--q\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + big
        + b"\r\n--q--\r\n",
        head % 6 + b"Date: \xff\xff\r\nContent-Type: text/html\r\n\r\n" + b"<div>" * 5000 + b"\r\n",
    ]


def test_a_wrong_password_ends_with_77(home: Household) -> None:
    """Asking again would only lock the account, so systemd is told not to restart."""
    home.configure(password="wrong")
    assert "refused" in home.run("once", "--at", EVENING, expect=77)
    assert "main" in home.run("status", "--at", EVENING)


def test_every_fault_of_the_configuration_is_told_at_once(home: Household) -> None:
    """Two faults, two lines, exit 78."""
    home.configure(more='[evening]\nat = "9pm"\nmornin = "07:30"')
    said = home.run("once", expect=78)
    assert "evening.at" in said
    assert "morning" in said


def test_check_logs_in_and_names_the_mailboxes(home: Household) -> None:
    """The user sees which mailbox is Drafts and why."""
    shown = home.run("check")
    assert "Drafts" in shown
    assert "Sent" in shown


def test_the_user_is_told_by_mail_once(home: Household, certificates: Certificates) -> None:
    """The evening mail names the draft; it goes to the user and to nobody else, and a second pass has nothing new."""
    with running_smtp_server(starttls=certificates.server_context()) as submission:
        home.configure(
            more=f'[account.smtp]\nhost = "localhost"\nport = {submission.port}\nsecurity = "starttls"\n'
            f'ca_file = "{home.server.ca_file}"\nuser = "anna"\n'
        )
        assert "signed in for the evening mail" in home.run("check")
        invite(home)
        for _ in range(2):
            home.run("once", "--at", EVENING)
    [mail] = submission.submitted
    assert mail.recipients == ["anna@example.org"]
    assert mail.encrypted
    assert "Dana Reyes" in mail.message.get_content()
    assert mail.message["Auto-Submitted"] == "auto-generated"


def test_without_smtp_the_news_stands_in_status(home: Household) -> None:
    """Nothing is lost when no SMTP server is configured."""
    invite(home)
    home.run("once", "--at", EVENING)
    shown = home.run("status", "--at", EVENING)
    assert "Dana Reyes" in shown
    assert "Afterword only ever writes drafts" in shown


def test_progress_is_shown_on_a_terminal_only(home: Household) -> None:
    """A long first scan says how far it is, over and over on one line; a pipe sees nothing of it."""
    invite(home)
    command = [sys.executable, "-m", "afterword", "once", "--at", EVENING, "--config", str(home.config)]
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        done = subprocess.run(
            command, env=home.environment, stdout=subprocess.DEVNULL, stderr=theirs, check=True, timeout=60
        )
        os.close(theirs)
        shown = terminal.read(4096)
    assert done.returncode == 0
    assert b"main/INBOX: looking 1 of 1" in shown
    home.lose_state()
    assert (
        b"looking"
        not in subprocess.run(command, env=home.environment, capture_output=True, check=True, timeout=60).stderr
    )


def test_a_failing_account_holds_up_no_other(home: Household) -> None:
    """The second account's server is away: it is named, the exit code says so, and the first one's draft is there."""
    home.configure(
        more='[[account]]\nname = "away"\n[account.imap]\nhost = "localhost"\nport = 1\n'
        'user = "anna"\npassword = { command = "echo secret" }\n'
    )
    invite(home)
    home.run("once", "--at", EVENING, expect=1)
    assert recipients(home) == ["Dana Reyes <dana.reyes@acme.example.org>"]
    assert "away" in home.run("status", "--at", EVENING)


def test_what_a_mail_says_cannot_steer_a_terminal(home: Household) -> None:
    """Escape sequences in a mail's text are shown, not obeyed."""
    invite(home, body=INVITATION.replace("for the Data", "for the \x1b[2J\x9b31m Data"))
    for command in ("once", "status", "preview"):
        assert "\x1b" not in home.run(command, "--at", EVENING)
    shown = home.run("why", "Acme", "--at", EVENING)
    assert "\x1b" not in shown
    assert "\x9b" not in shown


def test_a_pass_in_the_far_future_loses_no_mail(home: Household) -> None:
    """The look-back reaches from the present at most, so that a later pass still finds the invitation."""
    invite(home)
    home.run("once", "--at", "2031-03-01T12:00")
    home.run("once", "--at", EVENING)
    assert recipients(home) == ["Dana Reyes <dana.reyes@acme.example.org>"]


def test_a_missing_mailbox_holds_up_nothing(home: Household) -> None:
    """The one that is there is read, and status names the one that is not."""
    home.configure(more='[account.mailboxes]\nwatch = ["INBOX", "Nowhere"]\n')
    invite(home)
    home.run("once", "--at", EVENING)
    assert recipients(home) == ["Dana Reyes <dana.reyes@acme.example.org>"]
    assert "Nowhere" in home.run("status", "--at", EVENING)


def test_what_was_forgotten_does_not_come_back(home: Household) -> None:
    """After forgetting everything, mail that was read is not read again and an ignored interview brings no draft."""
    invite(home)
    home.run("once", "--at", "2026-11-24T12:00")
    home.run("ignore", "Acme")
    home.run("forget", "--all")
    home.run("once", "--at", EVENING)
    assert recipients(home) == []


def test_what_cannot_be_meant_is_refused_before_it_is_stored(home: Household) -> None:
    """An impossible year, an end before the start, an unknown zone and an unknown person are errors of use."""
    invite(home)
    home.run("once", "--at", "2026-11-24T12:00")
    home.run("correct", "Acme", "--start", "0001-01-01T00:00", expect=2)
    home.run("correct", "Acme", "--end", "2026-11-20T09:00", expect=2)
    home.run("correct", "Acme", "--start", "2026-11-24T10:00", "--timezone", "Atlantis", expect=2)
    home.run("note", "Acme", "the timetable", "--person", "Nobody Known", expect=2)
    home.run("note", "Acme", "the timetable", "--person", "dana")


def test_without_the_evening_mail_the_pass_still_says_what_it_did(home: Household) -> None:
    """The submission server is away: the draft is there and shown, and the failure is named as the mail's."""
    home.configure(more='[account.smtp]\nhost = "localhost"\nport = 1\nsecurity = "plaintext"\n')
    invite(home)
    said = home.run("once", "--at", EVENING, "--json", expect=1, channel="stdout")
    shown = json.loads(said)
    assert [row["state"] for row in shown["drafts"]] == ["confirmed"]
    assert list(shown["failures"]) == ["the evening mail"]
