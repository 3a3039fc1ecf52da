"""What a coordinator can change about somebody, at the desk and in the chat alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.network.blocking import block, lift
from bot.network.certificate import certify
from bot.network.roles import give_role, take_role
from bot.network.roster import Outcome
from bot.people.person import Person, Role
from bot.work import Work

CHANGES = ("give", "take", "checked", "pause", "go_on", "block", "lift")
LONGEST_PAUSE, LONGEST_CERTIFICATE = timedelta(days=366), timedelta(days=5 * 366)


@dataclass(frozen=True)
class Change:
    """`what` is one of CHANGES; the rest as it needs: a role, a day to come, a reason."""

    what: str
    role: Role | None = None
    until: datetime | None = None
    reason: str = ""


async def change(work: Work, by: Person, number: int, change: Change) -> Outcome:
    done = Outcome.NOT
    match change:
        case Change("give", role=Role() as role):
            done = await give_role(work, by, number, role)
        case Change("take", role=Role() as role):
            done = await take_role(work, by, number, role)
        case Change("checked", until=datetime() as until) if _ahead(
            work, until, LONGEST_CERTIFICATE
        ):
            done = await certify(work, by, number, until)
        case Change("pause", until=datetime() as until) if _ahead(work, until, LONGEST_PAUSE):
            done = await _pause(work, by, number, until)
        case Change("go_on"):
            done = await _pause(work, by, number, None)
        case Change("block"):
            done = await block(work, by, number, change.reason)
        case Change("lift"):
            done = await lift(work, by, number)
    return done


def _ahead(work: Work, until: datetime, longest: timedelta) -> bool:
    return work.now < until <= work.now + longest


async def _pause(work: Work, by: Person, number: int, until: datetime | None) -> Outcome:
    """They hear it, and that they may begin or stop again themselves."""
    done = await work.db.roster.pause(by.id, number, until)
    if done is Outcome.DONE and number != by.id:
        person = await work.db.people.get(number)
        name = work.name(by, person)
        if until is None:
            await work.tell(person, "desk-pause-over-you", by=name)
        else:
            await work.tell(person, "desk-paused-you", by=name, until=work.day(until, person))
    return done
