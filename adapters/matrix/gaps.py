"""Fetches what a sync left out.

After a while away the homeserver sends only the last messages of a room and says `limited`. The
rest is paged back to where we were, before anything is handed in: a gap is never stepped over.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from nio import MessageDirection
from nio.responses import RoomInfo

from adapters.matrix.client import Client
from adapters.matrix.content import text_at
from adapters.matrix.faults import Fault, checked

log = logging.getLogger(__name__)

PAGE = 100


async def whole_timeline(client: Client, room: str, info: RoomInfo, since: str) -> list[Any]:
    """All events of a room since `since`, oldest first. Raises Fault or a network error."""
    events = list(info.timeline.events)
    if not since or not info.timeline.limited:
        return events
    start = info.timeline.prev_batch
    while start:
        try:
            page = checked(
                await client.room_messages(
                    room, start, since, direction=MessageDirection.back, limit=PAGE
                )
            )
        except Fault as fault:
            if fault.code != "M_FORBIDDEN":
                raise
            log.warning("May not look back in %s; what was said meanwhile is lost.", room)
            break
        events[:0] = reversed(page.chunk)
        start = page.end if page.chunk else None
    return _once(events)


def since_we_came(events: Sequence[Any], me: str, group: bool) -> list[Any]:
    """Without what was said before we belonged there: in a group before we came in, in a room of
    two before we were invited, so that "hello" before our coming in is heard."""
    arrivals = {"join"} if group else {"invite", "join"}
    first = 0
    for number, event in enumerate(events):
        source = event.source
        if (
            text_at(source, "type") == "m.room.member"
            and text_at(source, "state_key") == me
            and text_at(source, "content", "membership") in arrivals
            and text_at(source, "unsigned", "prev_content", "membership") not in arrivals
        ):
            first = number
    return list(events[first:])


def _once(events: Sequence[Any]) -> list[Any]:
    seen: set[str] = set()
    unique = []
    for event in events:
        name = text_at(event.source, "event_id")
        if name not in seen:
            unique.append(event)
        seen.add(name)
    return unique
