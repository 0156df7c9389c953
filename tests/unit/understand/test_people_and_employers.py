"""Who interviews, who coordinates, at which company and for which role, in mails of many shapes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from afterword.formats.rfc5322 import parse_message
from afterword.model.reading import Mode
from afterword.understand.document import Document, prepare
from afterword.understand.employer import read_employer
from afterword.understand.message import body_of
from afterword.understand.mode import read_mode
from afterword.understand.who import read_people


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One mail and what it says; None means that the mail does not say it."""

    name: str
    sender: str
    subject: str
    body: str
    people: tuple[str, ...] = ()
    company: str | None = None
    role: str | None = None
    organizer: str | None = None
    cc: str = ""


def document_of(case: Case) -> Document:
    """The mail of a case, prepared for reading."""
    head = [f"From: {case.sender}", "To: Robin Vale <robin@example.net>", f"Subject: {case.subject}"]
    head += [f"Cc: {case.cc}"] if case.cc else []
    raw = "\n".join([*head, "Content-Type: text/plain; charset=utf-8", "", case.body]).encode()
    message = parse_message(raw, received=datetime(2026, 5, 4, 9, tzinfo=UTC))
    return prepare(message.head, body_of(message), me=("robin@example.net",), my_name="Robin Vale")


CASES = (
    Case(
        name="rows of time, topic and name",
        sender="Pinewheel Recruiting <no-reply@ats.example.org>",
        subject="Your onsite at Pinewheel",
        body="Hi Robin,\n\nhere is the plan for your onsite for Staff Hardware Engineer at Pinewheel:\n\n"
        "9:00 - 9:45 Schematics — Odalys Brenninkmeyer\n9:45 - 10:30 Firmware — Tobin "
        "Achterhof\n\nPinewheel Recruiting",
        people=("Odalys Brenninkmeyer", "Tobin Achterhof"),
        company="Pinewheel",
        role="Staff Hardware Engineer",
    ),
    Case(
        name="names below the times",
        sender="Jana Ortiz <jana.ortiz@quillfeather.example.org>",
        subject="Interview schedule",
        body="Dear Robin,\n\nyour interviews for the Copy Editor role:\n\n10:00 AM\nStyle and grammar\n"
        "Leocadia Brunt, Chief Editor\n\n11:00 AM\nTeam chat\nMoss Tannahill (Deputy Editor)\n\nBest,\nJana Ortiz\n"
        "Recruiter, Quillfeather Press",
        people=("Leocadia Brunt", "Moss Tannahill"),
        company="Quillfeather Press",
        role="Copy Editor",
        organizer="Jana Ortiz",
    ),
    Case(
        name="a table of columns",
        sender="Harrowgate Energy <jobs@harrowgate.example.org>",
        subject="Interview Schedule | Grid Analyst",
        body="Dear Robin,\n\nStart\tEnd\tInterviewer\tFormat\n1:00 PM\t1:30 PM\tQuill Vandersteen\tVideo\n"
        "1:30 PM\t2:00 PM\tOrsolya Peck\tVideo\n\nHarrowgate Energy",
        people=("Quill Vandersteen", "Orsolya Peck"),
        company="Harrowgate Energy",
        role="Grid Analyst",
    ),
    Case(
        name="the one who proposes calls",
        sender="Ansel Whitcombe <ansel@bramblehook.example.org>",
        subject="quick call?",
        body="Hi Robin,\n\nI'd like to talk with you about the Backend Developer job. I'll call you "
        "on Thursday at 3pm.\n\n"
        "Ansel Whitcombe\nCo-founder, Bramblehook",
        people=("Ansel Whitcombe",),
        company="Bramblehook",
        role="Backend Developer",
        organizer="Ansel Whitcombe",
    ),
    Case(
        name="a coordinator's call beside a list does not make an interviewer",
        sender="Petra Lunt <petra.lunt@osierworks.example.org>",
        subject="Interview: Test Engineer - Osier Works",
        body="Hi Robin,\n\nInterviewers: Ferris Oduya, Greta Hallam\n\nI will call you tomorrow to "
        "go through the details.\n\n"
        "Petra Lunt\nOsier Works",
        people=("Ferris Oduya", "Greta Hallam"),
        company="Osier Works",
        role="Test Engineer",
        organizer="Petra Lunt",
    ),
    Case(
        name="a coordinator named in the text of a machine's mail",
        sender="Saltmarsh Foods <noreply@hiretool.example.org>",
        subject="Interview confirmed: Saltmarsh Foods",
        body="Hello Robin,\n\nyour interview at Saltmarsh Foods with Idris Vellacott, Plant Manager, is confirmed.\n"
        "For any change please contact your recruiter, Nella Frost (nella.frost@saltmarsh.example.org).\n",
        people=("Idris Vellacott",),
        company="Saltmarsh Foods",
        organizer="Nella Frost",
    ),
    Case(
        name="a human in copy of a machine's mail",
        sender="Dunmore Paper via Hiretool <no-reply@hiretool.example.org>",
        subject="Dunmore Paper interview",
        body="Hello Robin,\n\nyour interview with Dunmore Paper takes place on Friday at "
        "10:00.\nInterviewer: Ruta Senn\n",
        cc="Wanda Keel <wanda.keel@dunmorepaper.example.org>",
        people=("Ruta Senn",),
        company="Dunmore Paper",
        organizer="Wanda Keel",
    ),
    Case(
        name="a person after interview with is no company",
        sender="talent@fernlea.example.org",
        subject="Interview with Corwin Ashby",
        body="Hi Robin,\n\nthis is a reminder about your Payroll Specialist interview with Corwin "
        "Ashby.\n\nFernlea Talent",
        people=("Corwin Ashby",),
        company="Fernlea",
        role="Payroll Specialist",
    ),
    Case(
        name="a room is no company",
        sender="HR <hr@thornbury.example.org>",
        subject="Interview invitation",
        body="Dear Robin,\n\nwe invite you to an interview in Room 7 on Monday at 11 am. You will speak with "
        "Ms Adela Crump, Head of Finance.\n\nHR Department\nThornbury University",
        people=("Adela Crump",),
        company="Thornbury University",
    ),
    Case(
        name="an apposition between name and verb",
        sender="Millrace Cider <hello@millrace.example.org>",
        subject="Cellar Hand interview",
        body="Hi Robin,\n\nJolyon Sparrow, our cellar master, will see you at 9 on Tuesday.\n\nMillrace Cider",
        people=("Jolyon Sparrow",),
        company="Millrace Cider",
    ),
    Case(
        name="who only opens the door does not interview",
        sender="Larkhill Careers <careers@larkhill.example.org>",
        subject="Your interview at Larkhill",
        body="Hello Robin,\n\nwe expect you on Wednesday at 2pm. Bertha Moss will meet you at the "
        "reception.\n\nLarkhill",
        company="Larkhill",
    ),
    Case(
        name="shouted labels",
        sender="Brackwater Inn HR <hr@brackwaterinn.example.org>",
        subject="JOB INTERVIEW",
        body="DEAR ROBIN,\n\nTIME: 4:00PM\nWITH: PERPETUA LANGLEY, GENERAL MANAGER\n\nHUMAN RESOURCES",
        people=("Perpetua Langley",),
        company="Brackwater Inn",
    ),
    Case(
        name="pictures of people",
        sender="Tallgrass Bikes <noreply@hiretool.example.org>",
        subject="Tallgrass Bikes: you are confirmed",
        body="Hi Robin,\n\n📅 Thu, 14 May\n🕐 13:00\n👥 Zelda Hoyt, Ingo Marsh\n\nTallgrass Bikes",
        people=("Zelda Hoyt", "Ingo Marsh"),
        company="Tallgrass Bikes",
    ),
    Case(
        name="a booking tool's host",
        sender="Calendly <notifications@calendly.com>",
        subject="Confirmed: Intro call with Thessaly Boone",
        body="Hi Robin Vale,\n\nYour Intro call (Data Steward, Ravenglass) with Thessaly Boone is "
        "scheduled for Friday.\n",
        people=("Thessaly Boone",),
        company="Ravenglass",
        role="Data Steward",
    ),
    Case(
        name="German, the verb before its subject",
        sender="Stadtwerke Moorburg <karriere@stadtwerke-moorburg.example.org>",
        subject="Telefoninterview",
        body="Guten Tag Frau Vale,\n\nam 12.05. ruft Sie Herr Dr. Eckbert Loose um 9 Uhr an. Es geht um die Stelle "
        "Sachbearbeiter Einkauf.\n\nFreundliche Grüße\nIhre Stadtwerke Moorburg",
        people=("Eckbert Loose",),
        company="Stadtwerke Moorburg",
        role="Sachbearbeiter Einkauf",
    ),
    Case(
        name="German, the founder himself",
        sender="Leberecht Haas <leberecht@kornspeicher.example.org>",
        subject="Kennenlernen",
        body="Hallo Robin,\n\nmir ist leider etwas dazwischengekommen, passt dir unser Gespräch auch "
        "am Freitag um 11 Uhr?\n\n"
        "Viele Grüße\nLeberecht Haas\nKornspeicher GmbH",
        people=("Leberecht Haas",),
        company="Kornspeicher GmbH",
        organizer="Leberecht Haas",
    ),
    Case(
        name="French, with a name behind the day",
        sender="Service RH <rh@ateliergrenat.example.org>",
        subject="Votre entretien",
        body="Bonjour,\n\nl'entretien pour le poste de Comptable est fixé au lundi 11 mai à 9h, avec "
        "Apolline Garance, "
        "directrice financière.\n\nService RH - Atelier Grenat",
        people=("Apolline Garance",),
        company="Atelier Grenat",
        role="Comptable",
    ),
    Case(
        name="Spanish, the future before its subject",
        sender="Transportes Ebro RRHH <rrhh@ebro.example.org>",
        subject="Entrevista",
        body="Estimada Robin:\n\nTe confirmo la entrevista para el puesto de Analista de Datos el "
        "jueves a las 12:00. "
        "Te recibirá Casilda Montoro, jefa de equipo.\n\nUn saludo,\nRecursos Humanos",
        people=("Casilda Montoro",),
        company="Transportes Ebro",
        role="Analista de Datos",
    ),
    Case(
        name="Italian, an engineer's honorific",
        sender="Ufficio Personale <personale@filaturarossi.example.org>",
        subject="Convocazione colloquio",
        body="Gentile Robin,\n\nLa invitiamo a un colloquio per la posizione di Responsabile "
        "acquisti mercoledì alle 15 "
        "con l'ing. Saverio Malaspina.\n\nCordiali saluti\nFilatura Rossi S.p.A.",
        people=("Saverio Malaspina",),
        company="Filatura Rossi S.p.A",
        role="Responsabile acquisti",
    ),
    Case(
        name="Dutch, I fetch you",
        sender="Hidde Wiersma <hidde@zeilmakerij.example.org>",
        subject="Morgen",
        body="Hoi Robin, tot morgen 9 uur! Dan haal ik je op voor het gesprek (functie Inkoper).\n\nGroetjes,\n"
        "Hidde Wiersma\nZeilmakerij",
        people=("Hidde Wiersma",),
        company="Zeilmakerij",
        role="Inkoper",
        organizer="Hidde Wiersma",
    ),
    Case(
        name="Portuguese, with an article",
        sender="Recursos Humanos <rh@olariadoporto.example.org>",
        subject="Marcação de entrevista",
        body="Olá Robin,\n\na sua entrevista com a Benedita Falcão (gerente de loja) está confirmada "
        "para dia 14 às 15h, "
        "na sequência da candidatura para Técnico de Vendas.\n\nOlaria do Porto, Lda.",
        people=("Benedita Falcão",),
        company="Olaria do Porto",
        role="Técnico de Vendas",
    ),
    Case(
        name="an agency and its client",
        sender="Cosmo Petty <cosmo@northgatesearch.example.org>",
        subject="Good news",
        body="Hi Robin,\n\nVermilion Rail would like to meet you for the Track Planner position on Monday at 10 with "
        "Hettie Bowden and Ambrose Kite.\n\nCosmo Petty\nNorthgate Search",
        people=("Hettie Bowden", "Ambrose Kite"),
        company="Vermilion Rail",
        role="Track Planner",
        organizer="Cosmo Petty",
    ),
    Case(
        name="a tool that is not spoken of is not the company",
        sender="Timepick <notifications@timepick.example.org>",
        subject="Confirmed: Phone interview with Oakum Payroll",
        body="Event: Phone interview, Data Steward - Oakum Payroll\nWhen: Friday, 9:30am\nInterviewer: Linnea Stroud\n",
        people=("Linnea Stroud",),
        company="Oakum Payroll",
        role="Data Steward",
    ),
    Case(
        name="a requisition's number is no part of the role",
        sender="Quarrybank Jobs <jobs@quarrybank.example.org>",
        subject="Interview \u2013 Hydrologist \u2013 Quarrybank",
        body="Hi Robin,\n\nyour interview for job R-20417 Hydrologist (m/f/d) at Quarrybank is on "
        "Monday.\n\nQuarrybank",
        company="Quarrybank",
        role="Hydrologist",
    ),
    Case(
        name="somebody spoken with before does not interview again",
        sender="Enid Farrow <enid.farrow@coppice.example.org>",
        subject="Next round",
        body="Hi Robin,\n\nthank you for speaking with Ursel Nagy last week. Your next interview is with Bram Oakes, "
        "Head of Design, on Thursday at 2pm.\n\nEnid Farrow\nTalent Partner, Coppice",
        people=("Bram Oakes",),
        company="Coppice",
        organizer="Enid Farrow",
    ),
    Case(
        name="whom one will be seeing, at an agency that calls before",
        sender="Gwenda Lisle <gwenda@marlstaffing.example>",
        subject="Saltbox - you have an interview",
        body="Hi Robin,\n\nour client Saltbox Fisheries want to meet you about the Quay Supervisor role on Monday."
        " You'll be seeing Edwin Thorogood, the site manager.\n\nI'll phone you Sunday evening to go through some "
        "interview prep.\n\nGwenda Lisle",
        people=("Edwin Thorogood",),
        company="Saltbox Fisheries",
        role="Quay Supervisor",
        organizer="Gwenda Lisle",
    ),
    Case(
        name="a French post within a firm, whose titles keep their articles",
        sender="Secrétariat <secretariat@example.com>",
        subject="Votre entretien",
        body="Bonjour,\n\nvous avez postulé comme Comptable au sein de la Tuilerie du Vallon. Vous serez reçu "
        "par Odile "
        "Garance, directrice de la qualité, jeudi à 10h.\n\nLe secrétariat",
        people=("Odile Garance",),
        company="Tuilerie du Vallon",
        role="Comptable",
    ),
    Case(
        name="he who was named before receives",
        sender="Secrétariat <secretariat@example.com>",
        subject="Votre entretien",
        body="Bonjour,\n\nM. Tassin est en déplacement lundi. Il vous recevra donc mardi à 15h pour votre "
        "entretien.\n\n"
        "Le secrétariat",
        people=("M. Tassin",),
    ),
    Case(
        name="a Spanish vacancy in a firm, and who is going to interview",
        sender="Selección <seleccion@example.com>",
        subject="Entrevista",
        body="Hola Robin:\n\ntu candidatura a la vacante de Jefe de Almacén en Conservas Miralba sigue "
        "adelante. El lunes a "
        "las 9:00 te va a entrevistar Consuelo Iriarte.\n\nUn saludo",
        people=("Consuelo Iriarte",),
        company="Conservas Miralba",
        role="Jefe de Almacén",
    ),
    Case(
        name="a Portuguese interview at an estate, signed by a department",
        sender="RH <rh@example.com>",
        subject="Entrevista",
        body="Olá Robin,\n\na sua entrevista na Herdade da Fonte Nova é na terça-feira às 9h.\n\nRecursos Humanos",
        company="Herdade da Fonte Nova",
    ),
    Case(
        name="an Italian firm whose legal form has dots",
        sender="Selezione <selezione@example.com>",
        subject="Colloquio",
        body="Buongiorno Robin,\n\nla aspettiamo per il colloquio presso Cartiere Valdora S.r.l. giovedì alle 11. La "
        "incontrerà Ginevra Testi.\n\nSaluti",
        people=("Ginevra Testi",),
        company="Cartiere Valdora S.r.l.",
    ),
    Case(
        name="a German municipal firm in the dative, a colleague before the verb",
        sender="Personal <personal@example.com>",
        subject="Ihr Gespräch",
        body="Guten Tag,\n\nes geht um Ihr Gespräch bei den Verkehrsbetrieben Haldersee. Ortrud Wessel, unsere "
        "Betriebsleiterin, empfängt Sie am Dienstag um 9 Uhr.\n\nFreundliche Grüße",
        people=("Ortrud Wessel",),
        company="Verkehrsbetriebe Haldersee",
    ),
    Case(
        name="a managing director in a sentence is no small print",
        sender="Personal <personal@example.com>",
        subject="Ihr Gespräch",
        body="Guten Tag,\n\nSie sprechen am Freitag um 14 Uhr mit unserem Geschäftsführer Herrn Ludger Amthor.\n\nGruß",
        people=("Ludger Amthor",),
    ),
    Case(
        name="a Dutch council, and a colleague of an uncommon name beside the writer",
        sender="Noor Dekker <noor.dekker@example.com>",
        subject="Gesprek",
        body="Hoi Robin,\n\nleuk dat je solliciteert bij de Gemeente Polderveen. Tjeerd en ik spreken je woensdag om "
        "11 uur voor een sollicitatiegesprek.\n\nGroet,\nNoor Dekker",
        people=("Tjeerd", "Noor Dekker"),
        company="Gemeente Polderveen",
        organizer="Noor Dekker",
    ),
    Case(
        name="a calendar sends for a firm in the title",
        sender="Google Calendar <no-reply@dates.example.net>",
        subject="Invitation: Baker interview - Crumb & Kettle @ Fri May 8",
        body="Title: Baker interview - Crumb & Kettle\nWhen: Fri May 8 2pm\nInvitation from Google Calendar\n",
        company="Crumb & Kettle",
        role="Baker",
    ),
    Case(
        name="a form of address is no company, a graduate desk neither",
        sender="Desk <desk@example.com>",
        subject="Interview day",
        body="Dear Robin,\n\nyour interview with Mr Sallow (Head of Tax) is on Monday at 9.\n\nGraduate Recruitment\n"
        "Farthing & Moat LLP",
        people=("Sallow",),
        company="Farthing & Moat LLP",
    ),
    Case(
        name="somebody at a firm can do a time, and a role before its firm",
        sender="Hal <hal@example.com>",
        subject="Quick one",
        body="Hi Robin,\n\nthe role is Grain Buyer, Thistledown Mills. Philippa Crane at Thistledown can do 3pm "
        "on Monday "
        "for your interview.\n\nHal",
        people=("Philippa Crane",),
        company="Thistledown Mills",
        role="Grain Buyer",
    ),
    Case(
        name="a role without the subject's word for an application",
        sender="Desk <desk@example.com>",
        subject="AW: Bewerbung Vermessungstechniker",
        body="Guten Tag,\n\ndann bis Montag um 9 Uhr zum Gespräch.\n\nGruß",
        role="Vermessungstechniker",
    ),
    Case(
        name="a building before the number of a room",
        sender="Desk <desk@example.com>",
        subject="Interview plan",
        body="your interviews on monday:\n\n9:00 AM Esther Mallory KTW 214\n10:00 AM Victor Lindqvist KTW 220\n",
        people=("Esther Mallory", "Victor Lindqvist"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_who_interviews(case: Case) -> None:
    """Exactly the people the mail says to interview, each with the words and the rule that say so."""
    document = document_of(case)
    found = read_people(document, company=read_employer(document).company)

    assert sorted(person.name for person in found.interviewers) == sorted(case.people)
    told = [item for item in found.evidence if item.field == "interviewers"]
    assert all(item.quote and item.rule for item in told)
    assert len(told) >= min(1, len(case.people))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_at_which_company_and_for_which_role(case: Case) -> None:
    """The employer as the mail writes it and the role, with evidence for both."""
    employer = read_employer(document_of(case))

    assert (employer.company, employer.role) == (case.company, case.role)
    assert {item.field for item in employer.evidence} == {
        field for field, value in (("company", case.company), ("role", case.role)) if value
    }


@pytest.mark.parametrize("case", [case for case in CASES if case.organizer], ids=lambda case: case.name)
def test_who_coordinates(case: Case) -> None:
    """The human who arranges it, with an address that stands in the mail for them."""
    document = document_of(case)
    organizer = read_people(document, company=read_employer(document).company).organizer

    assert organizer is not None
    assert organizer.name == case.organizer
    assert organizer.email is not None
    assert organizer.email.partition("@")[0] in (
        ".".join(organizer.name.lower().split()),
        organizer.name.split()[0].lower(),
    )


@pytest.mark.parametrize("case", [case for case in CASES if not case.organizer], ids=lambda case: case.name)
def test_a_desk_does_not_coordinate(case: Case) -> None:
    """No department, firm, tool or mailing is taken for a human."""
    document = document_of(case)

    assert read_people(document, company=read_employer(document).company).organizer is None


def test_a_title_keeps_the_articles_inside_its_words() -> None:
    """Only an article before a title is left out, never letters inside it."""
    case = next(case for case in CASES if case.name.startswith("a French post"))
    document = document_of(case)

    assert read_people(document, company=None).interviewers[0].title == "directrice de la qualité"


def test_a_call_with_the_outcome_is_not_how_the_interview_is_held() -> None:
    """The telephone by which a result comes says nothing of the interview."""
    case = Case(
        name="outcome",
        sender="Desk <desk@example.com>",
        subject="Interview",
        body="Your interview is at our office on Monday at 9. We will telephone everyone with the outcome.",
    )

    assert read_mode(document_of(case))[0] is Mode.ONSITE
