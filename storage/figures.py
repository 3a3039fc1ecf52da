"""Counts what is asked and offered. One statement each, however much there is: the medians too are
taken by the database. Of a week in which nothing changes any more the sums are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Float,
    FunctionElement,
    Row,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same
from sqlalchemy.ext.compiler import compiles

from bot.figures.demand import ANYWHERE, BY_ROLE, SETTLED, Demand, Filled, Offers
from bot.help.circle import Part
from bot.help.kinds import HUMAN, JOIN
from bot.help.request import State
from bot.people.person import Role
from storage.connection import Connection
from storage.filled import filling, week_of
from storage.tables import (
    addresses,
    asks,
    members,
    never_kinds,
    offered_kinds,
    offered_neighbourhoods,
    requests,
    roles,
    thanks,
    week_sums,
    wishes,
)
from storage.types import Utc

NO_PINGS = ("", "looked", "nobody")
"""Reasons of asks that were none: they came by themselves, or had to know that nobody did."""
BY_KIND = ("week", "kind", "neighbourhood")
IN_ALL = ("week",)


class MinutesBetween(FunctionElement[float]):
    """Each database counts time in its own way."""

    type = Float()
    inherit_cache = True


@compiles(MinutesBetween, "sqlite")
def _on_sqlite(element: MinutesBetween, compiler: Any, **more: Any) -> str:
    earlier, later = (compiler.process(each, **more) for each in element.clauses)
    return f"((julianday({later}) - julianday({earlier})) * 1440)"


@compiles(MinutesBetween, "postgresql")
def _on_postgres(element: MinutesBetween, compiler: Any, **more: Any) -> str:
    earlier, later = (compiler.process(each, **more) for each in element.clauses)
    return f"(CAST(extract(epoch FROM {later} - {earlier}) AS double precision) / 60)"


helping = and_(members.c.request == requests.c.id, members.c.part == Part.HELPER)
first_yes = select(func.min(members.c.since)).where(helping).scalar_subquery()
yeses_of = select(func.count(members.c.person.distinct())).where(helping).scalar_subquery()
pings_of = (
    select(func.count())
    .where(asks.c.request == requests.c.id, asks.c.why.not_in(NO_PINGS))
    .scalar_subquery()
)


@cache
def demanded(weeks: int, by: tuple[str, ...]) -> Select[Any]:
    """Binds `edge0` up to and including `edge<weeks>`."""
    return _counted(_each(weeks), by)


def _each(weeks: int) -> CTE:
    """Every request of these weeks, with what became of it."""
    edges = [bindparam(f"edge{n}", type_=Utc) for n in range(weeks + 1)]
    week = week_of(requests.c.asked_at, weeks)
    return (
        select(
            week.label("week"),
            requests.c.kind,
            requests.c.neighbourhood,
            requests.c.state,
            MinutesBetween(requests.c.asked_at, first_yes).label("minutes"),
            yeses_of.label("yeses"),
            pings_of.label("pings"),
            thanks.c.helped,
            or_(thanks.c.words != "", thanks.c.attachments != ()).label("thanked"),
        )
        .select_from(requests.outerjoin(thanks, thanks.c.request == requests.c.id))
        .where(
            requests.c.asked_at >= edges[0],
            requests.c.asked_at < edges[-1],
            requests.c.kind.not_in([HUMAN, JOIN]),
        )
        .cte("each")
    )


def _counted(each: CTE, by: tuple[str, ...]) -> Select[Any]:
    group = [each.c[name] for name in by]
    ranked = select(
        each,
        func.row_number()
        .over(partition_by=group, order_by=each.c.minutes.asc().nulls_last())
        .label("place"),
        func.count(each.c.minutes).over(partition_by=group).label("answered"),
    ).cte("ranked")
    return select(
        *(ranked.c[name] if name in by else literal("").label(name) for name in BY_KIND),
        func.count().label("asked"),
        func.count(ranked.c.minutes).label("answered"),
        _count(ranked.c.state == State.OPEN).label("open"),
        func.sum(ranked.c.pings).label("pings"),
        func.sum(ranked.c.yeses).label("yeses"),
        _at(ranked, 1, 2).label("median_minutes"),
        _at(ranked, 9, 10).label("p90_minutes"),
        _count(ranked.c.helped == "yes").label("helped"),
        _count(ranked.c.helped == "partly").label("partly"),
        _count(ranked.c.helped == "no").label("not_helped"),
        _count(ranked.c.thanked).label("thanks"),
    ).group_by(*(ranked.c[name] for name in by))


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


def _at(ranked: Any, part: int, of: int) -> ColumnElement[float]:
    """The minutes of the first who is at or over this part of those that were answered."""
    place = (ranked.c.answered * part + of - 1) // of
    return func.max(case((ranked.c.place == place, ranked.c.minutes)))


def _available(person: ColumnElement[int], *which: Role) -> ColumnElement[bool]:
    paused = exists().where(wishes.c.person == person, wishes.c.paused_until > bindparam("now"))
    return and_(
        exists().where(roles.c.person == person, roles.c.role.in_(which)),
        exists().where(addresses.c.person == person, addresses.c.reachable),
        ~paused,
    )


_place = func.coalesce(offered_neighbourhoods.c.neighbourhood, ANYWHERE)
_of_a_kind = (
    select(offered_kinds.c.kind.label("kind"), _place.label("neighbourhood"))
    .select_from(
        offered_kinds.outerjoin(
            offered_neighbourhoods, offered_neighbourhoods.c.person == offered_kinds.c.person
        )
    )
    .where(
        _available(offered_kinds.c.person, Role.VOLUNTEER, Role.PROFESSIONAL),
        ~exists().where(
            never_kinds.c.person == offered_kinds.c.person,
            never_kinds.c.kind == offered_kinds.c.kind,
        ),
    )
)
_professional = roles.alias("professional")
_by_role = (
    select(literal(BY_ROLE).label("kind"), _place.label("neighbourhood"))
    .select_from(
        _professional.outerjoin(
            offered_neighbourhoods, offered_neighbourhoods.c.person == _professional.c.person
        )
    )
    .where(
        _professional.c.role == Role.PROFESSIONAL,
        _available(_professional.c.person, Role.PROFESSIONAL),
        ~exists().where(offered_kinds.c.person == _professional.c.person),
    )
)
_offering = union_all(_of_a_kind, _by_role).subquery()
OFFERED = select(_offering, func.count().label("people")).group_by(*_offering.c)
_whoever = roles.alias("whoever")
EVERYONE = select(func.count(_whoever.c.person.distinct())).where(
    _whoever.c.role.in_([Role.VOLUNTEER, Role.PROFESSIONAL]),
    _available(_whoever.c.person, Role.VOLUNTEER, Role.PROFESSIONAL),
)


KEPT = select(week_sums).where(week_sums.c.begins.in_(bindparam("begins", expanding=True)))
KEEP = upsert(week_sums).on_conflict_do_nothing()


def _runs(weeks: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of those that follow each other."""
    runs = list[tuple[int, int]]()
    for week in weeks:
        follows = runs and runs[-1][1] == week - 1
        runs[-1:] = [(runs[-1][0], week)] if follows else [*runs[-1:], (week, week)]
    return runs


