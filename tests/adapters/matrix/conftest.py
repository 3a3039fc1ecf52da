"""A real homeserver and people with real clients, one of each for all tests of a worker."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.adapters.matrix.world import MatrixWorld, People
from tests.matrix_client import Client, Driver, not_installed
from tests.matrix_client.nio_person import NioPerson
from tests.servers.synapse import Synapse, User


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    pytest.importorskip("synapse", reason="matrix-synapse is not installed")
    with Synapse(tmp_path_factory.mktemp("synapse")) as server:
        yield server


@pytest.fixture(scope="session")
def unsigned_people(tmp_path_factory: pytest.TempPathFactory) -> People:
    """Clients of the bot's own library, which cannot sign devices."""
    folder = tmp_path_factory.mktemp("people")

    async def someone(server: Synapse, user: User) -> Client:
        store = folder / user.device
        store.mkdir()
        person = NioPerson(server.url, user, store)
        await person.start()
        return person

    return someone


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def people(unsigned_people: People) -> AsyncIterator[People]:
    """Independent clients, that trust only devices which their owner signed, as Element will."""
    if await asyncio.to_thread(not_installed):
        yield unsigned_people
        return
    driver = Driver()
    await driver.start()

    async def someone(server: Synapse, user: User) -> Client:
        return await driver.person(server.url, user, strict=True)

    yield someone
    await driver.stop()


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
