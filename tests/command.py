"""The command `schakel` as an operator runs it: a real process in a folder of its own.

Whatever it writes is kept, and may never hold a secret or what somebody said.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOKEN = "4000:correct-horse"
SECRET = "canary-secret-5417"
WORDS = "canary words 7023"
"""Said by somebody in a test: nothing that is printed or logged may hold them."""
PATIENCE = 15.0


@dataclass(frozen=True)
class Ended:
    """What a command did: its exit code and all that it wrote."""

    code: int | None
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line that tells an operator what to do. Fails when there is more or less."""
        lines = [line for line in self.err.splitlines() if " WARNING This is SQLite" not in line]
        assert self.code == 2, self
        assert len(lines) == 1, self
        assert lines[0].startswith("schakel: "), self
        return lines[0]


class Running:
    """A process that has not ended yet."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path) -> None:
        self.process = process
        self._files = [folder / f"{process.pid}.{name}" for name in ("out", "err")]

    def read(self) -> str:
        """All that it wrote until now."""
        return "".join(file.read_text("utf-8") for file in self._files)

    async def writes(self, words: str) -> None:
        """Wait until it has written this. Fails when it ends or takes too long."""
        last = time.monotonic() + PATIENCE
        while words not in self.read():
            assert self.process.returncode is None, self.read()
            assert time.monotonic() < last, self.read()
            await asyncio.sleep(0.05)

    async def types(self, line: str) -> None:
        """Into its terminal."""
        assert self.process.stdin
        self.process.stdin.write(f"{line}\n".encode())
        await self.process.stdin.drain()

    async def ends(self, within: float = PATIENCE) -> Ended:
        async with asyncio.timeout(within):
            code = await self.process.wait()
        return Ended(code, *(file.read_text("utf-8") for file in self._files))


class Command:
    """`schakel` in `folder`, with the settings there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.everything: list[Running] = []

    def settings(self, more: str = "", **replaced: str) -> None:
        """The settings of the repository, with `more` tables and some of its text replaced."""
        text = (ROOT / "settings.toml").read_text("utf-8")
        for old, new in {"start = 21:00:00\nend = 08:00:00": "", **replaced}.items():
            assert old in text, old
            text = text.replace(old, new)
        (self.folder / "settings.toml").write_text(f"{text}\n{more}\n", "utf-8")

    async def start(self, *arguments: str, typed: bytes | None = None) -> Running:
        """`typed` is all that is typed; without it the terminal stays open."""
        names = [self.folder / f"{number}" for number in ("out", "err")]
        with names[0].open("wb") as out, names[1].open("wb") as err:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", *arguments),
                cwd=self.folder,
                env={**os.environ, "PYTHONPATH": str(ROOT), "TOKEN": TOKEN, "SECRET": SECRET},
                stdin=asyncio.subprocess.PIPE,
                stdout=out,
                stderr=err,
            )
        for name in names:
            name.rename(self.folder / f"{process.pid}.{name.name}")
        running = Running(process, self.folder)
        self.everything.append(running)
        if typed is not None and process.stdin:
            process.stdin.write(typed)
            process.stdin.close()
        return running

    async def run(self, *arguments: str, typed: bytes = b"") -> Ended:
        return await (await self.start(*arguments, typed=typed)).ends(within=40)


@asynccontextmanager
async def command_in(folder: Path) -> AsyncIterator[Command]:
    """Nothing is left running afterwards, and nothing secret was written."""
    command = Command(folder)
    try:
        yield command
        for running in command.everything:
            for secret in (TOKEN, SECRET, TOKEN.partition(":")[2], WORDS):
                assert secret not in running.read()
    finally:
        for running in command.everything:
            if running.process.returncode is None:
                running.process.kill()
                await running.process.wait()
