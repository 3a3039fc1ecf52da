"""Somebody uses a ticket: each purpose leads somewhere else, and each ticket works once."""

from __future__ import annotations

from bot.activities.ask_organiser import come_to_organise, may_organise
from bot.help.ask_in import come_in, may_come_in
from bot.help.consent import ask_for_consent, may_consent
from bot.people.link_channel import link
from bot.people.person import Person, Role
from bot.people.ticket import KEY, Purpose, Ticket, TicketError, read
from bot.people.welcome import show_menu, take_up
from bot.work import Work


async def redeem(work: Work, me: Person, code: str) -> None:
    """What is wrong with it is said; a good one is used up by whoever is first."""
    try:
        ticket = read(await work.db.key(KEY), code, work.now)
    except TicketError as problem:
        await show_menu(work, me, problem.hint)
        return
    if not await _may_use(work, me, ticket):
        return
    if not await work.db.people.redeem(ticket.nonce, me.id, work.now):
        await show_menu(work, me, "ticket-used")
        return
    await _use(work, me, ticket)


async def _may_use(work: Work, me: Person, ticket: Ticket) -> bool:
    """Whether this one could do anything with it; if not, that is said and it stays good."""
    match ticket.purpose:
        case Purpose.CIRCLE:
            return await may_come_in(work, me, ticket)
        case Purpose.CONSENT:
            return await may_consent(work, me, ticket)
        case Purpose.ORGANISE:
            return await may_organise(work, me, ticket)
        case Purpose.DESK:
            await show_menu(work, me, "open_desk-in-browser")
            return False
        case Purpose.CHANNEL:
            if ticket.number == me.id:
                await work.tell(me, "link_channel-same")
            return ticket.number != me.id
    return await _may_have_a_role(work, me)


async def _may_have_a_role(work: Work, me: Person) -> bool:
    if await work.db.roster.is_blocked(me.id):
        await work.tell(me, "blocked-still")
        return False
    return True


async def _use(work: Work, me: Person, ticket: Ticket) -> None:
    match ticket.purpose:
        case Purpose.CIRCLE:
            await come_in(work, me, ticket)
        case Purpose.CONSENT:
            await ask_for_consent(work, me, ticket)
        case Purpose.ORGANISE:
            await come_to_organise(work, me, ticket)
        case Purpose.CHANNEL:
            await link(work, me, ticket)
        case role:
            await take_up(work, me, Role(role), await work.db.proposals.take(ticket.nonce))
