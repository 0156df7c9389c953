"""The kind of a mail and how it stands to an interview, read from what its sender says now.

The rules are asked in order, each a small question; the first that answers decides. The order is the argument: what
ends or moves an interview comes before what announces one, a settled time before a question for one, and what is
merely possible never counts as said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from afterword.model.moment import Moment
from afterword.model.reading import Evidence, Kind
from afterword.understand.meant import days, is_choice, is_of_others, is_question, meets_at
from afterword.understand.moves import is_object
from afterword.understand.sentences import fold
from afterword.understand.signals import Signals
from afterword.understand.slots import Slot

_MANY = 2
_UNSURE = 0.5  # below what is acted on without asking
_PASSIVE_MOVE = re.compile(
    r"\b(?:has|have|had|is|was|been|to be) (?:been |be )?(?:postponed|rescheduled|moved|pushed|delayed)\b"
    r"|\bverschoben\b"
    r"|\b(?:reporte|reprogramad|aplazad|rinviat|spostat|adiad|remarcad|verzet|uitgesteld)\w{0,2}\b"
)
_TOWARDS = re.compile(r"\b(?:to|auf|auf den|naar|op|al|a|au|para|per)\s$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a mail is.

    `slots` are the interview's times: one, or one a day for an itinerary; `offered` are those to choose from.
    `denies` says that it is no interview of the reader whatever a calendar object in it looks like.
    `ends` says that an interview named earlier will not take place then; `previous` is the time it was moved from.
    """

    kind: Kind
    reason: str
    confidence: float
    is_interview: bool = False
    tentative: bool = False
    slots: tuple[Slot, ...] = ()
    offered: tuple[Slot, ...] = ()
    previous: Slot | None = None
    ends: bool = False
    denies: bool = False
    evidence: tuple[Evidence, ...] = ()


def judge(signals: Signals) -> Verdict:
    """The verdict on a mail that the user received."""
    for rule in _RULES:
        verdict = rule(signals)
        if verdict is not None:
            return verdict
    return Verdict(kind=Kind.OTHER, reason="Nothing in it speaks of a job interview of yours.", confidence=0.85)


def _away(s: Signals) -> Verdict | None:
    if s.own("away"):
        return _other("An automatic answer of somebody who is away.", 0.95, s, "away")
    return None


def _other_side(s: Signals) -> Verdict | None:
    """Mail to the people who interview; nothing in it is the reader's interview."""
    if not s.for_interviewers:
        return None
    kind = Kind.CANCEL if s.live("cancel") else Kind.RESCHEDULE if s.live("move") else Kind.OTHER
    return Verdict(
        kind=kind,
        reason="It is written to those who interview, not to the candidate.",
        confidence=0.85,
        denies=True,
        evidence=_proof("kind", s, "interviewer_side"),
    )


def _wished(s: Signals) -> Verdict | None:
    """A friend who knows of an interview arranges none."""
    settled = (s.live("your_interview") & s.timed) - s.own("wish")
    arranges = settled or s.from_hiring or s.live("invite", "choice") or s.own("ack", "hiring")
    if s.own("wish") and not arranges:
        return replace(_other("Somebody wishes you well; it arranges no interview.", 0.85, s, "wish"), denies=False)
    return None


def _not_a_job(s: Signals) -> Verdict | None:
    if s.not_a_job:
        return replace(_other("An interview or meeting, but not for a job.", 0.88, s, "notjob_strong"), denies=True)
    return None


def _advertising(s: Signals) -> Verdict | None:
    if s.advertises:
        return _other("Sent to many: advertising, a newsletter or an event, not an invitation.", 0.9, s, "bulk")
    return None


def _cancelled(s: Signals) -> Verdict | None:
    """An interview that will not take place, unless a new time stands in the same mail."""
    hits = (s.live("cancel") - s.denied) | s.off
    if s.from_candidate:
        hits |= s.own("decline") - s.instructions
    dated = [slot for slot in (*s.slots.old, *s.slots.said) if slot.sentence in hits]
    about = s.own("interview", "your_interview") or s.in_thread or (s.of_job and s.own("meeting"))
    if not hits or not (about or (s.off and dated and (s.of_job or s.own("gone")))):
        return None
    others = [slot for slot in s.slots.said if slot.sentence not in hits]
    if others and (s.live("move") or (s.own("stand_in") and not s.off)):
        return None
    if s.own("stand_in") and not s.off and s.slots.said:
        return None
    gone = next((slot for slot in (*dated, *s.slots.old, *s.slots.said) if slot.has_clock), next(iter(dated), None))
    return Verdict(
        kind=Kind.CANCEL,
        reason="It says that the interview will not take place.",
        confidence=0.92,
        previous=gone,
        ends=not s.from_candidate or bool(s.own("interview", "your_interview")),
        evidence=_proof("kind", s, "cancel", "decline"),
    )


