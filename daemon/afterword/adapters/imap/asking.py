"""What is asked of an open mailbox, and how its answers are taken where the server chokes, lies or keeps silent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from afterword.adapters.imap import mailbox_names
from afterword.adapters.imap.bodystructure import outlines
from afterword.adapters.imap.internal_date import imap_date, parse_internal_date
from afterword.adapters.imap.lean_fetch import Fetched, fetch
from afterword.adapters.imap.listing import parse_list
from afterword.adapters.imap.rebuilding import rebuilt
from afterword.adapters.imap.sequence_sets import batches, collapse
from afterword.adapters.imap.session import Session, is_for_now
from afterword.adapters.imap.wire import Done, Status, Untagged
from afterword.errors import Unavailable, Unreadable
from afterword.formats.rfc5322 import parse_head
from afterword.model.identifiers import MessageUid, UidValidity
from afterword.model.message import MessageSummary, PartOutline
from afterword.ports import MailboxState

BATCH = 500  # messages a FETCH
RECENT = 500  # how many of the newest messages are looked at by hand, because SEARCH may lie
LARGEST_PART = 1 << 20  # octets of a part, or of a whole message, that are ever fetched

SUMMARY_ITEMS = (
    b"(UID INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (FROM TO CC REPLY-TO SUBJECT DATE MESSAGE-ID IN-REPLY-TO"
    b" REFERENCES LIST-ID AUTO-SUBMITTED PRECEDENCE)] BODYSTRUCTURE)"
)
_SECTION = re.compile(r"[0-9][0-9.]{0,200}")
_NUMBER = re.compile(rb"\d{1,10}")
_STATUS_UIDNEXT = re.compile(rb"\bUIDNEXT (\d{1,10})", re.IGNORECASE)
_CODE = re.compile(rb"\* OK \[(UIDVALIDITY|UIDNEXT) (\d{1,10})\]", re.IGNORECASE)
_EXISTS = re.compile(rb"\* (\d{1,10}) EXISTS", re.IGNORECASE)
_SEARCH = re.compile(rb"\* SEARCH\b", re.IGNORECASE)
_DAY = timedelta(days=1)


def examined(session: Session, source: str, name: bytes) -> MailboxState:
    """EXAMINE's answer; a missing or impossible UIDNEXT is corrected by the newest message's UID."""
    done, answers = session.wire.run(b"EXAMINE " + name)
    if done.status is not Status.OK:
        raise refusal(source, done)
    session.wire.news = False  # its own EXISTS is none; the next one is
    codes = {match[1].upper(): int(match[2]) for answer in answers if (match := _CODE.match(answer.line))}
    counts = [int(match[1]) for answer in answers if (match := _EXISTS.match(answer.line))]
    if b"UIDVALIDITY" not in codes:
        raise Unreadable(source, "the server gives no UIDVALIDITY, so its messages cannot be told apart")
    uid_next = codes.get(b"UIDNEXT")
    if counts and counts[-1]:
        _, newest = fetch(session.wire, b"UID FETCH * (UID)")
        uid_next = max([uid_next or 0, *(item.uid + 1 for item in newest)]) or None
    elif uid_next is None:
        _, answers = session.wire.run(b"STATUS %s (UIDNEXT)" % name)
        found = [int(match[1]) for answer in answers if (match := _STATUS_UIDNEXT.search(answer.line))]
        uid_next = found[0] if found else None
    return MailboxState(
        validity=UidValidity(codes[b"UIDVALIDITY"]),
        uid_next=MessageUid(uid_next) if uid_next is not None else None,
        exists=counts[-1] if counts else 0,
    )


def listed_mailboxes(answers: Sequence[Untagged]) -> list[mailbox_names.Listed]:
    """The mailboxes in a LIST's answers."""
    return [box for answer in answers if (box := parse_list(answer)) is not None]


def refusal(source: str, done: Done) -> Unavailable | Unreadable:
    """A tagged NO or BAD as the error that says what to do."""
    return Unavailable(f"{source}: {done.text}") if is_for_now(done.text) else Unreadable(source, done.text)


# --- messages --------------------------------------------------------------------------------------------------------


def uids_since(session: Session, state: MailboxState, since: datetime) -> list[MessageUid]:
    """The UIDs of what arrived since: by SEARCH with a day to spare for zones, and the newest looked at by hand."""
    if not state.exists:
        return []
    found = search(session, b"SINCE " + imap_date(since.astimezone(UTC) - _DAY))
    if found is None:
        done, items = fetch(session.wire, b"UID FETCH 1:* (UID INTERNALDATE)")
        if done.status is not Status.OK:
            raise Unavailable(f"neither SEARCH nor FETCH says what is there: {done.text}")
        return _arrived(items, since)
    return sorted({*found, *_arrived(recent(session, state), since)})


