"""Keeps which contact details were given to whom, in which letter; never the details."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from bot.help.contact import Contact
from storage.connection import Connection
from storage.tables import contacts

ADD = insert(contacts)
OF = (
    select(contacts)
    .where(
        contacts.c.member.in_(bindparam("members", expanding=True)),
        contacts.c.withdrawn_at.is_(None),
    )
    .order_by(contacts.c.id)
)
WITHDRAW = (
    update(contacts)
    .where(contacts.c.id == bindparam("contact"))
    .values(withdrawn_at=bindparam("now"))
)


class StoredContacts:
    """`bot.help.contact.Contacts`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(self, member: int, what: str, letter: int, now: datetime) -> None:
        given = {"member": member, "what": what, "letter": letter, "given_at": now}
        await self._db.run(ADD, given)

    async def of(self, *members: int) -> Sequence[Contact]:
        rows = await self._db.rows(OF, {"members": list(members)})
        return [Contact(row.id, row.member, row.what, row.letter, row.given_at) for row in rows]

    async def withdrawn(self, contact: int, now: datetime) -> None:
        await self._db.run(WITHDRAW, {"contact": contact, "now": now})
