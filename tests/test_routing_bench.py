"""The bench in small: the whole of it takes minutes and is run by hand."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import numpy as np
import pytest

from bench.routing.__main__ import PUBLIC, main
from bench.routing.figures import calibration_error, gini
from bench.routing.published import bandit as b
from bench.routing.published.bounds import concave, ex_ante, online
from bench.routing.published.instance import Instance, geometric, make_instance
from bench.routing.published.notify import play, sparse
from bench.routing.published.priced import own_price
from bench.routing.scenario import read_scenarios
from bench.routing.speed import decision_times

SMALL = """
[scenarios.hamlet]
V = 60
weeks = 1
"""
PROMISED = {
    "accepted",
    "accepted_over_ceiling",
    "urgent_accepted",
    "last_quarter_accepted",
    "median_minutes",
    "urgent_median_minutes",
    "pings_per_accept",
    "muted",
    "gini_tasks",
    "ever_helped",
    "never_asked",
}


@pytest.fixture
def hamlet(tmp_path: Path) -> Path:
    file = tmp_path / "hamlet.toml"
    file.write_text(SMALL, "utf-8")
    return file


def bench(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    monkeypatch.setattr(sys, "argv", ["bench.routing", *words])
    main()
    return capsys.readouterr().out


def test_every_policy_runs_and_the_last_line_is_json(
    hamlet: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = hamlet.with_suffix(".svg")
    printed = bench(
        *(capsys, monkeypatch, "--scenarios", str(hamlet), "--seeds", "1,2", "--jobs", "1"),
        *("--picture", str(picture)),
    )
    told = json.loads(printed.splitlines()[-1])

    by_policy = told["scenarios"]["hamlet"]
    assert len(by_policy) == 15
    assert set(told["mean"]) == set(by_policy)
    assert set(by_policy["schakel"]) >= PROMISED
    assert by_policy["schakel"]["pings_per_accept"] < by_policy["broadcast"]["pings_per_accept"] / 2
    assert by_policy["schakel"]["accepted"] > by_policy["sparse-notification"]["accepted"]
    assert by_policy["no-fatigue"]["accepted_over_ceiling"] == 1
    assert picture.read_text("utf-8").count("<circle") > 10


def test_the_same_seed_gives_the_same_figures_in_any_number_of_processes(
    hamlet: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("--scenarios", str(hamlet), "--seeds", "5", "--only", "schakel,nearest-10", "--jobs")

    assert bench(capsys, monkeypatch, *words, "1") == bench(capsys, monkeypatch, *words, "2")


def test_the_nine_public_scenarios_are_read_and_a_wrong_name_is_told(tmp_path: Path) -> None:
    assert len(read_scenarios(PUBLIC)) == 9
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("[scenarios.a]\nvolunteers = 3\n", "utf-8")
    with pytest.raises(ValueError, match="volunteers"):
        read_scenarios(wrong)
    wrong.write_text('[a]\nV = "many"\n', "utf-8")
    with pytest.raises(ValueError, match="V"):
        read_scenarios(wrong)
    wrong.write_text("[a]\nV = 3\nburst = [[1, 2, 8]]\n", "utf-8")
    assert read_scenarios(wrong)["a"].burst == ((1, 2, 8),)


def test_a_decision_in_a_town_takes_milliseconds() -> None:
    assert decision_times(volunteers=2000)["decision_ms_median"] < 20


def test_gini_and_calibration_of_what_can_be_seen_by_eye() -> None:
    assert gini(np.array([2, 2, 2, 2])) == pytest.approx(0)
    assert gini(np.array([0, 0, 0, 4])) == pytest.approx(0.75)
    assert calibration_error([(0.2, 0.2)] * 8 + [(0.5, 0.6)] * 8) == pytest.approx(0.1)


@pytest.mark.parametrize("seed", range(3))
def test_no_policy_does_better_than_the_bounds_say(seed: int) -> None:
    draw = np.random.default_rng(seed)
    chance = float(draw.uniform(0.05, 0.6))
    instance = make_instance(
        geometric(chance, 12), seed, volunteers=4, types=3, periods=12, usual_chance=0.3
    )
    best, tight, middle, loose = (
        _optimum(instance, chance),
        online(instance).value,
        concave(instance).value,
        ex_ante(instance).value,
    )

    assert best <= tight + 1e-6
    assert tight <= middle + 1e-6
    assert middle <= loose + 1e-6
    ours = play(instance, own_price(instance), 2000, 1).done
    theirs = play(instance, sparse(instance, ex_ante(instance).notify), 2000, 1).done
    assert theirs < ours <= best * 1.05


def test_the_bandits_optimum_is_one_and_ours_is_near_it() -> None:
    for seed in (43, 44):
        bandit = b.make_bandit(4, seed)
        best = bandit.value(bandit.best())
        for policy in (b.greedy, b.linear_whittle, b.iterative_linear_whittle, b.priced):
            assert bandit.value(policy(bandit)) <= best + 1e-9
        assert bandit.value(b.priced(bandit)) > 0.98 * best > bandit.value_of_chance()


def _optimum(instance: Instance, back: float) -> float:
    """Of a policy that even sees who is active: more than any policy of ours can do."""
    states = list(product((0, 1), repeat=instance.volunteers))
    future = dict.fromkeys(states, 0.0)
    for t in reversed(range(instance.periods)):
        ahead = {state: _ahead(state, future, back) for state in states}
        none = 1 - float(instance.arrives[:, t].sum())
        future = {
            state: none * ahead[state]
            + sum(
                float(instance.arrives[s, t])
                * max(
                    1
                    - float(np.prod([1 - instance.takes[v, s] for v in asked]))
                    + ahead[tuple(0 if v in asked else a for v, a in enumerate(state))]
                    for asked in _subsets(state)
                )
                for s in range(instance.types)
            )
            for state in states
        }
    return future[(1,) * instance.volunteers]


def _subsets(state: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    active = [v for v, here in enumerate(state) if here]
    for many in range(len(active) + 1):
        yield from combinations(active, many)


def _ahead(state: tuple[int, ...], future: dict[tuple[int, ...], float], back: float) -> float:
    total = 0.0
    for following, value in future.items():
        chance = 1.0
        for now, then in zip(state, following, strict=True):
            chance *= float(then) if now else (back if then else 1 - back)
        total += chance * value
    return total
