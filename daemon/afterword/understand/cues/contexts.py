# ruff: noqa: E501 - a phrase is one line, and cutting it would make it two
"""What a mail is about besides an interview, per language, as data: a job, another matter, or everybody.

The topics are explained in `en_contexts`. How the phrases are read is said in the package's docstring.
"""

from collections.abc import Mapping

from afterword.understand.cues import en_contexts
from afterword.understand.tables import phrases

MATTERS = (
    "finance", "health", "media", "school", "housing", "authority", "research", "sales", "colleagues", "volunteering",
)  # fmt: skip

_DE = phrases(r"""
job:
    bewerb(?:ung|er|erin|ungs[a-z]+)
    (?:vorstellungs|bewerbungs|job)-?(?:gesprach|interview|termin)
    (?:stelle|position|vakanz)\b(?:n| als| der| des| im| in)?
    lebenslauf
    (?:personal(?:abteilung|referent|leit|wesen|berat|er\b|management)|hr\b|recruit|human resources)
    (?:probearbeit|probetag|schnuppertag|praktikum|ausbildungsplatz|werkstudent|auswahlverfahren|bewerberauswahl)
    (?:eintrittstermin|gehaltsvorstellung|kundigungsfrist)
    (?:arbeitgeber|mitarbeiter(?:in)? fur|fachkraft|m/w/d|\(m|w/m/d|d/m/w)
    kennenlerngesprach
job_faint:
    (?:geschaftsfuhr|abteilungsleit|teamleit|leiter(?:in)?\b|vorgesetzt|unterlagen|kandidat|karriere|werdegang|qualifikation|team|job|abteilung|erstgesprach|zweitgesprach)
another:
    (?:beratungs|kredit|finanzierungs|anamnese|vorsorge|aufnahme|erstanamnese|arzt|therapie|eltern|elternsprech|lern|entwicklungs|aufklarungs|trau|tauf|seelsorge|mieter|besichtigungs|schulanmeldungs|schuleingangs|feedback|kunden|verkaufs|mitarbeiter|jahres|ziel|kritik|austritts|wiedereingliederungs|bem-|experten|forschungs|radio|zeitungs|presse|fernseh|zeitzeugen|visum|visums|einburgerungs)-?(?:gesprach|interview|termin|untersuchung)(?:s|e|en)?\b
    elternsprechtag|elternabend|besichtigung|massenbesichtigung
    (?:interview|gesprach)[^\n]{0,40} (?:fur|uber) (?:unsere|einen|eine|meine|den|die|ihr|ihren|ihre) (?:[a-z]+ )?(?:artikel|podcast|sendung|zeitung|magazin|radio|studie|masterarbeit|bachelorarbeit|dissertation|roman|buch|album|ausgabe|beitrag|film|forschung)
finance:
    (?:kredit|baufinanzierung|darlehen|filiale|bank|sparkasse|zinsen|eigenkapital|gehaltsnachweis|kontoauszug|versicherung|hypothek|steuer)
health:
    (?:praxis|klinik|patient|arzt|arztin|dr\. med|versichertenkarte|uberweisung|sprechstunde|therapeut|untersuchung|op-termin|anamnese|narkose|rezept)
media:
    (?:redaktion|redakteur|journalist|sendung|sender|radio|horer|zuschauer|leser|studio|podcast|artikel|beitrag|zeitung|moderator|autorin|roman|album)
school:
    (?:eltern|ihres kindes|ihr kind|ihres sohnes|ihrer tochter|klassenlehr|lehrerin|schule|studienplatz|studiengang|zulassung|immatrikul|stipendi|kita|kindergarten|gymnasium|hochschule|universitat|aufnahmeprufung)
housing:
    (?:wohnung|miete|mieter|vermieter|besichtigung|wg-zimmer|wg-|wg\b|mitbewohner|hausverwaltung|kaution|zimmer frei|selbstauskunft)
authority:
    (?:botschaft|konsulat|visum|auslanderbehorde|einburgerung|polizei|zeuge|zeugin|gericht|anwalt|aktenzeichen|jobcenter|agentur fur arbeit|burgeramt|behorde|amt\b|anhorung|vernehmung|reisepass)
research:
    (?:studie|teilnehm|probanden|aufwandsentschadigung|gutschein|umfrage|forschung|masterarbeit|bachelorarbeit|dissertation|einwilligung|anonym|nutzerinterview|zeitzeug)
sales:
    (?:demo|produktvorstellung|produktprasentation|angebot fur ihr|testversion|testzugang|unsere losung|unsere software|plattform|vertrieb|kunden)
colleagues:
    (?:kandidaten|bewerberinnen und bewerber|auswertung der gesprache|abstimmung|wen wir|vergleichen|nachbesprechung)
volunteering:
    (?:ehrenamt|freiwillig|tafel\b|verein|spendenaktion|helferkreis)
mass:
    abmelden|abbestellen|austragen
    newsletter
    im browser (?:ansehen|anzeigen|offnen)
    (?:sie erhalten|du erhaltst) diese (?:e-?mail|nachricht)|(?:angemeldet|abonniert)
promotion:
    \d{1,2} ?(?:%|prozent) (?:rabatt|gunstiger|sparen)
    (?:rabatt|gutscheincode|nur heute|kostenlos(?:es|en|er)? (?:webinar|teilnehmen|testen|anmelden)|jetzt (?:anmelden|sichern|buchen|kaufen|testen)|webinar|fruhbucher|bewerbertag|jobmesse|karrieretag|tag der offenen tur|ohne termin|ohne voranmeldung|sichern sie sich|sichere dir)
supposed:
    (?:sollten|solltest|falls|wenn|sofern) (?:sie|du|ihre|deine|wir)[^\n]{0,90}(?:ausgewahlt|eingeladen|engere|engeren|uberzeug|interesse|passen|passt|berucksichtig|in frage|vorauswahl|erfolgreich|entscheiden)
    (?:werden sie|wirst du|kommen sie|kommst du|gelangen sie|gehoren sie|uberzeugt uns|uberzeugen uns|passt ihr|passen sie|sagt uns)[^\n]{0,70},? (?:so|dann|laden|melden|erhalten|finde|werden|horen|bekommen)
    (?:ausgewahlte|geeignete|erfolgreiche|passende|vorausgewahlte) (?:bewerber|kandidat|personen)
    wer (?:[a-z]+ ){0,6}(?:eingeladen|ausgewahlt|in die)
    (?:im falle|bei) (?:einer |ihrer |deiner )?(?:einladung|positiven|erfolgreich|auswahl|interesse|eignung)
    (?:gegebenenfalls|ggf\.|moglicherweise)[^\n]{0,40} (?:eingeladen|einladen|gesprach|interview)
uninvited:
    (?:nicht|kein|keine|keinen)[^\n]{0,40} (?:zu|zum) (?:einem|einer|ein|vorstellungs|gesprach|interview)[^\n]{0,40}(?:einladen|eingeladen|einladung)[^\n]{0,20}
    (?:nicht|keine) (?:eingeladen|einladen|einladung)
closing:
    (?:bewerbungsschluss|bewerbungsfrist|einsendeschluss|anmeldeschluss|frist|stichtag|spatestens|bis zum \d|bis spatestens)
    (?:arbeitsbeginn|eintritt|erster arbeitstag|ersten arbeitstag|starttermin|stellenantritt|dienstbeginn|beginn des arbeitsverhaltnisses|arbeitsvertrag)
offers_post:
    (?:freuen uns|freue mich|konnen|mochten|durfen)[^\n]{0,60} (?:stelle|position|vertrag|arbeitsvertrag|zusage)[^\n]{0,60} (?:anbieten|anzubieten|zusagen|zu geben)
""")

