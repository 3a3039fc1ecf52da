"""Our rule in the published model: go down the list by chance over price, and notify as long as
the chance that this one is needed and takes it is worth the price."""

from __future__ import annotations

import numpy as np

from bench.routing.published.instance import Instance
from bench.routing.published.notify import Notify, active, arrivals, play
from bench.routing.world import Bools, Floats, Ints

LEAST = 1e-6
ROUNDS = 8
SHARES = (0.35, 0.45, 0.55, 0.7)
CONSTANTS = tuple(np.geomspace(0.002, 0.4, 12))
TRIAL_RUNS, TRIAL_SEED = 300, 99


def one_price(instance: Instance) -> Notify:
    """The same price for all, the best of twelve on trial seasons. Every ping is charged."""
    shape = (instance.volunteers, instance.periods)
    tried = [_rule(instance, np.full(shape, price), charged=True) for price in CONSTANTS]
    return _best(instance, tried)


def own_price(instance: Instance) -> Notify:
    """For each and each moment a share of what being silent for a while will cost; the best of
    four shares on trial seasons (others step in for who is silent, so it costs less)."""
    return _best(instance, [_rule(instance, _prices(instance, s), charged=False) for s in SHARES])


def _best(instance: Instance, rules: list[Notify]) -> Notify:
    return max(rules, key=lambda rule: play(instance, rule, TRIAL_RUNS, TRIAL_SEED).done)


def _rule(instance: Instance, prices: Floats, *, charged: bool) -> Notify:
    def notify(t: int, types: Ints, since: Ints, _draw: np.random.Generator) -> Bools:
        return _choose(instance, prices[:, t], types, since, charged=charged)[0]

    return notify


def _choose(
    instance: Instance, price: Floats, types: Ints, since: Ints, *, charged: bool
) -> tuple[Bools, Floats]:
    """Who is notified, and how likely it was at their turn that nobody had taken it. A ping to
    somebody inactive costs nothing in this model, unless it is `charged`."""
    there = active(instance, since)
    takes = there * instance.takes[:, types]
    paid = np.maximum(price, LEAST)[:, None] * (1.0 if charged else there)
    ratio = takes / np.maximum(paid, 1e-9)
    order = np.argsort(-ratio, axis=0)
    nobody = np.ones(len(types))
    notified, needed = np.zeros(takes.shape, bool), np.empty(takes.shape)
    runs = np.arange(len(types))
    for person in order:
        needed[person, runs] = nobody
        worth = (nobody * ratio[person, runs] >= 1) & (takes[person, runs] > 0)
        notified[person, runs] = worth
        nobody = nobody * np.where(worth, 1 - takes[person, runs], 1.0)
    return notified, needed


def _prices(instance: Instance, share: float, runs: int = 200) -> Floats:
    """Prices that agree with what they lead to: play, see what each adds, price the silence."""
    volunteers, periods = instance.volunteers, instance.periods
    prices = np.full((volunteers, periods), 0.02)
    for again in range(ROUNDS):
        adds = _adds(instance, prices, runs, seed=7 + again)
        future, cost = np.zeros((volunteers, periods + 1)), np.zeros_like(prices)
        for t in reversed(range(periods)):
            away = np.arange(1, periods - t)
            after = future[:, t + away] @ instance.returns[: len(away)]
            cost[:, t] = share * (future[:, t + 1] - after)
            future[:, t] = future[:, t + 1] + adds[:, t]
        prices = (prices + np.maximum(cost, LEAST)) / 2
    return prices


def _adds(instance: Instance, prices: Floats, runs: int, seed: int) -> Floats:
    """What each adds in each period, above the price, if these are the prices."""
    draw = np.random.default_rng(seed)
    since = np.full((instance.volunteers, runs), 10**6)
    adds = np.zeros_like(prices)
    for t in range(instance.periods):
        types, comes = arrivals(instance, t, runs, draw)
        takes = instance.takes[:, types]
        notified, needed = _choose(instance, prices[:, t], types, since, charged=False)
        adds[:, t] = (np.maximum(0, needed * takes - prices[:, t][:, None]) * comes).mean(1)
        since[notified & comes & (takes > 0)] = 0
        since += 1
    return adds
