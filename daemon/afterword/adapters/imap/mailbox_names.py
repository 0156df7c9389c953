"""Which mailbox serves which use: the configuration, else special use (RFC 6154), else a table of localised names.

Between two candidates for Drafts nothing is ever guessed; mailboxes that are only read may be several.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from afterword.config import Mailboxes
from afterword.model.identifiers import MailboxName
from afterword.ports import MailboxPlan, MailboxUse

# The names that mail programs and providers give these mailboxes, by language; compared casefolded.
_NAMES: dict[MailboxUse, str] = {
    MailboxUse.DRAFTS: (
        "Drafts|Draft|Draft Messages|Entwürfe|Entwurf|Brouillons|Brouillon|Borradores|Borrador|Bozze|Rascunhos|Rascunho"
        "|Concepten|Utkast|Kladder|Udkast|Luonnokset|Drög|Wersje robocze|Szkice|Robocze|Koncepty|Rozepsané"
        "|Piszkozatok|Ciorne|Schițe|Чернови|Черновики|Чернетки|Skice|Nacrti|Osnutki|Πρόχειρα|Taslaklar"
        "|Esborranys|Zirriborroak|Juodraščiai|Melnraksti|Mustandid|טיוטות|مسودات|المسودات|پیش‌نویس‌ها|ड्राफ़्ट|Draf"  # noqa: RUF001 - Persian
        "|下書き|草稿|草稿箱|草稿夹|임시보관함|임시 보관함|Thư nháp|Bản nháp|ฉบับร่าง|จดหมายร่าง"
    ),
    MailboxUse.SENT: (
        "Sent|Sent Items|Sent Messages|Sent Mail|Gesendet|Gesendete Elemente|Gesendete Objekte|Gesendete Nachrichten"
        "|Envoyés|Éléments envoyés|Messages envoyés|Courrier envoyé|Enviados|Elementos enviados|Mensajes enviados"
        "|Correo enviado|Inviati|Posta inviata|Messaggi inviati|Itens enviados|E-mails enviados|Itens Enviados"
        "|Mensagens enviadas|Verzonden|Verzonden items|Verzonden berichten|Skickat|Skickade objekt|Sendt"
        "|Sendt post|Sendte elementer|Lähetetyt|Lähetetyt viestit|Sendir póstar|Wysłane|Elementy wysłane|Odeslané"
        "|Odeslaná pošta|Odoslané|Odoslaná pošta|Elküldött|Elküldött elemek|Elküldött üzenetek|Trimise|Mesaje trimise"
        "|Elemente trimise|Изпратени|Отправленные|Надіслані|Відправлені|Послато|Poslano|Poslane stavke|Poslana pošta"
        "|Απεσταλμένα|Gönderilenler|Gönderilmiş Öğeler|Gönderilmiş Postalar|Enviats|Elements enviats|Bidalitakoak"
        "|Išsiųsta|Išsiųsti laiškai|Nosūtītie|Saadetud|Saadetud kirjad|דואר יוצא|נשלחו|البريد المرسل|المرسل|ارسال‌شده"
        "|भेजे गए|送信済み|送信済みメール|送信済みアイテム|已发送|已发送邮件|已傳送|寄件備份|보낸편지함|보낸 편지함"
        "|Đã gửi|Thư đã gửi|ส่งแล้ว|Terkirim"
    ),
    MailboxUse.TRASH: (
        "Trash|Bin|Deleted|Deleted Items|Deleted Messages|Papierkorb|Gelöschte Elemente|Gelöschte Objekte|Gelöscht"
        "|Corbeille|Éléments supprimés|Messages supprimés|Papelera|Elementos eliminados|Cestino|Posta eliminata|Lixeira"
        "|Lixo|Itens excluídos|Prullenbak|Prullenmand|Verwijderd|Verwijderde items|Papperskorgen|Papperskorg"
        "|Borttagna objekt|Papirkurv|Papirkurven|Slettede elementer|Slettet post|Roskakori|Poistetut|Ruslatunna|Kosz"
        "|Elementy usunięte|Koš|Odstraněná pošta|Kôš|Odstránená pošta|Lomtár|Törölt elemek|Kuka|Coș de gunoi"
        "|Elemente șterse|Кошче|Корзина|Удаленные|Удалённые|Кошик|Отпад|Smeće|Otpad|Koš|Izbrisano|Κάδος"
        "|Κάδος απορριμμάτων|Διαγραμμένα|Çöp|Çöp Kutusu|Silinmiş Öğeler|Paperera|Zakarrontzia|Šiukšlės|Šiukšliadėžė"
        "|Atkritne|Prügikast|אשפה|פריטים שנמחקו|المهملات|سلة المهملات|زباله‌دان|ट्रैश|ゴミ箱|削除済みアイテム|垃圾箱"
        "|已删除|已删除邮件|刪除的郵件|휴지통|지운 편지함|Thùng rác|ถังขยะ|Sampah"
    ),
    MailboxUse.ARCHIVE: (
        "Archive|Archives|All Mail|Archiv|Alle Nachrichten|Tous les messages|Archivo|Todos|Archivio|Tutti i messaggi"
        "|Arquivo|Todos os e-mails|Archief|Alle e-mail|Alle berichten|Arkiv|Alla mail|Arkisto|Archiwum|Wszystkie"
        "|Archív|Všechny zprávy|Archívum|Arhivă|Архив|Вся почта|Архів|Arhiva|Arhiv|Αρχείο|Arşiv|Tüm Postalar|アーカイブ"
        "|すべてのメール|存档|归档|所有邮件|보관함|전체보관함|Lưu trữ"
    ),
}
_FLAGS = {
    MailboxUse.DRAFTS: ("\\drafts",),
    MailboxUse.SENT: ("\\sent",),
    MailboxUse.TRASH: ("\\trash",),
    MailboxUse.ARCHIVE: ("\\all", "\\archive"),
}
_PROVIDER_ROOTS = ("[gmail]", "[google mail]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One LIST answer: attributes lower-cased; `separator` empty when the server has no hierarchy."""

    name: MailboxName
    separator: str
    attributes: frozenset[str]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().strip()


