"""A short run of `python -m bench.crash`: real processes, killed with SIGKILL, lose nothing."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.matrix_client import not_installed

ROOT = Path(__file__).parents[2]


async def crash(channel: str, database: str, kills: int, messages: int) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.crash", "--channel", channel, "--database", database),
        *("--kills", str(kills), "--messages", str(messages), "--pairs", "2"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    report: dict[str, Any] = json.loads(out.splitlines()[-1])
    return report


@pytest.mark.timeout(300)
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
async def test_nothing_is_lost_or_done_twice_on_telegram(database: str) -> None:
    report = await crash("telegram", database, kills=6, messages=30)

    assert (report["kills"], report["messages"]) == (6, 30)
    assert (report["lost"], report["doubled"], report["shown_twice_unmarked"]) == (0, 0, 0)


@pytest.mark.timeout(300)
async def test_nothing_is_lost_or_shown_twice_on_matrix() -> None:
    if why := not_installed():
        pytest.skip(f"no independent Matrix client: {why}")
    report = await crash("matrix", "sqlite", kills=4, messages=16)

    assert (report["kills"], report["messages"]) == (4, 16)
    assert (report["lost"], report["doubled"], report["shown_twice"]) == (0, 0, 0)
