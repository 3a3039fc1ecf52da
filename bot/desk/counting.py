"""What the figures of the desk are made of, counted as seldom as will do; the same for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk.door import Visitor
from bot.desk.rights import Right
from bot.figures.demand import Demand, Filled, Offers, weeks_until

WEEKS, LATELY = 12, 4
A_WEEK = timedelta(days=7)
A_MINUTE, A_QUARTER = timedelta(minutes=1), timedelta(minutes=15)


@dataclass(frozen=True)
class Past:
    """The weeks that are over, and what is asked and offered lately. It hardly changes, and takes
    longest to count: it may be A_QUARTER old."""

    at: datetime
    edges: tuple[datetime, ...]
    totals: Sequence[Demand]
    lately: Sequence[Demand]
    offers: Offers
    filled: Sequence[Filled]


@dataclass(frozen=True)
class Facts:
    """What was counted; the same for everybody. The week that it is now may be A_MINUTE old."""

    at: datetime
    past: Past
    this_week: Demand


async def count(visitor: Visitor, known: Facts | None) -> Facts:
    """Whole weeks from Monday on the clock at home, and the week that it is now."""
    visitor.need(Right.FIGURES)
    work, now = visitor.work, visitor.work.now
    edges = _mondays(visitor)
    if known is not None and known.past.edges == edges and _is_fresh(known.at, now, A_MINUTE):
        return known
    past = known.past if known is not None else None
    if past is None or past.edges != edges or not _is_fresh(past.at, now, A_QUARTER):
        past = Past(
            now,
            edges,
            await work.db.figures.weeks(edges, now),
            await work.db.figures.demand(weeks_until(now, LATELY)),
            await work.db.figures.offers(now),
            await work.db.figures.filled((*edges, now)),
        )
    # Of two weeks, for the query wants to tell at least two apart.
    weeks = await work.db.figures.totals((edges[-1], now, now))
    return Facts(now, past, next((each for each in weeks if each.week == 0), Demand(0)))


def _mondays(visitor: Visitor) -> tuple[datetime, ...]:
    """The beginnings of the weeks, this one last."""
    local = visitor.work.now.astimezone(visitor.work.settings.zone)
    monday = local.replace(hour=0, minute=0, second=0, microsecond=0)
    monday -= timedelta(days=local.weekday())
    return tuple(monday - A_WEEK * back for back in range(WEEKS - 1, -1, -1))


def _is_fresh(at: datetime, now: datetime, how_long: timedelta) -> bool:
    return timedelta(0) <= now - at < how_long
