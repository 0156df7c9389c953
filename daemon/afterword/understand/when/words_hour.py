"""Words around a bare number that tell an hour ("at 4 with Anna") from a count ("at 4 sites"); without accents."""

from __future__ import annotations

# Numbers that are articles as well: "um ein Gespräch", "à un entretien".
ARTICLES = frozenset({"ein", "eine", "einer", "een", "un", "une", "uno", "una", "um", "uma"})
_FOLLOWING = {
    "en": "with|works|work|suits|suit|is|was|would|will|if|please|via|there|then|instead|but|so|because|unless|using|"
    "over|near|here|when|we|i|you|they|it|ok|okay|fine|good|great|only|local|your|our|my|uk|eastern|pacific|central|"
    "mountain|gmt|utc|et|pt|ct|mt|est|pst|cst|mst|edt|pdt|cdt|bst|cet|cest",
    "de": "mit|bei|passt|ginge|geht|per|statt|ware|ist|sind|wenn|falls|dann|hier|zum|zur|an|vorbei|sein|treffen|"
    "telefonieren|sprechen",
    "fr": "avec|par|si|chez|est|convient|nous|je|vous|ce|s|j|c",
    "es": "con|por|para|es|te|le|nos|me",
    "it": "se|e|ci|va",
    "pt": "com",
    "nl": "met|als|past|kan|bellen|spreken",
}
# After any other word the number counts what the word names.
AFTER_HOUR = frozenset(word for words in _FOLLOWING.values() for word in words.split("|"))
