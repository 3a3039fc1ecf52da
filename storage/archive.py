"""Reads a network's past for `schakel what-if`: no words, no names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, exists, func, literal_column, select, union_all

from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.volunteer import Volunteer
from bot.help.asks import Answer
from bot.help.circle import Part
from bot.help.kinds import CONDUCT, HUMAN, JOIN
from bot.help.request import State
from bot.people.person import Role
from bot.what_if.past import Helper, Past, PastRequest
from storage.connection import Connection
from storage.figures import first_yes, pings_of, yeses_of
from storage.persons import certified
from storage.tables import (
    addresses,
    asks,
    learned,
    learned_together,
    members,
    never_kinds,
    offered_dayparts,
    offered_kinds,
    offered_languages,
    offered_neighbourhoods,
    persons,
    requests,
    roles,
    wishes,
)
from storage.types import Utc
from storage.wishes import to_wishes

CANT = (Answer.NOT_NOW, Answer.NEVER)
PLAIN_WHEN = frozenset({"now", "today"})
"""Of when it is wanted no more is read: the rest may be in somebody's own words."""
MOST_STAYS = 1000

REQUESTS = (
    select(
        requests.c.asked_at,
        requests.c.kind,
        requests.c.neighbourhood,
        requests.c.when,
        requests.c.starts_at,
        requests.c.places,
        persons.c.language,
        first_yes.label("first_yes"),
        yeses_of.label("yeses"),
        pings_of.label("pings"),
    )
    .select_from(requests.join(persons, persons.c.id == requests.c.resident))
    .where(requests.c.asked_at >= bindparam("since"), requests.c.kind.not_in([HUMAN, JOIN]))
    .order_by(requests.c.asked_at, requests.c.id)
)
_who_helps = (
    select(roles.c.person)
    .where(
        roles.c.role.in_([Role.VOLUNTEER, Role.PROFESSIONAL]),
        exists().where(addresses.c.person == roles.c.person, addresses.c.reachable),
    )
    .distinct()
)
_helped_before = exists(
    select(1)
    .select_from(members.join(requests, requests.c.id == members.c.request))
    .where(
        members.c.person == persons.c.id,
        members.c.part == Part.HELPER,
        members.c.left_at.is_(None),
        requests.c.state == State.DONE,
    )
)
HELPERS = (
    select(
        persons.c.id,
        persons.c.language,
        certified(bindparam("now", type_=Utc)).label("certified"),
        wishes,
        learned.c.habits,
        learned.c.load,
        _helped_before.label("helped_before"),
    )
    .select_from(persons)
    .outerjoin(wishes, wishes.c.person == persons.c.id)
    .outerjoin(learned, learned.c.person == persons.c.id)
    .where(persons.c.id.in_(_who_helps))
    .order_by(persons.c.id)
)
OFFERED = union_all(
    *(
        select(
            literal_column(f"'{table.name}'").label("what"),
            table.c.person.label("person"),
            table.c[column].label("value"),
        )
        for table, column in (
            (roles, "role"),
            (offered_kinds, "kind"),
            (never_kinds, "kind"),
            (offered_neighbourhoods, "neighbourhood"),
            (offered_dayparts, "daypart"),
            (offered_languages, "language"),
        )
    )
)
NETWORK = select(learned_together.c.network)
ANSWERS = (
    select(asks.c.answer, func.count().label("many"))
    .select_from(asks.join(requests, requests.c.id == asks.c.request))
    .where(requests.c.asked_at >= bindparam("since"), asks.c.why != "")
    .group_by(asks.c.answer)
)
STAYS = (
    select(members.c.since, func.coalesce(members.c.left_at, requests.c.closed_at).label("until"))
    .select_from(members.join(requests, requests.c.id == members.c.request))
    .where(
        members.c.part == Part.HELPER,
        and_(requests.c.state == State.DONE, requests.c.asked_at >= bindparam("since")),
    )
    .order_by(members.c.id.desc())
    .limit(MOST_STAYS)
)


class StoredArchive:
    """`bot.what_if.past.Archive`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def past(self, since: datetime, now: datetime) -> Past:
        span = {"since": since}
        offered = defaultdict[tuple[str, int], set[str]](set)
        for row in await self._db.rows(OFFERED):
            offered[row.what, row.person].add(row.value)
        network = await self._db.row(NETWORK)
        answers = {row.answer: row.many for row in await self._db.rows(ANSWERS, span)}
        cant = sum(answers.get(answer, 0) for answer in CANT)
        stays = await self._db.rows(STAYS, span)
        return Past(
            requests=[_request(row) for row in await self._db.rows(REQUESTS, span)],
            helpers=[_helper(row, offered) for row in await self._db.rows(HELPERS, {"now": now})],
            network=network and network.network,
            said_cant=cant,
            no_yes=cant + answers.get(Answer.LAPSED, 0),
            stays=[max(row.until - row.since, timedelta(0)) for row in stays if row.until],
        )


def _request(row: Row[Any]) -> PastRequest:
    return PastRequest(
        at=row.asked_at,
        kind=row.kind,
        neighbourhood=row.neighbourhood,
        when=row.when if row.when in PLAIN_WHEN else "later",
        language=row.language,
        places=row.places,
        ahead=row.starts_at and row.starts_at - row.asked_at,
        first_yes=row.first_yes,
        pings=row.pings,
        yeses=row.yeses,
    )


def _helper(row: Row[Any], offered: Mapping[tuple[str, int], set[str]]) -> Helper:
    def of(table: str) -> frozenset[str]:
        return frozenset(offered.get((table, row.id), ()))

    volunteer = Volunteer(
        person=row.id,
        kinds=of("offered_kinds") - of("never_kinds"),
        wishes=to_wishes(row, of("offered_dayparts")),
        load=row.load or Load(),
        habits=row.habits or Habits(),
        languages=of("offered_languages") or frozenset({row.language}),
        certificates=frozenset({CONDUCT} if row.certified else ()),
        experienced=row.helped_before or Role.PROFESSIONAL in of("roles"),
    )
    return Helper(volunteer, of("offered_neighbourhoods"), frozenset(map(Role, of("roles"))))
