"""The company a mail is about, from labels, sentences, the subject, the signature and the sender, surest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from afterword.understand import labels
from afterword.understand.desks import is_tool, person_behind
from afterword.understand.document import Document
from afterword.understand.firm_names import is_booked, own_label, own_names, recruits_for_others
from afterword.understand.labels import Said
from afterword.understand.names import is_known
from afterword.understand.people_words import COMPANY_WORDS, HIRING_LOCAL, PLAIN_WORDS
from afterword.understand.regions import Place
from afterword.understand.role import has_role_head
from afterword.understand.schedulers import company_label, is_board, is_scheduler
from afterword.understand.sentences import Sentence, fold
from afterword.understand.tables import words

_ORG_WORD = r"[A-Z0-9À-Þ][\w&.'\u2019+-]*"
_ORG = (
    rf"{_ORG_WORD}(?:(?:\s(?:of|and|&|de|der|für|for the|the|du|des|do|dos|da|das|del|della|van|von)\s|\s)"
    rf"{_ORG_WORD}){{0,5}}"
)
_AT = re.compile(
    rf"(?i:\b(?:positions?|roles?|openings?|opportunit(?:y|ies)|interviews?|interviewing|interviewed|jobs?"
    rf"|teams?|engineers?|developers?|managers?|analysts?|designers?|scientists?|recruiters?|partner"
    rf"|coordinator|acquisition|manager|hr|work(?:ing)?|career|careers|employment|applying|apply|applied"
    rf"|application|screen|interest|interested|joining|join|process|stelle|gespr(?:ä|ae)ch|interview|bewerbung"
    rf"|vorstellungsgespr(?:ä|ae)ch|bewerbungsgespr(?:ä|ae)ch|entretien|poste|candidature|entrevista|puesto"
    rf"|vacante|candidatura|colloquio|posizione|vaga|gesprek|functie|sollicitatie|schedule|chat|call|internship"
    rf"|a recruiter|recruiter|am|i'm)\b)"
    rf"(?:\s(?:here|opportunities|role|position|team|for)\b)?\s(?i:at|with|to|in|from|here at|bei(?: der| dem| den)?"
    rf"|chez|en|presso|bij(?: de| het)?|na|da|within)\s(?:the\s)?(?P<org>{_ORG})"
)
_CLIENT = re.compile(rf"(?i:\b(?:the|our|my) client(?:'s name)?(?: is|:|,)?\s)(?:the\s)?(?P<org>{_ORG})")
_ROLE_AT = re.compile(
    rf"\b[A-ZÀ-Þ][\w)]{{2,30}}\s(?:at|bei|chez|bij|presso)\s(?:the\s)?(?P<org>{_ORG})"
    rf"|[(][^()\n]{{3,60}}, (?P<beside>{_ORG})[)]"
)
_INTRODUCED = re.compile(
    rf"(?i:\b(?:i'm|i am|this is|it'?s|my name is|ich bin|mein name ist|je suis|soy|sono|sou|ik ben)\s)"
    rf"[A-ZÀ-Þ][\w'-]{{1,20}}(?:\s[A-ZÀ-Þ][\w'-]{{1,20}})?(?:,? [a-z ]{{2,40}})?"
    rf"\s(?:from|of|at|with|von|bei|de chez|chez|de|da|di|van|bij)\s(?:the\s)?(?P<org>{_ORG})"
)
_AT_PLACE = re.compile(
    rf"(?i:\b(?:chez|bei(?: der| dem| den)?|presso|bij(?: de| het)?|au sein (?:de la|des|du|de))\s"
    rf"|\bau sein de l['\u2019])(?P<org>{_ORG})"
)
# "The post of Ann's choice at Company", the post's own name between: a lone word after "en" or "em" may be a town.
_POST_AT = re.compile(
    rf"(?i:\b(?:vacante|puesto|posici(?:ó|o)n|plaza|cargo|oferta|candidatura|proceso|vaga|posto"
    rf"|posi(?:ç|c)(?:ã|a)o|processo)\b)"
    rf"[^.!?;:\n]{{0,70}}?\s(?:(?P<broad>en|em|no)|na|nos|nas)\s(?P<org>{_ORG})"
)
_TOWNS = words("san santa santo sao buenos ciudad cidade las los la el nueva nova rio belo puerto villa vila palma")
_PLACES = words("rua avenida av calle sala plaza praca sede oficina rue via piazza corso")
_ROLE_THEN = re.compile(
    rf"(?i:\b(?:role|position|job|stelle|poste|puesto|vaga|functie)(?: is|:| as| of| ist| als)\s)(?:the |an? )?"
    rf"(?P<role>[^,.;:\n]{{3,60}}),\s(?P<org>{_ORG})(?=[,.;!]|$)"
)
_PERSON_AT = re.compile(
    rf"\b(?P<who>[A-ZÀ-Þ][a-zà-ÿ'-]{{1,20}} [A-ZÀ-Þ][\w'-]{{1,20}})"
    rf"\s(?:at|from|bei|chez|bij|presso|de chez)\s(?P<org>{_ORG})"
)
_INTEREST = re.compile(
    rf"(?i:\b(?:interest in|applying (?:to|at|with|for)|application (?:to|at|with)|apply to|joining|(?:gracias"
    rf"|obrigad[oa]|thank you)[^\n]{{0,30}} (?:inter(?:é|e)s|interesse) (?:en|em)|here at|opportunities (?:at"
    rf"|with)|on behalf of|im namen von|career at|life at|welcome to|greetings from)\s)(?:the\s)?(?P<org>{_ORG})"
)
_WOULD = re.compile(
    rf"(?:^|[-\u2013—:,!]\s|\b(?i:that|news|dass|que|che)\s)(?:The\s)?(?P<org>{_ORG})\s(?i:would (?:like|love) to"
    rf" (?:interview|meet|invite|speak|talk|see)|(?:has|have) (?:invited|selected|shortlisted|chosen) you|is hiring"
    rf"|is looking for|invites you|invited you|wants? to (?:interview|meet|see|speak|talk|invite)"
    rf"|wants? you (?:back|in)|(?:(?:really|has|have) )?(?:loved|liked) your"
    rf"|m(?:ö|oe)chte(?:n)? (?:sie|dich) (?:gern|kennen|einladen|zu)|(?:l(?:ä|ae)dt|laden) (?:sie|dich)"
    rf"|souhaite(?:nt)? vous|vous (?:invite|convie)|quiere (?:conocerte|entrevistarte)|te invita|ti invita"
    rf"|vuole incontrar|nodigt je)"
)
_SUBJECTS = (
    re.compile(rf"(?i:\binterviews? (?:schedule )?(?:with|at|bei|chez|con|en|met|bij|com)\s)(?P<org>{_ORG})"),
    re.compile(rf"^(?i:entrevista|interview|entretien|colloquio|gesprek)\s(?P<org>{_ORG})\s[-\u2013—|]\s"),
    re.compile(rf"(?i:\b(?:at|with|bei|chez)\s)(?P<org>{_ORG})"),
    re.compile(
        rf"^(?:(?i:re|fwd?|aw|wg|antw|tr|rv)\s?:\s?)*(?:\[[^\]]*\]\s?)?(?P<org>{_ORG})\s?(?:[:|]|\s[-\u2013—]\s"
        rf"|\s[-\u2013—]$"
        rf"|\s(?i:interview|recruiting|careers|application|phone|call|intro|chat|onsite)\b)"
    ),
    re.compile(rf"(?:[-\u2013—|:]\s)(?P<org>{_ORG})(?=\s*$|\s(?i:with|on|and)\b|\s[@(])"),
    re.compile(rf"(?i:\b(?:from|to|your) )(?P<org>{_ORG})(?=\s*$|\s[-\u2013—]| (?i:application|interview))"),
)
_DESK_WORDS = words(
    """
