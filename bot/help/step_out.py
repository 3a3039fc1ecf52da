"""A professional or companion leaves the circle."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.circle import Left, Part
from bot.help.leaving import leave
from bot.people.person import Person
from bot.work import Work

NAME = "step_out"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    if member.part not in {Part.PROFESSIONAL, Part.COMPANION}:
        await work.tell(me, "my_case-over")
        return
    told = {}
    for other in request.others(me.id):
        reader = await work.db.people.get(other.person)
        told[reader.id] = work.texts(reader)(f"{NAME}-other", name=work.name(me, reader))
    await work.tell(me, f"{NAME}-done")
    await leave(work, request, member, Left.STEPPED_OUT, told)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
