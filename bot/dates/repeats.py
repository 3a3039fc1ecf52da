"""What comes again: rules of RFC 5545, and when they fall; pure.

The wall time stays the same when summer time begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.dates.calendar import day_of
from bot.dates.hint import Hint

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
MOST = 1000
LEAP_YEAR = 2024
_TRIED = 100


def rule_of(hint: Hint) -> str | None:
    """Such as "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"; None when nothing repeats or it makes no sense."""
    every = hint.every
    if every is None:
        return None
    on = (hint.weekday,) if hint.weekday is not None and hint.nth is None else every.on
    if on and every.unit != "week":
        return None
    if hint.month and hint.day and day_of(LEAP_YEAR, hint.month, hint.day) is None:
        return None
    parts = [f"FREQ={FREQUENCIES[every.unit]}"]
    if every.interval > 1:
        parts.append(f"INTERVAL={every.interval}")
    if hint.nth is not None and hint.weekday is not None:
        parts.append(f"BYDAY={hint.nth}{CODES[hint.weekday]}")
    elif on:
        parts.append("BYDAY=" + ",".join(CODES[day] for day in on))
    elif hint.day is not None:
        if hint.month is not None:
            parts.append(f"BYMONTH={hint.month}")
        parts.append(f"BYMONTHDAY={hint.day}")
    return ";".join(parts)


def a_day_later(hint: Hint) -> Hint | None:
    """The rule for the morning after: "maandagnacht" begins when Tuesday does."""
    every = hint.every
    if every is None or hint.nth is not None or hint.day is not None:
        return None
    on = (hint.weekday,) if hint.weekday is not None else every.on
    after = tuple(sorted((day + 1) % 7 for day in on))
    return replace(hint, weekday=None, every=replace(every, on=after))


def said_days(hint: Hint, today: date) -> Iterator[date]:
    """The days of the rule, from today on."""
    rule = rule_of(hint)
    if rule is None:
        return
    start = datetime(today.year, today.month, today.day)  # noqa: DTZ001  a day on the wall
    rule = ";".join(part for part in rule.split(";") if not part.startswith("INTERVAL"))
    for found in islice(rrulestr(rule, dtstart=start), _TRIED):
        yield found.date()


def occurrences(repeats: str, start: datetime, zone: ZoneInfo, count: int) -> tuple[datetime, ...]:
    """The first `count` times from `start` on, in UTC; only `start` when nothing repeats.

    Raises ValueError when `repeats` is no rule. `count` is at most 1000.
    """
    if not repeats:
        return (start,)[:count]
    if "FREQ=" not in repeats:
        raise ValueError(f"{repeats!r} does not say how often")
    wall = start.astimezone(zone).replace(tzinfo=None)
    found = islice(rrulestr(repeats, dtstart=wall), min(count, MOST))
    return tuple(local.replace(tzinfo=zone).astimezone(UTC) for local in found)
