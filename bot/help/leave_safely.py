"""A helper taps that they have left safely; after a missed tap somebody would have called."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.actions import Situation
from bot.people.person import Person
from bot.work import Work

NAME = "leave_safely"


async def talk(_me: Person, _about: Subject) -> None:
    """Nothing to ask."""


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    visits = await work.db.visits.of(request.id)
    visit = Situation(member, request, visits, work.now).visit_now()
    if visit is None:
        await work.tell(me, "my_case-over")
        return
    await work.db.visits.left(visit.id, me.id, work.now)
    await work.db.requests.was_active(member.id, work.now)
    await work.tell(me, f"{NAME}-done")


FLOW = Flow(NAME, talk, finish, brief=True)
