"""English that looks like a moment and is none; pure."""

from __future__ import annotations

from bot.dates import makers as make
from bot.dates.english import words
from bot.dates.grammar import Grammar


def add_to(g: Grammar) -> None:
    """What looks like a moment and is none."""
    g.table("kind_word", dict.fromkeys((
        "morning", "afternoon", "evening", "night", "day", "weekend", "week", "christmas",
        "easter", "new", "holiday", *words.WEEKDAYS,
    )))  # fmt: skip
    g.table("counted", dict.fromkeys((
        "euro", "euros", "people", "persons", "pounds", "km", "kilometres", "kilometers", "kilos",
        "kg", "boxes", "times", "x", "years", "pieces", "children", "kids", "percent", "degrees",
        "metres", "meters", "miles", "litres", "bags", "bottles", "steps", "stairs", "days",
        "weeks", "months", "minutes", "hours", "rooms", "dogs", "cats", "plants", "chairs", "men",
        "women", "cents", "items", "things", "pills", "year", "different", "of", "floors",
    )))  # fmt: skip
    g.table("storey", dict.fromkeys((
        "floor", "street", "time", "avenue", "room", "row", "grade", "door", "house", "century",
        "place", "opinion", "hand", "one", "child", "grader", "birthday",
    )))  # fmt: skip
    g.rule("phrase", (
        "good|happy|merry|nice|lovely|great|pleasant|beautiful {kind_word} [year]",
        "see you {tillable} [!|.] $", "^ until|till {tillable} [!|.] $",
        "at|around|about|before|after|by|from|to|between {n} {counted}",
        "{n} to|past|till {n} {counted}",
        "{slashed} {counted}", "{written} {counted}", "{dotted} {counted}",
        "cost|costs|pay|paid|price {written}",
        "the {nth} {storey}", "the|a {ordinal} {storey}",
        "takes|took|take|lasts|for [about|around|almost|nearly] {n} {unit}",
        "at one point|stage|moment|go", "now and then", "by now",
        "from now on", "now that|not|i|we|have|has|it|is", "is|are|am|have|has|was|not|just now",
        "until now", "up to now", "now that", "every now and then",
        "{n} {unit} long", "all day|night|morning|week", "the other day",
        "every|each|next|last time", "at {n} {any} {road}", "at {n} {any} {any} {road}",
        "per|a|an|the day|week|month|year|night|morning",
        "one day", "some day", "these days", "day by|to day", "in the long run", "a second",
        "the week|night before|after {any_day}",
        "at the age of {n}", "at number {n}", "number|no|room|house|flat|apartment|bus {n}",
    ), make.nothing)  # fmt: skip
    g.shape("any", lambda token: token.word if token.kind == "word" else None)
    g.table("road", dict.fromkeys((
        "street", "road", "lane", "avenue", "close", "drive", "way", "square", "st", "rd",
    )))  # fmt: skip
    g.rule("tillable", ("{dayword}", "{weekday}"), lambda day: day)
    g.shape("any", lambda token: token.word if token.kind == "word" else None)
    g.table("road", dict.fromkeys((
        "street", "road", "lane", "avenue", "close", "drive", "way", "square", "st", "rd",
    )))  # fmt: skip
    g.rule("tillable", ("next week|time", "on {weekday}"), make.nothing)