def _moved(s: Signals) -> Verdict | None:
    """An interview that was moved or is to be moved."""
    hits = s.live("move")
    if not hits and s.slots.old and s.slots.said:
        hits = frozenset(slot.sentence for slot in s.slots.old)  # "Old: … New: …" without a word for it
    about = s.own("interview", "your_interview") or s.in_thread or (s.of_job and s.own("meeting"))
    if not hits or not about or s.from_candidate:
        return None
    previous = next((slot for slot in s.slots.old if slot.has_clock), next(iter(s.slots.old), None))
    slot = s.slots.likely
    if slot is not None and slot.end is not None and isinstance(slot.start, Moment) and slot.end.day != slot.start.day:
        # "moved from Tuesday 2 pm to Wednesday 4 pm" looks like a range, and no interview lasts until the next day
        previous, slot = replace(slot, end=None), replace(slot, start=slot.end, end=None)
    elif slot is not None and previous is None and (wish := _wish_to_move(s, slot, hits)) is not None:
        previous, slot = wish, None
    elif slot is not None and previous is None and is_object(s.document, slot.sentence, slot.quote):
        previous, slot = slot, None
    if slot is None or _is_old(slot, previous):
        if not s.own("interview", "your_interview"):
            return None
        return Verdict(
            kind=Kind.RESCHEDULE,
            reason="The interview is to be moved and no new time stands yet.",
            confidence=0.8,
            previous=previous,
            ends=True,
            evidence=_proof("kind", s, "move"),
        )
    if is_choice(s):
        return Verdict(
            kind=Kind.RESCHEDULE,
            reason="The interview is to be moved, and several new times are on offer.",
            confidence=0.8,
            previous=previous,
            ends=True,
            offered=s.slots.distinct,
            evidence=_proof("kind", s, "move"),
        )
    tentative = is_question(s, slot)
    return Verdict(
        kind=Kind.RESCHEDULE,
        reason="The interview was moved to a new time."
        if not tentative
        else "A new time is proposed for the interview.",
        confidence=0.9,
        is_interview=True,
        tentative=tentative,
        slots=days(s, slot),
        previous=previous,
        evidence=_proof("kind", s, "move"),
    )


def _rejected(s: Signals) -> Verdict | None:
    strong = (s.own("reject_strong", "gone") - s.conditions) | s.own("uninvited")
    weak = s.own("reject") - s.conditions
    settled = s.slots.said and s.live("your_interview") and s.live("commit")
    if settled or not (strong or len(weak) >= _MANY) or not (s.of_job or s.own("interview", "gone")):
        return None
    return Verdict(
        kind=Kind.REJECTION,
        reason="It says that the application goes no further.",
        confidence=0.93 if strong else 0.75,
        evidence=_proof("kind", s, "reject_strong", "reject"),
    )


def _offer(s: Signals) -> Verdict | None:
    posts = s.own("offers_post") - s.own("supposed")
    arranged = s.live("your_interview") - s.own("after", "offers_post")
    if not (s.live("offer") or posts) or (arranged if not posts else arranged & s.timed):
        return None
    return Verdict(kind=Kind.OFFER, reason="It offers a job.", confidence=0.9, evidence=_proof("kind", s, "offer"))


def _candidate(s: Signals) -> Verdict | None:
    """A candidate's own words, or thanks after an interview, with no new appointment."""
    if s.from_candidate:
        return _other("A candidate writes it, not an employer.", 0.85, s, "candidate_voice")
    if s.own("after") and not s.slots.said and not s.live("choice"):
        return _other("It looks back on an interview and names no new one.", 0.8, s, "after")
    return None


def _assessment(s: Signals) -> Verdict | None:
    windowed = len(s.own("window")) >= _MANY or (s.own("window") and s.own("assessment"))
    if windowed and not s.own("ack") and not (s.live("commit") & s.timed):
        return _other("An interview to be taken alone within a span of time, not a meeting.", 0.85, s, "window")
    if s.live("assessment") and not (s.live("your_interview") and (s.slots.said or s.live("choice"))):
        return _other("A test to be done by a deadline, not a meeting.", 0.88, s, "assessment")
    return None


def _appointment(s: Signals) -> Verdict | None:
    """A settled or single proposed time of an interview, or several on offer."""
    slot = s.agreed or s.slots.likely
    if slot is None or not s.is_about_interview or (not slot.has_clock and slot.day < s.received.date()):
        return None
    if is_of_others(s) or (not s.names_interview and not meets_at(s, slot)):
        return None
    if is_choice(s):
        return _asks(s, "It offers several times for an interview to choose from.", offered=s.slots.distinct)
    doubted = slot.sentence in s.own("regret") - s.own("commit", "propose")
    question = doubted or is_question(s, slot)
    settled = bool(s.live("commit")) or not question
    if not settled and not s.names_interview and not s.of_job:
        return None
    if not slot.has_clock and (question or s.own("choice")) and not s.live("commit"):
        return None
    kind = Kind.OTHER if s.own("reminder") and s.subject in s.own("reminder") else Kind.INVITE
    return Verdict(
        kind=kind,
        reason=_reason(kind, tentative=question, clock=slot.has_clock),
        confidence=_UNSURE if doubted else _confidence(s, tentative=question),
        is_interview=True,
        tentative=question,
        slots=days(s, slot) if slot.sentence in s.timed else (slot,),
        evidence=_proof("kind", s, "your_interview", "commit", "invite", "interview", "meeting", "settle"),
    )


