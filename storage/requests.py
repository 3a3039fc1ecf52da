"""Keeps requests for help. Every change of state is one statement that only one can win."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.help.request import Answer, Candidate, NewRequest, Request, State
from bot.people.person import Role
from storage.candidates import candidates
from storage.connection import Connection
from storage.tables import among, asks, requests, thanks

CHANGEABLE = {"details", "when", "kind", "neighbourhood"}
ALIVE = (State.OPEN, State.TAKEN)

ADD = insert(requests)
GET = select(requests).where(requests.c.id == bindparam("request"))
OF_RESIDENT = (
    select(requests)
    .where(
        requests.c.resident == bindparam("person"),
        among(requests.c.state, *ALIVE),
    )
    .order_by(requests.c.id.desc())
)
_helped = select(requests).where(requests.c.helper == bindparam("person"))
OF_HELPER = _helped.where(among(requests.c.state, State.TAKEN)).order_by(requests.c.id.desc())
HELPED_TIMES = (
    select(func.count())
    .select_from(requests)
    .where(requests.c.helper == bindparam("person"), among(requests.c.state, State.DONE))
)

_this = requests.c.id == bindparam("request")
_open = requests.c.state == State.OPEN
_alive = requests.c.state.in_(ALIVE)
CHANGE = update(requests).where(_this, _alive, requests.c.resident == bindparam("by"))
TAKE = (
    update(requests)
    .where(_this, _open)
    .values(state=State.TAKEN, helper=bindparam("by"), taken_at=bindparam("now"))
)
HAND_BACK = (
    update(requests)
    .where(_this, requests.c.state == State.TAKEN, requests.c.helper == bindparam("by"))
    .values(state=State.OPEN, helper=None, taken_at=None)
)
CLOSE = (
    update(requests).where(_this, _alive).values(state=bindparam("end"), closed_at=bindparam("now"))
)

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
_thank = upsert(thanks)
THANK = _thank.on_conflict_do_update(
    index_elements=["request"],
    set_={name: _thank.excluded[name] for name in ("helped", "words", "said_at")},
)
COUNTS = (
    select(requests.c.state, func.count().label("number"))
    .where(requests.c.asked_at >= bindparam("since"))
    .group_by(requests.c.state)
)


class StoredRequests:
    """`bot.help.request.Requests`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(self, request: NewRequest, now: datetime) -> Request:
        told: dict[str, Any] = {
            "resident": request.resident,
            "kind": request.kind,
            "details": request.details,
            "attachments": request.attachments,
            "neighbourhood": request.neighbourhood,
            "when": request.when,
        }
        number = await self._db.number(ADD, {**told, "state": State.OPEN, "asked_at": now})
        return Request(**told, id=number, state=State.OPEN, asked_at=now)

    async def get(self, request: int) -> Request | None:
        row = await self._db.row(GET, {"request": request})
        return row and _request(row)

    async def of_resident(self, person: int) -> Sequence[Request]:
        return [_request(row) for row in await self._db.rows(OF_RESIDENT, {"person": person})]

    async def of_helper(self, person: int) -> Sequence[Request]:
        return [_request(row) for row in await self._db.rows(OF_HELPER, {"person": person})]

    async def change(self, request: int, resident: int, **fields: str) -> bool:
        if unknown := fields.keys() - CHANGEABLE:
            raise TypeError(f"a request's {min(unknown)} cannot be changed")
        statement = CHANGE.values(fields)
        return await self._db.run(statement, {"request": request, "by": resident}) == 1

    async def take(self, request: int, helper: int, now: datetime) -> bool:
        return await self._db.run(TAKE, {"request": request, "by": helper, "now": now}) == 1

    async def hand_back(self, request: int, helper: int) -> bool:
        return await self._db.run(HAND_BACK, {"request": request, "by": helper}) == 1

    async def close(self, request: int, state: State, now: datetime) -> bool:
        return await self._db.run(CLOSE, {"request": request, "end": state, "now": now}) == 1

    async def candidates(self, request: Request, roles: Collection[Role]) -> Sequence[Candidate]:
        return await candidates(self._db, request, roles)

    async def ask(self, request: int, person: int, why: str, now: datetime) -> None:
        await self._db.run(ASK, _asked(request, person, Answer.ASKED, now, why=why))

    async def why_asked(self, request: int, person: int) -> str:
        row = await self._db.row(WHY, {"request": request, "person": person})
        return row.why if row else ""

    async def asked(self, request: int) -> Mapping[int, Answer]:
        rows = await self._db.rows(ASKED, {"request": request})
        return {row.person: Answer(row.answer) for row in rows}

    async def answer(self, request: int, person: int, answer: Answer, now: datetime) -> None:
        """Also of somebody who was not asked: then they will not be."""
        await self._db.run(ANSWER, _asked(request, person, answer, now, answered_at=now))

    async def thank(self, request: int, helped: str, words: str, now: datetime) -> None:
        said = {"request": request, "helped": helped, "words": words, "said_at": now}
        await self._db.run(THANK, said)

    async def helped_times(self, person: int) -> int:
        row = await self._db.row(HELPED_TIMES, {"person": person})
        return row[0] if row else 0

    async def counts(self, since: datetime) -> Mapping[str, int]:
        return {row.state: row.number for row in await self._db.rows(COUNTS, {"since": since})}


def _asked(
    request: int, person: int, answer: Answer, asked_at: datetime, **more: Any
) -> dict[str, Any]:
    about = {"request": request, "person": person, "answer": answer, "asked_at": asked_at}
    return about | {"why": "", "answered_at": None} | more


def _request(row: Row[Any]) -> Request:
    return Request(
        row.resident,
        row.kind,
        row.details,
        row.attachments,
        row.neighbourhood,
        row.when,
        row.id,
        State(row.state),
        row.asked_at,
        row.helper,
    )
