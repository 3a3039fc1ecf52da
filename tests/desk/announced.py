"""Announcements in every state, as a busy week leaves them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.activities.activity import Interest, NewActivity, State
from bot.activities.series import Times
from bot.announcements import doing
from bot.announcements.announcement import Announcement, Button, NewAnnouncement
from bot.announcements.announcements import WORDS, Errand, Reply
from bot.announcements.audience import Audience
from bot.announcements.message import message
from bot.channel import Sent, Unreachable
from bot.messages import Outgoing
from bot.post import Verdict, Waiting
from bot.work import Work
from tests.desk.world import World

EVERYONE = Audience()
TEXT = "Zaterdag is er buurtfeest op het plein. Kom je ook? Neem gerust iets lekkers mee!"


async def drafts(world: World, text: str = TEXT, who: str = "els", **more: Any) -> Announcement:
    audience = more.pop("audience", EVERYONE)
    texts = {"nl": text} | more.pop("texts", {})
    expires = world.watch.now + timedelta(days=7)
    new = NewAnnouncement(world.people[who].id, texts, audience, expires=expires)
    async with world.storage.transaction() as db:
        return await db.announcements.add(replace(new, **more), world.watch.now)


async def sends(world: World, it: Announcement, who: str = "els") -> None:
    async with world.storage.transaction() as db:
        work = Work(world.house, db, world.watch.now)
        await doing.send(work, world.people[who], it)


async def delivers(world: World, limit: int, *blocked: str) -> int:
    """So many of those whose turn it is have it, but for who blocked the bot."""

    def write(errand: Errand) -> Outgoing:
        return message(world.house, errand)

    left = await world.storage.lane.take_announced("stage", limit, write, quiet=False)
    ends: list[tuple[Waiting, Verdict]] = [
        (each, Unreachable("blocked") if each.draft.recipient in blocked else Sent(str(each.id)))
        for each in left
    ]
    await world.storage.deliveries.settle(ends)
    return len(left)


async def finishes(world: World, it: Announcement) -> None:
    async with world.storage.transaction() as db:
        await db.announcements.move(it.id, type(it.state).DONE)


async def dinner(world: World, title: str = "Samen eten in De Kade") -> int:
    """Something to take part in, at which Maria has a place."""
    now, els = world.watch.now, world.people["els"]
    new = NewActivity(
        title, now + timedelta(days=4), "De Kade", "heuvel", interest=Interest.FOOD
    )  # fmt: skip
    async with world.storage.transaction() as db:
        number = await db.activities.add(new, els.id, title, "act_" + "x" * 16, now)
        await db.activities.move_on(number, State.DRAFT, State.PUBLISHED, now)
        made = await db.activities.get(number)
        assert made is not None
        times = [Times(new.starts_at, new.starts_at + new.lasts)]
        [session] = await db.activities.plan(made, times)
        maria = await db.sign_ups.add(session.id, world.people["maria"].id, 0, now)
        assert maria is not None
        await db.sign_ups.settle(maria.id, [maria.status], type(maria.status).IN, now)
    return number


async def a_week(world: World) -> dict[str, int]:
    """One in each state, by its name."""
    now = world.watch.now
    number = await dinner(world)
    link = "act_" + "x" * 16
    found = {}
    report = await drafts(world, buttons=(Button.YES, Button.NO), texts={"en": "A party!"})
    await sends(world, report)
    await delivers(world, 100, "karim")
    async with world.storage.transaction() as db:
        for at, name in enumerate(("jan", "samira", "maria", "paul")):
            reply = Reply(world.people[name].id, Button.YES if at else Button.NO, "", now)
            await db.announcements.reply(report.id, reply)
        words = Reply(world.people["jan"].id, WORDS, "Leuk! Zal ik mijn muziek meenemen?", now)
        await db.announcements.reply(report.id, words)
    await finishes(world, report)
    found["report"] = report.id
    whom = Audience(("volunteer",), ("heuvel", "centrum"))
    planned = await drafts(
        world, "Morgen is het buurthuis dicht.", audience=whom, starts_at=now + timedelta(days=1)
    )
    await sends(world, planned)
    later = await drafts(
        world,
        "Schuif aan: er is nog plek bij Samen eten.",
        audience=Audience(interests=("food",)),
        buttons=(Button.SIGN_UP,),
        link=link,
        starts_at=now + timedelta(days=1, hours=3),
    )
    await sends(world, later)
    going = await drafts(world, "Er staan weer nieuwe cursussen op het programma, voor iedereen.")
    await sends(world, going)
    await delivers(world, 8)
    draft = await drafts(
        world, audience=Audience(activity=number), buttons=(Button.YES, Button.NO, Button.QUESTION)
    )
    names = ("planned", "later", "going", "draft")
    for name, it in zip(names, (planned, later, going, draft), strict=True):
        found[name] = it.id
    return found
