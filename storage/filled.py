"""Counts how full activities were, a week at a time."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, func, literal, select

from bot.activities.activity import SessionState, State
from bot.activities.sign_up import Status
from storage.tables import activities, sessions, sign_ups
from storage.types import Utc


def week_of(moment: ColumnElement[datetime], weeks: int) -> ColumnElement[int]:
    if weeks == 1:
        return literal(0)
    begins = [(n, bindparam(f"edge{n}", type_=Utc)) for n in range(weeks - 1, 0, -1)]
    return case(*((moment >= edge, literal(n)) for n, edge in begins), else_=literal(0))


_took_part = (
    select(func.coalesce(func.sum(1 + sign_ups.c.companions), 0))
    .where(
        sign_ups.c.session == func.coalesce(sessions.c.pool, sessions.c.id),
        sign_ups.c.status.in_([Status.IN, Status.OVER]),
    )
    .scalar_subquery()
)


@cache
def filling(weeks: int) -> Select[Any]:
    """Binds the same edges as `demanded`."""
    each = (
        select(
            week_of(sessions.c.starts_at, weeks).label("week"),
            activities.c.places,
            _took_part.label("people"),
        )
        .select_from(sessions.join(activities, activities.c.id == sessions.c.activity))
        .where(
            sessions.c.state.in_([SessionState.PLANNED, SessionState.OVER]),
            activities.c.state.in_([State.PUBLISHED, State.OVER]),
            sessions.c.starts_at >= bindparam("edge0", type_=Utc),
            sessions.c.starts_at < bindparam(f"edge{weeks}", type_=Utc),
        )
        .cte("each")
    )
    taken = case((each.c.places.is_not(None), each.c.people), else_=0)
    return (
        select(
            each.c.week,
            func.count(),
            func.coalesce(func.sum(each.c.places), 0),
            func.sum(taken),
            func.sum(each.c.people),
        )
        .group_by(each.c.week)
        .order_by(each.c.week)
    )
