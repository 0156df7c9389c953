"""Job titles by their own shape: capitalised words around one that heads titles, where the words beside name a post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from afterword.understand.document import Document
from afterword.understand.labels import Said
from afterword.understand.people_words import PLAIN_WORDS
from afterword.understand.regions import Place, header_field
from afterword.understand.role_words import ROLE_HEADS
from afterword.understand.sentences import fold
from afterword.understand.tables import words

_WORD = re.compile(r"[^\W_][\w&/+#.'\u2019-]{0,40}")
_BEFORE = re.compile(
    r"\b(?:for|as|als|como|comme|come|para|per|pour|voor|functie|stelle|poste|puesto|vaga|vacante|cargo|post|job"
    r"|position|role"
    r"|about|onsite for|hiring|seeking)"
    r"(?: of| de| di| d'| van| als| is| ist| est)?[ :]{1,2}(?:(?:the|our|an?|your|this|an"
    r"|internal|open"
    r"|vacant|la|le|el|il|de|het|die|der|den|um|uma|una?|een|eine[nr]?|\"|') ?){0,3}$"
)
_AFTER = re.compile(
    r"^(?:\s\([^()]{1,14}\))?\s(?:(?:role|position|job|opening|vacancy|post|posting|search|interview"
    r"|candidates?|opportunity"
    r"|scheme|internship|team|hire|requisition|stelle|vacature|functie|process|screen)\b|-?(?:interview|stelle)\b)"
)
_IN_BRACKETS = re.compile(
    r"\b(?:interview|job|role|position|call|screen|chat|gesprek|gesprach|stelle|colloquio|entretien"
    r"|entrevista|\w*gesprek)"
    r" \((?:functie |post |role |als |for )?$"
)
_LABELLED = re.compile(
    r"^\W{0,3}(?:topic|what|event|title|meeting|thema|betreff|objet|asunto|oggetto)\s?[:\t]\s?(.{3,120})$",
    re.IGNORECASE,
)
_SEGMENT = re.compile(
    r"\s[-\u2013\u2014|/]\s|[|:()\[\],\u2013\u2014]|\s(?:at|@|bei|chez|with|w/|bij|presso|on|am|for|x|<>)\s|!"
)
_REPLY = re.compile(r"^(?:\s{0,3}(?:re|fwd?|aw|wg|tr|rv|antw|enc|rif|sv)\s?:)+", re.IGNORECASE)
_AGENT = re.compile(r"[A-Z][a-z]{2,14}(?:er|or|ist|ian|eur|euse|ista|tore|trice|ador|adora|in)$")
_COMPOUND = re.compile(r"[a-z]{3,20}(?:" + "|".join(sorted(h for h in ROLE_HEADS if len(h) > 5 and h.isalpha())) + ")")
_SUFFIX = re.compile(
    r"[a-z]{3,14}(?:ologist|ologe|ologin|ographer|ologue|ometrist|onomist|ometer|ician|anwalt|arzt|wart|wirt)"
)
_JOINS = words("of de d' di für fur in for and & du des la le del dos da do van der and/or et y e und")
_MODIFIERS = words(
    "senior junior lead principal staff chief head deputy assistant associate shift site sales data software product"
    " project marketing customer office plant night part-time full-time front back store account human social content"
)
_LABELS = words("stelle poste puesto vacante vaga cargo functie vacature post job title subject team sie ihre")
# "Colloquio tecnico", "sales interview": alone in a subject they say what kind of interview it is.
_ALSO_ADJECTIVES = words(
    "tecnico tecnica commerciale commercial sales marketing support operations affairs success lead head partner"
    " student host server executive admin engineering"
)
_TOO_GENERAL = words("manager director recruiter coordinator lead head partner recruiters managers interviewer host")
_WIDEST = 5  # words before the one that heads a title


def further_roles(document: Document) -> Iterable[Said]:
    """Candidates by their shape, surest first: in sentences said now, in subjects and topics, in what is quoted."""
    yield from _in_sentences(document, quoted=False)
    for text in _topics(document):
        for value in _of_topic(text):
            yield Said(value=value, quote=text, rule="subject-segment")
    yield from _in_sentences(document, quoted=True)


def _in_sentences(document: Document, *, quoted: bool) -> Iterator[Said]:
    for sentence in document.sentences:
        if sentence.place is Place.BODY and (sentence.level > 0) is quoted:
            text = sentence.text[:600]
            for begin, end in title_spans(text):
                before, after = fold(text[max(0, begin - 40) : begin]), fold(text[end : end + 40])
                if fold(text[begin:end]) in _TOO_GENERAL:
                    continue
                if _BEFORE.search(before) or _AFTER.match(after) or _IN_BRACKETS.search(before):
                    yield Said(value=text[begin:end], quote=sentence.text, rule="title")


def title_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where job titles stand: a word that heads titles with the capitalised words around it."""
    found = list(_WORD.finditer(text))
    for index, match in enumerate(found):
        if not is_head(match[0].rstrip(".")):
            continue
        first = index
        while first > 0 and index - first < _WIDEST and _goes_before(text, found[first - 1], found[first]):
            first -= 1
        while first < index and fold(found[first][0]) in _JOINS | PLAIN_WORDS:
            first += 1
        last = index
        while (
            last + 1 < len(found)
            and last - index < _WIDEST
            and _goes_behind(text, found[last], found[last + 1], found[last + 2 :])
        ):
            last += 1
        if last > index and fold(found[last][0]) in _JOINS:
            last -= 1
        if last + 1 < len(found) and is_head(found[last + 1][0]) and found[last + 1].start() - found[last].end() == 1:
            continue  # "Account Executive Assistant": the last head leads
        if any(c.isupper() for c in text[found[first].start() : found[last].end()]):
            yield found[first].start(), found[last].start() + len(found[last][0].rstrip("."))


