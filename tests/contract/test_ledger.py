"""The ledger keeps what it is told: across a reopening, beside a second connection, and through a kill."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from afterword.adapters.ledger import SqliteLedger
from afterword.adapters.ledger_schema import MIGRATIONS, NEWEST
from afterword.errors import StateUnusable
from afterword.model.identifiers import DraftKey, InterviewId, MailboxName, MessageUid, SourceId, UidValidity
from afterword.model.moment import Moment
from afterword.model.reading import Mode, Person
from afterword.model.word import Added, Confirmed, Corrected, Ignored, Note, NoteClass, Word
from afterword.ports import Decision, DraftRow, DraftState, Ledger, SetAside
from builders.ledger_values import (
    BERLIN,
    INBOX,
    MAIN,
    NOON,
    PRIYA,
    TALK,
    a_draft,
    a_mark,
    a_reading,
    a_row,
    an_interview,
)

LATER = NOON + timedelta(hours=6)
OTHER = InterviewId("i2")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the ledger of a test lies."""
    return tmp_path / "state" / "afterword.sqlite"


@pytest.fixture
def ledger(path: Path) -> Iterator[SqliteLedger]:
    """An empty ledger."""
    opened = SqliteLedger(path)
    yield opened
    opened.close()


@pytest.fixture
def reopened(path: Path, ledger: SqliteLedger) -> Iterator[SqliteLedger]:
    """The same file as another process has it open."""
    assert ledger.drafts() == ()
    opened = SqliteLedger(path)
    yield opened
    opened.close()


# --- mail and calendar -------------------------------------------------------------------------------------------


def test_an_unread_mailbox_has_no_watermark(ledger: SqliteLedger) -> None:
    """None says that it was never read."""
    port: Ledger = ledger

    assert port.watermark(MAIN, INBOX) is None


