"""The way through: regions, symbols, rules, scope, roles, resolution, proposal."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.understand.when.cascade import Work
from afterword.understand.when.language import language_of
from afterword.understand.when.lexicon import LANGUAGES
from afterword.understand.when.mentions import Letter, Reader
from afterword.understand.when.model import Times
from afterword.understand.when.propose import propose
from afterword.understand.when.regions import Region, regions_of
from afterword.understand.when.rules_clock import PART_RULES
from afterword.understand.when.rules_clock import RULES as CLOCK_RULES
from afterword.understand.when.rules_date import RULES as DATE_RULES
from afterword.understand.when.rules_day import RULES as DAY_RULES
from afterword.understand.when.rules_range import DURATION_RULES, LABELLED_RULES
from afterword.understand.when.rules_range import RULES as RANGE_RULES
from afterword.understand.when.scope import Scope
from afterword.understand.when.symbols import Style
from afterword.understand.when.tokens import plain, symbols_of
from afterword.understand.when.zone_names import DAY_FIRST_ZONES, MONTH_FIRST_COUNTRIES
from afterword.understand.when.zones import Home, tz_of

LONGEST = 60_000  # characters of a body that are read; a longer mail is a digest or an attack
_LONGEST_SUBJECT = 1_000
_EARLIEST, _LATEST = 1900, 9000  # years of writing


def _month_first(language: str, country: str | None, zone: str) -> bool:
    """Whether 4/5 is the fifth of April."""
    if language != "en":
        return False
    if country is not None:
        return country in MONTH_FIRST_COUNTRIES or country == "CA"
    return not zone.startswith(DAY_FIRST_ZONES)


def sent_wall(sent_at: datetime, zone: str) -> datetime:
    """The writer's wall clock when writing: the offset of `sent_at`, but the reader's zone where that is only UTC."""
    if not _EARLIEST <= sent_at.year <= _LATEST:  # no mail; and days around it must stay inside the calendar
        sent_at = datetime(min(max(sent_at.year, _EARLIEST), _LATEST), 1, 1, tzinfo=UTC)
    return sent_at if sent_at.utcoffset() else sent_at.astimezone(tz_of(None, Home(zone, None))[0])


def read_times(  # noqa: PLR0913 -- each is a fact about the text, and all but the text are keywords
    body: str, *, subject: str = "", sent_at: datetime, zone: str, lang: str | None = None, country: str | None = None
) -> Times:
    """Every time the text states and the best reading of it as one appointment; no text makes it raise.

    `sent_at` is aware; `zone` is the IANA zone of the reader, for texts that state none. `lang` is a tag, "de" or
    "en-GB" (None: found from the text), `country` the sender's (ISO 3166). 60,000 characters are read.
    """
    tag, _, tag_region = (lang or "").replace("_", "-").partition("-")
    head = subject[:_LONGEST_SUBJECT]
    stated = f"{head}\n\n{body[:LONGEST]}"
    text = plain(head).replace("\n", " ") + plain(stated[len(head) :])
    language = tag.lower() if tag.lower() in LANGUAGES else language_of(text)
    region_tag = country or (tag_region.upper()[:2] or None)
    style = Style(language, _month_first(language, region_tag, zone), language in {"de", "nl"}, sent_at.year)
    work = Work(symbols_of(text, language))
    work.apply(DATE_RULES, style)
    work.apply(DAY_RULES, style)
    work.apply(LABELLED_RULES, style)
    work.apply(CLOCK_RULES, style)
    work.apply(DURATION_RULES, style)
    work.apply(RANGE_RULES, style)
    work.apply(PART_RULES, style)
    offset = len(head) + 2
    regions = [Region(0, offset, 0, sent=None, forwarded=False)]
    regions += [
        r._replace(start=r.start + offset, end=r.end + offset, sent=r.sent and (r.sent[0] + offset, r.sent[1] + offset))
        for r in regions_of(text[offset:])
    ]
    scope = Scope(work.symbols, text, regions)
    wall = sent_wall(sent_at, zone)
    mentions = Reader(scope, Letter(stated, offset, style, Home(zone, region_tag), wall)).mentions()
    return Times(mentions=tuple(mentions), proposal=propose(mentions, wall), language=language)
