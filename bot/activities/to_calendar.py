"""Into my own calendar: a file, and whoever has it gets a new one when something changes."""

from __future__ import annotations

from collections.abc import Iterable

from bot.activities.about import GONE, held
from bot.activities.activity import Session
from bot.activities.see_activity import alive_sign_up
from bot.activities.sign_up import SignUp, Status
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.making.made import event
from bot.messages import Outgoing
from bot.people.person import Person
from bot.work import Work

NAME = "to_calendar"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    it = await held(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    if it is None or mine is None or mine.status is not Status.IN:
        await work.tell(me, GONE)
        return
    await work.db.sign_ups.keeps(mine.id)
    address = "yes" if work.settings.calendar.address else "no"
    told = work.texts(me)(f"{NAME}-here", title=it[0].title, address=address)
    await _send(work, me, mine, told)


async def bring_up_to_date(work: Work, sessions: Iterable[Session]) -> None:
    """The calendars of all who have these sessions in theirs."""
    for pool in dict.fromkeys(each.pool for each in sessions):
        for sign_up in await work.db.sign_ups.of_pool(pool):
            if sign_up.in_calendar:
                person = await work.db.people.get(sign_up.person)
                await _send(work, person, sign_up, work.texts(person)(f"{NAME}-changed"))


async def take_out(work: Work, person: Person, sign_up: SignUp) -> None:
    """They do not take part any more: it goes from their calendar as well."""
    if sign_up.in_calendar:
        await _send(work, person, sign_up, work.texts(person)(f"{NAME}-off"))


async def _send(work: Work, person: Person, sign_up: SignUp, text: str) -> None:
    """Of the sign-up as it stands when it is sent."""
    message = Outgoing(text, attachments=(event(sign_up.id),))
    await work.post(person, message, about=sign_up.subject)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
