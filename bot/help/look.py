"""Looking for somebody: ask a few, wait, ask the next few, and be honest when nobody is left."""

from __future__ import annotations

from bot.agenda import Entry
from bot.conversation.talk import offer
from bot.help.kinds import taken_by
from bot.help.request import Request, State
from bot.help.routing import next_wave
from bot.help.wording import headline
from bot.people.person import Role
from bot.post import Kind
from bot.work import Work

LOOK = "look_for_help"
PING = "answer_ping"


async def look_for_help(work: Work, request: Request) -> None:
    """Ask the next few, if it is a decent hour, and plan when to look again."""
    if request.state is not State.OPEN:
        return
    hours, zone = work.settings.quiet_hours, work.settings.zone
    decent = work.now if request.urgent else hours.over_at(work.now, zone)
    if decent > work.now:
        await work.db.agenda.plan(Entry(LOOK, request.subject, decent))
        return
    roles = taken_by(work.settings, request.kind)
    candidates = await work.db.requests.candidates(request, roles)
    wave = next_wave(request, candidates, work.now, zone, work.settings.asking)
    for ask in wave.asks:
        person = ask.candidate.person
        await work.db.requests.ask(request.id, person.id, ask.why, work.now)
        await offer(work, person, PING, request.subject, kind=Kind.PING)
    if wave.look_again:
        await work.db.agenda.plan(Entry(LOOK, request.subject, wave.look_again))
    else:
        await _nobody_left(work, request)


async def _nobody_left(work: Work, request: Request) -> None:
    """The resident hears where it stands before they have to ask; a coordinator may take it."""
    asked = await work.db.requests.asked(request.id)
    resident = await work.db.people.get(request.resident)
    coordinators = [
        person
        for person in await work.db.people.with_role(Role.COORDINATOR)
        if person.id != resident.id and person.id not in asked
    ]
    for person in coordinators:
        await work.db.requests.ask(request.id, person.id, "nobody", work.now)
        await offer(work, person, PING, request.subject, kind=Kind.PING)
    await work.tell(
        resident,
        "still-looking" if coordinators else "nobody-yet",
        about=request.subject,
        headline=headline(work, resident, request),
        asked=len(asked),
    )
