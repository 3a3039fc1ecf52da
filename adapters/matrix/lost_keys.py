"""Looks after the messages that wait for their key: reads them when it came, asks the sender to
say it once more when it does not come soon, and sets them aside in the end."""

from __future__ import annotations

import json
import time

from adapters.matrix.events import at
from adapters.matrix.listening import Batch, Listening
from adapters.matrix.waiting import Waiting, all_waiting, given_up, sender_told
from bot.messages import Incoming, Unreadable


async def look_after(listening: Listening, patience: float) -> None:
    """Raises Fault or a network error, and whatever the inbox raises."""
    waiting = all_waiting(listening.notebook)
    batch = Batch()
    hopeless = given_up(waiting)
    asked: set[str] = set()
    for one in waiting:
        if one in hopeless:
            raw = json.dumps(one.source)
            batch.events.append(Unreadable(one.sealed.event_id, raw, "its key never came"))
            batch.changes[one.note] = None
        elif await _opened(listening, one, batch):
            batch.changes[one.note] = None
        elif not one.told and time.time() - one.at >= patience:
            if one.room not in asked:
                batch.events += _garbled(listening, one)
                asked.add(one.room)
            batch.changes |= sender_told(one)
    if batch.changes:
        await listening.notebook.accept(batch.events, batch.changes)


async def _opened(listening: Listening, waiting: Waiting, batch: Batch) -> bool:
    room = listening.client.rooms.get(waiting.room)
    if room is None or not listening.client.has_key(waiting.sealed, waiting.room):
        return False
    return await listening.open(waiting.sealed, room, batch)


def _garbled(listening: Listening, waiting: Waiting) -> list[Incoming]:
    """Only in a room of two: in a group the message may not be for us."""
    room = listening.client.rooms.get(waiting.room)
    sender = waiting.sealed.sender
    if room is None or listening.rooms.other(room) != sender:
        return []
    event_id = waiting.sealed.event_id
    return [
        Incoming(
            # Not the message's own name: that one may still come.
            f"{event_id}/garbled",
            sender,
            "garbled",
            message=event_id,
            at=at(waiting.source),
        )
    ]
