"""A running web adapter that can be restarted, and clients for its phones."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from adapters.web import ADAPTER, Phone, Settings
from bot.messages import Option
from tests.adapters.recording import RecordingInbox
from tests.adapters.web.client import Client

COMMANDS = {"nl": (Option("hulp", "Hulp vragen"),)}
PHONES = (Phone("rosa", "Rosa, bewoner"), Phone("ali", "Ali, vrijwilliger"))


class WebWorld:
    """The `World` of this channel: there is no server but the adapter itself."""

    lost = "0" * 64 + ".jpg"

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(port=0, folder=str(folder / "uploads"), phones=PHONES)
        self.inbox = RecordingInbox()
        self.adapter = ADAPTER(self.settings, COMMANDS)
        self._running: asyncio.Task[None] | None = None
        self._clients: list[Client] = []

    async def start(self) -> None:
        self.adapter = ADAPTER(self.settings, COMMANDS)
        self._running = asyncio.create_task(self.adapter.run(self.inbox))
        await self.adapter.listening.wait()

    async def stop(self) -> None:
        if self._running:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def close(self) -> None:
        for client in self._clients:
            await client.close()
        await self.stop()

    async def person(self, name: str) -> Client:
        client = Client(lambda: self.adapter.url, name.lower())
        self._clients.append(client)
        return client

    def down(self) -> AbstractAsyncContextManager[None]:
        raise NotImplementedError
