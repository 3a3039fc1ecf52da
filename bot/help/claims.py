"""A claim cannot rot: when nothing comes of it, the helper is reminded and then gently released.

Something comes of it when there is a visit ahead, or when the helper did or said anything in the
request meanwhile. The reminder comes after half of the time, the release after the whole.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.conversation.talk import offer, put_away
from bot.help.after_help import they_did_not_come
from bot.help.circle import Left, Member
from bot.help.kinds import HUMAN
from bot.help.leaving import CLAIM_LAPSE, CLAIM_REMINDER, leave
from bot.help.request import Request
from bot.help.visit import VisitState
from bot.post import Kind
from bot.work import Work

STILL_ON = "still_on"


def patience(work: Work, request: Request) -> timedelta:
    """How long a claim lasts in which nothing happens."""
    claims = work.settings.claims
    urgent = request.urgent and request.kind != HUMAN  # who talks by telephone writes nothing here
    return timedelta(hours=claims.lapse_hours_urgent if urgent else claims.lapse_hours)


async def watch_claim(work: Work, request: Request, member: Member) -> None:
    """From now on this helper is expected to do something with it."""
    due = work.now + patience(work, request) / 2
    await work.db.agenda.plan(Entry(CLAIM_REMINDER, member.subject, due))


async def reminder_is_due(work: Work, entry: Entry) -> None:
    request = await work.db.requests.of_member(entry.about.id)
    if request is None or not request.alive:
        return
    member = next(each for each in request.circle if each.id == entry.about.id)
    half = patience(work, request) / 2
    if work.light > work.now and not request.urgent:  # nobody is woken for this
        await work.db.agenda.plan(Entry(CLAIM_REMINDER, member.subject, work.light))
        return
    again = max(await _busy_until(work, request, member), member.active_at) + half
    if again > work.now:
        await work.db.agenda.plan(Entry(CLAIM_REMINDER, member.subject, again))
        return
    helper = await work.db.people.get(member.person)
    await offer(work, helper, STILL_ON, request.subject, kind=Kind.REMINDER)
    await work.db.agenda.plan(Entry(CLAIM_LAPSE, member.subject, work.now + half))


async def lapse_is_due(work: Work, entry: Entry) -> None:
    """The helper is released without blame, the resident hears it, and the search goes on."""
    request = await work.db.requests.of_member(entry.about.id)
    if request is None or not request.alive:
        return
    member = next(each for each in request.circle if each.id == entry.about.id)
    since = work.now - patience(work, request) / 2
    if max(await _busy_until(work, request, member), member.active_at) > since:
        await watch_claim(work, request, member)
        return
    helper = await work.db.people.get(member.person)
    resident = await work.db.people.get(request.resident)
    await put_away(work, helper, STILL_ON, request.subject)
    told = {each.person: await _released(work, each, member) for each in request.others(helper.id)}
    if await leave(work, request, member, Left.LAPSED, told):
        await work.tell(helper, "claim-lapsed", name=work.name(resident, helper))
        await they_did_not_come(work, helper)


async def _released(work: Work, reader: Member, gone: Member) -> str:
    person = await work.db.people.get(reader.person)
    helper = await work.db.people.get(gone.person)
    return work.texts(person)("claim-lapsed-other", name=work.name(helper, person))


async def _busy_until(work: Work, request: Request, member: Member) -> datetime:
    """The end of the last visit that this helper comes to, or has a stand-in for because they
    come again; since they have the place, when there is none."""
    ends = [
        visit.ends_at
        for visit in await work.db.visits.of(request.id)
        if visit.state is VisitState.AGREED and (request.repeats or visit.coming(member.person))
    ]
    return max(ends, default=member.since)
