"""An inbox in memory with the promises of the real one, for tests of adapters.

It outlives the adapter: what was handed in before is ignored, also after a restart.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from bot.messages import Incoming, Kind, Unreadable
from bot.ports import StorageFailure

PATIENCE = 15.0

E = TypeVar("E", Incoming, Unreadable)


class RecordingInbox:
    """`events` is all that was kept, in order; `calls` how often something was handed in."""

    def __init__(self) -> None:
        self.events: list[Incoming | Unreadable] = []
        self.calls = 0
        self._notes: dict[str, str] = {}
        self._waiting: list[Incoming | Unreadable] = []
        self._faults: list[bool] = []
        self._changed = asyncio.Condition()

    def fail_next(self, *, kept: bool = False) -> None:
        """The next `accept` of an event fails. `kept`: only its answer is lost, as when the
        connection to the database breaks in the middle of a commit."""
        self._faults.append(kept)

    async def accept(
        self,
        events: Sequence[Incoming | Unreadable],
        notes: Mapping[str, str | None] | None = None,
    ) -> None:
        self.calls += 1
        fault = self._faults.pop(0) if self._faults and events else None
        if fault is False:
            raise StorageFailure("told to fail")
        async with self._changed:
            self._keep(events, notes or {})
            self._changed.notify_all()
        if fault:
            raise StorageFailure("told to fail after the commit")

    async def notes(self) -> dict[str, str]:
        return dict(self._notes)

    async def next(self, *kinds: Kind) -> Incoming:
        """The oldest event not yet taken of these kinds ("said" if none is named). Others stay."""
        return await self._take(Incoming, lambda event: event.kind in (kinds or ("said",)))

    async def next_unreadable(self) -> Unreadable:
        return await self._take(Unreadable, lambda _: True)

    def _keep(
        self, events: Sequence[Incoming | Unreadable], notes: Mapping[str, str | None]
    ) -> None:
        known = {event.id for event in self.events}
        for event in events:
            if event.id not in known:
                known.add(event.id)
                self.events.append(event)
                self._waiting.append(event)
        for name, text in notes.items():
            if text is None:
                self._notes.pop(name, None)
            else:
                self._notes[name] = text

    async def _take(self, sort: type[E], wanted: Callable[[E], bool]) -> E:
        async with asyncio.timeout(PATIENCE), self._changed:
            while True:
                for event in self._waiting:
                    if isinstance(event, sort) and wanted(event):
                        self._waiting.remove(event)
                        return event
                await self._changed.wait()
