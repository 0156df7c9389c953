"""Every place where a mail says that somebody interviews: labels, lists, the rows of an agenda, sentences.

A claim is what the words say; whether the name is the reader's, a company's or too weakly supported, `who` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from afterword.understand.document import Document
from afterword.understand.names import Named, is_known, people_at, starts_of_names
from afterword.understand.regions import Place
from afterword.understand.sentences import Sentence

_LABEL = re.compile(
    r"^\W{0,4}(from (?:our|their|the client'?s?) side|interviewers?|your interviewers?"
    r"|(?:the )?interviewers? (?:will|would) be|interviewed by"
    r"|(?:interview )?panel(?:ists| members)?"
    r"|(?:you(?:'ll| will) (?:be )?)?meet(?:ing)?(?: with)?|you(?:'ll| will) (?:be )?(?:speaking|talking"
    r"|meeting|interviewing|chatting) with|with|hosts?|who"
    r"|(?:the )?(?:people|team members?) (?:you(?:'ll| will) (?:be )?(?:meet(?:ing)?|speak(?:ing)? with)"
    r"|interviewing you)|participants|attendees"
    r"|gespr(?:ä|ae)chspartner(?:in|innen)?|interviewer(?:in|innen)|ihre gespr(?:ä|ae)chspartner(?:in|innen)?"
    r"|teilnehmer(?:in|innen)?|mit"
    r"|interlocuteurs?|personnes? (?:à|a) rencontrer|vous rencontrerez|recruteurs?|intervieweurs?|avec"
    r"|entrevistador(?:a|es|as)?|te entrevistar(?:á|a)|con|panel de entrevista"
    r"|intervistator[ei]|selezionator[ei]|colloquio con|entrevistado por|entrevistadora|gesprekspartners?"
    r"|je spreekt met|met)"
    r"\s?(?:\(s\))?\s?[:\-\u2013—|\t]\s?(.{0,200})$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:interviewers?|panel(?:ists)?|interview(?:ing)? (?:team|panel)|(?:be )?(?:interviewing|meeting|speaking"
    r"|talking)(?: with)?(?: you)?(?: (?:will|would) be)?"
    r"|(?:group|team|people|following)[^\n:]{0,40}(?:interview|meet)[^\n:]{0,30}|(?:will|'ll|'d|would"
    r"|to)(?: be)? meet(?:ing)?(?: with)?|gespr(?:ä"
    r"|ae)chspartner\w*|entrevistadores|rencontrerez|intervistatori|gesprekspartners)"
    r"[^\n:]{0,40}:$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"(?i:\b(?:(?P<sure>meet(?:ing|s)?(?: up)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interviewing"
    r"|interviewed|sit(?:ting)? down|connect(?:ing)?|conversation|led|conducted|hosted|facilitated"
    r"|run|joined|join|conference|session|lunch|coffee|discussion|panel|treffen|sprechen|gespr(?:ä|ae)ch"
    r"|unterhalten|termin|f(?:ü|u)hren|rencontre|rencontrer|(?:é|e)change(?:r|rez)?|hablar|conversar|reuni(?:ó"
    r"|o)n|parler|incontro|parlare|conversa(?:r|rá|ra)?|gesprek|spreken|spreekt|sprichst|kennismaken)"
    r"|(?P<weak>interview|phone screen|screen(?:ing)?|call|chat|meeting|zoom|video call|round|design|coding"
    r"|intro|vorstellungsgespr(?:ä|ae)ch|bewerbungsgespr(?:ä|ae)ch|kennenlerngespr(?:ä|ae)ch|telefonat"
    r"|entretien|entrevista|colloquio|gesprek|afspraak|intervista|llamada|reuni(?:ã|a)o|appel|visio"
    r"|rendez-vous))\b"
    r"(?: (?!with\b|by\b|mit\b|avec\b|con\b|com\b|met\b)[a-z(][\w()-]*){0,4}? ?(?:with|by|to|mit|von|avec|par"
    r"|con|por|com|met|door|presso|da)\s+(?:both\s+)?)"
)
# "… interview on Thursday at nine with our CTO …": what stands between may be a time; such a name needs support.
_LATER = re.compile(
    r"(?i:\b(?:interview|phone screen|call|chat|meeting|conversation|session|gespr(?:ä|ae)ch|entretien|entrevista"
    r"|colloquio|gesprek)\b[^.!?;]{3,90}?\s(?:with|mit|avec|con|com|met)\s+)"
)
_MEET = re.compile(
    r"(?i:\b(?:(?:will|'ll|would|'d|to|going to|can|and) (?:be )?(?:meet|meeting|see|seeing)|rencontrerez|rencontrer"
    r"|treffen sie(?: auf)?|lernen sie|treffen wir|conocer(?:á|a)s? a|incontrer(?:à|a)|conhecer(?:á|a)"
    r"|ontmoet je|spreek je|spreekt u|je spreekt|spreek je|(?:te|le|lo|la) (?:entrevistar|recibir|atender)(?:á|a)n?"
    r"|from (?:our|their|the client'?s?) side[:,]?|von unserer seite[:,]?|(?:received|welcomed|greeted"
    r"|interviewed|met) by|(?:accueilli|reçu)e?s? par|empf(?:ä|ae)ngt sie"
    r"|(?:vous )?recevra|(?:la |ti )?(?:ricever(?:à|a)|incontrer(?:à|a)))\s+(?:(?:with|met|mit|avec|con"
    r"|com)\s+)?(?:both\s+)?)"
)
_PANEL = re.compile(
    r"(?i:\b(?:panel|committee|jury|kommission|comisi(?:ó|o)n|commission|entrevistador(?:a|es)?"
    r"|intervistator[ei]|intervieweurs?|interviewers?"
    r"|interview(?:ing)? (?:team|panel)|loop|attendees|gespr(?:ä"
    r"|ae)chspartner\w*)\b[^\n.:]{0,40}?\b(?:includes?|including|consists? of|comprises?|are|is|will be"
    r"|would be|will include|:|sind|ist|sera|seront|ser(?:á|a)n?|sar(?:à|a)|zijn)\s+)"
)
_DOES = re.compile(
    r"(?: ?,)? ?(?P<who>who\s+)?(?:and (?:I|myself)\s+)?(?i:(?:will|'ll|would like to|would love to|wants to|want to"
    r"|is going to|are going to|is looking forward to|are looking forward to|is excited to|is keen to|can|is able to)"
    r"\s+(?:be\s+|also\s+"
    r"|both\s+)?"
    r"(?:interview(?:ing)?|call(?:ing)? you|ring(?:ing)?|phon(?:e|ing)|speak(?:ing)?|talk(?:ing)?|meet(?:ing)?"
    r"|chat(?:ting)?|join(?:ing)?|conduct(?:ing)?|lead(?:ing)?|host(?:ing)?|run(?:ning)?|walk|ask|tell"
    r"|facilitate|take you|take part|participate|attend|be there|be present|your interviewer|the interviewer"
    r"|on the (?:panel|call)|see(?:ing)? you"
    r"|give you a (?:call|ring))"
    r"|can (?:do|make)\b(?=[^.!?]{0,60} (?:for|as) (?:your|the|an) interview)"
    r"|en ik (?:bellen|spreken|ontvangen|zien|zullen|gaan|willen|interviewen)\b|et moi vous \w+ons\b"
    r"|y yo (?:te|le) \w+emos\b|ed? io (?:la|ti) \w+emo\b|e eu (?:vamos|te|iremos)\b"
    r"|(?:is|are) (?:your interviewers?|interviewing you|the interviewers?)|werden? (?:das gespräch|mit ihnen"
    r"|sie)|wird (?:das gespräch|mit ihnen|sie)|(?:und ich|führt|führen)|vous (?:recevra|recevront|attend"
    r"|appellera|rencontrera)|te (?:entrevistar|llamar|recibir)|la (?:riceverà|chiamerà|incontrerà)|(?:belt je"
    r"|zal je|zal u|ontvangt je))"
)
_NOT_MEETING = re.compile(
    r"\b(?:cc'?e?d|copied|copying|coordinat\w+ with|contact|ask for|reach out to|assistant|on behalf of"
    r"|questions?[^\n]{0,20} to|let (?:me|us) know|referred by|forwarded|recommended by|scheduling (?:is"
    r"|will be)|introduc\w+ (?:you )?to|send you|email|"
    r"confirm(?:ed)? with|check(?:ed|ing)? with|spoke with|spoken with|talked (?:to|with)|spoke to|met with"
    r"|(?:thank(?:s| you)(?: so much| again)? for|enjoyed|great|nice|good|lovely|pleasure(?: of)?) (?:your )?"
    r"(?:speak|talk|meet|chat|interview|call|conversation|time)\w*"
    r"|after (?:speaking|talking|meeting))\b",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"\b\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|uhr|h|hrs?)?(?:\s?(?:-|\u2013|—|to|bis|à"
    r"|a)\s?\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|uhr|h)?)?\b\.?",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\s[|\u2013—-]\s|\t|:\s|\s{3,}|\s•\s")
_WITHIN = re.compile(r"\b(?:with|mit|avec|con|com|met)\s+", re.IGNORECASE)
_PARTS = frozenset({"organizer", "organiser", "creator", "optional", "required", "host"})  # in a meeting, no job
_LONGEST_SENTENCE = 1_000  # characters
_CELL_REST = 30  # characters that may follow the names of a row: a room, a link
_ROWS = 2  # so many rows with a clock make an agenda
_NEAR = 3  # characters between the last name and its verb
_FROM = re.compile(r"\s(?:from|of|in|at|aus|von|bei|chez|de|del|di)\s[\w' &]{2,25}\s?")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_BARE = re.compile(
    r"\W*(?:interviewers?|your interviewers?|gespr(?:ä|ae)chspartner(?:in)?|entrevistador(?:a|es)?|intervistatore"
    r"|interlocuteur|who|hosts?|with|panel|participants|attendees|you(?:'ll| will) (?:meet|be meeting)|team)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One name claimed to interview, the words, and the rule; weak ones need support from elsewhere."""

    named: Named
    quote: str
    rule: str
    weak: bool = False


