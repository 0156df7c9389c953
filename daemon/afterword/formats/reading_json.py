"""A Reading as the JSON of `afterword extract`, and back without loss.

The public keys are those that scripts rely on. "interviews" holds what is the answer: for a mail the interviews that
stand, or if none does those that are called off at a time; for a calendar file every event in order. Everything else a
reading holds stands beside them: "sightings" are the rest (offers, the user's own answers), and each entry has its
"position" among all, so that `from_json(to_json(reading))` is the reading again.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.model.identifiers import EventUid, MessageId
from afterword.model.message import Address, MessageHead
from afterword.model.moment import Day, Moment, When
from afterword.model.reading import Evidence, Kind, Mode, Person, Reading, Sighting, Stance

Json = dict[str, Any]


def to_json(reading: Reading, id_: str) -> Json:
    """The JSON object of a reading, its public keys first."""
    public = _answers(reading)
    rest = [at for at in range(len(reading.sightings)) if at not in public]
    return {
        "id": id_,
        "kind": reading.kind.value,
        "is_interview": reading.is_interview,
        "confidence": reading.confidence,
        "reason": reading.reason,
        "interviews": [_sighting(at, reading.sightings[at]) for at in public],
        "error": reading.error,
        "sightings": [_sighting(at, reading.sightings[at]) for at in rest],
        "from_user": reading.from_user,
        "received": _stamp(reading.received),
        "head": None if reading.head is None else _head(reading.head),
    }


def from_json(json: Json) -> Reading:
    """The reading of such an object. Raises KeyError, TypeError or ValueError if it is none."""
    entries = sorted([*json["interviews"], *json["sightings"]], key=lambda entry: int(entry["position"]))
    return Reading(
        kind=Kind(json["kind"]),
        is_interview=bool(json["is_interview"]),
        confidence=float(json["confidence"]),
        reason=str(json["reason"]),
        sightings=tuple(_to_sighting(entry) for entry in entries),
        head=None if json["head"] is None else _to_head(json["head"]),
        received=_to_stamp(json["received"]),
        from_user=bool(json["from_user"]),
        error=json["error"],
    )


def _answers(reading: Reading) -> tuple[int, ...]:
    """The positions of the sightings that are shown as interviews."""
    if reading.from_user:
        return ()
    if reading.head is None:
        return tuple(range(len(reading.sightings)))
    stances = list(enumerate(one.stance for one in reading.sightings))
    standing = tuple(at for at, stance in stances if stance is Stance.COMMITTED)
    return standing or tuple(
        at for at, stance in stances if stance is Stance.CANCELLED and reading.sightings[at].start is not None
    )


# --- sightings ---------------------------------------------------------------------------------------------------


def _sighting(position: int, one: Sighting) -> Json:
    moment = one.start if isinstance(one.start, Moment) else None
    return {
        "start": _when(one.start),
        "end": _when(one.end),
        "timezone": moment.zone if moment else None,
        "timezone_certain": moment.zone_certain if moment else True,
        "all_day": isinstance(one.start, Day),
        "tentative": one.tentative,
        "company": one.company,
        "role": one.role,
        "mode": one.mode.value if one.mode else None,
        "interviewers": [_person(person) for person in one.interviewers],
        "organizer": _person(one.organizer) if one.organizer else None,
        "evidence": [{"field": item.field, "quote": item.quote, "rule": item.rule} for item in one.evidence],
        "position": position,
        "stance": one.stance.value,
        "confidence": one.confidence,
        "agency": one.agency,
        "previous": _full(one.previous),
        "end_zone": [one.end.zone, one.end.zone_certain] if isinstance(one.end, Moment) else None,
        "event": {
            "uid": one.event_uid,
            "recurrence_id": one.recurrence_id,
            "sequence": one.sequence,
            "changed_at": _stamp(one.changed_at),
        },
    }


def _to_sighting(entry: Json) -> Sighting:
    zone = (entry["timezone"], entry["timezone_certain"])
    event = entry["event"]
    return Sighting(
        stance=Stance(entry["stance"]),
        start=_to_when(entry["start"], zone),
        end=_to_when(entry["end"], entry["end_zone"] or (None, True)),
        previous=None if entry["previous"] is None else _to_when(entry["previous"]["at"], entry["previous"]["zone"]),
        tentative=bool(entry["tentative"]),
        company=entry["company"],
        role=entry["role"],
        mode=Mode(entry["mode"]) if entry["mode"] else None,
        interviewers=tuple(_to_person(person) for person in entry["interviewers"]),
        organizer=_to_person(entry["organizer"]) if entry["organizer"] else None,
        agency=entry["agency"],
        event_uid=None if event["uid"] is None else EventUid(event["uid"]),
        recurrence_id=event["recurrence_id"],
        sequence=int(event["sequence"]),
        changed_at=_to_stamp(event["changed_at"]),
        confidence=float(entry["confidence"]),
        evidence=tuple(Evidence(**item) for item in entry["evidence"]),
    )


def _person(person: Person) -> Json:
    return {"name": person.name, "email": person.email, "title": person.title}


def _to_person(json: Json) -> Person:
    return Person(name=json["name"], email=json["email"], title=json["title"])


# --- times -------------------------------------------------------------------------------------------------------


def _when(when: When | None) -> str | None:
    """A moment as ISO 8601 with its offset, a day as its date."""
    match when:
        case Moment(at=at):
            return at.isoformat()
        case Day(day=day):
            return day.isoformat()
        case None:
            return None


def _full(when: When | None) -> Json | None:
    """A time with its zone in one object."""
    if when is None:
        return None
    zone = [when.zone, when.zone_certain] if isinstance(when, Moment) else [None, True]
    return {"at": _when(when), "zone": zone}


def _to_when(text: str | None, zone: tuple[str | None, bool] | list[Any]) -> When | None:
    if text is None:
        return None
    if "T" not in text:
        return Day(day=date.fromisoformat(text))
    return Moment(at=_in_zone(datetime.fromisoformat(text), zone[0]), zone=zone[0], zone_certain=bool(zone[1]))


def _in_zone(at: datetime, zone: str | None) -> datetime:
    """The instant with the named zone as its tzinfo, where that zone gives it the same offset."""
    try:
        there = at.astimezone(ZoneInfo(zone)) if zone else at
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return at
    return there if there.utcoffset() == at.utcoffset() else at


def _stamp(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _to_stamp(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


# --- the head ----------------------------------------------------------------------------------------------------


def _head(head: MessageHead) -> Json:
    return {
        "message_id": head.message_id,
        "in_reply_to": list(head.in_reply_to),
        "references": list(head.references),
        "subject": head.subject,
        "from": _addresses(head.from_),
        "reply_to": _addresses(head.reply_to),
        "to": _addresses(head.to),
        "cc": _addresses(head.cc),
        "sent_at": _stamp(head.sent_at),
        "list_id": head.list_id,
        "automatic": head.automatic,
    }


def _to_head(json: Json) -> MessageHead:
    return MessageHead(
        message_id=None if json["message_id"] is None else MessageId(json["message_id"]),
        in_reply_to=tuple(MessageId(one) for one in json["in_reply_to"]),
        references=tuple(MessageId(one) for one in json["references"]),
        subject=json["subject"],
        from_=_to_addresses(json["from"]),
        reply_to=_to_addresses(json["reply_to"]),
        to=_to_addresses(json["to"]),
        cc=_to_addresses(json["cc"]),
        sent_at=_to_stamp(json["sent_at"]),
        list_id=json["list_id"],
        automatic=bool(json["automatic"]),
    )


def _addresses(addresses: tuple[Address, ...]) -> list[Json]:
    return [{"name": one.name, "email": one.email} for one in addresses]


def _to_addresses(json: list[Json]) -> tuple[Address, ...]:
    return tuple(Address(name=one["name"], email=one["email"]) for one in json)
