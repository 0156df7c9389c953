"""How each interview came to stand where it stands: claims heard one after another, in the order they were said.

Newer wins; among versions of one event its SEQUENCE and time of change come first (RFC 5546 §2.1.5).
What cannot be decided becomes a doubt, never a guess. Which company and which people is settled in `facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

from afterword.model.interview import Status
from afterword.model.moment import Moment, When
from afterword.model.reading import Kind, Stance
from afterword.understand.case import Case, absorb, accepts, fits, is_bare, is_stale, precision, related, say_when
from afterword.understand.identity import Claim, same_time
from afterword.understand.visits import join_panels

ONE_BATCH = timedelta(minutes=15)  # mails of one schedule are sent together; none of them moves another
STILL_THE_SAME = timedelta(days=7)  # a missed interview is moved, or a rejection speaks of it, within a week


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
        case = self.one(self.matches(claim))
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
        stale = is_stale(case, claim)
        case.claims.append(claim)
        start = claim.sighting.start
        if stale or start is None:
            return
        closed = case.status in (Status.CANCELLED, Status.DECLINED)
        if closed and claim.from_calendar and not case.includes_event(claim):
            return  # the user's own entry was simply not deleted
        if claim.from_calendar and any(same_time(start, left) for left in case.left) and claim.event is None:
            return
        if case.start is None:
            self.turn(case, claim, f"{_source(claim)} set it for {self.say(start)}.")
        elif not same_time(case.start, start):
            case.left.append(case.start)
            self.turn(case, claim, f"{_source(claim)} moved it from {self.say(case.start)} to {self.say(start)}.")
        elif case.status is Status.OFFERED:
            self.turn(case, claim, f"{_source(claim)} settled it for {self.say(start)}.")
        elif closed:
            self.turn(case, claim, f"{_source(claim)} says that it takes place after all.")
        self.set_time(case, claim)

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
        if case.start is None or not same_time(case.start, start):
            case.start, case.end = start, end if isinstance(end, Moment) else None
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
        matched = list(self.matches(claim))
        siblings = [c for c in self.cases if any(_one_offer(other, claim) for other in c.claims)]
        case = self.one([*(c for c in matched if c.status is not Status.OFFERED), *siblings, *matched])
        asked = self.upcoming(claim) if claim.kind is Kind.RESCHEDULE and not siblings else []
        if claim.sighting.start is None:
            self.wish_to_move(asked, claim)
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
            hits = [
                case
                for case in self.cases
                if any(same_time(start, time) for time in case.times()) and related(case, claim) and fits(case, claim)
            ]
            if len(hits) != 1:
                continue
            case = hits[0]
            case.claims.append(claim)
            if case.status is Status.OFFERED and claim.sighting.stance is Stance.COMMITTED:
                self.turn(case, claim, f"Your calendar holds {self.say(start)}.")
                self.set_time(case, claim)

    # --- it does not take place

    def close(self, claim: Claim) -> None:
        matched = list(self.matches(claim))
        if claim.kind is Kind.REJECTION:
            self.reject(claim)
        elif matched:
            for case in matched:
                self.shut(case, claim)
        else:
            targets = [] if claim.from_calendar else self.upcoming(claim)
            wanted = claim.sighting.start
            if len(targets) == 1 and wanted is None:
                self.shut(targets[0], claim)
                return
            for case in targets:
                case.claims.append(claim)
                case.doubt("status", f"{_source(claim)} of {self.day(claim)} cancels an interview, perhaps this one")
            if not targets:
                self.left_over.append(claim)

    def shut(self, case: Case, claim: Claim) -> None:
        stale = is_stale(case, claim)
        case.claims.append(claim)
        if stale or self.is_of_the_past(case, claim):
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

    # --- which one is meant

    def matches(self, claim: Claim) -> Iterable[Case]:
        """The cases that this claim is about: by event, or by time and anything else in common."""
        start = claim.sighting.start
        by_event = [case for case in self.cases if case.includes_event(claim)]
        if start is None:
            return by_event
        at_time = [case for case in self.cases if any(same_time(start, time) for time in case.times())]
        closing = claim.sighting.stance in (Stance.CANCELLED, Stance.DECLINED)
        by_time = [
            case
            for case in at_time
            if case not in by_event
            and fits(case, claim)
            and (related(case, claim) if claim.founding or closing else case.converses(claim))
        ]
        found = bool(by_event or by_time)
        if claim.founding and not found and len(at_time) == 1 and _one_is_bare(at_time[0], claim):
            return at_time  # nobody is in two interviews at once, and one side says nothing of whom it is with
        return [*by_event, *by_time]

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

    def upcoming(self, claim: Claim) -> list[Case]:
        """What lies ahead in the claim's conversation; without one, what lies ahead at its company."""
        live = [
            case
            for case in self.cases
            if case.status in (Status.STANDING, Status.OFFERED)
            and fits(case, claim)
            and (case.ahead(claim.said_at) or _missed(case, claim))
        ]
        talked = [case for case in live if case.converses(claim)]
        return talked or [case for case in live if related(case, claim) and case.ahead(claim.said_at)]

    def moved(self, claim: Claim) -> Case | None:
        """The interview that this one takes the place of, if it moves exactly one."""
        previous = claim.sighting.previous
        others = [
            case
            for case in self.cases
            if case.status is not Status.OFFERED
            and case.start is not None
            and fits(case, claim)
            and all(other.source != claim.source for other in case.claims)
        ]
        talked = [case for case in others if case.converses(claim)]
        if previous is not None:
            named = [
                c for c in others if c.start and same_time(c.start, previous) and (c in talked or related(c, claim))
            ]
            if len(named) == 1:
                return named[0]
        if claim.kind is Kind.RESCHEDULE:
            near = [c for c in talked if c.ahead(claim.said_at) or _missed(c, claim)]
            if not near and claim.founding and not claim.from_calendar:
                near = [c for c in others if related(c, claim) and c.ahead(claim.said_at)]
        else:
            near = [c for c in talked if c.ahead(claim.said_at) and not _beside(c, claim)]
        near = [c for c in near if c.status is Status.STANDING] or near
        if len(near) > 1 and claim.kind is Kind.RESCHEDULE:
            for case in near:
                case.doubt("start", f"{_source(claim)} of {self.day(claim)} moves an interview, perhaps this one")
        return near[0] if len(near) == 1 else None

    # --- words

    def say(self, when: When | None) -> str:
        return say_when(when)

    def day(self, claim: Claim) -> str:
        return f"{claim.said_at.astimezone(self.zone):%-d %B %Y}"


def _beside(case: Case, claim: Claim) -> bool:
    """Whether the claim is another talk of the same schedule rather than the same talk at another time."""
    mine = {person.email.lower() for person in claim.sighting.interviewers if person.email}
    theirs = {person.email.lower() for other in case.claims for person in other.sighting.interviewers if person.email}
    if mine and theirs and not mine & theirs:
        return True
    return claim.event is not None and any(
        other.event is not None and other.event != claim.event and abs(other.said_at - claim.said_at) <= ONE_BATCH
        for other in case.claims
    )


def _one_offer(other: Claim, claim: Claim) -> bool:
    """Whether both are options of one mail's list."""
    return other.source == claim.source and other.sighting.stance is Stance.OFFERED and not claim.from_calendar


def _one_is_bare(case: Case, claim: Claim) -> bool:
    return is_bare([claim]) or is_bare(case.claims)


def _missed(case: Case, claim: Claim) -> bool:
    over = case.over_at()
    return over is not None and over <= claim.said_at <= over + STILL_THE_SAME


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
