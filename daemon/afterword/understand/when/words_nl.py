"""Dutch words of time: category and value to phrases, divided by bars, without accents."""

from __future__ import annotations

MONTHS = (
    "januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug",
    "september|sept|sep", "oktober|okt", "november|nov", "december|dec",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAY_PARTS = ("ochtend", "middag", "namiddag", "avond")
WEEKDAYS_SHORT = ("ma", "di|din", "wo|woe", "do|don", "vr|vrij", "za|zat", "zo|zon")
NUMBERS = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde")
PHRASES = {
    ("R", 0): "vandaag",
    ("R", 1): "morgen",
    ("R", 2): "overmorgen",
    ("R", -1): "gisteren",
    ("V", 0): "vanmorgen|vanochtend",
    ("V", 2): "vanmiddag|deze namiddag|deze middag",
    ("V", 3): "vanavond",
    ("V", 10): "morgenochtend",
    ("V", 12): "morgenmiddag",
    ("V", 13): "morgenavond",
    ("Q", 0): "s morgens|s ochtends|ochtend|in de ochtend",
    ("Q", 2): "s middags|middag|namiddag|in de middag",
    ("Q", 3): "s avonds|avond|in de avond",
    ("Q", 4): "s nachts",
    ("H", 0): "middernacht",
    ("h", 0): "uur|u|h",
    ("U", 1): "minuten|minuut|min",
    ("U", 2): "uur|uren",
    ("U", 3): "dagen|dag",
    ("U", 4): "weken|week",
    ("J", 0): "elke|iedere",
    ("N", 1): "volgende|aanstaande|komende|a.s",
    ("T", 0): "deze",
    ("L", -1): "vorige|afgelopen",
    ("K", 0): "deze week",
    ("K", 1): "volgende week|van volgende week|komende week",
    ("k", 0): "half",
    ("j", 0): "kwart",
    ("p", 0): "over",
    ("b", 0): "voor",
    ("I", 0): "over|in",
    ("F", 0): "van|tussen|vanaf",
    ("E", 0): "tot|tot en met|t/m|tot ongeveer|maar voor",
    ("&", 0): "en",
    ("|", 0): "of|of op",
    ("@", 0): "om|stipt om|om ongeveer",
    ("i", 0): "op|de|op de",
    ("~", 0): "tegen|rond|ongeveer|circa|ca|omstreeks|rond de",
    (">", 0): "na|vanaf",
    ("B", 0): "voor",
    ("D", 0): "uiterlijk|voor uiterlijk|ten laatste|uiterlijk op",
}
