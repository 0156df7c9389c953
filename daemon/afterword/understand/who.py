"""Who interviews and who coordinates, as far as the mail says so; nobody is guessed.

People are taken from labels ("Interviewer: …"), lists under a heading, the rows of an agenda, and sentences that say whom
one meets. A sender interviews only if the words say "I" or "me". Addresses come only from beside the name or from a header
that carries the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from afterword.model.message import Address
from afterword.model.reading import Evidence, Person
from afterword.understand.document import Document, is_nobody
from afterword.understand.names import Named, is_known, name_at, of_header, people_at, same_person, starts_of_names
from afterword.understand.people_words import DESK_LOCAL
from afterword.understand.regions import Place
from afterword.understand.sentences import Sentence, fold

_LABEL = re.compile(
    r"^\W{0,4}(interviewers?|your interviewers?|(?:the )?interviewers? (?:will|would) be|interviewed by"
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
    r"|(?:group|team|people|following)[^\n:]{0,40}(?:interview|meet)[^\n:]{0,30}|meet (?:with)?|gespr(?:ä"
    r"|ae)chspartner\w*|entrevistadores|rencontrerez|intervistatori|gesprekspartners)"
    r"[^\n:]{0,40}:$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"(?i:\b(?:(?P<sure>meet(?:ing|s)?(?: up)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interviewing"
    r"|interviewed|sit(?:ting)? down|connect(?:ing)?|conversation|led|conducted|hosted|facilitated"
    r"|run|joined|join|conference|session|lunch|coffee|discussion|panel|treffen|sprechen|gespr(?:ä|ae)ch"
    r"|unterhalten|termin|f(?:ü|u)hren|rencontre|rencontrer|(?:é|e)change(?:r|rez)?|hablar|conversar|reuni(?:ó"
    r"|o)n|parler|incontro|parlare|conversa|gesprek|spreken|kennismaken)"
    r"|(?P<weak>interview|phone screen|screen(?:ing)?|call|chat|meeting|zoom|video call|round|design|coding"
    r"|intro|vorstellungsgespr(?:ä|ae)ch|bewerbungsgespr(?:ä|ae)ch|kennenlerngespr(?:ä|ae)ch|telefonat"
    r"|entretien|entrevista|colloquio|gesprek|afspraak|intervista|llamada|reuni(?:ã|a)o|appel|visio"
    r"|rendez-vous))\b"
    r"(?: (?!with\b|by\b|mit\b|avec\b|con\b|com\b|met\b)[a-z(][\w()-]*){0,4}? ?(?:with|by|to|mit|von|avec|par"
    r"|con|por|com|met|door|presso|da)\s+(?:both\s+)?)"
)
_MEET = re.compile(
    r"(?i:\b(?:(?:will|'ll|would|to|going to|can|and) (?:be )?(?:meet|meeting|see)|rencontrerez|rencontrer"
    r"|treffen sie(?: auf)?|lernen sie|treffen wir|conocer(?:á|a)s? a|incontrer(?:à|a)|conhecer(?:á|a)"
    r"|ontmoet je|spreek je|spreekt u|je spreekt)\s+(?:with\s+)?(?:both\s+)?)"
)
_PANEL = re.compile(
    r"(?i:\b(?:panel|interviewers?|interview(?:ing)? (?:team|panel)|loop|attendees|gespr(?:ä"
    r"|ae)chspartner\w*)\b[^\n.:]{0,40}?\b(?:includes?|including|consists? of|comprises?|are|is|will be"
    r"|would be|will include|:|sind|ist|sera|seront|ser(?:á|a)n?|sar(?:à|a)|zijn)\s+)"
)
_DOES = re.compile(
    r"\s*,?\s*(?i:(?:will|'ll|would like to|would love to|wants to|want to|is going to|are going to"
    r"|is looking forward to|are looking forward to|is excited to|is keen to|can|is able to)\s+(?:be\s+|also\s+"
    r"|both\s+)?"
    r"(?:interview(?:ing)?|call(?:ing)? you|ring(?:ing)?|phon(?:e|ing)|speak(?:ing)?|talk(?:ing)?|meet(?:ing)?"
    r"|chat(?:ting)?|join(?:ing)?|conduct(?:ing)?|lead(?:ing)?|host(?:ing)?|run(?:ning)?|walk|ask|tell"
    r"|facilitate|take you|your interviewer|the interviewer|on the (?:panel|call)|see(?:ing)? you"
    r"|give you a (?:call|ring))"
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
    r"|after (?:speaking|talking|meeting))\b",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"\b\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|uhr|h|hrs?)?(?:\s?(?:-|\u2013|—|to|bis|à"
    r"|a)\s?\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?|uhr|h)?)?\b\.?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_I_INTERVIEW = re.compile(
    r"\b(?:i(?:'ll| will|'m going to| am going to)(?: be)? (?:call(?:ing)? you|interview(?:ing)?|speak(?:ing)?"
    r"|talk(?:ing)?|meet(?:ing)?|chat(?:ting)?|ring(?:ing)? you|phon(?:e|ing) you|give you a (?:call|ring)"
    r"|see(?:ing)? you|your interviewer|conduct(?:ing)?|join(?:ing)? you)"
    r"|we(?:'ll| will) (?:talk|speak|chat|meet|catch up)\b|(?:speak(?:ing)?|talk(?:ing)?|chat(?:ting)?"
    r"|meet(?:ing)?|call|interview|conversation|session|slot|time|sit down|connect|coffee"
    r"|lunch) (?:[a-z-]+ ){0,2}?with me\b"
    r"|i(?:'d| would) (?:like|love|be happy|be glad) to (?:speak|talk|chat|meet|interview|call|connect|sit down"
    r"|have a (?:chat|call))|i look forward to (?:interviewing|our (?:chat|call|conversation|interview"
    r"|meeting))|looking forward to our (?:chat|call|conversation|interview|meeting)|you and (?:i|me)\b"
    r"|call me (?:at|on)\b|meet me\b|(?:me and|myself and|with (?:myself|me) and)\b"
    r"|(?:our head of|my colleague|our) [a-z ]{0,30}and (?:me|i|myself)\b|and (?:i|myself) (?:will|would)\b"
    r"|mit mir\b|(?:ich|werde ich) (?:rufe|werde)[^\n]{0,20} (?:sie|dich) (?:an|anrufen)|avec moi\b"
    r"|je vous (?:appellerai|appelle|recevrai|rencontrerai)|conmigo|te llamare|con me\b|la chiamero|ti chiamero"
    r"|comigo|met mij|ik bel (?:je|u))",
)
_COORDINATES = re.compile(r"\b(?:coordinator|assistant|scheduler|recruiting operations|sourcer)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The interviewers and the coordinator with the words that say so; `contested` names may be companies."""

    interviewers: tuple[Person, ...]
    organizer: Person | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """One name claimed to interview, the words, and the rule; weak ones need support from elsewhere."""

    named: Named
    quote: str
    rule: str
    weak: bool = False


