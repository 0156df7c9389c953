"""What the title or text of a calendar event says, per language, over folded text (`sentences.fold`): data only.

Titles are short and have no grammar, so these tables are stricter than the cues of mails.
"""

from __future__ import annotations

import re


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A title with one of these names a job interview.
INTERVIEW = _any(
    r"\binterview(?:s|ing)?\b",
    r"\b(?:phone|telephone|tech(?:nical)?|recruit(?:er|ing)|hr|initial|video|talent|manager)[ -]?screen(?:ing)?\b",
    r"\bscreening (?:call|interview|chat|round)\b",
    r"\b(?:recruiter|hiring manager|candidate) (?:call|chat|conversation|intro|sync)\b",
    r"\b(?:final|technical|panel|hiring|on-?site) round\b",
    r"\bon-?site loop\b|\bsuperday\b|\bassessment (?:cent(?:er|re)|day)\b|\btrial day\b",
    # German
    r"\b(?:vorstellungs|bewerbungs|kennenlern|auswahl|erst|zweit|fach|job)-?(?:gesprach|interview|termin)(?:e|s|es)?\b",
    r"\b(?:telefon|video|online)interview\b|\bprobe(?:arbeiten|arbeit|tag)\b",
    # French, Spanish, Portuguese, Italian, Dutch
    r"\bentretiens?\b",
    r"\bentrevistas?\b",
    r"\bcolloqui[oa]?\b|\bintervist[ae]\b",
    r"\b(?:sollicitatie|kennismakings|selectie)-?\s?gesprek(?:ken)?\b",
)
# Words of hiring: beside a call or a meeting they say what it is about.
HIRING = _any(
    r"\brecruit(?:er|ing|ment)?\b|\bhiring\b|\btalent (?:acquisition|partner|team)\b|\bcandida(?:te|cy)\b",
    r"\byour (?:application|background|resume|cv|candidacy)\b|\bjob (?:application|opening|opportunity)\b",
    r"\b(?:this|the|our|an?|open) (?:[a-z/&+#.-]+ ){0,5}(?:position|role|opening|vacancy)\b|\bhuman resources\b",
    r"\bbewerb(?:ung|er|erin)\b|\bstellenausschreibung\b|\bdie (?:stelle|position)\b|\bpersonalabteilung\b",
    r"\bcandidature\b|\brecrut(?:ement|eur|euse)\b|\bl'offre d'emploi\b|\ble poste\b|\bpour le poste\b",
    r"\bcandidatura\b|\bvacante\b|\bproceso de seleccion\b|\bseleccion de personal\b|\brecursos humanos\b",
    r"\bselezione\b|\bposizione lavorativa\b|\brisorse umane\b|\bprocesso seletivo\b|\bvaga\b|\brecrutamento\b",
    r"\bsollicit(?:atie|ant)\b|\bvacature\b|\bwerving\b",
)
# A conversation without a word of what it is about.
MEETING = _any(
    r"\b(?:call|chat|conversation|meeting|meet|intro|introduction|talk|discussion|coffee)\b",
    r"\b(?:gesprach|telefonat|termin|anruf|kennenlernen)\b|\b(?:appel|echange|rencontre|rendez-vous|visio)\b",
    r"\b(?:llamada|reunion|charla|videollamada)\b|\b(?:chiamata|incontro|riunione|telefonata)\b",
    r"\b(?:reuniao|conversa|chamada|ligacao)\b|\b(?:gesprek|afspraak|kennismaking|belafspraak)\b",
)
# Interviews that are not for a job, and everything around one that is not the interview itself.
NO_INTERVIEW = _any(
    r"\bpodcast\b|\bradio\b|\bpress\b|\bmedia interview\b|\bjournalis|\bpresse|\bprensa\b|\bstampa\b|\bimprensa\b",
    r"\b(?:user|customer|client|ux|usability|research|stakeholder|discovery|expert|participant|witness|parent)s?"
    r"[ -](?:research|interview|call|study|test)",
    r"\bmarket research\b|\bfocus group\b|\bstudy participa|\bnutzer(?:interview|befragung|test)|\bkundeninterview",
    r"\bexit interview\b|\bstay interview\b|\bperformance review\b|\bmock interview\b|\bpractice interview\b",
    r"\binterview(?:ing)? (?:prep|practi[cs]e|training|coaching|skills|tips|guide|debrief|feedback|calibration)",
    r"\b(?:prep(?:are|aration)?|practi[cs]e|training|study|notes|debrief|feedback|calibration|thank[ -]you)\b"
    r"[a-z :,'-]{0,30}\binterview",
    r"\b(?:debrief|hiring committee|interview panel sync|intake|scorecard)\b",
    r"\b(?:visa|visum|embassy|consul|immigration|asylum|citizenship|green card|admissions?|college|scholarship)\b",
    r"\ball[ -]?hands\b|\btown ?hall\b|\bwebinar\b|\bworkshop\b|\binfo(?:rmation)? session\b|\bcareer fair\b",
    r"\bjobmesse\b|\binfoveranstaltung\b|\bfunctioneringsgesprek|\bbeoordelingsgesprek",
    r"\bmitarbeitergesprach|\bjahresgesprach|\bmeetup\b",
    r"\bentretien (?:annuel|professionnel|d'evaluation|voiture|vehicule|auto|chaudiere|clim|menage|jardin)",
    r"\bcolloquio (?:genitori|con (?:la|gli|le) (?:maestr|insegnant|professor))",
    r"\b(?:apply|applications?|deadline|due|submit|respond|book|confirm) (?:by|until|before|due)\b",
)
# The user is on the other side of the table.
INTERVIEWER_SIDE = _any(
    r"\bscorecard\b|\binterview kit\b|\binterviewer (?:guide|training|shadow)|\bshadow(?:ing)? interview",
    r"\b(?:submit|leave|enter|provide|add|complete) (?:your |the )?(?:interview |candidate )?feedback\b",
    r"\bcandidate(?:'s)? (?:name|resume|cv|profile|packet|interview)\b|\bcandidate ?: ",
    r"\binterview(?:ing)? (?:a |the |our )?candidate\b|\binterviewing\b",
    r"\b(?:resume|cv|lebenslauf) (?:of|for|des|der|von|attached|im anhang|anbei)\b",
    r"\breview (?:the|their|his|her) (?:resume|cv)\b",
    r"\b(?:kandidat(?:in)?|bewerber(?:in)?)(?:: | [a-z]+ [a-z]+$)",
)
CANCELLED_TITLE = re.compile(
    r"^(?:cancel(?:l?ed|ado|ada|ada)|abgesagt|annule|annullat[oa]|geannuleerd)\b ?(?:event)? ?[:\-]?"
)
TENTATIVE_TITLE = re.compile(
    r"^\W{0,2}(?:hold|tentative|tbc|placeholder|provisional|vorlaufig|provisoire|provisional)\b"
)

