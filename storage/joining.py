"""Two persons who turn out to be one.

It goes over every table that names a person; a test holds the list against the tables.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    FromClause,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    select,
    update,
)

from bot.activities.activity import SESSION
from bot.activities.sign_up import ALIVE, LIST, Status
from bot.agenda import Entry
from bot.conversation.subject import Subject
from bot.desk.monday_picture import MONDAY
from bot.help.circle import Left, Part, is_looking
from bot.help.request import State
from bot.messages import LONG_AGO
from bot.network.roster import CERTIFICATE_ENDS
from bot.people.link_channel import PERSON
from storage.activities import LOCK as HOLD
from storage.agenda import StoredAgenda
from storage.connection import Connection
from storage.requests import CHANGE, LOCK, StoredRequests
from storage.roster import keep_roles_aside
from storage.sign_ups import StoredSignUps
from storage.tables import (
    activity_checks,
    addresses,
    among,
    announcements,
    approvals,
    asks,
    attendances,
    blocks,
    calendars,
    conversations,
    desk_links,
    desk_sessions,
    glances,
    invitations,
    learned,
    members,
    never_kinds,
    offered_dayparts,
    offered_kinds,
    offered_languages,
    offered_neighbourhoods,
    organisers,
    outbox,
    persons,
    prompts,
    recipients,
    refusals,
    replies,
    requests,
    roles,
    sessions,
    sign_ups,
    subscriptions,
    takeovers,
    visits,
    wishes,
)

ONE_OF_EACH: tuple[tuple[Table, str, tuple[str, ...]], ...] = (
    (roles, "person", ("role",)),
    (offered_kinds, "person", ("kind",)),
    (offered_neighbourhoods, "person", ("neighbourhood",)),
    (offered_dayparts, "person", ("daypart",)),
    (offered_languages, "person", ("language",)),
    (never_kinds, "person", ("kind",)),
    (wishes, "person", ()),
    (learned, "person", ()),
    (asks, "person", ("request",)),
    (attendances, "person", ("visit",)),
    (conversations, "person", ("flow", "about")),
    (refusals, "resident", ("helper",)),
    (refusals, "helper", ("resident",)),
    (organisers, "person", ("activity",)),
    (activity_checks, "person", ("activity",)),
    (approvals, "person", ("announcement", "what")),
    (recipients, "person", ("announcement",)),
    (subscriptions, "person", ("topic",)),
    (calendars, "person", ()),
    (blocks, "person", ()),
)
"""What a person has at most one of: table, column of the person, and what must differ."""
ANY_NUMBER: tuple[tuple[Table, str], ...] = (
    (addresses, "person"),
    (invitations, "person"),
    (desk_links, "person"),
    (desk_sessions, "person"),
    (requests, "resident"),
    (requests, "asked_by"),
    (members, "asked_in_by"),
    (visits, "proposed_by"),
    (takeovers, "by"),
    (prompts, "person"),
    (outbox, "person"),
    (announcements, "author"),
    (replies, "person"),
    (blocks, "by"),
    (glances, "person"),
    (glances, "of_person"),
)

SEEN = select(persons.c.id, persons.c.checked_at, persons.c.certificate_until).where(
    persons.c.id.in_(bindparam("two", expanding=True))
)
SIGNED_UP_FOR = (
    select(sessions.c.activity)
    .distinct()
    .join(sign_ups, sign_ups.c.session == sessions.c.id)
    .where(
        sign_ups.c.person.in_(bindparam("two", expanding=True)), among(sign_ups.c.status, *ALIVE)
    )
    .order_by(sessions.c.activity)
)


async def join_persons(db: Connection, person: int, absorbed: int) -> None:
    """`absorbed` was `person` all along: history and open questions are kept."""
    who = {"kept": person, "absorbed": absorbed}
    for request in await _alive_of(db, person, absorbed):
        await db.run(LOCK, {"request": request})
    await _join_stays(db, who)
    await _join_attendances(db, who)
    await _join_sign_ups(db, person, absorbed)
    await _join_organisers(db, who)
    for table, column, others in ONE_OF_EACH:
        mine, twin = table.c[column], table.alias("twin")
        same = and_(True, *(twin.c[name] == table.c[name] for name in others))
        double = exists().where(twin.c[column] == bindparam("kept"), same)
        await db.run(delete(table).where(mine == bindparam("absorbed"), double), who)
        await db.run(_move(table, column), who)
    for table, column in ANY_NUMBER:
        await db.run(_move(table, column), who)
    await _join_certificates(db, person, absorbed)
    await _join_mondays(db, person, absorbed)
    await db.run(delete(persons).where(persons.c.id == bindparam("absorbed")), who)
    await keep_roles_aside(db, person)
    await _count_places(db, person)


async def _join_stays(db: Connection, who: dict[str, int]) -> None:
    """Who was twice in one circle is in it once: as its resident, if that is what one of them was.

    What goes with a stay that ends (pings, visits) is not seen to here: see `confirm_link`.
    """
    twin = members.alias("twin")
    both_here = (
        twin.c.request == members.c.request,
        twin.c.left_at.is_(None),
        members.c.left_at.is_(None),
    )
    other_is_resident = exists().where(
        *both_here, twin.c.part == Part.RESIDENT, *_the_other(members, twin)
    )
    other_is_kept = exists().where(*both_here, twin.c.person == bindparam("kept"))
    gone = update(members).values(
        left_at=members.c.active_at, why_left=Left.REPLACED, seeks_stand_in=False
    )
    await db.run(gone.where(other_is_resident), who)
    await db.run(gone.where(members.c.person == bindparam("absorbed"), other_is_kept), who)
    await db.run(_move(members, "person"), who)


async def _join_attendances(db: Connection, who: dict[str, int]) -> None:
    """Who comes as one of the two, comes."""
    twin = attendances.alias("twin")
    comes = exists().where(
        twin.c.visit == attendances.c.visit, twin.c.coming, *_the_other(attendances, twin)
    )
    await db.run(delete(attendances).where(~attendances.c.coming, comes), who)


async def _join_sign_ups(db: Connection, person: int, absorbed: int) -> None:
    """Who signed up twice keeps the better of the two, and the list hears of the other places."""
    for activity in await db.rows(SIGNED_UP_FOR, {"two": [person, absorbed]}):
        await db.run(HOLD, {"activity": activity.activity})
    signed, list_ = StoredSignUps(db), StoredAgenda(db)
    mine = {each.session: each for each in await signed.of_person(person)}
    for theirs in await signed.of_person(absorbed):
        if (twin := mine.get(theirs.session)) is not None:
            worse = max(twin, theirs, key=lambda each: (ALIVE.index(each.status), each.id))
            await signed.settle(worse.id, ALIVE, Status.LEFT, worse.signed_at)
            await list_.plan(Entry(LIST, Subject(SESSION, worse.session), LONG_AGO))
    await db.run(_move(sign_ups, "person"), {"kept": person, "absorbed": absorbed})


async def _join_organisers(db: Connection, who: dict[str, int]) -> None:
    """Who still organises it as one of the two, does."""
    twin = organisers.alias("twin")
    still = exists().where(
        twin.c.activity == organisers.c.activity,
        twin.c.left_at.is_(None),
        *_the_other(organisers, twin),
    )
    await db.run(update(organisers).where(still).values(left_at=None), who)


def _the_other(table: Table, twin: FromClause) -> tuple[ColumnElement[bool], ...]:
    """One row is of the one person, and its twin of the other."""
    two: list[Any] = [bindparam("kept"), bindparam("absorbed")]
    return (
        table.c.person.in_(two),
        twin.c.person.in_(two),
        twin.c.person != table.c.person,
    )


async def _alive_of(db: Connection, *people: int) -> list[int]:
    """The requests that they are in, in the order in which everyone locks them."""
    found = [await StoredRequests(db).of(person) for person in people]
    return sorted({request.id for several in found for request in several})


async def _join_certificates(db: Connection, person: int, absorbed: int) -> None:
    """The one that was seen last counts, and what is planned for it goes along."""
    agenda = StoredAgenda(db)
    old, new = Subject(PERSON, absorbed), Subject(PERSON, person)
    rows = {row.id: row for row in await db.rows(SEEN, {"two": [person, absorbed]})}
    mine, theirs = rows[person], rows[absorbed]
    later = theirs.checked_at and (mine.checked_at is None or mine.checked_at < theirs.checked_at)
    due = await agenda.planned(CERTIFICATE_ENDS, old)
    await agenda.drop(CERTIFICATE_ENDS, old)
    if not later:
        return
    seen = {"checked_at": theirs.checked_at, "certificate_until": theirs.certificate_until}
    await db.run(
        update(persons).where(persons.c.id == bindparam("kept")).values(seen), {"kept": person}
    )
    await agenda.drop(CERTIFICATE_ENDS, new)
    if due is not None:
        await agenda.plan(Entry(CERTIFICATE_ENDS, new, due))


async def _join_mondays(db: Connection, person: int, absorbed: int) -> None:
    """Who wanted the picture goes on getting it, once."""
    agenda = StoredAgenda(db)
    old, new = Subject(PERSON, absorbed), Subject(PERSON, person)
    due = await agenda.planned(MONDAY, old)
    if due is not None:
        await agenda.drop(MONDAY, old)
        await agenda.plan(Entry(MONDAY, new, due))


async def _count_places(db: Connection, person: int) -> None:
    """Whether somebody is looked for follows from who is there now."""
    for request in await StoredRequests(db).of(person):
        looking = is_looking(request.places, request.circle)
        state = State.OPEN if looking else State.TAKEN
        await db.run(CHANGE.values(state=state), {"request": request.id})


def _move(table: Table, column: str) -> Executable:
    mine = table.c[column]
    return update(table).where(mine == bindparam("absorbed")).values({column: bindparam("kept")})
