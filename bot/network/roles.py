"""A coordinator gives a role and takes it back; what it gave stops at once."""

from __future__ import annotations

from bot.conversation.talk import offer
from bot.messages import Outgoing
from bot.network.certificate import watch_certificate
from bot.network.roster import Outcome
from bot.network.stopping import stop
from bot.people.person import Person, Role
from bot.people.welcome import commands
from bot.work import Work

OFFER_HELP = "offer_help"


async def give_role(work: Work, by: Person, number: int, role: Role) -> Outcome:
    """They hear it, and what they offer is asked when they like: nothing is interrupted."""
    done = await work.db.roster.give(by.id, number, role, work.now)
    if done is not Outcome.DONE:
        return done
    person = await work.db.people.get(number)
    await _hear(work, by, person, "role-given-you", role)
    if role is not Role.COORDINATOR:
        await offer(work, person, OFFER_HELP)
    await watch_certificate(work, person)
    return done


async def take_role(work: Work, by: Person, number: int, role: Role) -> Outcome:
    """Never that of the last coordinator."""
    done = await work.db.roster.take(by.id, number, role)
    if done is not Outcome.DONE:
        return done
    person = await work.db.people.get(number)
    await stop(work, person)
    await _hear(work, by, person, "role-taken-you", role)
    return done


async def _hear(work: Work, by: Person, person: Person, key: str, role: Role) -> None:
    if by.id != person.id:
        say = work.texts(person)
        await work.tell(person, key, by=work.name(by, person), role=say(f"roles.{role}"))
    await work.post(person, Outgoing(commands=commands(work.texts(person), person)))