_FR = phrases(r"""
job:
    (?:candidature|candidat|recrut|embauche|poste\b|poste (?:de|d')|curriculum|cv\b|offre d'emploi|emploi\b|stage\b|alternance|ressources humaines|rh\b|drh\b|employeur|contrat de travail|prise de poste|entretien professionnel d'embauche|charge(?:e)? de recrutement)
job_faint:
    (?:direct(?:eur|rice)|responsable|chef(?:fe)? d|gerant|profil|parcours|competences|equipe|mission|manager|entreprise)
another:
    entretien (?:de credit|bancaire|medical|d'admission|de motivation pour (?:le|la) (?:master|licence|ecole)|annuel|d'evaluation|de fin|de sortie|radio|de recherche|avec (?:le|la) (?:professeur|maitresse|maitre|directrice de l'ecole)|utilisateur|d'accueil|de naturalisation|prealable|infirmier|parents?|clinique)
    (?:interview|entretien)[^\n]{0,40} (?:pour|dans|sur) (?:notre|mon|un|une|le|la|votre) (?:[a-z]+ )?(?:article|magazine|journal|emission|podcast|livre|roman|album|these|memoire|etude|reportage|documentaire|blog)
    (?:reunion|rencontre) parents
finance:
    (?:credit|pret immobilier|banque|agence bancaire|conseiller(?:e)? (?:clientele|financier)|taux|emprunt|bulletins? de salaire|releves? de compte|assurance vie|notaire|patrimoine)
health:
    (?:docteur|dr\.? [a-z]+|cabinet medical|clinique|hopital|patient|carte vitale|consultation|ordonnance|medecin|infirmier|anesthesi|bilan de sante|don du sang|psycholog)
media:
    (?:radio|emission|journaliste|redaction|antenne|en direct|auditeurs|lecteurs|roman|album|podcast|magazine|journal\b|reportage|plateau|chronique|attachee de presse)
school:
    (?:parents d'eleves|votre (?:fils|fille|enfant)|eleves?|ecole|college|lycee|professeur|universite|master\b|licence\b|parcoursup|admission|jury|formation|inscription|bourse|rentree)
housing:
    (?:appartement|logement|location|loyer|bailleur|proprietaire|colocation|visite du|visite de l'|bail|garant|studio|dossier de location)
authority:
    (?:ambassade|consulat|visa|prefecture|naturalisation|passeport|commissariat|gendarmerie|police|temoin|tribunal|avocat|audition|france travail|pole emploi|caf\b|assistante sociale|mairie|titre de sejour)
research:
    (?:etude|participants?|participation|chercheur|chercheuse|these|memoire|questionnaire|bon d'achat|dedommagement|anonyme|enquete|consentement|temoignage)
sales:
    (?:demo|demonstration|notre solution|notre plateforme|notre logiciel|essai gratuit|devis|commercial|offre commerciale|vos equipes)
colleagues:
    (?:debrief|les candidats|nos impressions|comparer nos|faire le point sur)
volunteering:
    (?:benevol|association\b|collecte|maraude|service civique)
mass:
    desabonner|desinscri(?:re|ption)|se desabonner
    (?:voir|afficher|consulter)[^\n]{0,30} (?:navigateur|en ligne)
    (?:vous recevez|vous etes (?:inscrit|abonne))|newsletter|lettre d'information
promotion:
    (?:webinaire|webinar|gratuit(?:e|ement)?[^\n]{0,30}(?:inscri|atelier|essai|formation)|inscrivez-vous|profitez|offre limitee|-?\d{1,2} ?% (?:de )?(?:reduction|remise)|code promo|sans rendez-vous|job dating|forum (?:de l'|pour l')?emploi|salon de l'emploi|journee portes ouvertes|portes ouvertes|reservez votre place|places limitees)
supposed:
    (?:si|lorsque|quand|des lors que) (?:vous (?:etes|etiez|seriez|serez)|votre (?:candidature|profil|dossier)|tu es|ta candidature|nous (?:decid|souhait|donn|reten))[^\n]{0,60}(?:retenu|selectionne|preselectionne|convoque|interess|correspond|suite|invite|souhait|decid|favorabl)
    (?:en cas (?:de|d')[^\n]{0,20}(?:selection|preselection|interet|suite favorable|reponse (?:positive|favorable)|retour (?:positif|favorable)|invitation)|le cas echeant)
    (?:candidat(?:e?s|es)?|personnes|profils|dossiers) (?:retenu|selectionne|preselectionne|convoque)
    (?:seriez|serez|seriez-vous|etes)-vous (?:retenu|selectionne|convoque)
    (?:pourr(?:ez|iez|ont|aient)|pourrait) etre (?:contacte|convoque|invite|recu)
uninvited:
    (?:ne|n')[^\n]{0,40} (?:pas|plus)[^\n]{0,60} (?:convi|invit|recevoir|convoqu|reten|propos)[^\n]{0,40}(?:entretien)?
    sans (?:donner suite|entretien)
closing:
    (?:date limite|au plus tard|avant le|jusqu'au|date de cloture|cloture des|clot(?:ure)? le)
    (?:date de debut|prise de poste|prise de fonctions?|premier jour|debut du contrat|entree en fonction|periode d'essai)
offers_post:
    (?:plaisir|heureux|heureuse|ravi(?:e|s)?|honneur)[^\n]{0,40} de vous (?:proposer|offrir|confirmer)[^\n]{0,40}(?:poste|contrat|embauche|cdi|cdd)
reject_strong:
    (?:autre|d'autres) (?:candidat|profil|candidature)
""")

