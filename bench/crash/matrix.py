"""The crowd on a real Synapse, with clients of another make that trust only signed devices."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from pathlib import Path

from bench.crash.crowd import Shown
from tests.matrix_client import Driver, JsPerson, not_installed
from tests.servers.synapse import Synapse


class MatrixCrowd:
    channel = "matrix"

    def __init__(self) -> None:
        self._driver = Driver()
        self._server: Synapse | None = None
        self._people: list[JsPerson] = []
        self._rooms: list[str] = []
        self._shown: list[Shown] = []
        self._reading: list[asyncio.Task[None]] = []

    async def start(self, people: int, folder: str) -> None:
        """Registers everybody and opens their rooms; the bot joins when it first lives."""
        if why := not_installed():
            raise SystemExit(f"This bench needs an independent Matrix client: {why}.")
        home = Path(folder) / "synapse"
        home.mkdir()
        self._folder = folder
        self._server = Synapse(home)
        await asyncio.to_thread(self._server.start)
        self._bot = self._server.register(f"bot{secrets.token_hex(4)}")
        await self._driver.start()
        for number in range(people):
            user = self._server.register(f"p{number}x{secrets.token_hex(3)}")
            person = await self._driver.person(self._server.url, user, strict=True)
            self._people.append(person)
            self._rooms.append(await person.do("createDirect", other=self._bot.name))
            self._reading.append(asyncio.create_task(self._read(number, person)))

    async def stop(self) -> None:
        for task in self._reading:
            task.cancel()
        if self._server is not None:
            await self._driver.stop()
            await asyncio.to_thread(self._server.stop)

    def settings(self) -> dict[str, str]:
        assert self._server is not None
        return {
            "homeserver": self._server.url,
            "user": self._bot.name,
            "password": "env:CRASH_PASSWORD",
            "folder": f"{self._folder}/keys",
        }

    def secrets(self) -> dict[str, str]:
        return {"CRASH_PASSWORD": self._bot.password}

    def recipient(self, person: int) -> str:
        return self._people[person].user.name

    async def meet_the_bot(self) -> None:
        async with asyncio.timeout(120):
            for person, room in zip(self._people, self._rooms, strict=True):
                while self._bot.name not in await person.do(  # noqa: ASYNC110 - nobody tells
                    "members", room=room, joined=True
                ):
                    await asyncio.sleep(0.2)

    async def say(self, person: int, text: str) -> None:
        content = {"msgtype": "m.text", "body": text}
        await self._people[person].do("send", room=self._rooms[person], content=content)

    async def shown(self) -> list[Shown]:
        return list(self._shown)

    async def _read(self, number: int, person: JsPerson) -> None:
        """Whatever this client could decrypt."""
        while True:
            with contextlib.suppress(TimeoutError):
                event = await person.next()
                self._shown.append(Shown(number, event["content"].get("body", "")))
