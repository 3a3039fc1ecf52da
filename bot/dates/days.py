"""Which days a hint means, from today on; local dates, pure.

A day without a year is the first one to come, today included; a weekday is the first after
today, unless there is a time with it that is still to come today (`resolve` tries that).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from bot.dates.calendar import (
    DAY,
    day_of,
    feast,
    monday_of,
    month_start,
    months_on,
    nth_weekday,
)
from bot.dates.hint import Ahead, Hint
from bot.dates.moment import Precision

WEEK = timedelta(days=7)
SATURDAY = 5
DECADE = 10
MONTHS_TO_TRY = 13
SECTIONS = {"begin": (0, 10), "middle": (10, 20), "end": (20, 31)}
WEEK_SECTIONS = {"begin": (0, 2), "middle": (2, 3), "end": (4, 7)}


class Contradiction(ValueError):
    """There is no such day, or the words do not agree. The person is asked again."""


@dataclass(frozen=True)
class Days:
    """From `first` up to, not including, `end`."""

    first: date
    end: date
    precision: Precision = "day"


def one(day: date) -> Days:
    return Days(day, day + DAY)


def days_of(hint: Hint, today: date) -> Iterator[Days]:
    """The days that may be meant, soonest first. Nothing when no day is said."""
    if hint.whole:
        yield from _around(hint, today)
        return
    if hint.ahead and (hint.feast or hint.day):
        yield from _beside(hint, hint.ahead, today)
        return
    found = _days_of(hint, today)
    if hint.weekday is None or hint.nth is not None or not _is_dated(hint):
        yield from found
        return
    agreed = [days for days in islice(found, 2) if days.first.weekday() == hint.weekday]
    if not agreed:
        raise Contradiction
    yield from agreed


def _beside(hint: Hint, ahead: Ahead, today: date) -> Iterator[Days]:
    """As in "twee dagen na kerst": after its last day, or before its first."""
    days = next(days_of(replace(hint, ahead=None), today))
    yield one(_ahead(hint, days.first if ahead.count < 0 else days.end - DAY))


def _around(hint: Hint, today: date) -> Iterator[Days]:
    """As in "De week van 7 december"."""
    day = next(days_of(replace(hint, whole=""), today)).first
    if hint.whole == "week":
        yield Days(monday_of(day), monday_of(day) + WEEK, "week")
    else:
        yield _weekend(day, 0)


def _is_dated(hint: Hint) -> bool:
    """Whether the days come from something that a weekday only confirms."""
    return hint.day is not None or (hint.offset is not None and not hint.ahead) or bool(hint.feast)


def _days_of(hint: Hint, today: date) -> Iterator[Days]:  # noqa: C901  a list of cases
    if hint.feast:
        yield from _feast(hint, today)
    elif hint.nth is not None:
        yield from _nth(hint, today)
    elif hint.day is not None:
        yield from map(one, _dates(hint, today))
    elif hint.month is not None or hint.months is not None or hint.years is not None:
        yield from _months(hint, today)
    elif hint.iso_week is not None:
        yield from _iso_week(hint, today)
    elif hint.weekend is not None:
        yield _this_weekend(hint, today)
    elif hint.offset is not None:
        yield one(_ahead(hint, today + hint.offset * DAY))
    elif hint.weekday is not None:
        yield from _weekday(hint, today)
    elif hint.week is not None:
        yield from _week(hint, monday_of(today, hint.week), today)
    elif hint.ahead is not None:
        yield one(_ahead(hint, today))
    elif hint.year is not None:
        yield Days(date(hint.year, 1, 1), date(hint.year + 1, 1, 1), "year")


def _feast(hint: Hint, today: date) -> Iterator[Days]:
    year = hint.year or (today.year + hint.years if hint.years is not None else None)
    if found := feast(hint.feast, today, year):
        first, days = found
        yield Days(first, first + days * DAY)


def _dates(hint: Hint, today: date) -> Iterator[date]:
    day = hint.day or 1
    year = today.year + hint.years if hint.years is not None else hint.year
    if hint.month is not None and year is not None:
        candidates = [day_of(year, hint.month, day)]
    elif hint.month is not None:
        candidates = [day_of(today.year + n, hint.month, day) for n in range(DECADE)]
        if (this_year := candidates[0]) and hint.weekday == this_year.weekday():
            yield this_year  # "maandag 23 november" on the 24th: it is past, and they said so
            return
    elif hint.months is not None:
        first = month_start(today, hint.months)
        candidates = [day_of(first.year, first.month, day)]
        year = first.year
    else:
        firsts = [month_start(today, n) for n in range(MONTHS_TO_TRY)]
        candidates = [day_of(first.year, first.month, day) for first in firsts]
    there = [found for found in candidates if found and (year is not None or found >= today)]
    if not there:
        raise Contradiction
    yield there[0]
    if hint.month is None and year is None:
        yield from there[1:]


def _nth(hint: Hint, today: date) -> Iterator[Days]:
    nth, weekday = hint.nth or 1, hint.weekday or 0
    if hint.month is None and hint.months is None:
        firsts = [month_start(today, n) for n in range(MONTHS_TO_TRY)]
    else:
        bare = Hint(month=hint.month, months=hint.months, year=hint.year, years=hint.years)
        firsts = [days.first for days in _months(bare, today)]
    for first in firsts:
        found = nth_weekday(first, weekday, nth)
        if found and (len(firsts) == 1 or found >= today):
            yield one(found)


def _months(hint: Hint, today: date) -> Iterator[Days]:
    if hint.month is None and hint.months is None:
        year = today.year + (hint.years or 0)
        yield Days(date(year, 1, 1), date(year + 1, 1, 1), "year")
        return
    if hint.months is not None:
        first = month_start(today, hint.months)
    else:
        year = hint.year or today.year + (hint.years or 0)
        first = date(year, hint.month or 1, 1)
        if hint.year is None and hint.years is None and month_start(first, 1) <= today:
            first = month_start(first, 12)
    yield _section(first, month_start(first, 1), hint.section, today, hint.months == 0)


def _section(first: date, end: date, section: str, today: date, again: bool) -> Days:
    if not section:
        return Days(first, end, "month")
    start, stop = SECTIONS[section]
    days = Days(first + start * DAY, min(first + stop * DAY, end), "month")
    if again and days.end <= today:
        return _section(end, month_start(end, 1), section, today, again=False)
    return days


def _iso_week(hint: Hint, today: date) -> Iterator[Days]:
    for year in (today.year, today.year + 1):
        try:
            monday = date.fromisocalendar(hint.year or year, hint.iso_week or 1, 1)
        except ValueError:
            continue
        if hint.year or monday + WEEK > today:
            yield from _week(hint, monday, today)
            return
    raise Contradiction


def _week(hint: Hint, monday: date, today: date) -> Iterator[Days]:
    if hint.weekday is not None:
        yield one(monday + hint.weekday * DAY)
    elif hint.section:
        start, stop = WEEK_SECTIONS[hint.section]
        if hint.week == 0 and monday + stop * DAY <= today:
            monday += WEEK
        yield Days(monday + start * DAY, monday + stop * DAY, "week")
    else:
        yield Days(monday, monday + WEEK, "week")


def _this_weekend(hint: Hint, today: date) -> Days:
    """Or the Saturday or Sunday in it."""
    late = hint.coming == 1 and today.weekday() >= SATURDAY
    days = _weekend(today, (hint.weekend or 0) + late)
    if hint.weekday is None:
        return days
    if hint.weekday < SATURDAY:
        raise Contradiction
    return one(days.first + (hint.weekday - SATURDAY) * DAY)


def _weekend(today: date, weekends: int) -> Days:
    saturday = monday_of(today, weekends) + SATURDAY * DAY
    return Days(saturday, saturday + 2 * DAY, "weekend")


def _weekday(hint: Hint, today: date) -> Iterator[Days]:
    weekday = hint.weekday or 0
    if hint.week is not None:
        yield one(monday_of(today, hint.week) + weekday * DAY)
        return
    if hint.coming == -1:
        yield one(today - ((today.weekday() - weekday - 1) % 7 + 1) * DAY)
        return
    ahead = (weekday - today.weekday()) % 7
    first = today + (ahead or (7 if hint.coming or hint.ahead else 0)) * DAY
    if hint.ahead:
        yield one(_ahead(hint, first))
        return
    yield one(first)
    yield one(first + WEEK)


def _ahead(hint: Hint, start: date) -> date:
    """`start` and so many weeks or months."""
    if hint.ahead is None:
        return start
    count, unit = hint.ahead.count, hint.ahead.unit
    if unit in {"day", "week"}:
        return start + count * (WEEK if unit == "week" else DAY)
    return months_on(start, count * (12 if unit == "year" else 1))
