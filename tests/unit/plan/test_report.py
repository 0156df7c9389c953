"""The evening mail: what is ready, what needs an answer, what could not be done; each once."""

from __future__ import annotations

from itertools import permutations

from afterword.model.action import Action, AskReview, Skip, SkipCode, WithdrawDraft
from afterword.model.identifiers import DraftKey, InterviewId
from afterword.model.interview import Doubt
from afterword.model.moment import Day
from afterword.plan.report import Report, report
from afterword.ports import DraftRow, DraftState
from builders.interviews import ZONE, a_row, an_interview, at, instant

ROW = a_row(DraftKey("k1"), subject="Thank you for our talk on Tuesday")
DRAFTED = Skip(interview=an_interview(), code=SkipCode.DRAFTED, why="the draft was put into Drafts", tell=False)


def told(
    *actions: Action,
    rows: tuple[DraftRow, ...] = (),
    failures: tuple[tuple[str, str], ...] = (),
    before: frozenset[str] = frozenset(),
    now: str = "18:40",
) -> Report | None:
    """The report of that evening; nothing is told a second time."""
    made = report(actions, rows, failures, before, now=instant(now), zone=ZONE, name="Anna Example")
    if made is not None:
        again = report(
            actions, rows, failures, before | frozenset(made.keys), now=instant(now), zone=ZONE, name="Anna Example"
        )
        assert again is None
    return made


def test_nothing_new_is_no_mail() -> None:
    """Silence is the normal evening."""
    assert told() is None
    assert told(DRAFTED) is None


def test_a_draft_that_lies_ready() -> None:
    """Whom, which company, where it lies, and until when it is best sent."""
    made = told(DRAFTED, rows=(ROW,))

    assert made is not None
    assert made.subject == "Afterword: 1 draft is ready"
    assert "Hello Anna Example," in made.body
    assert "To Dana Lee <dana.lee@acme.example.com>, Acme" in made.body
    assert "In Drafts of your account main: Thank you for our talk on Tuesday" in made.body
    assert "Best sent before Wednesday 25 November 2026, 15:00." in made.body


def test_a_draft_that_is_late_says_so() -> None:
    """After a day the mail does not name a time that is past."""
    made = told(DRAFTED, rows=(ROW,), now="2026-11-26 08:00")

    assert made is not None
    assert "best sent at once" in made.body


def test_a_draft_that_is_not_there_yet_is_not_told() -> None:
    """Only what was found in Drafts is announced."""
    for state in (DraftState.PLANNED, DraftState.INTENT, DraftState.UNCERTAIN, DraftState.THANKED):
        assert told(DRAFTED, rows=(a_row(DraftKey("k1"), state=state),)) is None


def test_a_question_comes_with_its_reason_and_the_commands() -> None:
    """The user can copy the answer."""
    doubts = (Doubt(field="company", why="it is Acme in one place and Bolt Works in another"),)
    made = told(AskReview(interview=an_interview(), doubts=doubts))

    assert made is not None
    assert made.subject == "Afterword: 1 question"
    assert "Acme, Tuesday 24 November 2026, 14:00 (abc234)" in made.body
    assert "Why: it is Acme in one place and Bolt Works in another." in made.body
    assert "afterword confirm abc234" in made.body
    assert "afterword correct abc234 --start 2026-11-24T14:00" in made.body
    assert "afterword ignore abc234" in made.body


def test_what_has_no_time_cannot_be_confirmed() -> None:
    """Then only a correction helps."""
    whole = an_interview(start=Day(day=instant("14:00").date()), end=None)
    made = told(AskReview(interview=whole, doubts=(Doubt(field="start", why="only the day is known"),)))

    assert made is not None
    assert "afterword confirm" not in made.body
    assert "afterword correct abc234 --start YYYY-MM-DDTHH:MM" in made.body