def _availability(s: Signals) -> Verdict | None:
    """A wish to interview the reader at a time that is still open."""
    if not s.is_about_interview or not (s.live("choice") or s.live("invite")):
        return None
    if not s.names_interview and not s.of_job:
        return None
    if s.own("ack") and not (s.live("choice") and s.live("your_interview", "invite", "meeting")):
        return None
    if s.own("outreach") and not s.own("interview", "your_interview") and not _applied(s):
        return None
    return _asks(s, "It asks when an interview suits, and no time stands yet.")


def _offered(s: Signals) -> Verdict | None:
    """Several times to choose from in a mail about a job, though no word says what for."""
    asked = s.live("choice", "propose") & s.timed
    if not s.of_job or not asked or sum(slot.offered for slot in s.slots.distinct) < _MANY or s.own("not_job"):
        return None
    asks = _asks(s, "It offers several times for a talk about a job.", offered=s.slots.distinct)
    return replace(asks, confidence=0.7)


def _acknowledged(s: Signals) -> Verdict | None:
    if not s.own("ack") or not s.of_job:
        return None
    return Verdict(
        kind=Kind.APPLICATION_ACK,
        reason="It confirms that an application came in.",
        confidence=0.9,
        evidence=_proof("kind", s, "ack"),
    )


def _outreach(s: Signals) -> Verdict | None:
    if not s.live("outreach") or not s.of_job:
        return None
    return Verdict(
        kind=Kind.OUTREACH,
        reason="A recruiter speaks of a job; no interview is arranged.",
        confidence=0.85,
        evidence=_proof("kind", s, "outreach"),
    )


_RULES: tuple[Callable[[Signals], Verdict | None], ...] = (
    _away,
    _other_side,
    _wished,
    _not_a_job,
    _advertising,
    _cancelled,
    _moved,
    _rejected,
    _offer,
    _candidate,
    _assessment,
    _appointment,
    _availability,
    _offered,
    _acknowledged,
    _outreach,
)


def _asks(s: Signals, reason: str, offered: tuple[Slot, ...] = ()) -> Verdict:
    return Verdict(
        kind=Kind.AVAILABILITY_REQUEST,
        reason=reason,
        confidence=0.88,
        offered=offered,
        evidence=_proof("kind", s, "choice", "invite"),
    )


def _other(reason: str, confidence: float, s: Signals, topic: str) -> Verdict:
    return Verdict(kind=Kind.OTHER, reason=reason, confidence=confidence, evidence=_proof("kind", s, topic))


def _proof(field: str, s: Signals, *topics: str) -> tuple[Evidence, ...]:
    """The first words that hold one of these topics, as evidence."""
    for topic in topics:
        if quote := s.quote(topic):
            return (Evidence(field=field, quote=quote, rule=f"prose.{topic}"),)
    return ()


def _wish_to_move(s: Signals, slot: Slot, hits: frozenset[int]) -> Slot | None:
    """The old time in "we need to move our talk on Thursday. When are you free?"; None when the time is the new one."""
    same = [x for x in s.slots.said if x.start == slot.start and x.sentence in hits and not x.renewed]
    if not same:
        return None
    sentence = s.document.sentences[same[0].sentence].folded
    stated, verb = sentence.find(fold(same[0].quote)), _PASSIVE_MOVE.search(sentence)
    if verb and 0 <= stated < verb.start() and not _TOWARDS.search(sentence[:stated]):
        return same[0]  # "the interview on Monday has been postponed"
    if not s.live("choice") - {same[0].sentence}:
        return None
    after_verb = re.split(
        r"\b(?:reschedule|move|postpone|push|shift|verschieben|reporter|spostare|verzetten)\b", sentence
    )[-1]
    return None if re.search(r"\b(?:to|new|instead|auf|neu|nouve|nuev|nuov)", after_verb) else same[0]


def _is_old(slot: Slot, previous: Slot | None) -> bool:
    return previous is not None and slot.start == previous.start


def _applied(s: Signals) -> bool:
    """Whether the reader has applied, so that a call is a step and no cold contact."""
    return any(
        "appl" in hit.words or "bewerb" in hit.words or "candidat" in hit.words for hit in s.document.found.of("hiring")
    )


def _confidence(s: Signals, *, tentative: bool) -> float:
    """How sure an appointment is: by name and settled, by name, or only by its surroundings."""
    if s.live("your_interview") and s.live("commit"):
        return 0.88 if tentative else 0.95
    if s.names_interview:
        return 0.85 if tentative else 0.9
    return 0.7 if tentative else 0.75


def _reason(kind: Kind, *, tentative: bool, clock: bool) -> str:
    when = "at a stated time" if clock else "on a stated day"
    if kind is Kind.OTHER:
        return f"It reminds you of an interview that stands {when}."
    if tentative:
        return f"It proposes an interview {when}."
    return f"It invites you to an interview {when}."
