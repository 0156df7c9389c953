"""The role a mail is about, from labels, sentences and the subject."""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterword.understand import labels
from afterword.understand.document import Document
from afterword.understand.labels import Said
from afterword.understand.people_words import PLAIN_WORDS
from afterword.understand.regions import Place
from afterword.understand.role_phrases import further_roles
from afterword.understand.role_words import ROLE_HEADS
from afterword.understand.sentences import fold

_ROLE = r"(?P<role>[^\n.,;:!?\"“”«»()]{2,70}?(?:\([a-z/]{1,9}\))?(?:, [A-Z][\w ]{2,30})?)"
_ROLES = (
    re.compile(
        rf"(?i:\b(?:for|to|as|in|regarding|about|fill|of)\s(?:the|our|an?|your|this|open|posted)\s(?:open |posted "
        rf"|vacant |role of |position of |post of )?){_ROLE}\s(?i:position|role|opening|vacancy|job|opportunity"
        rf"|internship|post)\b"
    ),
    re.compile(
        rf"(?i:\b(?:position|role|post|job|opportunity|opening|vacancy)(?:\sof|\sas|\sfor|:)\s(?:an?\s|the\s"
        rf"|our\s)?){_ROLE}(?=\s(?i:at|with|in|on|role|position|has|have|and|within|based|is|will|starting|for)\b"
        rf"|[.,;:!?\n(]|\s[-\u2013—@]|$)"
    ),
    re.compile(
        rf"(?i:\b(?:als|stelle als|position als|position|stelle:|funktion)\s)[\"„»]?{_ROLE}(?=[\"“«]?\s(?i:bei|in"
        rf"|im|am|und|zu|an|haben|ist|m/w|auf)\b|[.,;:!?\"“\n]|\s\(|\s[-\u2013—]|$)"
    ),
    re.compile(
        rf"(?i:\b(?:poste|offre|emploi|fonction)\s(?:de\s|d['\u2019]|:\s?)){_ROLE}(?=\s(?i:chez|au|à|et|dans|pour|le"
        rf"|avec|a|est|en|sur)\b|[.,;:!?\n]|\s[-\u2013—(]|$)"
    ),
    re.compile(
        rf"(?i:\b(?:posici[oó]n|puesto|vacante|cargo|oferta|vaga|posizione|ruolo|posição|plaza)\s(?:de\s|di\s"
        rf"|como\s|para\s|:\s?)?)[\"“«']?{_ROLE}(?=[\"”»']|\s(?i:en|para|el|con|y|presso|in|na|no|em|per|a|que|la"
        rf"|ha|il)\b|[.,;:!?\n]|\s[-\u2013—(]|$)"
    ),
    re.compile(
        rf"(?i:\b(?:functie|vacature|rol|baan)\s(?:van\s|als\s|:\s?|voor\s)?){_ROLE}(?=\s(?i:bij|in|op|en|is"
        rf"|voor)\b|[.,;:!?\n]|\s[-\u2013—(]|$)"
    ),
    re.compile(rf"(?i:\b(?:the|your|our)\s){_ROLE}\s(?i:position|role|opening|vacancy|internship)\b"),
    re.compile(
        rf"(?i:\b(?:interview(?:ing|s)?(?: you)?|entrevista|screen|application|applying|applied|candidacy|schedule"
        rf"|times|hiring|recruiting)\s(?:for|para|:)\s(?:an?\s|the\s|our\s)?){_ROLE}(?=\s(?i:at|with|in|on|role"
        rf"|position|has|have|and|within|is|will|by|as)\b|[.,;:!?\n(]|\s[-\u2013—@]|$)"
    ),
)
_SUBJECT_ROLES = (
    re.compile(rf"(?i:\b(?:position|role|post)\sof\s){_ROLE}(?=\s(?i:at|with|in)\b|[.,;:|]|\s[-\u2013—@]|$)"),
    re.compile(rf"(?i:^(?:re|fwd?)\s?:\s?)?{_ROLE}\s(?i:position|role|opening|interview|opportunity|vacancy)\b"),
    re.compile(
        rf"(?i:\bfor\s(?:an?\s|the\s|our\s)?){_ROLE}(?=\s(?i:at|with|in|role|position)\b|[.,;:|]|\s[-\u2013—@]|$)"
    ),
    re.compile(
        rf"(?:[-\u2013—|:]\s?){_ROLE}(?=\s(?i:at|bei|chez|with|role|position|interview)\b|[|:]|\s[-\u2013—@]|$)"
    ),
    re.compile(rf"^(?:(?i:re|fwd?|aw)\s?:\s?)*{_ROLE}(?=\s[-\u2013—|]|\s(?i:at|bei|chez)\b|[:|])"),
    re.compile(rf"(?i:\b(?:poste\s(?:d['\u2019]|de\s)|als\s|para\s)){_ROLE}(?=[.,;:|]|\s[-\u2013—@]|$)"),
)
_LINE_ROLE = re.compile(rf"^{_ROLE}\s[-\u2013—|]\s")
_ROLE_LEAD = re.compile(
    r"^(?:(?:the|an?|our|your|open|this|posted|position|role|of|as|for|to|candidate|interview|invitation|time"
    r"|application|job|bewerbung|vacante|vacature|candidature|candidatura|sollicitatie)\s+)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s(?:role|position|job|opening|interview|opportunity|vacancy|trial(?: shift)?)$", re.IGNORECASE)
