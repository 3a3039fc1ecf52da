"""The resident is asked whether it is done: their word ends it, and theirs alone."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.help.about import HeadlineOf, in_circle
from bot.help.circle import Part
from bot.help.claims import watch_claim
from bot.help.closing import CLOSING, IS_IT_DONE, close
from bot.help.request import State
from bot.people.person import Person
from bot.work import Work


async def talk(_me: Person, _about: Subject) -> bool:
    headline = await HeadlineOf()
    return bool(headline) and await confirm("done", headline=headline) == "yes"


async def finish(done: bool, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    if member.part is not Part.RESIDENT:  # they asked it for another, whose it is by now
        await work.tell(me, "my_case-over")
        return
    if done:
        await close(work, request, me, State.DONE)
        return
    await work.db.agenda.drop(CLOSING, request.subject)
    await work.tell(me, f"{IS_IT_DONE}-goes-on")
    for member in request.helpers:
        await watch_claim(work, request, member)
        helper = await work.db.people.get(member.person)
        await work.tell(helper, f"{IS_IT_DONE}-not-yet", name=work.name(me, helper))


FLOW = Flow(IS_IT_DONE, talk, finish)
