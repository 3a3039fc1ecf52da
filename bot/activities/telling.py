"""Everyone who must know of a change is told, once, with what changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.activities.activities import Found
from bot.activities.activity import Activity, Session
from bot.activities.giving import end
from bot.activities.sign_up import SignUp, Status
from bot.activities.still_coming import put_questions_away
from bot.activities.wording import headline
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work


async def signed_up(work: Work, sessions: Iterable[Session]) -> dict[int, tuple[Session, SignUp]]:
    """Who has, waits for or was offered a place, each person once, with their first session."""
    found = dict[int, tuple[Session, SignUp]]()
    pools = dict[int, Session]()
    for session in sessions:
        pools.setdefault(session.pool, session)
    for session in pools.values():
        for each in await work.db.sign_ups.of_pool(session.pool):
            found.setdefault(each.person, (session, each))
    return found


async def tell_organisers(
    work: Work, activity: Activity, me: Person | None, key: str, *, about: Subject, **values: Any
) -> None:
    """The other organisers hear what one of them did."""
    if me is None:
        return
    for number in activity.organisers:
        if number != me.id:
            other = await work.db.people.get(number)
            told: dict[str, Any] = {"name": work.name(me, other), **values}
            await work.tell(other, key, about=about, **told)


async def call_off(work: Work, it: Found, sessions: Iterable[Session], why: str) -> int:
    """It is off for everyone in these; each hears it once, whatever they were. How many heard."""
    activity = it[0]
    sessions = list(sessions)
    told = set[int]()
    for session in sessions:
        for sign_up in await work.db.sign_ups.of_pool(session.pool):
            person = await work.db.people.get(sign_up.person)
            await put_questions_away(work, person, activity)
            if not await end(work, (activity, session), sign_up, Status.CALLED_OFF):
                continue
            if person.id not in told:
                about = headline(work, person, activity, session)
                key = "called-off-series" if len(sessions) > 1 else "called-off"
                await work.tell(
                    person,
                    key,
                    about=session.subject,
                    headline=about,
                    title=activity.title,
                    why=why,
                )
            told.add(person.id)
    return len(told)
