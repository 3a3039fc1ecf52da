"""Short ways to say what storage tests say often."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.help.request import NewRequest, Request
from bot.messages import Incoming, Outgoing
from bot.people.person import Person, Role
from bot.ports import Storage, Transaction
from bot.post import Draft, Kind, Verdict, Waiting
from storage.database import Database, open_storage

MORNING = datetime(2026, 3, 10, 9, 0, 0, 123456, tzinfo=UTC)
CHANNELS = {"telegram", "matrix"}


class Watch:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def move(self, **passed: float) -> None:
        self.now += timedelta(**passed)


@asynccontextmanager
async def opened(url: str, watch: Watch | None = None) -> AsyncIterator[Storage]:
    """The database at this URL, by one process, until it stops."""
    storage = await open_storage(url, clock=watch or Watch())
    try:
        yield storage
    finally:
        await storage.close()


def said(number: int | str, who: str = "maria", text: str = "hoi", **more: Any) -> Incoming:
    return Incoming(f"event-{number}", who, text=text, **more)


async def handled(storage: Storage, now: datetime = MORNING) -> list[str]:
    """Take one batch and finish everything in it; the texts, in order."""
    async with storage.batch(now) as batch:
        for received in batch.heads:
            await batch.done(received)
        return [received.incoming.text for received in batch.heads]


async def meet(storage: Storage, *names: str, channel: str = "telegram") -> list[Person]:
    people = []
    async with storage.transaction() as db:
        for name in names:
            person, _ = await db.people.meet(channel, name, name.title(), "nl", MORNING)
            people.append(person)
    return people


async def ask_for(
    storage: Storage, resident: Person, kind: str = "groceries", **more: Any
) -> Request:
    async with storage.transaction() as db:
        new = NewRequest(resident.id, kind, "Melk en brood", (), "heuvel", "today", **more)
        return await db.requests.add(new, MORNING)


async def helper(
    storage: Storage, name: str, *kinds: str, role: Role = Role.VOLUNTEER, **offer: set[str]
) -> Person:
    """Somebody who offers these kinds, in `places` and `dayparts`."""
    [person] = await meet(storage, name)
    async with storage.transaction() as db:
        await db.people.grant(person.id, role, MORNING)
        places, dayparts = offer.get("places", set()), offer.get("dayparts", set())
        await db.people.offer_help(person.id, kinds, places, dayparts)
        return await db.people.get(person.id)


async def as_it_stands(db: Transaction, request: Request) -> Request:
    found = await db.requests.get(request.id)
    assert found is not None
    return found


def draft(text: str, to: str = "maria", kind: Kind = Kind.RELAY, **more: Any) -> Draft:
    return Draft(more.pop("channel", "telegram"), to, Outgoing(text), kind, **more)


async def post(storage: Storage, *drafts: Draft) -> list[int]:
    async with storage.transaction() as db:
        return [await db.outbox.post(each) for each in drafts]


async def take(storage: Storage, limit: int = 32) -> list[Waiting]:
    return await storage.deliveries.take(CHANNELS, limit)


async def settle(storage: Storage, taken: list[Waiting], verdict: Verdict) -> None:
    await storage.deliveries.settle([(waiting, verdict) for waiting in taken])


def texts(taken: list[Waiting]) -> list[str]:
    return [waiting.draft.message.text for waiting in taken]


async def column(storage: Storage, query: str) -> list[Any]:
    """What a query gives, straight from the tables: to see what no part of the bot asks for."""
    assert isinstance(storage, Database)
    async with storage._engine.connect() as connection:
        return list((await connection.exec_driver_sql(query)).scalars())
