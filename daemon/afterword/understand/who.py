"""Who interviews and who coordinates, as far as the mail says so; nobody is guessed.

A sender interviews only if the words say "I" or "me". Addresses come only from beside the name or from a header that
carries the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from afterword.model.message import Address
from afterword.model.reading import Evidence, Person
from afterword.understand.contacts import coordinator_in
from afterword.understand.document import Document, is_nobody
from afterword.understand.encounters import further_claims, is_fetching
from afterword.understand.firm_names import is_booked, own_names, recruits_for_others
from afterword.understand.first_person import is_the_senders_own, joins_the_sender
from afterword.understand.interviewers import Claim, claims
from afterword.understand.names import Named, of_header, same_person
from afterword.understand.regions import Place
from afterword.understand.sentences import fold
from afterword.understand.signer import organizer_of

_I_INTERVIEW = re.compile(
    r"\b(?:i(?:'ll| will|'m going to| am going to)(?: be)? (?:call(?:ing)? you|interview(?:ing)?|speak(?:ing)?"
    r"|talk(?:ing)?|meet(?:ing)?(?! you (?:in|at|by|downstairs|outside))|chat(?:ting)?|ring(?:ing)? you"
    r"|phon(?:e|ing) you|give you a (?:call|ring)"
    r"|see(?:ing)? you|your interviewer|conduct(?:ing)?|join(?:ing)? you)"
    r"|we(?:'ll| will) (?:talk|speak|chat|meet|catch up)\b|(?:speak(?:ing)?|talk(?:ing)?|chat(?:ting)?"
    r"|meet(?:ing)?|call|interview|conversation|session|slot|time|sit down|connect|coffee"
    r"|lunch) (?:[a-z-]+ ){0,2}?with me\b"
    r"|i(?:'d| would) (?:like|love|be happy|be glad) to (?:speak|talk|chat|meet|interview|call|connect|sit down"
    r"|have a (?:chat|call))|i look forward to (?:interviewing|our (?:chat|call|conversation|interview"
    r"|meeting))|looking forward to our (?:chat|call|conversation|interview|meeting)|you and (?:i|me)\b"
    r"|call me (?:at|on)\b|meet me\b|(?:meet|with|to|join) (?:me|myself) and\b\b"
    r"|(?:our head of|my colleague|our) [a-z ]{0,30}and (?:me|i|myself)\b|and (?:i|myself) (?:will"
    r"|would) (?:be )?(?:interview|speak|talk|chat|join|host|love|like)|(?:to|with"
    r"|meet) [^.!?\n]{2,60} and (?:me|myself)\b"
    r"|(?:interview|call|chat|meeting|conversation|session)\b[^.!?\n]{0,90}\bwith me\b|mit mir\b|\bund ich\b"
    r"|\bneben mir\b|\brufe (?:ich )?(?:sie|dich)\b|\bich (?:wurde"
    r"|mochte)[^\n]{0,40} (?:kennenlernen|sprechen"
    r"|telefonieren)|(?:ich|werde ich) (?:rufe|werde)[^\n]{0,20} (?:sie|dich) (?:an|anrufen)|avec moi\b"
    r"|je vous (?:appellerai|appelle|recevrai|rencontrerai)|conmigo|te llamare|con me\b|la chiamero|ti chiamero"
    r"|comigo|met mij|ik bel (?:je|u))",
)
# Who calls before or after the interview to prepare it or to hear of it takes no part in it.
_PREPARES = re.compile(
    r"\b(?:i'll|i will|i can|i'd)\b[^.!?\n]{0,80}\b(?:(?<!no )prep|preparation|run through some|beforehand|afterwards"
    r"|how it went|before (?:the|your) interview|after (?:the|your) interview|debrief)\b"
)
_MOST = 100  # claims of each kind at one level
_PLAIN_RULES = frozenset({"label", "list", "agenda", "column", "does"})
_MONTHS = frozenset({"jan", "jun", "mai", "mar", "may", "april", "june", "august", "mei"})
_COORDINATES = re.compile(r"\b(?:coordinator|assistant|scheduler|recruiting operations|sourcer)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The interviewers and the coordinator with the words that say so."""

    interviewers: tuple[Person, ...]
    organizer: Person | None
    evidence: tuple[Evidence, ...]


