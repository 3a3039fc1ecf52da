"""When what time brings to a session is due: reminders, the draw, what comes afterwards. Pure.

Wall time, so that it is the same hour over summer time; never at night.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.activities.activity import Session
from bot.hours import QuietHours

EVENING, DRAW = time(19), time(17)
AHEAD = timedelta(hours=2)
AFTERWARDS = timedelta(minutes=30)
STILL_OF_USE = timedelta(minutes=45)
"""A reminder closer to the beginning than this helps nobody."""


def evening_before(session: Session, zone: ZoneInfo) -> datetime:
    return _day_before(session, EVENING, zone)


def draw_at(session: Session, zone: ZoneInfo) -> datetime:
    """When the places are drawn by lot, if they are."""
    return _day_before(session, DRAW, zone)


def shortly_before(session: Session) -> datetime:
    return session.starts_at - AHEAD


def afterwards(session: Session, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    """When it is asked how it was."""
    return quiet.over_at(session.ends_at + AFTERWARDS, zone)


def decent_reminder(
    session: Session, now: datetime, quiet: QuietHours, zone: ZoneInfo
) -> datetime | None:
    """When a reminder that is due may be given: now, in the morning, or not any more."""
    decent = quiet.over_at(now, zone)
    return decent if decent + STILL_OF_USE <= session.starts_at else None


def _day_before(session: Session, at: time, zone: ZoneInfo) -> datetime:
    day = session.starts_at.astimezone(zone).date() - timedelta(days=1)
    return datetime.combine(day, at, zone).astimezone(UTC)
