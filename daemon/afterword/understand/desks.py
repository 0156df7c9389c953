"""Who stands behind a display name: a person, or a department, a mailing, a tool or the firm itself."""

from __future__ import annotations

import re

from afterword.model.message import Address
from afterword.understand.names import is_known, of_header
from afterword.understand.people_words import DESK_LOCAL, NOBODY_LOCAL
from afterword.understand.schedulers import SCHEDULER_DOMAINS, is_scheduler
from afterword.understand.sentences import fold
from afterword.understand.tables import words

# Words of departments, of hiring and of mailings, in seven languages; a display name made of one is nobody's.
DESK_WORDS = words(
    """
hr team teams talent talents recruiting recruitment recruiter recruiters careers career jobs job hiring human resources
resource people operations ops acquisition scheduling scheduler notification notifications interview interviews support
candidate candidates experience department dept desk office service services shared internal mobility p&o weekly daily
digest newsletter alerts alert bulletin updates info no-reply noreply calendar onboarding bot robot
mailer system assistant staffing apply applications
personal personalabteilung personalwesen personalmanagement bewerbung bewerbungen bewerbermanagement karriere hrm
stellenangebote rekrutierung rh ressources humaines recrutement recrutements service carrieres emploi emplois rrhh
recursos humanos departamento dpto seleccion empleo talento equipo ufficio personale risorse umane selezione lavoro
gente pessoas vagas recrutamento equipe departement werving selectie vacatures personeelszaken werkenbij
"""
)
# Names of the tools that send for employers, as their domains begin.
TOOLS = frozenset(domain.split(".")[0] for domain in SCHEDULER_DOMAINS) | words(
    "zoom ats smartrecruiters-mail workablemail ashby applynow"
)
_VIA = re.compile(r"\s*[(\[|]?\s?\b(?:via|by|powered by|par|durch)\s[\w. ]{2,30}[)\]]?$", re.IGNORECASE)


def is_desk(name: str) -> bool:
    """Whether a name holds a word of a department or a mailing."""
    return any(word in DESK_WORDS for word in re.split(r"[\s,/|()-]+", fold(name)))


def is_tool(name: str) -> bool:
    """Whether a name is that of a tool that sends for employers ("GoodTime", "Zoom Scheduler")."""
    if re.search(r"\b(?:ats|crm)\b", fold(name)):
        return True
    kept = re.split(r"[\s.]+", fold(without_desk(name)))
    return "".join(kept) in TOOLS or (kept[0] in TOOLS and kept[1:] in ([], ["com"], ["io"], ["mail"]))


def without_desk(name: str) -> str:
    """A display name without the tool that sends it and the desk at either end ("Example HR via Tool": "Example")."""
    kept = _VIA.sub("", name.strip(" \"'")).replace("|", " ").split()
    while kept and fold(kept[-1]).strip("-,()") in DESK_WORDS | {"the", "-", "&", ""}:
        kept.pop()
    while kept and fold(kept[0]).strip("-,()") in (DESK_WORDS | {"-", "&", "at", "@", ""}) - {"personal", "people"}:
        kept.pop(0)
    while len(kept) > 1 and fold(kept[-1]) in TOOLS:
        kept.pop()
    return " ".join(kept).strip(" -|,")


def person_behind(address: Address) -> str | None:
    """The person whose display name an address carries, None for firms, departments, mailings and tools.

    A name no list knows counts when the address spells it ("odd.name@", "oname@").
    """
    shown = of_header(address.name)
    if shown is None or is_desk(address.name) or is_tool(address.name):
        return None
    local, _, domain = address.email.lower().partition("@")
    parts = fold(shown).replace("'", "").split()
    if "".join(parts) in re.sub(r"[^a-z0-9]", "", domain):
        return None
    if is_known(shown) or not address.email:
        return shown
    if local in DESK_LOCAL | NOBODY_LOCAL or domain.split(".")[0] in TOOLS or is_scheduler(address.email):
        return None
    plain = re.sub(r"[^a-z]", "", local)
    spelt = {parts[0], parts[-1], parts[0][0] + parts[-1], parts[-1] + parts[0][0], "".join(parts)}
    spells = any(part in spelt for part in (plain, *re.split(r"[._-]", local)) if len(part) > 1)
    return shown if spells or plain.startswith(parts[0]) else None
