"""How fast announcements go on one channel, and when they will be done; pure.

Nobody outside knows a channel's limit exactly. So it begins below what is documented, goes up a
little after every ten quiet seconds, and is halved when the channel says that it is too much. How
much one person or one group may get is the adapter's own: it knows who is which.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.channel import Allows

CLEAN_SECONDS = 10.0
STEPS = 28
"""From nothing to the most in so many steps: one message a second on Telegram."""
SLOWEST = 0.05
PATIENCE_SECONDS = 1.0
"""What is refused within this time was on its way already: it says nothing new."""


@dataclass(frozen=True)
class Rate:
    """Letters a second. `since` is when (in seconds, on any clock) it last changed, `halved` when
    the channel last complained."""

    now: float
    most: float
    start: float = math.inf
    since: float = -math.inf
    halved: float = -math.inf

    @classmethod
    def of(cls, allows: Allows) -> Rate:
        start = min(allows.start, allows.most)
        return cls(start, allows.most, start)

    @property
    def faster(self) -> float:
        """One step up: small where the channel is slow, for there is much to spoil."""
        return min(self.most, self.now + min(self.most / STEPS, self.now / 5))

    @property
    def was_halved(self) -> bool:
        return self.halved > -math.inf

    @property
    def at_once(self) -> int:
        """How many may be on their way or just delivered, in any one second."""
        return max(1, math.floor(self.now))

    def at(self, moment: float) -> Rate:
        """What it has become by then, when nothing went wrong."""
        if math.isinf(self.since):
            return replace(self, since=moment)
        rate = self
        while rate.now < rate.most and moment - rate.since >= CLEAN_SECONDS:
            rate = replace(rate, now=rate.faster, since=rate.since + CLEAN_SECONDS)
        return rate

    def rested(self) -> Rate:
        """When nothing was sent for a while: what went well then says nothing of now."""
        return replace(self, now=min(self.now, self.start), since=-math.inf)

    def slower(self, moment: float) -> Rate:
        """The channel said at `moment` that it was too much."""
        if moment - self.halved < PATIENCE_SECONDS:
            return self
        half = max(min(SLOWEST, self.now), self.now / 2)
        return replace(self, now=half, since=moment, halved=moment)


def ends_at(
    begin: datetime,
    waiting: Mapping[str, int],
    rates: Mapping[str, Rate],
    held: Callable[[datetime], datetime],
) -> datetime:
    """When the last of those who wait on each channel will have theirs.

    `held` gives, for a moment, the first from then on at which something may be sent. A channel
    without a rate takes no time.
    """
    begin = held(begin)
    return max(
        (_ends(begin, count, rates.get(name), held) for name, count in waiting.items()),
        default=begin,
    )


def left_at_night(
    begin: datetime,
    waiting: Mapping[str, int],
    rates: Mapping[str, Rate],
    held: Callable[[datetime], datetime],
) -> tuple[int, datetime | None]:
    """How many have to wait for the first night to be over, and until when: all of them when it is
    night at the beginning, else those whose turn had not come yet."""
    if held(begin) > begin:
        people = sum(waiting.values())
        return people, held(begin) if people else None
    people, until = 0, None
    for name, count in waiting.items():
        for moment, left in _steps(begin, count, rates.get(name), held):
            if left and held(moment) > moment:
                people += math.ceil(left)
                until = held(moment)
                break
    return people, until


def _ends(
    moment: datetime, left: float, rate: Rate | None, held: Callable[[datetime], datetime]
) -> datetime:
    *_, (moment, _) = [(moment, left), *_steps(moment, left, rate, held)]
    return moment


def _steps(
    moment: datetime, left: float, rate: Rate | None, held: Callable[[datetime], datetime]
) -> Iterator[tuple[datetime, float]]:
    """Every while, how many are left: also at a moment at which nothing may be sent."""
    if rate is None:
        return
    step = timedelta(seconds=CLEAN_SECONDS)
    while left > rate.now * CLEAN_SECONDS:
        left -= rate.now * CLEAN_SECONDS
        rate = replace(rate, now=rate.faster)
        yield moment + step, left
        moment = held(moment + step)
    yield moment + timedelta(seconds=left / rate.now), 0
