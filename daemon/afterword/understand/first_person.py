"""The sender who interviews: by words of the first person that only one who takes part would write, by language.

Words that join the sender to others ("with Ann and me") always count; words that merely make the meeting the sender's
own ("our call", "I'll ring you") count only where nobody else is named, for who arranges it writes them, too.
"""

from __future__ import annotations

import re

_MEETING_EN = "interview|call|chat|meeting|conversation|appointment|catch-?up|zoom|phone screen|session|video call"
# "Wir müssen unser Gespräch verschieben" is what a firm writes, "unser Gespräch" alone what one of the two does.
_OURS_DE = re.compile(
    r"\bunser(?:em|en|es|e)? (?:gesprach|termin|telefonat|interview|kennenlernen|kennenlerngesprach|treffen|call)\b"
)
_JOINT = re.compile(
    r"\bi(?:'ll| will)(?: also)? (?:be there|sit in|be joining|be in the room)\b|\bich (?:bin"
    r"|werde) (?:auch )?(?:dabei|teilnehmen)\b"
    r"|\bje serai (?:aussi |egalement )?(?:presente?|la|des votres)\b|\byo (?:tambien )?estare\b|\bci saro\b"
    r"|\beu (?:tambem )?(?:estarei|vou participar)\b|\bik ben er (?:ook )?bij\b"
    r"|\b(?:and|&) (?:me|myself)\b(?! know)|\b(?:me|myself) and\b(?! (?:i|we|they|he|she) )|\b(?:myself"
    r"|i) and (?:my|our)\b"
    r"|\band i(?:'ll| will|'d| would| are)(?: both| also)? (?:be )?"
    r"(?:interview|speak|talk|chat|join|meet(?! you (?:in|at|by|down|out))|host|conduct|love to"
    r"|like to (?:meet|talk|speak|interview)|look)"
    r"|\bi(?:'ll| will)(?: also)? be (?:interviewing you|your interviewer|conducting|joining|there too"
    r"|on the (?:call|panel))"
    r"|\bi(?:'ll| will)(?: also)? (?:interview you|conduct|join)\b"
    r"|\b(?:interview|call|chat|meeting|conversation|session|talk|speak|meet)\b[^.!?\n]{0,60} with me\b"
    r"|\bit(?:'ll| will|'d| would|'s| is)(?: just| only)?(?: be)?(?: just| only)? with me\b"
    r"|\bund (?:mir|mich|ich (?:werden|freuen|fuhren|mochten|nehmen|sind))\b|\bmit mir\b|\bet moi\b"
    r"|\bavec moi\b|\by (?:yo|conmigo)\b|\bconmigo\b|\be (?:io|me)\b|\bcon me\b"
    r"|\be (?:eu|comigo)\b|\bcomigo\b|\ben (?:ik|mij|mijzelf|ikzelf|ondergetekende)\b|\bmet mij\b"
)
_OWN = re.compile(
    rf"^(?:i )?would love to (?:chat|talk|speak|meet|hear|catch up)\b|\bour (?:first |second |final |next "
    rf"|upcoming |phone |video |initial )?(?:{_MEETING_EN})\b"
    r"(?! (?:process|team|guide|schedule|panel|days?|rooms?|questions|policy|platform|tool|link|system|slots?"
    r"|is full))"
    r"|\bi(?:'ll| will|'m going to)(?: just| then)? (?:be )?(?:call|ring|phone|dial|zoom|buzz)(?:ing)?\b"
    r"(?! (?:back|to confirm|the office|if))"
    r"|\bi(?:'ll| will) (?:talk|speak|chat|meet|see)\b(?! you (?:in|at|by|down|out))|\b(?:just|only) (?:me"
    r"|the two of us)\b"
    r"|\bone[- ]on[- ]one with me\b"
    r"|\bi(?:'d| would) (?:like|love|be happy|be glad) to (?:talk|speak|chat|meet|interview|have a|hear|learn"
    r"|get to know)"
    r"|\bi(?:'m| am)?(?: really| very)? (?:look(?:ing)? forward to|excited to|keen to|happy to|glad to)"
    r" (?:speak|talk|chat|meet|discuss|interview|show|tell|hear(?:ing)? (?:about|more)|learn)"
    r"|\b(?:looking forward to|excited to|happy to|keen to) (?:discuss|chatt?|speak|talk|tell)(?:ing)?\b"
    r"|\bcan i (?:call|ring|phone) you\b|\bi have you down for\b[^.!?]{0,60}\bcall\b"
    r"|\b(?:something(?:'s| has)? come up|i can(?:'t| no longer| not)? make (?:it|our)|(?:conflict|clash) on my"
    r"|i(?:'m| am) (?:running late|stuck|unwell|ill))\b"
    r"|\b(?:ich (?:rufe|hole|begrusse|fuhre|interviewe)|(?:rufe|hole|begrusse) ich)\b|\bich (?:melde mich"
    r"|freue mich) (?:auf|bei)"
    r"|\bmir ist (?:leider )?(?:et)?was dazwischen"
    r"|\bnotre (?:entretien|echange|rendez-vous|rdv|appel|visio|discussion)\b|\bje (?:te|vous) (?:presenterai"
    r"|appell|rappell"
    r"|rencontr|recev|attend)|\bj'ai (?:eu )?un (?:empechement|imprevu|contretemps)"
    r"|\bnuestra (?:entrevista|llamada|reunion|charla|conversacion)\b|\b(?:te|le) (?:llamo|llamare"
    r"|entrevistare|espero)\b"
    r"|\bme (?:ha )?surgi(?:do|o)\b"
    r"|\b(?:il nostro (?:colloquio|incontro)|la nostra (?:chiamata|call|videochiamata))\b|\b(?:ti"
    r"|la) (?:chiamo|chiamero|aspetto)\b"
    r"|\bho (?:avuto )?un (?:imprevisto|contrattempo)\b|\bmi e sorto\b"
    r"|\bnossa (?:entrevista|conversa|reuniao|chamada)\b|\b(?:te|lhe) ligo\b|\bligo-(?:te|lhe)\b"
    r"|\bvou (?:te )?ligar\b"
    r"|\b(?:tive|surgiu)(?:-me)? um imprevisto\b"
    r"|\b(?:ons gesprek|onze (?:afspraak|kennismaking|call))\b|\bik (?:bel|haal|ontvang|spreek|zie) (?:je|jou|u)\b"
    r"|\b(?:haal|bel|ontvang|spreek|zie) ik (?:je|jou|u)\b|\ber is (?:bij mij )?iets tussengekomen\b"
)


def joins_the_sender(folded: str) -> bool:
    """Whether a folded sentence says that its writer takes part beside others."""
    return _JOINT.search(folded) is not None


def is_the_senders_own(folded: str) -> bool:
    """Whether a folded sentence speaks of the meeting as the writer's own."""
    return _OWN.search(folded) is not None or (_OURS_DE.search(folded) is not None and " wir " not in f" {folded} ")
