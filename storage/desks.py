"""Reads what somebody may see at the desk; what is out of their sight is left out by the query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    true,
)

from bot.activities.activity import Seen as SeenBy
from bot.activities.activity import SessionState
from bot.activities.activity import State as ActivityState
from bot.activities.sign_up import Status
from bot.desk.records import Gathering, Helper, Meeting, Seen, Unanswered, Wanted
from bot.desk.sight import Sight
from bot.help.asks import Answer
from bot.help.circle import Part
from bot.help.look import LOOK, STUCK
from bot.help.nobody_comes import NOBODY
from bot.help.request import REQUEST, Request, State
from bot.help.visit import VisitState
from storage.connection import Connection
from storage.figures import NO_PINGS
from storage.persons import WHOLE, to_persons
from storage.requests import StoredRequests
from storage.tables import (
    activities,
    agenda,
    among,
    asks,
    blocks,
    members,
    offered_kinds,
    offered_neighbourhoods,
    persons,
    requests,
    roles,
    sessions,
    sign_ups,
    visits,
    wishes,
)

WEEK, MONTH = timedelta(days=7), timedelta(days=28)

_alive = among(requests.c.state, State.OPEN, State.TAKEN)
_about = literal(f"{REQUEST}:", Text) + cast(requests.c.id, Text)
_pinged = and_(asks.c.request == requests.c.id, asks.c.why.not_in(NO_PINGS))
_thinking = asks.c.answer == Answer.ASKED
ALIVE = select(
    requests.c.id,
    select(func.count()).select_from(asks).where(_pinged).scalar_subquery().label("asked"),
    select(func.count())
    .select_from(asks)
    .where(_pinged, _thinking)
    .scalar_subquery()
    .label("thinking"),
    select(agenda.c.due)
    .where(agenda.c.what == LOOK, agenda.c.about == _about)
    .scalar_subquery()
    .label("look_again"),
    exists().where(agenda.c.what == STUCK, agenda.c.about == _about).label("nobody"),
    select(func.max(asks.c.asked_at))
    .where(_pinged, _thinking)
    .scalar_subquery()
    .label("silent_since"),
    select(func.max(asks.c.asked_at))
    .where(asks.c.request == requests.c.id, asks.c.why == NOBODY, _thinking)
    .scalar_subquery()
    .label("called"),
).where(_alive)
UNANSWERED = (
    select(asks.c.request, asks.c.person, asks.c.asked_at)
    .select_from(requests.join(asks, asks.c.request == requests.c.id))
    .where(_alive, _thinking, asks.c.why.not_in(NO_PINGS))
    .order_by(asks.c.asked_at, asks.c.request, asks.c.person)
    .limit(bindparam("limit"))
)
MEETINGS = (
    select(visits.c.request, visits.c.starts_at)
    .select_from(visits.join(requests, requests.c.id == visits.c.request))
    .where(
        _alive,
        visits.c.state == VisitState.AGREED,
        visits.c.starts_at >= bindparam("start"),
        visits.c.starts_at < bindparam("end"),
    )
    .order_by(visits.c.starts_at, visits.c.id)
)


def _people(*statuses: Status) -> ColumnElement[int]:
    """How many of these a session's places are for."""
    return (
        select(func.coalesce(func.sum(1 + sign_ups.c.companions), 0))
        .where(
            sign_ups.c.session == func.coalesce(sessions.c.pool, sessions.c.id),
            sign_ups.c.status.in_(statuses),
        )
        .scalar_subquery()
    )


GATHERINGS = (
    select(
        sessions.c.id,
        activities.c.title,
        activities.c.place,
        activities.c.neighbourhood,
        sessions.c.starts_at,
        sessions.c.ends_at,
        activities.c.places,
        _people(Status.IN, Status.OFFERED, Status.OVER).label("taken"),
        _people(Status.WAITING).label("waiting"),
    )
    .select_from(sessions.join(activities, activities.c.id == sessions.c.activity))
    .where(
        sessions.c.state.in_([SessionState.PLANNED, SessionState.OVER]),
        sessions.c.starts_at >= bindparam("start"),
        sessions.c.starts_at < bindparam("end"),
        activities.c.state.in_([ActivityState.PUBLISHED, ActivityState.OVER]),
    )
    .order_by(sessions.c.starts_at, sessions.c.id)
)


def in_sight(sight: Sight) -> ColumnElement[bool]:
    """Of a request, for whom it is there."""
    if sight.everything:
        return true()
    in_its_circle = exists().where(
        members.c.request == requests.c.id,
        members.c.person == sight.person,
        members.c.left_at.is_(None),
    )
    return or_(requests.c.kind.in_(sorted(sight.kinds)), in_its_circle)


_has_role = exists().where(roles.c.person == persons.c.id)
_is_blocked = exists().where(blocks.c.person == persons.c.id)


def _asked_since(start: str) -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(asks)
        .where(
            asks.c.person == persons.c.id,
            asks.c.asked_at > bindparam(start),
            asks.c.why.not_in(NO_PINGS),
        )
        .scalar_subquery()
    )