def read_people(document: Document, *, company: str | None) -> People:
    """The people of an interview mail; call it only for mail that speaks of an interview of the reader."""
    organizer = _organizer(document)
    claims = list(_claims(document, level=0))
    if not claims and not _i_interview(document):
        deeper = max((s.level for s in document.sentences), default=0)
        for level in range(1, min(deeper, 3) + 1):
            claims = [c for c in _claims(document, level=level) if c.rule in ("label", "list", "agenda")]
            if claims:
                break
    kept = _merge(document, claims, company)
    people = [_person(document, claim.named) for claim in kept]
    evidence = [Evidence(field="interviewers", quote=c.quote[:200], rule=f"who.{c.rule}") for c in kept]
    mine = _i_interview(document)
    if mine and organizer is not None and not any(same_person(organizer.name, p.name) for p in people):
        people.append(organizer)
        evidence.append(Evidence(field="interviewers", quote=mine[:200], rule="who.first-person"))
    if organizer is not None:
        evidence.append(Evidence(field="organizer", quote=organizer.name, rule="who.signer"))
    return People(interviewers=tuple(people), organizer=organizer, evidence=tuple(evidence))


def _claims(document: Document, *, level: int) -> Iterable[_Claim]:
    """Every claim that somebody interviews, at one level of quotation."""
    yield from _labelled(document, level)
    yield from _agenda(document, level)
    for sentence in document.sentences:
        if sentence.level == level and sentence.place in (Place.BODY, Place.SUBJECT):
            yield from _said(sentence, caseless=document.caseless)


def _labelled(document: Document, level: int) -> Iterable[_Claim]:
    """Names after a label, or in the lines under a heading."""
    lines = [line for line in document.regions.lines if line.level == level and line.place is not Place.HEAD]
    listing, misses = "", 0
    for index, line in enumerate(lines):
        text = line.text
        if not text:
            continue
        match = _LABEL.match(text)
        if match and match[2].strip():
            listing = ""
            for named in people_at(match[2].strip().lstrip("*-• "), caseless=document.caseless):
                yield _Claim(named=named, quote=text, rule="label")
        elif (match and not match[2].strip()) or _HEADING.search(text) or _bare_label(text, lines, index):
            listing, misses = text, 0
        elif listing:
            people = people_at(re.sub(r"^\W+|^\d+[.)]\s*", "", text), caseless=document.caseless)
            if people and _is_list_entry(text, people):
                for named in people:
                    yield _Claim(named=_with_rest_as_title(text, named), quote=f"{listing} {text}", rule="list")
            else:
                misses += 1
                listing = listing if misses < 2 and len(text) < 40 and not people else ""


