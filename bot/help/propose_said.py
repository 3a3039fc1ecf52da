"""Somebody names a time while they talk: one tap makes it a proposal, read back first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.conversation.talk import offer, put_away
from bot.conversation.when import time_in
from bot.help.relay import RECEIVED
from bot.help.request import REQUEST, Request
from bot.help.visiting import propose
from bot.messages import Incoming
from bot.people.person import Person
from bot.work import Work, source_of

NAME = "propose_said"


async def offer_to_propose(work: Work, me: Person, request: Request, incoming: Incoming) -> None:
    """When nothing is agreed yet, and exactly one day and time is named."""
    if work.received is None or not request.helpers or _time(work, me, incoming) is None:
        return
    if await work.db.visits.of(request.id):
        return
    for prompt in await work.db.conversations.open_prompts(me.id):
        if prompt.flow == NAME:
            await put_away(work, me, NAME, prompt.about)
    await offer(work, me, NAME, Subject(RECEIVED, work.received.id))


def _time(work: Work, me: Person, incoming: Incoming) -> datetime | None:
    language = work.texts(me).language
    time = time_in(incoming.text, incoming.at, work.settings.zone, language)
    return time.starts_at if time is not None else None


@dataclass(frozen=True)
class TheTime(Lookup[str]):
    """What was understood, to read back; "" when it is past."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:
        received = await work.db.received(about.id)
        starts_at = _time(work, me, received.cleaned) if received is not None else None
        return work.moment(starts_at, me) if starts_at and starts_at > work.now else ""

    def samples(self) -> tuple[str, ...]:
        return ("...", "")


async def talk(_me: Person, _about: Subject) -> bool:
    when = await TheTime()
    return bool(when) and await confirm("good", when=when) == "yes"


async def finish(good: bool, me: Person, about: Subject, work: Work) -> None:
    received = await work.db.received(about.id)
    if not good or received is None:
        await work.tell(me, f"{NAME}-not")
        return
    starts_at = _time(work, me, received.cleaned)
    letter = await work.db.outbox.from_source(source_of(me, received.incoming.message))
    request = None
    if letter is not None and letter.draft.about.kind == REQUEST:
        request = await work.db.requests.get(letter.draft.about.id)
    if request is None or starts_at is None or not request.alive or not request.member(me.id):
        await work.tell(me, "my_case-over")
        return
    await work.tell(me, "propose_time-asked")
    await propose(work, request, me, starts_at)


FLOW = Flow(NAME, talk, finish, brief=True)
