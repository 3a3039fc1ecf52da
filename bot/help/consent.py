"""Somebody asks for another: nothing is looked for before that other has said yes to it."""

from __future__ import annotations

from bot.conversation.talk import start
from bot.help.request import Request
from bot.people.links import make_links
from bot.people.person import Person
from bot.people.ticket import Purpose, Ticket
from bot.post import Kind
from bot.work import Work

GIVE_CONSENT = "give_consent"


async def make_consent_link(work: Work, request: Request, asker: Person) -> None:
    """Who asks passes this on to the one it is for."""
    made = await make_links(work.db, Purpose.CONSENT, work.now, request.id)
    await work.tell(
        asker,
        "consent-link",
        kind=Kind.SECRET,
        whom=request.for_another,
        links=made.in_lines(),
        ticket=made.ticket,
        until=work.moment(made.expires, asker),
    )


async def ask_for_consent(work: Work, me: Person, ticket: Ticket) -> None:
    request = await work.db.requests.get(ticket.number)
    if request is None or not request.alive or not request.waits_for_consent:
        await work.tell(me, "my_case-over")
        return
    await start(work, me, GIVE_CONSENT, request.subject)
