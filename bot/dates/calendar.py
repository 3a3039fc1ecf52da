"""Days that have a name, and stepping through months; local dates, pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from typing import Final

from dateutil.easter import easter

DAY: Final = timedelta(days=1)
SUNDAY: Final = 6


def day_of(year: int, month: int, day: int) -> date | None:
    """None for a day that is not there, such as 31 April."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def monday_of(day: date, weeks: int = 0) -> date:
    """The Monday of the week that lies `weeks` from that of `day`."""
    return day + timedelta(days=7 * weeks - day.weekday())


def month_start(day: date, months: int = 0) -> date:
    """The first of the month that lies `months` from that of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def months_on(day: date, months: int) -> date:
    """The same day of a later month, or its last."""
    first = month_start(day, months)
    return min(first + timedelta(days=day.day - 1), month_start(first, 1) - DAY)


def nth_weekday(first: date, weekday: int, nth: int) -> date | None:
    """The second Tuesday of the month that begins at `first`; -1 is the last one."""
    if nth < 0:
        last = month_start(first, 1) - DAY
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found.month == first.month else None


def _around_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _kings_day(year: int) -> date:
    """A day earlier when it would be a Sunday."""
    day = date(year, 4, 27)
    return day - DAY if day.weekday() == SUNDAY else day


def _second_sunday_of_may(year: int) -> date:
    return date(year, 5, 8) + timedelta(days=(SUNDAY - date(year, 5, 8).weekday()) % 7)


def _third_sunday_of_june(year: int) -> date:
    return date(year, 6, 15) + timedelta(days=(SUNDAY - date(year, 6, 15).weekday()) % 7)


FEASTS: Final[dict[str, tuple[Callable[[int], date], int]]] = {
    "new year": (_fixed(1, 1), 1),
    "epiphany": (_fixed(1, 6), 1),
    "valentine": (_fixed(2, 14), 1),
    "carnival": (_around_easter(-49), 3),
    "good friday": (_around_easter(-2), 1),
    "easter": (_around_easter(0), 2),
    "easter sunday": (_around_easter(0), 1),
    "easter monday": (_around_easter(1), 1),
    "king": (_kings_day, 1),
    "remembrance": (_fixed(5, 4), 1),
    "liberation": (_fixed(5, 5), 1),
    "ascension": (_around_easter(39), 1),
    "whitsun": (_around_easter(49), 2),
    "whit sunday": (_around_easter(49), 1),
    "whit monday": (_around_easter(50), 1),
    "mother": (_second_sunday_of_may, 1),
    "father": (_third_sunday_of_june, 1),
    "animals": (_fixed(10, 4), 1),
    "halloween": (_fixed(10, 31), 1),
    "st martin": (_fixed(11, 11), 1),
    "st nicholas": (_fixed(12, 5), 1),
    "christmas eve": (_fixed(12, 24), 1),
    "christmas": (_fixed(12, 25), 2),
    "christmas day": (_fixed(12, 25), 1),
    "boxing day": (_fixed(12, 26), 1),
    "new year's eve": (_fixed(12, 31), 1),
}
"""What begins when in a year, and how many days it lasts."""


MOVING: Final = frozenset({"king", "mother", "father", "carnival", "good friday"}).union(
    name for name in FEASTS if name.startswith(("easter", "whit", "ascension"))
)
"""They have no date of their own, so "every year" is no rule for them."""


def feast(name: str, today: date, year: int | None) -> tuple[date, int] | None:
    """The next time of it, or that of a year; and how many days it lasts."""
    begins, days = FEASTS[name]
    for candidate in (year,) if year else (today.year, today.year + 1):
        if candidate < MAXYEAR:
            first = begins(candidate)
            if year or first + (days - 1) * DAY >= today:
                return first, days
    return None
