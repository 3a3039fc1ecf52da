"""Keeps visits: when somebody comes, who agreed to it, and who came and went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.help.visit import Attendance, Visit, VisitState
from storage.connection import Connection
from storage.tables import attendances, visits

ADD = insert(visits)
GET = select(visits).where(visits.c.id == bindparam("visit"))
OF = (
    select(visits)
    .where(
        visits.c.request == bindparam("request"),
        visits.c.state.in_([VisitState.PROPOSED, VisitState.AGREED]),
    )
    .order_by(visits.c.starts_at, visits.c.id)
)
ANSWERS = (
    select(attendances)
    .where(attendances.c.visit.in_(bindparam("visits", expanding=True)))
    .order_by(attendances.c.person)
)
_answer = upsert(attendances)
ANSWER = _answer.on_conflict_do_update(
    index_elements=["visit", "person"], set_={"coming": _answer.excluded.coming}
)
MOVE_ON = (
    update(visits)
    .where(visits.c.id == bindparam("visit"), visits.c.state == bindparam("before"))
    .values(state=bindparam("after"))
)
CHANGE = update(visits).where(visits.c.id == bindparam("number"))
ATTEND = update(attendances).where(
    attendances.c.visit == bindparam("at"), attendances.c.person == bindparam("who")
)


class StoredVisits:
    """`bot.help.visit.Visits`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(
        self, request: int, starts_at: datetime, by: int, code: str, now: datetime
    ) -> Visit:
        told: dict[str, Any] = {"starts_at": starts_at, "proposed_by": by, "code": code}
        state = VisitState.PROPOSED
        row = {"request": request, "proposed_at": now, "state": state, **told}
        number = await self._db.number(ADD, row)
        await self.answer(number, by, coming=True)
        answers = {by: Attendance(coming=True)}
        return Visit(number, request, state=state, answers=answers, **told)

    async def get(self, visit: int) -> Visit | None:
        found = await self._with_answers(await self._db.rows(GET, {"visit": visit}))
        return found[0] if found else None

    async def of(self, request: int) -> Sequence[Visit]:
        return await self._with_answers(await self._db.rows(OF, {"request": request}))

    async def answer(self, visit: int, person: int, coming: bool) -> None:
        await self._db.run(ANSWER, {"visit": visit, "person": person, "coming": coming})

    async def renew(self, visit: int, code: str) -> None:
        await self._db.run(CHANGE.values(code=code), {"number": visit})

    async def move_on(self, visit: int, before: VisitState, after: VisitState) -> bool:
        step = {"visit": visit, "before": before, "after": after}
        return await self._db.run(MOVE_ON, step) == 1

    async def arrived(self, visit: int, person: int, now: datetime) -> None:
        await self._db.run(ATTEND.values(arrived_at=now), {"at": visit, "who": person})

    async def left(self, visit: int, person: int, now: datetime) -> None:
        await self._db.run(ATTEND.values(left_at=now), {"at": visit, "who": person})

    async def _with_answers(self, rows: Sequence[Row[Any]]) -> list[Visit]:
        if not rows:
            return []
        answers = defaultdict[int, dict[int, Attendance]](dict)
        for each in await self._db.rows(ANSWERS, {"visits": [row.id for row in rows]}):
            attendance = Attendance(each.coming, each.arrived_at, each.left_at)
            answers[each.visit][each.person] = attendance
        return [_visit(row, answers[row.id]) for row in rows]


def _visit(row: Row[Any], answers: dict[int, Attendance]) -> Visit:
    state = VisitState(row.state)
    return Visit(row.id, row.request, row.starts_at, row.proposed_by, state, row.code, answers)
