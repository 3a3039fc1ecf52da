"""A week later: the same help again? One tap fills in what was asked before."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Tell, Told, confirm
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.help.ask_again_later import SAME_AGAIN
from bot.people.person import Person
from bot.work import Work


@dataclass(frozen=True)
class WhatItWas(Lookup[str]):
    """The kind of help, in the person's language."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:
        request = await work.db.requests.get(about.id)
        return work.kind_name(request.kind, me) if request is not None else ""

    def samples(self) -> tuple[str, ...]:
        return ("Boodschappen",)


async def talk(_me: Person, _about: Subject) -> bool:
    return await confirm("again", kind=await WhatItWas()) == "yes"


async def finish(again: bool, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    if not again or request is None:
        await work.tell(me, f"{SAME_AGAIN}-no")
        return
    known = {
        "kind": request.kind,
        "details": Tell.store(Told(request.details, request.attachments)),
        "where": request.neighbourhood,
    }
    await start(work, me, "ask_for_help", answers=known)


FLOW = Flow(SAME_AGAIN, talk, finish)
