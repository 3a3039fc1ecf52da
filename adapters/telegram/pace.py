"""How fast Telegram lets a bot talk: to all, to one person, to one group.

Each limit is a bucket that holds a small burst and fills again evenly; to all together no more goes
in any one second either. Who comes first is served first; the numbers stay at what Telegram
documents (30 a second, 1 a second, 20 a minute). Announcements stay below that by themselves (see
`Settings`), so that answers find room.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

KEPT = 1000  # so many chats are remembered before the idle ones are forgotten


@dataclass(frozen=True)
class Limit:
    """At most `burst` at once, and one more every `interval` seconds."""

    interval: float
    burst: int


ROOM = 2.0  # so many answers a second beside the announcements
PERSON = Limit(1.0, 5)
GROUP = Limit(4.0, 5)


class Pace:
    def __init__(self, per_second: float) -> None:
        self._limit = Limit(1 / per_second, max(5, round(per_second / 10)))
        self._last: deque[float] = deque(maxlen=max(1, int(per_second)))
        self._second = 1 + 0.9 * ROOM / per_second  # and a little, for they do not all take as long
        self._full: dict[int, float] = {}  # when a chat's bucket will be full again
        self._all = 0.0

    async def wait(self, chat: int) -> None:
        """Returns when something may be sent to this chat. Groups have negative numbers."""
        loop = asyncio.get_running_loop()
        own = GROUP if chat < 0 else PERSON
        free, self._full[chat] = _take(own, self._full.get(chat, 0.0), loop.time())
        if free > loop.time():
            await asyncio.sleep(free - loop.time())
        free, self._all = _take(self._limit, self._all, loop.time())
        if len(self._last) == self._last.maxlen:
            free = max(free, self._last[0] + self._second)
        self._last.append(max(free, loop.time()))
        if free > loop.time():
            await asyncio.sleep(free - loop.time())
        self._forget(loop.time())

    def _forget(self, now: float) -> None:
        if len(self._full) > KEPT:
            self._full = {chat: full for chat, full in self._full.items() if full > now}


def _take(limit: Limit, full: float, now: float) -> tuple[float, float]:
    """When the next may go, and when the bucket is full again after it."""
    full = max(full, now) + limit.interval
    return full - limit.burst * limit.interval, full
