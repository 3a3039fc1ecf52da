"""Both published settings as tables and figures: `python -m bench.routing --published`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import fmean

from bench.routing.published import bandit as b
from bench.routing.published.bounds import concave, ex_ante, online
from bench.routing.published.instance import Instance, cases
from bench.routing.published.notify import Notify, everyone, play, scaled_down, sparse
from bench.routing.published.priced import one_price, own_price

RUNS = 1000
OURS = "schakel"
BANDITS = {4: range(43, 58), 10: range(43, 47)}
Shares = dict[str, dict[str, float]]


def notification(seeds: Sequence[int], said: Callable[[str], None], runs: int = RUNS) -> Shares:
    """By case and policy, the share of what any policy could do, the mean over the seeds."""
    shares = dict[str, dict[str, list[float]]]()
    for seed in seeds:
        for name, instance in cases(seed).items():
            most = online(instance).value
            for policy, notify in _policies(instance).items():
                done = play(instance, notify, runs, seed).done / most
                shares.setdefault(name, {}).setdefault(policy, []).append(done)
            said(f"{name}, seed {seed}")
    return {
        name: {policy: fmean(each) for policy, each in by_policy.items()}
        for name, by_policy in shares.items()
    }


def _policies(instance: Instance) -> dict[str, Notify]:
    planned = ex_ante(instance).notify
    tight = concave(instance).notify
    return {
        "everyone": everyone(instance),
        "scaled-down": scaled_down(instance, planned),
        "sparse": sparse(instance, planned),
        "sparse-concave": sparse(instance, tight),
        "one-price": one_price(instance),
        OURS: own_price(instance),
    }


def bandits() -> Shares:
    """By number of people and policy, the share of the exact optimum: the mean and the worst."""
    found: Shares = {}
    for people, seeds in BANDITS.items():
        shares = dict[str, list[float]]()
        for seed in seeds:
            bandit = b.make_bandit(people, seed)
            best = bandit.value(bandit.best())
            acts = {
                "greedy": b.greedy(bandit),
                "linear-whittle": b.linear_whittle(bandit),
                "iterative-linear-whittle": b.iterative_linear_whittle(bandit),
                OURS: b.priced(bandit),
            }
            for policy, chosen in acts.items():
                shares.setdefault(policy, []).append(bandit.value(chosen) / best)
            shares.setdefault("at random", []).append(bandit.value_of_chance() / best)
        found[f"{people} people"] = {policy: fmean(each) for policy, each in shares.items()}
        found[f"{people} people, worst"] = {policy: min(each) for policy, each in shares.items()}
    return found


def summary(notified: Shares, exact: Shares) -> dict[str, object]:
    """For the JSON line. Sparse notification is the better of its two plans, case by case."""
    ours = [case[OURS] for case in notified.values()]
    theirs = [max(case["sparse"], case["sparse-concave"]) for case in notified.values()]
    return {
        "notification": notified,
        "share_of_online_bound": round(fmean(ours), 4),
        "worst_share": round(min(ours), 4),
        "over_sparse": round(fmean(a / b for a, b in zip(ours, theirs, strict=True)), 4),
        "least_over_sparse": round(min(a / b for a, b in zip(ours, theirs, strict=True)), 4),
        "bandits": exact,
    }


def table(title: str, shares: Shares) -> str:
    policies = list(next(iter(shares.values())))
    width = max(map(len, shares)) + 2
    lines = [title, " " * width + "  ".join(policies)]
    for name, by_policy in shares.items():
        cells = "  ".join(f"{by_policy[policy]:.3f}".rjust(len(policy)) for policy in policies)
        lines.append(name.ljust(width) + cells)
    return "\n".join(lines)
