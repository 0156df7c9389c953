r"""One APPEND (RFC 3501 §6.3.11), and what its end says about whether the message is stored.

The literal is always synchronising: nothing of the message leaves before the server has agreed to take it, so a refusal
or a broken link before that proves that nothing was stored. The last octet travels alone, so that a link that breaks
earlier proves it too.
"""

from __future__ import annotations

import re

from afterword.adapters.imap.session import is_for_now
from afterword.adapters.imap.wire import Done, Status, Wire, quoted, shown
from afterword.errors import Unavailable
from afterword.model.identifiers import MessageUid, UidValidity
from afterword.ports import Appended, AppendResult

FLAGS = rb"(\Draft \Seen) "

_APPENDUID = re.compile(r"\[APPENDUID ([1-9]\d{0,9}) ([1-9]\d{0,9})\]", re.IGNORECASE)
_LARGEST_NUMBER = 0xFFFFFFFF  # RFC 3501 §9: nz-number
_QUOTA = re.compile(r"\[OVERQUOTA\]|quota|mailbox (?:is )?full|not enough space|disk full", re.IGNORECASE)
_TRY_CREATE = re.compile(r"\[TRYCREATE\]", re.IGNORECASE)
_FLAG_WORD = re.compile(r"\bflags?\b|\bkeywords?\b|\\Draft|\\Seen", re.IGNORECASE)


def append(wire: Wire, mailbox: bytes, rfc5322: bytes, *, flags: bytes, seconds: float) -> Appended:
    """Append once and classify the end; `mailbox` is in modified UTF-7, `flags` is FLAGS or empty.

    Flags that are refused before the message has left are dropped, and the command is given again without them.
    """
    # `wire` is left busy by every early end, so its owner drops the connection
    try:
        tag = wire.begin(b"APPEND %s %s{%d}" % (quoted(mailbox), flags, len(rfc5322)), seconds=seconds)
        refusal = _until_invited(wire, tag)
        if refusal is not None:
            refused = _refused(refusal)
            if flags and refuses_flags(refused):
                return append(wire, mailbox, rfc5322, flags=b"", seconds=seconds)
            return refused
        wire.send(rfc5322[:-1])
    except Unavailable as error:
        return _unanswered(AppendResult.NOT_SENT, error)
    try:
        wire.send(rfc5322[-1:] + b"\r\n")
        while (done := wire.done(tag, line := wire.line())) is None:
            wire.whole(line)
    except Unavailable as error:
        return _unanswered(AppendResult.NO_ANSWER, error)
    return _stored(done) if done.status is Status.OK else _refused(done)


def refuses_flags(outcome: Appended) -> bool:
    """Whether the server refused because of the flags, so that the next APPEND goes without them."""
    return outcome.result is AppendResult.REFUSED and _FLAG_WORD.search(outcome.server_text) is not None


def _until_invited(wire: Wire, tag: bytes) -> Done | None:
    """None when the server asks for the literal; else its refusal."""
    while True:
        line = wire.line()
        if line.startswith(b"+"):
            return None
        done = wire.done(tag, line)
        if done is None:
            wire.whole(line)
        elif done.status is Status.OK:
            raise Unavailable(f"the server answered an APPEND before its message: {done.text}")
        else:
            return done


def _stored(done: Done) -> Appended:
    match = _APPENDUID.search(done.text)
    numbers = (int(match[1]), int(match[2])) if match else None
    if numbers is None or max(numbers) > _LARGEST_NUMBER:
        return Appended(result=AppendResult.STORED, validity=None, uid=None, server_text=done.text)
    return Appended(
        result=AppendResult.STORED,
        validity=UidValidity(numbers[0]),
        uid=MessageUid(numbers[1]),
        server_text=done.text,
    )


def _refused(done: Done) -> Appended:
    """A tagged NO or BAD, by its response code (RFC 5530) and else by its words."""
    if _TRY_CREATE.search(done.text):
        result = AppendResult.TRY_CREATE
    elif _QUOTA.search(done.text):
        result = AppendResult.OVER_QUOTA
    elif is_for_now(done.text):
        result = AppendResult.THROTTLED
    else:
        result = AppendResult.REFUSED
    return Appended(result=result, validity=None, uid=None, server_text=done.text)


def _unanswered(result: AppendResult, error: Unavailable) -> Appended:
    return Appended(result=result, validity=None, uid=None, server_text=shown(str(error).encode()))
