"""Where each line of a body belongs: said now, quoted at some level, a quotation's head, a signature, small print.

Lines keep their offsets into the body, so that every later claim can be traced to the words it rests on. What the words
mean is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

MAX_BODY = 60_000  # characters read of one body; an invitation says what it says long before


class Place(StrEnum):
    """What part of a mail a line is."""

    SUBJECT = "subject"
    BODY = "body"
    HEAD = "head"  # "On … wrote:", a forwarded header block
    SIGNATURE = "signature"
    FOOTER = "footer"  # disclaimers, unsubscribe lines, orders to programs


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line without its quotation marks; `start` is its offset in the body, `level` 0 what the sender says now."""

    text: str
    start: int
    level: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """The lines of a body in order; `forwarded` are the header fields of a mail that was forwarded as a whole.

    When a mail was forwarded without words of its own, its lines have level 0: they are what is to be read.
    """

    lines: tuple[Line, ...]
    forwarded: tuple[tuple[str, str], ...] = ()

    def forwarded_field(self, name: str) -> str | None:
        """The value of a forwarded header field ("from", "subject"), or None."""
        return next((value for key, value in self.forwarded if key == name), None)


_MARKS = re.compile(r"(?: ?[>|]){1,20} ?(?=\S|$)")
_WROTE = re.compile(
    r"(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef)\b[^\n]{0,60}:$"
    r"|^(?:am|on|le|el|il|em|op) .{6,150}(?:wrote|schrieb|écrit|escribió|scritto|escreveu|schreef)\s?:$",
    re.IGNORECASE,
)
_WROTE_OPENS = re.compile(r"^(?:on|am|le|el|il giorno|em|op)\s.{0,60}\d{4}.{0,80}$", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"^[-_ *]{2,}\s?(?:original[- ]?(?:message|nachricht|bericht)|ursprüngliche nachricht|message d'origine"
    r"|message original"
    r"|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht)|^_{20,}$",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^[-_ *]{2,}\s?(?:forwarded (?:message|by)|weitergeleitete nachricht|message transféré|message transmis"
    r"|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)"
    r"|^begin forwarded message|^anfang der weitergeleiteten",
    re.IGNORECASE,
)
_HEADER_NAMES = {
    "from": "from", "von": "from", "de": "from", "da": "from", "van": "from",
    "to": "to", "an": "to", "à": "to", "a": "to", "para": "to", "aan": "to",
    "cc": "cc", "kopie": "cc",
    "sent": "date", "date": "date", "gesendet": "date", "datum": "date", "envoyé": "date", "enviado": "date",
    "enviado el": "date", "inviato": "date", "data": "date", "verzonden": "date", "fecha": "date",
    "subject": "subject", "betreff": "subject", "objet": "subject", "asunto": "subject", "oggetto": "subject",
    "assunto": "subject", "onderwerp": "subject",
}  # fmt: skip
_HEADER = re.compile(r"^\*?([A-Za-zÀé]{1,10}(?: el)?)\s?\*?:\*?\s?(.{0,300})$")
_VALEDICTION = re.compile(
    r"^(?P<words>(?:with )?(?:kind(?:est)?|best|warm(?:est)?|sincere(?:st)?|many)?\s?(?:regards|wishes|thanks)"
    r"|best|all the best|cheers|sincerely|yours? (?:sincerely|truly|faithfully)|respectfully|cordially|warmly"
    r"|thank you|thanks(?: (?:so much|again|and (?:best|kind)? ?regards))?|take care|talk soon|see you (?:soon|then)"
    r"|(?:mit )?(?:freundlichen?|beste[nr]?|viele[n]?|herzliche[nr]?|liebe[n]?|schöne[n]?) gr(?:ü|ue)(?:ß"
    r"|ss)en?|mfg|lg|vg"
    r"|(?:bien )?cordialement|(?:bien )?à (?:vous|toi)|bien à vous|sincères salutations|à (?:très )?(?:bientôt|vite)"
    r"|(?:un )?(?:cordial(?:es)? )?saludos?(?: cordiales)?|atentamente|un abrazo|muchas gracias|gracias"
    r"|(?:cordiali|distinti|cari) saluti|un saluto|saluti|cordialmente|grazie"
    r"|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços?|obrigad[oa]"
    r"|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg)\b[^\n]{0,24}$",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"unsubscribe|abmelden|désabonner|darse de baja|annulla iscrizione|afmelden"
    r"|view (?:this )?(?:email )?in (?:your )?browser"
    r"|confidential and|legally privileged|privileged (?:and|or|information|material)"
    r"|vertrauliche[nrs]? (?:und|oder|informationen|inhalte?|nachricht)"
    r"|confidentiel(?:le)?s? (?:et|ou)\b|informations? confidentiel|confidencia(?:l|les|is) (?:y|e|o|ou)\b"
    r"|informaci(?:ó|o)n confidencial|informa(?:ç|c)(?:ão|ões|ao|oes) confidencia|informazioni riservate"
    r"|riservat[oaie] e confidenzial|vertrouwelijke? (?:en|of|informatie)\b"
    r"|intended recipient|in error please|not reply to this|unmonitored|unattended mailbox|not monitored"
    r"|no responder a este|ne pas répondre"
    r"|nicht auf diese (?:automat\w+ )?(?:e-?mail|mail|nachricht|adresse)|niet op deze (?:e-?mail|mail)"
    r"|(?:e-?mail|message) was sent (?:to|by|from)|you(?: are|'re) receiving|all rights reserved|privacy policy|©"
    r"|registergericht|handelsregister|ust-?id|geschäftsführ(?:er(?:in|innen|/-?in|/-?innen)?|ung)\s?:"
    r"|sitz der gesellschaft|registered (?:office(?:\s?:| is\b| address| \d)|in england)",
    re.IGNORECASE,
)
_LOTUS = re.compile(r" on \d\d?/\d\d?/\d{2,4}")  # Lotus Notes: "name on date", then To and Subject
_LONGEST_HEAD = 250  # characters of "On … wrote:"
_FIELDS_OF_HEAD = 3  # so many header lines in a row begin a quotation without any other mark
_EARLY = 20  # a "Thanks," above this much text opens a mail rather than ending it
_SHORT_PREFACE = 40  # "FYI, see below": a forwarded mail is what is to be read
_WORDY = 14  # a line of so many words below a signature is text again


def split(body: str, *, forwarded_subject: bool = False) -> Regions:
    """The regions of a body; `forwarded_subject` says that its subject begins with "Fwd:" or the like."""
    return _Splitter(body[:MAX_BODY], forwarded_subject=forwarded_subject).run()


def after_valediction(text: str) -> str | None:
    """What stands on a line after its closing words ("Best, Ann": "Ann"); None when it has no closing words."""
    match = _VALEDICTION.match(text)
    return None if match is None else text[match.end("words") :].strip(" ,!.\u2013—-")


def header_field(text: str) -> tuple[str, str] | None:
    """The canonical name and the value of a header line as mail clients quote it, in six languages, or None."""
    match = _HEADER.match(text.strip())
    if match is None:
        return None
    name = _HEADER_NAMES.get(match[1].lower())
    return None if name is None else (name, match[2].strip())


class _Splitter:
    """One walk over the lines; `base` is the level that heads without quotation marks have added so far."""

    def __init__(self, body: str, *, forwarded_subject: bool) -> None:
        self.raw: list[tuple[str, int, int]] = []  # text, offset, marks
        offset = 0
        for raw in body.split("\n"):
            marks = _MARKS.match(raw)
            depth = raw[: marks.end()].count(">") if marks else 0
            text = raw[marks.end() :] if marks and depth else raw
            self.raw.append((text.rstrip("\r \t\\"), offset + len(raw) - len(text), depth))
            offset += len(raw) + 1
        self.forwarded_subject = forwarded_subject
        self.lines: list[Line] = []
        self.base = 0
        self.place = Place.BODY
        self.said = 0  # characters of body text at the present level
        self.preface: int | None = None  # characters said before the first forwarded head
        self.forwarded: list[tuple[str, str]] = []
        self.lifted = False

    def run(self) -> Regions:
        index, marks_before = 0, 0
        while index < len(self.raw):
            text, _, marks = self.raw[index]
            if marks != marks_before:
                self.place, self.said, marks_before = Place.BODY, 0, marks
            stripped = text.strip()
            if head := self._head_length(index, stripped):
                index = self._take_head(index, head)
                continue
            self._put(index, self._place_of(stripped))
            index += 1
        return Regions(lines=tuple(self.lines), forwarded=tuple(self.forwarded))

    def _put(self, index: int, place: Place) -> None:
        text, start, marks = self.raw[index]
        self.lines.append(Line(text=text.strip(), start=start, level=max(0, self.base + marks), place=place))

    def _place_of(self, text: str) -> Place:
        if not text:
            return self.place
        if _FOOTER.search(text):
            return Place.FOOTER
        if text == "--" or (len(text) <= 48 and self.said >= _EARLY and _VALEDICTION.match(text)):
            self.place = Place.SIGNATURE
        elif self.place is Place.SIGNATURE and text.count(" ") >= _WORDY:
            self.place = Place.BODY
        if self.place is Place.BODY:
            self.said += len(text)
        return self.place

    def _head_length(self, index: int, text: str) -> int:
        """How many lines a quotation's head takes from here; 0 when none begins."""
        if not text:
            return 0
        if _ORIGINAL.match(text) or _FORWARDED.match(text):
            return 1 + self._block_length(index + 1)
        if len(text) < _LONGEST_HEAD and _WROTE.search(text):
            return 1
        following = self.raw[index + 1][0].strip() if index + 1 < len(self.raw) else ""
        if _WROTE_OPENS.match(text) and _WROTE.search(following):
            return 2
        block = self._block_length(index)
        if block == 0 and _LOTUS.search(text) and (fields := self._block_length(index + 1)):
            return 1 + fields
        return block if block >= _FIELDS_OF_HEAD else 0

    def _block_length(self, index: int) -> int:
        """How many lines from here are header fields; continuation and single blank lines inside count."""
        length, fields = 0, 0
        while index + length < len(self.raw) and length < 14:
            text = self.raw[index + length][0].strip()
            if header_field(text):
                length, fields = length + 1, fields + 1
            elif (fields and text.endswith("@ect") and length < 10) or (
                not fields and not text and length == 0 and index + 1 < len(self.raw)
            ):
                length += 1
            else:
                break
        return length if fields >= 2 else 0

    def _take_head(self, index: int, length: int) -> int:
        """Record the head, raise the level, and lift a mail that was forwarded without a word of one's own."""
        texts = [self.raw[index + step][0].strip() for step in range(length)]
        fields = [field for field in map(header_field, texts) if field]
        forwarding = bool(_FORWARDED.match(texts[0])) or self.forwarded_subject
        said = sum(len(line.text) for line in self.lines if line.place is Place.BODY)
        lift = not self.lifted and self.base == 0 and (said == 0 or (forwarding and said <= _SHORT_PREFACE))
        marks = self.raw[index][2]
        for step in range(length):
            self._put(index + step, Place.HEAD)
        following = next((m for text, _, m in self.raw[index + length :] if text.strip()), 0)
        if lift:
            self.lifted = True
            self.forwarded = fields
        elif following <= marks:
            self.base += 1
        self.place, self.said = Place.BODY, 0
        return index + length
