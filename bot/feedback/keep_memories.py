"""A year later a helper hears of what they did, if they like that: asked once, told once a deed."""

from __future__ import annotations

from datetime import timedelta

from bot.agenda import Entry
from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

NAME = "keep_memories"
MEMORY = "memory"
A_YEAR = timedelta(days=365)


async def talk(_me: Person, _about: Subject) -> bool:
    return await confirm("likes") == "yes"


async def finish(likes: bool, me: Person, about: Subject, work: Work) -> None:
    await work.db.people.like_memories(me.id, likes)
    await work.tell(me, f"{NAME}-{'yes' if likes else 'no'}")
    if likes:
        await plan_memory(work, about)


async def plan_memory(work: Work, request: Subject) -> None:
    due = work.settings.quiet_hours.over_at(work.now + A_YEAR, work.settings.zone)
    await work.db.agenda.plan(Entry(MEMORY, request, due))


async def memory_is_due(work: Work, entry: Entry) -> None:
    request = await work.db.requests.get(entry.about.id)
    if request is None:
        return
    resident = await work.db.people.get(request.resident)
    for member in request.helpers:
        helper = await work.db.people.get(member.person)
        if helper.memories:
            what = work.kind_name(request.kind, helper)
            name = work.name(resident, helper)
            await work.tell(helper, f"{NAME}-a-year-ago", kind=Kind.REMINDER, name=name, what=what)


FLOW = Flow(NAME, talk, finish)
