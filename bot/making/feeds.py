"""All that somebody takes part in or organises, whenever their calendar fetches it."""

from __future__ import annotations

from datetime import timedelta

from bot.activities.activity import Activity
from bot.calendar.event import Event, Feed
from bot.making.events import event_of, told
from bot.ports import Clock, Storage, Transaction
from bot.settings import Settings

REMEMBERED = timedelta(days=90)
"""So long what was over or called off stays in it."""


class Feeds:
    """`bot.calendar.address.Subscriptions`, from the database of this bot."""

    def __init__(self, storage: Storage, settings: Settings, clock: Clock) -> None:
        self._storage, self._settings, self._clock = storage, settings, clock

    async def feed(self, digest: str) -> Feed | None:
        async with self._storage.transaction() as db:
            owner = await db.calendars.owner(digest)
            if owner is None:
                return None
            since = self._clock() - REMEMBERED
            mine = [
                await event_of(db, each, self._settings)
                for each in await db.sign_ups.in_feed(owner, since)
            ]
            organised = [
                event
                for activity in await db.activities.organised_by(owner)
                for event in await self._organised(db, activity)
            ]
        events = [each for each in mine if each is not None] + organised
        return Feed(self._settings.network.name, events)

    async def _organised(self, db: Transaction, activity: Activity) -> list[Event]:
        """Each session to come, or the course as a whole."""
        if not activity.published:
            return []
        pools = {each.pool: each for each in reversed(activity.planned)}
        return [
            await told(db, (activity, session), f"o{pool}", self._settings)
            for pool, session in sorted(pools.items())
        ]
