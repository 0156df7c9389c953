"""Italian cues; how to read them is said in the package's docstring."""

from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
abbiamo al alla che ci come con da dal del della di e gli grazie ha i il in la le lo non nostra nostro ore per
presso se sei si siamo sono su sua suo un una vi
""")

CUES = phrases(r"""
interview:
    colloqui(?:o)?\b
    intervist[ae]\b
your_interview:
    (?:suo|tuo|un|il|al|del) (?:[a-z]+ )?colloquio
    colloquio (?:di lavoro|tecnico|conoscitivo|telefonico|con|per|online)
    colloquio\b
meeting:
    incontr
    chiamata\b
    telefonata
    riunione
    conoscer
    videochiamata
    parlare|sentirci
    appuntamento
    chiacchierata
hiring:
    candidat
    posizione\b
    selezion
    curriculum|\bcv\b
    risorse umane|\bhr\b
    assunzion
    lavoro\b
    profilo\b
    ruolo\b
    annuncio
    stage\b|tirocinio
commit:
    (?:e|e'|sara|stato|stata|rimane) (?:stato |stata )?(?:confermat|fissat|programmat)[oa]\b
    (?:e|e'|sara|stato|stata|rimane) (?:stato |stata )?(?:prenotat|previst|pianificat|schedulat)[oa]\b
    confermi?(?:amo|are|o)?\b
    conferma\b
    si (?:svolgera|terra|tiene)
    avra luogo
    (?:la|ti|vi) (?:aspettiamo|attendiamo)
    promemoria
    il giorno\b
    data(?: e ora)?\s?:
    ci vediamo
invite:
    invit(?:are|arla|arti|iamo|ata|ato|o)\b
    (?:vorremmo|desideriamo|lieti|piacerebbe)[^\n]{0,40} (?:conoscer|incontrar|invitar|parlare|sentir)
    convoc
propose:
    (?:sarebbe|saresti|e|sei|potrebbe|potresti|possiamo|va bene|andrebbe)[^\n?]{0,80}\?
    propo(?:rrei|niamo|ngo|sta)
    provvisori
    disponibile[^\n?]{0,50}\?
choice:
    (?:scegli|selezion|prenot)[^\n]{0,40} (?:data|orario|slot|fascia|appuntamento)
    disponibilita\b
    seguenti (?:date|orari|fasce|slot)
    quando (?:e|sei|sarebbe|preferi)
    quale (?:data|orario|giorno)
    la (?:prossima|settimana) (?:settimana|prossima)
    (?:vorremmo|piacerebbe)[^\n]{0,30} (?:fissare|organizzare|programmare|concordare)
    fissare un
cancel:
    annullat[oa]|annullare|annullamento
    cancellat[oa]|cancellare
    non (?:si terra|avra luogo|potro|potra)\b
    disdire|disdetta
move:
    (?:spostat|rinviat|posticipat|anticipat|riprogrammat)[oa]\b
    (?:spostare|rinviare|posticipare|riprogrammare|anticipare)\b
    nuov[oa] (?:data|orario|appuntamento)
    anziche|invece (?:di|che)
instruction:
    (?:se|per|qualora|in caso)[^\n]{0,60} (?:annullare|disdire|modificare)
    (?:se|per|qualora|in caso)[^\n]{0,60} (?:spostare|impossibilitat|impediment|non (?:puo|potesse|fosse))
    in caso di (?:impediment|impossibilit)
conditional:
    se (?:il|la|sei|il suo|fosse|verra|sara|ritenut)\b
    qualora\b
    in caso\b
    eventual
    nel caso
reject:
    purtroppo
    spiacent
    altri candidati|altro candidato
    in bocca al lupo
    non (?:proseguire|procedere)
reject_strong:
    (?:purtroppo|spiacent)[^\n]{0,140} (?:non|altri candidat|altro candidat|negativ)
    (?:altri candidati|altro candidato|profili piu)
    non (?:proseguire|procedere|dare seguito)
ack:
    (?:abbiamo )?ricevuto[^\n]{0,30} (?:candidatura|curriculum|cv|domanda)
    grazie per[^\n]{0,40} (?:candidat|interesse|inviato|esserti)
    candidatura[^\n]{0,30} (?:ricevuta|inviata|registrata)
offer:
    (?:proposta|offerta) (?:di assunzione|di lavoro formale|contrattuale)
    lettera di (?:assunzione|impegno)
    lieti di offrir
outreach:
    (?:visto|notato|trovato|visionato) (?:il tuo|il suo) profilo
    (?:il tuo|il suo) profilo[^\n]{0,50} interess
    opportunita (?:di lavoro|professional|interessant)
assessment:
    test (?:online|tecnico|attitudinal)
    prova (?:online|tecnica)
    video ?colloquio (?:differito|registrato)
    questionario
deadline:
    entro (?:il|e non|le|la)\b
    scadenza
notjob_strong:
    podcast
    giornalist
    articolo\b
    ricerca (?:di mercato|accademica)
    tesi\b
    visto (?:d'ingresso|per)|ambasciata|consolato|questura
    stampa\b
    intervista (?:per|su|al)
bulk:
    annulla(?:re)? (?:l')?iscrizione|disiscri
    nuove (?:offerte|opportunita di lavoro)
    webinar
    newsletter
    consigli per
    fiera del lavoro|career day
    workshop
away:
    fuori ufficio
    risposta automatica
after:
    grazie (?:per|del)[^\n]{0,30} (?:colloquio|tempo|incontro)
    (?:a seguito|dopo) (?:del|il) colloquio
    e stato un piacere
thanks_of_candidate:
    (?:ringrazio|grazie)[^\n]{0,50} (?:colloquio|tempo|opportunita|incontro)
candidate_voice:
    (?:mia|mio) (?:candidatura|cv|curriculum|profilo|colloquio|esperienza)
    (?:sono|resto) (?:molto )?(?:interessat|disponibil)
    in attesa di (?:un )?(?:suo|vostro)
    avermi
interviewer_side:
    (?:il|la|del|della) candidat[oa]\b(?! (?:la|ti))
    cv (?:allegato|in allegato)
reminder:
    promemoria\b
    ricordiamo
accept:
    va (?:bene|benissimo)|per me va
    confermo\b
    ci saro
    perfetto\b
    accetto
decline:
    non (?:posso|potro|riesco|sono disponibile)\b
    annullare\b
    spostare\b
""")
