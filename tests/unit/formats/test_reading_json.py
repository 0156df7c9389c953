"""The JSON of a reading: what scripts rely on, and that nothing is lost on the way back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from afterword.formats.reading_json import from_json, to_json
from afterword.model.identifiers import EventUid, MessageId
from afterword.model.message import Address, MessageHead
from afterword.model.moment import Day, Moment
from afterword.model.reading import Evidence, Kind, Mode, Person, Reading, Sighting, Stance

texts = st.text(max_size=20)
perhaps = st.none() | texts
zones = st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu"])
naive = st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2100, 1, 1))  # noqa: DTZ001 -- strategies add the zone
aware = naive.map(lambda at: at.replace(tzinfo=UTC)) | st.builds(
    lambda at, minutes: at.replace(tzinfo=timezone(timedelta(minutes=minutes))), naive, st.integers(-720, 720)
)
moments = st.builds(
    lambda at, zone, certain: Moment(at=at.astimezone(ZoneInfo(zone)), zone=zone, zone_certain=certain),
    aware,
    zones,
    st.booleans(),
) | st.builds(Moment, at=aware, zone=st.none(), zone_certain=st.booleans())
whens = (
    st.none() | moments | st.dates(min_value=date(1970, 1, 1), max_value=date(2100, 1, 1)).map(lambda day: Day(day=day))
)
people = st.builds(Person, name=texts, email=perhaps, title=perhaps)
sightings = st.builds(
    Sighting,
    stance=st.sampled_from(Stance),
    start=whens,
    end=whens,
    previous=whens,
    tentative=st.booleans(),
    company=perhaps,
    role=perhaps,
    mode=st.none() | st.sampled_from(Mode),
    interviewers=st.lists(people, max_size=3).map(tuple),
    organizer=st.none() | people,
    agency=perhaps,
    event_uid=st.none() | texts.map(EventUid),
    recurrence_id=perhaps,
    sequence=st.integers(0, 10**9),
    changed_at=st.none() | aware,
    confidence=st.floats(0, 1),
    evidence=st.lists(st.builds(Evidence, field=texts, quote=texts, rule=texts), max_size=3).map(tuple),
)
ids = texts.map(MessageId)
addresses = st.lists(st.builds(Address, name=texts, email=texts), max_size=2).map(tuple)
heads = st.builds(
    MessageHead,
    message_id=st.none() | ids,
    in_reply_to=st.lists(ids, max_size=2).map(tuple),
    references=st.lists(ids, max_size=3).map(tuple),
    subject=texts,
    from_=addresses,
    reply_to=addresses,
    to=addresses,
    cc=addresses,
    sent_at=st.none() | aware,
    list_id=perhaps,
    automatic=st.booleans(),
)
readings = st.builds(
    Reading,
    kind=st.sampled_from(Kind),
    is_interview=st.booleans(),
    confidence=st.floats(0, 1),
    reason=texts,
    sightings=st.lists(sightings, max_size=4).map(tuple),
    head=st.none() | heads,
    received=st.none() | aware,
    from_user=st.booleans(),
    error=perhaps,
)
HEAD = MessageHead(
    message_id=None,
    in_reply_to=(),
    references=(),
    subject="Interview",
    from_=(),
    reply_to=(),
    to=(),
    cc=(),
    sent_at=None,
    list_id=None,
    automatic=False,
)


def a_reading(*stances: Stance, head: MessageHead | None = HEAD, from_user: bool = False) -> Reading:
    """A reading with one sighting an hour for each stance."""
    start = datetime(2026, 11, 24, 14, tzinfo=ZoneInfo("America/New_York"))
    return Reading(
        kind=Kind.INVITE,
        is_interview=Stance.COMMITTED in stances,
        confidence=0.9,
        reason="it says so",
        sightings=tuple(
            Sighting(
                stance=stance,
                start=Moment(at=start + timedelta(hours=hour), zone="America/New_York", zone_certain=True),
                end=None,
            )
            for hour, stance in enumerate(stances)
        ),
        head=head,
        received=None,
        from_user=from_user,
    )


@given(readings)
def test_nothing_is_lost(reading: Reading) -> None:
    """Through JSON text and back a reading is equal to itself, times with their zones."""
    back = from_json(json.loads(json.dumps(to_json(reading, "x"))))

    assert back == reading
    for one, other in zip(back.sightings, reading.sightings, strict=True):
        for mine, theirs in ((one.start, other.start), (one.end, other.end), (one.previous, other.previous)):
            if isinstance(mine, Moment) and isinstance(theirs, Moment):
                assert mine.at.isoformat() == theirs.at.isoformat()


def test_the_public_keys_are_those_of_the_interface() -> None:
    """Scripts find every documented key, with its documented shape."""
    answer = to_json(a_reading(Stance.COMMITTED), "x")

    assert {"id", "kind", "is_interview", "confidence", "reason", "interviews", "error"} <= answer.keys()
    (interview,) = answer["interviews"]
    assert interview["start"] == "2026-11-24T14:00:00-05:00"
    assert interview["end"] is None
    assert interview["timezone"] == "America/New_York"
    public = "timezone_certain all_day tentative company role mode interviewers organizer evidence"
    assert set(public.split()) <= interview.keys()


def test_a_whole_day_is_a_date() -> None:
    """A date without a clock."""
    reading = a_reading(head=None)
    day = Sighting(stance=Stance.COMMITTED, start=Day(day=date(2026, 11, 24)), end=None)

    (interview,) = to_json(
        Reading(
            kind=reading.kind,
            is_interview=True,
            confidence=1,
            reason="",
            sightings=(day,),
            head=None,
            received=None,
        ),
        "x",
    )["interviews"]

    assert (interview["start"], interview["all_day"]) == ("2026-11-24", True)


def shown(reading: Reading) -> list[str]:
    """The stances of what is shown as interviews."""
    return [entry["stance"] for entry in to_json(reading, "x")["interviews"]]


def test_offers_and_old_times_are_no_interviews_of_a_mail() -> None:
    """Offered slots and a time something was moved from stand beside the answer, not in it."""
    assert shown(a_reading(Stance.OFFERED, Stance.OFFERED)) == []
    assert shown(a_reading(Stance.CANCELLED, Stance.COMMITTED)) == ["committed"]
    assert shown(a_reading(Stance.CANCELLED)) == ["cancelled"]
    assert shown(a_reading(Stance.COMMITTED, from_user=True)) == []


def test_a_calendar_file_shows_every_event_in_order() -> None:
    """Whatever stands of it."""
    stances = (Stance.DECLINED, Stance.COMMITTED, Stance.OFFERED)

    assert shown(a_reading(*stances, head=None)) == [stance.value for stance in stances]
