"""German words of time: category and value to phrases, divided by bars, without accents."""

from __future__ import annotations

MONTHS = (
    "januar|janner|jan",
    "februar|feb|feber",
    "marz|maerz|mrz|mar",
    "april|apr",
    "mai",
    "juni|jun",
    "juli|jul",
    "august|aug",
    "september|sept|sep",
    "oktober|okt",
    "november|nov",
    "dezember|dez",
)
WEEKDAYS = (
    "montag|montags",
    "dienstag|dienstags",
    "mittwoch|mittwochs|mitwoch",
    "donnerstag|donnerstags",
    "freitag|freitags",
    "samstag|sonnabend|samstags",
    "sonntag|sonntags",
)
DAY_PARTS = ("morgen", "vormittag", "mittag", "nachmittag", "abend")
WEEKDAYS_SHORT = ("mo", "di", "mi", "do", "fr", "sa", "so")
NUMBERS = (
    "ein|eins|eine|einer", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf",
    "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig",
)  # fmt: skip
ORDINALS = (
    "ersten|erste|erster", "zweiten|zweiter", "dritten|dritter", "vierten|vierter", "funften", "sechsten", "siebten",
    "achten", "neunten", "zehnten", "elften", "zwolften",
)  # fmt: skip
PHRASES = {
    ("R", 0): "heute|heutigen",
    ("R", 1): "morgen|morgigen",
    ("R", 2): "ubermorgen",
    ("R", -1): "gestern",
    ("R", -2): "vorgestern",
    ("V", 0): "heute fruh|heute morgen|heute vormittag",
    ("V", 10): "morgen fruh|morgen vormittag",
    ("V", 2): "heute nachmittag",
    ("V", 3): "heute abend",
    ("V", 12): "morgen nachmittag",
    ("V", 13): "morgen abend",
    (
        "Q",
        0,
    ): "morgens|vormittags|vormittag|am morgen|am vormittag|fruh|fruhmorgens|in der fruh|fruh morgens|des morgens",
    ("Q", 2): "nachmittags|nachmittag|am nachmittag",
    ("Q", 3): "abends|abend|am abend",
    ("Q", 4): "nachts|in der nacht",
    ("H", 12): "mittags|mittag|zwolf uhr mittags|12 uhr mittags",
    ("H", 0): "mitternacht|um mitternacht",
    ("h", 0): "uhr|h",
    ("U", 1): "minuten|minute|min|minutige|minutiges|minutigen",
    ("U", 2): "stunden|stunde|std|stundige|stundiges",
    ("U", 3): "tagen|tage|tag",
    ("U", 4): "wochen|woche",
    ("N", 2): "ubernachsten|ubernachste|ubernachster|ubernachstes",
    ("J", 0): "jeden|jede|jeder",
    ("N", 1): "nachsten|nachste|nachster|nachstes|folgenden|kommenden|kommende|kommender",
    ("T", 0): "diesen|dieser|diese|dieses",
    ("L", -1): "letzten|letzte|letzter|vergangenen",
    ("K", 0): "diese woche|dieser woche|in dieser woche",
    (
        "K",
        1,
    ): "nachste woche|nachster woche|in der nachsten woche|kommende woche|in der kommenden woche|kommender woche",
    ("K", -1): "letzte woche|letzter woche",
    ("k", 0): "halb",
    ("j", 0): "viertel",
    ("j", 45): "dreiviertel|drei viertel",
    ("p", 0): "nach",
    ("b", 0): "vor",
    ("I", 0): "in",
    ("u", 30): "dreissig|dreißig",
    ("u", 45): "funfundvierzig",
    ("F", 0): "von|zwischen|vom",
    ("E", 0): "bis|bis um|bis ca|bis zum|bis gegen",
    ("&", 0): "und",
    ("|", 0): "oder|oder am|bzw|oder um",
    ("@", 0): "um|punkt|um ca|um etwa|um circa",
    ("i", 0): "am|den|dem|der|des|an|dem den|am tag",
    ("~", 0): "gegen|ca|circa|etwa|ungefahr|so gegen|um ca|zirka",
    (">", 0): "ab|nach|ab ca|ab etwa|ab fruhestens|fruhestens|fruhestens um",
    ("B", 0): "vor",
    ("D", 0): "spatestens|bis spatestens|spatestens bis|spatestens am|bis spatestens zum|bis zum|bis einschliesslich",
}
