"""Visits as they go: proposed, agreed, reminded of, begun and over.

Everything that time brings is planned with the visit itself. A missed "left safely" rings a
professional, when the network wants that.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.conversation.talk import offer, put_away
from bot.dates import occurrences
from bot.help.call_a_human import keep_calling
from bot.help.circle import Left, Part
from bot.help.closing import ask_whether_done
from bot.help.kinds import HUMAN
from bot.help.leaving import leave
from bot.help.look import look_for_help
from bot.help.my_case import bring_up_to_date
from bot.help.request import NewRequest, Request
from bot.help.visit import Visit, VisitState, door_code
from bot.help.wording import introduction
from bot.messages import Outgoing
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

AGREE = "agree_visit"
VISIT_SOON, VISIT_OVER, VISIT_LEFT = "visit_soon", "visit_over", "visit_left"
AHEAD = timedelta(hours=2)
AFTERWARDS = timedelta(hours=1)
AHEAD_AT_MOST = 1000


async def propose(work: Work, request: Request, me: Person, starts_at: datetime) -> None:
    """Everyone else in the circle is asked; who proposes it is for it."""
    for earlier in await work.db.visits.of(request.id):
        await call_off(work, request, earlier)
    visit = await work.db.visits.add(request.id, starts_at, me.id, door_code(), work.now)
    await bring_up_to_date(work, request)
    for member in request.others(me.id):
        person = await work.db.people.get(member.person)
        await offer(work, person, AGREE, visit.subject)


async def call_off(work: Work, request: Request, visit: Visit) -> None:
    """What was proposed stands no longer, and nobody has to answer it."""
    if await work.db.visits.move_on(visit.id, VisitState.PROPOSED, VisitState.CANCELLED):
        for member in request.circle:
            person = await work.db.people.get(member.person)
            await put_away(work, person, AGREE, visit.subject)


async def agree(work: Work, request: Request, visit: Visit) -> None:
    """It is agreed: everyone's card says so, and both sides hold the code."""
    told = await settle_visit(work, request, visit)
    if told:
        await bring_up_to_date(work, request, told)


async def settle_visit(work: Work, request: Request, visit: Visit) -> dict[int, str]:
    """From proposed to agreed: the earlier one that it replaces is off, and what time brings is
    planned. What each of the circle is to be told, above their card; nothing for the second who
    agrees."""
    visit = await work.db.visits.get(visit.id) or visit
    if not await work.db.visits.move_on(visit.id, VisitState.PROPOSED, VisitState.AGREED):
        return {}
    for earlier in await work.db.visits.of(request.id):
        if earlier.id != visit.id:
            await work.db.visits.move_on(earlier.id, earlier.state, VisitState.CANCELLED)
    if not request.repeats:  # who comes later is asked for this time, and not for the first
        await work.db.requests.change(request.id, starts_at=visit.starts_at)
    await plan_visit(work, visit)
    told: dict[int, str] = {}
    for member in request.circle:
        person = await work.db.people.get(member.person)
        say = work.texts(person)
        if member.part is Part.RESIDENT:
            told[person.id] = say("visit-agreed-resident")
            await _show_who_comes(work, request, visit, person)
        elif visit.coming(person.id) and member.part is not Part.COMPANION:
            told[person.id] = say("visit-agreed-helper")
        else:
            told[person.id] = say("visit-agreed")
    return told


async def plan_visit(work: Work, visit: Visit) -> None:
    for what, due in (
        (VISIT_SOON, visit.starts_at - AHEAD),
        (VISIT_OVER, visit.ends_at + AFTERWARDS),
    ):
        if due > work.now:
            await work.db.agenda.plan(Entry(what, visit.subject, due))


async def soon_is_due(work: Work, entry: Entry) -> None:
    """Two hours ahead; after down-time only while it still makes sense."""
    found = await _agreed(work, entry)
    if found is None:
        return
    request, visit = found
    if visit.starts_at <= work.now:  # we were away: the card can still say that it is now
        await bring_up_to_date(work, request)
        return
    told: dict[int, str] = {}
    for member in request.circle:
        person = await work.db.people.get(member.person)
        if member.part is not Part.RESIDENT and not visit.coming(person.id):
            continue
        when = work.moment(visit.starts_at, person)
        told[person.id] = work.texts(person)("visit-soon", when=when, code=visit.code)
        if member.part is Part.RESIDENT:
            told[person.id] += "".join(await _who_comes(work, request, visit, person))
    await bring_up_to_date(work, request, told)


