"""Our rule for whom to ask, against the others, in a simulated neighbourhood.

    python -m bench.routing --scenarios bench/routing/public.toml --seeds 11,12,13

runs `bot.help.asking` itself, twelve other policies and two ceilings, prints a table per scenario,
draws a picture and ends with one line of JSON, in which ours is "schakel". `--published` and
`--speed` are other suites. All parameters of the neighbourhoods are assumptions.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.routing.picture import picture
from bench.routing.report import json_line, tables
from bench.routing.run import CEILING, policies, run
from bench.routing.scenario import read_scenarios

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
    parser.add_argument("--picture", type=Path, metavar="FILE.svg")
    given = parser.parse_args()
    only = names if given.only is None else given.only.split(",")
    if unknown := set(only) - set(names):
        parser.error(f"no policy is called {', '.join(sorted(unknown))}")
    results = run(
        read_scenarios(given.scenarios),
        [int(seed) for seed in given.seeds.split(",")],
        only,
        lambda said: print(said, file=sys.stderr, flush=True),
    )
    print(tables(results))
    if given.picture:
        given.picture.write_text(picture(results), "utf-8")
        print(f"\nthe picture is in {given.picture}")
    print(json_line(results))


if __name__ == "__main__":
    main()
