"""Tells an open page that Today changed, as server-sent events; the page then fetches it anew.

The session is looked up every time, so that a page of who is out hears nothing any more.
"""

from __future__ import annotations

import asyncio
import hashlib
from contextlib import suppress
from dataclasses import dataclass

from aiohttp import web
from jinja2 import Environment

from adapters.desk.looks import show
from adapters.desk.render import render
from bot.desk.door import Desk
from bot.desk.rights import NotThere
from bot.desk.today import today
from bot.ports import StorageFailure

EVERY = 4.0  # seconds
MOST = 100


@dataclass
class Live:
    """All open pages. `closing` ends them."""

    desk: Desk
    pages: Environment
    cookie: str
    closing: asyncio.Event
    listening: int = 0

    async def stream(self, request: web.Request) -> web.StreamResponse:
        token, seen = request.cookies.get(self.cookie, ""), await self._print(request)
        if not seen:
            return web.Response(status=204)  # the browser does not try again
        if self.listening >= MOST:
            return web.Response(status=503)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        self.listening += 1
        try:
            while token and seen:
                now = await self._print(request)
                news = b"event: changed\ndata:\n\n" if now != seen else b":\n\n"
                await response.write(news if now else b"event: out\ndata:\n\n")
                seen = now
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.closing.wait(), EVERY)
                    break
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            self.listening -= 1
        return response

    async def _print(self, request: web.Request) -> str:
        """What tells one state of the page from another; empty for who is not in."""
        token = request.cookies.get(self.cookie, "")
        try:
            async with self.desk.visit(token) as visitor:
                if visitor is None:
                    return ""
                shown = await show(visitor, "now.html", "", today=await today(visitor))
        except (NotThere, StorageFailure):
            return ""
        return hashlib.sha256(render(self.pages, shown).encode()).hexdigest()
