"""I cannot come after all: one tap. The place goes on at once."""

from __future__ import annotations

from bot.activities.about import held
from bot.activities.activities import Found
from bot.activities.giving import end, look_at_list
from bot.activities.see_activity import alive_sign_up, refresh
from bot.activities.sign_up import SignUp, Status
from bot.activities.still_coming import put_questions_away
from bot.activities.wording import headline
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "sign_off"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    it = await held(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    if it is None or mine is None:
        await work.tell(me, "activity-gone")
        return
    await sign_off(work, me, it, mine)
    told = work.texts(me)(f"{NAME}-done", headline=headline(work, me, *it))
    await refresh(work, me, it[1], told)


async def sign_off(work: Work, me: Person, it: Found, mine: SignUp) -> None:
    """Their place is free, and whoever is next hears of it."""
    status = Status.DECLINED if mine.status is Status.OFFERED else Status.LEFT
    if await end(work, it, mine, status):
        await put_questions_away(work, me, it[0])
        await look_at_list(work, it)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
