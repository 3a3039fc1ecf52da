"""How moments and durations read at the desk."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_date, format_timedelta

from bot.desk.door import Visitor

_DAY = "d MMM"
_WITH_YEAR = "d MMM y"


def how_long(visitor: Visitor, since: datetime) -> str:
    """Such as "3 uur": until now."""
    passed = max(visitor.work.now - since, since - since)
    return format_timedelta(passed, granularity="minute", locale=visitor.say.language)


def clock(visitor: Visitor, moment: datetime) -> str:
    return f"{moment.astimezone(visitor.work.settings.zone):%H:%M}"


def day(visitor: Visitor, moment: datetime) -> str:
    """Such as "10 mrt 2026"."""
    local = moment.astimezone(visitor.work.settings.zone)
    return format_date(local, _WITH_YEAR, locale=visitor.say.language)


def day_and_clock(visitor: Visitor, moment: datetime) -> str:
    local = moment.astimezone(visitor.work.settings.zone)
    return f"{format_date(local, _DAY, locale=visitor.say.language)}, {local:%H:%M}"
