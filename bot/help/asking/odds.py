"""What those who were asked and are still thinking may yet bring."""

from __future__ import annotations

from collections.abc import Iterable

from bot.help.asking.ping import Ping
from bot.help.asking.response_time import ResponseTime


def still_yes(ping: Ping, curve: ResponseTime, waited: float, left: float) -> float:
    """The chance that who has been silent for `waited` minutes says yes in the `left` ones."""
    heard = curve.by(waited)
    silent = 1 - ping.chance * heard
    return min(0.99, ping.chance * (curve.by(waited + left) - heard) / max(silent, 1e-3))


def fewer_than(places: int, chances: Iterable[float]) -> tuple[float, ...]:
    """The chance of exactly 0, 1, ... `places` - 1 yeses; together: that it is not enough."""
    counts = [1.0, *[0.0] * (places - 1)]
    for chance in chances:
        for many in range(places - 1, 0, -1):
            counts[many] = counts[many] * (1 - chance) + counts[many - 1] * chance
        counts[0] *= 1 - chance
    return tuple(counts)


def with_one_more(counts: tuple[float, ...], chance: float) -> tuple[float, ...]:
    """The same after one more ask."""
    before = (0.0, *counts)
    return tuple(
        same * (1 - chance) + less * chance for same, less in zip(counts, before, strict=False)
    )
