"""One running adapter a test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.web.client import Client
from tests.adapters.web.world import WebWorld


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[WebWorld]:
    page = WebWorld(tmp_path)
    await page.start()
    yield page
    await page.close()


@pytest.fixture
async def rosa(world: WebWorld) -> Client:
    return await world.person("Rosa")
