"""Serves pages on a port of this machine, until cancelled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.channel import ChannelError


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int, table: str) -> AsyncIterator[int]:
    """Gives the port, which is a free one for 0; `table` is where the settings name it. Raises
    ChannelError: it cannot be had."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as problem:
            raise ChannelError(
                f"Port {port} cannot be had ({problem.strerror}). Give another as `port` under "
                f"[{table}]; 0 takes a free one."
            ) from problem
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
