"""The conformance suite's world for Matrix: a bot account on a real homeserver, and people."""

from __future__ import annotations

import asyncio
import base64
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, Protocol, Self
from urllib.parse import quote

from adapters.matrix import ADAPTER, Settings
from adapters.matrix.adapter import Matrix
from tests.adapters.recording import RecordingInbox
from tests.adapters.world import Seen
from tests.matrix_client import Client, Event
from tests.servers.synapse import Synapse, User

KINDS: dict[str, Literal["photo", "voice", "video", "document"]] = {
    "m.image": "photo",
    "m.audio": "voice",
    "m.video": "video",
    "m.file": "document",
}


async def until(happened: Callable[[], Awaitable[bool]], pause: float = 0.05) -> None:
    """Look again and again: nothing tells us when."""
    async with asyncio.timeout(20):
        while not await happened():  # noqa: ASYNC110
            await asyncio.sleep(pause)


class People(Protocol):
    """Starts a client for a registered user."""

    async def __call__(self, server: Synapse, user: User) -> Client: ...


class MatrixPerson:
    """Someone in a room of two with the bot."""

    def __init__(self, client: Client, room: str, bot: str) -> None:
        self.client = client
        self.room = room
        self._bot = bot

    @property
    def recipient(self) -> str:
        return self.client.user.name

    async def say(self, text: str) -> str:
        return await self.send({"msgtype": "m.text", "body": text})

    async def send(self, content: dict[str, Any], kind: str = "m.room.message") -> str:
        event: str = await self.client.do("send", room=self.room, type=kind, content=content)
        return event

    async def say_nonsense(self) -> None:
        await self.send({"body": {"not": "a text"}})

    async def send_photo(self, content: bytes) -> None:
        await self._send_file("m.image", "image/jpeg", content)

    async def send_voice(self, content: bytes) -> None:
        await self._send_file("m.audio", "audio/ogg", content)

    async def send_document(self, content: bytes) -> None:
        await self._send_file("m.file", "application/pdf", content)

    async def send_location(self, latitude: float, longitude: float) -> None:
        where = f"geo:{latitude},{longitude};u=10"
        await self.send({"msgtype": "m.location", "body": "Here I am", "geo_uri": where})

    async def edit(self, message: str, text: str) -> None:
        fresh = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": message}
        await self.send({**fresh, "m.new_content": fresh, "m.relates_to": relation})

    async def reply(self, seen: Seen, text: str) -> None:
        relation = {"m.in_reply_to": {"event_id": seen.name}}
        await self.send({"msgtype": "m.text", "body": text, "m.relates_to": relation})

    async def press(self, seen: Seen, number: int) -> None:
        relation = {
            "rel_type": "m.annotation",
            "event_id": seen.name,
            "key": f"{number}\ufe0f\u20e3",
        }
        await self.send({"m.relates_to": relation}, "m.reaction")

    async def sees(self) -> Seen:
        event = await self.client.next(lambda e: e["sender"] == self._bot and not e["closed"])
        if event.get("redacts"):
            return Seen(replaces=event["redacts"], gone=True)
        assert event["encrypted"], "the bot spoke in the clear"
        return await self._as_seen(event)

    async def block(self) -> None:
        await self.client.do("leave", room=self.room)

    async def unblock(self) -> None:
        self.room = await self.client.do("createDirect", other=self._bot)

    async def _send_file(self, msgtype: str, media_type: str, content: bytes) -> None:
        info = {"mimetype": media_type, "size": len(content)}
        await self.client.do(
            "sendFile",
            room=self.room,
            content={"msgtype": msgtype, "body": "IMG_Rosa.jpg", "info": info},
            base64=base64.b64encode(content).decode(),
        )

    async def _as_seen(self, event: Event) -> Seen:
        content = event["content"]
        relation = content.get("m.relates_to") or {}
        seen = Seen(
            name=event["id"], reply_to=relation.get("m.in_reply_to", {}).get("event_id", "")
        )
        if relation.get("rel_type") == "m.replace":
            content = content["m.new_content"]
            seen = replace(seen, replaces=relation["event_id"])
        kind = content["msgtype"]
        if kind == "m.location":
            latitude, longitude = content["geo_uri"].removeprefix("geo:").split(",")
            place = (float(latitude), float(longitude))
            return replace(seen, attachment="location", place=place)
        if kind in KINDS:
            raw = base64.b64decode(await self.client.do("getFile", file=content["file"]))
            return replace(seen, attachment=KINDS[kind], content=raw)
        return replace(seen, text=content["body"])


class MatrixWorld:
    """One bot account. `settings` may be changed before `start` or `restart`."""

    def __init__(self, server: Synapse, people: People, folder: Path) -> None:
        self.server = server
        self.bot = server.register(f"bot{secrets.token_hex(4)}")
        self.inbox = RecordingInbox()
        self.folder = folder
        self.settings = Settings(
            homeserver=server.url,
            user=self.bot.name,
            password=self.bot.password,
            folder=str(folder),
            patience=3.0,
        )
        self._people = people
        self._clients: list[Client] = []
        self.running: asyncio.Task[None] | None = None

    adapter: Matrix

    @property
    def lost(self) -> str:
        return json.dumps({"url": "mxc://test.local/AbCdEfGhIjKlMnOpQrStUvWx"})

    async def start(self) -> None:
        self.adapter = ADAPTER(self.settings, {})
        self.running = asyncio.create_task(self.adapter.run(self.inbox))

    async def stop(self) -> None:
        if self.running is not None:
            self.running.cancel()
            with suppress(asyncio.CancelledError):
                await self.running
            self.running = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        for client in self._clients:
            await client.do("stop")

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def client(self, name: str) -> Client:
        """Somebody with a client of their own, not yet in a room with the bot."""
        user = self.server.register(f"{name.lower()}{secrets.token_hex(4)}")
        path = f"/_matrix/client/v3/profile/{quote(user.name)}/displayname"
        self.server.call("PUT", path, {"displayname": name}, user.token)
        client = await self._people(self.server, user)
        self._clients.append(client)
        return client

    async def device(self, user: User, token: str, device: str) -> Client:
        """One more device of somebody."""
        client = await self._people(self.server, replace(user, token=token, device=device))
        self._clients.append(client)
        return client

    async def person(self, name: str) -> MatrixPerson:
        client = await self.client(name)
        room = await client.do("createDirect", other=self.bot.name)
        await self.joined(room)
        return MatrixPerson(client, room, self.bot.name)

    async def joined(self, room: str) -> None:
        """Wait until the bot is in this room and has told its storage so."""

        async def noted() -> bool:
            return room in (await self.inbox.notes()).values()

        await until(noted)

    @asynccontextmanager
    async def down(self) -> AsyncIterator[None]:
        await asyncio.to_thread(self.server.stop)
        try:
            yield
        finally:
            await asyncio.to_thread(self.server.start)
