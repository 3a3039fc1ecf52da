"""What the rules of every language make of their parts, and how figures are read; pure.

A maker returns None when the parts make no sense, such as "half 15" or "27/13".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.dates.grammar import Grammar
from bot.dates.hint import LATE, Ahead, Clock, Every, Hint
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
MINUTES = {"minute": 1, "quarter": 15, "hour": 60}
NOTHING = Hint()


def nothing(*_: Any, **_parts: Any) -> Hint:
    """For a rule that is only there to be longer than one that would be wrong."""
    return NOTHING


def figures(token: Token) -> list[int]:
    return [int(found) for found in _FIGURES.findall(token.word)]


def number(token: Token) -> int | None:
    if token.kind != "num" or len(token.word) > LONGEST_NUMBER:
        return None
    return int(token.word)


def hour(token: Token) -> Clock | None:
    """ "15" and "03" are exact, "3" is not."""
    if token.kind != "num" or len(token.word) > len("24") or int(token.word) > LAST_HOUR:
        return None
    return whole_hour(int(token.word), padded=token.word.startswith("0"))


def whole_hour(value: int, *, padded: bool = False) -> Clock:
    return Clock(value, 0, padded or value > NOON or value == 0)


def written_clock(token: Token) -> Clock | None:
    if token.kind != "clock":
        return None
    at_hour, at_minute = figures(token)
    exact = token.word[:2].isdigit()
    return Clock(at_hour, at_minute, exact) if _is_clock(at_hour, at_minute) else None


def _is_clock(at_hour: int, at_minute: int) -> bool:
    return (at_hour < LAST_HOUR and at_minute <= LAST_MINUTE) or (at_hour, at_minute) == (24, 0)


def past(hour: Clock, minute: int = 0) -> Clock | None:
    """So many minutes after (or, below 0, before) a whole hour on the dial."""
    if hour.hour > NOON or hour.hour == 0 or hour.minute:
        return None
    total = hour.hour * 60 + minute
    if total < 60:  # noqa: PLR2004  before one o'clock it is past twelve
        total += NOON * 60
    return Clock(total // 60, total % 60)


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


def written_date(token: Token) -> Hint | None:
    """ "27-11-2026", "27-11-26" and "2026-11-27"; a day comes before its month."""
    if token.kind == "iso":
        year, month, day = figures(token)
    elif token.kind == "dmy":
        day, month, year = figures(token)
    else:
        return None
    return date(day=day, month=month, year=year if year > 99 else CENTURY + year)  # noqa: PLR2004


def pair(token: Token) -> tuple[int, int] | None:
    """ "27/11", or "10-12" of hours."""
    if token.kind != "pair":
        return None
    first, second = figures(token)
    return first, second


def written_day(token: Token) -> Hint | None:
    """ "27/11". What may as well be hours, a score or a house number is latent."""
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


def at(clock: Clock) -> Hint:
    return Hint(clock=clock)


def about(clock: Clock) -> Hint:
    return Hint(clock=clock, edge="about")


def maybe(clock: Clock) -> Hint:
    """ "3 uur" is a time beside a day or as an answer; in a sentence it may be how long."""
    return Hint(clock=clock, latent=None if clock.exact else True)


def between(start: Clock, until: Clock) -> Hint:
    return Hint(clock=start, until=until)


def hours(pair: tuple[int, int]) -> Hint | None:
    """ "10-12 uur"."""
    start, until = map(whole_hour, pair)
    return between(start, until) if max(pair) <= LAST_HOUR else None


def since(clock: Clock) -> Hint:
    return Hint(clock=clock, edge="from")


def before(clock: Clock) -> Hint:
    return Hint(clock=clock, edge="before")


def latent(hint: Hint) -> Hint:
    return replace(hint, latent=True)


def span(count: float, unit: str) -> timedelta | Ahead | None:
    """How long: minutes and hours pass; days, weeks, months and years are counted on a calendar."""
    if unit in MINUTES:
        return timedelta(minutes=int(count * MINUTES[unit]))
    return Ahead(int(count), unit) if count == int(count) else None


def span_of(n: int, unit: str) -> timedelta | Ahead | None:
    return span(n, unit)


def later(span: timedelta | Ahead) -> Hint:
    return Hint(elapsed=span) if isinstance(span, timedelta) else Hint(ahead=span)


def roughly(span: timedelta | Ahead) -> Hint:
    return replace(later(span), edge="about")


def within(span: timedelta | Ahead) -> Hint:
    return replace(later(span), edge="before")


def ago(span: timedelta | Ahead) -> Hint:
    if isinstance(span, timedelta):
        return Hint(elapsed=-span)
    return Hint(ahead=Ahead(-span.count, span.unit))


def coming(day: Hint) -> Hint:
    return replace(day, coming=1)


def gone(day: Hint) -> Hint:
    return replace(day, coming=-1)


def next_week(day: Hint) -> Hint:
    return replace(day, week=1)


def this_week(day: Hint) -> Hint:
    return day


def from_day(day: Hint) -> Hint:
    return replace(day, edge="from")


def after_day(day: Hint) -> Hint:
    return replace(day, edge="from", after=True)


def before_day(day: Hint) -> Hint:
    return replace(day, edge="before")


def until_day(day: Hint) -> Hint:
    return replace(day, edge="before", within=True)


def in_year(day: Hint, year: int) -> Hint | None:
    """ "Koningsdag 2028"; a date with its year has one already."""
    return replace(day, year=year) if day.feast and day.year is None else None


def week_of(day: Hint) -> Hint:
    """ "De week van 7 december"."""
    return replace(day, whole="week")


def weekend_of(day: Hint) -> Hint:
    return replace(day, whole="weekend")


def night_of(first: Hint, second: Hint) -> Hint | None:
    """ "De nacht van maandag op dinsdag"."""
    return replace(first, part=LATE) if first.part is None and second.part is None else None


def days(start: Hint, until: Hint) -> Hint | None:
    """ "Maandag tot en met vrijdag"; "24 t/m 28 december" names its month once."""
    if start.day and start.month is None:
        start = replace(start, month=until.month, year=until.year)
    return replace(start, ends=until) if start.part is None and until.part is None else None


def every(day: Hint, interval: int = 1) -> Hint | None:
    """ "Elke dinsdagmiddag"."""
    if day.weekday is None:
        return None
    return replace(day, weekday=None, every=Every("week", interval, (day.weekday,)))


def every_other(day: Hint) -> Hint | None:
    return every(day, 2)


def both(first: Hint, rest: Hint) -> Hint | None:
    """ "Elke maandag- en donderdagochtend". A day is named once."""
    if first.every is None or rest.every is None or set(first.every.on) & set(rest.every.on):
        return None
    if first.part is None and rest.part is not None:
        first = replace(first, part=rest.part)
    return first | rest


def repeat(unit: str, count: int = 1) -> Hint | None:
    return Hint(every=Every(unit, count)) if count > 0 else None


def repeated(cycle: str, n: int = 1) -> Hint | None:
    return repeat(cycle, n)


def every_second(cycle: str) -> Hint | None:
    return repeat(cycle, 2)


def repeated_on(cycle: str, listed: Hint, n: int = 1) -> Hint | None:
    """ "Elke twee weken op maandag en donderdag"."""
    if cycle != "week" or listed.every is None or n < 1:
        return None
    return replace(listed, every=replace(listed.every, interval=n))


def monthly(day: int) -> Hint:
    return Hint(every=Every("month"), day=day)


def nth_monthly(nth: int, weekday: Hint) -> Hint:
    return replace(weekday, nth=nth, every=Every("month"))


def nth_of(nth: int, weekday: Hint, month: Hint) -> Hint | None:
    return replace(weekday, nth=nth) | month


def figures_of(grammar: Grammar) -> None:
    """The shapes and rules that every language shares."""
    for name, read in (
        ("n", number), ("hour", hour), ("written", written_clock), ("year", year),
        ("nth", nth_day), ("dom", day_number), ("pair", pair), ("digits", written_date),
        ("slashed", written_day),
    ):  # fmt: skip
        grammar.shape(name, read)
    grammar.rule("date", ("{digits}",), lambda digits: digits)
    grammar.rule("date", ("{slashed}",), lambda slashed: slashed)
