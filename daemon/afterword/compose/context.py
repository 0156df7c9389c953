"""The facts a letter may use: from the planner's action, the profile and the user's notes, every value made clean.

What comes from mails passes `clean` or is absent here; nothing later looks at an interview again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from afterword.compose.clean import clean_noun, clean_subject, plain_line
from afterword.compose.draft import is_address
from afterword.compose.naming import first_name, person_name, role_title
from afterword.compose.topics import topics_of
from afterword.errors import Unreadable
from afterword.model.action import Family, WriteDraft
from afterword.model.identifiers import MessageId
from afterword.model.interview import Interview, Thread
from afterword.model.letter import LetterFacts, Meeting, Profile
from afterword.model.message import Address
from afterword.model.moment import Day, Moment
from afterword.model.reading import Person
from afterword.model.word import Note, NoteClass

_LONGEST_ADVERT = 20_000  # characters; an advert is a page or two
_MOST_REFERENCES = 20  # the first and the newest; RFC 5322 §3.6.4 lets a client shorten the chain
_MSG_ID = re.compile(r"[!-;=?A-~]{1,200}@[!-;=?A-~]{1,120}")
_ANSWER = re.compile(r"^(?:re|aw|antw|sv|vs|rv|rif)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)


def facts_for(  # noqa: PLR0913 - each is one source of facts
    action: WriteDraft,
    *,
    profile: Profile,
    notes: Sequence[Note],
    advert: str,
    others: Sequence[Interview],
    used_sentences: Sequence[str],
    user_addresses: tuple[str, ...],
) -> LetterFacts:
    """Every fact the letter of this action may use.

    `others` are the other interviews of the ledger. Raises Unreadable when the recipient has no name or address that
    can be written, or no interview of the action has a day: no letter is better than one to "Dear Talent Team".
    """
    name = person_name(action.to.name)
    if name is None:
        raise Unreadable(f"draft {action.key}", "the recipient has no name that a greeting could use")
    if action.to.email is None or not is_address(action.to.email):
        raise Unreadable(f"draft {action.key}", "the recipient has no plain mail address")
    meetings = _meetings(action.interviews)
    if not meetings:
        raise Unreadable(f"draft {action.key}", "no interview of it has a day")
    present = _names(action.present)
    ids = {interview.id for interview in action.interviews}
    own = [note for note in notes if note.interview in ids]
    thread = _thread_with(action)
    subject = clean_subject(thread.subject) if thread is not None else None
    answered = thread is not None and subject is not None and _usable(thread.last)
    return LetterFacts(
        key=action.key,
        family=action.family,
        to=Address(name=name, email=action.to.email),
        present=present,
        meetings=meetings,
        topics=_topics(action, own, name, present),
        private=tuple(note.text for note in own if note.note_class is NoteClass.PRIVATE),
        advert=plain_line(advert[:_LONGEST_ADVERT]),
        profile=profile,
        sender=Address(name=plain_line(profile.name), email=action.sender),
        user_addresses=user_addresses,
        seen_addresses=_seen(action.interviews),
        other_names=_other_names(others, known=(name, *present)),
        other_companies=_other_companies(others, known=[meeting.company for meeting in meetings]),
        used_sentences=tuple(used_sentences),
        thread_subject=_answering(subject) if answered and subject is not None else None,
        in_reply_to=thread.last if answered and thread is not None else None,
        references=_references(thread) if answered and thread is not None else (),
        belated=action.belated,
        dated=action.ready_at,
    )


def _meetings(interviews: Iterable[Interview]) -> tuple[Meeting, ...]:
    """The interviews with a day; two that a letter would speak of alike are one."""
    found: dict[tuple[object, ...], Meeting] = {}
    for interview in interviews:
        if isinstance(interview.start, Moment | Day):
            meeting = Meeting(
                day=interview.start.day,
                company=clean_noun(interview.company),
                role=role_title(interview.role),
                mode=interview.mode,
            )
            found[interview.id,] = meeting
    return tuple(found.values())


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for person in people if (name := person_name(person.name)) is not None))


def _topics(action: WriteDraft, notes: Iterable[Note], name: str, present: tuple[str, ...]) -> tuple[str, ...]:
    """The topics for this letter: first those noted of the person, then those noted of everybody.

    A coordinator is told of what was discussed with the others, so nothing is turned to "you" there.
    """
    relayed = action.family is Family.RELAY
    about = present if relayed else (name,)
    own: list[str] = []
    shared: list[str] = []
    for note in notes:
        if note.note_class is not NoteClass.TOPIC:
            continue
        phrases = topics_of(note.text, recipient=None if relayed else name)
        if note.person is None:
            shared.extend(phrases)
        elif any(_is_about(note.person, one) for one in about) or note.person.casefold() == action.to.email:
            own.extend(phrases)
    return tuple(dict.fromkeys((*own, *shared)))


def _is_about(noted: str, name: str) -> bool:
    """Whether the person of a note is this one, by the whole name or the given name."""
    return " ".join(noted.split()).casefold() in {name.casefold(), (first_name(name) or name).casefold()}


def _thread_with(action: WriteDraft) -> Thread | None:
    """The newest thread of these interviews in which the recipient takes part."""
    wanted = (action.to.email or "").casefold()
    threads = [interview.thread for interview in action.interviews if interview.thread is not None]
    taking_part = [
        thread
        for thread in threads
        if any(participant.email.casefold() == wanted for participant in thread.participants)
        or (thread.last_from is not None and thread.last_from.email.casefold() == wanted)
    ]
    return taking_part[-1] if taking_part else None


def _answering(subject: str) -> str:
    return subject if _ANSWER.match(subject) else f"Re: {subject}"


def _usable(reference: MessageId) -> bool:
    return _MSG_ID.fullmatch(reference) is not None


def _references(thread: Thread) -> tuple[MessageId, ...]:
    """The chain to quote, oldest first and the answered message last, shortened in its middle."""
    chain = tuple(dict.fromkeys(one for one in (*thread.references, thread.last) if _usable(one)))
    return chain if len(chain) <= _MOST_REFERENCES else (chain[0], *chain[1 - _MOST_REFERENCES :])


def _seen(interviews: Iterable[Interview]) -> tuple[str, ...]:
    """Every address that stood in the mails or events behind these interviews."""
    seen: dict[str, None] = {}
    for interview in interviews:
        people = [*interview.interviewers, *([interview.coordinator] if interview.coordinator else [])]
        seen.update((person.email.casefold(), None) for person in people if person.email)
        if interview.thread is not None:
            ends = [
                *interview.thread.participants,
                *([interview.thread.last_from] if interview.thread.last_from else []),
            ]
            seen.update((address.email.casefold(), None) for address in ends)
    return tuple(seen)


def _other_names(others: Iterable[Interview], *, known: tuple[str, ...]) -> tuple[str, ...]:
    people = (p for one in others for p in (*one.interviewers, *([one.coordinator] if one.coordinator else [])))
    here = {name.casefold() for name in known}
    return tuple(name for name in _names(people) if name.casefold() not in here)


def _other_companies(others: Iterable[Interview], *, known: Sequence[str | None]) -> tuple[str, ...]:
    """The other employers and agencies; one that is part of this company's name is not another."""
    here = [company.casefold() for company in known if company]
    named = (clean_noun(name) for one in others for name in (one.company, one.agency))
    return tuple(
        dict.fromkeys(name for name in named if name and not any(name.casefold() in company for company in here))
    )
