"""Shall we ask you again next week? Asking is the hard part, so the bot does it."""

from __future__ import annotations

from datetime import timedelta

from bot.agenda import Entry
from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

NAME = "ask_again_later"
SAME_AGAIN = "same_again"
A_WEEK = timedelta(days=7)


async def talk(_me: Person, _about: Subject) -> bool:
    return await confirm("again") == "yes"


async def finish(again: bool, me: Person, about: Subject, work: Work) -> None:
    await work.tell(me, f"{NAME}-{'yes' if again else 'no'}")
    if again:
        due = work.settings.quiet_hours.over_at(work.now + A_WEEK, work.settings.zone)
        await work.db.agenda.plan(Entry(SAME_AGAIN, about, due))


async def again_is_due(work: Work, entry: Entry) -> None:
    request = await work.db.requests.get(entry.about.id)
    if request is not None:
        resident = await work.db.people.get(request.resident)
        await offer(work, resident, SAME_AGAIN, request.subject, kind=Kind.REMINDER)


FLOW = Flow(NAME, talk, finish)
