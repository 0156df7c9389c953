"""R05 to R08: dates are true, nothing was left to fill in, every hard fact and every claim rests on a given fact."""

from __future__ import annotations

import re
from datetime import date

from afterword.formats.words import DAYS, MONTHS, named_day, named_month_day, tokens
from afterword.model.letter import Claim, Draft, LetterFacts, Sentence
from afterword.proofread.anatomy import Findings, anatomy, error, fact_values, own_subject, without_facts

_RELATIVE = re.compile(
    r"\b(?:yesterday|tomorrow|tonight|(?:this|last|next) (?:morning|afternoon|evening|night|week|month|"
    r"monday|tuesday|wednesday|thursday|friday)|earlier today|later today)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\btoday(?:'s|\u2019s)?\b", re.IGNORECASE)  # inside a note it may mean "nowadays"
_WEEKDAY = re.compile(rf"\b({'|'.join(DAYS)})s?\b")
_MONTH_DAY = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}})\b|\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
_WEEKDAY_WITH_DATE = re.compile(rf"\b({'|'.join(DAYS)}),? ({'|'.join(MONTHS)}) (\d{{1,2}})\b")

_PLACEHOLDER = re.compile(
    r"\[[^\]]{0,80}\]?|[{}<>]|%\}|\b(?:None|NaN|nan|null|undefined|TODO|TBD|FIXME|XX+|N/A)\b|0fact0|\.\.\.|\u2026"
    r"|\b(?i:your company|company name|your name|lorem ipsum|insert \w+ here|the candidate)\b"
)

_NUMBER = re.compile(r"\d[\d.,:/%]{0,30}")
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(
    r"\b(?:ph\.?d|mba|m\.?sc|b\.?sc|cpa|cfa|pmp|certified|certificate|certification|degree|diploma|licen[sc]ed|"
    r"years of experience|doctorate)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"[a-z][a-z0-9+.-]{1,15}://|\bwww\.|\bmailto:|\S@\S|\b[\w-]+\.(?:com|org|net|io|co)\b", re.IGNORECASE
)
_DOT_NET = re.compile(r"\b(?:ASP|VB|ADO)\.NET\b", re.IGNORECASE)  # technologies, not places
_CAPITALISED = re.compile(r"[^\W\d_][\w'\u2019&+#-]*")

_TOLD = re.compile(
    r"\b(?:you (?:mentioned|said|told|described|explained|showed|pointed out|asked|shared)|"
    r"(?:we|our) (?:discussed|talked|spoke|covered|went over|touched|discussion|exchange)|"
    r"what (?:you|we) said|as discussed)\b",
    re.IGNORECASE,
)


def dates_are_true(draft: Draft, facts: LetterFacts) -> Findings:
    """R05: a weekday and a date are those of the interview; nothing is said to be today or yesterday."""
    whole = f"{own_subject(draft, facts)}\n{anatomy(draft, facts).text}"
    own = without_facts(whole, facts)
    days = [meeting.day for meeting in facts.meetings]
    for found in (*_RELATIVE.finditer(whole), *_TODAY.finditer(own)):
        yield error("R05", f'"{found.group()}"', "is wrong once the draft is sent later", "name the day")
    for found in _WEEKDAY_WITH_DATE.finditer(own):
        if not any(_is_day(day, found[2], found[3]) and DAYS[day.weekday()] == found[1] for day in days):
            yield error("R05", f'"{found.group()}"', "is not the day of the interview", "name its day")
    for found in _WEEKDAY.finditer(own):
        if found[1] not in {DAYS[day.weekday()] for day in days}:
            yield error("R05", f'"{found.group()}"', "is not the weekday of the interview", "name its weekday")
    for found in _MONTH_DAY.finditer(own):
        month, number = (found[1], found[2]) if found[1] else (found[4], found[3])
        if not any(_is_day(day, month, number) for day in days):
            yield error("R05", f'"{found.group()}"', "is not the date of the interview", "name its date")


