"""The menu: what this person can do now. Every way through the bot starts or ends here."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup, Situation
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "menu"


@dataclass(frozen=True)
class WhatICanDo(Lookup[tuple[Option, ...]]):
    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        return await choices(work, me)

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((Option("ask_for_help", "Hulp vragen"),),)


async def choices(work: Work, me: Person) -> tuple[Option, ...]:
    """The flows that fit who this person is and what they are in the middle of."""
    mine = await work.db.requests.of(me.id)
    asks = sum(request.resident == me.id for request in mine)
    joined = await work.db.sign_ups.of_person(me.id)
    organised = await work.db.activities.organised_by(me.id)
    situation = Situation(
        asks,
        len(mine) - asks,
        len(joined) + len(organised),
        desk=work.settings.desk.on,
        calendars=bool(work.settings.calendar.address),
    )
    say = work.texts(me)
    return tuple(
        Option(flow.name, say(f"{flow.name}-menu"))
        for flow in work.house.flows.values()
        if flow.in_menu_of(me, situation)
    )


async def talk(_me: Person, _about: Subject) -> str:
    return await Choose("what", await WhatICanDo())


async def finish(flow: str, me: Person, _about: Subject, work: Work) -> None:
    await start(work, me, flow)


FLOW = Flow(NAME, talk, finish, brief=True)
