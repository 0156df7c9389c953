"""The best reading of a text as one appointment, from its mentions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from afterword.model.moment import Day, Moment
from afterword.understand.when.model import Mention, MentionStance, Proposal, Role

_ROLE = {Role.START: 0.0, Role.DEADLINE: -5.0, Role.SENT: -50.0, Role.PAST: -8.0, Role.OTHER: -4.0}
_TRUST = {Role.START: 1.0, Role.DEADLINE: 0.3, Role.OTHER: 0.4, Role.PAST: 0.3, Role.SENT: 0.0}
_GAP = timedelta(minutes=65)  # a lunch between two parts of an agenda
_STANCE = {MentionStance.OLD: -6.0, MentionStance.NEW: 2.0, MentionStance.CANCEL: -3.0, MentionStance.CONFIRM: 0.6}


def _score(mention: Mention, rank: int, sent: datetime) -> float:
    score = _ROLE[mention.role] + _STANCE.get(mention.stance, 0.0)
    score += 10.0 if mention.has_time else 0.0
    score -= 6.0 * min(mention.quote_level, 3)
    score += 0.4 if mention.end is not None else 0.0
    score += 0.8 if mention.rule.endswith(("(beside)", "(shared)")) else 0.0
    score += 3.0 * mention.certainty
    score -= 0.12 * min(rank, 20)
    if not mention.known & {"day", "weekday", "relative"}:
        score -= 1.5
    if _starts(mention) < sent:
        score -= 3.0 if _starts(mention).date() < sent.date() else 0.5
    return score


def _starts(mention: Mention) -> datetime:
    match mention.start:
        case Moment(at=at):
            return at
        case Day(day=day):
            return datetime(day.year, day.month, day.day, 23, 59, tzinfo=UTC)
    raise AssertionError


def propose(mentions: Sequence[Mention], sent: datetime) -> Proposal | None:
    """The proposal, or None if the text states no time that could be an appointment.

    A deadline is proposed only if there is nothing else, with little certainty.
    """
    open_ones = [(i, m) for i, m in enumerate(mentions) if m.role is not Role.SENT]
    if not open_ones:
        return None
    scores = {i: _score(m, rank, sent) for rank, (i, m) in enumerate(open_ones)}
    best = max(scores, key=lambda i: scores[i])
    best = next(i for i, m in open_ones if _same(m, mentions[best]) and scores[i] > scores[best] - 3.0)
    best = next(i for i, m in open_ones if i == best or (_listed(m, mentions[best]) and scores[i] > scores[best] - 1.5))
    chosen = mentions[best]
    same = [i for i, m in open_ones if _same(m, chosen)]
    end = next((m.end for m in (chosen, *(mentions[i] for i in same)) if isinstance(m.end, Moment)), None)
    agenda = _agenda(mentions, next((i for i in same if isinstance(mentions[i].end, Moment)), best))
    if len(agenda) > 1 and isinstance(last := mentions[agenda[-1]].end, Moment):
        end, same = last, [*same, *agenda]
    rivals = [
        m
        for i, m in open_ones
        if m.has_time and i not in same and scores[i] > scores[best] - 3.0 and m.stance is not MentionStance.OLD
    ]
    certainty = chosen.certainty * _TRUST[chosen.role] * (0.6 if rivals else 1.0)
    certainty *= 1.0 if chosen.has_time else 0.6
    certainty *= 0.3 if chosen.stance is MentionStance.CANCEL else 1.0
    return Proposal(
        start=chosen.start,
        end=end if isinstance(chosen.start, Moment) else None,
        certainty=round(max(0.0, min(1.0, certainty)), 3),
        mentions=tuple(sorted({best, *same})),
        warnings=chosen.warnings,
    )


def _listed(a: Mention, b: Mention) -> bool:
    """Whether both share their day in one line: "with A at 9, with B at 10 on Monday" begins at 9."""
    if not isinstance(a.start, Moment) or not isinstance(b.start, Moment) or a.group is not None:
        return False
    return a.rule.endswith("(line)") and a.start.day == b.start.day and a.start.at <= b.start.at


def _same(a: Mention, b: Mention) -> bool:
    """Whether both state the same instant, in whatever zone, or the same day."""
    match a.start, b.start:
        case Moment(at=one), Moment(at=other):
            return one == other
        case one, other:
            return one == other


def _agenda(mentions: Sequence[Mention], first: int) -> list[int]:
    """The slots of one day that follow the first one without a long gap, as an interview of several parts has."""
    found = [first]
    for index in range(first + 1, len(mentions)):
        last, mention = mentions[found[-1]], mentions[index]
        if not (isinstance(last.end, Moment) and isinstance(mention.start, Moment) and isinstance(mention.end, Moment)):
            break
        gap = mention.start.at - last.end.at
        if mention.role is not Role.START or mention.group is not None or not timedelta() <= gap <= _GAP:
            break
        if gap and mention.rule.endswith("(line)"):
            break  # "1:30-2:50; the speaker can be met 3-5"
        found.append(index)
    return found
