"""Playing the published model, and the policies that play it. A policy sees how long ago each was
notified, never who is active."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from bench.routing.published.instance import Instance
from bench.routing.world import Bools, Floats, Ints

NEVER = 10**6
Notify = Callable[[int, Ints, Ints, np.random.Generator], Bools]
"""(period, type[r], periods since notified[v, r], luck) -> notified[v, r], for many runs r."""


class Played(NamedTuple):
    done: float
    pings_per_done: float


def play(instance: Instance, notify: Notify, runs: int, seed: int) -> Played:
    """The mean over `runs` seasons."""
    draw = np.random.default_rng(seed)
    volunteers = instance.volunteers
    back = np.zeros((volunteers, runs), int)
    since = np.full((volunteers, runs), NEVER)
    returns = np.cumsum(instance.returns)
    done = pings = 0
    for t in range(instance.periods):
        types, comes = arrivals(instance, t, runs, draw)
        takes = instance.takes[:, types]
        notified = notify(t, types, since, draw) & comes & (takes > 0)
        reached = notified & (back <= t)
        done += int((reached & (draw.random((volunteers, runs)) < takes)).any(0).sum())
        pings += int(notified.sum())
        away = np.searchsorted(returns, draw.random(int(reached.sum())) * (1 - 1e-12)) + 1
        back[reached] = t + away
        since[notified] = 0
        since += 1
    return Played(done / runs, pings / max(done, 1))


def arrivals(
    instance: Instance, t: int, runs: int, draw: np.random.Generator
) -> tuple[Ints, Bools]:
    drawn = np.searchsorted(np.cumsum(instance.arrives[:, t]), draw.random(runs))
    return np.minimum(drawn, instance.types - 1), drawn < instance.types


def active(instance: Instance, since: Ints) -> Floats:
    """The chance to be active, so many periods after the last notification."""
    away = np.append(instance.away[: instance.periods], 0.0)
    away[0] = 1.0
    return np.asarray(1 - away[np.minimum(since, len(away) - 1)])


def everyone(instance: Instance) -> Notify:
    return lambda _t, types, _since, _draw: np.ones((instance.volunteers, len(types)), bool)


def by_plan(rates: Floats) -> Notify:
    """Each by lot, as often as `rates[v, s, t]` says."""
    return lambda t, types, _since, draw: draw.random((len(rates), len(types))) < rates[:, types, t]


def scaled_down(instance: Instance, rates: Floats) -> Notify:
    """SDN: so often that 1 / (2 - hazard) of the planned notifications meet somebody active."""
    scale = 1 / (2 - instance.hazard)
    notified = (instance.arrives[None] * rates).sum(1) * scale
    there = np.ones_like(notified)
    for t in range(instance.periods):
        for since in range(t):
            if t - since < len(instance.away):
                there[:, t] -= notified[:, since] * instance.away[t - since]
    return by_plan(np.minimum(1, scale * rates / np.maximum(there, 1e-6)[:, None]))


def sparse(instance: Instance, rates: Floats) -> Notify:
    """SN: in a fixed order, drop what is worth less than the silence after it (rebuilt from the
    abstract and the structure of the proof; no code of theirs is public)."""
    takes, arrives, periods = instance.takes, instance.arrives, instance.periods
    order = np.argsort(-(takes * (arrives[None] * rates).sum(2)).sum(1))
    nobody, kept = np.ones((instance.types, periods)), np.zeros_like(rates)
    for person in order:
        worth = nobody * takes[person][:, None]
        future = np.zeros(periods + 1)
        for t in reversed(range(periods)):
            away = np.arange(1, periods - t)
            gain = worth[:, t] + instance.returns[: len(away)] @ future[t + away] - future[t + 1]
            keep = gain > 0
            kept[person, keep, t] = rates[person, keep, t]
            often = arrives[:, t] * rates[person, :, t]
            future[t] = future[t + 1] + (often * np.maximum(gain, 0)).sum()
        nobody *= 1 - takes[person][:, None] * rates[person]
    return by_plan(kept)
