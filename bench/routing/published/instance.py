"""The volunteer notification problem of Manshadi and Rodilitz (EC 2020), on made-up instances.

In each period at most one task arrives, of type s with probability `arrives[s, t]`. Whoever is
notified while active becomes inactive for a random number of periods (1: back in the next), and
takes the task with probability `takes[v, s]`. Nobody sees who is active. A task is done when
somebody takes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bench.routing.world import Floats


@dataclass(frozen=True)
class Instance:
    """`returns[n - 1]` is the chance to be away for n periods."""

    takes: Floats
    arrives: Floats
    returns: Floats

    @property
    def volunteers(self) -> int:
        return int(self.takes.shape[0])

    @property
    def types(self) -> int:
        return int(self.takes.shape[1])

    @property
    def periods(self) -> int:
        return int(self.arrives.shape[1])

    @cached_property
    def away(self) -> Floats:
        """Chance to be still away so many periods after a notification; nought from the last on."""
        still = 1 - np.concatenate([[0.0], np.cumsum(self.returns)])
        return np.asarray(np.maximum(still, 0.0))

    @cached_property
    def fades(self) -> float | None:
        """The share of those away that still is a period later, when that is always the same."""
        shares = self.away[1 : self.periods] / self.away[: self.periods - 1].clip(1e-300)
        return float(shares[0]) if np.allclose(shares, shares[0]) else None

    @cached_property
    def hazard(self) -> float:
        """The least chance to be back next period, having been away so long (MDHR)."""
        before = self.away[: len(self.returns)]
        some = before > 1e-9
        return float(np.min(self.returns[some] / before[some]))


def geometric(chance: float, periods: int) -> Floats:
    shares = chance * (1 - chance) ** np.arange(periods)
    shares[-1] += 1 - shares.sum()
    return np.asarray(shares)


def fixed(periods_away: int, periods: int) -> Floats:
    shares = np.zeros(max(periods_away, periods))
    shares[periods_away - 1] = 1.0
    return shares


def make_instance(
    returns: Floats,
    seed: int,
    *,
    volunteers: int = 40,
    types: int = 8,
    periods: int = 60,
    usual_chance: float = 0.15,
    load: float = 0.9,
) -> Instance:
    """Sparse, skewed willingness and tasks in weekly waves, as in the paper's case study."""
    draw = np.random.default_rng(seed)
    willing = draw.gamma(1.2, 1 / 1.2, volunteers)
    fits = draw.random((volunteers, types)) < 0.5
    takes = usual_chance * willing[:, None] * draw.lognormal(-0.125, 0.5, (volunteers, types))
    mix = draw.dirichlet(np.full(types, 2.0))
    phase = draw.random((types, 1))
    wave = 1 + 0.5 * np.sin(2 * np.pi * (np.arange(periods)[None] / 7 + phase))
    arrives = mix[:, None] * wave
    arrives *= load / arrives.sum(0).max()
    return Instance(np.clip(takes, 0, 0.95) * fits, arrives, returns)


def cases(seed: int, periods: int = 60) -> dict[str, Instance]:
    """The seven: how fast people come back, few volunteers, picky volunteers."""
    usual = {
        f"back with {chance}": make_instance(geometric(chance, periods), seed, periods=periods)
        for chance in (0.05, 0.1, 0.3)
    }
    after = {
        f"back after {days}": make_instance(fixed(days, periods), seed, periods=periods)
        for days in (7, 21)
    }
    tenth = geometric(0.1, periods)
    few = make_instance(tenth, seed, periods=periods, volunteers=12)
    picky = make_instance(tenth, seed, periods=periods, usual_chance=0.04)
    return {**usual, **after, "few volunteers": few, "picky volunteers": picky}
