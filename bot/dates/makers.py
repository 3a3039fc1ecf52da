"""What the rules of every language make of their parts; pure.

A maker returns None when the parts make no sense, such as "half 15".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, Literal

from bot.dates.figures import NOON, date
from bot.dates.hint import LATE, NO_HINT, Ahead, Clock, Every, Hint, Part, Unit

Minutes = Literal["minute", "quarter", "hour"]
MINUTES: dict[Minutes, int] = {"minute": 1, "quarter": 15, "hour": 60}


def nothing(*_: Any, **_parts: Any) -> Hint:
    """For a rule that is only there to be longer than one that would be wrong."""
    return NO_HINT


def past(hour: Clock, minute: int = 0) -> Clock | None:
    """So many minutes after (or, below 0, before) a whole hour on the dial."""
    if hour.hour > NOON or hour.hour == 0 or hour.minute:
        return None
    total = hour.hour * 60 + minute
    if total < 60:  # noqa: PLR2004  before one o'clock it is past twelve
        total += NOON * 60
    return Clock(total // 60, total % 60)


def at(clock: Clock) -> Hint:
    return Hint(clock=clock)


def about(clock: Clock) -> Hint:
    return Hint(clock=clock, edge="about")


def maybe(clock: Clock) -> Hint:
    """As in "3 uur" is a time beside a day or as an answer; in a sentence it may be how long."""
    return Hint(clock=clock, latent=None if clock.exact else True)


def choice(clock: Clock) -> Hint:
    return Hint(clock=clock, choice=True)


def between(start: Clock, until: Clock) -> Hint:
    return Hint(clock=start, until=until)


def since(clock: Clock) -> Hint:
    return Hint(clock=clock, edge="from")


def before(clock: Clock) -> Hint:
    return Hint(clock=clock, edge="before")


def latent(hint: Hint) -> Hint:
    return replace(hint, latent=True)


def span(count: float, unit: Unit | Minutes) -> timedelta | Ahead | None:
    """How long: minutes and hours pass; days, weeks, months and years are counted on a calendar."""
    if unit == "minute" or unit == "quarter" or unit == "hour":  # noqa: PLR1714  for mypy
        return timedelta(minutes=int(count * MINUTES[unit]))
    return Ahead(int(count), unit) if count == int(count) else None


def span_of(n: float, unit: Unit | Minutes) -> timedelta | Ahead | None:
    return span(n, unit)


def later(span: timedelta | Ahead) -> Hint:
    return Hint(elapsed=span) if isinstance(span, timedelta) else Hint(ahead=span)


def roughly(span: timedelta | Ahead) -> Hint:
    return replace(later(span), edge="about")


def within(span: timedelta | Ahead) -> Hint:
    return replace(later(span), edge="before")


def weeks_later(span: timedelta | Ahead, weekday: Hint) -> Hint | None:
    """As in "over twee weken op dinsdag": the Tuesday of that week."""
    if isinstance(span, timedelta) or span.unit != "week":
        return None
    return replace(weekday, week=span.count)


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
    """As in "Koningsdag 2028"; a date with its year has one already."""
    return replace(day, year=year) if day.feast and day.year is None else None


def in_part(name: Hint, part: Part) -> Hint:
    """As in "Friday afternoon"."""
    return replace(name, part=part)


def days_after(span: timedelta | Ahead, day: Hint) -> Hint | None:
    """As in "twee dagen na kerst". Hours before or after a day are nothing that we know."""
    return NO_HINT if isinstance(span, timedelta) else day | Hint(ahead=span)


def days_before(span: timedelta | Ahead, day: Hint) -> Hint | None:
    back = span if isinstance(span, timedelta) else Ahead(-span.count, span.unit)
    return days_after(back, day)


def on_part(part: Part, day: Hint) -> Hint | None:
    """As in "the morning of 3 December"."""
    return day | Hint(part=part)


def week_of(day: Hint) -> Hint:
    """As in "De week van 7 december"."""
    return replace(day, whole="week")


def weekend_of(day: Hint) -> Hint:
    return replace(day, whole="weekend")


def night_of(first: Hint, second: Hint) -> Hint | None:
    """As in "De nacht van maandag op dinsdag"."""
    return replace(first, part=LATE) if first.part is None and second.part is None else None


def days(start: Hint, until: Hint) -> Hint | None:
    """As in "Maandag tot en met vrijdag"; "24 t/m 28 december" names its month once."""
    if start.day and start.month is None:
        start = replace(start, month=until.month, year=until.year)
    return replace(start, ends=until) if start.part is None and until.part is None else None


def from_pair(pair: tuple[int, int], month: int) -> Hint | None:
    """As in "3-5 december"."""
    start, until = (date(day, month) for day in pair)
    return days(start, until) if start and until and pair[0] < pair[1] else None


def every(day: Hint, interval: int = 1) -> Hint | None:
    """As in "Elke dinsdagmiddag"."""
    if day.weekday is None:
        return None
    return replace(day, weekday=None, every=Every("week", interval, (day.weekday,)))


def every_other(day: Hint) -> Hint | None:
    return every(day, 2)


def listed(first: Hint, rest: Hint) -> Hint | None:
    """As in "Elke maandag- en donderdagochtend". A day is named once."""
    one = every(first)
    if one is None or rest.every is None or first.weekday in rest.every.on:
        return None
    return (replace(one, part=rest.part) if one.part is None else one) | rest


def more_than_once(n: int, cycle: Unit) -> Hint | None:
    """As in "twee keer per week": on which days is not said, so it is no rule."""
    return NO_HINT if n > 1 and cycle else None


def repeat(unit: Unit, count: int = 1) -> Hint | None:
    return Hint(every=Every(unit, count)) if count > 0 else None


def daily(part: Part) -> Hint:
    return Hint(every=Every("day"), part=part)


def every_from(start: Hint, until: Hint) -> Hint | None:
    """As in "elke maandag t/m vrijdag"."""
    if start.weekday is None or until.weekday is None or start.part or until.part:
        return None
    length = (until.weekday - start.weekday) % 7 + 1
    on = sorted((start.weekday + days) % 7 for days in range(length))
    return Hint(every=Every("week", 1, tuple(on)))


def repeated(cycle: Unit, n: int = 1) -> Hint | None:
    return repeat(cycle, n)


def every_second(cycle: Unit) -> Hint | None:
    return repeat(cycle, 2)


def repeated_on(cycle: Unit, listed: Hint, n: int = 1) -> Hint | None:
    """As in "Elke twee weken op maandag en donderdag"."""
    if cycle != "week" or listed.every is None or n < 1:
        return None
    return replace(listed, every=replace(listed.every, interval=n))


def monthly(day: int) -> Hint:
    return Hint(every=Every("month"), day=day)


def nth_monthly(nth: int, weekday: Hint) -> Hint:
    return replace(weekday, nth=nth, every=Every("month"))


def nth_of(nth: int, weekday: Hint, month: Hint) -> Hint | None:
    if month.week is not None:
        return None
    return replace(weekday, nth=nth) | month
