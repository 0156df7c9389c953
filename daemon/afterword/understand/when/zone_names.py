"""Names of time zones as people write them, as data: abbreviations, regions, places."""

from __future__ import annotations

# CLDR metazones and tzdata abbreviations with one meaning in practice. EST in July still means the Eastern zone.
ABBREVIATIONS = {
    "ET": "America/New_York", "EST": "America/New_York", "EDT": "America/New_York", "CT": "America/Chicago",
    "CDT": "America/Chicago", "MT": "America/Denver", "MST": "America/Denver", "MDT": "America/Denver",
    "PT": "America/Los_Angeles", "PDT": "America/Los_Angeles", "AKST": "America/Anchorage",
    "AKDT": "America/Anchorage", "HST": "Pacific/Honolulu", "AST": "America/Halifax", "ADT": "America/Halifax",
    "NST": "America/St_Johns", "NDT": "America/St_Johns", "HNE": "America/Toronto", "HAE": "America/Toronto",
    "HNP": "America/Vancouver", "HAP": "America/Vancouver", "BRT": "America/Sao_Paulo",
    "ART": "America/Argentina/Buenos_Aires",
    "CLT": "America/Santiago", "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon", "CET": "Europe/Paris",
    "CEST": "Europe/Paris", "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin", "EET": "Europe/Helsinki",
    "EEST": "Europe/Helsinki", "MSK": "Europe/Moscow", "TRT": "Europe/Istanbul", "SAST": "Africa/Johannesburg",
    "CAT": "Africa/Maputo", "EAT": "Africa/Nairobi", "WAT": "Africa/Lagos", "GST": "Asia/Dubai", "PKT": "Asia/Karachi",
    "SGT": "Asia/Singapore", "HKT": "Asia/Hong_Kong", "JST": "Asia/Tokyo", "ICT": "Asia/Bangkok", "WIB": "Asia/Jakarta",
    "PHT": "Asia/Manila", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "AET": "Australia/Sydney",
    "ACST": "Australia/Adelaide", "ACDT": "Australia/Adelaide", "AWST": "Australia/Perth", "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland", "NZT": "Pacific/Auckland", "IDT": "Asia/Jerusalem", "UTC": "UTC", "GMT": "Etc/GMT",
}  # fmt: skip

# Abbreviations with several meanings: (zone, country), the likeliest first; True if the first is meant unless the
# reader or the sender is at home in another one.
AMBIGUOUS: dict[str, tuple[tuple[tuple[str, str], ...], bool]] = {
    "CST": (
        (("America/Chicago", "US"), ("Asia/Shanghai", "CN"), ("Asia/Taipei", "TW"), ("America/Havana", "CU")),
        True,
    ),
    "PST": ((("America/Los_Angeles", "US"), ("Asia/Manila", "PH")), True),
    "BST": ((("Europe/London", "GB"), ("Asia/Dhaka", "BD")), True),
    "IST": ((("Asia/Kolkata", "IN"), ("Asia/Jerusalem", "IL"), ("Europe/Dublin", "IE")), False),
    "KST": ((("Asia/Seoul", "KR"), ("Asia/Pyongyang", "KP")), True),
}

