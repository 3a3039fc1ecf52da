"""Every policy in every scenario with every seed, and the ceiling that they are measured by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from multiprocessing import get_context

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


@dataclass(frozen=True)
class Cell:
    """One season to play: it needs nothing from any other, so that many can be played at once."""

    scenario: Scenario
    policy: str


def run(
    scenarios: dict[str, Scenario],
    seeds: Sequence[int],
    only: Iterable[str],
    progress: Callable[[str], None],
    jobs: int = 1,
) -> Iterator[tuple[str, dict[str, list[Figures]]]]:
    """Scenario by scenario, with `jobs` processes. How many there are changes no figure."""
    names = [CEILING, *(name for name in policies() if name in only)]
    cells = [
        Cell(scenario.with_seed(seed), name)
        for scenario in scenarios.values()
        for seed in seeds
        for name in names
    ]
    with ExitStack() as stack:
        played: Iterator[Figures] = map(play, cells)
        if jobs > 1:
            pool = ProcessPoolExecutor(jobs, get_context("spawn"))
            played = stack.enter_context(pool).map(play, cells)
        for name in scenarios:
            by_policy: dict[str, list[Figures]] = {policy: [] for policy in [*names[1:], CEILING]}
            for seed in seeds:
                ceiling = next(played)
                by_policy[CEILING].append(ceiling)
                for policy in names[1:]:
                    figures = next(played)
                    share = figures.accepted / ceiling.accepted
                    by_policy[policy].append(replace(figures, accepted_over_ceiling=share))
                progress(f"{name}, seed {seed}")
            yield name, by_policy


def play(cell: Cell) -> Figures:
    """What is counted of one season, but for the share of the ceiling."""
    if cell.policy == CEILING:
        return _ceiling(cell.scenario)
    policy = policies()[cell.policy]
    season = Season(make_world(cell.scenario), policy)
    season.run()
    told = policy.foretold if isinstance(policy, Learner) else []
    return figures_of(season, 1.0, calibration_error(told))


def _ceiling(scenario: Scenario) -> Figures:
    """Everyone is asked at once, nobody tires, leaves or has had enough."""
    world = make_world(replace(scenario, fatigue_on=False))
    people = replace(world.volunteers, most_helps=np.full(scenario.V, 10**6))
    season = Season(replace(world, volunteers=people), Broadcast())
    season.run()
    alone = figures_of(season, 1.0)
    return replace(alone, accepted_over_ceiling=1.0)
