"""German cues; how to read them is said in the package's docstring."""

from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
am auf bei bitte das dass dein deine dem den der des dich die du ein eine einem einen fur haben ich ihnen ihr ihre
ihren im ist konnen mit nicht oder sie sind um und uns von wenn wir wurden zu
""")

CUES = phrases(r"""
interview:
    (?:vorstellungs|bewerbungs|kennenlern|auswahl|job)-?(?:gesprach|interview|termin)(?:s|es|e|en|sgesprach)?\b
    (?:erst|zweit|video|telefon|fach|online)-?(?:gesprach|interview|termin)(?:s|es|e|en|sgesprach)?\b
    (?:gesprach|telefonat|termin) zum (?:kennenlernen|naheren kennenlernen)
    probearbeit
    probetag
    telefoninterview
    schnuppertag
    personlich(?:en|es)? (?:gesprach|kennenlern)
your_interview:
    (?:ihr|dein|zum|zu einem|ein|das)(?:e[mnrs])? (?:[a-z]+ ){0,3}(?:vorstellungs|bewerbungs)gesprach
    (?:ihr|dein|zum|zu einem|ein|das)(?:e[mnrs])? (?:[a-z]+ ){0,3}(?:kennenlern|auswahl|job)gesprach
    (?:vorstellungs|bewerbungs|kennenlern)gesprach
    (?:ihr|dein)(?:e[mnrs])? (?:[a-z]+ ){0,2}interview
    interview mit
meeting:
    gesprach
    telefonat
    termin\b
    (?:kennen ?(?:zu)?lernen)
    treffen\b
    telefonier
    sprechen\b
    austausch
    anruf
    unterhalten\b
    calls?\b
hiring:
    bewerb
    stelle(?:n|nanzeige|nausschreibung)?\b
    position\b
    lebenslauf
    personal(?:abteilung|referent|leiter|berat)
    vakanz
    karriere
    unterlagen
    kandidat
    auswahlverfahren
    praktikum
    ausbildung
    werdegang
    mitarbeit\b
commit:
    (?:findet|finden)~statt\b
    stattfinden
    bestatig(?:en|t|ung|e)\b
    (?:ist|sind|wurde|haben|steht)[^\n]{0,60}? (?:vereinbart|geplant|angesetzt|terminiert)\b
    (?:ist|sind|wurde|haben|steht)[^\n]{0,60}? (?:reserviert|gebucht|eingetragen|fest|vorgesehen)\b
    termin\s?:
    freuen (?:uns|mich)[^\n]{0,60}? (?:kennen|gesprach|treffen|sie|dich|austausch)
    erwarten (?:sie|dich)\b
    (?:wir|ich) (?:rufen?|melden?)[^\n]{0,20} (?:sie|dich)
    termin(?:bestatigung|einladung)
    kommen sie bitte|bitte kommen sie
    datum\s?:
    erinner(?:ung|n)
    bis (?:dann|morgen|dienstag|montag|mittwoch|donnerstag|freitag)\b
    einladung\b
invite:
    (?:lade|laden|einladen|eingeladen|einzuladen)\b
    einladung\b
    (?:mochten|wurden|wollen)[^\n]{0,50} (?:kennen ?lernen|sprechen|treffen|unterhalten)
    (?:mit ihnen|mit dir) (?:sprechen|telefonieren|reden)
    kennen ?(?:zu)?lernen
propose:
    (?:passt|passen|ware|waren|ginge|klappt|haben sie|hatten sie|hast du|hattest du|konnten|konnen)[^\n?]{0,90}\?
    vorschlag|schlage[n]?[^\n]{0,60} vor\b|vorgeschlagen
    unter vorbehalt
    voraussichtlich
    vorlaufig
    wie ware
    ware(?:n)?[^\n]{0,40} (?:moglich|recht|ok)\b
choice:
    (?:wahlen|suchen|buchen|reservieren)[^\n]{0,40}? (?:termin|zeit|uhrzeit|slot)
    (?:termin|zeit)(?:vorschlag|slot|fenster|auswahl|optionen)\w*
    verfugbarkeit
    wann (?:sie|du|wurde|passt|hatten|waren|haben)
    (?:welche[rsn]?)[^\n]{0,40} (?:passt|termin|recht|besten)
    folgende[n]? (?:termine|zeiten|tage|terminvorschlage|moglichkeiten)
    termin(?:e)? (?:vereinbaren|abstimmen|finden|auswahlen)
    mogliche termine
    einen der (?:folgenden|termine)
    nachst(?:e|en|er) (?:woche|tagen)
    zeitlich
cancel:
    (?:absagen|abgesagt|abzusagen|storniert|absage des)\b
    (?:entfallt|ausfallen|ausfallt|fallt[^\n]{0,40} aus)\b
    nicht (?:wahrnehmen|stattfinden|teilnehmen)\b
    (?:termin|gesprach|besprechung)[^\n]{0,30} abgesagt
    ziehe[^\n]{0,40}bewerbung[^\n]{0,20}zuruck
move:
    verschob(?:en|enen)\b
    verschieben\b
    verschiebung\b
    verleg(?:en|t)\b
    umgebucht
    neue[rmn]? termin\b
    terminanderung
    auf den [^\n]{0,50} verschoben
    geandert
    statt (?:am|um|wie)\b
    ersatztermin
