"""A place is free and it is your turn: yes or no, before it goes on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import found, held
from bot.activities.activities import Found
from bot.activities.come_with_help import NAME as HELP
from bot.activities.giving import OFFER, look_at_list
from bot.activities.see_activity import refresh
from bot.activities.sign_off import sign_off
from bot.activities.sign_up import SignUp, Status
from bot.activities.wording import headline
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer, put_away
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

ANSWERS = (Option("yes"), Option("no"))


@dataclass(frozen=True)
class Offered:
    """What, and until when; nothing once it is over."""

    headline: str = ""
    until: str = ""
    people: int = 1


@dataclass(frozen=True)
class WhatIsOffered(Lookup[Offered]):
    async def load(self, work: Work, me: Person, about: Subject) -> Offered:
        it = await found(work, about)
        mine = await work.db.sign_ups.get(about.id)
        if it is None or mine is None or mine.person != me.id:
            return Offered()
        if mine.status is not Status.OFFERED or mine.offered_until is None:
            return Offered()
        until = work.moment(mine.offered_until, me)
        return Offered(headline(work, me, *it), until, mine.size)

    def samples(self) -> tuple[Offered, ...]:
        return (Offered("...", "..."), Offered())


async def talk(_me: Person, _about: Subject) -> bool | None:
    it = await WhatIsOffered()
    if not it.headline:
        return None
    told = {"headline": it.headline, "until": it.until, "people": it.people}
    return await Choose("take", ANSWERS, with_=told) == "yes"


async def finish(yes: bool | None, me: Person, about: Subject, work: Work) -> None:
    it = await held(work, about)
    mine = await work.db.sign_ups.get(about.id)
    if yes is None or it is None or mine is None or mine.status is not Status.OFFERED:
        await work.tell(me, f"{OFFER}-too-late")
    elif yes:
        await take_place(work, me, it, mine)
    else:
        await sign_off(work, me, it, mine)
        await work.tell(me, f"{OFFER}-said-no")


async def take_place(work: Work, me: Person, it: Found, mine: SignUp) -> None:
    """The place that was held is theirs."""
    if not await work.db.sign_ups.settle(mine.id, (Status.OFFERED,), Status.IN, work.now):
        await work.tell(me, f"{OFFER}-too-late")
        return
    await put_away(work, me, OFFER, mine.subject)
    await look_at_list(work, it)
    told = work.texts(me)(
        "join_activity-in", headline=headline(work, me, *it), companions=mine.companions
    )
    await refresh(work, me, it[1], told)
    await offer(work, me, HELP, mine.subject)


FLOW = Flow(OFFER, talk, finish, brief=True)
