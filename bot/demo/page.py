"""`schakel demo`: everything on a database that is gone afterwards, and a page to try it."""

from __future__ import annotations

import asyncio
import socket
import tempfile
from dataclasses import replace
from pathlib import Path

from adapters.web import ADAPTER as WEB
from bot.app import build_adapters, build_house, running, utc_now
from bot.demo.neighbourhood import for_demo, settle_in
from bot.demo.week import fill_week
from bot.settings import DeskSettings, Settings
from storage.database import open_storage

HINT = "Open {url} in a browser. Ctrl-C stops it; nothing is kept."


async def show(settings: Settings, port: int) -> None:
    """Run until cancelled. Raises ChannelError when the port cannot be had."""
    with tempfile.TemporaryDirectory(prefix="schakel-demo-") as folder:
        url = f"sqlite:///{Path(folder) / 'demo.db'}"
        table = {"web": {"port": port, "title": settings.network.name, "folder": f"{folder}/web"}}
        settings = replace(for_demo(settings, url, table), desk=_desk())
        adapters = build_adapters(settings)
        page = adapters["web"]
        assert isinstance(page, WEB)  # noqa: S101
        storage = await open_storage(url)
        try:
            house = build_house(settings)
            await settle_in(storage, settings, "web", utc_now())
            await fill_week(storage, house, "web", utc_now())
            async with running(house, storage, adapters):
                await page.listening.wait()
                print(HINT.format(url=page.url), flush=True)  # noqa: T201
                await asyncio.Event().wait()
        finally:
            await storage.close()


def _desk() -> DeskSettings:
    """On a port that was free a moment ago: Els opens it with "bureau"."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return DeskSettings(f"http://127.0.0.1:{port}", port)
