"""The resident does not need it any more."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.closing import close
from bot.help.request import State
from bot.people.person import Person
from bot.work import Work

NAME = "withdraw"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is not None:
        await close(work, found[0], me, State.WITHDRAWN)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
