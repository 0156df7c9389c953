"""Keys by which two things are seen to be the same: companies, roles, addresses, subjects and times.

Keys are normalised so that spelling, reply prefixes and legal forms do not part what belongs together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from afterword.model.moment import Moment, When
from afterword.understand.schedulers import BOARD_DOMAINS, FREE_MAIL_DOMAINS, SCHEDULER_DOMAINS, registrable
from afterword.understand.tables import words

MAX_NAME = 300  # characters of a name or subject that are looked at

# Addresses at these domains say nothing about the company; mail of everybody comes from them.
SHARED_DOMAINS = frozenset({*SCHEDULER_DOMAINS, *BOARD_DOMAINS, *FREE_MAIL_DOMAINS})
# First labels under which one company sends its different mail.
_DEPARTMENTS = words(
    """
    bounce career careers corp email hire hiring hr info interviews jobs mail mailer news notifications notify people
    recruiting recruitment smtp talent team www
    """
)
_LEGAL = """
    ab ag aps as asa bv co company corp corporation gmbh inc incorporated kg kgaa limited llc llp ltd mbh nv oy plc
    pty sa sarl sas se spa srl ug
"""
LEGAL_FORMS = frozenset(_LEGAL.split())
_ARTICLES = frozenset({"the", "die", "der", "das"})
_AUTOMATED = re.compile(r"no-?_?reply|do-?not-?reply|notification|mailer|calendar|invitation|bounce")
_REPLY = re.compile(
    r"(?:(?:re|fwd?|aw|wg|antw|sv|vs|tr|rv|res|r|updated invitation|invitation|accepted|declined|tentative"
    r"|cancell?ed event|cancell?ed|einladung|abgesagt|zusage|absage|invitación) ?:|\[[^\[\]]{1,20}\]:?) ?"
)


def folded(text: str) -> str:
    """The text without case, diacritics and punctuation, its words parted by single spaces."""
    plain = unicodedata.normalize("NFKD", text[:MAX_NAME]).casefold()
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def company_key(name: str | None) -> tuple[str, ...]:
    """The words of a company's name without its legal form; empty if unknown."""
    words = folded(name).split() if name else []
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return tuple(words)


def same_company(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether both are known and one is the other or its beginning ("Acme" and "Acme Robotics").

    Where words are parted does not matter ("Alpha Bits" and "Alphabits"); inside a word nothing begins or ends.
    """
    if not a or not b or not (a[0].startswith(b[0]) or b[0].startswith(a[0])):
        return False  # most pairs end here
    return _begins(a, "".join(b)) or _begins(b, "".join(a))


def _begins(company: tuple[str, ...], joined: str) -> bool:
    """Whether the first words of a company, written together, are this."""
    return any("".join(company[:count]) == joined for count in range(1, len(company) + 1))


def role_key(role: str | None) -> frozenset[str]:
    """The words of a role without gender markers; empty if unknown."""
    return frozenset(word for word in folded(role).split() if len(word) > 1) if role else frozenset()


def roles_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both are known and neither is a shorter form of the other."""
    return bool(a) and bool(b) and not (a <= b or b <= a)


def company_host(email: str) -> str | None:
    """The host of a person's address at work, without a department's label; None for shared hosts and programs.

    Hosts below one registered domain are not taken for one company: a university's or a hosting firm's are not.
    """
    local, _, host = email.lower().rpartition("@")
    labels = host.split(".")
    if not local or len(labels) < 2 or is_automatic(email):
        return None
    registered = registrable(host)
    if registered in SHARED_DOMAINS:
        return None
    while len(labels) > registered.count(".") + 1 and labels[0] in _DEPARTMENTS:
        del labels[0]
    return ".".join(labels)


def is_automatic(email: str) -> bool:
    """Whether a program sends from this address."""
    return _AUTOMATED.search(email.lower().rpartition("@")[0][:MAX_NAME]) is not None


def is_mine(email: str, me: Sequence[str]) -> bool:
    """Whether the address is the user's, a "+tag" of one included (RFC 5233)."""
    return _untagged(email) in {_untagged(mine) for mine in me}


def _untagged(email: str) -> str:
    local, _, host = email.strip().lower().rpartition("@")
    return f"{local.partition('+')[0]}@{host}"


def subject_key(subject: str) -> str:
    """The subject without reply prefixes, list tags and a calendar's " @ date" tail."""
    rest = " ".join(subject[:MAX_NAME].casefold().split())
    while (prefix := _REPLY.match(rest)) is not None:
        rest = rest[prefix.end() :]
    return folded(rest.partition(" @ ")[0])


def same_time(a: When, b: When) -> bool:
    """Whether two times can be the same: one instant, one wall clock where a zone was only assumed, or one day."""
    if isinstance(a, Moment) and isinstance(b, Moment):
        if abs(a.at.toordinal() - b.at.toordinal()) > 2:
            return False  # no two zones are further apart; most pairs end here
        if a.utc == b.utc:
            return True
        assumed = not (a.zone_certain and b.zone_certain)
        return assumed and a.at.replace(tzinfo=None) == b.at.replace(tzinfo=None)
    return a.day == b.day
