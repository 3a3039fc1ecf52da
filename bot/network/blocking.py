"""Somebody is asked for nothing and can help nobody, until a coordinator lifts it. They hear it
once, kindly and without the reason, and may still talk to a human."""

from __future__ import annotations

from bot.messages import Outgoing
from bot.network.certificate import watch_certificate
from bot.network.roster import Outcome
from bot.network.stopping import stop
from bot.people.person import Person
from bot.people.welcome import commands
from bot.work import Work

LONGEST = 500


async def block(work: Work, by: Person, number: int, reason: str) -> Outcome:
    """Nobody is blocked without a reason."""
    reason = reason.strip()[:LONGEST]
    if not reason:
        return Outcome.NOT
    done = await work.db.roster.block(by.id, number, reason, work.now)
    if done is Outcome.DONE:
        person = await work.db.people.get(number)
        await stop(work, person)
        await work.tell(person, "blocked-you")
        await _show_commands(work, person)
    return done


async def lift(work: Work, by: Person, number: int) -> Outcome:
    done = await work.db.roster.lift(by.id, number)
    if done is Outcome.DONE:
        person = await work.db.people.get(number)
        await work.tell(person, "block-lifted-you")
        await watch_certificate(work, person)
        await _show_commands(work, person)
    return done


async def _show_commands(work: Work, person: Person) -> None:
    await work.post(person, Outgoing(commands=commands(work.texts(person), person)))
