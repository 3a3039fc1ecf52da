"""Nobody near can do it: the resident decides whether others are asked, further away or who offer
something close to it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.agenda import Entry
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.help.look import ASK_WIDER, STUCK, look_for_help
from bot.help.my_case import bring_up_to_date
from bot.help.request import State, Wider
from bot.help.wording import headline
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = ASK_WIDER
ANSWERS = (Option(Wider.YES), Option(Wider.NO))


@dataclass(frozen=True)
class HowItStands(Lookup[tuple[str, int]]):
    """What is looked for, and how many were asked; "" when that is over."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[str, int]:
        request = await work.db.requests.get(about.id)
        if request is None or request.state is not State.OPEN or request.resident != me.id:
            return "", 0
        return headline(work, me, request), len(await work.db.asks.asked(request.id))

    def samples(self) -> tuple[tuple[str, int], ...]:
        return (("...", 2), ("", 0))


async def talk(_me: Person, _about: Subject) -> str | None:
    what, asked = await HowItStands()
    if not what:
        return None
    return await Choose("ok", ANSWERS, with_={"headline": what, "asked": asked})


async def finish(answer: str | None, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    if answer is None or request is None:
        await work.tell(me, "my_case-over")
        return
    await work.db.requests.change(request.id, wider=answer)
    now = await work.db.requests.get(request.id) or request
    await work.tell(me, f"{NAME}-{answer}")
    if answer == Wider.YES:
        await work.db.agenda.drop(STUCK, request.subject)
        await look_for_help(work, now)
    else:
        await work.db.agenda.plan(Entry(STUCK, request.subject, work.now))
    await bring_up_to_date(work, now)


FLOW = Flow(NAME, talk, finish)
