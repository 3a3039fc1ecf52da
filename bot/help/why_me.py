"""Why me? That is always answered: for the newest question that somebody can still answer."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.why import why_you
from bot.help.wording import headline
from bot.people.person import Person
from bot.work import Work

NAME = "why_me"


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    newest = await work.db.asks.latest(me.id)
    request = await work.db.requests.get(newest[0]) if newest else None
    if newest is None or request is None:
        await work.tell(me, f"{NAME}-nothing")
        return
    asked = newest[1]
    others = len(await work.db.asks.asked(request.id)) - 1
    await work.tell(
        me,
        f"{NAME}-told",
        headline=headline(work, me, request),
        why=why_you(work, me, request, asked, all_of_it=True),
        others=others,
    )


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
