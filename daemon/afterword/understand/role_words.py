"""Words that head job titles, folded, in seven languages."""

from afterword.understand.tables import words

ROLE_HEADS = words(
    """
projectleider teamleider leidinggevende steward custodian janitor cleaner gardener brewer distiller blender forester
ranger warden archivist conservator
registrar bursar treasurer headteacher headmaster commissioner ombudsman ambassador conductor signaller scheduler
estimator valuer appraiser underwriter dealer auctioneer merchandiser stylist hairdresser beautician counsellor
counselor psychologist psychiatrist dentist hygienist optician radiographer paramedic midwife dietitian nutritionist
physiotherapist veterinarian moderator evangelist advocate machinist fitter roofer plasterer joiner glazier installer
assembler operative sailor deckhand docker purchaser buyer expediter forwarder toolmaker draughtsman draftsman modeller
modeler sculptor potter goldsmith watchmaker luthier upholsterer florist beekeeper agronomist horticulturist
oceanographer meteorologist astronomer mathematician linguist historian philosopher sociologist anthropologist
einkaufer einkauferin verwalter verwalterin schreiner schreinerin tischler schlosser maurer dreher monteur monteurin
planer planerin gestalter gestalterin redakteur erzieher betreuer betreuerin acheteur acheteuse vendeur soudeur
menuisier electricien plombier jardinier jardiniere formateur formatrice animateur animatrice ouvrier ouvriere
comprador compradora soldador electricista fontanero cocinero cocinera camarero camarera maestro maestra redactor
redactora acquirente saldatore elettricista idraulico cuoco cuoca cameriere insegnante redattore redattrice buyer
comprador eletricista encanador cozinheiro cozinheira garcom professora redator redatora lasser elektricien loodgieter
kok docent docente redacteur planner
engineer engineering developer dev programmer manager analyst designer scientist architect administrator admin
assistant associate coordinator consultant director specialist intern internship trainee apprentice officer
executive representative rep lead head technician researcher writer editor producer strategist planner buyer
accountant auditor controller bookkeeper clerk cashier receptionist secretary nurse doctor physician therapist
pharmacist teacher tutor lecturer professor instructor trainer coach lawyer attorney paralegal counsel advisor
adviser agent broker trader banker recruiter generalist supervisor foreman operator driver mechanic electrician
plumber welder carpenter chef cook waiter waitress barista bartender server host guard marketer copywriter
photographer videographer illustrator artist animator musician translator interpreter librarian curator economist
statistician actuary chemist biologist physicist geologist surveyor inspector investigator dispatcher handler packer
picker worker labourer laborer caretaker carer caregiver nanny sre devops swe sde qa tester cto ceo cfo coo cmo vp
president partner co-op coop fellow postdoc phd student affairs success support sales marketing operations quant
entwickler entwicklerin softwareentwickler softwareentwicklerin ingenieur ingenieurin berater beraterin leiter
leiterin sachbearbeiter sachbearbeiterin mitarbeiter mitarbeiterin referent referentin assistent assistentin
assistenz kaufmann kauffrau fachkraft verkaufer verkauferin techniker technikerin mechaniker mechanikerin elektriker
pfleger pflegerin erzieher erzieherin lehrer lehrerin arzt arztin buchhalter buchhalterin praktikant praktikantin
praktikum werkstudent werkstudentin auszubildende ausbildung teamleiter teamleiterin projektleiter projektleiterin
geschaftsfuhrer disponent disponentin redakteur redakteurin ingenieur ingenieure developpeur developpeuse charge
chargee responsable directeur directrice assistant assistante comptable conseiller conseillere vendeur vendeuse
technicien technicienne gestionnaire commercial commerciale stagiaire alternant alternante chef cheffe analyste
consultante redacteur redactrice infirmier infirmiere enseignant secretaire desarrollador desarrolladora ingeniero
ingeniera analista gerente asistente administrativo administrativa vendedor vendedora contador contadora consultora
disenador disenadora jefe jefa coordinador coordinadora tecnico tecnica practicante becario becaria auxiliar
encargado encargada programador programadora abogado abogada enfermero enfermera dependiente profesor profesora
sviluppatore sviluppatrice ingegnere impiegato impiegata addetto addetta commerciale contabile tirocinante stagista
progettista tecnico responsabile consulente programmatore programmatrice venditore segretaria operaio magazziniere
desenvolvedor desenvolvedora engenheiro engenheira estagiario estagiaria assistente gerente vendedor atendente
coordenador coordenadora consultor designer tecnica auxiliar motorista inkoper inkoopster planoloog beheerder begeleider
ontwikkelaar medewerker medewerkster adviseur
verkoper monteur leraar verpleegkundige stagiair boekhouder teamleider
"""
)
