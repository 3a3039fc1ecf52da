"""Finds who could be asked for a request, in two queries however many they are.

Whether a neighbourhood or part of the day fits is not decided here but in `bot.help.routing`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import groupby

from sqlalchemy import (
    Boolean,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from bot.help.asks import Answer, Candidate
from bot.help.circle import Part
from bot.help.kinds import HUMAN, JOIN
from bot.help.request import Request, State
from bot.people.person import Role
from storage.connection import Connection
from storage.persons import WHOLE, to_persons
from storage.tables import (
    addresses,
    among,
    asks,
    members,
    never_kinds,
    offered_dayparts,
    offered_kinds,
    offered_neighbourhoods,
    persons,
    refusals,
    requests,
    roles,
)
from storage.types import Number

regarded = members.alias("regarded")  # who is in what a question to a human is about
_offers_it = exists().where(
    offered_kinds.c.person == roles.c.person, offered_kinds.c.kind == bindparam("kind")
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
    exists().where(addresses.c.person == roles.c.person, addresses.c.reachable),
    ~exists().where(
        never_kinds.c.person == roles.c.person, never_kinds.c.kind == bindparam("kind")
    ),
    or_(
        bindparam("again", type_=Boolean),
        ~exists().where(
            asks.c.person == roles.c.person,
            asks.c.request == bindparam("request"),
            asks.c.answer != bindparam(None, Answer.STOOD_DOWN, literal_execute=True),
        ),
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
_busy = (
    select(func.count())
    .select_from(members.join(requests, requests.c.id == members.c.request))
    .where(
        members.c.person == persons.c.id,
        members.c.part == bindparam(None, Part.HELPER, literal_execute=True),
        members.c.left_at.is_(None),
        among(requests.c.state, State.OPEN, State.TAKEN),
    )
    .scalar_subquery()
)
_asked_last = (
    select(func.max(asks.c.asked_at)).where(asks.c.person == persons.c.id).scalar_subquery()
)
FOUND = WHOLE.add_columns(_busy.label("busy"), _asked_last.label("asked_last")).where(
    persons.c.id.in_(WHO)
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
        )
    )
)


async def candidates(
    db: Connection, request: Request, roles: Collection[Role], *, again: bool
) -> Sequence[Candidate]:
    """`bot.help.asks.Asks.candidates`, stored."""
    about = {
        "request": request.id,
        "kind": request.kind,
        "is_for_all": request.kind in {HUMAN, JOIN},
        "resident": request.resident,
        "regarding": request.regarding,
        "again": again,
        "roles": sorted(roles),
    }
    offered: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in await db.rows(OFFERED, about):
        offered[row.what, row.person].add(row.value)
    found = []
    for number, rows in groupby(await db.rows(FOUND, about), lambda row: row.id):
        several = list(rows)
        found.append(
            Candidate(
                to_persons(several)[0],
                frozenset(offered[offered_kinds.name, number]),
                frozenset(offered[offered_neighbourhoods.name, number]),
                frozenset(offered[offered_dayparts.name, number]),
                several[0].busy,
                several[0].asked_last,
            )
        )
    return found
