"""Somebody wants a human being. That is a request like any other, for whoever is paid to listen."""

from __future__ import annotations

from bot.conversation.flow import Flow, Understood
from bot.conversation.questions import Tell, Told
from bot.conversation.subject import Subject
from bot.help.call_a_human import call_a_human
from bot.help.kinds import HUMAN, wants
from bot.help.request import NewRequest
from bot.people.person import Person
from bot.work import Work

NAME = "talk_to_human"


async def talk(me: Person, _about: Subject) -> NewRequest:
    told: Told = await Tell("details")
    return NewRequest(me.id, HUMAN, told.text, told.attachments, "", "now")


async def finish(request: NewRequest, me: Person, _about: Subject, work: Work) -> None:
    await call_a_human(work, request, me, NAME)


def recognise(text: str, _me: Person, work: Work) -> Understood | None:
    return Understood({}, {}) if wants(work, text, "human") else None


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, _situation: True,
    recognise=recognise,
    rank=60,
)
