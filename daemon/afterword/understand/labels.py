"""Values that a mail sets out with labels ("Company: …", a table's cells): the plainest way to state a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from afterword.understand.document import Document
from afterword.understand.regions import Place
from afterword.understand.sentences import fold
from afterword.understand.tables import words

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
    """
company employer organization organisation client unternehmen firma arbeitgeber entreprise societe empresa azienda
societa bedrijf werkgever
"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A value that a mail may state, the words that state it, and the rule that read them."""

    value: str
    quote: str
    rule: str


def companies(document: Document) -> Iterable[Said]:
    """The values of labels for the employer."""
    return (said for label, said in _labelled(document) if label in _COMPANY_LABELS)


def roles(document: Document) -> Iterable[Said]:
    """The values of labels for the position."""
    return (said for label, said in _labelled(document) if label not in _COMPANY_LABELS)


def _labelled(document: Document) -> Iterable[tuple[str, Said]]:
    """Every label with its value, on the label's own line or on the next one."""
    lines = [
        line.text for line in document.regions.lines if line.level == 0 and line.text and line.place is not Place.HEAD
    ]
    for text, following in pairwise([*lines, ""]):
        if match := _LABELS.match(text):
            label, value = fold(match["label"]), match["value"]
        elif match := _BARE_LABEL.match(text):
            label, value = fold(match[1]), following
        else:
            continue
        value = value.strip(' *"“”')
        if value and len(value.split()) <= 9 and "{" not in value:
            yield label, Said(value=value, quote=text, rule="label")
