"""A text as words, stems, sentences and n-grams."""

from __future__ import annotations

from datetime import date

from afterword.formats.words import (
    content_stems,
    has_sequence,
    masked,
    named_day,
    ngrams,
    overlap,
    repetition,
    sentences,
    stem,
    stems,
    tokens,
)


def test_words_are_casefolded_and_keep_the_signs_of_languages() -> None:
    """The names "C++" and "C#" stay whole, punctuation goes, a typographic apostrophe is a plain one."""
    assert tokens("C++, C# and the TEAM\u2019s 2nd plan.") == ("c++", "c#", "and", "the", "team's", "2nd", "plan")


def test_forms_of_a_word_share_a_stem() -> None:
    """An advert's "migrating" meets a highlight's "migrations"."""
    assert stem("migrations") == stem("migrating") == stem("migrated") == stem("migrate")
    assert stem("pipelines") == stem("pipeline")
    assert stem("policies") == stem("policy")
    assert stem("status") == "status"


def test_small_words_carry_no_meaning() -> None:
    """Only telling words are compared."""
    assert content_stems("what we said about the budget") == frozenset({"said", "budget"})


def test_a_sequence_is_found_only_without_a_gap() -> None:
    """The words "machine learning" are not in "a learning machine"."""
    assert has_sequence(stems("machine learning"), stems("we use machine learning daily"))
    assert not has_sequence(stems("machine learning"), stems("a learning machine"))
    assert not has_sequence((), stems("anything"))


def test_titles_and_initials_do_not_end_a_sentence() -> None:
    """The name "Dr. Reyes" is not cut."""
    text = "I spoke with Dr. Reyes and J. Smith. It helped! Did it?"
    assert sentences(text) == ("I spoke with Dr. Reyes and J. Smith.", "It helped!", "Did it?")


def test_overlap_is_counted_without_the_facts() -> None:
    """Two letters on one role share the role's name, and that is no likeness."""
    one = "Thank you for our talk about the Data Engineer role on Tuesday."
    other = "I write to you on the Data Engineer role on Tuesday."
    assert overlap(one, [one], facts=()) == 1.0
    assert overlap(one, [other], facts=("Data Engineer role on Tuesday",)) == 0.0
    assert overlap("Too short.", [one], facts=()) == 0.0
    assert "Data" not in masked(one, ["Data Engineer"])
    assert ngrams(("a", "b"), 5) == frozenset()


def test_repeated_words_are_counted_across_sentences() -> None:
    """Small words and facts do not count, nor does a word twice in one sentence."""
    texts = ["Thank you for the talk on SQL.", "The talk on SQL helped, and a talk helps."]
    assert repetition(texts, facts=("SQL",)) == 1
    assert repetition([], facts=()) == 0


def test_days_are_named_in_english_whatever_the_locale() -> None:
    """The day has its weekday, its month and no leading zero."""
    assert named_day(date(2026, 11, 3)) == "Tuesday, November 3"
