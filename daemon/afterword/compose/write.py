"""From facts to the best clean draft: what to say, which sentences, and which of the candidates to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from afterword.compose.banks import BankSentence, read_banks
from afterword.compose.draft import build_draft
from afterword.compose.plans import Plan, plans
from afterword.compose.render import environment, render_letter, render_sentence
from afterword.compose.variety import Choice, draws, pools_for
from afterword.compose.view import View, view_of
from afterword.errors import ConfigError, Problem
from afterword.formats.words import named_month_day, phrases, repetition
from afterword.model.action import Family
from afterword.model.identifiers import AccountName
from afterword.model.letter import Draft, Finding, LetterFacts, Sentence, Severity

Check = Callable[[Draft, LetterFacts], Sequence[Finding]]

_LANGUAGE = "en"
_LONGEST_SUBJECT = 70
_MOST_READ = 10  # what is wrong with the ten best candidates of a plan is wrong with its facts
# The moves of each family in the order of the letter, each with the bank it is drawn from.
_MOVES: Mapping[Family, tuple[tuple[str, str], ...]] = {
    Family.SINGLE: (
        ("belated", "belated"), ("thanks", "thanks"), ("detail", "detail"), ("also", "also"),
        ("evidence", "evidence"), ("close", "close"),
    ),
    Family.PANEL: (
        ("belated", "belated"), ("thanks", "thanks"), ("detail", "detail"), ("evidence", "evidence"),
        ("close", "close"),
    ),
    Family.THIN: (("belated", "belated"), ("thanks", "thanks"), ("evidence", "evidence"), ("close", "close")),
    Family.RELAY: (
        ("belated", "belated"), ("thanks", "relay_thanks"), ("relay", "relay_pass_on"), ("detail", "relay_detail"),
        ("close", "close"),
    ),
}  # fmt: skip


def write(facts: LetterFacts, *, account: AccountName, templates: Mapping[str, str], check: Check) -> Draft:
    """The best draft for these facts, the same at every call.

    Of 40 seeded candidates the least overlapping one in which `check` finds nothing is kept. A letter whose topic or
    highlight cannot be written without an error is written without it, at last as the thin family. If no candidate is
    free of errors, the one with the fewest findings is returned, and `check` shows the caller why. Raises ConfigError
    for a template that is missing or broken, Unreadable for an address that cannot stand in a header.
    """
    banks = read_banks(templates, language=_LANGUAGE)
    writer = _Writer(facts=facts, account=account, templates=templates, banks=banks, check=check)
    best: tuple[tuple[int, int], Draft] | None = None
    for plan in plans(facts):
        found = writer.best_of(plan)
        if found[0][0] == 0:
            return found[1]
        if best is None or found[0] < best[0]:
            best = found
    if best is None:  # plans always gives one
        raise AssertionError
    return best[1]


def validate_templates(templates: Mapping[str, str]) -> None:
    """Nothing, if every family's letter and the banks can be used; else ConfigError with every fault found."""
    banks = read_banks(templates, language=_LANGUAGE)
    problems = [
        Problem(place=f"templates/{_LANGUAGE}/banks/{bank}.toml", fault="is missing", cure="restore the shipped bank")
        for bank in sorted({bank for moves in _MOVES.values() for _, bank in moves} - banks.keys())
    ]
    sample = View(date="Tuesday, November 24", talk="conversation", thanks="Thank you.", signature=("",))
    for family in _MOVES:
        try:
            render_letter(environment(templates), f"{_LANGUAGE}/letters/{family}.txt.j2", sample)
        except ConfigError as error:
            problems.extend(error.problems)
    if problems:
        raise ConfigError(tuple(problems))


