"""What `afterword forget` erases from the ledger, inside a transaction of the caller, and what stays."""

from __future__ import annotations

import sqlite3

from afterword.model.identifiers import InterviewId
from afterword.ports import DraftState

_WHOLE_TABLES = (
    "reading",
    "set_aside",
    "alias",
    "interview_source",
    "interview_mail",
    "word",
    "note",
    "advert",
    "draft_sentence",
    "decision",
    "status",
)
# What it rests on and no other does; and the rest of its conversation, where no other rests on it or continues it.
_EVIDENCE = """SELECT source FROM interview_source WHERE interview = :interview
    AND source NOT IN (SELECT source FROM interview_source WHERE interview <> :interview)"""
_CONVERSATION = """SELECT source FROM reading
    WHERE message_id IN (SELECT message_id FROM interview_mail WHERE interview = :interview)
    AND message_id NOT IN (SELECT message_id FROM interview_mail WHERE interview <> :interview)
    AND source NOT IN (SELECT source FROM interview_source WHERE interview <> :interview)"""
_ITEMS = f"{_EVIDENCE} UNION {_CONVERSATION}"
_OF_ONE_INTERVIEW = (
    f"DELETE FROM decision WHERE about IN (SELECT :interview UNION {_ITEMS})",  # noqa: S608 -- constants
    f"DELETE FROM reading WHERE source IN ({_ITEMS})",  # noqa: S608 -- constants
    "DELETE FROM interview_source WHERE interview = :interview",
    "DELETE FROM interview_mail WHERE interview = :interview",
    "DELETE FROM alias WHERE interview = :interview",
    "DELETE FROM word WHERE interview = :interview",
    "DELETE FROM note WHERE interview = :interview",
    "DELETE FROM advert WHERE interview = :interview",
    """DELETE FROM draft_sentence WHERE draft_key IN
        (SELECT draft_key FROM draft_interview WHERE interview = :interview)""",
)
# A draft that lay in Drafts stays confirmed and a withdrawn one withdrawn; every other is closed, lest it be appended.
_EMPTY_DRAFTS = """UPDATE draft SET recipient = '', subject = '', rfc5322 = x'', why = 'forgotten at the user''s word',
    state = CASE WHEN state IN (:confirmed, :withdrawn) THEN state ELSE :thanked END
    WHERE rfc5322 <> x''"""
_STATES = {
    state.name.lower(): state.value for state in (DraftState.CONFIRMED, DraftState.WITHDRAWN, DraftState.THANKED)
}


def forget_everything(db: sqlite3.Connection) -> int:
    """Erase every row but the emptied drafts; the number of rows touched.

    How far mail was read and which news were told stays: read again, the mail would bring back what was to be erased.
    """
    touched = sum(db.execute(f"DELETE FROM {table}").rowcount for table in _WHOLE_TABLES)  # noqa: S608 -- our own names
    return touched + db.execute(_EMPTY_DRAFTS, _STATES).rowcount


def forget_interview(db: sqlite3.Connection, interview: InterviewId) -> int:
    """Erase what is known of one interview, and empty its drafts; the number of rows touched."""
    touched = sum(db.execute(statement, {"interview": interview}).rowcount for statement in _OF_ONE_INTERVIEW)
    mine = " AND key IN (SELECT draft_key FROM draft_interview WHERE interview = :interview)"
    return touched + db.execute(_EMPTY_DRAFTS + mine, _STATES | {"interview": interview}).rowcount
