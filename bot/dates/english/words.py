"""The English words of the calendar and the clock; data."""

from __future__ import annotations

from itertools import product

from bot.dates.hint import AFTERNOON, EVENING, MORNING, Hint

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
SMALL_NUMBERS = {word: value for value, word in enumerate((*UNITS, *TEENS), 1)}
NUMBERS = {**SMALL_NUMBERS, **TENS, "a": 1, "an": 1}
HOURS = {word: value for word, value in SMALL_NUMBERS.items() if value <= 12}  # noqa: PLR2004
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
    "sat": 5, "sun": 6,
}  # fmt: skip
SAFE_SHORT_WEEKDAYS = {
    word: day for word, day in SHORT_WEEKDAYS.items() if word not in {"sat", "sun", "wed"}
}
LONG_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTHS = LONG_MONTHS | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
PARTS = {"morning": MORNING, "afternoon": AFTERNOON, "evening": EVENING, "night": EVENING}
DAYWORDS = {
    "today": Hint(offset=0), "tomorrow": Hint(offset=1), "yesterday": Hint(offset=-1),
    "tonight": Hint(offset=0, part=EVENING), "tonite": Hint(offset=0, part=EVENING),
    "tmrw": Hint(offset=1), "tmr": Hint(offset=1),
    "2moro": Hint(offset=1),
}  # fmt: skip
WEEKDAYWORDS = {word: Hint(weekday=day) for word, day in WEEKDAYS.items()}
PLURAL_WEEKDAYS = {f"{word}s": hint for word, hint in WEEKDAYWORDS.items()}
PLURAL_PARTS = {f"{word}s": part for word, part in PARTS.items()}
SPANS = {
    f"{word}{ending}": unit
    for (word, unit), ending in product(
        {
            "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
            "week": "week", "month": "month", "year": "year",
        }.items(),
        ("", "s", "'s"),
    )
}  # fmt: skip
FEASTS = {
    "christmas": "christmas day", "xmas": "christmas day", "easter": "easter",
    "carnival": "carnival", "whitsun": "whitsun", "pentecost": "whitsun",
    "ascension": "ascension", "halloween": "halloween", "epiphany": "epiphany",
    "valentine's": "valentine", "sinterklaas": "st nicholas", "kingsday": "king",
    "koningsdag": "king",
}  # fmt: skip
LONG_FEASTS = {
    "christmas day": "christmas day", "xmas day": "christmas day", "boxing day": "boxing day",
    "christmas eve": "christmas eve", "xmas eve": "christmas eve", "second christmas day":
    "boxing day", "first christmas day": "christmas day", "new|new year's|years eve":
    "new year's eve", "new year's|years day": "new year", "new year eve": "new year's eve",
    "new year": "new year", "new years": "new year", "new year's": "new year",
    "king's|kings day": "king", "liberation day": "liberation", "remembrance day": "remembrance",
    "ascension day": "ascension", "good friday": "good friday", "easter sunday": "easter sunday",
    "easter monday": "easter monday", "easter day": "easter sunday", "whit sunday": "whit sunday",
    "whit monday": "whit monday", "mother's|mothers day": "mother",
    "father's|fathers day": "father", "valentine's|valentines day": "valentine",
    "st [.] martin's|martins day": "st martin", "saint nicholas": "st nicholas",
}  # fmt: skip
TYPOS = frozenset((
    *WEEKDAYS, "tomorrow", "tonight", "yesterday", "afternoon", "morning", "evening", "weekend",
    *(name for name in LONG_MONTHS if len(name) > 5),  # noqa: PLR2004
))  # fmt: skip
NO_TYPOS = frozenset((
    "mornings", "evenings", "weekends", "morning's", "warning", "mourning", "mooring", "moaning",
    "leaning", "evenly", "events", "tights", "toning", "sundae", "sundry", "monkey", "augusta",
    "weeknd's", "adventure", "members", "weekday", "weekdays", "weekened",
))  # fmt: skip
