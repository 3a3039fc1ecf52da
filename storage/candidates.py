"""Finds who could be asked for a request, in one query however many they are.

What somebody offers and wishes is only read here; what it means is decided in `bot.help.asking`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    Label,
    Row,
    Table,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
)

from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.volunteer import Volunteer
from bot.help.asks import Answer, Known
from bot.help.circle import Part
from bot.help.kinds import CONDUCT, HUMAN, JOIN
from bot.help.request import Request, State
from bot.people.person import Person, Role
from storage.connection import Connection
from storage.persons import WHOLE, certified, to_persons
from storage.tables import (
    addresses,
    among,
    asks,
    learned,
    members,
    never_kinds,
    offered_dayparts,
    offered_kinds,
    offered_languages,
    offered_neighbourhoods,
    persons,
    refusals,
    requests,
    roles,
    thanks,
    wishes,
)
from storage.types import Number, Utc
from storage.wishes import to_wishes

regarded = members.alias("regarded")  # who is in what a question to a human is about
_offers_it = exists().where(
    offered_kinds.c.person == roles.c.person,
    offered_kinds.c.kind.in_(bindparam("kinds", expanding=True)),
)
_offers_nothing = ~exists().where(offered_kinds.c.person == roles.c.person)
WHO = select(roles.c.person).where(
    roles.c.role.in_(bindparam("roles", expanding=True)),
    roles.c.person != bindparam("resident"),
    or_(
        _offers_it,
        and_(
            roles.c.role != Role.VOLUNTEER,
            or_(_offers_nothing, bindparam("is_for_all", type_=Boolean)),
        ),
    ),
    ~exists().where(
        never_kinds.c.person == roles.c.person, never_kinds.c.kind == bindparam("kind")
    ),
    ~exists().where(
        members.c.person == roles.c.person,
        members.c.request == bindparam("request"),
        members.c.left_at.is_(None),
    ),
    ~exists().where(
        refusals.c.helper == roles.c.person, refusals.c.resident == bindparam("resident")
    ),
    or_(
        bindparam("regarding", type_=Number).is_(None),
        ~exists().where(
            regarded.c.person == roles.c.person, regarded.c.request == bindparam("regarding")
        ),
    ),
)
_reachable = exists().where(addresses.c.person == roles.c.person, addresses.c.reachable)
_not_asked_yet = or_(
    bindparam("again", type_=Boolean),
    ~exists().where(
        asks.c.person == roles.c.person,
        asks.c.request == bindparam("request"),
        asks.c.answer != bindparam(None, Answer.STOOD_DOWN, literal_execute=True),
    ),
)
HUMANS = WHOLE.where(persons.c.id.in_(WHO.where(_reachable, _not_asked_yet)))

_helps = and_(
    members.c.person == persons.c.id,
    members.c.part == bindparam(None, Part.HELPER, literal_execute=True),
    members.c.left_at.is_(None),
)
_stays = members.join(requests, requests.c.id == members.c.request)
_places_held = (
    select(func.count())
    .select_from(_stays)
    .where(_helps, among(requests.c.state, State.OPEN, State.TAKEN))
    .scalar_subquery()
)
_helped_before = exists(select(1).select_from(_stays).where(_helps, requests.c.state == State.DONE))
_liked = exists(
    select(1)
    .select_from(_stays.join(thanks, thanks.c.request == requests.c.id))
    .where(_helps, requests.c.resident == bindparam("resident"), thanks.c.helped == "yes")
)
_professional = (
    exists()
    .where(roles.c.person == persons.c.id, roles.c.role == Role.PROFESSIONAL)
    .correlate(persons)
)


def _offered(table: Table, column: str) -> Label[str]:
    """All that a person offers in this table, in one text: none of it holds a space."""
    several = select(func.aggregate_strings(table.c[column], " "))
    mine = several.where(table.c.person == persons.c.id).correlate(persons)
    return mine.scalar_subquery().label(table.name)


KNOWN = (
    select(
        persons.c.id,
        persons.c.language,
        certified(bindparam("now", type_=Utc)).label("certified"),
        wishes,
        learned.c.habits,
        learned.c.load,
        _places_held.label("places_held"),
        or_(_professional, _helped_before).label("experienced"),
        _liked.label("liked"),
        _offered(offered_kinds, "kind"),
        _offered(offered_neighbourhoods, "neighbourhood"),
        _offered(offered_dayparts, "daypart"),
        _offered(offered_languages, "language"),
        exists()
        .where(addresses.c.person == persons.c.id, addresses.c.reachable)
        .label("reachable"),
    )
    .select_from(persons)
    .outerjoin(wishes, wishes.c.person == persons.c.id)
    .outerjoin(learned, learned.c.person == persons.c.id)
    .where(persons.c.id.in_(WHO))
)


async def humans(
    db: Connection, request: Request, roles: Collection[Role], *, again: bool
) -> Sequence[Person]:
    """`bot.help.asks.Asks.humans`, stored."""
    about = _about(replace(request, kind=HUMAN), roles, ()) | {"again": again}
    return to_persons(await db.rows(HUMANS, about))


async def known(
    db: Connection,
    request: Request,
    roles: Collection[Role],
    kinds: Collection[str],
    now: datetime,
) -> Sequence[Known]:
    """`bot.help.asks.Asks.known`, stored."""
    about = _about(request, roles, kinds) | {"now": now}
    return [_known(row) for row in await db.rows(KNOWN, about)]


def _about(request: Request, roles: Collection[Role], kinds: Collection[str]) -> dict[str, Any]:
    return {
        "request": request.id,
        "kind": request.kind,
        "kinds": sorted(kinds),
        "is_for_all": request.kind in {HUMAN, JOIN},
        "resident": request.resident,
        "regarding": request.regarding,
        "roles": sorted(roles),
    }


@lru_cache(maxsize=4096)
def _each(several: str | None) -> frozenset[str]:
    """Many people offer the same."""
    return frozenset((several or "").split())


def _known(row: Row[Any]) -> Known:
    volunteer = Volunteer(
        person=row.id,
        kinds=_each(row.offered_kinds),
        wishes=to_wishes(row, _each(row.offered_dayparts)),
        load=row.load or Load(),
        habits=row.habits or Habits(),
        languages=_each(row.offered_languages or row.language),
        certificates=frozenset({CONDUCT} if row.certified else ()),
        reachable=row.reachable,
        experienced=row.experienced,
    )
    return Known(
        volunteer,
        _each(row.offered_neighbourhoods),
        liked=row.liked,
        places_held=row.places_held,
    )
