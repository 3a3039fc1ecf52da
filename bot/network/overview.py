"""How the network stands: numbers without names, for its coordinators."""

from __future__ import annotations

from datetime import timedelta

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.request import State
from bot.people.person import Person, Role
from bot.work import Work

NAME = "overview"
LOOK_BACK = timedelta(days=7)


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    counts = await work.db.requests.counts(work.now - LOOK_BACK)
    helpers = await work.db.people.with_role(Role.VOLUNTEER, Role.PROFESSIONAL)
    await work.tell(
        me,
        f"{NAME}-numbers",
        helpers=len(helpers),
        open=counts.get(State.OPEN, 0),
        taken=counts.get(State.TAKEN, 0),
        done=counts.get(State.DONE, 0),
        withdrawn=counts.get(State.WITHDRAWN, 0),
    )


FLOW = Flow(
    NAME,
    nothing_to_ask,
    finish,
    in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR),
    brief=True,
    rank=45,
)