_ES = phrases(r"""
job:
    (?:candidat|candidatura|vacante|puesto\b|puesto de|seleccion de personal|proceso de seleccion|curriculum|cv\b|recursos humanos|rrhh|reclut|oferta de (?:empleo|trabajo)|entrevista (?:de trabajo|laboral|tecnica|personal de seleccion)|postula|empleo\b|practicas\b|becari[oa]\b|empleador|incorporacion|contratacion|plaza de)
job_faint:
    (?:director|jef[ea]\b|gerente|responsable|perfil|experiencia|equipo|empresa|trabajo|cargo|posicion|proceso|seleccion)
another:
    entrevista (?:medica|clinica|de admision|consular|de visado|de radio|en directo|en vivo|radiofonica|de ingreso|de salida|con (?:el tutor|la tutora|el profesor|la profesora|la maestra)|de tutoria|hipotecaria|de investigacion|de usuario|de matricula|de becas?)
    (?:entrevista|charla)[^\n]{0,40} (?:para|sobre) (?:nuestr[oa]|mi|un|una|el|la|su|tu) (?:[a-z]+ )?(?:articulo|revista|periodico|programa|podcast|libro|novela|disco|tesis|estudio|reportaje|documental|blog|investigacion)
finance:
    (?:hipoteca|prestamo|credito|banco\b|sucursal|asesor financiero|nominas|ahorro|seguro de|intereses|caja rural)
health:
    (?:doctor(?:a)?\b|dr\.? [a-z]+|dra\.? [a-z]+|clinica|hospital|paciente|consulta\b|medic[oa]\b|enfermer|tarjeta sanitaria|historia clinica|tratamiento|analitica|centro de salud|donacion)
media:
    (?:radio|en directo|en vivo|programa\b|presentador|periodista|redaccion|oyentes|lectores|novela|disco\b|podcast|revista|periodico|emision|plato\b|reportaje|prensa|editorial\b|autor(?:a)?\b)
school:
    (?:padres|su hij[oa]|tu hij[oa]|alumn|tutor(?:a|ia)?\b|colegio|instituto\b|profesor|escuela|universidad|master\b|grado\b|admision|matricula|beca\b|becas\b|curso\b)
housing:
    (?:piso\b|alquiler|vivienda|casero|propietari|inquilin|habitacion|apartamento|visita al|fianza|companer[oa] de piso|nomina y aval)
authority:
    (?:embajada|consulado|visado|visa\b|pasaporte|extranjeria|nacionalidad|policia|comisaria|testigo|juzgado|abogad|expediente|declaracion|sepe\b|servicios sociales|ayuntamiento|tribunal)
research:
    (?:estudio\b|participante|participacion|investigador|tesis|encuesta|tarjeta regalo|compensacion|anonim|consentimiento|cuestionario|investigacion)
sales:
    (?:demo\b|demostracion|nuestra plataforma|nuestra solucion|nuestro software|prueba gratuita|presupuesto|comercial\b|clientes)
colleagues:
    (?:los candidatos|las candidatas|poner en comun|comparar (?:notas|impresiones)|nuestras impresiones|a quien)
volunteering:
    (?:voluntari|ong\b|banco de alimentos|asociacion)
mass:
    darse de baja|date de baja|dese de baja|darte de baja|cancelar (?:tu |su |la )?suscripcion
    ver en (?:el |tu |su )?navegador
    (?:recibes|recibe|estas recibiendo) este (?:correo|mensaje|e-?mail)|te suscribiste|se suscribio|suscrit[oa]|boletin
promotion:
    (?:webinar|inscribete|inscribase|registrate|gratis|gratuit[oa]|plazas limitadas|descuento|oferta limitada|feria de empleo|jornada de puertas abiertas|puertas abiertas|sin cita|no te (?:lo )?pierdas|no se lo pierda|reserva tu plaza|masterclass|codigo promocional)
supposed:
    (?:si|cuando|en caso de (?:que|ser)|de ser|de resultar|en el supuesto|siempre que) (?:usted |tu )?(?:resulta|es|eres|fueras|fuera|fuese|es[ts]e? perfil|su (?:perfil|candidatura)|tu (?:perfil|candidatura)|avanza|pasa|superas?|ha sido|has sido|seleccionad|preseleccionad|nos interesa|decid|encaj|queda)[^\n]{0,50}
    (?:candidat[oa]s|personas|perfiles) (?:pre)?seleccionad
    (?:quienes|los que|las que)[^\n]{0,30} (?:sean|hayan sido|resulten|superen|pasen)
    (?:podrias|podria|podran|podria[ns]?) ser (?:citad|convocad|llamad|invitad|contactad)
uninvited:
    no (?:te |le |os )?(?:vamos a|podemos|podremos|hemos|ha sido|has sido|seguiremos|sera|seras|continuar)[^\n]{0,60}(?:entrevist|convoc|citar|selecci|invitar|avanz|proceso)
    sin entrevista
closing:
    (?:fecha limite|plazo|a mas tardar|antes del|hasta el (?:dia )?\d|hasta el (?:lunes|martes|miercoles|jueves|viernes)|cierre de|cierra el|finaliza el)
    (?:fecha de (?:inicio|incorporacion|alta)|incorporacion|primer dia|inicio del contrato)
offers_post:
    (?:complace|alegra|placer|encantad[oa]s? de|alegria|gusto)[^\n]{0,40}(?:ofrecer(?:te|le)?|ofertar)[^\n]{0,40}(?:puesto|plaza|contrato|vacante|incorpor)
reject_strong:
    (?:otr[oa]s?) (?:candidat|perfil)
""")

