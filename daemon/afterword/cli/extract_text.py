"""A Reading as text for a person: what it is, and every fact with the words that prove it."""

from __future__ import annotations

from afterword.model.moment import Day, Moment, When
from afterword.model.reading import Evidence, Person, Reading, Sighting, Stance

_STANCES = {
    Stance.COMMITTED: "takes place",
    Stance.OFFERED: "is offered",
    Stance.ACCEPTED: "is accepted by you",
    Stance.CANCELLED: "is called off",
    Stance.DECLINED: "was declined by you",
}
_WIDTH = 13  # of the column of field names


def describe(name: str, reading: Reading, *, colour: bool) -> str:
    """Some lines about one item, ending with an empty one."""
    if reading.error is not None:
        return f"{_bold(name, colour)}\n  not read: {_clean(reading.error)}\n"
    kind = reading.kind.value.replace("_", " ")
    verdict = "a job interview of yours" if reading.is_interview else "no interview of yours that stands"
    lines = [
        _bold(name, colour),
        f"  {kind}: {verdict} ({reading.confidence:.0%})",
        f"  because {_clean(reading.reason)}",
    ]
    for number, sighting in enumerate(reading.sightings, start=1):
        title = f"{number}. {_STANCES[sighting.stance]}" + (", tentatively" if sighting.tentative else "")
        lines += ["", f"  {_bold(title, colour)}", *_facts(sighting)]
    return "\n".join(lines) + "\n"


def _facts(one: Sighting) -> list[str]:
    """A line for each fact, and under it the words it was read from."""
    facts = (
        ("start", "start", _when(one.start)),
        ("end", "end", _when(one.end)),
        ("previous", "moved from", _when(one.previous)),
        ("company", "company", one.company),
        ("role", "role", one.role),
        ("mode", "mode", one.mode.value if one.mode else None),
        ("interviewers", "interviewers", "; ".join(_person(person) for person in one.interviewers) or None),
        ("organizer", "organizer", _person(one.organizer) if one.organizer else None),
        ("agency", "agency", one.agency),
    )
    lines = []
    told = set()
    for field, label, value in facts:
        if value is None:
            continue
        told.add(field)
        lines.append(f"     {label:{_WIDTH}}{_clean(value)}")
        lines += [_proof(item) for item in one.evidence if item.field == field]
    lines += [f"     {item.field:{_WIDTH}}\n{_proof(item)}" for item in one.evidence if item.field not in told]
    return lines


def _proof(item: Evidence) -> str:
    rule = f"  [{_clean(item.rule)}]" if item.rule else ""
    return f'     {"":{_WIDTH}}"{_clean(item.quote)}"{rule}'


def _when(when: When | None) -> str | None:
    match when:
        case Moment(at=at, zone=zone, zone_certain=certain):
            place = zone or f"{at:%z}"
            doubt = "" if certain else ": not stated, so yours is taken"
            return f"{at:%a %d %b %Y %H:%M} ({place}{doubt})"
        case Day(day=day):
            return f"{day:%a %d %b %Y}, no time stated"
        case None:
            return None


def _person(person: Person) -> str:
    title = f", {person.title}" if person.title else ""
    return f"{person.name}{title} <{person.email}>" if person.email else f"{person.name}{title}"


def _clean(text: str) -> str:
    """One line without control characters: what an item says must not steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)[:300]


def _bold(text: str, colour: bool) -> str:  # noqa: FBT001 -- whether a terminal shows it, handed down as it is
    clean = _clean(text)
    return f"\x1b[1m{clean}\x1b[0m" if colour else clean
