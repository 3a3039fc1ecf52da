"""Rather somebody else: no reason is asked, and these two are never brought together again."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose, confirm
from bot.conversation.subject import Subject
from bot.help.about import OthersIn, in_circle
from bot.help.circle import Left, Part
from bot.help.refusing import keep_apart
from bot.people.person import Person
from bot.work import Work

NAME = "somebody_else"


async def talk(_me: Person, _about: Subject) -> int | None:
    helpers = await OthersIn(Part.HELPER)
    if not helpers:
        return None
    who = helpers[0].value
    if len(helpers) > 1:
        who = await Choose("who", helpers)
    name = next(each.label for each in helpers if each.value == who)
    return int(who) if await confirm("sure", name=name) == "yes" else None


async def finish(who: int | None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, mine = found
    helper = next((each for each in request.helpers if each.id == who), None)
    if helper is None or mine.part not in {Part.RESIDENT, Part.PROFESSIONAL}:
        await work.tell(me, f"{NAME}-not")
        return
    person = await work.db.people.get(helper.person)
    resident = await work.db.people.get(request.resident)
    await work.tell(me, f"{NAME}-done")
    await keep_apart(work, resident, person, Left.SOMEBODY_ELSE)
    await work.tell(person, f"{NAME}-released")


FLOW = Flow(NAME, talk, finish)