_IT = phrases(r"""
job:
    (?:candidatur|candidat|selezione del personale|posizione\b|posizione di|ruolo\b|ruolo di|curriculum|cv\b|risorse umane|recruit|colloquio (?:di lavoro|di selezione|conoscitivo|tecnico)|assunzione|offerta di lavoro|tirocinio|stage\b|posto di lavoro|lavoro\b|hr\b|datore)
job_faint:
    (?:direttor|direttrice|responsabile|titolare|amministrat|colloquio telefonico|profilo|esperienza|azienda|team|competenze|selezione|processo)
another:
    colloqui(?:o)? (?:con (?:gli insegnanti|i docenti|il professor|la professoressa|il prof|la prof|i genitori|la maestra|il tutor|il medico|la banca)|di ammissione|clinico|psicologico|anamnestico|scuola|genitori|docenti|scolastic|informativo con la banca|di ricerca|di orientamento universitario)
    colloqui (?:generali|individuali|scolastici|genitori|docenti|con)
    (?:intervista|chiacchierata)[^\n]{0,40} (?:per|su) (?:il|la|un|una|lo|l'|nostr[oa]|mi[oa]|su[oa]) ?(?:[a-z]+ )?(?:articolo|rivista|giornale|trasmissione|podcast|libro|romanzo|disco|tesi|studio|documentario|blog|ricerca)
finance:
    (?:mutuo|prestito|banca\b|filiale|consulente (?:finanziario|bancario)|buste paga|risparmi|assicurazione|tasso|finanziamento)
health:
    (?:dottor|dott\.? |dott\.ssa|ambulatorio|clinica|ospedale|paziente|visita medica|tessera sanitaria|ricetta|terapia|medico\b|infermier|asl\b|esami|anamnesi|psicolog)
media:
    (?:radio\b|in diretta|trasmissione|conduttor|giornalist|redazione|ascoltatori|lettori|romanzo|album\b|podcast|rivista|giornale|ufficio stampa|studio televisivo|puntata)
school:
    (?:genitori|insegnant|docent|prof\.ssa|prof\.|professor|su[oa] figli[oa]|vostr[oa] figli|alunn|classe\b|scuola|istituto\b|liceo|universita|ammission|immatricol|corso di laurea|master\b|borsa di studio|segreteria)
housing:
    (?:appartamento|affitto|locazione|inquilin|proprietari|coinquilin|stanza|caparra|visita dell'|agenzia immobiliare|condomin)
authority:
    (?:ambasciata|consolato|visto\b|questura|cittadinanza|passaporto|polizia|carabinieri|testimone|tribunale|avvocat|permesso di soggiorno|centro per l'impiego|assistente sociale|comune\b|pratica n)
research:
    (?:studio\b|partecipant|ricercator|ricerca\b|tesi\b|questionario|buono regalo|compenso|anonim|consenso informato|sondaggio)
sales:
    (?:demo\b|dimostrazione|nostra piattaforma|nostra soluzione|nostro software|prova gratuita|preventivo|commerciale\b|clienti)
colleagues:
    (?:i candidati|le candidate|confrontarci|confrontare|nostre impressioni|chi assumere)
volunteering:
    (?:volontari|associazione|onlus|banco alimentare|servizio civile)
mass:
    disiscri(?:viti|versi|zione)|cancella(?:re)? (?:l')?iscrizione|annulla(?:re)? (?:l')?iscrizione
    (?:visualizza|apri|vedi)[^\n]{0,20} (?:nel|nel tuo) browser
    (?:ricevi|riceve|hai ricevuto) questa (?:e-?mail|mail|comunicazione)|ti sei iscritt|newsletter
promotion:
    (?:webinar|iscriviti|iscrivetevi|registrati|gratis|gratuit[oa]|posti limitati|sconto|offerta limitata|fiera del lavoro|porte aperte|open day|senza appuntamento|non perdere|prenota il tuo posto|codice sconto|career day)
supposed:
    (?:se|qualora|quando|ove|nel caso(?: in cui)?) (?:il (?:suo|tuo) (?:profilo|cv|curriculum)|la (?:sua|tua) candidatura|lei |sara|sarai|fosse|dovesse|dovessi|venisse|verrai|verra|sei |ritenut|selezionat)[^\n]{0,70}
    in caso di (?:esito (?:positivo|favorevole)|interesse|selezione|riscontro (?:positivo)?|convocazione|valutazione positiva|idoneita)
    (?:candidati|candidate|profili|persone) (?:pre)?(?:selezionat|idone|ritenut|scelt)
    (?:potra|potrai|potranno|potrebbe|potreste) essere (?:contattat|convocat|invitat|chiamat)
    (?:fosse|dovesse|venisse)(?: la| il)? (?:sua|suo|tuo|tua|selezionat)
uninvited:
    non (?:la|ti|vi|possiamo|potremo|abbiamo|sara|sarai|e stat)[^\n]{0,60}(?:colloquio|convoc|invitar|selezion|proseguir)
closing:
    (?:scadenza|termine ultimo|entro (?:il|e non oltre|le|venerdi|lunedi|martedi|mercoledi|giovedi)|fino al|chiude il|chiusura)
    (?:data di inizio|data di assunzione|primo giorno|inizio del rapporto|presa di servizio|decorrenza)
offers_post:
    (?:lieti|felici|piacere|lieta|lieto)[^\n]{0,40}(?:offrir(?:le|ti|la)?|proporre|proporle|proporti|confermar)[^\n]{0,40}(?:posizione|posto|contratto|assunzione|ruolo)
reject:
    (?:siamo )?spiacent[ei]\b
    ci dispiace|ci rincresce
reject_strong:
    (?:altro|altri|altre|un'altra|un altro|diverso) (?:profil|candidat|persona)
    (?:proseguire|continuare|procedere) con (?:un altro|un'altra|altr)
after:
    (?:ringrazi|grazie)[^\n]{0,30} (?:per aver|per essere|di aver)[^\n]{0,20}(?:partecipat|venut|sostenut|preso parte)
    (?:ringrazi|grazie)[^\n]{0,30} (?:della|per la) partecipazione
    (?:a seguito|in seguito|dopo|facendo seguito)[^\n]{0,10} (?:del|al|il) (?:su[oa]|tu[oa]|nostro|recente)?[^\n]{0,14}colloquio
""")

