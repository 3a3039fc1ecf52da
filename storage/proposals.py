"""Keeps what an invitation carries, until it is used."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.people.proposal import Proposal
from storage.connection import Connection
from storage.tables import proposals

ADD = upsert(proposals).on_conflict_do_nothing()
TAKE = (
    delete(proposals)
    .where(proposals.c.invitation == bindparam("invitation"))
    .returning(
        proposals.c.until, proposals.c.kinds, proposals.c.neighbourhoods, proposals.c.language
    )
)


class StoredProposals:
    """`bot.people.proposal.Proposals`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(self, several: Sequence[Proposal]) -> None:
        rows = [
            {
                "invitation": each.invitation,
                "until": each.until,
                "kinds": each.kinds,
                "neighbourhoods": each.neighbourhoods,
                "language": each.language,
            }
            for each in several
        ]
        if rows:
            await self._db.run(ADD, rows)

    async def take(self, invitation: str) -> Proposal | None:
        row = await self._db.row(TAKE, {"invitation": invitation})
        return row and Proposal(invitation, row.until, row.kinds, row.neighbourhoods, row.language)
