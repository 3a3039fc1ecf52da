"""What no policy can beat, from linear programmes.

`ex_ante` is the one of the paper. `concave` adds that the chance that somebody takes it grows ever
slower with whom we notify. `online` adds to that that the type of today's task does not depend on
who is active, so that nobody is notified more often than they are active: it holds for every policy
that does not see the future, and is the tightest of the three.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array

from bench.routing.published.instance import Instance
from bench.routing.world import Floats, Ints

TANGENTS = np.concatenate([[0.0], np.geomspace(0.05, 6, 14)])

WAYS = (("highs-ipm", True), ("highs-ipm", False), ("highs-ds", True))
"""To solve it: the next when one gives up."""


class Bound(NamedTuple):
    """At most so many tasks done; `notify[v, s, t]` is how often, in the solution."""

    value: float
    notify: Floats


class _Rows:
    """Collects the rows of one sparse matrix: `rows` gets one entry per element of the arrays."""

    def __init__(self, columns: int) -> None:
        self.columns, self.many = columns, 0
        self._at: list[tuple[Ints, Ints, Floats]] = []
        self._right: list[Floats] = []

    def add(self, many: int, right: float, *parts: tuple[Ints, Ints, Floats]) -> None:
        """`parts` are (row of these `many`, column, value)."""
        for row, column, value in parts:
            self._at.append((self.many + row, column, value))
        self._right.append(np.full(many, right))
        self.many += many

    def matrix(self) -> csr_array:
        rows, columns, values = (np.concatenate(each) for each in zip(*self._at, strict=True))
        return coo_array((values, (rows, columns)), shape=(self.many, self.columns)).tocsr()

    @property
    def right(self) -> Floats:
        return np.concatenate(self._right)


def ex_ante(instance: Instance) -> Bound:
    return _solve(instance, concave=False, online=False)


def concave(instance: Instance) -> Bound:
    return _solve(instance, concave=True, online=False)


def online(instance: Instance) -> Bound:
    return _solve(instance, concave=True, online=True)


def _solve(instance: Instance, *, concave: bool, online: bool) -> Bound:
    volunteers, types, periods = instance.volunteers, instance.types, instance.periods
    who, what = np.nonzero(instance.takes > 0)
    pairs, all_types, people = np.arange(len(who)), np.arange(types), np.arange(volunteers)
    done_at = len(pairs) * periods  # columns: notify, done, away
    away_at = done_at + types * periods
    columns = away_at + volunteers * periods
    most, equal = _Rows(columns), _Rows(columns)
    takes, log = instance.takes[who, what], -np.log1p(-instance.takes[who, what])
    ones = np.ones
    for t in range(periods):
        notify, done, away = (
            pairs * periods + t,
            done_at + all_types * periods + t,
            away_at + people * periods + t,
        )
        most.add(types, 0.0, (what, notify, -takes), (all_types, done, ones(types)))
        for at in TANGENTS if concave else ():  # done <= 1 - exp(-sum of log), a tangent for each
            slope = np.exp(-at)
            most.add(
                types,
                1 - slope - slope * at,
                (what, notify, -slope * log),
                (all_types, done, ones(types)),
            )
        if online:
            alone = ones(len(pairs))
            most.add(len(pairs), 1.0, (pairs, notify, alone), (pairs, away[who], alone))
        else:
            arrives = instance.arrives[what, t]
            most.add(volunteers, 1.0, (who, notify, arrives), (people, away, ones(volunteers)))
        parts = [(people, away, ones(volunteers))]
        if instance.fades is not None and t:  # who was away or notified a period ago
            parts.append((people, away - 1, np.full(volunteers, -instance.fades)))
        for since in range(t - 1 if instance.fades is not None else 0, t):
            still = instance.away[t - since] if t - since < len(instance.away) else 0.0
            if since >= 0 and still > 1e-12:
                parts.append((who, pairs * periods + since, -instance.arrives[what, since] * still))
        equal.add(volunteers, 0.0, *parts)
    gain = np.zeros(columns)
    gain[done_at:away_at] = -instance.arrives.ravel()
    for method, presolve in WAYS:
        solved = linprog(
            gain,
            A_ub=most.matrix(),
            b_ub=most.right,
            A_eq=equal.matrix(),
            b_eq=equal.right,
            bounds=(0, 1),
            method=method,
            options={"presolve": presolve},
        )
        if solved.status == 0:
            break
    else:
        raise ArithmeticError(solved.message)
    notified = np.zeros((volunteers, types, periods))
    notified[who, what] = np.clip(solved.x[:done_at].reshape(len(pairs), periods), 0, 1)
    return Bound(-float(solved.fun), notified)
