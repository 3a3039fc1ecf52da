"""A coordinator sends a list of volunteers in the chat, and hears what is wrong with it."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Tell, Told
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.desk import invite_listed
from bot.desk.bring_in import new_check
from bot.desk.rights import Right, may
from bot.making.made import checked
from bot.messages import Outgoing
from bot.people.person import Person
from bot.work import Work

NAME = "send_list"


async def talk(me: Person, _about: Subject) -> Told | None:
    return await Tell("file") if may(me, Right.PEOPLE) else None


async def finish(told: Told | None, me: Person, _about: Subject, work: Work) -> None:
    if told is None or not may(me, Right.PEOPLE):
        await work.tell(me, f"{NAME}-not")
        return
    file = next((each.source for each in told.attachments if each.source), "")
    if not file:
        await work.tell(me, f"{NAME}-no-file")
        return
    text = work.texts(me)(f"{NAME}-checked")
    await work.post(me, Outgoing(text, attachments=(checked(me.id, file),)))
    known = {"file": file, "check": new_check(), "what": ""}
    await start(work, me, invite_listed.NAME, answers=known)


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: may(me, Right.PEOPLE), rank=41)
