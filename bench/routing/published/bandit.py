"""Restless bandits with a shared reward (Raman, Shi, Fang, NeurIPS 2024), their synthetic setting.

N people are engaged or not; each round we act on K. An engaged person who is asked takes the task
with a chance of their own; the reward is half that somebody does and half how many are engaged.
All 2^N states are gone through, so nothing here is sampled and the optimum is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

import numpy as np

from bench.routing.world import Floats, Ints

ENGAGED = 0.5  # the weight of being engaged, in the reward
DISCOUNT = 0.9
ROUNDS = 60
PRICES = np.linspace(-0.05, 1.0, 80)


@dataclass(frozen=True)
class Bandit:
    """`engages[i, s, a]`: to be engaged next round, from state s, acted on (a = 1) or not."""

    engages: Floats
    takes: Floats

    @property
    def people(self) -> int:
        return len(self.takes)

    @property
    def room(self) -> int:
        return self.people // 2

    @cached_property
    def states(self) -> Ints:
        return np.array(list(product((0, 1), repeat=self.people)))

    @cached_property
    def helps(self) -> Floats:
        """How much acting adds to the chance to be engaged, by person and state."""
        return np.asarray(self.engages[:, :, 1] - self.engages[:, :, 0])

    def actions(self) -> Iterator[Ints]:
        for chosen in combinations(range(self.people), self.room):
            yield np.isin(np.arange(self.people), chosen).astype(int)

    def reward(self, acts: Ints) -> Floats:
        """In each state, acting on `acts[state, i]`."""
        nobody = np.prod(1 - self.takes * self.states * acts, -1)
        return np.asarray((1 - ENGAGED) * (1 - nobody) + ENGAGED * self.states.mean(-1))

    def moves(self, acts: Ints) -> Floats:
        """From each state to each, under these actions."""
        chances = np.ones((len(self.states), 1))
        for i in range(self.people):
            up = self.engages[i, self.states[:, i], acts[:, i]]
            both = np.stack([1 - up, up], 1)
            chances = (chances[:, :, None] * both[:, None, :]).reshape(len(self.states), -1)
        return chances

    def value(self, acts: Ints) -> float:
        """Of acting so for ever, from a fair coin for each."""
        return _value(self.moves(acts), self.reward(acts))

    def value_of_chance(self) -> float:
        """Of acting on K at random."""
        every = [np.broadcast_to(acts, self.states.shape) for acts in self.actions()]
        moves = sum(self.moves(acts) for acts in every) / len(every)
        rewards = sum(self.reward(acts) for acts in every) / len(every)
        return _value(np.asarray(moves), np.asarray(rewards))

    def best(self) -> Ints:
        """The optimum, by value iteration."""
        actions = [np.broadcast_to(acts, self.states.shape) for acts in self.actions()]
        rewards = [self.reward(acts) for acts in actions]
        future, totals = np.zeros(len(self.states)), np.zeros((0, 0))
        for _ in range(ROUNDS):
            totals = np.stack(
                [
                    reward + DISCOUNT * self._expected(future, acts[0])
                    for reward, acts in zip(rewards, actions, strict=True)
                ]
            )
            future = totals.max(0)
        return np.asarray(np.array([acts[0] for acts in actions])[totals.argmax(0)])

    def _expected(self, future: Floats, acts: Ints) -> Floats:
        """Of the value of the next state, person by person."""
        cube = future.reshape((2,) * self.people)
        for i in range(self.people):
            up = self.engages[i, :, acts[i]]
            step = np.stack([1 - up, up], 1)
            cube = np.moveaxis(np.tensordot(step, cube, (1, i)), 0, i)
        return np.asarray(cube.reshape(-1))


def make_bandit(people: int, seed: int) -> Bandit:
    """As in their scripts: acting and being engaged always help."""
    draw = np.random.default_rng(seed)
    engages = np.zeros((people, 2, 2))
    engages[:, 0, 0] = draw.uniform(0, 0.25, people)
    engages[:, 1, 0] = draw.uniform(engages[:, 0, 0], 1)
    engages[:, 0, 1] = draw.uniform(engages[:, 0, 0], 1)
    engages[:, 1, 1] = draw.uniform(np.maximum(engages[:, 1, 0], engages[:, 0, 1]), 1)
    return Bandit(engages, draw.uniform(0, 1, people))


def greedy(bandit: Bandit) -> Ints:
    """Who is most likely to take it now."""
    return _highest(bandit.states * bandit.takes, bandit.room)


def linear_whittle(bandit: Bandit) -> Ints:
    """The published index: each person's own Whittle index, the reward made linear."""
    index = _whittle(bandit, _gaps(bandit, bandit.takes), np.ones(len(bandit.states)))
    return _highest(index, bandit.room)


