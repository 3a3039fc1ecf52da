"""Somebody wants a human being. That is a request like any other, for whoever is paid to listen."""

from __future__ import annotations

from bot.conversation.flow import Flow, Understood
from bot.conversation.questions import Tell, Told
from bot.conversation.subject import Subject
from bot.help.kinds import HUMAN, wants
from bot.help.look import look_for_help
from bot.help.request import NewRequest
from bot.people.person import Person
from bot.work import Work

NAME = "talk_to_human"


async def talk(me: Person, _about: Subject) -> NewRequest:
    told: Told = await Tell("details")
    return NewRequest(me.id, HUMAN, told.text, told.attachments, "", "now")


async def finish(request: NewRequest, me: Person, _about: Subject, work: Work) -> None:
    """Promise nothing: say honestly whether somebody is there now, and when they will be."""
    stored = await work.db.requests.add(request, work.now)
    opening = work.settings.opening_hours.next_opening(work.now, work.settings.zone)
    if opening is None:
        await work.tell(me, f"{NAME}-someday", about=stored.subject)
    elif opening > work.now:
        when = work.moment(opening, me)
        await work.tell(me, f"{NAME}-closed", about=stored.subject, when=when)
    else:
        await work.tell(me, f"{NAME}-sent", about=stored.subject)
    await look_for_help(work, stored)


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
