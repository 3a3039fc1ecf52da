"""Are you still coming? The evening before and two hours ahead; a no frees the place early.

It is about one session. Of a course only that one is missed, and the place stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import held
from bot.activities.activities import Found
from bot.activities.activity import Activity, SessionState
from bot.activities.see_activity import alive_sign_up
from bot.activities.sign_up import Status
from bot.activities.wording import headline
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "still_coming"
ANSWERS = (Option("yes"), Option("no"))


@dataclass(frozen=True)
class Expected:
    """When and where somebody is expected; nothing once they are not."""

    headline: str = ""
    place: str = ""


async def _expected(work: Work, me: Person, it: Found | None) -> bool:
    mine = it and await alive_sign_up(work, me, it[1])
    if it is None or mine is None or mine.status is not Status.IN:
        return False
    on = it[0].published and it[1].state is SessionState.PLANNED
    return on and it[1].ends_at > work.now


@dataclass(frozen=True)
class WhereIAmExpected(Lookup[Expected]):
    async def load(self, work: Work, me: Person, about: Subject) -> Expected:
        it = await work.db.activities.of_session(about.id)
        if it is None or not await _expected(work, me, it):
            return Expected()
        return Expected(headline(work, me, *it), it[0].place)

    def samples(self) -> tuple[Expected, ...]:
        return (Expected("...", "..."), Expected())


async def talk(_me: Person, _about: Subject) -> bool | None:
    it = await WhereIAmExpected()
    if not it.headline:
        return None
    told = {"headline": it.headline, "place": it.place}
    return await Choose("coming", ANSWERS, with_=told) == "yes"


async def finish(coming: bool | None, me: Person, about: Subject, work: Work) -> None:
    from bot.activities.sign_off import sign_off  # noqa: PLC0415  which puts this question away

    it = await held(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    if coming is None or it is None or mine is None or not await _expected(work, me, it):
        await work.tell(me, "activity-gone")
    elif coming:
        await work.db.sign_ups.is_sure(mine.id, work.now)
        if it[0].course:
            await work.db.sign_ups.stay_away(it[1].id, mine.id, absent=False)
        await work.tell(me, f"{NAME}-good")
    elif it[0].course:
        await work.db.sign_ups.stay_away(it[1].id, mine.id, absent=True)
        await work.tell(me, "miss_session-noted", when=work.moment(it[1].starts_at, me))
    else:
        await sign_off(work, me, it, mine)
        await work.tell(me, "sign_off-done", headline=headline(work, me, *it))


async def put_questions_away(work: Work, person: Person, activity: Activity) -> None:
    """Nobody has to say whether they come to what they are not expected at."""
    for session in activity.planned:
        await put_away(work, person, NAME, session.subject)


FLOW = Flow(NAME, talk, finish, brief=True)
