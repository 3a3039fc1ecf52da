"""Keeps what falls due: one row for each thing about each subject."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert  # SQLite understands the same

from bot.agenda import Entry
from bot.conversation.subject import Subject
from storage.connection import Connection
from storage.tables import agenda

_insert = insert(agenda)
PLAN = _insert.on_conflict_do_update(
    index_elements=["what", "about"], set_={"due": _insert.excluded.due}
)
DROP = delete(agenda).where(
    agenda.c.what == bindparam("what"), agenda.c.about == bindparam("about")
)
PLANNED = select(agenda.c.due).where(
    agenda.c.what == bindparam("what"), agenda.c.about == bindparam("about")
)
DROP_THIS = DROP.where(agenda.c.due == bindparam("due"))
DUE = (
    select(agenda)
    .where(agenda.c.due <= bindparam("now"))
    .order_by(agenda.c.due)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)


class StoredAgenda:
    """`bot.agenda.Agenda`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def plan(self, entry: Entry) -> None:
        await self._db.run(PLAN, _values(entry))

    async def drop(self, what: str, about: Subject) -> None:
        await self._db.run(DROP, {"what": what, "about": str(about)})

    async def planned(self, what: str, about: Subject) -> datetime | None:
        row = await self._db.row(PLANNED, {"what": what, "about": str(about)})
        return row and row.due


async def due_entries(db: Connection, now: datetime, limit: int) -> Sequence[Entry]:
    """What has fallen due, earliest first, and is in nobody else's hands."""
    rows = await db.rows(DUE, {"now": now, "limit": limit})
    return [Entry(row.what, Subject.parse(row.about), row.due) for row in rows]


async def drop_entry(db: Connection, entry: Entry) -> None:
    """Only this one: what was planned anew for the same subject stays."""
    await db.run(DROP_THIS, _values(entry))


def _values(entry: Entry) -> dict[str, object]:
    return {"what": entry.what, "about": str(entry.about), "due": entry.due}
