"""What goes on at each channel now, shared by all that send: who has to wait, and how fast it goes.

Announcements stay so far below what a channel allows that answers to people find room: when both
want to leave, the answer goes. A letter counts from when it leaves until a second after its answer
came: whatever happens on the way, the channel sees no more than that in any one second.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from datetime import datetime

from bot.announcements.rate import Rate
from bot.channel import Adapter, Limited, Outcome, TryLater

A_SECOND = 1.0
GLANCE_SECONDS = 0.002
FOR_ANSWERS = 2
"""So many a second may leave beside the announcements."""


class Traffic:
    """`rates` are those of the channels that have a limit, as they are now."""

    def __init__(self, adapters: Mapping[str, Adapter]) -> None:
        self.rates = {
            name: Rate.of(adapter.allows)
            for name, adapter in adapters.items()
            if isinstance(adapter, Limited)
        }
        self._paused: dict[str, datetime] = {}
        self._under_way = Counter[str]()
        self._answered: dict[str, deque[float]] = defaultdict(deque)

    def heed(self, channel: str, outcome: Outcome, now: datetime) -> None:
        """When the channel asked everybody to wait, they do."""
        if not isinstance(outcome, TryLater) or not outcome.everyone:
            return
        self._paused[channel] = now + outcome.after
        if outcome.too_fast and channel in self.rates:
            self.rates[channel] = self.rates[channel].slower(time.monotonic())

    def is_paused(self, channel: str, now: datetime) -> bool:
        return self._paused.get(channel, now) > now

    def leaves(self, channel: str) -> None:
        self._under_way[channel] += 1

    def arrived(self, channel: str) -> None:
        """Or not: there was an answer, or there will be none."""
        self._under_way[channel] -= 1
        if channel in self.rates:
            self._answered[channel].append(time.monotonic())

    def rate(self, channel: str) -> Rate | None:
        """How fast announcements may go now; None where there is no limit."""
        if channel in self.rates:
            self.rates[channel] = self.rates[channel].at(time.monotonic())
        return self.rates.get(channel)

    def rest(self, channel: str) -> None:
        """No announcement left on this channel for a while."""
        if channel in self.rates:
            self.rates[channel] = self.rates[channel].rested()

    def is_full(self, channel: str, rate: Rate) -> bool:
        """Whether as much as announcements may was sent in the past second, as far as we know."""
        return self._in_a_second(channel) >= rate.at_once

    async def room(self, channel: str) -> None:
        """Returns when something other than an announcement may leave."""
        while (rate := self.rate(channel)) is not None:
            known = rate.now if rate.was_halved else rate.most
            if self._in_a_second(channel) < max(1, int(known)) + FOR_ANSWERS:
                return
            await asyncio.sleep(GLANCE_SECONDS)

    def _in_a_second(self, channel: str) -> int:
        answered, second = self._answered[channel], time.monotonic() - A_SECOND
        while answered and answered[0] <= second:
            answered.popleft()
        return self._under_way[channel] + len(answered)