def nothing_to_fill_in(draft: Draft, facts: LetterFacts) -> Findings:
    """R06: no placeholder, no sign of markup, no word that a program writes for nothing."""
    parts = anatomy(draft, facts)
    whole = f"{own_subject(draft, facts)}\n{parts.greeting}\n{parts.text}"
    for found in _PLACEHOLDER.finditer(whole):
        yield error("R06", f'"{found.group()}"', "looks like something left to fill in", "fill it in or leave it out")


def hard_facts_are_given(draft: Draft, facts: LetterFacts) -> Findings:
    """R07: numbers, names, credentials and addresses trace to a given fact; links never stand in a letter."""
    parts = anatomy(draft, facts)
    given = _given(facts)
    for sentence in parts.sentences:
        for found in _LINK.finditer(_DOT_NET.sub("", sentence)):
            yield error("R07", f'"{found.group()}"', "is a link or an address", "leave it out")
        for found in (*_NUMBER.finditer(sentence), *_COUNTED.finditer(sentence), *_CREDENTIAL.finditer(sentence)):
            if not set(tokens(found.group())) <= given:
                yield error("R07", f'"{found.group()}"', "comes from no fact that was given", "leave it out")
        for name in _inner_names(sentence):
            if not set(tokens(name)) <= given:
                yield error("R07", f'"{name}"', "is a name that comes from no fact", "leave it out")


def claims_rest_on_facts(draft: Draft, facts: LetterFacts) -> Findings:
    """R08: what was discussed comes from the user's notes, what the user has done from the profile."""
    for sentence in draft.sentences:
        yield from _unfounded(sentence, facts)
    told = " ".join(sentence.text for sentence in draft.sentences if sentence.claims is Claim.CONVERSATION)
    for text in anatomy(draft, facts).sentences:
        found = _TOLD.search(text)
        if found is not None and text not in told:
            yield error("R08", f'"{found.group()}"', "says what was discussed, without a note", "leave it out")


def _unfounded(sentence: Sentence, facts: LetterFacts) -> Findings:
    topics = [fact.removeprefix("topic:") for fact in sentence.facts if fact.startswith("topic:")]
    told = [fact.removeprefix("highlight:") for fact in sentence.facts if fact.startswith("highlight:")]
    if sentence.claims is Claim.CONVERSATION and not topics:
        yield error("R08", sentence.move, "claims a conversation and rests on no note", "leave it out")
    if sentence.claims is Claim.BACKGROUND and not told:
        yield error("R08", sentence.move, "claims a background and rests on no highlight", "leave it out")
    for topic in topics:
        if topic not in facts.topics or topic not in sentence.text:
            yield error("R08", sentence.move, f'"{topic}" is in no note', "leave it out")
    texts = (" ".join(highlight.text.casefold().split()) for highlight in facts.profile.highlights)
    known = {text.rstrip(" .;,").removeprefix("i ") for text in texts}
    for one in told:
        if one.casefold() not in known:
            yield error("R08", sentence.move, f'"{one}" is no highlight of the profile', "leave it out")


def _given(facts: LetterFacts) -> frozenset[str]:
    """Every word and number of the facts, and of the days they stand for."""
    texts = [*fact_values(facts), facts.profile.name, *facts.profile.signature]
    texts += [named_day(meeting.day) for meeting in facts.meetings]
    return frozenset(token for text in texts for token in tokens(text))


def _inner_names(sentence: str) -> list[str]:
    """Capitalised words that do not open the sentence or follow a colon as "I" does."""
    words = _CAPITALISED.findall(sentence)
    return [word for word in words[1:] if word[:1].isupper() and word not in {"I", "I'm", "I'd", "I've", "I'll"}]


def _is_day(day: date, month: str, number: str) -> bool:
    return named_month_day(day) == f"{month} {int(number)}"
