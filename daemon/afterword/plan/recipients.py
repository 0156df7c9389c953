"""Who is written to: a person with an address that was seen, and who is refused with which reason.

One letter an interviewer; without any address among them, or through an agency, one to the human who coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from afterword.model.action import Family
from afterword.model.interview import Interview
from afterword.model.reading import Person

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}")  # RFC 5321 §4.5.3.1.1

# Local parts that no person reads; the reason is what the user is told.
_REFUSED_LOCAL_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "nobody reads a no-reply address",
        re.compile(
            r"no[-_.]?reply|do[-_.]?not[-_.]?reply|nicht[-_.]?antworten|keine[-_.]?antwort"
            r"|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder"
        ),
    ),
    (
        "a program sends from it",
        re.compile(
            r"(?:^|[-_.+])(?:notifications?|notify|alerts?|updates?|mailer|mailer-daemon|postmaster|bounces?"
            r"|automated|autoreply|automailer|system|daemon|newsletter|digest)(?:$|[-_.+])"
        ),
    ),
    (
        "it belongs to a booking tool",
        re.compile(
            r"(?:^|[-_.+])(?:calendar|calendar-notification|bookings?|scheduler|scheduling|invites?|invitations?"
            r"|meetings?|appointments?)(?:$|[-_.+])"
        ),
    ),
    # Anchored to the start: Raum, Sala and List are also surnames.
    (
        "it is a room, not a person",
        re.compile(r"^(?:(?:meeting|conference|conf)[-_.]?)?(?:rooms?|raum|besprechungsraum|salle|sala)(?:$|[-_.0-9])"),
    ),
    (
        "it is a mailing list",
        re.compile(r"^(?:all|everyone|announce|lists?|mailing-?list)(?:$|[-_.])|-(?:list|request|owner|unsubscribe)$"),
    ),
)

# Hosts of scheduling and hiring tools: a reply there reaches a machine.
_TOOL_HOSTS = frozenset(
    {
        "ashbyhq.com", "calendly.com", "cal.com", "doodle.com", "goodtime.io", "greenhouse.io", "greenhouse-mail.io",
        "hirevue.com", "icims.com", "indeed.com", "indeedemail.com", "jobvite.com", "lever.co", "linkedin.com",
        "meetup.com", "modernloop.io", "myworkday.com", "recruitee.com", "smartrecruiters.com", "teamtailor-mail.com",
        "teams.microsoft.com", "webex.com", "workable.com", "workablemail.com", "xing.com", "zoom.us",
        "resource.calendar.google.com", "group.calendar.google.com", "calendar.google.com", "googlegroups.com",
    }
)  # fmt: skip

# What looks alike in a domain (Unicode TR39 has thousands; these are digits, Cyrillic and Greek, seen in forgeries).
_LOOK_ALIKE = str.maketrans(
    "0135"
    "\u0430\u0441\u0501\u0435\u0261\u04bb\u0456\u0131\u0458\u043a\u04cf\u043c\u043f\u043e\u0440"
    "\u051b\u0433\u0455\u0442\u0475\u051d\u0445\u0443"
    "\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7",
    "olesacdeghiijklmnopqrstvwxyaeikvoptux",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A person who is not written to, and why, in words that follow their name."""

    person: Person
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter to one person; `present` are the other interviewers (for a relay: those to thank)."""

    to: Person
    present: tuple[Person, ...]
    family: Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressees:
    """Who is written to about one interview, and who cannot be."""

    letters: tuple[Letter, ...]
    refused: tuple[Refusal, ...]


def addressees(interview: Interview, *, me: Sequence[str]) -> Addressees:
    """The letters that an interview asks for: one an interviewer, or one to the coordinator to pass on."""
    people = interview.interviewers
    domains = _domains(interview)
    refused = {id(p): why for p in people if (why := refusal(p, me=me, domains=domains)) is not None}
    reachable = tuple(person for person in people if id(person) not in refused)
    refusals = tuple(Refusal(person=p, why=refused[id(p)]) for p in people if id(p) in refused)
    if interview.agency is not None and not _only_the_recruiter(interview):
        return _relayed(interview, people, (), me=me, domains=domains)
    if not reachable:
        return _relayed(interview, people, refusals, me=me, domains=domains)
    family = Family.SINGLE if len(people) == 1 else Family.PANEL
    letters = tuple(
        Letter(to=person, present=tuple(other for other in people if other is not person), family=family)
        for person in reachable
    )
    return Addressees(letters=letters, refused=refusals)


def _only_the_recruiter(interview: Interview) -> bool:
    """Whether the agency's own recruiter was the one who was met."""
    coordinator = interview.coordinator
    return coordinator is not None and all(_one(person, coordinator) for person in interview.interviewers)


