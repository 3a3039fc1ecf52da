"""Two people are kept apart for good: whoever asked for it, in everything that they share.

It holds wherever a place is given (`Requests.take` and `join`): an open question to the one who
was refused is closed, and they are in no circle of that resident any more.
"""

from __future__ import annotations

from bot.conversation.talk import put_away
from bot.help.answered import answered
from bot.help.asks import Answer
from bot.help.circle import Left, Part
from bot.help.leaving import leave
from bot.help.look import PING
from bot.help.request import REQUEST
from bot.people.person import Person
from bot.work import Work


async def keep_apart(work: Work, resident: Person, other: Person, why: Left) -> None:
    await work.db.requests.refuse(resident.id, other.id, work.now)
    for request in await work.db.requests.of(other.id):
        stay = request.member(other.id)
        if request.resident == resident.id and stay and stay.part is not Part.RESIDENT:
            await leave(work, request, stay, why)
    for prompt in await work.db.conversations.open_prompts(other.id):
        if prompt.flow != PING or prompt.about.kind != REQUEST:
            continue
        asked = await work.db.requests.get(prompt.about.id)
        if asked is not None and asked.resident == resident.id:
            await put_away(work, other, PING, asked.subject)
            await answered(work, asked.id, other.id, Answer.STOOD_DOWN)
