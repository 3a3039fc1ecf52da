"""Many sign-ups in a minute on SQLite, none lost: `python -m bench.sign_ups`.

A course for which more people press the button than there are places. The bot runs as it does for
real (its worker and delivery, one commit at a time) on a file of its own; a stage stands for the
channel. Everyone opens the link, says that they take part, and says that they come alone: three
events each, spread evenly over the time. The last line is JSON:

lost, doubled       sign-ups that are not there, or twice (of `people`)
in, waiting         who has a place and who waits; in_order: whether that is by who was first
answer_p50_s ..     from accepting the last event of somebody until their answer was delivered
seconds             how long it took until everyone had theirs
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from pathlib import Path

from bench.sign_ups.rush import rush

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.sign_ups", description=__doc__)
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--places", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="schakel-rush-") as place:
        figures = asyncio.run(rush(Path(place), given.people, given.places, given.seconds))
    print(json.dumps(figures))
