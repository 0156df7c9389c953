"""R09, R12, R13, R19 to R22, R24: thanks, tone, stock phrases, and what must never be said."""

from __future__ import annotations

import re

from afterword.formats.words import content_stems, sentences, tokens
from afterword.model.letter import Draft, LetterFacts
from afterword.proofread.anatomy import Findings, anatomy, error, own_subject, warning, without_facts

_THANKS = re.compile(r"\b(?:thank\w{0,5}|grateful|appreciat\w{1,4})\b", re.IGNORECASE)

_PRESSURE = re.compile(
    r"\b(?:asap|as soon as possible|at your earliest convenience|"
    r"(?:look(?:ing)? forward|hope|hoping|wait(?:ing)?|eager) (?:to|for) (?:hear(?:ing)?|your (?:reply|answer|response|"
    r"decision))|soon|urgent(?:ly)?|desperate(?:ly)?|beg|give me a chance|need this job|dream job|won't regret|"
    r"will not regret|deadline|when (?:can|will|should) i|do hope|"
    r"please (?:consider|hire|choose|reply|respond|answer|decide)|let me know by|follow(?:ing)? up|any update)\b",
    re.IGNORECASE,
)
_FEELING = re.compile(
    r"\b(?:thrilled|excited|excitement|delighted|honou?red|passionate|enthusias\w{2,5}|eager|love|loved|enjoyed|"
    r"inspired|impressed|fascinated|overjoyed)\b",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:i hope this (?:e-?mail|message|note) finds you|do not hesitate|don't hesitate|touch base|reach out|"
    r"team player|hit the ground running|think outside the box|perfect fit|great fit|good fit|valuable asset|"
    r"taking the time out|busy schedule|opportunity to interview|further cemented|reaffirm\w{0,3}|solidified|"
    r"feel free|pick your brain|look forward to hearing|at the end of the day|synerg\w{1,3}|skill ?set|"
    r"resonat\w{1,3}|delve|leverage|fast-paced|game.changer|unique opportunity|pleasure (?:to|meeting|speaking))\b",
    re.IGNORECASE,
)
_INTENSIFIER = re.compile(
    r"\b(?:very|really|extremely|highly|incredibly|absolutely|truly|deeply|especially|particularly|so much|greatly|"
    r"genuinely|sincerely|definitely|totally)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:best(?! (?:regards|wishes))|greatest|finest|perfect(?:ly)?|ideal|amazing|incredible|outstanding|exceptional|"
    r"unparalleled|extraordinary|fantastic|wonderful|most \w+(?:ing|ful|ive|ant|ent))\b",
    re.IGNORECASE,
)
_LEAK = re.compile(
    r"\b(?:as an ai|language model|here is (?:a|your|the) (?:draft|email)|certainly!|sure[,!] here|i cannot assist)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"(?:I|My|I'm|I'd|I've|I'll)\b")

_UNSPEAKABLE = re.compile(
    r"\b(?:salar(?:y|ies)|compensation|pay rise|raise in pay|wages?|bonus(?:es)?|stock options?|severance|"
    r"other offers?|competing offer|my (?:illness|sickness|diagnosis|surgery|therapy|pregnancy|disability|burn-?out)|"
    r"medical leave|sick leave|parental leave|disappoint\w{2,4}|frustrat\w{2,4}|unfair\w{0,2}|unprofessional|rude|"
    r"complain\w{0,4}|toxic|(?:my|an?) (?:old|former|previous|current) (?:boss|manager)|laid off|fired|rejected)\b",
    re.IGNORECASE,
)
_LEAKED_SHARE = 0.6  # of the telling words of a private note inside one sentence
# Words of every letter tell nothing of a private note.
_COMMON = content_stems(
    "interview conversation talk talking talked time note notes thank thanks role position job work team company "
    "people question questions day person letter interviewer feel said told think want need good like keep out "
    "mail mention"
)


def thanks_come_first(draft: Draft, facts: LetterFacts) -> Findings:
    """R09: thanks stand in the first two sentences, and in at most two."""
    thanking = [_THANKS.search(sentence) is not None for sentence in anatomy(draft, facts).sentences]
    if not any(thanking[:2]):
        yield warning("R09", "first paragraph", "does not say thank you", "begin with the thanks")
    if sum(thanking) > 2:
        yield warning("R09", "body", f"thanks {sum(thanking)} times", "thank at most twice")


def no_pressure(draft: Draft, facts: LetterFacts) -> Findings:
    """R12: nothing begs and nothing presses for an answer."""
    for found in _PRESSURE.finditer(without_facts(anatomy(draft, facts).text, facts)):
        yield error("R12", f'"{found.group()}"', "begs or presses", "leave it out")


def no_invented_feeling(draft: Draft, facts: LetterFacts) -> Findings:
    """R13: no feeling is told that the user reported nowhere."""
    for found in _FEELING.finditer(without_facts(anatomy(draft, facts).text, facts)):
        yield warning("R13", f'"{found.group()}"', "tells a feeling nobody reported", "leave it out")


def no_stock_phrase(draft: Draft, facts: LetterFacts) -> Findings:
    """R19: none of the phrases that every such letter has."""
    for found in _STOCK.finditer(without_facts(anatomy(draft, facts).text, facts)):
        yield warning("R19", f'"{found.group()}"', "is a stock phrase", "say it in your own words")


def measured_praise(draft: Draft, facts: LetterFacts) -> Findings:
    """R20: at most one intensifier in 60 words, and no superlative."""
    parts = anatomy(draft, facts)
    own = without_facts(parts.text, facts)
    intensifiers = _INTENSIFIER.findall(own)
    if len(intensifiers) > max(1, parts.word_count // 60):
        yield warning("R20", ", ".join(intensifiers), "intensify too often", "leave them out")
    for found in _SUPERLATIVE.finditer(own):
        yield warning("R20", f'"{found.group()}"', "is a superlative", "say it plainly")


def no_machine_tells(draft: Draft, facts: LetterFacts) -> Findings:
    """R21: at most one dash, and none of the phrases a program leaves behind."""
    text = anatomy(draft, facts).text
    if text.count("\N{EM DASH}") > 1:
        yield warning("R21", "body", "has several dashes", "use commas or full stops")
    for found in _LEAK.finditer(text):
        yield warning("R21", f'"{found.group()}"', "is not part of a letter", "leave it out")


def not_all_about_me(draft: Draft, facts: LetterFacts) -> Findings:
    """R22: at most 60 % of the sentences begin with "I" or "My"; two sentences are too few to tell."""
    all_of_them = anatomy(draft, facts).sentences
    mine = sum(_FIRST_PERSON.match(sentence) is not None for sentence in all_of_them)
    if len(all_of_them) > 2 and mine > 0.6 * len(all_of_them):
        yield warning("R22", "body", f"{mine} of {len(all_of_them)} sentences begin with I or My", "turn some round")


def nothing_unspeakable(draft: Draft, facts: LetterFacts) -> Findings:
    """R24: no salary, complaint or health, and nothing of a private note; a role's own name may hold such a word."""
    parts = anatomy(draft, facts)
    text = f"{own_subject(draft, facts)}\n{parts.text}"
    for meeting in facts.meetings:
        for value in (meeting.role, meeting.company):
            text = text.replace(value, " ") if value else text
    for found in _UNSPEAKABLE.finditer(text):
        yield error("R24", f'"{found.group()}"', "does not belong into a thank-you", "leave it out")
    yield from _private_leaks(draft, facts)


def _private_leaks(draft: Draft, facts: LetterFacts) -> Findings:
    known = [facts.to.name, *facts.present]
    known += [value for meeting in facts.meetings for value in (meeting.role, meeting.company) if value]
    harmless = _COMMON.union(*(content_stems(value) for value in known))
    said = [
        content_stems(sentence) for paragraph in anatomy(draft, facts).paragraphs for sentence in sentences(paragraph)
    ]
    for note in facts.private:
        telling = content_stems(note) - harmless
        if telling and any(len(telling & words) >= _LEAKED_SHARE * len(telling) for words in said):
            yield error("R24", "body", f"tells a private note of {len(tokens(note))} words", "leave it out")
