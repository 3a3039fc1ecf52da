"""What is open now: helpers look for themselves, without anybody having to ping them.

What nobody has yet can be taken; what an equal has, but nothing was agreed for, can be offered to
take over.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.help.kinds import HUMAN, JOIN, taken_by
from bot.help.look import PING
from bot.help.request import REQUEST, Request, State
from bot.help.take_over import offer_to_take_over
from bot.help.wording import headline, names
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "open_now"
MOST = 8
NOTHING = Option("nothing", aside=True)


@dataclass(frozen=True)
class WhatIsOpen(Lookup[tuple[Option, ...]]):
    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        found = list[Option]()
        for request in await work.db.requests.open_to(me.id, MOST * 3):
            if len(found) < MOST and await _fits(work, me, request):
                found.append(Option(str(request.subject), await _label(work, me, request)))
        return tuple(found)

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("request:1", "..."),))


async def _fits(work: Work, me: Person, request: Request) -> bool:
    if request.kind in {HUMAN, JOIN} or request.waits_for_consent:
        return False
    if not me.has(*taken_by(work.settings, request.kind)):
        return False
    return request.state is State.OPEN or not await work.db.visits.of(request.id)


async def _label(work: Work, me: Person, request: Request) -> str:
    line = headline(work, me, request)
    if request.state is State.OPEN:
        return line
    who = await names(work, me, [each.person for each in request.helpers])
    return work.texts(me)(f"{NAME}-has", headline=line, name=who)


async def talk(_me: Person, _about: Subject) -> Subject | None:
    there_is = await WhatIsOpen()
    if not there_is:
        return None
    picked = await Choose("which", (*there_is, NOTHING))
    return None if picked == NOTHING.value else Subject.parse(picked)


async def finish(picked: Subject | None, me: Person, _about: Subject, work: Work) -> None:
    request = await work.db.requests.get(picked.id) if picked and picked.kind == REQUEST else None
    if request is None or not request.alive or request.member(me.id) is not None:
        await work.tell(me, f"{NAME}-nothing")
    elif request.state is State.OPEN:
        await work.db.asks.ask(request.id, me.id, "looked", work.now)
        await start(work, me, PING, request.subject)
    else:
        holder = request.helpers[0]
        await offer_to_take_over(work, holder.id, holder.person, me)


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.helps, brief=True, rank=25)
