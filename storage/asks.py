"""Keeps who was asked for a request, why, what they said, and what that taught us."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.help.asking.ask import Ask
from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.network import Network
from bot.help.asking.ping import Ping
from bot.help.asks import ENDS, Answer, Asked, Known
from bot.help.request import Request
from bot.people.person import Person, Role
from storage.candidates import humans, known
from storage.connection import Connection
from storage.tables import asks, learned, learned_together

_ask = upsert(asks)
WEIGHED = ("chance", "terms", "reasons", "weighed")
ASK = _ask.on_conflict_do_update(
    index_elements=["request", "person"],
    set_={
        name: _ask.excluded[name] for name in ("why", "asked_at", "answer", "answered_at", *WEIGHED)
    },
)
ANSWER = _ask.on_conflict_do_update(
    index_elements=["request", "person"],
    set_={name: _ask.excluded[name] for name in ("answer", "answered_at")},
)
ASKED = (
    select(asks)
    .where(asks.c.request == bindparam("request"))
    .order_by(asks.c.asked_at, asks.c.person)
)
ASK_OF = select(asks).where(
    asks.c.request == bindparam("request"), asks.c.person == bindparam("person")
)
LATEST = (
    select(asks)
    .where(asks.c.person == bindparam("person"), asks.c.answer == Answer.ASKED)
    .order_by(asks.c.asked_at.desc(), asks.c.request.desc())
    .limit(1)
)
NETWORK = select(learned_together.c.network)
_network = upsert(learned_together)
KEEP_NETWORK = _network.on_conflict_do_update(
    index_elements=["id"], set_={"network": _network.excluded.network}
)
HABITS = select(learned.c.habits, learned.c.load).where(learned.c.person == bindparam("person"))
_habits = upsert(learned)
KEEP_HABITS = _habits.on_conflict_do_update(
    index_elements=["person"],
    set_={name: _habits.excluded[name] for name in ("habits", "load")},
)


class StoredAsks:
    """`bot.help.asks.Asks`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def known(
        self, request: Request, roles: Collection[Role], kinds: Collection[str], now: datetime
    ) -> Sequence[Known]:
        return await known(self._db, request, roles, kinds, now)

    async def humans(
        self, request: Request, roles: Collection[Role], *, again: bool = False
    ) -> Sequence[Person]:
        return await humans(self._db, request, roles, again=again)

    async def ask(
        self, request: int, person: int, why: str, now: datetime, ask: Ask | None = None
    ) -> None:
        weighed = dict.fromkeys(WEIGHED) | {"reasons": ()}
        if ask is not None:
            weighed = {
                "chance": ask.ping.chance,
                "terms": ask.ping.terms,
                "reasons": ask.reasons,
                "weighed": ask.weighed,
            }
        about = _asked(request, person, Answer.ASKED, now, why=why)
        await self._db.run(ASK, about | weighed)

    async def answer(self, request: int, person: int, answer: Answer, now: datetime) -> None:
        await self._db.run(ANSWER, _asked(request, person, answer, now, answered_at=now))

    async def asked(self, request: int) -> Mapping[int, Asked]:
        rows = await self._db.rows(ASKED, {"request": request})
        return {row.person: _read(row) for row in rows}

    async def ask_of(self, request: int, person: int) -> Asked | None:
        row = await self._db.row(ASK_OF, {"request": request, "person": person})
        return row and _read(row)

    async def latest(self, person: int) -> tuple[int, Asked] | None:
        row = await self._db.row(LATEST, {"person": person})
        return row and (row.request, _read(row))

    async def network(self) -> Network:
        row = await self._db.row(NETWORK)
        return row.network if row else Network()

    async def keep_network(self, network: Network) -> None:
        await self._db.run(KEEP_NETWORK, {"id": 1, "network": network})

    async def habits(self, person: int) -> tuple[Habits, Load]:
        row = await self._db.row(HABITS, {"person": person})
        return (row.habits, row.load) if row else (Habits(), Load())

    async def keep_habits(self, person: int, habits: Habits, load: Load) -> None:
        await self._db.run(KEEP_HABITS, {"person": person, "habits": habits, "load": load})


def _read(row: Row[Any]) -> Asked:
    answer = Answer(row.answer)
    ended_at = None if answer is Answer.ASKED else row.answered_at
    ping = Ping(row.person, row.asked_at, row.chance or 0.0, row.terms, ENDS.get(answer), ended_at)
    return Asked(row.why, ping, answer, row.reasons)


def _asked(
    request: int, person: int, answer: Answer, asked_at: datetime, **more: Any
) -> dict[str, Any]:
    about = {"request": request, "person": person, "answer": answer, "asked_at": asked_at}
    return about | {"why": "", "answered_at": None, "reasons": ()} | more
