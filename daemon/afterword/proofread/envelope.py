"""R28: one person, whose address was seen; never a machine, never the user; only the header fields a letter needs."""

from __future__ import annotations

import re

from afterword.model.letter import Draft, LetterFacts
from afterword.proofread.anatomy import Findings, error

_MACHINE = re.compile(
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|notifications?|mailer-daemon|postmaster|bounces?|calendar|scheduling|"
    r"interviews?|automated|system|noreply\S{0,40}|reply\+\S{1,100})@",
    re.IGNORECASE,
)
_TOOLS = (
    "calendly.com", "goodtime.io", "greenhouse.io", "greenhouse-mail.io", "lever.co", "ashbyhq.com", "workablemail.com",
    "smartrecruiters.com", "myworkday.com", "icims.com", "jobvite.com", "modernloop.io", "hirevue.com", "cal.com",
    "calendar.google.com", "resource.calendar.google.com", "group.calendar.google.com", "bamboohr.com",
    "teamtailor-mail.com",
)  # fmt: skip
_FIELDS = {
    "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type",
    "content-transfer-encoding",
}  # fmt: skip
_LONGEST_LINE = 998  # RFC 5322 §2.1.1


def one_right_recipient(draft: Draft, facts: LetterFacts) -> Findings:
    """R28: exactly one To, an address seen in the mail or the event, a person's, and not the user's own."""
    if len(draft.to) != 1 or draft.cc:
        yield error("R28", "To", f"{len(draft.to)} To and {len(draft.cc)} Cc", "write to one person")
    for address in draft.to:
        email = address.email.casefold()
        if email not in {seen.casefold() for seen in facts.seen_addresses}:
            yield error("R28", "To", "the address stood in no mail or event", "use an address that was seen")
        if email in {own.casefold() for own in facts.user_addresses}:
            yield error("R28", "To", "the address is your own", "use the other person's")
        if _MACHINE.match(email) or any(email.endswith(("@" + tool, "." + tool)) for tool in _TOOLS):
            yield error("R28", "To", "the address is a machine's", "use a person's")


def only_plain_fields(draft: Draft, facts: LetterFacts) -> Findings:  # noqa: ARG001 - every rule takes both
    """R28: the octets have one To, no Cc, no field of ours, CRLF line ends only, no NUL and no overlong line."""
    header, _, _ = draft.rfc5322.partition(b"\r\n\r\n")
    names = [line.partition(b":")[0].decode("ascii", "replace").lower() for line in _unfolded(header)]
    if names.count("to") != 1 or names.count("from") != 1 or set(names) - _FIELDS:
        strange = ", ".join(sorted(set(names) - _FIELDS)) or "To or From is not there once"
        yield error("R28", "header", strange, "keep to the fields of a plain letter")
    rest = draft.rfc5322.replace(b"\r\n", b"")
    if b"\r" in rest or b"\n" in rest or b"\0" in rest:
        yield error("R28", "octets", "a bare CR or LF, or a NUL", "use CRLF line ends only")
    if any(len(line) > _LONGEST_LINE for line in draft.rfc5322.split(b"\r\n")):
        yield error("R28", "octets", f"a line over {_LONGEST_LINE} octets", "break it")


def _unfolded(header: bytes) -> list[bytes]:
    """The header's fields, one each; continuation lines begin with white space (RFC 5322 §2.2.3)."""
    return [line for line in header.split(b"\r\n") if line[:1] not in {b" ", b"\t"}]
