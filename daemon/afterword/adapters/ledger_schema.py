"""The ledger's file: how it is opened, its tables and their migrations, and what its faults mean to a person."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from afterword.adapters.state import make_private_folder
from afterword.errors import StateUnusable

# Version n is reached by MIGRATIONS[n - 1]. A released migration is never edited, only followed by another.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE watermark (
            account TEXT NOT NULL,
            mailbox TEXT NOT NULL,
            validity INTEGER NOT NULL,
            uid_next INTEGER NOT NULL,
            PRIMARY KEY (account, mailbox)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE reading (
            source TEXT NOT NULL PRIMARY KEY,
            account TEXT,
            message_id TEXT,
            seen_at TEXT NOT NULL,
            reading TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX reading_in_order ON reading (seen_at, source)",
        """CREATE TABLE set_aside (
            source TEXT NOT NULL PRIMARY KEY,
            tries INTEGER NOT NULL,
            why TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE alias (
            alias TEXT NOT NULL PRIMARY KEY,
            interview TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE interview_source (
            interview TEXT NOT NULL,
            source TEXT NOT NULL,
            PRIMARY KEY (interview, source)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE interview_mail (
            interview TEXT NOT NULL,
            message_id TEXT NOT NULL,
            PRIMARY KEY (interview, message_id)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE word (
            id INTEGER PRIMARY KEY,
            interview TEXT NOT NULL,
            said_at TEXT NOT NULL,
            kind TEXT NOT NULL,
            facts TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            interview TEXT NOT NULL,
            noted_at TEXT NOT NULL,
            note_class TEXT NOT NULL,
            person TEXT,
            text TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE advert (
            interview TEXT NOT NULL PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE draft (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            generation INTEGER NOT NULL,
            account TEXT NOT NULL,
            recipient TEXT NOT NULL,
            message_id TEXT NOT NULL,
            subject TEXT NOT NULL,
            rfc5322 BLOB NOT NULL,
            met_at TEXT NOT NULL,
            state TEXT NOT NULL,
            since TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            mailbox TEXT,
            validity INTEGER,
            uid_next INTEGER,
            uid INTEGER,
            why TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE draft_interview (
            draft_key TEXT NOT NULL REFERENCES draft (key),
            position INTEGER NOT NULL,
            interview TEXT NOT NULL,
            PRIMARY KEY (draft_key, position)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE draft_sentence (
            draft_key TEXT NOT NULL,
            position INTEGER NOT NULL,
            company TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (draft_key, position)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE decision (
            id INTEGER PRIMARY KEY,
            about TEXT NOT NULL,
            at TEXT NOT NULL,
            code TEXT NOT NULL,
            why TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX decision_about ON decision (about, id)",
        """CREATE TABLE told (
            key TEXT NOT NULL PRIMARY KEY,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE status (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
    ),
)
NEWEST = len(MIGRATIONS)

# By primary SQLite result code (https://www.sqlite.org/rescode.html): what it is to a person, and the cure.
_FAULTS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space; nothing is lost, the next pass goes on"),
    sqlite3.SQLITE_BUSY: ("another program keeps it locked", "close that program; the next pass tries again"),
    sqlite3.SQLITE_CORRUPT: (
        "it is damaged",
        "restore it from a backup, or move it away to begin anew: a draft that lies in Drafts is not written twice",
    ),
    sqlite3.SQLITE_NOTADB: ("it is not a state file of afterword", "move it away, or name another $STATE_DIRECTORY"),
    sqlite3.SQLITE_READONLY: ("it may not be written", "give it to the user that runs afterword"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", "check that its folder exists and belongs to this user"),
    sqlite3.SQLITE_PERM: ("it may not be opened", "give it to the user that runs afterword"),
    sqlite3.SQLITE_IOERR: ("the disk failed while it was used", "check the disk and the system's journal"),
}
_OUR_OWN_MISTAKES = (
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
    sqlite3.DataError,
    sqlite3.NotSupportedError,
)


def open_database(path: Path, *, busy_seconds: float) -> sqlite3.Connection:
    """A connection to the file, made private and brought to the newest version. Raises StateUnusable.

    `busy_seconds` is how long a statement waits for another process to end its transaction.
    """
    make_private_folder(path.parent)
    with explained(path):
        # SQLite would make the file with the umask's mode; its -wal and -shm files take over the mode of this one.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
        # isolation_level=None: transactions are begun and ended by us alone, never behind our back.
        connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say of the file into StateUnusable; a mistake of our own passes unchanged."""
    try:
        yield
    except _OUR_OWN_MISTAKES:
        raise
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code stands in the low octet
        fault, cure = _FAULTS.get(code, (f"it cannot be used ({error})", "move it away, or restore it from a backup"))
        raise StateUnusable(place=str(path), fault=fault, cure=cure) from error
    except OSError as error:
        raise StateUnusable(
            place=str(path),
            fault=f"it cannot be opened: {error.strerror}",
            cure="check its owner and its folder, or name another folder in $STATE_DIRECTORY",
        ) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is committed together, or not at all; the write lock is taken at once."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite ends it by itself when the disk is full
            connection.execute("ROLLBACK")
        raise


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    version = _version(connection)
    if version > NEWEST:
        raise StateUnusable(
            place=str(path),
            fault=f"it was written by a newer afterword (version {version} of the file, {NEWEST} is known here)",
            cure="run the newer afterword, or restore the backup made before its installation",
        )
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise StateUnusable(
            place=str(path),
            fault="its file system cannot hold a write-ahead log",
            cure="name a folder on a local disk in $STATE_DIRECTORY",
        )
    connection.execute("PRAGMA synchronous = FULL")  # NORMAL may lose the last commit in a power cut: a second draft
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what the user erases is overwritten
    if version < NEWEST:
        _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        # Read again inside the transaction: another process may have migrated while this one waited for the lock.
        for version in range(_version(connection), NEWEST):
            for statement in MIGRATIONS[version]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
