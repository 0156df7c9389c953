"""How the store takes the bad manners of servers: lies, silence, missing answers, broken links."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.adapters.imap.session import Patience
from afterword.adapters.imap.store import ImapMailStore
from afterword.config import Security
from afterword.errors import CredentialsRefused, Unavailable, Unreadable
from afterword.model.identifiers import MailboxName, MessageId, MessageUid
from afterword.model.message import PartOutline
from afterword.ports import AppendResult, MailboxState, Watermark
from builders.accounts import BRISK, imap_account
from servers.certificates import Certificates
from servers.scripted_imap import CLOSE, ScriptedImap

INBOX = MailboxName("INBOX")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
THREE = b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 14] ok\r\n%T OK [READ-ONLY] done\r\n"
DATES = b"".join(
    b'* %d FETCH (UID %d INTERNALDATE "20-Nov-2026 12:00:00 +0000")\r\n' % (number, number + 10) for number in (1, 2, 3)
)
PART = PartOutline(
    section="1", media_type="text/plain", parameters=(), encoding="7bit", octets=5, filename=None
)  # fmt: skip
HURRIED = Patience(connect=2, read=0.3, command=0.6, append=0.5, renew_idle=0.2, poll=0.05)


def summary_line(uid: int) -> bytes:
    """A FETCH answer as the fast path likes it."""
    header = b"Subject: number %d\r\nMessage-ID: <%d@example.com>\r\n\r\n" % (uid, uid)
    return (
        b'* %d FETCH (UID %d INTERNALDATE "20-Nov-2026 12:00:00 +0000" RFC822.SIZE 9 BODY[HEADER.FIELDS (SUBJECT)] {%d}'
        b'\r\n%s BODYSTRUCTURE ("text" "plain" NIL NIL NIL "7bit" 5 1))\r\n' % (uid - 10, uid, len(header), header)
    )


@pytest.fixture
def server() -> Iterator[ScriptedImap]:
    """A server with three messages, 11 to 13, in every mailbox."""
    answers = {"EXAMINE .*": THREE, r"UID FETCH \* \(UID\)": b"* 3 FETCH (UID 13)\r\n%T OK\r\n"}
    with ScriptedImap(answers=answers) as running:
        yield running


@pytest.fixture
def store(server: ScriptedImap) -> Iterator[ImapMailStore]:
    """A store of that server."""
    opened = ImapMailStore(imap_account(server.port, host="127.0.0.1"), lambda: "secret", BRISK)
    yield opened
    opened.close()


@pytest.fixture
def hurried(server: ScriptedImap) -> Iterator[ImapMailStore]:
    """A store whose deadlines pass at once."""
    opened = ImapMailStore(imap_account(server.port, host="127.0.0.1"), lambda: "secret", HURRIED)
    yield opened
    opened.close()


# --- the state of a mailbox ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("uid_next", [b"", b"* OK [UIDNEXT 5] too low\r\n"], ids=["missing", "too-low"])
def test_uidnext_is_never_below_the_newest_message(server: ScriptedImap, store: ImapMailStore, uid_next: bytes) -> None:
    """A missing or impossible UIDNEXT is taken from the newest message."""
    server.answers["EXAMINE .*"] = b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n" + uid_next + b"%T OK\r\n"

    assert store.examine(INBOX) == MailboxState(validity=_validity(store), uid_next=MessageUid(14), exists=3)


def test_an_empty_mailbox_without_uidnext_is_asked_by_status(server: ScriptedImap, store: ImapMailStore) -> None:
    """STATUS may know what EXAMINE does not say."""
    server.answers["EXAMINE .*"] = b"* 0 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n%T OK\r\n"
    server.answers["STATUS .*"] = b'* STATUS "INBOX" (UIDNEXT 88)\r\n%T OK\r\n'

    assert store.examine(INBOX).uid_next == 88


def test_an_unknown_uidnext_stays_unknown(server: ScriptedImap, store: ImapMailStore) -> None:
    """None is honest where nothing is said and nothing is there."""
    server.answers["EXAMINE .*"] = b"* 0 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n%T OK\r\n"
    server.answers["STATUS .*"] = b"%T BAD what?\r\n"

    assert store.examine(INBOX).uid_next is None


def test_a_mailbox_without_uidvalidity_is_unreadable(server: ScriptedImap, store: ImapMailStore) -> None:
    """Without it, UIDs mean nothing."""
    server.answers["EXAMINE .*"] = b"* 3 EXISTS\r\n%T OK\r\n"

    with pytest.raises(Unreadable, match="UIDVALIDITY"):
        store.examine(INBOX)


@pytest.mark.parametrize("text", [b"[UNAVAILABLE] later", b"[INUSE] locked", b"Server busy, try again"])
def test_a_refusal_for_now_is_unavailable(server: ScriptedImap, store: ImapMailStore, text: bytes) -> None:
    """What passes by itself is waited for, and the connection is kept."""
    server.answers["EXAMINE .*"] = b"%T NO " + text + b"\r\n"

    with pytest.raises(Unavailable):
        store.examine(INBOX)

    server.answers["EXAMINE .*"] = THREE
    assert store.examine(INBOX).exists == 3
    assert server.connections == 1


def test_a_kept_connection_that_died_is_replaced(server: ScriptedImap, store: ImapMailStore) -> None:
    """A server may hang up on an idle client; the next look just connects again."""
    store.examine(INBOX)
    server.say(b"* BYE idle for too long\r\n")

    assert store.examine(INBOX).exists == 3
    assert server.connections == 2


# --- searching and fetching ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [
        b"%T NO not today\r\n",
        b"%T BAD what?\r\n",
        b"* SEARCH\r\n%T OK\r\n",
        b"* SEARCH 99 100\r\n%T OK\r\n",
        b"%T OK\r\n",
    ],
    ids=["no", "bad", "nothing", "others", "silent"],
)
def test_a_search_that_fails_or_lies_misses_nothing_recent(
    server: ScriptedImap, store: ImapMailStore, answer: bytes
) -> None:
    """The newest messages are looked at by hand."""
    server.answers["UID SEARCH .*"] = answer
    server.answers[r"(UID )?FETCH \d+:\* \(UID INTERNALDATE\)"] = DATES + b"%T OK\r\n"
    server.answers[r"UID FETCH [0-9:,]+ \(UID INTERNALDATE RFC822.*"] = (
        summary_line(11) + summary_line(12) + summary_line(13) + b"%T OK\r\n"
    )
    server.answers[r"UID FETCH [0-9:,]+ \(UID BODY.PEEK\[HEADER.FIELDS \(MESSAGE-ID\)\]\)"] = (
        b"* 2 FETCH (UID 12 BODY[HEADER.FIELDS (MESSAGE-ID)] {30}\r\nMessage-ID: <12@example.com>\r\n)\r\n%T OK\r\n"
    )

    assert [s.uid for s in store.summaries(INBOX, known=None, not_before=NOON)] == [11, 12, 13]
    assert store.find_message_id(INBOX, MessageId("12@example.com")) == (12,)


def test_a_message_the_server_chokes_on_does_not_hide_the_others(server: ScriptedImap, store: ImapMailStore) -> None:
    """A batch that is refused is halved until only the bad one is left out."""
    server.answers["UID SEARCH .*"] = b"* SEARCH 11 12 13\r\n%T OK\r\n"
    fetch = r"UID FETCH {} \(UID INTERNALDATE RFC822.*"
    for sequence_set, answer in (
        ("11", summary_line(11) + b"%T OK\r\n"),
        ("12", b"%T NO [SERVERBUG] Internal error\r\n"),
        ("13", summary_line(13) + b"%T OK\r\n"),
        ("[0-9:,]+", b"%T NO some messages cannot be read\r\n"),
    ):
        server.answers[fetch.format(sequence_set)] = answer

    assert [s.uid for s in store.summaries(INBOX, known=None, not_before=NOON)] == [11, 13]


def test_a_range_the_server_chokes_on_is_read_message_by_message(server: ScriptedImap, store: ImapMailStore) -> None:
    """One damaged draft does not hide ours, and new mail behind one is not skipped."""
    line = b'* 1 FETCH (UID 11 INTERNALDATE "20-Nov-2026 12:00:00 +0000" BODY[HEADER.FIELDS (TO)] {2}\r\n\r\n)\r\n'
    server.answers["UID SEARCH UID 11:.*"] = b"* SEARCH 11 12\r\n%T OK\r\n"
    server.answers[r"UID FETCH 11 \(UID INTERNALDATE BODY.*"] = line + b"%T OK\r\n"
    server.answers[r"UID FETCH 11 \(UID INTERNALDATE RFC822.*"] = summary_line(11) + b"%T OK\r\n"
    server.answers["UID FETCH [^*]*"] = b"%T NO [SERVERBUG] Internal error\r\n"
    server.answers[r"UID FETCH \d+:\* .*"] = b"%T NO [SERVERBUG] Internal error\r\n"
    known = Watermark(validity=store.examine(INBOX).validity, uid_next=MessageUid(11))

    assert [line.uid for line in store.headers_from(INBOX, MessageUid(11))] == [11]
    assert [summary.uid for summary in store.summaries(INBOX, known=known, not_before=NOON)] == [11]


def test_a_server_that_answers_neither_search_nor_fetch_is_unavailable(
    server: ScriptedImap, store: ImapMailStore
) -> None:
    """An empty answer is never made up, because the watermark would pass over what was not seen."""
    server.answers["UID SEARCH .*"] = b"%T NO no\r\n"
    server.answers[r"(UID )?FETCH \d+:\* .*"] = b"%T NO no\r\n"
    known = Watermark(validity=store.examine(INBOX).validity, uid_next=MessageUid(11))

    for watermark in (None, known):
        with pytest.raises(Unavailable):
            list(store.summaries(INBOX, known=watermark, not_before=NOON))


def test_a_message_expunged_meanwhile_is_left_out(server: ScriptedImap, store: ImapMailStore) -> None:
    """A FETCH that answers for two of three gives two."""
    server.answers["UID SEARCH .*"] = b"* SEARCH 11 12 13\r\n%T OK\r\n"
    server.answers["UID FETCH 11:13 .*"] = summary_line(11) + b"* 2 EXPUNGE\r\n" + summary_line(13) + b"%T OK\r\n"

    assert [s.uid for s in store.summaries(INBOX, known=None, not_before=NOON)] == [11, 13]


def test_the_newest_message_below_the_first_is_not_new(server: ScriptedImap, store: ImapMailStore) -> None:
    """`20:*` names the newest message even if it is number 13 (RFC 3501 §9)."""
    server.answers["UID FETCH 20:.*"] = DATES[DATES.index(b"* 3") :] + b"%T OK\r\n"

    assert store.headers_from(INBOX, MessageUid(20)) == ()


@pytest.mark.parametrize("answer", [b'""', b"NIL", b"{0}\r\n"])
def test_an_empty_part_is_replaced_by_the_whole_message(
    server: ScriptedImap, store: ImapMailStore, answer: bytes
) -> None:
    """Some servers hand out empty parts of messages that are not empty."""
    header = b"Subject: x\r\n\r\n"
    whole = header + b"hello"
    server.answers[r"UID FETCH 11 .*BODY.PEEK\[1\].*"] = (
        b"* 1 FETCH (UID 11 BODY[HEADER] {14}\r\n%s BODY[1]<0> %s)\r\n%%T OK\r\n" % (header, answer)
    )
    server.answers[r"UID FETCH 11 \(UID BODY.PEEK\[\].*"] = b"* 1 FETCH (UID 11 BODY[]<0> {%d}\r\n%s)\r\n%%T OK\r\n" % (
        len(whole),
        whole,
    )

    assert store.raw_text(INBOX, MessageUid(11), [PART]) == whole


def test_a_message_without_any_text_is_unreadable(server: ScriptedImap, store: ImapMailStore) -> None:
    """If the whole is empty too, there is nothing to read, and the others go on."""
    server.answers["UID FETCH 11 .*"] = b'* 1 FETCH (UID 11 BODY[HEADER] "" BODY[1] "" BODY[] "")\r\n%T OK\r\n'

    with pytest.raises(Unreadable):
        store.raw_text(INBOX, MessageUid(11), [PART])


def test_a_section_that_is_no_section_is_not_asked_for(server: ScriptedImap, store: ImapMailStore) -> None:
    """A part's number goes into a command, so it may hold digits and dots only."""
    forged = replace(PART, section="1] UID STORE 1:* FLAGS (", octets=0)
    server.answers["UID FETCH 11 .*"] = b"* 1 FETCH (UID 11 BODY[HEADER] {14}\r\nSubject: x\r\n\r\n)\r\n%T OK\r\n"

    store.raw_text(INBOX, MessageUid(11), [forged])

    assert not any("STORE" in command for command in server.commands)


