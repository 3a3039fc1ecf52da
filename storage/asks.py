"""Keeps who was asked for a request, why, and what they said."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.help.asks import Answer, Candidate
from bot.help.request import Request
from bot.people.person import Role
from storage.candidates import candidates
from storage.connection import Connection
from storage.tables import asks

_ask = upsert(asks)
ASK = _ask.on_conflict_do_update(
    index_elements=["request", "person"],
    set_={name: _ask.excluded[name] for name in ("why", "asked_at", "answer", "answered_at")},
)
ANSWER = _ask.on_conflict_do_update(
    index_elements=["request", "person"],
    set_={name: _ask.excluded[name] for name in ("answer", "answered_at")},
)
ASKED = select(asks).where(asks.c.request == bindparam("request")).order_by(asks.c.asked_at)
WHY = select(asks.c.why).where(
    asks.c.request == bindparam("request"), asks.c.person == bindparam("person")
)

WIDENED = (
    select(asks.c.asked_at)
    .where(asks.c.request == bindparam("request"), asks.c.why == "nearby")
    .order_by(asks.c.asked_at)
    .limit(1)
)


class StoredAsks:
    """`bot.help.asks.Asks`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def candidates(
        self, request: Request, roles: Collection[Role], *, again: bool = False
    ) -> Sequence[Candidate]:
        return await candidates(self._db, request, roles, again=again)

    async def ask(self, request: int, person: int, why: str, now: datetime) -> None:
        await self._db.run(ASK, _asked(request, person, Answer.ASKED, now, why=why))

    async def why_asked(self, request: int, person: int) -> str:
        row = await self._db.row(WHY, {"request": request, "person": person})
        return row.why if row else ""

    async def widened_at(self, request: int) -> datetime | None:
        row = await self._db.row(WIDENED, {"request": request})
        return row[0] if row else None

    async def asked(self, request: int) -> Mapping[int, Answer]:
        rows = await self._db.rows(ASKED, {"request": request})
        return {row.person: Answer(row.answer) for row in rows}

    async def answer(self, request: int, person: int, answer: Answer, now: datetime) -> None:
        await self._db.run(ANSWER, _asked(request, person, answer, now, answered_at=now))


def _asked(
    request: int, person: int, answer: Answer, asked_at: datetime, **more: Any
) -> dict[str, Any]:
    about = {"request": request, "person": person, "answer": answer, "asked_at": asked_at}
    return about | {"why": "", "answered_at": None} | more
