"""The words in which a moment is said back; data.

They stand here and not with the bot's sentences, for they are the other half of the grammar: what
we say must be read as the same moment again, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """`{0}` is a day or a time, `{1}` the second one. `parts` are by the hours they last."""

    locale: str
    clock: str
    today: str
    tomorrow: str
    at: str
    around: str
    between: str
    since: str
    before: str
    winter: str
    from_until: str
    from_day: str
    latest: str
    week: str
    weekend: str
    year: str
    now: str
    whenever: str
    night: str
    night_of: str
    first_time: str
    joined: str
    parts: Mapping[tuple[int, int], str]
    todays: Mapping[tuple[int, int], str]
    every: Mapping[str, str]
    every_other: Mapping[str, str]
    every_n: Mapping[str, str]
    every_day: str
    on_days: str
    weekdays: str
    weekends: str
    month_day: str
    month_nth: str
    nth: Mapping[int, str]
    conjunction: str
    endings: Mapping[int, str]
    """Of an ordinal in figures, by its last figure."""

    def numbered(self, day: int) -> str:
        """As in "15e", "15th"."""
        teen = 10 < day < 20  # noqa: PLR2004
        return f"{day}{self.endings.get(0 if teen else day % 10, self.endings[0])}"


DUTCH = Wording(
    locale="nl",
    clock="%H.%M",
    today="vandaag",
    tomorrow="morgen ({0})",
    at="{0} om {1} uur",
    around="{0} rond {1} uur",
    between="{0} tussen {1} en {2} uur",
    since="{0} vanaf {1} uur",
    before="{0} voor {1} uur",
    winter=" (wintertijd)",
    from_until="van {0} tot en met {1}",
    from_day="vanaf {0}",
    latest="uiterlijk {0}",
    week="in de week van {0}",
    weekend="in het weekend van {0}",
    year="in {0}",
    now="zo snel mogelijk",
    whenever="geen haast",
    night="vannacht",
    night_of="in de nacht van {0} op {1}",
    first_time="{0}, de eerste keer op {1}",
    joined="{0} {1}",
    parts={
        (6, 12): "in de ochtend", (12, 18): "in de middag", (18, 24): "in de avond",
        (6, 8): "vroeg in de ochtend", (10, 12): "eind van de ochtend",
        (12, 14): "tussen de middag", (16, 18): "eind van de middag",
        (18, 20): "vroeg in de avond", (22, 24): "laat in de avond", (17, 19): "rond etenstijd",
    },
    todays={(6, 12): "vanochtend", (12, 18): "vanmiddag", (18, 24): "vanavond"},
    every={"DAILY": "elke dag", "WEEKLY": "elke week", "MONTHLY": "elke maand",
           "YEARLY": "elk jaar"},
    every_other={"DAILY": "om de dag", "WEEKLY": "om de week", "MONTHLY": "om de maand",
                 "YEARLY": "om het jaar"},
    every_n={"DAILY": "elke {0} dagen", "WEEKLY": "elke {0} weken", "MONTHLY": "elke {0} maanden",
             "YEARLY": "elke {0} jaar"},
    every_day="elke {0}",
    on_days="{0} op {1}",
    weekdays="op werkdagen",
    weekends="elk weekend",
    month_day="{0} op de {1}",
    month_nth="elke {0} {1} van de maand",
    nth={1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde", -1: "laatste"},
    conjunction="en",
    endings={0: "e"},
)  # fmt: skip

ENGLISH = Wording(
    locale="en_GB",
    clock="%H:%M",
    today="today",
    tomorrow="tomorrow ({0})",
    at="{0} at {1}",
    around="{0} around {1}",
    between="{0} between {1} and {2}",
    since="{0} from {1}",
    before="{0} before {1}",
    winter=" (winter time)",
    from_until="from {0} up to and including {1}",
    from_day="from {0}",
    latest="by {0} at the latest",
    week="in the week of {0}",
    weekend="in the weekend of {0}",
    year="in {0}",
    now="as soon as possible",
    whenever="no hurry",
    night="tonight after midnight",
    night_of="in the night of {0} to {1}",
    first_time="{0}, the first time on {1}",
    joined="{0} {1}",
    parts={
        (6, 12): "in the morning", (12, 18): "in the afternoon", (18, 24): "in the evening",
        (6, 8): "early in the morning", (10, 12): "late in the morning",
        (12, 14): "around lunchtime", (16, 18): "late in the afternoon",
        (18, 20): "early in the evening", (22, 24): "late in the evening",
        (17, 19): "around dinnertime",
    },
    todays={(6, 12): "this morning", (12, 18): "this afternoon", (18, 24): "this evening"},
    every={"DAILY": "every day", "WEEKLY": "every week", "MONTHLY": "every month",
           "YEARLY": "every year"},
    every_other={"DAILY": "every other day", "WEEKLY": "every other week",
                 "MONTHLY": "every other month", "YEARLY": "every other year"},
    every_n={"DAILY": "every {0} days", "WEEKLY": "every {0} weeks",
             "MONTHLY": "every {0} months", "YEARLY": "every {0} years"},
    every_day="every {0}",
    on_days="{0} on {1}",
    weekdays="on weekdays",
    weekends="every weekend",
    month_day="{0} on the {1}",
    month_nth="every {0} {1} of the month",
    nth={1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"},
    conjunction="and",
    endings={0: "th", 1: "st", 2: "nd", 3: "rd"},
)  # fmt: skip

WORDINGS = {"nl": DUTCH, "en": ENGLISH}
