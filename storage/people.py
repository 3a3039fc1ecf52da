"""Keeps persons, where they can be reached, what they take on and what they offer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.messages import Attachment
from bot.people.person import Person, Role
from bot.people.wishes import Wishes
from bot.ports import StorageFailure
from storage.connection import Connection
from storage.forgetting import forget_person
from storage.joining import join_persons
from storage.persons import WHOLE, to_persons
from storage.roster import GRANT, hold_unless_blocked
from storage.tables import (
    addresses,
    invitations,
    never_kinds,
    offered_dayparts,
    offered_kinds,
    offered_languages,
    offered_neighbourhoods,
    persons,
    roles,
)
from storage.wishes import keep_wishes, wishes_of

DEFAULT_LANGUAGE = "nl"

_this_address = (
    addresses.c.channel == bindparam("at_channel"),
    addresses.c.recipient == bindparam("at_recipient"),
)
SEEN = (
    update(addresses)
    .where(*_this_address)
    .values(last_seen=bindparam("now"), reachable=True)
    .returning(addresses.c.person)
)
REACHABLE = update(addresses).where(*_this_address)
OWNER = select(addresses.c.person).where(*_this_address)
ADD = insert(persons)
ADD_ADDRESS = upsert(addresses).on_conflict_do_nothing()
GET = WHOLE.where(persons.c.id == bindparam("person"))
WITH_ROLE = WHOLE.where(
    persons.c.id.in_(
        select(roles.c.person).where(roles.c.role.in_(bindparam("roles", expanding=True)))
    )
)
CHANGE = update(persons).where(persons.c.id == bindparam("number"))
NEVER = upsert(never_kinds).on_conflict_do_nothing()
AGAIN = delete(never_kinds).where(
    never_kinds.c.person == bindparam("person"), never_kinds.c.kind == bindparam("kind")
)
REDEEM = upsert(invitations).on_conflict_do_nothing()


class StoredPeople:
    """`bot.people.people.People`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def meet(
        self, channel: str, recipient: str, name: str, language: str, now: datetime
    ) -> tuple[Person, bool]:
        address = {"at_channel": channel, "at_recipient": recipient}
        known = await self._db.row(SEEN, {**address, "now": now})
        if known is None:
            number = await self._make(channel, recipient, name, language, now)
            return await self.get(number), True
        person = await self.get(known.person)
        if name and not person.name:
            await self.rename(person.id, name)
            person = await self.get(person.id)
        return person, False

    async def _make(
        self, channel: str, recipient: str, name: str, language: str, now: datetime
    ) -> int:
        number = await self._db.number(
            ADD, {"name": name, "language": language or DEFAULT_LANGUAGE, "met_at": now}
        )
        address = {
            "channel": channel,
            "recipient": recipient,
            "person": number,
            "reachable": True,
            "last_seen": now,
        }
        if not await self._db.run(ADD_ADDRESS, address):
            raise StorageFailure("somebody was met twice at the same moment")
        return number

    async def at(self, channel: str, recipient: str) -> Person | None:
        row = await self._db.row(OWNER, {"at_channel": channel, "at_recipient": recipient})
        return None if row is None else await self.get(row.person)

    async def get(self, person: int) -> Person:
        found = to_persons(await self._db.rows(GET, {"person": person}))
        if not found:
            raise KeyError(f"there is no person {person}")
        return found[0]

    async def with_role(self, *roles: Role) -> Sequence[Person]:
        return to_persons(await self._db.rows(WITH_ROLE, {"roles": list(roles)}))

    async def rename(self, person: int, name: str) -> None:
        await self._db.run(CHANGE.values(name=name), {"number": person})

    async def speak(self, person: int, language: str) -> None:
        await self._db.run(CHANGE.values(language=language), {"number": person})

    async def reachable(self, channel: str, recipient: str, reachable: bool) -> None:
        await self._db.run(
            REACHABLE.values(reachable=reachable),
            {"at_channel": channel, "at_recipient": recipient},
        )

    async def grant(self, person: int, role: Role, now: datetime) -> None:
        if await hold_unless_blocked(self._db, person):
            await self._db.run(GRANT, {"person": person, "role": role, "since": now})

    async def talk_about(self, person: int, request: int | None, now: datetime) -> None:
        await self._db.run(
            CHANGE.values(talking_about=request, talking_since=now), {"number": person}
        )

    async def offer_help(
        self,
        person: int,
        kinds: Collection[str],
        neighbourhoods: Collection[str],
        dayparts: Collection[str],
    ) -> None:
        """Who offers a kind again that they had been asked "never" about, may be asked again."""
        await self._replace(offered_kinds, person, "kind", kinds)
        await self._replace(offered_neighbourhoods, person, "neighbourhood", neighbourhoods)
        await self._replace(offered_dayparts, person, "daypart", dayparts)
        for kind in kinds:
            await self._db.run(AGAIN, {"person": person, "kind": kind})

    async def _replace(
        self, table: Table, person: int, column: str, values: Collection[str]
    ) -> None:
        await self._db.run(delete(table).where(table.c.person == person))
        if rows := [{"person": person, column: value} for value in sorted(set(values))]:
            await self._db.run(insert(table), rows)

    async def never(self, person: int, kind: str) -> None:
        await self._db.run(NEVER, {"person": person, "kind": kind})

    async def show_photo(self, person: int, photo: Attachment | None) -> None:
        await self._db.run(CHANGE.values(photo=photo), {"number": person})

    async def like_memories(self, person: int, likes: bool) -> None:
        await self._db.run(CHANGE.values(memories=likes), {"number": person})

    async def was_offered_company(self, person: int, now: datetime) -> None:
        await self._db.run(CHANGE.values(company_offered_at=now), {"number": person})

    async def wishes(self, person: int) -> Wishes:
        return await wishes_of(self._db, person)

    async def wish(self, person: int, wishes: Wishes) -> None:
        await keep_wishes(self._db, person, wishes)

    async def speaks(self, person: int, languages: Collection[str]) -> None:
        await self._replace(offered_languages, person, "language", languages)

    async def join(self, person: int, absorbed: int) -> None:
        await join_persons(self._db, person, absorbed)

    async def forget(self, person: int) -> None:
        await forget_person(self._db, person)

    async def redeem(self, invitation: str, person: int, now: datetime) -> bool:
        used = {"invitation": invitation, "person": person, "redeemed_at": now}
        return await self._db.run(REDEEM, used) == 1
