"""Sends announcements, in a lane of its own beside the letters that somebody waits for.

Each channel has its own pace. A message is marked just before it leaves and not when there is room
for it only later, so that little is unknown after a crash; it is settled with the next few. What a
channel puts off goes back among those who wait, where it can still be called off.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Mapping
from datetime import timedelta

from bot.announcements.announcements import Errand
from bot.announcements.message import message
from bot.announcements.rate import Rate
from bot.channel import Adapter, Letter, Outcome, TryLater, Unknown
from bot.delivery import PAUSE_SECONDS, SEND_SECONDS, pause
from bot.messages import Attachment, Outgoing
from bot.packing import Packed, Packer
from bot.ports import Clock, Storage, StorageFailure
from bot.post import Again, Kind, Verdict, Waiting
from bot.results import Results
from bot.traffic import GLANCE_SECONDS, Traffic
from bot.work import House

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=2)
AHEAD_SECONDS = 0.03
MOST_AHEAD_SECONDS = 0.2
"""As much as leaves within this time is marked at once; more where the database takes longer."""
UNLIMITED = 100
CATCH_UP = 1.2
"""So much faster than its pace it may go after a hitch; never more than its pace in a second."""
SOON_SECONDS = 0.2
RESTS_AFTER_SECONDS = 30.0
"""After so long without any it begins slowly again."""
TWICE, SHORTER = 2.0, 0.97
"""What leaves lasts twice as long as taking it took; how fast it is forgotten that it took long."""
PACKED = 4
NOT_SENT = "not sent: the channel has to wait"


class Lane:
    """One process's way from announcements to the channels."""

    def __init__(  # noqa: PLR0917
        self,
        storage: Storage,
        adapters: Mapping[str, Adapter],
        clock: Clock,
        house: House,
        traffic: Traffic,
        packer: Packer,
    ) -> None:
        self._storage, self._adapters, self._clock = storage, adapters, clock
        self._house, self._traffic, self._packer = house, traffic, packer
        self._packed: dict[tuple[Attachment, ...], asyncio.Task[Packed]] = {}
        self._results = Results(storage.deliveries)
        self._under_way: set[asyncio.Task[None]] = set()
        self._slots: dict[str, float] = {}
        self._ahead: dict[str, float] = {}
        self._last: dict[str, float] = {}

    async def run(self) -> None:
        """Send until cancelled; what is on its way then is finished first."""
        try:
            async with asyncio.TaskGroup() as group:
                for channel in self._adapters:
                    group.create_task(self._serve(channel))
        finally:
            if self._under_way:
                await asyncio.wait(self._under_way, timeout=5)
            await self._results.settle()

    async def drain(self) -> None:
        """Send all that may leave now, and return."""
        while True:
            taken = [w for name in self._adapters for w in await self._take(name, UNLIMITED)]
            for waiting in taken:
                self._start(waiting)
            if self._under_way:
                await asyncio.wait(self._under_way)
            await self._results.settle()
            if not taken:
                return

    async def _serve(self, channel: str) -> None:
        """While some leave, the next are taken. What cannot leave any more is given back."""
        taken: list[Waiting] = []
        coming: asyncio.Task[list[Waiting]] | None = None
        try:
            while True:
                coming = asyncio.create_task(self._exchange(channel, len(taken)))
                while taken:
                    if await self._has_turn(channel):
                        self._start(taken.pop(0))
                    else:
                        self._give_back(taken)
                taken, coming = await coming, None
                if not taken:
                    await self._wait(channel)
        finally:
            if coming is not None:
                taken += await asyncio.shield(coming)
            self._give_back(taken)

    async def _exchange(self, channel: str, before: int) -> list[Waiting]:
        """Settle what arrived and take the next few; not long before they can leave, with so many
        `before` them. A database that is away is waited for."""
        try:
            if self._traffic.is_paused(channel, self._clock()):
                await self._results.settle()
                await asyncio.sleep(SOON_SECONDS)
                return []
            if time.monotonic() - self._last.get(channel, 0.0) > RESTS_AFTER_SECONDS:
                self._traffic.rest(channel)
            rate = self._traffic.rate(channel)
            if rate and self._slot(channel) + before * _apart(rate) > time.monotonic() + 1:
                await self._results.settle()
                await asyncio.sleep(SOON_SECONDS)
                return []
            begun = time.monotonic()
            ahead = self._ahead.get(channel, AHEAD_SECONDS)
            limit = max(1, round(rate.now * ahead)) if rate else UNLIMITED
            taken = await self._take(channel, limit)
        except StorageFailure as failure:
            log.warning("The database cannot be used now (%s); trying again", failure)
            await asyncio.sleep(PAUSE_SECONDS)
            return []
        took = TWICE * (time.monotonic() - begun)
        slower = max(took, SHORTER * self._ahead.get(channel, 0))
        self._ahead[channel] = min(max(AHEAD_SECONDS, slower), MOST_AHEAD_SECONDS)
        return taken

    async def _take(self, channel: str, limit: int) -> list[Waiting]:
        now = self._clock()
        quiet = self._house.settings.quiet_hours.over_at(now, self._house.settings.zone) > now
        with self._results.settling() as results:
            return await self._storage.lane.take_announced(
                channel, limit, self._write, quiet=quiet, settle=results
            )

    def _write(self, errand: Errand) -> Outgoing:
        return message(self._house, errand)

    async def _wait(self, channel: str) -> None:
        """Until something arrived or was posted, or a little longer."""
        comes = self._slot(channel) > time.monotonic()
        if self._results or comes or self._traffic.is_paused(channel, self._clock()):
            return
        if self._under_way:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
        else:
            await self._storage.wait_for_announcement(IDLE)

    async def _has_turn(self, channel: str) -> bool:
        """Returns when one may leave; False when the channel asks everybody to wait instead."""
        while not self._traffic.is_paused(channel, self._clock()):
            rate = self._traffic.rate(channel)
            if rate is None:
                return True
            now, slot = time.monotonic(), self._slot(channel)
            if slot <= now and not self._traffic.is_full(channel, rate):
                self._slots[channel] = max(slot, now - AHEAD_SECONDS) + _apart(rate)
                self._last[channel] = now
                return True
            await asyncio.sleep(max(slot - now, GLANCE_SECONDS))
        return False

    def _slot(self, channel: str) -> float:
        """When the next may leave, as far as the pace goes."""
        return self._slots.get(channel, 0.0)

    def _give_back(self, waiting: list[Waiting]) -> None:
        for each in waiting:
            self._results.add(each, TryLater(timedelta(), NOT_SENT))
        waiting.clear()

    def _start(self, waiting: Waiting) -> None:
        self._traffic.leaves(waiting.draft.channel)
        task = asyncio.create_task(self._send(waiting))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _send(self, waiting: Waiting) -> None:
        draft = waiting.draft
        try:
            packed = await self._files(draft.message.attachments)
            said, files = self._packer.pack(draft.message, packed)
            letter = Letter(waiting.key, draft.recipient, said, files)
            async with asyncio.timeout(SEND_SECONDS):
                outcome = await self._adapters[draft.channel].send(letter)
        except TimeoutError:
            outcome = Unknown("no answer in time")
        except Exception as problem:  # noqa: BLE001  one message must not stop the others
            log.error("Sending letter %s broke (%s)", waiting.id, type(problem).__name__)  # noqa: TRY400
            outcome = Unknown(f"our adapter broke: {type(problem).__name__}")
        finally:
            self._traffic.arrived(draft.channel)
        self._results.add(waiting, self._decide(waiting, outcome))

    async def _files(self, attachments: tuple[Attachment, ...]) -> Packed:
        """Fetched and cleaned once, not for everybody again."""
        if attachments not in self._packed:
            while len(self._packed) >= PACKED:
                del self._packed[next(iter(self._packed))]
            self._packed[attachments] = asyncio.create_task(self._packer.fetch(attachments))
        packed = await asyncio.shield(self._packed[attachments])
        if packed.missing:  # perhaps it can be had the next time
            self._packed.pop(attachments, None)
        return packed

    def _decide(self, waiting: Waiting, outcome: Outcome) -> Verdict:
        draft = waiting.draft
        self._traffic.heed(draft.channel, outcome, self._clock())
        if isinstance(outcome, Unknown):
            # Doing it twice is harmless: of a change, or where the channel keeps one.
            twice = draft.kind is Kind.REVISION or self._adapters[draft.channel].repeatable
            if twice:
                return Again(pause(waiting.attempts), outcome.why, perhaps_sent=True)
        return outcome


def _apart(rate: Rate) -> float:
    """Seconds between two."""
    return 1 / (rate.now * CATCH_UP)
