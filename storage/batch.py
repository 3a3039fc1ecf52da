"""Many turns in one commit, each in a savepoint of its own.

The oldest new event of a conversation is its head: while that is in somebody's hands, no other
of the same conversation is anybody's head.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import bindparam, exists, select, update

from bot.agenda import Entry
from bot.ports import Clock, Received, Transaction
from storage.agenda import drop_entry, due_entries
from storage.connection import Connection, Values
from storage.tables import among, inbox
from storage.transaction import StoredTransaction

_earlier = inbox.alias("earlier")
HEADS = (
    select(inbox.c.id, inbox.c.channel, inbox.c.incoming)
    .where(
        among(inbox.c.state, "new"),
        ~exists().where(
            _earlier.c.channel == inbox.c.channel,
            _earlier.c.chat == inbox.c.chat,
            among(_earlier.c.state, "new"),
            _earlier.c.id < inbox.c.id,
        ),
    )
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(of=inbox, skip_locked=True)
)
FINISH = (
    update(inbox)
    .where(inbox.c.id == bindparam("number"))
    .values(state=bindparam("to"), why=bindparam("because"))
)


class StoredBatch:
    """`bot.ports.Batch`, stored."""

    def __init__(
        self, db: Connection, clock: Clock, heads: Sequence[Received], due: Sequence[Entry]
    ) -> None:
        self._db, self._clock = db, clock
        self.heads, self.due = heads, due
        self.has_posted = False
        self._done: list[Values] = []

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[Transaction]:
        transaction = StoredTransaction(self._db, self._clock)
        async with self._db.savepoint():
            yield transaction
        await asyncio.sleep(0)  # the rest of the bot has a turn as well
        self.has_posted |= transaction.has_posted

    async def done(self, received: Received) -> None:
        self._done.append({"number": received.id, "to": "done", "because": None})

    async def set_aside(self, received: Received, why: str) -> None:
        await self._db.run(FINISH, {"number": received.id, "to": "set_aside", "because": why})

    async def drop(self, entry: Entry) -> None:
        await drop_entry(self._db, entry)

    async def finish(self) -> None:
        """Before the commit: all that is done is marked with one statement."""
        if self._done:
            await self._db.run(FINISH, self._done)


async def open_batch(db: Connection, clock: Clock, now: datetime, limit: int) -> StoredBatch:
    """Claim what waits and what is due: nobody else gets it before this is committed."""
    rows = await db.rows(HEADS, {"limit": limit})
    heads = [Received(row.id, row.channel, row.incoming) for row in rows]
    return StoredBatch(db, clock, heads, await due_entries(db, now, limit))
