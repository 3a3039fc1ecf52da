"""Nobody else needs to answer a ping any more: its question says so, and its buttons are gone."""

from __future__ import annotations

from bot.conversation.talk import put_away
from bot.help.answered import answered
from bot.help.asks import Answer
from bot.help.look import ASK_WIDER, LOOK, PING, STUCK
from bot.help.request import Request
from bot.work import Work


async def stand_down(work: Work, request: Request, outcome: str, besides: int = 0) -> None:
    """Everyone who was asked, but for `besides`; `outcome` names what they get to read."""
    for what in (LOOK, STUCK):
        await work.db.agenda.drop(what, request.subject)
    resident = await work.db.people.get(request.resident)
    await put_away(work, resident, ASK_WIDER, request.subject)
    for prompt in await work.db.conversations.prompts_about(PING, request.subject):
        if prompt.person == besides:
            continue
        person = await work.db.people.get(prompt.person)
        await work.settle(prompt, work.texts(person)(outcome))
        await work.db.conversations.end(person.id, PING, request.subject)
        await answered(work, request.id, person.id, Answer.STOOD_DOWN)