_PT = phrases(r"""
job:
    (?:candidat|candidatura|vaga (?:de|para|em)|vaga\b|processo seletivo|selecao\b|curriculo|cv\b|recursos humanos|rh\b|recrut|entrevista (?:de emprego|de trabalho|tecnica)|emprego\b|estagio\b|oferta de (?:emprego|trabalho)|contratacao|cargo (?:de|para)|posicao de|funcao de|empregador)
job_faint:
    (?:diretor|gerente|coordenador|gestor|perfil|experiencia|equipe|equipa|empresa|cargo|posicao|funcao|trabalho)
another:
    entrevista (?:medica|clinica|de admissao|de matricula|consular|de visto|de radio|ao vivo|na radio|em direto|com (?:o professor|a professora|os pais|o tutor)|de financiamento|de pesquisa|de usuario|de desligamento)
    (?:entrevista|conversa)[^\n]{0,40} (?:para|sobre) (?:o nosso|a nossa|o meu|a minha|um|uma|o|a|seu|sua|nosso|nossa) (?:[a-z]+ )?(?:artigo|revista|jornal|programa|podcast|livro|romance|disco|tese|estudo|reportagem|documentario|blog|pesquisa)
finance:
    (?:hipoteca|financiamento|emprestimo|credito|banco\b|agencia bancaria|gerente de conta|gerente (?:de|da) conta|holerite|juros|seguro de|balcao|consorcio)
health:
    (?:doutor|dr\.? [a-z]+|dra\.? [a-z]+|clinica|hospital|paciente|consulta\b|medic[oa]\b|enfermeir|convenio|carteirinha|tratamento|exame|anamnese|triagem|utente)
media:
    (?:radio\b|ao vivo|em direto|programa\b|apresentador|jornalist|redacao|ouvintes|leitores|romance|album\b|podcast|revista|jornal\b|reportagem|imprensa|estudio\b)
school:
    (?:pais\b|encarregad|se[u]? filh|sua filha|alun|professor|escola|colegio|faculdade|universidade|mestrado|matricula|bolsa\b|vestibular|reuniao de pais|curso\b)
housing:
    (?:apartamento|aluguel|arrendamento|senhorio|inquilin|imobiliaria|fiador|quarto\b|visita ao|republica|colega de casa|proprietari)
authority:
    (?:embaixada|consulado|visto\b|passaporte|imigracao|policia|delegacia|testemunha|tribunal|advogad|inss|seguranca social|assistente social|processo n|sef\b|aima\b|cidadania|intimacao)
research:
    (?:estudo\b|participante|participacao|pesquisador|investigador|tese\b|questionario|vale-presente|compensacao|anonim|consentimento|pesquisa\b)
sales:
    (?:demo\b|demonstracao|nossa plataforma|nossa solucao|nosso software|teste gratis|orcamento|comercial\b|clientes)
colleagues:
    (?:os candidatos|as candidatas|comparar (?:notas|impressoes)|nossas impressoes|quem contratar)
volunteering:
    (?:voluntari|ong\b|banco alimentar|associacao)
mass:
    descadastr|cancelar (?:a |sua |minha )?(?:inscricao|subscricao|assinatura)|remover (?:meu|o seu) e-?mail|anular (?:a )?subscricao
    ver (?:este e-?mail )?no (?:seu )?navegador
    (?:voce (?:recebeu|esta recebendo|se inscreveu|se cadastrou)|esta a receber|subscreveu)|newsletter
promotion:
    (?:webinar|inscreva-se|inscreve-te|cadastre-se|gratis|gratuit[oa]|garanta (?:ja )?(?:sua|a sua|o seu|seu)|vagas limitadas|desconto|oferta limitada|feira de empregos?|sem agendamento|sem marcacao|nao perca|aula ao vivo|live\s?:|cupom|mutirao de emprego|feirao)
supposed:
    (?:se|caso|quando) (?:voce |o (?:seu|teu) perfil|a (?:sua|tua) candidatura|seu perfil|sua candidatura|for |fores|seja|sejas|venha a|avance|passe|tenha sido|seleccionad|selecionad|aprovad)[^\n]{0,70}
    em caso de (?:selecao|aprovacao|interesse|avaliacao positiva|retorno positivo|resposta positiva)
    (?:candidat[oa]s|pessoas|perfis) (?:pre-?)?(?:selecionad|seleccionad|aprovad|escolhid)
    (?:podera|poderas|poderao|poderia) ser (?:contatad|contactad|convocad|chamad|convidad)
uninvited:
    nao (?:vamos|iremos|poderemos|podemos|foi|sera|fomos|seguiremos|daremos|avanc)[^\n]{0,60}(?:entrevist|convid|convoc|selecion|processo|avanc)
closing:
    (?:prazo|data limite|ate o dia|ate (?:dia )?\d|ate (?:sexta|segunda|terca|quarta|quinta)|encerra(?:m|mento)?)
    (?:data de inicio|data de admissao|primeiro dia|inicio das? (?:funcoes|atividades)|inicio do contrato)
offers_post:
    (?:prazer|felizes|satisfacao|alegria|contentes)[^\n]{0,40}(?:oferecer|propor|convidar a integrar)[^\n]{0,40}(?:vaga|cargo|posicao|contrato|posto|lugar)
reject_strong:
    (?:outr[oa]s?) (?:candidat|perfil)
""")

