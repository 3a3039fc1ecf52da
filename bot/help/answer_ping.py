"""Somebody is asked whether they can help. The first to say yes have the places."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.help.answered import answered
from bot.help.asks import Answer
from bot.help.come_together import come_together
from bot.help.kinds import HUMAN, JOIN, may_take
from bot.help.look import PING, look_for_help
from bot.help.my_case import bring_up_to_date
from bot.help.request import Request, State
from bot.help.why import why_you
from bot.help.wording import headline
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = PING
MOST_OPEN = 9
ANSWERS = tuple(Option(answer) for answer in (Answer.YES, Answer.NOT_NOW, Answer.NEVER))


@dataclass(frozen=True)
class Ping:
    """What is asked, for whoever is asked: no name, no address, none of the resident's words."""

    headline: str
    why: str
    answers: tuple[Option, ...]
    still_open: bool = True


@dataclass(frozen=True)
class WhatIsAsked(Lookup[Ping]):
    async def load(self, work: Work, me: Person, about: Subject) -> Ping:
        request = await work.db.requests.get(about.id)
        if request is None or request.state is not State.OPEN:
            return Ping("", "", ANSWERS, still_open=False)
        asked = await work.db.asks.ask_of(request.id, me.id)
        by_rule = request.kind not in {HUMAN, JOIN} and asked is not None and bool(asked.reasons)
        answers = ANSWERS if by_rule else ANSWERS[:2]
        reason = why_you(work, me, request, asked)
        if request.helpers:
            reason += "\n" + work.texts(me)(_beside(request), helpers=len(request.helpers))
        if by_rule and not request.urgent and (more := await _more_open(work, me, request)):
            reason += "\n" + work.texts(me)("ping-more-open", more=more)
        return Ping(headline(work, me, request), reason, answers)

    def samples(self) -> tuple[Ping, ...]:
        return (Ping("...", "...", ANSWERS), Ping("", "", ANSWERS, still_open=False))


async def _more_open(work: Work, me: Person, request: Request) -> int:
    """What can wait is asked together: how much else there is to look at, in one message."""
    others = await work.db.requests.open_to(me.id, MOST_OPEN)
    return sum(
        each.state is State.OPEN and each.id != request.id and not each.urgent for each in others
    )


def _beside(request: Request) -> str:
    """Whether one comes next to others, or in somebody's place."""
    return "ping-beside" if request.places_left else "ping-stand-in"


async def talk(_me: Person, _about: Subject) -> Answer | None:
    ping = await WhatIsAsked()
    if not ping.still_open:
        return None
    told = {"headline": ping.headline, "why": ping.why}
    return Answer(await Choose("answer", ping.answers, with_=told))


async def finish(answer: Answer | None, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    if request is None:
        return
    theirs = may_take(work.settings, request.kind, me)
    if answer is None or not request.alive or (answer is Answer.YES and not theirs):
        await work.tell(me, f"{NAME}-too-late")
    elif answer is Answer.YES:
        taken = await work.db.requests.take(request.id, me.id, work.now)
        if taken is None:
            await answered(work, request.id, me.id, Answer.TOO_LATE)
            await work.tell(me, f"{NAME}-too-late")
            return
        await answered(work, request.id, me.id, answer)
        await come_together(work, request, me, taken)
    else:
        await answered(work, request.id, me.id, answer)
        if answer is Answer.NEVER:
            await work.db.people.never(me.id, request.kind)
        told = f"{NAME}-{answer.replace('_', '-')}"
        await work.tell(me, told, what=work.kind_name(request.kind, me))
        await look_for_help(work, request)
        await bring_up_to_date(work, request)


FLOW = Flow(NAME, talk, finish)
