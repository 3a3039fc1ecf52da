"""The bot's process, as the one who kills it sees it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from pathlib import Path

from bench.crash.crowd import Crowd

ROOT = Path(__file__).parents[2]


def write_settings(folder: Path, url: str, crowd: Crowd) -> Path:
    """The project's own settings, with this database and this channel."""
    tables = (ROOT / "settings.toml").read_text("utf-8")
    tables = tables.replace('url = "sqlite:///schakel.db"', f"url = {json.dumps(url)}")
    table = "\n".join(f"{key} = {json.dumps(value)}" for key, value in crowd.settings().items())
    path = folder / "settings.toml"
    path.write_text(f"{tables}\n[adapters.{crowd.channel}]\n{table}\n", "utf-8")
    return path


class Victim:
    """Started and killed many times; never more than one lives."""

    def __init__(self, settings: Path, secrets: dict[str, str]) -> None:
        self._settings, self._secrets = settings, secrets
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, point: str = "", countdown: int = 0) -> None:
        trap = [point, str(countdown)] if point else []
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bench.crash.victim",
            str(self._settings),
            *trap,
            cwd=ROOT,
            env={**os.environ, **self._secrets},
        )

    async def dies(self, within: float, *, by_itself: bool) -> None:
        """Wait so long (seconds) for it to kill itself, or else for the moment to kill it."""
        process = self._process
        assert process is not None
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), within)
            if not by_itself:
                raise RuntimeError(f"the bot ended by itself, with code {process.returncode}")
        if process.returncode is None:
            process.kill()
        await process.wait()
