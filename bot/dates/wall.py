"""Wall-clock time to UTC and back, over summer and winter time; pure.

An hour that is skipped in spring is read an hour later; one that is there twice in autumn is the
first of the two, unless winter time was said.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_MINUTES = 24 * 60


def instant(day: date, minutes: int, zone: ZoneInfo, fold: int = 0) -> datetime:
    """`minutes` after midnight on the clock, in UTC; from 1440 on it is the day after."""
    days, rest = divmod(minutes, DAY_MINUTES)
    local = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60), zone)
    found = local.astimezone(UTC)
    return local.replace(fold=1).astimezone(UTC) if fold and twice(found, zone) else found


def twice(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the clock shows this time twice on this day."""
    local = moment.astimezone(zone)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
