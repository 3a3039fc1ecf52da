"""Who asked for a stand-in can come after all."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.my_case import bring_up_to_date
from bot.help.request import State
from bot.help.stand_down import stand_down
from bot.people.person import Person
from bot.work import Work

NAME = "keep_place"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    await work.db.requests.was_active(member.id, work.now)
    if not await work.db.requests.seek_stand_in(member.id, False):  # somebody just came for it
        await work.tell(me, "my_case-over")
        return
    await work.tell(me, f"{NAME}-done")
    now = await work.db.requests.get(request.id)
    if now is not None:
        if now.state is State.TAKEN:
            await stand_down(work, now, "answer_ping-done")
        await bring_up_to_date(work, now)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
