"""What conversations about a request need to know before they ask anything."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Lookup
from bot.conversation.subject import Subject
from bot.help.circle import Member, Part
from bot.help.request import Request
from bot.help.wording import headline
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work


@dataclass(frozen=True)
class HeadlineOf(Lookup[str]):
    """The request in one line; "" when it is over."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:
        request = await work.db.requests.get(about.id)
        return headline(work, me, request) if request is not None and request.alive else ""

    def samples(self) -> tuple[str, ...]:
        return ("...",)


@dataclass(frozen=True)
class OthersIn(Lookup[tuple[Option, ...]]):
    """Who else is in the circle with this part, by name; the value is the number of their stay."""

    part: Part = Part.HELPER

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:
        request = await work.db.requests.get(about.id)
        if request is None or not request.alive:
            return ()
        others = [each for each in request.others(me.id) if each.part is self.part]
        people = [await work.db.people.get(each.person) for each in others]
        return tuple(
            Option(str(member.id), work.name(person, me))
            for member, person in zip(others, people, strict=True)
        )

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        two = (Option("1", "Jan"), Option("2", "Samira"))
        return ((), two[:1], two)


async def in_circle(work: Work, me: Person, about: Subject) -> tuple[Request, Member] | None:
    """The request that this is about and my stay in it; None, and said, when that is over."""
    request = await work.db.requests.get(about.id)
    member = request.member(me.id) if request is not None else None
    if request is None or member is None or not request.alive:
        await work.tell(me, "my_case-over")
        return None
    return request, member
