"""Serves people's own calendars at their secret addresses; no channel, it only reads.

Whatever is asked for that is not there gets the same answer with as much work behind it, so that
nothing can be learned by trying. Nothing that is asked for is logged: an address is a secret.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable

from aiohttp import web

from adapters.serving import serving
from bot.calendar.address import PATH, Subscriptions, digest, is_token
from bot.calendar.write import write_feed
from bot.ports import StorageFailure
from bot.settings import CalendarSettings

log = logging.getLogger(__name__)
NO_SUCH_CALENDAR = "There is no such calendar.\n"
NOT_NOW = "The calendar cannot be read now. Try again in a minute.\n"
HEADERS = {
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
PRIVATE = "private, max-age=300, must-revalidate"


async def serve(
    settings: CalendarSettings,
    subscriptions: Subscriptions,
    listening: Callable[[int], None] = lambda _port: None,
) -> None:
    """Until cancelled; `listening` is told the port. Raises ChannelError: it cannot be had."""
    app = application(subscriptions)
    async with serving(app, settings.host, settings.port, "calendar") as port:
        log.info("Calendars are served on %s, port %s", settings.host, port)
        listening(port)
        await asyncio.Event().wait()


def application(subscriptions: Subscriptions) -> web.Application:
    """Answers GET and HEAD for calendars, and nothing else with anything else."""

    async def calendar(request: web.Request) -> web.Response:
        name = request.path.removeprefix(PATH)
        token = name.removesuffix(".ics")
        try:
            feed = await subscriptions.feed(digest(token))
        except StorageFailure:  # nothing of it in the log, which would name the address
            return web.Response(status=503, text=NOT_NOW, headers={"Retry-After": "60"})
        reading = request.method in {"GET", "HEAD"} and request.path == f"{PATH}{token}.ics"
        if feed is None or not is_token(token) or not reading:
            return web.Response(
                status=404, text=NO_SUCH_CALENDAR, headers={"Cache-Control": "no-store"}
            )
        body = await asyncio.to_thread(write_feed, feed)
        tag = hashlib.sha256(body).hexdigest()[:32]
        headers = {"ETag": f'"{tag}"', "Cache-Control": PRIVATE}
        if any(known.value in {tag, "*"} for known in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        headers["Content-Disposition"] = 'inline; filename="schakel.ics"'
        return web.Response(
            body=body, content_type="text/calendar", charset="utf-8", headers=headers
        )

    app = web.Application(client_max_size=1)
    app.on_response_prepare.append(_add_headers)
    app.router.add_route("*", "/{anything:.*}", calendar)
    return app


async def _add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
    response.headers.pop("Server", None)
