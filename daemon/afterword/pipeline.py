"""One pass, top to bottom: understand what was read, decide, write, proofread, deliver.

The order of the stages stands here and nowhere else. Everything that touches the world is handed in, and every function
may be repeated at any time: effects come first, the ledger after, and a draft's identity is its key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from afterword.compose.context import facts_for
from afterword.compose.write import write
from afterword.config import Config
from afterword.delivery import TERMINAL, deliver, thanks_seen
from afterword.errors import Unreadable
from afterword.model.action import Action, AskReview, Skip, Wait, WithdrawDraft, WriteDraft
from afterword.model.identifiers import AccountName
from afterword.model.interview import Interview
from afterword.model.letter import Draft, Finding, LetterFacts
from afterword.model.moment import Moment
from afterword.plan.decide import decide
from afterword.ports import Decision, DraftRow, DraftState, Ledger, MailboxPlan, MailStore
from afterword.proofread.check import blocking, check
from afterword.understand.merge import merge

BLOCKED = "blocked"  # the code of a decision on a letter that was written and may not be stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a pass works with beside the mail itself. `zone` is the user's zone at this pass."""

    config: Config
    ledger: Ledger
    templates: Mapping[str, str]
    zone: str

    @property
    def own(self) -> frozenset[str]:
        """The user's addresses, lower-cased."""
        return frozenset(address.lower() for address in self.config.me.addresses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What all the evidence adds up to now, and what follows from it."""

    interviews: tuple[Interview, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A letter with everything that was found in it; it may be stored only if nothing blocks it."""

    action: WriteDraft
    facts: LetterFacts
    draft: Draft
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> tuple[Finding, ...]:
        """The findings that keep it from being stored."""
        return tuple(blocking(self.findings))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwritable:
    """A letter that cannot even be begun: what a greeting or an address needs is not known, and why."""

    action: WriteDraft
    why: str


def judge(desk: Desk, *, now: datetime) -> Judgement:
    """Merge all evidence into interviews and decide what to do about each; stores nothing but the interviews' names."""
    config, ledger = desk.config, desk.ledger
    interviews = merge(
        ledger.readings(), words=ledger.words(), aliases=ledger.aliases(), me=config.me.addresses, zone=desk.zone
    )
    ledger.remember_interviews(interviews)
    actions = decide(
        interviews,
        drafts=ledger.drafts(),
        now=now,
        me=config.me.addresses,
        zone=desk.zone,
        evening=config.evening,
        accounts=config.accounts,
    )
    return Judgement(interviews=interviews, actions=actions)


def compose(desk: Desk, action: WriteDraft, interviews: Sequence[Interview]) -> Written | Unwritable:
    """Write and proofread the letter of an action; nothing is stored."""
    try:
        facts = _facts(desk, action, interviews)
        draft = write(facts, account=action.account, templates=desk.templates, check=check)
    except Unreadable as error:
        return Unwritable(action=action, why=error.why)
    return Written(action=action, facts=facts, draft=draft, findings=tuple(check(draft, facts)))


def _facts(desk: Desk, action: WriteDraft, interviews: Sequence[Interview]) -> LetterFacts:
    """Everything the letter may use: this interview's own facts, and what belongs to others and must not appear."""
    ledger = desk.ledger
    mine = {interview.id for interview in action.interviews}
    company = _company(action)
    return facts_for(
        action,
        profile=desk.config.profile,
        notes=tuple(note for interview in action.interviews for note in ledger.notes(interview.id)),
        advert="\n".join(filter(None, (ledger.advert(interview.id) for interview in action.interviews))),
        others=tuple(interview for interview in interviews if interview.id not in mine),
        used_sentences=tuple(
            sentence
            for key, (at, sentences) in ledger.sentences().items()
            if at == company and key != action.key
            for sentence in sentences
        ),
        user_addresses=desk.config.me.addresses,
    )


def plan_letters(desk: Desk, judgement: Judgement, *, now: datetime) -> None:
    """Write every letter that is due, and commit each clean one as a planned draft; log each decision."""
    for action in judgement.actions:
        if not isinstance(action, WriteDraft):
            desk.ledger.record_decision(decision_on(action, now=now))
            continue
        letter = compose(desk, action, judgement.interviews)
        if isinstance(letter, Written) and not letter.blocked:
            desk.ledger.record_decision(decision_on(action, now=now))
            if desk.ledger.plan_draft(_row(letter, now=now)):
                desk.ledger.remember_sentences(letter.draft, _company(action))
            continue
        for interview in action.interviews:
            desk.ledger.record_decision(Decision(about=interview.id, at=now, code=BLOCKED, why=why_blocked(letter)))


def drop_unwanted(desk: Desk, judgement: Judgement, account: AccountName, *, now: datetime) -> None:
    """Drop this account's planned drafts, none stored yet, whose interview is cancelled, moved away or ignored."""
    reasons = {action.key: action.why for action in judgement.actions if isinstance(action, WithdrawDraft)}
    ignored = {interview.id for interview in judgement.interviews if interview.ignored}
    for row in desk.ledger.drafts():
        why = "you said to ignore it" if ignored.issuperset(row.interviews) else reasons.get(row.key)
        if row.account == account and row.state is DraftState.PLANNED and why is not None:
            desk.ledger.move_draft(replace(row, state=DraftState.WITHDRAWN, since=now, why=why))


def why_blocked(letter: Written | Unwritable) -> str:
    """Why a letter is not stored, in words for the user; empty for a clean one."""
    match letter:
        case Unwritable():
            return letter.why
        case Written():
            return "; ".join(f"{finding.message} ({finding.rule})" for finding in letter.blocked)


def deliver_all(
    desk: Desk, account: AccountName, *, store: MailStore, mailboxes: MailboxPlan, now: datetime
) -> tuple[DraftRow, ...]:
    """Take every unfinished draft of this account as far as it can go now; the rows as they stand afterwards."""
    rows = []
    for row in desk.ledger.drafts():
        if row.account != account or row.state in TERMINAL:
            continue
        done = deliver(row, store=store, ledger=desk.ledger, plan=mailboxes, now=now, own=desk.own)
        rows.append(done)
        if done.state is not row.state:
            for interview in done.interviews:
                desk.ledger.record_decision(
                    Decision(about=interview, at=now, code=f"draft-{done.state}", why=_fate(done))
                )
    return tuple(rows)


def already_thanked(
    desk: Desk, letter: Written, *, store: MailStore, mailboxes: MailboxPlan, now: datetime
) -> str | None:
    """The sentence that says that the user has written to this person since they met, or None."""
    return thanks_seen(
        store, mailboxes, recipient=letter.facts.to.email, since=met_at(letter.action), until=now, own=desk.own
    )


def decision_on(action: Action, *, now: datetime) -> Decision:
    """The line of the decision log for an action, in words for the person who asks why."""
    match action:
        case WriteDraft():
            people = action.to.name or action.to.email
            late = ", belated" if action.belated else ""
            return Decision(
                about=action.interviews[0].id,
                at=now,
                code="write",
                why=f"a letter to {people} is due ({action.family}{late})",
            )
        case WithdrawDraft():
            return Decision(about=action.interview, at=now, code="withdraw", why=action.why)
        case AskReview():
            why = "; ".join(f"{doubt.field}: {doubt.why}" for doubt in action.doubts)
            return Decision(about=action.interview.id, at=now, code="review", why=why)
        case Wait():
            return Decision(
                about=action.interview.id, at=now, code="wait", why=f"{action.why}, until {action.until.isoformat()}"
            )
        case Skip():
            return Decision(about=action.interview.id, at=now, code=action.code.value, why=action.why)


def met_at(action: WriteDraft) -> datetime:
    """When the user met this person: the start of the day's first interview (aware)."""
    starts = [interview.start.at for interview in action.interviews if isinstance(interview.start, Moment)]
    return min(starts, default=action.ready_at)


def _row(letter: Written, *, now: datetime) -> DraftRow:
    return DraftRow(
        key=letter.action.key,
        generation=letter.action.generation,
        interviews=tuple(interview.id for interview in letter.action.interviews),
        account=letter.action.account,
        recipient=letter.facts.to.email,
        message_id=letter.draft.message_id,
        subject=letter.draft.subject,
        rfc5322=letter.draft.rfc5322,
        met_at=met_at(letter.action),
        state=DraftState.PLANNED,
        since=now,
    )


def _company(action: WriteDraft) -> str:
    """The company as the ledger compares it; letters inside one never share a sentence."""
    return next((interview.company.casefold() for interview in action.interviews if interview.company), "")


def _fate(row: DraftRow) -> str:
    where = f" in {row.mailbox}" if row.mailbox else ""
    return f"the draft to {row.recipient} is {row.state}{where}" + (f": {row.why}" if row.why else "")
