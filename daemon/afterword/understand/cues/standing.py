# ruff: noqa: E501 - a phrase is one line, and cutting it would make it two
"""Whose interview is spoken of and whether it stands, per language, as data beside the cue tables of each language.

`regret` is said with bad news. `off` says that what was arranged will not be, `stay_away` the same to somebody who would
travel; both count only outside conditions (`in_case`, words that open one). `gone` says that the job is no more.
`general` speaks of interviews at large, `elsewhere` and `prep` of another event whose time is not the interview's,
`not_yours` of an interview that the reader holds. `to_you` are words that address the reader. `settle` are words that
agree to a time. Topics of the cue tables are added to here where the same question needs more words.
How the phrases are read is said in the package's docstring.
"""

from collections.abc import Mapping

from afterword.understand.cues import en_standing
from afterword.understand.tables import phrases

_DE = phrases(r"""
regret:
    (?:leider|bedauerlicherweise|bedauern)\b
off:
    nicht (?:mehr )?(?:statt|stattfinden|stattfindet|zustande|durchfuhren|halten konnen|einhalten)\b
    wird~ nichts\b
    (?:konnen|kann|konnten)[^\n]{0,60} (?:nun doch )?nicht\b[^\n]{0,50}(?:empfangen|begrussen|treffen|einladen|wahrnehmen|halten)\b
    (?:muss|mussen|musste|mussten|mochte|mochten)[^\n]{0,90} (?:absagen|canceln|stornieren|streichen)\b
    sage[n]?\b[^\n]{0,70} ab\b(?! ?[0-9])
    (?:fallt|fallen|fiel)[^\n]{0,50} (?:aus|flach|ins wasser)\b
    (?:hinfallig|gegenstandslos|gestrichen|geplatzt|abgeblasen|obsolet|erubrigt)\b
    (?:brauchen|brauchst|mussen|musst)[^\n]{0,40} nicht (?:mehr )?(?:zu |an)?(?:kommen|erscheinen|zureisen|anreisen)
    (?:irrtumlich|versehentlich)\b[^\n]{0,40} (?:gesendet|verschickt|versandt|eingeladen|zugegangen)
    auf unbestimmte zeit|bis auf weiteres
gone:
    (?:stelle|position)\b[^\n]{0,50} (?:besetzt|vergeben|gestrichen|weggefallen|eingefroren|gestoppt)\b
    einstellungsstopp
in_case:
    (?:wenn|falls|sollten?|solltest|sofern|ob|im falle)\b
general:
    (?:vorstellungs|bewerbungs|auswahl|kennenlern)gesprache\b
    auswahltage\b
to_you:
    (?:ihnen|ihre|ihren|ihrem|ihr|dich|dir|dein|deine|deinen|laden wir sie|wir sie)\b
elsewhere:
    (?:bewerbung|unterlagen)[^\n]{0,60} (?:eingegangen|erhalten|zugegangen)\b
    (?:bewerbungsschluss|bewerbungsfrist|einsendeschluss)
    (?:eintritts|starttermin|erster arbeitstag|arbeitsbeginn|probezeit)
    nach dem (?:[a-z]+ )?(?:gesprach|interview)
settle:
    (?:passt|perfekt|super|gerne|prima|bis dann|abgemacht|in ordnung|alles klar|klasse)\b
move:
    (?:mussen|mussten|muss|musste|wurden|konnen|konnten)[^\n]{0,120} (?:schieben|vorziehen|legen|umlegen|tauschen)\b
    (?:vorgezogen|umgelegt|geschoben|vorverlegt)\b
offer:
    (?:mochten|wollen|wurden|freuen)[^\n]{0,40} (?:die|eine) (?:stelle|position)[^\n]{0,60} anbieten
event:
    (?:karriere|job|bewerber)(?:messe|tag|abend)
""")

