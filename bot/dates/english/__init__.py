"""How people here say when in English: as the British do, so the day before the month; pure."""

from __future__ import annotations

from functools import cache

from bot.dates import figures
from bot.dates.english import clocks, dates, days, guards, parts, repeats, words
from bot.dates.grammar import Grammar
from bot.dates.hint import Clock, Hint
from bot.dates.language import Language

LINKS = frozenset((
    "at", "on", "in", "the", "of", ",", "then", "and", "sometime", "preferably", "for", "(", ")",
    "-", ".", "by", "maybe", "around", "about", "please", "any", "time", "again", "from",
))  # fmt: skip
EITHER = frozenset(("or", "and", ",", "otherwise", "else", "on", "/", "also"))
AROUND = LINKS | frozenset((
    "yes", "is", "fine", "good", "ok", "okay", "great", "works", "would", "be", "can", "do",
    "rather", "best", "!", "?", "that", "it", "me", "i", "think", "suits", "let's", "say", "make",
    "how", "what", "perfect", "a", "bit", "thanks", "or", "so", "well", "just", "possible", "if",
))  # fmt: skip


@cache
def english() -> Language:
    grammar = Grammar()
    figures.add_to(grammar)
    for name, table in (
        ("n", words.NUMBERS),
        ("hour", {word: Clock(value) for word, value in words.HOURS.items()}),
        ("dom", words.SMALL_NUMBERS | words.ORDINALS),
        ("ordinal", words.ORDINALS | {"last": -1}),
        ("weekday_name", words.WEEKDAYWORDS),
        ("weekdays", words.PLURAL_WEEKDAYS),
        ("short", {word: Hint(weekday=day) for word, day in words.SHORT_WEEKDAYS.items()}),
        ("safe_short", {w: Hint(weekday=day) for w, day in words.SAFE_SHORT_WEEKDAYS.items()}),
        ("dayword", words.DAYWORDS),
        ("month", words.MONTHS),
        ("long_month", words.LONG_MONTHS),
        ("part", words.PARTS),
        ("parts", words.PLURAL_PARTS),
        ("unit", words.SPANS),
        ("feast", words.FEASTS),
    ):
        grammar.table(name, table)
    for subject in (guards, clocks, parts, dates, days, repeats):
        subject.add_to(grammar)
    return Language(grammar, LINKS, AROUND, EITHER, words.TYPOS, words.NO_TYPOS)
