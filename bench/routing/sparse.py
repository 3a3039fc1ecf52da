"""Sparse notification (Manshadi and Rodilitz, EC 2020), made to fit a neighbourhood.

Types are kind x zone. An ex ante linear programme says how often to notify whom; then, in a fixed
order of volunteers, whatever would add less than being silent afterwards costs is dropped. It is
told the true chances of rested people, which is generous, and draws again every 20 minutes, which
theirs does not.
"""

from __future__ import annotations

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array

from bench.routing.case import Case
from bench.routing.policy import MINUTE, Policy, Seen
from bench.routing.world import (
    BY_HOUR,
    FIRST_HOUR,
    FURTHEST,
    KINDS,
    LAST_HOUR,
    REQUESTS_BY_HOUR,
    Floats,
    Ints,
    World,
)

ACROSS = 3
SILENT_HOURS = 60.0
REDRAW = 20 * MINUTE


class SparseNotification(Policy):
    name = "sparse-notification"

    def __init__(self) -> None:
        self._notify: Floats = np.zeros((0, 0))
        self._zone: Ints = np.zeros(0, int)

    def begin(self, seen: Seen) -> None:
        world = seen.world
        middles = _middles(world)
        apart = world.requests.place[:, None] - middles[None]
        self._zone = np.asarray(np.argmin((apart**2).sum(2), 1))
        kind_zone = world.requests.kind * len(middles) + self._zone
        rate = np.bincount(kind_zone, minlength=len(KINDS) * len(middles)) / world.scenario.hours
        chance = _chances(world, middles)
        self._notify = _sparsified(_ex_ante(chance, rate), chance, rate)

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        free = seen.free(case, now)
        type_ = case.kind * ACROSS**2 + int(self._zone[case.request])
        again = case.notes["again"] = case.notes.get("again", 0.0) + 1
        drawn = case.luck[3][free] * 977.0 * again % 1
        return free[drawn < self._notify[case.ids[free], type_]], REDRAW


def _middles(world: World) -> Floats:
    radius = np.sqrt(world.scenario.V / world.scenario.density / np.pi)
    along = ((np.arange(ACROSS) + 0.5) / ACROSS * 2 - 1) * radius * 0.8
    return np.array([(x, y) for x in along for y in along])


def _chances(world: World, middles: Floats) -> Floats:
    """Of a yes, rested, at an hour when people ask; nought for who does not offer it there."""
    people, hours = world.volunteers, np.arange(FIRST_HOUR, LAST_HOUR)
    share = REQUESTS_BY_HOUR[hours] / REQUESTS_BY_HOUR[hours].sum()
    by_hour = (BY_HOUR[:, 0][:, hours] @ share)[people.life]
    size = np.sqrt(world.scenario.V / world.scenario.density / np.pi) / ACROSS
    columns = []
    for kind in range(len(KINDS)):
        for middle in middles:
            km = np.sqrt(((people.place - middle) ** 2).sum(1))
            logit = people.willing + people.liking[:, kind] + by_hour - km / 2
            able = people.offers[:, kind] & (km <= FURTHEST[kind] + size)
            columns.append(np.where(able, 1 / (1 + np.exp(-logit)), 0.0))
    return np.stack(columns, 1)


def _ex_ante(chance: Floats, rate: Floats) -> Floats:
    """How often to notify each for each type, if everything were as expected."""
    many, types = chance.shape
    who, what = np.nonzero(chance > 0)
    pairs = len(who)
    rows = np.r_[what, np.arange(types), types + who]
    columns = np.r_[np.arange(pairs), pairs + np.arange(types), np.arange(pairs)]
    values = np.r_[-chance[who, what], np.ones(types), rate[what] * SILENT_HOURS]
    solved = linprog(
        np.r_[np.zeros(pairs), -rate],
        A_ub=coo_array((values, (rows, columns)), shape=(types + many, pairs + types)).tocsr(),
        b_ub=np.r_[np.zeros(types), np.ones(many)],
        bounds=(0, 1),
        method="highs-ipm",
    )
    notify = np.zeros_like(chance)
    notify[who, what] = np.clip(solved.x[:pairs], 0, 1)
    return notify


def _sparsified(notify: Floats, chance: Floats, rate: Floats) -> Floats:
    """Only what is worth the silence after it, for each volunteer after those before them."""
    kept, nobody = np.zeros_like(notify), np.ones(len(rate))
    for person in np.argsort(-(chance * notify * rate).sum(1)):
        worth, often = nobody * chance[person], rate * notify[person]
        low, high = 0.0, float(worth.max() * often.sum()) + 1e-12
        for _ in range(40):  # what an hour of this person is worth, from its own equation
            middle = (low + high) / 2
            if (often * np.maximum(0, worth - SILENT_HOURS * middle)).sum() > middle:
                low = middle
            else:
                high = middle
        kept[person] = np.where(worth > SILENT_HOURS * low, notify[person], 0)
        nobody *= 1 - chance[person] * kept[person]
    return kept
