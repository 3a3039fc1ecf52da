"""More or fewer people come along.

Fewer frees places for who waits; more is possible when there are places and nobody waits for them.
Who is on the list keeps their turn.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import GONE, found, held
from bot.activities.activities import Found
from bot.activities.asking import Number
from bot.activities.giving import look_at_list
from bot.activities.join_activity import ALONE, HOW_MANY, MOST
from bot.activities.see_activity import alive_sign_up, refresh
from bot.activities.sign_up import SignUp, Status, people
from bot.activities.wording import headline
from bot.conversation.flow import Flow, Lookup
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "change_companions"
CHANGEABLE = (Status.IN, Status.WAITING)


@dataclass(frozen=True)
class AsItIs(Lookup[tuple[str, int]]):
    """What I signed up for, and how many others come along; "" when that cannot be changed."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[str, int]:
        it = await found(work, about)
        mine = it and await alive_sign_up(work, me, it[1])
        if it is None or mine is None or mine.status not in CHANGEABLE:
            return "", 0
        return it[0].title, mine.companions

    def samples(self) -> tuple[tuple[str, int], ...]:
        return (("...", 1), ("", 0))


async def talk(_me: Person, _about: Subject) -> int | None:
    title, now = await AsItIs()
    if not title:
        return None
    told = {"title": title, "now": now}
    companions = await Number("companions", HOW_MANY, with_=told, most=MOST)
    return 0 if companions == ALONE else int(companions)


async def finish(companions: int | None, me: Person, about: Subject, work: Work) -> None:
    it = await held(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    if companions is None or it is None or mine is None or mine.status not in CHANGEABLE:
        await work.tell(me, GONE)
        return
    if not await _fits(work, it, mine, companions):
        await work.tell(me, f"{NAME}-no-room", now=mine.companions)
        return
    await work.db.sign_ups.bring(mine.id, companions)
    await look_at_list(work, it, here={mine.id})
    now = await alive_sign_up(work, me, it[1])
    got_in = now is not None and now.status is not mine.status
    key = "join_activity-in" if got_in else f"{NAME}-done"
    said = work.texts(me)(key, headline=headline(work, me, *it), companions=companions)
    await refresh(work, me, it[1], said)


async def _fits(work: Work, it: Found, mine: SignUp, companions: int) -> bool:
    places, more = it[0].places, companions - mine.companions
    if places is None or more <= 0:
        return True
    if mine.status is Status.WAITING:
        return companions < places
    sign_ups = await work.db.sign_ups.of_pool(it[1].pool)
    free = places - people(sign_ups, Status.IN, Status.OFFERED)
    return free >= more and not people(sign_ups, Status.WAITING)


FLOW = Flow(NAME, talk, finish)
