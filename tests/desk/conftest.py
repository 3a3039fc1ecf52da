"""A desk on each database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.desk.world import World, open_world


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    async with open_world(database_url) as world:
        yield world


@pytest.fixture
async def careful(database_url: str) -> AsyncIterator[World]:
    """Where four people are many already."""
    async with open_world(database_url, second_person_above=3) as world:
        yield world
