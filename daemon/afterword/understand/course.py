"""How each interview came to stand where it stands: claims heard one after another, in the order they were said.

Newer wins; among versions of one event its SEQUENCE and time of change come first (RFC 5546 §2.1.5).
What cannot be decided becomes a doubt, never a guess. Which company and which people is settled in `facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from afterword.model.interview import Status
from afterword.model.moment import Moment, When
from afterword.model.reading import Kind, Stance
from afterword.understand.case import (
    Case,
    absorb,
    accepts,
    fits,
    is_stale,
    lasting,
    precision,
    related,
    repeats,
    say_when,
)
from afterword.understand.identity import same_company, same_time
from afterword.understand.statements import Claim
from afterword.understand.visits import join_panels
from afterword.understand.which import STILL_THE_SAME, about, in_question, moved_by, upcoming


def follow(claims: Sequence[Claim], *, zone: str) -> list[Case]:
    """The interviews that these claims, in the order they were said, add up to. Sentences speak of times in `zone`."""
    course = _Course(zone=ZoneInfo(zone))
    for claim in claims:
        course.hear(claim)
    course.settle_offers()
    return join_panels(course.cases)


@dataclass(slots=True, kw_only=True)
class _Course:
    zone: ZoneInfo
    cases: list[Case] = field(default_factory=list)
    left_over: list[Claim] = field(default_factory=list)  # said of nothing that is known

    def hear(self, claim: Claim) -> None:
        match claim.sighting.stance:
            case Stance.COMMITTED | Stance.ACCEPTED if claim.from_user:
                self.accept(claim)
            case Stance.OFFERED if claim.from_user:
                self.left_over.append(claim)  # what the user proposes binds nobody yet
            case Stance.COMMITTED | Stance.ACCEPTED:
                self.commit(claim)
            case Stance.OFFERED:
                self.offer(claim)
            case Stance.CANCELLED | Stance.DECLINED:
                self.close(claim)

    # --- it takes place then

    def commit(self, claim: Claim) -> None:
        case = self.one(about(self.cases, claim))
        if case is None and claim.sighting.start is None:
            known = upcoming(self.cases, claim)
            case = known[0] if len(known) == 1 else None
        if case is None and (claim.founding or claim.kind is Kind.RESCHEDULE):
            case = self.moved(claim)
        if case is None and claim.founding:
            case = self.one(
                c for c in self.cases if c.status is Status.OFFERED and c.converses(claim) and fits(c, claim)
            )
        if case is not None:
            self.take(case, claim)
        elif claim.founding:
            case = Case(claims=[claim], status=Status.STANDING)
            self.set_time(case, claim)
            case.history.append((claim.said_at, f"{_source(claim)} set it for {self.say(case.start)}."))
            self.cases.append(case)
        else:
            self.left_over.append(claim)

    def take(self, case: Case, claim: Claim) -> None:
        """Let a newer statement on a known interview count, unless it is an old copy."""
        case.claims.append(claim)
        start = claim.sighting.start
        if start is None or is_stale(case, claim) or self.is_left_lying(case, claim):
            return
        closed = case.status in (Status.CANCELLED, Status.DECLINED)
        if case.start is None:
            self.turn(case, claim, f"{_source(claim)} set it for {self.say(start)}.")
        elif not same_time(case.start, start):
            self.move(case, claim, case.start, start)
        elif case.status is Status.OFFERED:
            self.turn(case, claim, f"{_source(claim)} settled it for {self.say(start)}.")
        elif closed:
            self.turn(case, claim, f"{_source(claim)} says that it takes place after all.")
        self.set_time(case, claim)

    def is_left_lying(self, case: Case, claim: Claim) -> bool:
        """Whether it is a mere copy of what was said before: calendars keep entries that were moved or cancelled."""
        start = claim.sighting.start
        if start is None or (case.status is Status.STANDING and case.start and same_time(case.start, start)):
            return False
        if repeats(case, claim):
            return True
        if not claim.from_calendar or any(c is not claim and c.event == claim.event for c in case.claims):
            return False
        closed = case.status in (Status.CANCELLED, Status.DECLINED)
        return closed or any(same_time(start, left) for left in case.left)

    def move(self, case: Case, claim: Claim, old: When, new: When) -> None:
        held_by_event = any(
            c.event is not None and c.sighting.start is not None and same_time(c.sighting.start, old)
            for c in case.claims
            if c is not claim
        )
        case.left.append(old)
        self.turn(case, claim, f"{_source(claim)} moved it from {self.say(old)} to {self.say(new)}.")
        says_so = claim.kind is Kind.RESCHEDULE or claim.sighting.previous is not None
        if held_by_event and claim.event is None and not says_so and not claim.source.startswith("user:"):
            why = f"the invitation says {self.say(old)}, and a later mail {self.say(new)}; was it moved?"
            case.doubt("start", why)

    def turn(self, case: Case, claim: Claim, sentence: str) -> None:
        case.status = Status.STANDING
        case.closed_by = None
        case.settled("start", "status")
        case.turned_at = claim.said_at
        case.history.append((claim.said_at, sentence))

    def set_time(self, case: Case, claim: Claim) -> None:
        """Take the claim's time, unless the one that is known is the same and says more."""
        start, end = claim.sighting.start, claim.sighting.end
        if start is None:
            return
        if isinstance(start, Moment) and isinstance(end, Moment) and end.at > start.at:
            case.length = end.utc - start.utc
        if case.start is None or not same_time(case.start, start):
            case.start, case.end = start, end if isinstance(end, Moment) else None
            if case.end is None and isinstance(start, Moment) and case.length is not None:
                case.end = lasting(start, case.length)  # a move that says nothing of the end keeps the length
            return
        if precision(start) > precision(case.start):
            shift = start.at - case.start.at if isinstance(start, Moment) and isinstance(case.start, Moment) else None
            if case.end is not None and shift is not None:
                case.end = Moment(
                    at=(case.end.at + shift).astimezone(start.at.tzinfo) if isinstance(start, Moment) else case.end.at,
                    zone=start.zone if isinstance(start, Moment) else None,
                    zone_certain=True,
                )
            case.start = start
        if isinstance(end, Moment) and isinstance(case.start, Moment) and end.at > case.start.at:
            case.end = end

    # --- it was offered, accepted

    def offer(self, claim: Claim) -> None:
        matched = list(about(self.cases, claim))
        siblings = [c for c in self.cases if any(_one_offer(other, claim) for other in c.claims)]
        case = self.one([*(c for c in matched if c.status is not Status.OFFERED), *siblings, *matched])
        asked = upcoming(self.cases, claim) if claim.kind is Kind.RESCHEDULE and not siblings else []
        if claim.sighting.start is None:
            self.wish_to_move(asked or in_question(self.cases, claim), claim)
        elif len(asked) == 1 and case in (None, asked[0]):
            self.reopen_as_offer(asked[0], claim)
        elif case is not None and case.status is not Status.OFFERED:
            case.claims.append(claim)
        else:
            self.add_slot(case, claim)

    def wish_to_move(self, asked: Sequence[Case], claim: Claim) -> None:
        for case in asked:
            case.claims.append(claim)
            case.doubt("start", f"{_source(claim)} of {self.day(claim)} asks to move it and names no new time")

    def reopen_as_offer(self, case: Case, claim: Claim) -> None:
        if case.start is not None:
            case.left.append(case.start)
        case.history.append((claim.said_at, f"{_source(claim)} asks to move it from {self.say(case.start)}."))
        case.turned_at = claim.said_at
        case.status, case.start, case.end, case.slots = Status.OFFERED, None, None, []
        self.add_slot(case, claim)

    def add_slot(self, case: Case | None, claim: Claim) -> None:
        if case is None:
            case = self.one(
                c for c in self.cases if c.status is Status.OFFERED and c.converses(claim) and fits(c, claim)
            )
        if case is None:
            if not claim.founding:
                self.left_over.append(claim)
                return
            case = Case(claims=[], status=Status.OFFERED)
            self.cases.append(case)
        case.claims.append(claim)
        if not any(slot.sighting == claim.sighting for slot in case.slots):
            case.slots.append(claim)
            case.history.append((claim.said_at, f"{_source(claim)} offered {self.say(claim.sighting.start)}."))

    def accept(self, claim: Claim) -> None:
        """The user's own answer: it commits the one offered slot it names."""
        start = claim.sighting.start
        known = [c for c in self.cases if c.converses(claim) or c.includes_event(claim)]
        for case in known:
            if case.status is Status.STANDING and start is not None and case.start and same_time(case.start, start):
                case.claims.append(claim)
                return
        offered = [case for case in known if case.status is Status.OFFERED]
        hits = [(case, slot) for case in offered for slot in case.slots if accepts(slot, start)]
        hits = [hit for index, hit in enumerate(hits) if all(not _one_time(hit, other) for other in hits[:index])]
        if len(hits) == 1:
            case, slot = hits[0]
            case.claims.append(claim)
            time = slot.sighting.start
            self.turn(case, claim, f"You answered that {self.say(start or time)} suits.")
            inside = isinstance(start, Moment) and time is not None and not same_time(time, start)
            self.set_time(case, claim if inside else slot)
            return
        for case in offered:
            case.claims.append(claim)
            why = "fits more than one of the times offered" if hits else "is none of the times offered"
            case.doubt("start", f"your answer of {self.day(claim)} ({self.say(start)}) {why}")
        for case in known:
            if not offered and case.status is Status.STANDING and start is not None and case.ahead(claim.said_at):
                case.claims.append(claim)
                case.doubt("start", f"your mail of {self.day(claim)} speaks of {self.say(start)} instead")

    def settle_offers(self) -> None:
        """An offer that nobody answered in mail stands if the user's calendar holds it."""
        for claim in self.left_over:
            start = claim.sighting.start
            if not claim.from_calendar or start is None:
                continue
            hits = [case for case in self.cases if case.stood_at(start) and related(case, claim) and fits(case, claim)]
            if len(hits) != 1:
                continue
            case = hits[0]
            case.claims.append(claim)
            if case.status is Status.OFFERED and claim.sighting.stance is Stance.COMMITTED:
                self.turn(case, claim, f"Your calendar holds {self.say(start)}.")
                self.set_time(case, claim)

    # --- it does not take place

    def close(self, claim: Claim) -> None:
        if claim.kind is Kind.REJECTION:
            self.reject(claim)
        elif matched := list(about(self.cases, claim)):
            for case in matched:
                self.shut(case, claim)
        else:
            sure = [] if claim.from_calendar else upcoming(self.cases, claim)
            targets = sure or ([] if claim.from_calendar else in_question(self.cases, claim))
            named = [
                c
                for c in targets
                if c in sure and (c.converses(claim) or any(same_company(o.company, claim.company) for o in c.claims))
            ]
            if len(targets) == 1 and named and claim.sighting.start is None:
                self.shut(targets[0], claim)
                return
            for case in targets:
                case.claims.append(claim)
                case.doubt("status", f"{_source(claim)} of {self.day(claim)} cancels an interview, perhaps this one")
            if not targets:
                self.left_over.append(claim)

    def shut(self, case: Case, claim: Claim) -> None:
        case.claims.append(claim)
        if is_stale(case, claim) or self.is_of_the_past(case, claim) or self.drops_a_slot(case, claim):
            return
        declined = claim.sighting.stance is Stance.DECLINED or claim.from_user
        if not case.ahead(claim.said_at):
            word = "You declined" if declined else f"{_source(claim)} cancelled"
            case.doubt("status", f"{word} it only after it was to be over, on {self.day(claim)}: did it take place?")
            return
        case.status = Status.DECLINED if declined else Status.CANCELLED
        case.closed_by = claim
        case.turned_at = claim.said_at
        case.history.append((claim.said_at, "You declined it." if declined else f"{_source(claim)} cancelled it."))

    def is_of_the_past(self, case: Case, claim: Claim) -> bool:
        """Whether only a time is cancelled that the interview has been moved away from."""
        own = [c.sighting.start for c in case.claims if c.event is not None and c.event == claim.event]
        meant = [time for time in (claim.sighting.start, *own) if time is not None]
        if case.start is None or not meant or any(same_time(case.start, time) for time in meant):
            return False
        return any(same_time(left, time) for left in case.left for time in meant)

    def drops_a_slot(self, case: Case, claim: Claim) -> bool:
        """Whether only one of several times on offer is turned down."""
        start = claim.sighting.start
        if case.status is not Status.OFFERED or start is None:
            return False
        kept = [slot for slot in case.slots if slot.sighting.start is None or not same_time(slot.sighting.start, start)]
        if not kept or len(kept) == len(case.slots):
            return False
        case.slots = kept
        case.history.append((claim.said_at, f"{self.say(start)} is out of the question."))
        return True

    def reject(self, claim: Claim) -> None:
        """A rejection closes what lies ahead in its conversation; anything less certain is asked."""
        live = [c for c in self.cases if c.status in (Status.STANDING, Status.OFFERED) and fits(c, claim)]
        own = [c for c in live if c.converses(claim)]
        sure = own or [c for c in live if claim.role and _role_of(c) and related(c, claim)]
        for case in sure or [c for c in live if related(c, claim)]:
            over = case.over_at()
            if case in sure and case.ahead(claim.said_at):
                case.claims.append(claim)
                case.status, case.closed_by, case.turned_at = Status.CANCELLED, claim, claim.said_at
                case.history.append((claim.said_at, "A rejection closed it."))
            elif over is None or over + STILL_THE_SAME > claim.said_at:
                case.claims.append(claim)
                case.doubt("status", f"a rejection of {self.day(claim)} seems to speak of it")

    def one(self, cases: Iterable[Case]) -> Case | None:
        """The one interview that these are, joined if they were thought to be several; None for none."""
        first: Case | None = None
        for case in list(cases):
            if first is None:
                first = case
            elif case is not first and case in self.cases:
                self.cases.remove(case)
                absorb(first, case)
        return first

    def moved(self, claim: Claim) -> Case | None:
        """The interview that this one takes the place of, if it moves exactly one."""
        near = moved_by(self.cases, claim)
        if len(near) != 1 and claim.kind is Kind.RESCHEDULE:
            for case in near or in_question(self.cases, claim):
                case.doubt("start", f"{_source(claim)} of {self.day(claim)} moves an interview, perhaps this one")
        return near[0] if len(near) == 1 else None

    # --- words

    def say(self, when: When | None) -> str:
        return say_when(when)

    def day(self, claim: Claim) -> str:
        return f"{claim.said_at.astimezone(self.zone):%-d %B %Y}"


def _one_offer(other: Claim, claim: Claim) -> bool:
    """Whether both are options of one mail's list."""
    return other.source == claim.source and other.sighting.stance is Stance.OFFERED and not claim.from_calendar


def _one_time(a: tuple[Case, Claim], b: tuple[Case, Claim]) -> bool:
    first, second = a[1].sighting.start, b[1].sighting.start
    return a[0] is b[0] and first is not None and second is not None and same_time(first, second)


def _role_of(case: Case) -> bool:
    return any(claim.role for claim in case.claims)


def _source(claim: Claim) -> str:
    if claim.source.startswith("user:"):
        return "Your word"
    if claim.from_calendar:
        return "Your calendar"
    if claim.from_user:
        return "Your mail"
    return "An invitation" if claim.event else "A mail"