def read_people(document: Document, *, company: str | None) -> People:
    """The people of an interview mail; call it only for mail that speaks of an interview of the reader."""
    organizer = organizer_of(document)
    found = _said(document, 0)
    if not found and not _i_interview(document, alone=True, listed=False):
        deeper = max((s.level for s in document.sentences), default=0)
        for level in range(1, min(deeper, 3) + 1):
            found = [c for c in _said(document, level) if c.rule in _PLAIN_RULES or _is_named_now(document, c.named)]
            if found:
                break
    kept = _merge(document, found, company)
    people = [_person(document, claim.named) for claim in kept]
    evidence = [Evidence(field="interviewers", quote=c.quote[:200], rule=f"who.{c.rule}") for c in kept]
    mine = _i_interview(document, alone=not people, listed=any(c.rule in ("label", "list", "column") for c in kept))
    if mine and organizer is not None and not any(same_person(organizer.name, p.name) for p in people):
        people.append(organizer)
        evidence.append(Evidence(field="interviewers", quote=mine[:200], rule="who.first-person"))
    if (organizer is None or organizer.email is None) and (contact := coordinator_in(document, interviewers=people)):
        known = organizer is None or contact[0].email is not None
        organizer, evidence = (contact[0], [*evidence, contact[1]]) if known else (organizer, evidence)
    if organizer is not None:
        evidence.append(Evidence(field="organizer", quote=organizer.name, rule="who.signer"))
    return People(interviewers=tuple(people), organizer=organizer, evidence=tuple(evidence))


def _is_named_now(document: Document, named: Named) -> bool:
    """Whether what the sender says now goes on to speak of a person whom only a quoted mail says to interview."""
    first = re.compile(rf"\b{re.escape(named.name.split()[0])}\b")
    own = (s for s in document.sentences if s.own and s.place is Place.BODY)
    return named.supported and any(first.search(sentence.text) for sentence in own)


def _said(document: Document, level: int) -> list[Claim]:
    """Every claim at one level of quotation, without those who only come to the door."""
    # Nobody meets a hundred people; a mail that goes on naming them is not worth the time.
    both = (*islice(claims(document, level=level), _MOST), *islice(further_claims(document, level=level), _MOST))
    return [claim for claim in both if not is_fetching(claim)]


def _merge(document: Document, found: Sequence[Claim], company: str | None) -> list[Claim]:
    """Each person once, without the reader, companies, and weak claims that nothing supports."""
    kept: list[Claim] = []
    listed = any(claim.rule in ("label", "list", "column") for claim in found)
    own = [] if listed or recruits_for_others(document) else [fold(s.value).split() for s in own_names(document)]
    for claim in sorted(found, key=lambda c: c.weak):
        name = claim.named.name
        if document.is_reader(name) or _is_company(document, name, company):
            continue
        if claim.rule == "agenda" and fold(name) in _MONTHS:
            continue
        supported = claim.named.supported or _header_of(document, name) is not None
        if claim.weak and not supported and not _is_hosted(document, claim, own):
            continue
        known = next((i for i, other in enumerate(kept) if same_person(other.named.name, name)), None)
        if known is None:
            kept.append(claim)
        else:
            kept[known] = replace(kept[known], named=_fuller(kept[known].named, claim.named))
    return kept


def _is_hosted(document: Document, claim: Claim, own: Sequence[Sequence[str]]) -> bool:
    """Whether "with" two unknown names can only mean a person, because the firm that invites is another."""
    parts = set(fold(claim.named.name).split())
    if len(parts) < 2 or claim.rule not in ("with", "later", "between"):
        return False
    return is_booked(document) or (bool(own) and not any(parts & set(one) for one in own))


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
    fitting = {
        address.email.lower(): address
        for address in seen
        if _carries(address, name) and not document.is_mine(address.email) and not is_nobody(address)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


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


def _i_interview(document: Document, *, alone: bool, listed: bool) -> str | None:
    """The sentence in which the sender says to interview, or None.

    `alone` says that nobody else is named, `listed` that a list names who interviews.
    """
    agency = recruits_for_others(document)
    arranges = agency and not alone  # for the people whom it names
    alone = alone and not agency
    if any(_COORDINATES.search(fold(line)) for line in document.signature):
        return None
    for sentence in document.sentences:
        if sentence.own and sentence.place is Place.BODY:
            words = sentence.folded
            if _PREPARES.search(words):
                continue
            mine = _I_INTERVIEW.search(words) and not listed and not arranges
            if mine or joins_the_sender(words) or (alone and is_the_senders_own(words)):
                return sentence.text
    return None
