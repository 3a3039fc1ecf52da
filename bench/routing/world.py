"""The people of a scenario and what happens to them, drawn once and the same for every policy.

Each kind of thing has a generator of its own, so that a scenario that changes one of them leaves
the others as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bench.routing.scenario import Scenario

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

KINDS = ("errand", "lift", "odd-job", "company", "children", "letters", "computer", "food")
WANTED = np.array([0.22, 0.14, 0.12, 0.14, 0.05, 0.10, 0.11, 0.12])
OFFERED = np.array([0.75, 0.35, 0.30, 0.55, 0.10, 0.15, 0.30, 0.65])
FURTHEST = np.array([3.0, 8.0, 5.0, 4.0, 4.0, 8.0, 5.0, 4.0])

LIVES = ("works", "mornings", "afternoons", "late")
LIVES_SHARE = np.array([0.45, 0.25, 0.20, 0.10])
SAID_FREE = (("evening", "weekend"), ("morning",), ("afternoon",), ("evening",))
SAID_OFTEN = ("seldom", "sometimes", "often")

FIRST_HOUR, LAST_HOUR = 7, 22  # outside these nobody is asked, unless it is urgent


def _bump(middle: float, width: float) -> Floats:
    off = (np.arange(24) - middle + 12) % 24 - 12
    return np.asarray(np.exp(-0.5 * (off / width) ** 2))


WEEKDAY = np.stack(
    [
        -1.2 + 2.0 * _bump(19, 2.2) + 0.6 * _bump(12.5, 1),
        -0.9 + 1.5 * _bump(11, 3.5),
        -1.0 + 1.6 * _bump(16, 4),
        -1.0 + 1.8 * _bump(21, 3),
    ]
)
WEEKEND = np.stack(
    [
        -0.7 + 1.4 * _bump(13, 4.5),
        -0.9 + 1.3 * _bump(11, 3.5),
        -0.9 + 1.6 * _bump(16, 4),
        -1.0 + 1.8 * _bump(20, 4),
    ]
)
BY_HOUR = np.stack([WEEKDAY, WEEKEND], 1)  # life, weekend, hour
REQUESTS_BY_HOUR = np.array(
    [0.1] * 7 + [0.5, 1, 1.4, 1.6, 1.5, 1.3, 1.2, 1.2, 1.3, 1.5, 1.6, 1.4, 1.1, 0.8, 0.5, 0.3, 0.15]
)


@dataclass(frozen=True)
class Volunteers:
    """Row v is volunteer v. All but `offers`, `place`, `joins`, `most_helps` and what they said
    (`said_*`, an index) is hidden from every policy."""

    place: Floats
    offers: Bools
    willing: Floats
    liking: Floats
    life: Ints
    tires: Floats
    declines: Floats
    minutes: Floats  # the median of their answers, in hours
    most_helps: Ints
    joins: Floats
    drift: Floats
    said_free: Ints
    said_often: Ints
    at_night: Bools


@dataclass(frozen=True)
class Asked:
    """Row i is request i, in the order in which they come."""

    at: Floats
    kind: Ints
    urgency: Ints
    place: Floats


@dataclass(frozen=True)
class World:
    scenario: Scenario
    volunteers: Volunteers
    requests: Asked
    offering: tuple[Ints, ...]

    def around(self, request: int) -> tuple[Ints, Floats]:
        """Who offers the kind and lives near enough, and how far away."""
        kind = int(self.requests.kind[request])
        ids = self.offering[kind]
        apart = self.volunteers.place[ids] - self.requests.place[request]
        km = np.sqrt((apart**2).sum(1))
        near = km <= FURTHEST[kind]
        return ids[near], km[near]


def make_world(scenario: Scenario) -> World:
    volunteers = _volunteers(scenario)
    offering = tuple(np.nonzero(volunteers.offers[:, kind])[0] for kind in range(len(KINDS)))
    return World(scenario, volunteers, _requests(scenario), offering)


def _draw(scenario: Scenario, what: str) -> np.random.Generator:
    return np.random.default_rng([scenario.seed, *what.encode()])


def _places(draw: np.random.Generator, many: int, scenario: Scenario) -> Floats:
    radius = np.sqrt(scenario.V / scenario.density / np.pi)
    angle, out = draw.random(many) * 2 * np.pi, radius * np.sqrt(draw.random(many))
    return np.stack([out * np.cos(angle), out * np.sin(angle)], 1)


def _volunteers(scenario: Scenario) -> Volunteers:
    many = scenario.V
    offers = _draw(scenario, "offers").random((many, len(KINDS))) < OFFERED
    offers[~offers.any(1), 0] = True
    draw = _draw(scenario, "character")
    usual = draw.normal(0, 1, many)
    life = draw.choice(len(LIVES), many, p=LIVES_SHARE)
    fixed = np.full(many, 0.0)
    declines = (
        np.clip(draw.beta(2, 2 * (1 - scenario.decline) / scenario.decline, many), 0, 0.95)
        if scenario.decline
        else fixed
    )
    said = _draw(scenario, "said")
    heard = np.where(
        said.random(many) < scenario.said_free, life, said.choice(len(LIVES), many, p=LIVES_SHARE)
    )
    right = scenario.said_often
    often = right * usual + np.sqrt(1 - right**2) * said.normal(0, 1, many)
    late = _draw(scenario, "joins")
    weeks = int(np.ceil(scenario.weeks)) + 1
    wander = _draw(scenario, "drift").normal(0, 1, (weeks, many)) * scenario.drift
    return Volunteers(
        place=_places(_draw(scenario, "homes"), many, scenario),
        offers=offers,
        willing=scenario.theta_mu + scenario.theta_sd * usual,
        liking=draw.normal(0, 0.4, (many, len(KINDS))),
        life=life,
        tires=scenario.kappa * draw.lognormal(-0.125, 0.5, many),
        declines=declines,
        minutes=scenario.delay_med * draw.lognormal(0, 0.7, many),
        most_helps=1 + draw.poisson(2, many),
        joins=np.where(
            late.random(many) < scenario.join_late, late.random(many) * scenario.hours, 0.0
        ),
        drift=np.cumsum(wander, 0),
        said_free=heard,
        said_often=np.digitize(often, [-0.6, 0.6]),
        at_night=said.random(many) < scenario.night_agreed,
    )


def _requests(scenario: Scenario) -> Asked:
    draw = _draw(scenario, "requests")
    a_day = REQUESTS_BY_HOUR / REQUESTS_BY_HOUR.mean()
    an_hour = scenario.V * scenario.req_per_vol_week / 168
    at = list[Floats]()
    for start, end in pairwise([*range(int(scenario.hours) + 1)]):
        rate = an_hour * a_day[start % 24] * (1.1 if start // 24 % 7 < 5 else 0.75)
        for since, until, factor in scenario.burst:
            rate *= factor if since <= start < until else 1
        at.append(start + (end - start) * draw.random(draw.poisson(rate)))
    moments = np.sort(np.concatenate(at))
    many = len(moments)
    return Asked(
        at=moments,
        kind=draw.choice(len(KINDS), many, p=WANTED / WANTED.sum()),
        urgency=draw.choice(3, many, p=scenario.urg_mix),
        place=_places(draw, many, scenario),
    )
