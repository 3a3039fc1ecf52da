"""The place that is held for me, taken from the card."""

from __future__ import annotations

from bot.activities import answer_offer
from bot.activities.about import held
from bot.activities.see_activity import alive_sign_up
from bot.activities.sign_up import Status
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "take_place"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    it = await held(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    if it is None or mine is None or mine.status is not Status.OFFERED:
        await work.tell(me, "answer_offer-too-late")
        return
    await answer_offer.take_place(work, me, it, mine)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
