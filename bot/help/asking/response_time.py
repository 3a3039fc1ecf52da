"""How long people take to answer, learned from everyone's answers (a Kaplan-Meier curve).

A ping that was taken back was not a refusal: until then it was silent, and no more is known.
Counting only the answers that came would make people look faster than they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

EDGES = (0, 0.5, 1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 60, 90, 120, 180, 240)
"""Minutes. Nobody is expected to answer after the last."""

FIRST_GUESS = (
    *(0.006, 0.021, 0.062, 0.068, 0.065, 0.113, 0.091, 0.105, 0.101),
    *(0.086, 0.102, 0.075, 0.037, 0.034, 0.015, 0.011, 0.008),
)
"""The share of the answers that comes between two edges, before anybody has answered."""
GUESS_WEIGHT = 10.0
MEMORY = 50_000
"""Pings. Older ones count ever less, so that it follows when people change."""


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a ping was out, in minutes, and whether an answer ended that."""

    minutes: float
    answered: bool


@dataclass(frozen=True)
class ResponseTime:
    """Per interval how many answered in it, of how many who were still silent at its start."""

    answered: tuple[float, ...] = tuple(GUESS_WEIGHT * share for share in FIRST_GUESS)
    silent: tuple[float, ...] = tuple(
        GUESS_WEIGHT * sum(FIRST_GUESS[place:]) for place in range(len(FIRST_GUESS))
    )

    @cached_property
    def _by_edge(self) -> tuple[float, ...]:
        """Of those who answer at all, the share that has by each edge."""
        left, shares = 1.0, [0.0]
        for came, silent in zip(self.answered, self.silent, strict=True):
            left *= 1 - min(1.0, came / silent) if silent > 0 else 1.0
            shares.append(1 - left)
        return tuple(share / shares[-1] for share in shares)

    def by(self, minutes: float) -> float:
        """The chance that who will answer has done so `minutes` after being asked."""
        if minutes <= 0:
            return 0.0
        place = bisect_right(EDGES, minutes)
        if place == len(EDGES):
            return 1.0
        low, high = EDGES[place - 1], EDGES[place]
        share = self._by_edge[place - 1 : place + 1]
        return share[0] + (share[1] - share[0]) * (minutes - low) / (high - low)

    def learn(self, waits: Iterable[Wait]) -> ResponseTime:
        """With what became of some more pings. One taken back counts half its last interval."""
        answered, silent = list(self.answered), list(self.silent)
        for wait in waits:
            last = min(bisect_right(EDGES, max(wait.minutes, 0.0)), len(answered)) - 1
            for place in range(last):
                silent[place] += 1
            silent[last] += 1 if wait.answered else 0.5
            answered[last] += wait.answered
        keep = min(1.0, MEMORY / silent[0])
        return ResponseTime(tuple(keep * n for n in answered), tuple(keep * n for n in silent))
