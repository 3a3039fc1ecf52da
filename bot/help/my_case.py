"""A request as one card on the screen of each of its circle: where it stands, what they can do.

The card brings itself up to date where it is. What asks for attention (somebody was found, a time
was proposed) puts a new one at the end of the chat instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.card import FIRST, choose_action
from bot.conversation.flow import Flow, Lookup
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away, show_card, start
from bot.help.actions import Situation, actions
from bot.help.request import Request
from bot.help.wording import headline, status
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "my_case"


@dataclass(frozen=True)
class Case:
    """Where a request stands, for one of its people; `actions` are what they may do."""

    headline: str = ""
    status: str = ""
    actions: tuple[Option, ...] = ()


@dataclass(frozen=True)
class ThisCase(Lookup[Case]):
    async def load(self, work: Work, me: Person, about: Subject) -> Case:
        request = await work.db.requests.get(about.id)
        member = request.member(me.id) if request is not None else None
        if request is None or member is None or not request.alive:
            return Case()
        visits = await work.db.visits.of(request.id)
        say = work.texts(me)
        offered = tuple(
            Option(flow, say(f"{flow}-menu"))
            for flow in actions(Situation(member, request, visits, work.now))
        )
        return Case(headline(work, me, request), await status(work, me, request), offered)

    def samples(self) -> tuple[Case, ...]:
        few = (Option("close_request", "..."), Option("withdraw", "..."))
        many = (*few, *(Option(f"other_{n}", "...") for n in range(FIRST)))
        return (Case("...", "...", few), Case("...", "...", many), Case())


async def talk(_me: Person, _about: Subject) -> str | None:
    case = await ThisCase()
    if not case.actions:
        return None
    return await choose_action(case.actions, {"headline": case.headline, "status": case.status})


async def finish(action: str | None, me: Person, about: Subject, work: Work) -> None:
    if action is None:
        await put_away(work, me, NAME, about)
        await work.tell(me, f"{NAME}-over")
    else:
        await start(work, me, action, about)


async def bring_up_to_date(
    work: Work, request: Request, told: dict[int, str] | None = None
) -> None:
    """Everyone's card as things stand now. Who is `told` something gets it at the end."""
    for member in request.circle:
        person = await work.db.people.get(member.person)
        preface = (told or {}).get(member.person, "")
        await show_card(work, person, NAME, request.subject, preface=preface)


async def put_card_away(work: Work, person: Person, request: Request) -> None:
    """They are not in it any more: their words go nowhere, and the buttons are gone."""
    if person.talking_about == request.id:
        await work.db.people.talk_about(person.id, None, work.now)
    await put_away(work, person, NAME, request.subject)


FLOW = Flow(NAME, talk, finish, brief=True, stays=True)