def test_readings_and_watermark_come_back_as_they_were(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """Nothing of a reading is lost, and the watermark stands where it was put."""
    stored = a_reading()
    ledger.record_readings([stored], account=MAIN, mailbox=INBOX, watermark=a_mark(2))

    assert reopened.readings() == (stored,)
    assert reopened.watermark(MAIN, INBOX) == a_mark(2)
    assert reopened.watermark(MAIN, MailboxName("Archive")) is None


def test_a_batch_without_readings_still_moves_the_watermark(ledger: SqliteLedger) -> None:
    """Most mail speaks of no interview; a changed UIDVALIDITY is taken over too."""
    ledger.record_readings([], account=MAIN, mailbox=INBOX, watermark=a_mark(9))
    ledger.record_readings([], account=MAIN, mailbox=INBOX, watermark=a_mark(3, validity=8))

    assert ledger.watermark(MAIN, INBOX) == a_mark(3, validity=8)
    assert ledger.readings() == ()


@pytest.mark.parametrize("backwards", [False, True])
def test_readings_are_ordered_by_time_and_source(ledger: SqliteLedger, *, backwards: bool) -> None:
    """The order does not depend on the order of storing, nor on the zone a time was given in."""
    tokyo = NOON.astimezone(ZoneInfo("Asia/Tokyo"))
    items = [a_reading("b", seen_at=tokyo), a_reading("c", seen_at=NOON), a_reading("a", seen_at=LATER)]
    ledger.record_readings(items[:: -1 if backwards else 1], account=MAIN, mailbox=INBOX, watermark=a_mark(2))

    assert [item.source for item in ledger.readings()] == ["b", "c", "a"]


def test_a_source_read_again_replaces_its_reading(ledger: SqliteLedger) -> None:
    """One source has one reading, the newest."""
    old = a_reading()
    new = replace(old, reading=replace(old.reading, reason="read by better rules"))
    for item in (old, new):
        ledger.record_readings([item], account=MAIN, mailbox=INBOX, watermark=a_mark(2))

    assert ledger.readings() == (new,)


def test_a_batch_is_stored_whole_or_not_at_all(ledger: SqliteLedger) -> None:
    """A naive time in the batch leaves neither readings nor a moved watermark."""
    broken = a_reading("x", seen_at=datetime(2026, 3, 2, 12, 0))  # noqa: DTZ001 -- the fault under test

    with pytest.raises(ValueError, match="lacks a zone"):
        ledger.record_readings([a_reading(), broken], account=MAIN, mailbox=INBOX, watermark=a_mark(2))

    assert ledger.readings() == ()
    assert ledger.watermark(MAIN, INBOX) is None


def test_a_calendar_is_replaced_and_its_neighbours_are_not(ledger: SqliteLedger) -> None:
    """The prefix is taken literally: % and _ are ordinary characters, and case counts."""
    sources = ["ics:a_b%:1", "ics:a_b%:2", "ics:axb%:1", "ics:A_B%:1", "imap:main:INBOX:7:1"]
    ledger.replace_readings("", [a_reading(source) for source in sources])

    ledger.replace_readings("ics:a_b%:", [a_reading("ics:a_b%:3")])

    assert {item.source for item in ledger.readings()} == {"ics:a_b%:3", *sources[2:]}


def test_failed_tries_are_counted_until_the_item_is_read(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """The third try is the third, whoever counts; a success clears the item."""
    source = SourceId("imap:main:INBOX:7:5")
    tries = [ledger.set_aside(source, why, LATER).tries for why in ("first", "second")]
    last = reopened.set_aside(source, "third \udce9", NOON)

    assert tries == [1, 2]
    assert last == SetAside(source=source, tries=3, why="third \\udce9", at=NOON)
    assert ledger.all_set_aside() == (last,)
    ledger.clear_set_aside(source)
    assert reopened.all_set_aside() == ()


# --- interviews and the user's word ------------------------------------------------------------------------------


def test_aliases_follow_an_interview_that_was_merged(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """Each alias leads to one interview, the one that was told last."""
    ledger.remember_interviews([an_interview(aliases=("uid:1", "mid:1")), an_interview(OTHER, aliases=("mid:2",))])
    ledger.remember_interviews(iter([an_interview(aliases=("uid:1", "mid:2"))]))

    assert reopened.aliases() == {"uid:1": TALK, "mid:1": TALK, "mid:2": TALK}


def test_what_the_user_said_goes_over_to_the_interview_it_became(ledger: SqliteLedger) -> None:
    """Two interviews that turn out to be one keep the notes, words, decisions and drafts of both."""
    note = Note(interview=OTHER, noted_at=NOON, text="Postgres", note_class=NoteClass.TOPIC)
    ledger.remember_interviews([an_interview(TALK, aliases=("a",)), an_interview(OTHER, aliases=("b", "c"))])
    ledger.add_note(note)
    ledger.add_word(Confirmed(interview=OTHER, said_at=NOON))
    ledger.set_advert(OTHER, "of the other")
    ledger.record_decision(Decision(about=OTHER, at=NOON, code="wait", why="later"))
    ledger.plan_draft(a_row("k1", interviews=(OTHER,)))
    ledger.plan_draft(a_row("k2", interviews=(OTHER, TALK)))

    ledger.remember_interviews([an_interview(TALK, aliases=("a", "b", "c"))])

    assert ledger.notes(TALK) == (replace(note, interview=TALK),)
    assert ledger.words() == (Confirmed(interview=TALK, said_at=NOON),)
    assert ledger.advert(TALK) == "of the other"
    assert [decision.about for decision in ledger.decisions()] == [TALK]
    assert [row.interviews for row in ledger.drafts()] == [(TALK,), (TALK,)]
    assert ledger.notes(OTHER) == ()


def test_what_the_user_said_stays_where_it_is_not_clear_where_it_goes(ledger: SqliteLedger) -> None:
    """An interview that keeps an alias of its own, or that falls into two at once, keeps its words."""
    word = Confirmed(interview=OTHER, said_at=NOON)
    ledger.remember_interviews([an_interview(OTHER, aliases=("a", "b", "c"))])
    ledger.add_word(word)

    ledger.remember_interviews([an_interview(TALK, aliases=("a",))])
    with_an_alias = ledger.words()
    ledger.remember_interviews(
        [an_interview(TALK, aliases=("a", "b")), an_interview(InterviewId("i3"), aliases=("c",))]
    )

    assert with_an_alias == ledger.words() == (word,)


def test_an_advert_of_its_own_counts_when_two_become_one(ledger: SqliteLedger) -> None:
    """The advert of the other one is dropped rather than put in its place."""
    ledger.remember_interviews([an_interview(TALK, aliases=("a",)), an_interview(OTHER, aliases=("b",))])
    ledger.set_advert(TALK, "its own")
    ledger.set_advert(OTHER, "of the other")

    ledger.remember_interviews([an_interview(TALK, aliases=("a", "b"))])

    assert (ledger.advert(TALK), ledger.advert(OTHER)) == ("its own", "")


def test_remembering_the_same_again_writes_nothing(path: Path, ledger: SqliteLedger) -> None:
    """Every pass remembers every interview, and a laptop's disk is to sleep between."""
    interviews = [an_interview(aliases=("a", "b"), sources=("s1", "s2"), mails=("m1", "m2"))]
    ledger.remember_interviews(interviews)
    log = path.with_name(f"{path.name}-wal")
    before = log.read_bytes()

    ledger.remember_interviews(reversed(interviews))
    ledger.record_decision(Decision(about="i1", at=NOON, code="wait", why="later"))
    between = log.read_bytes()
    ledger.record_decision(Decision(about="i1", at=LATER, code="wait", why="later"))

    assert len(between) > len(before)
    assert between[: len(before)] == before
    assert log.read_bytes() == between


AUTUMN = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
WORDS: tuple[Word, ...] = (
    Confirmed(interview=TALK, said_at=LATER),
    Ignored(interview=OTHER, said_at=NOON),
    Corrected(interview=TALK, said_at=LATER),
    Corrected(
        interview=TALK,
        said_at=LATER,
        start=BERLIN,
        end=Moment(at=datetime(2026, 3, 3, 9, 0, tzinfo=timezone(timedelta(hours=-5))), zone=None, zone_certain=False),
        company="Lumen “Example”",
        role="Engineer",
        mode=Mode.ONSITE,
        interviewers=(),
    ),
    Added(
        interview=OTHER,
        said_at=LATER,
        start=Moment(at=AUTUMN.replace(fold=1), zone="Europe/Berlin", zone_certain=True),
        end=None,
        company=None,
        role=None,
        mode=None,
        interviewers=(PRIYA, Person(name="Sam", email=None)),
    ),
)


def test_words_come_back_in_the_order_they_were_said(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """Every kind of word survives, in the order of saying even when the clock went back between."""
    for word in WORDS:
        ledger.add_word(word)

    assert reopened.words() == WORDS


def test_an_hour_that_comes_twice_keeps_its_offset(ledger: SqliteLedger) -> None:
    """02:30 after the clocks went back is still the later of the two."""
    ledger.add_word(WORDS[-1])

    [word] = ledger.words()

    assert isinstance(word, Added)
    assert word.start.at.isoformat() == "2026-10-25T02:30:00+01:00"
    assert word.start.at.tzinfo == ZoneInfo("Europe/Berlin")


def test_notes_belong_to_one_interview(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """Notes come back oldest first and only for their interview."""
    notes = (
        Note(interview=TALK, noted_at=NOON, text="the move to Postgres", note_class=NoteClass.TOPIC, person="Priya"),
        Note(interview=TALK, noted_at=NOON, text="salary: 'n/a'; --", note_class=NoteClass.PRIVATE),
    )
    for note in (*notes, replace(notes[0], interview=OTHER)):
        ledger.add_note(note)

    assert reopened.notes(TALK) == notes
    assert reopened.notes(InterviewId("i3")) == ()


def test_the_newest_advert_counts(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """An advert replaces the one before; none is the empty text."""
    ledger.set_advert(TALK, "old")
    ledger.set_advert(TALK, "new\x00\nline")

    assert reopened.advert(TALK) == "new\x00\nline"
    assert reopened.advert(OTHER) == ""


# --- drafts ------------------------------------------------------------------------------------------------------


def test_a_key_is_planned_once(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """The second row of a key is refused, and the first stays as it was, whoever comes second."""
    first = a_row(interviews=(TALK, OTHER, InterviewId("i0")))

    assert ledger.plan_draft(first)
    assert not reopened.plan_draft(replace(first, subject="Another", interviews=(OTHER,)))
    assert ledger.drafts() == (first,)
    assert reopened.draft(first.key) == first
    assert ledger.draft(DraftKey("k2")) is None


def test_drafts_come_back_in_the_order_they_were_planned(ledger: SqliteLedger) -> None:
    """Oldest first, whatever their keys are."""
    for key in ("z", "a", "m"):
        ledger.plan_draft(a_row(key))

    assert [row.key for row in ledger.drafts()] == ["z", "a", "m"]


def test_a_draft_begins_as_planned(ledger: SqliteLedger) -> None:
    """A row in another state would skip the intent that recovery relies on."""
    with pytest.raises(ValueError, match="begins as planned"):
        ledger.plan_draft(replace(a_row(), state=DraftState.INTENT))


def moved(row: DraftRow, state: DraftState) -> DraftRow:
    """The row in a state with everything the protocol fills in."""
    return replace(
        row,
        state=state,
        since=LATER,
        attempts=2,
        mailbox=MailboxName("Entwürfe"),
        validity=UidValidity(2**32 - 1),
        uid_next=MessageUid(40),
        uid=MessageUid(41),
        why="the link broke",
    )


def test_a_move_changes_the_state_and_never_the_letter(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """The bytes of a draft are frozen with the row."""
    ledger.plan_draft(a_row())

    ledger.move_draft(replace(moved(a_row(), DraftState.UNCERTAIN), rfc5322=b"other", subject="other", generation=9))

    assert reopened.drafts() == (moved(a_row(), DraftState.UNCERTAIN),)


@pytest.mark.parametrize("terminal", [DraftState.CONFIRMED, DraftState.THANKED])
@pytest.mark.parametrize("state", list(DraftState))
def test_a_terminal_state_is_never_left(ledger: SqliteLedger, terminal: DraftState, state: DraftState) -> None:
    """A delivered draft can be told again that it is, and nothing else."""
    ledger.plan_draft(a_row())
    ledger.move_draft(moved(a_row(), terminal))

    if state is terminal:
        ledger.move_draft(replace(moved(a_row(), state), why="sent by the user"))
        assert ledger.drafts()[0].why == "sent by the user"
    else:
        with pytest.raises(ValueError, match=f"k1 is {terminal} for good"):
            ledger.move_draft(replace(moved(a_row(), state), why="other"))
        assert ledger.drafts() == (moved(a_row(), terminal),)


def test_a_draft_that_was_never_planned_cannot_move(ledger: SqliteLedger) -> None:
    """Without a committed row there is no intent, so there must be no APPEND."""
    with pytest.raises(ValueError, match="k1 is not planned"):
        ledger.move_draft(moved(a_row(), DraftState.INTENT))

    assert ledger.drafts() == ()


def test_sentences_are_kept_by_draft_and_company(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """A rewritten draft gives up its former sentences, and the company is compared without case."""
    ledger.remember_sentences(a_draft("k2", "Gone."), "LUMEN")
    ledger.remember_sentences(a_draft("k2", "One.", "Two.", "Three."), "Straße")
    ledger.remember_sentences(a_draft("k1", "Four."), "LUMEN")

    assert reopened.sentences() == {"k1": ("lumen", ("Four.",)), "k2": ("strasse", ("One.", "Two.", "Three."))}


# --- decisions, and what was told --------------------------------------------------------------------------------


def test_a_decision_is_logged_when_it_changes(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """Every pass decides the same again; the log shows only what changed, for each thing by itself."""

    def said(about: str, code: str, at: datetime) -> Decision:
        return Decision(about=about, at=at, code=code, why=f"it is {code}")

    kept = [said("i1", "wait", NOON), said("i2", "wait", NOON), said("i1", "write", LATER), said("i1", "wait", LATER)]
    for decision in (kept[0], kept[1], said("i1", "wait", LATER), kept[2], said("i1", "write", LATER), kept[3]):
        ledger.record_decision(decision)
    ledger.record_decision(replace(kept[3], why="for another reason"))

    assert reopened.decisions("i2") == (kept[1],)
    assert reopened.decisions() == (*kept, replace(kept[3], why="for another reason"))
    assert reopened.decisions("i3") == ()


def test_what_was_told_stays_told(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """Telling twice is one telling."""
    ledger.remember_told(["a", "b"], NOON)
    ledger.remember_told(["b", "c"], LATER)

    assert reopened.told() == {"a", "b", "c"}


def test_the_newest_status_counts(ledger: SqliteLedger, reopened: SqliteLedger) -> None:
    """A status line is replaced with its time."""
    ledger.set_status("pass", "1 draft", NOON)
    ledger.set_status("pass", "2 drafts", LATER)
    ledger.set_status("account:main", "reading", NOON)

    assert reopened.statuses() == {"pass": ("2 drafts", LATER), "account:main": ("reading", NOON)}


# --- forgetting --------------------------------------------------------------------------------------------------


def filled(ledger: SqliteLedger) -> None:
    """Two interviews with everything there can be of them; the reading "both" belongs to both."""
    ledger.record_readings(
        [a_reading(source) for source in ("one", "two", "both")], account=MAIN, mailbox=INBOX, watermark=a_mark(4)
    )
    for number, interview in enumerate((TALK, OTHER), start=1):
        source = "one" if interview == TALK else "two"
        ledger.remember_interviews([an_interview(interview, aliases=(f"uid:{number}",), sources=(source, "both"))])
        ledger.add_word(Confirmed(interview=interview, said_at=NOON))
        ledger.add_note(Note(interview=interview, noted_at=NOON, text="CANARY note", note_class=NoteClass.PRIVATE))
        ledger.set_advert(interview, "CANARY advert")
        ledger.plan_draft(a_row(f"k{number}", interviews=(interview,)))
        ledger.remember_sentences(a_draft(f"k{number}", "CANARY sentence"), "lumen")
        ledger.record_decision(Decision(about=interview, at=NOON, code="wait", why="CANARY why"))
        ledger.record_decision(Decision(about=source, at=NOON, code="read", why="CANARY why"))


def test_a_forgotten_interview_leaves_the_key_of_its_draft(ledger: SqliteLedger) -> None:
    """Only this interview is erased; a mail that speaks of another one too stays for that one's sake."""
    filled(ledger)

    touched = ledger.forget(TALK)

    assert touched == 11
    assert [item.source for item in ledger.readings()] == ["both", "two"]
    assert ledger.aliases() == {"uid:2": OTHER}
    assert [word.interview for word in ledger.words()] == [OTHER]
    assert (ledger.notes(TALK), ledger.advert(TALK), ledger.decisions(TALK)) == ((), "", ())
    assert [decision.about for decision in ledger.decisions()] == [OTHER, "two"]
    assert list(ledger.sentences()) == ["k2"]
    first, second = ledger.drafts()
    assert (first.key, first.rfc5322, first.subject, first.recipient) == ("k1", b"", "", "")
    assert second == a_row("k2", interviews=(OTHER,))
    assert not ledger.plan_draft(a_row("k1"))
    assert ledger.forget(TALK) == 0


@pytest.mark.parametrize("state", list(DraftState))
def test_a_forgotten_draft_is_never_appended(ledger: SqliteLedger, state: DraftState) -> None:
    """Without its bytes a draft is closed: it stays confirmed or withdrawn, and every other state becomes thanked."""
    ledger.plan_draft(a_row())
    ledger.move_draft(moved(a_row(), state))

    ledger.forget(TALK)

    [row] = ledger.drafts()
    closed = state in (DraftState.CONFIRMED, DraftState.WITHDRAWN)
    assert row.state is (state if closed else DraftState.THANKED)


def test_everything_can_be_forgotten(path: Path, ledger: SqliteLedger) -> None:
    """Only marks are left, lest mail be read or a draft written again; no page of the file or its log holds text."""
    filled(ledger)
    ledger.set_aside(SourceId("x"), "CANARY", NOON)
    ledger.remember_told(["t"], NOON)
    ledger.set_status("pass", "CANARY", NOON)

    assert ledger.forget(None) > 20

    assert ledger.readings() == ledger.words() == ledger.decisions() == ledger.all_set_aside() == ()
    assert (ledger.aliases(), ledger.sentences(), ledger.statuses()) == ({}, {}, {})
    assert ledger.told() == {"t"}
    assert ledger.watermark(MAIN, INBOX) is not None
    assert [(row.key, row.rfc5322) for row in ledger.drafts()] == [("k1", b""), ("k2", b"")]
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"CANARY" not in left
    assert b"priya" not in left.lower()


def test_a_reading_is_forgotten_though_its_interview_was_merged(ledger: SqliteLedger) -> None:
    """An interview that was merged into another one no longer holds on to the readings they shared."""
    ledger.record_readings([a_reading("one")], account=MAIN, mailbox=INBOX, watermark=a_mark(2))
    ledger.remember_interviews([an_interview(OTHER, aliases=("mid:1",), sources=("one",))])
    ledger.remember_interviews([an_interview(TALK, aliases=("mid:1",), sources=("one",))])

    ledger.forget(TALK)

    assert ledger.readings() == ()


def test_the_conversation_of_an_interview_is_forgotten_with_it(ledger: SqliteLedger) -> None:
    """A rejection in the same conversation is no evidence of a time, and goes too; another interview's mails stay."""
    mails = {
        "invitation": "m1",
        "rejection": "m2",
        "both talk here": "m3",
        "evidence of the other": "m4",
        "other": "m5",
    }
    ledger.replace_readings("", [a_reading(source, mail=mail) for source, mail in mails.items()])
    ledger.remember_interviews(
        [
            an_interview(TALK, aliases=("a",), sources=("invitation",), mails=("m1", "m2", "m3", "m4")),
            an_interview(OTHER, aliases=("b",), sources=("evidence of the other",), mails=("m3", "m1")),
        ]
    )

    ledger.forget(TALK)

    assert {item.source for item in ledger.readings()} == {"both talk here", "evidence of the other", "other"}


# --- the file ----------------------------------------------------------------------------------------------------


def test_the_file_and_its_folder_are_private(path: Path, ledger: SqliteLedger) -> None:
    """Nobody else may read the notes, nor the log beside the file, whatever the umask is."""
    ledger.set_status("pass", "now", NOON)

    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}

    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert set(modes.values()) == {0o600}
    assert f"{path.name}-wal" in modes


def test_a_file_that_others_could_read_is_made_private(path: Path) -> None:
    """A restored backup may come with any mode."""
    SqliteLedger(path).close()
    path.chmod(0o644)

    SqliteLedger(path).close()

    assert path.stat().st_mode & 0o777 == 0o600


def test_every_commit_reaches_the_disk(ledger: SqliteLedger) -> None:
    """The log is written ahead and synchronised at each commit: the setting itself is what a power cut tests."""
    with ledger._reading() as connection:  # noqa: SLF001 -- `synchronous` belongs to the connection, not to the file
        settings = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]

    assert settings == ["wal", 2, 1, 10_000]


def test_several_threads_may_write(ledger: SqliteLedger) -> None:
    """No row is lost when threads write at the same time."""

    def work(name: int) -> None:
        for number in range(20):
            ledger.set_aside(SourceId("shared"), f"{name}", NOON)
            ledger.plan_draft(a_row(f"k{number}"))

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ledger.all_set_aside()[0].tries == 80
    assert len(ledger.drafts()) == 20


def test_another_process_reads_while_this_one_writes(path: Path, ledger: SqliteLedger) -> None:
    """`status` works while the daemon holds a transaction open, and sees the last commit."""
    ledger.set_status("pass", "before", NOON)
    with ledger._writing() as connection:  # noqa: SLF001 -- holds a transaction open, as a slow disk would
        connection.execute("UPDATE status SET value = 'after'")
        beside = SqliteLedger(path)
        seen = beside.statuses()["pass"][0]
    after = beside.statuses()["pass"][0]
    beside.close()

    assert (seen, after) == ("before", "after")


def test_a_copy_holds_everything_and_lives_by_itself(ledger: SqliteLedger, tmp_path: Path) -> None:
    """`preview` works on a copy: nothing it does is seen in the original."""
    ledger.plan_draft(a_row())
    target = tmp_path / "copy.sqlite"

    ledger.copy_to(target)
    copy = SqliteLedger(target)
    copy.plan_draft(a_row("k2"))
    rows = copy.drafts()
    copy.close()

    assert rows == (a_row(), a_row("k2"))
    assert ledger.drafts() == (a_row(),)
    assert target.stat().st_mode & 0o777 == 0o600


# --- migrations --------------------------------------------------------------------------------------------------


def schema(path: Path) -> list[tuple[str, str]]:
    """Every table and index with its definition."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()
    connection.close()
    return rows


@pytest.mark.parametrize("version", range(NEWEST + 1))
def test_every_earlier_version_becomes_the_newest(path: Path, tmp_path: Path, version: int) -> None:
    """A file of each version that ever was is brought to the tables of a new one, and can be used."""
    fresh = tmp_path / "fresh.sqlite"
    SqliteLedger(fresh).close()
    path.parent.mkdir()
    old = sqlite3.connect(path)
    for statements in MIGRATIONS[:version]:
        for statement in statements:
            old.execute(statement)
    old.execute(f"PRAGMA user_version = {version}")
    old.close()

    ledger = SqliteLedger(path)
    ledger.plan_draft(a_row())
    ledger.close()

    assert schema(path) == schema(fresh)


def test_a_file_of_a_newer_version_is_left_alone(path: Path) -> None:
    """An older program does not touch what it does not understand."""
    SqliteLedger(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(StateUnusable, match="written by a newer afterword"):
        SqliteLedger(path)

    assert path.read_bytes() == before


def test_two_processes_may_open_a_new_file_at_once(path: Path) -> None:
    """The tables are made once."""
    code = f"from afterword.adapters.ledger import SqliteLedger as L; L({str(path)!r}).close()"
    started = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(4)]

    assert [process.wait(60) for process in started] == [0] * 4


# --- when things go wrong ----------------------------------------------------------------------------------------


def test_a_file_that_is_no_database_is_named(path: Path) -> None:
    """The message says which file, what is wrong and what to do, and the file is not overwritten."""
    path.parent.mkdir()
    path.write_text("not a database, but somebody's notes\n" * 100)
    before = path.read_bytes()

    with pytest.raises(StateUnusable) as caught:
        SqliteLedger(path)

    assert str(caught.value) == (
        f"{path}: it is not a state file of afterword; move it away, or name another $STATE_DIRECTORY"
    )
    assert path.read_bytes() == before


def test_a_damaged_file_is_named(path: Path) -> None:
    """Overwritten pages are noticed where they are read."""
    ledger = SqliteLedger(path)
    ledger.replace_readings("", [a_reading(f"s{number}") for number in range(200)])
    ledger.close()
    content = bytearray(path.read_bytes())
    content[8192:] = os.urandom(len(content) - 8192)
    path.write_bytes(content)

    with pytest.raises(StateUnusable, match="damaged"):
        SqliteLedger(path).readings()


def test_a_full_disk_is_named_and_nothing_is_half_written(ledger: SqliteLedger) -> None:
    """Without room no intent is committed; with room again the same ledger goes on."""
    with ledger._reading() as connection:  # noqa: SLF001 -- SQLite's own limit stands in for a full disk
        connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    big = replace(a_row(), rfc5322=b"x" * 100_000)

    with pytest.raises(StateUnusable, match="the disk is full"):
        ledger.plan_draft(big)

    assert ledger.drafts() == ()
    with ledger._reading() as connection:  # noqa: SLF001 -- as above
        connection.execute("PRAGMA max_page_count = 1000000")
    assert ledger.plan_draft(big)


def test_a_file_that_another_program_holds_is_named(path: Path, ledger: SqliteLedger) -> None:
    """After waiting for it the ledger says so, and no intent is committed; once it is free, the ledger goes on."""
    ledger.plan_draft(a_row())
    waiting = SqliteLedger(path, busy_seconds=0.05)
    with ledger._writing() as connection:  # noqa: SLF001 -- holds a transaction open, as a backup program might
        connection.execute("UPDATE draft SET why = 'held'")
        with pytest.raises(StateUnusable, match="another program keeps it locked"):
            waiting.move_draft(moved(a_row(), DraftState.INTENT))

    assert waiting.drafts()[0].state is DraftState.PLANNED
    waiting.move_draft(moved(a_row(), DraftState.INTENT))
    assert ledger.drafts()[0].state is DraftState.INTENT
    waiting.close()


def test_a_row_that_cannot_be_understood_is_named(path: Path, ledger: SqliteLedger) -> None:
    """A state that no version wrote stops the pass rather than being guessed at."""
    ledger.plan_draft(a_row())
    connection = sqlite3.connect(path)
    connection.execute("UPDATE draft SET state = 'elsewhere'")
    connection.commit()
    connection.close()

    with pytest.raises(StateUnusable, match="'elsewhere' is not a valid DraftState"):
        ledger.drafts()


def test_a_folder_in_the_files_place_is_named(tmp_path: Path) -> None:
    """The system's own reason is given."""
    with pytest.raises(StateUnusable, match="Is a directory"):
        SqliteLedger(tmp_path)


def test_a_state_folder_below_a_file_is_named(tmp_path: Path) -> None:
    """A folder that cannot be made is said to be so."""
    (tmp_path / "state").write_text("")

    with pytest.raises(StateUnusable, match="state: the folder cannot be made: "):
        SqliteLedger(tmp_path / "state" / "afterword.sqlite")


WRITER = """
import sys
from dataclasses import replace
from afterword.adapters.ledger import SqliteLedger
from afterword.ports import DraftState
from builders.ledger_values import MAIN, INBOX, NOON, a_mark, a_reading, a_row

ledger = SqliteLedger(sys.argv[1])
for number in range(int(sys.argv[2]), 10**6):
    row = a_row(f"k{number}")
    ledger.record_readings([a_reading(f"s{number}")], account=MAIN, mailbox=INBOX, watermark=a_mark(number + 1))
    ledger.plan_draft(row)
    ledger.move_draft(replace(row, state=DraftState.INTENT))
    print(number, flush=True)
"""


def test_a_kill_loses_nothing_that_was_committed(path: Path) -> None:
    """A writer is killed again and again in the midst of its work; each file it leaves opens, whole and in step."""
    begin = 0
    for lines in (1, 5, 2, 9, 3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(begin)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        )
        assert writer.stdout is not None
        acknowledged = [int(writer.stdout.readline()) for _ in range(lines)][-1]
        writer.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *(int(line) for line in writer.stdout.read().split(b"\n") if line)])
        writer.stdout.close()
        assert writer.wait(60) == -signal.SIGKILL

        ledger = SqliteLedger(path)
        rows, mark, readings = ledger.drafts(), ledger.watermark(MAIN, INBOX), ledger.readings()
        ledger.close()

        assert mark is not None
        assert [row.key for row in rows[: acknowledged + 1]] == [f"k{number}" for number in range(acknowledged + 1)]
        assert {row.state for row in rows[: acknowledged + 1]} == {DraftState.INTENT}
        assert len(rows) <= acknowledged + 2
        assert len(readings) == mark.uid_next  # they were stored in one transaction
        begin = sum(row.state is DraftState.INTENT for row in rows)
