"""An interview is settled only on a word of hiring, beside its time, and never on another matter's words."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from afterword.formats.rfc5322 import parse_message
from afterword.model.reading import Kind, Reading
from afterword.understand.message import read_message

RECEIVED = datetime(2026, 11, 25, 9, 0, tzinfo=ZoneInfo("Europe/London"))  # a Wednesday
ASK = 0.6  # below it the user is asked


def read(subject: str, body: str) -> Reading:
    """The reading of a mail to Mira Voss."""
    raw = f"To: Mira Voss <mira@example.org>\nMessage-ID: <one@mail.example>\nSubject: {subject}\n\n{body}\n"
    message = parse_message(raw.encode(), received=RECEIVED)
    return read_message(message, zone="Europe/London", me=("mira@example.org",), my_name="Mira Voss")


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Your loan", "Your mortgage interview with our adviser is on Tuesday 1 December at 10am at our branch."),
        ("Clinic", "Your intake interview is on Tuesday 1 December at 10am. Bring your insurance card."),
        ("Live at eight", "Your interview is on Thursday 3 December at 7.40am. Our presenter has read your new book."),
        (
            "The room",
            "We'd love to interview you for the room on Thursday 3 December at 7pm. Rent is 600 and housemates say hi.",
        ),
        ("Our study", "Your interview is on Thursday 3 December at 3pm. Participants get a gift card."),
        ("Visit", "Your volunteer interview is on Saturday 5 December at 10am at the animal shelter."),
        ("Demo", "Confirmed: demo of our platform on Thursday 3 December at 3pm, with our account executive."),
        ("Praxis", "Ihr Aufnahmegespräch ist am Dienstag, 1. Dezember um 14 Uhr. Bitte Versichertenkarte mitbringen."),
        ("Prêt", "Votre entretien avec le conseiller de la banque est confirmé jeudi 3 décembre à 10h pour le crédit."),
        ("Hipoteca", "Su entrevista queda confirmada para el jueves 3 de diciembre a las 10:00 en la sucursal."),
        ("Radio", "L'intervista in diretta alla radio è fissata per giovedì 3 dicembre alle 10, con il conduttore."),
        ("Escola", "A entrevista com a professora está marcada para quinta-feira, 3 de dezembro, às 16h."),
        ("Intake", "Je intakegesprek bij de psycholoog is op donderdag 3 december om 10.00 uur."),
    ],
)
def test_another_matter_is_no_interview(subject: str, body: str) -> None:
    """Banks, clinics, studios and schools hold interviews of their own."""
    assert not read(subject, body).is_interview


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Staff Nurse", "We invite you to an interview for the Staff Nurse post on Tuesday 1 December at 2pm."),
        (
            "Your application",
            "Your interview for the mortgage clerk job is on Tuesday 1 December at 2pm at our branch.",
        ),
        ("UX Researcher", "Your interview for the UX Researcher position is on Tuesday 1 December at 2pm."),
        ("Poste", "Votre entretien pour le poste d'infirmier à la clinique est confirmé le jeudi 3 décembre à 10h."),
    ],
)
def test_a_job_in_such_a_place_is_one(subject: str, body: str) -> None:
    """A clinic and a bank hire as well."""
    reading = read(subject, body)

    assert (reading.is_interview, reading.sightings[0].tentative) == (True, False)


def test_without_a_word_of_hiring_the_user_is_asked() -> None:
    """A bare interview may be anybody's: a bank's, a paper's, a school's."""
    reading = read("Tomorrow", "Your interview is confirmed for Thursday 3 December at 3pm. See you there!")

    assert reading.is_interview
    assert reading.sightings[0].tentative
    assert reading.confidence < ASK


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for applying for the role. If you are shortlisted, your interview will be on 7 December at 10am.",
        "Thank you for your application. Shortlisted candidates will be interviewed on 7 December at 10am.",
        "Danke für Ihre Bewerbung. Werden Sie ausgewählt, findet ein Gespräch am 7. Dezember um 10 Uhr statt.",
        "Nous avons reçu votre candidature. Si votre profil est retenu, l'entretien aura lieu le 7 décembre à 10h.",
        "Hemos recibido tu candidatura. En caso de ser seleccionado, la entrevista será el 7 de diciembre a las 10:00.",
        "We have your application for the post of clerk, which closes at noon on Friday 27 November.",
    ],
)
def test_what_hangs_on_being_chosen_is_no_interview(body: str) -> None:
    """A time in such a sentence is not the reader's."""
    assert not read("Your application", body).is_interview


def test_not_being_invited_is_a_rejection() -> None:
    """The word "interview" in a denial invites to nothing."""
    body = "Thank you for applying. We won't be inviting you to interview. Interviews are on 2 December from 9am."

    assert read("Your application", body).kind is Kind.REJECTION


def test_the_first_working_day_is_no_interview() -> None:
    """An offer looks back on an interview and names when work begins."""
    body = (
        "Following your interview on 1 December we are delighted to offer you the position of clerk. "
        "Your start date is Monday 4 January 2027 at 8.30am."
    )
    reading = read("Good news", body)

    assert (reading.kind, reading.is_interview) == (Kind.OFFER, False)


def test_what_is_over_is_not_announced() -> None:
    """A time before the mail came in is no appointment."""
    assert not read("Application", "Your interview for the clerk role is on 20 November 2026 at 2pm.").is_interview


@pytest.mark.parametrize(
    "body",
    [
        "Your dream interview is on 3 December at 9am? Sign up now and save 40%. Unsubscribe",
        "Open hiring day on 5 December at 10am: walk-in interviews, no appointment necessary. Bring your resume.",
        "Entrevista de emprego: ao vivo em 3 de dezembro às 20h. Inscreva-se grátis! Descadastrar",
    ],
)
def test_what_is_sold_or_open_to_all_is_no_interview(body: str) -> None:
    """Advertising borrows the words of an invitation."""
    assert not read("Your interview", body).is_interview
