"""Anyone in the circle proposes a time, as people say it; it is read back before it is asked."""

from __future__ import annotations

from bot.conversation.flow import AskAgain, Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.conversation.surroundings import WhatTimeIsIt
from bot.conversation.when import UNDERSTOOD, Time, When
from bot.help.about import in_circle
from bot.help.visiting import propose
from bot.people.person import Person
from bot.work import Work

NAME = "propose_time"


async def talk(_me: Person, _about: Subject) -> Time:
    now = await WhatTimeIsIt()
    time = await When("when", now.at, now.zone, now.language, exactly=True)
    if await confirm("sure", when=time.words.removeprefix(UNDERSTOOD)) == "no":
        await AskAgain(("when", "sure"))
    return time


async def finish(time: Time, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None or time.starts_at is None:
        return
    request, member = found
    await work.db.requests.was_active(member.id, work.now)
    await work.tell(me, f"{NAME}-asked")
    await propose(work, request, me, time.starts_at)


FLOW = Flow(NAME, talk, finish)
