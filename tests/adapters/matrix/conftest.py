"""A real homeserver and people with real clients, one of each for all tests of a worker."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.adapters.matrix.world import MatrixWorld, People
from tests.matrix_client import Client, Driver, installed
from tests.matrix_client.nio_person import NioPerson
from tests.servers.synapse import Synapse, User


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    pytest.importorskip("synapse", reason="matrix-synapse is not installed")
    with Synapse(tmp_path_factory.mktemp("synapse")) as server:
        yield server


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def people() -> AsyncIterator[People]:
    """Clients that trust only devices which their owner signed, as Element will."""
    if why := await asyncio.to_thread(installed):
        pytest.skip(f"no independent Matrix client: {why}")
    driver = Driver()
    await driver.start()

    async def someone(server: Synapse, user: User) -> Client:
        return await driver.person(server.url, user, strict=True)

    yield someone
    await driver.stop()


@pytest.fixture
def unsigned_people(tmp_path: Path) -> People:
    """Clients of the bot's own library, which cannot sign devices."""

    async def someone(server: Synapse, user: User) -> Client:
        folder = tmp_path / user.device
        folder.mkdir()
        person = NioPerson(server.url, user, folder)
        await person.start()
        return person

    return someone


@pytest_asyncio.fixture(loop_scope="session")
async def world(synapse: Synapse, people: People, tmp_path: Path) -> AsyncIterator[MatrixWorld]:
    async with MatrixWorld(synapse, people, tmp_path / "matrix") as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def unsigned_world(
    synapse: Synapse, unsigned_people: People, tmp_path: Path
) -> AsyncIterator[MatrixWorld]:
    async with MatrixWorld(synapse, unsigned_people, tmp_path / "matrix") as made:
        yield made
