"""Somebody asked for me: here is what, and I say whether. With a yes the request is mine."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.help.consent import CONSENT_LATE, GIVE_CONSENT
from bot.help.look import look_anew
from bot.help.my_case import bring_up_to_date, put_card_away
from bot.help.request import State
from bot.help.wording import summary
from bot.people.person import Person
from bot.work import Work


@dataclass(frozen=True)
class Asked:
    """Who asked, and what; `name` is "" once it is settled."""

    name: str = ""
    summary: str = ""


@dataclass(frozen=True)
class WhatWasAskedForMe(Lookup[Asked]):
    async def load(self, work: Work, me: Person, about: Subject) -> Asked:
        request = await work.db.requests.get(about.id)
        if request is None or not request.alive or not request.waits_for_consent:
            return Asked()
        asker = await work.db.people.get(request.resident)
        return Asked(work.name(asker, me), summary(work, me, request))

    def samples(self) -> tuple[Asked, ...]:
        return (Asked("Sanne", "..."), Asked())


async def talk(_me: Person, _about: Subject) -> bool | None:
    asked = await WhatWasAskedForMe()
    if not asked.name:
        return None
    return await confirm("good", name=asked.name, summary=asked.summary) == "yes"


async def finish(good: bool | None, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    if good is None or request is None or not request.alive:
        await work.tell(me, "my_case-over")
        return
    asker = await work.db.people.get(request.resident)
    if not good:
        await work.tell(me, f"{GIVE_CONSENT}-no")
        await work.db.requests.close(request.id, State.WITHDRAWN, work.now)
        for member in request.circle:  # nobody was asked yet, and this says all
            person = await work.db.people.get(member.person)
            await put_card_away(work, person, request)
            await work.tell(person, f"{GIVE_CONSENT}-declined", whom=request.for_another)
        return
    if not await work.db.requests.hand_to(request.id, me.id, work.now):
        await work.tell(me, "my_case-over")
        return
    now = await work.db.requests.get(request.id)
    if now is None:
        return
    say, asker_says = work.texts(me), work.texts(asker)
    told = {
        me.id: say(f"{GIVE_CONSENT}-yes"),
        asker.id: asker_says(f"{GIVE_CONSENT}-given", name=work.name(me, asker)),
    }
    await work.db.agenda.drop(CONSENT_LATE, now.subject)
    await look_anew(work, now)
    await bring_up_to_date(work, now, told)


FLOW = Flow(GIVE_CONSENT, talk, finish)
