"""Every policy in every scenario with every seed, and the ceiling that they are measured by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from bench.routing.baselines import Broadcast, simple_baselines
from bench.routing.figures import Figures, calibration_error, figures_of
from bench.routing.policy import Policy
from bench.routing.scenario import Scenario
from bench.routing.schakel import KnowsAll, Learner, Schakel
from bench.routing.season import Season
from bench.routing.smallest_set import SmallestSet
from bench.routing.sparse import SparseNotification
from bench.routing.world import make_world

OURS = "schakel"
CEILING = "no-fatigue"
Results = dict[str, dict[str, list[Figures]]]
"""By scenario and policy, one for each seed."""


def policies() -> dict[str, Policy]:
    """By name; "true-chances" and "no-fatigue" are ceilings."""
    every = [
        Schakel(OURS, hears=True),
        Schakel("schakel-nothing-said", hears=False),
        *simple_baselines(),
        SmallestSet(),
        SparseNotification(),
        KnowsAll("true-chances", hears=False),
    ]
    return {policy.name: policy for policy in every}


def run(
    scenarios: dict[str, Scenario],
    seeds: Sequence[int],
    only: Iterable[str],
    progress: Callable[[str], None],
) -> Results:
    chosen = [policy for name, policy in policies().items() if name in only]
    results = Results()
    for name, scenario in scenarios.items():
        by_policy = results[name] = {policy.name: [] for policy in chosen}
        by_policy[CEILING] = []
        for seed in seeds:
            ceiling = _ceiling(scenario.with_seed(seed))
            by_policy[CEILING].append(ceiling)
            for policy in chosen:
                season = Season(make_world(scenario.with_seed(seed)), policy)
                season.run()
                told = policy.foretold if isinstance(policy, Learner) else []
                figures = figures_of(season, ceiling.accepted, calibration_error(told))
                by_policy[policy.name].append(figures)
            progress(f"{name}, seed {seed}")
    return results


def _ceiling(scenario: Scenario) -> Figures:
    """Everyone is asked at once, nobody tires, leaves or has had enough."""
    world = make_world(replace(scenario, fatigue_on=False))
    people = replace(world.volunteers, most_helps=np.full(scenario.V, 10**6))
    season = Season(replace(world, volunteers=people), Broadcast())
    season.run()
    alone = figures_of(season, 1.0)
    return replace(alone, accepted_over_ceiling=1.0)
