"""Whether a message's text is worth reading, from its cheap fields alone.

What is dropped here is never seen again, so the question is not "is it an interview" but "is it plainly not": mail sent
to many, by a machine, without any word of an interview. Everything a human writes to the user passes, whatever its
subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterword.model.message import Address, MessageHead, MessageSummary, PartOutline
from afterword.understand.people_words import HIRING_LOCAL
from afterword.understand.schedulers import is_board, is_scheduler
from afterword.understand.sentences import fold

# One table for seven languages: words of interviews, appointments and applications as they stand in subjects.
_SUBJECT = re.compile(
    r"interview|phone screen|screening|on-?site|final round|next steps?|availab|schedul|calendar|invit|meeting"
    r"|call\b|chat\b"
    r"|appl(?:y|ied|ication)|candida|position|role\b|opportunit|recruit|hiring|talent|career|job offer|offer\b"
    r"|reschedul|cancel"
    r"|updated|confirm|reminder|slot|time ?change|accepted:|declined:|tentative:"
    r"|gesprach|kennenlern|termin|einladung|bewerb|stelle\b|telefonat|verschoben|verschieb|absage|zusage"
    r"|erinnerung|bestatig|unterlagen"
    r"|entretien|entrevue|rendez-vous|candidature|poste\b|convocation|recrut|disponib|report|annul|rappel|visio"
    r"|embauche"
    r"|entrevista|cita\b|citacion|llamada|reunion|vacante|puesto|proceso|seleccion|siguiente paso|reprogram"
    r"|recordatorio|postula"
    r"|colloqui|incontro|appuntamento|posizione|selezione|convoc|spostat|annullat|promemoria"
    r"|reuniao|vaga\b|selecao|convite|agend|remarc|lembrete|processo"
    r"|gesprek|kennismak|afspraak|sollicit|vacature|uitnodig|verzet|geannuleerd|herinnering"
)
_THANKS = re.compile(r"thank|danke|merci|remerci|gracias|agradec|grazie|ringrazi|obrigad|bedankt|dank\b")
_REPLY = re.compile(r"^\s*(?:re|aw|sv|antw|rv|r|res|odp|vs)\s?(?:\[\d+\])?\s?:", re.IGNORECASE)


def is_candidate(summary: MessageSummary, *, use_sent: bool, me: tuple[str, ...]) -> str | None:
    """Why a message's text is worth fetching, in a few words; None when it is plainly not.

    `use_sent` says that the user's own mail is evidence; without it such mail is not read. `me` are the user's
    addresses.
    """
    head = summary.head
    mine = {address.lower() for address in me}
    if head.from_ and all(address.email.lower() in mine for address in head.from_):
        return _of_sent(head) if use_sent else None
    senders = (*head.from_, *head.reply_to)
    reasons = (
        (any(_is_calendar(part) for part in summary.parts), "it carries a calendar invitation"),
        (any(is_scheduler(address.email) for address in senders), "it comes from a hiring or scheduling tool"),
        (any(_is_hiring_desk(address) for address in senders), "it comes from a hiring desk"),
        (_SUBJECT.search(fold(head.subject)), "its subject may speak of an interview or an application"),
        (_answers(head), "it answers in a conversation"),
        (not _is_bulk(head, senders), "it was sent to few, as a person writes"),
    )
    return next((reason for holds, reason in reasons if holds), None)


def _answers(head: MessageHead) -> bool:
    """Whether a mail answers another."""
    return bool(head.in_reply_to or head.references or _REPLY.match(head.subject))


def _is_hiring_desk(address: Address) -> bool:
    """Whether an address is one that employers hire from ("jobs@", "talent@")."""
    return address.email.split("@")[0].lower() in HIRING_LOCAL


def _is_bulk(head: MessageHead, senders: Iterable[Address]) -> bool:
    """Whether a mail is plainly sent to many or by a machine."""
    return head.list_id is not None or head.automatic or any(is_board(address.email) for address in senders)


def _of_sent(head: MessageHead) -> str | None:
    """Why a mail the user sent is worth reading: it answers something, or its subject speaks of an interview."""
    if _answers(head):
        return "you answered in a conversation"
    if _SUBJECT.search(fold(head.subject)) or _THANKS.search(fold(head.subject)):
        return "you wrote about an interview or an application"
    return None


def _is_calendar(part: PartOutline) -> bool:
    """Whether a part is a calendar object, by its type or its file name (tools send .ics as octet-stream)."""
    name = (part.filename or "").lower()
    return part.media_type in ("text/calendar", "application/ics") or name.endswith((".ics", ".vcs"))
