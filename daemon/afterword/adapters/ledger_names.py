"""Which interview bears which aliases and rests on which items, and what follows when two turn out to be one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from afterword.adapters.ledger_codec import text_column
from afterword.model.identifiers import InterviewId
from afterword.model.interview import Interview


def remember(db: sqlite3.Connection, interviews: Iterable[Interview]) -> None:
    """Store aliases, evidence and conversation of these interviews; only differences are written.

    So a pass that learns nothing new costs no disk sync. An interview whose every alias went over to another one is
    that other one: the user's words, notes and advert, the decisions and the drafts go over to it too.
    """
    given = tuple(interviews)
    before = {row["alias"]: row["interview"] for row in db.execute("SELECT alias, interview FROM alias")}
    after = before | {text_column(alias): interview.id for interview in given for alias in interview.aliases}
    db.executemany(
        "INSERT INTO alias (alias, interview) VALUES (?, ?) ON CONFLICT DO UPDATE SET interview = excluded.interview",
        sorted(after.items() - before.items()),
    )
    ids = {interview.id for interview in given}
    evidence = {(interview.id, text_column(item.source)) for interview in given for item in interview.evidence}
    _replace(db, "interview_source", "source", ids, evidence)
    mails = {
        (interview.id, text_column(mail))
        for interview in given
        if interview.thread is not None
        for mail in (interview.thread.last, *interview.thread.references)
    }
    _replace(db, "interview_mail", "message_id", ids, mails)
    for old in set(before.values()) - set(after.values()):
        heirs = {after[alias] for alias, interview in before.items() if interview == old}
        _drop_sources(db, old)
        if len(heirs) == 1:
            _hand_over(db, old, heirs.pop())


def _replace(
    db: sqlite3.Connection, table: str, column: str, ids: set[InterviewId], wanted: set[tuple[InterviewId, str]]
) -> None:
    """Make the rows of these interviews in `table` the wanted ones. The names are our own, so they may stand in SQL."""
    there = {(InterviewId(row[0]), str(row[1])) for row in db.execute(f"SELECT interview, {column} FROM {table}")}  # noqa: S608 -- see above
    gone = sorted(pair for pair in there - wanted if pair[0] in ids)
    db.executemany(f"DELETE FROM {table} WHERE interview = ? AND {column} = ?", gone)  # noqa: S608 -- see above
    insert = f"INSERT INTO {table} (interview, {column}) VALUES (?, ?)"  # noqa: S608 -- see above
    db.executemany(insert, sorted(wanted - there))


def _drop_sources(db: sqlite3.Connection, interview: str) -> None:
    db.execute("DELETE FROM interview_source WHERE interview = ?", (interview,))
    db.execute("DELETE FROM interview_mail WHERE interview = ?", (interview,))


def _hand_over(db: sqlite3.Connection, old: str, new: str) -> None:
    names = {"old": old, "new": new}
    db.execute("UPDATE word SET interview = :new WHERE interview = :old", names)
    db.execute("UPDATE note SET interview = :new WHERE interview = :old", names)
    db.execute("UPDATE decision SET about = :new WHERE about = :old", names)
    db.execute("UPDATE OR IGNORE advert SET interview = :new WHERE interview = :old", names)  # its own advert counts
    db.execute("DELETE FROM advert WHERE interview = :old", names)
    db.execute(
        "DELETE FROM draft_interview WHERE interview = :old"
        " AND draft_key IN (SELECT draft_key FROM draft_interview WHERE interview = :new)",
        names,
    )
    db.execute("UPDATE draft_interview SET interview = :new WHERE interview = :old", names)
