"""Which room is whose. A person is written to in a room of exactly two: the bot and them.

The room is encrypted and by invitation; a plain one is never written to. A third member, and it
is a group: another room is used from then on. We wait until the person has come in: a client that
trusts only signed devices cannot read what was written before it knew ours. Notes:
`direct:<person>` is where they last wrote, `gone:<person>` that they left.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import quote

from nio import MatrixRoom, RoomPreset

from adapters.matrix.client import Client
from adapters.matrix.faults import Fault, Gone, NotYet, checked
from adapters.matrix.meeting import ENCRYPTION, MeetingPlaces
from adapters.matrix.notebook import Notebook
from adapters.matrix.settings import Settings

SHOWN_WITHIN = 15.0  # seconds between making a room and seeing it in a sync


@dataclass
class Rooms:
    """What the syncs have told about the rooms, and the making of new ones."""

    client: Client
    settings: Settings
    notebook: Notebook
    _turn: asyncio.Condition = field(default_factory=asyncio.Condition)

    def __post_init__(self) -> None:
        self._meeting_places = MeetingPlaces(self.client, self.notebook)

    def is_group(self, room: MatrixRoom) -> bool:
        return len(room.users) > 2 or self.is_welcome(room.room_id)  # noqa: PLR2004 - a pair

    def is_welcome(self, room_id: str) -> bool:
        """A group that the bot made, or that the operator allowed."""
        return room_id in self.settings.groups or room_id in self._meeting_places

    def other(self, room: MatrixRoom) -> str:
        """The one person we share this room with; empty when it is no room of two."""
        others = [user for user in room.users if user != self.client.user_id]
        return others[0] if len(others) == 1 and not self.is_group(room) else ""

    def is_private(self, room: MatrixRoom) -> bool:
        """Nobody but its two members can read it or come in."""
        return bool(
            room.encrypted
            and room.join_rule == "invite"
            and room.history_visibility != "world_readable"
        )

    def known(self, person: str) -> Iterator[MatrixRoom]:
        """Rooms of two with this person, the one where they last wrote first."""
        last = self.notebook.get(f"direct:{person}")
        rooms = [room for room in self.client.rooms.values() if self.other(room) == person]
        return iter(sorted(rooms, key=lambda room: room.room_id != last))

    def owner(self, room_id: str) -> str:
        """The person whose direct room this is or was, by our notes."""
        direct = self.notebook.about("direct")
        return next((person for person, room in direct.items() if room == room_id), "")

    async def for_letter(self, recipient: str, text: str) -> MatrixRoom:
        """Where to deliver. Raises Gone, or Fault when the homeserver does not co-operate.

        A place to meet (`#...`) is made when there is none, and named by the first line.
        """
        if recipient.startswith("#"):
            title = text.partition("\n")[0]
            recipient = await self._meeting_places.find_or_make(recipient, title)
            await self._until(lambda: self._is_sealed(recipient))
        if recipient.startswith("!"):
            if recipient not in self.client.rooms:
                raise Gone("the bot is not in this group")
            return self.client.rooms[recipient]
        if self.notebook.get(f"gone:{recipient}"):
            raise Gone("this person left the conversation")
        rooms = list(self.known(recipient))
        for room in filter(self.is_private, rooms):
            if recipient not in room.invited_users:
                return room
        for room in rooms:
            if await self._encrypt(room):
                return room
        if not any(map(self.is_private, rooms)):
            await self._make(recipient)
        raise NotYet

    def _is_sealed(self, room_id: str) -> bool:
        room = self.client.rooms.get(room_id)
        return room is not None and bool(room.encrypted)

    async def turned(self) -> None:
        """A sync has been taken in: whoever waits for a room may look again."""
        async with self._turn:
            self._turn.notify_all()

    async def _encrypt(self, room: MatrixRoom) -> bool:
        """Turn on encryption in somebody's plain room, if we may."""
        if room.encrypted:
            return False
        kind, content = ENCRYPTION["type"], ENCRYPTION["content"]
        try:
            # Who may do this is not in the power levels alone (room creators), so we just try.
            checked(await self.client.room_put_state(room.room_id, kind, content))
        except Fault as fault:
            if fault.code == "M_FORBIDDEN":
                return False
            raise
        await self._until(lambda: room.encrypted)
        return self.is_private(room)

    async def _make(self, person: str) -> None:
        status, _ = await self.client.ask("GET", f"/profile/{quote(person, safe='')}")
        if status == 404:  # noqa: PLR2004 - HTTP
            raise Gone("there is nobody of that name")
        made = checked(
            await self.client.room_create(
                is_direct=True,
                preset=RoomPreset.trusted_private_chat,
                invite=[person],
                initial_state=[ENCRYPTION],
            )
        )
        # A crash before this line makes no second room: `known` finds the one that was made.
        await self.notebook.accept([], {f"direct:{person}": made.room_id})
        # A sync may show the room half made: not yet encrypted, or without them in it.
        await self._until(lambda: any(map(self.is_private, self.known(person))))

    async def _until(self, shown: Callable[[], bool]) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(SHOWN_WITHIN), self._turn:
                await self._turn.wait_for(shown)
                return
        raise Fault("M_UNKNOWN")
