"""What conversations about an activity need to know before they ask or do anything."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.activities import Found
from bot.activities.activity import ACTIVITY, SESSION, SIGN_UP
from bot.conversation.flow import Lookup
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

GONE = "activity-gone"


async def found(work: Work, about: Subject) -> Found | None:
    """The activity and the session that a subject means; of a course, the one with the sign-ups."""
    number = about.id
    if about.kind == SIGN_UP:
        sign_up = await work.db.sign_ups.get(about.id)
        number = sign_up.session if sign_up is not None else 0
    elif about.kind == ACTIVITY:
        activity = await work.db.activities.get(about.id)
        session = activity and (
            activity.next_session(work.now) or next(iter(activity.sessions), None)
        )
        number = session.id if session is not None else 0
    elif about.kind != SESSION:
        return None
    return await work.db.activities.of_session(number)


async def held(work: Work, about: Subject) -> Found | None:
    """The same, as it stands, and nobody else changes it before the commit."""
    first = await found(work, about)
    if first is None:
        return None
    await work.db.activities.hold(first[0].id)
    return await found(work, about)


async def organised(work: Work, me: Person, about: Subject) -> Found | None:
    """The same, held, for who organises it; None, and said, when it has ended or is not theirs."""
    it = await held(work, about)
    if it is None or not it[0].alive or me.id not in it[0].organisers:
        await work.tell(me, GONE)
        return None
    return it


@dataclass(frozen=True)
class TitleOf(Lookup[str]):
    """What it is called; "" once it has ended."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        it = await found(work, about)
        return it[0].title if it is not None and it[0].alive else ""

    def samples(self) -> tuple[str, ...]:
        return ("...",)
