"""The results as a table to read and as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from math import isfinite
from statistics import fmean

from bench.routing.figures import Figures
from bench.routing.run import Results
from bot.what_if.interval import half_width

COLUMNS = {
    "accepted_over_ceiling": "accepted/ceiling",
    "urgent_accepted": "urgent",
    "last_quarter_accepted": "last quarter",
    "median_minutes": "median min",
    "urgent_median_minutes": "urgent min",
    "flexible_median_minutes": "flexible min",
    "pings_per_accept": "pings/yes",
    "muted": "muted",
    "gini_tasks": "gini",
    "never_asked": "never asked",
    "calibration": "calibration",
}
IN_JSON = (
    "accepted",
    "accepted_over_ceiling",
    "urgent_accepted",
    "last_quarter_accepted",
    "median_minutes",
    "urgent_median_minutes",
    "flexible_median_minutes",
    "pings_per_accept",
    "muted",
    "gini_tasks",
    "ever_helped",
    "never_asked",
    "pings_a_week_p95",
    "calibration",
)


def json_line(results: Results) -> str:
    """Null where more than half were never taken, or where there is nothing to measure."""
    scenarios = {
        name: {policy: _means(runs) for policy, runs in by_policy.items()}
        for name, by_policy in results.items()
    }
    names = next(iter(scenarios.values()))
    mean = {
        policy: {
            key: _mean(by_policy[policy][key] for by_policy in scenarios.values())
            for key in IN_JSON
        }
        for policy in names
    }
    return json.dumps({"scenarios": scenarios, "mean": mean})


def _means(runs: Sequence[Figures]) -> dict[str, float | None]:
    return {key: _mean(getattr(run, key) for run in runs) for key in IN_JSON}


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is None or value == value]  # noqa: PLR0124
    if not known or any(value is None or not isfinite(value) for value in known):
        return None
    return round(fmean(value for value in known if value is not None), 5)


def across(results: Results) -> dict[str, list[Figures]]:
    """For the mean table every seed counts as one: its mean over the scenarios."""
    every = list(results.values())
    return {
        policy: [
            Figures(
                **{
                    key: _plain_mean([getattr(runs[policy][seed], key) for runs in every])
                    for key in runs_of_one.as_dict()
                }
            )
            for seed, runs_of_one in enumerate(every[0][policy])
        ]
        for policy in every[0]
    }


def _plain_mean(values: Sequence[float]) -> float:
    known = [value for value in values if value == value]  # noqa: PLR0124  not a number
    return fmean(known) if known else float("nan")


def table_of(title: str, by_policy: dict[str, list[Figures]]) -> str:
    """After each mean half a 95 % interval, over the seeds."""
    rows = [["", *COLUMNS.values()]]
    for policy, runs in by_policy.items():
        cells = [_cell([getattr(run, key) for run in runs]) for key in COLUMNS]
        rows.append([policy, *cells])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.rjust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    return "\n".join([title, *lines])


def _cell(values: Sequence[float]) -> str:
    known = [value for value in values if value == value]  # noqa: PLR0124  not a number
    if not known:
        return "-"
    middle = fmean(known)
    if not isfinite(middle):
        return "never"
    digits = 1 if middle >= 3 else 3
    if len(known) < 2:
        return f"{middle:.{digits}f}"
    return f"{middle:.{digits}f} ±{half_width(known):.{digits}f}"