_FR = phrases(r"""
regret:
    (?:malheureusement|desolee?s?|au regret|helas)\b
off:
    (?:ne|n')(?: | se )?(?:pourra|pourront|pourrai|pourrons|peut|peuvent|aura|auront|sera|seront|se fera|se tiendra|va|vais|allons)[^\n]{0,30} (?:pas|plus|finalement pas)\b[^\n]{0,40}(?:lieu|tenir|faire|assurer|honorer|mainten|recevoir|rencontrer|possible)
    ne se (?:tiendra|fera|tient|deroulera)[^\n]{0,20} (?:pas|plus)\b
    n'est (?:pas|plus) (?:d'actualite|possible|maintenu)
    (?:devons|dois|devoir|contraint[es]{0,2} d|oblige[es]{0,2} d|regret d)[^\n]{0,30} ?(?:annuler|decommander|suspendre)
    tombe a l'eau
    (?:inutile|pas la peine|plus necessaire) de (?:venir|vous deplacer|te deplacer|vous presenter)
    (?:sine die|jusqu'a nouvel ordre)\b
    (?:envoyee?|adressee?|transmise?) par erreur
gone:
    (?:poste|recrutement)[^\n]{0,50} (?:pourvu|suspendu|gele|annule|ferme)\b
in_case:
    (?:si|s'il|en cas|au cas ou|dans l'eventualite)\b
general:
    (?:les|des|premiers|ces) (?:premiers )?entretiens\b
to_you:
    (?:vous|votre|vos|te|toi|ton|t')\b
elsewhere:
    candidature[^\n]{0,60} (?:recue|enregistree|transmise|parvenue)
    date limite
    (?:prise de poste|date de debut|premier jour)
settle:
    (?:parfait|super|top|c'est note|ca marche|d'accord|entendu|convient)\b
    on dit\b
candidate_side:
    je vous confirme (?:ma|mon|mes|que je|avoir|ma venue)\b
move:
    passe (?:de|du) \w+[^\n]{0,30} (?:a|au)\b
    (?:decale|repousse|avance|deplace|reporte|basculons|basculer|repousser|avancer)[esr]{0,2}\b[^\n]{0,60} (?:a|au|pour)\b
""")

_ES = phrases(r"""
regret:
    (?:lamentablemente|lamento|lamentamos|sentimos|desgraciadamente|por desgracia|lo siento)\b
off:
    (?:ya )?no (?:se )?(?:podra|podran|podremos|podre|puede|va a|vamos a|hara|tendra|habra|sera|realizara|celebrara)\b[^\n]{0,40}(?:realiz|celebr|llev|hacer|ten|lugar|atend|entrevist|posible|cabo|acud|se har|$)
    (?:ya )?no se (?:hara|realizara|celebrara|llevara)\b
    (?:tenemos|tengo|hemos tenido|nos vemos obligados) (?:que |a )(?:cancelar|anular|suspender|desconvocar)
    no (?:hace falta|es necesario) que (?:venga|vengas|acuda|acudas|te conectes|se conecte)
    queda[n]? (?:cancelad|anulad|suspendid|sin efecto)
    hasta nuevo aviso
    enviad[oa] por error
gone:
    (?:vacante|puesto|plaza|posicion)[^\n]{0,50} (?:cubiert|cerrad|cancelad|ocupad|congelad)
in_case:
    (?:si|en caso|por si)\b
general:
    (?:las|estas|primeras) (?:primeras )?entrevistas\b
to_you:
    (?:su|sus|tu|tus|usted|ti|te|convoc[a-z]+|invit[a-z]+)\b
elsewhere:
    (?:candidatura|solicitud|curriculum)[^\n]{0,60} recibid
    (?:fecha limite|plazo de)
    (?:incorporacion|primer dia)
settle:
    (?:perfecto|vale|genial|de acuerdo|estupendo|confirmad[oa])\b
invite:
    (?:gustaria|encantaria|queremos|quisieramos|querriamos)[^\n]{0,30} (?:conocer|entrevistar|hablar|reunir)
choice:
    (?:podrias|podria|puedes|te viene bien|le viene bien)[^\n?]{0,160} o (?:el|a las)[^\n?]{0,60}\?
hiring:
    cliente[^\n]{0,40} perfil
move:
    (?:la|lo|os la|te la|se) (?:pasamos|cambiamos|movemos|retrasamos|adelantamos|pasa|mueve|retrasa|adelanta|traslada)\b
    (?:tengo|tenemos|hay) que (?:cambiar|mover|aplazar|retrasar|pasar|posponer)\b
""")

