"""The picture of a week, for somebody who may see the figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.counting import count
from bot.desk.door import Visitor
from bot.desk.figures import figures
from bot.desk.rights import Right
from bot.figures.chart import Chart, Shape
from bot.ports import Transaction
from bot.work import House, Work

MOST_KINDS = 7
SHOWN = ("asked", "first_yes", "by_kind")


async def find_week(
    house: House, db: Transaction, person: int, now: datetime
) -> tuple[str, list[Chart]] | None:
    """Its title and charts, of the weeks that are over; None for who may not see them."""
    me = await db.people.get(person)
    visitor = Visitor(me, Work(house, db, now), None)
    if not visitor.may(Right.FIGURES):
        return None
    facts = await count(visitor, None)
    shown = figures(visitor, facts)
    day = visitor.work.day(facts.past.edges[-1] - timedelta(days=7), me)
    title = visitor.say("monday_picture-title", network=house.settings.network.name, day=day)
    return title, [_fitting(shown.chart(name)) for name in SHOWN]


def _fitting(chart: Chart) -> Chart:
    """The kinds that are asked for most; the weeks without the one that has just begun."""
    end = MOST_KINDS if chart.shape is Shape.LYING else -1
    series = tuple(replace(each, values=each.values[:end]) for each in chart.series)
    return replace(chart, labels=chart.labels[:end], series=series)
