"""Keeps what coordinators decide about people. Who is no coordinator changes and sees nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, exists, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.network.roster import Block, Glance, Outcome
from bot.people.person import Role
from storage.connection import Connection
from storage.desk_sessions import END_ALL as SHUT
from storage.tables import blocks, glances, persons, roles
from storage.wishes import keep_wishes, wishes_of

THE_SAME = timedelta(minutes=10)
MOST_GLANCES = 20

COORDINATORS = (
    select(roles.c.person)
    .where(roles.c.role == Role.COORDINATOR)
    .order_by(roles.c.person)
    .with_for_update()
)
"""Held, so that two who take each other's role leave one of them."""
HOLD = select(persons.c.id).where(persons.c.id == bindparam("person")).with_for_update()
IS_COORDINATOR = select(roles.c.person).where(
    roles.c.person == bindparam("by"), roles.c.role == Role.COORDINATOR
)
HELD = select(roles.c.role, roles.c.since).where(roles.c.person == bindparam("person"))
GRANT = upsert(roles).on_conflict_do_nothing()
TAKE = delete(roles).where(roles.c.person == bindparam("person"), roles.c.role == bindparam("role"))
TAKE_ALL = delete(roles).where(roles.c.person == bindparam("person"))
BLOCK = upsert(blocks).on_conflict_do_nothing()
BLOCKED = select(blocks).where(blocks.c.person == bindparam("person"))
LIFT = delete(blocks).where(blocks.c.person == bindparam("person"))
ON_IT = select(persons.c.id).where(
    persons.c.id == bindparam("person"),
    or_(
        exists().where(roles.c.person == persons.c.id),
        exists().where(blocks.c.person == persons.c.id),
    ),
)
CERTIFY = update(persons).where(persons.c.id == bindparam("number"))
GLANCE = insert(glances)
_about = (
    glances.c.request.is_not_distinct_from(bindparam("request")),
    glances.c.of_person.is_not_distinct_from(bindparam("of_person")),
)
SAME = select(glances.c.id).where(
    *_about, glances.c.person == bindparam("person"), glances.c.at > bindparam("since")
)
GLANCES = (select(glances).where(*_about).order_by(glances.c.at.desc(), glances.c.id.desc())).limit(
    MOST_GLANCES
)
DESKS = frozenset({Role.PROFESSIONAL, Role.COORDINATOR})


class StoredRoster:
    """`bot.network.roster.Roster`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def give(self, by: int, person: int, role: Role, now: datetime) -> Outcome:
        if not await self._may(by, person) or not await hold_unless_blocked(self._db, person):
            return Outcome.NOT
        granted = await self._db.run(GRANT, {"person": person, "role": role, "since": now})
        return Outcome.DONE if granted else Outcome.NOT

    async def take(self, by: int, person: int, role: Role) -> Outcome:
        coordinators = {row.person for row in await self._db.rows(COORDINATORS)}
        if by not in coordinators:
            return Outcome.NOT
        if role is Role.COORDINATOR and coordinators == {person}:
            return Outcome.LAST
        if await self._db.run(TAKE, {"person": person, "role": role}) != 1:
            return Outcome.NOT
        if role in DESKS:
            await self._db.run(SHUT, {"person": person})
        return Outcome.DONE

    async def block(self, by: int, person: int, reason: str, now: datetime) -> Outcome:
        coordinators = {row.person for row in await self._db.rows(COORDINATORS)}
        if by not in coordinators or person == by:
            return Outcome.NOT
        who = {"person": person}
        await self._db.row(HOLD, who)
        held = tuple((Role(row.role), row.since) for row in await self._db.rows(HELD, who))
        if not held:
            return Outcome.NOT
        row = {"by": by, "reason": reason, "since": now, "held": held}
        if await self._db.run(BLOCK, who | row) != 1:
            return Outcome.NOT
        await self._db.run(TAKE_ALL, who)
        await self._db.run(SHUT, who)
        return Outcome.DONE

    async def lift(self, by: int, person: int) -> Outcome:
        who = {"person": person}
        if not await self._may(by, person):
            return Outcome.NOT
        await self._db.row(HOLD, who)
        blocked = await self._db.row(BLOCKED, who)
        if blocked is None:
            return Outcome.NOT
        await self._db.run(LIFT, who)
        for role, since in blocked.held:
            await self._db.run(GRANT, who | {"role": role, "since": since})
        return Outcome.DONE

    async def block_of(self, by: int, person: int) -> Block | None:
        if await self._db.row(IS_COORDINATOR, {"by": by}) is None:
            return None
        row = await self._db.row(BLOCKED, {"person": person})
        return row and Block(row.by, row.reason, row.since)

    async def is_blocked(self, person: int) -> bool:
        return await self._db.row(BLOCKED, {"person": person}) is not None

    async def certify(self, by: int, person: int, until: datetime, now: datetime) -> Outcome:
        if until <= now or not await self._may(by, person):
            return Outcome.NOT
        seen = CERTIFY.values(checked_at=now, certificate_until=until)
        await self._db.run(seen, {"number": person})
        return Outcome.DONE

    async def pause(self, by: int, person: int, until: datetime | None) -> Outcome:
        if not await self._may(by, person):
            return Outcome.NOT
        wishes = await wishes_of(self._db, person)
        await keep_wishes(self._db, person, replace(wishes, paused_until=until))
        return Outcome.DONE

    async def glance(
        self, person: int, now: datetime, *, request: int | None = None, of: int | None = None
    ) -> None:
        about = {"person": person, "request": request, "of_person": of}
        if await self._db.row(SAME, about | {"since": now - THE_SAME}) is None:
            await self._db.run(GLANCE, about | {"at": now})

    async def glances(
        self, by: int, *, request: int | None = None, of: int | None = None
    ) -> Sequence[Glance]:
        if await self._db.row(IS_COORDINATOR, {"by": by}) is None:
            return ()
        rows = await self._db.rows(GLANCES, {"request": request, "of_person": of})
        return [Glance(row.person, row.at) for row in rows]

    async def _may(self, by: int, person: int) -> bool:
        """A coordinator, about somebody who takes part."""
        if await self._db.row(IS_COORDINATOR, {"by": by}) is None:
            return False
        return await self._db.row(ON_IT, {"person": person}) is not None


async def hold_unless_blocked(db: Connection, person: int) -> bool:
    """For who changes their roles: nobody blocks them meanwhile. False when they are blocked."""
    await db.row(HOLD, {"person": person})
    return await db.row(BLOCKED, {"person": person}) is None


async def keep_roles_aside(db: Connection, person: int) -> None:
    """Who is blocked has no roles: those that they came by in another way are put with the rest."""
    who = {"person": person}
    blocked = await db.row(BLOCKED, who)
    if blocked is None:
        return
    now = {Role(row.role): row.since for row in await db.rows(HELD, who)}
    held = tuple((dict(blocked.held) | now).items())
    await db.run(update(blocks).where(blocks.c.person == person).values(held=held))
    await db.run(TAKE_ALL, who)
    await db.run(SHUT, who)
