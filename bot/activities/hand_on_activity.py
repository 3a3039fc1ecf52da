"""Who organises it hands it on to one who takes part or organises it too, and stops."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import GONE, found, organised
from bot.activities.sign_up import Status
from bot.activities.take_over_activity import FROM
from bot.activities.take_over_activity import NAME as TAKE_OVER
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "hand_on_activity"
MOST = 30


@dataclass(frozen=True)
class WhoCould(Lookup[tuple[Option, ...]]):
    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:
        it = await found(work, about)
        if it is None:
            return ()
        sign_ups = await work.db.sign_ups.of_pool(it[1].pool)
        has_place = [each.person for each in sign_ups if each.status is Status.IN]
        numbers = dict.fromkeys([*it[0].organisers, *has_place])
        people = [await work.db.people.get(number) for number in numbers if number != me.id]
        return tuple(Option(str(each.id), work.name(each, me)) for each in people[:MOST])

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((Option("1", "Jan"),), ())


async def talk(_me: Person, _about: Subject) -> int | None:
    who = await WhoCould()
    return int(await Choose("whom", who)) if who else None


async def finish(whom: int | None, me: Person, about: Subject, work: Work) -> None:
    it = await organised(work, me, about)
    if it is None:
        return
    if whom is None:
        await work.tell(me, f"{NAME}-nobody")
        return
    other = await work.db.people.get(whom)
    if not other.channel:
        await work.tell(me, GONE)
        return
    await offer(work, other, TAKE_OVER, it[0].subject, answers={FROM: str(me.id)})
    await work.tell(me, f"{NAME}-asked", name=work.name(other, me))


FLOW = Flow(NAME, talk, finish)
