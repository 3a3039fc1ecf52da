"""The way to the desk: a link for this person alone; and closing it wherever it is open."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.desk.rights import Right, may
from bot.desk.session import OPEN
from bot.messages import Option
from bot.people.links import make_links
from bot.people.person import Person
from bot.people.ticket import Purpose
from bot.post import Kind
from bot.work import Work

NAME = "open_desk"
LINK, CLOSE = Option("link"), Option("close")


@dataclass(frozen=True)
class Sessions(Lookup[int]):
    """How often it is open now; none for who has no desk, so that nothing is asked."""

    async def load(self, work: Work, me: Person, about: Subject) -> int:  # noqa: ARG002
        if not (work.settings.desk.on and may(me, Right.ENTER)):
            return 0
        return await work.db.desk_sessions.sessions(me.id, work.now)

    def samples(self) -> tuple[int, ...]:
        return (0, 2)


async def talk(_me: Person, _about: Subject) -> str:
    if not await Sessions():
        return LINK.value
    return await Choose("what", (LINK, CLOSE))


async def finish(what: str, me: Person, _about: Subject, work: Work) -> None:
    desk = work.settings.desk
    if not (desk.on and may(me, Right.ENTER)):
        await work.tell(me, f"{NAME}-not")
    elif what == CLOSE.value:
        await work.db.desk_sessions.end_all(me.id)
        await work.tell(me, f"{NAME}-closed")
    else:
        made = await make_links(work.db, Purpose.DESK, work.now, me.id)
        link = f"{desk.address.rstrip('/')}{OPEN}{made.ticket}"
        await work.tell(me, f"{NAME}-here", kind=Kind.SECRET, expires=made.expires, link=link)


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda me, situation: situation.desk and may(me, Right.ENTER),
    brief=True,
    rank=43,
)