_REGIONS = {
    "America/New_York": (
        "eastern|us eastern|us/eastern|east coast|new york|nyc|ny|boston|washington|dc|"
        "atlanta|miami|philadelphia|florida|massachusetts|virginia|georgia|pennsylvania|"
        "new jersey|connecticut|north carolina|ohio|maryland|michigan|pittsburgh|charlotte|"
        "maine|vermont|new hampshire|south carolina|delaware|rhode island"
    ),
    "America/Chicago": (
        "central|us central|us/central|houston|texas|dallas|austin|san antonio|illinois|"
        "minneapolis|minnesota|wisconsin|missouri|st louis|new orleans|louisiana|tennessee|"
        "nashville|kansas city|oklahoma|iowa|alabama|arkansas|nebraska|milwaukee"
    ),
    "America/Denver": (
        "mountain|us mountain|us/mountain|colorado|utah|salt lake|salt lake city|new mexico|wyoming|montana"
    ),
    "America/Phoenix": "arizona|az|us/arizona|tucson",
    "America/Los_Angeles": (
        "pacific|us pacific|us/pacific|west coast|california|ca|la|san francisco|sf|bay area|"
        "seattle|portland|oregon|washington state|san diego|nevada|las vegas|silicon valley|"
        "san jose|palo alto"
    ),
    "Pacific/Honolulu": "hawaii|hawaiian",
    "America/Anchorage": "alaska",
    "America/Toronto": "ontario|montreal|quebec|ottawa",
    "America/Vancouver": "british columbia",
    "America/Sao_Paulo": "brazil|brasilia|rio|rio de janeiro|são paulo|brasília",
    "America/Bogota": "colombia",
    "America/Lima": "peru|perú",
    "America/Guayaquil": "ecuador",
    "America/Mexico_City": "mexico|cdmx|méxico|ciudad de méxico",
    "America/Argentina/Buenos_Aires": "argentina|buenos aires",
    "America/Santiago": "chile|santiago de chile",
    "Europe/London": ("uk|british|british summer|british standard|england|u.k.|edinburgh|manchester|britain|greenwich"),
    "Europe/Dublin": "ireland|irish|cork",
    "Europe/Paris": "france|french|central european|central european summer|central europe|lyon|european",
    "Europe/Berlin": (
        "germany|german|deutscher|berliner|mitteleuropäischer|munich|münchen|hamburg|frankfurt|köln|deutsche"
    ),
    "Europe/Zurich": "switzerland|swiss|schweizer|geneva|genève|zürich|zürcher|basel",
    "Europe/Vienna": "austria|austrian|wien|wiener",
    "Europe/Madrid": "spain|spanish|peninsular|españa|barcelona",
    "Europe/Rome": "italy|italian|milan|roma|milano|italia",
    "Europe/Lisbon": "portugal|lisboa|western european",
    "Europe/Amsterdam": "netherlands|dutch|nederlandse|nederland|rotterdam",
    "Europe/Brussels": "belgium|belgian|bruxelles",
    "Europe/Stockholm": "sweden|swedish",
    "Europe/Helsinki": "finland|finnish|eastern european",
    "Europe/Warsaw": "poland|polish",
    "Europe/Kyiv": "ukraine",
    "Asia/Kolkata": ("india|indian|india standard|mumbai|bangalore|bengaluru|delhi|new delhi|hyderabad|chennai|pune"),
    "Asia/Jerusalem": "israel|israeli|tel aviv",
    "Asia/Tokyo": "japan|japanese",
    "Asia/Shanghai": "china|beijing",
    "Asia/Dubai": "uae|gulf",
    "Asia/Singapore": "singapore",
    "Australia/Sydney": "australian eastern|nsw|canberra",
    "Australia/Melbourne": "victoria",
    "Pacific/Auckland": "new zealand|wellington",
}

# What Windows calls its zones before "Standard Time", where that is no place of the table above.
_WINDOWS = {
    "w. europe": "Europe/Berlin", "romance": "Europe/Paris", "gmt": "Europe/London", "fle": "Europe/Kyiv",
    "gtb": "Europe/Bucharest", "e. europe": "Europe/Chisinau", "russian": "Europe/Moscow", "turkey": "Europe/Istanbul",
    "arabian": "Asia/Dubai", "arab": "Asia/Riyadh", "tokyo": "Asia/Tokyo", "korea": "Asia/Seoul",
    "taipei": "Asia/Taipei", "se asia": "Asia/Bangkok", "aus eastern": "Australia/Sydney",
    "e. south america": "America/Sao_Paulo", "sa pacific": "America/Bogota", "atlantic": "America/Halifax",
}  # fmt: skip
PLACES = _WINDOWS | {name: zone for zone, names in _REGIONS.items() for name in names.split("|")}

# Zones whose people write 4/25 for the 25th of April.
MONTH_FIRST_COUNTRIES = frozenset({"US", "PH"})
DAY_FIRST_ZONES = ("Europe/", "Australia/", "Africa/", "Asia/", "Pacific/Auckland", "Atlantic/", "Indian/")
