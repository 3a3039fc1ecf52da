"""Finds who could be asked for a request, in two queries however many they are.

What somebody offers and wishes is only read here; what it means is decided in `bot.help.asking`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    Boolean,
    Row,
    Table,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    union_all,
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
from storage.persons import WHOLE, to_persons
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
from storage.types import Number
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
KNOWN = (
    select(
        persons.c.id,
        persons.c.language,
        persons.c.checked_at,
        wishes,
        learned.c.habits,
        learned.c.load,
        _places_held.label("places_held"),
        or_(_professional, _helped_before).label("experienced"),
        _liked.label("liked"),
        exists()
        .where(addresses.c.person == persons.c.id, addresses.c.reachable)
        .label("reachable"),
    )
    .select_from(persons)
    .outerjoin(wishes, wishes.c.person == persons.c.id)
    .outerjoin(learned, learned.c.person == persons.c.id)
    .where(persons.c.id.in_(WHO))
)
OFFERED = union_all(
    *(
        select(
            literal_column(f"'{table.name}'").label("what"),
            table.c.person.label("person"),
            table.c[column].label("value"),
        ).where(table.c.person.in_(WHO))
        for table, column in (
            (offered_kinds, "kind"),
            (offered_neighbourhoods, "neighbourhood"),
            (offered_dayparts, "daypart"),
            (offered_languages, "language"),
        )
    )
)


async def humans(
    db: Connection, request: Request, roles: Collection[Role], *, again: bool
) -> Sequence[Person]:
    """`bot.help.asks.Asks.humans`, stored."""
    about = _about(replace(request, kind=HUMAN), roles, ()) | {"again": again}
    return to_persons(await db.rows(HUMANS, about))


async def known(
    db: Connection, request: Request, roles: Collection[Role], kinds: Collection[str]
) -> Sequence[Known]:
    """`bot.help.asks.Asks.known`, stored."""
    about = _about(request, roles, kinds)
    offered: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in await db.rows(OFFERED, about):
        offered[row.what, row.person].add(row.value)
    return [_known(row, offered) for row in await db.rows(KNOWN, about)]


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


def _known(row: Row[Any], offered: Mapping[tuple[str, int], set[str]]) -> Known:
    def of(table: Table) -> frozenset[str]:
        return frozenset(offered.get((table.name, row.id), ()))

    volunteer = Volunteer(
        person=row.id,
        kinds=of(offered_kinds),
        wishes=to_wishes(row, of(offered_dayparts)),
        load=row.load or Load(),
        habits=row.habits or Habits(),
        languages=of(offered_languages) or frozenset({row.language}),
        certificates=frozenset({CONDUCT} if row.checked_at else ()),
        reachable=row.reachable,
        experienced=row.experienced,
    )
    return Known(
        volunteer,
        of(offered_neighbourhoods),
        liked=row.liked,
        by_role=not volunteer.kinds,
        places_held=row.places_held,
    )
