"""The proofreader: every rule over a draft and its facts; E blocks, W lowers the score (R01 to R30).

R14, R25, R26, R27 and R29 have nothing to judge here: no letter promises, tells of an offer or leaves English, and when
and how often one is written is the planner's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from afterword.model.letter import Draft, Finding, LetterFacts, Severity
from afterword.proofread import distinct, envelope, manners, people, shape, truth
from afterword.proofread.anatomy import Findings

Rule = Callable[[Draft, LetterFacts], Findings]

RULES: tuple[Rule, ...] = (
    people.greeting_is_exact,
    people.no_near_miss_of_a_name,
    people.right_company_only,
    shape.role_is_named,
    truth.dates_are_true,
    truth.nothing_to_fill_in,
    truth.hard_facts_are_given,
    truth.claims_rest_on_facts,
    manners.thanks_come_first,
    shape.a_detail_is_there,
    shape.few_highlights,
    manners.no_pressure,
    manners.no_invented_feeling,
    shape.signature_is_full,
    shape.length_is_right,
    shape.shape_is_plain,
    shape.subject_is_right,
    manners.no_stock_phrase,
    manners.measured_praise,
    manners.no_machine_tells,
    manners.not_all_about_me,
    distinct.distinct_inside_the_company,
    manners.nothing_unspeakable,
    envelope.one_right_recipient,
    envelope.only_plain_fields,
    shape.no_slip_at_a_seam,
)

_POINTS = {Severity.ERROR: 20, Severity.WARNING: 4}


def check(draft: Draft, facts: LetterFacts) -> tuple[Finding, ...]:
    """Everything the rules find in a draft, in the order of their numbers."""
    return tuple(finding for rule in RULES for finding in rule(draft, facts))


def score(findings: Iterable[Finding]) -> int:
    """100 - 20 E - 4 W; it may fall below zero."""
    return 100 - sum(_POINTS[finding.severity] for finding in findings)


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings for which a draft is not offered."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
