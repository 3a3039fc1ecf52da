"""Telegram passes what every adapter must, on the strict server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.adapters.conformance import Conformance
from tests.adapters.telegram_world import TelegramWorld, telegram_world


@pytest.fixture
async def world() -> AsyncIterator[TelegramWorld]:
    async with telegram_world() as ready:
        yield ready


class TestTelegram(Conformance):
    """Nothing to add: see `conformance.py`."""