the team talent recruiting recruitment recruiter recruiters careers career jobs hiring hr human resources people
operations acquisition scheduling notifications notification karriere bewerbung personalabteilung rh interview
interviews support candidate experience graduate early campus student workforce resourcing recursos humanos gente
ressources humaines risorse umane equipo equipe time personal departamento seleccion recrutement
"""
)
_SIGNED = re.compile(
    rf"^(?:(?i:the|your|ihr|l'équipe|el equipo de|team)\s)?(?P<org>{_ORG}?)\s(?i:(?:talent|recruiting|recruitment"
    rf"|hiring|hr|people|careers?|human resources|talent acquisition)(?: acquisition| operations| services"
    rf"| department)?(?: team)?|team)$"
)
_LEGAL = re.compile(
    r"\b(?:Inc|Ltd|LLC|GmbH|AG|SE|Corp|Corporation|SA|SAS|SARL|S\.A\.|S\.L\.|SRL|S\.r\.l\.|SpA|S\.p\.A\.|BV|B\.V\."
    r"|NV|KG|PLC|LLP|plc|Limited|Pty|Oy|AB|ApS|Lda)\b\.?"
)
_FIRM_WORDS = COMPANY_WORDS - words(
    """
team teams department committee panel board office recruiting recruitment talent hiring hr careers career jobs zoom
google meet microsoft
"""
)
_STOP = re.compile(
    r"\s(?:on|for|is|has|at|and I|and we|are|will|with|in the|this|next|to|by|from|as|regarding|about|scheduled"
    r"|via|or|who|that|where|zu|am|um|le|el|il|op|para|pour|per|per la|voor|@|—|\u2013|-)\s.*$|[.,;:!?)\"”(]\s?.*$",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"(?:room|raum|saal|salle|sala|suite|floor|level|etage|gate|tor|hall|geb(?:ä|ae)ude|building|zaal|aula"
    r"|google meet|microsoft teams|ms teams|google hangouts?|video|phone)\b"
    r"|[a-z]{0,3}\d{1,4}(?: (?:technical|round|interview).*)?$",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Za-z]\.){2,4}")  # "S.p.A."
_HONOURED = re.compile(r"(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|mme|sr|sra|sig|dott|dhr|mevr)\b\.?\s", re.IGNORECASE)
_CALENDARS = words("google outlook microsoft zoom teams apple yahoo proton office webex")
_OWN = words("domain-written sender-name sender-domain label signature legal-form team-signature")
_LETTERHEAD = 4  # lines
_LONGEST_NAME = 60  # characters of a company's name
_NEVER_ORG = words(
    """
