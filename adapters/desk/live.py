"""Tells an open page that it changed, as server-sent events; the page then fetches itself anew.

The session is looked up every time, so that a page of who is out hears nothing any more.
"""

from __future__ import annotations

import asyncio
import hashlib
from contextlib import suppress
from dataclasses import dataclass

from aiohttp import web
from jinja2 import Environment

from adapters.desk.looks import MOST_DIGITS, show
from adapters.desk.render import Shown, render
from bot.desk.announcements import announcements
from bot.desk.door import Desk, Visitor
from bot.desk.one_announcement import one_announcement
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
        token, page = request.cookies.get(self.cookie, ""), request.query.get("page", "/")
        try:
            async with self.desk.visit(token) as visitor:
                if visitor is None:
                    return ""
                shown = await _now(visitor, page)
        except (NotThere, StorageFailure):
            return ""
        return hashlib.sha256(render(self.pages, shown).encode()).hexdigest()


async def _now(visitor: Visitor, page: str) -> Shown:
    """The part of a page that renews itself. Raises NotThere."""
    if page == "/":
        return await show(visitor, "now.html", "", today=await today(visitor))
    if page == "/announcements":
        found = await announcements(visitor, brief=True)
        return await show(visitor, "announcements_now.html", "", all=found)
    number = page.removeprefix("/announcements/")
    if not (number.isascii() and number.isdecimal() and len(number) <= MOST_DIGITS):
        raise NotThere
    it = await one_announcement(visitor, int(number))
    return await show(visitor, "announcement_now.html", "", it=it)
