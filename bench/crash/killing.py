"""A bot that kills itself, with SIGKILL, at a named point: the ports, each with a trap around it.

Nothing of this is in the bot itself. The points stand just before and after each commit and each
send, for those are the lines between which something could be lost or done twice.
"""

from __future__ import annotations

import os
import signal
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from bot.channel import Adapter, Inbox, Letter, Outcome
from bot.messages import Incoming, Unreadable
from bot.ports import Batch, Storage
from bot.post import Deliveries, Verdict, Waiting

POINTS = (
    "before_accept",
    "after_accept",
    "after_claim",
    "before_turn_commit",
    "after_turn_commit",
    "after_take",
    "before_send",
    "after_send",
    "before_sent_commit",
    "after_sent_commit",
)


class Trap:
    """Goes off the `countdown`-th time that `point` is passed."""

    def __init__(self, point: str, countdown: int) -> None:
        self._point, self._countdown = point, countdown

    def at(self, point: str) -> None:
        if point == self._point:
            self._countdown -= 1
            if self._countdown <= 0:
                os.kill(os.getpid(), signal.SIGKILL)


class TrappedInbox:
    def __init__(self, inbox: Inbox, trap: Trap) -> None:
        self._inbox, self._trap = inbox, trap

    async def accept(
        self,
        events: Sequence[Incoming | Unreadable],
        notes: Mapping[str, str | None] | None = None,
    ) -> None:
        if events:
            self._trap.at("before_accept")
        await self._inbox.accept(events, notes)
        if events:
            self._trap.at("after_accept")

    async def notes(self) -> dict[str, str]:
        return await self._inbox.notes()


class TrappedDeliveries:
    def __init__(self, deliveries: Deliveries, trap: Trap) -> None:
        self._deliveries, self._trap = deliveries, trap

    async def recover(self) -> list[Waiting]:
        return await self._deliveries.recover()

    async def take(self, channels: set[str], limit: int) -> list[Waiting]:
        taken = await self._deliveries.take(channels, limit)
        if taken:
            self._trap.at("after_take")
        return taken

    async def settle(self, results: list[tuple[Waiting, Verdict]]) -> None:
        self._trap.at("before_sent_commit")
        await self._deliveries.settle(results)
        self._trap.at("after_sent_commit")


class TrappedStorage:
    """The same storage, with a trap at its commits."""

    def __init__(self, storage: Storage, trap: Trap) -> None:
        self._storage, self._trap = storage, trap
        self.deliveries: Deliveries = TrappedDeliveries(storage.deliveries, trap)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._storage, name)

    def inbox(self, channel: str) -> TrappedInbox:
        return TrappedInbox(self._storage.inbox(channel), self._trap)

    @asynccontextmanager
    async def batch(self, now: datetime) -> AsyncIterator[Batch]:
        async with self._storage.batch(now) as batch:
            busy = bool(batch.heads or batch.due)
            if busy:
                self._trap.at("after_claim")
            yield batch
            if busy:
                self._trap.at("before_turn_commit")
        if busy:
            self._trap.at("after_turn_commit")


class TrappedAdapter:
    """The same adapter, with a trap around every send."""

    def __init__(self, adapter: Adapter, trap: Trap) -> None:
        self._adapter, self._trap = adapter, trap
        self.repeatable = adapter.repeatable

    async def run(self, inbox: Inbox) -> None:
        await self._adapter.run(inbox)

    async def send(self, letter: Letter) -> Outcome:
        self._trap.at("before_send")
        outcome = await self._adapter.send(letter)
        self._trap.at("after_send")
        return outcome

    async def fetch(self, source: str) -> bytes:
        return await self._adapter.fetch(source)
