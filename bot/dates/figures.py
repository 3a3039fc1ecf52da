"""What figures may mean in every language: hours, numbers and written dates; pure.

A reader returns None when a token is no such thing, such as "27/13" for a day.
"""

from __future__ import annotations

import re

from bot.dates.grammar import Grammar
from bot.dates.hint import Clock, Hint
from bot.dates.tokens import Token

NOON = 12
LAST_HOUR = 24
LAST_MINUTE = 59
LAST_DAY = 31
MONTHS = 12
LONGEST_NUMBER = 3
CENTURY = 2000
YEARS = range(1900, 2200)
FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4)})
ALWAYS = (24, 7)
_FIGURES = re.compile("[0-9]+")
_HALVES = re.compile("([0-9]{1,2})[.,]50?")


def figures(token: Token) -> list[int]:
    return [int(found) for found in _FIGURES.findall(token.word)]


def number(token: Token) -> int | None:
    if token.kind != "num" or len(token.word) > LONGEST_NUMBER:
        return None
    return int(token.word)


def halves(token: Token) -> float | None:
    """As in "1,5 uur"."""
    found = _HALVES.fullmatch(token.word)
    return int(found[1]) + 0.5 if found else None


def hour(token: Token) -> Clock | None:
    """As in "15" and "03" are exact, "3" is not."""
    if token.kind != "num" or len(token.word) > len("24") or int(token.word) > LAST_HOUR:
        return None
    return whole_hour(int(token.word), padded=token.word.startswith("0"))


def whole_hour(value: int, *, padded: bool = False) -> Clock:
    return Clock(value, 0, padded or value > NOON or value == 0)


def dotted_clock(token: Token) -> Clock | None:
    """As in "9.30", that may as well be a price."""
    return _clock(token) if _is_dotted(token) else None


def written_clock(token: Token) -> Clock | None:
    return None if _is_dotted(token) else _clock(token)


def _is_dotted(token: Token) -> bool:
    return token.word[1:2] == "."


def _clock(token: Token) -> Clock | None:
    if token.kind != "clock":
        return None
    at_hour, at_minute = figures(token)
    exact = token.word[:2].isdigit()
    return Clock(at_hour, at_minute, exact) if _is_clock(at_hour, at_minute) else None


def _is_clock(at_hour: int, at_minute: int) -> bool:
    return (at_hour < LAST_HOUR and at_minute <= LAST_MINUTE) or (at_hour, at_minute) == (24, 0)


def year(token: Token) -> int | None:
    value = int(token.word) if token.kind == "num" and len(token.word) == len("2026") else 0
    return value if value in YEARS else None


def nth_day(token: Token) -> int | None:
    if token.kind != "nth":
        return None
    return figures(token)[0] if 1 <= figures(token)[0] <= LAST_DAY else None


def day_number(token: Token) -> int | None:
    value = number(token)
    return value if value is not None and 1 <= value <= LAST_DAY else nth_day(token)


def no_day(token: Token) -> int | None:
    """More than a month has."""
    value = number(token)
    return value if value is not None and value > LAST_DAY else None


def never(day: int, month: int) -> Hint:
    """As in "32 november": no such day, so a time beside it is none either."""
    return Hint(day=day, month=month)


def written_date(token: Token) -> Hint | None:
    """As in "27-11-2026", "27-11-26" and "2026-11-27"; a day comes before its month."""
    if token.kind == "iso":
        year, month, day = figures(token)
    elif token.kind == "dmy":
        day, month, year = figures(token)
    else:
        return None
    return date(day=day, month=month, year=year if year > 99 else CENTURY + year)  # noqa: PLR2004


def pair(token: Token) -> tuple[int, int] | None:
    """As in "27/11", or "10-12" of hours."""
    if token.kind != "pair":
        return None
    first, second = figures(token)
    return first, second


def written_day(token: Token) -> Hint | None:
    """As in "27/11". What may as well be hours, a score or a house number is latent."""
    found = pair(token)
    if found is None or found == ALWAYS:
        return None
    day, month = found
    unsure = found in FRACTIONS if "/" in token.word else max(found) <= NOON
    return date(day=day, month=month, latent=unsure or None)


def date(
    day: int, month: int, year: int | None = None, *, latent: bool | None = None
) -> Hint | None:
    if not (1 <= day <= LAST_DAY and 1 <= month <= MONTHS):
        return None
    return Hint(day=day, month=month, year=year, latent=latent)


def hours(pair: tuple[int, int]) -> Hint | None:
    """As in "10-12 uur"."""
    start, until = map(whole_hour, pair)
    return Hint(clock=start, until=until) if max(pair) <= LAST_HOUR else None


def add_to(grammar: Grammar) -> None:
    """The shapes and rules that every language shares."""
    for name, read in (
        ("n", number), ("halves", halves), ("hour", hour), ("written", written_clock),
        ("dotted", dotted_clock), ("year", year), ("nth", nth_day), ("dom", day_number),
        ("pair", pair), ("digits", written_date), ("slashed", written_day),
    ):  # fmt: skip
        grammar.shape(name, read)
    grammar.rule("date", ("{digits}",), lambda digits: digits)
    grammar.rule("date", ("{slashed}",), lambda slashed: slashed)
