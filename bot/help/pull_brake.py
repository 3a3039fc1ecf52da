"""This does not feel right: a professional has a look the same day.

It is a question to a human like any other, about this request. Nobody else in the circle hears of
it, nor who asked; and nobody in it can be the one who looks.
"""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Tell, Told
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.call_a_human import call_a_human
from bot.help.kinds import HUMAN
from bot.help.request import NewRequest
from bot.people.person import Person
from bot.work import Work

NAME = "pull_brake"


async def talk(_me: Person, _about: Subject) -> Told:
    return await Tell("details", skip=True)


async def finish(told: Told, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, _ = found
    new = NewRequest(me.id, HUMAN, told.text, told.attachments, "", "now", regarding=request.id)
    await call_a_human(work, new, me, NAME)


FLOW = Flow(NAME, talk, finish)
