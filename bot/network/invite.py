"""A coordinator invites somebody: a link that works once, for one role, for a few days."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.invitation import KEY, LASTS, write
from bot.people.person import Person, Role
from bot.ports import Transaction
from bot.post import Kind
from bot.work import Work

NAME = "invite"


@dataclass(frozen=True)
class Links:
    """An invitation as it is passed on: the ticket, links that carry it, and until when."""

    ticket: str
    links: tuple[str, ...]
    expires: datetime


async def make_links(db: Transaction, role: Role, now: datetime) -> Links:
    """A new invitation, with a link for every channel that has one."""
    expires = now + LASTS[role]
    ticket = write(await db.key(KEY), role, expires, secrets.token_bytes(8))
    telegram, matrix = await db.note("telegram", "username"), await db.note("matrix", "user")
    links = []
    if telegram:
        links.append(f"https://t.me/{telegram}?start={ticket}")
    if matrix:
        links.append(f"https://matrix.to/#/{matrix}")
    return Links(ticket, tuple(links), expires)


async def talk(_me: Person, _about: Subject) -> Role:
    # A coordinator may make volunteers and professionals; coordinators are made by the operator.
    roles = (Option(Role.VOLUNTEER), Option(Role.PROFESSIONAL))
    return Role(await Choose("role", roles))


async def finish(role: Role, me: Person, _about: Subject, work: Work) -> None:
    made = await make_links(work.db, role, work.now)
    await work.tell(
        me,
        f"{NAME}-made",
        kind=Kind.SECRET,
        links="\n".join(made.links) or "-",
        ticket=made.ticket,
        until=work.moment(made.expires, me),
    )


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR), rank=40)