VIDEO_LINK = re.compile(
    r"zoom\.us/|zoomgov\.com/|teams\.(?:microsoft|live)\.com/|meet\.google\.com/|webex\.com/|whereby\.com/|bluejeans\.com/"
    r"|gotomeet(?:ing)?\.|join\.skype\.com/|chime\.aws/|meet\.jit\.si/|around\.co/|coderpad\.io/|livestorm\.co/|meet\.lync\.com"
)
VIDEO_WORD = re.compile(
    r"\b(?:zoom|microsoft teams|ms teams|teams(?: meeting|-besprechung)?|google meet|hangouts?|webex|skype"
    r"|video(?:call|konferenz)?|videollamada|videochiamata|videochamada|visio(?:conference)?|virtual|online)\b"
)
PHONE_WORD = re.compile(
    r"\b(?:phone|telephone|telephonique|telefon(?:isch|at|interview|gesprach)?|telefono|telefonic[oa]|dial-?in)\b"
)
ONSITE_WORD = re.compile(
    r"\b(?:on-?site|in[ -]person|vor ort|sur place|sur site|presencial|in presenza|op kantoor|our office"
    r"|unser(?:em)? buro)\b"
)
PHONE_NUMBER = re.compile(r"^(?:tel\.?:?\s?)?\+?[\d\s().\-/]{7,25}(?:\s?(?:x|ext\.?)\s?\d{1,6})?$")

# Words of a title that name neither a company nor a role nor a person.
EMPTY_WORDS = _words(
    """
interview interviews invitation invite invited updated update new confirmed confirmation scheduled reminder hold
tentative canceled cancelled call calls chat meeting meet intro introduction introductory conversation discussion
screen screening phone telephone video virtual online onsite on-site zoom teams webex skype round rounds
stage step final first second third 1st 2nd 3rd 1 2 3 4 5 technical tech behavioral behavioural coding system
design live pair programming panel loop case culture fit hr recruiter hiring recruiting recruitment talent
job your you with the a an our and of for at in on via to me us team min mins minutes hour 30 45 60 90 quick short
initial follow-up followup follow up remote day part session slot candidate application superday prime
vorstellungsgesprach bewerbungsgesprach kennenlerngesprach gesprach telefonat telefoninterview termin einladung zum
zur mit bei fur als erstgesprach zweitgesprach fachgesprach videointerview jobinterview ihr ihre dein deine
entretien embauche d'embauche recrutement technique telephonique rh de du avec chez pour poste le la un une votre
entrevista trabajo laboral tecnica telefonica personal presencial con en para el puesto su tu emprego sua com na no
vaga colloquio conoscitivo tecnico telefonico lavoro intervista presso per il lo sollicitatiegesprek
kennismakingsgesprek kennismaking gesprek met bij voor van het een
"""
)
