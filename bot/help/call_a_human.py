"""Whoever is paid to listen is asked, and the one who asks hears honestly when they will be heard.

As long as nobody has answered, everyone is asked again: nobody is left alone with a bot.
"""

from __future__ import annotations

from datetime import timedelta

from bot.agenda import Entry
from bot.conversation.talk import offer
from bot.help.kinds import HUMAN, taken_by
from bot.help.look import PING, look_for_help
from bot.help.request import NewRequest, Request, State
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

CALL_AGAIN = "call_again"
EVERY = timedelta(hours=2)


async def call_a_human(work: Work, new: NewRequest, me: Person, flow: str) -> Request:
    """Promise nothing: say whether somebody is there now, and when they will be."""
    stored = await work.db.requests.add(new, work.now)
    opening = work.settings.opening_hours.next_opening(work.now, work.settings.zone)
    if opening is None:
        await work.tell(me, f"{flow}-someday", about=stored.subject)
    elif opening > work.now:
        when = work.moment(opening, me)
        await work.tell(me, f"{flow}-closed", about=stored.subject, when=when)
    else:
        await work.tell(me, f"{flow}-sent", about=stored.subject)
    await look_for_help(work, stored)
    due = max(opening or work.now, work.now) + EVERY
    await work.db.agenda.plan(Entry(CALL_AGAIN, stored.subject, due))
    return stored


async def call_again(work: Work, entry: Entry) -> None:
    """Nobody took it yet: ask everyone once more, whatever they said before."""
    request = await work.db.requests.get(entry.about.id)
    if request is None or request.state is not State.OPEN:
        return
    inside = {request.resident}
    if request.regarding is not None:
        about = await work.db.requests.get(request.regarding)
        inside |= {member.person for member in about.circle} if about else set()
    for person in await work.db.people.with_role(*taken_by(work.settings, HUMAN)):
        if person.id not in inside:
            await work.db.asks.ask(request.id, person.id, "again", work.now)
            await offer(work, person, PING, request.subject, kind=Kind.PING)
    resident = await work.db.people.get(request.resident)
    await work.tell(resident, "no-human-yet", about=request.subject)
    opening = work.settings.opening_hours.next_opening(work.now + EVERY, work.settings.zone)
    await work.db.agenda.plan(Entry(CALL_AGAIN, request.subject, opening or work.now + EVERY * 6))
