"""Keeps what people wish: how often they may be asked, and when not."""

from __future__ import annotations

from datetime import time
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.hours import QuietHours
from bot.people.wishes import ASKS_A_WEEK, Often, Wishes
from storage.connection import Connection
from storage.tables import offered_dayparts, wishes

WISHED = select(wishes).where(wishes.c.person == bindparam("person"))
FREE = select(offered_dayparts.c.daypart).where(offered_dayparts.c.person == bindparam("person"))
KEPT = ("often", "asks_a_week", "quiet_from", "quiet_until", "at_night", "paused_until")
_wish = upsert(wishes)
WISH = _wish.on_conflict_do_update(
    index_elements=["person"], set_={name: _wish.excluded[name] for name in KEPT}
)


async def wishes_of(db: Connection, person: int) -> Wishes:
    free = frozenset(row.daypart for row in await db.rows(FREE, {"person": person}))
    row = await db.row(WISHED, {"person": person})
    return Wishes(free) if row is None else to_wishes(row, free)


async def keep_wishes(db: Connection, person: int, wished: Wishes) -> None:
    """All but when they are free: that is part of what they offer."""
    quiet = wished.quiet
    await db.run(
        WISH,
        {
            "person": person,
            "often": wished.often,
            "asks_a_week": wished.asks_a_week,
            "quiet_from": quiet and f"{quiet.start:%H:%M}",
            "quiet_until": quiet and f"{quiet.end:%H:%M}",
            "at_night": wished.at_night,
            "paused_until": wished.paused_until,
        },
    )


def to_wishes(row: Row[Any], free: frozenset[str]) -> Wishes:
    """`row` has the columns of `wishes`, empty when nothing was ever wished."""
    often = Often(row.often) if row.often else None
    usual = ASKS_A_WEEK[often or Often.SOMETIMES]
    quiet = None
    if row.quiet_from and row.quiet_until:
        quiet = QuietHours(time.fromisoformat(row.quiet_from), time.fromisoformat(row.quiet_until))
    return Wishes(
        free,
        often,
        usual if row.asks_a_week is None else row.asks_a_week,
        at_night=bool(row.at_night),
        quiet=quiet,
        paused_until=row.paused_until,
    )
