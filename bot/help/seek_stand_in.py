"""I can't make it: the place is offered to who fits, and stays mine until somebody has it."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.circle import Part
from bot.help.look import look_anew
from bot.help.my_case import bring_up_to_date
from bot.people.person import Person
from bot.work import Work

NAME = "seek_stand_in"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    if member.part is not Part.HELPER or member.seeks_stand_in:
        await work.tell(me, "my_case-over")
        return
    await work.db.requests.was_active(member.id, work.now)
    await work.db.requests.seek_stand_in(member.id, True)
    await work.tell(me, f"{NAME}-done")
    now = await work.db.requests.get(request.id)
    if now is not None:
        await look_anew(work, now)
        await bring_up_to_date(work, now)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
