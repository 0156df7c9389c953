"""Which mailbox is Drafts: the user's word, the server's mark, a usual name; and never one of two."""

from __future__ import annotations

import pytest

from afterword.adapters.imap.listing import is_marked, parse_list, with_marks
from afterword.adapters.imap.mailbox_names import Listed, plan
from afterword.adapters.imap.wire import Untagged
from afterword.config import Mailboxes
from afterword.model.identifiers import MailboxName
from afterword.ports import MailboxPlan


def box(name: str, *attributes: str, separator: str = "/") -> Listed:
    """A listed mailbox."""
    return Listed(name=MailboxName(name), separator=separator, attributes=frozenset(attributes))


def planned(*listed: Listed, drafts: str | None = None, sent: str | None = None, watch: str = "INBOX") -> MailboxPlan:
    """The plan for these mailboxes and these wishes."""
    wanted = Mailboxes(
        watch=(MailboxName(watch),),
        drafts=MailboxName(drafts) if drafts else None,
        sent=MailboxName(sent) if sent else None,
        look_back_days=60,
    )
    return plan(listed, wanted)


@pytest.mark.parametrize(
    "name",
    [
        "Drafts", "drafts", "Entwürfe", "Brouillons", "Borradores", "Bozze", "Rascunhos", "Concepten", "Utkast",
        "Kladder", "Udkast", "Luonnokset", "Wersje robocze", "Szkice", "Koncepty", "Rozepsané", "Piszkozatok",
        "Ciorne", "Чернови", "Черновики", "Чернетки", "Skice", "Osnutki", "Πρόχειρα", "Taslaklar", "Esborranys",
        "Juodraščiai", "Melnraksti", "Mustandid", "טיוטות", "مسودات", "下書き", "草稿", "임시보관함", "Thư nháp",
        "INBOX.Drafts", "INBOX/Entwürfe", "[Gmail]/Entwürfe", "[Google Mail]/Drafts", "[Gmail]/Borradores",
    ],
)  # fmt: skip
def test_drafts_is_known_by_its_usual_name(name: str) -> None:
    """In many languages, at the top, below INBOX and below a provider's root."""
    separator = "." if name.startswith("INBOX.") else "/"

    result = planned(box("INBOX"), box(name, separator=separator), box("Work", separator=separator))

    assert result.drafts == name
    assert any(name in line and "usual" in line for line in result.explained)


def test_an_accent_written_in_two_characters_is_the_same_name() -> None:
    """Some servers store names decomposed."""
    assert planned(box("Entwu\u0308rfe")).drafts == "Entwu\u0308rfe"


@pytest.mark.parametrize("mark", ["\\drafts"])
def test_the_servers_mark_outranks_names(mark: str) -> None:
    """A marked mailbox of any name wins over an unmarked one of the usual name."""
    assert planned(box("Drafts"), box("Later", mark)).drafts == "Later"


def test_the_users_word_outranks_marks() -> None:
    """A configured mailbox is taken even if another one is marked."""
    assert planned(box("Drafts", "\\drafts"), box("Thanks"), drafts="Thanks").drafts == "Thanks"


def test_a_configured_name_is_found_below_inbox() -> None:
    """On servers that keep everything below INBOX the user need not say so."""
    result = planned(box("INBOX.Thanks", separator="."), drafts="Thanks")

    assert result.drafts == "INBOX.Thanks"


def test_a_configured_mailbox_that_is_not_listed_is_kept_and_said() -> None:
    """It may be created on the first APPEND; a typing mistake is seen in the explanation."""
    result = planned(box("INBOX"), drafts="Thanks")

    assert result.drafts == "Thanks"
    assert any("does not list" in line for line in result.explained)


@pytest.mark.parametrize(
    "pair",
    [
        (box("Drafts"), box("Entwürfe")),
        (box("Drafts"), box("INBOX/Drafts")),
        (box("A", "\\drafts"), box("B", "\\drafts")),
    ],
)
def test_between_two_nothing_is_guessed(pair: tuple[Listed, Listed]) -> None:
    """The user is told both names and where to write one."""
    for order in (pair, pair[::-1]):
        result = planned(*order)

        assert result.drafts is None
        (line,) = [line for line in result.explained if "for drafts" in line]
        assert all(listed.name in line for listed in pair)
        assert "account.mailboxes.drafts" in line


