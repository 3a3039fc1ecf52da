"""Who signed up, for who organises it: first names, with how many they come and what is noted."""

from __future__ import annotations

from bot.activities.about import organised
from bot.activities.sign_up import Status, people, the_list
from bot.activities.wording import headline
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "who_comes"
SHOWN = 100


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    it = await organised(work, me, about)
    if it is None:
        return
    sign_ups = await work.db.sign_ups.of_pool(it[1].pool)
    has_place = [each for each in sign_ups if each.status is Status.IN]
    away = await work.db.sign_ups.away(it[1].id)
    lines = list[str]()
    for each in has_place[:SHOWN]:
        key = f"{NAME}-away" if each.id in away else f"{NAME}-one"
        name = work.name(await work.db.people.get(each.person), me)
        lines.append(work.texts(me)(key, name=name, companions=each.companions))
    await work.tell(
        me,
        f"{NAME}-list",
        about=it[1].subject,
        headline=headline(work, me, *it),
        people=people(sign_ups, Status.IN),
        waiting=len(the_list(sign_ups)),
        names="\n".join(lines) or "-",
    )


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
