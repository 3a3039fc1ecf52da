"""The bot as `schakel run` runs it, in a process that will be killed.

`python -m bench.crash.victim SETTINGS [POINT COUNTDOWN]`
"""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path

from bench.crash.killing import Trap, TrappedAdapter, TrappedStorage
from bot.app import build_adapters, build_house, running
from bot.settings import load
from storage.database import open_storage


async def live(settings_file: Path, trap: Trap) -> None:
    settings = load(settings_file)
    adapters = {
        name: TrappedAdapter(adapter, trap) for name, adapter in build_adapters(settings).items()
    }
    storage = await open_storage(settings.storage.url)
    async with running(build_house(settings), TrappedStorage(storage, trap), adapters):
        await asyncio.Event().wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    file, *trap_ = sys.argv[1:]
    point, countdown = trap_ or ("", "0")
    asyncio.run(live(Path(file), Trap(point, int(countdown))))
