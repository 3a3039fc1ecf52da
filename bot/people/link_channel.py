"""One person on two channels: a code from the one, sent to the bot on the other, joins them.

History is kept, and nobody is asked twice for the same thing because they have two telephones.
Whoever sends it is asked first: a code that somebody else made would give away all that they have.
"""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.people.links import make_links
from bot.people.person import Person
from bot.people.ticket import Purpose, Ticket
from bot.post import Kind
from bot.work import Work

NAME = "link_channel"
CONFIRM = "confirm_link"
PERSON = "person"


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    made = await make_links(work.db, Purpose.CHANNEL, work.now, me.id)
    await work.tell(me, f"{NAME}-code", kind=Kind.SECRET, links=made.in_lines(), ticket=made.ticket)


async def link(work: Work, me: Person, ticket: Ticket) -> None:
    """`me` writes from the other channel; whether that is whoever made the code is asked."""
    await start(work, me, CONFIRM, Subject(PERSON, ticket.number))


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
