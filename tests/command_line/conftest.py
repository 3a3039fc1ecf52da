"""`schakel` in a folder of its own, and a Telegram that it can talk to."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.command import Command, command_in
from tests.servers.bot_api import BotApi


@pytest.fixture
async def schakel(tmp_path: Path) -> AsyncIterator[Command]:
    async with command_in(tmp_path) as command:
        yield command


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server
