"""Two people stand for it when an announcement may wake people at night."""

from __future__ import annotations

from bot.announcements.announcement import Approval
from bot.announcements.doing import CONFIRM_URGENT
from bot.announcements.my_announcement import seen_by
from bot.announcements.second import WhatIsAsked, decide
from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work


async def talk(_me: Person, _about: Subject) -> bool | None:
    look = await WhatIsAsked(Approval.URGENT)
    return await confirm("good", text=look.text, name=look.name) == "yes" if look.text else None


async def finish(good: bool | None, me: Person, about: Subject, work: Work) -> None:
    it = await seen_by(work, me, about)
    if good is None or it is None:
        await work.tell(me, "already-answered")
        return
    await decide(work, me, it, Approval.URGENT, CONFIRM_URGENT, good=good)


FLOW = Flow(CONFIRM_URGENT, talk, finish)
