"""Somebody in the circle would like another in it: the resident says whether."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.help.ask_in import AGREE, bring_in
from bot.help.circle import Part
from bot.people.person import Person
from bot.work import Work


@dataclass(frozen=True)
class WhoAsks(Lookup[str]):
    """The name of who asks; "" when they are in it no more."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:
        request = await work.db.requests.of_member(about.id)
        if request is None or not request.alive:
            return ""
        member = next(each for each in request.circle if each.id == about.id)
        return work.name(await work.db.people.get(member.person), me)

    def samples(self) -> tuple[str, ...]:
        return ("Jan", "")


async def talk(_me: Person, about: Subject) -> bool:
    name = await WhoAsks()
    if not name:
        return False
    professional = about.kind == Part.PROFESSIONAL
    asked = "good_professional" if professional else "good_companion"
    return await confirm(asked, name=name) == "yes"


async def finish(good: bool, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.of_member(about.id)
    if request is None or not request.alive or request.resident != me.id:
        await work.tell(me, "my_case-over")
        return
    member = next(each for each in request.circle if each.id == about.id)
    asker = await work.db.people.get(member.person)
    await work.tell(me, f"{AGREE}-{'yes' if good else 'no'}")
    if good:
        await bring_in(work, request, asker, Part(about.kind))
    else:
        await work.tell(asker, f"{AGREE}-declined", name=work.name(me, asker))


FLOW = Flow(AGREE, talk, finish)
