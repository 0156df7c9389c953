"""The ledger in one SQLite file: what is known, planned and written; no decision is taken here.

Every writing method is one transaction, committed to the disk (WAL, synchronous=FULL) before it returns. One connection
serves all threads behind a lock: the transactions are short, and a single writer never waits for itself. Other
processes (`status`, `why`, `note`) open the file beside the daemon.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from afterword.adapters import ledger_codec as codec
from afterword.adapters.ledger_forget import forget_everything, forget_interview
from afterword.adapters.ledger_names import remember
from afterword.adapters.ledger_schema import explained, open_database, transaction
from afterword.errors import StateUnusable
from afterword.model.identifiers import (
    AccountName,
    DraftKey,
    InterviewId,
    MailboxName,
    MessageUid,
    SourceId,
    UidValidity,
)
from afterword.model.interview import Interview, StoredReading
from afterword.model.letter import Draft
from afterword.model.word import Note, Word
from afterword.ports import Decision, DraftRow, DraftState, SetAside, Watermark

Value = TypeVar("Value")

_DRAFTS = """SELECT *, (
    SELECT json_group_array(interview) FROM (
        SELECT interview FROM draft_interview WHERE draft_key = draft.key ORDER BY position
    )
) AS interviews FROM draft"""
_TERMINAL = (DraftState.CONFIRMED, DraftState.THANKED)  # never left: leaving them could append a second copy


class SqliteLedger:
    """The Ledger port over one SQLite file; every method raises StateUnusable if the file cannot be used.

    `busy_seconds` is how long a method waits for another process; every transaction of ours is far shorter.
    """

    def __init__(self, path: str | Path, *, busy_seconds: float = 10.0) -> None:
        self._path = Path(path)
        self._lock = threading.RLock()
        self._connection = open_database(self._path, busy_seconds=busy_seconds)
        self._connection.row_factory = sqlite3.Row

    # mail and calendar

    def watermark(self, account: AccountName, mailbox: MailboxName) -> Watermark | None:
        """How far this mailbox has been read; None if never."""
        rows = self._select(
            "SELECT validity, uid_next FROM watermark WHERE account = ? AND mailbox = ?",
            (account, mailbox),
            lambda row: Watermark(validity=UidValidity(row["validity"]), uid_next=MessageUid(row["uid_next"])),
        )
        return rows[0] if rows else None

    def record_readings(
        self,
        readings: Iterable[StoredReading],
        *,
        account: AccountName,
        mailbox: MailboxName,
        watermark: Watermark,
    ) -> None:
        """Store a batch of readings and move the watermark, in one transaction; a known source is read anew."""
        columns = [codec.reading_columns(stored) for stored in readings]
        with self._writing() as db:
            _insert_readings(db, columns)
            db.execute(
                "INSERT INTO watermark (account, mailbox, validity, uid_next) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET validity = excluded.validity, uid_next = excluded.uid_next",
                (account, mailbox, watermark.validity, watermark.uid_next),
            )

    def replace_readings(self, prefix: str, readings: Iterable[StoredReading]) -> None:
        """Replace every reading whose source begins with `prefix` (a calendar) by these, in one transaction."""
        columns = [codec.reading_columns(stored) for stored in readings]
        with self._writing() as db:
            db.execute("DELETE FROM reading WHERE substr(source, 1, length(?1)) = ?1", (codec.text_column(prefix),))
            _insert_readings(db, columns)

    def readings(self) -> tuple[StoredReading, ...]:
        """Every stored reading, by seen_at and then source."""
        return self._select("SELECT * FROM reading ORDER BY seen_at, source", (), codec.reading_value)

    def set_aside(self, source: SourceId, why: str, at: datetime) -> SetAside:
        """Count a failed try to read an item."""
        with self._writing() as db:
            row = db.execute(
                "INSERT INTO set_aside (source, tries, why, at) VALUES (?, 1, ?, ?)"
                " ON CONFLICT DO UPDATE SET tries = tries + 1, why = excluded.why, at = excluded.at RETURNING *",
                (codec.text_column(source), codec.text_column(why), codec.time_column(at)),
            ).fetchone()
        return codec.set_aside_value(row)

    def all_set_aside(self) -> tuple[SetAside, ...]:
        """Every item that could not be read so far, by the time of the last try."""
        return self._select("SELECT * FROM set_aside ORDER BY at, source", (), codec.set_aside_value)

    def clear_set_aside(self, source: SourceId) -> None:
        """The item was read after all."""
        self._write("DELETE FROM set_aside WHERE source = ?", (codec.text_column(source),))

    # interviews and the user's word

    def aliases(self) -> Mapping[str, InterviewId]:
        """Every alias an interview is known by."""
        return dict(
            self._select(
                "SELECT alias, interview FROM alias ORDER BY alias",
                (),
                lambda row: (str(row["alias"]), InterviewId(row["interview"])),
            )
        )

    def remember_interviews(self, interviews: Iterable[Interview]) -> None:
        """Store the aliases of these interviews, and which items each rests on (so that `forget` finds them)."""
        with self._writing() as db:
            remember(db, interviews)

    def words(self) -> tuple[Word, ...]:
        """What the user said, oldest first."""
        return self._select("SELECT * FROM word ORDER BY id", (), codec.word_value)

    def add_word(self, word: Word) -> None:
        """Store the user's word."""
        self._write("INSERT INTO word (interview, said_at, kind, facts) VALUES (?, ?, ?, ?)", codec.word_columns(word))

    def notes(self, interview: InterviewId) -> tuple[Note, ...]:
        """The user's notes on an interview, oldest first."""
        return self._select("SELECT * FROM note WHERE interview = ? ORDER BY id", (interview,), codec.note_value)

    def add_note(self, note: Note) -> None:
        """Store a note."""
        self._write(
            "INSERT INTO note (interview, noted_at, note_class, person, text) VALUES (?, ?, ?, ?, ?)",
            (
                note.interview,
                codec.time_column(note.noted_at),
                note.note_class.value,
                None if note.person is None else codec.text_column(note.person),
                codec.text_column(note.text),
            ),
        )

    def advert(self, interview: InterviewId) -> str:
        """The job advert's text; empty if none was given."""
        rows = self._select("SELECT text FROM advert WHERE interview = ?", (interview,), lambda row: str(row["text"]))
        return rows[0] if rows else ""

    def set_advert(self, interview: InterviewId, text: str) -> None:
        """Store the job advert's text."""
        self._write(
            "INSERT INTO advert (interview, text) VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
            (interview, codec.text_column(text)),
        )

    # drafts

    def drafts(self) -> tuple[DraftRow, ...]:
        """Every draft row, oldest first."""
        return self._select(f"{_DRAFTS} ORDER BY id", (), codec.draft_value)

    def draft(self, key: DraftKey) -> DraftRow | None:
        """The row of this key; None if nothing was planned under it."""
        rows = self._select(f"{_DRAFTS} WHERE key = ?", (key,), codec.draft_value)
        return rows[0] if rows else None

    def plan_draft(self, row: DraftRow) -> bool:
        """Insert the row; False (and nothing changed) if the key is there already. ValueError unless it is PLANNED."""
        if row.state is not DraftState.PLANNED:
            raise ValueError(f"draft {row.key} is {row.state}; a draft begins as planned")
        columns = codec.draft_columns(row)
        names, places = ", ".join(columns), ", ".join(f":{name}" for name in columns)
        with self._writing() as db:
            # names are our own column names; the values are bound
            insert = f"INSERT INTO draft ({names}) VALUES ({places}) ON CONFLICT (key) DO NOTHING"  # noqa: S608
            if db.execute(insert, columns).rowcount == 0:
                return False
            db.executemany(
                "INSERT INTO draft_interview (draft_key, position, interview) VALUES (?, ?, ?)",
                [(row.key, position, interview) for position, interview in enumerate(row.interviews)],
            )
        return True

    def move_draft(self, row: DraftRow) -> None:
        """Overwrite state, since, attempts, mailbox, validity, uid_next, uid and why of the row of row.key.

        ValueError, and nothing changed, if the key is unknown or the row is in another, terminal state.
        """
        with self._writing() as db:
            moved = db.execute(
                "UPDATE draft SET state = :state, since = :since, attempts = :attempts, mailbox = :mailbox,"
                " validity = :validity, uid_next = :uid_next, uid = :uid, why = :why"
                " WHERE key = :key AND (state = :state OR state NOT IN (:confirmed, :thanked))",
                codec.draft_columns(row) | {state.name.lower(): state.value for state in _TERMINAL},
            )
            if moved.rowcount == 0:
                there = db.execute("SELECT state FROM draft WHERE key = ?", (row.key,)).fetchone()
                fault = "is not planned" if there is None else f"is {there['state']} for good"
                raise ValueError(f"draft {row.key} {fault}; it cannot become {row.state}")

    def sentences(self) -> Mapping[DraftKey, tuple[str, tuple[str, ...]]]:
        """Company (casefolded) and sentences of each draft written, so that no sentence is used twice inside one."""
        found: dict[DraftKey, tuple[str, tuple[str, ...]]] = {}
        for key, company, text in self._select(
            "SELECT draft_key, company, text FROM draft_sentence ORDER BY draft_key, position",
            (),
            lambda row: (DraftKey(row["draft_key"]), str(row["company"]), str(row["text"])),
        ):
            found[key] = (company, (*found.get(key, (company, ()))[1], text))
        return found

    def remember_sentences(self, draft: Draft, company: str) -> None:
        """Store the sentences of a draft, in the place of those it had before."""
        with self._writing() as db:
            db.execute("DELETE FROM draft_sentence WHERE draft_key = ?", (draft.key,))
            db.executemany(
                "INSERT INTO draft_sentence (draft_key, position, company, text) VALUES (?, ?, ?, ?)",
                [
                    (draft.key, position, codec.text_column(company.casefold()), codec.text_column(sentence.text))
                    for position, sentence in enumerate(draft.sentences)
                ],
            )

    # decisions, and what was told

    def record_decision(self, decision: Decision) -> None:
        """Append to the decision log, unless the newest one about the same thing says exactly the same."""
        about, why = codec.text_column(decision.about), codec.text_column(decision.why)
        self._write(
            "INSERT INTO decision (about, at, code, why) SELECT :about, :at, :code, :why WHERE (:code, :why) IS NOT"
            " (SELECT code, why FROM decision WHERE about = :about ORDER BY id DESC LIMIT 1)",
            {"about": about, "at": codec.time_column(decision.at), "code": decision.code, "why": why},
        )

    def decisions(self, about: str | None = None) -> tuple[Decision, ...]:
        """The log, oldest first; all of it, or about one thing."""
        if about is None:
            return self._select("SELECT * FROM decision ORDER BY id", (), codec.decision_value)
        return self._select(
            "SELECT * FROM decision WHERE about = ? ORDER BY id", (codec.text_column(about),), codec.decision_value
        )

    def told(self) -> frozenset[str]:
        """The keys of everything the user was told already."""
        return frozenset(self._select("SELECT key FROM told", (), lambda row: str(row["key"])))

    def remember_told(self, keys: Iterable[str], at: datetime) -> None:
        """The user has been told these; the time of the first telling stays."""
        columns = [(codec.text_column(key), codec.time_column(at)) for key in keys]
        with self._writing() as db:
            db.executemany("INSERT INTO told (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING", columns)

    def set_status(self, key: str, value: str, at: datetime) -> None:
        """Keep a line for `status` ("pass", "account:main", "next")."""
        self._write(
            "INSERT INTO status (key, value, at) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at",
            (codec.text_column(key), codec.text_column(value), codec.time_column(at)),
        )

    def clear_status(self, key: str) -> None:
        """Drop a line for `status`; nothing is written if there is none."""
        if key in self.statuses():
            self._write("DELETE FROM status WHERE key = ?", (codec.text_column(key),))

    def statuses(self) -> Mapping[str, tuple[str, datetime]]:
        """Every status line with its time."""
        return dict(
            self._select(
                "SELECT * FROM status ORDER BY key",
                (),
                lambda row: (str(row["key"]), (str(row["value"]), codec.time_value(row["at"]))),
            )
        )

    def forget(self, interview: InterviewId | None) -> int:
        """Erase an interview's words, notes, advert, readings and decisions (for None, everything); the rows touched.

        What another interview rests on too stays for that one's sake. The keys of drafts stay, without their text or
        addressee and in a terminal state, so that nothing is written twice and an emptied letter is never stored.
        """
        with self._writing() as db:
            touched = forget_everything(db) if interview is None else forget_interview(db, interview)
        with self._reading() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the log still holds the erased text
        return touched

    def copy_to(self, path: Path) -> None:
        """Copy the ledger as it stands now into a new file, private like this one."""
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        with self._reading() as db, closing(sqlite3.connect(path)) as copy:
            db.backup(copy)

    def close(self) -> None:
        """Close the file."""
        with self._lock, explained(self._path):
            self._connection.close()

    # the connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, explained(self._path):
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, explained(self._path), transaction(self._connection):
            yield self._connection

    def _write(self, statement: str, values: tuple[object, ...] | dict[str, object]) -> None:
        with self._writing() as db:
            db.execute(statement, values)

    def _select(
        self, statement: str, values: tuple[object, ...], decode: Callable[[sqlite3.Row], Value]
    ) -> tuple[Value, ...]:
        with self._reading() as db:
            rows = db.execute(statement, values).fetchall()
        return tuple(self._decoded(row, decode) for row in rows)

    def _decoded(self, row: sqlite3.Row, decode: Callable[[sqlite3.Row], Value]) -> Value:
        try:
            return decode(row)
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            raise StateUnusable(
                place=str(self._path),
                fault=f"a row cannot be understood ({error})",
                cure="restore the file from a backup, or move it away to begin anew",
            ) from error


def _insert_readings(db: sqlite3.Connection, columns: list[codec.ReadingColumns]) -> None:
    db.executemany(
        "INSERT INTO reading (source, account, message_id, seen_at, reading) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET account = excluded.account, message_id = excluded.message_id,"
        " seen_at = excluded.seen_at, reading = excluded.reading",
        columns,
    )