def is_head(word: str) -> bool:
    """Whether a word heads job titles, by itself or as the end of a compound."""
    plain = fold(word)
    return plain in ROLE_HEADS or bool(_COMPOUND.fullmatch(plain) or _SUFFIX.fullmatch(plain))


def _goes_before(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a word belongs to the title that goes on behind it."""
    if text[word.end() : following.start()] not in (" ", " & ") or word[0].endswith("."):
        return False
    plain = fold(word[0])
    capital = any(c.isupper() for c in word[0])
    return plain in _MODIFIERS or (capital and (plain not in PLAIN_WORDS | _LABELS or word[0].isupper()))


def _goes_behind(text: str, word: re.Match[str], following: re.Match[str], rest: list[re.Match[str]]) -> bool:
    """Whether a word goes on with the title before it: capitalised, or one that joins to such a word."""
    if text[word.end() : following.start()] != " ":
        return False
    plain = fold(following[0])
    if plain in _JOINS - {"and", "in", "for"}:
        return bool(rest) and rest[0][0][0].isupper()
    return following[0][0].isupper() and plain not in PLAIN_WORDS


def _topics(document: Document) -> Iterator[str]:
    """The subject, lines that name a meeting's topic, and the subjects of quoted mails."""
    yield document.subject[:200]
    for line in document.regions.lines:
        if line.place is Place.HEAD and (field := header_field(line.text)) and field[0] == "subject":
            yield field[1][:200]
        elif line.level == 0 and (match := _LABELLED.match(line.text)):
            yield match[1]


def _of_topic(text: str) -> Iterator[str]:
    """The titles among the parts of a subject, without the words of interviews around them."""
    plain = _REPLY.sub("", text)
    for part in _SEGMENT.split(plain):
        bare = part.strip(" .,'\"?*").split()
        while bare and fold(bare[0]) in PLAIN_WORDS:
            bare.pop(0)
        while bare and (fold(bare[-1]) in PLAIN_WORDS or bare[-1][0].isdigit()):
            bare.pop()
        value = " ".join(bare)
        spans = list(title_spans(value))
        title = value[slice(*spans[-1])] if spans else ""
        if title and fold(title) not in _ALSO_ADJECTIVES:
            yield title
        elif (
            len(bare) == 1 and _AGENT.fullmatch(bare[0]) and re.search(rf"\b{re.escape(bare[0])} (?i:interview)", plain)
        ):
            yield value