def claims(document: Document, *, level: int) -> Iterable[Claim]:
    """Every claim that somebody interviews, at one level of quotation."""
    yield from _labelled(document, level)
    yield from _agenda(document, level)
    for sentence in document.sentences:
        if sentence.level == level and sentence.place in (Place.BODY, Place.SUBJECT):
            yield from _said(sentence, caseless=document.caseless, given=document.given_names)


def _labelled(document: Document, level: int) -> Iterable[Claim]:
    """Names after a label, or in the lines under a heading."""
    lines = [line for line in document.regions.lines if line.level == level and line.place is not Place.HEAD]
    listing, misses = "", 0
    for line in lines:
        text = line.text
        if not text:
            continue
        match = _LABEL.match(text)
        if match and match[2].strip():
            listing = ""
            for named in people_at(
                match[2].strip().lstrip("*-• "), caseless=document.caseless, given=document.given_names
            ):
                yield Claim(named=named, quote=text, rule="label")
        elif (match and not match[2].strip()) or _HEADING.search(text) or _BARE.fullmatch(text):
            listing, misses = text, 0
        elif listing:
            people = people_at(
                re.sub(r"^\W+|^\d+[.)]\s*", "", text), caseless=document.caseless, given=document.given_names
            )
            if people and _is_list_entry(text, people):
                for named in people:
                    yield Claim(named=_with_rest_as_title(text, named), quote=f"{listing} {text}", rule="list")
            else:
                misses += 1
                listing = listing if misses < 2 and len(text) < 40 and not people else ""


