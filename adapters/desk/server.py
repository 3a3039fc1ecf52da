"""Serves the desk until cancelled, on an address that a web server in front of it passes on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from aiohttp import web

from adapters.desk.site import Site
from bot.channel import ChannelError
from bot.desk.door import Desk

log = logging.getLogger(__name__)


async def serve(desk: Desk, listening: Callable[[int], None] = lambda _port: None) -> None:
    """`listening` is told the port. Raises ChannelError: it cannot be had."""
    settings, site = desk.house.settings.desk, Site(desk)
    runner = web.AppRunner(site.application(), access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
        log.info("The desk is served on %s, port %s", settings.host, runner.addresses[0][1])
        listening(runner.addresses[0][1])
        await asyncio.Event().wait()
    except OSError as problem:
        raise ChannelError(
            f"Port {settings.port} cannot be had ({problem.strerror}). Give another as `port` "
            "under [desk]; 0 takes a free one."
        ) from problem
    finally:
        site.closing.set()
        await runner.cleanup()