def test_a_giant_literal_drops_the_connection(server: ScriptedImap, store: ImapMailStore) -> None:
    """Nothing of it is read, and the next call starts on a clean line."""
    server.answers["UID FETCH 11 .*"] = b"* 1 FETCH (UID 11 BODY[HEADER] {4000000000}\r\n"

    with pytest.raises(Unavailable):
        store.raw_text(INBOX, MessageUid(11), [PART])

    assert store.examine(INBOX).exists == 3
    assert server.connections == 2


def test_a_batch_left_unread_does_not_spoil_the_next_call(server: ScriptedImap, store: ImapMailStore) -> None:
    """Who stops reading summaries half-way can go on with anything else."""
    server.answers["UID SEARCH .*"] = b"* SEARCH 11 12 13\r\n%T OK\r\n"
    server.answers["UID FETCH 11:13 .*"] = summary_line(11) + summary_line(12) + summary_line(13) + b"%T OK\r\n"

    first = next(iter(store.summaries(INBOX, known=None, not_before=NOON)))

    assert first.uid == 11
    assert store.examine(INBOX).exists == 3


def test_a_server_that_falls_silent_is_unavailable(server: ScriptedImap, hurried: ImapMailStore) -> None:
    """Every command has a deadline."""
    server.answers["EXAMINE .*"] = b""

    with pytest.raises(Unavailable):
        hurried.examine(INBOX)


