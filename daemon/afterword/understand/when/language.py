"""Which of the seven languages a text is written in, by counting words that only one of them uses often."""

from __future__ import annotations

import re
from functools import cache

from afterword.understand.when.lexicon import LANGUAGES, names_of, normalised

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_READ = 6_000  # characters; more of a text does not change the answer
_SHORT = 8  # words; a longer text must show more of its language
_STOP = {
    "en": "the and you your to of for we is are with at on our will this have be please from it would that not or an am"
    " by as can if do in was next tomorrow today until meeting interview time date",
    "de": "der die das und ist sie wir ihr ihre mit fur zum zur auf den dem des ein eine nicht von bei uhr am um ich im"
    " uns ihnen bitte haben wird werden gesprach termin heute morgen bis nachsten wann wo datum uhrzeit ort",
    "fr": "le la les et est vous nous votre pour avec des du une un que qui dans sur au aux ce cette pas je entretien"
    " heures demain bonjour merci rendez lundi mardi mercredi jeudi vendredi samedi dimanche quand lieu heure",
    "es": "el la los las es usted nosotros su para con del una un que en por se al lo no le entrevista hora hoy"
    " manana gracias hola saludos lunes martes miercoles jueves viernes sabado domingo cuando donde fecha lugar",
    "it": "il la gli di che per con del della dei una un non si al alle nel sono le colloquio ore oggi domani"
    " grazie cordiali saluti gentile lunedi martedi mercoledi giovedi venerdi sabato domenica dove luogo ora",
    "pt": "os as de que para do da dos das uma um nao se em no na ao sua voce entrevista hora hoje amanha"
    " obrigado obrigada feira prezado segunda terca quarta quinta sexta onde",
    "nl": "de het een en van is wij je u uw met voor op te dat niet aan bij zijn ik om uur ons kunnen graag gesprek"
    " morgen vandaag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag wanneer waar tijd",
}


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Each word with its weight by language: a word of two languages counts half in each."""
    owners: dict[str, list[str]] = {}
    for language, words in _STOP.items():
        for word in set(words.split()):
            owners.setdefault(word, []).append(language)
    for language in LANGUAGES:
        for word in names_of(language):
            owners.setdefault(word, []).append(language)
    owners = {word: list(dict.fromkeys(languages)) for word, languages in owners.items()}
    return {word: dict.fromkeys(langs, 1 / len(langs)) for word, langs in owners.items()}


def language_of(text: str) -> str:
    """The language of the text as a two-letter tag; "en" when nothing tells."""
    scores = dict.fromkeys(LANGUAGES, 0.0)
    weights = _weights()
    words = [w for w in _WORD.findall(text[:_READ]) if len(w) > 5 or not w.isupper()]
    for word in words:
        for language, weight in weights.get(normalised(word), {}).items():
            scores[language] += weight
    best = max(scores, key=lambda tag: scores[tag])
    margin = 0.0 if len(words) <= _SHORT else 1.0
    return best if scores[best] > scores["en"] + margin else "en"
