"""A helper is asked whether it is still on: one tap keeps the place or gives it back."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.help.about import HeadlineOf
from bot.help.claims import STILL_ON, watch_claim
from bot.help.leaving import CLAIM_LAPSE
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

ANSWERS = (Option("yes"), Option("propose_time"), Option("hand_back"))


async def talk(_me: Person, _about: Subject) -> str:
    return await Choose("answer", ANSWERS, with_={"headline": await HeadlineOf()})


async def finish(answer: str, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    member = request.member(me.id) if request is not None else None
    if request is None or member is None or not request.alive:
        await work.tell(me, "my_case-over")
        return
    await work.db.requests.was_active(member.id, work.now)
    await work.db.agenda.drop(CLAIM_LAPSE, member.subject)
    await watch_claim(work, request, member)
    if answer == "yes":
        await work.tell(me, f"{STILL_ON}-thanks")
    else:
        await start(work, me, answer, about)


FLOW = Flow(STILL_ON, talk, finish)
