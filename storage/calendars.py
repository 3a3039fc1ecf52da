"""Keeps whose the secret address of a calendar is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from storage.connection import Connection
from storage.tables import calendars

_give = upsert(calendars)
GIVE = _give.on_conflict_do_update(
    index_elements=["person"],
    set_={"digest": _give.excluded.digest, "made_at": _give.excluded.made_at},
)
HAS = select(calendars.c.person).where(calendars.c.person == bindparam("whom"))
STOP = delete(calendars).where(calendars.c.person == bindparam("whom"))
OWNER = select(calendars.c.person).where(calendars.c.digest == bindparam("known_as"))


class StoredCalendars:
    """`bot.calendar.address.Calendars`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def give(self, person: int, digest: str, now: datetime) -> None:
        await self._db.run(GIVE, {"person": person, "digest": digest, "made_at": now})

    async def has(self, person: int) -> bool:
        return await self._db.row(HAS, {"whom": person}) is not None

    async def stop(self, person: int) -> None:
        await self._db.run(STOP, {"whom": person})

    async def owner(self, digest: str) -> int | None:
        row = await self._db.row(OWNER, {"known_as": digest})
        return row and int(row.person)