def _bare_label(text: str, lines: list, index: int) -> bool:  # type: ignore[type-arg]
    """Whether a line is nothing but "Interviewer" and the next one its value, as tables come out of HTML."""
    return bool(
        re.fullmatch(
            r"\W*(?:interviewers?|your interviewers?|gespr(?:ä|ae)chspartner(?:in)?|entrevistador(?:a|es)?"
            r"|intervistatore|interlocuteur)\W*",
            text,
            re.IGNORECASE,
        )
    )


def _is_list_entry(text: str, people: list[Named]) -> bool:
    """Whether a line is an entry of a list of people rather than a sentence that opens with a name."""
    rest = text[people[-1].end :]
    return not re.search(r"\b(?:will|is|has|was|can|would|wird|est|please|we|you)\b", rest) or len(text) < 40


def _with_rest_as_title(text: str, named: Named) -> Named:
    """The rest of a list entry as the title, when it reads as one ("Ann Example Head of Research")."""
    rest = text[text.find(named.name) + len(named.name) :].strip(" ,-\u2013—|()\t")
    if named.title is None and 2 <= len(rest) <= 70 and not re.search(r"[@\d]", rest):
        return replace(named, title=rest)
    return named


def _agenda(document: Document, level: int) -> Iterable[_Claim]:
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
        for cell in re.split(r"\s[|\u2013—-]\s|\t|:\s|\s{3,}|\s•\s|\((?=with)", rest):
            cell_text = re.sub(r"^\W*(?:with|mit|avec|con|com|met)\s+", "", cell.strip(" .,;()"), flags=re.IGNORECASE)
            people = people_at(cell_text, caseless=document.caseless)
            whole = bool(people) and len(cell_text) - people[-1].end <= 30 and not re.search(r"[.!?] \w", cell_text)
            if whole and (len(rows) >= 2 or cell_text != cell.strip(" .,;()")):
                for named in people:
                    weak = not document.caseless and not named.supported
                    yield _Claim(named=named, quote=line.text, rule="agenda", weak=weak)


def _said(sentence: Sentence, *, caseless: bool) -> Iterable[_Claim]:
    """Names in a sentence that says whom one meets."""
    text = sentence.text
    for pattern, rule in ((_WITH, "with"), (_MEET, "meet"), (_PANEL, "panel")):
        for match in pattern.finditer(text):
            if _NOT_MEETING.search(text[max(0, match.start() - 30) : match.end()]):
                continue
            weak = rule == "with" and match["weak"] is not None
            for named in people_at(text, match.end(), caseless=False):
                yield _Claim(named=named, quote=text, rule=rule, weak=weak or sentence.place is Place.SUBJECT)
    for match in _DOES.finditer(text):
        for named in _names_before(text, match.start()):
            yield _Claim(named=named, quote=text, rule="does")


def _names_before(text: str, end: int) -> list[Named]:
    """The list of people that ends right before a verb."""
    begin = max(text.rfind(mark, 0, end) for mark in (". ", "; ", ": ", "! ")) + 1
    begin = max(begin, end - 160)
    for start in starts_of_names(text[:end]):
        if start < begin:
            continue
        people = people_at(text, start)
        if people and end - people[-1].end in range(3) and not _NOT_MEETING.search(text[begin:start]):
            return people
    return []


def _merge(document: Document, claims: list[_Claim], company: str | None) -> list[_Claim]:
    """Each person once, without the reader, companies, and weak claims that nothing supports."""
    kept: list[_Claim] = []
    for claim in sorted(claims, key=lambda c: c.weak):
        name = claim.named.name
        if document.is_reader(name) or _is_company(document, name, company):
            continue
        if claim.weak and not claim.named.supported and _header_of(document, name) is None:
            continue
        known = next((i for i, other in enumerate(kept) if same_person(other.named.name, name)), None)
        if known is None:
            kept.append(claim)
        else:
            kept[known] = replace(kept[known], named=_fuller(kept[known].named, claim.named))
    return kept


def _fuller(one: Named, other: Named) -> Named:
    """Two mentions of one person together."""
    longer = one if len(one.name) >= len(other.name) else other
    return replace(longer, title=one.title or other.title, email=one.email or other.email)


def _is_company(document: Document, name: str, company: str | None) -> bool:
    """Whether a name is the company's, by the text or by the sender's domain."""
    words = set(fold(name).split())
    if company and (words <= set(fold(company).split())):
        return True
    domain = document.sender.email.split("@")[-1].lower() if document.sender else ""
    joined = re.sub(r"[^a-z0-9]", "", fold(name))
    return len(joined) > 3 and joined in re.sub(r"[^a-z0-9.]", "", domain)