_KNOWN = {use: frozenset(map(_folded, names.split("|"))) for use, names in _NAMES.items()}


def plan(listed: Sequence[Listed], wanted: Mailboxes) -> MailboxPlan:
    """The mailbox plan of an account, with one sentence a mailbox on why it was taken."""
    usable = [box for box in listed if not box.attributes & {"\\noselect", "\\nonexistent"}]
    explained: list[str] = []
    watch = tuple(_resolved(name, usable, explained) for name in wanted.watch)
    drafts = _drafts(usable, wanted.drafts, explained)
    sent: tuple[MailboxName, ...]
    if wanted.sent is not None:
        sent = (_resolved(wanted.sent, usable, explained),)
    else:
        sent = _several(usable, MailboxUse.SENT, explained)
    trash = _several(usable, MailboxUse.TRASH, explained)
    taken = {*watch, *sent, *trash, drafts}
    archive = tuple(name for name in _several(usable, MailboxUse.ARCHIVE, explained) if name not in taken)
    return MailboxPlan(watch=watch, archive=archive, sent=sent, drafts=drafts, trash=trash, explained=tuple(explained))


def _resolved(name: MailboxName, usable: Sequence[Listed], explained: list[str]) -> MailboxName:
    """A configured mailbox as the server spells it: as written, else below the INBOX prefix, else as written anyway."""
    for box in usable:
        if box.name == name or (name.upper() == "INBOX" and box.name.upper() == "INBOX"):
            explained.append(f"{box.name}: configured")
            return box.name
    for box in usable:
        root, separator, leaf = box.name.partition(box.separator or "\0")
        if separator and root.upper() == "INBOX" and leaf == name:
            explained.append(f"{box.name}: configured as {name}")
            return box.name
    explained.append(f"{name}: configured, but the server does not list it; see `afterword check`")
    return name


def _drafts(usable: Sequence[Listed], wanted: MailboxName | None, explained: list[str]) -> MailboxName | None:
    """The one mailbox for drafts, or None with an explanation of what the user can do."""
    if wanted is not None:
        return _resolved(wanted, usable, explained)
    for found, why in (
        (_flagged(usable, MailboxUse.DRAFTS), "the server marks it as Drafts"),
        (_named(usable, MailboxUse.DRAFTS), "its name is a usual one for Drafts"),
    ):
        if len(found) == 1:
            explained.append(f"{found[0]}: for drafts, because {why}")
            return found[0]
        if found:
            names = ", ".join(found)
            explained.append(f"no mailbox for drafts: {names} could all be it; name one in account.mailboxes.drafts")
            return None
    explained.append("no mailbox for drafts was found; create one or name it in account.mailboxes.drafts")
    return None


def _several(usable: Sequence[Listed], use: MailboxUse, explained: list[str]) -> tuple[MailboxName, ...]:
    """Every mailbox for this use, by special use and by name; reading one too many does no harm."""
    flagged, named = _flagged(usable, use), _named(usable, use)
    explained.extend(f"{name}: {use.value}, because the server marks it so" for name in flagged)
    rest = [name for name in named if name not in flagged]
    explained.extend(f"{name}: {use.value}, because its name is a usual one" for name in rest)
    return (*flagged, *rest)


def _flagged(usable: Iterable[Listed], use: MailboxUse) -> list[MailboxName]:
    return [box.name for box in usable if box.attributes.intersection(_FLAGS[use])]


def _named(usable: Iterable[Listed], use: MailboxUse) -> list[MailboxName]:
    """The mailboxes at the top level, below INBOX or below a provider's root whose last name is in the table."""
    found: list[MailboxName] = []
    for box in usable:
        path = box.name.split(box.separator) if box.separator else [box.name]
        if len(path) == 2 and (path[0].upper() == "INBOX" or path[0].casefold() in _PROVIDER_ROOTS):
            path = path[1:]
        if len(path) == 1 and _folded(path[0]) in _KNOWN[use]:
            found.append(box.name)
    return found
