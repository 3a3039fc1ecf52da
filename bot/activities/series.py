"""When the sessions of an activity are; pure.

The wall time stays the same over summer time: 02:30 that is not there is an hour later, 02:30
that is there twice is the first. What is on a holiday is left out, or asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.activities.activity import Holidays, NewActivity, Session, SessionState
from bot.dates import occurrences
from bot.dates.calendar import DAY, FEASTS
from bot.dates.repeats import CODES, MOST

HORIZON = timedelta(weeks=8)
"""So far ahead a series without an end can be signed up for."""
AT_LEAST = 2
"""As many sessions ahead, however rare they are."""
_FREE_DAYS = ("new year", "easter", "king", "ascension", "whitsun", "christmas")


@dataclass(frozen=True)
class Times:
    """A session that is to be made."""

    starts_at: datetime
    ends_at: datetime
    state: SessionState = SessionState.PLANNED


def holiday(day: date) -> str | None:
    """The free day that this is, by its name among the feasts."""
    for name in _FREE_DAYS:
        begins, days = FEASTS[name]
        first = begins(day.year)
        if first <= day < first + days * DAY:
            return name
    return None


def sessions_to_come(
    activity: NewActivity, zone: ZoneInfo, now: datetime, after: datetime | None = None
) -> tuple[Times, ...]:
    """The sessions to plan: all of a course, the one that is once, or those of the next weeks.

    `after` is the last that was planned. Raises ValueError when the rule is none.
    """
    found = list[Times]()
    for start in occurrences(activity.repeats, activity.starts_at, zone, MOST):
        if activity.course and len(found) == activity.times:
            break
        ahead = sum(each.starts_at > now for each in found)
        if not activity.course and start > now + HORIZON and ahead >= AT_LEAST:
            break
        state = _state(activity, start.astimezone(zone).date())
        if state is not None:
            found.append(Times(start, start + activity.lasts, state))
    return tuple(each for each in found if after is None or each.starts_at > after)


def _state(activity: NewActivity, day: date) -> SessionState | None:
    if not activity.repeats or activity.holidays == Holidays.KEEP or holiday(day) is None:
        return SessionState.PLANNED
    return None if activity.holidays == Holidays.SKIP else SessionState.ASKED


def moved_rule(repeats: str, start: datetime, zone: ZoneInfo) -> str:
    """The same rule from another first day on: weekly on that day of the week, monthly on that
    day of the month."""
    local = start.astimezone(zone)
    parts = dict(part.split("=", 1) for part in repeats.split(";") if "=" in part)
    by_day = parts.get("BYDAY", "")
    if by_day[:1].isdigit() or by_day[:1] == "-":
        parts["BYDAY"] = f"{(local.day - 1) // 7 + 1}{CODES[local.weekday()]}"
    elif by_day and "," not in by_day:
        parts["BYDAY"] = CODES[local.weekday()]
    if "BYMONTHDAY" in parts:
        parts["BYMONTHDAY"] = str(local.day)
    if "BYMONTH" in parts:
        parts["BYMONTH"] = str(local.month)
    return ";".join(f"{name}={value}" for name, value in parts.items())


def moved(
    activity: NewActivity, sessions: tuple[Session, ...], zone: ZoneInfo
) -> tuple[tuple[Session, Times], ...]:
    """Where these sessions go, in their order, when the activity has another start or rule."""
    starts = occurrences(activity.repeats, activity.starts_at, zone, MOST)
    if activity.holidays == Holidays.SKIP and activity.repeats:
        starts = tuple(each for each in starts if holiday(each.astimezone(zone).date()) is None)
    return tuple(
        (session, Times(start, start + activity.lasts))
        for session, start in zip(sessions, starts, strict=False)
    )
