"""The Dutch words of the calendar and the clock, without accents; data."""

from __future__ import annotations

from itertools import product

from bot.dates.hint import AFTERNOON, EVENING, LATE, MORNING, NIGHT, TONIGHT, Hint

UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien",
    "achttien", "negentien",
)  # fmt: skip
TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60}
NUMBERS = {
    **{word: value for value, word in enumerate((*UNITS, *TEENS), 1)},
    **TENS,
    "'n": 1,
    "n": 1,
    **{
        f"{unit}en{ten}": value + base
        for (value, unit), (ten, base) in product(enumerate(UNITS, 1), TENS.items())
    },
}
HOURS = {
    **{word: value for word, value in NUMBERS.items() if value <= 12},  # noqa: PLR2004
    "enen": 1, "tweeen": 2, "drieen": 3, "vieren": 4, "vijven": 5, "zessen": 6, "zevenen": 7,
    "achten": 8, "negenen": 9, "tienen": 10, "elven": 11, "twaalven": 12,
}  # fmt: skip
ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7,
    "achtste": 8, "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12, "dertiende": 13,
    "veertiende": 14, "vijftiende": 15, "zestiende": 16, "zeventiende": 17, "achttiende": 18,
    "negentiende": 19,
    **{f"{word}ste": value for word, value in NUMBERS.items() if 20 <= value <= 31},  # noqa: PLR2004
}  # fmt: skip
WEEKDAYS = {
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5,
    "zondag": 6,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "ma": 0, "di": 1, "wo": 2, "woe": 2, "do": 3, "don": 3, "vr": 4, "vrij": 4, "za": 5, "zat": 5,
    "zo": 6, "zon": 6, "maa": 0, "din": 1,
}  # fmt: skip
SAFE_SHORT_WEEKDAYS = {"di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5}
LONG_MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7,
    "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTHS = LONG_MONTHS | {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
PARTS = {
    "ochtend": MORNING, "voormiddag": MORNING, "middag": AFTERNOON, "namiddag": AFTERNOON,
    "avond": EVENING, "nacht": LATE,
}  # fmt: skip
JOINED_PARTS = PARTS | {"morgen": MORNING, "vroeg": MORNING}
DAYS = {
    "vandaag": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1, "gister": -1, "eergisteren": -2,
}  # fmt: skip
TODAYS_PARTS = {
    "vanochtend": MORNING, "vanmorgen": MORNING, "vanmiddag": AFTERNOON, "vanavond": EVENING,
    "vannacht": TONIGHT, "vannamiddag": AFTERNOON,
}  # fmt: skip
DAYWORDS = {
    **{word: Hint(offset=days) for word, days in DAYS.items()},
    **{word: Hint(offset=0, part=part) for word, part in TODAYS_PARTS.items()},
    **{
        f"{day}{word}": Hint(offset=days, part=part)
        for (day, days), (word, part) in product(DAYS.items(), JOINED_PARTS.items())
    },
}
WEEKDAYWORDS = {
    **{word: Hint(weekday=day) for word, day in WEEKDAYS.items()},
    **{
        f"{name}{word}": Hint(weekday=day, part=part)
        for (name, day), (word, part) in product(WEEKDAYS.items(), JOINED_PARTS.items())
    },
}
PLURAL_WEEKDAYS = {
    **{f"{word}s": hint for word, hint in WEEKDAYWORDS.items() if hint.part is None},
    **{f"{word}en": hint for word, hint in WEEKDAYWORDS.items()},
    **{f"{word[:-5]}middagen": hint for word, hint in WEEKDAYWORDS.items() if "middag" in word},
}
HABITS = {
    f"{mark}{word}": part
    for mark, (word, part) in product(
        ("", "s", "s'"),
        {
            "ochtends": MORNING, "morgens": MORNING, "middags": AFTERNOON, "avonds": EVENING,
            "nachts": NIGHT, "namiddags": AFTERNOON, "voormiddags": MORNING,
        }.items(),
    )
}  # fmt: skip
SPANS = {
    **dict.fromkeys(("minuut", "minuten", "min", "minuutje", "minuutjes"), "minute"),
    **dict.fromkeys(("uur", "uren", "uurtje", "uurtjes", "u"), "hour"),
    **dict.fromkeys(("kwartier", "kwartiertje"), "quarter"),
    **dict.fromkeys(("dag", "dagen", "dagjes", "dagje"), "day"),
    **dict.fromkeys(("week", "weken", "weekjes", "weekje"), "week"),
    **dict.fromkeys(("maand", "maanden", "maandje", "maandjes"), "month"),
    **dict.fromkeys(("jaar", "jaren", "jaartje"), "year"),
}
FEASTS = {
    "kerst": "christmas", "kerstmis": "christmas", "kerstdagen": "christmas",
    "kerstdag": "christmas day", "oudjaar": "new year's eve", "oudjaarsdag": "new year's eve",
    "oudejaarsdag": "new year's eve", "nieuwjaar": "new year", "nieuwjaarsdag": "new year",
    "driekoningen": "epiphany", "valentijnsdag": "valentine", "valentijn": "valentine",
    "carnaval": "carnival", "pasen": "easter", "paaszondag": "easter sunday",
    "paasmaandag": "easter monday", "koningsdag": "king", "dodenherdenking": "remembrance",
    "bevrijdingsdag": "liberation", "hemelvaart": "ascension", "hemelvaartsdag": "ascension",
    "hemelvaartdag": "ascension", "pinksteren": "whitsun", "pinksterzondag": "whit sunday",
    "pinkstermaandag": "whit monday", "moederdag": "mother", "vaderdag": "father",
    "dierendag": "animals", "halloween": "halloween", "sinterklaas": "st nicholas",
}  # fmt: skip
EVES = {
    "kerstavond": "christmas eve", "oudejaarsavond": "new year's eve",
    "oudjaarsavond": "new year's eve", "pakjesavond": "st nicholas",
    "sinterklaasavond": "st nicholas",
}  # fmt: skip
TYPOS = frozenset((
    *WEEKDAYWORDS, "vandaag", "morgen", "overmorgen", *TODAYS_PARTS, "morgenochtend",
    "morgenmiddag", "morgenavond", "gisteren", "volgende", "volgend", "aanstaande", "komende",
    "weekend", "elke", "iedere", "doordeweeks",
    *(name for name in LONG_MONTHS if len(name) > 5),  # noqa: PLR2004
))  # fmt: skip
NO_TYPOS = frozenset((
    "mogen", "morgens", "morren", "moren", "morsen", "mormon", "morgan", "vandaan", "volgen",
    "volgden", "volgens", "volgde", "weekends", "komen", "kogende", "kokende", "kopende",
    "kolende", "komedie", "gastheren", "vrijdags", "vangen", "anderen", "ieder", "ledere",
    "moorden", "mokken", "mondag", "vandaal",
))  # fmt: skip
