"""Nobody else needs to answer a ping any more: its question says so, and its buttons are gone."""

from __future__ import annotations

from bot.help.asks import Answer
from bot.help.look import LOOK, PING
from bot.help.request import Request
from bot.work import Work


async def stand_down(work: Work, request: Request, outcome: str, besides: int = 0) -> None:
    """Everyone who was asked, but for `besides`; `outcome` names what they get to read."""
    await work.db.agenda.drop(LOOK, request.subject)
    for prompt in await work.db.conversations.prompts_about(PING, request.subject):
        if prompt.person == besides:
            continue
        person = await work.db.people.get(prompt.person)
        await work.settle(prompt, work.texts(person)(outcome))
        await work.db.conversations.end(person.id, PING, request.subject)
        await work.db.asks.answer(request.id, person.id, Answer.STOOD_DOWN, work.now)
