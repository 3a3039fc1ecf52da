"""A helper taps that they have left safely; after a missed tap somebody has a look.

It is about the visit, so it can be tapped when the request is over as well.
"""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "leave_safely"


async def talk(_me: Person, _about: Subject) -> str:
    return await Choose("left", (Option("left"),))


async def finish(_left: str, me: Person, about: Subject, work: Work) -> None:
    await work.db.visits.left(about.id, me.id, work.now)
    await work.tell(me, f"{NAME}-done")


FLOW = Flow(NAME, talk, finish, brief=True)
