"""The draw: fixed by the key, nothing used before, interest shown once."""

from __future__ import annotations

from afterword.compose.banks import BankSentence
from afterword.compose.variety import draws, pools_for, was_made_from
from afterword.model.action import Family
from afterword.model.letter import Claim


def a_sentence(text: str, *, strength: int = 0, needs: tuple[str, ...] = ()) -> BankSentence:
    """A sentence that fits every letter."""
    return BankSentence(
        text=text,
        needs=frozenset(needs),
        without=frozenset(),
        claims=Claim.NOTHING,
        register="any",
        strength=strength,
        families=frozenset(Family),
    )


BANK = tuple(a_sentence(f"Sentence number {number}.") for number in range(12))


def test_the_same_key_draws_the_same_sentences_in_any_order_of_the_bank() -> None:
    """A re-run gives the same text, and so does a bank written in another order."""
    first = draws([("thanks", BANK)], key="k1")
    assert first == draws([("thanks", BANK)], key="k1")
    assert first == draws([("thanks", BANK[::-1])], key="k1")


def test_another_key_draws_otherwise() -> None:
    """Letters to two people begin differently."""
    assert len({draws([("thanks", BANK)], key=f"k{number}")[0] for number in range(20)}) > 5


def test_a_choice_that_shows_too_much_interest_is_not_drawn() -> None:
    """The sum of the strengths is limited."""
    eager = a_sentence("I am interested.", strength=2)
    also = a_sentence("I am curious.", strength=1)
    assert draws([("detail", [eager]), ("close", [also])], key="k") == ()
    assert len(draws([("detail", [eager]), ("close", [a_sentence("Write to me.")])], key="k")) == 1


def test_a_used_sentence_is_known_again_with_other_facts_in_its_slots() -> None:
    """The same sentence about another topic is the same sentence."""
    template = "It was good to talk about {{ topic }} on {{ date }}."
    assert was_made_from(template, "It was good to talk about SQL on Tuesday, November 24.")
    assert not was_made_from(template, "It was good to talk about SQL.")
    assert not was_made_from(template, "Indeed it was good to talk about SQL on Tuesday.")


def test_used_sentences_leave_the_pool_and_an_empty_move_is_left_out() -> None:
    """Only thanks may be said again when all of them were used; the proofreader then says so."""
    one, other = BANK[0], BANK[1]
    banks = {"thanks": (one,), "detail": (one, other), "close": (one,)}
    pools = pools_for(
        banks,
        [("thanks", "thanks"), ("detail", "detail"), ("close", "close"), ("also", "absent")],
        family=Family.SINGLE,
        tone="warm",
        present=frozenset(),
        used=[one.text],
    )
    assert pools == (("thanks", (one,)), ("detail", (other,)))
