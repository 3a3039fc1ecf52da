"""A time zone as calendars want it told: a rule for each of its two changes a year; pure.

Of all programs that read calendars, some know no zone by name and some no list of dates. A rule is
understood by all. A zone whose changes follow no rule (Morocco's go by the moon) gets a list.

The library's own VTIMEZONE is not used: it gives a change by the clock after it, and RFC 5545
(3.6.5) by the clock before it, so that an hour on the night of a change would be wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

YEARS = 12
DAY = 24 * 60  # minutes
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = 7


@dataclass(frozen=True)
class Change:
    """The clocks go from one offset to another; `wall` is what the clock said that was before."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def describe(zone: ZoneInfo, first_year: int) -> Timezone:
    """The zone from the year before `first_year` on."""
    changes = _changes(zone, first_year - 1)
    timezone = Timezone()
    timezone.add("tzid", zone.key)
    if not changes:
        timezone.add_component(_without_changes(zone, first_year))
    for kind in dict.fromkeys((change.before, change.after) for change in changes):
        timezone.add_component(_part([c for c in changes if (c.before, c.after) == kind]))
    return timezone


@cache
def _changes(zone: ZoneInfo, year: int) -> Sequence[Change]:
    """Every change in `YEARS` years, to the minute."""
    changes = []
    for day in range(YEARS * 366):
        start = datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=day)
        before, after = _offset(start, zone), _offset(start + timedelta(days=1), zone)
        if before != after:
            minutes = bisect_left(
                range(DAY), True, key=lambda m: _offset(start + timedelta(minutes=m), zone) == after
            )
            at = start + timedelta(minutes=minutes)
            wall = (at + before).replace(tzinfo=None)
            changes.append(
                Change(wall, before, after, at.astimezone(zone).tzname() or "", after > before)
            )
    return changes


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _part(alike: Sequence[Change]) -> TimezoneDaylight | TimezoneStandard:
    """Changes between the same two offsets: as a rule, or else as a list."""
    first = alike[0]
    part = TimezoneDaylight() if first.summer else TimezoneStandard()
    part.add("tzname", first.name)
    part.add("tzoffsetfrom", first.before)
    part.add("tzoffsetto", first.after)
    part.DTSTART = first.wall
    if rule := _rule(alike):
        part.add("rrule", vRecur.from_ical(rule))
    elif len(alike) > 1:
        part.add("rdate", [change.wall for change in alike[1:]])
    return part


def _rule(alike: Sequence[Change]) -> str | None:
    """Such as the last Sunday of March. None when no rule gives each of them, one a year."""
    walls = [change.wall for change in alike]
    one_a_year = [wall.year for wall in walls] == list(
        range(walls[0].year, walls[0].year + len(walls))
    )
    if len(walls) < YEARS - 1 or not one_a_year:
        return None
    if len({(wall.month, wall.weekday(), wall.time()) for wall in walls}) > 1:
        return None
    month, day = walls[0].month, _DAYS[walls[0].weekday()]
    nth = {(wall.day - 1) // _WEEK + 1 for wall in walls}
    if all((wall + timedelta(days=_WEEK)).month != month for wall in walls):
        return f"FREQ=YEARLY;BYMONTH={month};BYDAY=-1{day}"
    return f"FREQ=YEARLY;BYMONTH={month};BYDAY={nth.pop()}{day}" if len(nth) == 1 else None


def _without_changes(zone: ZoneInfo, year: int) -> TimezoneDaylight | TimezoneStandard:
    at = datetime(year, 1, 1, tzinfo=UTC)
    offset, name = _offset(at, zone), at.astimezone(zone).tzname() or zone.key
    wall = datetime(1970, 1, 1)  # noqa: DTZ001
    return _part([Change(wall, offset, offset, name, summer=False)])
