"""How it was, in one tap. Who organised it sees how many said what, and never who."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import GONE
from bot.activities.reminding import AFTER
from bot.activities.sign_up import Status
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

OPINIONS = tuple(map(Option, ("fun", "helped", "moved", "so_so", "not_there")))


@dataclass(frozen=True)
class WhatIWasAt(Lookup[str]):
    async def load(self, work: Work, me: Person, about: Subject) -> str:
        it = await work.db.activities.of_session(about.id)
        mine = it and await work.db.sign_ups.mine(it[1].pool, me.id)
        if it is None or mine is None or mine.status not in {Status.IN, Status.OVER}:
            return ""
        return it[0].title

    def samples(self) -> tuple[str, ...]:
        return ("...", "")


async def talk(_me: Person, _about: Subject) -> str:
    title = await WhatIWasAt()
    return await Choose("how", OPINIONS, with_={"title": title}) if title else ""


async def finish(opinion: str, me: Person, about: Subject, work: Work) -> None:
    it = await work.db.activities.of_session(about.id)
    mine = it and await work.db.sign_ups.mine(it[1].pool, me.id)
    if not opinion or it is None or mine is None:
        await work.tell(me, GONE)
        return
    await work.db.sign_ups.think(it[1].id, mine.id, opinion)
    await work.tell(me, f"{AFTER}-thanks")


FLOW = Flow(AFTER, talk, finish, brief=True)
