"""What is on in the neighbourhood that the demo shows: a full table with a waiting list, and a walk
for everyone."""

from __future__ import annotations

import secrets
from datetime import datetime, time, timedelta

from bot.activities.activity import Interest, NewActivity, State
from bot.activities.reminding import plan_session
from bot.activities.series import sessions_to_come
from bot.activities.sharing import new_link
from bot.activities.sign_up import ON_THE_LIST, Status
from bot.ports import Storage
from bot.work import House, Work

HOST, GUESTS = "els", ("jan", "samira")


async def fill_week(storage: Storage, house: House, channel: str, now: datetime) -> None:
    """Els organises; Jan and Samira have the only two places at the table."""
    zone = house.settings.zone
    place = next(iter(house.settings.neighbourhoods))
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    table = NewActivity(
        "Samen eten",
        datetime.combine(tomorrow, time(18), zone),
        "Buurthuis De Kade",
        place,
        len(GUESTS),
        interest=Interest.FOOD,
        cost="€ 5",
    )
    walk = NewActivity(
        "Wandelen voor iedereen",
        datetime.combine(tomorrow + timedelta(days=1), time(10, 30), zone),
        "Bij de fontein",
        place,
        repeats="FREQ=WEEKLY",
        interest=Interest.MOVING,
    )
    async with storage.transaction() as db:
        work = Work(house, db, now)
        host, _ = await db.people.meet(channel, HOST, HOST.title(), "nl", now)
        for new in (table, walk):
            uid = secrets.token_hex(16)
            number = await db.activities.add(new, host.id, uid, new_link(), now)
            draft = await db.activities.get(number)
            if draft is None:
                continue
            sessions = await db.activities.plan(draft, sessions_to_come(new, zone, now))
            await db.activities.move_on(number, State.DRAFT, State.PUBLISHED, now)
            for session in sessions:
                await plan_session(work, session)
            for name in GUESTS if new is table else ():
                guest, _ = await db.people.meet(channel, name, name.title(), "nl", now)
                signed = await db.sign_ups.add(sessions[0].id, guest.id, 0, now)
                if signed is not None:
                    await db.sign_ups.settle(signed.id, ON_THE_LIST, Status.IN, now)
