"""Places beside labels and plain sentences where a mail says who interviews: columns, rows below a time, inversions.

It adds to what `interviewers` reads; whether a claim is believed, `who` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from afterword.understand.document import Document
from afterword.understand.interviewers import Claim
from afterword.understand.names import Named, name_at, people_at, starts_of_names
from afterword.understand.people_words import PLAIN_WORDS, TITLE_WORDS
from afterword.understand.regions import Line, Place
from afterword.understand.sentences import Sentence, fold

_COLUMN = re.compile(
    r"(?:your )?(?:interviewers?|interviewer name|panel(?:ists?)?|who|with|host|name|gesprachspartner(?:in)?"
    r"|interlocuteur|intervieweur|entrevistador(?:a|es)?|intervistatore|selezionatore|gesprekspartner)(?:\(s\))?"
)
_SPLIT = re.compile(r"\t|\s\|\s?|\|")
_PEOPLE_SIGN = re.compile(
    "^(?:[\U0001f464\U0001f465\U0001f5e3\U0001f468\U0001f469\U0001f9d1\U0001f9d4\U0001f91d]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f4bb\U0001f4bc]{0,4}[ \u00a0]?){1,3}(?:with |mit |avec |con |com |met )?"
)
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?(?:[ap]\.?m\b|uhr\b)", re.IGNORECASE)
_WITH = re.compile(r"(?<!\S)(?i:with|mit|avec|con|com|met|w/)\s(?i:both\s)?")
_NOT_WITH = re.compile(
    r"\b(?:work\w*|coordinat\w+|share\w*|agree\w*|check\w*|(?:i|we|i've|we've|have|has)(?: just| also"
    r"| now)? confirmed"
    r"|spoke\w*|talked|met|touch|contact|liais\w+|partner\w*|deal\w*|help\w*|together|familiar|collaborat\w+"
    r"|connected|associated|consult\w*|thank\w*|enjoyed|great|pleasure|was|were|went|yesterday|last|after your"
    r"|following your|previous|earlier|recent|copied|follow up|danke\w*|dank|merci|gracias|grazie|obrigad[oa]|bedankt"
    r"|zusammenarbeit\w*|gesprochen|contatto|contacto|contato|experience|question\w*|compet\w+|start\w*|begin\w*"
    r"|report\w*|pair\w*|replac\w+|provid\w+|do)\b[^.!?]{0,40}$"
)
_INVERTED = re.compile(
    r"(?i:\b(?:(?:ruft|rufen|erwarte[tn]|begr(?:ü|u)(?:ß|ss)e?n?t?|empf(?:ä|a)ngt|interviewt|trifft|spricht)"
    r" (?:sie|dich|mit ihnen|mit dir)|(?:f(?:ü|u)hr(?:t|en)|leitet) (?:das gespr(?:ä|a)ch )?"
    r"|(?:gespr(?:ä|a)ch|interview|termin|call) (?:f(?:ü|u)hr(?:t|en)|leitet|(?:ü|u)bernimmt)"
    r"|(?:la|lo|le|te|ti|vi|os|se)\s[a-zà-ÿ]{2,12}(?:rá|rán|rà|ranno)"
    r"|(?:te|le|lo|la|os) van? a (?:entrevistar|recibir|llamar|atender|conocer)"
    r"|vai (?:te )?(?:entrevistar|receber|ligar)"
    r"|a cargo de|a cura di"
    r"|(?:condott|tenut|conduzid|realizad|feit|dirigid)[oa] (?:da|dal|dalla|por|pel[oa])"
    r"|(?:anim|men|assur|condui|dirig)(?:é|t|ée?) par|en pr(?:é|e)sence d[e']|(?:gevoerd|afgenomen) door"
    r"|(?:belt|ontvangt|spreekt|interviewt)(?: u| je)?)\s)(?:(?:a|à|la|el|o)\s)?"
)
_VERB = re.compile(
    r"\s(?i:(?:will|'ll|would like to|would love to|is going to|are going to|would be (?:glad|happy|delighted"
    r"|pleased) to"
    r"|is (?:glad|happy|delighted|pleased) to)(?: also| both| then)? (?:be )?(?:interview|meet|see|call|ring"
    r"|phon(?:e|ing)"
    r"|speak|talk|chat|join|dial|host|lead|run|conduct|receiv|facilitat|walk you|take you through|tell you)\w*"
    r"|(?:ruft|rufen|empf(?:ä|a)ngt|begr(?:ü|u)(?:ß|ss)t|erwartet|interviewt|trifft) (?:sie|dich|euch)\b"
    r"|spricht mit (?:ihnen|dir)"
    r"|(?:wird|werden) (?:sie|dich|mit ihnen|mit dir|das gespr(?:ä|a)ch|ihr)|(?:sar(?:à|a)|ser(?:á"
    r"|a)) (?:presente|tu|il|la)"
    r"|vous (?:appellera|recevra|rencontrera|attendra|interviewera)|te (?:llamar|entrevistar|recibir"
    r"|atender)(?:á|a)n?"
    r"|(?:la|ti) (?:chiamer|incontrer|ricever)(?:à|a)|(?:vai|ir(?:á|a)) (?:te |conversar|entrevistar|ligar|falar)"
    r"|(?:zal|zullen) (?:je|u|het gesprek)|(?:belt|ontvangt|interviewt) (?:je|u))"
)
_PRONOUN = re.compile(
    r"^(?i:(?:he|she) (?:will|'ll|is going to)(?: also)? (?:be )?(?:interview|meet|see|call|ring|phon|speak"
    r"|talk|chat|host)"
    r"|(?:il|elle) vous (?:recevra|rencontrera|appellera|attendra)"
    r"|er (?:wird|ruft|empf(?:ä|a)ngt|erwartet) (?:sie|dich)\b"
    r"|(?:(?:é|e)l|ella) (?:te|le|lo|la) (?:recibir|entrevistar|llamar|atender)(?:á|a)\b"
    r"|(?:lui|lei) (?:la|ti) (?:ricever|incontrer|chiamer)(?:à|a)\b|ele vai|ela vai"
    r"|(?:hij|zij) (?:belt|ontvangt|zal) (?:je|u)\b)"
)
_INITIAL = re.compile(r"[A-Z]\. [A-Z]")  # an initial, or a French "M."
_AND_I = re.compile(
    r"(?<![^\s(])(?P<name>[A-ZÀ-Þ][a-zà-ÿ'-]{2,20})\s(?:en ik (?:bellen|spreken|ontvangen|zien|zullen|gaan|interviewen)"
    r"|und ich (?:rufen|empfangen|freuen|f(?:ü|u)hren)|et moi vous (?:appell|rencontr|recev|attend)\w*ons"
    r"|y yo (?:te|le) \w{3,14}emos|ed? io (?:la|ti) \w{3,14}emo|e eu (?:vamos|te)|and I (?:will|'ll) (?:be )?"
    r"(?:interview|meet|call|ring|speak|talk|chat|see))"
)
_APPOSITION = re.compile(r"(?:\s?,\s[^,;:!?]{2,80})?,?(?:\swho)?")
_FETCHED = re.compile(
    r"\b(?:collect|fetch|greet|pick|escort|meet(?:ing)?|abholen|holt)\b[^.!?]{0,12}\b(?:you|sie|dich)\b[^.!?]{0,12}"
    r"\b(?:in|at|by|from|im|am|vom)\b[^.!?]{0,16}\b(?:lobby|reception|front|entrance|gate|desk|door|station|empfang"
    r"|eingang|foyer|downstairs)"
)
_BETWEEN = re.compile(
    r"(?i:\b(?:interview|call|meeting|chat|conversation|gespr(?:ä|a)ch|entretien|entrevista|colloquio)"
    r" (?:between|zwischen|entre|tra|fra|tussen)\s)"
)
_SHOUTED = re.compile(
    r"(?:WITH|INTERVIEWERS?|PANEL|HOST|MEETING WITH|GESPR(?:Ä|AE)CHSPARTNER(?:IN)?|MIT|AVEC|CON|COM|MET"
    r"|ENTREVISTADOR[AE]?S?)"
    r"\s?:"
)
_CELLS = 2  # parts of a row: time and topic, name
_ROWS = 2  # so many rows with a name at the end make an agenda
_BELOW = 3  # lines below a time that may name who comes then
_LONGEST_ROW = 120
_LONGEST_SENTENCE = 1_000  # characters


def further_claims(document: Document, *, level: int) -> Iterator[Claim]:
    """Claims beyond those of labels and plain sentences, at one level of quotation."""
    lines = [one for one in document.regions.lines if one.level == level and one.place is not Place.HEAD]
    yield from _in_columns(lines)
    yield from _below_times(lines)
    yield from _behind_signs(lines)
    yield from _behind_topics(lines)
    before: Sentence | None = None
    for sentence in document.sentences:
        if sentence.level == level and sentence.place in (Place.BODY, Place.SUBJECT):
            if before is not None and before.place is Place.BODY and _PRONOUN.match(sentence.text):
                yield from _meant(before, sentence)
            before = sentence
            weak = sentence.place is Place.SUBJECT
            for claim in _in_sentence(sentence, document.given_names):
                yield replace(claim, weak=claim.weak or weak)


def is_fetching(claim: Claim) -> bool:
    """Whether the words say no more than that the person comes to the door."""
    return claim.rule == "does" and _FETCHED.search(fold(claim.quote)) is not None


def _in_columns(lines: Iterable[Line]) -> Iterator[Claim]:
    """Names in the cells below a heading for interviewers."""
    column: int | None = None
    heading = ""
    for line in lines:
        cells = [cell.strip() for cell in _SPLIT.split(line.text)] if line.text else []
        headed = next((i for i, cell in enumerate(cells) if _COLUMN.fullmatch(fold(cell))), None)
        if len(cells) >= 3 and headed is not None and not _TIME.search(line.text):
            column, heading = headed, line.text
        elif len(cells) < 2:
            column = column if not line.text else None
        elif column is not None and column < len(cells):
            for named in people_at(cells[column]):
                yield Claim(named=named, quote=f"{heading} / {line.text}", rule="column")


def _below_times(lines: list[Line]) -> Iterator[Claim]:
    """Names with a title in the short lines below a line with a time."""
    timed: str | None = None
    left = 0
    for line in lines:
        text = line.text
        if not text:
            left = 0
        elif _TIME.search(text) and len(text) < _LONGEST_ROW:
            timed, left = text, _BELOW
        elif left > 0 and timed and len(text) < _LONGEST_ROW and line.place is Place.BODY:
            left -= 1
            plain = re.sub(r"^\W+", "", text)
            introduced = _WITH.match(plain)
            people = people_at(plain, introduced.end() if introduced else 0)
            rest = plain[people[-1].end :].strip(" .,;()") if people else ""
            for named in people if len(rest) <= 1 else ():
                weak = named.title is None and named.email is None and introduced is None
                yield Claim(named=named, quote=f"{timed} / {text}", rule="agenda", weak=weak)


def _behind_signs(lines: Iterable[Line]) -> Iterator[Claim]:
    """Names behind the picture of a person."""
    for line in lines:
        if sign := _PEOPLE_SIGN.match(line.text):
            for named in people_at(line.text, sign.end()):
                yield Claim(named=named, quote=line.text, rule="label")


def _behind_topics(lines: Iterable[Line]) -> Iterator[Claim]:
    """Names that end the rows of an agenda behind a topic, when several rows are built like that; shouted labels."""
    rows = []
    for line in lines:
        cells = re.split(r"\s[\u2013\u2014|-]\s|\t|:\s", line.text) if len(line.text) < _LONGEST_ROW else []
        if len(cells) >= _CELLS and _TIME.search(line.text):
            people = people_at(cells[-1].strip())
            if people and len(people[0].name.split()) > 1 and not cells[-1].strip()[people[-1].end :].strip(" ."):
                rows += [(named, line.text) for named in people]
        elif _SHOUTED.match(line.text) and line.text.isupper():
            label, _, rest = line.text.title().partition(":")
            yield from (Claim(named=named, quote=line.text, rule="label") for named in people_at(rest.strip()) if label)
    weak = len(rows) < _ROWS and not any(named.supported for named, _ in rows)
    yield from (Claim(named=named, quote=quote, rule="agenda", weak=weak) for named, quote in rows)


def _in_sentence(sentence: Sentence, given: frozenset[str]) -> Iterator[Claim]:
    """Names after "with", after a verb that stands before its subject, and before a verb behind an apposition."""
    text = sentence.text[:_LONGEST_SENTENCE]
    for match in _WITH.finditer(text):
        if not _NOT_WITH.search(fold(text[max(0, match.start() - 80) : match.start()])):
            people = [_with_title_behind(text, named) for named in people_at(text, match.end(), given=given)]
            weak = not any(one.supported for one in people)
            for one in people:
                lone = len(one.name.split()) == 1 and not one.honoured
                yield Claim(named=one, quote=text, rule="with", weak=lone or weak)
    for match in _INVERTED.finditer(text):
        for named in people_at(text, match.end(), given=given):
            lone = len(named.name.split()) == 1 and not named.honoured
            yield Claim(named=named, quote=text, rule="meet", weak=lone)
    for match in _AND_I.finditer(text):
        # Beside "and I" a single capitalised word is a person's name, known or not.
        if beside := name_at(f"Mr {match['name']}", 0):
            yield Claim(named=beside, quote=text, rule="does")
    for match in _BETWEEN.finditer(text):
        yield from (
            Claim(named=n, quote=text, rule="between", weak=not n.supported) for n in people_at(text, match.end())
        )
    for match in _VERB.finditer(text):
        yield from _subject_of(text, match.start(), given)


def _meant(before: Sentence, sentence: Sentence) -> Iterator[Claim]:
    """The person whom "he" or "she" means: the only one whom the sentence before names."""
    text, found, end = before.text[:_LONGEST_SENTENCE], [], 0
    for start in starts_of_names(text):
        people = people_at(text, start) if start >= end else []
        if people and (people[0].supported or _INITIAL.match(text, start)):
            found += people
            end = people[-1].end
    if len(found) == 1:
        yield Claim(named=found[0], quote=f"{text} {sentence.text}", rule="does")


def _subject_of(text: str, end: int, given: frozenset[str]) -> Iterator[Claim]:
    """The people right before a verb, words between commas aside."""
    begin = max(0, max(text.rfind(mark, 0, end) for mark in (". ", "; ", "! ", ": ")) + 1, end - 160)
    for start in (begin + offset for offset in starts_of_names(text[begin:end])):
        people = people_at(text, start, given=given)
        if people and people[-1].end <= end and _APPOSITION.fullmatch(text[people[-1].end : end]):
            for named in people:
                yield Claim(named=named, quote=text, rule="does", weak=len(named.name.split()) == 1)
            return


def _with_title_behind(text: str, named: Named) -> Named:
    """The person with a title that follows without a comma ("Ann Example commercial director")."""
    match = re.compile(r" ((?:[a-z]{2,15} ){0,2}[a-z]{2,15})\b").match(text, named.end)
    if named.title is not None or match is None:
        return named
    parts = match[1].split()
    at = next((i for i, part in enumerate(parts) if part in TITLE_WORDS), None)
    if at is None or any(part in PLAIN_WORDS for part in parts[: at + 1]):
        return named
    return replace(named, title=" ".join(parts[: at + 1]))
