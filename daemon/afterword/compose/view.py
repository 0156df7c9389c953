"""What a template may see: one frozen class, and how it is made from the facts of a letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from afterword.compose.clean import plain_line
from afterword.compose.match import Match
from afterword.compose.naming import greeting, listed
from afterword.formats.words import named_day
from afterword.model.letter import LetterFacts, Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Everything a sentence bank or a letter may name. An empty value means that the fact is absent.

    Facts, for sentence banks and letters:

    - `date` the day of the interview ("Tuesday, November 24"), always there;
    - `talk` "conversation", or "conversations" if there were several that day, always there;
    - `title` the bare role ("Data Engineer"); `role` and `position` the same with that word behind it;
    - `company` its name;
    - `topic` the first and `more` the second thing discussed, from the user's notes, to follow "about";
    - `highlight` a verb phrase on the user's background, to follow "I"; `need` the tag of it that the job advert names;
      `echo` the same phrase where it has to do with the topic;
    - `names` the people to thank, in a letter to a coordinator.

    For letters only, the sentences chosen from the banks (empty if the move is left out): `belated`, `thanks`,
    `detail`, `also`, `evidence`, `relay`, `close`; and `greeting`, `farewell`, `name`, `signature` (a tuple of lines).
    """

    date: str
    talk: str
    title: str = ""
    role: str = ""
    position: str = ""
    company: str = ""
    topic: str = ""
    more: str = ""
    highlight: str = ""
    need: str = ""
    echo: str = ""
    names: str = ""
    belated: str = ""
    thanks: str = ""
    detail: str = ""
    also: str = ""
    evidence: str = ""
    relay: str = ""
    close: str = ""
    greeting: str = ""
    farewell: str = ""
    name: str = ""
    signature: tuple[str, ...] = ()

    def present(self) -> dict[str, str]:
        """The facts that are there, by name."""
        return {name: value for name in FACTS if (value := getattr(self, name))}

    def filled(self, moves: Mapping[str, str], *, farewell: str) -> View:
        """The view with its sentences, by move."""
        return replace(
            self,
            belated=moves.get("belated", ""),
            thanks=moves.get("thanks", ""),
            detail=moves.get("detail", ""),
            also=moves.get("also", ""),
            evidence=moves.get("evidence", ""),
            relay=moves.get("relay", ""),
            close=moves.get("close", ""),
            farewell=farewell,
        )

    def everything(self) -> dict[str, object]:
        """Every field by name, for a letter."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


FACTS = ("date", "talk", "title", "role", "position", "company", "topic", "more", "highlight", "need", "echo", "names")
ALWAYS_THERE = frozenset({"date", "talk"})


def view_of(facts: LetterFacts, *, topic: str, more: str, match: Match | None) -> View:
    """The view of these facts with the topics and the highlight chosen for the letter."""
    titles, company = _posts(facts.meetings)
    plural = "s" if len(titles) > 1 and company else ""
    days = sorted({named_day(meeting.day): meeting.day for meeting in facts.meetings}.items(), key=lambda day: day[1])
    return View(
        date=listed(tuple(name for name, _ in days)),
        talk="conversation" if len(facts.meetings) == 1 else "conversations",
        title=titles[0] if len(titles) == 1 else "",
        role=_with_noun(titles, f"role{plural}", facts.meetings, company),
        position=_with_noun(titles, f"position{plural}", facts.meetings, company),
        company=company,
        topic=topic,
        more=more,
        highlight=verb_phrase(match.highlight.text) if match else "",
        need=plain_line(match.need) if match and match.need else "",
        echo=verb_phrase(match.highlight.text) if match and match.on_topic else "",
        names=listed(facts.present),
        greeting=greeting(facts.to.name, tone=facts.profile.tone, acquainted=facts.thread_subject is not None),
        name=plain_line(facts.profile.name),
        signature=tuple(line for raw in facts.profile.signature if (line := plain_line(raw))),
    )


def _posts(meetings: tuple[Meeting, ...]) -> tuple[tuple[str, ...], str]:
    """The distinct roles of the day, and the company if all meetings were with the same one."""
    titles = tuple(dict.fromkeys(meeting.role for meeting in meetings if meeting.role))
    companies = {meeting.company for meeting in meetings}
    company = companies.pop() if len(companies) == 1 else None
    return titles, company or ""


def _with_noun(titles: tuple[str, ...], noun: str, meetings: tuple[Meeting, ...], company: str) -> str:
    """The roles with their noun; of two employers: "Data Engineer role at Acme and the Analyst role at Beta"."""
    if not titles:
        return ""
    if company or len(meetings) == 1:
        return f"{listed(titles)} {noun}"
    posts = dict.fromkeys((meeting.role, meeting.company) for meeting in meetings if meeting.role)
    named = tuple(f"{role} {noun}" + (f" at {where}" if where else "") for role, where in posts)
    return listed((named[0], *(f"the {post}" for post in named[1:])))


def verb_phrase(text: str) -> str:
    """A highlight as it follows "I": without a leading "I", a capital at its head or a full stop at its end."""
    phrase = plain_line(text).rstrip(" .;,").removeprefix("I ")
    first, _, rest = phrase.partition(" ")
    return f"{first.lower()} {rest}".strip() if first.istitle() else phrase