_NL = phrases(r"""
job:
    (?:sollicit|vacature|functie\b|functie van|kandidaat|curriculum|cv\b|personeelszaken|recruit|werkgever|baan\b|stageplaats|stage\b|p&o\b|hr\b|arbeidsvoorwaarden|werving|dienstverband|proefdag|meeloopdag|traineeship|afdeling personeel)
job_faint:
    (?:directeur|manager|leidinggevende|teamleider|afdelingshoofd|profiel|ervaring|team\b|organisatie|bedrijf|rol\b|positie|collega|kennismakingsgesprek|werkzaamheden|gemeente)
another:
    (?:intake|hypotheek|advies|ouder|tienminuten|10-minuten|rapport|oudergesprek|toelatings|functionerings|beoordelings|exit|verzuim|huisarts|anamnese|aanmeldings|studiekeuze|huwelijks|kredie?t|huur|klant|gebruikers|radio|pers|inburgerings)-?(?:gesprek|gesprekken|interview|afspraak|avond)(?:ken)?\b
    ouderavond|bezichtiging|kijkavond|hospiteer
    (?:interview|gesprek)[^\n]{0,40} (?:voor|over) (?:ons|onze|mijn|een|het|de|uw|je) (?:[a-z]+ )?(?:artikel|tijdschrift|krant|programma|podcast|boek|roman|album|scriptie|onderzoek|documentaire|blog|studie|uitzending)
finance:
    (?:hypotheek|lening|bank\b|filiaal|financieel adviseur|adviseur|loonstrook|loonstroken|spaar|verzekering|rente)
health:
    (?:huisarts|dokter|dr\.? [a-z]+|kliniek|ziekenhuis|patient|polikliniek|praktijk|zorgverzekering|verwijs|behandel|onderzoek in het|recept|verpleegafdeling|intake|psycholoog|fysio|ggz)
media:
    (?:radio|uitzending|presentator|journalist|redactie|luisteraars|lezers|roman\b|album\b|podcast|tijdschrift|krant|studio\b|live)
school:
    (?:ouders|uw (?:zoon|dochter|kind)|leerling|mentor|leraar|docent|school|universiteit|opleiding|bachelor|master\b|toelating|inschrijv|studiekeuze|beurs\b)
housing:
    (?:appartement|huur|woning|verhuurder|huisgenoot|kamer\b|bezichtig|makelaar|borg\b|hospiteer|kijkavond)
authority:
    (?:ambassade|consulaat|visum|ind\b|paspoort|inburgering|politie|getuige|rechtbank|advocaat|zaaknummer|uwv|gemeentehuis|sociale dienst|aangifte|verhoor|verblijfsvergunning|uitkering)
research:
    (?:onderzoek|deelnemer|deelname|onderzoeker|scriptie|vragenlijst|cadeaubon|vergoeding|anoniem|toestemming|enquete|studie\b)
sales:
    (?:demo\b|demonstratie|ons platform|onze oplossing|onze software|proefperiode|offerte|accountmanager|klanten)
colleagues:
    (?:de kandidaten|de sollicitanten|nabespreken|vergelijken|onze indrukken|wie we)
volunteering:
    (?:vrijwillig|voedselbank|stichting|vereniging)
mass:
    uitschrijven|afmelden
    bekijk (?:deze (?:e-?mail|mail) )?(?:online|in (?:je |uw |de )?browser)
    (?:u ontvangt|je ontvangt) deze (?:e-?mail|mail|nieuwsbrief)|nieuwsbrief|aangemeld voor|ingeschreven voor
promotion:
    (?:webinar|gratis|schrijf je (?:nu )?in|meld je (?:nu )?aan|korting|banenmarkt|open dag|inloopdag|zonder afspraak|inloop\b|mis het niet|reserveer (?:nu )?je plek|beperkt aantal plaatsen|kortingscode|banenbeurs|meet (?:&|and) greet)
supposed:
    (?:als|indien|mocht|mochten|wanneer) (?:je|jij|u|uw|jouw|wij|we)[^\n]{0,70}(?:uitgenodigd|geselecteerd|selectie|gekozen|door bent|interesse|past|passend|aanmerking|besluiten|in gesprek)
    (?:word|wordt|ben|bent) (?:je|jij|u) (?:[a-z]+ ){0,3}(?:uitgenodigd|geselecteerd|gekozen|door)
    (?:geselecteerde|geschikte|uitgenodigde|gekozen) (?:kandidaten|sollicitanten|personen)
    (?:bij|in geval van) (?:een )?(?:uitnodiging|selectie|interesse|positieve)
    (?:wie|kandidaten die|sollicitanten die)[^\n]{0,40} (?:wordt|worden|is|zijn|door)
uninvited:
    (?:niet|geen)[^\n]{0,40} (?:uitnodigen|uitgenodigd|uitnodiging|in aanmerking|geselecteerd)[^\n]{0,30}
closing:
    (?:sluitingsdatum|sluit op|sluiting|deadline|uiterlijk|reageren (?:kan )?tot|voor \d{1,2} [a-z]+ (?:aan|te)|tot en met)
    (?:startdatum|eerste werkdag|datum indiensttreding|indiensttreding|ingangsdatum|in dienst)
offers_post:
    (?:genoegen|blij|verheugd|graag)[^\n]{0,60}(?:functie|baan|contract|dienstverband)[^\n]{0,40}(?:aan te bieden|aanbieden)
reject_strong:
    andere (?:kandida|sollicitant)
""")

CUES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": en_contexts.CUES, "de": _DE, "fr": _FR, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL,
}  # fmt: skip
