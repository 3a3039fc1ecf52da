"""Somebody organises for the first time: a kind look by one who knows how it goes here."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.activity import ACTIVITY, Activity, State
from bot.activities.publishing import CHECK, checks_needed, nobody_has_to_look, publish
from bot.activities.wording import description, until
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Ask, Choose
from bot.conversation.subject import Subject
from bot.help.wording import names
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

ANSWERS = (Option("yes"), Option("not_yet"))


@dataclass(frozen=True)
class WhatToCheck(Lookup[str]):
    """As others will see it; "" when it needs no look any more."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:
        activity = await _checking(work, about)
        if activity is None:
            return ""
        who = await names(work, me, activity.organisers)
        return description(work, me, activity, until(work, activity, me, None), who)

    def samples(self) -> tuple[str, ...]:
        return ("...", "")


async def _checking(work: Work, about: Subject) -> Activity | None:
    activity = await work.db.activities.get(about.id) if about.kind == ACTIVITY else None
    return activity if activity is not None and activity.state is State.CHECKING else None


async def talk(_me: Person, _about: Subject) -> str | None:
    """None when it is too late, "" for a yes, and otherwise what could be better."""
    shown = await WhatToCheck()
    if not shown:
        return None
    if await Choose("good", ANSWERS, with_={"activity": shown}) == "yes":
        return ""
    return await Ask("why")


async def finish(words: str | None, me: Person, about: Subject, work: Work) -> None:
    await work.db.activities.hold(about.id)
    activity = await _checking(work, about)
    if words is None or activity is None:
        await work.tell(me, f"{CHECK}-too-late")
        return
    answer = "not_yet" if words else "yes"
    count = await work.db.activities.check(activity.id, me.id, answer, work.now)
    await work.tell(me, f"{CHECK}-thanks")
    if not words:
        if count >= checks_needed(work):
            await publish(work, activity)
        return
    await work.db.activities.move_on(activity.id, State.CHECKING, State.DRAFT, work.now)
    await nobody_has_to_look(work, activity)
    for number in activity.organisers:
        organiser = await work.db.people.get(number)
        name = work.name(me, organiser)
        await work.tell(
            organiser, f"{CHECK}-not-yet", about=activity.subject, name=name, words=words
        )


FLOW = Flow(CHECK, talk, finish)
