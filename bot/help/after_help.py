"""What follows for who helped: a rest after something heavy; and a kind word to who said yes but
did not come, before they are asked less."""

from __future__ import annotations

from bot.help.asking import load
from bot.help.asking.rules import Rules
from bot.help.request import Request
from bot.people.person import Person, Role
from bot.work import Work


async def they_came(work: Work, request: Request) -> None:
    """It is done, by everyone who helps now."""
    kind = work.settings.kinds.get(request.kind)
    for member in request.helpers:
        habits, burden = await work.db.asks.habits(member.person)
        burden = load.came(burden)
        if kind is not None and kind.heavy:
            until = work.now + Rules().rest_after_heavy
            burden = load.rested(burden, until)
            helper = await work.db.people.get(member.person)
            if helper.has(Role.VOLUNTEER):
                await work.tell(helper, "rest-after-heavy", until=work.day(until, helper))
        await work.db.asks.keep_habits(member.person, habits, burden)


async def they_did_not_come(work: Work, helper: Person) -> None:
    """Once is nothing. After a few times in a row they are asked less, and a coordinator knows."""
    habits, burden = await work.db.asks.habits(helper.id)
    burden = load.vanished(burden)
    await work.db.asks.keep_habits(helper.id, habits, burden)
    if burden.vanished != Rules().vanished_often:
        return
    await work.tell(helper, "asked-less", times=burden.vanished)
    for coordinator in await work.db.people.with_role(Role.COORDINATOR):
        name = work.name(helper, coordinator)
        await work.tell(coordinator, "asked-less-coordinator", name=name, times=burden.vanished)
