"""The page's server: its files, a stream of what changes, and where it posts.

A post is answered only after the core accepted it, so that a tick on the page is a promise.
While the core cannot, the answer is 503 and the page tries again with the same id.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from aiohttp import web

from adapters.web import posts, uploads
from adapters.web.guard import add_headers, only_this_page
from adapters.web.phones import Phones
from adapters.web.settings import Phone, Settings
from adapters.web.uploads import Uploads
from bot.channel import Inbox

logger = logging.getLogger(__name__)
PAGE = Path(__file__).parent / "page"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
LONGEST_POST = 64 * 1024
HEARTBEAT = 15.0  # seconds; how long a page that left may go unnoticed


@dataclass
class Server:
    """Everything behind one page."""

    settings: Settings
    phones: Phones
    files: Uploads
    inbox: Inbox
    closing: bool = False
    one_at_a_time: defaultdict[str, asyncio.Lock] = field(
        default_factory=lambda: defaultdict(asyncio.Lock)
    )

    def application(self) -> web.Application:
        app = web.Application(middlewares=[only_this_page])
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(self._close)
        app.router.add_get("/", self.page)
        app.router.add_get("/page/{name}", self.page)
        app.router.add_get("/stream", self.stream)
        app.router.add_post("/phones/{phone}", self.post)
        app.router.add_post("/files", self.upload)
        app.router.add_get("/files/{source}", self.file)
        return app

    async def page(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info.get("name", "index.html")
        path = next((path for path in PAGE.iterdir() if path.name == name), None)
        if path is None or path.suffix not in TYPES:
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={"Content-Type": TYPES[path.suffix]})

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: `hello` with the phones, then every change, from the first."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(_event("hello", self._hello()))
        seen = 0
        while not self.closing:
            news, changes = self.phones.news, self.phones.since(seen)
            try:
                await response.write(b"".join(_event("change", c) for c in changes) or b":\n\n")
            except ConnectionResetError:
                break  # the page was closed
            seen = changes[-1].version if changes else seen
            with suppress(TimeoutError):
                await asyncio.wait_for(news.wait(), HEARTBEAT)
        return response

    async def post(self, request: web.Request) -> web.Response:
        phone = self._phone(request)
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(text="A post is JSON.")
        body = await _read(request, LONGEST_POST)
        try:
            post = msgspec.json.decode(body, type=posts.Post)
            event = posts.read(post, phone, self.phones, self.files)
        except (msgspec.MsgspecError, posts.Mistaken) as mistake:
            raise web.HTTPBadRequest(text=f"Not understood: {mistake}.") from None
        async with self.one_at_a_time[phone.name]:
            order = self.phones.take_number()
            try:
                await self.inbox.accept([event])
            except Exception as problem:
                # Whatever it is, the page still has the message and will bring it again.
                logger.warning("Not accepted, asked to try again: %s", type(problem).__name__)
                raise web.HTTPServiceUnavailable(text="Not now; try again.") from problem
            posts.show(event, order, self.phones)
        return web.Response(status=204)

    async def upload(self, request: web.Request) -> web.Response:
        content = await _read(request, uploads.LARGEST)
        if not content:
            raise web.HTTPBadRequest(text="The file is empty.")
        source = await asyncio.to_thread(self.files.keep, content, request.content_type)
        return web.json_response({"source": source})

    async def file(self, request: web.Request) -> web.StreamResponse:
        source = request.match_info["source"]
        if (path := self.files.find(source)) is None:
            raise web.HTTPNotFound
        headers = {"Content-Type": uploads.media_type(source)}
        if uploads.kind(source) == "document":  # never shown as part of this site
            headers["Content-Disposition"] = "attachment"
        return web.FileResponse(path, headers=headers)

    def _phone(self, request: web.Request) -> Phone:
        for phone in self.settings.phones:
            if phone.name == request.match_info["phone"]:
                return phone
        raise web.HTTPNotFound(text="There is no such phone.")

    def _hello(self) -> object:
        return {
            "run": self.phones.run,
            "version": self.phones.version,
            "title": self.settings.title,
            "places": self.settings.places,
            "phones": [
                {"name": p.name, "person": p.person, "role": p.role, "hint": p.hint}
                for p in self.settings.phones
            ],
        }

    async def _close(self, _app: web.Application) -> None:
        self.closing = True
        self.phones.wake()


def _event(name: str, data: object) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), msgspec.json.encode(data))


async def _read(request: web.Request, most: int) -> bytes:
    """The body, unless it is longer than `most` bytes: then no more than that is read."""
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > most:
            raise web.HTTPRequestEntityTooLarge(most, len(body))
    return bytes(body)
