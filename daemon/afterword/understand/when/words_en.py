"""English words of time: category and value to phrases, divided by bars."""

from __future__ import annotations

MONTHS = (
    "january|jan",
    "february|feb|febuary|feburary",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov|novemeber",
    "december|dec",
)
WEEKDAYS = (
    "monday",
    "tuesday|tues",
    "wednesday|weds|wendesday|wensday",
    "thursday|thurs|thur",
    "friday",
    "saturday",
    "sunday",
)
WEEKDAYS_SHORT = ("mon", "tue|tu", "wed", "thu|th", "fri", "sat", "sun")
NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
PHRASES = {
    ("R", 0): "today|todays|today's",
    ("R", 1): "tomorrow|tmrw|tomorow|tommorow|tommorrow|tomorrow's",
    ("R", 2): "day after tomorrow|the day after tomorrow",
    ("R", -1): "yesterday",
    ("V", 0): "this morning",
    ("V", 2): "this afternoon",
    ("V", 3): "tonight|this evening|tonite",
    ("V", 4): "tonight's",
    ("Q", 0): "morning|in the morning|mornings|a. m",
    ("Q", 2): "afternoon|in the afternoon|afternoons",
    ("Q", 3): "evening|in the evening|evenings",
    ("Q", 4): "at night",
    ("H", 12): "noon|midday|12 noon|12 o'clock noon|12:00 noon|noontime",
    ("H", 0): "midnight|12 midnight",
    ("h", 0): "o'clock|oclock|h|hrs|hours|hr|uhr",
    ("U", 1): "minutes|minute|mins|min",
    ("U", 2): "hours|hour|hrs|hr|h",
    ("U", 3): "days|day",
    ("U", 4): "weeks|week",
    ("N", 1): "next|following",
    ("T", 0): "this|coming|this coming|upcoming",
    ("L", -1): "last|past|previous",
    ("K", 0): "this week|of this week",
    ("K", 1): "next week|of next week|the following week",
    ("K", -1): "last week|of last week",
    ("k", 0): "half",
    ("j", 0): "quarter|a quarter",
    ("p", 0): "past|after",
    ("b", 0): "to|till|before",
    ("I", 0): "in",
    ("F", 0): "from|between|in between|starting from",
    ("E", 0): "to|until|till|til|untill|thru|through|'til|and ending at|and end at",
    ("&", 0): "and",
    ("|", 0): "or|or maybe|or alternatively|or even",
    ("@", 0): "at|starting at|beginning at|for|commencing at|promptly at|at exactly|begins at|starts at",
    ("i", 0): "on|the|of|on the",
    ("~", 0): "about|around|approximately|approx|circa|roughly|ca|at around|at about",
    (">", 0): "after|from|as of|any time after",
    ("B", 0): "before|prior to",
    ("D", 0): "by|no later than|not later than|by the end of|at the latest by|by no later than|on or before",
}
