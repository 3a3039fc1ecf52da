"""What tests everywhere share: the databases. Every test gets one of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.compiled_once import share_what_is_compiled
from tests.databases import KINDS, Databases, SqliteFiles, with_tables
from tests.servers.postgres import Postgres, find_binaries

share_what_is_compiled()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for all tests of this process."""
    if find_binaries() is None:
        pytest.skip("there is no PostgreSQL on this machine")
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_databases(postgres: Postgres) -> Databases:
    return Databases(postgres)


@pytest.fixture(scope="session")
def sqlite_databases() -> Iterator[Databases]:
    with SqliteFiles() as files:
        yield Databases(files)


@pytest.fixture(params=KINDS)
async def database_url(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """A database with all tables and nothing in them, once of each kind."""
    databases: Databases = request.getfixturevalue(f"{request.param}_databases")
    async with databases.ready(with_tables) as url:
        yield url


@pytest.fixture(params=KINDS)
async def empty_database_url(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """A database without tables, once of each kind."""
    databases: Databases = request.getfixturevalue(f"{request.param}_databases")
    async with databases.empty() as url:
        yield url
