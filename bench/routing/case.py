"""One request in the simulator: who could be asked, who was, and how each will react when asked."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from bench.routing.world import FIRST_HOUR, LAST_HOUR, Bools, Floats, Ints, World

URGENT, TODAY, FLEXIBLE = range(3)


@dataclass
class Case:
    """Arrays run along `ids`, the volunteers around. `luck` decides how they will react."""

    request: int
    kind: int
    urgency: int
    arrived: float
    start: float
    deadline: float
    ids: Ints
    km: Floats
    luck: tuple[Floats, Floats, Floats, Floats]
    asked: Bools
    out: Bools  # asked, and no answer yet
    asked_at: Floats
    yes_at: Floats
    cant_at: Floats
    taken_at: float = np.inf
    open: bool = True
    pings: int = 0
    wake: float = np.inf
    notes: dict[str, float] = field(default_factory=dict)  # a policy's own


def make_case(world: World, request: int) -> Case:
    """Non-urgent requests of the night start in the morning, and their clock with them."""
    asked, scenario = world.requests, world.scenario
    ids, km = world.around(request)
    urgency, at = int(asked.urgency[request]), float(asked.at[request])
    start = at if urgency == URGENT else morning(at)
    draw = np.random.default_rng([scenario.seed, 777, request])
    many = len(ids)
    return Case(
        request=request,
        kind=int(asked.kind[request]),
        urgency=urgency,
        arrived=at,
        start=start,
        deadline=start + scenario.deadline[urgency],
        ids=ids,
        km=km,
        luck=(draw.random(many), draw.normal(size=many), draw.random(many), draw.random(many)),
        asked=np.zeros(many, bool),
        out=np.zeros(many, bool),
        asked_at=np.full(many, np.inf),
        yes_at=np.full(many, np.inf),
        cant_at=np.full(many, np.inf),
    )


def morning(at: float) -> float:
    """`at` itself by day; at night the hour at which people may be asked again."""
    hour = at % 24
    return at if FIRST_HOUR <= hour < LAST_HOUR else at + (FIRST_HOUR - hour) % 24