zoom google meet microsoft teams skype webex hangouts video phone calendly greenhouse lever workday hr interview
invitation update position role job application candidate technical final next onsite virtual monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october
november december action reminder confirmation confirmed you your our the we this that interviews webinar scheduling
recruiting careers talent human resources assessment availability it ai re fwd fw i a an please dear hi hello follow
following thank thanks quick new updated canceled cancelled rescheduled am pm aw wg sv tr rv rif antw vs candidature
candidatura kandidatur
sollicitatie vacature offre objet verhinderung fragen ruckfragen interesse bedarf uns ihnen telefonat termin
einladung empresa company firma unternehmen entreprise azienda bedrijf vorstellungsgesprach bewerbungsgesprach
bewerbung entretien entrevista colloquio gesprek
"""
) - {"google", "microsoft", "zoom", "workday", "greenhouse", "lever"}


def companies(document: Document) -> Iterable[Said]:
    """Candidates for the company, surest first."""
    yield from labels.companies(document)
    agency = recruits_for_others(document)
    own = list(own_names(document))
    sentences = [s for s in document.sentences if s.place is Place.BODY and s.level == 0]
    for pattern, rule in (
        (_CLIENT, "client"),
        (_WOULD, "would-like"),
        (_INTEREST, "interest"),
        (_AT, "at"),
        (_AT_PLACE, "at"),
        (_POST_AT, "post-at"),
        (_ROLE_THEN, "role-then"),
    ):
        for sentence in sentences:
            for match in pattern.finditer(sentence.text):
                if not _can_stand_there(match):
                    continue
                said = Said(value=_nominative(match), quote=sentence.text, rule=rule)
                if agency or not own or not _is_with(match) or _same_firm(said.value, own):
                    yield said
    if not agency:
        yield from own
    yield from _beside_role(sentences)
    yield from _beside_reader(document)
    yield from _subject_companies(document)
    yield from signed_companies(document)
    yield from _sender_companies(document)
    yield from _headed(document)
    yield from _body_companies(document)


def _can_stand_there(match: re.Match[str]) -> bool:
    """Whether what follows a preposition can be a firm here: no town or street, and what stands before is a role."""
    groups = match.groupdict()
    value = _trim_org(match["org"])
    first = fold(value).split(" ", maxsplit=1)[0]
    if groups.get("broad") and (" " not in value or first in _TOWNS):
        return False
    return first not in _PLACES and ("role" not in groups or has_role_head(match["role"]))


def _nominative(match: re.Match[str]) -> str:
    """The name as it stands alone: German "bei den Stadtwerken X" is "Stadtwerke X"."""
    value = _trim_org(match["org"])
    dative = re.search(r"\b(?:den|dem)\s$", match[0][: match.start("org") - match.start()], re.IGNORECASE)
    return re.sub(r"^(\w*(?:werke|betriebe|dienste))n\b", r"\1", value) if dative else value


def _beside_role(sentences: Sequence[Sentence]) -> Iterable[Said]:
    """The company that a role stands at, and the one that a person says to be from."""
    for sentence in sentences:
        for match in _INTRODUCED.finditer(sentence.text):
            yield Said(value=_trim_org(match["org"]), quote=sentence.text, rule="introduced")
        for match in _ROLE_AT.finditer(sentence.text):
            before = match[0].rpartition(", ")[0] if match["beside"] else match[0].split()[0]
            if has_role_head(before):
                yield Said(value=_trim_org(match["beside"] or match["org"]), quote=sentence.text, rule="role-at")
        for match in _PERSON_AT.finditer(sentence.text):
            if is_known(match["who"]):
                yield Said(value=_trim_org(match["org"]), quote=sentence.text, rule="person-at")


def _is_with(match: re.Match[str]) -> bool:
    """Whether the name follows "with" or the like, where a person may stand as well as a company."""
    before = match[0][: match.start("org") - match.start()]
    return re.search(r"\b(?:with|to|by|from|en|con|da|mit)\s(?:the\s)?$", before) is not None


def _same_firm(value: str, own: Sequence[Said]) -> bool:
    """Whether a name shares a word with the sender's own firm."""
    parts = set(fold(value).split())
    return any(parts & set(fold(said.value).split()) for said in own)