def test_without_any_the_user_is_told() -> None:
    """No mailbox is invented."""
    result = planned(box("INBOX"), box("Work"))

    assert result.drafts is None
    assert any("account.mailboxes.drafts" in line for line in result.explained)


def test_a_mailbox_that_cannot_be_selected_is_none() -> None:
    """A level of the hierarchy that is called Drafts holds no drafts."""
    assert planned(box("Drafts", "\\noselect"), box("Kladder")).drafts == "Kladder"
    assert planned(box("Drafts", "\\nonexistent")).drafts is None


def test_a_name_deep_in_the_hierarchy_is_somebody_elses() -> None:
    """`Archive/2019/Drafts` and a colleague's mailbox are not taken for the user's."""
    assert planned(box("Archive/2019/Drafts"), box("user/ben/Drafts"), box("Work/Drafts")).drafts is None


def test_all_sent_and_trash_mailboxes_are_read() -> None:
    """Reading one too many does no harm, and missing one might."""
    result = planned(box("Sent", "\\sent"), box("Gesendet"), box("Papierkorb"), box("Trash"), box("Archiv"))

    assert result.sent == ("Sent", "Gesendet")
    assert set(result.trash) == {"Papierkorb", "Trash"}
    assert result.archive == ("Archiv",)


def test_all_mail_is_an_archive() -> None:
    """A provider's mailbox of everything is read as one."""
    assert planned(box("[Gmail]/Alle Nachrichten", "\\all")).archive == ("[Gmail]/Alle Nachrichten",)


def test_a_watched_mailbox_is_no_archive_as_well() -> None:
    """What is watched is read once."""
    assert planned(box("INBOX"), box("Archive", "\\archive"), watch="Archive").archive == ()


def test_inbox_is_inbox_in_any_case() -> None:
    """RFC 3501 §5.1: INBOX is case-insensitive."""
    assert planned(box("Inbox"), watch="INBOX").watch == ("Inbox",)


@pytest.mark.parametrize(
    ("line", "literals", "expected"),
    [
        (b'* LIST (\\HasNoChildren \\Drafts) "/" Drafts', (), box("Drafts", "\\hasnochildren", "\\drafts")),
        (b'* LIST (\\drafts) "." "INBOX.Drafts"', (), box("INBOX.Drafts", "\\drafts", separator=".")),
        (b'* LIST () "/" "[Gmail]/Entw&APw-rfe"', (), box("[Gmail]/Entwürfe")),
        (b'* LIST () "\\\\" "a\\"b"', (), box('a"b', separator="\\")),
        (b"* LIST () NIL INBOX", (), box("INBOX", separator="")),
        (b'* LIST () "/" {6}', (b"Drafts",), box("Drafts")),
        (b'* LIST () "/" Drafts ("CHILDINFO" ("SUBSCRIBED"))', (), box("Drafts")),
        (b'* LIST () "/" "7"', (), box("7")),
        (b'* LSUB () "/" Drafts', (), None),
        (b'* LIST () "/" "&AP"', (), None),
        (b'* LIST () "/" "&2D0-"', (), None),
        (b"* LIST", (), None),
        (b"* 3 EXISTS", (), None),
    ],
)
def test_list_answers_are_read(line: bytes, literals: tuple[bytes, ...], expected: Listed | None) -> None:
    """Quoted, atom and literal names, any separator, any case of the marks; never half a name."""
    assert parse_list(Untagged(line=line, literals=literals)) == expected


def test_marks_of_a_second_list_are_added() -> None:
    """A server may give its marks only when asked for them."""
    listed = [box("INBOX"), box("Later")]
    marked = with_marks(listed, [box("Later", "\\drafts")])

    assert not is_marked(listed)
    assert is_marked(marked)
    assert planned(*marked).drafts == "Later"
