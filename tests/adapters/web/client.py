"""The page without a browser: it posts until accepted, in order, and follows the stream."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any
from uuid import uuid4

import aiohttp

from tests.adapters.world import Seen

SOON = 0.02  # seconds between attempts
PATIENCE = 15.0


def said(text: str = "hallo", **more: Any) -> bytes:
    """The body of a post."""
    return json.dumps({"id": str(uuid4()), "text": text} | more).encode()


class Client:
    """One person's phone. `url` tells where the page is now; "" while it is nowhere."""

    def __init__(self, url: Callable[[], str], phone: str) -> None:
        self._url, self._phone = url, phone
        self._session = aiohttp.ClientSession()
        self._queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._seen: asyncio.Queue[Seen] = asyncio.Queue()
        self._shown: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.presses: dict[str, list[str]] = {}
        self._tasks = [
            asyncio.create_task(self._forever(self._deliver)),
            asyncio.create_task(self._forever(self._follow)),
        ]

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    @property
    def recipient(self) -> str:
        return self._phone

    async def say(self, text: str) -> str:
        return self._bring({"text": text})

    async def say_nonsense(self) -> None:
        async with self.post(b'{"id": 7, "kind": "shouted"}') as response:
            assert response.status == 400

    async def send_photo(self, content: bytes) -> None:
        await self._send_file(content, "image/jpeg")

    async def send_voice(self, content: bytes) -> None:
        await self._send_file(content, "audio/ogg;codecs=opus")

    async def send_document(self, content: bytes) -> None:
        await self._send_file(content, "application/pdf")

    async def send_location(self, latitude: float, longitude: float) -> None:
        self._bring({"place": {"latitude": latitude, "longitude": longitude}})

    async def edit(self, message: str, text: str) -> None:
        self._bring({"kind": "edited", "about": message, "text": text})

    async def reply(self, seen: Seen, text: str) -> None:
        self._bring({"about": seen.name, "text": text})

    async def press(self, seen: Seen, number: int) -> None:
        press = self.presses[seen.name][number - 1]
        self._bring({"kind": "pressed", "about": seen.name, "press": press})

    async def block(self) -> None:
        self._bring({"kind": "blocked"})

    async def unblock(self) -> None:
        self._bring({"kind": "returned"})

    async def sees(self) -> Seen:
        async with asyncio.timeout(PATIENCE):
            return await self._seen.get()

    @asynccontextmanager
    async def post(
        self,
        body: bytes,
        path: str = "",
        headers: Mapping[str, str] | None = None,
        content_type: str = "application/json",
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """One attempt, from the page's own origin unless `headers` say otherwise."""
        every = {"Origin": self._url().rstrip("/"), "Content-Type": content_type}
        target = self._url() + (path or f"phones/{self._phone}")
        headers = {**every, **(headers or {})}
        async with self._session.post(target, data=BytesIO(body), headers=headers) as response:
            yield response

    @asynccontextmanager
    async def get(
        self, path: str, headers: Mapping[str, str] | None = None
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        async with self._session.get(self._url() + path, headers=headers) as response:
            yield response

    async def shown(self) -> list[dict[str, Any]]:
        """The changes that a page gets which opens now, on all phones."""
        changes: list[dict[str, Any]] = []
        async with self.get("stream") as response:
            async for line in response.content:
                if line.startswith(b"data: "):
                    changes.append(json.loads(line.removeprefix(b"data: ")))
                if len(changes) > 1 and changes[0]["version"] <= changes[-1]["version"]:
                    break
        return changes[1:]

    async def bubbles(self) -> list[tuple[str, str]]:
        """Who said what, from top to bottom."""
        found = [change["bubble"] for change in await self.shown() if change.get("bubble")]
        found.sort(key=lambda bubble: bubble["order"])
        return [("me" if bubble["mine"] else "bot", bubble["text"]) for bubble in found]

    def _bring(self, message: dict[str, Any]) -> str:
        name = str(uuid4())
        self._queue.put_nowait({"id": name, **message})
        return name

    async def _send_file(self, content: bytes, media_type: str) -> None:
        async with self.post(content, "files", content_type=media_type) as response:
            self._bring({"files": [(await response.json())["source"]]})

    async def _deliver(self) -> None:
        message = await self._queue.get()
        while True:
            try:
                async with self.post(json.dumps(message).encode()) as response:
                    if response.status < 500:
                        assert response.status == 204, await response.text()
                        return
            except (aiohttp.ClientError, aiohttp.InvalidURL):
                pass
            await asyncio.sleep(SOON)

    async def _follow(self) -> None:
        async with self.get("stream") as response:
            async for line in response.content:
                if line.startswith(b"data: "):
                    await self._look(json.loads(line.removeprefix(b"data: ")))

    async def _look(self, change: dict[str, Any]) -> None:
        bubble = change.get("bubble")
        if not bubble or bubble["mine"] or change["phone"] != self._phone:
            return
        name, options = bubble["message"], tuple(b["label"] for b in bubble["buttons"])
        before, now = self._shown.get(name), (bubble["text"], options)
        if before == now:
            return
        self._shown[name] = now
        self.presses[name] = [b["press"] for b in bubble["buttons"]]
        attachment: dict[str, Any] = next(iter(bubble["attachments"]), {})
        content, place = b"", None
        if source := attachment.get("source"):
            async with self.get(f"files/{source}") as response:
                content = await response.read()
        if attachment.get("kind") == "location":
            place = (attachment["latitude"], attachment["longitude"])
        replaces = name if before else ""
        kind = attachment.get("kind", "")
        seen = Seen(
            *now,
            name,
            replaces,
            reply_to=bubble["reply_to"],
            attachment=kind,
            content=content,
            place=place,
        )
        self._seen.put_nowait(seen)

    async def _forever(self, work: Callable[[], Any]) -> None:
        while True:
            try:
                await work()
            except (aiohttp.ClientError, aiohttp.InvalidURL):
                await asyncio.sleep(SOON)