# --- waiting ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("farewell", [b"+ idling\r\n* BYE good night\r\n", CLOSE], ids=["bye", "end"])
def test_a_link_that_ends_in_idle_is_unavailable_at_once(
    server: ScriptedImap, store: ImapMailStore, farewell: bytes
) -> None:
    """The end of the stream is an error and never a quiet mailbox."""
    server.answers["IDLE"] = farewell

    with pytest.raises(Unavailable):
        store.wait_for_change(INBOX, seconds=60)


def test_a_line_split_over_packets_is_one_line(server: ScriptedImap, store: ImapMailStore) -> None:
    """IDLE's news may come in pieces."""
    server.answers["IDLE"] = b"+ idling\r\n* 4 EXI"
    server.answers["DONE"] = b"%T OK done\r\n"
    rest = threading.Timer(0.2, server.say, args=(b"STS\r\n",))
    rest.start()

    assert store.wait_for_change(INBOX, seconds=60)
    rest.join()


def test_other_news_do_not_end_a_wait(server: ScriptedImap, store: ImapMailStore) -> None:
    """Flags, expunges and remarks are not new mail."""
    server.answers["IDLE"] = b"+ idling\r\n* OK still here\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* 2 EXPUNGE\r\n"
    server.answers["DONE"] = b"%T OK\r\n"

    assert not store.wait_for_change(INBOX, seconds=0.3)


