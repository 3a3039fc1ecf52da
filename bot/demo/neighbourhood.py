"""Who lives in the neighbourhood that the demo shows: two volunteers and a coordinator.

Residents need no entry: they are met when they write.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from bot.hours import QuietHours
from bot.people.person import Role
from bot.ports import Storage
from bot.settings import Settings


@dataclass(frozen=True)
class Neighbour:
    """Somebody who takes something on; empty tuples stand for all that there is."""

    name: str
    role: Role
    since: timedelta
    kinds: tuple[str, ...] = ()
    neighbourhoods: tuple[str, ...] = ()
    dayparts: tuple[str, ...] = ("morning", "afternoon", "evening", "weekend")


NEIGHBOURS = (
    Neighbour("jan", Role.VOLUNTEER, timedelta(days=600)),
    Neighbour("samira", Role.VOLUNTEER, timedelta(days=90)),
    Neighbour("els", Role.COORDINATOR, timedelta(days=900)),
)


def for_demo(settings: Settings, url: str, adapters: Mapping[str, Any]) -> Settings:
    """The same neighbourhood in a place of its own, where it is never night."""
    always = QuietHours(time(0), time(0))
    asking = replace(settings.asking, at_a_time=2, at_a_time_urgent=2, silence_minutes=2)
    storage = replace(settings.storage, url=url)
    return replace(settings, storage=storage, quiet_hours=always, asking=asking, adapters=adapters)


async def settle_in(storage: Storage, settings: Settings, channel: str, now: datetime) -> None:
    """Let the neighbours be known on this channel, with what they offer."""
    async with storage.transaction() as db:
        for neighbour in NEIGHBOURS:
            name = neighbour.name.title()
            person, _ = await db.people.meet(channel, neighbour.name, name, "nl", now)
            await db.people.grant(person.id, neighbour.role, now - neighbour.since)
            if neighbour.role is Role.VOLUNTEER:
                await db.people.offer_help(
                    person.id,
                    neighbour.kinds or tuple(settings.kinds),
                    neighbour.neighbourhoods or tuple(settings.neighbourhoods),
                    neighbour.dayparts,
                )