def _is_list_entry(text: str, people: list[Named]) -> bool:
    """Whether a line is an entry of a list of people rather than a sentence that opens with a name."""
    rest = text[people[-1].end :]
    return not re.search(r"\b(?:will|is|has|was|can|would|wird|est|please|we|you)\b", rest) or len(text) < 40


def _with_rest_as_title(text: str, named: Named) -> Named:
    """The rest of a list entry as the title, when it reads as one ("Ann Example Head of Research")."""
    rest = text[text.find(named.name) + len(named.name) :].strip(" ,-\u2013—|()\t")
    plain = rest.lower()
    if named.title is None and 2 <= len(rest) <= 70 and not re.search(r"[@\d]", rest) and plain not in _PARTS:
        return replace(named, title=rest)
    return named


def _agenda(document: Document, level: int) -> Iterable[Claim]:
    """Names in rows that have a clock time, when there are several such rows or the row says "with"."""
    rows = [
        line
        for line in document.regions.lines
        if line.level == level and line.place is Place.BODY and len(line.text) < 160 and _CLOCK.search(line.text)
    ]
    for line in rows:
        rest = _AGENDA.sub(" ", line.text)
        rest = re.sub(r"^[\s\W]+", "", rest)
        if re.search(r"no interview|break|lunch break|pause", rest, re.IGNORECASE):
            continue
        for cell in _CELLS.split(rest):
            text = cell.strip(" .,;")
            introduced = _WITHIN.search(text)
            people = people_at(
                text, introduced.end() if introduced else 0, caseless=document.caseless, given=document.given_names
            )
            whole = bool(people) and len(text) - people[-1].end <= _CELL_REST and not re.search(r"[.!?] \w", text)
            if whole and (len(rows) >= _ROWS or introduced):
                weak = not document.caseless and not any(named.supported for named in people)
                for named in people:
                    yield Claim(named=named, quote=line.text, rule="agenda", weak=weak)


