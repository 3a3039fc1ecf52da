"""Sends what waits in the outbox. The only place that decides about trying again.

Per chat one at a time, in order; chats side by side. What is decided follows from what went
wrong and from the class of the message: docs/architecture.md has the table.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from bot.channel import (
    Adapter,
    Letter,
    Moved,
    Outcome,
    Refused,
    Sent,
    TryLater,
    Unknown,
    Unreachable,
)
from bot.messages import Outgoing
from bot.packing import Packer
from bot.ports import Clock, Storage, StorageFailure
from bot.post import Again, Draft, Kind, Verdict, Waiting
from bot.results import Results
from bot.traffic import Traffic

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 32
"""Letters on their way per channel: one that hangs takes no place from another."""
IDLE = timedelta(seconds=2)
SEND_SECONDS = 120
PAUSE_SECONDS = 1.0
ONCE_ONLY = frozenset({Kind.BROADCAST, Kind.SECRET})
MOST_ATTEMPTS = 30
"""After that (five hours or more) it is given up, and said: the next letters of the chat wait."""
MOST_BREAKS = 5
"""A letter on which an adapter breaks so often will always break it."""
FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=15)


class Delivery:
    """One process's way from the outbox to the channels."""

    def __init__(
        self,
        storage: Storage,
        adapters: Mapping[str, Adapter],
        clock: Clock,
        packer: Packer,
        *,
        traffic: Traffic | None = None,
    ) -> None:
        self._storage, self._adapters, self._clock = storage, adapters, clock
        self._packer, self._traffic = packer, traffic or Traffic(adapters)
        self._results = Results(storage.deliveries)
        self._under_way: set[asyncio.Task[None]] = set()
        self._busy = Counter[str]()
        self._finished = asyncio.Event()

    async def run(self) -> None:
        """Deliver until cancelled; what is on its way then is finished first."""
        try:
            while not await self._patiently(self._recover):
                pass
            while True:
                await self._patiently(self._round)
        except asyncio.CancelledError:
            if self._under_way:
                await asyncio.wait(self._under_way, timeout=5)
            await self._results.settle()
            raise

    async def drain(self) -> None:
        """Deliver all that is due now, and return."""
        await self._recover()
        while True:
            await self._results.settle()
            if await self._take() or self._results:
                continue
            if not self._under_way:
                return
            await asyncio.wait(self._under_way)

    async def _patiently(self, step: Callable[[], Awaitable[None]]) -> bool:
        """Whether it could be done; when the database is away, it is given a moment."""
        try:
            await step()
        except StorageFailure as failure:
            log.warning("The database cannot be used now (%s); trying again", failure)
            await asyncio.sleep(PAUSE_SECONDS)
            return False
        return True

    async def _recover(self) -> None:
        """Decide about what was on its way when the last process ended: perhaps delivered."""
        for waiting in await self._storage.deliveries.recover():
            outcome = Unknown("the process ended while it was being sent")
            self._results.add(waiting, self._decide(waiting, outcome))
        await self._results.settle()

    async def _round(self) -> None:
        await self._results.settle()
        if not await self._take():
            await self._wait()

    async def _take(self) -> int:
        """Start sending what is due, on the channels that are not told to wait. How many."""
        now = self._clock()
        free = {
            name: SIDE_BY_SIDE - self._busy[name]
            for name in self._adapters
            if not self._traffic.is_paused(name, now) and self._busy[name] < SIDE_BY_SIDE
        }
        if not free:
            return 0
        taken = await self._storage.deliveries.take(set(free), min(free.values()))
        for waiting in taken:
            self._busy[waiting.draft.channel] += 1
            task = asyncio.create_task(self._deliver(waiting))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return len(taken)

    async def _wait(self) -> None:
        """Until something was posted or delivered, whichever comes first."""
        self._finished.clear()
        if self._results:
            return
        posted = asyncio.ensure_future(self._storage.wait_for_post(IDLE))
        finished = asyncio.ensure_future(self._finished.wait())
        try:
            await asyncio.wait({posted, finished}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            posted.cancel()
            finished.cancel()

    async def _deliver(self, waiting: Waiting) -> None:
        draft = waiting.draft
        try:
            packed = await self._packer.fetch(draft.message.attachments)
            message, files = self._packer.pack(self._told_again(waiting), packed)
            letter = Letter(waiting.key, draft.recipient, message, files)
            async with asyncio.timeout(SEND_SECONDS):
                outcome = await self._send(draft.channel, letter)
        except StorageFailure as failure:  # what is made of it cannot be made now
            outcome = TryLater(pause(waiting.attempts), str(failure))
        except TimeoutError:
            outcome = Unknown("no answer in time")
        except Exception as problem:  # noqa: BLE001  one letter must not stop the others
            log.error("Sending letter %s broke (%s)", waiting.id, type(problem).__name__)  # noqa: TRY400
            why = f"our adapter broke: {type(problem).__name__}"
            outcome = Unknown(why) if waiting.attempts + 1 < MOST_BREAKS else Refused(why)
        self._busy[draft.channel] -= 1
        self._results.add(waiting, self._decide(waiting, outcome))
        self._finished.set()

    async def _send(self, channel: str, letter: Letter) -> Outcome:
        await self._traffic.room(channel)
        self._traffic.leaves(channel)
        try:
            return await self._adapters[channel].send(letter)
        finally:
            self._traffic.arrived(channel)

    def _told_again(self, waiting: Waiting) -> Outgoing:
        """Somebody's own words that may have arrived before say so the second time."""
        draft = waiting.draft
        if waiting.perhaps_sent and draft.kind is Kind.RELAY and not self._repeatable(draft):
            return self._packer.remark("possible-double", draft.message)
        return draft.message

    def _may_go_again(self, waiting: Waiting) -> bool:
        """Though it may have arrived. What is for somebody's safety is never given up."""
        draft = waiting.draft
        if waiting.attempts + 1 >= MOST_ATTEMPTS and draft.kind is not Kind.CARD:
            return False
        return draft.kind not in ONCE_ONLY or self._repeatable(draft)

    def _repeatable(self, draft: Draft) -> bool:
        """Whether its channel keeps one when the same letter is sent twice."""
        adapter = self._adapters.get(draft.channel)
        return adapter is not None and adapter.repeatable

    def _decide(self, waiting: Waiting, outcome: Outcome) -> Verdict:
        """What becomes of a letter after this attempt."""
        draft = waiting.draft
        self._traffic.heed(draft.channel, outcome, self._clock())
        match outcome:
            case Unknown() if self._may_go_again(waiting):
                return Again(pause(waiting.attempts), outcome.why, perhaps_sent=True)
            case TryLater():
                return Again(outcome.after, outcome.why, waiting.perhaps_sent)
            case Refused():
                log.error("Letter %s was refused: %s", waiting.id, outcome.why)
            case Unreachable():
                log.info("Letter %s cannot reach its person: %s", waiting.id, outcome.why)
            case Sent() | Moved() | Unknown():
                pass
        return outcome


def pause(attempts: int) -> timedelta:
    """How long to wait after so many attempts: twice as long each time, up to a bound."""
    return min(FIRST_PAUSE * (1 << min(attempts, 12)), LONGEST_PAUSE)
