"""A storage on each database, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.ports import Storage
from tests.storage.world import Watch, opened


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def storage(database_url: str, watch: Watch) -> AsyncIterator[Storage]:
    async with opened(database_url, watch) as storage:
        yield storage
