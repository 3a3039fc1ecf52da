"""I cannot come one time of a course; my place in it stays mine. Or I can after all."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import found
from bot.activities.see_activity import alive_sign_up
from bot.activities.wording import short_moment
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "miss_session"
SEVERAL = 12


@dataclass(frozen=True)
class Ahead(Lookup[tuple[Option, ...]]):
    """The sessions to come, those that I am not at marked."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:
        it = await found(work, about)
        mine = it and await alive_sign_up(work, me, it[1])
        if it is None or mine is None:
            return ()
        ahead = [each for each in it[0].planned if each.starts_at > work.now][:SEVERAL]
        options = list[Option]()
        for session in ahead:
            away = mine.id in await work.db.sign_ups.away(session.id)
            key = f"{NAME}-{'away' if away else 'there'}"
            label = work.texts(me)(key, when=short_moment(work, session, me))
            options.append(Option(str(session.id), label))
        return tuple(options)

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((Option("1", "..."),), ())


async def talk(_me: Person, _about: Subject) -> int | None:
    ahead = await Ahead()
    return int(await Choose("which", ahead)) if ahead else None


async def finish(number: int | None, me: Person, about: Subject, work: Work) -> None:
    it = await found(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    session = it[0].session(number) if it and number else None
    if session is None or mine is None:
        await work.tell(me, "activity-gone")
        return
    away = mine.id not in await work.db.sign_ups.away(session.id)
    await work.db.sign_ups.stay_away(session.id, mine.id, absent=away)
    key = f"{NAME}-{'noted' if away else 'comes'}"
    await work.tell(me, key, when=work.moment(session.starts_at, me))


FLOW = Flow(NAME, talk, finish, brief=True)
