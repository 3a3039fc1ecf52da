"""A town with weeks behind it and a busy day: something in every part of every page."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from bot.help.asks import Answer
from bot.help.request import NewRequest, State
from bot.people.person import Role
from bot.people.wishes import Wishes
from tests.desk.world import World

NAMES = (
    "Fatima", "Karim", "Noor", "Omar", "Ahmed", "Willem", "Saskia", "Yusuf", "Ineke", "Piet",
    "Zeynep", "Johanna", "Mohammed", "Truus", "Lotte", "Dewi",
)  # fmt: skip
KINDS = ("groceries", "chores", "transport", "companionship", "digital", "admin")
WEEKS = 12


async def build(world: World, requests: int = 420) -> None:
    """The same town every time."""
    dice, now = Random(7), world.watch.now
    async with world.storage.transaction() as db:
        helpers = []
        for name in NAMES:
            person, _ = await db.people.meet("stage", name.lower(), name, "nl", now)
            await db.people.grant(person.id, Role.VOLUNTEER, now - timedelta(days=200))
            offered = [*dice.sample(KINDS, 2), "companionship"]
            places = dice.sample(sorted(world.house.settings.neighbourhoods), 3)
            await db.people.offer_help(person.id, offered, places, ())
            helpers.append(person)
        els = world.people["els"].id
        for helper, days in ((helpers[0], 900), (helpers[2], 20)):
            until = now + timedelta(days=days)
            await db.roster.certify(els, helper.id, until, now - timedelta(days=40))
        await db.roster.give(els, helpers[5].id, Role.PROFESSIONAL, now)
        await db.roster.block(els, helpers[9].id, "Bleef na twee gesprekken geld lenen.", now)
        await db.people.wish(helpers[1].id, Wishes(paused_until=now + timedelta(days=9)))
        await db.people.reachable("stage", "noor", reachable=False)
        maria = world.people["maria"]
        for _ in range(requests):
            at = now - timedelta(days=dice.uniform(1, WEEKS * 7))
            kind = dice.choices(KINDS, (5, 9, 4, 2, 4, 3))[0]
            place = dice.choice(sorted(world.house.settings.neighbourhoods))
            new = NewRequest(maria.id, kind, "", (), place, "today")
            request = await db.requests.add(new, at)
            asked = dice.sample(helpers, dice.randint(1, 5))
            for helper in asked:
                await db.asks.ask(request.id, helper.id, "rule", at)
                await db.asks.answer(request.id, helper.id, Answer.NOT_NOW, at)
            if dice.random() < (0.5 if kind == "chores" else 0.85):
                await db.requests.take(
                    request.id, asked[0].id, at + timedelta(minutes=dice.expovariate(1 / 70))
                )
                await db.requests.close(request.id, State.DONE, at + timedelta(days=2))
                if dice.random() < 0.6:
                    helped = dice.choices(("yes", "partly", "no"), (8, 2, 1))[0]
                    await db.requests.thank(request.id, helped, "", (), at + timedelta(days=2))
            else:
                await db.requests.close(request.id, State.WITHDRAWN, at + timedelta(days=2))


async def busy_day(world: World) -> int:
    """Requests in every state; the number of one that many were asked for."""
    await world.asks("maria", "groceries", "centrum", held=True)
    await world.asks("maria", "money", "heuvel")
    world.move(timedelta(hours=1, minutes=20))
    await world.asks("maria", "transport", "centrum", when="now")
    taken = await world.asks("maria", "companionship", "heuvel")
    jan = world.people["jan"]
    async with world.storage.transaction() as db:
        await db.requests.take(taken.id, jan.id, world.watch.now)
        visit = await db.visits.add(
            taken.id, world.watch.now + timedelta(hours=3), jan.id, "blauwe fiets", world.watch.now
        )
        for person in (jan.id, world.people["maria"].id):
            await db.visits.answer(visit.id, person, coming=True)
        await db.visits.move_on(visit.id, visit.state, type(visit.state).AGREED)
    world.move(timedelta(minutes=12))
    last = await world.asks("maria", "chores", "centrum")
    async with world.storage.transaction() as db:
        first = next(iter(await db.asks.asked(last.id)))
        await db.asks.answer(last.id, first, Answer.NOT_NOW, world.watch.now)
    world.move(timedelta(minutes=7))
    return last.id
