"""Runs the server until it is told to stop. Prints its address and the bot's token."""

from __future__ import annotations

import argparse
import asyncio
import signal

from tests.servers.bot_api.server import TOKEN, BotApi


async def serve(port: int) -> None:
    stopped = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stopped.set)
    async with BotApi(port) as server:
        print(server.url, TOKEN, flush=True)  # noqa: T201 - whoever started it reads this
        await stopped.wait()


parser = argparse.ArgumentParser(description="A strict Bot API server for tests.")
parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
asyncio.run(serve(parser.parse_args().port))
