"""People's and posts' names as a letter writes them: the greeting, the name in full, the role without its clutter."""

from __future__ import annotations

import re
import unicodedata

from afterword.compose.clean import TRIMMED, clean_noun, clean_value

_PROFESSOR = frozenset({"prof", "professor"})
_DOCTOR = frozenset({"dr", "doctor"})
_TITLES = {"dr": "Dr.", "doctor": "Dr.", "prof": "Prof."}  # as American English writes them
_POLITE = frozenset({"mr", "mrs", "ms", "mx", "miss", "herr", "frau", "m", "mme", "sr", "sra"})
_POST_NOMINALS = "phd md mba msc bsc cpa cfa pmp esq jr sr ii iii iv cissp rn pe jd llm dphil"
_PARTICLE_WORDS = "von van der den de del della di da dos du la le ter ten zu zur al el bin ibn af av"
_DEPARTMENTS = """
    hr team recruiting recruitment recruiter talent acquisition hiring careers jobs noreply no-reply reply people
    operations resources human notifications notification calendar scheduling department office support info admin
    interview interviews scheduler bot system mailer interviewer coordinator career carriere emploi job staffing hrm
    weekly daily monthly digest newsletter bulletin alerts alert updates update news service services desk dept mailing
    personal personalabteilung personalwesen personalbüro bewerbermanagement bewerbung karriere abteilung redaktion
    rh ressources humaines recrutement carrieres carrières equipe équipe rrhh recursos humanos departamento dpto
    selección seleccion empleo equipo talento ufficio personale risorse umane selezione redazione recrutamento vagas
    equipa personeelszaken werving vacatures afdeling
"""
# Family names that are often written first; with one of them in front, which name is the given one is not certain.
_FAMILY_NAMES = """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang kim lee
    park choi jung kang cho yoon jang lim han shin nguyen tran le pham hoang huynh vo dang bui ngo duong ly phan nagy
    kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh tanaka suzuki sato takahashi watanabe ito yamamoto
"""
_POST_NOMINAL = frozenset(_POST_NOMINALS.split())
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NOBODY = frozenset(_DEPARTMENTS.split())
_OFTEN_FIRST = frozenset(_FAMILY_NAMES.split())
_TRAILER = re.compile(r"\s*(?:\||\(|\s[-\u2013\u2014]\s|\s(?:via|from|at)\s).*")
_NAME_SIGNS = frozenset("'\u2019-. ")

