"""Keeps who is in at the desk, and which links were used up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.desk.session import Session
from bot.people.person import Role
from storage.connection import Connection
from storage.tables import desk_links, desk_sessions, roles

USED = select(desk_links.c.link).where(desk_links.c.link == bindparam("link"))
USE_UP = upsert(desk_links).on_conflict_do_nothing()
BEGIN = insert(desk_sessions)
_enters = exists().where(
    roles.c.person == desk_sessions.c.person,
    roles.c.role.in_([Role.PROFESSIONAL, Role.COORDINATOR]),
)
LASTING = select(desk_sessions).where(desk_sessions.c.until > bindparam("now"), _enters)
SESSION = LASTING.where(desk_sessions.c.digest == bindparam("digest"))
SESSIONS = LASTING.where(desk_sessions.c.person == bindparam("person"))
END = delete(desk_sessions).where(desk_sessions.c.digest == bindparam("digest"))
END_ALL = delete(desk_sessions).where(desk_sessions.c.person == bindparam("person"))


class StoredDeskSessions:
    """`bot.desk.session.DeskSessions`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def is_used(self, link: str) -> bool:
        return await self._db.row(USED, {"link": link}) is not None

    async def begin(self, link: str, session: Session, now: datetime) -> bool:
        used = {"link": link, "person": session.person, "used_at": now}
        if await self._db.run(USE_UP, used) != 1:
            return False
        row = {"digest": session.digest, "person": session.person, "until": session.until}
        await self._db.run(BEGIN, row)
        return True

    async def session(self, digest: str, now: datetime) -> Session | None:
        row = await self._db.row(SESSION, {"digest": digest, "now": now})
        return row and Session(row.digest, row.person, row.until)

    async def sessions(self, person: int, now: datetime) -> int:
        return len(await self._db.rows(SESSIONS, {"person": person, "now": now}))

    async def end(self, digest: str) -> None:
        await self._db.run(END, {"digest": digest})

    async def end_all(self, person: int) -> None:
        await self._db.run(END_ALL, {"person": person})
