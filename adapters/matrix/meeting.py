"""Places to meet: rooms that the bot makes, into which everybody who knows the name can come.

A name is an alias, `#...:server`; nobody finds it in a list. What is said there is encrypted. Note:
`meeting:<alias>` is its room. Making one twice is harmless: the homeserver gives a name once.
"""

from __future__ import annotations

from dataclasses import dataclass

from nio import RoomPreset, RoomVisibility

from adapters.matrix.client import Client
from adapters.matrix.faults import Fault, checked
from adapters.matrix.notebook import Notebook

ENCRYPTION = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}
NOTE = "meeting"


@dataclass
class MeetingPlaces:
    client: Client
    notebook: Notebook

    def __contains__(self, room_id: str) -> bool:
        return room_id in self.notebook.about(NOTE).values()

    async def find_or_make(self, alias: str, title: str) -> str:
        """The room of this name. Raises Fault."""
        if known := self.notebook.get(f"{NOTE}:{alias}"):
            return known
        try:
            room = checked(
                await self.client.room_create(
                    visibility=RoomVisibility.private,
                    alias=alias.removeprefix("#").partition(":")[0],
                    name=title,
                    preset=RoomPreset.public_chat,
                    initial_state=[ENCRYPTION],
                )
            ).room_id
        except Fault as fault:
            if fault.code != "M_ROOM_IN_USE":
                raise
            room = checked(await self.client.room_resolve_alias(alias)).room_id
        await self.notebook.accept([], {f"{NOTE}:{alias}": room})
        return str(room)
