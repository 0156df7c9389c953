"""Whether an interview stands and whether it is the reader's, in wordings that share nothing but their sense."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from afterword.formats.rfc5322 import parse_message
from afterword.model.moment import Day, Moment
from afterword.model.reading import Kind, Reading, Stance
from afterword.understand.message import read_message

RECEIVED = datetime(2026, 6, 9, 10, 0, tzinfo=ZoneInfo("Europe/London"))  # a Tuesday
HEAD = (
    "From: Robin Ashdale <robin@pinehollow.example>\nTo: Mira Voss <mira@example.org>\nMessage-ID: <one@mail.example>\n"
    "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
)


def read(body: str, *, subject: str = "Hello", more: str = "") -> Reading:
    """The reading of a mail to Mira Voss."""
    raw = f"{HEAD}{more}Subject: {subject}\n\n{body}\n"
    message = parse_message(raw.encode(), received=RECEIVED)
    return read_message(message, zone="Europe/London", me=("mira@example.org",), my_name="Mira Voss")


def told(reading: Reading, stance: Stance) -> list[str]:
    """The days and clocks of the sightings with a stance."""
    starts = [sighting.start for sighting in reading.sightings if sighting.stance is stance]
    return [
        f"{start.at:%d %H:%M}" if isinstance(start, Moment) else f"{start.day:%d}" if isinstance(start, Day) else "-"
        for start in starts
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Bad luck, I'm afraid: your interview this Thursday at 3pm cannot take place, the office has flooded.",
        "It looks like Friday's 10am interview will not be happening, our budget was frozen overnight.",
        "There will not be another interview on Friday at 10 after all.",
        "We are scrapping Friday's 10am interview since the team was dissolved.",
        "I have to call our Friday 10am interview off, so sorry.",
        "With half of us in bed with flu there is no interview on Friday at 10am.",
        "Kindly disregard yesterday's note, the invitation to interview on Friday at 10am was sent by mistake.",
        "How I would have loved to see you for the interview on Friday at 10am, but we were told to stop hiring.",
        "The interview agreed for Friday at 10am must be abandoned.",
        "We are not able to host your interview on Friday at 10am.",
        "Your Friday 10am interview has fallen through.",
        "We have resolved, and decided against, holding your interview on Friday at 10am.",
        "As the vacancy was withdrawn there is no need to come on Friday at 10am for the interview.",
        "Das Vorstellungsgespräch am Freitag um 10 Uhr müssen wir leider streichen.",
        "Aus dem Vorstellungsgespräch am Freitag, 10 Uhr, wird bei uns nichts.",
        "Votre entretien de vendredi à 10h ne pourra malheureusement pas avoir lieu.",
        "La entrevista del viernes a las 10:00 ya no se celebrará en nuestras oficinas.",
        "Il colloquio di venerdì alle 10 purtroppo non si terrà, la posizione è stata chiusa.",
        "A entrevista de sexta-feira às 10h não vai ocorrer, porque a vaga foi congelada pela empresa.",
        "Het sollicitatiegesprek van vrijdag 10 uur kan helaas niet plaatsvinden, de functie is vervallen.",
    ],
)
def test_what_is_called_off_does_not_stand(body: str) -> None:
    """In whatever words an interview is called off, it is cancelled and never committed."""
    reading = read(body)

    assert reading.kind is Kind.CANCEL, reading.reason
    assert not reading.is_interview
    assert not told(reading, Stance.COMMITTED)
    assert told(reading, Stance.CANCELLED)


def test_a_cancellation_without_a_time_cancels() -> None:
    """What ends is found by its conversation when no time is told."""
    reading = read("Sadly we must cancel your interview. The team has been disbanded.", subject="Re: Interview")

    assert reading.kind is Kind.CANCEL
    assert told(reading, Stance.CANCELLED) == ["-"]


@pytest.mark.parametrize(
    "body",
    [
        "Your interview is on Friday at 10am. If you cannot attend, ring the front desk.",
        "Your interview is on Friday at 10am. Unless we call it off before, just turn up.",
        "Your interview is on Friday at 10am and has not been cancelled, whatever the portal shows.",
        "Your interview on Friday at 10am will not be held at the depot but by phone.",
        "Your interview is on Friday at 10am. There is no need to travel on Friday, we meet over Zoom.",
        "If you do not turn up on Friday at 10am your interview will be cancelled.",
        "We moved offices: your interview on Friday at 10am is at the new address.",
        "Vera can't make it, so Paul will interview you instead on Friday at 10am.",
        "We can't wait to meet you at your interview on Friday at 10am.",
    ],
)
def test_a_denial_that_is_none_cancels_nothing(body: str) -> None:
    """Conditions, another place, another interviewer and figures of speech leave the interview where it was."""
    reading = read(body)

    assert reading.is_interview, reading.reason
    assert told(reading, Stance.COMMITTED) == ["12 10:00"]


@pytest.mark.parametrize(
    ("body", "new"),
    [
        ("Your interview has changed.\n\nWas: Thu 11 June 2026, 15:00\nIs now: Fri 12 June 2026, 10:00", "12 10:00"),
        ("Your interview has changed.\n\nBefore: Thu 11 June 2026, 15:00\nAfter: Fri 12 June 2026, 10:00", "12 10:00"),
        ("Could we bump our interview from 11 to 12.30 on Thursday?", "11 12:30"),
        ("We had to push Thursday's interview back from 1pm to 3pm.", "11 15:00"),
        ("Your interview was on Thursday at 3pm, it is now on Friday at 10am.", "12 10:00"),
        ("Wir müssen das Vorstellungsgespräch von Mittwoch 16 Uhr auf Freitag 10 Uhr legen.", "12 10:00"),
        ("Nous décalons votre entretien de jeudi 15h à vendredi 10h.", "12 10:00"),
        ("Tenemos que mover la entrevista del jueves a las 15:00. La pasamos al viernes a las 10:00.", "12 10:00"),
    ],
)
def test_a_move_leaves_only_the_new_time(body: str, new: str) -> None:
    """Of the two times that a move tells, the one moved to stands alone."""
    reading = read(body)

    assert reading.kind is Kind.RESCHEDULE, reading.reason
    assert told(reading, Stance.COMMITTED) == [new]


@pytest.mark.parametrize(
    "body",
    [
        "Owing to the storm we must postpone your interview of Friday 12 June, 10am; another date will follow.",
        "We have had to reschedule your interview. Alternative times are on their way.",
    ],
)
def test_a_move_without_a_new_time_ends_the_old_one(body: str) -> None:
    """The time of what is moved is no new time."""
    reading = read(body)

    assert reading.kind is Kind.RESCHEDULE
    assert not reading.is_interview
    assert told(reading, Stance.CANCELLED)


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for applying. Interviews are expected to take place on Friday 12 June at 10am.",
        "Your application was received on 12 June 2026, 10:00. Interviews follow in July.",
        "Thanks for applying. We will hold interviews on Friday at 10am; you will hear whether you are invited.",
        "Danke für Ihre Bewerbung. Die Auswahlgespräche finden am Freitag, 12. Juni, ab 10 Uhr statt.",
        "Merci pour votre candidature. Les entretiens se tiendront le vendredi 12 juin à 10h.",
    ],
)
def test_interviews_at_large_are_nobodys(body: str) -> None:
    """A receipt that tells when interviews are held invites nobody."""
    assert not read(body).is_interview


def test_interviews_at_large_are_the_readers_once_they_are_addressed() -> None:
    """Formal letters tell those they invite when the interviews are."""
    reading = read(
        "You have been shortlisted. Interviews will be held on Friday 12 June at 10:00. Please bring your ID."
    )

    assert told(reading, Stance.COMMITTED) == ["12 10:00"]


@pytest.mark.parametrize(
    "body",
    [
        "You are down to interview a candidate on Friday at 10am.\n\nCandidate: Tilda Roe\nYour interview: 10am",
        "Please interview Tilda on Friday at 10am, her papers are attached.",
        "The debrief for the chemist interviews is on Friday at 10am.",
        "I am talking to your referee about the interview on Friday at 10am.",
        "My own interview is on Friday at 10am, keep your fingers crossed!",
        "The mock interview with our careers adviser is booked for Friday at 10am.",
        "The interview for our spring edition is on Friday at 10am, a photographer will be there.",
        "The admissions committee of the MSc will interview you on Friday at 10am. Bring a statement of purpose.",
        "Interview recording: just record your answers from Thursday 11 June 9:00. Time limit: 20 minutes.",
        "Please welcome our new colleague Tilda, who starts on Friday. Cake is at 10am by the interview rooms.",
    ],
)
def test_other_peoples_interviews_are_not_the_readers(body: str) -> None:
    """The other side of the table, friends, exercises, the press, schools and recordings are no job interview."""
    assert not read(body).is_interview


def test_a_bulk_mail_about_interviews_invites_nobody() -> None:
    """What goes to a list is no invitation, whatever time it names."""
    reading = read(
        "Be there on Friday at 10am when we talk about how to run interviews.",
        subject="Interviews",
        more="List-Id: <a.example>\n",
    )

    assert not reading.is_interview


THREAD = "\n\nOn Mon, 8 Jun 2026 at 09:00, Mira Voss <mira@example.org> wrote:\n> "


@pytest.mark.parametrize(
    "body",
    [
        f"Lovely, see you then!{THREAD}Friday 12 June at 10am is fine with me for the interview.",
        f"Friday at 10 it is. Ask for me downstairs.{THREAD}For the interview I could do Friday.",
        f"Let's lock in Friday at 10am with Petra.{THREAD}I am free for an interview on Friday.",
        f"I have put you down with Petra for Friday at 10am.{THREAD}When would the interview be?",
    ],
)
def test_a_thread_about_an_interview_needs_no_word_for_it(body: str) -> None:
    """The answer settles the time, the quoted mail says of what."""
    reading = read(body, subject="Re: chemist")

    assert told(reading, Stance.COMMITTED) == ["12 10:00"]


def test_an_agency_passes_an_invitation_on() -> None:
    """A short note above the employer's words to the agency is an invitation of the reader."""
    body = (
        "Mira, all set, see below! Fingers crossed.\n\n---------- Forwarded message ---------\n"
        "From: Petra Lund <petra@quarry.example>\nDate: Mon, Jun 8, 2026 at 9:00 AM\nSubject: intro call\n"
        "To: Robin Ashdale <robin@pinehollow.example>\n\nHappy to talk to Mira about the chemist role. Friday 12 June "
        "at 10am suits me. I'll ring her."
    )

    assert told(read(body, subject="Fwd: intro call"), Stance.COMMITTED) == ["12 10:00"]


