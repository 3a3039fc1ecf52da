"""A coordinator invites somebody: a link that works once, for one role, for a few days."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.links import make_links
from bot.people.person import Person, Role
from bot.people.ticket import Purpose
from bot.post import Kind
from bot.work import Work

NAME = "invite"


async def talk(_me: Person, _about: Subject) -> Role:
    # A coordinator may make volunteers and professionals; coordinators are made by the operator.
    roles = (Option(Role.VOLUNTEER), Option(Role.PROFESSIONAL))
    return Role(await Choose("role", roles))


async def finish(role: Role, me: Person, _about: Subject, work: Work) -> None:
    made = await make_links(work.db, Purpose(role), work.now)
    await work.tell(
        me,
        f"{NAME}-made",
        kind=Kind.SECRET,
        links=made.in_lines(),
        ticket=made.ticket,
        until=work.moment(made.expires, me),
    )


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR), rank=40)
