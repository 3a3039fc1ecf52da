"""The bot itself serves the desk, when its settings say so."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from adapters.desk import serve
from bot.app import build_house, running
from bot.channel import ChannelError
from bot.desk.door import Desk
from bot.settings import DeskSettings
from storage.database import open_storage
from tests.desk.world import free_port, settings_for
from tests.storage.world import Watch


async def status_at(url: str) -> int | None:
    """None while nobody answers there."""
    async with aiohttp.ClientSession() as browser:
        for _ in range(100):
            try:
                async with browser.get(url) as answer:
                    return answer.status
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.02)
    return None


async def test_a_running_bot_serves_the_desk_until_it_stops(tmp_path: Path) -> None:
    url, watch = f"sqlite:///{tmp_path}/schakel.db", Watch()
    settings = settings_for(url, free_port())
    storage = await open_storage(url, clock=watch)
    async with running(build_house(settings), storage, {}, watch):
        assert await status_at(settings.desk.address) == 401
    await storage.close()
    with socket.socket() as nobody:
        assert nobody.connect_ex(("127.0.0.1", settings.desk.port)) != 0


async def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    url, watch = f"sqlite:///{tmp_path}/schakel.db", Watch()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = settings_for(url, taken.getsockname()[1])
        storage = await open_storage(url, clock=watch)
        with pytest.raises(ChannelError, match=r"Port \d+ cannot be had"):
            await serve(Desk(build_house(settings), storage, watch))
        await storage.close()


async def test_without_an_address_nothing_is_served(tmp_path: Path) -> None:
    url, watch = f"sqlite:///{tmp_path}/schakel.db", Watch()
    port = free_port()
    settings = replace(settings_for(url, port), desk=DeskSettings(port=port))
    storage = await open_storage(url, clock=watch)
    async with running(build_house(settings), storage, {}, watch):
        await asyncio.sleep(0.1)
        with socket.socket() as nobody:
            assert nobody.connect_ex(("127.0.0.1", port)) != 0
    await storage.close()