def test_a_french_recruiter_confirms() -> None:
    """Both sides write that they confirm; what they confirm tells whose words they are."""
    ours = read("Suite à notre appel, je vous confirme bien votre entretien le vendredi 12 juin à 10h.")
    theirs = read("Je vous confirme ma venue le vendredi 12 juin à 10h pour mon entretien.")

    assert told(ours, Stance.COMMITTED) == ["12 10:00"]
    assert not theirs.is_interview


def test_the_same_time_in_the_readers_zone_is_no_choice() -> None:
    """A time said again in another zone names another day without being another time."""
    reading = read("Let's do the phone screen on Friday 12 June at 10am Pacific (that's 5am Saturday your time).")

    assert told(reading, Stance.COMMITTED) == ["12 10:00"]


def test_an_invitation_to_a_day_outweighs_thanks_for_the_application() -> None:
    """A letter that thanks for an application and invites is an invitation."""
    reading = read("Thanks for the application. We gladly invite you for the interview day on Friday 12 June.")

    assert (reading.kind, told(reading, Stance.COMMITTED)) == (Kind.INVITE, ["12"])


@pytest.mark.parametrize(
    "body",
    [
        "Unfortunately Friday at 10am for your interview is looking shaky.",
        "Leider wackelt das Vorstellungsgespräch am Freitag um 10 Uhr.",
        "Malheureusement, pour votre entretien de vendredi à 10h, je ne sais plus trop.",
    ],
)
def test_a_time_told_with_regret_is_not_relied_on(body: str) -> None:
    """Regret beside a time that nothing confirms asks for a person's eye, whatever words follow."""
    reading = read(body)

    assert reading.confidence < 0.6
    assert all(sighting.tentative for sighting in reading.sightings if sighting.stance is Stance.COMMITTED)