class StoredFigures:
    """`bot.figures.demand.Figures`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def demand(self, edges: Sequence[datetime]) -> Sequence[Demand]:
        return await self._demanded(edges, BY_KIND)

    async def totals(self, edges: Sequence[datetime]) -> Sequence[Demand]:
        return await self._demanded(edges, IN_ALL)

    async def weeks(self, edges: Sequence[datetime], now: datetime) -> Sequence[Demand]:
        rows = await self._db.rows(KEPT, {"begins": list(edges[:-1])})
        at = {edge: week for week, edge in enumerate(edges)}
        found = {at[row.begins]: replace(row.counted, week=at[row.begins]) for row in rows}
        missing = [week for week in range(len(edges) - 1) if week not in found]
        for first, last in _runs(missing):
            for each in await self.totals(edges[first : last + 2]):
                found[first + each.week] = replace(each, week=first + each.week)
        for week in missing:
            counted = found.get(week, Demand(week))
            if edges[week + 1] <= now - SETTLED and not counted.open:
                await self._db.run(KEEP, {"begins": edges[week], "counted": counted})
        return [found[week] for week in sorted(found)]

    async def filled(self, edges: Sequence[datetime]) -> Sequence[Filled]:
        bound = {f"edge{n}": edge for n, edge in enumerate(edges)}
        rows = await self._db.rows(filling(len(edges) - 1), bound)
        return [Filled(*map(int, row)) for row in rows]

    async def offers(self, now: datetime) -> Offers:
        rows = await self._db.rows(OFFERED, {"now": now})
        everyone = await self._db.row(EVERYONE, {"now": now})
        counted = {(row.kind, row.neighbourhood): row.people for row in rows}
        return Offers(counted, everyone[0] if everyone else 0)

    async def _demanded(self, edges: Sequence[datetime], by: tuple[str, ...]) -> Sequence[Demand]:
        bound = {f"edge{n}": edge for n, edge in enumerate(edges)}
        rows = await self._db.rows(demanded(len(edges) - 1, by), bound)
        return [_demand(row) for row in rows]


def _demand(row: Row[Any]) -> Demand:
    counts = dict(row._mapping)  # noqa: SLF001  SQLAlchemy's own public name for it
    return Demand(**counts | {"pings": int(row.pings), "yeses": int(row.yeses)})