class _Writer:
    """Everything that stays the same over the candidates of one letter."""

    def __init__(
        self,
        *,
        facts: LetterFacts,
        account: AccountName,
        templates: Mapping[str, str],
        banks: Mapping[str, Sequence[BankSentence]],
        check: Check,
    ) -> None:
        self._facts = facts
        self._account = account
        self._banks = banks
        self._check = check
        self._sandbox = environment(templates)

    def best_of(self, plan: Plan) -> tuple[tuple[int, int], Draft]:
        """The first candidate of a plan without a finding, else the one with the fewest errors, then warnings."""
        best: tuple[tuple[int, int], Draft] | None = None
        for draft in islice(self._candidates(plan), _MOST_READ):
            findings = self._check(draft, self._facts)
            errors = sum(finding.severity is Severity.ERROR for finding in findings)
            faults = (errors, len(findings) - errors)
            if faults == (0, 0):
                return faults, draft
            if best is None or faults < best[0]:
                best = (faults, draft)
        if best is None:
            place = f"templates/{_LANGUAGE}/banks"
            raise ConfigError(
                (Problem(place=place, fault="have no sentence of thanks that fits", cure="restore the shipped banks"),)
            )
        return best

    def _candidates(self, plan: Plan) -> Iterator[Draft]:
        """The draft of each choice, first the least like what was written inside the company, then like itself."""
        view = view_of(self._facts, topic=plan.topic, more=plan.more, match=plan.match)
        present = frozenset(view.present())
        moves = [move for move in _MOVES[plan.family] if move[0] != "belated" or self._facts.belated]
        pools = pools_for(
            self._banks,
            moves,
            family=plan.family,
            tone=self._facts.profile.tone,
            present=present,
            used=self._facts.used_sentences,
        )
        if "thanks" not in {move for move, _ in pools}:
            return
        candidates = self._filled(draws(pools, key=self._facts.key), view)
        masks = tuple(view.present().values())
        used = phrases(" ".join(self._facts.used_sentences), facts=masks)
        said = [[sentence.text for sentence in candidate] for candidate in candidates]
        likeness = [
            (len(used & phrases(" ".join(texts), facts=masks)) if used else 0, repetition(texts, facts=masks))
            for texts in said
        ]
        for _, sentences in sorted(zip(likeness, candidates, strict=True), key=lambda pair: pair[0]):
            yield self._draft(plan, view, sentences)

    def _filled(self, choices: Sequence[Choice], view: View) -> list[tuple[Sentence, ...]]:
        """Each choice with its slots filled; a sentence that several choices share is rendered once."""
        drawn = {pair for choice in choices for pair in choice}
        ready = {
            (move, one): Sentence(
                text=render_sentence(one.text, view), move=move, claims=one.claims, facts=_rests_on(one, view)
            )
            for move, one in drawn
        }
        return [tuple(ready[pair] for pair in choice) for choice in choices]

    def _draft(self, plan: Plan, view: View, sentences: tuple[Sentence, ...]) -> Draft:
        farewell = next(self._drawn("farewell", plan.family, view), "Best regards,")
        filled = view.filled({sentence.move: sentence.text for sentence in sentences}, farewell=farewell)
        return build_draft(
            self._facts,
            account=self._account,
            family=plan.family,
            subject=self._facts.thread_subject or self._subject(plan.family, view),
            body=render_letter(self._sandbox, f"{_LANGUAGE}/letters/{plan.family}.txt.j2", filled),
            sentences=sentences,
        )

    def _subject(self, family: Family, view: View) -> str:
        """A subject of at most 70 characters, without the role if that is too long for every one in the bank."""
        named = replace(view, date=named_month_day(self._facts.meetings[0].day))
        fitting = (one for one in self._drawn("subject", family, named) if len(one) <= _LONGEST_SUBJECT)
        return next(fitting, f"Thank you for our {view.talk} on {named.date}")

    def _drawn(self, bank: str, family: Family, view: View) -> Iterator[str]:
        """The sentences of a bank that fit, with their slots filled, in an order fixed by the key."""
        tone, present = self._facts.profile.tone, frozenset(view.present())
        pool = pools_for(self._banks, [(bank, bank)], family=family, tone=tone, present=present, used=())
        return (render_sentence(one.text, view) for ((_, one),) in (draws(pool, key=self._facts.key) if pool else ()))


def _rests_on(sentence: BankSentence, view: View) -> tuple[str, ...]:
    """The facts of a sentence as the proofreader traces them: "role", "topic:…", "highlight:…"."""
    valued = {"topic": "topic", "more": "topic", "highlight": "highlight", "echo": "highlight"}
    return tuple(f"{valued[name]}:{getattr(view, name)}" if name in valued else name for name in sorted(sentence.needs))