_IT = phrases(r"""
regret:
    (?:purtroppo|ci dispiace|mi dispiace|spiacenti)\b
off:
    non (?:si )?(?:fara|terra|svolgera|potra (?:piu )?(?:tener|aver|svolg|esser)|avra (?:piu )?luogo|ci sara)
    non (?:possiamo|posso|riusciamo|riesco) (?:piu )?(?:a )?(?:incontrar|tener|ricever|veder)
    (?:dobbiamo|devo|costrett[oia]|dovuto) (?:ad |a |purtroppo )?(?:annullare|cancellare|disdire|sospendere)
    (?:e|viene|stato) (?:purtroppo )?(?:saltato|disdetto|annullato|sospeso)\b
    fino a nuovo avviso
    inviat[oa] per errore
gone:
    (?:posizione|posto|ricerca)[^\n]{0,50} (?:copert|chius|assegnat|occupat|sospes|congelat)
in_case:
    (?:se|qualora|nel caso|in caso)\b
general:
    (?:i|primi|gli) (?:primi )?colloqui\b
to_you:
    (?:lei|suo|tuo|sua|tua|ti|le|invitarl[ao]|invitart?i)\b
elsewhere:
    candidatura[^\n]{0,60} (?:ricevut|pervenut|registrat)
    (?:primo giorno|data di inizio|scadenza)
settle:
    (?:perfetto|va bene|benissimo|d'accordo|confermato|ottimo)\b
move:
    (?:lo|la) (?:spostiamo|anticipiamo|rimandiamo|posticipiamo)\b
    (?:devo|dobbiamo) (?:spostare|rimandare|anticipare|posticipare)\b
""")

_PT = phrases(r"""
regret:
    (?:infelizmente|lamento|lamentamos)\b
off:
    nao (?:vai|ira|podera|sera|tera|poderemos|vamos|havera)\b[^\n]{0,30}(?:acontecer|realiz|ocorrer|lugar|possivel|conseguir|entrevist|haver|mais)
    nao (?:se realizara|havera|ocorrera|acontecera)\b
    (?:precisamos|preciso|temos|tenho|tivemos|teremos|vamos ter|fomos obrigados)(?: que| de| a)? (?:cancelar|desmarcar|suspender)
    ate (?:segunda ordem|novo aviso)
    enviad[oa] por (?:engano|erro)
gone:
    (?:vaga|posicao)[^\n]{0,50} (?:preenchid|fechad|encerrad|cancelad|congelad|suspens)
meeting:
    conversar\b|bater um papo|conhece-l[ao]
in_case:
    (?:se|caso)\b
general:
    (?:as|primeiras) (?:primeiras )?entrevistas\b
to_you:
    (?:sua|seu|voce|te|lhe|tua|convida-l[ao]|convid[a-z]+)\b
elsewhere:
    candidatura[^\n]{0,60} (?:recebid|registad|registrad)
    (?:primeiro dia|data de inicio|prazo)
settle:
    (?:perfeito|combinado|otimo|confirmad[oa]|fechado|beleza)\b
move:
    (?:passou|passa|mudou|muda|foi remarcada|foi adiada)(?: [a-z]+){0,3} (?:para|pra)\b
    (?:vamos|preciso|precisamos|tivemos que|tenho que|podemos) (?:de )?(?:mudar|passar|remarcar|adiar|antecipar)\b
""")

_NL = phrases(r"""
regret:
    (?:helaas|het spijt)\b
off:
    niet (?:meer )?(?:door|doorgaan|doorgaat|plaatsvinden|plaats)\b
    (?:moet|moeten)[^\n]{0,70} (?:afzeggen|annuleren|schrappen|cancelen)\b
    (?:komt te vervallen|komen te vervallen|vervalt|is vervallen|afgeblazen)\b
    zeg(?:gen)? [^\n]{0,60} af\b
    (?:hoeft|hoef)[^\n]{0,40} niet (?:meer )?(?:te )?(?:komen|langs)
    tot nader order|per abuis
gone:
    (?:vacature|functie|positie)[^\n]{0,50} (?:vervuld|ingevuld|gesloten|vervallen|bevroren)
in_case:
    (?:als|indien|mocht|mochten|wanneer)\b
general:
    (?:sollicitatie|kennismakings)?gesprekken\b
to_you:
    (?:je|jij|jouw|jou|u|uw)\b
elsewhere:
    sollicitatie[^\n]{0,60} (?:ontvangen|binnengekomen)
    (?:sluitingsdatum|eerste werkdag|startdatum)
settle:
    (?:prima|perfect|akkoord|goed|tot dan|afgesproken|top)\b
move:
    (?:moet|moeten|wil|willen|kunnen|zullen)[^\n]{0,90} (?:verzetten|verplaatsen|verschuiven|opschuiven)\b
""")

CUES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": en_standing.CUES, "de": _DE, "fr": _FR, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL,
}  # fmt: skip
