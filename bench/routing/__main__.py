"""Our rule for whom to ask, against the others, in a simulated neighbourhood.

    python -m bench.routing --scenarios bench/routing/public.toml --seeds 11,12,13

runs `bot.help.asking` itself, twelve other policies and two ceilings, prints a table per scenario,
draws a picture and ends with one line of JSON, in which ours is "schakel". `--published` and
`--speed` are other suites. All parameters of the neighbourhoods are assumptions.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from bench.routing.picture import picture
from bench.routing.published.suite import bandits, notification, summary, table
from bench.routing.report import across, json_line, table_of
from bench.routing.run import CEILING, Results, policies, run
from bench.routing.scenario import read_scenarios
from bench.routing.speed import decision_times

PUBLIC = Path(__file__).with_name("public.toml")


def main() -> None:
    names = [*policies(), CEILING]
    parser = argparse.ArgumentParser(
        prog="python -m bench.routing",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--scenarios", type=Path, default=PUBLIC, metavar="FILE.toml")
    parser.add_argument("--seeds", default="11,12,13", help="numbers with commas between them")
    parser.add_argument("--only", metavar="POLICY,...", help=f"of {', '.join(names)}")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="PROCESSES")
    parser.add_argument("--picture", type=Path, metavar="FILE.svg")
    parser.add_argument("--published", action="store_true", help="the two published settings")
    parser.add_argument("--speed", action="store_true", help="a decision among 10,000 volunteers")
    given = parser.parse_args()
    seeds = [int(seed) for seed in given.seeds.split(",")]
    if given.published:
        published(seeds)
        return
    if given.speed:
        print(json.dumps(decision_times()))
        return
    only = names if given.only is None else given.only.split(",")
    if unknown := set(only) - set(names):
        parser.error(f"no policy is called {', '.join(sorted(unknown))}")
    try:
        scenarios = read_scenarios(given.scenarios)
    except (OSError, ValueError) as wrong:
        parser.error(str(wrong))
    results: Results = {}
    for name, by_policy in run(scenarios, seeds, only, say, given.jobs):
        results[name] = by_policy
        print(table_of(name, results[name]), "\n", flush=True)
    print(table_of("mean of the scenarios", across(results)))
    if given.picture:
        given.picture.write_text(picture(results), "utf-8")
        print(f"\nthe picture is in {given.picture}")
    print(json_line(results))


def published(seeds: list[int]) -> None:
    notified, exact = notification(seeds, say), bandits()
    print(table("Volunteer notification: share of what any policy could do", notified))
    print(table("\nRestless bandits: share of the exact optimum", exact))
    print(json.dumps(summary(notified, exact)))


def say(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
