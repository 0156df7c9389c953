"""Whether a calendar event is a job interview of the user: the one place that says so, and why."""

from __future__ import annotations

import re

from afterword.model.event import Event
from afterword.understand.invitation_guests import MAX_TEXT, everybody, is_me, person_of
from afterword.understand.invitation_words import (
    CANCELLED_TITLE,
    HIRING,
    INTERVIEW,
    INTERVIEWER_SIDE,
    MEETING,
    NO_INTERVIEW,
)
from afterword.understand.schedulers import company_label, is_scheduler
from afterword.understand.sentences import fold

CERTAIN = 0.95
LIKELY = 0.75
MAYBE = 0.55  # enough to ask the user, too little to write
UNLIKELY = 0.3
_SIDES = re.compile(r"<->|<>|[&\u00d7|/]|\s[x-]\s|\sand\s|\sund\s|\set\s|\sy\s|:")

Verdict = tuple[bool, float, str]  # whether it is one, how sure that is (0 to 1), and why, in a sentence


def is_job_interview_event(event: Event, me: tuple[str, ...], my_name: str) -> Verdict:
    """Whether an event is a job interview of the user, how sure that is (0 to 1), and why, in a sentence."""
    title = fold(CANCELLED_TITLE.sub("", fold(event.summary)).strip())
    text = fold(event.description[:MAX_TEXT])
    if why := _against(event, title, text, me, my_name):
        return False, UNLIKELY / 2, why
    if match := INTERVIEW.search(title):
        return True, CERTAIN, f'its title says "{match[0].strip()}"'
    hiring = HIRING.search(title) or HIRING.search(text)
    from_tool = any(is_scheduler(one.address.email) for one in everybody(event) if one.address.email)
    if match := INTERVIEW.search(text):
        sure = CERTAIN - 0.1 if hiring or from_tool else LIKELY - 0.1
        return True, sure, f'its description says "{match[0].strip()}"'
    if (MEETING.search(title) or _pairs(event, me, my_name)) and (hiring or from_tool):
        said = f'speaks of hiring ("{hiring[0].strip()}")' if hiring else "comes from a hiring tool"
        return True, LIKELY, f"it is a conversation and {said}"
    if (
        _pairs(event, me, my_name)
        and ("<>" in title or MEETING.search(title))
        and (company := _inviting_company(event, me, title))
    ):
        return True, MAYBE, f"{company} meets you, and nothing says what about"
    return False, UNLIKELY, "nothing in it says that it is a job interview"


def _against(event: Event, title: str, text: str, me: tuple[str, ...], my_name: str) -> str | None:
    """Why an event is none whatever else it says, in a sentence; None if nothing speaks against it."""
    if match := NO_INTERVIEW.search(title):
        return f'its title speaks of "{match[0].strip()}"'
    if why := _other_side(event, title, text, me, my_name):
        return why
    if event.recurring:
        return "it repeats, as an interview does not"
    if not INTERVIEW.search(title) and NO_INTERVIEW.search(text) and not HIRING.search(title + text):
        return "its description speaks of something that is not a job interview"
    return None


def _pairs(event: Event, me: tuple[str, ...], my_name: str) -> bool:
    """Whether the title sets the user beside somebody else ("Example <> Anna")."""
    pieces = _SIDES.split(event.summary[:200])
    return len(pieces) > 1 and any(is_me(piece.strip(), "", me, my_name) for piece in pieces)


def _inviting_company(event: Event, me: tuple[str, ...], title: str) -> str | None:
    """The company whose people invite and which the title names; None if there is none."""
    mine = {address.lower() for address in me}
    labels = [company_label(one.address.email) for one in everybody(event) if one.address.email.lower() not in mine]
    return next(
        (label for label in labels if label and label.replace("-", "") in re.sub(r"[^a-z0-9]", "", title)), None
    )


def _other_side(event: Event, title: str, text: str, me: tuple[str, ...], my_name: str) -> str | None:
    """Why the user is the one who interviews, in a sentence; None if not."""
    if match := INTERVIEWER_SIDE.search(title) or INTERVIEWER_SIDE.search(text):
        return f'"{match[0].strip()}" is said to those who interview'
    organizer = event.organizer
    if organizer is None or not organizer.address.email:
        return None
    if organizer.address.email.lower() not in {address.lower() for address in me}:
        return None
    others = [
        one
        for one in event.attendees
        if not is_me(one.address.name, one.address.email, me, my_name) and person_of(one) is not None
    ]
    # An entry that the user made alone is a note of their own interview; guests make it one that they hold.
    return "you organise it and invite others" if others and INTERVIEW.search(title) else None