HELPERS = (
    select(
        persons.c.id,
        wishes.c.paused_until,
        _asked_since("week").label("asked_week"),
        _asked_since("month").label("asked_month"),
        select(func.count())
        .select_from(members)
        .where(
            members.c.person == persons.c.id,
            members.c.part == Part.HELPER,
            members.c.since > bindparam("month"),
        )
        .scalar_subquery()
        .label("helped_month"),
        select(func.max(asks.c.asked_at))
        .where(asks.c.person == persons.c.id, asks.c.why.not_in(NO_PINGS))
        .scalar_subquery()
        .label("last_asked"),
        _is_blocked.label("blocked"),
    )
    .select_from(persons.outerjoin(wishes, wishes.c.person == persons.c.id))
    .where(or_(_has_role, _is_blocked))
    .order_by(func.lower(persons.c.name), persons.c.id)
    .limit(bindparam("limit"))
)
WHO = WHOLE.where(persons.c.id.in_(bindparam("people", expanding=True)))
KINDS = select(offered_kinds).where(offered_kinds.c.person.in_(bindparam("people", expanding=True)))
PLACES = select(offered_neighbourhoods).where(
    offered_neighbourhoods.c.person.in_(bindparam("people", expanding=True))
)


class StoredDesks:
    """`bot.desk.records.Desks`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._requests = StoredRequests(db)

    async def alive(self, sight: Sight, limit: int) -> Sequence[Seen]:
        statement = (
            ALIVE.where(in_sight(sight))
            .order_by(requests.c.state, requests.c.looking_since, requests.c.id)
            .limit(bindparam("limit"))
        )
        rows = await self._db.rows(statement, {"limit": limit})
        found = await self._requests.several([row.id for row in rows])
        known = {request.id: request for request in found}
        return [
            Seen(
                known[row.id],
                row.asked,
                row.thinking,
                row.look_again,
                bool(row.nobody),
                row.silent_since,
                row.called,
            )
            for row in rows
        ]

    async def request(self, sight: Sight, request: int) -> Request | None:
        statement = select(requests.c.id).where(requests.c.id == request, in_sight(sight))
        seen = await self._db.row(statement)
        return seen and await self._requests.get(request)

    async def unanswered(self, sight: Sight, limit: int) -> Sequence[Unanswered]:
        rows = await self._db.rows(UNANSWERED.where(in_sight(sight)), {"limit": limit})
        return [Unanswered(row.request, row.person, row.asked_at) for row in rows]

    async def meetings(self, sight: Sight, start: datetime, end: datetime) -> Sequence[Meeting]:
        span = {"start": start, "end": end}
        rows = await self._db.rows(MEETINGS.where(in_sight(sight)), span)
        return [Meeting(row.request, row.starts_at) for row in rows]

    async def gatherings(self, sight: Sight, start: datetime, end: datetime) -> Sequence[Gathering]:
        found = GATHERINGS
        if not sight.everything:
            found = found.where(activities.c.seen != SeenBy.LINK)
        rows = await self._db.rows(found, {"start": start, "end": end})
        return [
            Gathering(
                row.id,
                row.title,
                row.place,
                row.neighbourhood,
                row.starts_at,
                row.ends_at,
                row.places,
                int(row.taken),
                int(row.waiting),
            )
            for row in rows
        ]

    async def helpers(
        self, sight: Sight, wanted: Wanted, now: datetime, limit: int
    ) -> Sequence[Helper]:
        if not sight.everything:
            return ()
        statement = HELPERS
        if wanted.name:
            statement = statement.where(persons.c.name.icontains(wanted.name, autoescape=True))
        if wanted.role:
            holding = exists().where(roles.c.person == persons.c.id, roles.c.role == wanted.role)
            statement = statement.where(holding)
        for table, column, value in (
            (offered_kinds, "kind", wanted.kind),
            (offered_neighbourhoods, "neighbourhood", wanted.neighbourhood),
        ):
            if value:
                offers = exists().where(table.c.person == persons.c.id, table.c[column] == value)
                statement = statement.where(offers)
        return await self._helpers(statement, now, limit)

    async def helper(self, sight: Sight, person: int, now: datetime) -> Helper | None:
        if not sight.everything:
            return None
        found = await self._helpers(HELPERS.where(persons.c.id == person), now, 1)
        return found[0] if found else None

    async def _helpers(self, statement: Select[Any], now: datetime, limit: int) -> Sequence[Helper]:
        bound = {"week": now - WEEK, "month": now - MONTH, "limit": limit}
        rows = await self._db.rows(statement, bound)
        who = {"people": [row.id for row in rows]}
        people = {each.id: each for each in to_persons(await self._db.rows(WHO, who))}
        kinds, places = defaultdict[int, set[str]](set), defaultdict[int, set[str]](set)
        for row in await self._db.rows(KINDS, who):
            kinds[row.person].add(row.kind)
        for row in await self._db.rows(PLACES, who):
            places[row.person].add(row.neighbourhood)
        return [
            Helper(
                people[row.id],
                frozenset(kinds[row.id]),
                frozenset(places[row.id]),
                row.paused_until,
                row.asked_week,
                row.asked_month,
                row.helped_month,
                row.last_asked,
                bool(row.blocked),
            )
            for row in rows
        ]
