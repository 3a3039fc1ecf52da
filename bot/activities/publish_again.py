"""A draft that was changed goes out once more."""

from __future__ import annotations

from bot.activities.about import GONE, organised
from bot.activities.activity import State
from bot.activities.publishing import put_forward
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "publish_again"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    it = await organised(work, me, about)
    if it is None:
        return
    if it[0].state is State.DRAFT:
        await put_forward(work, it[0], me)
    else:
        await work.tell(me, GONE)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
