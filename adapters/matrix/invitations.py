"""Comes into rooms when invited, a few a minute, and leaves those that are not for a bot.

The homeserver tells about an invitation only once, so it is noted (`invite:<room>`) until we are
in. How many members a room has shows only inside: a group that was not allowed is left at once.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from dataclasses import dataclass, field

from nio import JoinError

from adapters.matrix.client import Client
from adapters.matrix.faults import Fault, checked
from adapters.matrix.notebook import Changes, Notebook
from adapters.matrix.rooms import Rooms

log = logging.getLogger(__name__)

A_MINUTE = 5
GIVE_UP_AFTER = 20.0  # seconds for one join
WITHDRAWN = {"M_FORBIDDEN", "M_NOT_FOUND"}


@dataclass
class Invitations:
    client: Client
    rooms: Rooms
    notebook: Notebook
    _joined: deque[float] = field(default_factory=lambda: deque(maxlen=A_MINUTE))
    _tries: dict[str, tuple[int, float]] = field(default_factory=dict)

    async def answer(self) -> None:
        """Join what waits, as far as the pace allows."""
        for room in self.notebook.about("invite"):
            now = time.monotonic()
            tries, again = self._tries.get(room, (0, 0.0))
            if len(self._joined) == A_MINUTE and now - self._joined[0] < 60:  # noqa: PLR2004
                return
            if now < again:
                continue
            self._joined.append(now)
            if await self._join(room):
                self._tries.pop(room, None)
                await self.notebook.accept([], {f"invite:{room}": None})
            else:
                self._tries[room] = (tries + 1, now + min(2**tries * 10, 3600))

    async def leave_strange_groups(self) -> None:
        """Leave groups that nobody allowed; one that used to be a pair only falls silent."""
        for room in list(self.client.rooms.values()):
            if self.rooms.is_welcome(room.room_id) or not self.rooms.is_group(room):
                continue
            if self.rooms.owner(room.room_id):
                continue
            log.warning("Left the group %s: it is not in [adapters.matrix] groups.", room.room_id)
            checked(await self.client.room_leave(room.room_id))
            self.client.rooms.pop(room.room_id, None)

    async def _join(self, room: str) -> bool:
        """Whether the invitation is dealt with: we are in, or it is gone."""
        try:
            async with asyncio.timeout(GIVE_UP_AFTER):
                answer = await self.client.join(room)
        except TimeoutError:
            return False
        if not isinstance(answer, JoinError):
            return True
        try:
            checked(answer)
        except Fault as fault:
            log.warning("Could not come into %s: %s.", room, fault)
            return fault.code in WITHDRAWN
        return True


def noted(invited: dict[str, object]) -> Changes:
    """What to write down about new invitations."""
    return {f"invite:{room}": "1" for room in invited}
