"""The words that tell what a time is for, as regular expressions over the sentence around it; data for `roles`.

Patterns that end in `$` look at the words before a time, those that begin with `^` at the words after it.
"""

from __future__ import annotations

_ANSWER = (
    r"respond|reply|confirm|submit|register|registration|apply|return|complete|answer|let (?:me|us) know|"
    r"rückmeldung|geben sie|teilen sie|lassen sie|bitte|bestätig\w{0,8}|"
    r"antwort\w{0,4}|melden|répondre|confirmer|responder|confirmar|rispondere|confermare"
)
_DUE = (
    (
        r"(?<!come )(?<!stop )(?<!drop )(?<!swing )(?<!pass )"
        r"by(?: cob| eod| close of business| end of (?:day|business))?|no later than|not later than|"
        r"deadline[^.\n]{0,30}|due(?: date)?(?: on| by)?:?|expires?(?: on| at)?"
    ),
    r"rsvp[^.\n]{0,24}|spätestens(?: bis)?(?: zum| am)?|bis (?:zum|spätestens)[^.\n]{0,12}|frist[^.\n]{0,20}",
    r"au plus tard(?: le)?|avant le|date limite[^.\n]{0,12}|a más tardar(?: el)?|antes del|fecha límite[^.\n]{0,12}",
    r"entro(?: e non oltre)?(?: il| le)?|scadenza[^.\n]{0,12}|prazo[^.\n]{0,12}|até o dia|uiterlijk(?: op)?",
    rf"(?:{_ANSWER})\b[^.\n]{{0,40}}\b(?:by|before|until|till|prior to|bis(?: zum)?|avant|antes|entro|até)",
)
DEADLINE = rf"\b(?:{'|'.join(_DUE)})[\s:,(]*(?:the|on|at|den|dem|noon|end of)?\s*$"
SIDE_BEFORE = (
    r"(?:\bcoffee|refreshments?|reception|cookies|donuts|doughnuts|breakfast|snacks|pizza|\btea|\blunch|doors open|"
    r"office hours?|opening hours|business hours|posted|published|born|updated|created|copyright|last modified|"
    r"printed|call (?:me|us)|contact (?:me|us)|reach (?:me|us)|start date|starting date|first day|birthday|"
    r"requested|delivered|departs?|departure|arrives?|arrival|treffpunkt|einlass|signed in|logged in|placed|ordered|"
    r"week of(?: the)?|woche (?:vom|ab)|eintrittsdatum|geburtstag|öffnungszeiten|erreichbar)[^.\n]{0,18}$"
)
SIDE_AFTER = (
    r"^[\s,;:()-]{0,4}(?:for |- |with )?(?:coffee|refreshments?|reception|cookies|donuts|breakfast|snacks|tea\b|doors)"
    r"(?![^.\n)]{0,25}\d)"
)
SENT_HEAD = (
    r"^(?:[A-Z]{0,3}>|[\s>*|]){0,8}(?:sent|gesendet|envoyé|enviado|inviato|verzonden|date sent|posted|received)\s*:"
)
SENT_BEFORE = (
    r"\b(?:forwarded by|weitergeleitet von|sent at|sent on|transféré par|signature made|additional comments? from|"
    r"filed:|published:|last (?:updated|login|message)|generated (?:on|at))[^\n]{0,80}$|\bposted by[^\n.]{0,24}$"
)
SENT_AFTER = r"^[^\n]{0,60}\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)[ ]?:[ \t]*(?:\n|$)"
ATTRIBUTION = r"^[\s>]{0,8}(?:on|at|am|um|le|à|el|il|em|op|\d)\b"
MET = (
    r"\b(?:it was|was (?:great|nice|lovely|good)|(?:great|nice|lovely|good) (?:talking|speaking|meeting|chatting)|"
    r"enjoyed|thank(?:s| you) for|spoke|met|sprachen|getroffen|danke für)\b[^.!?]{0,60}$"
)
PAST = r"\b(?:yesterday|last|was|were|had|gestern|letzten?|hier|ayer|ieri|ontem|gisteren)\b[^.\n]{0,20}$"
_MOVED = (
    r"moved|rescheduled|changed|shifted|postponed|verschoben|verlegt|reprogramm\w{1,3}|reprogramad\w|remarcad\w|spostat\w|"
    r"verplaatst|verzet|reagendad\w|report\w{1,3}"
)
MOVING = (
    rf"{_MOVED}|pushed|pushing|push|move|moves|moving|reschedule|rescheduling|change|changes|postpone|brought forward|"
    r"bring (?:(?:it|(?:the|your|our) \w{1,12}) )?forward|verschieben|verlegen|vorverlegt|umgebucht|"
    r"décal\w{1,3}|déplac\w{1,3}|avanc\w{1,3}|(?<!se )passe|(?<!se )pasa|(?<!si )passa|passou|mudou|mudar|"
    r"aplaza\w{0,2}|adelanta\w{0,2}|cambia\w{0,2}|cambio|spostare|spostiamo|sposta|anticipat\w|posticipat\w|"
    r"rinviat\w|adiad[oa]|antecipad[oa]|alterad[oa]|verschoven|verplaatsen|vervroegd|verzetten"
)
_WAS = (
    r"instead of|rather than|originally|previously|formerly|was scheduled|had been scheduled|in place of|"
    r"(?:old|original|previous) (?:time|date|start)|anstatt|statt|ursprünglich|bisher\w{0,3}|alter termin|"
    r"au lieu d[eu]|prévue? initialement|initialement|en (?:lugar|vez) del?|antes era|anziché|al posto d\w{1,3}|"
    r"invece d(?:i|el|ella)|em vez d[aeo]|em lugar d[aeo]|in plaats van|"
    r"oorspronkelijk"
)
OLD = (
    rf"\b(?:{MOVING})\b[^.\n]{{0,40}}\b(?:from|von|vom|de|du|del|da|dal|do|van)[\s:]*(?:the|den|dem|le|el|il|de)?\s*$"
    r"|\((?:was|old|before|previously|formerly|originally|bisher|zuvor|avant|antes|prima)[:\s]*(?:on)?\s*$"
    r"|\b(?:old|bisher|alt|ancien|antes|vecchio|oud):\s*$"
    rf"|\b(?:{_WAS})\b[^.\n\d]{{0,45}}$"
)
# "Not on Monday at 10 but …": what is denied right before a time was the old one.
DENIED = (
    r"\b(?:(?:can't|cannot|can not|unable to) (?:do|make)|"
    r"not|nicht(?: mehr)?|pas|non|não|niet(?: meer)?|no(?= (?:el|a las?)\b))\s{1,2}"
    r"(?:on|at|the|for|am|um|den|le|la|à|el|a las?|alle|il|às|na|no|op|om)?\s*(?:the|de)?\s*$"
)
# Labels that begin lines: "WAS:", "Old time:", "Bisher:", "Ancienne date :"; German "Was:" is "what".
_WHAT = (
    r"(?:[ ](?:time|date|slot|start|appointment|interview|meeting|schedule|call|termin|zeit|uhrzeit|datum|beginn|date|"
    r"heure|horaire|créneau|fecha|hora|horario|cita|data|orario|horário|tijd|afspraak)\b)?"
    r"(?:[ ](?:and|&|und|et|y|e|en)[ ]\w{1,12})?[ ]?:"
)
LABEL_OLD = (
    r"^\W{0,6}(?:was|old|previous(?:ly)?|original(?:ly)?|former(?:ly)?|before|alt(?:er|e)?|bisher(?:ig\w{1,2})?|vorher|"
    r"zuvor|ursprünglich\w{0,2}|avant|ancien(?:ne)?|initial(?:ement)?|antes|anterior|antigu[ao]|prima|vecchi[oa]|"
    rf"precedente|oude?|eerst|eerder){_WHAT}"
)
LABEL_NEW = (
    r"^\W{0,6}(?:is now|now|new|updated|revised|after|jetzt|nun|neu(?:er?|es)?|nachher|maintenant|nouve(?:au|lle)|"
    r"désormais|après|ahora|después|nuev[oa]|nuov[oa]|ora|dopo|adesso|agora|depois|nov[oa]|nu|nieuwe?|daarna)"
    rf"{_WHAT}"
)
# "2pm on Thursday no longer works": the time before these words is given up.
GIVEN_UP = (
    r"^[\s,]{0,2}(?:(?:slot|interview|call|meeting|time|appointment|termin)\s)?(?:(?:unfortunately|leider|helaas)\s)?(?:"
    r"no longer (?:works?|suits?|is|fits?)|is no longer (?:possible|available|free)|(?:does|will) not (?:work|suit)|"
    r"(?:doesn't|won't|can't) (?:work|suit|make)|is (?:gone|taken)|(?:passt|geht|klappt)\b[^.\n]{0,20}\bnicht\b|"
    r"(?:ne|n')\s?(?:me |nous |leur )?(?:convient|va|est) (?:plus|pas)|"
    r"(?:ya )?no (?:me |nos |le )?(?:va|viene|funciona|es posible)|non (?:va|è) (?:più|bene)|"
    r"não (?:funciona|dá|é possível)|(?:lukt|kan|past|gaat)\b[^.\n]{0,20}\bniet\b)"
)
BECOMES = (
    r"^[^\n]{0,60}\b(?:becomes|is now|will now be|wird jetzt|wird zu|devient|pasa a ser|diventa|torna-se|passa a ser|"
    r"wordt)\b[^\n]{0,40}$"
)
FROM = r"\b(?:from|von|vom|de|du|del|dalle|dal|das|do|van)\b"
BEHIND_MOVE = rf"\b(?:{MOVING})\b(?:(?!\b(?:to|auf|au|al|para|naar)\b)[^.!?]){{0,45}}$"
MOVED_LATER = r"\b(?:verschoben|verlegt|umgebucht|verplaatst|verzet|verschieben|verlegen)\b"
FROM_END = r"\b(?:von|vom|van)\s*(?:den|dem|de)?\s*$"
TO_END = r"\b(?:auf|naar)\s*(?:den|dem|de)?\s*$"
_NOW = (
    r"now (?:be |meet |take place |scheduled |starts? |on |at )|new (?:time|date|slot|start)|"
    r"neuer? (?:termin|zeit|uhrzeit)|"
    r"nouvel(?:le)? (?:date|heure|horaire)|nuev[oa] (?:fecha|hora|horario)|nuov[oa] (?:data|orario)|"
    r"nov[oa] (?:data|horário)|nieuwe (?:tijd|datum)"
)
NEW = (
    rf"\b(?:{MOVING}|shift)\b[^.\n]{{0,80}}\b(?:to|for|until|auf|au|à|al?|para|naar|op)\s*(?:the|den|le|el|il)?\s*$"
    rf"|\b(?:{_NOW})\b[^.\n]{{0,30}}$"
    r"|\b(?:new|now|neu|nouveau|nuevo|nuovo|novo|nieuw):\s*$"
)
CANCEL = (
    r"\b(?:cancell?ed|cancel|called off|no longer (?:take place|happen)|abgesagt|entfällt|absagen|annulée?|"
    r"cancelad[oa]|annullat[oa]|geannuleerd|desmarcad[oa])\b"
)
_MAY = (
    r"would|could|can|does|do (?:you|we|they)|haben sie|hast du|how about|what about|"
    r"are you (?:free|available)|available|availability|options?|slots?|"
    r"either|suggest|propose|possible|prefer|choose|works? for you|passt|passen|hätten|könnten|vorschl\w{1,8}|wäre|"
    r"möglich|entweder|seriez-vous|disponible|proposer?|podría|podrías|puedes|disponibil\w|potrebbe|poderia|"
    r"disponível|schikt|kun je|kunt u"
)
OFFER = rf"\b(?:{_MAY})\b[^.\n]{{0,70}}$"
LEAD = (
    r"\b(?:which|any of|either|one of|following|options?|slots?|times? (?:that )?(?:work|suit)|availab\w{1,6}|choose|"
    r"select|"
    r"prefer|pick|\w{0,12}vorschl\w{1,6}|propos\w{1,7}|folgende\w?|zur auswahl|passen|passt|wählen|créneaux|"
    r"disponib\w{1,8}|siguientes|seguenti|seguintes|"
    r"volgende)\b[^\n]{0,90}$"
)
CONFIRM = (
    r"\b(?:confirm(?:ed|ing)?|scheduled|is set|booked|see you|looking forward|takes? place|will be held|"
    r"bestätig\w{1,4}|findet|eingeladen|confirmé\w{0,2}|confirmad[oa]|confermat[oa]|bevestigd)\b[^.\n]{0,80}$"
)
UNTIL = (
    "until", "till", "ends at", "ending at", "finish at", "finishes at", "and finish", "over by", "bis", "jusqu'à",
    "hasta las", "fino alle", "até as", "tot", "end:", "ends:", "end time:", "ende:", "ende", "endet um", "fin:",
    "fine:", "fim:", "einde:", "término:",
)  # fmt: skip
EMPTY = frozenset(
    {
        "uhr", "about", "around", "approximately", "approx", "ca", "circa", "etwa", "den", "zum", "the", "on", "at",
        "um", "am", "le", "il", "el", "op", "h", "run", "roughly",
    }
)  # fmt: skip
TOWARDS = frozenset(
    {"to", "auf", "nach", "a", "à", "au", "al", "para", "para o", "naar", "until", "into", "for", "->", "=>"}
)
LINKS = frozenset(
    {
        "-", "/", "to", "until", "till", "bis", "au", "à", "al", "hasta", "a", "às", "as", "alle", "a las", "até",
        "tot", "through", "thru", "and ends",
    }
)  # fmt: skip
OR = frozenset({"or", "oder", "ou", "o", "oppure", "of", "bzw", "alternatively", "alternativ", "beziehungsweise"})
NO_LENGTH = (
    r"[ -]{0,2}(?:\w{1,12}[ ])?(?:early|earlier|before|prior|ahead|later?|each|every|ago|break|walk|drive|away|"
    r"in advance|from now|beforehand|notice|vorher|früher|pause|avant|antes|prima|van tevoren|eerder|per|a day|a week|"
    r"old|working|business)"
)
LENGTH_BEFORE = (
    r"(?:\b(?:for|lasts?|lasting|takes?|taking|duration|length|dauer|dauert|durée|dure|duración|dura|durata|duração|"
    r"duurt?|durera|durará|für|pendant|durante|per|voor|d'environ|d'une|un[ae]?|eine[rms]?|van|de|di|von|expect|plan|about|approximately|ca|circa|scheduled?|a|an|the|our|your)\b"
    r"[\s:.(~*-]{0,6}|\()(?:about|around|approx\.?|approximately|ca\.?|circa|roughly|environ)?[\s~]*$"
)
LENGTH_AFTER = (
    r"[\s-]{0,2}(?:(?:long|phone|video|intro|zoom|teams|technical|initial|virtual|onsite|online|coding|face|"
    r"introductory|"
    r"panel|screening|informal|live|remote)[ -]){0,2}(?:call|interview|meeting|chat|conversation|session|slot|"
    r"discussion|screen|talk|long|in length|gespräch|termin|entretien|entrevista|colloquio|gesprek|telefonat|calls|"
    r"interviews|sessions|videocall)\b"
)
WHOSE = r"(?:your|our|my|their|his|her|local|ihr|unser|dein|ort|hora local|heure locale|ora locale|lokale)"
YOURS = r"(?:your|ihr|dein)"
