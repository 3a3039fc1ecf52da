"""A secret address from which my own calendar fetches all that I take part in.

It is shown once, for only its digest is kept. A new one makes the old one stop.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.calendar.address import address, digest, new_token, subscribe_address
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

NAME = "my_calendar"
NOT_SET_UP, NONE, ONE = "not_set_up", "none", "one"
NO = Option("no", aside=True)


@dataclass(frozen=True)
class WhatIHave(Lookup[str]):
    """An address or none yet; or this network gives none."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        if not work.settings.calendar.address:
            return NOT_SET_UP
        return ONE if await work.db.calendars.has(me.id) else NONE

    def samples(self) -> tuple[str, ...]:
        return (NOT_SET_UP, NONE, ONE)


async def talk(_me: Person, _about: Subject) -> str:
    have = await WhatIHave()
    if have == NOT_SET_UP:
        return NOT_SET_UP
    if have == NONE:
        return await Choose("want", (Option("yes"), NO))
    return await Choose("again", (Option("yes"), Option("stop"), NO))


async def finish(want: str, me: Person, _about: Subject, work: Work) -> None:
    base = work.settings.calendar.address
    if not base:
        await work.tell(me, f"{NAME}-not-set-up")
    elif want == "stop":
        await work.db.calendars.stop(me.id)
        await work.tell(me, f"{NAME}-stopped")
    elif want == "yes":
        token = new_token()
        await work.db.calendars.give(me.id, digest(token), work.now)
        await work.tell(
            me,
            f"{NAME}-here",
            kind=Kind.SECRET,
            address=address(base, token),
            opens=subscribe_address(base, token),
        )
    else:
        await work.tell(me, f"{NAME}-kept")


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, situation: situation.calendars and bool(situation.activities),
    brief=True,
    rank=33,
)
