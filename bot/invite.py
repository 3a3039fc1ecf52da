"""What `schakel invite` prints: an invitation, made beside a running bot without disturbing it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.people.links import make_links
from bot.people.ticket import Purpose
from bot.settings import Settings
from storage.database import open_storage


async def invite(settings: Settings, role: str) -> str:
    """The links and the code, ready to be passed on. Raises StorageFailure."""
    storage = await open_storage(settings.storage.url, exclusive=False)
    try:
        async with storage.transaction() as db:
            made = await make_links(db, Purpose(role), datetime.now(UTC))
    finally:
        await storage.close()
    until = made.expires.astimezone(settings.zone)
    return "\n".join(
        [
            f"For one {role}, once, until {until:%A %d %B %Y, %H:%M}.",
            *made.links,
            f"Or send the bot this code: {made.ticket}",
        ]
    )
