"""How the Dutch say when. A bare hour is one of the waking hours, see `resolve`; pure."""

from __future__ import annotations

from functools import cache

from bot.dates import figures
from bot.dates.dutch import clocks, dates, days, guards, parts, repeats, words
from bot.dates.grammar import Grammar
from bot.dates.hint import Clock, Hint
from bot.dates.language import Language

LINKS = frozenset((
    "om", "op", "in", "de", "het", "van", ",", "dan", "en", "nog", "wel", "ergens", "graag",
    "liefst", "bij", "voorkeur", "zo", "even", "(", ")", "-", ".", "'s", "dus", "namelijk", "al",
    "ook", "rond", "weer", "straks", "precies",
))  # fmt: skip
EITHER = frozenset(("of", "en", ",", "anders", "op", "/", "wel", "ook"))
AROUND = LINKS | frozenset((
    "ja", "graag", "is", "goed", "prima", "kan", "doe", "maar", "liever", "oke", "ok", "mag",
    "komt", "uit", "mij", "me", "best", "!", "?", "hoor", "voor", "past", "schikt", "lukt", "ik",
    "dat", "zou", "fijn", "zijn", "het", "uur", "denk", "of", "aub", "alstublieft", "wat",
))  # fmt: skip


@cache
def dutch() -> Language:
    grammar = Grammar()
    figures.add_to(grammar)
    for name, table in (
        ("n", words.NUMBERS),
        ("hour", {word: Clock(value) for word, value in words.HOURS.items()}),
        ("dom", words.NUMBERS | words.ORDINALS),
        ("nth", {}),
        ("ordinal", words.ORDINALS | {"laatste": -1}),
        ("weekday", words.WEEKDAYWORDS),
        ("weekdays", words.PLURAL_WEEKDAYS),
        ("short", {word: Hint(weekday=day) for word, day in words.SHORT_WEEKDAYS.items()}),
        ("safe_short", {w: Hint(weekday=day) for w, day in words.SAFE_SHORT_WEEKDAYS.items()}),
        ("dayword", words.DAYWORDS),
        ("month", words.MONTHS),
        ("long_month", words.LONG_MONTHS),
        ("part", words.PARTS),
        ("habit", words.HABITS),
        ("unit", words.SPANS),
        ("feast", words.FEASTS),
    ):
        grammar.table(name, table)
    for subject in (guards, clocks, parts, dates, days, repeats):
        subject.add_to(grammar)
    return Language(grammar, LINKS, AROUND, EITHER, words.TYPOS, words.NO_TYPOS)