def _person(document: Document, named: Named) -> Person:
    """The person with an address seen for them, and the full name if a header carries it."""
    header = _header_of(document, named.name)
    name = named.name
    if header is not None:
        shown = of_header(header.name)
        if shown and len(shown.split()) > len(name.split()):
            name = shown
    email = named.email or (header.email if header else None) or _beside(document, name)
    if email and (document.is_mine(email) or is_nobody(Address(name="", email=email))):
        email = None
    if name.islower():
        name = name.title()
    return Person(name=name, email=email, title=named.title)


def _header_of(document: Document, name: str) -> Address | None:
    """The one header address whose display name or local part is this person's."""
    head = document.head
    seen = [*head.from_, *head.reply_to, *head.to, *head.cc]
    if document.sender is not None:
        seen.append(document.sender)
    fits: Callable[[Address], bool] = lambda a: _carries(a, name) and not document.is_mine(a.email) and not is_nobody(a)  # noqa: E731 - used twice on the next lines
    found = list(dict.fromkeys(address.email.lower() for address in seen if fits(address)))
    return next((a for a in seen if fits(a)), None) if len(found) == 1 else None


def _carries(address: Address, name: str) -> bool:
    """Whether a header address is evidently a person's of this name."""
    shown = of_header(address.name)
    if shown:
        return same_person(shown, name)
    words = fold(name).replace("'", "").split()
    local = re.split(r"[._-]", address.email.split("@")[0].lower())
    return len(words) >= 2 and words[0] in local and words[-1] in local


def _beside(document: Document, name: str) -> str | None:
    """An address in the body whose local part spells the whole name."""
    words = fold(name).replace("'", "").split()
    if len(words) < 2:
        return None
    for match in re.finditer(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", document.body):
        local = re.split(r"[._-]", match[0].split("@")[0].lower())
        if words[0] in local and words[-1] in local:
            return match[0]
    return None


def _i_interview(document: Document) -> str | None:
    """The sentence in which the sender says to interview, or None."""
    if any(_COORDINATES.search(fold(line)) for line in document.signature):
        return None
    for sentence in document.sentences:
        if sentence.own and sentence.place is Place.BODY and _I_INTERVIEW.search(sentence.folded):
            return sentence.text
    return None


def _organizer(document: Document) -> Person | None:
    """Who signs the mail, else the human who sent it; None for desks, tools and the reader."""
    sender = document.sender
    shown = of_header(sender.name) if sender else None
    if shown and len(shown.split()) == 1 and not is_known(shown):
        shown = None
    signed = _signer(document)
    if signed is not None and document.is_reader(signed.name):
        signed = None
    name = signed.name if signed else shown
    if name is None or (sender is not None and document.is_mine(sender.email)):
        return None
    title = signed.title if signed else None
    email = None
    if sender is not None and sender.email and not is_nobody(sender):
        local = sender.email.split("@")[0].lower()
        if shown and same_person(shown, name):
            name = max(name, shown, key=len)
            email = sender.email
        elif shown is None and (local in DESK_LOCAL or fold(name).split()[0] in re.split(r"[._-]", local)):
            email = sender.email
    if name.islower():
        name = name.title()
    return Person(name=name, email=email, title=title)


def _signer(document: Document) -> Named | None:
    """The name a mail is signed with: below its closing words, else alone on its last line."""
    for text in document.signature[:4]:
        plain = re.sub(
            r"^(?:best|kind|warm)?\s*(?:regards|thanks|cheers|best)[,!\s]+|^[-\u2013—*\s]+",
            "",
            text,
            flags=re.IGNORECASE,
        )
        start = name_at(plain, 0, caseless=document.caseless) or _lone_name(plain)
        if start is not None and re.match(r"\s*(?:$|[,|(\u2013—-])", plain[start.end :]):
            people = people_at(plain, 0)
            title = people[0].title if people else None
            return replace(start, title=title or _title_line(document, text))
    lines = [line.text for line in document.own_lines if line.text]
    if lines and not document.signature and len(lines) > 1:
        plain = lines[-1].lstrip("-\u2013—~* ")
        start = name_at(plain, 0) or _lone_name(plain)
        if start is not None and not plain[start.end :].strip(" .,"):
            return start
    return None


def _lone_name(text: str) -> Named | None:
    """A single capitalised word alone on a line, which below closing words is a name."""
    if re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ'\u2019-]{1,20}", text) and name_at(f"Mr {text}", 0) is not None:
        return Named(name=text, title=None, email=None, end=len(text))
    return None


def _title_line(document: Document, text: str) -> str | None:
    """The line below the signer's name, when it reads as a job title."""
    lines = document.signature
    below = lines[lines.index(text) + 1 : lines.index(text) + 2]
    if below and len(below[0]) < 60 and people_at(f"X, {below[0]}") == [] and not re.search(r"[@\d]", below[0]):
        marked = people_at(f"Mr Xaver, {below[0]}")
        return marked[0].title if marked else None
    return None
