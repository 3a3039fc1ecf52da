"""Two persons who turn out to be one, and one who wants to be nobody here any more.

Both go over every table that names a person; a test holds the list against the tables.
"""

from __future__ import annotations

from sqlalchemy import Executable, Table, and_, bindparam, delete, exists, select, update

from storage.connection import Connection
from storage.tables import (
    addresses,
    asks,
    attendances,
    conversations,
    inbox,
    invitations,
    members,
    never_kinds,
    offered_dayparts,
    offered_kinds,
    offered_neighbourhoods,
    outbox,
    persons,
    prompts,
    refusals,
    requests,
    roles,
    takeovers,
    visits,
)

ONE_OF_EACH: tuple[tuple[Table, str, tuple[str, ...]], ...] = (
    (roles, "person", ("role",)),
    (offered_kinds, "person", ("kind",)),
    (offered_neighbourhoods, "person", ("neighbourhood",)),
    (offered_dayparts, "person", ("daypart",)),
    (never_kinds, "person", ("kind",)),
    (asks, "person", ("request",)),
    (attendances, "person", ("visit",)),
    (conversations, "person", ("flow", "about")),
    (refusals, "resident", ("helper",)),
    (refusals, "helper", ("resident",)),
)
"""What a person has at most one of: table, column of the person, and what must differ."""
ANY_NUMBER: tuple[tuple[Table, str], ...] = (
    (addresses, "person"),
    (invitations, "person"),
    (requests, "resident"),
    (requests, "asked_by"),
    (members, "asked_in_by"),
    (visits, "proposed_by"),
    (takeovers, "by"),
    (prompts, "person"),
    (outbox, "person"),
)
OFFERS = (offered_kinds, offered_neighbourhoods, offered_dayparts, never_kinds, roles)


async def join_persons(db: Connection, person: int, absorbed: int) -> None:
    """`absorbed` was `person` all along: history and open questions are kept."""
    who = {"person": person, "absorbed": absorbed}
    await _join_stays(db, who)
    for table, column, others in ONE_OF_EACH:
        mine, twin = table.c[column], table.alias("twin")
        same = and_(*(twin.c[name] == table.c[name] for name in others))
        double = exists().where(twin.c[column] == bindparam("person"), same)
        await db.run(delete(table).where(mine == bindparam("absorbed"), double), who)
        await db.run(_move(table, column), who)
    for table, column in ANY_NUMBER:
        await db.run(_move(table, column), who)
    await db.run(delete(persons).where(persons.c.id == bindparam("absorbed")), who)


async def _join_stays(db: Connection, who: dict[str, int]) -> None:
    """Who was twice in one circle is in it once; the other stay has ended."""
    twin = members.alias("twin")
    await db.run(
        update(members)
        .where(
            members.c.person == bindparam("absorbed"),
            members.c.left_at.is_(None),
            exists().where(
                twin.c.person == bindparam("person"),
                twin.c.request == members.c.request,
                twin.c.left_at.is_(None),
            ),
        )
        .values(left_at=members.c.active_at, why_left="replaced"),
        who,
    )
    await db.run(_move(members, "person"), who)


def _move(table: Table, column: str) -> Executable:
    mine = table.c[column]
    return update(table).where(mine == bindparam("absorbed")).values({column: bindparam("person")})


async def forget_person(db: Connection, person: int) -> None:
    """A number without a name, address or word remains, for the counts of others."""
    who = {"whom": person}
    await _forget_words(db, person)
    for table in OFFERS:
        await db.run(delete(table).where(table.c.person == bindparam("whom")), who)
    for table in (conversations, addresses):
        await db.run(delete(table).where(table.c.person == bindparam("whom")), who)
    await db.run(delete(outbox).where(outbox.c.person == bindparam("whom")), who)
    await db.run(delete(prompts).where(prompts.c.person == bindparam("whom")), who)
    await db.run(
        update(requests)
        .where(requests.c.resident == bindparam("whom"))
        .values(details="", attachments=(), for_another=""),
        who,
    )
    await db.run(
        update(persons)
        .where(persons.c.id == bindparam("whom"))
        .values(name="", photo=None, memories=False, checked_at=None, talking_about=None),
        who,
    )


async def _forget_words(db: Connection, person: int) -> None:
    """What they wrote, as it came in and as it went on to others."""
    theirs = select(addresses).where(addresses.c.person == bindparam("whom"))
    for address in await db.rows(theirs, {"whom": person}):
        where = {"at": address.channel, "who": address.recipient}
        came_in = (inbox.c.channel == bindparam("at"), inbox.c.chat == bindparam("who"))
        await db.run(delete(inbox).where(*came_in, inbox.c.state != "new"), where)
        source = f"{address.channel}\t{address.recipient}\t"
        went_on = outbox.c.source.startswith(source, autoescape=True)
        settled = outbox.c.state.not_in(["ready", "sending"])
        await db.run(delete(outbox).where(went_on, settled))
