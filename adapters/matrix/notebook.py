"""The channel's own notes: its position, its rooms, what waits for a key.

They are written together with the events that they belong to, in one commit. In memory is only
what was committed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.channel import Inbox
from bot.messages import Incoming, Unreadable

Changes = dict[str, str | None]


class Notebook:
    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._notes: dict[str, str] = {}

    async def open(self) -> None:
        self._notes = await self._inbox.notes()

    def get(self, name: str) -> str:
        return self._notes.get(name, "")

    def about(self, subject: str) -> dict[str, str]:
        """All notes named `subject:...`, by what follows the colon."""
        return {
            name.removeprefix(f"{subject}:"): text
            for name, text in self._notes.items()
            if name.startswith(f"{subject}:")
        }

    async def accept(
        self, events: Sequence[Incoming | Unreadable], changes: Mapping[str, str | None]
    ) -> None:
        await self._inbox.accept(events, changes)
        for name, text in changes.items():
            if text is None:
                self._notes.pop(name, None)
            else:
                self._notes[name] = text
