"""When to look again: as soon as the silence of those who are thinking makes one more ask worth it.

Answers come by themselves and are looked at at once; this is for when none comes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.help.asking.odds import fewer_than, still_yes
from bot.help.asking.ping import Ping
from bot.help.asking.search import Search

LONGEST = 15
"""Minutes. By then somebody may be less busy, or the hour a better one."""


def needed(search: Search, thinking: Sequence[Ping], now: datetime) -> float:
    """How likely it is that those who are thinking do not bring enough, if they are silent so
    far."""
    return sum(yeses_to_come(search, thinking, now))


def yeses_to_come(search: Search, thinking: Sequence[Ping], now: datetime) -> tuple[float, ...]:
    """The chances of none, one, ... of them saying yes in time, up to one too few."""
    curve = search.network.response_time
    left = max(0.0, (search.wanted.deadline - now).total_seconds() / 60)
    chances = (still_yes(ping, curve, ping.minutes(now), left) for ping in thinking)
    return fewer_than(search.missing, chances)


def look_again(search: Search, thinking: Sequence[Ping], enough: float) -> datetime:
    """The minute at which `needed` has grown to `enough`, if nobody answers."""
    if enough > 1 or not thinking:
        return search.now + timedelta(minutes=LONGEST)
    minutes = 1 + bisect_left(
        range(1, LONGEST),
        enough,
        key=lambda minute: needed(search, thinking, search.now + timedelta(minutes=minute)),
    )
    return search.now + timedelta(minutes=minutes)
