"""A professional who was called about a circle comes into it, in everyone's sight."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.circle import Part
from bot.help.come_together import join
from bot.people.person import Person
from bot.work import Work

NAME = "look_in"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    regarding = await work.db.requests.get(request.regarding or 0)
    if member.part is not Part.HELPER or regarding is None or not regarding.alive:
        await work.tell(me, "my_case-over")
        return
    await join(work, regarding, me, Part.PROFESSIONAL, None)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
