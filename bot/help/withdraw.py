"""The resident does not need it any more."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.closing import close
from bot.help.request import State
from bot.people.person import Person
from bot.work import Work

NAME = "withdraw"


async def talk(_me: Person, _about: Subject) -> None:
    """Nothing to ask: who wants it back asks again."""


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is not None:
        await close(work, found[0], me, State.WITHDRAWN)


FLOW = Flow(NAME, talk, finish, brief=True)
