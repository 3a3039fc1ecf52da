"""A coordinator notes that they saw somebody's certificate of conduct, and until when it counts;
residents get to know that it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.surroundings import WhatTimeIsIt
from bot.messages import Option
from bot.network.certificate import certify
from bot.network.changes import LONGEST_CERTIFICATE
from bot.network.roster import Outcome
from bot.network.until import YEARS, UntilDay
from bot.people.person import Person, Role
from bot.work import Work

NAME = "check_helper"
MOST = 20


@dataclass(frozen=True)
class NotChecked(Lookup[tuple[Option, ...]]):
    """Who helps and has no certificate that counts, the newest last."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        people = await work.db.people.with_role(Role.VOLUNTEER, Role.PROFESSIONAL)
        new = [each for each in people if each.name and not each.certified(work.now)]
        return tuple(Option(str(person.id), person.name) for person in new[:MOST])

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("1", "Jan"),))


async def talk(_me: Person, _about: Subject) -> tuple[int, datetime] | None:
    people = await NotChecked()
    if not people:
        return None
    who = int(await Choose("who", people))
    return who, await UntilDay("until", await WhatTimeIsIt(), YEARS, LONGEST_CERTIFICATE)


async def finish(
    seen: tuple[int, datetime] | None, me: Person, _about: Subject, work: Work
) -> None:
    if seen is None:
        await work.tell(me, f"{NAME}-nobody")
        return
    who, until = seen
    if await certify(work, me, who, until) is not Outcome.DONE:
        await work.tell(me, "person-not")
        return
    name = work.name(await work.db.people.get(who), me)
    await work.tell(me, f"{NAME}-done", name=name, until=work.day_and_year(until, me))


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR), rank=46)
