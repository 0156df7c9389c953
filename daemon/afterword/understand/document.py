"""A mail prepared for reading: its regions, sentences, cues and times, computed once and looked at by everyone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from afterword.model.message import Address, MessageHead
from afterword.understand import cues, flattened, regions
from afterword.understand.cues import Found
from afterword.understand.names import of_header
from afterword.understand.people_words import NOBODY_LOCAL
from afterword.understand.regions import MAX_BODY, Line, Place, Regions
from afterword.understand.sentences import Sentence, fold, sentences
from afterword.understand.when.model import Times

_LONGEST_SUBJECT = 1_000  # characters
_FORWARD_SUBJECT = re.compile(r"^\s*(?:fwd?|wg|tr|rv|enc|doorst)\s*:", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:\"?([^\"<>]{0,80}?)\"?\s*)?<?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})>?")
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[r]?|sehr geehrte[r]?"
    r"|guten (?:tag|morgen)|hola"
    r"|estimad[oa]|bonjour|ch(?:e|è)re?|cher|gentile|egregi[oa]|ciao|buongiorno|car[oa]|prezad[oa]|ol[aá]|beste"
    r"|geachte|great|thanks|thank you)?"
    r"[ ,]*((?:(?:mr|mrs|ms|mx|dr|prof|herrn?|frau|mme|mlle|m|madame|monsieur|sr|sra|sig"
    r"|dott)\.? ?){0,2}[^\W\d_][\w'\u2019.-]*(?: [^\W\d_][\w'\u2019.-]*){0,3})\s*[,:!.\-\u2013—]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Document:
    """Everything about one mail that its readers share; `body` is what all offsets count in.

    `sender` is who wrote the words read: the author of a forwarded mail, if it was forwarded as a whole. `me` are the
    user's addresses, lower case; `names_of_reader` are the names by which the mail addresses its reader.
    """

    head: MessageHead
    subject: str
    body: str
    regions: Regions
    sentences: tuple[Sentence, ...]
    language: str
    found: Found
    sender: Address | None
    me: tuple[str, ...]
    my_name: str
    names_of_reader: tuple[str, ...]
    times: Times | None = None

    @cached_property
    def caseless(self) -> bool:
        """Whether the text has no capitals, so that names cannot be told by them."""
        letters = [c for c in self.body[:2000] if c.isalpha()]
        return bool(letters) and sum(c.isupper() for c in letters) * 200 < len(letters)

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The folded first words of the people in the headers, by which the text may call them."""
        addresses = (*self.head.from_, *self.head.reply_to, *self.head.to, *self.head.cc)
        shown = (of_header(address.name) for address in addresses if not self.is_mine(address.email))
        return frozenset(fold(name.split()[0]) for name in shown if name and not self.is_reader(name))

    @cached_property
    def own_lines(self) -> tuple[Line, ...]:
        """The lines the sender says now, without signature and small print."""
        return tuple(line for line in self.regions.lines if line.level == 0 and line.place is Place.BODY)

    @cached_property
    def signature(self) -> tuple[str, ...]:
        """The non-empty lines of the sender's signature, the closing words first."""
        return tuple(
            line.text for line in self.regions.lines if line.level == 0 and line.place is Place.SIGNATURE and line.text
        )

    def own(self, hit_sentences: frozenset[int]) -> frozenset[int]:
        """Those of these sentences that the sender says now."""
        return frozenset(i for i in hit_sentences if self.sentences[i].own)

    def is_reader(self, name: str) -> bool:
        """Whether a name is the reader's own."""
        words = set(fold(name).split())
        return any(words <= set(fold(own).split()) or set(fold(own).split()) <= words for own in self.names_of_reader)

    def is_mine(self, email: str) -> bool:
        """Whether an address is the user's."""
        return email.lower() in self.me


def prepare(head: MessageHead, body: str, *, me: tuple[str, ...], my_name: str) -> Document:
    """A mail split into regions and sentences with its cues; times are added by the reader of the whole message."""
    subject, body = _set_right(head.subject[:MAX_BODY], body)
    subject = subject[:_LONGEST_SUBJECT]
    split = regions.split(body, forwarded_subject=bool(_FORWARD_SUBJECT.match(subject)))
    if inner := split.forwarded_field("subject"):
        subject = inner
    sender = head.from_[0] if head.from_ else None
    if inner := split.forwarded_field("from"):
        sender = _address(inner) or sender
    mine = tuple(address.lower() for address in me)
    parts = sentences(subject, split, body)
    language = cues.language_of(" ".join(s.folded for s in parts if s.level == 0)[:6000])
    return Document(
        head=head,
        subject=subject,
        body=body,
        regions=split,
        sentences=parts,
        language=language,
        found=cues.find(parts, language),
        sender=sender,
        me=mine,
        my_name=my_name,
        names_of_reader=_names_of_reader(head, parts, mine, my_name, sender),
    )


def _set_right(subject: str, body: str) -> tuple[str, str]:
    """Subject and body with lost line breaks set right; a whole mail on the subject's line is split."""
    if flattened.is_flattened(body):
        body = flattened.unflatten(body)
    if not flattened.is_flattened(subject):
        return subject, body
    first, _, rest = flattened.unflatten(subject).partition("\n")
    return first, "\n\n".join(part for part in (rest, body) if part)


def is_nobody(address: Address) -> bool:
    """Whether an address is one that no human reads."""
    local = address.email.split("@", 1)[0].lower()
    return local in NOBODY_LOCAL or "noreply" in local or "no-reply" in local or "donotreply" in local


def _address(text: str) -> Address | None:
    """The first address of a quoted header field, or a bare name as an address without one."""
    if match := _ADDRESS.search(text):
        return Address(name=(match[1] or "").strip(), email=match[2])
    return Address(name=text.strip(), email="") if text.strip() else None


def _names_of_reader(
    head: MessageHead, parts: tuple[Sentence, ...], me: tuple[str, ...], my_name: str, sender: Address | None
) -> tuple[str, ...]:
    """The user's name, the display names of the user's addresses, and whom the mail greets."""
    names = [my_name] if my_name else []
    sent_by_me = sender is not None and sender.email.lower() in me
    others = [*head.to, *head.cc]
    for address in others:
        known = address.email.lower() in me or (not me and len(others) == 1)
        if known and (name := of_header(address.name)):
            names.append(name)
    if not sent_by_me:
        first = [s for s in parts if s.own and s.text and s is not (parts[0] if parts[0].start == 0 else None)][:3]
        for sentence in first or list(parts[1:3]):
            line = re.split(r"[,:!\n]|\s[-\u2013—]\s|\. ", sentence.text, maxsplit=1)[0]
            opens = sentence is first[0] if first else False
            if (match := _GREETING.match(line)) and len(line) < 60 and _greets(sentence.folded, opens=opens):
                names.append(match[1])
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _greets(folded: str, *, opens: bool) -> bool:
    """Whether a sentence begins with a greeting word or, at the very beginning, is nothing but a name."""
    return bool(
        re.match(
            r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe|sehr geehrt|guten|hola"
            r"|estimad|bonjour|cher"
            r"|gentile|egregi|ciao|buongiorno|car[oa]\b|prezad|ola\b|beste|geachte)",
            folded,
        )
    ) or (opens and bool(re.fullmatch(r"[a-z'-]+(?: [a-z'-]+)?\s?[,:!]", folded.strip())))
