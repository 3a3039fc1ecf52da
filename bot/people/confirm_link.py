"""Am I the one who made this code? With a yes the two of us are one person from now on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.help.circle import Left, Member, Part
from bot.help.leaving import leave
from bot.network.stopping import stop
from bot.people.link_channel import CONFIRM
from bot.people.person import Person
from bot.work import Work

FIRST = tuple(Part)
"""Who has two parts in one circle keeps the one that comes first here."""


@dataclass(frozen=True)
class Maker:
    """Who made the code, or why it cannot join us (the text to say)."""

    name: str = ""
    problem: str = ""


@dataclass(frozen=True)
class WhoMadeIt(Lookup[Maker]):
    async def load(self, work: Work, me: Person, about: Subject) -> Maker:
        maker = await _maker(work, about)
        if maker is None:
            return Maker(problem="ticket-late")
        if maker.id == me.id:
            return Maker(problem="link_channel-same")
        if {role for role, _ in me.roles} - {role for role, _ in maker.roles}:
            return Maker(problem=f"{CONFIRM}-roles")
        return Maker(work.name(maker, me))

    def samples(self) -> tuple[Maker, ...]:
        return (Maker("Maria"), Maker(problem=f"{CONFIRM}-roles"))


async def talk(_me: Person, _about: Subject) -> str | None:
    """What is the matter; "" when nothing is and it is to be done, None when it is not."""
    made_by = await WhoMadeIt()
    if made_by.problem:
        return made_by.problem
    return "" if await confirm("same", name=made_by.name) == "yes" else None


async def finish(problem: str | None, me: Person, about: Subject, work: Work) -> None:
    maker = await _maker(work, about)
    if problem is None:
        await work.tell(me, f"{CONFIRM}-kept")
    elif problem or maker is None:
        await work.tell(me, problem or "ticket-late")
    else:
        here = me.channel, me.recipient
        await _be_in_each_once(work, maker, me)
        await _be_asked_once(work, maker, me)
        await work.db.people.join(maker.id, me.id)
        joined = await work.db.people.at(*here)
        if joined is not None and await work.db.roster.is_blocked(joined.id):
            await stop(work, joined)  # one of them was blocked, so both are
        if joined is not None:
            await work.tell(joined, "link_channel-done")


async def _maker(work: Work, about: Subject) -> Person | None:
    """None once they are nobody any more: forgotten, or joined to another."""
    try:
        maker = await work.db.people.get(about.id)
    except KeyError:
        return None
    return maker if maker.channel else None


async def _be_in_each_once(work: Work, maker: Person, me: Person) -> None:
    """Who was twice in a circle leaves once, with all that goes with leaving."""
    for request in await work.db.requests.of(me.id):
        mine, theirs = request.member(me.id), request.member(maker.id)
        if mine is not None and theirs is not None:
            await leave(work, request, max(mine, theirs, key=_comes_last), Left.REPLACED)


async def _be_asked_once(work: Work, maker: Person, me: Person) -> None:
    """What both are asked is answered where they write from now on."""
    asked = {
        (prompt.flow, prompt.about) for prompt in await work.db.conversations.open_prompts(me.id)
    }
    for prompt in await work.db.conversations.open_prompts(maker.id):
        if (prompt.flow, prompt.about) in asked:
            await work.settle(prompt, "")


def _comes_last(member: Member) -> int:
    return FIRST.index(member.part)


FLOW = Flow(CONFIRM, talk, finish, brief=True)
