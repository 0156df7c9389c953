"""Words that tell a person from a company, a job title or a thing, folded."""

from afterword.understand.tables import words

HONORIFICS = words("""
mr mrs ms miss mx dr prof professor sir dame herr herrn frau hr mme mlle madame monsieur m sr sra srta dona don dott
dottssa dottoressa ing dipl-ing sig sigra signor signora signore dhr mevr mevrouw meneer senhor senhora eng mag
""")
PARTICLES = words("""
van von der den de la le del della di da do dos das du des ter ten te zu zum zur al el bin ben ibn y e af av st op
't
""")
SUFFIXES = words("jr sr ii iii iv phd md mba msc bsc cpa cfa acca pmp obe mbe cbe frcs pe esq shrm-cp phr")

# Words of job titles; a name holds none of them.
TITLE_WORDS = words(
    """
manager director engineer engineering lead leader head vp svp evp avp cto ceo cfo coo cmo cio cpo chro president
officer founder co-founder cofounder partner recruiter recruiting recruitment developer designer scientist analyst
architect owner chief principal senior junior staff coordinator specialist consultant professor associate assistant
administrator supervisor representative executive advisor researcher sourcer talent acquisition people operations hr
human resources product program project marketing sales finance software data platform backend frontend technical
design research analytics leiter leiterin teamleiter teamleiterin abteilungsleiter abteilungsleiterin
geschaftsfuhrer geschaftsfuhrerin personalleiter personalleiterin personalreferent personalreferentin referent
referentin entwickler entwicklerin ingenieur ingenieurin bereichsleiter bereichsleiterin vorstand inhaber inhaberin
recruiterin mitarbeiter mitarbeiterin responsable directeur directrice chef cheffe charge chargee ingenieur
ingenieure gerant gerante fondateur fondatrice rh directora jefe jefa gerente responsable ingeniero ingeniera
coordinador coordinadora rrhh encargado encargada socio socia responsabile direttore direttrice capo coordinatore
coordinatrice ingegnere titolare selezionatore selezionatrice diretor diretora coordenador coordenadora engenheiro
engenheira chefe hoofd teamleider directeur adviseur medewerker leidinggevende em swe pm tl sre qa intern trainee
fellow em/tl
"""
)
# Words of companies, teams and products; a name holds none of them.
COMPANY_WORDS = words(
    """
inc inc. ltd ltd. llc gmbh ag se corp corp. corporation company co. plc sa sarl sas srl spa bv nv kg ohg ug oy ab as
aps pty limited group groupe gruppe grupo gruppo holding holdings labs lab technologies technology tech systems
system software solutions solution services service consulting partners ventures capital bank insurance university
college institute school hospital clinic studio studios media digital networks network robotics analytics ai health
healthcare energy pharma bio foods industries international global worldwide team teams department committee panel
board office hub cloud club recruiting recruitment staffing personnel careers career jobs talent hiring scheduling
notifications support academy association foundation society agency agence agentur startup logistics aerospace
motors airlines retail works dynamics ventures innovations interactive security mobility telecom express zoom google
meet microsoft skype webex hangouts slack calendar calendly greenhouse lever workday outlook linkedin indeed
glassdoor hackerrank codility github coderpad whereby facetime whatsapp docs mail email apple amazon
rrhh hrm ufficio personale umane humanos humaines departamento dpto dept department
personalabteilung personalwesen stadtwerke stiftung verein universitat hochschule gemeinde council trust city county
borough ministry
"""
)
# Other capitalised words that open a sentence or a line and are never a name.
PLAIN_WORDS = words(
    """
the a an our your my his her their this that these those we you i he she it they us who what when where which how
why hi hello hey dear good morning afternoon evening day greetings hallo liebe lieber sehr geehrte geehrter guten
tag hola estimado estimada buenos buenas dias tardes bonjour bonsoir chere cher gentile egregio egregia ciao
buongiorno salve caro cara prezado prezada ola beste geachte thank thanks regards best kind warm sincerely cheers
congratulations monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december montag dienstag mittwoch
donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember lundi mardi mercredi jeudi
vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lunes
martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre lunedi martedi mercoledi giovedi venerdi sabato gennaio febbraio aprile maggio giugno luglio
settembre ottobre dicembre segunda terca quarta quinta sexta janeiro fevereiro maio junho julho setembro
outubro novembro dezembro maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart mei
augustus today tomorrow yesterday next last am pm est edt pst pdt cst cdt mst mdt gmt utc cet cest bst ist interview
interviews interviewer interviewers call calls meeting chat phone video screen onsite on-site round rounds final
first second third virtual panel loop session sessions agenda schedule scheduled details detail date time location
duration format link join joining invitation invite confirmed confirmation reminder update updated re fwd fw subject
from to cc when where role position job application applicant candidate hiring please note address room floor
building street road avenue platz strasse allee weg rue calle via plaza piazza straat headquarters hq office lobby
reception parking break lunch dinner coffee welcome introduction introductions wrap-up wrapup q&a tour overview
behavioral behavioural coding design culture values live whiteboard pair presentation case study deep dive technical
home remote hybrid yes no ok if or and but for with without about at by in on of as is are was will be can could
would should not all any each both either more there here also either both everyone someone anyone nobody yourself
ourselves mutual looking forward see hope feel let since because while once after before until meanwhile
additionally also however unfortunately fortunately finally currently recently soon later now new english german
french spanish sie ihr wir uns bitte termin datum uhrzeit ort dauer vous nous votre notre merci le la les el los las
entrevista entrevistas entretien entretiens colloquio colloqui gesprek gesprach vorstellungsgesprach
bewerbungsgesprach kennenlernen kennenlerngesprach terminvorschlag terminbestatigung ruckmeldung telefonat
telefoninterview einladung bestatigung erinnerung convocatoria
convocation convocazione conferma promemoria invitacion invitacao confirmacion confirmacao convite lembrete recordatorio
rappel report uitnodiging sollicitatiegesprek sollicitatie kennismaking bevestiging herinnerung bewerbung candidature
candidatura weekly digest newsletter rescheduling rescheduled reschedule cancellation booking availability review
customer success science growth strategy brand business development legal compliance infrastructure quality assurance
supply chain motion control content communications payments risk procurement facilities accounting treasury clinical
exercise fit portfolio skills test discussion stage assessment debrief walkthrough topic organizer organiser guests host
su tu il lo gli sua suo u uw je jij wij met voor und oder mit bei fur von im am zum zur hiring-manager candidates
engineers members leadership
"""
)
# Local parts of addresses nobody reads, and of shared desks.
NOBODY_LOCAL = words(
    """
noreply no-reply no_reply donotreply do-not-reply do_not_reply notification notifications notify mailer-daemon
postmaster bounce bounces calendar-notification calendar automated automailer auto robot bot system invitations
reply news newsletter updates alerts alert jobalerts digest marketing
"""
)
DESK_LOCAL = words(
    """
hr jobs job careers career recruiting recruitment recruiter recruiters talent hiring people team info contact office
scheduling schedule interviews interview support hello admin applications apply bewerbung bewerbungen karriere
personal rh recrutement emploi rrhh empleo seleccion talento lavoro selezione risorseumane vagas recrutamento
vacatures werving onboarding assessments offers candidates staffing talentacquisition ta hrteam events host
"""
)
HIRING_LOCAL = DESK_LOCAL - words("info contact office team support hello admin events host people")