def test_done_without_an_answer_drops_the_line(server: ScriptedImap, hurried: ImapMailStore) -> None:
    """A half-open connection is noticed at the next renewal of IDLE."""
    server.answers["IDLE"] = b"+ idling\r\n"
    server.answers["DONE"] = b""

    with pytest.raises(Unavailable):
        hurried.wait_for_change(INBOX, seconds=60)


def test_a_silent_idle_is_asked_between(server: ScriptedImap, hurried: ImapMailStore) -> None:
    """A server that advertises IDLE and never speaks is asked by NOOP at each renewal."""
    server.answers["IDLE"] = b"+ idling\r\n"
    server.answers["DONE"] = b"%T OK\r\n"
    server.answers["NOOP"] = b"* 4 EXISTS\r\n%T OK\r\n"

    assert hurried.wait_for_change(INBOX, seconds=60)


@pytest.mark.parametrize("missing", ["capability", "command"])
def test_without_idle_the_mailbox_is_polled(server: ScriptedImap, hurried: ImapMailStore, missing: str) -> None:
    """Where IDLE is not offered, or refused, NOOP does it."""
    if missing == "capability":
        server.answers["CAPABILITY"] = b"* CAPABILITY IMAP4rev1\r\n%T OK done\r\n"
    server.answers["IDLE"] = b"%T BAD unknown command\r\n"
    server.answers["NOOP"] = b"%T OK\r\n"
    news = threading.Timer(0.4, server.answers.update, args=({"NOOP": b"* 4 EXISTS\r\n%T OK\r\n"},))
    news.start()

    assert hurried.wait_for_change(INBOX, seconds=60)
    news.join()
    assert ("IDLE" in server.commands) is (missing == "command")


