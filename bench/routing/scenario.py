"""A scenario: how a neighbourhood's volunteers live and answer. All of it is assumed, not measured.

A file holds a table for each, `[<name>]` or `[scenarios.<name>]`, with the fields of `Scenario` by
name; what is left out is as here.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path

import msgspec


@dataclass(frozen=True)
class Scenario:
    """`V` volunteers during `weeks`; times in hours, distances in km, willingness in logits.

    `theta_*` is how willing people are, `drift` how much that wanders in a week. Every ask adds one
    unit of fatigue, which halves in `half_life` and costs about `kappa` each. After an ask that
    they do not take, people mute us with chance `mute0` x exp(`mute_exp` x fatigue), for good in
    `mute_perm` of the cases, else for three weeks. `decline` is the share of the others that says
    "can't". `urg_mix` and `deadline` are for urgent, today and flexible. `burst` is (from, to,
    factor).

    `said_free` and `said_often` are what the two questions at the welcome are worth: the share of
    people whose answer to "when are you free?" is right (the others give somebody else's), and the
    correlation of "how often may we ask?" with how willing they are. Only `schakel` hears the
    answers. `night_agreed` is the share that may be woken when it is urgent.
    """

    V: int = 1000
    weeks: float = 8
    req_per_vol_week: float = 0.35
    theta_mu: float = -1.1
    theta_sd: float = 1.0
    kappa: float = 0.16
    half_life: float = 60.0
    mute0: float = 0.0015
    mute_exp: float = 0.35
    mute_perm: float = 0.5
    decline: float = 0.35
    delay_med: float = 8 / 60
    delay_sd: float = 1.0
    urg_mix: tuple[float, float, float] = (0.10, 0.30, 0.60)
    deadline: tuple[float, float, float] = (1.0, 4.0, 24.0)
    density: float = 20.0
    refund: float = 0.3
    burst: tuple[tuple[float, float, float], ...] = ()
    drift: float = 0.0
    join_late: float = 0.0
    fatigue_on: bool = True
    said_free: float = 0.7
    said_often: float = 0.6
    night_agreed: float = 1.0
    seed: int = 0

    @property
    def hours(self) -> float:
        return self.weeks * 168

    def with_seed(self, seed: int) -> Scenario:
        return replace(self, seed=seed)


def read_scenarios(path: Path) -> dict[str, Scenario]:
    """A table for each, by name, at the top or under `scenarios`. Raises ValueError with what is
    wrong in the file."""
    with path.open("rb") as file:
        tables = tomllib.load(file)
    tables = tables.get("scenarios", tables)
    known = {each.name for each in fields(Scenario)}
    for name, table in tables.items():
        if unknown := set(table) - known:
            raise ValueError(f"{path.name}, {name}: nothing is called {', '.join(sorted(unknown))}")
    return msgspec.convert(tables, dict[str, Scenario])
