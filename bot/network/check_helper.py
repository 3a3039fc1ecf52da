"""A coordinator notes that they saw somebody's certificate of conduct; residents get to know it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person, Role
from bot.work import Work

NAME = "check_helper"
MOST = 20


@dataclass(frozen=True)
class NotChecked(Lookup[tuple[Option, ...]]):
    """Who helps and was not checked yet, the newest last."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        people = await work.db.people.with_role(Role.VOLUNTEER, Role.PROFESSIONAL)
        new = [each for each in people if each.checked_at is None and each.name]
        return tuple(Option(str(person.id), person.name) for person in new[:MOST])

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("1", "Jan"),))


async def talk(_me: Person, _about: Subject) -> int | None:
    people = await NotChecked()
    return int(await Choose("who", people)) if people else None


async def finish(who: int | None, me: Person, _about: Subject, work: Work) -> None:
    if who is None:
        await work.tell(me, f"{NAME}-nobody")
        return
    await work.db.people.checked(who, work.now)
    person = await work.db.people.get(who)
    await work.tell(me, f"{NAME}-done", name=work.name(person, me))


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR), rank=46)