def uids_from(session: Session, state: MailboxState, first: MessageUid, not_before: datetime) -> list[MessageUid]:
    """The UIDs from `first` on of what arrived not before."""
    if not state.exists or (state.uid_next is not None and state.uid_next <= first):
        return []
    done, items = fetch(session.wire, b"UID FETCH %d:* (UID INTERNALDATE)" % first)
    if done.status is not Status.OK:
        return searched_from(session, first, done)
    return [uid for uid in _arrived(items, not_before) if uid >= first]


def searched_from(session: Session, first: MessageUid, refusal: Done) -> list[MessageUid]:
    """The UIDs from `first` on by SEARCH, after a refused FETCH."""
    found = search(session, b"UID %d:*" % first)
    if found is None:
        raise Unavailable(f"neither FETCH nor SEARCH says what is there: {refusal.text}")
    return sorted({uid for uid in found if uid >= first})


def recent(session: Session, state: MailboxState) -> list[Fetched]:
    """The UIDs and dates of the newest messages."""
    if not state.exists:
        return []
    _, items = fetch(session.wire, b"FETCH %d:* (UID INTERNALDATE)" % max(1, state.exists - RECENT + 1))
    return items


def _arrived(items: Sequence[Fetched], since: datetime) -> list[MessageUid]:
    """The UIDs of those that arrived since; one whose date cannot be read counts as new."""
    dated = ((MessageUid(item.uid), parse_internal_date(item.date)) for item in items if item.date)
    return sorted(uid for uid, received in dated if received is None or received >= since)


def search(session: Session, criteria: bytes) -> list[MessageUid] | None:
    """SEARCH's UIDs; None when the server refuses."""
    done, answers = session.wire.run(b"UID SEARCH " + criteria)
    if done.status is not Status.OK:
        return None
    lines = [answer.line for answer in answers if _SEARCH.match(answer.line)]
    return [MessageUid(int(number)) for line in lines for number in _NUMBER.findall(line)]


def fetch_all(session: Session, uids: Sequence[MessageUid], items: bytes) -> list[Fetched]:
    """These items of these messages, ascending by UID; one that is gone, or that the server chokes on, is left out."""
    found: list[Fetched] = []
    todo = list(batches(uids, BATCH))[::-1]
    while todo:
        batch = todo.pop()
        done, answers = fetch(session.wire, b"UID FETCH %s %s" % (collapse(batch), items))
        if done.status is Status.OK:
            wanted = set(batch)
            found += [item for item in answers if item.uid in wanted]
        elif is_for_now(done.text) and "[SERVERBUG]" not in done.text:  # which one damaged message can cause
            raise Unavailable(done.text)
        elif len(batch) > 1:
            middle = len(batch) // 2
            todo += [batch[middle:], batch[:middle]]
    return sorted(found, key=lambda item: item.uid)


def summary_of(item: Fetched, received: datetime) -> MessageSummary:
    """The summary in a FETCH of SUMMARY_ITEMS."""
    return MessageSummary(
        uid=MessageUid(item.uid),
        internal_date=received,
        octets=item.octets,
        head=parse_head(item.header),
        parts=outlines(item.structure),
    )


def raw_text(session: Session, source: str, uid: MessageUid, parts: Sequence[PartOutline]) -> bytes:
    """The header and these parts as one message; the whole message where a server hands out empty parts."""
    sections = [part.section for part in parts if _SECTION.fullmatch(part.section)]
    items = b" ".join(b"BODY.PEEK[%s]<0.%d>" % (section.encode(), LARGEST_PART) for section in sections)
    done, found = fetch(session.wire, b"UID FETCH %d (UID BODY.PEEK[HEADER] %s)" % (uid, items))
    item = next((one for one in found if one.uid == uid), None)
    if item is None:
        raise Unreadable(source, done.text if done.status is not Status.OK else "the message is gone")
    header = item.sections.get(b"HEADER", b"")
    contents = [(part, item.sections.get(part.section.encode(), b"")) for part in parts]
    if header.strip() and all(content or not part.octets for part, content in contents):
        return rebuilt(header, contents)
    # iCloud answers some requests for a part with an empty string, and gives the whole when asked for it
    _, found = fetch(session.wire, b"UID FETCH %d (UID BODY.PEEK[]<0.%d>)" % (uid, LARGEST_PART))
    whole = next((one.sections.get(b"", b"") for one in found if one.uid == uid), b"")
    if not whole.strip():
        raise Unreadable(source, "the server gives no text for this message")
    return whole
