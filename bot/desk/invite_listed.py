"""Having seen what is wrong with their list, a coordinator chooses whom to invite of it.

The links are made when they are sent; asked for once more, they are the same invitations.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose, Noted
from bot.conversation.subject import Subject
from bot.desk.bring_in import ALL, GOOD
from bot.desk.rights import Right, may
from bot.making.made import invitations
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

NAME = "invite_listed"
NOBODY = "no"


@dataclass(frozen=True)
class Choice:
    what: str
    file: str
    check: str


async def talk(_me: Person, _about: Subject) -> Choice:
    file, check = await Noted("file"), await Noted("check")
    what = await Choose("what", (Option(ALL), Option(GOOD), Option(NOBODY)))
    return Choice(what, file, check)


async def finish(choice: Choice, me: Person, _about: Subject, work: Work) -> None:
    if choice.what == NOBODY or not choice.file or not may(me, Right.PEOPLE):
        await work.tell(me, f"{NAME}-nobody")
        return
    made = invitations(me.id, choice.what, choice.check, choice.file)
    text = work.texts(me)(f"{NAME}-here")
    await work.post(me, Outgoing(text, attachments=(made,)), kind=Kind.SECRET)


FLOW = Flow(NAME, talk, finish)