def _beside_reader(document: Document) -> Iterable[Said]:
    """The other side of a title that pairs the reader with a company ("Ann Example <> Company")."""
    sides = [side.strip() for side in re.split(r"\s(?:<>|<->|\u00d7|x|/|\|)\s", document.subject, maxsplit=2)]
    if len(sides) == 2:
        for mine, other in (sides, sides[::-1]):
            name = re.sub(r"^.*:\s*", "", mine)
            if document.is_reader(name) and re.match(_ORG_WORD, other):
                yield Said(
                    value=_trim_org(re.split(r"\s[-\u2013—|@]\s", other)[0]), quote=document.subject, rule="pair"
                )


def _subject_companies(document: Document) -> Iterable[Said]:
    """Candidates in the subject; the one with whom a booking tool's meeting is, is its host."""
    booked = is_booked(document)
    for pattern in _SUBJECTS:
        for match in pattern.finditer(document.subject):
            value = _trim_org(match["org"])
            if not has_role_head(value) and not (booked and _is_with(match)):
                yield Said(value=value, quote=document.subject, rule="subject")


def signed_companies(document: Document) -> Iterable[Said]:
    """Candidates in the signature: "The Example Team", a legal form, the sender's domain spelt out."""
    label = company_label(document.sender.email) if document.sender else None
    lines = document.signature or tuple(line.text for line in document.own_lines if line.text)[-3:]
    for text in lines:
        plain = text.strip(" *_-\u2013—|,.")
        if match := _SIGNED.match(plain):
            yield Said(value=_trim_org(match["org"]), quote=text, rule="team-signature")
        if len(plain) < 60 and _names_a_firm(plain):
            yield Said(value=plain, quote=text, rule="legal-form")
        for part in re.split(r"\s[|\u2013—-]\s|,\s|\s(?:at|bei|chez)\s", plain):
            joined = re.sub(r"[^a-z0-9]", "", fold(part))
            if (
                label
                and len(joined) >= 3
                and (joined.startswith(label.replace("-", "")) or label.replace("-", "").startswith(joined))
            ):
                yield Said(value=part.strip(), quote=text, rule="signature")


def _headed(document: Document) -> Iterable[Said]:
    """A firm's name that stands alone on one of the first lines, as on a letterhead."""
    for text in [line.text for line in document.own_lines if line.text][:_LETTERHEAD]:
        if len(text) < _LONGEST_NAME and _names_a_firm(text):
            yield Said(value=text, quote=text, rule="letterhead")


def _names_a_firm(line: str) -> bool:
    """Whether a line of a signature is a firm's name: capitalised words with a legal form or a firm's word."""
    words = line.split()
    if not re.fullmatch(_ORG, line) or len(words) > 6 or has_role_head(line):
        return False
    return bool(_LEGAL.search(line)) or (len(words) >= 2 and fold(words[-1]) in _FIRM_WORDS)


