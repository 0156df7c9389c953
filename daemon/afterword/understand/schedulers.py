"""Known senders of hiring mail: one table for the prefilter and for reading.

Applicant tracking systems and scheduling tools send for an employer, so their domain says that a mail is worth reading
and never who the company is. Free mail domains say neither.
"""

from __future__ import annotations

from afterword.understand.tables import words

# Applicant tracking systems and scheduling tools, by registrable domain.
SCHEDULER_DOMAINS = words(
    """
greenhouse.io greenhouse-mail.io lever.co ashbyhq.com workable.com workablemail.com smartrecruiters.com jobvite.com
myworkday.com myworkdayjobs.com workday.com icims.com taleo.net successfactors.com successfactors.eu sapsf.com
bamboohr.com breezy.hr recruitee.com teamtailor.com teamtailor-mail.com personio.de personio.com personio.email
pinpointhq.com jazzhr.com applytojob.com applicantpro.com applicantpool.com avature.net eightfold.ai gem.com
goodtime.io calendly.com cal.com savvycal.com youcanbook.me modernloop.io candidate.fyi prelude.co hirebridge.com
hirevue.com hackerrank.com hackerrankforwork.com codility.com codesignal.com testgorilla.com karat.com coderpad.io
byteboard.dev paradox.ai olivia.paradox.ai rippling.com gusto.com dover.com dover.io wellfound.com angel.co
hired.com otta.com welcometothejungle.com cornerstoneondemand.com csod.com ultipro.com paylocity.com
paycomonline.com adp.com dayforce.com oraclecloud.com clearcompany.com hireology.com comeet.co
comeet-notifications.com jobscore.com zohorecruit.com freshteam.com bullhorn.com bullhornmail.com loxo.co
manatal.com recruiterbox.com trakstar.com join.com softgarden.io softgarden.de onlyfy.jobs prescreenapp.io
rexx-systems.com d-vinci.de concludis.de umantis.com dualoo.com refline.ch taleez.com flatchr.io jobaffinity.fr
beetween.com inrecruiting.com altamiraweb.com viterbit.com gupy.io gupy.com.br solides.com.br homerun.co otys.com
carerix.com tellent.com huntflow.ru metaview.ai spark-hire.com sparkhire.com willo.video myinterview.com
brighthire.ai hireflix.com vidcruiter.com tribepad.com eploy.net hireful.com networxrecruitment.com jobtrain.co.uk
"""
)

# Job boards and networks: their mail may hold an invitation, and is mostly advertising.
BOARD_DOMAINS = words(
    """
linkedin.com indeed.com indeedemail.com glassdoor.com monster.com ziprecruiter.com dice.com xing.com stepstone.de
stepstone.com infojobs.net infojobs.it jobteaser.com handshake.com joinhandshake.com seek.com.au reed.co.uk
totaljobs.com cv-library.co.uk apec.fr pole-emploi.net francetravail.fr hellowork.com jobindex.dk
nationalevacaturebank.nl naukri.com computrabajo.com google.com outlook.com microsoft.com office365.com zoom.us
webex.com
"""
)

FREE_MAIL_DOMAINS = words(
    """
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es
yahoo.it ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de
freenet.de posteo.de mailbox.org proton.me protonmail.com pm.me fastmail.com zoho.com hey.com tutanota.com orange.fr
wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it terra.es telefonica.net ziggo.nl kpnmail.nl
planet.nl uol.com.br bol.com.br terra.com.br qq.com 163.com mail.ru yandex.ru yandex.com resend.dev
"""
)

# Second-level labels under which companies register below a country.
_SHARED_SUFFIXES = words("co com org net ac gov edu gob gouv or ne")
# Domain labels that name no company.
_EMPTY_LABELS = words(
    """
example test company companies mail email somecompany startup firm business interviews interview jobs careers
recruiting empresa firma entreprise azienda bedrijf notifications demo localhost invalid client board talent hire
hiring agency
"""
)


def registrable(domain: str) -> str:
    """The domain a company registers: the last two labels, or three below "co.uk" and the like."""
    labels = domain.lower().strip(".").split(".")
    if len(labels) >= 3 and labels[-2] in _SHARED_SUFFIXES and len(labels[-1]) == 2:
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


def is_scheduler(email: str) -> bool:
    """Whether an address belongs to a tracking system or scheduling tool."""
    return registrable(email.rsplit("@", maxsplit=1)[-1]) in SCHEDULER_DOMAINS


def is_board(email: str) -> bool:
    """Whether an address belongs to a job board, a network or a calendar service."""
    return registrable(email.rsplit("@", maxsplit=1)[-1]) in BOARD_DOMAINS


def company_label(email: str) -> str | None:
    """The domain label that may name the sender's company; None for free mail, tools, boards and empty names."""
    domain = email.rsplit("@", maxsplit=1)[-1]
    base = registrable(domain)
    if "@" not in email or base in FREE_MAIL_DOMAINS | SCHEDULER_DOMAINS:
        return None
    label = base.split(".")[0]
    if label in ("example", "test") and domain.count(".") >= 2:
        label = domain.split(".")[-3]
    return None if label in _EMPTY_LABELS or len(label) < 2 else label
