"""A helper gives it back, in one tap with a reason: no blame, and the search goes on at once."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.help.about import HeadlineOf, in_circle
from bot.help.circle import Left, Part
from bot.help.leaving import leave
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "hand_back"
REASONS = tuple(map(Option, ("no_time", "ill", "too_far", "not_for_me", "rather_not_say")))


async def talk(_me: Person, _about: Subject) -> str | None:
    headline = await HeadlineOf()
    return await Choose("why", REASONS, with_={"headline": headline}) if headline else None


async def finish(why: str | None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    if member.part is not Part.HELPER:
        await work.tell(me, "my_case-over")
        return
    told = {}
    for other in request.others(me.id):
        reader = await work.db.people.get(other.person)
        # "Not for me" says something about the one who asked: they hear that it did not work out.
        reason = why if why in {"no_time", "ill", "too_far"} else "other"
        name = work.name(me, reader)
        told[reader.id] = work.texts(reader)(f"{NAME}-other", name=name, why=reason)
    await work.tell(me, f"{NAME}-me")
    await leave(work, request, member, Left.HANDED_BACK, told)


FLOW = Flow(NAME, talk, finish)
