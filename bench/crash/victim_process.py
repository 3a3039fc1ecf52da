"""The bot's process, as the one who kills it sees it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def write_settings(folder: Path, url: str, channels: Mapping[str, Mapping[str, str]]) -> Path:
    """The project's own settings, with this database and these channels."""
    lines = (ROOT / "settings.toml").read_text("utf-8")
    lines = lines.replace('url = "sqlite:///schakel.db"', f"url = {json.dumps(url)}")
    for name, table in channels.items():
        lines += f"\n[adapters.{name}]\n"
        lines += "".join(f"{key} = {json.dumps(value)}\n" for key, value in table.items())
    path = folder / "settings.toml"
    path.write_text(lines, "utf-8")
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

    async def dies(self, within: float, *, by_itself: bool) -> bool:
        """Wait so long (seconds) for it to kill itself, or else for the moment to kill it. Whether
        it did so itself."""
        process = self._process
        assert process is not None
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), within)
            if not by_itself:
                raise RuntimeError(f"the bot ended by itself, with code {process.returncode}")
        itself = process.returncode is not None
        if not itself:
            process.kill()
        await process.wait()
        return itself