def iterative_linear_whittle(bandit: Bandit) -> Ints:
    """The same, each next person seeing what those chosen before leave to add."""
    gaps = _gaps(bandit, bandit.takes)
    acts, nobody = np.zeros_like(bandit.states), np.ones(len(bandit.states))
    for _ in range(bandit.room):
        index = _whittle(bandit, gaps, nobody)
        nobody = _add(bandit, acts, nobody, np.where(acts == 1, -np.inf, index))
    return acts


def priced(bandit: Bandit) -> Ints:
    """Ours: what one adds now, given those before, and later, at one price for all that agrees
    with itself."""
    needed, price = np.ones(bandit.people), 0.05
    acts = np.zeros_like(bandit.states)
    for _ in range(12):
        later = DISCOUNT * bandit.helps * _gap(bandit, bandit.takes * needed, price)[:, None]
        later = later[np.arange(bandit.people), bandit.states]
        acts, seen, margin = _in_turn(bandit, later)
        often = _visits(bandit, acts)[:, None] * bandit.states + 1e-12
        needed = (needed + (seen * often).sum(0) / often.sum(0)) / 2
        price = (price + float(np.clip((often.sum(1) / often.sum() * margin).sum(), 0, 1))) / 2
    return acts


def _in_turn(bandit: Bandit, later: Floats) -> tuple[Ints, Floats, Floats]:
    """The actions, how much each was needed at their turn, and the price between last and next."""
    acts, nobody = np.zeros_like(bandit.states), np.ones(len(bandit.states))
    seen = np.zeros(acts.shape)
    last = np.zeros(len(nobody))
    everyone = np.arange(len(nobody))
    for _ in range(bandit.room):
        worth = np.where(acts == 1, -np.inf, _adds(bandit, nobody) + later)
        last = worth.max(1)
        seen[everyone, worth.argmax(1)] = nobody
        nobody = _add(bandit, acts, nobody, worth)
    following = np.where(acts == 1, -np.inf, _adds(bandit, nobody) + later).max(1)
    return acts, np.where(acts == 1, seen, nobody[:, None]), (last + following) / 2


def _adds(bandit: Bandit, nobody: Floats) -> Floats:
    return np.asarray((1 - ENGAGED) * nobody[:, None] * bandit.takes * bandit.states)


def _add(bandit: Bandit, acts: Ints, nobody: Floats, worth: Floats) -> Floats:
    """Acts on the best of each state as well; the chance that still nobody takes it."""
    everyone, chosen = np.arange(len(acts)), worth.argmax(1)
    acts[everyone, chosen] = 1
    return np.asarray(nobody * (1 - bandit.takes[chosen] * bandit.states[everyone, chosen]))


def _visits(bandit: Bandit, acts: Ints) -> Floats:
    """How often each state is seen, what comes later counting less."""
    moves, share = bandit.moves(acts), np.full(len(acts), 1 / len(acts))
    seen, weight = np.zeros(len(acts)), 1.0
    for _ in range(ROUNDS):
        seen += weight * share
        share, weight = share @ moves, weight * DISCOUNT
    return np.asarray(seen / seen.sum())


def _whittle(bandit: Bandit, gaps: Floats, nobody: Floats) -> Floats:
    """The price at which acting on a person in their state is as good as not acting."""
    helps = bandit.helps[np.arange(bandit.people), bandit.states]
    value = _adds(bandit, nobody)[:, :, None] + DISCOUNT * helps[:, :, None] * gaps[None]
    return np.asarray(PRICES[np.argmax(value < PRICES, axis=2)])


def _gaps(bandit: Bandit, rewards: Floats) -> Floats:
    return np.stack([_gap(bandit, rewards, price) for price in PRICES], 1)


def _gap(bandit: Bandit, rewards: Floats, price: float) -> Floats:
    """What it is worth that a person is engaged, when each action costs `price`."""
    value = np.zeros((bandit.people, 2))
    for _ in range(250):
        up = bandit.engages
        ahead = DISCOUNT * ((1 - up) * value[:, None, :1] + up * value[:, None, 1:])
        ahead[:, 1, :] += ENGAGED / bandit.people
        ahead[:, 1, 1] += (1 - ENGAGED) * rewards
        ahead[:, :, 1] -= price
        value = ahead.max(2)
    return np.asarray(value[:, 1] - value[:, 0])


def _highest(worth: Floats, room: int) -> Ints:
    acts = np.zeros(worth.shape, int)
    np.put_along_axis(acts, np.argsort(-worth, 1, kind="stable")[:, :room], 1, 1)
    return acts


def _value(moves: Floats, rewards: Floats) -> float:
    return float(np.linalg.solve(np.eye(len(rewards)) - DISCOUNT * moves, rewards).mean())