_GENDER_MARK = re.compile(r"\s*[(\[]\s*(?:[a-zäö]{1,2}\s*[/|*,]\s*){1,3}[a-zäö*]{1,7}\s*[)\]]", re.IGNORECASE)
_OPEN_GENDER = re.compile(r"\s*[-\u2013|,]?\s+(?:m|w|f|d|x|h)/(?:m|w|f|d|x|h)(?:/(?:m|w|f|d|x))?\s*$", re.IGNORECASE)
_WORKLOAD = re.compile(r"[\s,(]*\b\d{2,3}\s?(?:[-\u2013]\s?\d{2,3}\s?)?%\s?\)?")
_NUMBERED = re.compile(
    r"\s*[(\[#,\u2013-]*\s*\b(?:req(?:uisition)?|job|ref(?:erence)?|jr|id|posting|vacancy|kennziffer)\b[\s.:#-]*"
    r"(?:id|no|nr|number)?[\s.:#-]*[a-z]{0,4}[-_]?\d[\w./-]*\s*[)\]]?",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\s*[(\[#\u2013-]+\s*[A-Z]{0,4}[-_]?\d{3,}[\w-]*\s*[)\]]?\s*$|\s*\b[A-Z]{1,3}-?\d{4,}\b\s*")
_FRAME_BEFORE = re.compile(r"^(?:the|an?|our|open)\s+|^(?:position|role|job|vacancy)\s*(?::|of|as)\s*", re.IGNORECASE)
_LONGEST_TITLE = 45  # so that a subject of 70 characters can name it
_FURTHER = re.compile(r",\s|\s[-\u2013\u2014|]\s|\s\(|\s/\s")
_FRAME_AFTER = re.compile(r"\s+(?:role|position|job|opening|vacancy|post|interview)$", re.IGNORECASE)


def person_name(raw: str | None) -> str | None:
    """A person's name in reading order with its doctor's or professor's title, or None if it names nobody.

    "Reyes, Dana" is turned round; pronouns, departments and degrees behind the name are left out; diacritics stay.
    """
    if raw is None or len(raw) > 400:
        return None
    line = clean_value(_TRAILER.sub("", raw.replace('"', " ").replace("\t", " ")))
    if line is None:
        return None
    words = _in_reading_order(line)
    bare = [word for word in words if _key(word) not in _PROFESSOR | _DOCTOR]
    if not _names_somebody(words, bare):
        return None
    words = [_TITLES.get(_key(word), word) for word in words]
    return " ".join(_unshouted(words) if _is_shouted(bare) else words)


def _in_reading_order(line: str) -> list[str]:
    """The words of a name, given name first, without "Ms." before it and "PhD" behind it; none if it is a list."""
    parts = [part.strip() for part in line.split(",") if part.strip()]
    parts = parts[:1] + [part for part in parts[1:] if _key(part) not in _POST_NOMINAL]
    if len(parts) > 2:
        return []
    words = " ".join(reversed(parts)).split()
    while len(words) > 1 and _key(words[-1]) in _POST_NOMINAL:
        words.pop()
    return [word for at, word in enumerate(words) if not (at < 2 and len(words) > 1 and _key(word) in _POLITE)]


def _names_somebody(words: list[str], bare: list[str]) -> bool:
    """Whether these words (`bare`: without titles) can be a name: no department, no sentence, no sign-in name."""
    if not 1 <= len(bare) <= 6 or (len(bare) == 1 and bare[0].islower()):
        return False
    if any(_key(word) in _NOBODY for word in bare):
        return False
    # "Engineer. Click here": an initial or a title has a full stop, a sentence has one too.
    if any(word.endswith(".") and len(word) > 4 and _key(word) not in _PROFESSOR for word in words):
        return False
    return all(sign.isalpha() or unicodedata.combining(sign) or sign in _NAME_SIGNS for word in words for sign in word)


def _is_shouted(words: list[str]) -> bool:
    """Whether a name of two words or more stands in capitals only."""
    return len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words)


def greeting(name: str, *, tone: str, acquainted: bool) -> str:
    """The greeting line for a `person_name`; `acquainted` means that the two have written to each other.

    Gender is never inferred: a person without a title is greeted by name. A given name stands alone only in the warm
    tone and only where it is surely the given one.
    """
    words = name.split()
    titles = [word for word in words if _key(word) in _PROFESSOR | _DOCTOR]
    bare = [word for word in words if word not in titles]
    if titles:
        title = "Professor" if any(_key(word) in _PROFESSOR for word in titles) else "Dr."
        return f"Dear {title} {' '.join(_family_name(bare))},"
    if tone == "warm" and _given_name_is_sure(bare):
        return f"{'Hi' if acquainted else 'Dear'} {bare[0]},"
    return f"Dear {name},"


def first_name(name: str) -> str | None:
    """The given name of a `person_name` if it is surely that, else None."""
    bare = [word for word in name.split() if _key(word) not in _PROFESSOR | _DOCTOR]
    return bare[0] if _given_name_is_sure(bare) else None


def role_title(raw: str | None) -> str | None:
    """A role as people say it: without "(m/w/d)", requisition numbers and the word "role"; None if it is unusable.

    A long one ends at its first comma, dash or bracket: "Product Owner, Payments and Settlement …" is a Product Owner.
    """
    if raw is None or len(raw) > 400:
        return None
    text = _GENDER_MARK.sub("", raw)
    for clutter in (_OPEN_GENDER, _WORKLOAD, _NUMBERED, _BARE_NUMBER):
        text = clutter.sub(" ", text)
    text = _FRAME_AFTER.sub("", _FRAME_BEFORE.sub("", " ".join(text.split())).strip(TRIMMED))
    if len(text) > _LONGEST_TITLE:
        text = _FURTHER.split(text, maxsplit=1)[0]
    title = clean_noun(text.strip(TRIMMED))
    return title.rstrip(".") if title is not None and title.count("(") == title.count(")") else None


def listed(items: tuple[str, ...]) -> str:
    """The items as an English list: "A", "A and B", "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def _key(word: str) -> str:
    return word.strip(".,").casefold()


def _family_name(bare: list[str]) -> list[str]:
    """The family name where it is certain (given name, particles, one more word), else the whole name."""
    if len(bare) == 2:
        return bare[0:] if _key(bare[0]) in _PARTICLES else bare[1:]
    middle = bare[1:-1]
    return bare[1:] if middle and all(_key(word) in _PARTICLES for word in middle) else bare


def _given_name_is_sure(bare: list[str]) -> bool:
    plain = "".join(s for s in unicodedata.normalize("NFD", _key(bare[0])) if not unicodedata.combining(s))
    return plain not in _OFTEN_FIRST | _PARTICLES and len(plain) > 1 and "." not in bare[0]


def _unshouted(words: list[str]) -> list[str]:
    """A name in capitals with capitals at its beginnings only, unless one cannot know where else they belong."""
    if any(word.startswith(("MC", "MAC")) or "'" in word or "\u2019" in word for word in words):
        return words
    return ["-".join(part.capitalize() for part in word.split("-")) for word in words]
