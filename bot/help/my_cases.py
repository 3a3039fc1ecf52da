"""All that somebody asked or took on: pick one to see where it stands or to change it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup, Understood
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer, start
from bot.help.kinds import JOIN, wants
from bot.help.request import REQUEST, Request
from bot.help.wording import headline
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "my_cases"


@dataclass(frozen=True)
class MyCases(Lookup[tuple[Option, ...]]):
    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        mine = [each for each in await work.db.requests.of(me.id) if each.kind != JOIN]
        return tuple(Option(str(r.subject), headline(work, me, r)) for r in mine)

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        two = (Option("request:1", "..."), Option("request:2", "..."))
        return ((), two[:1], two)


async def talk(_me: Person, _about: Subject) -> Subject | None:
    cases = await MyCases()
    if not cases:
        return None
    if len(cases) == 1:
        return Subject.parse(cases[0].value)
    return Subject.parse(await Choose("which", cases))


async def finish(case: Subject | None, me: Person, _about: Subject, work: Work) -> None:
    if case is None and await work.db.sign_ups.of_person(me.id):
        await start(work, me, "my_activities")
    elif case is None or case.kind != REQUEST:
        await work.tell(me, f"{NAME}-none")
    else:
        await start(work, me, "my_case", case)


def _asked_by(request: Request, me: Person) -> bool:
    """Asked for its own sake: not about another request."""
    return request.resident == me.id and request.regarding is None


async def show_the_one(work: Work, me: Person, preface: str = "") -> bool:
    """Say where somebody's only open request stands. False when there is none, or several."""
    mine = [each for each in await work.db.requests.of(me.id) if _asked_by(each, me)]
    if len(mine) != 1:
        return False
    await offer(work, me, "my_case", mine[0].subject, preface=preface)
    return True


def recognise(text: str, _me: Person, work: Work) -> Understood | None:
    return Understood({}, {}) if wants(work, text, "status", "cancel") else None


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, situation: bool(situation.asks or situation.tasks),
    recognise=recognise,
    brief=True,
    rank=20,
)
