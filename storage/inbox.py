"""Takes in what channels received. Once it returns, nothing of it can be lost."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert  # SQLite understands the same

from bot.messages import Incoming, Unreadable
from bot.ports import Clock
from storage.deliveries import Begin
from storage.tables import inbox, notes, quarantine

ACCEPT = insert(inbox).on_conflict_do_nothing()
QUARANTINE = insert(quarantine).on_conflict_do_nothing()
_note = insert(notes)
NOTE = _note.on_conflict_do_update(
    index_elements=["channel", "key"], set_={"value": _note.excluded.value}
)
FORGET = delete(notes).where(
    notes.c.channel == bindparam("at_channel"), notes.c.key == bindparam("named")
)
NOTES = select(notes.c.key, notes.c.value).where(notes.c.channel == bindparam("channel"))


class StoredInbox:
    """`bot.channel.Inbox` of one channel. `arrived` is set when there is something to do."""

    def __init__(self, channel: str, begin: Begin, clock: Clock, arrived: asyncio.Event) -> None:
        self._channel, self._begin, self._clock = channel, begin, clock
        self._arrived = arrived

    async def accept(
        self,
        events: Sequence[Incoming | Unreadable],
        notes: Mapping[str, str | None] | None = None,
    ) -> None:
        now = {"channel": self._channel, "accepted_at": self._clock()}
        readable = [now | _row(event) for event in events if isinstance(event, Incoming)]
        others = [
            now | {"event": event.id, "raw": event.raw, "why": event.why}
            for event in events
            if isinstance(event, Unreadable)
        ]
        written = {key: value for key, value in (notes or {}).items() if value is not None}
        forgotten = [key for key, value in (notes or {}).items() if value is None]
        channel = self._channel
        async with self._begin() as db:
            if readable:
                await db.run(ACCEPT, readable)
            if others:
                await db.run(QUARANTINE, others)
            for key, value in written.items():
                await db.run(NOTE, {"channel": channel, "key": key, "value": value})
            for key in forgotten:
                await db.run(FORGET, {"at_channel": channel, "named": key})
        if readable:
            self._arrived.set()

    async def notes(self) -> dict[str, str]:
        async with self._begin() as db:
            rows = await db.rows(NOTES, {"channel": self._channel})
        return {row.key: row.value for row in rows}


def _row(event: Incoming) -> dict[str, Any]:
    """A conversation is what one person says in private, or all that is said in one group."""
    chat = event.chat or event.sender
    return {"event": event.id, "chat": chat, "incoming": event, "state": "new"}
