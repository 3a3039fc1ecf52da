"""Somebody is asked whether they can help. The first yes wins; everyone else is told kindly."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.kinds import HUMAN
from bot.help.look import LOOK, PING, look_for_help
from bot.help.request import Answer, Request, State
from bot.help.wording import headline, introduction
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

NAME = PING
CASE = "my_case"
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
        why = await work.db.requests.why_asked(request.id, me.id)
        answers = ANSWERS[:2] if request.kind == HUMAN or why == "nobody" else ANSWERS
        if request.kind == HUMAN and why != "nobody":
            why = "human"
        reason = work.texts(me)(
            f"why-you.{why}",
            kind=work.kind_name(request.kind, me),
            place=work.place_name(request.neighbourhood),
        )
        return Ping(headline(work, me, request), reason, answers)

    def samples(self) -> tuple[Ping, ...]:
        return (Ping("...", "...", ANSWERS), Ping("", "", ANSWERS, still_open=False))


async def talk(_me: Person, _about: Subject) -> Answer | None:
    ping = await WhatIsAsked()
    if not ping.still_open:
        return None
    told = {"headline": ping.headline, "why": ping.why}
    return Answer(await Choose("answer", ping.answers, with_=told))


async def finish(answer: Answer | None, me: Person, about: Subject, work: Work) -> None:
    requests = work.db.requests
    request = await requests.get(about.id)
    if request is None:
        return
    if answer is None or not request.alive:
        await work.tell(me, f"{NAME}-too-late")
    elif answer is Answer.YES:
        if not await requests.take(request.id, me.id, work.now):
            await work.tell(me, f"{NAME}-too-late")
            return
        await requests.answer(request.id, me.id, answer, work.now)
        await stand_down(work, request, f"{NAME}-taken", besides=me.id)
        await _bring_together(work, request, me)
    else:
        await requests.answer(request.id, me.id, answer, work.now)
        if answer is Answer.NEVER:
            await work.db.people.never(me.id, request.kind)
        told = f"{NAME}-{answer.replace('_', '-')}"
        await work.tell(me, told, what=work.kind_name(request.kind, me))
        if Answer.ASKED not in (await requests.asked(request.id)).values():
            await look_for_help(work, request)


async def stand_down(work: Work, request: Request, outcome: str, besides: int = 0) -> None:
    """Nobody else needs to answer any more: their question says so, and its buttons are gone."""
    await work.db.agenda.drop(LOOK, request.subject)
    for prompt in await work.db.conversations.prompts_about(NAME, request.subject):
        if prompt.person == besides:
            continue
        person = await work.db.people.get(prompt.person)
        await work.settle(prompt, work.texts(person)(outcome))
        await work.db.conversations.end(person.id, NAME, request.subject)
        await work.db.requests.answer(request.id, person.id, Answer.STOOD_DOWN, work.now)


async def _bring_together(work: Work, request: Request, helper: Person) -> None:
    """Both hear who the other is, and from now on their words go to each other."""
    resident = await work.db.people.get(request.resident)
    for person in (resident, helper):
        await work.db.people.talk_about(person.id, request.id, work.now)
    found = work.texts(resident)("found", helper=await introduction(work, resident, helper))
    await offer(work, resident, CASE, request.subject, preface=found)
    say = work.texts(helper)
    name = resident.name or say("somebody")
    if request.attachments:
        photos = Outgoing(say("relayed", name=name, text=""), attachments=request.attachments)
        await work.post(helper, photos, about=request.subject, kind=Kind.RELAY)
    you_help = say("you-help", name=name, details=request.details or "-")
    await offer(work, helper, CASE, request.subject, preface=you_help)


FLOW = Flow(NAME, talk, finish)
