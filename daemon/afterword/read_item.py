"""One item's bytes to its Reading: formats, then understanding. Pure; the reading process does it for each item."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from afterword.errors import Unreadable
from afterword.formats.charsets import decode_octets
from afterword.formats.html import to_text
from afterword.formats.rfc5322 import MAX_PART, parse_message, parse_text
from afterword.model.message import Message
from afterword.model.reading import Reading, unread
from afterword.ports import ItemToRead
from afterword.understand.invitation import read_calendar
from afterword.understand.message import read_message

# What relative dates are counted from when neither the caller nor the item's Date field says.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def read_item(item: ItemToRead) -> Reading:
    """The reading of one item; an unreadable one gives a reading with `error` set. Raises nothing on purpose."""
    try:
        if item.media == "text/calendar":
            return read_calendar(item.content, zone=item.zone, me=item.me, my_name=item.my_name, received=item.received)
        return read_message(_message(item), zone=item.zone, me=item.me, my_name=item.my_name)
    except Unreadable as error:
        return unread(item.received, error.why)


def _message(item: ItemToRead) -> Message:
    received = item.received or NEVER
    match item.media:
        case "message/rfc822":
            message = parse_message(item.content, received=received)
        case "text/html":
            text = to_text(decode_octets(item.content[:MAX_PART], None)[0])
            message = parse_text(text.encode(), received)
        case "text/plain":
            message = parse_text(item.content, received)
        case _:
            raise Unreadable(item.source, f"{item.media} is not a media type that is read")
    if item.received is None and message.head.sent_at is not None:
        return replace(message, received=message.head.sent_at)
    return message
