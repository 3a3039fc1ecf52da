"""The conformance suite's world on the strict Bot API server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from adapters.telegram import ADAPTER, Settings
from adapters.telegram.channel import Telegram
from bot.channel import Commands
from bot.messages import Option
from tests.adapters.recording import RecordingInbox
from tests.adapters.world import Carried, Seen
from tests.servers.bot_api import TOKEN, BotApi, Control, Person

COMMANDS: Commands = {"nl": (Option("menu", "Het menu"),), "en": (Option("menu", "The menu"),)}
FILES: tuple[Carried, ...] = ("photo", "voice", "video", "document")


class TelegramPerson:
    """Somebody with Telegram, in their private chat with the bot."""

    def __init__(self, control: Control, person: Person) -> None:
        self.recipient = str(person.id)
        self.person = person
        self._control = control

    async def say(self, text: str) -> str:
        return str((await self.person.say(text))["message_id"])

    async def say_nonsense(self) -> None:
        await self._control.post("update", kind="message", content={"message_id": 1, "date": 0})

    async def send_photo(self, content: bytes) -> None:
        await self.person.send_file("photo", content, "image/jpeg")

    async def send_voice(self, content: bytes) -> None:
        await self.person.send_file("voice", content, "audio/ogg")

    async def send_document(self, content: bytes) -> None:
        await self.person.send_file("document", content, "application/pdf", "Brief van Rosa.pdf")

    async def send_location(self, latitude: float, longitude: float) -> None:
        await self.person.send(location={"latitude": latitude, "longitude": longitude})

    async def edit(self, message: str, text: str) -> None:
        await self.person.act("edit", message=int(message), text=text)

    async def reply(self, seen: Seen, text: str) -> None:
        await self.person.reply(int(seen.name), text)

    async def press(self, seen: Seen, number: int) -> None:
        await self.person.act("press", message=int(seen.name), number=number)

    async def sees(self) -> Seen:
        entry = await self.person.next_shown()
        message: dict[str, Any] = entry["message"]
        name = str(message["message_id"])
        if entry["method"] == "deleteMessage":
            return Seen(replaces=name, gone=True)
        kind: Carried = next((kind for kind in FILES if kind in message), "")
        file = message.get("photo", [message.get(kind)])[-1]
        place = message.get("location")
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return Seen(
            text=message.get("text", "") or message.get("caption", ""),
            options=tuple(button["text"] for row in rows for button in row),
            name=name,
            replaces=name if entry["method"].startswith("edit") else "",
            reply_to=str(message.get("reply_to_message", {}).get("message_id", "")),
            attachment="location" if place else kind,
            content=await self._control.file(file["file_id"]) if file else b"",
            place=(place["latitude"], place["longitude"]) if place else None,
        )

    async def block(self) -> None:
        await self._control.post("block", chat=self.person.id)

    async def unblock(self) -> None:
        await self._control.post("unblock", chat=self.person.id)


class TelegramWorld:
    """A bot that runs against its own server. `control` acts on that server."""

    lost = "file0"

    def __init__(self, server: BotApi, control: Control, settings: Settings) -> None:
        self.server, self.control = server, control
        self.inbox = RecordingInbox()
        self._settings = settings
        self._start()

    async def person(self, name: str) -> TelegramPerson:
        return TelegramPerson(self.control, await self.control.person(name, "nl"))

    async def restart(self) -> None:
        await self.stop()
        self._start()
        await self.ready()

    @asynccontextmanager
    async def down(self) -> AsyncIterator[None]:
        await self.server.stop()
        yield
        await self.server.start()

    async def ready(self) -> None:
        """Returns when the adapter listens."""
        before = len(await self.asked("getUpdates"))
        await self.until(lambda: self._more_than(before))

    async def until(self, holds: Callable[[], Awaitable[bool]]) -> None:
        """Returns when that is so. Fails after ten seconds."""
        async with asyncio.timeout(10):
            while not await holds():  # noqa: ASYNC110 - nothing tells when it is so
                await asyncio.sleep(0.01)

    async def asked(self, method: str) -> list[dict[str, Any]]:
        """The parameters of all requests of this method, in order."""
        calls = await self.control.get("calls", method=method)
        return [call["given"] for call in calls]

    async def pending(self) -> list[int]:
        """The ids of the updates that are not acknowledged."""
        updates: dict[str, list[int]] = await self.control.get("updates")
        return updates["pending"]

    async def stop(self) -> None:
        self.running.cancel()
        await asyncio.gather(self.running, return_exceptions=True)

    def _start(self) -> None:
        self.adapter: Telegram = ADAPTER(self._settings, COMMANDS)
        self.running = asyncio.create_task(self.adapter.run(self.inbox))

    async def _more_than(self, polls: int) -> bool:
        return len(await self.asked("getUpdates")) > polls


@asynccontextmanager
async def telegram_world(token: str = TOKEN) -> AsyncIterator[TelegramWorld]:
    """A server of its own, an adapter that listens, and nothing left afterwards."""
    async with BotApi() as server, Control(server.url) as control:
        world = TelegramWorld(server, control, Settings(token, server.url, poll_seconds=1))
        try:
            await world.ready()
            yield world
        finally:
            await world.stop()
