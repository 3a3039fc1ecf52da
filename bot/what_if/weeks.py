"""Weeks to come, made of weeks that have been. Pure.

Whole weeks are drawn, so that what hangs together (a storm, a holiday) stays together; each request
keeps its weekday and its hour on the clock at home.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from bot.what_if.past import PastRequest
from bot.what_if.question import WhatIfError

LEAST_REQUESTS, LEAST_WEEKS = 30, 2
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Coming:
    """A request that will be asked `at`, as one was before."""

    number: int
    at: datetime
    like: PastRequest


def whole_weeks(
    requests: Sequence[PastRequest], now: datetime, zone: ZoneInfo
) -> Sequence[Sequence[PastRequest]]:
    """From the first Monday with the network at work up to this one. Raises WhatIfError when that
    is too little to learn from."""
    by_week = dict[date, list[PastRequest]]()
    for request in requests:
        by_week.setdefault(_monday(request.at, zone), []).append(request)
    this = _monday(now, zone)
    first = min(by_week, default=this) + WEEK  # the network began somewhere in the week before
    many = max((this - first).days // 7, 0)
    weeks = [by_week.get(first + WEEK * n, []) for n in range(many)]
    asked = sum(map(len, weeks))
    if asked < LEAST_REQUESTS or many < LEAST_WEEKS:
        raise WhatIfError(
            f"There is too little past to play again: {asked} requests in {many} whole weeks. "
            f"It needs {LEAST_REQUESTS} requests in at least {LEAST_WEEKS}."
        )
    return weeks


def coming_weeks(
    weeks: Sequence[Sequence[PastRequest]],
    many: int,
    now: datetime,
    zone: ZoneInfo,
    draw: np.random.Generator,
) -> Sequence[Coming]:
    """From next Monday on, in the order in which they come."""
    monday = _monday(now, zone) + WEEK
    drawn = [weeks[place] for place in draw.integers(len(weeks), size=many).tolist()]
    moments = [
        (_moved(request.at, monday + WEEK * week, zone), request)
        for week, requests in enumerate(drawn)
        for request in requests
    ]
    moments.sort(key=lambda each: each[0])
    return [Coming(number, at, request) for number, (at, request) in enumerate(moments, 1)]


def _monday(at: datetime, zone: ZoneInfo) -> date:
    day = at.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _moved(at: datetime, monday: date, zone: ZoneInfo) -> datetime:
    local = at.astimezone(zone)
    day = monday + timedelta(days=local.weekday())
    return datetime.combine(day, local.time(), zone).astimezone(UTC)
