"""Dutch cues; how to read them is said in the package's docstring."""

from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
aan als bij dat de deze die dit een en er graag hebben heeft het ik in is je jij jouw kan met naar niet of om ons
onze op te u uw van voor we wij worden wordt zijn
""")

CUES = phrases(r"""
interview:
    (?:sollicitatie|kennismakings|selectie|eerste|tweede)-?\s?(?:gesprek|interview)(?:ken)?\b
    kennismaking\b
    sollicitatiegesprek
    gesprek op kantoor
    kennis (?:te )?maken
your_interview:
    (?:sollicitatie|kennismakings|selectie)gesprek
    (?:je|uw|een|het|jouw) (?:[a-z]+ )?(?:interview|gesprek)\b
    interview met
meeting:
    gesprek\b
    afspraak\b
    bellen\b|belafspraak|telefonisch
    ontmoet
    spreken\b
    kennismak
    koffie
hiring:
    sollicit
    vacature
    functie\b
    kandida
    \bcv\b
    recruit
    \bhr\b
    werving|selectie
    baan\b
    stage\b
    motivatie
    profiel
commit:
    (?:vindt|zal)[^\n]{0,60}? plaats(?:vinden)?\b
    (?:is|staat|zijn|wordt|hebben)[^\n]{0,50}? (?:ingepland|gepland|bevestigd|vastgelegd|gereserveerd|ingeboekt)\b
    bevestig(?:en|ing|d|t)\b
    (?:verwachten|ontvangen|zien) (?:we |wij )?(?:je|u)\b
    tot (?:dan|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag)\b
    datum\s?:
    herinnering
    afgesproken
invite:
    (?:uitnodig|nodig)(?:en|ing)?\b
    uitgenodigd|uit te nodigen
    (?:willen|zouden|graag)[^\n]{0,40} (?:kennismaken|ontmoeten|spreken|leren kennen)
propose:
    (?:schikt|past|lukt|komt|kun|kan|ben|zou|heb)[^\n?]{0,80}\?
    voorstel(?:len|len)?\b|stel[^\n]{0,30} voor\b
    onder voorbehoud
    voorlopig
choice:
    (?:kies|selecteer|boek|reserveer)[^\n]{0,40} (?:tijd|moment|datum|tijdslot|tijdstip)
    beschikbaar(?:heid)?\b
    volgende (?:data|momenten|tijden|opties|tijdstippen)
    wanneer (?:je|u|ben|bent|het|kun)
    welk(?:e)? (?:moment|datum|tijd|dag)
    volgende week
    (?:willen|graag)[^\n]{0,40} (?:inplannen|plannen|afspreken)
    afspraak (?:in )?(?:te )?(?:plannen|maken|inplannen)
cancel:
    geannuleerd|annuleren|annulering
    afgezegd|afzeggen
    (?:gaat|kan)[^\n]{0,20} niet door(?:gaan)?\b
    niet (?:aanwezig zijn|deelnemen|doorgaan)\b
move:
    verzet(?:ten)?\b
    verplaats(?:t|en)?\b
    verschoven|verschuiven
    nieuwe (?:datum|tijd|afspraak)
    uitgesteld|uitstellen
    in plaats van
instruction:
    (?:als|indien|mocht|wil|om)[^\n]{0,60} (?:annuleren|verzetten|verplaatsen)
    (?:als|indien|mocht|wil|om)[^\n]{0,60} (?:wijzigen|verhinderd|niet (?:kunt|kan|uitkomt|schikt))
    bij verhindering
conditional:
    (?:als|indien|mocht|wanneer|of) (?:je|u|we|wij|jouw|uw|er)\b
    eventueel
    mogelijk\b
    in geval
reject:
    helaas
    andere kandida
    afgewezen|afwijzing
    veel succes
    niet (?:verder|doorgaan|uitnodigen)
reject_strong:
    helaas[^\n]{0,140} (?:niet|andere kandida|afwijz|geen)
    (?:verder|door)(?:gaan)? met (?:een )?andere kandida
    niet (?:verder|uitnodigen|in aanmerking|geselecteerd)
ack:
    (?:sollicitatie|cv|aanmelding)[^\n]{0,40} (?:ontvangen|goed ontvangen|binnen)
    (?:bedankt|dank)[^\n]{0,30} (?:sollicitatie|interesse|reactie)
    ontvangstbevestiging
    ontvangen[^\n]{0,20} sollicitatie
offer:
    (?:arbeidsovereenkomst|contractvoorstel|aanbod voor de functie)
    blij[^\n]{0,30} aan te bieden
outreach:
    (?:je|jouw|uw) profiel[^\n]{0,50} (?:gezien|interess|opgevallen|tegen)
    nieuwe uitdaging
    sta je open
assessment:
    (?:online )?(?:assessment|test)\b
    video-?interview opnemen
    vragenlijst
deadline:
    uiterlijk
    (?:voor|tot) (?:en met )?\d
    deadline
notjob_strong:
    podcast
    journalist
    artikel\b
    (?:markt|gebruikers)onderzoek
    scriptie
    visum|ambassade
    pers\b
    functioneringsgesprek|exitgesprek|oudergesprek|beoordelingsgesprek|adviesgesprek
bulk:
    afmelden|uitschrijven
    nieuwe vacatures
    webinar|workshop
    nieuwsbrief
    tips voor
    banenbeurs
    bekijk in (?:je )?browser
away:
    afwezig
    automatisch antwoord
after:
    (?:bedankt|dank)[^\n]{0,30} (?:voor het|voor je|voor uw)[^\n]{0,20} (?:gesprek|tijd|komst)
    na (?:ons|het|je) gesprek
    leuk (?:je|u) (?:gesproken|ontmoet)
thanks_of_candidate:
    (?:bedankt|dank)[^\n]{0,30} (?:voor het)[^\n]{0,20} (?:gesprek|interview)
candidate_voice:
    mijn (?:sollicitatie|cv|motivatie|gesprek|ervaring)
    ik (?:ben|heb)[^\n]{0,30} (?:geinteresseerd|gesolliciteerd)
    mij uit te nodigen
interviewer_side:
    de (?:kandidaat|sollicitant)\b
    cv (?:in de )?bijlage
reminder:
    herinnering\b
    herinneren
accept:
    (?:schikt|past|komt)[^\n]{0,20} (?:goed|uit|prima)
    bevestig\b
    prima\b
    graag\b
    tot dan
decline:
    (?:kan|lukt)[^\n]{0,20} niet\b
    afzeggen|annuleren|verzetten
    verhinderd
""")
