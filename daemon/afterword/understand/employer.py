"""Which company, which role, and whether an agency stands between: read from labels, sentences, subject and sender.

Candidates are collected in the order of how surely they say it; the first that stands is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from afterword.model.reading import Evidence
from afterword.understand.document import Document
from afterword.understand.people_words import COMPANY_WORDS, HIRING_LOCAL, PLAIN_WORDS
from afterword.understand.regions import Place
from afterword.understand.role_words import ROLE_HEADS
from afterword.understand.schedulers import company_label, is_board, is_scheduler
from afterword.understand.sentences import fold
from afterword.understand.tables import words

_ORG_WORD = r"[A-Z0-9À-Þ][\w&.'\u2019+-]*"
_ORG = rf"{_ORG_WORD}(?:(?:\s(?:of|and|&|de|der|für|for the|the|du|des)\s|\s){_ORG_WORD}){{0,5}}"
_LABELS = re.compile(
    r"^\W{0,4}(?P<label>company|employer|organi[sz]ation|client|unternehmen|firma|arbeitgeber|entreprise"
    r"|soci(?:é|e)t(?:é|e)|empresa|azienda|societ(?:à|a)|bedrijf|werkgever"
    r"|position|role|job(?: title| opening)?|vacancy|opening|stelle|funktion|poste|puesto|vacante|cargo"
    r"|posici(?:ó|o)n|posizione|ruolo|vaga|functie|vacature)"
    r"\s?[:|\t\u2013—]\s?(?P<value>[^\n]{2,90})$",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(
    r"^\W*(company|employer|empresa|firma|unternehmen|entreprise|azienda|bedrijf|job opening|job title|position"
    r"|role|puesto|vacante|stelle|poste|posizione|vaga|functie)\W*$",
    re.IGNORECASE,
)
_COMPANY_LABELS = words(
    "companyemployerorganizationorganisationclientunternehmenfirmaarbeitgeberentreprisesocieteempresaaziendasocieta"
    "bedrijfwerkgever"
)
_AT = re.compile(
    rf"(?i:\b(?:positions?|roles?|openings?|opportunit(?:y|ies)|interviews?|interviewing|interviewed|jobs?"
    rf"|teams?|engineers?|developers?|managers?|analysts?|designers?|scientists?|recruiters?|partner"
    rf"|coordinator|acquisition|manager|hr|work(?:ing)?|career|careers|employment|applying|apply|applied"
    rf"|application|screen|interest|interested|joining|join|process|stelle|gespr(?:ä|ae)ch|interview|bewerbung"
    rf"|vorstellungsgespr(?:ä|ae)ch|bewerbungsgespr(?:ä|ae)ch|entretien|poste|candidature|entrevista|puesto"
    rf"|vacante|candidatura|colloquio|posizione|vaga|gesprek|functie|sollicitatie|schedule|chat|call|internship"
    rf"|a recruiter|recruiter|am|i'm)\b)"
    rf"(?:\s(?:here|opportunities|role|position|team|for)\b)?\s(?i:at|with|to|in|from|here at|bei(?: der| dem)?"
    rf"|chez|en|presso|bij|na|da|within)\s(?:the\s)?(?P<org>{_ORG})"
)
_INTEREST = re.compile(
    rf"(?i:\b(?:interest in|applying (?:to|at|with|for)|application (?:to|at|with)|apply to|joining|(?:gracias"
    rf"|obrigad[oa]|thank you)[^\n]{{0,30}} (?:inter(?:é|e)s|interesse) (?:en|em)|here at|opportunities (?:at"
    rf"|with)|on behalf of|im namen von|career at|life at|welcome to)\s)(?:the\s)?(?P<org>{_ORG})"
)
_AT_PLACE = re.compile(rf"(?i:\b(?:chez|bei(?: der)?|presso|bij)\s)(?P<org>{_ORG})")
_WOULD = re.compile(
    rf"^(?P<org>{_ORG})\s(?i:would like to (?:interview|meet|invite|speak)|has invited you|is hiring|is looking for"
    rf"|invites you|invited you|wants to)"
)
_SUBJECTS = (
    re.compile(rf"(?i:\binterviews? (?:schedule )?(?:with|at|bei|chez|con|en|met|bij|com)\s)(?P<org>{_ORG})"),
    re.compile(rf"(?i:\b(?:at|with|bei|chez)\s)(?P<org>{_ORG})"),
    re.compile(
        rf"^(?:(?i:re|fwd?|aw|wg|antw|tr|rv)\s?:\s?)*(?:\[[^\]]*\]\s?)?(?P<org>{_ORG})\s?(?:[:|]|\s[-\u2013—]\s|\s[-\u2013—]$"
        rf"|\s(?i:interview|recruiting|careers|application)\b)"
    ),
    re.compile(rf"(?:[-\u2013—|:]\s)(?P<org>{_ORG})\s*$"),
    re.compile(rf"(?i:\b(?:from|to|your) )(?P<org>{_ORG})(?=\s*$|\s[-\u2013—]| (?i:application|interview))"),
)
_SENDER_TAIL = re.compile(
    r"\s*(?:\b(?:the|team|talent|recruiting|recruitment|recruiters?|careers?|jobs|hiring|hr|human resources"
    r"|people|operations|acquisition|scheduling|notifications?|via .*|karriere|bewerbung|personalabteilung|rh"
    r"|interviews?|support|candidate experience)\b\s*)+$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    rf"^(?:(?i:the|your|ihr|l'équipe|el equipo de|team)\s)?(?P<org>{_ORG}?)\s(?i:(?:talent|recruiting|recruitment"
    rf"|hiring|hr|people|careers?|human resources|talent acquisition)(?: acquisition| operations| services"
    rf"| department)?(?: team)?|team)$"
)
_LEGAL = re.compile(
    r"\b(?:Inc|Ltd|LLC|GmbH|AG|SE|Corp|Corporation|SA|SAS|SARL|S\.A\.|S\.L\.|SRL|S\.r\.l\.|SpA|BV|B\.V\.|NV|KG|PLC"
    r"|plc|Limited|Pty|Oy|AB|ApS|Lda)\b\.?"
)
_FIRM_WORDS = COMPANY_WORDS - words(
    "teamteamsdepartmentcommitteepanelboardofficerecruitingrecruitmenttalenthiringhrcareerscareerjobszoomgooglemeet"
    "microsoft"
)
_STOP = re.compile(
    r"\s(?:on|for|is|has|at|and I|and we|are|will|with|in the|this|next|to|by|from|as|regarding|about|scheduled"
    r"|via|or|who|that|where|zu|am|um|le|el|il|op|para|pour|per|per la|voor|@|—|\u2013|-)\s.*$|[.,;:!?)\"”(]\s?.*$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b(?:my|our) client\b|\bon behalf of\b|\bclient'?s? (?:office|company|team)\b|\bstaffing\b"
    r"|\brecruitment (?:agency|consultant)\b|\bpersonalvermittl|\bpersonaldienstleist|\bim auftrag\b"
    r"|\bpersonalberatung\b|\bnotre client\b|\binterim\b|\bnuestro cliente\b|\bagence\b|\bagency\b|\buitzend"
)
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
        rf"|avec)\b|[.,;:!?\n]|\s[-\u2013—(]|$)"
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
_ROLE_LEAD = re.compile(
    r"^(?:(?:the|an?|our|your|open|this|posted|position|role|of|as|for|to|candidate|interview|invitation|time"
    r"|application|job)\s+)+",
    re.IGNORECASE,
)
_GENDERED = re.compile(r"\s*\((?:[mwfdxh]\s?/\s?){1,3}[mwfdxhi*]\)|\s*\(?all genders\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """The company, the role and the agency, each None when not said, with the words that say them."""

    company: str | None
    role: str | None
    agency: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    value: str
    quote: str
    rule: str


def read_employer(document: Document) -> Employer:
    """The company and role of a mail, with an agency told apart from its client."""
    company = next((said for said in _companies(document) if _is_org(said.value, document)), None)
    role = next((said for said in _roles(document) if said.value), None)
    agency = _agency(document, company)
    evidence = []
    if company:
        evidence.append(Evidence(field="company", quote=company.quote[:160], rule=f"employer.{company.rule}"))
    if role:
        evidence.append(Evidence(field="role", quote=role.quote[:160], rule=f"employer.{role.rule}"))
    return Employer(
        company=company.value if company else None,
        role=role.value if role else None,
        agency=agency,
        evidence=tuple(evidence),
    )


def _companies(document: Document) -> Iterable[_Said]:
    """Candidates for the company, surest first."""
    yield from _labelled(document, company=True)
    sentences = [s for s in document.sentences if s.place is Place.BODY and s.level == 0]
    for pattern, rule in ((_INTEREST, "interest"), (_AT, "at"), (_WOULD, "would-like"), (_AT_PLACE, "at")):
        for sentence in sentences:
            for match in pattern.finditer(sentence.text):
                yield _Said(value=_trim_org(match["org"]), quote=sentence.text, rule=rule)
    yield from _subject_companies(document)
    yield from _signed_companies(document)
    yield from _sender_companies(document)
    yield from _body_companies(document)


def _subject_companies(document: Document) -> Iterable[_Said]:
    """Candidates in the subject."""
    for pattern in _SUBJECTS:
        for match in pattern.finditer(document.subject):
            value = _trim_org(match["org"])
            if not _has_role_head(value):
                yield _Said(value=value, quote=document.subject, rule="subject")


def _signed_companies(document: Document) -> Iterable[_Said]:
    """Candidates in the signature: "The Example Team", a line with a legal form, the sender's domain spelt out."""
    label = company_label(document.sender.email) if document.sender else None
    lines = document.signature or tuple(line.text for line in document.own_lines[-3:])
    for text in lines:
        plain = text.strip(" *_-\u2013—|,.")
        if match := _SIGNED.match(plain):
            yield _Said(value=_trim_org(match["org"]), quote=text, rule="team-signature")
        if len(plain) < 60 and _names_a_firm(plain):
            yield _Said(value=plain, quote=text, rule="legal-form")
        for part in re.split(r"\s[|\u2013—-]\s|,\s|\s(?:at|bei|chez)\s", plain):
            joined = re.sub(r"[^a-z0-9]", "", fold(part))
            if (
                label
                and len(joined) >= 3
                and (joined.startswith(label.replace("-", "")) or label.replace("-", "").startswith(joined))
            ):
                yield _Said(value=part.strip(), quote=text, rule="signature")


