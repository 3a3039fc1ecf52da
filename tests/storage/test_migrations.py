"""The migrations make exactly the tables that the code uses, and can be undone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncEngine

import storage
from storage.engine import make_engine, read_url
from storage.migrate import LATEST, downgrade, upgrade
from storage.tables import metadata

INDEXES = {
    "sqlite": "SELECT name || ': ' || sql FROM sqlite_master WHERE type = 'index' AND sql <> ''",
    "postgresql": "SELECT indexname || ': ' || indexdef FROM pg_indexes WHERE tablename <> "
    "'alembic_version' AND schemaname = 'public'",
}
COUNTING = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(read_url(database_url), check_references=False)
    yield engine
    await engine.dispose()


def test_the_newest_migration_is_the_one_that_the_code_expects() -> None:
    config = Config()
    folder = Path(storage.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [LATEST]
    for script in scripts.walk_revisions():
        assert Path(script.path).name.startswith(script.revision)


async def test_the_migrations_make_the_tables_that_the_code_uses(engine: AsyncEngine) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found: list[object] = compare_metadata(context, metadata)
        return found

    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_indexes_and_numbering_are_the_same_in_full(engine: AsyncEngine) -> None:
    """Which Alembic does not compare: the condition of an index, and AUTOINCREMENT."""

    def shape(connection: Connection) -> list[set[object]]:
        queries = [INDEXES[connection.dialect.name]]
        if connection.dialect.name == "sqlite":
            queries.append(COUNTING)
        return [set(connection.exec_driver_sql(query).scalars()) for query in queries]

    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
    async with engine.begin() as connection:
        migrated = await connection.run_sync(shape)
        await connection.run_sync(downgrade, "base")
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        assert await connection.run_sync(shape) == migrated


async def test_every_migration_can_be_undone_and_done_again(engine: AsyncEngine) -> None:
    def tables(connection: Connection) -> set[str]:
        return set(inspect(connection).get_table_names()) - {"alembic_version"}

    for _ in range(2):
        async with engine.begin() as connection:
            await connection.run_sync(upgrade)
            assert await connection.run_sync(tables) == set(metadata.tables)
        async with engine.begin() as connection:
            await connection.run_sync(downgrade, "base")
            assert await connection.run_sync(tables) == set()


async def test_a_migration_that_is_broken_off_leaves_nothing(engine: AsyncEngine) -> None:
    def broken_off(connection: Connection) -> None:
        upgrade(connection)
        raise KeyboardInterrupt

    async def run() -> None:
        async with engine.begin() as connection:
            await connection.run_sync(broken_off)

    with pytest.raises(KeyboardInterrupt):
        await run()
    async with engine.connect() as connection:
        names = await connection.run_sync(lambda each: inspect(each).get_table_names())
    assert names == []
