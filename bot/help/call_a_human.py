"""Whoever is paid to listen is asked, and the one who asks hears honestly when they will be heard.

As long as nobody has answered, everyone is asked again: nobody is left alone with a bot.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.help.kinds import taken_by
from bot.help.look import call, look_for_help
from bot.help.request import NewRequest, Request, State
from bot.people.person import Person
from bot.work import Work

CALL_AGAIN = "call_again"
SOON, A_DAY = timedelta(hours=2), timedelta(hours=20)


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
    await keep_calling(work, stored)
    return stored


async def keep_calling(work: Work, request: Request) -> None:
    """Look in a while whether somebody has taken it."""
    await work.db.agenda.plan(Entry(CALL_AGAIN, request.subject, when_heard(work)))


def when_heard(work: Work) -> datetime:
    """When somebody who is paid to listen has had the time to look at it."""
    opening = work.settings.opening_hours.next_opening(work.now, work.settings.zone)
    return max(opening or work.now, work.now) + SOON


async def call_again(work: Work, entry: Entry) -> None:
    """Nobody took it yet: ask everyone once more, whatever they said before; then every day."""
    request = await work.db.requests.get(entry.about.id)
    if request is None or request.state is not State.OPEN:
        return
    roles = taken_by(work.settings, request.kind)
    await call(work, request, await work.db.asks.humans(request, roles, again=True), "again")
    resident = await work.db.people.get(request.resident)
    await work.tell(resident, "no-human-yet", about=request.subject)
    tomorrow = work.now + A_DAY
    opening = work.settings.opening_hours.next_opening(tomorrow, work.settings.zone)
    await work.db.agenda.plan(Entry(CALL_AGAIN, request.subject, opening or tomorrow))
