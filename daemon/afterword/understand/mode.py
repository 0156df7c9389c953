"""Where an interview is held: by telephone, by video, or in a place."""

from __future__ import annotations

import re

from afterword.model.reading import Evidence, Mode
from afterword.understand.document import Document

_VIDEO = re.compile(
    r"\b(?:zoom|google meet|meet\.google|ms teams|microsoft teams|microsoft-teams|teams\.microsoft|teams|webex"
    r"|skype|hangouts?|whereby|jitsi|gotomeeting|chime|video(?:call|conference|interview|gesprach|konferenz"
    r"|llamada|chiamata|chamada|bellen)?|virtual(?:ly)?|online|remote(?:ly)?|visio(?:conference)?|facetime"
    r"|bluejeans|around\.co|meeting link|join(?:ing)? link|virtuell|en ligne|en linea|da remoto)\b"
)
_PHONE = re.compile(
    r"\b(?:phone|telephone|telephonic|dial[- ]?in|call you (?:at|on)|we will call|i(?:'ll| will) (?:call"
    r"|ring) you|give you a call|your (?:phone )?number|telefonische[nsr]? (?:interview|gesprach|termin)"
    r"|telefon(?:at|interview|gesprach|termin)"
    r"|rufen? (?:sie|dich) an|telephonique|par telephone|vous appeller\w+|telefonic[ao]|por telefono"
    r"|te llamare(?:mos)?|por telefone|ligaremos|bellen (?:je|u)|belafspraak)\b"
)
_ONSITE = re.compile(
    r"\b(?:in[- ]person|on[- ]?site|our (?:[a-z]+ ){0,3}(?:offices?|branch|premises|store|shop|campus|plant"
    r"|headquarters)|the (?:[a-z]+ )?office|headquarters|lobby"
    r"|reception|security desk|visitor|come (?:in|to our|by)|parking|(?:\d+(?:st|nd|rd|th)|second|first|third"
    r"|ground) floor|building|room \w+|address|arrive at|vor ort|in unser(?:em|en|er)|raum|empfang|hausadresse"
    r"|buro|nos (?:locaux|bureaux)|presentiel|sur place|chez nous|nuestras? (?:oficinas?|instalaciones|sede)"
    r"|presencial|pas[ae] por|nostra sede|in presenza|nostri uffici|nosso escritorio|nossa sede|ons kantoor"
    r"|op kantoor|op locatie|main hall|lunch interview)\b"
)
_STREET = re.compile(
    r"\b[a-z]+(?:strasse|str\.|weg|platz|allee|straat|laan|gasse) ?\d{1,4}\b"
    r"|\b\d{1,5}[a-z]? (?:[a-z]+ ){1,3}(?:street|st\.|road|rd\.|avenue|ave\b|lane|boulevard|blvd|drive)"
    r"|\b\d{1,4},? (?:rue|avenue|boulevard|via|calle|rua|avenida)\b|\b(?:via|calle|rua|avenida|corso"
    r"|piazza) [a-z]+(?: [a-z]+)?,? \d"
)
# A call with the outcome, to prepare, or one that has been, is not how the interview is held.
_OTHER_CALL = re.compile(
    r"\b(?:outcome|(?<!no )prep|to prepare|feedback|results?|following (?:your|our)|after (?:your|our)|last week"
    r"|yesterday|earlier|if you have)\b"
)
_PHONE_SCREEN = re.compile(r"\bphone (?:screen|call|interview)\b|\btelephone (?:screen|interview|call)\b")


def read_mode(document: Document) -> tuple[Mode | None, tuple[Evidence, ...]]:
    """How the interview is held, by the sender's own words, and the words that say so; None when they do not."""
    texts = [s for s in document.sentences if s.own]
    for pattern, mode in (
        (_PHONE_SCREEN, Mode.PHONE),
        (_VIDEO, Mode.VIDEO),
        (_PHONE, Mode.PHONE),
        (_ONSITE, Mode.ONSITE),
        (_STREET, Mode.ONSITE),
    ):
        for sentence in texts:
            if mode is Mode.PHONE and _OTHER_CALL.search(sentence.folded):
                continue
            if pattern.search(sentence.folded):
                return mode, (Evidence(field="mode", quote=sentence.text[:160], rule=f"mode.{mode.value}"),)
    return None, ()
