"""People with a Matrix client of another make than the bot's own library (matrix-js-sdk).

`Driver` runs one Node process that serves many people; `JsPerson` is one of them.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import itertools
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.servers.synapse import User

HERE = Path(__file__).parent
NODE = HERE / "node_modules" / ".bin" / "node"
PATIENCE = 20.0

Event = dict[str, Any]


def not_installed() -> str:
    """Install the client once, whoever asks first. Returns why it cannot be had, or nothing."""
    npm = shutil.which("npm")
    if npm is None:
        return "npm is not installed"
    with (HERE / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        stamp = HERE / "node_modules" / "installed"
        wanted = (HERE / "package-lock.json").read_text()
        if not stamp.exists() or stamp.read_text() != wanted:
            done = subprocess.run(
                [npm, "ci", "--no-audit", "--no-fund"], cwd=HERE, capture_output=True, check=False
            )
            if done.returncode != 0 or not NODE.exists():
                return f"npm could not install the client (exit {done.returncode})"
            stamp.write_text(wanted)
    return ""


class Driver:
    """The process. Use `start` and `stop` in the same event loop."""

    def __init__(self) -> None:
        self._ids = itertools.count()
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._people: dict[str, JsPerson] = {}

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            str(NODE),
            "driver.mjs",
            cwd=HERE,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=2**24,
        )
        self._reading = asyncio.create_task(self._read())

    async def person(self, url: str, user: User, strict: bool = False) -> JsPerson:
        person = self._people[user.device] = JsPerson(self, user)
        await person.do(
            "start",
            url=url,
            user=user.name,
            device=user.device,
            token=user.token,
            password=user.password,
            strict=strict,
        )
        return person

    async def stop(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), 5)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        self._reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reading

    async def ask(self, who: str, what: str, **rest: Any) -> Any:
        number = next(self._ids)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        line = json.dumps({"id": number, "who": who, "do": what, **rest})
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        return await asyncio.wait_for(answer, PATIENCE)

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            heard = json.loads(line)
            if "event" in heard:
                await self._people[heard["who"]].heard(heard["event"])
            elif "error" in heard:
                self._answers.pop(heard["id"]).set_exception(RuntimeError(heard["error"]))
            else:
                self._answers.pop(heard["id"]).set_result(heard["ok"])


class Client:
    """A person's client: what they see."""

    def __init__(self, user: User) -> None:
        self.user = user
        self._events: list[Event] = []
        self._news = asyncio.Condition()

    async def do(self, what: str, **rest: Any) -> Any:
        """Any method of `Person` in driver.mjs."""
        raise NotImplementedError

    async def heard(self, event: Event) -> None:
        async with self._news:
            self._events.append(event)
            self._news.notify_all()

    async def next(
        self, wanted: Callable[[Event], bool] = lambda event: not event["closed"]
    ) -> Event:
        """The oldest event not yet taken that is wanted; any that could be read, if not told."""
        async with asyncio.timeout(PATIENCE), self._news:
            while True:
                for event in self._events:
                    if wanted(event):
                        self._events.remove(event)
                        return event
                await self._news.wait()


class JsPerson(Client):
    """One of the people in the Node process."""

    def __init__(self, driver: Driver, user: User) -> None:
        super().__init__(user)
        self._driver = driver

    async def do(self, what: str, **rest: Any) -> Any:
        return await self._driver.ask(self.user.device, what, **rest)
