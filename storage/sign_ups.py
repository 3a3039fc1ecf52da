"""Keeps who takes part and who waits. Whoever gives places holds the activity meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.activities.sign_up import ALIVE, SignUp, Status
from storage.connection import Connection
from storage.tables import activities, among, presences, sessions, sign_ups

_this = sign_ups.c.id == bindparam("sign_up")
_alive = among(sign_ups.c.status, *ALIVE)
ADD = (
    upsert(sign_ups)
    .on_conflict_do_nothing(
        index_elements=["session", "person"],
        index_where=text("status IN ('in', 'waiting', 'offered')"),
    )
    .returning(sign_ups.c.id)
)
GET = select(sign_ups).where(_this)
OF_PERSON = (
    select(sign_ups).where(sign_ups.c.person == bindparam("person"), _alive).order_by(sign_ups.c.id)
)
OF_POOL = (
    select(sign_ups)
    .where(sign_ups.c.session == bindparam("session"), _alive)
    .order_by(sign_ups.c.id)
)
TOOK_PART = (
    select(sign_ups)
    .where(
        sign_ups.c.session == bindparam("session"),
        sign_ups.c.status.in_([Status.IN, Status.OVER]),
    )
    .order_by(sign_ups.c.id)
)
MINE = (
    select(sign_ups)
    .where(sign_ups.c.person == bindparam("person"), sign_ups.c.session == bindparam("session"))
    .order_by(sign_ups.c.id.desc())
    .limit(1)
)
IN_FEED = (
    select(sign_ups)
    .where(
        sign_ups.c.person == bindparam("person"),
        or_(
            sign_ups.c.status == Status.IN,
            and_(
                sign_ups.c.status.in_([Status.OVER, Status.CALLED_OFF]),
                sign_ups.c.ended_at >= bindparam("since"),
            ),
        ),
    )
    .order_by(sign_ups.c.id)
)
COURSES = (
    select(sign_ups)
    .join(sessions, sessions.c.id == sign_ups.c.session)
    .join(activities, activities.c.id == sessions.c.activity)
    .where(
        sign_ups.c.person == bindparam("person"),
        sign_ups.c.status == Status.OVER,
        activities.c.course,
    )
    .order_by(sign_ups.c.id.desc())
)
TAKEN = (
    select(sign_ups.c.session, func.sum(1 + sign_ups.c.companions).label("people"))
    .where(
        sign_ups.c.session.in_(bindparam("sessions", expanding=True)),
        _alive,
        sign_ups.c.status != Status.WAITING,
    )
    .group_by(sign_ups.c.session)
)
LAST_END = (
    select(sign_ups.c.status)
    .join(sessions, sessions.c.id == sign_ups.c.session)
    .where(
        sign_ups.c.person == bindparam("person"),
        sessions.c.activity == bindparam("activity"),
        sign_ups.c.status.in_([Status.MISSED, Status.OVER]),
    )
    .order_by(sign_ups.c.id.desc())
    .limit(1)
)
CHANGE = update(sign_ups).where(sign_ups.c.id == bindparam("number"))
SETTLE = CHANGE.where(sign_ups.c.status.in_(bindparam("before", expanding=True)))
_presence = upsert(presences)
_of = ["session", "sign_up"]
STAY_AWAY = _presence.on_conflict_do_update(
    index_elements=_of, set_={"absent": _presence.excluded.absent}
)
CAME = _presence.on_conflict_do_update(index_elements=_of, set_={"came": _presence.excluded.came})
THINK = _presence.on_conflict_do_update(
    index_elements=_of, set_={"opinion": _presence.excluded.opinion}
)
PRESENCES = select(presences).where(presences.c.session == bindparam("session"))
OPINIONS = (
    select(presences.c.opinion, func.count().label("number"))
    .where(and_(presences.c.session == bindparam("session"), presences.c.opinion.is_not(None)))
    .group_by(presences.c.opinion)
)
ENDS = frozenset(Status) - frozenset(ALIVE)


class StoredSignUps:
    """`bot.activities.activities.SignUps`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(
        self, session: int, person: int, companions: int, now: datetime, *, missed: bool = False
    ) -> SignUp | None:
        told: dict[str, Any] = {"session": session, "person": person, "companions": companions}
        told |= {"status": Status.WAITING, "signed_at": now, "passed_over": 0, "missed": missed}
        told["in_calendar"] = False
        row = await self._db.row(ADD, told)
        return row and SignUp(id=row.id, **told)

    async def get(self, sign_up: int) -> SignUp | None:
        row = await self._db.row(GET, {"sign_up": sign_up})
        return row and _sign_up(row)

    async def of_person(self, person: int) -> Sequence[SignUp]:
        return [_sign_up(row) for row in await self._db.rows(OF_PERSON, {"person": person})]

    async def of_pool(self, session: int) -> Sequence[SignUp]:
        return [_sign_up(row) for row in await self._db.rows(OF_POOL, {"session": session})]

    async def took_part(self, session: int) -> Sequence[SignUp]:
        return [_sign_up(row) for row in await self._db.rows(TOOK_PART, {"session": session})]

    async def mine(self, session: int, person: int) -> SignUp | None:
        row = await self._db.row(MINE, {"session": session, "person": person})
        return row and _sign_up(row)

    async def taken(self, pools: Sequence[int]) -> Mapping[int, int]:
        if not pools:
            return {}
        rows = await self._db.rows(TAKEN, {"sessions": list(pools)})
        return {row.session: int(row.people) for row in rows}

    async def missed_last(self, activity: int, person: int) -> bool:
        row = await self._db.row(LAST_END, {"activity": activity, "person": person})
        return row is not None and row.status == Status.MISSED

    async def settle(
        self, sign_up: int, before: Sequence[Status], after: Status, now: datetime
    ) -> bool:
        values: dict[str, Any] = {"status": after, "offered_until": None}
        if after in ENDS:
            values["ended_at"] = now
        step = {"number": sign_up, "before": list(before)}
        return await self._db.run(SETTLE.values(values), step) == 1

    async def bring(self, sign_up: int, companions: int) -> None:
        step = {"number": sign_up, "before": list(ALIVE)}
        await self._db.run(SETTLE.values(companions=companions), step)

    async def offer(self, sign_up: int, until: datetime) -> bool:
        values = {"status": Status.OFFERED, "offered_until": until}
        step = {"number": sign_up, "before": [Status.WAITING]}
        return await self._db.run(SETTLE.values(values), step) == 1

    async def pass_over(self, sign_up: int) -> None:
        once_more = CHANGE.values(passed_over=sign_ups.c.passed_over + 1)
        await self._db.run(once_more, {"number": sign_up})

    async def is_drawn(self, sign_up: int, turn: int) -> None:
        await self._db.run(CHANGE.values(drawn=turn), {"number": sign_up})

    async def is_sure(self, sign_up: int, now: datetime) -> None:
        await self._db.run(CHANGE.values(sure_at=now), {"number": sign_up})

    async def keeps(self, sign_up: int) -> None:
        await self._db.run(CHANGE.values(in_calendar=True), {"number": sign_up})

    async def in_feed(self, person: int, since: datetime) -> Sequence[SignUp]:
        rows = await self._db.rows(IN_FEED, {"person": person, "since": since})
        return [_sign_up(row) for row in rows]

    async def courses(self, person: int) -> Sequence[SignUp]:
        return [_sign_up(row) for row in await self._db.rows(COURSES, {"person": person})]

    async def stay_away(self, session: int, sign_up: int, *, absent: bool) -> None:
        await self._db.run(STAY_AWAY, {"session": session, "sign_up": sign_up, "absent": absent})

    async def away(self, session: int) -> frozenset[int]:
        rows = await self._db.rows(PRESENCES, {"session": session})
        return frozenset(row.sign_up for row in rows if row.absent)

    async def came(self, session: int, came: Mapping[int, bool]) -> None:
        for sign_up, there in came.items():
            told = {"session": session, "sign_up": sign_up, "absent": False, "came": there}
            await self._db.run(CAME, told)

    async def presence(self, session: int) -> Mapping[int, bool]:
        rows = await self._db.rows(PRESENCES, {"session": session})
        return {row.sign_up: row.came for row in rows if row.came is not None}

    async def think(self, session: int, sign_up: int, opinion: str) -> None:
        told = {"session": session, "sign_up": sign_up, "absent": False, "opinion": opinion}
        await self._db.run(THINK, told)

    async def opinions(self, session: int) -> Mapping[str, int]:
        rows = await self._db.rows(OPINIONS, {"session": session})
        return {row.opinion: row.number for row in rows}


def _sign_up(row: Row[Any]) -> SignUp:
    return SignUp(
        row.id,
        row.session,
        row.person,
        row.companions,
        Status(row.status),
        row.signed_at,
        row.offered_until,
        row.passed_over,
        row.missed,
        row.drawn,
        row.sure_at,
        row.in_calendar,
    )
