"""Throws away what has been kept long enough. What is still open is never too old."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, exists

from storage.connection import Connection
from storage.tables import inbox, outbox, prompts, quarantine

EVENTS = delete(inbox).where(inbox.c.state != "new", inbox.c.accepted_at < bindparam("before"))
UNREADABLE = delete(quarantine).where(quarantine.c.accepted_at < bindparam("before"))
LETTERS = delete(outbox).where(
    outbox.c.state.not_in(["ready", "sending"]), outbox.c.settled_at < bindparam("before")
)
QUESTIONS = delete(prompts).where(~prompts.c.open, ~exists().where(outbox.c.prompt == prompts.c.id))


async def tidy(db: Connection, now: datetime, raw: timedelta, letters: timedelta) -> None:
    """`bot.ports.Storage.tidy`, stored."""
    await db.run(EVENTS, {"before": now - raw})
    await db.run(UNREADABLE, {"before": now - raw})
    await db.run(LETTERS, {"before": now - letters})
    await db.run(QUESTIONS)
