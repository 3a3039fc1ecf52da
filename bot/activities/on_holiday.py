"""A time of a series is on a holiday: does it go on? Until somebody says so, nobody sees it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import GONE
from bot.activities.activity import SessionState
from bot.activities.reminding import ON_HOLIDAY, plan_session
from bot.activities.to_calendar import bring_up_to_date
from bot.activities.wording import headline
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away
from bot.people.person import Person
from bot.work import Work


@dataclass(frozen=True)
class WhichDay(Lookup[str]):
    async def load(self, work: Work, me: Person, about: Subject) -> str:
        it = await work.db.activities.of_session(about.id)
        asked = it is not None and it[0].alive and it[1].state is SessionState.ASKED
        return headline(work, me, *it) if it is not None and asked else ""

    def samples(self) -> tuple[str, ...]:
        return ("...", "")


async def talk(_me: Person, _about: Subject) -> bool | None:
    day = await WhichDay()
    return await confirm("goes_on", headline=day) == "yes" if day else None


async def finish(goes_on: bool | None, me: Person, about: Subject, work: Work) -> None:
    it = await work.db.activities.of_session(about.id)
    if it is None or goes_on is None or me.id not in it[0].organisers:
        await work.tell(me, GONE)
        return
    after = SessionState.PLANNED if goes_on else SessionState.CANCELLED
    await work.db.activities.hold(it[0].id)
    if not await work.db.activities.settle_session(it[1].id, SessionState.ASKED, after):
        await work.tell(me, GONE)
        return
    if goes_on:
        await plan_session(work, it[1])
        await bring_up_to_date(work, [it[1]])
    for number in it[0].organisers:
        if number != me.id:
            await put_away(work, await work.db.people.get(number), ON_HOLIDAY, about)
    await work.tell(me, f"{ON_HOLIDAY}-{'planned' if goes_on else 'skipped'}")


FLOW = Flow(ON_HOLIDAY, talk, finish, brief=True)
