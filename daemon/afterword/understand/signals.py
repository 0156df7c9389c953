"""What the cues of a mail add up to: is it about a job, is it the reader's interview, who is speaking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from afterword.understand.document import Document
from afterword.understand.people_words import HIRING_LOCAL
from afterword.understand.regions import Place
from afterword.understand.schedulers import is_scheduler
from afterword.understand.sentences import fold
from afterword.understand.slots import Slot, Slots, starts_at
from afterword.understand.standing import called_off, in_general, is_of_reader, outright

_HIRING_NAME = re.compile(
    r"talent|recruit|career|hiring|human resources|\bhr\b|personal(?:abteilung|wesen)|bewerb|karriere|\brh\b"
    r"|emploi|rrhh|seleccion|selezione|vagas|werving"
)
_INVITES = re.compile(r"invit|einlad|laden\b|lade\b|convi|convoc|convoqu|nodig")
_CANDIDATE_LABEL = re.compile(
    r"^\W{0,4}(?:candidate|applicant|kandidat(?:in)?|candidat(?:e|o|a)?)\s?[:|\t]\s?(.{2,80})$", re.IGNORECASE
)
_INTERVIEWER_LABEL = re.compile(r"^\W{0,4}interviewers?\s?[:|\t]\s?(.{2,80})$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Signals:
    """The questions that reading a mail asks of its cues and times; each answer is computed once."""

    document: Document
    slots: Slots
    received: datetime

    def own(self, *topics: str) -> frozenset[int]:
        """The sentences said now in which these topics stand."""
        return self.document.own(self.document.found.where(*topics))

    def live(self, *topics: str) -> frozenset[int]:
        """The same without instructions ("to move it, click here") and mere conditions."""
        return self.own(*topics) - self.instructions - self.conditions

    @cached_property
    def timed(self) -> frozenset[int]:
        """The sentences that state a slot."""
        return frozenset(slot.sentence for slot in self.slots.said)

    @cached_property
    def instructions(self) -> frozenset[int]:
        """Sentences that say what to do in case, and state no slot."""
        return self.own("instruction") - self.timed - outright(self.document, "we_must")

    @cached_property
    def conditions(self) -> frozenset[int]:
        """Sentences that say what may come, and state no slot, and those that deny an interview."""
        return (self.own("conditional", "supposed") - self.timed) | self.own("uninvited")

    @cached_property
    def from_hiring(self) -> bool:
        """Whether the sender's address or name is a hiring desk's or a hiring tool's."""
        sender = self.document.sender
        if sender is None:
            return False
        local = sender.email.split("@")[0].lower()
        return (
            local in HIRING_LOCAL
            or bool(re.search(r"recruit|talent|career|hiring|bewerb", local))
            or is_scheduler(sender.email)
            or bool(_HIRING_NAME.search(fold(sender.name)))
        )

    @cached_property
    def of_job(self) -> bool:
        """Whether anything says that this is about a job."""
        return self.from_hiring or self.signed_by_hiring or bool(self.own("hiring"))

    @cached_property
    def signed_by_hiring(self) -> bool:
        """Whether the signature names a hiring desk."""
        return any(_HIRING_NAME.search(fold(line)) for line in self.document.signature)

    @cached_property
    def names_interview(self) -> bool:
        """Whether an interview is spoken of as one that is, not as one that might be."""
        return bool(self.live("your_interview")) or bool(self.live("interview"))

    @cached_property
    def in_thread(self) -> bool:
        """Whether the quoted conversation that is answered here speaks of an interview."""
        where = self.document.found.where("interview", "your_interview") - self.document.found.where("conditional")
        return any(
            self.document.sentences[i].level > 0 and self.document.sentences[i].place is Place.BODY for i in where
        )

    @cached_property
    def agreed(self) -> Slot | None:
        """The quoted time that a short answer settles ("Perfect, see you then"), if a single one stands there."""
        if not (self.own("settle", "commit") - self.conditions) or any(slot.has_clock for slot in self.slots.said):
            return None
        days = {slot.day for slot in self.slots.said}
        level = {slot: self.document.sentences[slot.sentence].level for slot in self.slots.quoted if slot.has_clock}
        newest = [slot for slot in level if level[slot] == min(level.values()) and (not days or slot.day in days)]
        ahead = [slot for slot in newest if starts_at(slot) >= self.received]
        return ahead[0] if len({starts_at(slot) for slot in ahead}) == 1 else None

    @cached_property
    def invited(self) -> frozenset[int]:
        """The sentences that invite by that word, whose "would like to" asks for no answer."""
        hits = frozenset(h.sentence for h in self.document.found.of("invite") if _INVITES.search(h.words))
        return self.document.own(hits)

    @cached_property
    def is_yours(self) -> bool:
        """Whether the reader is told of an interview of their own."""
        return bool(self.live("your_interview", "invite"))

    @cached_property
    def is_about_interview(self) -> bool:
        """An interview by name, or a meeting in a mail about a job or in a conversation about an interview."""
        settles = self.in_thread and bool(self.own("settle") - self.conditions)
        return (
            self.names_interview
            or settles
            or ((self.of_job or self.in_thread) and bool(self.live("meeting", "commit")))
        )

    @cached_property
    def for_interviewers(self) -> bool:
        """Whether the reader is on the other side of the table."""
        for line in self.document.own_lines:
            if (match := _INTERVIEWER_LABEL.match(line.text)) and self.document.is_reader(match[1].split(",")[0]):
                return True
            if (match := _CANDIDATE_LABEL.match(line.text)) and not self._names_reader(match[1]):
                return True
        if self.own("not_yours"):
            return True
        hits = frozenset(i for i in self.own("interviewer_side") if not self._names_reader_in(i))
        return bool(hits) and not any(
            "your interview" in s.folded or "invite you" in s.folded or "interview you" in s.folded
            for s in self.document.sentences
            if s.own
        )

    def _names_reader(self, value: str) -> bool:
        """Whether the value of a label holds the reader's name, or nobody's name is known to compare it with."""
        readers = self.document.names_of_reader
        return not readers or any(set(fold(name).split()) & set(fold(value).split()) for name in readers)

    def _names_reader_in(self, sentence: int) -> bool:
        """Whether a sentence about a candidate names the reader, as what an employer writes to an agency does."""
        said = set(re.findall(r"[a-z]+", self.document.sentences[sentence].folded))
        return any(fold(name).split()[0] in said for name in self.document.names_of_reader)

    @cached_property
    def off(self) -> frozenset[int]:
        """The sentences which say outright that what was arranged will not be."""
        return called_off(self.document)

    @cached_property
    def denied(self) -> frozenset[int]:
        """The sentences which speak of cancelling only to deny it ("it has not been cancelled")."""
        return self.own("cancel") - outright(self.document, "cancel") - self.conditions - self.off

    @cached_property
    def general(self) -> frozenset[int]:
        """The sentences about interviews at large, which are nobody's."""
        return in_general(self.document)

    @cached_property
    def of_reader(self) -> bool:
        """Whether an interview is told as the reader's own: "your interview", "interview you", "invite you"."""
        return is_of_reader(self.document) or bool(self.live("invite"))

    @cached_property
    def from_candidate(self) -> bool:
        """Whether the words are a candidate's, though the address does not show it."""
        return bool(self.own("candidate_voice")) and not self.own("invite") and not self.from_hiring

    @cached_property
    def advertises(self) -> bool:
        """Whether it is a newsletter, a job alert, an event: sent to many."""
        sender = self.document.sender
        clear = any(slot.has_clock for slot in self.slots.said) and self.of_reader
        to_many = self.document.head.list_id is not None or (
            self.document.head.automatic and not self.of_job and not self.names_interview
        )
        if to_many and not clear and not (sender and is_scheduler(sender.email)):
            return not self.live("choice", "reject_strong", "ack", "offer", "cancel", "move")
        if self.own("event") and not self.of_reader:
            return True
        hits = len(self.own("bulk"))
        everywhere = len(self.document.found.of("bulk"))
        settled = bool(self.slots.said) and bool(self.live("your_interview"))
        return hits >= 2 or (
            everywhere >= 1 and not settled and not self.live("choice", "reject_strong", "ack", "offer")
        )

    @cached_property
    def not_a_job(self) -> bool:
        """Whether it is an interview of another sort: press, research, customers, visas, appraisals."""
        if self.own("mock"):
            return True
        hits = self.own("notjob_strong")
        job = len(self.own("hiring", "job")) + bool(self.own("job")) + 2 * self.from_hiring
        weak = self.own("not_job")
        return (bool(hits) and len(hits) >= max(1, job)) or (bool(weak) and len(hits | weak) > job)

    @cached_property
    def subject(self) -> int | None:
        """The index of the subject's sentence."""
        first = self.document.sentences[:1]
        return 0 if first and first[0].place is Place.SUBJECT else None

    def quote(self, *topics: str) -> str:
        """The first sentence said now that holds one of these topics, for the evidence."""
        hits = self.own(*topics)
        return self.document.sentences[min(hits)].text[:200] if hits else ""
