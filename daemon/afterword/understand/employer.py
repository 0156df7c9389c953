"""Which company, which role, and whether an agency stands between: the surest candidate of each, with its proof."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.model.reading import Evidence
from afterword.understand.company import companies, is_company, signed_companies, spelt_out
from afterword.understand.document import Document, is_nobody
from afterword.understand.firm_names import own_label, recruits_for_others
from afterword.understand.labels import Said
from afterword.understand.role import roles
from afterword.understand.schedulers import company_label, is_board
from afterword.understand.sentences import fold

_AGENCY = re.compile(
    r"\b(?:my|our) client\b|\bon behalf of\b|\bclient'?s? (?:office|company|team)\b|\bstaffing\b"
    r"|\brecruitment (?:agency|consultant)\b|\bpersonalvermittl|\bpersonaldienstleist|\bim auftrag\b"
    r"|\bpersonalberatung\b|\bnotre client\b|\binterim\b|\bnuestro cliente\b|\bagence\b|\bagency\b|\buitzend"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """The company, the role and the agency, each None when not said, with the words that say them."""

    company: str | None
    role: str | None
    agency: str | None
    evidence: tuple[Evidence, ...]


def read_employer(document: Document) -> Employer:
    """The company and role of a mail, with an agency told apart from its client."""
    label = own_label(document) if recruits_for_others(document) else None
    company = next(
        (
            said
            for said in companies(document)
            if is_company(said.value, document, rule=said.rule) and not _is_agency(said.value, label)
        ),
        None,
    )
    role = next((said for said in roles(document)), None)
    agency = _agency(document, company)
    evidence = []
    if company:
        evidence.append(Evidence(field="company", quote=company.quote[:160], rule=f"employer.{company.rule}"))
    if role:
        evidence.append(Evidence(field="role", quote=role.quote[:160], rule=f"employer.{role.rule}"))
    return Employer(
        company=company.value if company else None,
        role=role.value if role else None,
        agency=agency,
        evidence=tuple(evidence),
    )


def _is_agency(value: str, label: str | None) -> bool:
    """Whether a candidate is the agency itself, whose domain's label this is; an agency hires for its clients."""
    joined, own = re.sub(r"[^a-z0-9]", "", fold(value)), (label or "").replace("-", "")
    return bool(own and joined) and (joined.startswith(own) or own.startswith(joined))


def _agency(document: Document, company: Said | None) -> str | None:
    """The sender's own firm, when the words say that it recruits for a client that is another."""
    sender = document.sender
    if sender is None or company is None or is_nobody(sender):
        return None
    text = " ".join(s.folded for s in document.sentences if s.level == 0)
    label = company_label(sender.email) if sender.email else None
    signed = next((said.value for said in signed_companies(document)), None)
    firm = signed or (spelt_out(document, label) if label and not is_board(sender.email) else None)
    if firm is None or set(fold(firm).split()) & set(fold(company.value).split()):
        return None
    joined = re.sub(r"[^a-z0-9]", "", fold(company.value))
    if label and (label.replace("-", "") in joined or joined in label.replace("-", "")):
        return None
    return firm if _AGENCY.search(text) or (company.rule in ("at", "label", "subject") and signed) else None
