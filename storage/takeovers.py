"""Keeps who offered to take over whose place."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, insert, or_, select, update

from bot.help.takeover import Takeover, TakeoverAnswer
from storage.connection import Connection
from storage.tables import among, takeovers

ADD = insert(takeovers)
GET = select(takeovers).where(takeovers.c.id == bindparam("takeover"))
OPEN = select(takeovers.c.id).where(
    takeovers.c.member == bindparam("member"),
    or_(among(takeovers.c.answer, TakeoverAnswer.ASKED), takeovers.c.by == bindparam("by")),
)
ANSWER = (
    update(takeovers)
    .where(takeovers.c.id == bindparam("takeover"), takeovers.c.answer == TakeoverAnswer.ASKED)
    .values(answer=bindparam("said"))
)


class StoredTakeovers:
    """`bot.help.takeover.Takeovers`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(self, member: int, by: int, now: datetime) -> Takeover | None:
        if await self._db.row(OPEN, {"member": member, "by": by}) is not None:
            return None
        asked = TakeoverAnswer.ASKED
        row = {"member": member, "by": by, "asked_at": now, "answer": asked}
        return Takeover(await self._db.number(ADD, row), member, by, now, asked)

    async def get(self, takeover: int) -> Takeover | None:
        row = await self._db.row(GET, {"takeover": takeover})
        if row is None:
            return None
        return Takeover(row.id, row.member, row.by, row.asked_at, TakeoverAnswer(row.answer))

    async def answer(self, takeover: int, answer: TakeoverAnswer) -> bool:
        return await self._db.run(ANSWER, {"takeover": takeover, "said": answer}) == 1
