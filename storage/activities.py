"""Keeps activities, their sessions and who organises them.

What gives places or changes an activity first locks its row (`LOCK`), as a request's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.activities.activities import Found
from bot.activities.activity import Activity, NewActivity, Seen, Session, SessionState, State
from bot.activities.series import Times
from bot.ports import Clock
from storage.connection import Connection
from storage.tables import activities, activity_checks, among, organisers, sessions

TOLD = (
    "title", "starts_at", "place", "neighbourhood", "places", "description", "repeats", "course",
    "times", "minutes", "interest", "cost", "access", "language", "for_whom", "photo", "latitude",
    "longitude", "seen", "holidays", "lottery",
)  # fmt: skip
CHANGEABLE = frozenset((*TOLD, "group_link", "group_chat"))
ALIVE = (State.DRAFT, State.CHECKING, State.PUBLISHED)

_this = activities.c.id == bindparam("activity")
_alive = activities.c.state.in_(ALIVE)
_here = organisers.c.left_at.is_(None)
ADD = insert(activities)
GET = select(activities).where(activities.c.id.in_(bindparam("activities", expanding=True)))
BY_LINK = select(activities.c.id).where(activities.c.link == bindparam("link"))
LOCK = update(activities).where(_this).values(version=activities.c.version + 1)
CHANGE = (
    update(activities)
    .where(_this, _alive)
    .values(sequence=activities.c.sequence + 1, version=activities.c.version + 1)
)
CHANGED_WITH = (
    update(activities)
    .where(
        activities.c.id.in_(
            select(sessions.c.activity).where(sessions.c.id == bindparam("session"))
        )
    )
    .values(sequence=activities.c.sequence + 1)
)
MOVE_ON = update(activities).where(_this, activities.c.state == bindparam("before"))
ORGANISED_BY = (
    select(activities.c.id)
    .join(organisers, organisers.c.activity == activities.c.id)
    .where(organisers.c.person == bindparam("person"), _here, _alive)
    .order_by(activities.c.id.desc())
)
HAS_PUBLISHED = (
    select(activities.c.id)
    .join(organisers, organisers.c.activity == activities.c.id)
    .where(organisers.c.person == bindparam("person"), activities.c.published_at.is_not(None))
    .limit(1)
)
BETWEEN = (
    select(sessions)
    .join(activities, activities.c.id == sessions.c.activity)
    .where(
        among(sessions.c.state, SessionState.PLANNED),
        sessions.c.starts_at >= bindparam("since"),
        sessions.c.starts_at < bindparam("until"),
        activities.c.state == State.PUBLISHED,
        activities.c.seen != Seen.LINK,
    )
    .order_by(sessions.c.starts_at, sessions.c.id)
    .limit(bindparam("limit"))
)
ORGANISERS = (
    select(organisers)
    .where(organisers.c.activity.in_(bindparam("activities", expanding=True)), _here)
    .order_by(organisers.c.activity, organisers.c.since, organisers.c.person)
)
_join = upsert(organisers)
JOIN = _join.on_conflict_do_update(index_elements=["activity", "person"], set_={"left_at": None})
LEAVE = (
    update(organisers)
    .where(organisers.c.activity == bindparam("of"), organisers.c.person == bindparam("who"), _here)
    .values(left_at=bindparam("now"))
)
SESSION = select(sessions).where(sessions.c.id == bindparam("session"))
TO_COME = (
    select(sessions)
    .join(activities, activities.c.id == sessions.c.activity)
    .where(
        sessions.c.activity.in_(bindparam("activities", expanding=True)),
        or_(
            activities.c.course,
            sessions.c.state.in_([SessionState.PLANNED, SessionState.ASKED]),
        ),
    )
    .order_by(sessions.c.starts_at, sessions.c.id)
)
PLAN = upsert(sessions).on_conflict_do_nothing().returning(sessions.c.id)
MOVE_SESSION = update(sessions).where(sessions.c.id == bindparam("number"))
SETTLE_SESSION = update(sessions).where(
    sessions.c.id == bindparam("number"), sessions.c.state == bindparam("before")
)
NO_RULE = (
    update(sessions)
    .where(sessions.c.activity == bindparam("of"), sessions.c.starts_at > bindparam("after"))
    .values(recurs_at=None)
)
DRAWN = (
    update(sessions)
    .where(sessions.c.id == bindparam("number"), sessions.c.drawn_at.is_(None))
    .values(drawn_at=bindparam("now"))
)
_check = upsert(activity_checks)
CHECK = _check.on_conflict_do_update(
    index_elements=["activity", "person"], set_={"answer": _check.excluded.answer}
)
CHECKS = select(func.count()).where(
    activity_checks.c.activity == bindparam("of"), activity_checks.c.answer == bindparam("what")
)


class StoredActivities:
    """`bot.activities.activities.Activities`, stored."""

    def __init__(self, db: Connection, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def add(
        self, new: NewActivity, organiser: int, uid: str, link: str, now: datetime
    ) -> int:
        told = {name: getattr(new, name) for name in TOLD}
        row = {"uid": uid, "link": link, "state": State.DRAFT, "made_at": now, "group_link": ""}
        row |= {"changed_at": now, "group_chat": ""}
        number = await self._db.number(ADD, {**told, **row, "sequence": 0, "version": 0})
        await self.join_organisers(number, organiser, now)
        return number

    async def get(self, activity: int) -> Activity | None:
        found = await self._all([activity])
        return found[0] if found else None

    async def of_session(self, session: int) -> Found | None:
        row = await self._db.row(SESSION, {"session": session})
        activity = row and await self.get(row.activity)
        return None if row is None or activity is None else (activity, _session(row))

    async def by_link(self, link: str) -> Activity | None:
        row = await self._db.row(BY_LINK, {"link": link})
        return row and await self.get(row.id)

    async def hold(self, activity: int) -> bool:
        return await self._db.run(LOCK, {"activity": activity}) == 1

    async def change(self, activity: int, **fields: object) -> bool:
        if unknown := fields.keys() - CHANGEABLE:
            raise TypeError(f"an activity's {min(unknown)} cannot be changed")
        now = {**fields, "changed_at": self._clock()}
        return await self._db.run(CHANGE.values(now), {"activity": activity}) == 1

    async def move_on(self, activity: int, before: State, after: State, now: datetime) -> bool:
        values: dict[str, Any] = {"state": after, "sequence": activities.c.sequence + 1}
        values["changed_at"] = self._clock()
        if after is State.PUBLISHED:
            values["published_at"] = now
        step = {"activity": activity, "before": before}
        return await self._db.run(MOVE_ON.values(values), step) == 1

    async def organised_by(self, person: int) -> Sequence[Activity]:
        rows = await self._db.rows(ORGANISED_BY, {"person": person})
        return sorted(await self._all([row.id for row in rows]), key=lambda each: -each.id)

    async def has_published(self, person: int) -> bool:
        return await self._db.row(HAS_PUBLISHED, {"person": person}) is not None

    async def between(self, since: datetime, until: datetime, limit: int) -> Sequence[Found]:
        span = {"since": since, "until": until, "limit": limit}
        rows = await self._db.rows(BETWEEN, span)
        of = {each.id: each for each in await self._all(sorted({row.activity for row in rows}))}
        return [(of[row.activity], _session(row)) for row in rows]

    async def join_organisers(self, activity: int, person: int, now: datetime) -> None:
        await self._db.run(JOIN, {"activity": activity, "person": person, "since": now})

    async def leave_organisers(self, activity: int, person: int, now: datetime) -> bool:
        return await self._db.run(LEAVE, {"of": activity, "who": person, "now": now}) == 1

    async def plan(self, activity: Activity, times: Sequence[Times]) -> Sequence[Session]:
        made = list[Session]()
        pool = activity.sessions[0].pool if activity.course and activity.sessions else None
        for each in times:
            told: dict[str, Any] = {
                "activity": activity.id,
                "starts_at": each.starts_at,
                "ends_at": each.ends_at,
                "recurs_at": each.starts_at,
            }
            row = await self._db.row(PLAN, {**told, "pool": pool, "state": each.state})
            if row is None:
                continue
            made.append(Session(row.id, pool=pool or row.id, state=each.state, **told))
            if activity.course and pool is None:
                pool = row.id
        return made

    async def move_session(self, session: int, times: Times, *, once: bool = False) -> None:
        values = {"starts_at": times.starts_at, "ends_at": times.ends_at}
        if not once:
            values["recurs_at"] = times.starts_at
        await self._changed_with(session)
        await self._db.run(MOVE_SESSION.values(values), {"number": session})

    async def leave_rule(self, activity: int, after: datetime) -> None:
        await self._db.run(NO_RULE, {"of": activity, "after": after})

    async def settle_session(self, session: int, before: SessionState, after: SessionState) -> bool:
        if after is not SessionState.OVER:
            await self._changed_with(session)
        step = {"number": session, "before": before}
        return await self._db.run(SETTLE_SESSION.values(state=after), step) == 1

    async def was_drawn(self, session: int, now: datetime) -> bool:
        return await self._db.run(DRAWN, {"number": session, "now": now}) == 1

    async def check(self, activity: int, person: int, answer: str, now: datetime) -> int:
        told = {"activity": activity, "person": person, "answer": answer, "said_at": now}
        await self._db.run(CHECK, told)
        row = await self._db.row(CHECKS, {"of": activity, "what": answer})
        return row[0] if row else 0

    async def forget_words(self, activity: int) -> None:
        nothing = {"description": "", "photo": None, "group_link": "", "for_whom": ""}
        nothing["group_chat"] = ""
        await self._db.run(LOCK.values(nothing), {"activity": activity})

    async def _changed_with(self, session: int) -> None:
        """The activity first, as everyone holds it first."""
        now = CHANGED_WITH.values(changed_at=self._clock())
        await self._db.run(now, {"session": session})

    async def _all(self, numbers: Sequence[int]) -> list[Activity]:
        if not numbers:
            return []
        which = {"activities": list(numbers)}
        who, when = defaultdict[int, list[int]](list), defaultdict[int, list[Session]](list)
        for row in await self._db.rows(ORGANISERS, which):
            who[row.activity].append(row.person)
        for row in await self._db.rows(TO_COME, which):
            when[row.activity].append(_session(row))
        rows = await self._db.rows(GET, which)
        return [_activity(row, who[row.id], when[row.id]) for row in rows]


def _session(row: Row[Any]) -> Session:
    return Session(
        row.id,
        row.activity,
        row.pool or row.id,
        row.starts_at,
        row.ends_at,
        row.recurs_at or row.starts_at,
        SessionState(row.state),
        row.drawn_at is not None,
    )


def _activity(row: Row[Any], who: Sequence[int], when: Sequence[Session]) -> Activity:
    return Activity(
        **{name: getattr(row, name) for name in TOLD},
        id=row.id,
        uid=row.uid,
        link=row.link,
        group_link=row.group_link,
        group_chat=row.group_chat,
        sequence=row.sequence,
        state=State(row.state),
        made_at=row.made_at,
        changed_at=row.changed_at,
        organisers=tuple(who),
        sessions=tuple(when),
    )
