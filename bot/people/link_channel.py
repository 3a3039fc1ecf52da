"""One person on two channels: a code from the one, sent to the bot on the other, joins them.

History is kept, and nobody is asked twice for the same thing because they have two telephones.
"""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.subject import Subject
from bot.people.links import make_links
from bot.people.person import Person
from bot.people.ticket import Purpose, Ticket
from bot.post import Kind
from bot.work import Work

NAME = "link_channel"


async def talk(_me: Person, _about: Subject) -> None:
    """Nothing to ask."""


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    made = await make_links(work.db, Purpose.CHANNEL, work.now, me.id)
    await work.tell(me, f"{NAME}-code", kind=Kind.SECRET, links=made.in_lines(), ticket=made.ticket)


async def link(work: Work, me: Person, ticket: Ticket) -> None:
    """`me` writes from the other channel: whoever made the code goes on, with both addresses."""
    if ticket.number == me.id:
        await work.tell(me, f"{NAME}-same")
        return
    here = me.channel, me.recipient
    await work.db.people.join(ticket.number, me.id)
    joined = await work.db.people.at(*here)
    if joined is not None:
        await work.tell(joined, f"{NAME}-done")


FLOW = Flow(NAME, talk, finish, brief=True)