def _names_a_firm(line: str) -> bool:
    """Whether a line of a signature is a firm's name: capitalised words with a legal form or a word that firms carry."""
    words = line.split()
    if not re.fullmatch(_ORG, line) or len(words) > 6 or _has_role_head(line):
        return False
    return bool(_LEGAL.search(line)) or (len(words) >= 2 and fold(words[-1]) in _FIRM_WORDS)


def _sender_companies(document: Document) -> Iterable[_Said]:
    """Candidates in the sender's display name and domain, then in the domain of any address of the body."""
    sender = document.sender
    if sender is None:
        return
    if match := re.search(r"[(\[|]\s*([^()\[\]|]{2,50})\s*[)\]]?$", sender.name):
        yield _Said(value=_SENDER_TAIL.sub("", match[1]), quote=sender.name, rule="sender-name")
    if match := re.search(rf"\b(?:at|from|bei|chez|@|von)\s(?P<org>{_ORG})", sender.name):
        yield _Said(value=match["org"], quote=sender.name, rule="sender-name")
    label = company_label(sender.email) if sender.email else None
    desk = (
        sender.email.split("@")[0].lower() in HIRING_LOCAL
        or is_scheduler(sender.email)
        or _SENDER_TAIL.search(sender.name)
    )
    tail = _SENDER_TAIL.sub("", sender.name).strip(" -|,")
    if desk and tail and tail != sender.name.strip() and "@" not in tail:
        yield _Said(value=tail, quote=sender.name, rule="sender-name")
    if (label and not is_board(sender.email)) or (label and sender.email.split("@")[0].lower() in HIRING_LOCAL):
        yield _Said(value=_spelt_out(document, label), quote=sender.email, rule="sender-domain")


