"""The certificate of conduct: a coordinator saw it, it counts until a day, and a month before that
day the one it is of and the coordinators hear so once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.conversation.subject import Subject
from bot.network.roster import CERTIFICATE_ENDS, Outcome
from bot.people.link_channel import PERSON
from bot.people.person import Person, Role
from bot.post import Kind
from bot.work import Work

A_MONTH = timedelta(days=30)


async def certify(work: Work, by: Person, number: int, until: datetime) -> Outcome:
    """They hear that it was noted."""
    done = await work.db.roster.certify(by.id, number, until, work.now)
    if done is Outcome.DONE:
        person = await work.db.people.get(number)
        await watch_certificate(work, person, anew=True)
        if number != by.id:
            day = work.day_and_year(until, person)
            await work.tell(person, "certificate-noted-you", by=work.name(by, person), until=day)
    return done


async def watch_certificate(work: Work, person: Person, *, anew: bool = False) -> None:
    """What was heard already is not heard again, unless the certificate is a new one."""
    until = person.certificate_until
    if until is None or until <= work.now:
        return
    due = until - A_MONTH
    if anew or due > work.now:
        entry = Entry(CERTIFICATE_ENDS, Subject(PERSON, person.id), max(due, work.now))
        await work.db.agenda.plan(entry)


async def certificate_ends(work: Work, entry: Entry) -> None:
    """Nobody is woken for it, and who helps no more hears nothing of it."""
    try:
        person = await work.db.people.get(entry.about.id)
    except KeyError:  # they were joined to another, whose certificate is newer
        return
    until = person.certificate_until
    if until is None or not person.has(*Role):
        return
    if work.light > work.now:
        await work.db.agenda.plan(replace(entry, due=work.light))
        return
    day = work.day_and_year(until, person)
    await work.tell(person, "certificate-ends-you", kind=Kind.REMINDER, until=day)
    for coordinator in await work.db.people.with_role(Role.COORDINATOR):
        if coordinator.id != person.id:
            name, day = work.name(person, coordinator), work.day_and_year(until, coordinator)
            await work.tell(
                coordinator, "certificate-ends", kind=Kind.REMINDER, name=name, until=day
            )
