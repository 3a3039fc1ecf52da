"""Serves the desk until cancelled, on an address that a web server in front of it passes on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from adapters.desk.site import Site
from adapters.serving import serving
from bot.desk.door import Desk

log = logging.getLogger(__name__)


async def serve(desk: Desk, listening: Callable[[int], None] = lambda _port: None) -> None:
    """`listening` is told the port. Raises ChannelError: it cannot be had."""
    settings, site = desk.house.settings.desk, Site(desk)
    async with serving(site.application(), settings.host, settings.port, "desk") as port:
        log.info("The desk is served on %s, port %s", settings.host, port)
        listening(port)
        try:
            await asyncio.Event().wait()
        finally:
            site.closing.set()