# --- signing in ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"%T NO [AUTHENTICATIONFAILED] wrong\r\n", CredentialsRefused),
        (b"%T NO [EXPIRED] change your password\r\n", CredentialsRefused),
        (b"%T NO go away\r\n", CredentialsRefused),
        (b"%T BAD User is authenticated but not connected.\r\n", Unavailable),
        (b"%T NO [UNAVAILABLE] directory is down\r\n", Unavailable),
        (b"%T NO [LIMIT] Too many simultaneous connections\r\n", Unavailable),
        (b"%T NO Server Unavailable. Suggested Backoff Time: 299 s\r\n", Unavailable),
        (b"* BYE shutting down\r\n", Unavailable),
        (CLOSE, Unavailable),
    ],
)
def test_a_refused_sign_in_tells_whose_fault_it_is(
    server: ScriptedImap, store: ImapMailStore, answer: bytes, error: type[Exception]
) -> None:
    """Wrong credentials are told to the user, a server in trouble is waited for."""
    server.answers["LOGIN .*"] = answer

    with pytest.raises(error):
        store.examine(INBOX)


def test_a_disabled_login_is_done_by_authenticate(server: ScriptedImap, store: ImapMailStore) -> None:
    """LOGINDISABLED leaves AUTHENTICATE PLAIN (RFC 4616)."""
    server.answers["CAPABILITY"] = b"* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=PLAIN\r\n%T OK done\r\n"
    server.answers["AUTHENTICATE PLAIN"] = b"+ \r\n"
    server.answers["AGFubmEAc2VjcmV0"] = b"%T OK done\r\n"

    assert store.examine(INBOX).exists == 3
    assert not any(command.startswith("LOGIN") for command in server.commands)


@pytest.mark.parametrize("password", ["two\r\nlines", "a\nb", "nul\0"])
def test_a_password_cannot_smuggle_a_command(server: ScriptedImap, password: str) -> None:
    """A line break in a password is refused before anything is sent."""
    store = ImapMailStore(imap_account(server.port, host="127.0.0.1"), lambda: password, BRISK)

    with pytest.raises(CredentialsRefused):
        store.examine(INBOX)

    assert not any(command.startswith("LOGIN") for command in server.commands)


