"""Forget me: out of every circle at once, and nothing is kept that says who it was."""

from __future__ import annotations

from bot.activities.forgetting import take_out
from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.help.circle import Left, Part
from bot.help.closing import close
from bot.help.leaving import leave
from bot.help.request import State
from bot.messages import Outgoing
from bot.people.person import Person
from bot.post import Draft
from bot.work import Work

NAME = "forget_me"


async def talk(_me: Person, _about: Subject) -> bool:
    return await confirm("sure") == "yes"


async def finish(sure: bool, me: Person, _about: Subject, work: Work) -> None:
    if not sure:
        await work.tell(me, f"{NAME}-kept")
        return
    await take_out(work, me)
    for request in await work.db.requests.of(me.id):
        member = request.member(me.id)
        if member is None:
            continue
        if member.part is Part.RESIDENT:
            await close(work, request, me, State.WITHDRAWN)
            continue
        told = {}
        for other in request.others(me.id):
            reader = await work.db.people.get(other.person)
            told[reader.id] = work.texts(reader)("forgotten-other", name=work.name(me, reader))
        await leave(work, request, member, Left.FORGOTTEN, told)
    await work.db.people.forget(me.id)
    # Not about a person any more, for there is none: only the chat hears it, once.
    gone = Outgoing(work.texts(me)(f"{NAME}-done"))
    await work.db.outbox.post(Draft(me.channel, me.recipient, gone))


FLOW = Flow(NAME, talk, finish)
