"""How often who came to a course, for a certificate: as its organisers noted it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.activities.activity import Activity, Session, SessionState
from bot.activities.sign_up import SignUp, Status
from bot.ports import Transaction


@dataclass(frozen=True)
class Attendance:
    """Of a course. `held` are the sessions that were, of `noted` of them it is known who came;
    `came` counts the sessions of each sign-up that was there at least once."""

    held: Sequence[Session] = ()
    noted: int = 0
    came: Mapping[int, int] = field(default_factory=dict)


async def attendance(db: Transaction, activity: Activity) -> Attendance:
    """Nothing of what is no course, or goes on."""
    if not activity.course or not activity.title or activity.planned:
        return Attendance()
    held = [each for each in activity.sessions if each.state is SessionState.OVER]
    notes = [await db.sign_ups.presence(each.id) for each in held]
    came = Counter(number for note in notes for number, there in note.items() if there)
    return Attendance(held, sum(bool(note) for note in notes), came)


async def times_of(db: Transaction, sign_up: SignUp) -> tuple[Activity, Attendance] | None:
    """The course that somebody took part in, when they can have a certificate of it: they were
    seen at least once."""
    it = await db.activities.of_session(sign_up.session)
    if it is None or sign_up.status is not Status.OVER:
        return None
    found = await attendance(db, it[0])
    return (it[0], found) if found.came.get(sign_up.id) else None