def _sender_companies(document: Document) -> Iterable[Said]:
    """Candidates in the sender's display name and domain, then in the domain of any address of the body."""
    sender = document.sender
    if sender is None:
        return
    if match := re.search(r"[(\[|]\s*([^()\[\]|]{2,50})\s*[)\]]?$", sender.name):
        yield Said(value=_without_desk(match[1]), quote=sender.name, rule="sender-name")
    if match := re.search(rf"\b(?:at|from|bei|chez|@|von)\s(?P<org>{_ORG})", sender.name):
        yield Said(value=match["org"], quote=sender.name, rule="sender-name")
    label = company_label(sender.email) if sender.email else None
    desk = (
        sender.email.split("@")[0].lower() in HIRING_LOCAL
        or is_scheduler(sender.email)
        or _without_desk(sender.name) != sender.name
    )
    tail = _without_desk(sender.name)
    if desk and tail and tail != sender.name.strip() and "@" not in tail:
        yield Said(value=tail, quote=sender.name, rule="sender-name")
    label = own_label(document)
    if label:
        yield Said(value=spelt_out(document, label), quote=sender.email, rule="sender-domain")


def _without_desk(name: str) -> str:
    """A display name without the words of a desk or a tool at its end ("Example Talent Team via Tool": "Example")."""
    kept = re.split(r"\svia\s", name, maxsplit=1)[0].split()
    while kept and fold(kept[-1]) in _DESK_WORDS:
        kept.pop()
    return " ".join(kept).strip(" -|,")


def _body_companies(document: Document) -> Iterable[Said]:
    """The company by the domain of an address that the mail gives to write to."""
    for match in re.finditer(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", document.body[:20_000]):
        label = company_label(match[0])
        if label and not is_board(match[0]) and not document.is_mine(match[0]):
            yield Said(value=spelt_out(document, label), quote=match[0], rule="address-domain")


def spelt_out(document: Document, label: str) -> str:
    """A domain label as the mail itself writes it, else capitalised."""
    plain = label.replace("-", "")
    for match in re.finditer(rf"{_ORG_WORD}(?: {_ORG_WORD}){{0,3}}", document.subject + "\n" + document.body[:6000]):
        if re.sub(r"[^a-z0-9]", "", fold(match[0])) == plain:
            return match[0].strip(".,")
    return label.replace("-", " ").title()


def _trim_org(value: str) -> str:
    """A company's name without the words that follow it in the sentence."""
    value = _DOTTED.sub(lambda form: form[0].replace(".", "\0"), value.strip())
    value = _STOP.sub("", value).replace("\0", ".")
    words = value.split()
    while words and (fold(words[-1]) in PLAIN_WORDS | {"of", "and", "&", "de", "team", "recruiting", "talent"}):
        words.pop()
    kept = " ".join(words).strip(" ,'\u2019-")
    return kept if _DOTTED.search(kept[-8:]) else kept.strip(" .,'\u2019-")


def _is_calendar(document: Document) -> bool:
    """Whether a calendar or a meeting tool sends."""
    name = fold(document.sender.name) if document.sender else ""
    return re.search(r"calend|kalender|agenda|meeting|notification", name) is not None


def is_company(value: str, document: Document, *, rule: str) -> bool:
    """Whether a candidate can be a company's name here."""
    words = value.split()
    if (
        not words
        or not 2 <= len(value) <= _LONGEST_NAME
        or re.search(r"[{}\[\]@]|^[\d:.]+|^[A-Z]{1,6}(?:-[A-Z]{1,6})?-\d{2}", value)
    ):
        return False
    legal = _LEGAL.search(value) is not None
    headers = (*document.head.from_, *document.head.to, *document.head.cc)
    no_company = (
        _ROOM.match(value) is not None or (is_tool(value) and rule != "label"),
        len(words) == 1 and is_known(value) and rule not in _OWN,
        len(words) == 1 and fold(value) in PLAIN_WORDS,
        all(fold(word) in _DESK_WORDS for word in words) or _HONOURED.match(value) is not None,
        # "Google Calendar" sends for everybody
        rule.startswith("sender") and fold(value) in _CALENDARS and _is_calendar(document),
        fold(words[0]) in _NEVER_ORG or fold(value) in _NEVER_ORG,
        has_role_head(value) and not legal and rule not in ("domain-written", "sender-domain"),
        # "interview with Ann Example" names a person
        len(words) in (2, 3) and is_known(value) and not legal and fold(words[-1]) not in _FIRM_WORDS,
        any(person_behind(address) == value for address in headers) or document.is_reader(value),
    )
    return not any(no_company)