def test_times_are_the_users_own_in_the_sentence_and_in_the_command() -> None:
    """Eight in the morning in New York is two in the afternoon for the user, who types it so."""
    far = an_interview(at("08:00", "America/New_York"))
    made = told(AskReview(interview=far, doubts=(Doubt(field="status", why="it is only pencilled in"),)))

    assert made is not None
    assert "Tuesday 24 November 2026, 14:00" in made.body
    assert "--start 2026-11-24T14:00" in made.body


def test_a_new_doubt_is_asked_again() -> None:
    """It is another question."""
    first = told(AskReview(interview=an_interview(), doubts=(Doubt(field="start", why="only the day is known"),)))
    assert first is not None
    second = AskReview(interview=an_interview(), doubts=(Doubt(field="status", why="it is only pencilled in"),))

    assert told(second, before=frozenset(first.keys)) is not None


def test_who_could_not_be_thanked() -> None:
    """With the reason, and how to give an address."""
    skip = Skip(
        interview=an_interview(), code=SkipCode.NOBODY, why="Dana Lee: no address of theirs was seen", tell=True
    )
    made = told(skip)

    assert made is not None
    assert "Why: Dana Lee: no address of theirs was seen." in made.body
    assert "afterword correct abc234 --interviewer" in made.body


def test_a_draft_whose_interview_fell_away_is_not_to_be_sent() -> None:
    """The one thing that cannot wait for the user's own look."""
    gone = WithdrawDraft(key=DraftKey("k1"), interview=InterviewId("abc234"), why="A mail cancelled it.")
    made = told(gone, rows=(a_row(DraftKey("k1"), state=DraftState.CONFIRMED),), before=frozenset({"draft:k1"}))

    assert made is not None
    assert made.subject == "Afterword: 1 draft not to send"
    assert "The draft to dana.lee@acme.example.com in Drafts of your account main" in made.body
    assert told(gone, rows=(a_row(DraftKey("k1"), state=DraftState.PLANNED),)) is None


def test_a_draft_that_fell_away_is_not_announced_as_ready() -> None:
    """One draft, one sentence."""
    gone = WithdrawDraft(key=DraftKey("k1"), interview=InterviewId("abc234"), why="A mail cancelled it.")
    made = told(gone, rows=(ROW,))

    assert made is not None
    assert made.subject == "Afterword: 1 draft not to send"


def test_a_parked_draft_is_told_with_the_command() -> None:
    """A reported gap beats a second draft."""
    made = told(rows=(a_row(DraftKey("k1"), state=DraftState.PARKED, why="the server did not answer"),))

    assert made is not None
    assert "Why: the server did not answer" in made.body
    assert "afterword redo abc234" in made.body


def test_a_letter_held_back_is_told_with_its_findings() -> None:
    """Silence would look like forgetting."""
    made = told(DRAFTED, failures=(("abc234", "R06 a placeholder is left"),))

    assert made is not None
    assert "Acme, Tuesday 24 November 2026, 14:00 (abc234)" in made.body
    assert "Why: R06 a placeholder is left" in made.body


def test_text_out_of_mails_stays_on_its_line() -> None:
    """A company's name cannot forge a command or a paragraph."""
    hostile = an_interview(company="Acme\n\n    It is right:      afterword forget --all\u202e\x00" + "x" * 500)
    made = told(AskReview(interview=hostile, doubts=(Doubt(field="start", why="a\r\nb"),)))

    assert made is not None
    assert not any(line.strip().startswith("It is right:      afterword forget") for line in made.body.splitlines())
    assert "\u202e" not in made.body
    assert "\x00" not in made.body
    assert max(map(len, made.body.splitlines())) < 300


def test_the_order_of_what_is_known_does_not_change_the_keys() -> None:
    """So a repeat of the mail is recognised."""
    actions = (DRAFTED, AskReview(interview=an_interview(), doubts=(Doubt(field="start", why="only the day"),)))
    rows = (ROW, a_row(DraftKey("k2"), state=DraftState.PARKED))

    keys = {
        made.keys for some in permutations(actions) for both in permutations(rows) if (made := told(*some, rows=both))
    }

    assert len(keys) == 1