def _body_companies(document: Document) -> Iterable[_Said]:
    """The company by the domain of an address that the mail gives to write to."""
    for match in re.finditer(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", document.body[:20_000]):
        label = company_label(match[0])
        if label and not is_board(match[0]) and not document.is_mine(match[0]):
            yield _Said(value=_spelt_out(document, label), quote=match[0], rule="address-domain")


def _spelt_out(document: Document, label: str) -> str:
    """A domain label as the mail itself writes it, else capitalised."""
    plain = label.replace("-", "")
    for match in re.finditer(rf"{_ORG_WORD}(?: {_ORG_WORD}){{0,3}}", document.subject + "\n" + document.body[:6000]):
        if re.sub(r"[^a-z0-9]", "", fold(match[0])) == plain:
            return match[0].strip(".,")
    return label.replace("-", " ").title()


def _labelled(document: Document, *, company: bool) -> Iterable[_Said]:
    """Values after a label, on its line or on the next one."""
    lines = [
        line.text for line in document.regions.lines if line.level == 0 and line.text and line.place is not Place.HEAD
    ]
    for index, text in enumerate(lines):
        if match := _LABELS.match(text):
            label, value = fold(match["label"]), match["value"].strip(' *"“”')
        elif (match := _BARE_LABEL.match(text)) and index + 1 < len(lines):
            label, value = fold(match[1]), lines[index + 1].strip(' *"“”')
        else:
            continue
        if (label in _COMPANY_LABELS) is company and len(value.split()) <= 9 and "{" not in value:
            yield _Said(value=value if company else _clean_role(value), quote=text, rule="label")


def _trim_org(value: str) -> str:
    """A company's name without the words that follow it in the sentence."""
    value = _STOP.sub("", value.strip())
    words = value.split()
    while words and (fold(words[-1]) in PLAIN_WORDS | {"of", "and", "&", "de", "team", "recruiting", "talent"}):
        words.pop()
    return " ".join(words).strip(" .,'\u2019-")


def _is_org(value: str, document: Document) -> bool:
    """Whether a candidate can be a company's name here."""
    words = value.split()
    if not words or len(value) < 2 or len(value) > 60 or "{" in value or "[" in value or "@" in value:
        return False
    folded = fold(words[0])
    if folded in PLAIN_WORDS and len(words) == 1:
        return False
    if _has_role_head(value) and not _LEGAL.search(value):
        return False
    if folded in _NEVER_ORG or fold(value) in _NEVER_ORG or document.is_reader(value):
        return False
    return not value.isdigit() and not re.fullmatch(r"[\d:.]+.*", value)


_NEVER_ORG = words(
    """
zoom google meet microsoft teams skype webex hangouts video phone calendly greenhouse lever workday hr interview
invitation update position role job application candidate technical final next onsite virtual monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october
november december action reminder confirmation confirmed you your our the we this that interviews webinar scheduling
recruiting careers talent human resources assessment availability it ai re fwd fw i a an please dear hi hello follow
following thank thanks quick new updated canceled cancelled rescheduled am pm candidature candidatura kandidatur
sollicitatie vacature offre objet telefonat termin einladung vorstellungsgesprach bewerbungsgesprach bewerbung
entretien entrevista colloquio gesprek
"""
) - {"google", "microsoft", "zoom", "workday", "greenhouse", "lever"}


def _roles(document: Document) -> Iterable[_Said]:
    """Candidates for the role, surest first."""
    yield from _labelled(document, company=False)
    sentences = [s for s in document.sentences if s.place is Place.BODY and s.level == 0]
    for needs_head in (True, False):
        for pattern in _ROLES:
            for sentence in sentences:
                for match in pattern.finditer(sentence.text):
                    value = _clean_role(match["role"])
                    if value and (_has_role_head(value) or (not needs_head and _titled(value))):
                        yield _Said(value=value, quote=sentence.text, rule="sentence")
        if needs_head:
            for pattern in _SUBJECT_ROLES:
                for match in pattern.finditer(document.subject):
                    value = _clean_role(match["role"])
                    if value and _has_role_head(value):
                        yield _Said(value=value, quote=document.subject, rule="subject")
            for text in (line.text for line in document.own_lines):
                if line := re.match(rf"^{_ROLE}\s[-\u2013—|]\s", text):
                    value = _clean_role(line["role"])
                    if value and _has_role_head(value) and len(value.split()) <= 6 and value[0].isupper():
                        yield _Said(value=value, quote=text, rule="line")


def _clean_role(value: str) -> str:
    """A role without articles, gender marks, the company and what else surrounds it; empty when nothing is left."""
    value = _GENDERED.sub("", value.strip(" *\"“”'"))
    value = re.split(r"\s(?:[-\u2013—|@]|at|bei|chez|presso|with|role|position)\s", value, maxsplit=1)[0]
    value = re.sub(r"\s(?:role|position|job|opening|interview|opportunity|vacancy)$", "", value, flags=re.IGNORECASE)
    value = _ROLE_LEAD.sub("", value)
    matches = list(re.finditer(r"\b(?:for|as|of|the|an?|our|your|interviewing)\s", value))
    if matches and len(value.split()) > 5:
        value = value[matches[-1].end() :]
    return "" if "{" in value or "[" in value or len(value) < 2 or len(value.split()) > 9 else value.strip(" ,;:-")


def _has_role_head(value: str) -> bool:
    """Whether a phrase holds a word that heads job titles."""
    return any(word in ROLE_HEADS for word in re.split(r"[\s/,&()-]+", fold(value)))


def _titled(value: str) -> bool:
    """Whether every longer word of a phrase is capitalised, as a title's are."""
    words = [word for word in value.split() if len(word) > 3 and word.isalpha()]
    return bool(words) and all(word[0].isupper() for word in words) and fold(words[0]) not in PLAIN_WORDS


def _agency(document: Document, company: _Said | None) -> str | None:
    """The sender's own firm, when the words say that it recruits for a client that is another."""
    sender = document.sender
    if sender is None or company is None:
        return None
    text = " ".join(s.folded for s in document.sentences if s.level == 0)
    label = company_label(sender.email) if sender.email else None
    signed = next((said.value for said in _signed_companies(document)), None)
    firm = signed or (_spelt_out(document, label) if label and not is_board(sender.email) else None)
    if firm is None or set(fold(firm).split()) & set(fold(company.value).split()):
        return None
    joined = re.sub(r"[^a-z0-9]", "", fold(company.value))
    if label and (label.replace("-", "") in joined or joined in label.replace("-", "")):
        return None
    return firm if _AGENCY.search(text) or (company.rule in ("at", "label", "subject") and signed) else None