instruction:
    (?:sollten sie|solltest du|falls|wenn|bei)[^\n]{0,90} (?:absagen|verschieben|verhindert)
    (?:sollten sie|solltest du|falls|wenn|bei)[^\n]{0,90} (?:nicht (?:moglich|wahrnehmen|konnen|passen))
    (?:sollten sie|solltest du|falls|wenn|bei)[^\n]{0,90} (?:verhinderung|inconvenient)
    bei verhinderung
    termin (?:verwalten|verschieben|absagen)\b
    sollten sie den termin
    (?:sollte|falls)[^\n]{0,60} (?:termin|nicht)
conditional:
    (?:sollte|sollten|falls|wenn|sofern|ob)\b
    gegebenenfalls
    im falle
    moglicherweise
    in der regel
    sobald\b
reject:
    absage\b
    leider\b
    bedauern
    andere[nr]? (?:bewerber|kandidat)
    nicht (?:berucksichtigen|anbieten|in die engere)
    viel erfolg (?:bei|fur)
    alles gute fur
reject_strong:
    (?:leider|bedauern)[^\n]{0,140}? (?:nicht (?:berucksichtig|anbieten|weiter|in die|entsprechen|zusagen))
    (?:leider|bedauern)[^\n]{0,140}? (?:absage|andere[nr]? (?:bewerber|kandidat|person))
    (?:leider|bedauern)[^\n]{0,140}? (?:absagen mussen|keine positive|fur (?:eine|einen) andere)
    (?:fur (?:eine|einen|andere)|zugunsten)[^\n]{0,30} andere[nr]?[^\n]{0,20}entschieden
    andere[nr]? (?:bewerber|kandidat)[^\n]{0,40} (?:entschieden|entscheiden|vorzug|gewahlt)
    nicht (?:weiter )?berucksichtigen
    stelle[^\n]{0,40} (?:anderweitig )?besetzt
ack:
    (?:bewerbung|unterlagen)[^\n]{0,60} (?:erhalten|eingegangen|eingang)\b
    (?:dank|danke|danken)[^\n]{0,30} (?:bewerbung|interesse)
    eingangsbestatigung
    eingang ihrer bewerbung
    prufen[^\n]{0,40}(?:unterlagen|bewerbung)
offer:
    (?:jobangebot|vertragsangebot|arbeitsvertrag|stellenangebot fur sie|anstellungsvertrag)
    freuen uns[^\n]{0,40} (?:anzubieten|anbieten)
outreach:
    (?:auf ihr|auf dein|ihr|dein) profil
    aufmerksam geworden
    spannende (?:position|stelle|herausforderung|aufgabe)
    wechselbereit
    offen fur
assessment:
    online-?(?:test|assessment)
    einstellungstest
    eignungstest
    (?:test|aufgabe)[^\n]{0,40} (?:bearbeiten|absolvieren|losen)
    zeitversetzt
deadline:
    (?:bis|spatestens)[^\n]{0,10}(?:zum|am|bis)\b
    frist\b
    gultig bis
notjob_strong:
    (?:wohnung|besichtigung|mietvertrag|vermieter)
    podcast
    journalist
    redaktion\b
    (?:artikel|beitrag|studie|masterarbeit|bachelorarbeit|doktorarbeit)\b
    (?:umfrage|nutzerbefragung|kundenbefragung|proband)
    (?:visum|botschaft|auslanderbehorde|einburgerung)
    presse(?:anfrage|stelle|gesprach)
    mitarbeitergesprach
    jahresgesprach
    feedbackgesprach
    austrittsgesprach
    elterngesprach
    beratungsgesprach
    verkaufsgesprach
    bankgesprach
    arzttermin
bulk:
    newsletter
    abmelden\b
    neue (?:jobs|stellen|stellenangebote)
    passende jobs
    webinar
    bewerbungstipps|tipps fur
    im browser (?:ansehen|anzeigen|offnen)
    jobmesse
    workshop
away:
    abwesend|abwesenheit
    nicht im (?:haus|buro)
    automatische antwort
after:
    (?:danke|dank)[^\n]{0,40} (?:fur das|fur ihr|fur dein)[^\n]{0,20} (?:gesprach|interview|zeit|kennenlernen)
    (?:hat|haben)[^\n]{0,30} (?:gefreut|spass gemacht)
    nach (?:unserem|dem|ihrem) gesprach
    gestrige[ns]?|heutige[ns]? gesprach
thanks_of_candidate:
    (?:danke|dank)[^\n]{0,30} (?:fur das|fur die|dass sie)[^\n]{0,60} (?:gesprach|zeit|chance|gelegenheit|einladung)
    chance gegeben
candidate_voice:
    (?:mich|mir)\b[^\n]{0,60}(?:vorstell|beworben|bewerb|eingeladen)
    mein(?:e|en|er|em)? (?:bewerbung|vorstellungsgesprach|lebenslauf|unterlagen|werdegang)
    dank fur (?:die|ihre) einladung
    ich (?:bewerbe|habe mich|wurde gerne|bestatige)
    mich bei ihnen
interviewer_side:
    (?:der|die|den|dem) (?:kandidat|bewerber)(?:in|en)?\b
    lebenslauf (?:im|anbei|des)
    anbei der lebenslauf
reminder:
    erinnerung\b
    erinnern
accept:
    passt\b
    bestatige\b
    nehme[^\n]{0,40} (?:wahr|an|teil)\b
    (?:freue mich|bis dann|gerne)\b
    zusage|sage[^\n]{0,20} zu\b
    einverstanden
decline:
    (?:absagen|verschieben|verhindert)\b
    nicht (?:wahrnehmen|kommen|teilnehmen|moglich)\b
    passt[^\n]{0,20} nicht
    keine zeit
""")
