"""R04, R10, R11, R15 to R18, R30: the role, a detail, the length, the subject, the signature, slips at the seams."""

from __future__ import annotations

import re

from afterword.formats.words import has_sequence, stems
from afterword.model.action import Family
from afterword.model.letter import Claim, Draft, LetterFacts
from afterword.proofread.anatomy import Findings, anatomy, error, own_subject, warning, without_facts

_MOST_WORDS = {Family.SINGLE: 150, Family.PANEL: 120, Family.RELAY: 130, Family.THIN: 80}
_TOO_LONG = 200
_LONGEST_SUBJECT = 70
_LONGEST_SENTENCE = 38
_MOST_PARAGRAPHS = 4
_MARKUP = re.compile(r"^\s*(?:[-*\u2022]|\d+[.)])\s|\*\*|&[a-z]{2,6};|__", re.MULTILINE)
_REQUISITION = re.compile(r"\([mwfdx](?:/[mwfdx])+\)|\b(?:req|jr|job id)\W{0,2}\d{3,}|#\d{3,}", re.IGNORECASE)
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_SEAM = re.compile(r" [,.;:!?]|[,;:][,.;:]|\.\.|[.!?][A-Z]\w|\bI i\b|(?<!\S)i(?!\S)")
_ARTICLE = re.compile(r"\b(a|an) ([A-Za-z])(\w*)", re.IGNORECASE)
_SOUNDS_OTHERWISE = re.compile(r"(?:hour|honest|honou?r|heir|uni|use|usu|util|euro|one|once|ubiq|u\b)", re.IGNORECASE)


def role_is_named(draft: Draft, facts: LetterFacts) -> Findings:
    """R04: one of the roles stands in the subject or the first paragraph, if a role is known."""
    roles = [meeting.role for meeting in facts.meetings if meeting.role]
    first = anatomy(draft, facts).paragraphs[:1]
    if roles and not any(has_sequence(stems(role), stems(f"{draft.subject} . {' '.join(first)}")) for role in roles):
        yield warning("R04", "first paragraph", "does not name the role", f"name the {roles[0]} role")


def a_detail_is_there(draft: Draft, facts: LetterFacts) -> Findings:
    """R10: a letter that is not the thin one has something of the notes in it."""
    if draft.family in {Family.SINGLE, Family.PANEL} and not any(topic in draft.body for topic in facts.topics):
        yield warning("R10", "body", "has nothing of what was discussed", "add a note of what was discussed")


def few_highlights(draft: Draft, facts: LetterFacts) -> Findings:  # noqa: ARG001 - every rule takes both
    """R11: at most two pieces of background, each with its source."""
    told = [sentence for sentence in draft.sentences if sentence.claims is Claim.BACKGROUND]
    if len(told) > 2:
        yield warning("R11", "body", f"tells {len(told)} highlights", "keep the best one or two")


def signature_is_full(draft: Draft, facts: LetterFacts) -> Findings:
    """R15: the letter ends with the user's name and the whole signature."""
    if anatomy(draft, facts).signature[:1] != (facts.sender.name,):
        yield warning("R15", "signature", "lacks your name", "end with profile.name")


def length_is_right(draft: Draft, facts: LetterFacts) -> Findings:
    """R16: at most as many words as its family has; above 200 it is no note any more."""
    count = anatomy(draft, facts).word_count
    if count > _TOO_LONG:
        yield error("R16", "body", f"has {count} words", f"stay under {_TOO_LONG}")
    elif count > _MOST_WORDS[draft.family]:
        yield warning("R16", "body", f"has {count} words", f"stay under {_MOST_WORDS[draft.family]}")


def shape_is_plain(draft: Draft, facts: LetterFacts) -> Findings:
    """R17: at most four paragraphs, sentences of at most 38 words, one exclamation mark, no markup."""
    parts = anatomy(draft, facts)
    if len(parts.paragraphs) > _MOST_PARAGRAPHS:
        yield warning("R17", "body", f"has {len(parts.paragraphs)} paragraphs", f"keep to {_MOST_PARAGRAPHS}")
    for sentence in parts.sentences:
        if len(sentence.split()) > _LONGEST_SENTENCE:
            cure = f"keep to {_LONGEST_SENTENCE}"
            yield warning("R17", f'"{sentence[:40]}"', f"has {len(sentence.split())} words", cure)
    if parts.text.count("!") > 1:
        yield warning("R17", "body", "has several exclamation marks", "use one at most")
    if _MARKUP.search(parts.text):
        yield warning("R17", "body", "has lists or markup", "write plain sentences")


def subject_is_right(draft: Draft, facts: LetterFacts) -> Findings:
    """R18: in a thread unchanged; else at most 70 characters, with the role, without numbers of a requisition."""
    if facts.thread_subject is not None:
        if draft.subject != facts.thread_subject:
            yield warning("R18", "subject", "differs from its thread's", "keep the thread's subject")
        return
    if not draft.subject or len(draft.subject) > _LONGEST_SUBJECT:
        yield warning("R18", "subject", f"has {len(draft.subject)} characters", f"use 1 to {_LONGEST_SUBJECT}")
    if _REQUISITION.search(draft.subject):
        yield warning("R18", "subject", "holds a requisition number or a gender mark", "name the role alone")
    roles = {meeting.role for meeting in facts.meetings if meeting.role}
    first_words = [stems(role)[:1] for role in roles]
    if len(roles) == 1 and not any(has_sequence(word, stems(draft.subject)) for word in first_words):
        yield warning("R18", "subject", "does not name the role", "name the role")


def no_slip_at_a_seam(draft: Draft, facts: LetterFacts) -> Findings:
    """R30: no doubled word, no stray space or stop, no "a" where "an" belongs: what slots can do to good sentences."""
    text = f"{anatomy(draft, facts).text}\n{own_subject(draft, facts)}"
    for found in _DOUBLED.finditer(text):
        if not found[1].isdigit():
            yield error("R30", f'"{found.group()}"', "is a doubled word", "write it once")
    for found in _SEAM.finditer(without_facts(text, facts)):
        yield error("R30", f'"{found.group()}"', "is a slip of punctuation", "correct it")
    for found in _ARTICLE.finditer(text):
        word = found[2] + found[3]
        if word.isupper() or _SOUNDS_OTHERWISE.match(word):
            continue  # letters are spelled out ("an SRE"), and some words sound otherwise than they begin
        if (found[2].lower() in "aeiou") != (found[1].lower() == "an"):
            yield error("R30", f'"{found.group()}"', "has the wrong article", "correct it")