def _said(sentence: Sentence, *, caseless: bool, given: frozenset[str]) -> Iterable[Claim]:
    """Names in a sentence that says whom one meets."""
    text = sentence.text[:_LONGEST_SENTENCE]
    for pattern, rule in ((_WITH, "with"), (_LATER, "later"), (_MEET, "meet"), (_PANEL, "panel")):
        for match in pattern.finditer(text):
            if _NOT_MEETING.search(text[max(0, match.start() - 30) : match.end()]):
                continue
            weak = rule == "later" or (rule == "with" and match["weak"] is not None)
            people = people_at(text, match.end(), caseless=caseless, given=given)
            weak = weak and not any(named.supported for named in people)
            for named in people:
                if not caseless or is_known(named.name):
                    yield Claim(named=named, quote=text, rule=rule, weak=weak or sentence.place is Place.SUBJECT)
    for match in _DOES.finditer(text):
        for named in _names_before(text, match.start(), given=given, relative=match["who"] is not None):
            yield Claim(named=named, quote=text, rule="does")


def _names_before(text: str, end: int, *, given: frozenset[str], relative: bool) -> list[Named]:
    """The list of people that ends right before a verb; `relative` for "I copied Ann Example, who will …"."""
    begin = max(text.rfind(mark, 0, end) for mark in (". ", "; ", ": ", "! ")) + 1
    begin = max(begin, end - 160, 0)
    for start in (begin + offset for offset in starts_of_names(text[begin:end])):
        people = people_at(text, start, given=given)
        gap = text[people[-1].end : end] if people else ""
        if (
            people
            and (len(gap) < _NEAR or _FROM.fullmatch(gap))
            and (relative or not _NOT_MEETING.search(text[begin:start]))
        ):
            return people
    return []
