"""What is counted of one season."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from bench.routing.case import FLEXIBLE, URGENT
from bench.routing.season import Season
from bench.routing.world import Floats, Ints


@dataclass(frozen=True)
class Figures:
    """Shares of requests (`accepted`, `*_accepted`) and of the volunteers who could ever have been
    asked (`muted`, `ever_helped`, `never_asked`). Minutes are medians over all requests, those
    that nobody took at infinity. `gini_tasks` is 0 when everyone helps as often."""

    accepted: float
    accepted_over_ceiling: float
    urgent_accepted: float
    last_quarter_accepted: float
    median_minutes: float
    urgent_median_minutes: float
    flexible_median_minutes: float
    pings_per_accept: float
    muted: float
    gini_tasks: float
    ever_helped: float
    never_asked: float
    pings_a_week_p95: float
    calibration: float

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def figures_of(season: Season, ceiling: float, calibration: float = np.nan) -> Figures:
    done = sorted(season.done, key=lambda each: each.arrived)
    minutes = np.array([each.minutes for each in done])
    urgency = np.array([each.urgency for each in done])
    taken = np.isfinite(minutes)
    last = taken[-max(1, len(done) // 4) :]
    helps = season.helps[season.could]
    pings = season.pings[season.could]
    everyone = np.arange(season.scenario.V)[season.could]
    pings_a_week = pings / season.scenario.weeks
    return Figures(
        accepted=float(taken.mean()),
        accepted_over_ceiling=float(taken.mean()) / ceiling,
        urgent_accepted=float(taken[urgency == URGENT].mean()),
        last_quarter_accepted=float(last.mean()),
        median_minutes=float(np.median(minutes)),
        urgent_median_minutes=float(np.median(minutes[urgency == URGENT])),
        flexible_median_minutes=float(np.median(minutes[urgency == FLEXIBLE])),
        pings_per_accept=float(pings.sum() / max(1, taken.sum())),
        muted=float(season.muted(everyone, season.scenario.hours).mean()),
        gini_tasks=gini(helps),
        ever_helped=float((helps > 0).mean()),
        never_asked=float((pings == 0).mean()),
        pings_a_week_p95=float(np.quantile(pings_a_week, 0.95)),
        calibration=calibration,
    )


def gini(counts: Ints | Floats) -> float:
    """Half the mean difference between two people, as a share of the mean."""
    ordered = np.sort(counts)
    many = len(ordered)
    ranks = 2 * np.arange(1, many + 1) - many - 1
    return float((ranks @ ordered) / (many * max(1.0, ordered.sum())))


def calibration_error(foretold: Sequence[tuple[float, float]]) -> float:
    """Of eight equal groups by what was expected, the largest gap between what was expected and
    the true chance, on average. Not a number when nothing was foretold."""
    if len(foretold) < 8:
        return float("nan")
    ordered = np.array(sorted(foretold))
    groups = np.array_split(ordered, 8)
    return max(abs(float(np.mean(group[:, 0] - group[:, 1]))) for group in groups)
