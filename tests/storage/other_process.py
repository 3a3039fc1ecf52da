"""Another bot on the same database, to be killed: `python -m tests.storage.other_process URL`.

It accepts events one after another and tells the number of each, once that has been kept; every
time it also leaves a second transaction unfinished.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.storage.world import MORNING, draft, opened, said

ROOT = Path(__file__).parents[2]


@contextmanager
def other_process(url: str) -> Iterator[subprocess.Popen[str]]:
    """Running on the database when this begins; killed at the end at the latest."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.other_process", url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "0\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


async def _accept_for_ever(url: str) -> None:
    async with opened(url) as storage:
        for number in count():
            await storage.inbox("telegram").accept([said(number, f"person-{number}")])
            print(number, flush=True)  # noqa: T201
            async with storage.batch(MORNING) as batch:
                async with batch.attempt() as db:
                    await db.outbox.post(draft("answer"))
                await batch.done(batch.heads[0])
                await asyncio.sleep(0.002)


if __name__ == "__main__":
    asyncio.run(_accept_for_ever(sys.argv[1]))