def _relayed(
    interview: Interview,
    people: Sequence[Person],
    refusals: tuple[Refusal, ...],
    *,
    me: Sequence[str],
    domains: frozenset[str],
) -> Addressees:
    coordinator = interview.coordinator
    if coordinator is None:
        return Addressees(letters=(), refused=refusals)
    why = refusal(coordinator, me=me, domains=domains)
    if why is not None:
        return Addressees(letters=(), refused=(*refusals, Refusal(person=coordinator, why=why)))
    thanked = tuple(person for person in people if not _one(person, coordinator))
    family = Family.RELAY if thanked or not people else Family.SINGLE
    forged = tuple(refused for refused in refusals if refused.person.email)  # a missing address is what a relay is for
    return Addressees(letters=(Letter(to=coordinator, present=thanked, family=family),), refused=forged)


def _one(a: Person, b: Person) -> bool:
    if a.email and b.email:
        return a.email.lower() == b.email.lower()
    return a.name.casefold() == b.name.casefold()


def refusal(person: Person, *, me: Sequence[str], domains: Iterable[str] = ()) -> str | None:
    """Why this person cannot be written to, or None. `domains` are the others' seen around the interview."""
    if not person.email:
        return "no address of theirs was seen"
    if "@" in person.name or not any(sign.isalpha() for sign in person.name):
        return f"the name of {person.email} is not known"
    local, _, host = person.email.strip().rpartition("@")
    host = host.lower().rstrip(".")
    if _LOCAL.fullmatch(local) is None or not _is_domain(host):
        return f"{person.email!r} is not an address that can be written to"
    if _untagged(local, host) in {_untagged(*_parts(mine)) for mine in me}:
        return "it is an address of yours"
    return _no_person(person.email, local.lower(), host) or _forged(person.email, host, domains)


def _no_person(email: str, local: str, host: str) -> str | None:
    for reason, pattern in _REFUSED_LOCAL_PARTS:
        if pattern.search(local):
            return f"{email}: {reason}"
    if any(host == tool or host.endswith(f".{tool}") for tool in _TOOL_HOSTS):
        return f"{email}: it belongs to a booking or hiring tool"
    return None


def _forged(email: str, host: str, domains: Iterable[str]) -> str | None:
    """Whether the domain only looks like one that was seen: the one that is not its own skeleton is the forgery."""
    shown = _shown(host)
    if shown is None or (not shown.isascii() and skeleton(shown).isascii()):
        return f"{email}: its domain is written with letters that look like others"
    for other in sorted(set(domains) - {host}):
        theirs = _shown(other) or other
        if _letters(theirs) == _letters(shown):
            if _letters(shown) != shown:
                return f"{email}: its domain only looks like {other}"
        elif skeleton(theirs) == skeleton(shown):
            return f"{email}: its domain and {other} look alike, and one of them is forged"
    return None


def skeleton(domain: str) -> str:
    """The domain with every look-alike made one letter; two domains with one skeleton can be taken for each other."""
    return _letters(domain).replace("rn", "m").replace("vv", "w").replace("cl", "d")


def _letters(domain: str) -> str:
    return domain.lower().translate(_LOOK_ALIKE)


def _shown(host: str) -> str | None:
    """The domain as a mail program shows it; None if its punycode (RFC 3492) is broken."""
    try:
        return host.encode("ascii").decode("idna") if "xn--" in host else host
    except UnicodeError:
        return None


def _is_domain(host: str) -> bool:
    labels = host.split(".")
    if len(host) > 253 or len(labels) < 2:
        return False
    return all(_LABEL.fullmatch(label) or (label and not label.isascii()) for label in labels)


def _parts(email: str) -> tuple[str, str]:
    local, _, host = email.strip().lower().rpartition("@")
    return local, host


def _untagged(local: str, host: str) -> str:
    return f"{local.lower().partition('+')[0]}@{host}"


def _domains(interview: Interview) -> frozenset[str]:
    """Every domain seen around an interview."""
    people = [*interview.interviewers, *([interview.coordinator] if interview.coordinator else [])]
    thread = interview.thread
    emails = [p.email for p in people if p.email] + [a.email for a in (thread.participants if thread else ())]
    return frozenset(email.lower().rpartition("@")[2] for email in emails)
