"""Keeps requests for help and their circles. Every change is one that only one can win.

What changes a circle first locks its request (`LOCK`), so that on any database the places are
counted and given by one at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.help.circle import Left, Member, Part, is_looking
from bot.help.request import Consent, NewRequest, Request, State, Taken, Wider
from bot.messages import Attachment
from storage.connection import Connection
from storage.finding_requests import (
    ALIVE,
    CIRCLES,
    COUNTS,
    GET,
    HELPED_TIMES,
    HERE,
    LIKED_BY,
    LOOKED_FOR,
    OF,
    OF_MEMBER,
    OPEN_TO,
    REFUSED,
    REGARDING,
    SEVERAL,
    STAY_OF,
    THIS,
)
from storage.roster import BLOCKED
from storage.tables import members, refusals, requests, thanks

CHANGEABLE = frozenset((
    "details", "when", "starts_at", "repeats", "kind", "neighbourhood", "places", "company",
    "consent", "looking_since", "held", "wider", "liked_first",
))  # fmt: skip
TOLD = (
    "resident", "kind", "details", "attachments", "neighbourhood", "when", "starts_at", "repeats",
    "places", "for_another", "consent", "company", "regarding",
    "liked_first",
)  # fmt: skip
_alive = requests.c.state.in_(ALIVE)
ADD = insert(requests)
CHANGE = update(requests).where(THIS, _alive)
LOCK = update(requests).where(THIS, _alive).values(version=requests.c.version + 1)
CLOSE = (
    update(requests).where(THIS, _alive).values(state=bindparam("end"), closed_at=bindparam("now"))
)
COME = insert(members)
STAY = update(members).where(STAY_OF, HERE)
GO = STAY.values(left_at=bindparam("now"), why_left=bindparam("why"), seeks_stand_in=False)
_refuse = upsert(refusals)
REFUSE = _refuse.on_conflict_do_nothing()
_thank = upsert(thanks)
THANK = _thank.on_conflict_do_update(
    index_elements=["request"],
    set_={name: _thank.excluded[name] for name in ("helped", "words", "attachments", "said_at")},
)


class StoredRequests:
    """`bot.help.request.Requests`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(self, request: NewRequest, now: datetime) -> Request:
        told = {name: getattr(request, name) for name in TOLD}
        begun = {"state": State.OPEN, "asked_at": now, "looking_since": now}
        number = await self._db.number(ADD, {**told, **begun})
        resident = await self._come(number, request.resident, Part.RESIDENT, now)
        return Request(
            **told,
            id=number,
            state=State.OPEN,
            asked_at=now,
            circle=(resident,),
            looking_since=now,
        )

    async def get(self, request: int) -> Request | None:
        found = await self._with_circles(await self._db.rows(GET, {"request": request}))
        return found[0] if found else None

    async def several(self, requests: Collection[int]) -> Sequence[Request]:
        return await self._with_circles(await self._db.rows(SEVERAL, {"requests": list(requests)}))

    async def of(self, person: int) -> Sequence[Request]:
        return await self._with_circles(await self._db.rows(OF, {"person": person}))

    async def open_to(self, helper: int, limit: int) -> Sequence[Request]:
        rows = await self._db.rows(OPEN_TO, {"person": helper, "limit": limit})
        return await self._with_circles(rows)

    async def looked_for(self, limit: int) -> Sequence[Request]:
        return await self._with_circles(await self._db.rows(LOOKED_FOR, {"limit": limit}))

    async def of_member(self, member: int) -> Request | None:
        row = await self._db.row(OF_MEMBER, {"member": member})
        return row and await self.get(row.request)

    async def _with_circles(self, rows: Sequence[Row[Any]]) -> list[Request]:
        if not rows:
            return []
        circles = defaultdict[int, list[Member]](list)
        for row in await self._db.rows(CIRCLES, {"requests": [row.id for row in rows]}):
            circles[row.request].append(_member(row))
        return [_request(row, circles[row.id]) for row in rows]

    async def change(self, request: int, **fields: object) -> bool:
        if unknown := fields.keys() - CHANGEABLE:
            raise TypeError(f"a request's {min(unknown)} cannot be changed")
        if await self._db.run(CHANGE.values(fields), {"request": request}) != 1:
            return False
        if "places" in fields:
            await self._count(request)
        return True

    async def take(self, request: int, helper: int, now: datetime) -> Taken | None:
        locked = await self._locked(request)
        if locked is None or locked.state is not State.OPEN or locked.member(helper) is not None:
            return None
        if await self.is_refused(locked.resident, helper) or await self._is_blocked(helper):
            return None
        instead_of = None
        if not locked.places_left:
            instead_of = next(each for each in locked.helpers if each.seeks_stand_in)
            if locked.repeats:
                await self._db.run(STAY.values(seeks_stand_in=False), {"member": instead_of.id})
            else:
                await self._go(instead_of.id, Left.REPLACED, now)
        member = await self._come(request, helper, Part.HELPER, now)
        await self._count(request)
        return Taken(member, instead_of)

    async def join(
        self, request: int, person: int, part: Part, now: datetime, asked_in_by: int | None = None
    ) -> Member | None:
        locked = await self._locked(request)
        if locked is None or locked.member(person) is not None:
            return None
        if await self.is_refused(locked.resident, person):
            return None
        member = await self._come(request, person, part, now, asked_in_by=asked_in_by)
        await self._count(request)
        return member

    async def leave(self, member: int, why: Left, now: datetime) -> bool:
        request = await self._db.row(OF_MEMBER, {"member": member})
        if request is None or await self._locked(request.request) is None:
            return False
        if not await self._go(member, why, now):
            return False
        await self._count(request.request)
        return True

    async def seek_stand_in(self, member: int, wanted: bool) -> bool:
        request = await self._db.row(OF_MEMBER, {"member": member})
        if request is None or await self._locked(request.request) is None:
            return False
        here = await self._db.run(STAY.values(seeks_stand_in=wanted), {"member": member})
        await self._count(request.request)
        return here == 1

    async def only_for(self, member: int, visit: int) -> None:
        request = await self._db.row(OF_MEMBER, {"member": member})
        if request is not None and await self._locked(request.request) is not None:
            await self._db.run(STAY.values(for_visit=visit), {"member": member})
            await self._count(request.request)

    async def was_active(self, member: int, now: datetime) -> None:
        await self._db.run(STAY.values(active_at=now), {"member": member})

    async def hand_to(self, request: int, resident: int, now: datetime) -> bool:
        locked = await self._locked(request)
        if locked is None or not locked.waits_for_consent or locked.resident == resident:
            return False
        here = locked.member(resident)
        if here is not None:
            await self._go(here.id, Left.REPLACED, now)
        asker = locked.circle[0]
        await self._db.run(STAY.values(part=Part.COMPANION), {"member": asker.id})
        await self._come(request, resident, Part.RESIDENT, now, asked_in_by=locked.resident)
        given = {"resident": resident, "consent": Consent.GIVEN, "asked_by": locked.resident}
        await self._db.run(CHANGE.values(given), {"request": request})
        return True

    async def close(self, request: int, state: State, now: datetime) -> bool:
        return await self._db.run(CLOSE, {"request": request, "end": state, "now": now}) == 1

    async def is_refused(self, resident: int, other: int) -> bool:
        pair = {"resident": resident, "helper": other}
        return await self._db.row(REFUSED, pair) is not None

    async def hold(self, request: int) -> bool:
        return await self._db.run(LOCK, {"request": request}) == 1

    async def regarding(self, request: int) -> Sequence[Request]:
        return await self._with_circles(await self._db.rows(REGARDING, {"request": request}))

    async def refuse(self, resident: int, helper: int, now: datetime) -> None:
        await self._db.run(REFUSE, {"resident": resident, "helper": helper, "since": now})

    async def thank(
        self,
        request: int,
        helped: str,
        words: str,
        attachments: tuple[Attachment, ...],
        now: datetime,
    ) -> None:
        said = {"helped": helped, "words": words, "attachments": attachments, "said_at": now}
        await self._db.run(THANK, {"request": request, **said})

    async def liked_by(self, resident: int) -> Sequence[int]:
        return [row.person for row in await self._db.rows(LIKED_BY, {"resident": resident})]

    async def helped_times(self, person: int) -> int:
        row = await self._db.row(HELPED_TIMES, {"person": person})
        return row[0] if row else 0

    async def counts(self, since: datetime) -> Mapping[str, int]:
        return {row.state: row.number for row in await self._db.rows(COUNTS, {"since": since})}

    async def _locked(self, request: int) -> Request | None:
        """The request as it stands, and nobody else changes it before the commit."""
        if not await self._db.run(LOCK, {"request": request}):
            return None
        return await self.get(request)

    async def _count(self, request: int) -> None:
        """Whether somebody is looked for follows from who is there."""
        now = await self.get(request)
        if now is not None:
            looking = is_looking(now.places, now.circle)
            state = State.OPEN if looking else State.TAKEN
            await self._db.run(CHANGE.values(state=state), {"request": request})

    async def _is_blocked(self, person: int) -> bool:
        return await self._db.row(BLOCKED, {"person": person}) is not None

    async def _come(
        self,
        request: int,
        person: int,
        part: Part,
        now: datetime,
        asked_in_by: int | None = None,
    ) -> Member:
        stay = {"person": person, "part": part, "since": now, "active_at": now}
        stay |= {"seeks_stand_in": False, "for_visit": None, "asked_in_by": asked_in_by}
        number = await self._db.number(COME, {"request": request, **stay})
        return Member(id=number, **stay)  # type: ignore[arg-type]

    async def _go(self, member: int, why: Left, now: datetime) -> bool:
        return await self._db.run(GO, {"member": member, "why": why, "now": now}) == 1


def _member(row: Row[Any]) -> Member:
    return Member(
        row.id,
        row.person,
        Part(row.part),
        row.since,
        row.active_at,
        row.seeks_stand_in,
        row.for_visit,
        row.asked_in_by,
    )


def _request(row: Row[Any], circle: Sequence[Member]) -> Request:
    told = {name: getattr(row, name) for name in TOLD} | {"consent": Consent(row.consent)}
    first = sorted(circle, key=lambda member: (member.part is not Part.RESIDENT, member.id))
    return Request(
        **told,
        id=row.id,
        state=State(row.state),
        asked_at=row.asked_at,
        circle=tuple(first),
        asked_by=row.asked_by,
        looking_since=row.looking_since or row.asked_at,
        held=row.held,
        wider=Wider(row.wider),
    )
