"""A helper taps that they are there."""

from __future__ import annotations

from datetime import timedelta

from bot.agenda import Entry
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.about import in_circle
from bot.help.actions import Situation
from bot.help.leave_safely import NAME as LEAVE_SAFELY
from bot.help.visiting import VISIT_LEFT
from bot.people.person import Person
from bot.work import Work

NAME = "arrive"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    visits = await work.db.visits.of(request.id)
    visit = Situation(member, request, visits, work.now).visit_now()
    if visit is None:
        await work.tell(me, "my_case-over")
        return
    await work.db.visits.arrived(visit.id, me.id, work.now)
    await work.db.requests.was_active(member.id, work.now)
    await offer(work, me, LEAVE_SAFELY, visit.subject)
    minutes = work.settings.claims.ring_when_not_left_minutes
    if minutes:
        due = visit.ends_at + timedelta(minutes=minutes)
        await work.db.agenda.plan(Entry(VISIT_LEFT, visit.subject, due))


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