async def _who_comes(
    work: Work, request: Request, visit: Visit, resident: Person
) -> tuple[str, ...]:
    """A line for each helper at the door: since when they help, how often, and whether checked."""
    coming = [member for member in request.helpers if visit.coming(member.person)]
    people = [await work.db.people.get(member.person) for member in coming]
    return tuple([f"\n👤 {await introduction(work, resident, helper)}" for helper in people])


async def over_is_due(work: Work, entry: Entry) -> None:
    """Whoever came once is thanked; what repeats goes on; else the resident is asked how it is."""
    found = await _agreed(work, entry)
    if found is None:
        return
    request, visit = found
    await work.db.visits.move_on(visit.id, VisitState.AGREED, VisitState.OVER)
    if request.repeats:
        await _next_occasion(work, request, visit)
    else:
        await ask_whether_done(work, request)
    now = await work.db.requests.get(request.id)
    if now is not None:
        await bring_up_to_date(work, now)


async def left_is_due(work: Work, entry: Entry) -> None:
    """Arrived, and never said that they left: somebody has a look."""
    found = await _agreed(work, entry, also_over=True)
    if found is None:
        return
    request, visit = found
    for member in request.circle:
        attendance = visit.answers.get(member.person)
        if attendance is None or attendance.arrived_at is None or attendance.left_at is not None:
            continue
        helper = await work.db.people.get(member.person)
        await work.tell(helper, "did-you-leave")
        details = work.texts(helper)("missed-left", when=work.moment(visit.starts_at, helper))
        call = NewRequest(helper.id, HUMAN, details, (), "", "now", regarding=request.id)
        stored = await work.db.requests.add(call, work.now)
        await look_for_help(work, stored)
        await keep_calling(work, stored)


def next_time(repeats: str, start: datetime, after: datetime, work: Work) -> datetime | None:
    """The first time that was asked for after this moment, be it one of many."""
    times = occurrences(repeats, start, work.settings.zone, AHEAD_AT_MOST)
    return next((each for each in times if each > after), None)


async def _next_occasion(work: Work, request: Request, visit: Visit) -> None:
    """The same people at the next time by the rule; who came for this once is out of it."""
    for member in request.helpers:
        if member.for_visit == visit.id:
            await leave(work, request, member, Left.REPLACED)
            person = await work.db.people.get(member.person)
            await work.tell(person, "stood-in-thanks")
    request = await work.db.requests.get(request.id) or request
    after = max(work.now, visit.starts_at)
    ahead = next_time(request.repeats, request.starts_at or visit.starts_at, after, work)
    if ahead is None:
        await ask_whether_done(work, request)
        return
    following = await work.db.visits.add(request.id, ahead, request.resident, door_code(), work.now)
    for helper in request.helpers:
        await work.db.visits.answer(following.id, helper.person, coming=True)
    await work.db.visits.move_on(following.id, VisitState.PROPOSED, VisitState.AGREED)
    await plan_visit(work, following)


async def _show_who_comes(work: Work, request: Request, visit: Visit, resident: Person) -> None:
    """At the door, a resident can see whether this is the one."""
    for member in request.helpers:
        helper = await work.db.people.get(member.person)
        if visit.coming(helper.id) and helper.photo is not None:
            text = await introduction(work, resident, helper)
            photo = Outgoing(text, attachments=(helper.photo,))
            await work.post(resident, photo, about=request.subject, kind=Kind.REPLY)


async def _agreed(
    work: Work, entry: Entry, *, also_over: bool = False
) -> tuple[Request, Visit] | None:
    """The request and its visit, when that is (still) on."""
    visit = await work.db.visits.get(entry.about.id)
    states = {VisitState.AGREED, VisitState.OVER} if also_over else {VisitState.AGREED}
    if visit is None or visit.state not in states:
        return None
    request = await work.db.requests.get(visit.request)
    return (request, visit) if request is not None and (request.alive or also_over) else None
