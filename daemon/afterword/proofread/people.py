"""R01 to R03: the right person, rightly spelled, at the right company."""

from __future__ import annotations

import re

from afterword.formats.words import DAYS, MONTHS, tokens
from afterword.model.letter import Draft, LetterFacts
from afterword.proofread.anatomy import Findings, anatomy, error, fact_values

_GREETING = re.compile(r"(?:Dear|Hi|Hello) (?P<name>[^,]+),")
_DOCTOR = {"dr", "dr.", "doctor"}
_PROFESSOR = {"prof", "prof.", "professor"}
_CAPITALISED = re.compile(r"[^\W\d_][\w'\u2019-]*")
_ALIASES = (
    {"sara", "sarah"}, {"sofia", "sophia", "sofie", "sophie"}, {"jon", "john", "jonathan", "johnathan"},
    {"catherine", "katherine", "kathryn", "catharine"}, {"steven", "stephen", "stefan", "stephan"},
    {"philip", "phillip"}, {"brian", "bryan"}, {"eric", "erik", "erick"}, {"marc", "mark"}, {"ann", "anne", "anna"},
    {"geoff", "jeff"}, {"kristen", "kirsten", "kristin"}, {"mohamed", "mohammed", "muhammad", "mohammad"},
    {"niklas", "nicolas", "nicholas"}, {"lisa", "liza"}, {"teresa", "theresa"}, {"elena", "helena"},
)  # fmt: skip


def greeting_is_exact(draft: Draft, facts: LetterFacts) -> Findings:
    """R01: the greeting has the recipient's exact name, diacritics and all, in one of the allowed forms."""
    line = anatomy(draft, facts).greeting
    found = _GREETING.fullmatch(line)
    if found is None or found["name"] not in allowed_names(facts.to.name):
        yield error("R01", "greeting", f'"{line}" does not greet {facts.to.name}', "greet them by their name")


def allowed_names(name: str) -> frozenset[str]:
    """The forms a greeting may use: the full or the given name; with a title "Dr." or "Professor" and family name."""
    words = name.split()
    titles = [word for word in words if word.casefold() in _DOCTOR | _PROFESSOR]
    bare = [word for word in words if word not in titles]
    if not titles:
        return frozenset({name, bare[0]} if bare else {name})
    title = "Professor" if any(word.casefold() in _PROFESSOR for word in titles) else "Dr."
    forms = {f"{title} {' '.join(bare)}"}
    if len(bare) == 2 or (len(bare) > 2 and all(word.islower() for word in bare[1:-1])):
        forms.add(f"{title} {' '.join(bare[1:])}")
    return frozenset(forms)


def no_near_miss_of_a_name(draft: Draft, facts: LetterFacts) -> Findings:
    """R02: no word is one or two letters away from a known name, or its common other spelling, without being it."""
    names = {word for name in (facts.to.name, *facts.present) for word in _words(name) if len(word) > 3}
    spelled = {word for value in (*fact_values(facts), facts.sender.name, *DAYS, *MONTHS) for word in _words(value)}
    parts = anatomy(draft, facts)
    for word in (*_inner_capitals(parts.sentences), *_words(parts.greeting)[1:]):
        if word in spelled:
            continue
        for name in sorted(names):
            if word != name and _is_near(word, name):
                yield error("R02", f'"{word}"', f"looks like a misspelling of {name}", "spell the name as it was given")
                break


def right_company_only(draft: Draft, facts: LetterFacts) -> Findings:
    """R03: no company and nobody of another interview is named, unless the name is also part of this one's facts."""
    parts = anatomy(draft, facts)
    here = [value for meeting in facts.meetings for value in (meeting.company, meeting.role) if value]
    here += [facts.to.name, *facts.present, *(highlight.text for highlight in facts.profile.highlights)]
    rest = parts.text if facts.thread_subject is not None else f"{draft.subject}. {parts.text}"
    for value in sorted(here, key=len, reverse=True):
        rest = rest.replace(value, " ")
    starts = {sentence.partition(" ")[0].strip(",;:") for sentence in parts.sentences}
    for other in (*facts.other_companies, *facts.other_names):
        # An ordinary word that opens a sentence ("Indeed, …") is no company.
        if other not in starts and re.search(rf"(?<!\w){re.escape(other)}(?!\w)", rest):
            yield error("R03", f'"{other}"', "belongs to another interview", "leave it out")


def _words(text: str) -> list[str]:
    return [word.rstrip("'\u2019").removesuffix("'s").removesuffix("\u2019s") for word in _CAPITALISED.findall(text)]


def _inner_capitals(sentences: tuple[str, ...]) -> list[str]:
    """Capitalised words that do not merely open a sentence: inside it, or opening it before another capital."""
    found: list[str] = []
    for sentence in sentences:
        words = _words(sentence)
        opens_a_name = len(words) > 1 and words[1][:1].isupper() and words[1] != "I"
        found.extend(word for word in (words if opens_a_name else words[1:]) if word[:1].isupper())
    return found


def _is_near(word: str, name: str) -> bool:
    one, other = word.casefold(), name.casefold()
    if any(one in pair and other in pair for pair in _ALIASES):
        return True
    shorter = min(len(one), len(other))
    return shorter > 3 and 0 <= _distance(one, other) <= (1 if shorter < 6 else 2) and tokens(word) != ()


def _distance(one: str, other: str) -> int:
    """The edit distance, where it is at most 2; words of very different length count as 3 apart."""
    if abs(len(one) - len(other)) > 2:
        return 3
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for to, sign in enumerate(other, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (letter != sign))
    return row[-1]
