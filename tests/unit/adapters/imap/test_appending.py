r"""APPEND waits for the server's leave, and each end of it says what is certain."""

from __future__ import annotations

import pytest

from afterword.adapters.imap.appending import FLAGS, append
from afterword.adapters.imap.wire import Wire
from afterword.ports import Appended, AppendResult
from builders.scripted_socket import ScriptedSocket

MESSAGE = b"Subject: x\r\n\r\nDear caf\xc3\xa9\r\n"
COMMAND = b'W1 APPEND "Drafts" (\\Draft \\Seen) {%d}\r\n' % len(MESSAGE)


def appended(*answers: bytes, most: int | None = None, mailbox: bytes = b"Drafts") -> tuple[Appended, bytes]:
    """The outcome when the server answers so, and what was sent to it."""
    sock = ScriptedSocket(answers, most=most)
    wire = Wire(sock, read_seconds=5, command_seconds=5)
    return append(wire, mailbox, MESSAGE, flags=FLAGS, seconds=5), sock.sent


def test_the_literal_is_synchronising_and_untouched() -> None:
    """The exact octets go over, after the invitation, with the two flags."""
    outcome, sent = appended(b"+ OK\r\n", b"W1 OK [APPENDUID 7 42] done\r\n")

    assert sent == COMMAND + MESSAGE + b"\r\n"
    assert (outcome.result, outcome.validity, outcome.uid) == (AppendResult.STORED, 7, 42)


def test_nothing_leaves_without_an_invitation() -> None:
    """A server that hangs up before it asks for the message has not got it."""
    outcome, sent = appended(b"* OK one moment\r\n")

    assert sent == COMMAND
    assert outcome.result is AppendResult.NOT_SENT


@pytest.mark.parametrize(
    ("most", "result"),
    [
        (len(COMMAND) - 1, AppendResult.NOT_SENT),
        (len(COMMAND) + 5, AppendResult.NOT_SENT),
        (len(COMMAND) + len(MESSAGE) - 1, AppendResult.NO_ANSWER),
        (None, AppendResult.NO_ANSWER),
    ],
)
def test_a_broken_link_proves_nothing_once_the_last_octet_may_be_over(most: int | None, result: AppendResult) -> None:
    """Until then it proves that nothing was stored."""
    outcome, _ = appended(b"+ OK\r\n", most=most)

    assert outcome.result is result


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        (b"NO [OVERQUOTA] Mailbox is full", AppendResult.OVER_QUOTA),
        (b"NO Quota exceeded (mailbox for user is full)", AppendResult.OVER_QUOTA),
        (b"NO [TRYCREATE] Mailbox doesn't exist", AppendResult.TRY_CREATE),
        (b"NO [LIMIT] too many messages today", AppendResult.THROTTLED),
        (b"NO [UNAVAILABLE] try again later", AppendResult.THROTTLED),
        (b"NO Server throttled: Suggested Backoff Time: 300000 milliseconds", AppendResult.THROTTLED),
        (b"NO [NOPERM] not yours", AppendResult.REFUSED),
        (b"BAD what?", AppendResult.REFUSED),
        (b"NO", AppendResult.REFUSED),
    ],
)
@pytest.mark.parametrize("invitation", [b"", b"+ OK\r\n"], ids=["at-once", "after-the-message"])
def test_refusals_are_told_apart(answer: bytes, result: AppendResult, invitation: bytes) -> None:
    """By response code, else by the words that large servers use."""
    outcome, _ = appended(invitation + b"W1 " + answer + b"\r\n")

    assert outcome.result is result


def test_flags_refused_at_once_are_dropped() -> None:
    """Nothing of the message had left, so the same command goes again without flags."""
    outcome, sent = appended(b"W1 BAD Unknown flag \\Draft\r\n", b"+ OK\r\n", b"W2 OK stored\r\n")

    assert outcome.result is AppendResult.STORED
    assert sent == COMMAND + b'W2 APPEND "Drafts" {%d}\r\n' % len(MESSAGE) + MESSAGE + b"\r\n"


def test_flags_refused_later_are_not_tried_again_here() -> None:
    """After the message has left, only the caller may try again, who looks first."""
    outcome, sent = appended(b"+ OK\r\n", b"W1 NO Flags are not permitted\r\n", b"+ OK\r\n", b"W2 OK\r\n")

    assert outcome.result is AppendResult.REFUSED
    assert sent.count(MESSAGE) == 1


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[APPENDUID]",
        b"[APPENDUID 1]",
        b"[APPENDUID 0 0]",
        b"[APPENDUID -1 5]",
        b"[APPENDUID 7 99999999999]",
        b"[APPENDUID 7 4294967296]",
        b"[APPENDUID 7 1:3]",
        b"[APPENDUID x y]",
    ],
)
def test_a_bad_appenduid_counts_as_none(text: bytes) -> None:
    """The message is stored, and where is found by looking."""
    outcome, _ = appended(b"+ OK\r\n", b"W1 OK " + text + b" done\r\n")

    assert (outcome.result, outcome.validity, outcome.uid) == (AppendResult.STORED, None, None)


def test_news_between_do_not_confuse() -> None:
    """A server may speak of other things before it asks and before it answers."""
    outcome, _ = appended(b"* 3 EXISTS\r\n* 1 RECENT\r\n+ go\r\n", b"* 4 EXISTS\r\nW1 OK [APPENDUID 7 42]\r\n")

    assert outcome.uid == 42


def test_a_goodbye_instead_of_an_answer_is_no_answer() -> None:
    """BYE after the message leaves it open whether it was stored."""
    outcome, _ = appended(b"+ OK\r\n", b"* BYE shutting down\r\n")

    assert outcome.result is AppendResult.NO_ANSWER


def test_an_ok_before_the_message_is_not_believed() -> None:
    """A server cannot have stored what it was not sent."""
    outcome, sent = appended(b"W1 OK done\r\n")

    assert outcome.result is AppendResult.NOT_SENT
    assert MESSAGE not in sent


def test_a_mailbox_name_cannot_end_the_command() -> None:
    """Quotes are escaped, line breaks are left out."""
    _, sent = appended(mailbox=b'a"\r\nW9 LOGOUT\\')

    assert sent.startswith(b'W1 APPEND "a\\"W9 LOGOUT\\\\" (')