_GENDERED = re.compile(r"\s*\((?:[mwfdxh]\s?/\s?){1,3}[mwfdxhi*]\)|\s*\(?all genders\)?", re.IGNORECASE)
_NUMBERED = re.compile(
    r"[(#]{0,2}\b(?:(?:req|ref|job|id|jr|requisition|reference|kennziffer|posting)[ .:#-]{0,2}(?:id|no"
    r"|nr)?[ .:#]{0,2}"
    r"[a-z]{0,4}-?\d[\w-]{2,14}|[a-z]{1,3}-?\d{4,10}|[a-z]{1,3}-\d{3}|\d{4}-\d{2,8}|\d{5,10})\b[)]?:?",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\s(?:(?:on|am|le|el|il|este|op|na|no) )?(?:monday|tuesday|wednesday|thursday|friday|saturday|tomorrow"
    r"|montag|dienstag"
    r"|mittwoch|donnerstag|freitag|samstag|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|mi(?:é"
    r"|e)rcoles|jueves"
    r"|viernes|luned(?:ì|i)|marted(?:ì|i)|mercoled(?:ì|i)|gioved(?:ì|i)|venerd(?:ì|i)|segunda-feira|ter(?:ç|c)a-feira"
    r"|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"position|role|\bjob|vacanc|opening|stelle|bewerb|poste|puesto|vaga|functie|posizion|candidat|application"
)
_LONGEST_LINE_ROLE = 6  # words before the dash of "Role - Company" on a line of its own


def roles(document: Document) -> Iterable[Said]:
    """Candidates for the role, surest first: labelled, named with a word that heads job titles, merely capitalised."""
    for said in labels.roles(document):
        if value := _clean_role(said.value):
            yield Said(value=value, quote=said.quote, rule=said.rule)
    in_sentences = list(_in_sentences(document))
    yield from (said for said in in_sentences if has_role_head(said.value))
    yield from _in_subject(document)
    for said in further_roles(document):
        if value := _clean_role(said.value):
            yield Said(value=value, quote=said.quote, rule=said.rule)
    yield from _on_lines(document)
    yield from (
        said
        for said in in_sentences
        if _titled(said.value) and (" " in said.value or _POST.search(fold(said.quote)) is not None)
    )


def _in_sentences(document: Document) -> Iterable[Said]:
    """Candidates in the sentences the sender says now."""
    for pattern in _ROLES:
        for sentence in document.sentences:
            if sentence.level == 0 and sentence.place is Place.BODY:
                for match in pattern.finditer(sentence.text):
                    if value := _clean_role(match["role"]):
                        yield Said(value=value, quote=sentence.text, rule="sentence")


def _in_subject(document: Document) -> Iterable[Said]:
    """Candidates in the subject; only words that head job titles tell them from companies there."""
    for pattern in _SUBJECT_ROLES:
        for match in pattern.finditer(document.subject):
            value = _clean_role(match["role"])
            if value and has_role_head(value):
                yield Said(value=value, quote=document.subject, rule="subject")


def _on_lines(document: Document) -> Iterable[Said]:
    """Candidates that open a line, before a dash ("Example Engineer - second round")."""
    for line in document.own_lines:
        if match := _LINE_ROLE.match(line.text):
            value = _clean_role(match["role"])
            if value and value[0].isupper() and len(value.split()) <= _LONGEST_LINE_ROLE and has_role_head(value):
                yield Said(value=value, quote=line.text, rule="line")


def _clean_role(value: str) -> str:
    """A role without articles, gender marks, the company and what else surrounds it; empty when nothing is left."""
    value = _NUMBERED.sub(" ", _GENDERED.sub("", value.strip(" *\"“”'"))).strip()
    value = re.split(r"\s(?:[-\u2013—|@]|at|bei|chez|presso|with|role|position)\s", value, maxsplit=1)[0]
    value = _BEHIND.sub("", value.rstrip(" /"))
    value = re.split(
        r",\s(?:mr|mrs|ms|dr|herrn?|frau|m|mme|madame|monsieur|sra?|dott|ing|dhr)\b", value, flags=re.IGNORECASE
    )[0]
    value = _DAY.split(_ROLE_LEAD.sub("", value), maxsplit=1)[0]
    leads = list(re.finditer(r"\b(?:for|as|the|an?|our|your|about|regarding|interviewing)\s", value))
    if leads and (len(value.split()) > 5 or has_role_head(value[leads[-1].end() :])):
        value = value[leads[-1].end() :]
    return "" if "{" in value or "[" in value or len(value) < 2 or len(value.split()) > 9 else value.strip(" ,;:-")


def has_role_head(value: str) -> bool:
    """Whether a phrase holds a word that heads job titles."""
    folded = fold(value)
    return any(word in ROLE_HEADS for word in (*re.split(r"[\s/,&()-]+", folded), *re.split(r"[\s/,&()]+", folded)))


def _titled(value: str) -> bool:
    """Whether every longer word of a phrase is capitalised, as a title's are."""
    words = [word for word in value.split() if len(word) > 3 and word.isalpha()]
    return bool(words) and all(word[0].isupper() for word in words) and fold(words[0]) not in PLAIN_WORDS
