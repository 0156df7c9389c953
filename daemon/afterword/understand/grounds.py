"""Whether an interview that a mail seems to settle rests on enough to be acted on.

Words for interviews and meetings are shared by banks, clinics, schools and courts. So a settled interview needs a word
of hiring somewhere in the conversation, a cue beside its time, and one addressee. A mail that is plainly about another
matter, or that sells something, holds no interview; where only a ground is missing, the user is asked.
"""

from __future__ import annotations

from dataclasses import replace

from afterword.model.reading import Evidence, Kind
from afterword.understand.cues.contexts import MATTERS
from afterword.understand.doubts import JOBLESS
from afterword.understand.prose import Verdict
from afterword.understand.regions import Place
from afterword.understand.role import has_role_head, roles
from afterword.understand.schedulers import is_scheduler
from afterword.understand.signals import Signals

_ASK = 0.55  # the most that is believed where a ground is missing: enough to ask, too little to write
_SEVERAL = 2
_BEFORE, _AFTER = 3, 1  # sentences around a time within which the words for what happens then are looked for
_OF_WORK = ("sales", "colleagues")  # matters whose single words are as common in talks about a job
_ARRANGED = (Kind.INVITE, Kind.RESCHEDULE, Kind.AVAILABILITY_REQUEST)


def tested(verdict: Verdict, signals: Signals) -> Verdict:
    """The verdict, taken back where the mail is about another matter, and tentative where a ground is missing."""
    against = _other_matter(signals) or _promotion(signals)
    if against is not None and (verdict.is_interview or verdict.kind in _ARRANGED):
        topic, reason = against
        evidence = _proof(signals, topic)
        return Verdict(kind=Kind.OTHER, reason=reason, confidence=0.85, denies=True, evidence=evidence)
    if against is not None:
        return replace(verdict, denies=True)
    if verdict.is_interview and (why := _missing(verdict, signals)):
        doubt = Evidence(field="doubt", quote=why, rule="grounds")
        return replace(
            verdict,
            tentative=True,
            reason=f"{verdict.reason[:-1]}, but {why}.",
            confidence=min(verdict.confidence, _ASK),
            evidence=(*verdict.evidence, doubt),
        )
    return verdict


def _missing(verdict: Verdict, s: Signals) -> str | None:
    """The ground that is missing for a settled interview, in words; None if none is."""
    elsewhere = any(_said(s, matter) for matter in MATTERS if matter not in _OF_WORK)
    if not _job(s) and (elsewhere or not _said(s, "job_faint")) and not _names_post(s):
        return JOBLESS
    if _SEVERAL * len(_said(s, "another")) > _job(s) and s.own("another") & (s.timed | {s.subject}):
        return "it may be about another matter than a job"
    if s.document.found.has("mass") and not _from_tool(s):
        return "it was sent to many"
    if not any(_is_tied(slot.sentence, s) for slot in verdict.slots):
        return "its time stands apart from what it says of an interview"
    return None


def _other_matter(s: Signals) -> tuple[str, str] | None:
    """The topic and the reason why a mail is about another matter than a job; None if it is not."""
    job = _job(s)
    named = len(s.own("another"))
    matter = max(MATTERS, key=lambda one: len(_said(s, one)))
    spoken = len(_said(s, matter))
    unposted = job == 0 and not _names_post(s)
    if unposted and named:
        return "another", "An interview or meeting, but about another matter than a job."
    if unposted and spoken >= _SEVERAL and not s.in_thread:
        return matter, f"An interview or meeting, but it speaks of {matter} and not of a job."
    if named >= _SEVERAL and named + spoken > _SEVERAL * job:
        return "another", "An interview or meeting, but more about another matter than about a job."
    return None


def _promotion(s: Signals) -> tuple[str, str] | None:
    """The topic and the reason why a mail sells something or calls everybody; None if it does not."""
    sells = len(_said(s, "promotion"))
    to_many = s.document.found.has("mass") or s.document.head.list_id is not None
    if not _from_tool(s) and (sells >= _SEVERAL or (sells and to_many)):
        return "promotion", "Sent to many: it sells something or calls everybody."
    return None


def _job(s: Signals) -> int:
    """How many different things in the whole conversation speak of hiring beyond doubt."""
    words = {hit.words for hit in s.document.found.of("job")}
    return len(words) + (2 if _from_tool(s) else int(s.from_hiring or s.signed_by_hiring))


def _names_post(s: Signals) -> bool:
    """Whether a job is named by its title."""
    return any(has_role_head(said.value) for said in roles(s.document))


def _from_tool(s: Signals) -> bool:
    """Whether a tracking system or scheduling tool sent it."""
    return s.document.sender is not None and is_scheduler(s.document.sender.email)


def _said(s: Signals, topic: str) -> frozenset[str]:
    """The different words of a topic that the sender writes now, the signature included."""
    return frozenset(
        hit.words
        for hit in s.document.found.of(topic)
        if s.document.sentences[hit.sentence].level == 0
        and s.document.sentences[hit.sentence].place in (Place.SUBJECT, Place.BODY, Place.SIGNATURE)
    )


def _is_tied(sentence: int, s: Signals) -> bool:
    """Whether what happens at a time is said in its sentence, in the subject, or right beside it."""
    if sentence < 0 or s.in_thread:
        return True
    first = sentence
    while first - 1 in s.timed:  # a table or list of times belongs to the words that lead to it
        first -= 1
    near = {s.subject, *range(first - _BEFORE, sentence + _AFTER + 1)}
    return bool(near & s.own("interview", "your_interview", "invite", "meeting", "commit", "move", "settle"))


def _proof(s: Signals, topic: str) -> tuple[Evidence, ...]:
    """The first words of a topic as evidence."""
    quote = s.quote(topic)
    return (Evidence(field="kind", quote=quote, rule=f"grounds.{topic}"),) if quote else ()
