"""Somebody would like to take my place over. Saying nothing for a day means that it is fine."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.help.take_over import ANSWER, SILENCE, hand_over
from bot.help.takeover import TakeoverAnswer
from bot.help.wording import headline
from bot.people.person import Person
from bot.work import Work


@dataclass(frozen=True)
class Wish:
    """Who would like it, and what it is; `name` is "" once it is settled."""

    name: str = ""
    headline: str = ""


@dataclass(frozen=True)
class WhoWants(Lookup[Wish]):
    async def load(self, work: Work, me: Person, about: Subject) -> Wish:
        takeover = await work.db.takeovers.get(about.id)
        if takeover is None or takeover.answer is not TakeoverAnswer.ASKED:
            return Wish()
        request = await work.db.requests.of_member(takeover.member)
        if request is None or not request.alive:
            return Wish()
        by = await work.db.people.get(takeover.by)
        return Wish(work.name(by, me), headline(work, me, request))

    def samples(self) -> tuple[Wish, ...]:
        return (Wish("Samira", "..."), Wish())


async def talk(_me: Person, _about: Subject) -> bool | None:
    wish = await WhoWants()
    if not wish.name:
        return None
    return await confirm("good", name=wish.name, headline=wish.headline) == "yes"


async def finish(good: bool | None, me: Person, about: Subject, work: Work) -> None:
    takeover = await work.db.takeovers.get(about.id)
    if good is None or takeover is None:
        await work.tell(me, "my_case-over")
    elif good:
        await hand_over(work, takeover, TakeoverAnswer.YES)
    elif await work.db.takeovers.answer(takeover.id, TakeoverAnswer.NO):
        await work.db.agenda.drop(SILENCE, takeover.subject)
        by = await work.db.people.get(takeover.by)
        await work.tell(me, f"{ANSWER}-kept")
        await work.tell(by, f"{ANSWER}-no", name=work.name(me, by))


FLOW = Flow(ANSWER, talk, finish)
