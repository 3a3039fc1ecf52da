"""Looking for somebody: ask a few, wait, ask the next few, and be honest when nobody is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.conversation.talk import offer
from bot.help.kinds import HUMAN, JOIN, taken_by
from bot.help.request import Request, State
from bot.help.routing import next_wave
from bot.help.wording import headline
from bot.people.person import Role
from bot.post import Kind
from bot.work import Work

LOOK = "look_for_help"
PING = "answer_ping"
A_DAY = timedelta(days=1)


def decent_moment(work: Work, request: Request) -> datetime:
    """When people can be asked for this: now, unless it is not urgent and they may be asleep."""
    if request.urgent:
        return work.now
    return work.settings.quiet_hours.over_at(work.now, work.settings.zone)


async def look_for_help(work: Work, request: Request) -> None:
    """Ask the next few, if it is a decent hour, and plan when to look again."""
    if request.state is not State.OPEN or request.waits_for_consent:
        return
    decent = decent_moment(work, request)
    if decent > work.now:
        await work.db.agenda.plan(Entry(LOOK, request.subject, decent))
        return
    roles = taken_by(work.settings, request.kind)
    candidates = await work.db.asks.candidates(request, roles)
    wave = next_wave(request, candidates, work.now, work.settings.zone, work.settings.asking)
    for ask in wave.asks:
        person = ask.candidate.person
        await work.db.asks.ask(request.id, person.id, ask.why, work.now)
        await offer(work, person, PING, request.subject, kind=Kind.PING)
    if wave.look_again:
        await work.db.agenda.plan(Entry(LOOK, request.subject, wave.look_again))
    else:
        await _nobody_left(work, request)


async def _nobody_left(work: Work, request: Request) -> None:
    """The resident hears where it stands before they have to ask; a coordinator may take it."""
    asked = await work.db.asks.asked(request.id)
    resident = await work.db.people.get(request.resident)
    # Whatever they offer, and nobody who is in it or whom the resident refused: as for a human.
    coordinators = await work.db.asks.candidates(
        replace(request, kind=HUMAN), frozenset({Role.COORDINATOR})
    )
    for person in (candidate.person for candidate in coordinators):
        await work.db.asks.ask(request.id, person.id, "nobody", work.now)
        await offer(work, person, PING, request.subject, kind=Kind.PING)
    await work.db.agenda.plan(Entry(LOOK, request.subject, work.now + A_DAY))  # somebody new?
    if not coordinators and work.now - request.asked_at > A_DAY:
        return  # they know
    if not request.places_left:  # a stand-in is looked for: whoever asked for one still comes
        for member in request.helpers:
            if member.seeks_stand_in:
                helper = await work.db.people.get(member.person)
                await work.tell(helper, "stand-in-nobody", about=request.subject)
        return
    told = "still-looking" if coordinators else "nobody-yet"
    await work.tell(
        resident,
        "no-human-yet" if request.kind in {HUMAN, JOIN} else told,
        about=request.subject,
        headline=headline(work, resident, request),
        asked=len(asked),
    )