def test_no_password_is_asked_for_before_the_server_answers() -> None:
    """A server that is away does not make the keyring pop up."""
    asked: list[str] = []

    def password() -> str:
        asked.append("asked")
        return "secret"

    with ScriptedImap() as gone:
        port = gone.port
    store = ImapMailStore(imap_account(port, host="127.0.0.1"), password, BRISK)

    with pytest.raises(Unavailable):
        store.examine(INBOX)

    assert asked == []


# --- protection ------------------------------------------------------------------------------------------------------


def test_plaintext_is_for_loopback_only() -> None:
    """A password never goes over a network in the clear, not even by configuration."""
    store = ImapMailStore(imap_account(143, host="192.0.2.1"), lambda: "secret", BRISK)

    with pytest.raises(Unavailable, match="loopback"):
        store.examine(INBOX)


@pytest.mark.needs_openssl
@pytest.mark.parametrize(
    ("greeting", "answers"),
    [
        (b"* OK ready\r\n", {"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n%T OK done\r\n"}),
        (b"* OK ready\r\n", {"STARTTLS": b"%T NO not now\r\n"}),
        (b"* OK ready\r\n", {"STARTTLS": b"%T BAD what?\r\n"}),
        (b"* PREAUTH welcome\r\n", {}),
        (b"* OK ready\r\n", {"STARTTLS": b"%T OK go on\r\nW1 OK [CAPABILITY IMAP4rev1] injected\r\n"}),
    ],
    ids=["stripped", "no", "bad", "preauth", "injected"],
)
def test_starttls_fails_closed(certificates: Certificates, greeting: bytes, answers: dict[str, bytes]) -> None:
    """Whatever keeps TLS from starting, the password stays here."""
    offered = {"CAPABILITY": b"* CAPABILITY IMAP4rev1 STARTTLS\r\n%T OK done\r\n"}
    with ScriptedImap(greeting=greeting, answers=offered | answers) as server:
        account = imap_account(server.port, security=Security.STARTTLS, ca_file=str(certificates.authority))
        store = ImapMailStore(account, lambda: "secret", HURRIED)

        with pytest.raises(Unavailable):
            store.examine(INBOX)

        assert not any("secret" in command for command in server.commands)


@pytest.mark.needs_openssl
def test_a_greeting_that_trickles_is_given_up(certificates: Certificates) -> None:
    """A server that sends an octet now and then does not keep the store busy for ever."""
    listener = certificates.server_context().wrap_socket(
        socket.create_server(("127.0.0.1", 0)), server_side=True, suppress_ragged_eofs=True
    )

    def trickle() -> None:
        with suppress(OSError):
            client, _ = listener.accept()
            with client:
                client.sendall(b"* OK ")
                while not client.sendall(b"x"):
                    time.sleep(0.02)

    server = threading.Thread(target=trickle)
    server.start()
    account = imap_account(listener.getsockname()[1], security=Security.TLS, ca_file=str(certificates.authority))

    with listener, pytest.raises(Unavailable, match="too long"):
        ImapMailStore(account, lambda: "secret", replace(HURRIED, connect=0.5)).examine(INBOX)

    server.join(5)


def test_the_password_is_in_no_log(server: ScriptedImap, caplog: pytest.LogCaptureFixture) -> None:
    """Not even at DEBUG, where imapclient would write every line it sends."""
    caplog.set_level(logging.DEBUG)
    store = ImapMailStore(imap_account(server.port, host="127.0.0.1"), lambda: "canary-7", BRISK)
    store.examine(INBOX)
    store.close()

    assert any("canary-7" in command for command in server.commands)
    assert "canary-7" not in caplog.text


def test_an_append_to_a_server_that_is_away_is_not_sent() -> None:
    """No connection, no message."""
    with ScriptedImap() as gone:
        port = gone.port
    store = ImapMailStore(imap_account(port, host="127.0.0.1"), lambda: "secret", BRISK)

    assert store.append(INBOX, b"x").result is AppendResult.NOT_SENT


def _validity(store: ImapMailStore) -> object:
    return store.examine(INBOX).validity
