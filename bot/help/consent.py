"""Somebody asks for another: nothing is looked for before that other has said yes to it."""

from __future__ import annotations

from bot.agenda import Entry
from bot.conversation.subject import Subject
from bot.conversation.talk import offer, start
from bot.help.request import REQUEST, Request
from bot.people.links import make_links
from bot.people.person import Person
from bot.people.ticket import Purpose, Ticket
from bot.post import Kind
from bot.work import Work

GIVE_CONSENT = "give_consent"
CONSENT_LATE = "consent_late"


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
    await work.db.agenda.plan(Entry(CONSENT_LATE, request.subject, made.expires))


async def consent_is_late(work: Work, entry: Entry) -> None:
    """The code was not used: who asked hears it, and can send another from the card."""
    request = await work.db.requests.get(entry.about.id)
    if request is not None and request.alive and request.waits_for_consent:
        asker = await work.db.people.get(request.resident)
        late = work.texts(asker)("consent-late", whom=request.for_another)
        await offer(work, asker, "my_case", request.subject, preface=late)


async def may_consent(work: Work, me: Person, ticket: Ticket) -> bool:
    """Said why not, and the code is not used up: not by who asked, and not for what is over."""
    request = await work.db.requests.get(ticket.number)
    if request is None or not request.alive or not request.waits_for_consent:
        await work.tell(me, "my_case-over")
        return False
    if request.resident == me.id:
        await work.tell(me, "consent-not-you", whom=request.for_another)
        return False
    return True


async def ask_for_consent(work: Work, me: Person, ticket: Ticket) -> None:
    await start(work, me, GIVE_CONSENT, Subject(REQUEST, ticket.number))
