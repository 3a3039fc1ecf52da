"""The crowd on the strict Bot API server, which runs in this process."""

from __future__ import annotations

from bench.crash.crowd import Shown
from tests.servers.bot_api.client import Control, Person
from tests.servers.bot_api.server import TOKEN, BotApi


class TelegramCrowd:
    channel = "telegram"

    def __init__(self) -> None:
        self._server = BotApi()
        self._control: Control | None = None
        self._people: list[Person] = []

    async def start(self, people: int, folder: str) -> None:  # noqa: ARG002
        await self._server.start()
        self._control = Control(self._server.url)
        self._people = [await self._control.person(f"P{n}", "nl") for n in range(people)]

    async def stop(self) -> None:
        if self._control is not None:
            await self._control.__aexit__(None, None, None)
        await self._server.stop()

    def settings(self) -> dict[str, str]:
        return {"token": "env:CRASH_TOKEN", "base_url": self._server.url}

    def secrets(self) -> dict[str, str]:
        return {"CRASH_TOKEN": TOKEN}

    def recipient(self, person: int) -> str:
        return str(self._people[person].id)

    async def meet_the_bot(self) -> None:
        """Everybody has pressed "start" already."""

    async def say(self, person: int, text: str) -> None:
        await self._people[person].say(text)

    async def shown(self) -> list[Shown]:
        assert self._control is not None
        number = {person.id: n for n, person in enumerate(self._people)}
        entries = await self._control.get("shown", after=0, wait=0)
        return [
            Shown(number[entry["chat"]], entry["message"].get("text", ""))
            for entry in entries
            if entry["method"] == "sendMessage"
        ]
