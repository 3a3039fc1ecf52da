"""A coordinator sees whom the rule would ask for a request and why, and may decide otherwise: ask
somebody by hand, leave somebody out, hold it, go on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.help.asking.overview import View, overview
from bot.help.by_hand import decide
from bot.help.request import Request, State
from bot.help.searching import search_for
from bot.help.why import because
from bot.help.wording import headline
from bot.messages import Option
from bot.people.person import Person, Role
from bot.work import Work

NAME = "who_could"
MOST_REQUESTS = 20
MOST_PEOPLE = 12
NOTHING = Option("nothing", aside=True)


@dataclass(frozen=True)
class LookedFor(Lookup[tuple[Option, ...]]):
    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        found = await work.db.requests.looked_for(MOST_REQUESTS)
        return tuple(Option(str(each.subject), headline(work, me, each)) for each in found)

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("request:1", "..."),))


@dataclass(frozen=True)
class People:
    """How the rule sees everyone for one request, in words; `askable` can be asked by hand."""

    told: str = ""
    held: bool = False
    askable: tuple[Option, ...] = ()
    others: tuple[Option, ...] = ()


@dataclass(frozen=True)
class WhoCould(Lookup[People]):
    request: str

    async def load(self, work: Work, me: Person, about: Subject) -> People:  # noqa: ARG002
        request = await work.db.requests.get(Subject.parse(self.request).id)
        if request is None or request.state is not State.OPEN:
            return People()
        await work.db.roster.glance(me.id, work.now, request=request.id)
        search, candidates = await search_for(work, request)
        seen = overview(search, candidates)[:MOST_PEOPLE]
        named = [(view, await _name(work, me, view)) for view in seen]
        lines = [headline(work, me, request)]
        lines += [_line(work, me, request, view, name) for view, name in named]
        if len(lines) == 1:
            lines.append(work.texts(me)(f"{NAME}-nobody"))
        free = [(view, name) for view, name in named if view.ping is None]
        return People(
            "\n".join(lines),
            request.held,
            tuple(_option(view, name) for view, name in free),
            tuple(_option(view, name) for view, name in free if not view.candidate.barred),
        )

    def samples(self) -> tuple[People, ...]:
        one = (Option("1", "Jan"),)
        return (People(), People("...", False, one, one), People("...", True, (), ()))


@dataclass(frozen=True)
class Decision:
    """What the coordinator wants: ask, leave_out, hold or go_on."""

    what: str
    request: int
    person: int = 0


async def talk(_me: Person, _about: Subject) -> Decision | None:
    there_are = await LookedFor()
    if not there_are:
        return None
    which = await Choose("which", there_are)
    people = await WhoCould(which)
    ways = [Option("ask")] if people.askable else []
    ways += [Option("leave_out")] if people.others else []
    ways += [Option("go_on" if people.held else "hold"), NOTHING]
    what = await Choose("what", tuple(ways), with_={"people": people.told})
    request = Subject.parse(which).id
    if what == "ask":
        return Decision(what, request, int(await Choose("ask_whom", people.askable)))
    if what == "leave_out":
        return Decision(what, request, int(await Choose("leave_out_whom", people.others)))
    return Decision(what, request)


async def finish(decision: Decision | None, me: Person, _about: Subject, work: Work) -> None:
    what = decision.what if decision else ""
    if decision is None or not (
        me.has(Role.COORDINATOR) and await decide(work, decision.request, what, decision.person)
    ):
        await work.tell(me, f"{NAME}-none")
    elif what == "ask":
        name = work.name(await work.db.people.get(decision.person), me)
        await work.tell(me, f"{NAME}-ask", name=name)
    else:
        await work.tell(me, f"{NAME}-{what.replace('_', '-')}")


async def _name(work: Work, me: Person, view: View) -> str:
    return work.name(await work.db.people.get(view.candidate.volunteer.person), me)


def _option(view: View, name: str) -> Option:
    return Option(str(view.candidate.volunteer.person), name)


def _line(work: Work, me: Person, request: Request, view: View, name: str) -> str:
    """How it stands with one person, and why they would be asked."""
    say = work.texts(me)
    if view.ping is not None:
        return say(f"{NAME}-was-asked", name=name, end=view.ping.end or "thinking")
    if view.obstacle is not None:
        return say(f"{NAME}-cannot", name=name, obstacle=say(f"obstacle.{view.obstacle}"))
    why = because(work, me, request, view.reasons, of_another=True)
    one_in = round(1 / max(view.chance, 0.01))
    return say(f"{NAME}-can", name=name, one_in=one_in, why=why)


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR), rank=44)
