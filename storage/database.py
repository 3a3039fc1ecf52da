"""The database as the core sees it: `open_storage` is the way in.

Everything is done in transactions; what waits for work or post is woken when one that brought
some has been committed. On SQLite there is one connection, so one transaction at a time.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.announcements.announcements import Lane
from bot.channel import Inbox
from bot.ports import Batch, Clock, Storage, StorageFailure, Transaction
from bot.post import Deliveries
from storage.batch import open_batch
from storage.connection import Connection
from storage.deliveries import StoredDeliveries
from storage.engine import is_sqlite, read_url
from storage.failures import ask
from storage.inbox import StoredInbox
from storage.lock import Lock
from storage.opening import open_beside, open_engine
from storage.tidy import tidy
from storage.transaction import StoredTransaction

TOGETHER_ALONE = 64
TOGETHER_SIDE_BY_SIDE = 16
"""How many turns share a commit. Fewer where others can work on the rest at the same time."""


def utc_now() -> datetime:
    return datetime.now(UTC)


async def open_storage(url: str, *, exclusive: bool = True, clock: Clock = utc_now) -> Storage:
    """Open the database that `url` names, and make or renew its tables.

    `exclusive=False` is for a short look beside a running bot: it changes nothing at all.
    Raises StorageProblem, StorageInUse, or StorageFailure when it may work later.
    """
    address = read_url(url)
    engine, lock = await (open_engine(address) if exclusive else open_beside(address))
    together = TOGETHER_ALONE if is_sqlite(address) else TOGETHER_SIDE_BY_SIDE
    return Database(engine, lock, clock, together)


class Database:
    """`bot.ports.Storage`, stored."""

    def __init__(self, engine: AsyncEngine, lock: Lock, clock: Clock, together: int) -> None:
        self._engine, self._lock, self._clock = engine, lock, clock
        self._together = together
        self._arrived = asyncio.Event()
        self._posted, self._announced = asyncio.Event(), asyncio.Event()
        deliveries = StoredDeliveries(self._begin, clock, self._arrived)
        self.deliveries: Deliveries = deliveries
        self.lane: Lane = deliveries

    def inbox(self, channel: str) -> Inbox:
        return StoredInbox(channel, self._begin, self._clock, self._arrived)

    @asynccontextmanager
    async def batch(self, now: datetime) -> AsyncIterator[Batch]:
        async with self._begin() as db:
            batch = await open_batch(db, self._clock, now, self._together)
            yield batch
            await batch.finish()
        if batch.has_posted:
            self._wake_senders()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with self._begin() as db:
            transaction = StoredTransaction(db, self._clock)
            yield transaction
        if transaction.has_posted:
            self._wake_senders()

    async def wait_for_work(self, at_most: timedelta) -> None:
        await _wait(self._arrived, at_most)

    async def wait_for_post(self, at_most: timedelta) -> None:
        await _wait(self._posted, at_most)

    async def wait_for_announcement(self, at_most: timedelta) -> None:
        await _wait(self._announced, at_most)

    def _wake_senders(self) -> None:
        """Each its own event: who wakes up clears it."""
        self._posted.set()
        self._announced.set()

    async def tidy(self, now: datetime, raw: timedelta, letters: timedelta) -> None:
        async with self._begin() as db:
            await tidy(db, now, raw, letters)

    async def close(self) -> None:
        await self._lock.release()
        await self._engine.dispose()

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[Connection]:
        """A transaction: committed at the end, or undone when anything is raised."""
        await self._lock.hold()
        connection = self._engine.connect()
        try:
            await ask(connection.start())
            await ask(connection.begin().start())
            yield Connection(connection)
            await ask(connection.commit())
        finally:  # closing undoes what was not committed
            if connection.sync_connection is not None:
                with contextlib.suppress(StorageFailure):
                    await ask(_closed(connection))


async def _closed(connection: AsyncConnection) -> None:
    """Given back to the pool even when we are cancelled meanwhile."""
    await asyncio.shield(connection.close())


async def _wait(happened: asyncio.Event, at_most: timedelta) -> None:
    # Not asyncio.wait_for: up to Python 3.11 it loses a cancellation that comes with the event.
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(at_most.total_seconds()):
            await happened.wait()
    happened.clear()
