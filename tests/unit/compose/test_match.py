"""Which highlight fits: tags and words of the notes, the role and the advert."""

from __future__ import annotations

from afterword.compose.match import matching_highlights
from afterword.model.letter import Highlight
from builders.letters import HIGHLIGHTS


def the_best(*, topics: tuple[str, ...] = (), roles: tuple[str, ...] = (), advert: str = "") -> str | None:
    """The text of the best match, if there is one."""
    found = matching_highlights(HIGHLIGHTS, topics=topics, roles=roles, advert=advert)
    return found[0].highlight.text if found else None


def test_a_tag_in_a_topic_outranks_one_in_the_advert() -> None:
    """What was talked about is nearer than what was advertised."""
    best = the_best(topics=("how you share on-call",), advert="Kubernetes, platform work and SQL")
    assert best == "built the on-call rota for a team of nine"


def test_a_tag_meets_other_forms_of_its_words() -> None:
    """The advert's "a data pipeline" is the tag "data pipelines"."""
    assert the_best(advert="You will own a data pipeline.") == "cut our longest backfill from 31 hours to three"


def test_below_the_bar_nothing_is_claimed() -> None:
    """An advert about something else, or none at all, brings up no highlight."""
    assert the_best(advert="We look for a gardener with a driving licence.") is None
    assert the_best() is None


def test_without_an_advert_a_tag_must_stand_in_the_role_or_a_topic() -> None:
    """The role "SQL Analyst" is enough."""
    assert the_best(roles=("SQL Analyst",)) == "trained 12 new analysts in SQL"


def test_words_alone_can_match_an_advert() -> None:
    """A highlight without tags is found by three telling words, never by one."""
    bare = (
        Highlight(text="moved payroll of 900 nurses to a new ledger", tags=(), evidence="CV"),
        Highlight(text="sang in a choir", tags=(), evidence="CV"),
    )
    advert = "You move the payroll ledger for nurses in our clinics."
    found = matching_highlights(bare, topics=(), roles=(), advert=advert)
    assert [match.highlight.text for match in found] == ["moved payroll of 900 nurses to a new ledger"]
    assert matching_highlights(bare, topics=(), roles=(), advert="We sing the praises of nurses.") == ()


def test_the_need_is_the_users_word_and_is_not_said_twice() -> None:
    """The tag is named only where the highlight does not hold it already."""
    found = matching_highlights(HIGHLIGHTS, topics=(), roles=(), advert="SQL and data pipelines")
    assert {match.highlight.text: match.need for match in found} == {
        "cut our longest backfill from 31 hours to three": "data pipelines",
        "trained 12 new analysts in SQL": None,
    }


def test_a_tag_of_two_letters_matches_only_as_written() -> None:
    """The language "Go" is not the verb "go", and "R" is not in "R&D"."""
    go = (Highlight(text="wrote the scheduler", tags=("Go", "R"), evidence="CV"),)
    assert matching_highlights(go, topics=(), roles=(), advert="You go to our R&D site.") == ()
    assert matching_highlights(go, topics=(), roles=(), advert="We write Go.") != ()
