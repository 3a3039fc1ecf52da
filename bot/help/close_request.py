"""It is done: at once when the resident says so, and a question to them when another does."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.circle import Part
from bot.help.closing import ask_whether_done, close
from bot.help.kinds import HUMAN
from bot.help.request import State
from bot.people.person import Person
from bot.work import Work

NAME = "close_request"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    if member.part is Part.RESIDENT or request.kind == HUMAN:
        await close(work, request, me, State.DONE)
        return
    await work.db.requests.was_active(member.id, work.now)
    await ask_whether_done(work, request, me)
    resident = await work.db.people.get(request.resident)
    await work.tell(me, f"{NAME}-asked", name=work.name(resident, me))


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
