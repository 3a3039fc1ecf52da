"""A short run of `python -m bench.broadcast`: `schakel run` and the strict server, for real.

A coordinator writes it in the chat, another agrees, and everybody gets it once, within the limit.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


async def broadcast(*given: str) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.broadcast", *given), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    report: dict[str, Any] = json.loads(out.splitlines()[-1])
    return report


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("database", "people"), [("sqlite", 201), ("postgresql", 60)])
async def test_everybody_gets_it_once_though_the_bot_is_killed(database: str, people: int) -> None:
    report = await broadcast(
        *("--recipients", str(people), "--rate", "60", "--kills", "2", "--database", database)
    )

    assert (report["kills"], report["doubled"], report["fates_add_up"]) == (2, 0, True)
    assert sum(report["fates"].values()) == people
    assert report["fates"].keys() <= {"sent", "unknown"}
    assert report["fates"]["sent"] <= report["got_it"]


@pytest.mark.timeout(300)
async def test_the_limit_is_kept_and_answers_do_not_wait() -> None:
    report = await broadcast("--recipients", "80", "--rate", "30")

    assert report["fates"] == {"sent": 80}
    assert (report["too_many_requests"], report["doubled"]) == (0, 0)
    assert 0 < report["share_of_allowed_rate"] <= 1
    assert report["reply_p95_s"] < 10  # much less by far, on a machine that is not this busy
